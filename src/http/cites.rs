//! Paragraphs of the Modalities that a page names are ways to their texts: `(1.10)`, `paragraph 2.5`, «пункт 2.5»,
//! «2.5-тармақ». The sentences of the interface name them so, and on the page's way out each becomes a link; the small
//! script opens the text in place, and without it the link leads to the paragraph's own page. A number elsewhere is left
//! as it is: areas have numbers of the same form.

use std::str::FromStr;

use chrono::NaiveDate;

use super::parts::follow;
use crate::rules::paragraph::Paragraph;

/// Elements in which no link may stand, or beside whose text the paragraph's own stands already.
const CLOSED: [&str; 17] = [
    "a", "button", "label", "summary", "option", "textarea", "title", "script", "style", "code", "svg", "h1",
    "h2", "h3", "caption", "head", "q",
];

/// The words with which a paragraph is named within brackets, in three languages, and those between two of them.
const AMONG: [&str; 9] = ["paragraph", "paragraphs", "to", "and", "и", "по", "мен", "және", "тармақ"];

/// The page with its paragraphs linked, as of a day; `None` where it names none.
pub fn link(html: &str, day: Option<NaiveDate>) -> Option<String> {
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut silent: Vec<&str> = Vec::new();
    let mut rest = html;
    let mut changed = false;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        changed |= within(text, day, silent.is_empty(), &mut out);
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let (tag, after) = tag.split_at(end);
        changed |= dated(tag, day, &mut out);
        follow(tag, &mut silent, |name, tag| CLOSED.contains(&name) || is_of_record(tag));
        rest = after;
    }
    out.push_str(rest);
    changed.then_some(out)
}

/// Whether an element holds what persons wrote or bodies adopted: its numbers are their own.
fn is_of_record(tag: &str) -> bool {
    let class = tag.split_once(" class=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default();
    tag.contains(" lang=") && !tag.starts_with("<html")
        || class.split(' ').any(|part| matches!(part, "record" | "said"))
}

/// Writes a tag; one that a template made a way to a paragraph leads to the page's day.
fn dated(tag: &str, day: Option<NaiveDate>, out: &mut String) -> bool {
    let cited = tag.strip_prefix("<a class=\"cite\" href=\"/modalities/");
    let Some(((number, after), day)) = cited.and_then(|rest| rest.split_once('"')).zip(day) else {
        out.push_str(tag);
        return false;
    };
    out.push_str(&opening(number, Some(day)));
    out.push_str(after.strip_prefix('>').unwrap_or(after));
    true
}

fn opening(number: &str, day: Option<NaiveDate>) -> String {
    let suffix = day.map(|day| format!("?as_of={day}")).unwrap_or_default();
    format!("<a class=\"cite\" href=\"/modalities/{number}{suffix}\">")
}

/// Writes a text between two tags, with the paragraphs that it names linked. Answers whether there was one.
fn within(text: &str, day: Option<NaiveDate>, open: bool, out: &mut String) -> bool {
    let mut written = 0;
    if open {
        for (start, number) in numbers(text) {
            let end = start + number.len();
            let (Some(before), Some(after)) = (text.get(..start), text.get(end..)) else { continue };
            if !is_named(before, after) {
                continue;
            }
            out.push_str(text.get(written..start).unwrap_or_default());
            out.push_str(&opening(number, day));
            out.push_str(number);
            out.push_str("</a>");
            written = end;
        }
    }
    out.push_str(text.get(written..).unwrap_or_default());
    written > 0
}

/// The numbers of paragraphs that stand in a text by themselves, each with its place.
fn numbers(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let of_number = |c: char| c.is_ascii_digit() || c == '.';
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(|c: char| c.is_ascii_digit())?;
        let rest = text.get(start..)?;
        let number = rest.get(..rest.find(|c| !of_number(c)).unwrap_or(rest.len()))?;
        at = start + number.len();
        Some((start, number.trim_end_matches('.')))
    })
    .filter(|(_, number)| number.contains('.') && Paragraph::from_str(number).is_ok())
}

/// Whether what stands around a number names it as a paragraph's.
fn is_named(before: &str, after: &str) -> bool {
    let word = before.trim_end_matches([' ', '\u{a0}']).rsplit(|c: char| !c.is_alphabetic()).next();
    let spaced = before.ends_with([' ', '\u{a0}']);
    let announced = word.is_some_and(|word| {
        let word = word.to_lowercase();
        word == "paragraph" || word.starts_with("пункт")
    });
    if spaced && announced || after.starts_with("-тарма") {
        return true;
    }
    let (Some((_, opened)), Some((closes, _))) = (before.rsplit_once('('), after.split_once(')')) else {
        return false;
    };
    [opened, closes].into_iter().all(names_only)
}

/// Whether a text within brackets holds paragraphs alone.
fn names_only(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '.').all(|word| {
        let word = word.to_lowercase();
        word.is_empty()
            || AMONG.contains(&word.as_str())
            || word.starts_with("пункт")
            || word.starts_with("тармақ")
            || Paragraph::from_str(&word).is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(html: &str) -> String {
        link(html, None).unwrap_or_else(|| html.to_owned())
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
        assert_eq!(link("<p>(2.7)</p>", day), Some(format!("<p>({dated})</p>")));
        assert_eq!(
            link(&format!("<td>{} · shall</td>", way("2.7")), day),
            Some(format!("<td>{dated} · shall</td>"))
        );
        assert_eq!(
            link("<html lang=\"en\"><p>(2.7)</p>", None),
            Some(format!("<html lang=\"en\"><p>({})</p>", way("2.7")))
        );
    }
}
