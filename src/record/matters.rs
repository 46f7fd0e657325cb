//! How far a matter has come.

use chrono::NaiveDate;

use super::Organisation;
use super::rows::*;
use crate::rules::consensus::Verb;

/// The verb that leaves a matter open, as rows have it.
const CONTINUES: &str = Verb::ConsultationsContinue.as_str();

impl Matter {
    /// The verb with which it ended, and the day. Where consultations continue nothing has ended.
    pub fn ended(&self) -> Option<(&str, NaiveDate)> {
        let verb = self.verb.as_deref().filter(|verb| *verb != CONTINUES);
        verb.zip(self.decided)
    }

    /// Whether it is before its body: nothing has been decided, or consultations on it continue.
    pub fn is_open(&self) -> bool {
        self.ended().is_none()
    }

    /// The day on which the body agreed that consultations continue, where that is how it stands.
    pub fn continues_since(&self) -> Option<NaiveDate> {
        self.decided.filter(|_| self.verb.as_deref() == Some(CONTINUES))
    }
}

impl Organisation {
    /// The meeting that is to consider a matter: the one on whose agenda it stands, unless consultations have continued
    /// since it did so.
    pub fn meeting_awaited(&self, matter: &Matter) -> Option<&Meeting> {
        let meeting = self.meetings.get(&matter.meeting_id?)?;
        let considered = matter.continues_since().is_some_and(|day| meeting.from <= day);
        Some(meeting).filter(|_| !considered)
    }
}
