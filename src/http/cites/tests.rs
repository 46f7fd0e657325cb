use chrono::NaiveDate;
use serde_json::json;

use super::*;
use crate::http::words;
use crate::language::Language;
use crate::record::{Changed, Kind, Record};

fn of(html: &str) -> String {
    link(html, None, None).unwrap_or_else(|| html.to_owned())
}

fn way(number: &str) -> String {
    format!("<a class=\"cite\" href=\"/modalities/{number}\">{number}</a>")
}

#[test]
fn a_paragraph_that_a_sentence_names_is_a_way_to_its_text() {
    for (before, number, after) in [
        ("<p>A letter is weighed by the SOC (", "1.10", ").</p>"),
        ("<p>One for each area (paragraph ", "1.9", ").</p>"),
        ("<p>The six months of paragraph ", "2.5", " begin today.</p>"),
        ("<p>Срок, предусмотренный пунктом ", "2.5", ", начинается</p>"),
        ("<li>Алты ай ", "2.5", "-тармақтағы</li>"),
        ("<p>Құжат (", "2.6", "-тармақ)</p>"),
    ] {
        assert_eq!(of(&format!("{before}{number}{after}")), format!("{before}{}{after}", way(number)));
    }
    assert_eq!(of("<p>(2.1 to 2.7)</p>"), format!("<p>({} to {})</p>", way("2.1"), way("2.7")));
    assert_eq!(of("<p>(1.11, 1.9)</p>"), format!("<p>({}, {})</p>", way("1.11"), way("1.9")));
}

#[test]
fn other_numbers_are_left() {
    for html in [
        "<p>Area 2.3 is open</p>",
        "<p>Бағыт (2.3, үйлестіруші)</p>",
        "<p>Application (2.3 Security of ICTs)</p>",
        "<p>None may be under (4.5).</p>",
        "<p>paragraph 2.51 and (1.13)</p>",
        "<p>Paragraph 3 of it</p>",
        "<option>Propose a concept paper (2.7)</option>",
        "<label>By express decision (1.9)</label>",
        "<a href=\"/duties\">Duty (2.7)</a>",
        "<blockquote class=\"record said\">See (2.7) <b>and (2.5)</b></blockquote>",
        "<p lang=\"en\">See (2.7)</p>",
    ] {
        assert_eq!(of(html), html);
    }
}

#[test]
fn it_leads_to_the_text_of_the_day_of_the_page() {
    let day = NaiveDate::from_ymd_opt(2023, 8, 22);
    let dated = "<a class=\"cite\" href=\"/modalities/2.7?as_of=2023-08-22\">2.7</a>";
    assert_eq!(link("<p>(2.7)</p>", day, None), Some(format!("<p>({dated})</p>")));
    assert_eq!(
        link(&format!("<td>{} · shall</td>", way("2.7")), day, None),
        Some(format!("<td>{dated} · shall</td>"))
    );
    assert_eq!(
        link("<html lang=\"en\"><p>(2.7)</p>", None, None),
        Some(format!("<html lang=\"en\"><p>({})</p>", way("2.7")))
    );
}

/// A record with the decision of a session and its corrigendum, and a draft with two revisions.
fn record() -> Record {
    let mut record = Record::default();
    let id = |n: u128| uuid::Uuid::from_u128(n);
    let mut put = |kind: Kind, n: u128, mut row: serde_json::Value| {
        row["id"] = json!(id(n));
        row["source"] = json!({"kind": "note verbale", "number": "NºDOC/1016", "date": "2023-08-22"});
        let changed = Changed {
            entry: 1,
            at: chrono::DateTime::UNIX_EPOCH,
            act: String::new(),
            kind,
            id: id(n),
            before: None,
            after: Some(row),
        };
        assert!(record.apply(changed).is_ok());
    };
    let decision =
        |symbol: &str, decided: &str| json!({"symbol": symbol, "title": "Decisions", "decided": decided});
    put(Kind::Decision, 1, decision("SOC/2023-II/DEC/1", "2023-08-22"));
    put(Kind::Decision, 2, decision("SOC/2023-II/DEC/1/Corr.1", "2023-09-01"));
    put(Kind::Decision, 3, decision("SOC/2023-II/DEC/2", "2023-08-22"));
    put(
        Kind::Document,
        4,
        json!({"symbol": "MC/2023/DRAFT/4", "form": "draft-decision", "title": "Modalities", "body": "MC",
               "originator": "chairmanship", "states": []}),
    );
    for (n, issued) in [(1, "2023-05-10"), (2, "2023-08-22")] {
        let text = json!({"document_id": id(4), "revision": n, "issued": issued, "text": "We"});
        put(Kind::DocumentText, 4 + n, text);
    }
    record
}

fn with_symbols(html: &str, language: Language, day: Option<&str>) -> String {
    let symbols = Symbols::of(&record());
    let day = day.and_then(|day| day.parse().ok());
    let today = "2026-01-12".parse().unwrap_or_default();
    let book = Book { symbols: &symbols, words: words::of(language), today };
    link(html, day, Some(book)).unwrap_or_else(|| html.to_owned())
}

fn linked(html: &str) -> String {
    with_symbols(html, Language::English, None)
}

#[test]
fn a_symbol_is_a_way_to_its_page_wherever_it_stands() {
    let of = |symbol: &str| format!("<a href=\"/symbols/{symbol}\">{symbol}</a>");
    for (before, symbol, after) in [
        ("<p>As ", "SOC/2023-II/DEC/2", " says.</p>"),
        ("<blockquote class=\"record said\">(", "MC/2023/DRAFT/4/Rev.2", ")</blockquote>"),
        ("<p lang=\"en\"><b>", "SOC/2023-II/DEC/2", "</b></p>"),
        ("<p>By note ", "NºDOC/1016", ".</p>"),
        ("<p>", "SOC/2023-II/DEC/2", "-де.</p>"),
    ] {
        assert_eq!(linked(&format!("{before}{symbol}{after}")), format!("{before}{}{after}", of(symbol)));
    }
    let both = linked("<p>SOC/2023-II/DEC/2 (2.7)</p>");
    assert_eq!(both, format!("<p>{} ({})</p>", of("SOC/2023-II/DEC/2"), way("2.7")));
}

#[test]
fn it_is_left_where_nothing_is_known_and_where_no_link_may_stand() {
    for html in [
        "<p>MC/2023/DRAFT/5</p>",
        "<p>MC/2023/DRAFT/4/Rev.3</p>",
        "<p>NºDOC/1017</p>",
        "<a href=\"/x\">SOC/2023-II/DEC/2 <b>SOC/2023-II/DEC/2</b></a>",
        "<h1>SOC/2023-II/DEC/2</h1>",
        "<title>SOC/2023-II/DEC/2</title>",
        "<textarea name=\"text\">SOC/2023-II/DEC/2</textarea>",
        "<option>SOC/2023-II/DEC/2</option>",
        "<label for=\"a\">SOC/2023-II/DEC/2</label>",
        "<input value=\"SOC/2023-II/DEC/2\">",
        "<script>SOC/2023-II/DEC/2</script>",
        "<code>SOC/2023-II/DEC/2</code>",
        "<p>/SOC/2023-II/DEC/2x</p>",
    ] {
        assert_eq!(linked(html), html);
    }
}

/// The sentence that stands beside a symbol on a day.
fn beside(symbol: &str, language: Language, day: Option<&str>) -> String {
    let html = with_symbols(&format!("<p>{symbol}</p>"), language, day);
    let said = html
        .split_once("badge over")
        .map(|(_, said)| said.split(['>', '<']).nth(1).unwrap_or_default().to_owned());
    said.unwrap_or_default()
}

#[test]
fn what_has_taken_its_place_is_said_from_its_day_on() {
    let english = |symbol: &str, day| beside(symbol, Language::English, day);
    // Rev.2 was issued on 22 August 2023, Corr.1 on 1 September.
    assert_eq!(english("MC/2023/DRAFT/4/Rev.1", None), "superseded: Rev.2");
    assert_eq!(english("MC/2023/DRAFT/4/Rev.1", Some("2023-08-22")), "superseded: Rev.2");
    assert_eq!(english("MC/2023/DRAFT/4/Rev.1", Some("2023-08-21")), "");
    assert_eq!(english("MC/2023/DRAFT/4", Some("2023-08-21")), "latest: Rev.1");
    assert_eq!(english("MC/2023/DRAFT/4", None), "latest: Rev.2");
    assert_eq!(english("MC/2023/DRAFT/4/Rev.2", None), "");
    assert_eq!(english("SOC/2023-II/DEC/1", Some("2023-08-31")), "");
    assert_eq!(english("SOC/2023-II/DEC/1", Some("2023-09-01")), "corrected: Corr.1");
    assert_eq!(beside("MC/2023/DRAFT/4/Rev.1", Language::Russian, None), "заменен: Rev.2");
    assert_eq!(beside("MC/2023/DRAFT/4/Rev.1", Language::Kazakh, None), "ауыстырылды: Rev.2");
    // It leads to what has taken its place, as of the day; before its own day there is nothing.
    let html = with_symbols("<p>MC/2023/DRAFT/4/Rev.1</p>", Language::English, Some("2023-08-22"));
    assert!(html.contains("href=\"/symbols/MC/2023/DRAFT/4/Rev.2?as_of=2023-08-22\""), "{html}");
    let before = "<p>MC/2023/DRAFT/4/Rev.2 and SOC/2023-II/DEC/1</p>";
    assert_eq!(with_symbols(before, Language::English, Some("2023-08-21")), before);
}
