//! Taking a file out of a draft: asks first.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::FileView;
use crate::files::commands::Remove;
use crate::http::form::Form;
use crate::http::page::{Page, page};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::said::{Piece, Reading, address};
use crate::steps::Scene;

#[derive(Template)]
#[template(path = "files/remove.html")]
struct RemovePage<'a> {
    page: Page<'a>,
    subject: Piece,
    file: FileView<'a>,
    /// The entry of it that is seen.
    etag: i64,
}

/// `GET /files/{id}/removal`: asks.
///
/// # Errors
/// When there is no such file, or it is another's.
pub async fn ask(who: Who, Path(id): Path<Uuid>) -> Result<Response, Failure> {
    let (file, subject) = Remove::subject(&Scene::supposed(who.record(), who.actor, who.now), id)?;
    page(&RemovePage {
        page: Page::new(&who, who.words().t("file-remove-title"), ""),
        subject: Piece {
            text: Reading::of(&who).title(&subject),
            address: Some(address(subject.kind(), subject.common().id)),
        },
        etag: file.common.entry,
        file: FileView::of(&who, &file),
    })
}

/// `POST /files/{id}/removal`.
///
/// # Errors
/// When there is no such file, it is another's, or something is broken.
pub async fn remove(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    form: Form,
) -> Result<Response, Failure> {
    let (_, subject) = Remove::subject(&Scene::supposed(who.record(), who.actor, who.now), id)?;
    app.perform(who.actor, Remove { id, etag: form.text("etag").parse().ok() }).await?;
    let to = format!("{}?done=removed#files", address(subject.kind(), subject.common().id));
    Ok(Redirect::to(&to).into_response())
}
