//! What a document does to another document, or to a decision: it supersedes, amends or implements it.

use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::beside;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{One, OneOf};
use crate::record::fields::{RELATIONS, may, must};
use crate::record::rows::Relation;
use crate::record::{Kind, Row};
use crate::steps::scene::filled_in;
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken, empty};

pub(in crate::steps) const STEPS: &[Step] = &[Step {
    noun: "relations",
    on: Kind::Document,
    makes: Kind::Relation,
    paragraphs: &[],
    fields: &[
        must("relation", OneOf(RELATIONS)),
        may("to_document_id", One(Kind::Document)),
        may("to_decision_id", One(Kind::Decision)),
    ],
    binding: false,
    undo: Undo::Never(Because::Entered, None),
    filled: empty,
    may: |scene, _| scene.may_lead(),
    stands: |_, row| match row {
        Row::Document(_) => Standing::Open,
        _ => Standing::Elsewhere,
    },
    take: related,
}];

#[derive(Deserialize)]
struct Related {
    relation: String,
    to_document_id: Option<Uuid>,
    to_decision_id: Option<Uuid>,
}

fn related(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let Related { relation, to_document_id, to_decision_id } = filled_in(values)?;
    let Row::Document(document) = row else { return Err(Failure::NotFound) };
    Ok(Taken::default().put(Relation {
        common: beside(scene, document),
        document_id: document.common.id,
        relation,
        to_document_id,
        to_decision_id,
    }))
}
