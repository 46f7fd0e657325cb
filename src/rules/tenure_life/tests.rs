//! Both sides of each date.

use super::*;
use crate::rules::facts::{Extension, Termination};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn state(code: &str) -> StateId {
    code.parse().unwrap()
}

fn tenure(code: &str, role: Role, from: &str, to: Option<&str>) -> Tenure {
    Tenure {
        id: code.into(),
        state: state(code),
        role,
        acting: false,
        applied: None,
        appointed: Some(day("2023-08-22")),
        from: Some(day(from)),
        to: to.map(day),
        extensions: Vec::new(),
        termination: None,
    }
}

fn coordinator(code: &str, to: Option<&str>) -> Tenure {
    tenure(code, Role::Coordinator, "2024-01-01", to)
}

fn co_coordinator(code: &str) -> Tenure {
    tenure(code, Role::CoCoordinator, "2024-01-01", None)
}

fn keys(refusals: &[Refusal]) -> Vec<&str> {
    refusals.iter().map(|refusal| refusal.message.key).collect()
}

#[test]
fn an_extension_puts_the_end_in_force_off() {
    let mut term = coordinator("RUS", Some("2025-12-31"));
    let asked = |term: &Tenure, on: &str, to: &str| keys(&extension(term, day(on), day(to))).join(" ");
    assert_eq!(asked(&term, "2025-07-04", "2025-12-31"), "refused-extension-not-after-end");
    assert_eq!(asked(&term, "2025-07-04", "2026-01-01"), "");
    term.extensions.push(Extension { approved: day("2025-10-01"), to: day("2026-06-30") });
    assert_eq!(asked(&term, "2025-10-01", "2026-06-30"), "refused-extension-not-after-end");
    assert_eq!(asked(&term, "2025-09-30", "2026-06-30"), "", "not known yet");
    // After the end, which it would revive; but not into the past.
    assert_eq!(asked(&term, "2026-09-01", "2026-08-31"), "refused-extension-past");
    assert_eq!(asked(&term, "2026-09-01", "2026-09-01"), "");
    assert_eq!(asked(&coordinator("RUS", None), "2025-07-04", "2026-01-01"), "refused-extension-of-no-end");
}

#[test]
fn a_notice_is_given_once_and_while_something_is_left() {
    let mut term = coordinator("RUS", Some("2025-12-31"));
    assert_eq!(keys(&notice_possible(&term, day("2025-12-30"))), [""; 0]);
    assert_eq!(keys(&notice_possible(&term, day("2025-12-31"))), ["refused-nothing-left"]);
    assert_eq!(keys(&notice_possible(&coordinator("RUS", None), day("2999-12-31"))), [""; 0]);
    term.termination = Some(Termination { notified: day("2025-02-01"), last_day: day("2025-03-31") });
    assert_eq!(keys(&notice_possible(&term, day("2025-02-01"))), ["refused-notice-given"]);
}

#[test]
fn a_notice_ends_a_term_before_its_end_and_not_in_the_past() {
    let term = coordinator("RUS", Some("2025-12-31"));
    let given = |term: &Tenure, last: &str| keys(&notice(term, day("2025-02-01"), day(last))).join(" ");
    assert_eq!(given(&term, "2025-01-31"), "refused-last-day-past");
    assert_eq!(given(&term, "2025-02-01"), "");
    assert_eq!(given(&term, "2025-12-30"), "");
    assert_eq!(given(&term, "2025-12-31"), "refused-not-early");
    assert_eq!(given(&coordinator("RUS", None), "2999-12-31"), "");
}

#[test]
fn a_co_coordinator_acts_where_no_coordinator_serves() {
    let area = [coordinator("RUS", Some("2025-12-31")), co_coordinator("KAZ"), co_coordinator("THA")];
    let on = |from: &str, who: &str| keys(&acting(&area, state(who), day(from), day("2025-06-01"))).join(" ");
    assert_eq!(on("2025-12-31", "KAZ"), "refused-acting-beside");
    assert_eq!(on("2026-01-01", "KAZ"), "");
    assert_eq!(on("2026-01-01", "CHN"), "refused-acting-not-co-coordinator");
    let all = "refused-acting-past refused-acting-beside refused-acting-not-co-coordinator";
    assert_eq!(on("2025-05-31", "CHN"), all);
    assert_eq!(first_day_without(&area, day("2025-06-01")), Some(day("2026-01-01")));
    assert_eq!(first_day_without(&area, day("2026-02-01")), Some(day("2026-02-01")));
    assert_eq!(first_day_without(&[coordinator("RUS", None)], day("2025-06-01")), None);
}

#[test]
fn each_other_co_coordinator_of_the_day_consents() {
    let later = tenure("TUR", Role::CoCoordinator, "2025-03-01", None);
    let area = [co_coordinator("KAZ"), co_coordinator("THA"), later];
    let others = |on: &str| to_consent(&area, state("KAZ"), day(on), day("2025-01-01"));
    assert_eq!(others("2025-02-28"), [state("THA")]);
    assert_eq!(others("2025-03-01"), [state("THA"), state("TUR")]);
}

#[test]
fn who_acts_does_so_until_a_coordinator_begins() {
    let today = day("2025-06-01");
    let begins = |code: &str, from: &str| tenure(code, Role::Coordinator, from, None);
    let area = [begins("RUS", "2025-09-01"), begins("CHN", "2025-08-01"), co_coordinator("KAZ")];
    assert_eq!(acts_until(&area, today, today), Some(day("2025-07-31")));
    assert_eq!(acts_until(&area, day("2025-08-01"), today), Some(day("2025-08-31")));
    assert_eq!(acts_until(&[co_coordinator("KAZ")], today, today), None);
}
