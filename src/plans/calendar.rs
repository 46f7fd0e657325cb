//! `GET /plans/{id}/calendar`: the year month by month, and the areas against the months; or one month as weeks.

use std::borrow::Cow;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use chrono::Datelike;

use super::events::{is_wanted, narrowing};
use super::map::Map;
use super::month::{self, Month};
use super::{absent, class, events_of, link, to_event, when};
use crate::http::as_of::AsOf;
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Link, Reader};
use crate::http::who::Who;
use crate::http::words::Words;
use crate::platform::failure::Failure;
use crate::record::rows::Event;

#[derive(Template)]
#[template(path = "plans/calendar.html")]
struct CalendarPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    plan: Link,
    filters: Filters<'a>,
    /// The month that is chosen, as weeks.
    chosen: Option<Month<'a>>,
    /// The months before and after it.
    beside: Vec<Link>,
    /// The months that have events, or the one that is chosen, each with its events.
    months: Vec<Listed<'a>>,
    /// What the twelve months are called.
    month_names: [&'a str; 12],
    /// Why there is nothing to be seen, where there is nothing.
    empty: Option<&'static str>,
    /// The areas against the months.
    map: Option<Map>,
}

/// Events that stand together: those of a month, or those whose month is not known.
struct Listed<'a> {
    name: &'a str,
    /// Where the month stands as weeks.
    address: Option<String>,
    events: Vec<Shown>,
}

/// An event as a calendar lists it.
struct Shown {
    when: String,
    link: Link,
    class: &'static str,
    stands: String,
    place: Option<String>,
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
pub(super) fn month(row: &Event) -> Option<usize> {
    let begins = row.of.begins.map(|day| day.month0());
    let stated = row.of.month.and_then(|month| u32::try_from(month - 1).ok());
    begins.or(stated).and_then(|month| usize::try_from(month).ok())
}

/// The calendar of a plan.
///
/// # Errors
/// When there is no such plan.
pub async fn show(who: Who, Path(name): Path<String>, query: Query) -> Result<Response, Failure> {
    let plan = who.organisation().plan_named(&name).ok_or(Failure::NotFound)?;
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let words = reader.words();
    let title = words.with("plan-calendar-of", &[("year", &plan.year.to_string())]);
    if reader.known(plan).is_none() {
        return absent::show(reader, &as_of, title, "purpose-plan-calendar");
    }
    let filters = filters(reader, &query).as_of(&as_of);
    let mut events = events_of(reader, plan.common.id);
    let has_any = !events.is_empty();
    events.retain(|row| is_wanted(reader, &filters, row));
    events.sort_by_key(|row| (row.of.begins.is_none(), row.of.begins, row.number.is_none(), row.number));
    let wanted = filters.chosen("month").and_then(|wanted| MONTHS.iter().position(|month| *month == wanted));
    let months = match wanted {
        Some(place) => {
            events.retain(|row| is_in(row, plan.year, place));
            vec![listed(reader, words.t("plan-events"), None, events.iter())]
        }
        None => of_the_year(reader, &filters, &events),
    };
    let template = CalendarPage {
        page: Page::new(&who, title, "/plans"),
        names: reader.names,
        plan: link(reader, plan),
        month_names: MONTHS.map(|month| words.of_kind("month-", month)),
        beside: wanted.map_or_else(Vec::new, |place| beside(words, &filters, plan.year, place)),
        empty: match (has_any, events.is_empty()) {
            (false, _) => Some("plan-no-events"),
            (true, true) => Some("plan-no-such-events"),
            (true, false) => None,
        },
        map: (wanted.is_none() && has_any).then(|| Map::of(reader, &filters, plan.year, &events)),
        chosen: filters.chosen("month").and_then(|of| month::of(reader, &events, plan.year, of)),
        months,
        filters,
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}

/// Whether an event is in a month of a year, from 0: one of its days is, or the month is all that is known of it.
fn is_in(row: &Event, year: i32, place: usize) -> bool {
    match (row.of.days(), MONTHS.get(place).and_then(|month| month::days(year, month))) {
        (Some((begins, ends)), Some((first, last))) => begins <= last && first <= ends,
        _ => month(row) == Some(place),
    }
}

/// The months of a year that have events, each event in the month of its first day; then those whose month is not known.
fn of_the_year<'a>(reader: Reader<'a>, filters: &Filters<'_>, events: &[Cow<'a, Event>]) -> Vec<Listed<'a>> {
    let words = reader.words();
    let of = |wanted: Option<usize>| events.iter().filter(move |row| month(row) == wanted);
    let months = MONTHS.iter().enumerate().map(|(place, month)| {
        let address = filters.choosing("month", month);
        listed(reader, words.of_kind("month-", month), Some(address), of(Some(place)))
    });
    let open = listed(reader, words.t("days-to-be-confirmed"), None, of(None));
    months.chain([open]).filter(|month| !month.events.is_empty()).collect()
}

fn listed<'a: 'e, 'e>(
    reader: Reader<'a>,
    name: &'a str,
    address: Option<String>,
    events: impl Iterator<Item = &'e Cow<'a, Event>>,
) -> Listed<'a> {
    let words = reader.words();
    let events = events.map(|row| Shown {
        when: when(words, &row.of),
        link: to_event(reader, row),
        class: class(row),
        stands: words.choice("standing", &row.standing).to_owned(),
        place: row.of.place.clone(),
    });
    Listed { name, address, events: events.collect() }
}

/// The ways to the months before and after one, under the same filters.
fn beside(words: &Words, filters: &Filters<'_>, year: i32, place: usize) -> Vec<Link> {
    let places = [place.checked_sub(1), Some(place + 1)].into_iter().flatten();
    let months = places.filter_map(|place| MONTHS.get(place));
    months
        .map(|of| Link { address: filters.choosing("month", of), text: month::name(words, year, of) })
        .collect()
}

const MONTHS: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
