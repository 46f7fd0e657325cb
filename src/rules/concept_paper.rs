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
