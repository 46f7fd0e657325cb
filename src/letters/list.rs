//! Letters of intention of all areas, the latest first (1.10).

use std::cmp::Reverse;

use super::stage::{self, Stage};
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::list::{Cell, Column, List, Listed, Order};
use crate::http::reader::{Link, Reader, period};
use crate::record::Kind;
use crate::record::rows::Letter;
use crate::said::address;

/// A letter, and where it stands on the day of the list.
type Row<'a> = (&'a Letter, Stage);
type Of<'a> = Column<'a, Row<'a>>;

fn filters<'a>(reader: Reader<'a>, query: &Query) -> Filters<'a> {
    let words = reader.words();
    Filters::new(
        "/letters",
        vec![
            Filter::words(query, "text", words.t("filter-words")),
            Filter::areas(reader, query),
            Filter::states(reader, query, words.t("field-state")),
            Filter::of(query, "stands", words.t("matter-stands"), Stage::of_letters(words))
                .or_all(words.t("lists-all-stages")),
        ],
    )
}

/// The letters that were sent by the day of the list; today also those that the own delegation drafts.
fn rows<'a>(reader: Reader<'a>, filters: &Filters<'_>) -> Vec<Row<'a>> {
    let known = |row: &&Letter| match row.submitted {
        Some(day) => day <= reader.on,
        None => !reader.other_day,
    };
    let areas = reader.record().areas_in_order().filter(|area| filters.wants("area", &area.area.code));
    let all = areas.flat_map(|area| area.letters.values()).filter(known);
    let mut found: Vec<_> = all
        .map(|row| (row, stage::of_letter(reader.record(), row, reader.on)))
        .filter(|(row, stage)| {
            filters.wants("state", row.state.as_str())
                && filters.wants("stands", stage.as_str())
                && filters.finds("text", &[&row.text, reader.names.state(row.state)])
        })
        .collect();
    found.sort_by_key(|(row, _)| Reverse((row.submitted.is_none(), row.submitted, row.common.id)));
    found
}

fn columns<'a>(reader: Reader<'a>) -> Vec<Of<'a>> {
    let words = reader.words();
    let role = move |row: &Letter| words.of_kind("role-", row.role.as_str());
    let letter = move |(row, _): &Row<'a>| {
        let text = reader.names.state(row.state).to_owned();
        Cell::link(Link { address: address(Kind::Letter, row.common.id), text }).under(role(row))
    };
    vec![
        Of::new("state", "kind-letter", letter, |(row, _)| row.state.to_string())
            .by(move |(row, _)| Order::words(reader.names.state(row.state)))
            .heading(),
        Of::area(reader, |(row, _)| Some(row.area_id)),
        Of::of_file("role", |(row, _)| row.role.as_str().to_owned()),
        Of::new(
            "from",
            "matter-proposed-term",
            move |(row, _)| Cell::text(period(words, row.from, row.to)),
            |(row, _)| row.from.map(|day| day.to_string()).unwrap_or_default(),
        )
        .by(|(row, _)| Order::day(row.from)),
        Of::of_file("to", |(row, _)| row.to.map(|day| day.to_string()).unwrap_or_default()),
        Of::day(words, "submitted", "letters-sent", |(row, _)| row.submitted),
        Of::day(words, "circulated", "field-circulated", move |(row, _)| {
            row.circulated.filter(|day| *day <= reader.on)
        }),
        Of::new(
            "stands",
            "matter-stands",
            move |(_, stage)| Cell::badge(stage.class(), stage.of_letter(words)),
            |(_, stage)| stage.as_str().to_owned(),
        )
        .by(|(_, stage)| Order::Place(*stage as u32, 0)),
    ]
}

/// `GET /letters`, and `/letters.csv`: the list as a person reads it.
pub fn list<'a>(reader: Reader<'a>, query: &Query) -> Listed<'a> {
    let filters = filters(reader, query);
    Box::new(List {
        name: "letters",
        rows: rows(reader, &filters),
        columns: columns(reader),
        usually: Some(("submitted", true)),
        register: reader.to_register(Kind::Letter, "").into_iter().collect(),
        sections: Vec::new(),
        picture: None,
        filters,
    })
}
