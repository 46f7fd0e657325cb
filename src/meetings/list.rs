//! Meetings, the newest first, and the decisions that no meeting took.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use askama::Template;
use axum::response::Response;
use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

use crate::http::as_of::AsOf;
use crate::http::download;
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Line, Link, Reader, Section, period};
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::record::rows::{Decision, Meeting};

/// How many meetings a page shows.
const ON_A_PAGE: usize = 50;
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
    Filters::new(
        "/meetings",
        vec![
            Filter::of(query, "body", words.t("meetings-body"), bodies)
                .or_all(words.t("meetings-all-bodies")),
            Filter::of(query, "year", words.t("meetings-year"), years).or_all(words.t("meetings-all-years")),
        ],
    )
}

#[derive(Template)]
#[template(path = "meetings/list.html")]
struct MeetingsPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    meetings: Vec<MeetingRow<'a>>,
    found: usize,
    filters: Filters<'a>,
    earlier: Option<String>,
    later: Option<String>,
    download: String,
    sections: Vec<Section<'a>>,
    register: Vec<Link>,
}

struct MeetingRow<'a> {
    link: Link,
    title: &'a str,
    body: &'a str,
    when: String,
    place: &'a str,
    coming: bool,
    sample: bool,
    decisions: Vec<Link>,
}

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

/// `GET /meetings`: meetings, the newest first, filtered by body and year.
///
/// # Errors
/// When it cannot be rendered.
pub async fn page(who: Who, query: Query) -> Result<Response, Failure> {
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let filters = filters(reader, &query).as_of(&as_of);
    let of = Wanted::by(&filters);
    let mut all = meetings(reader);
    all.retain(|row| of.has(&row.body, row.from));
    let wanted: usize = query.one("page").and_then(|text| text.parse().ok()).unwrap_or(1).clamp(1, 1_000_000);
    let mut by_meeting: HashMap<Uuid, Vec<&Decision>> = HashMap::new();
    let mut without = Vec::new();
    for row in decisions(reader) {
        match row.meeting_id {
            Some(meeting) => by_meeting.entry(meeting).or_default().push(row),
            None if of.has(body_of(row), row.decided) => without.push(row),
            None => {}
        }
    }
    let rows = all.iter().skip((wanted - 1) * ON_A_PAGE).take(ON_A_PAGE);
    let rows = rows.map(|row| meeting_row(reader, row, by_meeting.remove(&row.common.id)));
    let address = |page: usize| filters.address("/meetings", Some(("page", page.to_string())));
    let template = MeetingsPage {
        page: Page::new(&who, reader.words().t("way-meetings"), "/meetings"),
        names: reader.names,
        meetings: rows.collect(),
        found: all.len(),
        earlier: (wanted > 1).then(|| address(wanted - 1)),
        later: (all.len() > wanted * ON_A_PAGE).then(|| address(wanted + 1)),
        download: filters.address("/meetings.csv", None),
        filters,
        sections: without_meeting(reader, without),
        register: [Kind::Meeting, Kind::Decision]
            .into_iter()
            .filter_map(|kind| reader.to_register(kind, ""))
            .collect(),
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}

fn meeting_row<'a>(
    reader: Reader<'a>,
    row: &'a Meeting,
    decisions: Option<Vec<&'a Decision>>,
) -> MeetingRow<'a> {
    let mut decisions = decisions.unwrap_or_default();
    decisions.sort_by(|a, b| (a.decided, &a.symbol).cmp(&(b.decided, &b.symbol)));
    MeetingRow {
        link: reader.to_meeting(row),
        title: if row.session.is_some() { &row.title } else { "" },
        body: reader.words().of_kind("body-", &row.body),
        when: period(reader.words(), Some(row.from), Some(row.to)),
        place: row.place.as_deref().unwrap_or("–"),
        coming: row.from > reader.on,
        sample: row.common.sample,
        decisions: decisions.into_iter().map(|row| reader.to_decision(row)).collect(),
    }
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

/// `GET /meetings.csv`: the same, one line a meeting.
///
/// # Errors
/// When the date that was typed is none, or a filter is none of the choices.
pub async fn csv(who: Who, query: Query) -> Result<Response, Failure> {
    let on = AsOf::checked(&query, who.today)?;
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let filters = filters(reader, &query).checked()?;
    let of = Wanted::by(&filters);
    let mut symbols: HashMap<Uuid, Vec<String>> = HashMap::new();
    for row in decisions(reader) {
        if let Some(meeting) = row.meeting_id {
            symbols.entry(meeting).or_default().push(reader.to_decision(row).text);
        }
    }
    let head = ["body", "session", "title", "place", "from", "to", "decisions"];
    let found = meetings(reader).into_iter();
    let rows = found.filter(|row| of.has(&row.body, row.from)).map(|row| {
        let mut decisions = symbols.remove(&row.common.id).unwrap_or_default();
        decisions.sort();
        [
            row.body.clone(),
            row.session.clone().unwrap_or_default(),
            row.title.clone(),
            row.place.clone().unwrap_or_default(),
            row.from.to_string(),
            row.to.to_string(),
            decisions.join("; "),
        ]
    });
    download::csv(&format!("meetings-{on}"), head, rows)
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
