//! `GET /note-enclosures/{id}`, and on paper: what was enclosed with a note, in the words in which it was enclosed. A decision
//! may be corrected afterwards, and its own page then says otherwise; whoever was sent it finds here what they were sent.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

use super::page::pages;
use crate::http::as_of::AsOf;
use crate::http::page::{Page, page};
use crate::http::reader::{Cite, Link, Reader};
use crate::http::who::Who;
use crate::http::words;
use crate::language::Language;
use crate::meetings::on_paper::decision::of_paragraphs;
use crate::paper::{Block, Head, Made, Paper, Place, Ways, name_of};
use crate::platform::failure::Failure;
use crate::record::rows::{Note, NoteEnclosure};
use crate::record::{Kind, Row};
use crate::said;
use crate::steps::notes::enclosing::as_it_stands;

#[derive(Template)]
#[template(path = "notes/enclosure.html")]
struct EnclosurePage<'a> {
    page: Page<'a>,
    row: &'a NoteEnclosure,
    note: Link,
    /// Which of the note's it is.
    of: String,
    pages: String,
    paragraphs: Vec<(i32, String)>,
    /// Whether what it is of says something else today, as far as the reader may know.
    changed: bool,
    /// Where it stands as it is today, for who may know of it.
    today: Option<Link>,
    cite: Cite<'a>,
    paper: Option<Ways>,
}

/// Where what is enclosed is read as it was enclosed.
pub(super) fn address(row: &NoteEnclosure) -> String {
    format!("/note-enclosures/{}", row.common.id)
}

/// The ways to it on paper.
pub(super) fn ways(reader: Reader<'_>, row: &NoteEnclosure) -> Ways {
    Ways::to(reader, format!("{}/paper", address(row)))
}

fn of_it<'a>(reader: Reader<'a>, id: Uuid) -> Result<(&'a NoteEnclosure, &'a Note), Failure> {
    let organisation = reader.names.organisation;
    let row = organisation.enclosures.get(&id).ok_or(Failure::NotFound)?;
    Ok((row, organisation.notes.get(&row.note_id).ok_or(Failure::NotFound)?))
}

fn stands(reader: Reader<'_>, row: &NoteEnclosure) -> Option<Row> {
    Kind::named(&row.of_kind).and_then(|kind| reader.record().find(kind, row.of_id))
}

/// What was enclosed with a note.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub async fn show(who: Who, Path(id): Path<Uuid>) -> Result<Response, Failure> {
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let (row, note) = of_it(reader, id)?;
    let words = reader.words();
    let number = note.number.clone().unwrap_or_else(|| words.t("note-draft").to_owned());
    let place = row.place.to_string();
    let today = stands(reader, row);
    let now = today.as_ref().and_then(|of| as_it_stands(reader.record(), of));
    page(&EnclosurePage {
        page: Page::new(&who, row.title.clone(), "/documents"),
        of: words.with("note-enclosure-of", &[("n", &place), ("note", &number)]),
        note: Link { address: said::address(Kind::Note, note.common.id), text: number },
        pages: pages(words, row),
        paragraphs: row.paragraphs(),
        changed: now.is_some() && row.text.is_some() && now != row.text,
        today: today.map(|of| Link {
            address: said::address(of.kind(), of.common().id),
            text: words.t("note-enclosure-as-it-is").to_owned(),
        }),
        cite: reader.cite(Kind::NoteEnclosure, &row.common),
        paper: row.text.is_some().then(|| ways(reader, row)),
        row,
    })
}

/// A decision on paper in the words in which it was enclosed.
///
/// # Errors
/// When there is no such enclosure, none that the person may know of, or one whose words are not written down with the note.
pub fn made(reader: Reader<'_>, place: &Place) -> Result<Made, Failure> {
    let (row, note) = of_it(reader, place.id()?)?;
    if row.text.is_none() {
        return Err(Failure::NotFound);
    }
    let paragraphs = row.paragraphs();
    let paragraphs: Vec<_> = paragraphs.iter().map(|(number, text)| (*number, text.as_str())).collect();
    Ok(match stands(reader, row) {
        Some(Row::Decision(decision)) => of_paragraphs(reader, &decision, &paragraphs),
        _ => alone(reader, row, note, &paragraphs),
    }
    .into())
}

/// What is left of a decision that is in the record no more, or not for the reader: what they were sent.
fn alone(reader: Reader<'_>, row: &NoteEnclosure, note: &Note, paragraphs: &[(i32, &str)]) -> Paper {
    let dated = note.sent.unwrap_or(reader.who.today);
    let head =
        Head { symbol: Some(row.title.clone()), date: words::english().date(dated), ..Head::default() };
    let mut blocks = head.blocks();
    blocks.push(Block::numbered(paragraphs.iter().copied()));
    Paper {
        language: Language::English,
        name: name_of(&row.title),
        title: row.title.clone(),
        dated,
        running: row.title.clone(),
        blocks,
    }
}
