//! The reasons as sentences to be said: the fact, its dates, the sum and the paragraph, for `locales/`.

use super::{Because, Naming, Sum};
use crate::message::{Message, Value};
use crate::rules::facts::Role;
use crate::rules::tenure::SetBy;

mod papers;
mod reviews;
mod tenures;

impl Because {
    /// The sentence, with what it speaks of named by `names`.
    pub fn said(&self, names: &dyn Naming) -> Message {
        match self {
            Self::ConceptPaperProposal(reason) => reason.said(names),
            Self::ExpertMeeting(reason) => reason.said(names),
            Self::ApplicabilityExtension(reason) => reason.said(names),
            Self::TenureExpiry(reason) => reason.said(names),
            Self::Vacancy(reason) => reason.said(names),
            Self::FinalReport(reason) => reason.said(names),
            Self::Review(reason) => reason.said(names),
            Self::ReviewContribution(reason) => reason.said(names),
        }
    }
}

impl Sum {
    /// "22 August 2023 plus three months is 22 November 2023 (the number is that of MC/2021/DEC/1)".
    fn said(&self) -> Message {
        Message::new("because-sum")
            .with("from", self.from)
            .with("months", months(self.months))
            .with("result", self.result)
            .with("shortened", yes_or_no(self.shortened))
            .with("version", &*self.version)
    }
}

impl SetBy {
    /// What stands behind a last day: that it was extended or ended early; nothing where the appointment set it.
    fn said(&self) -> Value {
        match self {
            Self::Appointment => Value::from(""),
            Self::Extension(approved) => Message::new("because-extended").with("on", *approved).into(),
            Self::Notice(notified) => Message::new("because-early").with("on", *notified).into(),
        }
    }
}

/// A period of months, in words where it is short.
fn months(months: u32) -> Message {
    Message::new("because-months").with("n", i64::from(months))
}

/// A number of days.
fn days(days: u32) -> Message {
    Message::new("because-days").with("n", i64::from(days))
}

/// " (tenure t1)"; nothing where the tenure has no name of its own.
fn in_brackets(names: &dyn Naming, tenure: &str) -> Value {
    match names.tenure(tenure) {
        name if name.is_empty() => Value::from(""),
        name => Message::new("because-tenure").with("tenure", name.into_owned()).into(),
    }
}

const fn role(role: Role) -> &'static str {
    match role {
        Role::Coordinator => "coordinator",
        Role::CoCoordinator => "co-coordinator",
    }
}

/// What a sentence chooses by.
const fn yes_or_no(it: bool) -> &'static str {
    if it { "yes" } else { "no" }
}
