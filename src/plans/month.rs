//! A month of the calendar as weeks: what there is on each day, holidays and meetings of the bodies among it.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

use super::to_event;
use crate::http::reader::{Link, Reader};
use crate::http::words::Words;
use crate::record::rows::{Event, Meeting};
use crate::rules::calendar::{day_before, days_before, months_after};
use crate::rules::ramadan;

/// A month.
pub(super) struct Month<'a> {
    pub(super) name: String,
    /// The days of the week, from Monday.
    pub(super) days: [&'a str; 7],
    /// Weeks from Monday; nothing stands where a day is of another month.
    pub(super) weeks: Vec<Vec<Option<Day<'a>>>>,
    /// That Ramadan touches it, in words.
    pub(super) ramadan: Option<String>,
}

/// A day of a month.
pub(super) struct Day<'a> {
    pub(super) number: u32,
    pub(super) name: String,
    pub(super) holidays: Vec<&'a str>,
    pub(super) meetings: Vec<Link>,
    pub(super) events: Vec<Link>,
}

impl Month<'_> {
    /// Whether there is nothing in a week.
    pub(super) fn is_free(&self, week: &[Option<Day<'_>>]) -> bool {
        week.iter().flatten().all(Day::is_free)
    }
}

impl Day<'_> {
    /// Whether there is nothing on it.
    pub(super) fn is_free(&self) -> bool {
        self.holidays.is_empty() && self.meetings.is_empty() && self.events.is_empty()
    }
}

/// A month of a year by its number, "4" of April, in words.
pub(super) fn name(words: &Words, year: i32, month: &str) -> String {
    words.with("plan-month-of", &[("month", words.of_kind("month-", month)), ("year", &year.to_string())])
}

/// The first and the last day of a month of a year.
pub(super) fn days(year: i32, month: &str) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, month.parse().ok()?, 1)?;
    Some((first, day_before(months_after(first, 1))))
}

/// A month with what there is on its days, of these events; nothing where there is no such month.
pub(super) fn of<'a>(
    reader: Reader<'a>,
    events: &[Cow<'a, Event>],
    year: i32,
    month: &str,
) -> Option<Month<'a>> {
    let words = reader.words();
    let (first, last) = days(year, month)?;
    let monday = days_before(first, first.weekday().num_days_from_monday());
    let day = |day: NaiveDate| (first..=last).contains(&day).then(|| on(reader, events, day));
    let weeks: Vec<Vec<_>> = monday
        .iter_weeks()
        .take_while(|monday| *monday <= last)
        .map(|monday| monday.iter_days().take(7).map(day).collect())
        .collect();
    Some(Month {
        name: name(words, year, month),
        days: DAYS.map(|day| words.of_kind("weekday-", day)),
        weeks,
        ramadan: ramadan::touching(first, last).map(|(from, to)| {
            words.with("advice-ramadan", &[("from", &words.date(from)), ("to", &words.date(to))])
        }),
    })
}

const DAYS: [&str; 7] = ["1", "2", "3", "4", "5", "6", "7"];

fn on<'a>(reader: Reader<'a>, events: &[Cow<'a, Event>], day: NaiveDate) -> Day<'a> {
    let organisation = reader.names.organisation;
    let meets = |(first, last): (NaiveDate, NaiveDate)| (first..=last).contains(&day);
    let meetings = organisation.meetings.values();
    let stands = |row: &Meeting| match reader.other_day {
        true => {
            row.convened.unwrap_or(row.from).min(row.from) <= reader.on
                && row.cancelled.is_none_or(|day| reader.on < day)
        }
        false => row.cancelled.is_none(),
    };
    let meetings = meetings.filter(|row| stands(row) && meets((row.from, row.to)));
    let holidays = organisation.holidays.values().filter(|row| row.day == day);
    // What was cancelled, meetings and events alike, is on no day any more.
    let events = events.iter().filter(|row| row.standing != "cancelled" && row.of.days().is_some_and(meets));
    Day {
        number: day.day(),
        name: reader.words().date(day),
        holidays: holidays.map(|row| row.name.as_str()).collect(),
        meetings: meetings.map(|row| reader.to_meeting(row)).collect(),
        events: events.map(|row| to_event(reader, row)).collect(),
    }
}
