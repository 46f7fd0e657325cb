//! `GET /events/{id}`: an event as it stands, from which proposals and by which decision, what became of it, whom delegations
//! send, and what came of it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use super::{areas, begin_from, class, dimension, hosts, said, to_plan};
use crate::around::Around;
use crate::http::as_of::AsOf;
use crate::http::download::{self, Format};
use crate::http::form::Query;
use crate::http::page::{Page, page};
use crate::http::reader::{Cite, Line, Link, Reader, Section};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::{Event, EventChange, EventDescribed, EventReport, Nomination};
use crate::record::{Kind, Row};
use crate::rules::calendar::next_day;
use crate::said::{address, ways_on};

#[derive(Template)]
#[template(path = "plans/event.html")]
struct EventPage<'a> {
    page: Page<'a>,
    event: &'a Event,
    plan: Option<Link>,
    class: &'static str,
    by: String,
    dimension: Option<String>,
    areas: Vec<Link>,
    said: Vec<(&'static str, String)>,
    /// The decision that approved its line.
    decision: Option<Link>,
    /// For who hosts it: to propose it again.
    again: Option<Link>,
    conflicts: Vec<String>,
    report: Option<Reported<'a>>,
    nominations: Vec<Named<'a>>,
    /// The day on which they are erased.
    erased: Option<String>,
    cite: Cite<'a>,
    sections: Vec<Section<'a>>,
    around: Around<'a>,
}

/// A report.
struct Reported<'a> {
    row: &'a EventReport,
    issued: String,
    states: String,
    address: String,
}

/// Somebody whom a delegation sends.
struct Named<'a> {
    row: &'a Nomination,
    state: &'a str,
    nominated: String,
    ways: Vec<Link>,
}

/// An event.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    query: Query,
) -> Result<Response, Failure> {
    let event = who.organisation().events.get(&id).ok_or(Failure::NotFound)?;
    let around = Around::of(&app, &who, &Row::Event(event.clone()), &query).await?;
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let plan = organisation.plans.get(&event.plan_id);
    let conflicts = match event.of.days().filter(|_| event.is_ahead()) {
        Some((from, to)) => who.record().conflicts(id, &event.of, from, to),
        None => Vec::new(),
    };
    page(&EventPage {
        page: Page::new(&who, event.of.title.as_str(), "/plans"),
        plan: to_plan(reader, event.plan_id),
        class: class(event),
        by: hosts(reader, &event.hosts),
        dimension: dimension(reader, &event.of),
        areas: areas(reader, &event.of),
        said: said(reader, &event.of),
        decision: event.number.and(plan).and_then(|plan| reader.decision(plan.approved_by)),
        again: begin_from::again(&who, event),
        conflicts: conflicts
            .iter()
            .map(|conflict| words.say(&conflict.message, organisation, reader.on))
            .collect(),
        report: organisation.report_on(id).map(|row| Reported {
            issued: words.date(row.issued),
            states: words.states(organisation, &row.took_part, reader.on),
            address: address(Kind::EventReport, row.common.id),
            row,
        }),
        nominations: nominations(reader, id),
        erased: organisation.nominations_until(event).map(|day| words.date(next_day(day))),
        cite: reader.cite(Kind::Event, &event.common),
        sections: vec![Section { id: "event-course", lines: course(reader, event), register: Vec::new() }],
        around,
        event,
    })
}

/// `GET /events/{id}/participants.csv`: whom delegations send, as far as the person may know of them.
///
/// # Errors
/// When there is no such event, or none that the person may know of.
pub async fn csv(who: Who, Path(id): Path<Uuid>) -> Result<Response, Failure> {
    participants(&who, id, Format::Csv)
}

/// `GET /events/{id}/participants.xlsx`: the same as a workbook.
///
/// # Errors
/// As of the other.
pub async fn xlsx(who: Who, Path(id): Path<Uuid>) -> Result<Response, Failure> {
    participants(&who, id, Format::Xlsx)
}

fn participants(who: &Who, id: Uuid, format: Format) -> Result<Response, Failure> {
    let event = who.organisation().events.get(&id).ok_or(Failure::NotFound)?;
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(who, &as_of);
    let rows = reader.names.organisation.nominations_to(id).into_iter().map(|row| {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let state = reader.names.state(row.state).to_owned();
        let nominated = row.nominated.to_string();
        [row.state.to_string(), state, row.name.clone(), text(&row.post), text(&row.email), nominated]
    });
    let head = ["state", "delegation", "name", "post", "email", "nominated"];
    let year = reader.names.organisation.plans.get(&event.plan_id).map_or(0, |plan| plan.year);
    let number = event.number.map_or_else(String::new, |number| format!("-{number}"));
    download::file(format, &format!("participants-{year}{number}"), head, rows)
}

fn nominations<'a>(reader: Reader<'a>, event: Uuid) -> Vec<Named<'a>> {
    let shown = |row: &'a Nomination| {
        let ways = ways_on(reader.who, &Row::Nomination(row.clone())).open.into_iter();
        Named {
            row,
            state: reader.names.state(row.state),
            nominated: reader.words().date(row.nominated),
            ways: ways.map(|way| Link { address: way.address, text: way.name }).collect(),
        }
    };
    reader.names.organisation.nominations_to(event).into_iter().map(shown).collect()
}

/// From the proposals to the last change.
fn course<'a>(reader: Reader<'a>, event: &'a Event) -> Vec<Line<'a>> {
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let mut lines = Vec::new();
    for row in event.proposals.iter().filter_map(|id| organisation.proposals.get(id)) {
        let day = row.submitted.map(|day| words.date(day)).unwrap_or_default();
        let values = [("state", reader.names.in_sentence(row.state).to_owned())];
        let values = values.iter().map(|(name, text)| (*name, text.as_str())).collect::<Vec<_>>();
        let mut line = Line::new(day, words.with("event-was-proposed", &values));
        line.address = Some(address(Kind::EventProposal, row.common.id));
        lines.push(line);
    }
    let plan = organisation.plans.get(&event.plan_id).filter(|_| event.number.is_some());
    if let Some((plan, day)) = plan.and_then(|plan| Some((plan, plan.approved?))) {
        let day = words.date(day);
        lines.push(Line::new(day, words.t("event-was-approved")).decided(reader.decision(plan.approved_by)));
    }
    for row in organisation.changes_of(event.common.id) {
        let mut line = Line::new(words.date(row.made), words.choice("standing", &row.change));
        line.text = row.reason.as_deref();
        line.under = stood(reader, row).into_iter().map(|text| Line::new("", text)).collect();
        lines.push(line);
    }
    lines
}

/// What stood before, where it was another day or place.
fn stood(reader: Reader<'_>, row: &EventChange) -> Option<String> {
    let words = reader.words();
    let of =
        EventDescribed { begins: row.begins, ends: row.ends, month: row.month, ..EventDescribed::default() };
    let when = super::when(words, &of);
    let stood = match &row.place {
        Some(place) => format!("{when}, {place}"),
        None => when,
    };
    matches!(row.change.as_str(), "moved" | "postponed" | "confirmed")
        .then(|| words.with("event-stood", &[("stood", &stood)]))
}
