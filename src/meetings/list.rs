//! Meetings, the newest first, and the decisions that no meeting took.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

use super::class_of;
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::list::{Cell, Column, List, Listed, Order};
use crate::http::reader::{Line, Link, Reader, Section, period};
use crate::record::Kind;
use crate::record::rows::{Decision, Meeting};
use crate::rules::meetings::Course;
use crate::said::ways_on;

/// The bodies, from the highest.
const BODIES: [&str; 6] = ["SUM", "MC", "SOC", "SWG", "EXP", "SPE"];

/// Which meetings are wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wanted<'f> {
    /// Of this body.
    pub body: Option<&'f str>,
    /// Of this year.
    pub year: Option<i32>,
}

impl<'f> Wanted<'f> {
    fn by(filters: &'f Filters<'_>) -> Self {
        Self { body: filters.chosen("body"), year: filters.chosen("year").and_then(|year| year.parse().ok()) }
    }

    fn has(self, body: &str, day: NaiveDate) -> bool {
        self.body.is_none_or(|wanted| wanted == body) && self.year.is_none_or(|wanted| wanted == day.year())
    }
}

/// The filters of the list: by body, and by the years in which there is something.
fn filters<'a>(reader: Reader<'a>, query: &Query) -> Filters<'a> {
    let words = reader.words();
    let years = meetings(reader).into_iter().map(|row| row.from.year());
    // A year in which there was nothing may be asked for too.
    let asked =
        query.one("year").and_then(|year| year.parse().ok()).filter(|year| (1900..2200).contains(year));
    let decided = decisions(reader).map(|row| row.decided.year());
    let years: BTreeSet<i32> = years.chain(decided).chain(asked).collect();
    let years = years.into_iter().rev().map(|year| (year.to_string(), year.to_string()));
    let bodies = BODIES.iter().map(|body| ((*body).to_owned(), words.of_kind("body-", body).to_owned()));
    let courses = Course::ALL.iter().map(|course| {
        (course.as_str().to_owned(), words.of_kind("meeting-course-", course.as_str()).to_owned())
    });
    Filters::new(
        "/meetings",
        vec![
            Filter::words(query, "text", words.t("filter-words")),
            Filter::of(query, "body", words.t("meetings-body"), bodies)
                .or_all(words.t("meetings-all-bodies")),
            Filter::of(query, "stands", words.t("matter-stands"), courses)
                .or_all(words.t("lists-all-stages")),
            Filter::of(query, "year", words.t("meetings-year"), years).or_all(words.t("meetings-all-years")),
        ],
    )
}

/// A meeting with its decisions.
type Row<'a> = (&'a Meeting, Vec<&'a Decision>);

/// The meetings that the person may read, the newest first. A page of an earlier day has none that began later.
fn meetings<'a>(reader: Reader<'a>) -> Vec<&'a Meeting> {
    let all = reader.names.organisation.meetings.values();
    let mut found: Vec<_> = all.filter(|row| !reader.other_day || row.from <= reader.on).collect();
    found.sort_by_key(|row| Reverse((row.from, row.common.id)));
    found
}

/// The decisions that the person may read, taken by the day of the page.
pub fn decisions<'a>(reader: Reader<'a>) -> impl Iterator<Item = &'a Decision> {
    let all = reader.names.organisation.decisions.values();
    all.filter(move |row| row.decided <= reader.on)
}

/// The body that a symbol names: `SOC` of `SOC/2023-II/DEC/1`.
fn body_of(row: &Decision) -> &str {
    let symbol = row.symbol.as_deref().unwrap_or_default();
    symbol.split_once('/').map_or("", |(body, _)| body)
}

type Of<'a> = Column<'a, Row<'a>>;

fn columns<'a>(reader: Reader<'a>) -> Vec<Of<'a>> {
    let words = reader.words();
    let when = move |(row, _): &Row<'a>| {
        let course = row.facts_on(reader.on).course(reader.on);
        let cell = Cell::text(period(words, Some(row.from), Some(row.to)));
        match course {
            Course::OnPaper => cell, // as most of the record's are
            _ => cell.badged(class_of(course), words.of_kind("meeting-course-", course.as_str())),
        }
    };
    let called = move |(row, _): &Row<'a>| {
        let title = if row.session.is_some() { &row.title } else { words.of_kind("body-", &row.body) };
        let sample = if row.common.sample { format!(" · {}", words.t("sample")) } else { String::new() };
        Cell::link(reader.to_meeting(row)).under(format!("{title}{sample}"))
    };
    let symbols = move |(_, decisions): &Row<'a>| {
        let symbols: Vec<_> = decisions.iter().map(|row| reader.to_decision(row).text).collect();
        symbols.join("; ")
    };
    vec![
        Of::of_file("body", move |(row, _)| row.body.clone()),
        Of::of_file("session", move |(row, _)| row.session.clone().unwrap_or_default()),
        Of::of_file("title", move |(row, _)| row.title.clone()),
        Of::new("from", "meetings-when", when, move |(row, _)| row.from.to_string())
            .by(move |(row, _)| Order::Day(row.from)),
        Of::of_file("to", move |(row, _)| row.to.to_string()),
        Of::of_file("stands", move |(row, _)| row.facts_on(reader.on).course(reader.on).as_str().to_owned()),
        Of::new("meeting", "meetings-meeting", called, move |(row, _)| reader.to_meeting(row).text)
            .by(move |(row, _)| Order::words(&reader.to_meeting(row).text))
            .heading(),
        Of::words("place", "meetings-place", move |(row, _)| row.place.clone().unwrap_or_default()),
        Of::new(
            "decisions",
            "meetings-decisions",
            move |(_, decisions)| Cell::links(decisions.iter().map(move |row| reader.to_decision(row))),
            symbols,
        ),
    ]
}

/// The meetings that are wanted, the newest first, each with its decisions; and the decisions that no meeting took.
/// `GET /meetings`, and `/meetings.csv`: the list as a person reads it.
pub fn list<'a>(reader: Reader<'a>, query: &Query) -> Listed<'a> {
    let filters = filters(reader, query);
    let of = Wanted::by(&filters);
    let mut by_meeting: HashMap<Uuid, Vec<&Decision>> = HashMap::new();
    let mut without = Vec::new();
    for row in decisions(reader) {
        match row.meeting_id {
            Some(meeting) => by_meeting.entry(meeting).or_default().push(row),
            None if of.has(body_of(row), row.decided) && filters.finds("text", &[&row.title]) => {
                without.push(row)
            }
            None => {}
        }
    }
    let wanted = meetings(reader).into_iter().filter(|row| {
        let place = row.place.as_deref().unwrap_or_default();
        of.has(&row.body, row.from)
            && filters.wants("stands", row.facts_on(reader.on).course(reader.on).as_str())
            && filters.finds("text", &[&row.title, place])
    });
    let rows = wanted.map(|row| {
        let mut decisions = by_meeting.remove(&row.common.id).unwrap_or_default();
        decisions.sort_by(|a, b| (a.decided, &a.symbol).cmp(&(b.decided, &b.symbol)));
        (row, decisions)
    });
    Box::new(List {
        name: "meetings",
        rows: rows.collect(),
        columns: columns(reader),
        usually: Some(("from", true)),
        register: to_plan(reader)
            .into_iter()
            .chain(
                [Kind::Meeting, Kind::Decision].into_iter().filter_map(|kind| reader.to_register(kind, "")),
            )
            .collect(),
        sections: without_meeting(reader, without),
        picture: None,
        filters,
    })
}

/// The way to plan a meeting, for the Chair of today and the Secretariat for it.
fn to_plan(reader: Reader<'_>) -> Option<Link> {
    let chair = reader.names.organisation.chair(reader.who.now).filter(|_| !reader.other_day)?;
    let mut ways = ways_on(reader.who, &chair.clone().into()).open.into_iter();
    let way = ways.find(|way| way.address.ends_with("/meetings"))?;
    Some(Link { address: way.address, text: way.name })
}

fn without_meeting<'a>(reader: Reader<'a>, mut rows: Vec<&'a Decision>) -> Vec<Section<'a>> {
    if rows.is_empty() {
        return Vec::new();
    }
    rows.sort_by_key(|row| Reverse((row.decided, row.common.id)));
    let lines = rows.into_iter().map(|row| {
        let link = reader.to_decision(row);
        let mut line = Line::new(reader.words().date(row.decided), link.text)
            .cited(reader.cite(Kind::Decision, &row.common));
        line.address = Some(link.address);
        line
    });
    vec![Section { id: "without-meeting", lines: lines.collect(), register: Vec::new() }]
}

#[cfg(test)]
mod tests {
    use super::Wanted;

    #[test]
    fn a_filter_wants_its_body_and_its_year() {
        let day = |text: &str| text.parse().expect("a date");
        let of = Wanted { body: Some("SOC"), year: Some(2023) };
        assert!(of.has("SOC", day("2023-12-31")));
        assert!(!of.has("SOC", day("2024-01-01")));
        assert!(!of.has("MC", day("2023-08-22")));
        assert!(Wanted::default().has("MC", day("2023-08-22")));
    }
}
