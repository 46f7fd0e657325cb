//! A meeting opens and closes. At its opening a session of the Senior Officials gets its numeral, which is then its own; at
//! its closure what it decided is frozen, with the texts that were before it.

use serde_json::{Map, Value};

use super::{given_back, if_meeting, in_course, list};
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::rows::Meeting;
use crate::record::{Kind, Row};
use crate::rules::meetings::Course;
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken, empty};

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "opening",
        on: Kind::Meeting,
        makes: Kind::Meeting,
        paragraphs: &[],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Entered, None),
        filled: empty,
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| {
            if_meeting(row, |meeting| {
                let facts = meeting.facts();
                match facts.course(scene.today) {
                    Course::Planned | Course::Passed => Standing::of(facts.opening(scene.today)),
                    _ => Standing::Elsewhere,
                }
            })
        },
        take: opened,
    },
    Step {
        noun: "closing",
        on: Kind::Meeting,
        makes: Kind::Meeting,
        paragraphs: &[],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Frozen, Some((Kind::Decision, "corrigenda"))),
        filled: empty,
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| if_meeting(row, |meeting| in_course(scene, meeting, &[Course::Open])),
        take: closed,
    },
];

/// One that has been registered with its session keeps it.
fn opened(scene: &Scene<'_>, row: &Row, _: Map<String, Value>) -> Result<Taken, Failure> {
    let Row::Meeting(meeting) = row.clone() else { return Err(Failure::NotFound) };
    let allotted = || scene.record.organisation.session_on(scene.today);
    let session = meeting.session.clone().or_else(|| (meeting.body == "SOC").then(allotted));
    let mut taken = Taken::default();
    if meeting.convened.is_none() {
        taken.advice.push(Message::new("advice-not-convened"));
    }
    Ok(taken.put(Meeting { opened: Some(scene.now), session, ..meeting }))
}

/// The List that a decision of the meeting changed becomes a decision of its own before everything is frozen.
fn closed(scene: &Scene<'_>, row: &Row, _: Map<String, Value>) -> Result<Taken, Failure> {
    let Row::Meeting(meeting) = row.clone() else { return Err(Failure::NotFound) };
    let texts = scene.record.texts_before(meeting.common.id);
    let back = given_back(scene, &meeting);
    let taken = list::of(scene, &meeting).put(Meeting { closed: Some(scene.now), texts, ..meeting });
    Ok(back.into_iter().fold(taken, Taken::put))
}
