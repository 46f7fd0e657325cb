//! Who comes to a meeting: each delegation gives its members itself, and an officer notes how it took part. Nothing hangs
//! on how many have come: there is no quorum.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{UNTIL_CLOSED, about, if_meeting, in_course};
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Groups, Line, OneOf, State, YesNo};
use crate::record::fields::{ATTENDED, Field, Input, may, must};
use crate::record::rows::{Delegation, Meeting, Participant};
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::steps::scene::{filled_in, wrong_at};
use crate::steps::undo::Undo;
use crate::steps::{Scene, Standing, Step, Taken, empty};

const PERSON: &[Field] = &[must("name", Line(200)), may("title", Line(300)), may("head", YesNo)];

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "delegation",
        on: Kind::Meeting,
        makes: Kind::Delegation,
        paragraphs: &[],
        fields: &[may("people", Groups(PERSON))],
        binding: false,
        undo: Undo::Again,
        filled: |scene, row| {
            let own = scene.actor.post.state().and_then(|state| delegation(scene, row, state));
            typed(own.map_or(&[][..], |row| &row.people))
        },
        may: |scene, _| scene.may_write(),
        stands: |scene, row| if_meeting(row, |meeting| in_course(scene, meeting, UNTIL_CLOSED)),
        take: |scene, row, values| {
            let Given { people } = filled_in(values)?;
            let Row::Meeting(meeting) = row else { return Err(Failure::NotFound) };
            let stood = of_state(scene, meeting, scene.state()?);
            Ok(about(meeting, Taken::default().put(Delegation { people, ..stood })))
        },
    },
    Step {
        noun: "attendance",
        on: Kind::Meeting,
        makes: Kind::Delegation,
        paragraphs: &[],
        fields: &[must("state", State), must("attended", OneOf(ATTENDED))],
        binding: false,
        undo: Undo::Again,
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: |scene, row| {
            if_meeting(row, |meeting| match in_course(scene, meeting, UNTIL_CLOSED) {
                Standing::Open => {
                    let message = Message::new("refused-attendance-before").with("from", meeting.from);
                    Standing::require(meeting.opened.is_some() || meeting.from <= scene.today, message)
                }
                other => other,
            })
        },
        take: attended,
    },
];

#[derive(Deserialize)]
struct Given {
    people: Vec<Participant>,
}

#[derive(Deserialize)]
struct Attended {
    state: StateId,
    attended: String,
}

fn delegation<'a>(scene: &'a Scene<'_>, meeting: &Row, state: StateId) -> Option<&'a Delegation> {
    let all = scene.record.organisation.delegations.values();
    all.into_iter().find(|row| row.meeting_id == meeting.common().id && row.state == state)
}

/// The delegation of a state as it stands, or one of which nothing is known yet.
fn of_state(scene: &Scene<'_>, meeting: &Meeting, state: StateId) -> Delegation {
    let stood = delegation(scene, &Row::Meeting(meeting.clone()), state).cloned();
    stood.unwrap_or_else(|| Delegation {
        common: scene.for_members(),
        meeting_id: meeting.common.id,
        state,
        attended: None,
        people: Vec::new(),
    })
}

/// What a delegation gave, as the form takes it.
fn typed(people: &[Participant]) -> Input {
    let mut input = Input::default();
    for (person, number) in people.iter().zip(1..) {
        input.set(format!("people.{number}.name"), person.name.clone());
        if let Some(title) = &person.title {
            input.set(format!("people.{number}.title"), title.clone());
        }
        if person.head {
            input.set(format!("people.{number}.head"), "yes");
        }
    }
    input
}

fn attended(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let Attended { state, attended } = filled_in(values)?;
    let Row::Meeting(meeting) = row else { return Err(Failure::NotFound) };
    if scene.record.organisation.standing(state, meeting.from).is_none() {
        let message = Message::new("refused-neither-member-nor-observer").with("state", state);
        return Err(wrong_at("state", message.with("on", meeting.from)));
    }
    let stood = of_state(scene, meeting, state);
    Ok(about(meeting, Taken::default().put(Delegation { attended: Some(attended), ..stood })))
}
