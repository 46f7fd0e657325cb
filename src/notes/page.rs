//! `GET /notes/{id}`: a note as it stands in each of its languages, what is enclosed with it, to whom it went and who has
//! opened it, and its course.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use super::{Sheet, addressees, annulled, class, enclosure, sheets};
use crate::around::Around;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Page, page};
use crate::http::reader::{Cite, Line, Link, Reader, Section};
use crate::http::who::Who;
use crate::http::words::Words;
use crate::openings;
use crate::paper::Ways;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::{Note, NoteEnclosure};
use crate::record::{Kind, Organisation, Row};
use crate::rules::note::LETTERHEAD;
use crate::said::{address, ways_on};

#[derive(Template)]
#[template(path = "notes/page.html")]
struct NotePage<'a> {
    page: Page<'a>,
    note: &'a Note,
    class: &'static str,
    addressees: String,
    sent: Option<String>,
    annulled: Option<String>,
    initialled: Option<String>,
    sheets: Vec<Sheet<'a>>,
    letterhead: [(crate::language::Language, &'static str); 2],
    enclosures: Vec<Enclosed<'a>>,
    /// The sum of their pages, where all are known.
    pages: Option<i32>,
    /// When it was sent to the state of who reads, and first opened there.
    own: Option<(String, Option<String>)>,
    cite: Cite<'a>,
    sections: Vec<Section<'a>>,
    around: Around<'a>,
}

/// What is enclosed.
struct Enclosed<'a> {
    row: &'a NoteEnclosure,
    pages: String,
    /// Where it is read, for who may.
    address: Option<String>,
    /// The ways to it on paper, as it was enclosed.
    paper: Option<Ways>,
    /// What can be done with it while the note is drafted.
    ways: Vec<Link>,
}

/// A note.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    query: Query,
) -> Result<Response, Failure> {
    let note = who.organisation().notes.get(&id).ok_or(Failure::NotFound)?;
    let around = Around::of(&app, &who, &Row::Note(note.clone()), &query).await?;
    let own = openings::own(&app, &who, Kind::Note, id).await?;
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let words = reader.words();
    let title = note.number.clone().unwrap_or_else(|| words.t("note-draft").to_owned());
    page(&NotePage {
        page: Page::new(&who, title, "/documents"),
        class: class(note),
        addressees: addressees(reader, note),
        sent: note.sent.map(|day| words.date(day)),
        annulled: annulled(words, note),
        initialled: note.initialled.map(|at| words.instant(at)),
        sheets: sheets(reader, note),
        letterhead: LETTERHEAD,
        enclosures: enclosures(reader, note),
        pages: reader.names.organisation.pages_with(id),
        own: own.map(|of| (words.date(of.circulated), of.opened.map(|at| words.instant(at)))),
        cite: reader.cite(Kind::Note, &note.common),
        sections: vec![Section { id: "note-course", lines: course(reader, note), register: Vec::new() }],
        around,
        note,
    })
}

fn enclosures<'a>(reader: Reader<'a>, note: &Note) -> Vec<Enclosed<'a>> {
    let words = reader.words();
    let shown = |row: &'a NoteEnclosure| {
        let of = Kind::named(&row.of_kind).and_then(|kind| reader.record().find(kind, row.of_id));
        let ways = ways_on(reader.who, &Row::NoteEnclosure(row.clone())).open.into_iter();
        Enclosed {
            row,
            pages: pages(words, row),
            address: of.as_ref().map(|of| address_of(reader.names.organisation, row, of)),
            paper: of.as_ref().and_then(|of| on_paper(reader, row, of)),
            ways: ways.map(|way| Link { address: way.address, text: way.name }).collect(),
        }
    };
    reader.names.organisation.enclosed_with(note.common.id).into_iter().map(shown).collect()
}

/// On how many pages something is: as they were counted, and as an officer says.
pub(super) fn pages(words: &'static Words, row: &NoteEnclosure) -> String {
    let count = |pages: i32| words.count("note-pages", i64::from(pages));
    match (row.pages_as_said, row.pages) {
        (None, None) => words.t("note-pages-not-known").to_owned(),
        (None, Some(pages)) => count(pages),
        (Some(said), Some(counted)) if said != counted => {
            let (said, counted) = (count(said), count(counted));
            words.with("note-pages-by-officer-counted", &[("pages", &said), ("counted", &counted)])
        }
        (Some(said), _) => words.with("note-pages-by-officer", &[("pages", &count(said))]),
    }
}

/// What is enclosed on paper, in the words in which it was.
fn on_paper(reader: Reader<'_>, row: &NoteEnclosure, of: &Row) -> Option<Ways> {
    match of {
        Row::DocumentText(text) => Some(crate::documents::on_paper::ways(reader, text)),
        Row::PaperText(text) => {
            let address = format!("/concept-papers/{}/texts/{}/paper", text.paper_id, text.revision);
            Some(Ways::to(reader, address))
        }
        Row::Decision(_) => Some(enclosure::ways(reader, row)),
        _ => None,
    }
}

/// Where what is enclosed with a note is read, by who may know of the note: at its own page where it may change.
pub fn address_of_enclosure(reader: Reader<'_>, row: &NoteEnclosure) -> String {
    let of = Kind::named(&row.of_kind).and_then(|kind| reader.record().find(kind, row.of_id));
    of.map_or_else(|| enclosure::address(row), |of| address_of(reader.names.organisation, row, &of))
}

/// Where what is enclosed is read as it was enclosed: a text at its own revision, a decision in the words that it had.
fn address_of(organisation: &Organisation, row: &NoteEnclosure, of: &Row) -> String {
    match of {
        Row::Decision(_) => enclosure::address(row),
        Row::DocumentText(text) => crate::documents::address_of(organisation, text),
        Row::Attachment(file) => format!("/files/{}", file.common.id),
        other => address(other.kind(), other.common().id),
    }
}

/// Sent, reminded of, annulled: in the order of the days.
fn course<'a>(reader: Reader<'a>, note: &'a Note) -> Vec<Line<'a>> {
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let mut lines = Vec::new();
    let mut sendings = organisation.sendings_of(note.common.id).into_iter();
    if let Some(first) = sendings.next() {
        let what = words.count("course-circulated", first.states.len());
        lines.push((first.circulated, Line::new(words.date(first.circulated), what)));
    }
    for of in sendings {
        let states = words.states(organisation, &of.states, reader.on);
        let what = words.with("note-reminded", &[("states", &states)]);
        lines.push((of.circulated, Line::new(words.date(of.circulated), what)));
    }
    if let (Some(day), Some(because)) = (note.annulled, &note.annulled_because) {
        let mut line = Line::new(words.date(day), words.of_kind("note-stands-", "annulled"));
        line.text = Some(because);
        lines.push((day, line));
    }
    let answers = organisation.received.values().filter(|row| row.answered_by == Some(note.common.id));
    for of in answers {
        let state = reader.names.in_sentence(of.state);
        let mut line = Line::new(words.date(of.received), words.with("note-answers", &[("state", &state)]));
        line.address = Some(address(Kind::NoteReceived, of.common.id));
        lines.push((of.received, line));
    }
    lines.sort_by_key(|(day, _)| *day);
    lines.into_iter().map(|(_, line)| line).collect()
}
