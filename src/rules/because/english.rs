//! The reasons in English: one sentence each, with the facts, their dates, the sum and the paragraph.

use std::fmt::{Display, Formatter, Result};

use super::{Because, Codes, Naming, Sum};
use crate::rules::calendar::{english as date, english_months};
use crate::rules::facts::Role;
use crate::rules::tenure::SetBy;

mod papers;
mod reviews;
mod tenures;

/// What can be told in a sentence.
trait Tell {
    fn tell(&self, names: &dyn Naming, f: &mut Formatter<'_>) -> Result;
}

/// A reason, and how its sentence names things.
struct Told<'a> {
    because: &'a Because,
    names: &'a dyn Naming,
}

impl Because {
    /// The sentence, with what it speaks of named by `names`.
    pub fn told<'a>(&'a self, names: &'a dyn Naming) -> impl Display + 'a {
        Told { because: self, names }
    }

    fn reason(&self) -> &dyn Tell {
        match self {
            Self::ConceptPaperProposal(reason) => reason,
            Self::ExpertMeeting(reason) => reason,
            Self::ApplicabilityExtension(reason) => reason,
            Self::TenureExpiry(reason) => reason,
            Self::Vacancy(reason) => reason,
            Self::FinalReport(reason) => reason,
            Self::Review(reason) => reason,
            Self::ReviewContribution(reason) => reason,
        }
    }
}

impl Display for Told<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.because.reason().tell(self.names, f)
    }
}

impl Display for Because {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.told(&Codes).fmt(f)
    }
}

impl Display for Sum {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self { from, months, result, shortened, version } = self;
        write!(f, "{} plus {} is {}", date(*from), english_months(*months), date(*result))?;
        f.write_str(if *shortened { ", the last day of that month" } else { "" })?;
        write!(f, " (the number is that of {version})")
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Coordinator => "Coordinator",
        Role::CoCoordinator => "Co-coordinator",
    }
}

/// " (tenure t1)"; nothing where the tenure has no name of its own.
fn tenure_in_brackets(names: &dyn Naming, id: &str) -> String {
    match names.tenure(id) {
        name if name.is_empty() => String::new(),
        name => format!(" (tenure{name})"),
    }
}

impl Display for SetBy {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Appointment => Ok(()),
            Self::Extension(approved) => write!(f, ", as extended on {}", date(*approved)),
            Self::Notice(notified) => write!(f, ", early, by its notice of {}", date(*notified)),
        }
    }
}
