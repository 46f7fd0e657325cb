//! How a duty is shown. Data that stop are not breaches: where the record is incomplete, or does not know a date,
//! it is said so instead of calling a state late. A recommended duty is never called a breach.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{AreaRecord, Organisation};
use crate::rules::duties::{Duty, DutyKind, Status};

/// How a duty stands, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// A binding duty whose date has passed.
    Overdue,
    /// Arisen, without a date.
    Due,
    /// A recommended or expected duty whose date has passed.
    Passed,
    /// The record does not reach so far: whether it was done nobody has entered.
    NotRecorded,
    /// Running.
    Pending,
    /// Missed, and no longer to be made good.
    Unmet,
    /// Done after its date.
    MetLate,
    /// Done; the record does not know the date on which it began.
    MetDateNotKnown,
    /// Done in time.
    Met,
    /// Nobody owes it any more.
    Lapsed,
}

impl Shown {
    /// How a duty stands, as it is shown on a day.
    pub fn of(duty: &Duty, area: &AreaRecord, organisation: &Organisation) -> Self {
        let sample = rests_on_sample(duty, area, organisation);
        let until = organisation.reach().and_then(|reach| reach.until);
        let beyond = |date: NaiveDate| until.is_some_and(|until| until < date);
        match duty.status {
            Status::Overdue | Status::Unmet if duty.due.is_some_and(beyond) => Self::NotRecorded,
            // What rests on sample data may lack what would have made it good.
            Status::Overdue | Status::Unmet if sample && duty.kind.force().binds() => Self::NotRecorded,
            Status::MetLate if sample => Self::MetDateNotKnown,
            Status::Due if duty.kind != DutyKind::TenureExpiry && beyond(duty.since) => Self::NotRecorded,
            Status::Overdue if !duty.kind.force().binds() => Self::Passed,
            Status::Overdue => Self::Overdue,
            Status::Unmet => Self::Unmet,
            Status::Due => Self::Due,
            Status::Pending => Self::Pending,
            Status::MetLate if is_met_by_paper_without_date(duty, area) => Self::MetDateNotKnown,
            Status::MetLate => Self::MetLate,
            Status::Met => Self::Met,
            Status::Lapsed => Self::Lapsed,
        }
    }

    /// The end of the keys of its words, and its class.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Due => "due",
            Self::Passed => "passed",
            Self::Pending => "pending",
            Self::NotRecorded => "not-recorded",
            Self::Unmet => "unmet",
            Self::MetLate => "met-late",
            Self::MetDateNotKnown => "met-date-not-known",
            Self::Met => "met",
            Self::Lapsed => "lapsed",
        }
    }

    /// Whether there is still something to be done.
    pub fn is_open(self) -> bool {
        self <= Self::Pending
    }
}

/// Whether what met a duty late is a paper whose first draft is not dated: it may have been in time.
fn is_met_by_paper_without_date(duty: &Duty, area: &AreaRecord) -> bool {
    duty.kind == DutyKind::ConceptPaperProposal
        && area.papers.values().any(|paper| paper.first_draft.is_none() && paper.approved == duty.met_on)
}

/// Whether a duty rests on sample data.
pub fn rests_on_sample(duty: &Duty, area: &AreaRecord, organisation: &Organisation) -> bool {
    let Ok(id) = duty.subject.parse::<Uuid>() else {
        return area.area.common.sample;
    };
    let tenure = area.tenures.get(&id).map(|row| row.common.sample);
    let paper = || area.papers.get(&id).map(|row| row.common.sample);
    let review = || organisation.reviews.get(&id).map(|row| row.common.sample);
    tenure.or_else(paper).or_else(review).unwrap_or(false)
}
