//! What is run here is not got round by registering or correcting: an item that comes onto an agenda that has been sent says
//! why, what was agreed on a matter names the paragraph of the decision, and what all Member States are told of when a step
//! does it is done by that step. Steps write the same rows, and are not asked this.

use super::super::fields::FieldError;
use super::super::kind::HERE;
use super::super::rows::{AgendaItem, Matter, Meeting};
use super::super::{Record, Row};
use crate::message::{Message, Value};
use crate::rules::consensus::Verb;
use crate::rules::refusal::Refusal;

/// What stands against a row that is registered, or that corrects `standing`, because what it says is run here.
pub fn got_round(record: &Record, row: &Row, standing: Option<&Row>) -> Vec<FieldError> {
    match (row, standing) {
        (Row::AgendaItem(row), None) => late(record, row).into_iter().collect(),
        (Row::Matter(row), Some(Row::Matter(stood))) if is_here(stood.common.source.kind.as_str()) => {
            let agreed = agreed_nowhere(row, stood);
            let window = (row.window_from, row.window_to) != (stood.window_from, stood.window_to);
            agreed.into_iter().chain(window.then(|| by_its_step("window_to", "matter-window"))).collect()
        }
        (Row::Meeting(row), Some(Row::Meeting(stood))) if stood.convened.is_some() && is_run_here(stood) => {
            let held = |of: &Meeting| (of.from, of.to, of.place.clone(), of.online);
            let moved = held(row) != held(stood);
            let cancelled = row.cancelled != stood.cancelled;
            let moved = moved.then(|| by_its_step("from", "meeting-date"));
            moved
                .into_iter()
                .chain(cancelled.then(|| by_its_step("cancelled", "meeting-cancellation")))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Why a row is not struck, because its own step takes it out, and all Member States are told why; `None`: it may be.
pub fn taken_out(record: &Record, row: &Row) -> Option<Refusal> {
    let Row::AgendaItem(row) = row else { return None };
    let meeting = record.organisation.meetings.get(&row.meeting_id)?;
    let sent = meeting.convened.is_some() && is_run_here(meeting);
    sent.then(|| Refusal { paragraph: None, field: None, message: use_the_step("agenda-item-removal") })
}

fn is_here(source: &str) -> bool {
    source == HERE
}

/// Planned here, and not closed: what a closed meeting has frozen is refused as such.
fn is_run_here(meeting: &Meeting) -> bool {
    is_here(&meeting.common.source.kind) && meeting.closed.is_none()
}

fn late(record: &Record, row: &AgendaItem) -> Option<FieldError> {
    let meeting = record.organisation.meetings.get(&row.meeting_id).filter(|row| is_run_here(row))?;
    let on = meeting.convened.filter(|_| row.late.is_none())?;
    Some(FieldError::new("late", Message::new("refused-late-without-reason").with("on", on)))
}

fn agreed_nowhere(row: &Matter, stood: &Matter) -> Option<FieldError> {
    let verb: Verb = row.verb.as_deref().filter(|_| row.verb != stood.verb)?.parse().ok()?;
    let nowhere = verb.takes_consensus() && row.paragraph_id.is_none();
    nowhere.then(|| FieldError::new("paragraph_id", Message::new("refused-agreed-nowhere")))
}

fn by_its_step(field: &'static str, step: &'static str) -> FieldError {
    FieldError::new(field, use_the_step(step))
}

fn use_the_step(step: &'static str) -> Message {
    Message::new("refused-by-its-step").with("step", Value::Word("step-", step))
}
