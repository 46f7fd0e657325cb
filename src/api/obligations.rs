//! `GET /api/v1/obligations`: the duties of a date, each with the text of its paragraph and what fulfils it.

use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use super::paging::{Key, Paging, free_of, refuse_unknown};
use super::{answer, records, seen};
use crate::duties::{action, shown};
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::who::Who;
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::Record;
use crate::record::areas::paper_order;
use crate::record::fields::FieldError;
use crate::rules::duties::{self, Duty, DutyKind, Status};
use crate::said::duty::ForPrograms;

/// `GET /api/v1/obligations`: what `clearinghouse obligations` says of the facts of the same date, in the same order.
///
/// # Errors
/// When something in the query is wrong.
pub async fn list(who: Who, query: Query) -> Result<Response, Failure> {
    let record = seen(&who);
    let mut errors = Vec::new();
    let paging = Paging::of(&query, &mut errors);
    let filter = Filter::of(&query, record, &mut errors);
    let as_of = AsOf::of(&query, who.today);
    errors.extend(as_of.error.clone().map(|error| FieldError::new("as_of", error)));
    free_of(errors)?;
    let duties = duties::duties(&record.facts_known_by(as_of.on), as_of.on);
    let found = duties.into_iter().filter(|duty| filter.wants(duty)).map(|duty| (key(&duty), duty));
    let page = paging.page(found, |duty| json(duty, &who, &as_of))?;
    Ok(answer(StatusCode::OK, &page))
}

fn key(duty: &Duty) -> Key {
    let bearers: Vec<_> = duty.bearers.iter().map(|state| state.as_str()).collect();
    Key {
        area: paper_order(&duty.area),
        kind: place(duty.kind),
        name: duty.subject.to_string(),
        further: bearers.join(","),
    }
}

fn place(kind: DutyKind) -> usize {
    DutyKind::ALL.iter().position(|it| *it == kind).unwrap_or_default()
}

/// Which duties are wanted.
struct Filter {
    area: Option<String>,
    state: Option<StateId>,
    kind: Option<DutyKind>,
    status: Option<Status>,
}

impl Filter {
    fn of(query: &Query, record: &Record, errors: &mut Vec<FieldError>) -> Self {
        let known = ["limit", "cursor", "as_of", "area", "state", "kind", "status"];
        refuse_unknown(query, &known, errors);
        let area = records::area(query, record, errors).and_then(|id| record.areas.get(&id));
        Self {
            area: area.map(|area| area.area.code.clone()),
            state: records::state(query, record, errors),
            kind: word(query, "kind", DutyKind::ALL, errors),
            status: word(query, "status", Status::ALL, errors),
        }
    }

    fn wants(&self, duty: &Duty) -> bool {
        self.area.as_deref().is_none_or(|area| *duty.area == *area)
            && self.state.is_none_or(|state| duty.bearers.contains(&state))
            && self.kind.is_none_or(|kind| duty.kind == kind)
            && self.status.is_none_or(|status| duty.status == status)
    }
}

/// One of a few words, as a query names it.
fn word<T: Copy + std::fmt::Display + std::str::FromStr>(
    query: &Query,
    name: &str,
    all: &[T],
    errors: &mut Vec<FieldError>,
) -> Option<T> {
    let text = query.one(name)?;
    let found = text.parse().ok();
    if found.is_none() {
        let words: Vec<_> = all.iter().map(ToString::to_string).collect();
        let message = Message::new("error-one-of").with("text", text);
        errors.push(FieldError::new(name, message.with("words", words.join(", "))));
    }
    found
}

fn json(duty: &Duty, who: &Who, as_of: &AsOf) -> Result<Value, Failure> {
    let mut shown = serde_json::to_value(ForPrograms(duty)).map_err(Failure::failed)?;
    shown["paragraph_text"] = json!(duty.kind.paragraph().text());
    shown["action"] = action(duty, who, as_of);
    Ok(shown)
}

/// What fulfils a duty: for who bears it, or registers, the page on which that is done; for everybody else, and where
/// nothing is left to be done, the page on which it stands.
fn action(duty: &Duty, who: &Who, as_of: &AsOf) -> Value {
    let is_open = matches!(duty.status, Status::Pending | Status::Due | Status::Overdue);
    match action::fulfilling(duty, is_open, who) {
        Some(link) => json!({"title": link.text, "url": link.address}),
        None => {
            json!({"title": who.words().t("action-see"), "url": shown::address(duty, &as_of.suffix())})
        }
    }
}
