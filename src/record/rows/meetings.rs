//! The rows of meetings, of documents, and of the silence procedure.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::ids::StateId;
use crate::language::Language;
use crate::record::Common;

rows! {
    /// What the bodies have set where the Modalities are silent. There is one such record, or none: then the usual holds.
    ProceduralRules {
        /// Whether a silence procedure may be opened without a decision that provides for it.
        silence_by_rules: bool,
        /// For how many days a silence procedure usually runs.
        silence_days: i32,
        /// For how many days a written consideration usually runs.
        window_days: i32,
        /// The series of decisions that no meeting took: `{body}/{year}/DEC/`.
        outside_symbol: String,
        /// How the numbers of notes verbales begin; `None`: the usual way.
        note_series: Option<String>,
        /// The first number of the series; `None`: 1.
        note_start: Option<i32>,
        /// Whether the series begins anew each year.
        #[serde(default)]
        note_yearly: bool,
        /// For how many days after an event whom delegations sent to it is kept; `None`: as is usual.
        nomination_days: Option<i32>,
    }
    /// A day on which offices are closed, of a calendar that an administrator brought in.
    Holiday {
        /// Whose calendar.
        calendar: String,
        /// The day.
        day: NaiveDate,
        /// What it is called.
        name: String,
    }
    /// A document that is before a body.
    Document {
        /// `MC/2023/DRAFT/5`, without its revision.
        symbol: String,
        /// `draft-decision`, `report`, `concept-paper`, … (`DOCUMENT_FORMS`).
        form: String,
        /// Its title.
        title: String,
        /// The body before which it is: `SOC`, `MC` or `SUM`; `CICA`: before none.
        body: String,
        /// `chairmanship`, `secretariat`, `states`, or an advisory body or an expert meeting (`ORIGINATORS`).
        originator: String,
        /// Whose it is, where it is that of states.
        states: Vec<StateId>,
    }
    /// The text of a document as it was issued, in one language; it never changes.
    DocumentText {
        /// Of which document.
        document_id: Uuid,
        /// 0: as it was first issued; 1: Rev.1.
        revision: i32,
        /// The day on which it was issued.
        issued: NaiveDate,
        /// What it says.
        text: String,
        /// In which language: `en`, `ru` or `kk`.
        #[serde(default = "english")]
        language: String,
        /// What the document is called in that language, where the text translates it.
        #[serde(default)]
        title: Option<String>,
    }
    /// What a document does to another document, or to a decision.
    Relation {
        /// Which document.
        document_id: Uuid,
        /// `supersedes`, `amends` or `implements`.
        relation: String,
        /// Which document it is to, …
        to_document_id: Option<Uuid>,
        /// … or which decision.
        to_decision_id: Option<Uuid>,
    }
    /// An item of the agenda of a meeting.
    AgendaItem {
        /// Of which meeting.
        meeting_id: Uuid,
        /// Its place, from 1.
        number: i32,
        /// `adoption`, `matter`, `free`, `other-matters` or `next-meeting`.
        item: String,
        /// As the agenda has it.
        title: String,
        /// The matter, where it is one.
        matter_id: Option<Uuid>,
        /// The annotation.
        note: Option<String>,
        /// Why it came after the agenda had been sent.
        late: Option<String>,
        /// The instant at which the meeting took it up.
        taken_up: Option<DateTime<Utc>>,
        /// What the meeting did with it: a verb of the papers, or `returned` by the Special Working Group.
        verb: Option<String>,
        /// In its words.
        conclusion: Option<String>,
        /// The paragraph of the decision that says it.
        paragraph_id: Option<Uuid>,
        /// The instant at which the meeting was through with it.
        concluded: Option<DateTime<Utc>>,
    }
    /// A delegation to a meeting.
    Delegation {
        /// To which meeting.
        meeting_id: Uuid,
        /// Whose.
        state: StateId,
        /// `in-person`, `online` or `absent`; `None`: not known yet.
        attended: Option<String>,
        /// Who it is, as the delegation gave it, in its order.
        #[serde(default)]
        people: Vec<Participant>,
    }
    /// A silence procedure on a matter.
    Silence {
        /// On which matter.
        matter_id: Uuid,
        /// What the body does where nobody breaks it.
        verb: String,
        /// The paragraph as which it is adopted.
        wording: String,
        /// What the text is: its symbol and revision, or its title.
        of: String,
        /// The text as it stood when it was frozen.
        text: String,
        /// What else the outcome says, as the form of an outcome takes it: appointments, applicability, the higher body.
        #[serde(default)]
        terms: Map<String, Value>,
        /// The instant at which it opened.
        opened: DateTime<Utc>,
        /// The instant at which it expires.
        expires: DateTime<Utc>,
        /// To whom it was sent: the members of the day on which it opened.
        states: Vec<StateId>,
        /// The paragraph that provides for it; `None`: the rules do.
        provided_by: Option<Uuid>,
        /// The instant at which the Chair withdrew it.
        withdrawn: Option<DateTime<Utc>>,
        /// The instant at which it was broken.
        broken: Option<DateTime<Utc>>,
        /// Its expiry, once the adoption has been entered.
        adopted: Option<DateTime<Utc>>,
        /// The paragraph as which it was adopted.
        paragraph_id: Option<Uuid>,
        /// What the adoption changed, with what stood before.
        #[serde(default)]
        followed: Vec<Followed>,
        /// Why what the adoption says could not be entered, where it could not.
        hindered: Option<String>,
        /// The instant at which an officer confirmed that nothing had arrived on paper.
        confirmed: Option<DateTime<Utc>>,
        /// The instant at which the adoption was set aside.
        set_aside: Option<DateTime<Utc>>,
    }
    /// What broke a silence procedure.
    SilenceBreak {
        /// Which.
        silence_id: Uuid,
        /// Whose.
        state: StateId,
        /// `objection` or `amendment`.
        by: String,
        /// What it says.
        text: String,
        /// The instant at which it was received.
        received: DateTime<Utc>,
        /// `by-the-state`, or `in-writing` (registered from its communication).
        how: String,
    }
    /// What a state has attached to a decision.
    Statement {
        /// To which decision.
        decision_id: Uuid,
        /// To which of its paragraphs; `None`: to the whole.
        paragraph_id: Option<Uuid>,
        /// Whose.
        state: StateId,
        /// `statement`, `interpretative-statement` or `reservation`.
        form: String,
        /// What it says.
        text: String,
        /// The day on which it was made.
        made: NaiveDate,
        /// `by-the-state`, `in-writing` or `from-its-seat`.
        how: String,
    }
    /// What a state proposes to change in a paragraph of a text.
    Amendment {
        /// Of which text.
        text_id: Uuid,
        /// The number of the paragraph in that text, from 1; 0: what is put in comes before the first.
        paragraph: i32,
        /// Its own words, as they stand in that text.
        stood: Option<String>,
        /// `replacement`, `deletion`, or `insertion` of a paragraph after it.
        act: String,
        /// The new wording, or the new paragraph.
        text: Option<String>,
        /// Why.
        reason: String,
        /// Whose.
        state: StateId,
        /// The day on which it was submitted; `None`: it is being drafted.
        submitted: Option<NaiveDate>,
        /// The day of its withdrawal.
        withdrawn: Option<NaiveDate>,
        /// `taken`, `merged` or `left`; `None`: nothing has been said yet.
        outcome: Option<String>,
        /// Of several that were merged, the one wording.
        wording: Option<String>,
        /// With which others it was merged.
        #[serde(default)]
        merged_with: Vec<Uuid>,
        /// Why, in the words of who issues the text.
        explanation: Option<String>,
        /// The day on which its outcome was said.
        decided: Option<NaiveDate>,
        /// The revision in which it stands.
        revision: Option<i32>,
    }
}

/// The language of a text that was issued before texts had one.
fn english() -> String {
    Language::English.tag().to_owned()
}

/// A text as it stood when a meeting closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// Its kind: `document-text` or `paper-text`.
    pub kind: String,
    /// Which.
    pub id: Uuid,
}

/// A person of a delegation, as the delegation gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// The name.
    pub name: String,
    /// The title.
    pub title: Option<String>,
    /// Whether the person is the head of the delegation.
    #[serde(default)]
    pub head: bool,
}

/// A record that an adoption changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Followed {
    /// Its kind.
    pub kind: String,
    /// Which.
    pub id: Uuid,
    /// What stood in the fields that it changed; `None`: it was made.
    pub before: Option<Value>,
    /// What stands in them since, of what was made in all: what somebody has changed since is not undone.
    #[serde(default)]
    pub after: Option<Value>,
}
