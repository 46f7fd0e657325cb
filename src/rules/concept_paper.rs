//! Concept papers (2.1 to 2.7): their sections, and what their approval takes.

use chrono::NaiveDate;

use super::calendar::{months_after, next_day};
use super::paragraph::Paragraph;
use super::refusal::Refusal;
use crate::ids::StateId;
use crate::message::Message;

/// 2.2: "a general framework and main directions for cooperation …, as well as rationale, background, aims,
/// objectives and approaches …; … specific thematic areas or issues …, as well as any other guidance …; … new
/// spheres or forms of cooperation": the sections, in the order of that text.
pub const SECTIONS: &[&str] =
    &["framework", "rationale", "background", "aims", "approaches", "themes", "guidance", "new-forms"];

/// 2.5: "beyond six months since the issuance of the first draft": the first day on which a paper that was issued on a
/// day is considered for longer than that. A later revision does not restart the clock.
pub fn prolonged_from(first_draft: NaiveDate, months: u32) -> NaiveDate {
    next_day(months_after(first_draft, months))
}

/// How long a paper has been considered on a day, and how long it can be before 2.5 asks for expert meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The day of the first draft.
    pub first_draft: NaiveDate,
    /// How many months.
    pub months: u32,
    /// The day on which its consideration ended: its approval or its withdrawal.
    pub ended: Option<NaiveDate>,
    /// The day that is asked for.
    pub on: NaiveDate,
}

impl Clock {
    /// The first day on which it is, or would be, considered for longer than the months.
    pub fn since(&self) -> NaiveDate {
        prolonged_from(self.first_draft, self.months)
    }

    /// The last day of the months.
    pub fn last(&self) -> NaiveDate {
        months_after(self.first_draft, self.months)
    }

    /// The day through which it has been considered: that of its end, else the day that is asked for.
    pub fn until(&self) -> NaiveDate {
        self.ended.filter(|ended| *ended <= self.on).unwrap_or(self.on)
    }

    /// Whether it is still considered.
    pub fn runs(&self) -> bool {
        self.ended.is_none_or(|ended| self.on < ended)
    }

    /// The days since the first draft.
    pub fn elapsed(&self) -> i64 {
        (self.until() - self.first_draft).num_days()
    }

    /// The days before the months are over; `None`: they are over, or the consideration has ended.
    pub fn left(&self) -> Option<i64> {
        let left = (self.since() - self.on).num_days();
        (self.runs() && left > 0).then_some(left)
    }

    /// The days beyond the months; `None`: it is not considered for longer than they are.
    pub fn beyond(&self) -> Option<i64> {
        let beyond = (self.until() - self.since()).num_days();
        (beyond >= 0).then_some(beyond + 1)
    }

    /// The day on which each of the months is over.
    pub fn month_ends(&self) -> impl Iterator<Item = NaiveDate> {
        let first = self.first_draft;
        (1..=self.months).map(move |month| months_after(first, month))
    }
}

/// What the approval of a paper is decided on.
#[derive(Clone, Debug, Default)]
pub struct ApprovalFacts {
    /// The Member States of the day that have not had the text.
    pub without_the_text: Vec<StateId>,
    /// The first and the last day of its applicability, as far as they are given.
    pub applicable: (Option<NaiveDate>, Option<NaiveDate>),
}

/// Every reason for which a paper cannot be approved; none: it can.
pub fn approval(facts: &ApprovalFacts) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    // 2.4: "approved by the SOC following consideration by all Member States".
    if let Some(first) = facts.without_the_text.first() {
        let others = i64::try_from(facts.without_the_text.len() - 1).unwrap_or(i64::MAX);
        let message = Message::new("refused-without-the-text").with("state", *first).with("others", others);
        refusals.push(Refusal { paragraph: Some(Paragraph::P2_4), field: None, message });
    }
    // 2.6: "The concept paper shall specify its applicability period".
    if facts.applicable.0.is_none() || facts.applicable.1.is_none() {
        let message = Message::new("refused-no-applicability");
        refusals.push(Refusal::by(Paragraph::P2_6, "applicable_to", message));
    }
    refusals
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn consideration_is_prolonged_from_the_day_after_six_months() {
        // 1 December 2023 plus six months is 1 June 2024; the day after is beyond them.
        assert_eq!(Some(prolonged_from(day("2023-12-01").unwrap(), 6)), day("2024-06-02"));
        // 31 August plus six months is the last day of February.
        assert_eq!(Some(prolonged_from(day("2023-08-31").unwrap(), 6)), day("2024-03-01"));
    }

    #[test]
    fn a_clock_runs_through_the_last_day_of_its_months() {
        let clock = |on, ended| Clock {
            first_draft: day("2023-12-01").unwrap(),
            months: 6,
            ended,
            on: day(on).unwrap(),
        };
        // From 1 December 2023 to 1 June 2024 are 31 + 31 + 29 + 31 + 30 + 31 = 183 days.
        let of = |clock: Clock| (clock.elapsed(), clock.left(), clock.beyond());
        assert_eq!(of(clock("2023-12-01", None)), (0, Some(184), None));
        assert_eq!(of(clock("2024-06-01", None)), (183, Some(1), None));
        assert_eq!(of(clock("2024-06-02", None)), (184, None, Some(1)));
        // What ended stands still; before its end was known it ran.
        assert_eq!(of(clock("2024-09-01", day("2024-05-31"))), (182, None, None));
        assert_eq!(of(clock("2024-05-30", day("2024-05-31"))), (181, Some(3), None));
        assert_eq!(of(clock("2024-09-01", day("2024-06-03"))), (185, None, Some(2)));
        let ends: Vec<_> = clock("2024-01-01", None).month_ends().collect();
        assert_eq!((ends.len(), ends.last().copied()), (6, day("2024-06-01")));
    }

    #[test]
    fn every_reason_is_said_at_once() {
        let facts =
            ApprovalFacts { without_the_text: vec!["KAZ".parse().unwrap()], applicable: (None, None) };
        let paragraphs: Vec<_> =
            approval(&facts).into_iter().filter_map(|refusal| refusal.paragraph).collect();
        assert_eq!(paragraphs, [Paragraph::P2_4, Paragraph::P2_6]);
    }

    #[test]
    fn a_paper_that_all_have_had_with_its_period_is_approved() {
        let applicable = (day("2024-06-01"), day("2025-12-31"));
        assert_eq!(approval(&ApprovalFacts { without_the_text: Vec::new(), applicable }), []);
        let half = ApprovalFacts { without_the_text: Vec::new(), applicable: (applicable.0, None) };
        assert_eq!(approval(&half).len(), 1);
    }
}
