//! The rows of the annual plan of CBM events.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::ids::StateId;
use crate::record::Common;

rows! {
    /// The annual plan of CBM events of a year: the call for it, its draft, its approval.
    Plan {
        /// Of which year.
        year: i32,
        /// The day of the call; `None`: it is registered without one.
        called: Option<NaiveDate>,
        /// The decision that calls on the Member States.
        called_by: Option<Uuid>,
        /// The last day of the call. A call invites: nobody is late.
        due: Option<NaiveDate>,
        /// What is asked, and how to fill it in.
        guidance: Option<String>,
        /// How many days before the last day those who are silent are reminded.
        reminders: Option<Vec<i32>>,
        /// The document that is its draft.
        document_id: Option<Uuid>,
        /// The day of its approval, which fixed its lines.
        approved: Option<NaiveDate>,
        /// The decision.
        approved_by: Option<Uuid>,
    }
    /// A state's answer that it has nothing to propose.
    PlanAnswer {
        /// To the call for which plan.
        plan_id: Uuid,
        /// Whose.
        state: StateId,
        /// The day on which it was given.
        given: NaiveDate,
    }
    /// An event that a state proposes.
    EventProposal {
        /// For which plan.
        plan_id: Uuid,
        /// Whose proposal.
        state: StateId,
        /// What is said of it.
        #[serde(flatten)]
        of: EventDescribed,
        /// States that were asked to join as sponsors.
        #[serde(default)]
        invited: Vec<StateId>,
        /// Those that have joined.
        #[serde(default)]
        sponsors: Vec<StateId>,
        /// Whether it stays with the Secretariat until the draft plan.
        #[serde(default)]
        kept: bool,
        /// The day of its submission; `None`: it is being drafted.
        submitted: Option<NaiveDate>,
        /// Whether it came after the last day of the call.
        #[serde(default)]
        late: bool,
        /// Why.
        late_because: Option<String>,
        /// The day of its withdrawal.
        withdrawn: Option<NaiveDate>,
        /// `accepted`, `merged` or `next-year`; `None`: it is under review.
        outcome: Option<String>,
        /// In the words of the Secretariat.
        explanation: Option<String>,
        /// The day on which that was said.
        decided: Option<NaiveDate>,
        /// The proposals that it brings together.
        #[serde(default)]
        merges: Vec<Uuid>,
        /// The states of these that have agreed to it.
        #[serde(default)]
        agreed: Vec<StateId>,
    }
    /// What the Secretariat asks of who proposed an event.
    ProposalQuestion {
        /// On which proposal.
        proposal_id: Uuid,
        /// The question.
        question: String,
        /// The day on which it was asked.
        asked: NaiveDate,
        /// The answer; `None`: none yet.
        answer: Option<String>,
        /// The day of the answer.
        answered: Option<NaiveDate>,
    }
    /// A line of the plan, or an event outside it.
    Event {
        /// Of which year's plan.
        plan_id: Uuid,
        /// The number of its line; `None`: it is outside the plan.
        number: Option<i32>,
        /// The states that host it; none: the Secretariat.
        #[serde(default)]
        hosts: Vec<StateId>,
        /// What is said of it.
        #[serde(flatten)]
        of: EventDescribed,
        /// The proposals from which it came.
        #[serde(default)]
        proposals: Vec<Uuid>,
        /// `planned`, `confirmed`, `postponed`, `cancelled` or `held`.
        standing: String,
    }
    /// What became of an event, and what stood before.
    EventChange {
        /// Of which event.
        event_id: Uuid,
        /// `confirmed`, `postponed`, `moved`, `cancelled` or `held`.
        change: String,
        /// The day on which it was said.
        made: NaiveDate,
        /// Why.
        reason: Option<String>,
        /// The first day as it stood.
        begins: Option<NaiveDate>,
        /// The last day as it stood.
        ends: Option<NaiveDate>,
        /// The month as it stood.
        month: Option<i32>,
        /// The place as it stood.
        place: Option<String>,
    }
    /// Whom a delegation sends to an event: personal data.
    Nomination {
        /// To which event.
        event_id: Uuid,
        /// By which state.
        state: StateId,
        /// The name.
        name: String,
        /// The post.
        post: Option<String>,
        /// The address for the invitation.
        email: Option<String>,
        /// The day of the nomination.
        nominated: NaiveDate,
    }
    /// What came of an event.
    EventReport {
        /// Of which event.
        event_id: Uuid,
        /// The day of the report.
        issued: NaiveDate,
        /// The states that took part.
        #[serde(default)]
        took_part: Vec<StateId>,
        /// The organizations that took part, a line each.
        organizations: Option<String>,
        /// How many persons took part.
        participants: Option<i32>,
        /// What came of it.
        outcome: String,
        /// The CBMs of the Catalogue that it implements.
        cbm: Option<String>,
    }
}

/// What is said of an event, proposed or planned.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EventDescribed {
    /// As it is called.
    pub title: String,
    /// The brief concept.
    pub concept: Option<String>,
    /// What it is for.
    pub purpose: Option<String>,
    /// Who organizes it: the ministry or agency, and who assists.
    pub organizers: Option<String>,
    /// Its dimension, where it is known.
    pub dimension_id: Option<Uuid>,
    /// Its priority areas; none yet: not known, or of the dimension as a whole.
    #[serde(default)]
    pub areas: Vec<Uuid>,
    /// The CBM of the Catalogue, as the delegation names it.
    pub cbm: Option<String>,
    /// `seminar`, `training`, …
    pub event_form: Option<String>,
    /// `in-person`, `online` or `hybrid`.
    pub format: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// First day; `None`: to be confirmed.
    pub begins: Option<NaiveDate>,
    /// Last day.
    pub ends: Option<NaiveDate>,
    /// Its month, where the days are not known.
    pub month: Option<i32>,
    /// The hours, with their time zone.
    pub hours: Option<String>,
    /// Who is to take part.
    pub participants: Option<String>,
    /// Whether observers are welcome.
    #[serde(default)]
    pub observers: bool,
    /// What it costs, and who bears it.
    pub budget: Option<String>,
    /// Whom to write to: for Member States only.
    pub contact: Option<String>,
}
