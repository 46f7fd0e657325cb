//! The note as it will go out, whole, before it is numbered and sent: what was sent is not called back.

use askama::Template;

use super::{Sheet, sheets};
use crate::http::reader::Reader;
use crate::http::words::Words;
use crate::record::Row;
use crate::record::rows::Note;

/// The note with the number that it will have, and what goes with it.
#[derive(Template)]
#[template(path = "notes/before.html")]
pub struct Before<'a> {
    words: &'static Words,
    number: &'a str,
    sheets: Vec<Sheet<'a>>,
    enclosed: Vec<&'a str>,
}

impl<'a> Before<'a> {
    /// Of the rows that a step would write, where they are a note that is sent.
    pub fn of(reader: Reader<'a>, rows: &'a [Row]) -> Option<Self> {
        let note: &Note = rows.iter().find_map(|row| match row {
            Row::Note(note) if note.annulled.is_none() => Some(note),
            _ => None,
        })?;
        let enclosed = rows.iter().filter_map(|row| match row {
            Row::NoteEnclosure(row) => Some(row.title.as_str()),
            _ => None,
        });
        Some(Self {
            words: reader.words(),
            number: note.number.as_deref()?,
            sheets: sheets(reader, note),
            enclosed: enclosed.collect(),
        })
    }
}
