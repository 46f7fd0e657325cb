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
