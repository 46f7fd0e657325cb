//! A tenure's life (1.3, 1.11, 1.12): its extension is asked for and decided on, notice of its early termination is
//! given, a Co-coordinator acts where no Coordinator serves, and a final report completes it.

mod acting;
mod consents;
mod extension;
mod report;
mod termination;

use super::{Scene, Step};
use crate::ids::StateId;
use crate::record::Row;
use crate::record::rows::Tenure;
use crate::rules::facts;

pub(super) const STEPS: [&[Step]; 5] =
    [extension::STEPS, termination::STEPS, report::STEPS, acting::STEPS, consents::STEPS];

/// The tenure on which a step is taken, with the facts of it: its extensions and its notice too.
fn tenure_of<'a>(scene: &Scene<'_>, row: &'a Row) -> Option<(&'a Tenure, facts::Tenure)> {
    let Row::Tenure(tenure) = row else { return None };
    Some((tenure, scene.record.areas.get(&tenure.area_id)?.tenure_facts(tenure)))
}

/// Whose tenure it is.
fn state_of(row: &Row) -> Option<StateId> {
    match row {
        Row::Tenure(tenure) => Some(tenure.state),
        _ => None,
    }
}
