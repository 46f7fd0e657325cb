//! Ramadan, computed by the tabular Islamic calendar (the civil one: 30-year cycle with leap years 2, 5, 7, 10, 13, 16, 18,
//! 21, 24, 26 and 29, epoch Friday 16 July 622 of the Julian calendar). The month begins with the crescent as each country
//! sees it, a day earlier or later: a page says "about".

use chrono::{Days, NaiveDate};

/// The day before the first of the Islamic calendar, in the calendar of today: 16 July of the Julian one was 19 July.
const BEFORE: (i32, u32, u32) = (622, 7, 18);

/// How many days lie between the day before the first of the calendar and a day of it: year, month from 1, day.
fn days(year: u64, month: u64, day: u64) -> u64 {
    // 354 a year and 11 leap days in 30 years; months of 30 and 29 days in turn.
    (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2 + day
}

/// The first and the last day of Ramadan of an Islamic year, about.
fn of_year(year: u64) -> Option<(NaiveDate, NaiveDate)> {
    let before = NaiveDate::from_ymd_opt(BEFORE.0, BEFORE.1, BEFORE.2)?;
    let first = before.checked_add_days(Days::new(days(year, 9, 1)))?;
    Some((first, first.checked_add_days(Days::new(29))?))
}

/// The Ramadan that a period touches, about: its first and its last day.
pub fn touching(from: NaiveDate, to: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let before = NaiveDate::from_ymd_opt(BEFORE.0, BEFORE.1, BEFORE.2)?;
    let passed = u64::try_from(from.signed_duration_since(before).num_days()).ok()?;
    // A year has 354 or 355 days: the one that is meant is this or one beside it.
    let about = passed / 355;
    let near = about.saturating_sub(1)..=passed / 354 + 2;
    near.filter(|year| *year > 0).filter_map(of_year).find(|(first, last)| *first <= to && from <= *last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// 2024: the crescent was seen on the evening of 10 March in Saudi Arabia, so that its first day was 11 March; in most of
    /// the others it was 12 March. The tabular calendar has 1 Ramadan 1445 = 11 March 2024: (1445 - 1) * 354 = 511 176,
    /// (3 + 11 * 1445) / 30 = 529, 29 * 8 + 4 = 236, and 1: 511 942 days after 18 July 622.
    #[test]
    fn ramadan_of_2024_is_about_11_march_to_9_april() {
        assert_eq!(days(1445, 9, 1), 511_942);
        let about = Some((day("2024-03-11"), day("2024-04-09")));
        assert_eq!(touching(day("2024-04-09"), day("2024-04-12")), about);
        assert_eq!(touching(day("2024-03-01"), day("2024-03-11")), about);
        assert_eq!(touching(day("2024-03-01"), day("2024-03-10")), None);
        assert_eq!(touching(day("2024-04-10"), day("2024-04-12")), None);
    }

    /// 2030 has two: about 6 January and about 26 December.
    #[test]
    fn a_year_may_have_two() {
        assert!(touching(day("2030-01-10"), day("2030-01-10")).is_some());
        assert!(touching(day("2030-12-30"), day("2030-12-30")).is_some());
        assert!(touching(day("2030-06-01"), day("2030-06-30")).is_none());
    }
}
