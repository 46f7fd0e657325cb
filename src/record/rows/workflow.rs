//! The rows that the workflows leave behind.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Role;
use crate::ids::StateId;
use crate::record::Common;
use crate::record::files::Media;

rows! {
    /// What a body decides: it comes to it as a matter and ends with one of the verbs of the papers.
    Matter {
        /// `appointment`, `extension`, `concept-paper`, `paper-extension`, `review`, `document`, `nomination`, `call` or
        /// `other`.
        concerns: String,
        /// Its subject, as the agenda has it.
        title: String,
        /// What the body is asked to decide.
        text: String,
        /// `SOC`, `MC` or `SUM`.
        body: String,
        /// The area that it is about, if one.
        area_id: Option<Uuid>,
        /// The paper that it is about, if one.
        paper_id: Option<Uuid>,
        /// Who brings it in.
        sponsors: Vec<StateId>,
        /// The meeting on whose agenda it stands.
        meeting_id: Option<Uuid>,
        /// The matter from which a recommendation brought it here.
        from_matter_id: Option<Uuid>,
        /// The day on which it was brought in.
        opened: NaiveDate,
        /// First day of the window for an outcome in writing, announced to all Member States.
        window_from: Option<NaiveDate>,
        /// Its last day.
        window_to: Option<NaiveDate>,
        /// What the body did: `approved`, `consultations-continue`, …; `None`: nothing yet.
        verb: Option<String>,
        /// On which day.
        decided: Option<NaiveDate>,
        /// The paragraph of the decision that says it.
        paragraph_id: Option<Uuid>,
        /// How the outcome was put.
        outcome: Option<String>,
        /// The document that it is about, if one.
        document_id: Option<Uuid>,
        /// Who is nominated, as the nomination gives the name.
        nominee: Option<String>,
        /// For what.
        post: Option<String>,
        /// The last day on which a call asks for an answer.
        due: Option<NaiveDate>,
        /// On whom a call calls; `None`: on the Member States.
        addressees: Option<String>,
    }
    /// A letter of intention to be coordinator or co-coordinator (1.9, 1.10).
    Letter {
        /// Of which area.
        area_id: Uuid,
        /// Whose.
        state: StateId,
        /// `coordinator` or `co-coordinator`.
        role: Role,
        /// First day of the tenure that it proposes.
        from: Option<NaiveDate>,
        /// Last day of the tenure that it proposes; `None`: it proposes none.
        to: Option<NaiveDate>,
        /// What it says.
        text: String,
        /// The concept paper whose first draft it encloses (2.7).
        paper_id: Option<Uuid>,
        /// The day on which it was sent to the Secretariat and the Chairmanship; `None`: it is being drafted.
        submitted: Option<NaiveDate>,
        /// The day on which it was circulated to all Member States.
        circulated: Option<NaiveDate>,
        /// The matter in which it is weighed.
        matter_id: Option<Uuid>,
        /// The tenure that came of it.
        tenure_id: Option<Uuid>,
        /// The day of its withdrawal.
        withdrawn: Option<NaiveDate>,
    }
    /// A request for the extension of a tenure (1.12).
    ExtensionRequest {
        /// Which tenure.
        tenure_id: Uuid,
        /// Of which area.
        area_id: Uuid,
        /// The last day that it asks for.
        to: NaiveDate,
        /// What it says.
        text: String,
        /// The day on which it was sent to all Member States.
        submitted: NaiveDate,
        /// The matter in which it is weighed.
        matter_id: Option<Uuid>,
        /// The extension that came of it.
        extension_id: Option<Uuid>,
        /// The day of its withdrawal.
        withdrawn: Option<NaiveDate>,
    }
    /// A Co-coordinator's proposal to act as Coordinator (1.11).
    ActingProposal {
        /// Of which area.
        area_id: Uuid,
        /// The Co-coordinator.
        state: StateId,
        /// First day.
        from: NaiveDate,
        /// Last day; `None`: until a Coordinator is appointed.
        to: Option<NaiveDate>,
        /// The day on which it was proposed.
        proposed: NaiveDate,
        /// The acting tenure that came of it.
        tenure_id: Option<Uuid>,
        /// The day of its withdrawal.
        withdrawn: Option<NaiveDate>,
    }
    /// The consent of another Co-coordinator (1.11).
    ActingConsent {
        /// To which proposal.
        proposal_id: Uuid,
        /// Of which area.
        area_id: Uuid,
        /// Whose.
        state: StateId,
        /// The day on which it was given.
        consented: NaiveDate,
        /// `by-the-state`, or `in-writing` (registered from its communication).
        how: String,
    }
    /// A section of a concept paper that is being drafted (2.2).
    PaperSection {
        /// Of which paper.
        paper_id: Uuid,
        /// Of which area.
        area_id: Uuid,
        /// Which of the sections of 2.2.
        section: String,
        /// What stands in it.
        text: String,
    }
    /// The text of a concept paper as it was issued; it never changes.
    PaperText {
        /// Of which paper.
        paper_id: Uuid,
        /// Of which area.
        area_id: Uuid,
        /// 0: the first draft; 1: Rev.1.
        revision: i32,
        /// The day on which it was issued.
        issued: NaiveDate,
        /// The sections that it has, in the order of 2.2, each `section: text`.
        sections: Vec<Section>,
    }
    /// A state's current position on a matter. What it was before is in the journal.
    Position {
        /// On which matter.
        matter_id: Uuid,
        /// Whose.
        state: StateId,
        /// `supports`, `no-objection`, `needs-consultation` or `objects`.
        position: String,
        /// Its reasons.
        text: Option<String>,
        /// Of several letters, the one that it supports.
        letter_id: Option<Uuid>,
        /// The instant at which it was taken.
        taken: DateTime<Utc>,
        /// `by-the-state`, `in-writing` (registered from its communication) or `from-its-seat` (at a meeting).
        how: String,
        /// The item of the agenda at which it was stated.
        item_id: Option<Uuid>,
    }
    /// A position that a delegate has prepared for the senior official to confirm.
    PreparedPosition {
        /// On which matter.
        matter_id: Uuid,
        /// Whose.
        state: StateId,
        /// As in [`Position`].
        position: String,
        /// Its reasons.
        text: Option<String>,
        /// Of several letters, the one that it supports.
        letter_id: Option<Uuid>,
    }
    /// What a state says on a matter, or on a paper as a whole or one of its sections.
    Comment {
        /// On which matter.
        matter_id: Option<Uuid>,
        /// On which paper.
        paper_id: Option<Uuid>,
        /// On which revision of it.
        revision: Option<i32>,
        /// On which section; `None`: on the whole.
        section: Option<String>,
        /// Whose.
        state: StateId,
        /// What it says.
        text: String,
        /// The day on which it was made.
        made: NaiveDate,
        /// The answer of who drafts the paper or brought the matter in.
        answer: Option<String>,
        /// The day of the answer.
        answered: Option<NaiveDate>,
        /// Whether it says that the state has no comments: that is an answer too.
        #[serde(default)]
        none: bool,
    }
    /// A circulation: a dated act towards every member of that day.
    Circulation {
        /// The kind of what was circulated.
        of_kind: String,
        /// What was circulated.
        of_id: Uuid,
        /// The number of the note verbale, if it has one.
        note: Option<String>,
        /// The day.
        circulated: NaiveDate,
        /// To whom.
        states: Vec<StateId>,
    }
    /// What is to be followed up (3.2), by whom, until when.
    FollowUp {
        /// Of which review.
        review_id: Option<Uuid>,
        /// Of which decision.
        decision_id: Option<Uuid>,
        /// What is to be done.
        text: String,
        /// The paragraph from which it follows.
        paragraph_id: Option<Uuid>,
        /// The states that are to do it; none: the owner, or the Secretariat.
        states: Vec<StateId>,
        /// Who is to do it, where that is neither states nor the Secretariat.
        owner: Option<String>,
        /// Until when.
        due: Option<NaiveDate>,
        /// The day on which it was done.
        done: Option<NaiveDate>,
    }
    /// A file that is enclosed with a record. What is in it stands apart, under its digest.
    Attachment {
        /// The kind of what it is enclosed with.
        of_kind: String,
        /// What it is enclosed with.
        of_id: Uuid,
        /// The area of that, if it is of one: a file is held where its record is.
        area_id: Option<Uuid>,
        /// Its name.
        name: String,
        /// What it is, as its content says.
        media: Media,
        /// How large it is.
        bytes: i32,
        /// The SHA-256 of its content, in hexadecimal.
        sha256: String,
        /// Whose delegation enclosed it; `None`: the Secretariat.
        state: Option<StateId>,
        /// When.
        enclosed: DateTime<Utc>,
    }
}

/// A section of an issued paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Which of the sections of 2.2.
    pub section: String,
    /// What stands in it.
    pub text: String,
}
