//! A state takes its position back, and a delegation what it has prepared: then it has none, as before it had said anything.
//! What it was stays in the journal, and a silence that an objection broke is not revived.

use super::{current, prepared, still_open};
use crate::ids::StateId;
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::steps::undo::Undo;
use crate::steps::{Scene, Standing, Step, Taken, empty};

pub(in crate::steps) const STEPS: &[Step] = &[
    Step {
        noun: "position-withdrawal",
        on: Kind::Matter,
        makes: Kind::Matter,
        paragraphs: &[],
        fields: &[],
        binding: true,
        undo: Undo::By(Kind::Matter, "positions"),
        filled: empty,
        may: |scene, _| scene.may(Action::SpeakFor(scene.actor.post.state())),
        stands: |scene, row| if_there(scene, row, |id, state| current(scene, id, state).is_some()),
        take: |scene, row, _| {
            let own = current(scene, row.common().id, scene.state()?);
            Ok(own.into_iter().fold(Taken::default(), Taken::strike))
        },
    },
    Step {
        noun: "prepared-position-withdrawal",
        on: Kind::Matter,
        makes: Kind::Matter,
        paragraphs: &[],
        fields: &[],
        binding: false,
        undo: Undo::By(Kind::Matter, "prepared-positions"),
        filled: empty,
        may: |scene, _| scene.may_write(),
        stands: |scene, row| if_there(scene, row, |id, state| prepared(scene, id, state).is_some()),
        take: |scene, row, _| {
            let own = prepared(scene, row.common().id, scene.state()?);
            Ok(own.into_iter().fold(Taken::default(), Taken::strike))
        },
    },
];

/// Where the state of who acts has said something on a matter that has no outcome yet.
fn if_there(scene: &Scene<'_>, row: &Row, there: impl Fn(uuid::Uuid, StateId) -> bool) -> Standing {
    let own = scene.actor.post.state().is_some_and(|state| there(row.common().id, state));
    if own { still_open(scene, row) } else { Standing::Elsewhere }
}
