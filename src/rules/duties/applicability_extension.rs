//! The Coordinator has a paper's applicability extended on time (2.6).

use std::sync::Arc;

use chrono::NaiveDate;

use super::known::KnownArea;
use super::{Duty, DutyKind, Status};
use crate::rules::because::{ApplicabilityOutcome, ApplicabilityReason, Because};
use crate::rules::calendar::known;
use crate::rules::facts::ConceptPaper;

/// 2.6: "The Coordinator shall ensure that the concept paper is always up to date with current realities and its
/// applicability period extended on time before expiration."
///
/// A paper approved later takes the place of this one, which then needs no extension any more.
pub(super) fn duties(area: &KnownArea<'_>) -> Vec<Duty> {
    let approved = area.concept_papers().filter_map(|paper| Some((paper, known(paper.approved, area.on)?)));
    approved.filter_map(|(paper, approved)| duty(area, paper, approved)).collect()
}

/// How a paper's life ended.
enum End {
    Superseded { on: NaiveDate, by: Arc<str> },
    Withdrawn { on: NaiveDate },
}

impl End {
    fn day(&self) -> NaiveDate {
        match self {
            Self::Superseded { on, .. } | Self::Withdrawn { on } => *on,
        }
    }
}

fn duty(area: &KnownArea<'_>, paper: &ConceptPaper, approved: NaiveDate) -> Option<Duty> {
    let end = end_of_life(area, paper, approved);
    let (since, due, extended) = applicability(area, paper, approved, end.as_ref().map(End::day))?;

    let late = end.as_ref().map_or(area.on, End::day) > due;
    let asked_on = end.as_ref().map_or(area.on, End::day);
    let (status, met_on, outcome) = match end {
        Some(End::Superseded { on, by }) => {
            (Status::done(late), Some(on), ApplicabilityOutcome::Superseded { by, on, late })
        }
        Some(End::Withdrawn { on }) => {
            let status = if late { Status::Unmet } else { Status::Lapsed };
            (status, None, ApplicabilityOutcome::Withdrawn { on, late })
        }
        None => (Status::open(late), None, ApplicabilityOutcome::Open { as_of: area.on, late }),
    };
    let reason = ApplicabilityReason { paper: paper.id.clone(), since, due, extended, outcome };
    let because = Because::ApplicabilityExtension(reason);
    Some(Duty {
        bearers: area.coordinators_on(asked_on),
        due: Some(due),
        met_on,
        ..area.duty(DutyKind::ApplicabilityExtension, &paper.id, since, status, because)
    })
}

/// The earlier of the day on which the paper was withdrawn and the day on which another superseded it; on the
/// same day, superseded.
fn end_of_life(area: &KnownArea<'_>, paper: &ConceptPaper, approved: NaiveDate) -> Option<End> {
    let successors = area.concept_papers().filter(|other| known(other.withdrawn, area.on).is_none());
    let superseded = successors
        .filter_map(|other| Some((known(other.approved, area.on)?, &other.id)))
        .filter(|(day, _)| *day > approved)
        .min();
    let withdrawn = known(paper.withdrawn, area.on);
    match (superseded, withdrawn) {
        (Some((day, by)), withdrawn) if withdrawn.is_none_or(|withdrawn| day <= withdrawn) => {
            Some(End::Superseded { on: day, by: by.clone() })
        }
        (_, withdrawn) => withdrawn.map(|on| End::Withdrawn { on }),
    }
}

/// Since when the paper applies until when, and whether by an extension: the extension approved last, of one day
/// the longer, leaving out those approved after the paper's end of life.
fn applicability(
    area: &KnownArea<'_>,
    paper: &ConceptPaper,
    approved: NaiveDate,
    end: Option<NaiveDate>,
) -> Option<(NaiveDate, NaiveDate, bool)> {
    let until = end.unwrap_or(area.on);
    let extensions = paper.extensions.iter().filter(|extension| extension.approved <= until);
    match extensions.max_by_key(|extension| (extension.approved, extension.to)) {
        Some(extension) => Some((extension.approved, extension.to, true)),
        None => Some((approved, paper.applicable_to?, false)),
    }
}
