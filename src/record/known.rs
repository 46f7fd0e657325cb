//! Plans, proposals and events as they stood on a day: a plan is called from the day of its call and approved from the day of
//! its approval, an event has the days, the place and the standing that it had, and is held from its last day.
//!
//! Where the day on which something was entered is not a day of the record, the entry itself counts, or the day on which it
//! was to be seen at the latest, whichever is earlier.

use chrono::{DateTime, NaiveDate};
use uuid::Uuid;

use super::rows::{Event, EventChange, EventDescribed, EventProposal, EventReport, Plan, ProposalQuestion};
use super::{Organisation, Record, Row};
use crate::rules::calendar::{astana_date, day_before, months_after};

/// A record that stood otherwise, or not at all, on other days.
pub trait Known: Clone {
    /// The record as it stood on a day; `None`: there was none yet.
    fn known_on(&self, organisation: &Organisation, on: NaiveDate) -> Option<Self>;
}

/// The day on which a record was entered, by the clock of the command that named it.
fn entered(id: Uuid) -> Option<NaiveDate> {
    let (seconds, _) = id.get_timestamp()?.to_unix();
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0).map(astana_date)
}

impl Known for Plan {
    fn known_on(&self, organisation: &Organisation, on: NaiveDate) -> Option<Self> {
        let dated = self.called.into_iter().chain(self.approved).min();
        let year = || NaiveDate::from_ymd_opt(self.year, 1, 1);
        let from = dated.or_else(|| entered(self.common.id).into_iter().chain(year()).min());
        if from.is_some_and(|from| on < from) {
            return None;
        }
        let mut row = self.clone();
        if self.called.is_some_and(|day| on < day) {
            (row.called, row.called_by, row.due) = (None, None, None);
            (row.guidance, row.reminders) = (None, None);
        }
        if self.approved.is_some_and(|day| on < day) {
            (row.approved, row.approved_by) = (None, None);
        }
        row.document_id = row.document_id.filter(|id| organisation.latest_text(*id, on).is_some());
        Some(row)
    }
}

impl Known for EventProposal {
    /// A proposal is there from its submission: until then it is its delegation's own, and of no day.
    fn known_on(&self, _: &Organisation, on: NaiveDate) -> Option<Self> {
        self.submitted.filter(|day| *day <= on)?;
        let mut row = self.clone();
        row.withdrawn = row.withdrawn.filter(|day| *day <= on);
        if row.decided.is_some_and(|day| on < day) {
            (row.outcome, row.explanation, row.decided) = (None, None, None);
        }
        Some(row)
    }
}

impl Known for ProposalQuestion {
    fn known_on(&self, _: &Organisation, on: NaiveDate) -> Option<Self> {
        let mut row = (self.asked <= on).then(|| self.clone())?;
        if row.answered.is_some_and(|day| on < day) {
            (row.answer, row.answered) = (None, None);
        }
        Some(row)
    }
}

impl Known for EventReport {
    fn known_on(&self, _: &Organisation, on: NaiveDate) -> Option<Self> {
        (self.issued <= on).then(|| self.clone())
    }
}

impl Known for Event {
    fn known_on(&self, organisation: &Organisation, on: NaiveDate) -> Option<Self> {
        let changes = organisation.changes_of(self.common.id);
        if self.known_from(organisation, &changes).is_some_and(|from| on < from) {
            return None;
        }
        let held = self.held_from(organisation, &changes);
        let counts = |row: &&EventChange| match held {
            Some(held) if row.change == "held" => held <= on,
            _ => row.made <= on,
        };
        let known = changes.iter().rposition(counts).map_or(0, |last| last + 1);
        let stood = changes.iter().take(known).fold("planned", |stood, row| match row.change.as_str() {
            "moved" => stood, // what is moved before it was confirmed is still to be confirmed
            change => change,
        });
        let mut row = self.clone();
        if let Some(next) = changes.get(known) {
            // The hours stand in no change: they are said only where nothing has touched them since.
            let is_same_time = changes.iter().skip(known).all(|row| row.change == "cancelled");
            let hours = row.of.hours.filter(|_| is_same_time);
            let (begins, ends, month) = (next.begins, next.ends, next.month);
            row.of = EventDescribed { begins, ends, month, place: next.place.clone(), hours, ..row.of };
            stood.clone_into(&mut row.standing);
        } else if row.standing == "held" && held.is_some_and(|held| on < held) {
            (if stood == "held" { "planned" } else { stood }).clone_into(&mut row.standing);
        }
        Some(row)
    }
}

impl Event {
    /// The first day on which it was known: a line with the approval of its plan. What stands outside the plan, or in one of
    /// which no approval is on record, was known when it was entered, and at the latest when something became of it.
    fn known_from(&self, organisation: &Organisation, changes: &[&EventChange]) -> Option<NaiveDate> {
        let plan = organisation.plans.get(&self.plan_id);
        if let Some(approved) = plan.filter(|_| self.number.is_some()).and_then(|plan| plan.approved) {
            return Some(approved);
        }
        let year = plan.filter(|_| self.number.is_some());
        let year = year.and_then(|plan| NaiveDate::from_ymd_opt(plan.year, 1, 1));
        let first = changes.first();
        let begins = first.map_or(self.of.begins, |row| row.begins);
        let made = first.map(|row| row.made);
        [entered(self.common.id), year, begins, made].into_iter().flatten().min()
    }

    /// The day from which it is held: its last; of one of which only the month is known, the last of the month, else of the
    /// year. `None`: it is not held.
    fn held_from(&self, organisation: &Organisation, changes: &[&EventChange]) -> Option<NaiveDate> {
        if self.standing != "held" {
            return None;
        }
        let made = changes.iter().rev().find(|row| row.change == "held").map(|row| row.made);
        let of_month = || {
            let year = organisation.plans.get(&self.plan_id)?.year;
            let month = self.of.month.and_then(|month| u32::try_from(month).ok()).unwrap_or(12);
            Some(day_before(months_after(NaiveDate::from_ymd_opt(year, month, 1)?, 1)))
        };
        self.of.ends.or(self.of.begins).or(made).or_else(of_month)
    }
}

impl Record {
    /// A record as it stood on a day; `None`: there was none yet. Of kinds that are not of the plan, the record as it stands.
    pub fn row_on(&self, row: Row, on: NaiveDate) -> Option<Row> {
        let of = &*self.organisation;
        Some(match row {
            Row::Plan(row) => row.known_on(of, on)?.into(),
            Row::EventProposal(row) => row.known_on(of, on)?.into(),
            Row::ProposalQuestion(row) => row.known_on(of, on)?.into(),
            Row::Event(row) => row.known_on(of, on)?.into(),
            row => row,
        })
    }
}
