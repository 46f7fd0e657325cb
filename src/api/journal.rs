//! `GET /api/v1/journal`: every act, as far as it is about records that the reader may know of.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use super::paging::{self, free_of, refuse_unknown};
use super::{answer, shown};
use crate::http::form::Query;
use crate::http::who::Who;
use crate::journal::Reader;
use crate::journal::store::{self, ChangeView, EntryView};
use crate::message::Message;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::record::fields::FieldError;

/// `GET /api/v1/journal`: the entries, the newest first. For a reader who may know of few of them a page may have
/// fewer than its limit and still have a next one.
///
/// # Errors
/// When something in the query is wrong.
pub async fn list(State(app): State<Arc<App>>, who: Who, query: Query) -> Result<Response, Failure> {
    let mut errors = Vec::new();
    refuse_unknown(&query, &["limit", "cursor"], &mut errors);
    let limit = paging::limit(&query).map_err(|error| errors.push(error)).unwrap_or(1);
    let before = query.one("cursor").map(str::parse::<i64>);
    if matches!(before, Some(Err(_))) {
        errors.push(FieldError::new("cursor", Message::new("error-cursor")));
    }
    free_of(errors)?;
    let mut connection = app.pool.acquire().await?;
    let before = before.and_then(Result::ok);
    let page = store::page(&mut connection, Reader::of(&who), before, limit).await?;
    let items: Vec<Value> = page.entries.iter().map(|entry| json(entry, &who)).collect();
    let next = page.next.map(|entry| entry.to_string());
    Ok(answer(StatusCode::OK, &json!({"items": items, "next": next})))
}

/// `GET /api/v1/journal/{entry}`: one entry with its changes.
///
/// # Errors
/// When there is none, or none that the reader may know of.
pub async fn one(State(app): State<Arc<App>>, who: Who, Path(entry): Path<i64>) -> Result<Response, Failure> {
    let mut connection = app.pool.acquire().await?;
    let found = store::entry(&mut connection, Reader::of(&who), entry).await?;
    let found = found.ok_or(Failure::NotFound)?;
    let mut shown = json(&found.entry, &who);
    shown["changed"] = found.changes.iter().map(|change| change_json(change, &who)).collect();
    Ok(answer(StatusCode::OK, &shown))
}

fn json(view: &EntryView, who: &Who) -> Value {
    let about =
        view.about.as_ref().map(|(kind, id)| json!({"kind": kind, "id": id, "url": url(kind, *id, who)}));
    json!({
        "id": view.entry,
        "etag": view.entry.to_string(),
        "url": format!("/journal/{}", view.entry),
        "at": view.at,
        "act": view.act,
        "on_behalf": view.on_behalf,
        "by": view.who.as_ref().map(|(id, name)| json!({"id": id, "name": name})),
        "about": about,
        "reason": view.reason,
        "erases": view.erases,
        "erased": view.erased,
        "changes": view.changes,
    })
}

/// The page of a record that still stands.
fn url(kind: &str, id: uuid::Uuid, who: &Who) -> Option<String> {
    who.record().find(Kind::named(kind)?, id).map(|row| shown::url(&row))
}

fn change_json(change: &ChangeView, who: &Who) -> Value {
    let fields: Vec<Value> = change
        .fields
        .iter()
        .map(|field| json!({"field": field.field, "before": field.before, "after": field.after}))
        .collect();
    json!({
        "kind": change.kind,
        "id": change.record_id,
        "url": url(&change.kind, change.record_id, who),
        "registered": change.registered,
        "struck": change.struck,
        "fields": fields,
    })
}
