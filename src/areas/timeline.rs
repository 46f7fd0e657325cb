//! The timeline of an area's tenures: where each bar stands. Pure: tenures and a day in, coordinates out.

use chrono::{Datelike, NaiveDate};

use crate::ids::StateId;
use crate::rules::calendar::{day_before, next_day};
use crate::rules::facts::Role;

/// The width of the drawing, in its own units.
pub const WIDTH: i64 = 760;
/// Where the names end and the years begin.
pub const LEFT: i64 = 168;
/// Where the years end.
pub const RIGHT: i64 = 742;
const AXIS: i64 = 26;
const HEADING: i64 = 24;
const LANE: i64 = 22;
const FOOT: i64 = 20;
/// The fewest years that are drawn: a single term of two years is not to fill the page.
const LEAST_YEARS: i32 = 5;

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

/// A drawing.
#[derive(Debug, PartialEq, Eq)]
pub struct Timeline {
    /// Its height.
    pub height: i64,
    /// The first year.
    pub first_year: i32,
    /// The last year.
    pub last_year: i32,
    /// The beginnings of years.
    pub ticks: Vec<Tick>,
    /// Coordinators, then co-coordinators.
    pub groups: Vec<Group>,
    /// The day of the page.
    pub today: i64,
    /// Where the area begins, if years before it are drawn.
    pub begins: Option<i64>,
    /// Where it ends, if years after it are drawn.
    pub ends: Option<i64>,
}

/// The beginning of a year.
#[derive(Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where.
    pub x: i64,
    /// Which.
    pub year: i32,
}

/// The lanes of one role.
#[derive(Debug, PartialEq, Eq)]
pub struct Group {
    /// The role.
    pub role: Role,
    /// Where its heading stands.
    pub y: i64,
    /// One for each state.
    pub lanes: Vec<Lane>,
    /// Times without a full coordinator.
    pub vacancies: Option<Vacancies>,
}

/// The terms of one state in one role.
#[derive(Debug, PartialEq, Eq)]
pub struct Lane {
    /// Where.
    pub y: i64,
    /// Whose.
    pub state: StateId,
    /// Its terms.
    pub bars: Vec<Bar>,
}

/// The lane of the times without a full coordinator.
#[derive(Debug, PartialEq, Eq)]
pub struct Vacancies {
    /// Where.
    pub y: i64,
    /// Each with its left end and its width.
    pub bars: Vec<(i64, i64)>,
}

/// A term.
#[derive(Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its left end.
    pub x: i64,
    /// Its width.
    pub width: i64,
    /// It began before every date, or before the years that are drawn.
    pub fades: bool,
    /// No end is set.
    pub endless: bool,
    /// Acting coordinator.
    pub acting: bool,
    /// Decided and not begun.
    pub coming: bool,
}

impl Bar {
    /// Its right end.
    pub fn end(&self) -> i64 {
        self.x + self.width
    }
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

/// The years that are drawn, and where each day of them stands.
struct Scale {
    first: NaiveDate,
    days: i64,
    first_year: i32,
    last_year: i32,
}

impl Scale {
    fn of(spans: &[Span], life: Life) -> Self {
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
        first = first.min(last - LEAST_YEARS + 1);
        let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(life.on);
        let (begin, end) = (day(first), day(last + 1));
        Self { first: begin, days: (end - begin).num_days().max(1), first_year: first, last_year: last }
    }

    /// Where a day begins.
    fn x(&self, day: NaiveDate) -> i64 {
        let days = (day - self.first).num_days().clamp(0, self.days);
        LEFT + days * (RIGHT - LEFT) / self.days
    }

    /// A period, at least wide enough to be seen.
    fn bar(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> (i64, i64) {
        let x = from.map_or(LEFT, |from| self.x(from));
        let end = to.map_or(RIGHT, |to| self.x(next_day(to)));
        (x, (end - x).max(2))
    }

    fn ticks(&self) -> Vec<Tick> {
        let step = match self.last_year - self.first_year {
            0..12 => 1,
            12..24 => 2,
            24..60 => 5,
            _ => 10,
        };
        (self.first_year..=self.last_year)
            .filter(|year| year % step == 0 || step == 1)
            .filter_map(|year| {
                let day = NaiveDate::from_ymd_opt(year, 1, 1)?;
                Some(Tick { x: self.x(day), year })
            })
            .collect()
    }
}

/// The drawing of an area's tenures as of a day.
pub fn layout(spans: &[Span], life: Life) -> Timeline {
    let scale = Scale::of(spans, life);
    let mut y = AXIS;
    let mut groups = Vec::new();
    for role in [Role::Coordinator, Role::CoCoordinator] {
        let group = group(role, spans, life, &scale, y);
        y = bottom(&group);
        if !group.lanes.is_empty() || group.vacancies.is_some() {
            groups.push(group);
        }
    }
    let inside = |x: i64| (LEFT < x && x < RIGHT).then_some(x);
    Timeline {
        height: groups.last().map_or(AXIS, bottom) + FOOT,
        first_year: scale.first_year,
        last_year: scale.last_year,
        ticks: scale.ticks(),
        groups,
        today: scale.x(life.on),
        begins: inside(scale.x(life.established)),
        ends: life.closed.and_then(|closed| inside(scale.x(next_day(closed)))),
    }
}

fn bottom(group: &Group) -> i64 {
    let lanes = group.lanes.len() + usize::from(group.vacancies.is_some());
    let lanes = i64::try_from(lanes).unwrap_or(0);
    group.y + if lanes == 0 { 0 } else { HEADING + lanes * LANE }
}

fn group(role: Role, spans: &[Span], life: Life, scale: &Scale, y: i64) -> Group {
    let mut lanes: Vec<Lane> = Vec::new();
    let mut next = y + HEADING;
    let mut take = || {
        next += LANE;
        next - LANE
    };
    for span in spans.iter().filter(|span| span.role == role) {
        let (x, width) = scale.bar(span.from, span.to);
        let bar = Bar {
            x,
            width,
            fades: span.from.is_none_or(|from| from < scale.first),
            endless: span.to.is_none(),
            acting: span.acting,
            coming: span.from.is_some_and(|from| life.on < from),
        };
        match lanes.iter_mut().find(|lane| lane.state == span.state) {
            Some(lane) => lane.bars.push(bar),
            None => lanes.push(Lane { y: take(), state: span.state, bars: vec![bar] }),
        }
    }
    let gaps = if role == Role::Coordinator { gaps(spans, life) } else { Vec::new() };
    let bars: Vec<_> = gaps
        .into_iter()
        .map(|gap| scale.bar(Some(gap.from), Some(gap.to.unwrap_or(life.on))))
        .filter(|(x, _)| *x < RIGHT)
        .collect();
    let vacancies = (!bars.is_empty()).then(|| Vacancies { y: take(), bars });
    Group { role, y, lanes, vacancies }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

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

    #[test]
    fn a_term_is_hatched_until_the_day_on_which_it_begins() {
        let term = [span(Some("2024-01-01"), Some("2025-12-31"))];
        let coming = |on| layout(&term, life(on)).groups[0].lanes[0].bars[0].coming;
        assert!(coming("2023-12-31"));
        assert!(!coming("2024-01-01"));
    }

    #[test]
    fn open_ends_reach_the_edges() {
        let drawn = layout(&[span(None, None)], life("2023-08-22"));
        let bar = &drawn.groups[0].lanes[0].bars[0];
        assert_eq!((bar.x, bar.end(), bar.fades, bar.endless), (LEFT, RIGHT, true, true));
        assert!(LEFT < drawn.today && drawn.today < RIGHT);
    }

    #[test]
    fn a_term_of_one_day_is_seen() {
        let drawn = layout(&[span(Some("2024-01-01"), Some("2024-01-01"))], life("2024-01-01"));
        assert!(drawn.groups[0].lanes[0].bars[0].width >= 2);
    }

    #[test]
    fn a_state_has_one_lane_for_all_its_terms() {
        let terms = [span(None, Some("2023-12-31")), span(Some("2024-01-01"), Some("2025-12-31"))];
        let drawn = layout(&terms, life("2023-08-22"));
        assert_eq!(drawn.groups.len(), 1);
        assert_eq!(drawn.groups[0].lanes.len(), 1);
        assert_eq!(drawn.groups[0].lanes[0].bars.len(), 2);
    }

    #[test]
    fn a_timeline_of_nothing_can_be_drawn() {
        let drawn = layout(&[], life("2022-10-13"));
        assert_eq!(drawn.last_year - drawn.first_year + 1, LEAST_YEARS);
        assert_eq!(drawn.groups.len(), 1, "the vacancy");
    }
}
