//! Meetings, the newest first, and the decisions that no meeting took.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use askama::Template;
use axum::response::Response;
use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

use crate::http::as_of::AsOf;
use crate::http::download;
use crate::http::form::{Choice, Query};
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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this body.
    pub body: Option<String>,
    /// Of this year.
    pub year: Option<i32>,
}

impl Filter {
    fn of(query: &Query) -> Self {
        Self {
            body: query.one("body").map(str::to_owned),
            year: query.one("year").and_then(|text| text.parse().ok()),
        }
    }

    fn wants(&self, body: &str, day: NaiveDate) -> bool {
        self.body.as_deref().is_none_or(|wanted| wanted == body)
            && self.year.is_none_or(|wanted| wanted == day.year())
    }

    fn query(&self, as_of: &AsOf) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if let Some(body) = &self.body {
            query.append_pair("body", body);
        }
        if let Some(year) = self.year {
            query.append_pair("year", &year.to_string());
        }
        if as_of.is_other_day() {
            query.append_pair("as_of", &as_of.on.to_string());
        }
        query.finish()
    }
}

#[derive(Template)]
#[template(path = "meetings/list.html")]
struct MeetingsPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    meetings: Vec<MeetingRow<'a>>,
    found: usize,
    bodies: Vec<Choice>,
    years: Vec<Choice>,
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
    let filter = Filter::of(&query);
    let mut all = meetings(reader);
    let years: BTreeSet<_> = all
        .iter()
        .map(|row| row.from.year())
        .chain(decisions(reader).map(|row| row.decided.year()))
        .collect();
    all.retain(|row| filter.wants(&row.body, row.from));
    let wanted: usize = query.one("page").and_then(|text| text.parse().ok()).unwrap_or(1).clamp(1, 1_000_000);
    let mut by_meeting: HashMap<Uuid, Vec<&Decision>> = HashMap::new();
    let mut without = Vec::new();
    for row in decisions(reader) {
        match row.meeting_id {
            Some(meeting) => by_meeting.entry(meeting).or_default().push(row),
            None if filter.wants(body_of(row), row.decided) => without.push(row),
            None => {}
        }
    }
    let rows = all.iter().skip((wanted - 1) * ON_A_PAGE).take(ON_A_PAGE);
    let rows = rows.map(|row| meeting_row(reader, row, by_meeting.remove(&row.common.id)));
    let address = |page: usize| format!("/meetings?{}&page={page}", filter.query(&as_of));
    let template = MeetingsPage {
        page: Page::new(Some(&who), reader.words().t("way-meetings"), "/meetings"),
        names: reader.names,
        meetings: rows.collect(),
        found: all.len(),
        bodies: bodies(reader, &filter),
        years: years.iter().rev().map(|year| choice(*year, &filter)).collect(),
        earlier: (wanted > 1).then(|| address(wanted - 1)),
        later: (all.len() > wanted * ON_A_PAGE).then(|| address(wanted + 1)),
        download: format!("/meetings.csv?{}", filter.query(&as_of)),
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

fn bodies(reader: Reader<'_>, filter: &Filter) -> Vec<Choice> {
    BODIES
        .into_iter()
        .map(|body| Choice {
            value: body.to_owned(),
            name: reader.words().of_kind("body-", body).to_owned(),
            chosen: filter.body.as_deref() == Some(body),
        })
        .collect()
}

fn choice(year: i32, filter: &Filter) -> Choice {
    Choice { value: year.to_string(), name: year.to_string(), chosen: filter.year == Some(year) }
}

/// `GET /meetings.csv`: the same, one line a meeting.
///
/// # Errors
/// When the date that was typed is none.
pub async fn csv(who: Who, query: Query) -> Result<Response, Failure> {
    let on = AsOf::checked(&query, who.today)?;
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let filter = Filter::of(&query);
    let mut symbols: HashMap<Uuid, Vec<String>> = HashMap::new();
    for row in decisions(reader) {
        if let Some(meeting) = row.meeting_id {
            symbols.entry(meeting).or_default().push(reader.to_decision(row).text);
        }
    }
    let head = ["body", "session", "title", "place", "from", "to", "decisions"];
    let found = meetings(reader).into_iter();
    let rows = found.filter(|row| filter.wants(&row.body, row.from)).map(|row| {
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
    use super::Filter;

    #[test]
    fn a_filter_wants_its_body_and_its_year() {
        let day = |text: &str| text.parse().expect("a date");
        let filter = Filter { body: Some("SOC".to_owned()), year: Some(2023) };
        assert!(filter.wants("SOC", day("2023-12-31")));
        assert!(!filter.wants("SOC", day("2024-01-01")));
        assert!(!filter.wants("MC", day("2023-08-22")));
        assert!(Filter::default().wants("MC", day("2023-08-22")));
    }
}
