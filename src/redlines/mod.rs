//! What changed between two texts, as pages show it, as a .docx with tracked changes, and as PDF: whoever opens the .docx
//! in Word or LibreOffice accepts or rejects each change, and all of them together are the later text or the earlier one.
//!
//! The comparison is `rules::redline`, and [`read`] says how it is read; the page's part is
//! `templates/redlines/redline.html`; [`docx`] writes the one file,
//! [`on_paper`] says what stands in the other. A slice says which texts are compared ([`Make`]).

pub mod docx;
pub mod on_paper;
pub mod read;

use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::{MethodRouter, get};
use chrono::NaiveDate;
use std::sync::Arc;
use uuid::Uuid;

use crate::http::as_of::AsOf;
use crate::http::reader::Reader;
use crate::openings;
use crate::paper::serve::{self, Asked, answered, placed};
use crate::paper::{Format, Place};
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::Kind;
use read::Read;

/// What is to be sent as a file.
pub struct Sheet {
    /// The name of the file, without its ending: the symbols that are compared.
    pub name: String,
    /// What was compared: the head of each page, which is no part of the text.
    pub head: String,
    /// For whom it is: `Distr: Member States only`.
    pub distribution: Option<String>,
    /// In whose name the changes stand.
    pub author: String,
    /// Their day: that of the later text.
    pub on: NaiveDate,
    /// What changed, part by part.
    pub parts: Vec<Part>,
}

/// A part of a text: all of it, or a section.
pub struct Part {
    /// Its heading.
    pub heading: Option<String>,
    /// What changed in it.
    pub read: Read,
}

/// Two texts of a record, compared.
pub struct Compared {
    /// What is sent.
    pub sheet: Sheet,
    /// The kind of the texts.
    pub kind: Kind,
    /// Both: each is opened with the file.
    pub opened: [Uuid; 2],
}

/// What compares two texts of the record at a place. It fails where there is none, or none that the person may know of.
pub type Make = fn(Reader<'_>, &Place) -> Result<Compared, Failure>;

/// The text that a place names, and the one with which it is compared: that of `since`, else the one before. The earlier
/// one first.
///
/// # Errors
/// When there is none of one of them.
pub fn two<'a, T>(
    place: &Place,
    texts: &[&'a T],
    revision: impl Fn(&T) -> i32,
) -> Result<(&'a T, &'a T), Failure> {
    let number = place.number()?;
    let of = |wanted: i32| texts.iter().find(|text| revision(text) == wanted).copied();
    let text = of(number).ok_or(Failure::NotFound)?;
    let earlier = match place.since()? {
        Some(since) => of(since),
        None => texts.iter().rev().find(|text| revision(text) < number).copied(),
    };
    Ok((earlier.ok_or(Failure::NotFound)?, text))
}

/// The handler that hands out what changed: `…/redline.docx` and `…/redline.pdf`, `?since=` of an earlier revision.
pub fn of(make: Make, format: Format) -> MethodRouter<Arc<App>> {
    get(async move |app, who, place, query, headers| {
        file(make, format, (app, who, place, query, headers)).await
    })
}

async fn file(
    make: Make,
    format: Format,
    (State(app), who, Path(place), query, headers): Asked,
) -> Result<Response, Failure> {
    let place = placed(format, place, &query)?;
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let Compared { sheet, kind, opened } = make(reader, &place)?;
    for text in opened {
        openings::note(&app, &who, kind, text).await?;
    }
    let name = format!("{}{}", sheet.name.replace('/', "-"), format.ending());
    let file = match format {
        Format::Word => serve::in_turn(move || Ok(docx::written(&sheet)?)).await?,
        Format::Pdf => serve::written(on_paper::paper(reader.words(), &sheet), format).await?,
    };
    answered(file, &name, format, &headers)
}
