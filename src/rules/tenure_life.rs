//! A tenure's life (1.11, 1.12): what a request for extension, a notice of early termination and a proposal to act as
//! Coordinator are refused for. What is only advised on them stands with the checks of the record.

use chrono::NaiveDate;

use super::calendar::day_before;
use super::facts::{Role, Tenure};
use super::paragraph::Paragraph;
use super::refusal::Refusal;
use super::tenure::{Standing, is_full_coordinator, last_day};
use crate::ids::StateId;
use crate::message::Message;

/// 1.12: "may extend its term of service for a certain period". A tenure without an end has none to put off.
pub fn extension_possible(tenure: &Tenure, on: NaiveDate) -> Vec<Refusal> {
    match last_day(tenure, on).day {
        Some(_) => Vec::new(),
        None => vec![whole(Paragraph::P1_12, Message::new("refused-extension-of-no-end"))],
    }
}

/// 1.12: what is asked for lies after the end in force, and not in the past.
pub fn extension(tenure: &Tenure, on: NaiveDate, to: NaiveDate) -> Vec<Refusal> {
    let mut refusals = extension_possible(tenure, on);
    if let Some(end) = last_day(tenure, on).day.filter(|end| to <= *end) {
        let message = Message::new("refused-extension-not-after-end").with("end", end);
        refusals.push(Refusal::by(Paragraph::P1_12, "to", message));
    } else if to < on {
        let message = Message::new("refused-extension-past").with("on", on);
        refusals.push(Refusal::by(Paragraph::P1_12, "to", message));
    }
    refusals
}

/// 1.12: "may voluntarily terminate its term at any time": once, and while there is something of it left.
pub fn notice_possible(tenure: &Tenure, on: NaiveDate) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    if let Some(given) = &tenure.termination {
        let message = Message::new("refused-notice-given").with("on", given.notified);
        refusals.push(whole(Paragraph::P1_12, message.with("last", given.last_day)));
    } else if let Some(end) = last_day(tenure, on).day.filter(|end| *end <= on) {
        refusals.push(whole(Paragraph::P1_12, Message::new("refused-nothing-left").with("end", end)));
    }
    refusals
}

/// 1.12: the notice is "sent … in advance of … the termination of duties", and ends the term before it would end.
pub fn notice(tenure: &Tenure, on: NaiveDate, last: NaiveDate) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    if last < on {
        let message = Message::new("refused-last-day-past").with("on", on);
        refusals.push(Refusal::by(Paragraph::P1_12, "last_day", message));
    }
    if let Some(end) = last_day(tenure, on).day.filter(|end| *end <= last) {
        let message = Message::new("refused-not-early").with("end", end);
        refusals.push(Refusal::by(Paragraph::P1_12, "last_day", message));
    }
    refusals
}

/// The states that serve in a role on a day, acting or not, as known by another; by their codes.
pub fn serving(tenures: &[Tenure], role: Role, day: NaiveDate, known_by: NaiveDate) -> Vec<StateId> {
    let serve = |tenure: &&Tenure| {
        tenure.role == role && Standing::of(tenure, known_by).is_some_and(|standing| standing.serves(day))
    };
    let mut states: Vec<_> = tenures.iter().filter(serve).map(|tenure| tenure.state).collect();
    states.sort_unstable();
    states.dedup();
    states
}

/// 1.11: "In the event of absence of a Coordinator in a priority area, one of the Co-coordinators in that area may
/// temporarily take up the role of Coordinator": every reason for which a state cannot on a day, as known today.
pub fn acting(tenures: &[Tenure], state: StateId, from: NaiveDate, today: NaiveDate) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let mut refuse = |message: Message| {
        refusals.push(Refusal::by(Paragraph::P1_11, "from", message.with("on", from)));
    };
    if from < today {
        refuse(Message::new("refused-acting-past"));
    }
    if let Some(coordinator) = serving(tenures, Role::Coordinator, from, today).first() {
        refuse(Message::new("refused-acting-beside").with("state", *coordinator));
    }
    if !serving(tenures, Role::CoCoordinator, from, today).contains(&state) {
        refuse(Message::new("refused-acting-not-co-coordinator").with("state", state));
    }
    refusals
}

/// 1.11: "upon consent of the other Co-Coordinators in the same area": those that serve on a day beside the one that
/// is to act.
pub fn to_consent(tenures: &[Tenure], state: StateId, on: NaiveDate, today: NaiveDate) -> Vec<StateId> {
    let mut others = serving(tenures, Role::CoCoordinator, on, today);
    others.retain(|other| *other != state);
    others
}

/// 1.11: "until a new Coordinator is appointed": the last day of who begins to act on a day, where a Coordinator that
/// begins after it has been appointed already.
pub fn acts_until(tenures: &[Tenure], from: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let appointed = tenures.iter().filter(|tenure| is_full_coordinator(tenure));
    let begins = appointed.filter_map(|tenure| Standing::of(tenure, today)?.tenure.from);
    begins.filter(|begins| *begins > from).min().map(day_before)
}

/// The first day, from today on, on which no Coordinator serves as far as is known; none: one serves without an end.
pub fn first_day_without(tenures: &[Tenure], today: NaiveDate) -> Option<NaiveDate> {
    let mut day = today;
    let standing: Vec<_> = tenures
        .iter()
        .filter(|tenure| tenure.role == Role::Coordinator)
        .filter_map(|tenure| Standing::of(tenure, today))
        .collect();
    while let Some(serves) = standing.iter().find(|standing| standing.serves(day)) {
        day = serves.last.day?.succ_opt()?;
    }
    Some(day)
}

fn whole(paragraph: Paragraph, message: Message) -> Refusal {
    Refusal { paragraph: Some(paragraph), field: None, message }
}

#[cfg(test)]
mod tests {
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
        assert_eq!(
            asked(&coordinator("RUS", None), "2025-07-04", "2026-01-01"),
            "refused-extension-of-no-end"
        );
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
        let on =
            |from: &str, who: &str| keys(&acting(&area, state(who), day(from), day("2025-06-01"))).join(" ");
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
}
