//! Bringing the text of a .docx into the form in which a document's text is written: shown as it will be read, with what
//! could not be carried over; and nothing is written by it, since it only fills the form.

use std::path::Path as FilePath;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};
use uuid::Uuid;

use super::enclose::said;
use crate::files::upload::{self, Read};
use crate::files::{contents, originals};
use crate::foreign::ask;
use crate::foreign::docx::Left;
use crate::http::page::{Page, page, wrong};
use crate::http::who::Who;
use crate::message::Message;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::Takes;
use crate::record::files::Media;
use crate::record::{Kind, Row};
use crate::said::{Piece, Reading, address, subject_of};
use crate::steps::scene::wrong_at;
use crate::steps::{self, Scene, Step};
use crate::texts;

/// The field that it comes into.
const TEXT: &str = "text";

#[derive(Template)]
#[template(path = "files/into_form.html")]
struct IntoFormPage<'a> {
    page: Page<'a>,
    /// The record on which the step is taken.
    subject: Piece,
    /// The form.
    action: String,
    etag: i64,
    /// What was read; `None`: nothing yet.
    brought: Option<Brought<'a>>,
    errors: Vec<String>,
}

/// The text of a file.
struct Brought<'a> {
    /// The name of the file.
    file: &'a str,
    /// Whether it stands enclosed with the record already.
    enclosed: bool,
    /// The digest of one that waits to be enclosed when the form is sent.
    waits: Option<String>,
    text: String,
    /// The same, as it will be read.
    reads: String,
    left: Vec<Left>,
}

/// Whoever may take the step now may have a file read for it.
fn may(who: &Who, step: &Step, subject: &Row) -> Result<(), Failure> {
    let scene = Scene::supposed(who.record(), who.actor, who.now);
    (step.may)(&scene, subject)?;
    step.open(&scene, subject)
}

fn form_page<'a>(who: &'a Who, step: &Step, subject: &Row) -> IntoFormPage<'a> {
    IntoFormPage {
        page: Page::new(who, who.words().t("into-form-title"), "/documents"),
        subject: Piece {
            text: Reading::of(who).title(subject),
            address: Some(address(subject.kind(), subject.common().id)),
        },
        action: step.address(subject),
        etag: subject.common().entry,
        brought: None,
        errors: Vec::new(),
    }
}

/// What a file says, for the form of a step.
async fn brought<'a>(
    program: &FilePath,
    step: &Step,
    (file, enclosed): (&'a str, bool),
    content: &[u8],
) -> Result<Brought<'a>, Failure> {
    let read = ask::text(program, content).await.map_err(|message| wrong_at("file", message))?;
    let text = read.markdown();
    let most = step.fields.iter().find_map(|field| match field.takes {
        Takes::Text(most) if field.name == TEXT => Some(most),
        _ => None,
    });
    if most.is_some_and(|most| text.chars().count() > most) {
        return Err(wrong_at("file", Message::new("error-file-text-long")));
    }
    let reads = texts::html(&text, 2, "p");
    Ok(Brought { file, enclosed, waits: None, text, reads, left: read.left.into_iter().collect() })
}

/// The handler of the page on which a file is chosen for the form of a step: `GET /{records}/{id}/{noun}/file`.
pub fn show_of(step: &'static Step) -> MethodRouter<Arc<App>> {
    get(async move |who: Who, Path(named): Path<String>| {
        let subject = subject_of(&who, step, &named)?;
        may(&who, step, &subject)?;
        page(&form_page(&who, step, &subject))
    })
}

/// The handler that reads a file for the form of a step; it waits to be enclosed when the form is sent: `POST /{records}/{id}/{noun}/file`.
pub fn read_of(step: &'static Step) -> MethodRouter<Arc<App>> {
    post(async move |State(app): State<Arc<App>>, who: Who, Path(named): Path<String>, request: Request| {
        let subject = subject_of(&who, step, &named)?;
        may(&who, step, &subject)?;
        let mut shown = form_page(&who, step, &subject);
        let outcome = match upload::read(&app, request).await {
            Ok(Read::Answer(response)) => return Ok(response),
            Ok(Read::File(file, turn)) if file.found.media == Media::Docx => Ok((file, turn)),
            Ok(Read::File(..)) => Err(wrong_at("file", Message::new("error-file-no-docx"))),
            Err(failure) => Err(failure),
        };
        let (file, _turn) = match outcome {
            Ok(file) => file,
            Err(failure) => {
                shown.errors = said(&who, failure)?;
                return wrong(&shown);
            }
        };
        match brought(&app.config.program, step, (&file.name, false), &file.content).await {
            Ok(brought) => {
                originals::wait(&app, &who, &file).await?;
                shown.brought = Some(Brought { waits: Some(file.sha256.clone()), ..brought });
                page(&shown)
            }
            Err(failure) => {
                shown.errors = said(&who, failure)?;
                wrong(&shown)
            }
        }
    })
}

/// The steps into whose form a file can be brought: a document is issued, and its next text.
pub fn steps() -> impl Iterator<Item = &'static Step> {
    let of = |on: Kind, noun: &'static str| steps::on(on).find(move |step| step.noun == noun);
    of(Kind::Chairmanship, "documents").into_iter().chain(of(Kind::Document, "texts"))
}

/// `GET /files/{id}/text`: the text of a file that is enclosed with a document, for its next text.
///
/// # Errors
/// When there is no such file, the document is not the person's to write, or the file cannot be read.
pub async fn enclosed(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
) -> Result<Response, Failure> {
    let file = who.record().file(id).filter(|file| file.media == Media::Docx).ok_or(Failure::NotFound)?;
    let (kind, of) = file.subject().ok_or(Failure::NotFound)?;
    let step = steps().find(|step| step.on == kind).ok_or(Failure::NotFound)?;
    let subject = who.record().find(kind, of).ok_or(Failure::NotFound)?;
    may(&who, step, &subject)?;
    let content = contents::whole(&app, &file.sha256).await?.ok_or(Failure::NotFound)?;
    let mut shown = form_page(&who, step, &subject);
    match brought(&app.config.program, step, (&file.name, true), &content).await {
        Ok(brought) => {
            shown.brought = Some(brought);
            page(&shown)
        }
        Err(failure) => {
            shown.errors = said(&who, failure)?;
            wrong(&shown)
        }
    }
}

/// Whether who reads may bring the text of a file into the form of the next text of what it is enclosed with.
pub(super) fn to_form(who: &Who, subject: &Row) -> bool {
    let step = steps().find(|step| step.on == Kind::Document && subject.kind() == Kind::Document);
    step.is_some_and(|step| may(who, step, subject).is_ok())
}
