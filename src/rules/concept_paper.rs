//! Concept papers (2.1 to 2.7): their sections, and what their approval takes.

use chrono::NaiveDate;

use super::paragraph::Paragraph;
use super::refusal::Refusal;
use crate::ids::StateId;
use crate::message::Message;

/// 2.2: "a general framework and main directions for cooperation …, as well as rationale, background, aims,
/// objectives and approaches …; … specific thematic areas or issues …, as well as any other guidance …; … new
/// spheres or forms of cooperation": the sections, in the order of that text.
pub const SECTIONS: &[&str] =
    &["framework", "rationale", "background", "aims", "approaches", "themes", "guidance", "new-forms"];

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
