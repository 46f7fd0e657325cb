//! Files for programs: `POST /api/v1/{records}/{id}/files` encloses one, sent as `multipart/form-data` in the field
//! `file`; `POST /api/v1/attachments/{id}/removal` takes one out of a draft. What is enclosed is listed at
//! `/api/v1/attachments`, and handed out at `…/{id}/content`.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;

use super::acts::{Call, seen_etag};
use super::body::Body;
use crate::files::contents;
use crate::files::powers::may_enclose;
use crate::files::upload::{self, Read};
use crate::files::{Enclose, Remove};
use crate::http::form::Query;
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::Kind;

/// `POST /api/v1/{records}/{id}/files`: encloses a file. 201, with its address and its record.
///
/// # Errors
/// As the command says: invalid, refused, denied, stale.
pub async fn enclose(
    State(app): State<Arc<App>>,
    who: Who,
    Path((plural, named)): Path<(String, String)>,
    query: Query,
    request: Request,
) -> Result<Response, Failure> {
    let kind = Kind::of_plural(&plural).filter(|kind| kind.has_files()).ok_or(Failure::NotFound)?;
    let id = who.record().id_named(kind, &named).ok_or(Failure::NotFound)?;
    let subject = who.record().find(kind, id).ok_or(Failure::NotFound)?;
    may_enclose(&who.actor, who.record(), &subject)?;
    let (uri, headers) = (request.uri().clone(), request.headers().clone());
    let (file, _turn) = match upload::read(&app, request).await? {
        Read::File(file, turn) => (file, turn),
        Read::Answer(response) => return Ok(response),
    };
    contents::ahead(&app, &file).await?;
    // The same file sent again comes between other marks: it is its name and its digest that must be the same.
    let sent = Body(Bytes::from(format!("{} {}", file.sha256, file.name)));
    let status = StatusCode::CREATED;
    let kind_made = Kind::Attachment;
    let call =
        Call { app: &app, who: &who, kind: kind_made, uri: &uri, headers: &headers, sent: &sent, status };
    let command = Enclose { kind, id, etag: seen_etag(&headers), file };
    let dry = |command: Enclose| command.preview(who.record(), who.actor, who.now);
    call.act_or_preview(&query, None, command, dry).await
}

/// `POST /api/v1/attachments/{id}/removal`: takes a file out of a draft. The body is empty.
///
/// # Errors
/// As the command says: denied, stale.
pub async fn remove(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    query: Query,
    request: Request,
) -> Result<Response, Failure> {
    who.record().file(id).ok_or(Failure::NotFound)?;
    let (uri, headers) = (request.uri().clone(), request.headers().clone());
    let sent = Body(Bytes::new());
    let status = StatusCode::OK;
    let call = Call {
        app: &app,
        who: &who,
        kind: Kind::Attachment,
        uri: &uri,
        headers: &headers,
        sent: &sent,
        status,
    };
    let command = Remove { id, etag: seen_etag(&headers) };
    let dry = |command: Remove| command.preview(who.record(), who.actor, who.now);
    call.act_or_preview(&query, Some(id), command, dry).await
}
