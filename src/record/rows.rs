//! The rows of the record, one struct a table. Names of fields are those of the columns, of forms, of the
//! API and of the facts of the duties.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::kind::Common;
use crate::ids::StateId;

macro_rules! rows {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })*) => {
        $($(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub struct $name {
            /// What every record has.
            #[serde(flatten)]
            pub common: Common,
            $($(#[$field_doc])* pub $field: $type,)*
        })*
    };
}
mod meetings;
mod notes;
mod plans;
mod workflow;

pub use meetings::*;
pub use notes::*;
pub use plans::*;
pub use workflow::*;

rows! {
    /// A state, member or observer or neither today.
    State {
        /// ISO 3166-1 alpha-3.
        code: StateId,
        /// ISO 3166-1 alpha-2.
        alpha2: String,
    }
    /// A name of a state, in three languages, with the period in which it is used.
    StateName {
        /// Whose name.
        state: StateId,
        /// First day; `None`: before every date.
        from: Option<NaiveDate>,
        /// Last day; `None`: still.
        to: Option<NaiveDate>,
        /// English.
        en: String,
        /// Russian.
        ru: String,
        /// Kazakh.
        kk: String,
    }
    /// A period of membership or of observer status.
    Membership {
        /// Whose.
        state: StateId,
        /// `member` or `observer`.
        standing: StandingOf,
        /// First day.
        from: NaiveDate,
        /// Last day; `None`: still.
        to: Option<NaiveDate>,
    }
    /// A chairmanship, from handover to handover.
    Chairmanship {
        /// The state in the Chair.
        state: StateId,
        /// The instant at which it took over.
        from: DateTime<Utc>,
        /// The instant at which it handed over; `None`: still.
        to: Option<DateTime<Utc>>,
        /// The meeting of the handover.
        event: Option<String>,
    }
    /// A dimension of the Catalogue of CBMs.
    Dimension {
        /// Its number in the Catalogue.
        number: i32,
        /// Its name.
        name: String,
    }
    /// A priority area; an undivided dimension is an area of its own.
    Area {
        /// Its dimension.
        dimension_id: Uuid,
        /// `2.3`; `1` for an undivided dimension.
        code: String,
        /// Its name.
        name: String,
        /// The first day on which it exists.
        established: NaiveDate,
        /// The last day on which it exists; `None`: still.
        closed: Option<NaiveDate>,
    }
    /// What is said of an area and stands in no decision.
    AreaNote {
        /// Of which area.
        area_id: Uuid,
        /// When it was so, as its source says it.
        when: String,
        /// What is said.
        text: String,
    }
    /// A meeting of a body.
    Meeting {
        /// `SOC`, `SWG`, `MC`, `SUM`, `EXP` or `SPE`.
        body: String,
        /// `2023-II`: the ordinal of a meeting of the SOC in its year.
        session: Option<String>,
        /// As it is called.
        title: String,
        /// Where; `None`: not known, or online.
        place: Option<String>,
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
        /// An informal meeting of ministers, as most Septembers: it adopts documents too.
        #[serde(default)]
        informal: bool,
        /// Whether it is held online.
        #[serde(default)]
        online: bool,
        /// The day on which it was convened.
        convened: Option<NaiveDate>,
        /// The instant at which it opened: from then on the numeral of its session is its own.
        opened: Option<DateTime<Utc>>,
        /// The instant at which it closed: from then on only a corrigendum changes what it decided.
        closed: Option<DateTime<Utc>>,
        /// The day of its cancellation.
        cancelled: Option<NaiveDate>,
        /// The texts that were before it, as at the time of closure.
        #[serde(default)]
        texts: Vec<Frozen>,
    }
    /// A decision of numbered paragraphs.
    Decision {
        /// The meeting that took it; `None`: taken in writing.
        meeting_id: Option<Uuid>,
        /// `SOC/2023-II/DEC/1`; `None`: not known.
        symbol: Option<String>,
        /// Its title.
        title: String,
        /// The day on which it was taken.
        decided: NaiveDate,
        /// The decision that it corrects, where it is a corrigendum.
        corrects: Option<Uuid>,
        /// The day on which it was set aside, since silence had been broken on paper in time.
        set_aside: Option<NaiveDate>,
    }
    /// A numbered paragraph of a decision.
    DecisionParagraph {
        /// Of which decision.
        decision_id: Uuid,
        /// Its number.
        number: i32,
        /// `approved`, `recommended`, `consultations-continue`, …
        verb: String,
        /// Its text.
        text: String,
        /// The area that it is about, if one.
        area_id: Option<Uuid>,
    }
    /// A version of the Modalities with its numbers (5.2).
    ModalitiesVersion {
        /// `MC/2023/DRAFT/4/Rev.2`.
        symbol: String,
        /// `draft`, `adopted` or `superseded`.
        status: String,
        /// The first day on which its numbers count.
        from: NaiveDate,
        /// 2.7.
        concept_paper_months: i32,
        /// 2.5.
        consideration_months: i32,
        /// 1.10.
        recommended_tenure_months: i32,
        /// 3.2.
        review_months: i32,
        /// 1.12: "sufficiently in advance".
        expiry_notice_days: Vec<i32>,
    }
    /// A term of a coordinator or co-coordinator (1.9, 1.10).
    Tenure {
        /// Of which area.
        area_id: Uuid,
        /// Whose.
        state: StateId,
        /// `coordinator` or `co-coordinator`.
        role: Role,
        /// A co-coordinator that acts as coordinator (1.11).
        acting: bool,
        /// The day of the letter of intention.
        applied: Option<NaiveDate>,
        /// The day of the SOC's decision; `None`: before the records begin.
        appointed: Option<NaiveDate>,
        /// The decision.
        decision_id: Option<Uuid>,
        /// First day; `None`: before every date.
        from: Option<NaiveDate>,
        /// Last day as decided; `None`: the SOC has set no tenure.
        to: Option<NaiveDate>,
        /// A second coordinator by the SOC's express decision (1.9).
        express_decision: bool,
    }
    /// An extension of a tenure (1.12).
    TenureExtension {
        /// Which tenure.
        tenure_id: Uuid,
        /// Of which area.
        area_id: Uuid,
        /// The day on which the SOC approved it.
        approved: NaiveDate,
        /// The new last day.
        to: NaiveDate,
        /// The decision.
        decision_id: Option<Uuid>,
    }
    /// A notice of early termination (1.12).
    TenureTermination {
        /// Which tenure.
        tenure_id: Uuid,
        /// Of which area.
        area_id: Uuid,
        /// The day of the notice.
        notified: NaiveDate,
        /// The last day of service.
        last_day: NaiveDate,
    }
    /// A final report on a tenure (1.3).
    FinalReport {
        /// Which tenure.
        tenure_id: Uuid,
        /// Of which area.
        area_id: Uuid,
        /// The day on which it was issued to all Member States.
        issued: NaiveDate,
        /// Its title.
        title: String,
        /// What it says; `None`: it is registered from a paper that lies elsewhere.
        text: Option<String>,
    }
    /// A concept paper (2.1 to 2.7).
    ConceptPaper {
        /// Of which area.
        area_id: Uuid,
        /// The state that proposed it.
        proposed_by: StateId,
        /// Its title.
        title: String,
        /// The day on which the first draft was issued; `None`: not known.
        first_draft: Option<NaiveDate>,
        /// The day on which the SOC approved it.
        approved: Option<NaiveDate>,
        /// The decision.
        decision_id: Option<Uuid>,
        /// The day on which it was withdrawn.
        withdrawn: Option<NaiveDate>,
        /// First day of its applicability (2.6).
        applicable_from: Option<NaiveDate>,
        /// Last day of its applicability.
        applicable_to: Option<NaiveDate>,
        /// First day of the written consideration of its latest text (2.4).
        considered_from: Option<NaiveDate>,
        /// Its last day.
        considered_to: Option<NaiveDate>,
    }
    /// A revision of a concept paper after its first draft.
    PaperRevision {
        /// Which paper.
        paper_id: Uuid,
        /// Of which area.
        area_id: Uuid,
        /// 1 for Rev.1.
        revision: i32,
        /// The day on which it was issued.
        issued: NaiveDate,
        /// Its symbol.
        symbol: Option<String>,
    }
    /// An extension of a paper's applicability (2.6).
    PaperExtension {
        /// Which paper.
        paper_id: Uuid,
        /// Of which area.
        area_id: Uuid,
        /// The day on which the SOC approved it.
        approved: NaiveDate,
        /// The new last day of applicability.
        to: NaiveDate,
        /// The decision.
        decision_id: Option<Uuid>,
    }
    /// An expert meeting (1.7); on a concept paper, the one of 2.5.
    ExpertMeeting {
        /// Of which area.
        area_id: Uuid,
        /// On which paper, if on one.
        paper_id: Option<Uuid>,
        /// As it is called.
        title: String,
        /// Where.
        place: Option<String>,
        /// The day of the invitation.
        convened: NaiveDate,
        /// The day on which it is, or was to be, held.
        held: NaiveDate,
        /// The day of its cancellation.
        cancelled: Option<NaiveDate>,
        /// Whether it is held online.
        #[serde(default)]
        online: bool,
        /// How the Chairmanship was consulted (1.7).
        consulted: Option<String>,
    }
    /// A review of implementation by the SOC (3.2).
    Review {
        /// As it is called.
        title: String,
        /// The areas that it covers.
        areas: Vec<Uuid>,
        /// The meeting.
        meeting_id: Option<Uuid>,
        /// The day on which it was planned; `None`: not known.
        scheduled: Option<NaiveDate>,
        /// The day on which it is, or was to be, held.
        held: NaiveDate,
        /// The day of its cancellation.
        cancelled: Option<NaiveDate>,
        /// Whether the record says who contributed.
        contributions_recorded: bool,
        /// What the SOC concluded; `None`: nothing yet, or it is not recorded.
        conclusions: Option<String>,
    }
    /// A written contribution to a review (3.5).
    ReviewContribution {
        /// To which review.
        review_id: Uuid,
        /// Whose.
        state: StateId,
        /// The day on which it was submitted.
        submitted: NaiveDate,
        /// Its title.
        title: String,
        /// What it says, where it was written here.
        text: Option<String>,
    }
    /// Until when the record reaches.
    Coverage {
        /// The last day of which it speaks; `None`: it is kept to this day.
        until: Option<NaiveDate>,
        /// What it holds and what it does not.
        text: String,
    }
}

/// The standing of a state in the organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StandingOf {
    /// A Member State.
    Member,
    /// An observer.
    Observer,
}

pub use crate::rules::facts::Role;
