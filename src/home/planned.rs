//! What of the annual plan awaits who reads.

use chrono::{Datelike, NaiveDate};

use super::awaits::Thing;
use crate::ids::StateId;
use crate::record::rows::{EventProposal, Plan};
use crate::record::{Kind, Record};

fn open(record: &Record, today: NaiveDate) -> impl Iterator<Item = &Plan> {
    record.organisation.plans.values().filter(move |plan| plan.is_open(today))
}

/// The calls that a state has not answered, from the first day on which those who are silent are reminded to the last day of
/// the call: it invites, and nobody is late who does not follow it.
pub(super) fn calls(record: &Record, state: StateId, today: NaiveDate) -> Vec<Thing> {
    let reminded = |plan: &&Plan| plan.reminder_days().first().is_none_or(|day| *day <= today);
    let silent = |plan: &&Plan| !record.organisation.silent(plan.common.id, &[state], today).is_empty();
    let in_time = open(record, today).filter(|plan| plan.due.is_some_and(|due| today <= due));
    in_time.filter(reminded).filter(silent).map(|plan| (Kind::Plan, plan.common.id, plan.due)).collect()
}

/// The proposals on which something is asked of a state: a question, whether it joins, whether it agrees that proposals are
/// brought together.
pub(super) fn asked(record: &Record, state: StateId, today: NaiveDate) -> Vec<Thing> {
    let organisation = &record.organisation;
    let is_asked = |row: &&EventProposal| {
        let question = row.state == state && organisation.question_on(row.common.id).is_some();
        let joins = row.invited.contains(&state) && !row.sponsors.contains(&state) && row.merges.is_empty();
        let of = |id: &uuid::Uuid| organisation.proposals.get(id).is_some_and(|of| of.state == state);
        let agrees = row.outcome.is_none() && !row.agreed.contains(&state) && row.merges.iter().any(of);
        row.withdrawn.is_none() && (question || joins || agrees)
    };
    let of_plans = open(record, today).flat_map(|plan| organisation.proposals_for_plan(plan.common.id));
    of_plans.filter(is_asked).map(|row| (Kind::EventProposal, row.common.id, None)).collect()
}

/// The proposals that are to be reviewed: submitted, and no question on them is open.
pub(super) fn reviewed(record: &Record, today: NaiveDate) -> Vec<Thing> {
    let organisation = &record.organisation;
    let of_plans = open(record, today).flat_map(|plan| organisation.proposals_for_plan(plan.common.id));
    let waiting = of_plans.filter(|row| {
        row.stands() == "submitted"
            && organisation.question_on(row.common.id).is_none()
            && organisation.merger_of(row.common.id).is_none()
    });
    waiting.map(|row| (Kind::EventProposal, row.common.id, None)).collect()
}

/// The events of this year and the last that were held and on which no report has come: of a state those that it hosts; the
/// Secretariat awaits them all. Of earlier years the plans say it, and nobody is asked each day.
pub(super) fn reports(record: &Record, state: Option<StateId>, today: NaiveDate) -> Vec<Thing> {
    let organisation = &record.organisation;
    let hosts = |hosts: &[StateId]| state.is_none_or(|state| hosts.contains(&state));
    let recent =
        |plan: &uuid::Uuid| organisation.plans.get(plan).is_some_and(|plan| plan.year + 1 >= today.year());
    let held = organisation.events.values().filter(|row| row.standing == "held" && hosts(&row.hosts));
    let held = held.filter(|row| recent(&row.plan_id));
    let owed = held.filter(|row| organisation.report_on(row.common.id).is_none());
    owed.map(|row| (Kind::Event, row.common.id, None)).collect()
}
