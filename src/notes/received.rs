//! Notes verbales that the Secretariat has received: the list of them, and the page of one with its scan, what it led to
//! and what answered it.

use std::cmp::Reverse;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use crate::around::Around;
use crate::http::as_of::AsOf;
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::list::{Cell, Column, List, Listed, Order};
use crate::http::page::{Page, page};
use crate::http::reader::{Cite, Link, Reader};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::NoteReceived;
use crate::record::{Kind, Row as Record};
use crate::said::{Piece, Reading, address};

type Row<'a> = &'a NoteReceived;
type Of<'a> = Column<'a, Row<'a>>;

#[derive(Template)]
#[template(path = "notes/received.html")]
struct ReceivedPage<'a> {
    page: Page<'a>,
    note: &'a NoteReceived,
    state: Link,
    dated: Option<String>,
    received: String,
    led_to: Option<Piece>,
    answered_by: Option<Piece>,
    cite: Cite<'a>,
    around: Around<'a>,
}

/// `GET /notes-received/{id}`.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    query: Query,
) -> Result<Response, Failure> {
    let note = who.organisation().received.get(&id).ok_or(Failure::NotFound)?;
    let around = Around::of(&app, &who, &Record::NoteReceived(note.clone()), &query).await?;
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let (words, reading) = (reader.words(), Reading::of(&who));
    let led_to = note.of_kind.as_deref().and_then(Kind::named).zip(note.of_id);
    page(&ReceivedPage {
        page: Page::new(&who, number(reader, note), "/documents"),
        state: reader.state(note.state),
        dated: note.dated.map(|day| words.date(day)),
        received: words.date(note.received),
        led_to: led_to.and_then(|(kind, id)| reading.named(kind, id)),
        answered_by: note.answered_by.and_then(|id| reading.named(Kind::Note, id)),
        cite: reader.cite(Kind::NoteReceived, &note.common),
        around,
        note,
    })
}

/// Its number, or that it has none.
fn number(reader: Reader<'_>, row: &NoteReceived) -> String {
    row.number.clone().unwrap_or_else(|| reader.words().t("note-without-number").to_owned())
}

fn filters<'a>(reader: Reader<'a>, query: &Query) -> Filters<'a> {
    let words = reader.words();
    Filters::new(
        "/notes-received",
        vec![
            Filter::words(query, "text", words.t("filter-words")),
            Filter::states(reader, query, words.t("field-state")),
        ],
    )
}

fn columns<'a>(reader: Reader<'a>) -> Vec<Of<'a>> {
    let words = reader.words();
    let answer = move |row: &Row<'a>| {
        let note = row.answered_by.and_then(|id| reader.names.organisation.notes.get(&id))?;
        let text = note.number.clone().unwrap_or_else(|| words.t("note-not-numbered").to_owned());
        Some(Link { address: address(Kind::Note, note.common.id), text })
    };
    let named = move |row: &Row<'a>| {
        Cell::link(Link { address: address(Kind::NoteReceived, row.common.id), text: number(reader, row) })
    };
    vec![
        Of::new("number", "field-number", named, |row| row.number.clone().unwrap_or_default())
            .by(move |row| Order::words(&number(reader, row)))
            .heading(),
        Of::state(reader, "field-state", |row: &Row<'a>| Some(row.state)),
        Of::words("subject", "field-subject", |row| row.subject.clone()),
        Of::day(words, "dated", "field-dated", |row| row.dated),
        Of::day(words, "received", "field-received", |row| Some(row.received)),
        Of::new(
            "answered_by",
            "field-answered_by",
            move |row| Cell::maybe(answer(row)),
            move |row| answer(row).map(|link| link.text).unwrap_or_default(),
        ),
    ]
}

/// `GET /notes-received`, and `/notes-received.csv`: the list as a person reads it.
pub fn list<'a>(reader: Reader<'a>, query: &Query) -> Listed<'a> {
    let filters = filters(reader, query);
    let all = reader.names.organisation.received.values();
    let mut rows: Vec<_> = all
        .filter(|row| {
            let number = row.number.as_deref().unwrap_or_default();
            row.received <= reader.on
                && filters.wants("state", row.state.as_str())
                && filters.finds("text", &[number, &row.subject])
        })
        .collect();
    rows.sort_by_key(|row| Reverse((row.received, row.common.id)));
    Box::new(List {
        name: "notes-received",
        rows,
        columns: columns(reader),
        usually: None,
        register: reader.to_register(Kind::NoteReceived, "").into_iter().collect(),
        sections: Vec::new(),
        picture: None,
        filters,
    })
}
