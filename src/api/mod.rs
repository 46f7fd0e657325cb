//! What programs see: every kind of record as JSON, what follows from the record, and the acts of registering,
//! through the same functions and the same refusals as the pages.
//!
//! [`records`] answers with records, [`coordinators`], [`facts`] and [`obligations`] with what follows from them,
//! [`journal`] with how they came about. [`acts`] are the POSTs: each parses ([`body`]), performs a command of
//! `entries` and answers, once for each `Idempotency-Key` ([`idempotency`]).
//!
//! A reader is answered from the record as they may know of it ([`crate::record::reading`]): what is not for them is
//! in no list and follows into nothing.

pub mod acts;
pub mod body;
pub mod coordinators;
pub mod facts;
pub mod idempotency;
pub mod journal;
pub mod obligations;
pub mod paging;
pub mod records;
pub mod shown;
mod store;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::http::who::Who;
use crate::record::{Kind, Record};

/// Where the API begins.
pub const BASE: &str = "/api/v1";

/// The kinds by what they are called in addresses.
const PLURALS: &[(&str, Kind)] = &[
    ("states", Kind::State),
    ("state-names", Kind::StateName),
    ("memberships", Kind::Membership),
    ("chairmanships", Kind::Chairmanship),
    ("dimensions", Kind::Dimension),
    ("areas", Kind::Area),
    ("area-notes", Kind::AreaNote),
    ("meetings", Kind::Meeting),
    ("decisions", Kind::Decision),
    ("decision-paragraphs", Kind::DecisionParagraph),
    ("modalities", Kind::ModalitiesVersion),
    ("tenures", Kind::Tenure),
    ("tenure-extensions", Kind::TenureExtension),
    ("tenure-terminations", Kind::TenureTermination),
    ("reports", Kind::FinalReport),
    ("concept-papers", Kind::ConceptPaper),
    ("paper-revisions", Kind::PaperRevision),
    ("paper-extensions", Kind::PaperExtension),
    ("expert-meetings", Kind::ExpertMeeting),
    ("reviews", Kind::Review),
    ("review-contributions", Kind::ReviewContribution),
    ("coverage", Kind::Coverage),
    ("matters", Kind::Matter),
    ("letters", Kind::Letter),
    ("extension-requests", Kind::ExtensionRequest),
    ("acting-proposals", Kind::ActingProposal),
    ("acting-consents", Kind::ActingConsent),
    ("paper-sections", Kind::PaperSection),
    ("paper-texts", Kind::PaperText),
    ("positions", Kind::Position),
    ("prepared-positions", Kind::PreparedPosition),
    ("comments", Kind::Comment),
    ("circulations", Kind::Circulation),
    ("follow-ups", Kind::FollowUp),
];

/// The kind that an address names.
pub fn kind_of(plural: &str) -> Option<Kind> {
    let found = PLURALS.iter().find(|(name, _)| *name == plural);
    found.map(|(_, kind)| *kind)
}

/// What a kind is called in addresses.
pub fn plural(kind: Kind) -> &'static str {
    let found = PLURALS.iter().find(|(_, of)| *of == kind);
    found.map_or("", |(name, _)| name)
}

/// The record as who asks may know of it.
fn seen(who: &Who) -> &Record {
    who.record()
}

/// JSON with a status. It is for this reader alone: nobody in between keeps it.
fn answer(status: StatusCode, body: &Value) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
    ];
    (status, headers, body.to_string()).into_response()
}
