//! `GET /api/v1/plans/{id}/figures`: the figures of a year.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;

use super::answer;
use super::paging::{free_of, refuse_unknown};
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::plans::figures;
use crate::platform::failure::Failure;

/// `GET /api/v1/plans/{id}/figures`, where the plan is named by its id or its year: how many events were planned, held and
/// cancelled, in all and by dimension, area, host and format, and in how many each state took part.
///
/// # Errors
/// When there is no such plan, or something in the query is wrong.
pub async fn of(who: Who, Path(name): Path<String>, query: Query) -> Result<Response, Failure> {
    let mut errors = Vec::new();
    refuse_unknown(&query, &["as_of"], &mut errors);
    free_of(errors)?;
    AsOf::checked(&query, who.today)?;
    let as_of = AsOf::of(&query, who.today);
    Ok(answer(StatusCode::OK, &figures::page::json(Reader::of(&who, &as_of), &name)?))
}
