//! Matters, those that await their outcome first.

use std::cmp::Reverse;

use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::list::{Cell, Column, List, Listed, Order};
use crate::http::reader::{Link, Reader};
use crate::http::words::Words;
use crate::record::Kind;
use crate::record::fields::{CONCERNS, DECIDING};
use crate::record::rows::Matter;
use crate::said::{Stands, address};

/// A matter, and how it stands on the day of the list.
type Row<'a> = (&'a Matter, Stands<'a>);

/// By how a matter stands, by what it is about, by its body.
fn filters<'a>(words: &'a Words, query: &Query) -> Filters<'a> {
    let named = |all: &[&str], beginning: &str| {
        let choice = |word: &&str| ((*word).to_owned(), words.of_kind(beginning, word).to_owned());
        all.iter().map(choice).collect::<Vec<_>>()
    };
    Filters::new(
        "/matters",
        vec![
            Filter::words(query, "text", words.t("filter-words")),
            Filter::of(query, "stands", words.t("matter-stands"), named(&["open", "decided"], "matters-"))
                .or_all(words.t("matters-all")),
            Filter::of(query, "concerns", words.t("field-concerns"), named(CONCERNS, "choice-"))
                .or_all(words.t("matters-all-concerns")),
            Filter::of(query, "body", words.t("field-body"), named(DECIDING, "choice-"))
                .or_all(words.t("meetings-all-bodies")),
        ],
    )
}

/// The matters that had been brought in by the day of the page: those that await their outcome first, the newest of
/// each first.
fn rows<'a>(reader: Reader<'a>, filters: &Filters<'_>) -> Vec<Row<'a>> {
    let wants = |(row, stands): &Row<'a>| {
        let which = if stands.is_open() { "open" } else { "decided" };
        filters.wants("stands", which)
            && filters.wants("concerns", &row.concerns)
            && filters.wants("body", &row.body)
            && filters.finds("text", &[&row.title, &row.text])
    };
    let all = reader.names.organisation.matters.values().filter(|row| row.opened <= reader.on);
    let stands = |row| Stands::of(row, reader.names.organisation, reader.on);
    let mut found: Vec<_> = all.map(|row| (row, stands(row))).filter(wants).collect();
    found.sort_by_key(|(row, stands)| {
        (!stands.is_open(), Reverse((row.decided.filter(|_| !stands.is_open()), row.opened, row.common.id)))
    });
    found
}

type Of<'a> = Column<'a, Row<'a>>;

fn columns<'a>(reader: Reader<'a>) -> Vec<Of<'a>> {
    let words = reader.words();
    let area = move |(row, _): &Row<'a>| row.area_id.and_then(|id| reader.area(id));
    let title = move |of: &Row<'a>| {
        let link = Link { address: address(Kind::Matter, of.0.common.id), text: of.0.title.clone() };
        Cell::link(link).under_link(area(of))
    };
    let stands = move |(_, stands): &Row<'a>| {
        let text = stands.words(words, reader.on);
        if stands.is_open() { Cell::badge("pending", text) } else { Cell::text(text) }
    };
    let decided = |row: &Row<'a>| row.0.decided.filter(|_| !row.1.is_open());
    let decision = move |row: &Row<'a>| {
        let id = row.0.paragraph_id.filter(|_| !row.1.is_open())?;
        let paragraph = reader.names.organisation.paragraphs.get(&id)?;
        Some(format!("{}, {}", reader.decision(Some(paragraph.decision_id))?.text, paragraph.number))
    };
    vec![
        Of::new("title", "field-matter-title", title, move |(row, _)| row.title.clone())
            .by(move |(row, _)| Order::words(&row.title))
            .heading(),
        Of::new(
            "concerns",
            "field-concerns",
            move |(row, _)| Cell::text(words.of_kind("choice-", &row.concerns)),
            move |(row, _)| row.concerns.clone(),
        )
        .by(move |(row, _)| Order::words(words.of_kind("choice-", &row.concerns))),
        Of::new(
            "body",
            "field-body",
            move |(row, _)| Cell::text(words.of_kind("choice-", &row.body)),
            move |(row, _)| row.body.clone(),
        )
        .by(move |(row, _)| Order::words(words.of_kind("choice-", &row.body))),
        Of::of_file("area", move |of| area(of).map(|link| link.text).unwrap_or_default()),
        Of::of_file("sponsors", move |(row, _)| {
            row.sponsors.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        }),
        Of::day(words, "opened", "field-opened", move |(row, _)| Some(row.opened)),
        Of::of_file("verb", move |(row, stands)| {
            row.verb.clone().filter(|_| !stands.is_open()).unwrap_or_default()
        }),
        Of::new("decided", "matter-stands", stands, move |row| {
            decided(row).map(|day| day.to_string()).unwrap_or_default()
        })
        .by(move |row| Order::day(decided(row))),
        Of::of_file("decision", move |row| decision(row).unwrap_or_default()),
    ]
}

/// To those that are decided between meetings.
fn silences(reader: Reader<'_>) -> Link {
    Link { address: "/silences".to_owned(), text: reader.words().t("silences-title").to_owned() }
}

/// `GET /matters`, and `/matters.csv`: the list as a person reads it.
pub fn list<'a>(reader: Reader<'a>, query: &Query) -> Listed<'a> {
    let filters = filters(reader.words(), query);
    Box::new(List {
        name: "matters",
        rows: rows(reader, &filters),
        columns: columns(reader),
        usually: None,
        register: reader.to_register(Kind::Matter, "").into_iter().chain([silences(reader)]).collect(),
        sections: Vec::new(),
        picture: None,
        filters,
    })
}
