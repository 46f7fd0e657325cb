//! Reasons about concept papers: 2.5 to 2.7.

use super::{in_brackets, months, yes_or_no};
use crate::message::Message;
use crate::rules::because::{
    ApplicabilityOutcome, ApplicabilityReason, Closing, MeetingOutcome, MeetingReason, Naming, Outcome,
    ProposalReason,
};

impl ProposalReason {
    pub(super) fn said(&self, names: &dyn Naming) -> Message {
        Message::new("because-proposal")
            .with("state", self.state)
            .with("area", names.area(&self.area).into_owned())
            .with("appointed", self.sum.from)
            .with("tenure", in_brackets(names, &self.tenure))
            .with("months", months(self.sum.months))
            .with("sum", self.sum.said())
            .with("outcome", self.outcome(names))
    }

    fn outcome(&self, names: &dyn Naming) -> Message {
        match &self.outcome {
            Outcome::Met { paper, on, late } => Message::new("because-proposal-met")
                .with("paper", names.paper(paper).into_owned())
                .with("on", *on)
                .with("late", yes_or_no(*late)),
            Outcome::TenureEnded { last, set_by, before_due } => Message::new("because-proposal-ended")
                .with("last", *last)
                .with("set_by", set_by.said())
                .with("before", yes_or_no(*before_due)),
            Outcome::Open { as_of, late } => Message::new("because-proposal-open")
                .with("as_of", *as_of)
                .with("state", self.state)
                .with("late", yes_or_no(*late)),
        }
    }
}

impl MeetingReason {
    pub(super) fn said(&self, names: &dyn Naming) -> Message {
        Message::new("because-expert-meeting")
            .with("paper", names.paper(&self.paper).into_owned())
            .with("issued", self.sum.from)
            .with("sum", self.sum.said())
            .with("since", self.since)
            .with("months", months(self.sum.months))
            .with("outcome", self.outcome.said())
    }
}

impl MeetingOutcome {
    fn said(&self) -> Message {
        match self {
            Self::NotYet { as_of } => Message::new("because-meeting-not-yet").with("as_of", *as_of),
            Self::Met { convened, held, met_on, as_of } => Message::new("because-meeting-met")
                .with("convened", *convened)
                .with("held", *held)
                .with("past", yes_or_no(held <= as_of))
                .with("met", *met_on),
            Self::Closed(Closing::Approved(day)) => Message::new("because-meeting-approved").with("on", *day),
            Self::Closed(Closing::Withdrawn(day)) => {
                Message::new("because-meeting-withdrawn").with("on", *day)
            }
            Self::None { as_of } => Message::new("because-meeting-none").with("as_of", *as_of),
        }
    }
}

impl ApplicabilityReason {
    pub(super) fn said(&self, names: &dyn Naming) -> Message {
        Message::new("because-applicability")
            .with("extended", yes_or_no(self.extended))
            .with("paper", names.paper(&self.paper).into_owned())
            .with("since", self.since)
            .with("due", self.due)
            .with("outcome", self.outcome.said(names))
    }
}

impl ApplicabilityOutcome {
    fn said(&self, names: &dyn Naming) -> Message {
        let (key, late) = match self {
            Self::Superseded { late, .. } => ("because-superseded", late),
            Self::Withdrawn { late, .. } => ("because-withdrawn", late),
            Self::Open { late, .. } => ("because-applies", late),
        };
        let message = Message::new(key).with("late", yes_or_no(*late));
        match self {
            Self::Superseded { by, on, .. } => {
                message.with("by", names.paper(by).into_owned()).with("on", *on)
            }
            Self::Withdrawn { on, .. } => message.with("on", *on),
            Self::Open { as_of, .. } => message.with("as_of", *as_of),
        }
    }
}
