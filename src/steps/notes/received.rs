//! What is answered of the notes that the Secretariat has received: they are registered as what came on paper is.

use serde::Deserialize;
use uuid::Uuid;

use super::super::undo::Undo;
use super::super::{Standing, Step, Taken, empty};
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::One;
use crate::record::fields::must;
use crate::record::rows::NoteReceived;
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::steps::scene::{filled_in, wrong_at};

pub(super) const STEPS: &[Step] = &[Step {
    noun: "answers",
    on: Kind::NoteReceived,
    makes: Kind::NoteReceived,
    paragraphs: &[],
    fields: &[must("answered_by", One(Kind::Note))],
    binding: false,
    undo: Undo::Again,
    filled: empty,
    may: |scene, _| scene.may(Action::Register),
    stands: |_, row| match row {
        Row::NoteReceived(_) => Standing::Open,
        _ => Standing::Elsewhere,
    },
    take: |scene, row, values| {
        let Answered { answered_by } = filled_in(values)?;
        let note = scene.record.organisation.notes.get(&answered_by);
        if let Some(on) = note.and_then(|note| note.annulled) {
            let message = Message::new("refused-note-annulled").with("on", on);
            return Err(wrong_at("answered_by", message));
        }
        let Row::NoteReceived(row) = row.clone() else { return Err(Failure::NotFound) };
        Ok(Taken::default().put(NoteReceived { answered_by: Some(answered_by), ..row }))
    },
}];

#[derive(Deserialize)]
struct Answered {
    answered_by: Uuid,
}
