//! Why a duty stands as it does: facts, dates and sums, as data. `said` makes the message of it, of which each
//! language makes its sentence.

use std::borrow::Cow;
use std::sync::Arc;

use super::calendar::months_after;
use super::facts::{Role, Version};
use super::tenure::SetBy;
use crate::ids::StateId;
use chrono::{Datelike, NaiveDate};

mod said;

/// The reason of a duty, by its kind; [`Because::said`] makes the message of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the kinds are explained at `DutyKind`")]
pub enum Because {
    ConceptPaperProposal(ProposalReason),
    ExpertMeeting(MeetingReason),
    ApplicabilityExtension(ApplicabilityReason),
    TenureExpiry(ExpiryReason),
    Vacancy(VacancyReason),
    FinalReport(ReportReason),
    Review(ReviewReason),
    ReviewContribution(ContributionReason),
}

/// What a sentence calls that which the data name by codes and ids; states are named where it is said.
///
/// Of a tenure, a paper and a review it is what stands behind the word, with the space before it: " t1" in "the
/// tenure t1 of RUS". It may be nothing, where the sentence without it is clear to its reader.
pub trait Naming {
    /// An area, by its code.
    fn area<'a>(&'a self, code: &'a str) -> Cow<'a, str>;
    /// A tenure, behind that word.
    fn tenure<'a>(&'a self, id: &'a str) -> Cow<'a, str>;
    /// A concept paper, behind "paper".
    fn paper<'a>(&'a self, id: &'a str) -> Cow<'a, str>;
    /// A review, behind that word.
    fn review<'a>(&'a self, id: &'a str) -> Cow<'a, str>;
}

/// Codes and ids as they are: for programs.
#[derive(Debug, Clone, Copy)]
pub struct Codes;

impl Naming for Codes {
    fn area<'a>(&'a self, code: &'a str) -> Cow<'a, str> {
        code.into()
    }

    fn tenure<'a>(&'a self, id: &'a str) -> Cow<'a, str> {
        behind(id)
    }

    fn paper<'a>(&'a self, id: &'a str) -> Cow<'a, str> {
        behind(id)
    }

    fn review<'a>(&'a self, id: &'a str) -> Cow<'a, str> {
        behind(id)
    }
}

fn behind(id: &str) -> Cow<'static, str> {
    format!(" {id}").into()
}

/// "31 August 2023 plus six months is 29 February 2024, the last day of that month."
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The day from which the months count.
    pub from: NaiveDate,
    /// How many.
    pub months: u32,
    /// The day that they lead to.
    pub result: NaiveDate,
    /// Whether the month had no such day, so that its last day stands.
    pub shortened: bool,
    /// The symbol of the version of the Modalities that sets the number.
    pub version: Arc<str>,
}

impl Sum {
    /// `months` after `from`, a number that `version` sets.
    pub fn of(from: NaiveDate, months: u32, version: &Version) -> Self {
        let result = months_after(from, months);
        Self { from, months, result, shortened: result.day() != from.day(), version: version.symbol.clone() }
    }
}

/// 2.7.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalReason {
    /// The new Coordinator's tenure.
    pub tenure: Arc<str>,
    /// The area's code.
    pub area: Arc<str>,
    /// The new Coordinator.
    pub state: StateId,
    /// From the appointment to the date.
    pub sum: Sum,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of a new Coordinator's duty to propose a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The first draft that counts.
    Met { paper: Arc<str>, on: NaiveDate, late: bool },
    /// None counts, and the tenure ended.
    TenureEnded { last: NaiveDate, set_by: SetBy, before_due: bool },
    /// None counts yet.
    Open { as_of: NaiveDate, late: bool },
}

/// 2.5.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingReason {
    /// The paper under consideration.
    pub paper: Arc<str>,
    /// From the first draft to the last day that is not yet beyond.
    pub sum: Sum,
    /// The day after.
    pub since: NaiveDate,
    /// What came of it.
    pub outcome: MeetingOutcome,
}

/// What came of the duty to convene expert meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeetingOutcome {
    /// The day is still ahead.
    NotYet { as_of: NaiveDate },
    /// The meeting that met it first.
    Met { convened: NaiveDate, held: NaiveDate, met_on: NaiveDate, as_of: NaiveDate },
    /// The consideration ended without one.
    Closed(Closing),
    /// None counts yet.
    None { as_of: NaiveDate },
}

/// How the consideration of a paper ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// The SOC approved it.
    Approved(NaiveDate),
    /// It was withdrawn.
    Withdrawn(NaiveDate),
}

impl Closing {
    /// The closing day.
    pub const fn day(self) -> NaiveDate {
        match self {
            Self::Approved(day) | Self::Withdrawn(day) => day,
        }
    }
}

/// 2.6.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicabilityReason {
    /// The approved paper.
    pub paper: Arc<str>,
    /// The day on which its applicability was decided.
    pub since: NaiveDate,
    /// The last day on which it applies.
    pub due: NaiveDate,
    /// Whether that was decided by an extension.
    pub extended: bool,
    /// What came of it.
    pub outcome: ApplicabilityOutcome,
}

/// What came of the duty to extend a paper's applicability.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ApplicabilityOutcome {
    /// Another paper took its place.
    Superseded { by: Arc<str>, on: NaiveDate, late: bool },
    /// It was withdrawn.
    Withdrawn { on: NaiveDate, late: bool },
    /// It stands.
    Open { as_of: NaiveDate, late: bool },
}

/// 1.12.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpiryReason {
    /// The tenure that ends.
    pub tenure: Arc<str>,
    /// The area's code.
    pub area: Arc<str>,
    /// Who serves.
    pub state: StateId,
    /// As what.
    pub role: Role,
    /// The last day.
    pub last_day: NaiveDate,
    /// What set it.
    pub set_by: SetBy,
    /// The longest notice, in days.
    pub longest: u32,
    /// The last day less the longest notice.
    pub since: NaiveDate,
    /// The date that is asked about.
    pub as_of: NaiveDate,
    /// The last day less that date.
    pub days_left: u32,
    /// The shortest notice not less than the days left.
    pub notice: Option<u32>,
    /// The symbol of the version that sets the notices.
    pub version: Arc<str>,
}

/// 1.9.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VacancyReason {
    /// The area's code.
    pub area: Arc<str>,
    /// The date that is asked about.
    pub as_of: NaiveDate,
    /// The first day without a Coordinator.
    pub since: NaiveDate,
    /// Who was the last; none: nobody since the area was established.
    pub predecessor: Option<Predecessor>,
}

/// The last Coordinator before a vacancy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Predecessor {
    /// The tenure.
    pub tenure: Arc<str>,
    /// Who served.
    pub state: StateId,
    /// What set its last day.
    pub set_by: SetBy,
}

/// 1.3.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportReason {
    /// The tenure that ended.
    pub tenure: Arc<str>,
    /// The area's code.
    pub area: Arc<str>,
    /// Who served.
    pub state: StateId,
    /// The day after the last day.
    pub since: NaiveDate,
    /// What set the last day.
    pub set_by: SetBy,
    /// The day of the earliest report.
    pub issued: Option<NaiveDate>,
    /// The date that is asked about.
    pub as_of: NaiveDate,
}

/// 3.2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewReason {
    /// The area's code.
    pub area: Arc<str>,
    /// From what the months count.
    pub start: ReviewStart,
    /// From there to the date.
    pub sum: Sum,
    /// The date that is asked about.
    pub as_of: NaiveDate,
    /// Whether the date has passed.
    pub late: bool,
}

/// From what the months to the next review count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewStart {
    /// The latest review, by its id.
    LastHeld(Arc<str>),
    /// There was none: the day on which the area was established.
    Established,
    /// There was none: the day from which the earliest version, by its symbol, is in force.
    InForce(Arc<str>),
}

/// 3.5.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContributionReason {
    /// The review.
    pub review: Arc<str>,
    /// The area's code.
    pub area: Arc<str>,
    /// The day on which it was announced.
    pub scheduled: NaiveDate,
    /// The day on which it is held.
    pub held: NaiveDate,
    /// Who is expected to contribute.
    pub state: StateId,
    /// As what it serves on that day.
    pub service: Service,
    /// The day of its earliest contribution.
    pub submitted: Option<NaiveDate>,
    /// The date that is asked about.
    pub as_of: NaiveDate,
    /// Whether the contribution, or its absence, is later than the review.
    pub late: bool,
}

/// As what a state serves, and by which tenure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Service {
    /// The role.
    pub role: Role,
    /// Whether it only stands in.
    pub acting: bool,
    /// The tenure.
    pub tenure: Arc<str>,
}
