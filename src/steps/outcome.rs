//! The outcome of a matter (DESIGN section 2): declared by the Chair or by the Secretariat for it, at a meeting or in
//! writing after an announced window, never over a state that objects or needs consultation. Deciding does what it
//! says in the same change: [`effects`] makes an appointment a tenure and puts a paper into force, [`document`] writes
//! the numbered paragraph.

mod document;
mod effects;

use chrono::NaiveDate;
use serde::Deserialize;
use uuid::Uuid;

use super::positions::still_open;
use super::scene::{filled_in, wrong_at};
use super::undo::{Because, Undo};
use super::{Scene, Standing, Step, Taken, refusal, silence};
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Date, Groups, One, OneOf, Parts, Text, YesNo};
use crate::record::fields::{DECIDING, Field, Input, VERBS, may, must};
use crate::record::rows::{Matter, Meeting, Role};
use crate::record::{Kind, Row};
use crate::rules::consensus::{self, OutcomeFacts, Verb};
use crate::rules::paragraph::Paragraph;
use crate::rules::refusal::Refusal;

/// What is said of a letter.
pub(super) const APPOINTMENT: &[Field] = &[
    must("letter", One(Kind::Letter)),
    must("role", OneOf(&["coordinator", "co-coordinator"])),
    must("from", Date),
    may("to", Date),
    may("express", YesNo),
    may("present_holder_ends", Date),
];
/// A period.
pub(super) const PERIOD: &[Field] = &[may("from", Date), may("to", Date)];

pub(super) const STEPS: &[Step] = &[Step {
    noun: "outcome",
    on: Kind::Matter,
    makes: Kind::Matter,
    paragraphs: &[Paragraph::P1_9, Paragraph::P1_12, Paragraph::P2_4, Paragraph::P2_6],
    fields: &[
        must("verb", OneOf(VERBS)),
        must("decided_on", Date),
        may("meeting", One(Kind::Meeting)),
        may("text", Text(20_000)),
        may("to_body", OneOf(DECIDING)),
        may("appointments", Groups(APPOINTMENT)),
        may("applicable", Parts(PERIOD)),
    ],
    binding: true,
    undo: Undo::Never(Because::Decided, None),
    filled,
    may: |scene, _| scene.may_lead(),
    stands: |scene, row| match row {
        Row::Matter(_) => silence::and_none_runs(scene, row, still_open(scene, row)),
        _ => Standing::Elsewhere,
    },
    take,
}];

/// An outcome as it is declared.
#[derive(Deserialize)]
pub(super) struct Declared {
    verb: Verb,
    decided_on: NaiveDate,
    meeting: Option<Uuid>,
    text: Option<String>,
    to_body: Option<String>,
    appointments: Vec<Appointment>,
    applicable: Option<Period>,
}

/// What becomes of a letter: the term as the body decided it, not as it was proposed.
#[derive(Deserialize)]
struct Appointment {
    letter: Uuid,
    role: Role,
    from: NaiveDate,
    to: Option<NaiveDate>,
    /// A second coordinator by express decision (1.9).
    express: bool,
    /// The last day that the decision sets to the coordinator of today.
    present_holder_ends: Option<NaiveDate>,
}

#[derive(Clone, Copy, Default, Deserialize)]
struct Period {
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

/// The form at first: today, at the meeting on whose agenda the matter stands, each letter as it was proposed.
pub(super) fn filled(scene: &Scene<'_>, row: &Row) -> Input {
    let mut input = Input::default();
    let Row::Matter(matter) = row else { return input };
    input.set("decided_on", scene.today.to_string());
    input.set("text", matter.text.clone());
    if let Some(id) = matter.meeting_id {
        input.set("meeting", id.to_string());
    }
    let letters = scene.record.letters_of(matter.common.id);
    for (place, letter) in letters.filter(|letter| letter.withdrawn.is_none()).enumerate() {
        let mut set =
            |name: &str, value: String| input.set(format!("appointments.{}.{name}", place + 1), value);
        set("letter", letter.common.id.to_string());
        set("role", letter.role.as_str().to_owned());
        for (name, day) in [("from", letter.from), ("to", letter.to)] {
            if let Some(day) = day {
                set(name, day.to_string());
            }
        }
    }
    for (name, day) in effects::proposed_period(scene, matter) {
        if let Some(day) = day {
            input.set(format!("applicable.{name}"), day.to_string());
        }
    }
    input
}

fn take(
    scene: &Scene<'_>,
    row: &Row,
    values: serde_json::Map<String, serde_json::Value>,
) -> Result<Taken, Failure> {
    let declared: Declared = filled_in(values)?;
    let Row::Matter(matter) = row.clone() else { return Err(Failure::NotFound) };
    let meeting = held_then(scene, &matter, &declared)?;
    let mut refusals = consensus::outcome(&OutcomeFacts {
        verb: declared.verb,
        positions: scene.record.organisation.standpoints(matter.common.id, scene.today),
        at_meeting: meeting.is_some(),
        window_to: matter.window_to,
        decided: declared.decided_on,
        today: scene.today,
    });
    refusals.extend(refused_effects(scene, &matter, &declared));
    if !refusals.is_empty() {
        return Err(Failure::Refused(refusals));
    }
    decided(scene, &matter, &declared, meeting.as_ref())
}

/// An outcome from what was filled in, as the form takes it.
///
/// # Errors
/// All that is wrong with it, field by field.
pub(super) fn declared(scene: &Scene<'_>, typed: Input) -> Result<Declared, Failure> {
    let fields = STEPS.iter().flat_map(|step| step.fields);
    filled_in(typed.values(fields, scene.record).map_err(Failure::Invalid)?)
}

/// Every reason for which what the outcome would do cannot be done.
pub(super) fn refused_effects(scene: &Scene<'_>, matter: &Matter, declared: &Declared) -> Vec<Refusal> {
    effects::refusals(scene, matter, declared)
}

/// The outcome with all that it does: at a meeting, in writing, or by silence.
///
/// # Errors
/// When something that it does cannot be done.
pub(super) fn decided(
    scene: &Scene<'_>,
    matter: &Matter,
    declared: &Declared,
    meeting: Option<&Meeting>,
) -> Result<Taken, Failure> {
    let taken = recorded(scene, matter, declared, meeting);
    let paragraph = taken.puts.iter().find_map(|row| match row {
        Row::DecisionParagraph(paragraph) => Some(paragraph.decision_id),
        _ => None,
    });
    effects::done(scene, matter, declared, paragraph.unwrap_or_default(), taken)
}

/// The outcome alone: the paragraph of the decision that says it, and the matter that has it.
pub(super) fn recorded(
    scene: &Scene<'_>,
    matter: &Matter,
    declared: &Declared,
    meeting: Option<&Meeting>,
) -> Taken {
    let text = declared.text.clone().unwrap_or_else(|| matter.text.clone());
    let (taken, paragraph) = document::written(scene, matter, declared, meeting, &text);
    let decided = Matter {
        verb: Some(declared.verb.as_str().to_owned()),
        decided: Some(declared.decided_on),
        meeting_id: meeting.map(|meeting| meeting.common.id).or(matter.meeting_id),
        paragraph_id: Some(paragraph.common.id),
        outcome: Some(text),
        ..matter.clone()
    };
    taken.put(paragraph).put(decided)
}

/// The meeting at which it is decided: one of the body of the matter, on one of its days.
fn held_then(scene: &Scene<'_>, matter: &Matter, declared: &Declared) -> Result<Option<Meeting>, Failure> {
    let Some(id) = declared.meeting else { return Ok(None) };
    let Some(Row::Meeting(meeting)) = scene.record.find(Kind::Meeting, id) else {
        return Err(Failure::NotFound);
    };
    if meeting.body != matter.body {
        let message = Message::new("refused-meeting-of-another-body").with("body", matter.body.as_str());
        return Err(wrong_at("meeting", message));
    }
    if !(meeting.from..=meeting.to).contains(&declared.decided_on) {
        let message = Message::new("refused-not-at-the-meeting").with("from", meeting.from);
        return Err(wrong_at("decided_on", message.with("to", meeting.to)));
    }
    Ok(Some(meeting))
}

/// A refusal at a field.
pub(super) fn at(field: &'static str, message: Message) -> Refusal {
    Refusal { field: Some(field), ..refusal(message) }
}
