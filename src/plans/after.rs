//! Where a step of the annual plan leads that makes a record, or takes one out, which is shown on the page of another.

use uuid::Uuid;

use crate::record::{Kind, Record, Row};
use crate::steps::{Done, Step};

/// The event, the proposal or the plan on whose page it is shown what was done; `None`: it has a page of its own.
pub fn page_after(record: &Record, step: &Step, subject: &Row, done: &Done) -> Option<(Kind, Uuid)> {
    match (subject, step.noun) {
        (Row::Event(event), "nominations" | "event-reports") => Some((Kind::Event, event.common.id)),
        (Row::Nomination(row), _) => {
            record.organisation.events.get(&row.event_id).map(|event| (Kind::Event, event.common.id))
        }
        (Row::Plan(plan), "nothing") => Some((Kind::Plan, plan.common.id)),
        (Row::EventProposal(row), "questions") => Some((Kind::EventProposal, row.common.id)),
        (Row::ProposalQuestion(row), _) => Some((Kind::EventProposal, row.proposal_id)),
        // A draft that is thrown away.
        (Row::EventProposal(row), _) if done.gone => Some((Kind::Plan, row.plan_id)),
        _ => None,
    }
}
