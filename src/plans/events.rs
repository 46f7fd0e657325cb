//! Events, of all plans and outside them.

use std::borrow::Cow;

use super::{
    areas_cell, class, codes, described, dimension, hosts, report_on, to_event, to_import, to_plan, when,
    when_order,
};
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::list::{Cell, Column, List, Listed, Order};
use crate::http::reader::Reader;
use crate::record::Kind;
use crate::record::fields::{EVENT_FORMATS, EVENT_STANDINGS};
use crate::record::rows::{Event, EventReport};

type Row<'a> = Cow<'a, Event>;
type Of<'a> = Column<'a, Row<'a>>;

pub(super) fn filters<'a>(reader: Reader<'a>, query: &Query) -> Filters<'a> {
    let words = reader.words();
    let mut years: Vec<i32> = reader.names.organisation.plans.values().map(|row| row.year).collect();
    years.sort_unstable_by(|one, other| other.cmp(one));
    let years = years.into_iter().map(|year| (year.to_string(), year.to_string()));
    Filters::new(
        "/events",
        vec![
            Filter::words(query, "text", words.t("filter-words")),
            Filter::of(query, "year", words.t("field-year"), years).or_all(words.t("plan-all-years")),
        ]
        .into_iter()
        .chain(narrowing(reader, query))
        .collect(),
    )
}

/// What events are narrowed to, of one year or of all.
pub(super) fn narrowing<'a>(reader: Reader<'a>, query: &Query) -> [Filter<'a>; 4] {
    let words = reader.words();
    let named = |field: &str, all: &[&str]| {
        all.iter().map(|word| ((*word).to_owned(), words.choice(field, word).to_owned())).collect::<Vec<_>>()
    };
    [
        Filter::areas(reader, query),
        Filter::states(reader, query, words.t("field-hosts")),
        Filter::of(query, "format", words.t("field-format"), named("format", EVENT_FORMATS))
            .or_all(words.t("plan-all-formats")),
        Filter::of(query, "stands", words.t("matter-stands"), named("standing", EVENT_STANDINGS))
            .or_all(words.t("lists-all-stages")),
    ]
}

/// Whether an event is among those that are wanted.
pub(super) fn is_wanted(reader: Reader<'_>, filters: &Filters<'_>, row: &Event) -> bool {
    let area = filters.chosen("area").and_then(|code| reader.record().area_by_code(code));
    area.is_none_or(|area| row.of.areas.contains(&area.area.common.id))
        && filters.chosen("state").is_none_or(|code| row.hosts.iter().any(|of| of.as_str() == code))
        && filters.wants("format", row.of.format.as_deref().unwrap_or_default())
        && filters.wants("stands", &row.standing)
}

fn year(reader: Reader<'_>, row: &Event) -> i32 {
    reader.names.organisation.plans.get(&row.plan_id).map_or(0, |plan| plan.year)
}

/// Whether an event is in the list, of all years or of one.
pub(super) fn wants(reader: Reader<'_>, filters: &Filters<'_>, row: &Event) -> bool {
    let text = |text: &'_ Option<String>| text.clone().unwrap_or_default();
    let of = &row.of;
    is_wanted(reader, filters, row)
        && filters.wants("year", &year(reader, row).to_string())
        && filters.finds("text", &[&of.title, &text(&of.purpose), &text(&of.place), &text(&of.organizers)])
}

fn rows<'a>(reader: Reader<'a>, filters: &Filters<'_>) -> Vec<Row<'a>> {
    let mut found: Vec<_> = reader
        .names
        .organisation
        .events
        .values()
        .filter_map(|row| reader.known(row))
        .filter(|row| wants(reader, filters, row))
        .collect();
    found.sort_by_key(|row| (-year(reader, row), row.number.is_none(), row.number, row.of.begins));
    found
}

fn columns<'a>(reader: Reader<'a>) -> Vec<Of<'a>> {
    let words = reader.words();
    let title =
        move |row: &Row<'a>| Cell::link(to_event(reader, row)).under_link(to_plan(reader, row.plan_id));
    let place = move |row: &Row<'a>| {
        let format = row.of.format.as_deref().map(|of| words.choice("format", of)).unwrap_or_default();
        match &row.of.place {
            Some(place) => Cell::text(place.as_str()).under(format),
            None => Cell::text(format),
        }
    };
    let areas = move |row: &Row<'a>| {
        let areas = row.of.areas.iter().filter_map(|id| reader.record().areas.get(id));
        areas.map(|held| held.area.code.as_str()).collect::<Vec<_>>().join(" ")
    };
    let mut columns = vec![
        Of::words("number", "plan-line", |row| row.number.map_or_else(String::new, |of| of.to_string())).by(
            |row| row.number.map_or(Order::Nothing, |of| Order::Place(u32::try_from(of).unwrap_or(0), 0)),
        ),
        Of::new("title", "field-title", title, |row| row.of.title.clone())
            .by(|row| Order::words(&row.of.title))
            .heading(),
        Of::of_file("year", move |row| year(reader, row).to_string()),
        Of::of_file("dimension", move |row| dimension(reader, &row.of).unwrap_or_default()),
        Of::new("areas", "field-areas", move |row| areas_cell(reader, &row.of), areas),
        Of::new(
            "hosts",
            "field-hosts",
            move |row| Cell::text(hosts(reader, &row.hosts)),
            |row| codes(&row.hosts),
        )
        .by(move |row| Order::words(&hosts(reader, &row.hosts))),
        Of::new("place", "field-place", place, |row| row.of.place.clone().unwrap_or_default()),
        Of::new(
            "when",
            "plan-when",
            move |row| Cell::when(when(words, &row.of)),
            move |row| when(words, &row.of),
        )
        .by(move |row| when_order(year(reader, row), &row.of)),
        Of::new(
            "standing",
            "matter-stands",
            move |row| Cell::badge(class(row), words.choice("standing", &row.standing)),
            |row| row.standing.clone(),
        ),
    ];
    columns.extend(described(|row: &Row<'a>| &row.of));
    columns.extend(reported(reader));
    columns
}

/// What a file says of the report on an event, named as it is brought in.
fn reported<'a>(reader: Reader<'a>) -> Vec<Of<'a>> {
    let of = move |said: fn(&EventReport) -> String| {
        move |row: &Row<'a>| report_on(reader, row.common.id).map_or_else(String::new, |row| said(&row))
    };
    vec![
        Of::of_file("reported", of(|report| report.issued.to_string())),
        Of::of_file("took_part", of(|report| codes(&report.took_part))),
        Of::of_file("organizations", of(|report| report.organizations.clone().unwrap_or_default())),
        Of::of_file(
            "attendance",
            of(|report| report.participants.map_or_else(String::new, |many| many.to_string())),
        ),
        Of::of_file("outcome", of(|report| report.outcome.clone())),
    ]
}

/// `GET /events`, and `/events.csv`: the list as a person reads it.
pub fn list<'a>(reader: Reader<'a>, query: &Query) -> Listed<'a> {
    let filters = filters(reader, query);
    Box::new(List {
        name: "events",
        rows: rows(reader, &filters),
        columns: columns(reader),
        usually: None,
        register: reader
            .to_register(Kind::Event, "")
            .into_iter()
            .chain(to_import(reader, "events"))
            .collect(),
        sections: Vec::new(),
        picture: None,
        filters,
    })
}
