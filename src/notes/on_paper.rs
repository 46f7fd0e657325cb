//! A note verbale on paper, as NºDOC/1016 of 22 August 2023 is: a sheet in each of its languages.

use super::{annulled, sheets};
use crate::http::reader::Reader;
use crate::http::words;
use crate::paper::note::NoteVerbale;
use crate::paper::{Made, Place};
use crate::platform::failure::Failure;
use crate::record::Kind;

/// A note in the language that is asked for, else in the first in which it is; of a draft, as it stands today.
///
/// # Errors
/// When there is no such note, none that the person may know of, or none in the language.
pub fn made(reader: Reader<'_>, place: &Place) -> Result<Made, Failure> {
    let note = reader.names.organisation.notes.get(&place.id()?).ok_or(Failure::NotFound)?;
    let wanted = |tag: &str| place.language().is_none_or(|language| language == tag);
    let mut own = sheets(reader, note).into_iter().filter(|sheet| wanted(sheet.language.tag()));
    let sheet = own.next().ok_or(Failure::NotFound)?;
    let paper = NoteVerbale {
        language: sheet.language,
        number: note.number.clone().unwrap_or_default(),
        dated: note.sent.unwrap_or(reader.who.today),
        annulled: annulled(words::of(sheet.language), note),
        enclosure: sheet.enclosure,
        paragraphs: sheet.text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
        place_and_date: sheet.place,
        addressee: sheet.block.lines().map(str::to_owned).collect(),
    };
    Ok(Made { paper: paper.paper(), opened: Some((Kind::Note, note.common.id)) })
}
