//! From days to places: the days that a picture shows, and where each of them stands.

use chrono::{Datelike, Months, NaiveDate};

use crate::rules::calendar::next_day;

/// The days that a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The first.
    pub first: NaiveDate,
    /// The last.
    pub last: NaiveDate,
}

impl Window {
    /// Whole years, from the first to the last.
    pub fn of_years(first: i32, last: i32) -> Self {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        Self { first: day(first, 1, 1), last: day(last, 12, 31) }
    }

    /// Whether anything of a period, of which either end may be open, lies in it.
    pub fn touches(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> bool {
        from.is_none_or(|from| from <= self.last) && to.is_none_or(|to| self.first <= to)
    }

    /// Whether a day lies in it.
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.touches(Some(day), Some(day))
    }
}

/// Where each day of a window stands.
#[derive(Debug)]
pub(super) struct Scale {
    window: Window,
    days: i64,
    left: i64,
    right: i64,
}

impl Scale {
    pub(super) fn of(window: Window, left: i64, right: i64) -> Self {
        let days = (next_day(window.last) - window.first).num_days().max(1);
        Self { window, days, left, right }
    }

    /// Where a day begins; what lies outside the window, at its edge.
    pub(super) fn x(&self, day: NaiveDate) -> i64 {
        let days = (day - self.window.first).num_days().clamp(0, self.days);
        self.left + days * (self.right - self.left) / self.days
    }

    /// The left end and the width of a period, at least wide enough to be seen; `None`: none of it is in the window.
    pub(super) fn bar(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Option<(i64, i64)> {
        if !self.window.touches(from, to) {
            return None;
        }
        let x = from.map_or(self.left, |from| self.x(from));
        let end = to.map_or(self.right, |to| self.x(next_day(to)));
        Some((x, (end - x).max(2)))
    }

    /// Days that are named on top, as many as there is room for: beginnings of years, or of months where the window is
    /// short.
    pub(super) fn ticks(&self) -> Vec<(i64, NaiveDate)> {
        let months = i32::try_from(self.days / 30).unwrap_or(i32::MAX);
        let step = match months {
            0..8 => 1,
            8..15 => 2,
            15..22 => 3,
            22..36 => 6,
            36..156 => 12,
            156..300 => 24,
            _ => 60,
        };
        let year = self.window.first.year();
        let year = if step > 12 { year - year.rem_euclid(step / 12) } else { year };
        let mut day = NaiveDate::from_ymd_opt(year, 1, 1);
        let mut ticks = Vec::new();
        while let Some(at) = day.filter(|day| *day <= self.window.last) {
            if self.window.first <= at {
                ticks.push((self.x(at), at));
            }
            day = at.checked_add_months(Months::new(step.unsigned_abs()));
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_period_is_in_the_window_from_its_first_to_its_last_day() {
        let window = Window::of_years(2024, 2025);
        let ends = |day| (window.touches(None, Some(day)), window.touches(Some(day), None));
        assert_eq!(ends(day("2023-12-31")), (false, true));
        assert_eq!(ends(day("2024-01-01")), (true, true));
        assert_eq!(ends(day("2025-12-31")), (true, true));
        assert_eq!(ends(day("2026-01-01")), (true, false));
    }

    #[test]
    fn a_day_stands_where_its_share_of_the_days_is() {
        // 2023 and 2025 have 365 days each, 2024 has 366: 1096 days on 1096 places.
        let scale = Scale::of(Window::of_years(2023, 2025), 0, 1096);
        assert_eq!(scale.x(day("2024-01-01")), 365);
        assert_eq!(scale.bar(Some(day("2024-01-01")), Some(day("2024-12-31"))), Some((365, 366)));
        assert_eq!(scale.bar(None, Some(day("2023-01-01"))), Some((0, 2)), "a day is seen");
        assert_eq!(scale.bar(None, Some(day("2022-12-31"))), None);
        assert_eq!(scale.bar(Some(day("2025-12-31")), None), Some((1095, 2)));
    }

    #[test]
    fn months_are_named_where_a_window_is_short_and_years_where_it_is_long() {
        let ticks = |first, last| {
            let window = Window { first: day(first), last: day(last) };
            Scale::of(window, 0, 500).ticks().into_iter().map(|(_, day)| day.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(ticks("2025-12-15", "2026-03-31"), ["2026-01-01", "2026-02-01", "2026-03-01"]);
        assert_eq!(ticks("2020-01-01", "2023-12-31").len(), 4);
        assert_eq!(ticks("2000-01-01", "2023-12-31").len(), 12);
    }
}
