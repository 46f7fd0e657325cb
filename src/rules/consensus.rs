//! Consensus of Member States (DESIGN section 2). There is no vote, and nothing here counts one.

use chrono::NaiveDate;

use super::refusal::Refusal;
use crate::ids::StateId;
use crate::message::Message;

/// How long the window for an outcome in writing is where nothing else is said, in days.
pub const USUAL_WINDOW_DAYS: u64 = 14;

/// The current position of a state on a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standpoint {
    /// It supports.
    Supports,
    /// It has no objection.
    NoObjection,
    /// It needs more consultation: until then there is no consensus.
    NeedsConsultation,
    /// It objects.
    Objects,
}

named! { Standpoint, "a position",
    Supports => "supports",
    NoObjection => "no-objection",
    NeedsConsultation => "needs-consultation",
    Objects => "objects",
}

/// What a body does with a matter: the verbs of the papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Approved.
    Approved,
    /// Adopted.
    Adopted,
    /// Endorsed.
    Endorsed,
    /// Recommended to a higher body.
    Recommended,
    /// Took note.
    TookNote,
    /// Considered, and agreed that consultations continue.
    ConsultationsContinue,
    /// Called on.
    CalledOn,
    /// Not agreed.
    NotAgreed,
    /// Withdrawn.
    Withdrawn,
}

named! { Verb, "a verb",
    Approved => "approved",
    Adopted => "adopted",
    Endorsed => "endorsed",
    Recommended => "recommended",
    TookNote => "took-note",
    ConsultationsContinue => "consultations-continue",
    CalledOn => "called-on",
    NotAgreed => "not-agreed",
    Withdrawn => "withdrawn",
}

impl Standpoint {
    /// Whether consensus waits for this state.
    pub fn stands_in_the_way(self) -> bool {
        matches!(self, Self::NeedsConsultation | Self::Objects)
    }
}

impl Verb {
    /// Whether it takes consensus. Taking note, going on with consultations, not agreeing and withdrawing are always
    /// possible.
    pub fn takes_consensus(self) -> bool {
        matches!(self, Self::Approved | Self::Adopted | Self::Endorsed | Self::Recommended | Self::CalledOn)
    }

    /// Whether the matter stays open: consultations on it continue.
    pub fn leaves_open(self) -> bool {
        self == Self::ConsultationsContinue
    }
}

/// What an outcome is declared on.
#[derive(Clone, Debug)]
pub struct OutcomeFacts {
    /// What the body does.
    pub verb: Verb,
    /// The positions of the Member States of the day, of those that have one.
    pub positions: Vec<(StateId, Standpoint)>,
    /// Whether it is decided at a meeting.
    pub at_meeting: bool,
    /// The last day of the announced window, if one was announced.
    pub window_to: Option<NaiveDate>,
    /// The day of the decision.
    pub decided: NaiveDate,
    /// The day on which it is declared.
    pub today: NaiveDate,
}

/// Every reason for which an outcome cannot be declared; none: it can.
pub fn outcome(facts: &OutcomeFacts) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let mut refuse = |field, message| refusals.push(Refusal { paragraph: None, field, message });
    if facts.verb.takes_consensus() {
        for (state, position) in facts.positions.iter().filter(|(_, position)| position.stands_in_the_way()) {
            let key = match position {
                Standpoint::Objects => "refused-objection",
                _ => "refused-needs-consultation",
            };
            refuse(Some("verb"), Message::new(key).with("state", *state));
        }
        // In writing only after a window announced to all Member States has ended.
        match facts.window_to {
            _ if facts.at_meeting => {}
            None => refuse(Some("meeting"), Message::new("refused-no-window")),
            Some(to) if facts.decided <= to => {
                refuse(Some("decided_on"), Message::new("refused-window-runs").with("to", to));
            }
            Some(_) => {}
        }
    }
    if facts.decided > facts.today {
        refuse(Some("decided_on"), Message::new("refused-decided-later").with("today", facts.today));
    }
    refusals
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn facts(verb: Verb, position: Option<Standpoint>) -> OutcomeFacts {
        OutcomeFacts {
            verb,
            positions: position.map(|position| ("KAZ".parse().unwrap(), position)).into_iter().collect(),
            at_meeting: true,
            window_to: None,
            decided: day("2023-08-22"),
            today: day("2023-08-22"),
        }
    }

    fn keys(facts: &OutcomeFacts) -> Vec<&'static str> {
        outcome(facts).into_iter().map(|refusal| refusal.message.key).collect()
    }

    #[test]
    fn no_consensus_over_a_state_that_objects_or_needs_consultation() {
        for verb in [Verb::Approved, Verb::Adopted, Verb::Endorsed, Verb::Recommended, Verb::CalledOn] {
            assert_eq!(keys(&facts(verb, Some(Standpoint::Objects))), ["refused-objection"]);
            assert_eq!(
                keys(&facts(verb, Some(Standpoint::NeedsConsultation))),
                ["refused-needs-consultation"]
            );
            assert_eq!(keys(&facts(verb, Some(Standpoint::NoObjection))), [""; 0]);
            assert_eq!(keys(&facts(verb, None)), [""; 0], "silence is no objection at a meeting");
        }
    }

    #[test]
    fn what_takes_no_consensus_is_always_possible() {
        for verb in [Verb::TookNote, Verb::ConsultationsContinue, Verb::NotAgreed, Verb::Withdrawn] {
            let mut facts = facts(verb, Some(Standpoint::Objects));
            facts.at_meeting = false;
            assert_eq!(keys(&facts), [""; 0]);
        }
    }

    #[test]
    fn in_writing_only_after_the_window() {
        let mut facts = facts(Verb::Approved, None);
        facts.at_meeting = false;
        assert_eq!(keys(&facts), ["refused-no-window"]);
        facts.window_to = Some(day("2023-08-22"));
        assert_eq!(keys(&facts), ["refused-window-runs"], "its last day is of the window");
        facts.window_to = Some(day("2023-08-21"));
        assert_eq!(keys(&facts), [""; 0]);
    }

    #[test]
    fn nothing_is_decided_tomorrow() {
        let mut facts = facts(Verb::TookNote, None);
        facts.decided = day("2023-08-23");
        assert_eq!(keys(&facts), ["refused-decided-later"]);
    }
}
