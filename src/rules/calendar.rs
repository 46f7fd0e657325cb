//! All arithmetic with dates. A date is a calendar date in Astana; months and notice periods are counted here
//! and nowhere else.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, Utc};

/// The years that a date in facts or on the command line may have.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2999;

/// Why a text is no date for us.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotADate {
    /// Not exactly `YYYY-MM-DD`, or no day of the calendar.
    #[error("{0} is not a date")]
    NoSuchDay(String),
    /// A day of the calendar, but not one of [`YEARS`].
    #[error("{0} lies outside the years 1900 to 2999")]
    OutOfRange(String),
}

/// The day that `text` names: exactly `YYYY-MM-DD`, existing, of the years 1900 to 2999.
pub fn parse_date(text: &str) -> Result<NaiveDate, NotADate> {
    let day = exact_date(text.as_bytes()).ok_or_else(|| NotADate::NoSuchDay(text.to_owned()))?;
    if YEARS.contains(&day.year()) { Ok(day) } else { Err(NotADate::OutOfRange(text.to_owned())) }
}

/// Written by hand, because chrono's own reader takes `2023-8-5` and `+2023-08-05` too.
fn exact_date(text: &[u8]) -> Option<NaiveDate> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else {
        return None;
    };
    let year = number(&[y1, y2, y3, y4])?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(&[m1, m2])?, number(&[d1, d2])?)
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
}

/// The calendar date in Astana at an instant (`Asia/Almaty`: UTC+6 until 29 February 2024, UTC+5 since).
pub fn astana_date(instant: DateTime<Utc>) -> NaiveDate {
    instant.with_timezone(&chrono_tz::Asia::Almaty).date_naive()
}

/// What the clocks in Astana show at an instant.
pub fn astana_clock(instant: DateTime<Utc>) -> NaiveDateTime {
    instant.with_timezone(&chrono_tz::Asia::Almaty).naive_local()
}

/// The instant at which the clocks in Astana show this; the first, where they showed it twice.
pub fn astana_instant(clock: NaiveDateTime) -> Option<DateTime<Utc>> {
    clock.and_local_timezone(chrono_tz::Asia::Almaty).earliest().map(|at| at.to_utc())
}

/// The instants at which the clocks in Astana show this, the first of them first: none where they skip it, two where they
/// show it twice.
pub fn astana_instants(clock: NaiveDateTime) -> Vec<DateTime<Utc>> {
    let found = clock.and_local_timezone(chrono_tz::Asia::Almaty);
    let (first, last) = (found.earliest(), found.latest());
    let second = last.filter(|last| Some(*last) != first);
    first.into_iter().chain(second).map(|at| at.to_utc()).collect()
}

/// The same day of the month `months` later, or that month's last day where it has no such day.
pub fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// The day `days` after.
pub fn days_after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX)
}

/// The day `days` before.
pub fn days_before(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_sub_days(Days::new(days.into())).unwrap_or(NaiveDate::MIN)
}

/// The day after.
pub fn next_day(day: NaiveDate) -> NaiveDate {
    days_after(day, 1)
}

/// The day before.
pub fn day_before(day: NaiveDate) -> NaiveDate {
    days_before(day, 1)
}

/// `day`, where it is there and not after `on`: what became known later is as if it did not exist.
pub fn known(day: Option<NaiveDate>, on: NaiveDate) -> Option<NaiveDate> {
    day.filter(|day| *day <= on)
}
