//! Requests for the extension of a tenure, which the Committee decides, and notices of early termination, which nobody
//! approves (1.12): what the states ask for and announce on the tenures that they hold, the latest first.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::stage::{self, Stage};
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::list::{Cell, Column, List, Listed, Order};
use crate::http::reader::{Link, Reader};
use crate::record::rows::Tenure;
use crate::record::{AreaRecord, Common, Kind};
use crate::said::address;

/// A request or a notice.
struct Row<'a> {
    kind: Kind,
    common: &'a Common,
    tenure: &'a Tenure,
    /// The day on which it was made.
    made: NaiveDate,
    /// The last day that it asks for, or announces.
    last_day: NaiveDate,
    stage: Stage,
}
type Of<'a> = Column<'a, Row<'a>>;

const KINDS: [Kind; 2] = [Kind::ExtensionRequest, Kind::TenureTermination];

fn filters<'a>(reader: Reader<'a>, query: &Query) -> Filters<'a> {
    let words = reader.words();
    let kinds =
        KINDS.map(|kind| (kind.as_str().to_owned(), words.of_kind("kind-", kind.as_str()).to_owned()));
    Filters::new(
        "/requests",
        vec![
            Filter::of(query, "kind", words.t("requests-kind"), kinds).or_all(words.t("requests-both")),
            Filter::areas(reader, query),
            Filter::states(reader, query, words.t("field-state")),
            Filter::of(query, "stands", words.t("matter-stands"), Stage::of_requests(words))
                .or_all(words.t("lists-all-stages")),
        ],
    )
}

/// What of an area is known on the day of the list.
fn of_area<'a>(reader: Reader<'a>, area: &'a AreaRecord) -> impl Iterator<Item = Row<'a>> {
    let requests = area.extension_requests.values().filter_map(move |row| {
        Some(Row {
            kind: Kind::ExtensionRequest,
            common: &row.common,
            tenure: area.tenures.get(&row.tenure_id)?,
            made: row.submitted,
            last_day: row.to,
            stage: stage::of_request(reader.record(), row, reader.on),
        })
    });
    let notices = area.terminations.values().filter_map(move |row| {
        Some(Row {
            kind: Kind::TenureTermination,
            common: &row.common,
            tenure: area.tenures.get(&row.tenure_id)?,
            made: row.notified,
            last_day: row.last_day,
            stage: stage::of_notice(row, reader.on),
        })
    });
    requests.chain(notices).filter(move |row| row.made <= reader.on)
}

fn rows<'a>(reader: Reader<'a>, filters: &Filters<'_>) -> Vec<Row<'a>> {
    let areas = reader.record().areas_in_order().filter(|area| filters.wants("area", &area.area.code));
    let mut found: Vec<_> = areas
        .flat_map(|area| of_area(reader, area))
        .filter(|row| {
            filters.wants("kind", row.kind.as_str())
                && filters.wants("state", row.tenure.state.as_str())
                && filters.wants("stands", row.stage.as_str())
        })
        .collect();
    found.sort_by_key(|row| Reverse((row.made, row.common.id)));
    found
}

fn columns<'a>(reader: Reader<'a>) -> Vec<Of<'a>> {
    let words = reader.words();
    let kind = move |row: &Row<'a>| words.of_kind("kind-", row.kind.as_str());
    let what = move |row: &Row<'a>| {
        let link = Link { address: address(row.kind, row.common.id), text: kind(row).to_owned() };
        Cell::link(link).under(words.of_kind("role-", row.tenure.role.as_str()))
    };
    vec![
        Of::new("kind", "requests-kind", what, |row| row.kind.as_str().to_owned())
            .by(move |row| Order::words(kind(row)))
            .heading(),
        Of::area(reader, |row| Some(row.tenure.area_id)),
        Of::state(reader, "field-state", |row| Some(row.tenure.state)),
        Of::of_file("role", |row| row.tenure.role.as_str().to_owned()),
        Of::day(words, "made", "requests-made", |row| Some(row.made)),
        Of::day(words, "last_day", "requests-last-day", |row| Some(row.last_day)),
        Of::new(
            "stands",
            "matter-stands",
            move |row| Cell::badge(row.stage.class(), row.stage.of_request(words)),
            |row| row.stage.as_str().to_owned(),
        )
        .by(|row| Order::Place(row.stage as u32, 0)),
    ]
}

/// `GET /requests`, and `/requests.csv`: the list as a person reads it.
pub fn list<'a>(reader: Reader<'a>, query: &Query) -> Listed<'a> {
    let filters = filters(reader, query);
    Box::new(List {
        name: "requests",
        rows: rows(reader, &filters),
        columns: columns(reader),
        usually: Some(("made", true)),
        register: KINDS.into_iter().filter_map(|kind| reader.to_register(kind, "")).collect(),
        sections: Vec::new(),
        picture: None,
        filters,
    })
}
