//! `GET /plans/{id}/calendar`: the year month by month, and the areas against the months; or one month as weeks.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use chrono::Datelike;

use super::events::{is_wanted, narrowing};
use super::month::{self, Month};
use super::{class, link, page::named, when};
use crate::http::as_of::AsOf;
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::page::{Page, page};
use crate::http::reader::{Link, Reader};
use crate::http::who::Who;
use crate::http::words::Words;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::record::rows::Event;
use crate::said::address;

#[derive(Template)]
#[template(path = "plans/calendar.html")]
struct CalendarPage<'a> {
    page: Page<'a>,
    plan: Link,
    filters: Filters<'a>,
    /// The month that is chosen.
    chosen: Option<Month<'a>>,
    /// The months before and after it.
    beside: Vec<Link>,
    /// The twelve months, each with its events, or the one that is chosen.
    months: Vec<Listed<'a>>,
    /// Those whose month is not known.
    open: Vec<Shown<'a>>,
    /// Why there is nothing to be seen, where there is nothing.
    empty: Option<&'static str>,
    /// The areas that have events, each with how many in each month.
    areas: Vec<AreaRow>,
}

/// The events of a month.
struct Listed<'a> {
    number: &'static str,
    name: &'a str,
    events: Vec<Shown<'a>>,
}

/// An event as a calendar shows it.
pub(super) struct Shown<'a> {
    pub(super) when: String,
    pub(super) link: Link,
    pub(super) class: &'static str,
    pub(super) stands: &'a str,
    pub(super) place: Option<&'a str>,
}

impl<'a> Shown<'a> {
    pub(super) fn of(reader: Reader<'a>, row: &'a Event) -> Self {
        let words = reader.words();
        Self {
            when: when(words, &row.of),
            link: Link { address: address(Kind::Event, row.common.id), text: row.of.title.clone() },
            class: class(row),
            stands: words.choice("standing", &row.standing),
            place: row.of.place.as_deref(),
        }
    }
}

struct AreaRow {
    link: Link,
    months: [usize; 12],
}

/// What the calendar of a plan is narrowed to.
fn filters<'a>(reader: Reader<'a>, query: &Query) -> Filters<'a> {
    let words = reader.words();
    let months = MONTHS.map(|month| (month.to_owned(), words.of_kind("month-", month).to_owned()));
    let month = Filter::of(query, "month", words.t("field-month"), months).or_all(words.t("plan-whole-year"));
    let fields = std::iter::once(month).chain(narrowing(reader, query)).collect();
    // Each plan has its own: it is named from where it is.
    Filters::new("calendar", fields)
}

/// The month of an event, from 0.
fn month(row: &Event) -> Option<usize> {
    let begins = row.of.begins.map(|day| day.month0());
    let stated = row.of.month.and_then(|month| u32::try_from(month - 1).ok());
    begins.or(stated).and_then(|month| usize::try_from(month).ok())
}

/// The calendar of a plan.
///
/// # Errors
/// When there is no such plan.
pub async fn show(who: Who, Path(name): Path<String>, query: Query) -> Result<Response, Failure> {
    let plan = named(who.organisation(), &name).ok_or(Failure::NotFound)?;
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let words = reader.words();
    let to_plan = link(reader, plan);
    let filters = filters(reader, &query);
    let mut events = reader.names.organisation.events_of(plan.common.id);
    let has_any = !events.is_empty();
    events.retain(|row| is_wanted(reader, &filters, row));
    events.sort_by_key(|row| (row.of.begins.is_none(), row.of.begins, row.number.is_none(), row.number));
    let of = |wanted: Option<usize>| -> Vec<Shown<'_>> {
        let of_it = events.iter().copied().filter(|row| month(row) == wanted);
        of_it.map(|row| Shown::of(reader, row)).collect()
    };
    let chosen = filters.chosen("month").and_then(|wanted| month::of(reader, &events, plan.year, wanted));
    let months = MONTHS.iter().enumerate().filter(|(_, month)| filters.wants("month", month));
    let months: Vec<_> = months
        .map(|(place, month)| Listed {
            number: month,
            name: words.of_kind("month-", month),
            events: of(Some(place)),
        })
        .collect();
    let open = if chosen.is_none() { of(None) } else { Vec::new() };
    let shows_none = open.is_empty() && months.iter().all(|month| month.events.is_empty());
    page(&CalendarPage {
        page: Page::new(&who, words.with("plan-calendar-of", &[("year", &plan.year.to_string())]), "/plans"),
        beside: filters.chosen("month").map_or_else(Vec::new, |at| beside(words, &filters, plan.year, at)),
        empty: match (has_any, shows_none) {
            (false, _) => Some("plan-no-events"),
            (true, true) => Some("plan-no-such-events"),
            (true, false) => None,
        },
        areas: if chosen.is_none() { areas(reader, &events) } else { Vec::new() },
        plan: to_plan,
        chosen,
        months,
        open,
        filters,
    })
}

/// The ways to the months before and after one, under the same filters.
fn beside(words: &Words, filters: &Filters<'_>, year: i32, at: &str) -> Vec<Link> {
    let Some(place) = MONTHS.iter().position(|month| *month == at) else { return Vec::new() };
    let places = [place.checked_sub(1), Some(place + 1)].into_iter().flatten();
    let months = places.filter_map(|place| MONTHS.get(place));
    months
        .map(|of| Link { address: filters.choosing("month", of), text: month::name(words, year, of) })
        .collect()
}

/// How many events each area has in each month; what was cancelled is not counted.
fn areas(reader: Reader<'_>, events: &[&Event]) -> Vec<AreaRow> {
    let counted = |area: uuid::Uuid| {
        let mut counts = [0; 12];
        for row in events.iter().filter(|row| row.standing != "cancelled" && row.of.areas.contains(&area)) {
            if let Some(count) = month(row).and_then(|month| counts.get_mut(month)) {
                *count += 1;
            }
        }
        counts
    };
    let areas = reader.record().areas_in_order().filter_map(|held| {
        let months = counted(held.area.common.id);
        let link = reader.area(held.area.common.id)?;
        months.iter().any(|count| *count > 0).then_some(AreaRow { link, months })
    });
    areas.collect()
}

const MONTHS: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
