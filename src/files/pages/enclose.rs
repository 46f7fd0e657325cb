//! Enclosing a file.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::Enclosed;
use crate::files::commands::Enclose;
use crate::files::contents;
use crate::files::powers::may_enclose;
use crate::files::upload::{self, Read};
use crate::http::page::{Names, Page, page, wrong};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::{Kind, Row};
use crate::said::{Piece, Reading, address};

#[derive(Template)]
#[template(path = "files/page.html")]
struct FilesPage<'a> {
    page: Page<'a>,
    /// The record.
    subject: Piece,
    files: Option<Enclosed<'a>>,
}

/// The record of an address that may have files.
fn subject(who: &Who, kind: &str, named: &str) -> Result<Row, Failure> {
    let kind = Kind::named(kind).filter(|kind| kind.has_files()).ok_or(Failure::NotFound)?;
    let id = who.record().id_named(kind, named).ok_or(Failure::NotFound)?;
    who.record().find(kind, id).ok_or(Failure::NotFound)
}

fn files_page<'a>(who: &'a Who, subject: &Row, errors: Vec<String>) -> FilesPage<'a> {
    let files = Enclosed::all(who, subject).map(|files| Enclosed { errors, ..files });
    FilesPage {
        page: Page::new(who, who.words().t("files-title"), ""),
        subject: Piece {
            text: Reading::of(who).title(subject),
            address: Some(address(subject.kind(), subject.common().id)),
        },
        files,
    }
}

/// `GET /records/{kind}/{id}/files`: the files of a record, and the form for one more.
///
/// # Errors
/// When there is no such record, or none that the person may know of.
pub async fn show(who: Who, Path((kind, named)): Path<(String, String)>) -> Result<Response, Failure> {
    let subject = subject(&who, &kind, &named)?;
    page(&files_page(&who, &subject, Vec::new()))
}

/// `POST /records/{kind}/{id}/files`: encloses a file. Nothing of it is read for who may not.
///
/// # Errors
/// When there is no such record, it is another's, or something is broken; what is wrong with the file is said on the
/// page.
pub async fn enclose(
    State(app): State<Arc<App>>,
    who: Who,
    Path((kind, named)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Failure> {
    let subject = subject(&who, &kind, &named)?;
    may_enclose(&who.actor, who.record(), &subject)?;
    let outcome = match upload::read(&app, request).await {
        Ok(Read::Answer(response)) => return Ok(response),
        Ok(Read::File(file, _turn)) => match contents::ahead(&app, &file).await {
            Ok(()) => {
                let command = Enclose { kind: subject.kind(), id: subject.common().id, etag: None, file };
                app.perform(who.actor, command).await
            }
            Err(failure) => Err(failure),
        },
        Err(failure) => Err(failure),
    };
    match outcome {
        Ok(_) => {
            let to = format!("{}?done=enclosed#files", address(subject.kind(), subject.common().id));
            Ok(Redirect::to(&to).into_response())
        }
        Err(failure) => {
            let unreachable = matches!(failure, Failure::NoStore(_));
            let mut response = wrong(&files_page(&who, &subject, said(&who, failure)?))?;
            if unreachable {
                *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
            }
            Ok(response)
        }
    }
}

/// What stands against it, in words.
pub(super) fn said(who: &Who, failure: Failure) -> Result<Vec<String>, Failure> {
    let names = Names::of(who, who.today);
    match failure {
        Failure::Invalid(errors) => Ok(errors.iter().map(|error| names.say(&error.message)).collect()),
        Failure::Refused(refusals) => {
            Ok(refusals.iter().map(|refusal| names.say(&refusal.message)).collect())
        }
        Failure::NoStore(error) => {
            tracing::error!(%error, "the store of files");
            Ok(vec![who.words().t("failure-text-no-store").to_owned()])
        }
        other => Err(other),
    }
}
