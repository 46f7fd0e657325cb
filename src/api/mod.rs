//! What programs see: every kind of record as JSON, what follows from the record, and the acts of registering,
//! through the same functions and the same refusals as the pages.
//!
//! [`records`] answers with records, [`coordinators`], [`facts`] and [`obligations`] with what follows from them, [`search`] with what has some words in it,
//! [`journal`] with how they came about. [`acts`] are the POSTs: each parses ([`body`]), performs a command of
//! `entries` and answers, once for each `Idempotency-Key` ([`crate::once`]).
//!
//! A reader is answered from the record as they may know of it ([`crate::record::reading`]): what is not for them is
//! in no list and follows into nothing.

pub mod acts;
pub mod body;
pub mod coordinators;
pub mod facts;
pub mod figures;
pub mod files;
pub mod journal;
pub mod obligations;
pub mod openapi;
pub mod openings;
pub mod paging;
pub mod records;
pub mod search;
pub mod shown;
pub mod steps;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::http::conditional::ASK_AGAIN;
use crate::http::who::Who;
use crate::record::Record;

/// Where the API begins.
pub const BASE: &str = "/api/v1";

/// The record as who asks may know of it.
fn seen(who: &Who) -> &Record {
    who.record()
}

/// JSON with a status. It is for this reader alone: nobody in between keeps it.
fn answer(status: StatusCode, body: &Value) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CACHE_CONTROL, HeaderValue::from_static(ASK_AGAIN)),
    ];
    (status, headers, body.to_string()).into_response()
}
