//! Sending a decision out: by an officer, with the number of its note, once it is certain. What was adopted by silence goes
//! out when an officer has confirmed that nothing had arrived on paper; what a meeting took, when the meeting has closed.

use serde::Deserialize;

use super::scene::filled_in;
use super::undo::{Because, Undo};
use super::{Scene, Standing, Step, Taken, empty, refusal};
use crate::message::Message;
use crate::record::fields::Takes::Line;
use crate::record::fields::must;
use crate::record::rows::{Decision, Meeting, Silence};
use crate::record::{Kind, Row};
use crate::rules::access::Action;

pub(super) const STEPS: &[Step] = &[Step {
    noun: "circulation",
    on: Kind::Decision,
    makes: Kind::Circulation,
    paragraphs: &[],
    fields: &[must("note", Line(100))],
    binding: true,
    undo: Undo::Never(Because::Issued, None),
    filled: empty,
    may: |scene, _| scene.may(Action::Register),
    stands: |scene, row| match row {
        Row::Decision(decision) => Standing::of(not_yet(scene, decision).into_iter().map(refusal).collect()),
        _ => Standing::Elsewhere,
    },
    take: |scene, row, values| {
        let Circulated { note } = filled_in(values)?;
        Ok(Taken::default().put(scene.circulated(Kind::Decision, row.common().id, Some(note))))
    },
}];

#[derive(Deserialize)]
struct Circulated {
    note: String,
}

/// Why a decision does not go out, or not yet.
fn not_yet(scene: &Scene<'_>, decision: &Decision) -> Vec<Message> {
    let organisation = &scene.record.organisation;
    let mut reasons = Vec::new();
    if let Some(day) = decision.set_aside {
        reasons.push(Message::new("refused-decision-set-aside").with("on", day));
    }
    let silence = organisation.silence_of_decision(decision.common.id);
    if let Some(Silence { confirmed: None, set_aside: None, common, .. }) = silence {
        reasons.push(Message::new("refused-not-confirmed").of_record("silence", common.id));
    }
    let meeting = decision.meeting_id.and_then(|id| organisation.meetings.get(&id));
    if let Some(meeting) = meeting.filter(|meeting| sits(scene, meeting)) {
        reasons.push(Message::new("refused-meeting-sits").with("to", meeting.to));
    }
    reasons
}

/// Whether a meeting has not closed: of one that was registered from paper the last day says it.
fn sits(scene: &Scene<'_>, meeting: &Meeting) -> bool {
    meeting.closed.is_none() && (meeting.opened.is_some() || scene.today <= meeting.to)
}
