//! When a state serves, as known by a date.
//!
//! 1.12: "Any Coordinator or Co-coordinator may extend its term of service for a certain period subject to
//! approval by the SOC and may voluntarily terminate its term at any time."

use chrono::NaiveDate;

use super::calendar::next_day;
use super::facts::{Role, Tenure};

/// Where a tenure ends, as known by some date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastDay {
    /// The last day; none: open-ended, and it never expires.
    pub day: Option<NaiveDate>,
    /// Whether a notice of termination that no later extension overrode set it.
    pub ended_early: bool,
    /// What set it, and when that was decided or notified.
    pub set_by: SetBy,
}

/// What set a tenure's last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetBy {
    /// The appointment.
    Appointment,
    /// The extension that the SOC approved on a day.
    Extension(NaiveDate),
    /// The state's notice of a day.
    Notice(NaiveDate),
}

impl LastDay {
    /// Whether the tenure's last day is before `day`.
    pub fn is_before(self, day: NaiveDate) -> bool {
        self.day.is_some_and(|last| last < day)
    }

    /// Whether the tenure lasts through `day`, if it began.
    pub fn reaches(self, day: NaiveDate) -> bool {
        !self.is_before(day)
    }
}

/// Whether the tenure is known on `on`. One made before the records begin is known on every date.
pub fn is_known(tenure: &Tenure, on: NaiveDate) -> bool {
    tenure.appointed.is_none_or(|appointed| appointed <= on)
}

/// The tenure's last day as known by `known_by`.
///
/// Extensions and the notice of termination count in the order of their dates, of one day the extensions first
/// and the shorter before the longer. So an extension approved after the end revives a tenure, and one approved
/// after a notice overrides it.
pub fn last_day(tenure: &Tenure, known_by: NaiveDate) -> LastDay {
    let known = tenure.extensions.iter().filter(|extension| extension.approved <= known_by);
    let extension = known.max_by_key(|extension| (extension.approved, extension.to));
    let end = match extension {
        Some(last) => {
            LastDay { day: Some(last.to), ended_early: false, set_by: SetBy::Extension(last.approved) }
        }
        None => LastDay { day: tenure.to, ended_early: false, set_by: SetBy::Appointment },
    };

    let Some(notice) = tenure.termination.as_ref().filter(|notice| notice.notified <= known_by) else {
        return end;
    };
    // An extension of a later day than the notice sets the end anew, whatever the notice had set.
    if extension.is_some_and(|extension| extension.approved > notice.notified) {
        return end;
    }
    if end.day.is_none_or(|day| notice.last_day < day) {
        let set_by = SetBy::Notice(notice.notified);
        return LastDay { day: Some(notice.last_day), ended_early: true, set_by };
    }
    end
}

/// Whether a tenure with this last day counts at all: one that ended before it began counts in no rule.
pub fn counts(tenure: &Tenure, last: LastDay) -> bool {
    tenure.from.is_none_or(|from| last.reaches(from))
}

/// Whether the tenure serves on `day`, first and last day included, as known by `known_by`.
pub fn serves(tenure: &Tenure, day: NaiveDate, known_by: NaiveDate) -> bool {
    is_known(tenure, known_by) && Standing { tenure, last: last_day(tenure, known_by) }.serves(day)
}

/// A tenure and its last day, both as known by one date.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'a> {
    /// The tenure.
    pub tenure: &'a Tenure,
    /// Its last day as known by that date.
    pub last: LastDay,
}

impl<'a> Standing<'a> {
    /// The tenure as known by `known_by`, unless it is not known or counts for nothing.
    pub fn of(tenure: &'a Tenure, known_by: NaiveDate) -> Option<Self> {
        let last = last_day(tenure, known_by);
        (is_known(tenure, known_by) && counts(tenure, last)).then_some(Self { tenure, last })
    }

    /// Whether it serves on `day`.
    pub fn serves(self, day: NaiveDate) -> bool {
        self.tenure.from.is_none_or(|from| from <= day) && self.last.reaches(day)
    }

    /// Whether its role is coordinator, not acting.
    pub fn is_full_coordinator(self) -> bool {
        is_full_coordinator(self.tenure)
    }

    /// The day after its last day, if that lies before `on`.
    pub fn vacated(self, on: NaiveDate) -> Option<NaiveDate> {
        self.last.day.filter(|last| *last < on).map(next_day)
    }
}

/// Whether a tenure is a full coordinator's: role coordinator, not acting.
pub fn is_full_coordinator(tenure: &Tenure) -> bool {
    tenure.role == Role::Coordinator && !tenure.acting
}
