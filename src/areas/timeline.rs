//! Tenures as a picture: of one area on its page, of all areas on a page of their own. The same shapes, made of the same
//! spans; what they look like stands in `pictures`.

use chrono::{Datelike, NaiveDate};

use crate::http::page::Names;
use crate::http::reader::period;
use crate::ids::StateId;
use crate::pictures::{Chart, Drawn, Item, RowOf, Shape, Strip, Upright, Window};
use crate::rules::calendar::{day_before, next_day};
use crate::rules::facts::Role;

/// The fewest years that are drawn of one area: a single term of two years is not to fill the page.
const LEAST_YEARS: i32 = 5;
/// The room of the names of roles.
const ROLES: i64 = 140;

/// A tenure as the timeline takes it, its last day as known by the day of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its role.
    pub role: Role,
    /// Whose.
    pub state: StateId,
    /// First day; `None`: before every date.
    pub from: Option<NaiveDate>,
    /// Last day; `None`: open-ended.
    pub to: Option<NaiveDate>,
    /// Acting coordinator (1.11).
    pub acting: bool,
}

/// When the area exists, and the day of the page.
#[derive(Clone, Copy, Debug)]
pub struct Life {
    /// The first day of the area.
    pub established: NaiveDate,
    /// Its last day; `None`: still.
    pub closed: Option<NaiveDate>,
    /// The day of the page.
    pub on: NaiveDate,
}

/// A time without a full coordinator in the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day; `None`: it lasts on the day of the page.
    pub to: Option<NaiveDate>,
}

/// The times without a full coordinator, from the first day of the area to the day of the page (1.9).
pub fn gaps(spans: &[Span], life: Life) -> Vec<Gap> {
    let end = life.closed.map_or(life.on, |closed| closed.min(life.on));
    let closed = life.closed.filter(|closed| *closed < life.on);
    let mut full: Vec<_> =
        spans.iter().filter(|span| span.role == Role::Coordinator && !span.acting).collect();
    full.sort_by_key(|span| span.from);
    let mut gaps = Vec::new();
    let mut free = life.established;
    for span in full {
        let Some(from) = span.from.filter(|from| *from > free) else {
            match span.to {
                Some(to) => free = free.max(next_day(to)),
                None => return gaps,
            }
            continue;
        };
        if free <= end {
            let to = day_before(from);
            gaps.push(Gap { from: free, to: if to < end { Some(to) } else { closed } });
        }
        match span.to {
            Some(to) => free = next_day(to),
            None => return gaps,
        }
    }
    if free <= end {
        gaps.push(Gap { from: free, to: closed });
    }
    gaps
}

/// The years of one area's picture: all that its terms name, the day of the page, and room for open ends.
fn years(spans: &[Span], life: Life) -> (i32, i32) {
    let dates =
        spans.iter().flat_map(|span| [span.from, span.to]).flatten().chain([life.on]).chain(life.closed);
    let (mut first, mut last) = (life.on.year(), life.on.year());
    for date in dates {
        first = first.min(date.year());
        last = last.max(date.year());
    }
    if spans.iter().any(|span| span.from.is_none()) {
        first -= 1; // room for what began before
    }
    if spans.iter().any(|span| span.to.is_none()) && life.closed.is_none() {
        last += 1; // room for what has no end
    }
    (first.min(last - LEAST_YEARS + 1), last)
}

/// The terms of one role, those of coordinators with the times without one.
fn strip(names: Names<'_>, role: Role, spans: &[Span], life: Life) -> Strip {
    let of_role = spans.iter().filter(|span| span.role == role).map(|span| item(names, span, life.on));
    let gaps = if role == Role::Coordinator { gaps(spans, life) } else { Vec::new() };
    let gaps = gaps.into_iter().map(|gap| {
        let to = gap.to.unwrap_or(life.on);
        let label = names.words.t("timeline-vacant").to_owned();
        let said = format!("{label}, {}", period(names.words, Some(gap.from), Some(to)));
        Item { shape: Shape::Gap, from: Some(gap.from), to: Some(to), label, short: "–".to_owned(), said }
    });
    Strip { letter: String::new(), items: of_role.chain(gaps).collect(), dots: Vec::new() }
}

fn item(names: Names<'_>, span: &Span, on: NaiveDate) -> Item {
    let (words, state) = (names.words, names.state(span.state));
    let shape = match span.role {
        _ if span.from.is_some_and(|from| on < from) => Shape::Coming,
        _ if span.acting => Shape::Acting,
        Role::Coordinator => Shape::Full,
        Role::CoCoordinator => Shape::Beside,
    };
    let role = words.of_kind("role-", if span.acting { "acting" } else { span.role.as_str() });
    Item {
        shape,
        from: span.from,
        to: span.to,
        label: match span.acting {
            true => format!("{state}, {}", words.t("timeline-acting")),
            false => state.to_owned(),
        },
        short: span.state.to_string(),
        said: format!("{state}, {role}, {}", period(words, span.from, span.to)),
    }
}

/// The line of the day of the page.
pub fn day_of_page(names: Names<'_>, other_day: bool) -> Upright {
    let label = match other_day {
        true => names.words.short_date(names.on),
        false => names.words.t("timeline-today").to_owned(),
    };
    Upright { day: names.on, class: "today", label }
}

/// The picture of one area's tenures, a row for each role.
pub fn of_area(names: Names<'_>, spans: &[Span], life: Life, other_day: bool) -> Drawn {
    let words = names.words;
    let years = years(spans, life);
    let rows = [Role::Coordinator, Role::CoCoordinator].into_iter().map(|role| RowOf {
        label: words.of_kind("timeline-", role.as_str()).to_owned(),
        from: Some(life.established),
        to: life.closed,
        strips: vec![strip(names, role, spans, life)],
        ..RowOf::default()
    });
    let rows = rows.filter(|row| row.strips.iter().any(|strip| !strip.items.is_empty())).collect();
    let window = Window::of_years(years.0, years.1);
    let chart = Chart::of(rows, window, ROLES, vec![day_of_page(names, other_day)]);
    let title = words.t("life-tenures").to_owned();
    Drawn::new(words, ("timeline", 0), title, described(names, years), chart)
}

/// What a picture of tenures shows, in a sentence.
pub fn described(names: Names<'_>, (first, last): (i32, i32)) -> String {
    names.words.with("timeline-desc", &[("from", &first.to_string()), ("to", &last.to_string())])
}

/// One area among all: both roles in one row, each with its letter.
pub fn row(names: Names<'_>, label: String, address: String, spans: &[Span], life: Life) -> RowOf {
    let strips = [Role::Coordinator, Role::CoCoordinator].map(|role| Strip {
        letter: names.words.of_kind("timeline-letter-", role.as_str()).to_owned(),
        ..strip(names, role, spans, life)
    });
    RowOf {
        label,
        address: Some(address),
        from: Some(life.established),
        to: life.closed,
        strips: strips.into(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::http::words::english;
    use crate::record::Organisation;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn span(from: Option<&str>, to: Option<&str>) -> Span {
        Span {
            role: Role::Coordinator,
            state: "RUS".parse().expect("a state"),
            from: from.map(day),
            to: to.map(day),
            acting: false,
        }
    }

    fn life(on: &str) -> Life {
        Life { established: day("2022-10-13"), closed: None, on: day(on) }
    }

    #[test]
    fn on_its_last_day_a_term_leaves_no_gap_and_the_day_after_it_does() {
        let term = [span(Some("2022-10-13"), Some("2025-12-31"))];
        assert_eq!(gaps(&term, life("2025-12-31")), []);
        let gap = Gap { from: day("2026-01-01"), to: None };
        assert_eq!(gaps(&term, life("2026-01-01")), [gap]);
    }

    #[test]
    fn a_gap_before_a_term_ends_on_the_day_before_it() {
        let term = [span(Some("2024-01-01"), None)];
        let gap = |to| Gap { from: day("2022-10-13"), to };
        assert_eq!(gaps(&term, life("2023-12-31")), [gap(None)]);
        assert_eq!(gaps(&term, life("2024-01-01")), [gap(Some(day("2023-12-31")))]);
    }

    #[test]
    fn terms_that_overlap_or_touch_leave_no_gap_between_them() {
        let terms = [
            span(None, Some("2024-06-30")),
            span(Some("2024-01-01"), Some("2024-12-31")),
            span(Some("2025-01-01"), None),
        ];
        assert_eq!(gaps(&terms, life("2026-05-05")), []);
    }

    #[test]
    fn who_acts_fills_no_vacancy() {
        let acting = Span { acting: true, ..span(None, None) };
        assert_eq!(gaps(&[acting], life("2024-01-01")).len(), 1);
    }

    #[test]
    fn a_closed_area_is_vacant_no_longer_than_it_exists() {
        let closed = Life { closed: Some(day("2024-03-31")), ..life("2026-01-01") };
        let gap = Gap { from: day("2022-10-13"), to: Some(day("2024-03-31")) };
        assert_eq!(gaps(&[], closed), [gap]);
        assert_eq!(gaps(&[], Life { established: day("2026-01-02"), ..life("2026-01-01") }), []);
    }

    fn names<'a>(organisation: &'a Organisation, on: &str) -> (Names<'a>, NaiveDate) {
        let on = day(on);
        (Names { words: english(), organisation, on }, on)
    }

    #[test]
    fn a_term_is_hatched_until_the_day_on_which_it_begins() {
        let organisation = Organisation::default();
        let term = span(Some("2024-01-01"), Some("2025-12-31"));
        let shape = |on| {
            let (names, on) = names(&organisation, on);
            item(names, &term, on).shape
        };
        assert_eq!(shape("2023-12-31"), Shape::Coming);
        assert_eq!(shape("2024-01-01"), Shape::Full);
    }

    #[test]
    fn who_acts_and_who_co_coordinates_look_otherwise() {
        let organisation = Organisation::default();
        let (names, on) = names(&organisation, "2024-05-05");
        let begun = span(Some("2024-01-01"), None);
        assert_eq!(item(names, &Span { acting: true, ..begun }, on).shape, Shape::Acting);
        assert_eq!(item(names, &Span { role: Role::CoCoordinator, ..begun }, on).shape, Shape::Beside);
    }

    #[test]
    fn a_gap_that_lasts_is_drawn_to_the_day_of_the_page() {
        let organisation = Organisation::default();
        let (names, _) = names(&organisation, "2024-01-01");
        let strip = strip(names, Role::Coordinator, &[], life("2024-01-01"));
        let gap = strip.items.first().expect("a gap");
        assert_eq!(
            (gap.shape, gap.from, gap.to),
            (Shape::Gap, Some(day("2022-10-13")), Some(day("2024-01-01")))
        );
    }

    #[test]
    fn there_is_room_for_open_ends_and_a_short_term_does_not_fill_the_page() {
        let life = life("2023-08-22");
        assert_eq!(years(&[span(None, None)], life), (2020, 2024));
        assert_eq!(years(&[span(None, Some("2030-12-31"))], life), (2022, 2030));
        assert_eq!(years(&[], life), (2019, 2023));
    }
}
