//! `GET /plans/{id}/calendar`: the year month by month, and the areas against the months.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use chrono::Datelike;

use super::{class, link, page::named, when};
use crate::http::as_of::AsOf;
use crate::http::page::{Page, page};
use crate::http::reader::{Link, Reader};
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::record::rows::Event;
use crate::said::address;

#[derive(Template)]
#[template(path = "plans/calendar.html")]
struct CalendarPage<'a> {
    page: Page<'a>,
    plan: Link,
    /// The twelve months, each with its events.
    months: Vec<Month<'a>>,
    /// Those whose month is not known.
    open: Vec<Shown<'a>>,
    /// Whether the year has no events at all.
    empty: bool,
    /// The areas that have events, each with how many in each month.
    areas: Vec<AreaRow>,
}

struct Month<'a> {
    name: &'a str,
    events: Vec<Shown<'a>>,
}

struct Shown<'a> {
    when: String,
    link: Link,
    class: &'static str,
    stands: &'a str,
    place: Option<&'a str>,
}

struct AreaRow {
    link: Link,
    months: [usize; 12],
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
pub async fn show(who: Who, Path(name): Path<String>) -> Result<Response, Failure> {
    let plan = named(who.organisation(), &name).ok_or(Failure::NotFound)?;
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let words = reader.words();
    let mut events = reader.names.organisation.events_of(plan.common.id);
    events.sort_by_key(|row| (row.of.begins.is_none(), row.of.begins, row.number.is_none(), row.number));
    let of = |wanted: Option<usize>| -> Vec<Shown<'_>> {
        let of_it = events.iter().copied().filter(|row| month(row) == wanted);
        of_it.map(|row| month_of(reader, row)).collect()
    };
    let months = (0..12).map(|place| Month {
        name: words.of_kind("month-", MONTHS.get(place).copied().unwrap_or_default()),
        events: of(Some(place)),
    });
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
    let title = words.with("plan-calendar-of", &[("year", &plan.year.to_string())]);
    page(&CalendarPage {
        page: Page::new(&who, title, "/plans"),
        plan: link(reader, plan),
        months: months.collect(),
        open: of(None),
        empty: events.is_empty(),
        areas: areas.collect(),
    })
}

const MONTHS: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

fn month_of<'a>(reader: Reader<'a>, row: &'a Event) -> Shown<'a> {
    let words = reader.words();
    Shown {
        when: when(words, &row.of),
        link: Link { address: address(Kind::Event, row.common.id), text: row.of.title.clone() },
        class: class(row),
        stands: words.choice("standing", &row.standing),
        place: row.of.place.as_deref(),
    }
}
