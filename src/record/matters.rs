//! How far a matter has come, and what a document is at a day: what follows from their rows and from the agendas on which
//! a matter stood.

use chrono::NaiveDate;
use uuid::Uuid;

use super::Organisation;
use super::rows::*;
use crate::rules::calendar::astana_date;
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
    /// Since when consultations on a matter continued on a day: also where something else was decided later.
    pub fn continued_on(&self, matter: &Matter, on: NaiveDate) -> Option<NaiveDate> {
        let stands = matter.continues_since().filter(|day| *day <= on);
        let at_meetings = || {
            let items = self.agenda.values().filter(|row| row.matter_id == Some(matter.common.id));
            let continued = items.filter(|row| row.verb.as_deref() == Some(CONTINUES));
            continued.filter_map(|row| row.concluded.map(astana_date)).filter(|day| *day <= on).max()
        };
        stands.or_else(at_meetings)
    }

    /// The meeting that is to consider a matter: the one on whose agenda it stands, unless consultations have continued
    /// since it did so.
    pub fn meeting_awaited(&self, matter: &Matter) -> Option<&Meeting> {
        let meeting = self.meetings.get(&matter.meeting_id?)?;
        let considered = matter.continues_since().is_some_and(|day| meeting.from <= day);
        Some(meeting).filter(|_| !considered)
    }

    /// The matters that a recommendation opened in a higher body.
    pub fn recommended_from(&self, matter: Uuid) -> Vec<&Matter> {
        self.matters.values().filter(|row| row.from_matter_id == Some(matter)).collect()
    }

    /// The latest text of a document on a day.
    pub fn latest_text(&self, document: Uuid, on: NaiveDate) -> Option<&DocumentText> {
        let issued = self.texts_of(document).into_iter().filter(|row| row.issued <= on);
        issued.max_by_key(|row| row.revision)
    }

    /// The matters about a document, the first brought in first.
    pub fn matters_on(&self, document: Uuid) -> Vec<&Matter> {
        let mut matters: Vec<_> =
            self.matters.values().filter(|row| row.document_id == Some(document)).collect();
        matters.sort_by_key(|row| (row.opened, row.common.id));
        matters
    }

    /// The meetings at whose closure one of the texts of a document was frozen, the first closed first.
    pub fn frozen_at(&self, text: Uuid) -> Vec<&Meeting> {
        let frozen = |row: &&Meeting| row.texts.iter().any(|of| of.id == text);
        let mut meetings: Vec<_> = self.meetings.values().filter(frozen).collect();
        meetings.sort_by_key(|row| (row.closed, row.common.id));
        meetings
    }
}
