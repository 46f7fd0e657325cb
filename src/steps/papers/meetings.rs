//! Expert meetings, on a paper that is considered (2.5) or for any purpose of an area (1.7): convened by those who
//! coordinate the area, in consultation with the Chairmanship, with an invitation to all Member States; moved, cancelled.

use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::comments::considered;
use super::{beside, if_paper, prolonged_from, serving};
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Date, Line, YesNo};
use crate::record::fields::{Field, Input, may, must};
use crate::record::rows::{ConceptPaper, ExpertMeeting};
use crate::record::{Kind, Row};
use crate::rules::access::{Action, Denial, Permit};
use crate::rules::paragraph::Paragraph;
use crate::steps::scene::{filled_in, wrong_at};
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken, empty};

const CONVENED: &[Field] = &[
    must("title", Line(300)),
    may("place", Line(200)),
    may("online", YesNo),
    must("held", Date),
    must("consulted", Line(300)),
];

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "expert-meetings",
        on: Kind::ConceptPaper,
        makes: Kind::ExpertMeeting,
        paragraphs: &[Paragraph::P1_7, Paragraph::P2_5],
        fields: CONVENED,
        binding: true,
        undo: Undo::By(Kind::ExpertMeeting, "cancellation"),
        filled: empty,
        may: |scene, row| scene.may(Action::WriteAmong(&conveners(scene, row))),
        stands: |_, row| {
            if_paper(row, |paper| match considered(paper) {
                Standing::Open => Standing::Open,
                _ => Standing::Elsewhere,
            })
        },
        take: |scene, row, values| {
            let Row::ConceptPaper(paper) = row else { return Err(Failure::NotFound) };
            let meeting = convened(scene, paper.area_id, values)?;
            let advice = too_early(scene, paper, meeting.held);
            let meeting =
                ExpertMeeting { common: beside(scene, paper), paper_id: Some(paper.common.id), ..meeting };
            let mut taken = invited(scene, meeting);
            taken.advice.extend(advice);
            Ok(taken)
        },
    },
    Step {
        noun: "expert-meetings",
        on: Kind::Area,
        makes: Kind::ExpertMeeting,
        paragraphs: &[Paragraph::P1_7],
        fields: CONVENED,
        binding: true,
        undo: Undo::By(Kind::ExpertMeeting, "cancellation"),
        filled: empty,
        may: |scene, row| scene.may(Action::WriteAmong(&conveners(scene, row))),
        stands: |scene, row| match conveners(scene, row).is_empty() {
            true => Standing::Elsewhere,
            false => Standing::Open,
        },
        take: |scene, row, values| Ok(invited(scene, convened(scene, row.common().id, values)?)),
    },
    Step {
        noun: "date",
        on: Kind::ExpertMeeting,
        makes: Kind::ExpertMeeting,
        paragraphs: &[Paragraph::P1_7, Paragraph::P2_5],
        fields: &[must("held", Date), may("place", Line(200)), may("online", YesNo)],
        binding: true,
        undo: Undo::Before,
        filled: |_, row| {
            let mut input = Input::default();
            if let Row::ExpertMeeting(meeting) = row {
                input.set("held", meeting.held.to_string());
                input.set("place", meeting.place.clone().unwrap_or_default());
                input.set("online", if meeting.online { "yes" } else { "no" });
            }
            input
        },
        may: who_moves,
        stands: still_to_come,
        take: |scene, row, values| {
            let Moved { held, place, online } = filled_in(values)?;
            let Row::ExpertMeeting(meeting) = row.clone() else { return Err(Failure::NotFound) };
            not_past(scene, held)?;
            let paper = meeting.paper_id.and_then(|id| scene.record.paper(id));
            let advice = paper.and_then(|(_, paper)| too_early(scene, paper, held));
            let mut taken = told_to_all(scene, ExpertMeeting { held, place, online, ..meeting });
            taken.advice.extend(advice);
            Ok(taken)
        },
    },
    Step {
        noun: "cancellation",
        on: Kind::ExpertMeeting,
        makes: Kind::ExpertMeeting,
        paragraphs: &[Paragraph::P1_7, Paragraph::P2_5],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Ended, Some((Kind::Area, "expert-meetings"))),
        filled: empty,
        may: who_moves,
        stands: still_to_come,
        take: |scene, row, _| {
            let Row::ExpertMeeting(meeting) = row.clone() else { return Err(Failure::NotFound) };
            Ok(told_to_all(scene, ExpertMeeting { cancelled: Some(scene.today), ..meeting }))
        },
    },
];

#[derive(Deserialize)]
struct Convened {
    title: String,
    place: Option<String>,
    online: bool,
    held: NaiveDate,
    /// How the Chairmanship was consulted (1.7).
    consulted: String,
}

#[derive(Deserialize)]
struct Moved {
    held: NaiveDate,
    place: Option<String>,
    online: bool,
}

/// A meeting that is convened today, for any purpose of the area.
fn convened(scene: &Scene<'_>, area_id: Uuid, values: Map<String, Value>) -> Result<ExpertMeeting, Failure> {
    let Convened { title, place, online, held, consulted } = filled_in(values)?;
    not_past(scene, held)?;
    Ok(ExpertMeeting {
        common: scene.for_members(),
        area_id,
        paper_id: None,
        title,
        place,
        convened: scene.today,
        held,
        cancelled: None,
        online,
        consulted: Some(consulted),
    })
}

/// A meeting with the invitation of all Member States.
fn invited(scene: &Scene<'_>, meeting: ExpertMeeting) -> Taken {
    let circulation = scene.circulated(Kind::ExpertMeeting, meeting.common.id, None);
    Taken::default().make(meeting).put(circulation)
}

/// Who convenes: the states that coordinate or co-coordinate the area today.
fn conveners(scene: &Scene<'_>, row: &Row) -> Vec<StateId> {
    let area = row.area_id().and_then(|id| scene.record.areas.get(&id));
    area.map(|area| serving(scene, area, scene.today)).unwrap_or_default()
}

/// Those who convene, and the Secretariat, which sends the invitations.
fn who_moves(scene: &Scene<'_>, row: &Row) -> Result<Permit, Denial> {
    match scene.actor.is_of_secretariat() {
        true => scene.may(Action::Register),
        false => scene.may(Action::WriteAmong(&conveners(scene, row))),
    }
}

fn still_to_come(scene: &Scene<'_>, row: &Row) -> Standing {
    match row {
        Row::ExpertMeeting(meeting) if meeting.cancelled.is_none() && meeting.held >= scene.today => {
            Standing::Open
        }
        _ => Standing::Elsewhere,
    }
}

fn not_past(scene: &Scene<'_>, held: NaiveDate) -> Result<(), Failure> {
    match held < scene.today {
        true => Err(wrong_at("held", Message::new("refused-meeting-past").with("today", scene.today))),
        false => Ok(()),
    }
}

/// 2.5: a meeting that is held before the six months have passed does not fulfil it.
fn too_early(scene: &Scene<'_>, paper: &ConceptPaper, held: NaiveDate) -> Option<Message> {
    let since = prolonged_from(scene, paper.first_draft?)?;
    (held < since).then(|| Message::new("advice-meeting-too-early").with("day", since))
}

fn told_to_all(scene: &Scene<'_>, meeting: ExpertMeeting) -> Taken {
    let circulation = scene.circulated(Kind::ExpertMeeting, meeting.common.id, None);
    Taken::default().put(meeting).put(circulation)
}
