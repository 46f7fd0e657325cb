//! An area as known on a date: the one place where what became known later is left out.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Duty, DutyKind, Status, Versions};
use crate::ids::StateId;
use crate::rules::because::Because;
use crate::rules::facts::{Area, ConceptPaper, ExpertMeeting, Review, Role};
use crate::rules::tenure::Standing;

/// What of an area is known on a date.
pub(super) struct KnownArea<'a> {
    pub on: NaiveDate,
    pub area: &'a Area,
    pub versions: &'a Versions<'a>,
    /// The tenures known on the date that count, with their last days as known then.
    pub tenures: Vec<Standing<'a>>,
}

impl<'a> KnownArea<'a> {
    pub fn of(area: &'a Area, versions: &'a Versions<'a>, on: NaiveDate) -> Self {
        let tenures = area.tenures.iter().filter_map(|tenure| Standing::of(tenure, on)).collect();
        Self { on, area, versions, tenures }
    }

    pub fn full_coordinators(&self) -> impl Iterator<Item = Standing<'a>> + Clone + '_ {
        self.tenures.iter().copied().filter(|standing| standing.is_full_coordinator())
    }

    /// The states with a coordinator tenure, acting or full, that serves on `day`; sorted.
    pub fn coordinators_on(&self, day: NaiveDate) -> Vec<StateId> {
        let serving = self.tenures.iter().filter(|it| it.tenure.role == Role::Coordinator && it.serves(day));
        sorted(serving.map(|standing| standing.tenure.state).collect())
    }

    pub fn concept_papers(&self) -> impl Iterator<Item = &'a ConceptPaper> + Clone + '_ {
        self.area.concept_papers.iter().filter(|paper| paper.first_draft <= self.on)
    }

    /// The meetings on a paper that are convened and not cancelled.
    pub fn expert_meetings(&self, paper: &'a ConceptPaper) -> impl Iterator<Item = &'a ExpertMeeting> + '_ {
        paper.expert_meetings.iter().filter(|it| it.convened <= self.on && !self.cancelled(it.cancelled))
    }

    /// The reviews that are scheduled and not cancelled.
    pub fn reviews(&self) -> impl Iterator<Item = &'a Review> + '_ {
        self.area.reviews.iter().filter(|it| it.scheduled <= self.on && !self.cancelled(it.cancelled))
    }

    fn cancelled(&self, cancelled: Option<NaiveDate>) -> bool {
        cancelled.is_some_and(|day| day <= self.on)
    }

    /// A duty of this area that has no `due`, no `met_on` and no `notice` yet.
    pub fn duty(
        &self,
        kind: DutyKind,
        subject: &Arc<str>,
        since: NaiveDate,
        status: Status,
        why: Because,
    ) -> Duty {
        Duty {
            area: self.area.code.clone(),
            kind,
            subject: subject.clone(),
            bearers: Vec::new(),
            since,
            due: None,
            status,
            met_on: None,
            notice: None,
            because: why,
        }
    }
}

/// Each state once, in the order of their codes.
pub(super) fn sorted(mut states: Vec<StateId>) -> Vec<StateId> {
    states.sort_unstable();
    states.dedup();
    states
}
