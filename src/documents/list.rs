//! Documents, those last issued first.

use std::cmp::Reverse;

use super::{distribution, is_known, issued, originator, stands_words, title, where_it_stands};
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::list::{Cell, Column, List, Listed, Order};
use crate::http::reader::{Link, Reader};
use crate::record::fields::{DOCUMENT_BODIES, DOCUMENT_FORMS, ORIGINATORS};
use crate::record::rows::{Document, DocumentText};
use crate::record::{Kind, Row as Record};
use crate::rules::access::{Action, Distribution};
use crate::said::{Stands, ways_on};

/// A document and its latest text.
type Row<'a> = (&'a Document, Option<&'a DocumentText>);
type Of<'a> = Column<'a, Row<'a>>;

fn filters<'a>(reader: Reader<'a>, query: &Query) -> Filters<'a> {
    let words = reader.words();
    let named = |field: &str, all: &[&str]| {
        let choice = |word: &&str| ((*word).to_owned(), words.choice(field, word).to_owned());
        all.iter().map(choice).collect::<Vec<_>>()
    };
    let stands = ["open", "decided", "nowhere"];
    let stands = stands.map(|of| (of.to_owned(), words.of_kind("documents-", of).to_owned()));
    let for_whom = [
        Distribution::Public,
        Distribution::MemberStatesAndObservers,
        Distribution::MemberStates,
        Distribution::NamedStates,
        Distribution::Secretariat,
    ]
    .map(Distribution::as_str);
    Filters::new(
        "/documents",
        vec![
            Filter::words(query, "text", words.t("filter-words")),
            Filter::of(query, "form", words.t("field-form"), named("form", DOCUMENT_FORMS))
                .or_all(words.t("documents-all-forms")),
            Filter::of(query, "body", words.t("field-body"), named("body", DOCUMENT_BODIES))
                .or_all(words.t("meetings-all-bodies")),
            Filter::of(query, "originator", words.t("field-originator"), named("originator", ORIGINATORS))
                .or_all(words.t("documents-all-originators")),
            Filter::of(
                query,
                "distribution",
                words.t("field-distribution"),
                named("distribution", &for_whom),
            )
            .or_all(words.t("documents-all-distributions")),
            Filter::of(query, "stands", words.t("matter-stands"), stands).or_all(words.t("lists-all-stages")),
        ],
    )
}

fn rows<'a>(reader: Reader<'a>, filters: &Filters<'_>) -> Vec<Row<'a>> {
    let stands = |row: &Document| match where_it_stands(reader, row) {
        Some((_, Stands::Decided(..))) => "decided",
        Some(_) => "open",
        None => "nowhere",
    };
    let all = reader.names.organisation.documents.values().filter(|row| is_known(reader, row));
    let wanted = all.filter(|row| {
        filters.wants("form", &row.form)
            && filters.wants("body", &row.body)
            && filters.wants("originator", &row.originator)
            && filters.wants("distribution", row.common.distribution.as_str())
            && filters.wants("stands", stands(row))
            && filters.finds("text", &[&row.symbol, &row.title, title(reader, row)])
    });
    let mut found: Vec<_> = wanted.map(|row| (row, issued(reader, row, reader.on).last().copied())).collect();
    found.sort_by_key(|(row, text)| Reverse((text.map(|text| text.issued), row.common.id)));
    found
}

fn columns<'a>(reader: Reader<'a>) -> Vec<Of<'a>> {
    let words = reader.words();
    let symbol = move |(row, _): &Row<'a>| {
        let address = format!("/documents/{}{}", row.common.id, reader.suffix());
        Cell::link(Link { address, text: row.symbol.clone() })
    };
    let revision = move |(_, text): &Row<'a>| match text {
        Some(text) => Cell::text(super::text::name(words, text)).under_day(&words.short_date(text.issued)),
        None => Cell::default(),
    };
    let chosen = move |name: &'static str, key: &'static str, of: fn(&Document) -> &str| {
        Of::new(
            name,
            key,
            move |(row, _): &Row<'a>| Cell::text(words.choice(name, of(row))),
            move |(row, _): &Row<'a>| of(row).to_owned(),
        )
        .by(move |(row, _)| Order::words(words.choice(name, of(row))))
    };
    vec![
        Of::new("symbol", "documents-symbol", symbol, |(row, _)| row.symbol.clone())
            .by(|(row, _)| Order::words(&row.symbol))
            .heading(),
        Of::words("title", "field-title", move |(row, _)| title(reader, row).to_owned()),
        chosen("form", "field-form", |row| &row.form),
        chosen("body", "field-body", |row| &row.body),
        Of::words("originator", "field-originator", move |(row, _)| originator(reader, row)),
        Of::words("distribution", "field-distribution", move |(row, _)| distribution(reader, row).to_owned()),
        Of::new("revision", "papers-revision", revision, |(_, text)| {
            text.map(|text| text.revision.to_string()).unwrap_or_default()
        })
        .by(|(_, text)| Order::day(text.map(|text| text.issued))),
        Of::words("stands", "matter-stands", move |(row, _)| stands_words(reader, row)),
    ]
}

/// The way to register a document with its first text, for who may.
fn to_issue(reader: Reader<'_>) -> Option<Link> {
    let chair = reader.names.organisation.chair(reader.who.now).filter(|_| !reader.other_day)?;
    let ways = ways_on(reader.who, &Record::Chairmanship(chair.clone())).open.into_iter();
    let mut issuing = ways.filter(|way| way.address.ends_with("/documents"));
    issuing.next().map(|way| Link { address: way.address, text: way.name })
}

/// The way to the notes verbales, for those to whom they are sent.
fn to_notes(reader: Reader<'_>) -> Option<Link> {
    let text = reader.words().t("notes-title").to_owned();
    reader.who.actor.may(Action::TakePart).then(|| Link { address: "/notes".to_owned(), text })
}

/// `GET /documents`, and `/documents.csv`: the list as a person reads it.
pub fn list<'a>(reader: Reader<'a>, query: &Query) -> Listed<'a> {
    let filters = filters(reader, query);
    Box::new(List {
        name: "documents",
        rows: rows(reader, &filters),
        columns: columns(reader),
        usually: None,
        register: to_issue(reader)
            .into_iter()
            .chain(reader.to_register(Kind::Document, ""))
            .chain(to_notes(reader))
            .collect(),
        sections: Vec::new(),
        picture: None,
        filters,
    })
}
