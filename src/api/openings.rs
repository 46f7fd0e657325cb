//! `GET /api/v1/circulations/{id}/openings`: the register of first opening of a circulation.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::SecondsFormat;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{answer, seen};
use crate::http::who::Who;
use crate::openings;
use crate::platform::app::App;
use crate::platform::failure::Failure;

/// `GET /api/v1/circulations/{id}/openings`: every state to which it was circulated, in the order of their English
/// names, with the instant at which it was first opened there.
///
/// # Errors
/// When there is no such circulation, or the register is for others.
pub async fn of(State(app): State<Arc<App>>, who: Who, Path(id): Path<Uuid>) -> Result<Response, Failure> {
    let circulation = seen(&who).organisation.circulations.get(&id).ok_or(Failure::NotFound)?;
    let register = openings::of_circulation(&app, &who, circulation).await?;
    let items: Vec<Value> = register
        .into_iter()
        .map(|of| {
            let opened = of.opened.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true));
            json!({"state": of.state, "circulated": of.circulated, "opened_at": opened})
        })
        .collect();
    let body = json!({"of_kind": circulation.of_kind, "of_id": circulation.of_id, "items": items});
    Ok(answer(StatusCode::OK, &body))
}
