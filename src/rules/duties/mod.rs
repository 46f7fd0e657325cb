//! The eight duties that follow from the Modalities, one file for each kind.
//!
//! Facts and a date in, duties out: what became known after the date is as if it did not exist.

use std::sync::Arc;

use chrono::NaiveDate;

use super::because::Because;
use super::facts::{Area, Facts};
use super::paragraph::{Force, Paragraph};
use crate::ids::StateId;

mod applicability_extension;
mod concept_paper_proposal;
mod expert_meeting;
mod final_report;
mod known;
mod review;
mod review_contribution;
mod tenure_expiry;
mod vacancy;
mod versions;

pub use versions::Versions;

use known::KnownArea;

/// What kind of duty it is, in the order in which an area's duties are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DutyKind {
    /// 2.7: a new Coordinator proposes a concept paper.
    ConceptPaperProposal,
    /// 2.5: the Coordinator convenes expert meetings on a paper considered for long.
    ExpertMeeting,
    /// 2.6: the Coordinator has a paper's applicability extended on time.
    ApplicabilityExtension,
    /// 1.12: a request for extension is sent before the tenure expires.
    TenureExpiry,
    /// 1.9: an area has a Coordinator.
    Vacancy,
    /// 1.3: a Coordinator who completed the duties reports.
    FinalReport,
    /// 3.2: the SOC reviews implementation.
    Review,
    /// 3.5: who coordinates contributes to a review.
    ReviewContribution,
}

named! { DutyKind, "a kind of duty",
    ConceptPaperProposal => "concept-paper-proposal",
    ExpertMeeting => "expert-meeting",
    ApplicabilityExtension => "applicability-extension",
    TenureExpiry => "tenure-expiry",
    Vacancy => "vacancy",
    FinalReport => "final-report",
    Review => "review",
    ReviewContribution => "review-contribution",
}

impl DutyKind {
    /// The paragraph from which the duty follows.
    pub const fn paragraph(self) -> Paragraph {
        match self {
            Self::ConceptPaperProposal => Paragraph::P2_7,
            Self::ExpertMeeting => Paragraph::P2_5,
            Self::ApplicabilityExtension => Paragraph::P2_6,
            Self::TenureExpiry => Paragraph::P1_12,
            Self::Vacancy => Paragraph::P1_9,
            Self::FinalReport => Paragraph::P1_3,
            Self::Review => Paragraph::P3_2,
            Self::ReviewContribution => Paragraph::P3_5,
        }
    }

    /// How strongly the duty binds.
    pub const fn force(self) -> Force {
        match self {
            Self::ConceptPaperProposal
            | Self::ExpertMeeting
            | Self::ApplicabilityExtension
            | Self::TenureExpiry
            | Self::FinalReport => Force::Shall,
            Self::Vacancy => Force::AsARule,
            Self::Review => Force::Should,
            Self::ReviewContribution => Force::Expected,
        }
    }
}

/// How a duty stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Running, or not yet arisen.
    Pending,
    /// Arisen; to be done as soon as possible, no date is set.
    Due,
    /// Its date has passed.
    Overdue,
    /// Done in time.
    Met,
    /// Done after its date.
    MetLate,
    /// Nobody owes it any more, before its date came or where no date was set.
    Lapsed,
    /// Missed, and no longer to be made good.
    Unmet,
}

named! { Status, "a status",
    Pending => "pending",
    Due => "due",
    Overdue => "overdue",
    Met => "met",
    MetLate => "met-late",
    Lapsed => "lapsed",
    Unmet => "unmet",
}

impl Status {
    /// What is done on `day` for a duty due on `due`, through the end of that date.
    const fn done(late: bool) -> Self {
        if late { Self::MetLate } else { Self::Met }
    }

    /// What is not done yet.
    const fn open(late: bool) -> Self {
        if late { Self::Overdue } else { Self::Pending }
    }
}

/// A duty as of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// The area's code.
    pub area: Arc<str>,
    /// What kind of duty it is.
    pub kind: DutyKind,
    /// The id of the tenure, paper or review; the area's code for a vacancy and for a review that is wanted.
    pub subject: Arc<str>,
    /// Who bears it, sorted; nobody where it is for the SOC.
    pub bearers: Vec<StateId>,
    /// The day from which it counts.
    pub since: NaiveDate,
    /// The last day on which it is on time.
    pub due: Option<NaiveDate>,
    /// How it stands.
    pub status: Status,
    /// The day on which it was met.
    pub met_on: Option<NaiveDate>,
    /// For a tenure's expiry, the notice period that has begun, in days.
    pub notice: Option<u32>,
    /// The facts, dates and sums from which it follows.
    pub because: Because,
}

/// The duties of every area on `on`: areas as in the facts, then kinds as numbered, then subject, then bearers.
pub fn duties(facts: &Facts, on: NaiveDate) -> Vec<Duty> {
    // Without Modalities nobody owes anything; validated facts have a version.
    let Some(versions) = Versions::of(&facts.modalities) else {
        return Vec::new();
    };
    facts.areas.iter().flat_map(|area| of_area(area, &versions, on)).collect()
}

/// The duties of one area on `on`, in the order in which they are listed.
///
/// It has duties from its `established` date through its `closed` date, and none on other days.
pub fn of_area(area: &Area, versions: &Versions<'_>, on: NaiveDate) -> Vec<Duty> {
    if on < area.established || area.closed.is_some_and(|closed| closed < on) {
        return Vec::new();
    }
    let known = KnownArea::of(area, versions, on);
    let mut duties = Vec::new();
    duties.extend(concept_paper_proposal::duties(&known));
    duties.extend(expert_meeting::duties(&known));
    duties.extend(applicability_extension::duties(&known));
    duties.extend(tenure_expiry::duties(&known));
    duties.extend(vacancy::duty(&known));
    duties.extend(final_report::duties(&known));
    duties.push(review::duty(&known));
    duties.extend(review_contribution::duties(&known));
    duties.sort_by(|a, b| (a.kind, &a.subject, &a.bearers).cmp(&(b.kind, &b.subject, &b.bearers)));
    duties
}
