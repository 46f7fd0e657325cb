//! The outcome of a matter (DESIGN section 2): declared by the Chair or by the Secretariat for it, at a meeting or in
//! writing after an announced window, never over a state that objects or needs consultation. Deciding does what it
//! says in the same change: [`effects`] makes an appointment a tenure and puts a paper into force, [`document`] writes
//! the numbered paragraph that [`offered`] words, [`beside`] what is to be followed up and the item of the agenda.

mod beside;
mod document;
mod effects;
mod offered;

use chrono::NaiveDate;
use serde::Deserialize;
use uuid::Uuid;

use self::beside::ToFollowUp;
use self::offered::Terms;
use super::positions::still_open;
use super::scene::{filled_in, wrong_at};
use super::undo::{Because, Undo};
use super::{Scene, Standing, Step, Taken, refusal, silence};
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Date, Groups, Line, One, OneOf, Parts, States, Text, YesNo};
use crate::record::fields::{DECIDING, Field, Input, VERBS, may, must};
use crate::record::rows::{Matter, Meeting, Role};
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::rules::consensus::{self, MeetingFacts, OutcomeFacts, Verb};
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
const FOLLOW_UP: &[Field] =
    &[must("text", Text(2_000)), may("states", States), may("owner", Line(200)), may("due", Date)];
const FIELDS: &[Field] = &[
    must("verb", OneOf(VERBS)),
    must("decided_on", Date),
    may("meeting", One(Kind::Meeting)),
    may("text", Text(20_000)),
    may("to_body", OneOf(DECIDING)),
    may("to_meeting", One(Kind::Meeting)),
    may("appointments", Groups(APPOINTMENT)),
    may("applicable", Parts(PERIOD)),
    may("follow_up", Groups(FOLLOW_UP)),
];
/// On whom a call calls where nobody else is named.
const MEMBER_STATES: &str = "Member States";

pub(super) const STEPS: &[Step] = &[Step {
    noun: "outcome",
    on: Kind::Matter,
    makes: Kind::Matter,
    paragraphs: &[Paragraph::P1_9, Paragraph::P1_12, Paragraph::P2_4, Paragraph::P2_6],
    fields: FIELDS,
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
    /// At which of its meetings.
    to_meeting: Option<Uuid>,
    appointments: Vec<Appointment>,
    applicable: Option<Period>,
    follow_up: Vec<ToFollowUp>,
}

/// What becomes of a letter: the term as the body decided it, not as it was proposed.
#[derive(Clone, Debug, Deserialize)]
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

#[derive(Clone, Copy, Debug, Default, Deserialize)]
struct Period {
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

/// The form at first: today, at the meeting on whose agenda the matter stands, each letter as it was proposed.
pub(super) fn filled(scene: &Scene<'_>, row: &Row) -> Input {
    let mut input = Input::default();
    let Row::Matter(matter) = row else { return input };
    input.set("decided_on", scene.today.to_string());
    if let Some(meeting) = scene.record.organisation.meeting_awaited(matter) {
        input.set("meeting", meeting.common.id.to_string());
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
    let mut declared: Declared = filled_in(values)?;
    let Row::Matter(matter) = row.clone() else { return Err(Failure::NotFound) };
    if declared.to_body.is_none() {
        declared.to_body = effects::body_of(scene, declared.to_meeting);
    }
    let meeting = held_then(scene, &matter, &declared)?;
    let mut refusals = consensus::outcome(&OutcomeFacts {
        verb: declared.verb,
        positions: scene.record.organisation.standpoints(matter.common.id, scene.today),
        at_meeting: meeting.is_some(),
        window_to: matter.window_to,
        decided: declared.decided_on,
        today: scene.today,
    });
    if let Some(meeting) = &meeting {
        refusals.extend(consensus::at_the_meeting(&facts_of(scene, meeting), scene.today));
    }
    refusals.extend(beside::refusals(&declared));
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
    filled_in(typed.values(FIELDS, scene.record).map_err(Failure::Invalid)?)
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
    let text = declared.text.clone().unwrap_or_else(|| worded(scene, matter, declared));
    let (taken, paragraph) = document::written(scene, matter, declared, meeting, &text);
    let decided = Matter {
        verb: Some(declared.verb.as_str().to_owned()),
        decided: Some(declared.decided_on),
        meeting_id: meeting.as_ref().map(|meeting| meeting.common.id).or(matter.meeting_id),
        paragraph_id: Some(paragraph.common.id),
        outcome: Some(text),
        // Where consultations continue, another window can be announced.
        window_from: matter.window_from.filter(|_| !declared.verb.leaves_open()),
        window_to: matter.window_to.filter(|_| !declared.verb.leaves_open()),
        ..matter.clone()
    };
    let taken = taken.put(paragraph.clone()).put(decided);
    beside::written(scene, matter, declared, (meeting, &paragraph), taken)
}

/// The wording that is offered for what is declared.
fn worded(scene: &Scene<'_>, matter: &Matter, declared: &Declared) -> String {
    let terms = Terms {
        verb: Some(declared.verb),
        meeting: declared.meeting,
        to_body: declared.to_body.clone(),
        to_meeting: declared.to_meeting,
        appointments: declared.appointments.clone(),
        applicable: declared.applicable,
    };
    offered::wording(scene, matter, &terms).unwrap_or_else(|| matter.text.clone())
}

/// The wording that is offered for what was typed into the form so far; `None`: no verb is chosen yet.
pub(super) fn wording(scene: &Scene<'_>, row: &Row, typed: &Input) -> Option<String> {
    let Row::Matter(matter) = row else { return None };
    offered::wording(scene, matter, &Terms::of(scene, typed))
}

/// A meeting as the rules see it. One that was planned or convened here, or of the Senior Officials without a numeral yet, is
/// run here; another was registered as it is on paper.
fn facts_of(scene: &Scene<'_>, meeting: &Meeting) -> MeetingFacts {
    let awaits_its_numeral = meeting.body == "SOC" && meeting.session.is_none();
    MeetingFacts {
        to: meeting.to,
        run_here: meeting.facts().here || awaits_its_numeral,
        registered: scene.may(Action::Register).is_ok() && meeting.convened.is_some() && !awaits_its_numeral,
        opened: meeting.opened.is_some(),
        closed: meeting.closed.is_some(),
        cancelled: meeting.cancelled,
    }
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
