//! The annual plan of CBM events: its call and who has answered, what was proposed, its lines, and the year as it was run.

mod absent;
pub mod after;
pub mod alike;
pub mod begin_from;
pub mod calendar;
pub mod event;
pub mod events;
pub mod figures;
pub mod list;
mod map;
mod month;
pub mod narrowed;
pub mod page;
pub mod proposal;
pub mod proposals;
pub mod term;

use std::borrow::Cow;
use std::cmp::Ordering;

use chrono::Datelike;
use uuid::Uuid;

use crate::http::list::{Cell, Column, Order};
use crate::http::reader::{Link, Reader, period};
use crate::http::words::Words;
use crate::ids::StateId;
use crate::record::Kind;
use crate::record::rows::{Event, EventDescribed, EventProposal, EventReport, Plan};
use crate::rules::access::Action;
use crate::said::address;

/// The days of an event, its month, or that both are to be confirmed.
fn when(words: &Words, of: &EventDescribed) -> String {
    match (of.days(), of.month) {
        (Some((first, last)), _) => period(words, Some(first), Some(last)),
        (None, Some(month)) => words.of_kind("month-", &month.to_string()).to_owned(),
        (None, None) => words.t("days-to-be-confirmed").to_owned(),
    }
}

/// When, so that a list can be put in order by it: by days, then by months, then what is to be confirmed.
fn when_order(year: i32, of: &EventDescribed) -> Order {
    let month = of.month.and_then(|month| u32::try_from(month).ok());
    // The last day of a month comes after those whose days are known.
    let of_month = month.and_then(|month| chrono::NaiveDate::from_ymd_opt(year, month, 28));
    Order::day(of.begins.or(of_month))
}

/// How an event stands, as a badge.
fn class(event: &Event) -> &'static str {
    match event.standing.as_str() {
        "held" => "met",
        "confirmed" => "approved",
        "postponed" => "considered",
        "cancelled" => "void",
        _ => "pending",
    }
}

/// How a proposal stands, with a question on it: the end of the key of its words, and its badge.
fn stands(reader: Reader<'_>, row: &EventProposal) -> (&'static str, &'static str) {
    let stands = row.stands();
    if stands == "submitted" && reader.names.organisation.is_asked_on(row.common.id, reader.on) {
        return ("asked", "considered");
    }
    let class = match stands {
        "drafted" => "draft",
        "submitted" => "pending",
        "agreeing" => "considered",
        "accepted" => "approved",
        "withdrawn" => "withdrawn",
        _ => "over",
    };
    (stands, class)
}

/// The areas of an event; where it has none, its dimension.
fn areas(reader: Reader<'_>, of: &EventDescribed) -> Vec<Link> {
    of.areas.iter().filter_map(|id| reader.area(*id)).collect()
}

/// The areas of an event, or its dimension, in a cell of a list.
fn areas_cell(reader: Reader<'_>, of: &EventDescribed) -> Cell {
    match areas(reader, of) {
        links if links.is_empty() => Cell::text(dimension(reader, of).unwrap_or_default()),
        links => Cell::links(links),
    }
}

/// Its dimension, by name.
fn dimension(reader: Reader<'_>, of: &EventDescribed) -> Option<String> {
    let area = of.areas.first().and_then(|id| reader.record().areas.get(id));
    let id = of.dimension_id.or(area.map(|held| held.area.dimension_id))?;
    reader.names.organisation.dimensions.get(&id).map(|row| row.name.clone())
}

/// The states that host, in words.
fn hosts(reader: Reader<'_>, states: &[StateId]) -> String {
    match states {
        [] => reader.words().t("plan-host-secretariat").to_owned(),
        states => reader.words().states(reader.names.organisation, states, reader.on),
    }
}

/// The codes of states, as a file has them.
fn codes(states: &[StateId]) -> String {
    states.iter().map(ToString::to_string).collect::<Vec<_>>().join(";")
}

/// The columns of a file that say of an event what its list has no room for, named as they are brought in.
fn described<'a, R: 'a>(of: impl Fn(&R) -> &EventDescribed + Copy + 'a) -> Vec<Column<'a, R>> {
    fn text(of: &Option<String>) -> String {
        of.clone().unwrap_or_default()
    }
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    vec![
        Column::of_file("organizers", move |row| text(&of(row).organizers)),
        Column::of_file("event_form", move |row| text(&of(row).event_form)),
        Column::of_file("format", move |row| text(&of(row).format)),
        Column::of_file("begins", move |row| day(of(row).begins)),
        Column::of_file("ends", move |row| day(of(row).ends)),
        Column::of_file("month", move |row| of(row).month.map_or_else(String::new, |of| of.to_string())),
        Column::of_file("hours", move |row| text(&of(row).hours)),
        Column::of_file("concept", move |row| text(&of(row).concept)),
        Column::of_file("purpose", move |row| text(&of(row).purpose)),
        Column::of_file("cbm", move |row| text(&of(row).cbm)),
        Column::of_file("participants", move |row| text(&of(row).participants)),
        Column::of_file(
            "observers",
            move |row| if of(row).observers { "yes".to_owned() } else { String::new() },
        ),
        Column::of_file("budget", move |row| text(&of(row).budget)),
        Column::of_file("contact", move |row| text(&of(row).contact)),
    ]
}

/// The way to the plan of a record.
fn to_plan(reader: Reader<'_>, plan: Uuid) -> Option<Link> {
    reader.names.organisation.plans.get(&plan).map(|row| link(reader, row))
}

/// The way to the page on which a kind of file is brought in, of who may.
fn to_import(reader: Reader<'_>, kind: &str) -> Option<Link> {
    let may = reader.who.actor.may(Action::Import);
    let text = || reader.words().t("register-imports").to_owned();
    may.then(|| Link { address: format!("/imports/{kind}"), text: text() })
}

/// The way to a proposal, on the reader's day.
fn to_proposal(reader: Reader<'_>, row: &EventProposal) -> Link {
    let address = address(Kind::EventProposal, row.common.id);
    Link { address: format!("{address}{}", reader.suffix()), text: row.of.title.clone() }
}

/// The way to an event, on the reader's day.
fn to_event(reader: Reader<'_>, row: &Event) -> Link {
    let address = address(Kind::Event, row.common.id);
    Link { address: format!("{address}{}", reader.suffix()), text: row.of.title.clone() }
}

/// The way to a plan, on the reader's day.
fn link(reader: Reader<'_>, plan: &Plan) -> Link {
    let text = reader.words().with("plan-called", &[("year", &plan.year.to_string())]);
    Link { address: format!("{}{}", address(Kind::Plan, plan.common.id), reader.suffix()), text }
}

/// The events of a plan as they stood on the reader's day: its lines in their order, then those outside it.
fn events_of<'a>(reader: Reader<'a>, plan: Uuid) -> Vec<Cow<'a, Event>> {
    let all = reader.names.organisation.events_of(plan).into_iter();
    all.filter_map(|row| reader.known(row)).collect()
}

/// A report that is owed: the event, and who hosted it.
struct Owed {
    link: Link,
    by: String,
}

/// What the reports that are owed are called: of the plans of this year and the last they are awaited; of earlier ones it is said
/// that none is on record, since nobody may have entered it.
fn owed_key(reader: Reader<'_>, plan: &Plan) -> &'static str {
    if plan.year + 1 >= reader.on.year() { "figures-owed" } else { "figures-no-report" }
}

/// The events of a plan that were held by the reader's day, and on which no report had come.
fn owed(reader: Reader<'_>, plan: Uuid) -> Vec<Owed> {
    let events = events_of(reader, plan).into_iter();
    let owed = events.filter(|row| row.standing == "held" && report_on(reader, row.common.id).is_none());
    owed.map(|row| Owed { link: to_event(reader, &row), by: hosts(reader, &row.hosts) }).collect()
}

/// The order of proposals: of dimensions, areas and titles.
fn by_place(reader: Reader<'_>, one: &EventProposal, other: &EventProposal) -> Ordering {
    let place = |row| reader.record().place_in_plan(row);
    place(&one.of).cmp(&place(&other.of)).then(one.common.id.cmp(&other.common.id))
}

/// The report on an event, where it had come by the reader's day.
fn report_on<'a>(reader: Reader<'a>, event: Uuid) -> Option<Cow<'a, EventReport>> {
    reader.names.organisation.report_on(event).and_then(|row| reader.known(row))
}

/// What a page says of an event line by line: what is empty is left out.
fn said<'a>(reader: Reader<'_>, of: &'a EventDescribed) -> Vec<(&'static str, String)> {
    let words = reader.words();
    let text = |text: &'a Option<String>| text.clone();
    let word =
        |field: &str, of: &Option<String>| of.as_deref().map(|word| words.choice(field, word).to_owned());
    let observers = of.observers.then(|| words.t("yes").to_owned());
    let all = [
        ("field-concept", text(&of.concept)),
        ("field-purpose", text(&of.purpose)),
        ("field-organizers", text(&of.organizers)),
        ("field-cbm", text(&of.cbm)),
        ("field-event_form", word("event_form", &of.event_form)),
        ("field-format", word("format", &of.format)),
        ("field-place", text(&of.place)),
        ("plan-when", Some(when(words, of))),
        ("field-hours", text(&of.hours)),
        ("field-participants", text(&of.participants)),
        ("field-observers", observers),
        ("field-budget", text(&of.budget)),
        ("field-contact", text(&of.contact)),
    ];
    all.into_iter().filter_map(|(key, text)| Some((key, text?))).collect()
}
