//! Reasons about concept papers: 2.5 to 2.7.

use std::fmt::{Formatter, Result};

use super::{Tell, tenure_in_brackets};
use crate::rules::because::{
    ApplicabilityOutcome, ApplicabilityReason, Closing, MeetingOutcome, MeetingReason, Naming, Outcome,
    ProposalReason,
};
use crate::rules::calendar::{english as date, english_months};

impl Tell for ProposalReason {
    fn tell(&self, names: &dyn Naming, f: &mut Formatter<'_>) -> Result {
        let Self { sum, outcome, .. } = self;
        let (state, area) = (names.state(self.state), names.area(&self.area));
        let tenure = tenure_in_brackets(names, &self.tenure);
        let appointed = date(sum.from);
        write!(f, "{state} was appointed Coordinator of area {area} on {appointed}{tenure}, and a new ")?;
        write!(f, "Coordinator proposes a concept paper at the time of its application or not later than ")?;
        write!(f, "{} after the appointment (paragraph 2.7): {sum}; ", english_months(sum.months))?;
        match outcome {
            Outcome::Met { paper, on, late } => {
                let when = if *late { "after that date" } else { "in time" };
                let paper = names.paper(paper);
                write!(f, "the first draft of its paper{paper} was issued on {}, {when}.", date(*on))
            }
            Outcome::TenureEnded { last, set_by, before_due: true } => {
                write!(f, "the tenure ended on {}{set_by}, before that date, ", date(*last))?;
                f.write_str("so nobody owes a paper any more.")
            }
            Outcome::TenureEnded { last, set_by, before_due: false } => {
                write!(f, "the tenure ended on {}{set_by}, without one, ", date(*last))?;
                f.write_str("and that can no longer be made good.")
            }
            Outcome::Open { as_of, late } => {
                write!(f, "as of {} no paper of {state} that counts is known, ", date(*as_of))?;
                f.write_str(if *late { "and the date has passed." } else { "and the date has not passed." })
            }
        }
    }
}

impl Tell for MeetingReason {
    fn tell(&self, names: &dyn Naming, f: &mut Formatter<'_>) -> Result {
        let Self { paper, sum, since, outcome } = self;
        let paper = names.paper(paper);
        write!(f, "The first draft of paper{paper} was issued on {}; {sum}, so from ", date(sum.from))?;
        write!(f, "{} its consideration goes beyond {}, ", date(*since), english_months(sum.months))?;
        write!(f, "and the Coordinator convenes expert meetings to finalize it (paragraph 2.5); ")?;
        match outcome {
            MeetingOutcome::NotYet { as_of } => write!(f, "as of {} that day is still ahead.", date(*as_of)),
            MeetingOutcome::Met { convened, held, met_on, as_of } => {
                let verb = if held <= as_of { "held" } else { "to be held" };
                write!(f, "a meeting convened on {} and {verb} on {} ", date(*convened), date(*held))?;
                write!(f, "meets this as of {}.", date(*met_on))
            }
            MeetingOutcome::Closed(closing) => {
                let verb = match closing {
                    Closing::Approved(_) => "approved",
                    Closing::Withdrawn(_) => "withdrawn",
                };
                write!(f, "the paper was {verb} on {} without such a meeting, ", date(closing.day()))?;
                f.write_str("so nobody owes one any more.")
            }
            MeetingOutcome::None { as_of } => {
                write!(f, "as of {} no meeting held or to be held since that day is known.", date(*as_of))
            }
        }
    }
}

impl Tell for ApplicabilityReason {
    fn tell(&self, names: &dyn Naming, f: &mut Formatter<'_>) -> Result {
        let Self { paper, since, due, extended, outcome } = self;
        let paper = names.paper(paper);
        if *extended {
            write!(f, "The applicability of paper{paper} was extended on {} until ", date(*since))?;
        } else {
            write!(f, "Paper{paper} was approved on {} and applies until ", date(*since))?;
        }
        write!(f, "{}; the Coordinator has it extended on time before it expires ", date(*due))?;
        f.write_str("(paragraph 2.6); ")?;
        match outcome {
            ApplicabilityOutcome::Superseded { by, on, late } => {
                let when = if *late { "after" } else { "not later than" };
                let by = names.paper(by);
                write!(f, "paper{by}, approved on {}, {when} that date, took its place.", date(*on))
            }
            ApplicabilityOutcome::Withdrawn { on, late: false } => {
                write!(f, "it was withdrawn on {}, not later than that date, ", date(*on))?;
                f.write_str("so nobody owes an extension any more.")
            }
            ApplicabilityOutcome::Withdrawn { on, late: true } => {
                write!(f, "it was withdrawn on {}, after that date, and had not been extended.", date(*on))
            }
            ApplicabilityOutcome::Open { as_of, late } => {
                let passed = if *late { "has passed" } else { "has not passed" };
                write!(f, "as of {} that date {passed}, and no later paper is approved.", date(*as_of))
            }
        }
    }
}
