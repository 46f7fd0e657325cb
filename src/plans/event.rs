//! `GET /events/{id}`: an event as it stands, from which proposals and by which decision, what became of it, whom delegations
//! send, and what came of it.

use std::borrow::Cow;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use super::{absent, areas, begin_from, class, dimension, hosts, report_on, said, to_plan, to_proposal};
use crate::around::Around;
use crate::files::powers::may_enclose;
use crate::http::as_of::AsOf;
use crate::http::download::{self, Format};
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Cite, Line, Link, Reader, Section};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::{Event, EventChange, EventDescribed, EventReport, Nomination};
use crate::record::{Kind, Row};
use crate::rules::calendar::{astana_date, next_day};
use crate::said::{address, ways_on};

#[derive(Template)]
#[template(path = "plans/event.html")]
struct EventPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    event: Cow<'a, Event>,
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
    row: Cow<'a, EventReport>,
    issued: String,
    states: String,
    address: String,
    /// The files that are enclosed with it.
    files: Vec<Link>,
    /// Where one is enclosed, for who may.
    encloses: Option<String>,
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
    let row = who.organisation().events.get(&id).ok_or(Failure::NotFound)?;
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let Some(event) = reader.known(row) else {
        return absent::show(reader, &as_of, row.of.title.clone(), "purpose-event");
    };
    let around = Around::on_day(&app, reader, &Row::Event(row.clone()), &query).await?;
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let plan = organisation.plans.get(&event.plan_id);
    let conflicts = match event.of.days().filter(|_| event.is_ahead() && !reader.other_day) {
        Some((from, to)) => who.record().conflicts(id, &event.of, from, to),
        None => Vec::new(),
    };
    let template = EventPage {
        page: Page::new(&who, event.of.title.as_str(), "/plans"),
        names: reader.names,
        plan: to_plan(reader, event.plan_id),
        class: class(&event),
        by: hosts(reader, &event.hosts),
        dimension: dimension(reader, &event.of),
        areas: areas(reader, &event.of),
        said: said(reader, &event.of),
        decision: event.number.and(plan).and_then(|plan| reader.decision(plan.approved_by)),
        again: begin_from::again(&who, &event),
        conflicts: conflicts
            .iter()
            .map(|conflict| words.say(&conflict.message, organisation, reader.on))
            .collect(),
        report: report_on(reader, id).map(|row| Reported {
            issued: words.date(row.issued),
            states: words.states(organisation, &row.took_part, reader.on),
            files: files(reader, row.common.id),
            encloses: encloses(reader, &row),
            address: format!("{}{}", address(Kind::EventReport, row.common.id), reader.suffix()),
            row,
        }),
        nominations: nominations(reader, id),
        erased: organisation.nominations_until(row).map(|day| words.date(next_day(day))),
        cite: reader.cite(Kind::Event, &row.common),
        sections: vec![Section { id: "event-course", lines: course(reader, row), register: Vec::new() }],
        as_of: as_of.clone(),
        around,
        event,
    };
    page_as_of(&template, &as_of)
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
    let all = reader.names.organisation.nominations_to(event).into_iter();
    all.filter(|row| row.nominated <= reader.on).map(shown).collect()
}

/// The files that are enclosed with a report.
fn files(reader: Reader<'_>, report: Uuid) -> Vec<Link> {
    let all = reader.record().files_of(Kind::EventReport, report).into_iter();
    let known = all.filter(|row| astana_date(row.enclosed) <= reader.on);
    known.map(|row| Link { address: format!("/files/{}", row.common.id), text: row.name.clone() }).collect()
}

/// Where a file is enclosed with a report, for who may.
fn encloses(reader: Reader<'_>, report: &EventReport) -> Option<String> {
    let row = Row::EventReport(report.clone());
    let may = !reader.other_day && may_enclose(&reader.who.actor, reader.record(), &row).is_ok();
    may.then(|| format!("/records/event-report/{}/files", report.common.id))
}

/// From the proposals to the last change.
fn course<'a>(reader: Reader<'a>, event: &'a Event) -> Vec<Line<'a>> {
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let mut lines = Vec::new();
    let of_day = |day: chrono::NaiveDate| !reader.other_day || day <= reader.on;
    let proposals = event.proposals.iter().filter_map(|id| organisation.proposals.get(id));
    // Of what was brought together the parts are told, each by its state.
    for row in proposals.filter(|row| row.merges.is_empty()) {
        let day = row.submitted.map(|day| words.date(day)).unwrap_or_default();
        let values = [("state", reader.names.in_sentence(row.state).to_owned())];
        let values = values.iter().map(|(name, text)| (*name, text.as_str())).collect::<Vec<_>>();
        let mut line = Line::new(day, words.with("event-was-proposed", &values));
        line.address = Some(to_proposal(reader, row).address);
        line.under = asked(reader, row.common.id);
        lines.push(line);
    }
    let plan = organisation.plans.get(&event.plan_id).filter(|_| event.number.is_some());
    let approved = plan.and_then(|plan| Some((plan, plan.approved.filter(|day| of_day(*day))?)));
    if let Some((plan, day)) = approved {
        let day = words.date(day);
        lines.push(Line::new(day, words.t("event-was-approved")).decided(reader.decision(plan.approved_by)));
    }
    for row in organisation.changes_of(event.common.id).into_iter().filter(|row| of_day(row.made)) {
        let mut line = Line::new(words.date(row.made), words.choice("standing", &row.change));
        line.text = row.reason.as_deref();
        line.under = stood(reader, row).into_iter().map(|text| Line::new("", text)).collect();
        lines.push(line);
    }
    lines
}

/// What the Secretariat asked about a proposal, and what was answered.
fn asked<'a>(reader: Reader<'a>, proposal: Uuid) -> Vec<Line<'a>> {
    let words = reader.words();
    let told = |day: Option<chrono::NaiveDate>, key: &'static str, text: Option<&'a str>| {
        let day = day.filter(|day| *day <= reader.on)?;
        let mut line = Line::new(words.date(day), words.t(key));
        line.text = text;
        Some(line)
    };
    let all = reader.names.organisation.questions_on(proposal).into_iter();
    all.flat_map(|row| {
        let question = told(Some(row.asked), "kind-proposal-question", Some(&row.question));
        let answer = told(row.answered, "field-answer", row.answer.as_deref());
        question.into_iter().chain(answer)
    })
    .collect()
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
