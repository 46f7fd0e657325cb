//! Silence procedures, those that run first.

use std::cmp::Reverse;

use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::list::{Cell, Column, List, Listed, Order};
use crate::http::reader::{Link, Reader};
use crate::record::Kind;
use crate::record::rows::{Matter, Silence};
use crate::rules::calendar::astana_date;
use crate::said::{Course, address};

/// A silence procedure, its matter, and how it stands now.
type Row<'a> = (&'a Silence, &'a Matter, Course);
type Of<'a> = Column<'a, Row<'a>>;

/// How one may stand, as the list is filtered by it.
const STANDS: [&str; 5] = ["runs", "adopted", "broken", "withdrawn", "set-aside"];

fn filters<'a>(reader: Reader<'a>, query: &Query) -> Filters<'a> {
    let words = reader.words();
    let stands = STANDS.map(|stands| (stands.to_owned(), words.of_kind("silences-", stands).to_owned()));
    Filters::new(
        "/silences",
        vec![
            Filter::words(query, "text", words.t("filter-words")),
            Filter::of(query, "stands", words.t("matter-stands"), stands).or_all(words.t("matters-all")),
        ],
    )
}

fn rows<'a>(reader: Reader<'a>, filters: &Filters<'_>) -> Vec<Row<'a>> {
    let organisation = reader.names.organisation;
    let all = organisation.silences.values().filter_map(|row| {
        let matter = organisation.matters.get(&row.matter_id)?;
        Some((row, matter, Course::of(row, reader.who.now)))
    });
    let mut found: Vec<_> = all
        .filter(|(row, matter, course)| {
            astana_date(row.opened) <= reader.on
                && filters.wants("stands", course.as_str())
                && filters.finds("text", &[&matter.title, &row.of, &row.wording])
        })
        .collect();
    found.sort_by_key(|(row, _, course)| {
        let runs = matches!(course, Course::Runs(_));
        (!runs, runs.then_some(row.expires), Reverse((row.expires, row.common.id)))
    });
    found
}

fn columns<'a>(reader: Reader<'a>) -> Vec<Of<'a>> {
    let words = reader.words();
    let matter = move |(row, matter, _): &Row<'a>| {
        let link = Link { address: address(Kind::Silence, row.common.id), text: matter.title.clone() };
        Cell::link(link).under(&row.of)
    };
    vec![
        Of::new("matter", "field-matter-title", matter, |(_, matter, _)| matter.title.clone())
            .by(|(_, matter, _)| Order::words(&matter.title))
            .heading(),
        Of::new(
            "body",
            "field-body",
            move |(_, matter, _)| Cell::text(words.of_kind("choice-", &matter.body)),
            |(_, matter, _)| matter.body.clone(),
        ),
        Of::day(words, "opened", "silences-opened", |(row, ..)| Some(astana_date(row.opened))),
        Of::of_file("expires", |(row, ..)| row.expires.to_rfc3339()),
        Of::new(
            "stands",
            "matter-stands",
            move |(_, _, course)| Cell::badge(course.class(), course.words(words, reader.who.now)),
            |(_, _, course)| course.as_str().to_owned(),
        )
        .by(|(row, ..)| Order::day(Some(astana_date(row.expires)))),
    ]
}

/// `GET /silences`, and `/silences.csv`: the list as a person reads it.
pub fn list<'a>(reader: Reader<'a>, query: &Query) -> Listed<'a> {
    let filters = filters(reader, query);
    Box::new(List {
        name: "silences",
        rows: rows(reader, &filters),
        columns: columns(reader),
        usually: None,
        register: vec![Link {
            address: "/procedure".to_owned(),
            text: reader.words().t("procedure-title").to_owned(),
        }],
        sections: Vec::new(),
        picture: None,
        filters,
    })
}
