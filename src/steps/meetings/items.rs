//! The items of an agenda: annotated, taken off, taken up one at a time, concluded. What a body decides on a matter is the
//! matter's outcome; here stands what the others record: that the agenda is adopted, what was said on a free item, and
//! that the Special Working Group, which decides nothing, recommends a matter to the Senior Officials or returns it.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{TO_COME, UNTIL_CLOSED, about, in_course, in_place, meeting_of, numbered, told, with_notice};
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{OneOf, Text};
use crate::record::fields::{Input, OF_THE_GROUP, may, must};
use crate::record::rows::{AgendaItem, Matter, Meeting};
use crate::record::{Kind, Row};
use crate::rules::meetings::Course;
use crate::steps::scene::{filled_in, wrong_at};
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken, empty};

/// What is recorded of the first item where nothing else is said.
const ADOPTED: &str = "The agenda was adopted.";

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "taking-up",
        on: Kind::AgendaItem,
        makes: Kind::AgendaItem,
        paragraphs: &[],
        fields: &[],
        binding: false,
        undo: Undo::Again,
        filled: empty,
        may: |scene, _| scene.may_lead(),
        stands: can_be_taken_up,
        take: |scene, row, _| {
            let Row::AgendaItem(item) = row.clone() else { return Err(Failure::NotFound) };
            let meeting = meeting_of(scene, &item).ok_or(Failure::NotFound)?;
            let taken_up = AgendaItem { taken_up: Some(scene.now), verb: None, concluded: None, ..item };
            Ok(about(meeting, Taken::default().put(taken_up)))
        },
    },
    Step {
        noun: "conclusion",
        on: Kind::AgendaItem,
        makes: Kind::AgendaItem,
        paragraphs: &[],
        fields: &[may("verb", OneOf(OF_THE_GROUP)), must("conclusion", Text(5_000))],
        binding: false,
        undo: Undo::Again,
        filled: |_, row| {
            let mut input = Input::default();
            if let Row::AgendaItem(item) = row {
                let usual = (item.item == "adoption").then(|| ADOPTED.to_owned());
                input.set("conclusion", item.conclusion.clone().or(usual).unwrap_or_default());
                if let Some(verb) = item.verb.as_deref().filter(|verb| OF_THE_GROUP.contains(verb)) {
                    input.set("verb", verb);
                }
            }
            input
        },
        may: |scene, _| scene.may_lead(),
        stands: can_be_concluded,
        take: concluded,
    },
    Step {
        noun: "annotation",
        on: Kind::AgendaItem,
        makes: Kind::AgendaItem,
        paragraphs: &[],
        fields: &[may("note", Text(5_000))],
        binding: false,
        undo: Undo::Before,
        filled: |_, row| {
            let mut input = Input::default();
            if let Row::AgendaItem(AgendaItem { note: Some(note), .. }) = row {
                input.set("note", note.clone());
            }
            input
        },
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| if_item(scene, row, |_, meeting| in_course(scene, meeting, UNTIL_CLOSED)),
        take: |scene, row, values| {
            let Annotated { note } = filled_in(values)?;
            let Row::AgendaItem(item) = row.clone() else { return Err(Failure::NotFound) };
            let meeting = meeting_of(scene, &item).ok_or(Failure::NotFound)?;
            Ok(about(meeting, Taken::default().put(AgendaItem { note, ..item })))
        },
    },
    Step {
        noun: "removal",
        on: Kind::AgendaItem,
        makes: Kind::AgendaItem,
        paragraphs: &[],
        fields: &[may("reason", Text(2_000))],
        binding: true,
        undo: Undo::Never(Because::Ended, Some((Kind::Meeting, "agenda-items"))),
        filled: empty,
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| {
            if_item(scene, row, |item, meeting| match in_course(scene, meeting, UNTIL_CLOSED) {
                Standing::Open if !matches!(item.item.as_str(), "matter" | "free") => Standing::Elsewhere,
                Standing::Open => {
                    let untouched = item.taken_up.is_none() && item.concluded.is_none();
                    Standing::require(untouched, Message::new("refused-item-taken-up"))
                }
                other => other,
            })
        },
        take: removed,
    },
];

#[derive(Deserialize)]
struct Concluded {
    verb: Option<String>,
    conclusion: String,
}

#[derive(Deserialize)]
struct Annotated {
    note: Option<String>,
}

#[derive(Deserialize)]
struct Removed {
    reason: Option<String>,
}

/// What is asked of an item and its meeting.
fn if_item(scene: &Scene<'_>, row: &Row, stands: impl FnOnce(&AgendaItem, &Meeting) -> Standing) -> Standing {
    let Row::AgendaItem(item) = row else { return Standing::Elsewhere };
    meeting_of(scene, item).map_or(Standing::Elsewhere, |meeting| stands(item, meeting))
}

/// The matter of an item, where the meeting is of the body that decides on it.
fn decided_here<'a>(scene: &'a Scene<'_>, item: &AgendaItem, meeting: &Meeting) -> Option<&'a Matter> {
    let matter = scene.record.organisation.matters.get(&item.matter_id?);
    matter.filter(|matter| meeting.decides_on(matter))
}

/// One item at a time: the one that is taken up is where the meeting is, and the one before is left as it stands.
fn can_be_taken_up(scene: &Scene<'_>, row: &Row) -> Standing {
    if_item(scene, row, |item, meeting| {
        match meeting.facts().course(scene.today) {
            Course::Open => {}
            course if TO_COME.contains(&course) => {
                return Standing::require(false, Message::new("refused-not-opened"));
            }
            _ => return Standing::Elsewhere,
        }
        if item.paragraph_id.is_some() {
            return Standing::require(false, Message::new("refused-item-decided"));
        }
        let here = scene.record.organisation.item_at(meeting.common.id);
        let is_here = here.is_some_and(|at| at.common.id == item.common.id);
        Standing::require(!is_here, Message::new("refused-item-at-hand"))
    })
}

/// What the meeting has taken up is concluded, and concluded anew until it closes; a matter has its outcome.
fn can_be_concluded(scene: &Scene<'_>, row: &Row) -> Standing {
    if_item(scene, row, |item, meeting| match in_course(scene, meeting, &[Course::Open]) {
        Standing::Open if decided_here(scene, item, meeting).is_some() => Standing::Elsewhere,
        Standing::Open => {
            Standing::require(item.taken_up.is_some(), Message::new("refused-item-not-taken-up"))
        }
        other => other,
    })
}

fn concluded(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let Concluded { verb, conclusion } = filled_in(values)?;
    let Row::AgendaItem(item) = row.clone() else { return Err(Failure::NotFound) };
    let meeting = meeting_of(scene, &item).ok_or(Failure::NotFound)?;
    let of_the_group = meeting.body == "SWG" && item.matter_id.is_some();
    let verb = match (verb, of_the_group) {
        (Some(verb), true) => verb,
        (None, true) => return Err(wrong_at("verb", Message::new("error-required"))),
        (Some(_), false) => return Err(wrong_at("verb", Message::new("refused-verb-of-the-group"))),
        (None, false) if item.item == "adoption" => "adopted".to_owned(),
        (None, false) => "considered".to_owned(),
    };
    let concluded = Some(item.concluded.unwrap_or(scene.now));
    let row = AgendaItem { verb: Some(verb), conclusion: Some(conclusion), concluded, ..item };
    Ok(about(meeting, Taken::default().put(row)))
}

/// An item leaves the agenda; its matter is before its body again. Once the agenda has been sent, all are told why.
fn removed(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let Removed { reason } = filled_in(values)?;
    let Row::AgendaItem(item) = row.clone() else { return Err(Failure::NotFound) };
    let meeting = meeting_of(scene, &item).ok_or(Failure::NotFound)?;
    if let (Some(day), None) = (meeting.convened, &reason) {
        return Err(wrong_at("reason", Message::new("refused-removal-without-reason").with("on", day)));
    }
    let all = scene.record.organisation.agenda_of(meeting.common.id).into_iter();
    let rest = all.filter(|other| other.common.id != item.common.id).cloned().collect();
    let matter = decided_here(scene, &item, meeting).filter(|row| row.meeting_id == Some(meeting.common.id));
    let back = matter.filter(|row| row.verb.is_none()).map(|row| Matter { meeting_id: None, ..row.clone() });
    let said = reason.map(|reason| format!("{}: {reason}", item.title));
    let taken = numbered(in_place(rest)).fold(Taken::default().strike(item), Taken::put);
    let taken = back.into_iter().fold(taken, Taken::put);
    Ok(about(meeting, with_notice(taken, told(scene, meeting, said))))
}
