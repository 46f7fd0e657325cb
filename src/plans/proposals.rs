//! Proposals of events, by their plans, in the order of dimensions and areas.

use std::borrow::Cow;

use super::{
    areas_cell, by_place, codes, described, hosts, stands, to_import, to_plan, to_proposal, when, when_order,
};
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::list::{Cell, Column, List, Listed, Order};
use crate::http::reader::Reader;
use crate::record::Kind;
use crate::record::rows::EventProposal;

type Row<'a> = Cow<'a, EventProposal>;
type Of<'a> = Column<'a, Row<'a>>;

/// How one may stand, as the list is filtered by it.
const STANDS: [&str; 8] =
    ["drafted", "submitted", "asked", "agreeing", "accepted", "merged", "next-year", "withdrawn"];

fn year(reader: Reader<'_>, row: &EventProposal) -> i32 {
    reader.names.organisation.plans.get(&row.plan_id).map_or(0, |plan| plan.year)
}

pub(super) fn filters<'a>(reader: Reader<'a>, query: &Query) -> Filters<'a> {
    let words = reader.words();
    let mut years: Vec<i32> = reader.names.organisation.plans.values().map(|row| row.year).collect();
    years.sort_unstable_by(|one, other| other.cmp(one));
    let years = years.into_iter().map(|year| (year.to_string(), year.to_string()));
    let stands = STANDS.map(|of| (of.to_owned(), words.of_kind("proposal-stands-", of).to_owned()));
    Filters::new(
        "/event-proposals",
        vec![
            Filter::words(query, "text", words.t("filter-words")),
            Filter::of(query, "year", words.t("field-year"), years).or_all(words.t("plan-all-years")),
            Filter::areas(reader, query),
            Filter::states(reader, query, words.t("field-state")),
            Filter::of(query, "stands", words.t("matter-stands"), stands).or_all(words.t("lists-all-stages")),
        ],
    )
}

/// Whether a proposal is in the list.
pub(super) fn wants(reader: Reader<'_>, filters: &Filters<'_>, row: &EventProposal) -> bool {
    let area = filters.chosen("area").and_then(|code| reader.record().area_by_code(code));
    area.is_none_or(|area| row.of.areas.contains(&area.area.common.id))
        && filters.wants("year", &year(reader, row).to_string())
        && filters.chosen("state").is_none_or(|code| row.hosts().iter().any(|of| of.as_str() == code))
        && filters.wants("stands", stands(reader, row).0)
        && filters.finds("text", &[&row.of.title, row.of.purpose.as_deref().unwrap_or_default()])
}

fn rows<'a>(reader: Reader<'a>, filters: &Filters<'_>) -> Vec<Row<'a>> {
    let all = reader.names.organisation.proposals.values();
    let known = all.filter_map(|row| reader.known(row));
    let mut found: Vec<_> = known.filter(|row| wants(reader, filters, row)).collect();
    found.sort_by(|one, other| {
        year(reader, other).cmp(&year(reader, one)).then_with(|| by_place(reader, one, other))
    });
    found
}

fn columns<'a>(reader: Reader<'a>) -> Vec<Of<'a>> {
    let words = reader.words();
    let title =
        move |row: &Row<'a>| Cell::link(to_proposal(reader, row)).under_link(to_plan(reader, row.plan_id));
    let badge = move |row: &Row<'a>| {
        let (stands, class) = stands(reader, row);
        let cell = Cell::badge(class, words.of_kind("proposal-stands-", stands));
        if row.late { cell.under(words.t("proposal-late")) } else { cell }
    };
    let mut columns = vec![
        Of::new("title", "field-title", title, |row| row.of.title.clone())
            .by(|row| Order::words(&row.of.title))
            .heading(),
        Of::of_file("year", move |row| year(reader, row).to_string()),
        Of::new(
            "state",
            "field-state",
            move |row| Cell::text(hosts(reader, &row.hosts())),
            |row| row.state.to_string(),
        )
        .by(move |row| Order::words(&hosts(reader, &row.hosts()))),
        Of::new(
            "areas",
            "field-areas",
            move |row| areas_cell(reader, &row.of),
            move |row| {
                let areas = row.of.areas.iter().filter_map(|id| reader.record().areas.get(id));
                areas.map(|held| held.area.code.as_str()).collect::<Vec<_>>().join(" ")
            },
        ),
        Of::new(
            "when",
            "plan-when",
            move |row| Cell::when(when(words, &row.of)),
            move |row| when(words, &row.of),
        )
        .by(move |row| when_order(year(reader, row), &row.of)),
        Of::day(words, "submitted", "field-submitted", |row| row.submitted),
        Of::of_file("sponsors", |row| codes(&row.sponsors)),
        Of::of_file("late_because", |row| row.late_because.clone().unwrap_or_default()),
        Of::of_file("late", |row| if row.late { "yes".to_owned() } else { String::new() }),
        Of::new("stands", "matter-stands", badge, move |row| stands(reader, row).0.to_owned()),
        Of::of_file("place", |row| row.of.place.clone().unwrap_or_default()),
    ];
    columns.extend(described(|row: &Row<'a>| &row.of));
    columns
}

/// `GET /event-proposals`, and `/event-proposals.csv`: the list as a person reads it.
pub fn list<'a>(reader: Reader<'a>, query: &Query) -> Listed<'a> {
    let filters = filters(reader, query);
    Box::new(List {
        name: "event-proposals",
        rows: rows(reader, &filters),
        columns: columns(reader),
        usually: None,
        register: reader
            .to_register(Kind::EventProposal, "")
            .into_iter()
            .chain(to_import(reader, "proposals"))
            .collect(),
        sections: Vec::new(),
        picture: None,
        filters,
    })
}
