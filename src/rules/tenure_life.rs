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
mod tests;
