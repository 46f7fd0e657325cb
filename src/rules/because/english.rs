//! The reasons in English: one sentence each, with the facts, their dates, the sum and the paragraph.

use std::fmt::{Display, Formatter, Result};

use super::{Because, Sum};
use crate::rules::calendar::{english as date, english_months};
use crate::rules::facts::Role;
use crate::rules::tenure::SetBy;

mod papers;
mod reviews;
mod tenures;

impl Display for Because {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::ConceptPaperProposal(reason) => reason.fmt(f),
            Self::ExpertMeeting(reason) => reason.fmt(f),
            Self::ApplicabilityExtension(reason) => reason.fmt(f),
            Self::TenureExpiry(reason) => reason.fmt(f),
            Self::Vacancy(reason) => reason.fmt(f),
            Self::FinalReport(reason) => reason.fmt(f),
            Self::Review(reason) => reason.fmt(f),
            Self::ReviewContribution(reason) => reason.fmt(f),
        }
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
impl Display for SetBy {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Appointment => Ok(()),
            Self::Extension(approved) => write!(f, ", as extended on {}", date(*approved)),
            Self::Notice(notified) => write!(f, ", early, by its notice of {}", date(*notified)),
        }
    }
}
