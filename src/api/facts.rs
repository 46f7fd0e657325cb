//! `GET /api/v1/facts`: what the duties are computed from.

use axum::http::StatusCode;
use axum::response::Response;

use super::paging::{free_of, refuse_unknown};
use super::{answer, seen};
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::who::Who;
use crate::platform::failure::Failure;

/// `GET /api/v1/facts`: the facts that were known by a date, as `clearinghouse obligations` reads them. The duties of
/// that date, and of every date before it, follow from them as from all facts.
///
/// # Errors
/// When something in the query is wrong.
pub async fn facts(who: Who, query: Query) -> Result<Response, Failure> {
    let mut errors = Vec::new();
    refuse_unknown(&query, &["as_of"], &mut errors);
    free_of(errors)?;
    let on = AsOf::checked(&query, who.today)?;
    let facts = serde_json::to_value(seen(&who).facts_known_by(on)).map_err(Failure::failed)?;
    Ok(answer(StatusCode::OK, &facts))
}
