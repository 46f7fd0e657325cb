//! Reviews, the latest first: planned, held and cancelled.

use std::cmp::Reverse;

use super::contributions::{awaited, made};
use super::years::grid;
use super::{Stands, covers_cell, is_known, whole_dimension};
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::list::{Cell, Column, List, Listed, Order};
use crate::http::reader::{Link, Reader};
use crate::record::Kind;
use crate::record::areas::paper_order;
use crate::record::rows::Review;
use crate::said::address;

/// A review, with how many contributions are made and how many awaited.
struct Row<'a> {
    review: &'a Review,
    stands: Stands,
    made: usize,
    awaited: usize,
}
type Of<'a> = Column<'a, Row<'a>>;

fn filters<'a>(reader: Reader<'a>, query: &Query) -> Filters<'a> {
    let words = reader.words();
    let stands = Stands::ALL.map(|of| (of.as_str().to_owned(), of.words(words).to_owned()));
    Filters::new(
        "/reviews",
        vec![
            Filter::words(query, "text", words.t("filter-words")),
            Filter::areas(reader, query),
            Filter::of(query, "stands", words.t("matter-stands"), stands).or_all(words.t("lists-all-stages")),
        ],
    )
}

fn rows<'a>(reader: Reader<'a>, filters: &Filters<'_>) -> Vec<Row<'a>> {
    let owed = awaited(reader);
    let area = filters.chosen("area").and_then(|code| reader.record().area_by_code(code));
    let all = reader.names.organisation.reviews.values().filter(|row| is_known(row, reader.on));
    let mut found: Vec<_> = all
        .map(|review| Row {
            review,
            stands: Stands::of(review, reader.on),
            made: made(reader, review.common.id).len(),
            awaited: owed.get(&review.common.id).map_or(0, |states| states.len()),
        })
        .filter(|row| {
            area.is_none_or(|area| row.review.areas.contains(&area.area.common.id))
                && filters.wants("stands", row.stands.as_str())
                && filters.finds(
                    "text",
                    &[&row.review.title, row.review.conclusions.as_deref().unwrap_or_default()],
                )
        })
        .collect();
    found.sort_by_key(|row| Reverse((row.review.held, row.review.common.id)));
    found
}

fn columns<'a>(reader: Reader<'a>) -> Vec<Of<'a>> {
    let words = reader.words();
    let title = move |row: &Row<'a>| {
        let address = address(Kind::Review, row.review.common.id);
        Cell::link(Link { address, text: row.review.title.clone() })
            .under_link(reader.meeting(row.review.meeting_id))
    };
    let covered = move |row: &Row<'a>| {
        let codes =
            row.review.areas.iter().filter_map(|id| Some(reader.record().areas.get(id)?.area.code.as_str()));
        codes.collect::<Vec<_>>().join(" ")
    };
    let first_area = move |row: &Row<'a>| {
        let codes = row.review.areas.iter().filter_map(|id| reader.record().areas.get(id));
        codes
            .map(|held| paper_order(&held.area.code))
            .min()
            .map_or(Order::Nothing, |(a, b)| Order::Place(a, b))
    };
    let contributions = move |row: &Row<'a>| {
        if !row.review.contributions_recorded {
            return Cell::text(words.t("reviews-not-recorded"));
        }
        let made = Cell::text(words.count("reviews-made", row.made));
        if row.awaited == 0 { made } else { made.under(words.count("reviews-awaited", row.awaited)) }
    };
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    vec![
        Of::new("title", "field-title", title, |row| row.review.title.clone())
            .by(|row| Order::words(&row.review.title))
            .heading(),
        Of::new("areas", "reviews-covers", move |row| covers_cell(reader, row.review), covered)
            .by(first_area),
        Of::of_file("dimension", move |row| whole_dimension(reader, row.review).unwrap_or_default()),
        Of::of_file("meeting", move |row| {
            reader.meeting(row.review.meeting_id).map(|link| link.text).unwrap_or_default()
        }),
        Of::day(words, "held", "reviews-day", |row| Some(row.review.held)),
        Of::new(
            "stands",
            "matter-stands",
            move |row| Cell::badge(row.stands.class(), row.stands.words(words)),
            |row| row.stands.as_str().to_owned(),
        )
        .by(|row| Order::Place(row.stands as u32, 0)),
        Of::new("contributions", "reviews-contributions", contributions, |row| {
            if row.review.contributions_recorded { row.made.to_string() } else { String::new() }
        })
        .by(move |row| Order::Place(count(row.made), count(row.awaited))),
        Of::of_file("awaited", |row| row.awaited.to_string()),
    ]
}

/// `GET /reviews`, and `/reviews.csv`: the list as a person reads it.
pub fn list<'a>(reader: Reader<'a>, query: &Query) -> Listed<'a> {
    let filters = filters(reader, query);
    Box::new(List {
        name: "reviews",
        rows: rows(reader, &filters),
        columns: columns(reader),
        usually: Some(("held", true)),
        register: reader.to_register(Kind::Review, "").into_iter().collect(),
        sections: Vec::new(),
        picture: grid(reader),
        filters,
    })
}
