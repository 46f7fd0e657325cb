//! Notes verbales of the Secretariat, drafts first, then those sent last.

use std::cmp::Reverse;

use super::{addressees, class};
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::list::{Cell, Column, List, Listed, Order};
use crate::http::reader::{Link, Reader};
use crate::record::rows::Note;
use crate::record::{Kind, Row as Record};
use crate::said::{address, ways_on};

type Row<'a> = &'a Note;
type Of<'a> = Column<'a, Row<'a>>;

/// How one may stand, as the list is filtered by it.
const STANDS: [&str; 4] = ["drafted", "initialled", "sent", "annulled"];

fn filters<'a>(reader: Reader<'a>, query: &Query) -> Filters<'a> {
    let words = reader.words();
    let stands = STANDS.map(|stands| (stands.to_owned(), words.of_kind("note-stands-", stands).to_owned()));
    Filters::new(
        "/notes",
        vec![
            Filter::words(query, "text", words.t("filter-words")),
            Filter::states(reader, query, words.t("notes-addressee")),
            Filter::of(query, "stands", words.t("matter-stands"), stands).or_all(words.t("lists-all-stages")),
        ],
    )
}

fn rows<'a>(reader: Reader<'a>, filters: &Filters<'_>) -> Vec<Row<'a>> {
    let all = reader.names.organisation.notes.values();
    let mut found: Vec<_> = all
        .filter(|row| match row.sent {
            Some(day) => day <= reader.on,
            None => !reader.other_day,
        })
        .filter(|row| {
            let number = row.number.as_deref().unwrap_or_default();
            filters.wants("stands", row.stands())
                && (row.states.is_empty()
                    || row.states.iter().any(|state| filters.wants("state", state.as_str())))
                && filters.finds("text", &[number, &row.subject])
        })
        .collect();
    found.sort_by_key(|row| (row.sent.is_some(), Reverse((row.sent, row.common.id))));
    found
}

fn columns<'a>(reader: Reader<'a>) -> Vec<Of<'a>> {
    let words = reader.words();
    let number = move |row: &Row<'a>| {
        let text = row.number.clone().unwrap_or_else(|| words.t("note-not-numbered").to_owned());
        let address = format!("{}{}", address(Kind::Note, row.common.id), reader.suffix());
        Cell::link(Link { address, text })
    };
    vec![
        Of::new("number", "field-number", number, |row| row.number.clone().unwrap_or_default())
            .by(|row| row.number.as_deref().map_or(Order::Nothing, Order::number))
            .heading(),
        Of::words("subject", "field-subject", |row| row.subject.clone()),
        Of::words("addressed", "field-addressed", move |row| addressees(reader, row)),
        Of::day(words, "sent", "field-sent", |row| row.sent),
        Of::new(
            "stands",
            "matter-stands",
            move |row| Cell::badge(class(row), words.of_kind("note-stands-", row.stands())),
            |row| row.stands().to_owned(),
        )
        .by(move |row| Order::words(words.of_kind("note-stands-", row.stands()))),
    ]
}

/// The ways to draft one and to register a number that was used elsewhere, for who may; to those received, and to the forms.
fn ways(reader: Reader<'_>) -> Vec<Link> {
    let chair = reader.names.organisation.chair(reader.who.now).filter(|_| !reader.other_day);
    let steps = chair.map(|chair| ways_on(reader.who, &Record::Chairmanship(chair.clone())).open);
    let steps = steps.into_iter().flatten().filter(|way| way.address.ends_with("notes"));
    let mut ways: Vec<_> = steps.map(|way| Link { address: way.address, text: way.name }).collect();
    if reader.who.registers() {
        let text = reader.words().t("notes-received-title").to_owned();
        ways.push(Link { address: "/notes-received".to_owned(), text });
        ways.extend(reader.to_register(Kind::StateForm, ""));
    }
    ways
}

/// `GET /notes`, and `/notes.csv`: the list as a person reads it.
pub fn list<'a>(reader: Reader<'a>, query: &Query) -> Listed<'a> {
    let filters = filters(reader, query);
    Box::new(List {
        name: "notes",
        rows: rows(reader, &filters),
        columns: columns(reader),
        usually: None,
        register: ways(reader),
        sections: Vec::new(),
        picture: None,
        filters,
    })
}
