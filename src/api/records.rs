//! `GET /api/v1/{records}` and `GET /api/v1/{records}/{id}`: every kind of record.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use uuid::Uuid;

use super::paging::{Key, Paging, free_of, refuse_unknown};
use super::shown::{Shown, etag, has_parts};
use super::{answer, seen};
use crate::http::as_of::AsOf;
use crate::http::conditional::{ASK_AGAIN, is_held};
use crate::http::form::Query;
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::ids::StateId;
use crate::message::Message;
use crate::openings;
use crate::plans::narrowed::Narrowed;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::areas::paper_order;
use crate::record::fields::FieldError;
use crate::record::{Kind, Record, Row};
use crate::rules::paragraph::Paragraph;

/// `GET /api/v1/{records}`: the records of a kind that the reader may know of, those of areas in the order of the
/// paper, else in the order of registering. With `as_of`, those that were known by that day. Events and proposals are narrowed
/// by what their lists are narrowed by.
///
/// # Errors
/// When there is no such kind, or something in the query is wrong.
pub async fn list(who: Who, Path(plural): Path<String>, query: Query) -> Result<Response, Failure> {
    let kind = Kind::of_plural(&plural).ok_or(Failure::NotFound)?;
    let record = seen(&who);
    let mut errors = Vec::new();
    let paging = Paging::of(&query, &mut errors);
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let narrowed = Narrowed::of(reader, kind, &query).unwrap_or_else(|wrong| {
        errors.extend(wrong);
        None
    });
    let filter = Filter::of(&query, kind, record, &mut errors);
    let shown = shown(&who, record, &query, &mut errors);
    free_of(errors)?;
    let rows = record
        .all(kind)
        .into_iter()
        .filter(|row| shown.lists(row))
        .filter_map(|row| shown.stood(row))
        .filter(|row| narrowed.as_ref().map_or_else(|| filter.wants(row), |of| of.wants(reader, row)))
        .map(|row| (key(&row, record), row));
    let page = paging.page(rows, |row| shown.json(row))?;
    Ok(answer(StatusCode::OK, &page))
}

/// `GET /api/v1/{records}/{id}`: one record, with its etag.
///
/// # Errors
/// When there is none, or none that the reader may know of.
pub async fn one(
    State(app): State<Arc<App>>,
    who: Who,
    Path((plural, id)): Path<(String, String)>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let kind = Kind::of_plural(&plural).ok_or(Failure::NotFound)?;
    let record = seen(&who);
    let id = record.id_named(kind, &id).ok_or(Failure::NotFound)?;
    let row = record.find(kind, id).ok_or(Failure::NotFound)?;
    let mut errors = Vec::new();
    refuse_unknown(&query, &["as_of"], &mut errors);
    let shown = shown(&who, record, &query, &mut errors);
    free_of(errors)?;
    openings::note(&app, &who, kind, row.common().id).await?;
    let row = shown.stood(row).ok_or(Failure::NotFound)?;
    let tag = quoted(&row);
    if !has_parts(kind) && is_held(&headers, &tag) {
        let headers = [(header::ETAG, tag), (header::CACHE_CONTROL, HeaderValue::from_static(ASK_AGAIN))];
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    Ok(with_etag(answer(StatusCode::OK, &shown.json(&row)?), &row))
}

fn quoted(row: &Row) -> HeaderValue {
    HeaderValue::from_str(&format!("\"{}\"", etag(row))).unwrap_or(HeaderValue::from_static("\"\""))
}

/// An answer about a record, with the record's etag.
pub(super) fn with_etag(mut response: Response, row: &Row) -> Response {
    response.headers_mut().insert(header::ETAG, quoted(row));
    response
}

fn shown<'a>(who: &Who, record: &'a Record, query: &Query, errors: &mut Vec<FieldError>) -> Shown<'a> {
    let as_of = AsOf::of(query, who.today);
    errors.extend(as_of.error.map(|error| FieldError::new("as_of", error)));
    Shown { record, on: as_of.on, only_known: as_of.typed.is_some() }
}

fn key(row: &Row, record: &Record) -> Key {
    let area = row.area_id().and_then(|id| record.areas.get(&id));
    Key {
        area: area.map_or((0, 0), |area| paper_order(&area.area.code)),
        kind: 0,
        name: row.common().id.to_string(),
        further: String::new(),
    }
}

/// Which records of a list are wanted.
struct Filter {
    area: Option<Uuid>,
    state: Option<StateId>,
}

impl Filter {
    fn of(query: &Query, kind: Kind, record: &Record, errors: &mut Vec<FieldError>) -> Self {
        let mut known = vec!["limit", "cursor", "as_of"];
        let of_plans = Narrowed::fields(kind);
        if !of_plans.is_empty() {
            refuse_unknown(query, &[&known, of_plans].concat(), errors);
            return Self { area: None, state: None };
        }
        known.extend(has_area(kind).then_some("area"));
        known.extend(has_state(kind).then_some("state"));
        refuse_unknown(query, &known, errors);
        Self { area: area(query, record, errors), state: state(query, record, errors) }
    }

    fn wants(&self, row: &Row) -> bool {
        self.area.is_none_or(|area| is_of_area(row, area))
            && self.state.is_none_or(|state| state_of(row) == Some(state))
    }
}

/// The area that a query names by its code or id.
pub(super) fn area(query: &Query, record: &Record, errors: &mut Vec<FieldError>) -> Option<Uuid> {
    let text = query.one("area")?;
    let by_id = text.parse().ok().filter(|id| record.areas.contains_key(id));
    let area = by_id.or_else(|| record.area_by_code(text).map(|area| area.area.common.id));
    if area.is_none() {
        let message = Message::new("error-no-such-record").with("text", text);
        errors.push(FieldError::new("area", message));
    }
    area
}

/// The state that a query names.
pub(super) fn state(query: &Query, record: &Record, errors: &mut Vec<FieldError>) -> Option<StateId> {
    let text = query.one("state")?;
    let state = text.parse().ok().filter(|code| record.organisation.state(*code).is_some());
    if state.is_none() {
        errors.push(FieldError::new("state", Message::new("error-state").with("text", text)));
    }
    state
}

fn has_area(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::State
            | Kind::StateName
            | Kind::Membership
            | Kind::Chairmanship
            | Kind::Dimension
            | Kind::Meeting
            | Kind::Decision
            | Kind::ModalitiesVersion
            | Kind::ReviewContribution
            | Kind::Coverage
    )
}

fn has_state(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::State
            | Kind::StateName
            | Kind::Membership
            | Kind::Chairmanship
            | Kind::Tenure
            | Kind::ConceptPaper
            | Kind::ReviewContribution
    )
}

fn is_of_area(row: &Row, area: Uuid) -> bool {
    match row {
        Row::Review(review) => review.areas.contains(&area),
        Row::DecisionParagraph(paragraph) => paragraph.area_id == Some(area),
        row => row.area_id() == Some(area),
    }
}

/// The state that a record is of: of a concept paper, the one that proposed it.
fn state_of(row: &Row) -> Option<StateId> {
    match row {
        Row::State(row) => Some(row.code),
        Row::StateName(row) => Some(row.state),
        Row::Membership(row) => Some(row.state),
        Row::Chairmanship(row) => Some(row.state),
        Row::Tenure(row) => Some(row.state),
        Row::ConceptPaper(row) => Some(row.proposed_by),
        Row::ReviewContribution(row) => Some(row.state),
        _ => None,
    }
}

/// `GET /api/v1/modalities/paragraphs`: the paragraphs of the Modalities, 1.1 to 5.3, all on one page.
///
/// # Errors
/// None.
pub async fn paragraphs(_who: Who) -> Result<Response, Failure> {
    let items: Vec<Value> = Paragraph::ALL
        .iter()
        .map(|paragraph| {
            json!({
                "paragraph": paragraph.number(),
                "chapter": paragraph.chapter(),
                "chapter_title": paragraph.chapter_title(),
                "heading": paragraph.heading(),
                "force": paragraph.force(),
                "text": paragraph.text(),
                "url": format!("/modalities/{}", paragraph.number()),
            })
        })
        .collect();
    Ok(answer(StatusCode::OK, &json!({"items": items, "next": null})))
}
