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

/// The bodies that decide, from the lowest: a recommendation goes up.
const BODIES: [&str; 3] = ["SOC", "MC", "SUM"];

/// Whether a body stands above another.
pub fn is_higher(body: &str, than: &str) -> bool {
    let place = |of: &str| BODIES.iter().position(|body| *body == of);
    place(body) > place(than)
}

impl Standpoint {
    /// Whether a state that takes it says why: an objection without a reason leaves nothing to consult on.
    pub fn takes_a_reason(self) -> bool {
        self == Self::Objects
    }

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

/// The verbs that come into question for a matter before a body, in the order in which they are offered. The others
/// can be declared as well: this is what is usual.
pub fn usual_verbs(concerns: &str, body: &str) -> Vec<Verb> {
    let decides: &[Verb] = match concerns {
        "appointment" | "extension" | "concept-paper" | "paper-extension" => &[Verb::Approved],
        "nomination" => &[Verb::Approved, Verb::Recommended],
        "call" => &[Verb::CalledOn],
        "document" => &[Verb::Adopted, Verb::Endorsed, Verb::Approved, Verb::Recommended, Verb::TookNote],
        _ => &[
            Verb::Approved,
            Verb::Adopted,
            Verb::Endorsed,
            Verb::Recommended,
            Verb::CalledOn,
            Verb::TookNote,
        ],
    };
    let always = [Verb::ConsultationsContinue, Verb::NotAgreed, Verb::Withdrawn];
    let all = decides.iter().copied().chain(always);
    // There is no body above the Summit.
    all.filter(|verb| *verb != Verb::Recommended || BODIES.last() != Some(&body)).collect()
}

/// A meeting at which an outcome is to be declared.
#[derive(Clone, Debug)]
pub struct MeetingFacts {
    /// Its last day.
    pub to: NaiveDate,
    /// Whether it is run here: it was convened here, or its session gets its numeral when it opens. Another is kept on
    /// paper, and registered from it.
    pub run_here: bool,
    /// Whether it may have been held all the same, and the Secretariat registers what it decided: all Member States were
    /// invited to it, and it has its numeral.
    pub registered: bool,
    /// Whether it has opened.
    pub opened: bool,
    /// Whether it has closed.
    pub closed: bool,
    /// The day of its cancellation.
    pub cancelled: Option<NaiveDate>,
}

/// Every reason for which nothing can be declared at a meeting on a day: it is declared while the meeting is open, or
/// registered of one that was held on paper; once a meeting has closed, only a corrigendum changes what it decided.
pub fn at_the_meeting(facts: &MeetingFacts, today: NaiveDate) -> Vec<Refusal> {
    let refusal = |message| vec![Refusal { paragraph: None, field: Some("meeting"), message }];
    match facts {
        MeetingFacts { cancelled: Some(day), .. } => {
            refusal(Message::new("refused-meeting-cancelled").with("on", *day))
        }
        MeetingFacts { closed: true, .. } => refusal(Message::new("refused-meeting-closed")),
        MeetingFacts { opened: false, run_here: true, to, .. } if today <= *to => {
            refusal(Message::new("refused-meeting-not-opened"))
        }
        MeetingFacts { opened: false, run_here: true, registered: false, to, .. } => {
            refusal(Message::new("refused-meeting-never-opened").with("to", *to))
        }
        _ => Vec::new(),
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
    fn a_recommendation_goes_up() {
        assert!(is_higher("MC", "SOC") && is_higher("SUM", "MC") && is_higher("SUM", "SOC"));
        assert!(!is_higher("SOC", "SOC") && !is_higher("SOC", "MC") && !is_higher("MC", "SUM"));
        assert!(usual_verbs("nomination", "MC").contains(&Verb::Recommended));
        assert!(!usual_verbs("nomination", "SUM").contains(&Verb::Recommended), "nobody is above it");
    }

    #[test]
    fn at_a_meeting_while_it_is_open_or_of_one_on_paper() {
        let held = MeetingFacts {
            to: day("2023-08-22"),
            run_here: true,
            registered: false,
            opened: true,
            closed: false,
            cancelled: None,
        };
        let says = |facts: &MeetingFacts, today: &str| -> Vec<&'static str> {
            at_the_meeting(facts, day(today)).into_iter().map(|refusal| refusal.message.key).collect()
        };
        assert_eq!(says(&held, "2023-08-22"), [""; 0]);
        let closed = MeetingFacts { closed: true, ..held.clone() };
        assert_eq!(says(&closed, "2023-08-22"), ["refused-meeting-closed"]);
        let before = MeetingFacts { opened: false, ..held.clone() };
        assert_eq!(says(&before, "2023-08-22"), ["refused-meeting-not-opened"], "its last day is of it");
        assert_eq!(says(&before, "2023-08-23"), ["refused-meeting-never-opened"]);
        let registered = MeetingFacts { registered: true, ..before.clone() };
        assert_eq!(says(&registered, "2023-08-22"), ["refused-meeting-not-opened"]);
        assert_eq!(says(&registered, "2023-08-23"), [""; 0], "then it is of the past");
        let on_paper = MeetingFacts { run_here: false, ..before };
        assert_eq!(says(&on_paper, "2023-08-22"), [""; 0]);
        let cancelled = MeetingFacts { cancelled: Some(day("2023-08-01")), ..on_paper };
        assert_eq!(says(&cancelled, "2023-08-22"), ["refused-meeting-cancelled"]);
    }

    #[test]
    fn nothing_is_decided_tomorrow() {
        let mut facts = facts(Verb::TookNote, None);
        facts.decided = day("2023-08-23");
        assert_eq!(keys(&facts), ["refused-decided-later"]);
    }
}
