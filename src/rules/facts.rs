//! What the duties are computed from, and its JSON.
//!
//! [`Facts::from_json`] reads strictly: a field that is unknown, missing or given twice, a wrong type or an
//! impossible date is refused with its place. [`Facts::validate`] then asks what no single field can tell; code
//! that builds facts in memory asks it too.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::StateId;

mod json;
mod known;
mod validate;

pub use validate::{DAYS, MONTHS};

/// All that the duties follow from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Facts {
    /// The versions of the Modalities, in any order.
    pub modalities: Vec<Version>,
    /// The priority areas, in the order in which their duties are wanted.
    pub areas: Vec<Area>,
}

/// The numbers of one version of the Modalities. The SOC may amend the paper (5.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Version {
    /// The document's symbol, `MC/2023/DRAFT/4/Rev.2`.
    pub symbol: Arc<str>,
    /// Its first day in force.
    #[serde(with = "json::date")]
    pub from: NaiveDate,
    /// 2.7: months from the appointment within which a new Coordinator proposes a concept paper.
    pub concept_paper_months: u32,
    /// 2.5: months of consideration beyond which expert meetings are convened.
    pub consideration_months: u32,
    /// 1.10: the tenure in months that is recommended at least.
    pub recommended_tenure_months: u32,
    /// 3.2: months from one review to the next.
    pub review_months: u32,
    /// 1.12: days before the end of a tenure on which it is announced, in any order.
    pub expiry_notice_days: Vec<u32>,
}

/// A priority area of the Catalogue and all that happened in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Area {
    /// Its number in the Catalogue, `2.3`.
    pub code: Arc<str>,
    /// The first day on which it has duties.
    #[serde(with = "json::date")]
    pub established: NaiveDate,
    /// The last day on which it has duties.
    #[serde(default, with = "json::optional_date")]
    pub closed: Option<NaiveDate>,
    /// Who coordinates it, did so or is to.
    #[serde(default)]
    pub tenures: Vec<Tenure>,
    /// Its concept papers.
    #[serde(default)]
    pub concept_papers: Vec<ConceptPaper>,
    /// The reports of coordinators who completed their duties (1.3).
    #[serde(default)]
    pub final_reports: Vec<FinalReport>,
    /// The SOC's reviews (3.2).
    #[serde(default)]
    pub reviews: Vec<Review>,
}

/// What a tenure is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Leads the area (1.2).
    Coordinator,
    /// Supports the Coordinator (1.4).
    CoCoordinator,
}

named! { Role, "a role",
    Coordinator => "coordinator",
    CoCoordinator => "co-coordinator",
}

/// The time for which a state is Coordinator or Co-coordinator of an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Tenure {
    /// Its name, unique in the area.
    pub id: Arc<str>,
    /// Who serves.
    pub state: StateId,
    /// As what.
    pub role: Role,
    /// Whether a Co-coordinator only stands in as Coordinator (1.11).
    #[serde(default)]
    pub acting: bool,
    /// The day of the application (1.10).
    #[serde(default, with = "json::optional_date")]
    pub applied: Option<NaiveDate>,
    /// The day of the SOC's decision; none: made before the records begin.
    #[serde(default, with = "json::optional_date")]
    pub appointed: Option<NaiveDate>,
    /// The first day; none: before every date.
    #[serde(default, with = "json::optional_date")]
    pub from: Option<NaiveDate>,
    /// The last day as planned; none: open-ended, since the SOC has set no tenure (5.2).
    #[serde(default, with = "json::optional_date")]
    pub to: Option<NaiveDate>,
    /// Its extensions, in any order.
    #[serde(default)]
    pub extensions: Vec<Extension>,
    /// The state's notice that it ends its term early (1.12).
    #[serde(default)]
    pub termination: Option<Termination>,
}

/// A new last day, of a tenure (1.12) or of a concept paper's applicability (2.6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Extension {
    /// The day of the SOC's decision.
    #[serde(with = "json::date")]
    pub approved: NaiveDate,
    /// The new last day.
    #[serde(with = "json::date")]
    pub to: NaiveDate,
}

/// A notice of early termination (1.12).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Termination {
    /// The day of the notice.
    #[serde(with = "json::date")]
    pub notified: NaiveDate,
    /// The last day that it names.
    #[serde(with = "json::date")]
    pub last_day: NaiveDate,
}

/// A concept paper on cooperation in the area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct ConceptPaper {
    /// Its name, unique in the area.
    pub id: Arc<str>,
    /// The state that proposed it.
    pub proposed_by: StateId,
    /// The day on which the first draft was issued; a revision does not change it.
    #[serde(with = "json::date")]
    pub first_draft: NaiveDate,
    /// The day on which the SOC approved it.
    #[serde(default, with = "json::optional_date")]
    pub approved: Option<NaiveDate>,
    /// The day on which it was withdrawn.
    #[serde(default, with = "json::optional_date")]
    pub withdrawn: Option<NaiveDate>,
    /// The first day of its applicability period (2.6).
    #[serde(default, with = "json::optional_date")]
    pub applicable_from: Option<NaiveDate>,
    /// The last day of its applicability period (2.6).
    #[serde(default, with = "json::optional_date")]
    pub applicable_to: Option<NaiveDate>,
    /// Extensions of the applicability period, in any order.
    #[serde(default)]
    pub extensions: Vec<Extension>,
    /// The expert meetings convened on it (2.5).
    #[serde(default)]
    pub expert_meetings: Vec<ExpertMeeting>,
}

/// An expert meeting on a concept paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct ExpertMeeting {
    /// The day on which it was convened.
    #[serde(with = "json::date")]
    pub convened: NaiveDate,
    /// The day on which it was held or is to be held.
    #[serde(with = "json::date")]
    pub held: NaiveDate,
    /// The day on which it was cancelled.
    #[serde(default, with = "json::optional_date")]
    pub cancelled: Option<NaiveDate>,
}

/// A coordinator's report on a tenure (1.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct FinalReport {
    /// The tenure's id.
    pub tenure: Arc<str>,
    /// The day on which all Member States were sent it.
    #[serde(with = "json::date")]
    pub issued: NaiveDate,
}

/// A review at the SOC (3.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Review {
    /// Its name, unique in the area.
    pub id: Arc<str>,
    /// The day on which it was announced.
    #[serde(with = "json::date")]
    pub scheduled: NaiveDate,
    /// The day on which it was held or is to be held.
    #[serde(with = "json::date")]
    pub held: NaiveDate,
    /// The day on which it was cancelled.
    #[serde(default, with = "json::optional_date")]
    pub cancelled: Option<NaiveDate>,
    /// The written contributions (3.5); none: the records do not say who contributed.
    #[serde(default = "no_contributions")]
    pub contributions: Option<Vec<Contribution>>,
}

/// A list left out is empty, which is not the same as records that do not say.
fn no_contributions() -> Option<Vec<Contribution>> {
    Some(Vec::new())
}

/// A state's written contribution to a review (3.5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Contribution {
    /// Who contributed.
    pub state: StateId,
    /// When.
    #[serde(with = "json::date")]
    pub submitted: NaiveDate,
}

json::objects! {
    Facts, Version, Area, Tenure, Extension, Termination, ConceptPaper, ExpertMeeting, FinalReport, Review,
    Contribution,
}

/// Why facts are refused: one line that says where and what.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", json::one_line(at, what))]
pub struct FactsError {
    /// The place, `areas[0].tenures[1].to`; `facts`: the facts as a whole.
    pub at: String,
    /// What is wrong there.
    pub what: String,
}

impl Facts {
    /// Reads facts and refuses bad ones.
    pub fn from_json(json: &[u8]) -> Result<Self, FactsError> {
        let facts = json::read(json)?;
        facts.validate()?;
        Ok(facts)
    }
}
