//! Concept papers of all areas: those that are drafted and considered first.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::areas::papers::{Stage, is_known, last_day};
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::list::{Cell, Column, List, Listed, Order};
use crate::http::reader::{Link, Reader};
use crate::record::rows::ConceptPaper;
use crate::record::{AreaRecord, Kind};
use crate::rules::concept_paper::prolonged_from;

/// A paper as it is known on the day of the list.
struct Row<'a> {
    paper: &'a ConceptPaper,
    stage: Stage,
    /// The number and the day of its latest revision.
    revision: Option<(i32, NaiveDate)>,
    /// The first day on which it is, or would be, considered for longer than 2.5 says.
    prolonged: Option<NaiveDate>,
    /// The last day of its applicability: decided, or proposed.
    until: Option<NaiveDate>,
}
type Of<'a> = Column<'a, Row<'a>>;

const STAGES: [Stage; 6] = [
    Stage::Draft,
    Stage::UnderConsideration,
    Stage::ToApply,
    Stage::Approved,
    Stage::Expired,
    Stage::Withdrawn,
];

fn filters<'a>(reader: Reader<'a>, query: &Query) -> Filters<'a> {
    let words = reader.words();
    let stages =
        STAGES.map(|of| (of.as_str().to_owned(), words.of_kind("paper-stage-", of.as_str()).to_owned()));
    Filters::new(
        "/concept-papers",
        vec![
            Filter::words(query, "text", words.t("filter-words")),
            Filter::areas(reader, query),
            Filter::states(reader, query, words.t("field-proposed_by")),
            Filter::of(query, "stands", words.t("matter-stands"), stages).or_all(words.t("lists-all-stages")),
        ],
    )
}

fn row<'a>(reader: Reader<'a>, area: &AreaRecord, paper: &'a ConceptPaper) -> Row<'a> {
    let (id, on) = (paper.common.id, reader.on);
    let until = last_day(area, paper, on);
    let stage = Stage::of(paper, until, on);
    let here = area.texts.values().filter(|row| row.paper_id == id).map(|row| (row.revision, row.issued));
    let registered =
        area.revisions.values().filter(|row| row.paper_id == id).map(|row| (row.revision, row.issued));
    let revision = here.chain(registered).filter(|(number, day)| *number > 0 && *day <= on).max();
    let considered = paper.first_draft.filter(|_| stage == Stage::UnderConsideration);
    let prolonged = considered.and_then(|day| {
        let version = reader.names.organisation.version_on(day)?;
        Some(prolonged_from(day, version.consideration_months.unsigned_abs()))
    });
    Row { paper, stage, revision, prolonged, until }
}

fn rows<'a>(reader: Reader<'a>, filters: &Filters<'_>) -> Vec<Row<'a>> {
    let known = |paper: &&ConceptPaper| is_known(paper, reader.on) || (paper.is_draft() && !reader.other_day);
    let areas = reader.record().areas_in_order().filter(|area| filters.wants("area", &area.area.code));
    let all =
        areas.flat_map(|area| area.papers.values().filter(known).map(move |paper| row(reader, area, paper)));
    let mut found: Vec<_> = all
        .filter(|row| {
            filters.wants("state", row.paper.proposed_by.as_str())
                && filters.wants("stands", row.stage.as_str())
                && filters.finds("text", &[&row.paper.title])
        })
        .collect();
    found.sort_by_key(|row| {
        let dated = row.paper.first_draft.or(row.paper.approved);
        (place(row.stage), Reverse((dated, row.paper.common.id)))
    });
    found
}

/// What is to be done with comes first.
fn place(stage: Stage) -> u32 {
    STAGES.iter().zip(0..).find(|(of, _)| **of == stage).map_or(0, |(_, place)| place)
}

fn columns<'a>(reader: Reader<'a>) -> Vec<Of<'a>> {
    let words = reader.words();
    let title = move |row: &Row<'a>| {
        let address = format!("/concept-papers/{}{}", row.paper.common.id, reader.suffix());
        Cell::link(Link { address, text: row.paper.title.clone() })
    };
    let revision = move |row: &Row<'a>| match row.revision {
        Some((number, day)) => Cell::text(format!("Rev.{number}")).under(words.date(day)),
        None => Cell::default(),
    };
    vec![
        Of::new("title", "field-title", title, |row| row.paper.title.clone())
            .by(|row| Order::words(&row.paper.title))
            .heading(),
        Of::area(reader, |row| Some(row.paper.area_id)),
        Of::state(reader, "field-proposed_by", |row| Some(row.paper.proposed_by)),
        Of::new(
            "stands",
            "matter-stands",
            move |row| Cell::badge(row.stage.as_str(), words.of_kind("paper-stage-", row.stage.as_str())),
            |row| row.stage.as_str().to_owned(),
        )
        .by(|row| Order::Place(place(row.stage), 0)),
        Of::day(words, "first_draft", "field-first_draft", |row| row.paper.first_draft),
        Of::new("revision", "papers-revision", revision, |row| {
            row.revision.map(|(number, _)| number.to_string()).unwrap_or_default()
        })
        .by(|row| Order::day(row.revision.map(|(_, day)| day))),
        Of::day(words, "prolonged_from", "papers-prolonged", |row| row.prolonged),
        Of::day(words, "applicable_to", "field-applicable_to", |row| row.until),
    ]
}

/// `GET /concept-papers`, and `/concept-papers.csv`: the list as a person reads it.
pub fn list<'a>(reader: Reader<'a>, query: &Query) -> Listed<'a> {
    let filters = filters(reader, query);
    Box::new(List {
        name: "papers",
        rows: rows(reader, &filters),
        columns: columns(reader),
        usually: None,
        register: reader.to_register(Kind::ConceptPaper, "").into_iter().collect(),
        sections: Vec::new(),
        picture: None,
        filters,
    })
}
