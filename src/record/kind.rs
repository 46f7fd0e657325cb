//! The kinds of record. Each is a table of its own; what every record has is [`Common`].

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::rows::*;
use crate::ids::StateId;
use crate::rules::access::Audience;
pub use crate::rules::access::Distribution;

/// What a record rests on: "note verbale", its number, its date, the date on which it was received.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Source {
    /// Note verbale, decision, press release, letter, …
    pub kind: String,
    /// The number that its issuer gave it.
    pub number: Option<String>,
    /// Its own date.
    pub date: Option<NaiveDate>,
    /// When the Secretariat received it.
    pub received: Option<NaiveDate>,
}

/// The kind of the source of what was entered here, by a step.
pub const HERE: &str = "Clearing House";

/// What every record has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Common {
    /// Its name.
    pub id: Uuid,
    /// The journal entry that wrote it last: its etag.
    #[serde(default)]
    pub entry: i64,
    /// For whom it is.
    #[serde(default)]
    pub distribution: Distribution,
    /// The states that a distribution to named states names.
    #[serde(default)]
    pub named_states: Vec<StateId>,
    /// What it rests on.
    pub source: Source,
    /// Sample data of a demonstration.
    #[serde(default)]
    pub sample: bool,
    /// What else is to be said.
    #[serde(default)]
    pub remark: Option<String>,
}

impl Common {
    /// For whom the record is.
    pub fn audience(&self) -> Audience<'_> {
        Audience { distribution: self.distribution, named_states: &self.named_states }
    }
}

/// One change of one record, as the journal has it: what memory, verification and history are folded from.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The entry that made it.
    pub entry: i64,
    /// The instant of that entry.
    pub at: DateTime<Utc>,
    /// What was done.
    pub act: String,
    /// Of which kind the record is.
    pub kind: Kind,
    /// Which record.
    pub id: Uuid,
    /// What stood before; `None` when the record is new.
    pub before: Option<Value>,
    /// What stands since; `None` when it was struck.
    pub after: Option<Value>,
}

macro_rules! kinds {
    ($($kind:ident $name:literal),* $(,)?) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $(#[doc = $name] $kind,)* }

        impl Kind {
            /// Every kind, each after those that it refers to.
            pub const ALL: &'static [Self] = &[$(Self::$kind),*];

            /// As it stands in the journal, in addresses and in the API.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }

            /// The kind of that name.
            pub fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$kind),)* _ => None }
            }
        }

        /// A record of any kind.
        #[derive(Clone, Debug, PartialEq)]
        #[expect(missing_docs, reason = "each variant is the kind of its name")]
        pub enum Row { $($kind($kind),)* }

        impl Row {
            /// The record from its row as JSON.
            ///
            /// # Errors
            /// When the row is not of the kind.
            pub fn from_json(kind: Kind, row: Value) -> serde_json::Result<Self> {
                Ok(match kind { $(Kind::$kind => Self::$kind(serde_json::from_value(row)?),)* })
            }

            /// The row as JSON, as the table takes it.
            ///
            /// # Errors
            /// Never in practice: every row is plain data.
            pub fn to_json(&self) -> serde_json::Result<Value> {
                match self { $(Self::$kind(row) => serde_json::to_value(row),)* }
            }

            /// Its kind.
            pub fn kind(&self) -> Kind {
                match self { $(Self::$kind(_) => Kind::$kind,)* }
            }

            /// What every record has.
            pub fn common(&self) -> &Common {
                match self { $(Self::$kind(row) => &row.common,)* }
            }

            /// What every record has, to be written.
            pub fn common_mut(&mut self) -> &mut Common {
                match self { $(Self::$kind(row) => &mut row.common,)* }
            }
        }

        $(impl From<$kind> for Row {
            fn from(row: $kind) -> Self { Self::$kind(row) }
        })*
    };
}

kinds! {
    State "state",
    StateName "state-name",
    Membership "membership",
    Chairmanship "chairmanship",
    Dimension "dimension",
    Area "area",
    AreaNote "area-note",
    Meeting "meeting",
    Decision "decision",
    DecisionParagraph "decision-paragraph",
    ModalitiesVersion "modalities-version",
    Tenure "tenure",
    TenureExtension "tenure-extension",
    TenureTermination "tenure-termination",
    FinalReport "final-report",
    ConceptPaper "concept-paper",
    PaperRevision "paper-revision",
    PaperExtension "paper-extension",
    ExpertMeeting "expert-meeting",
    Review "review",
    ReviewContribution "review-contribution",
    Coverage "coverage",
    Document "document",
    DocumentText "document-text",
    Matter "matter",
    Letter "letter",
    ExtensionRequest "extension-request",
    ActingProposal "acting-proposal",
    ActingConsent "acting-consent",
    PaperSection "paper-section",
    PaperText "paper-text",
    Position "position",
    PreparedPosition "prepared-position",
    Comment "comment",
    Circulation "circulation",
    FollowUp "follow-up",
    Attachment "attachment",
    ProceduralRules "procedural-rules",
    Holiday "holiday",
    AgendaItem "agenda-item",
    Delegation "delegation",
    Silence "silence",
    SilenceBreak "silence-break",
    Statement "statement",
    Relation "relation",
    Amendment "amendment",
    Note "note",
    NoteEnclosure "note-enclosure",
    StateForm "state-form",
    NoteReceived "note-received",
    Plan "plan",
    PlanAnswer "plan-answer",
    EventProposal "event-proposal",
    ProposalQuestion "proposal-question",
    Event "event",
    EventChange "event-change",
    Nomination "nomination",
    EventReport "event-report",
}

impl Kind {
    /// Whether records of the kind are held with their area.
    pub fn is_of_area(self) -> bool {
        matches!(
            self,
            Self::AreaNote
                | Self::Tenure
                | Self::TenureExtension
                | Self::TenureTermination
                | Self::FinalReport
                | Self::ConceptPaper
                | Self::PaperRevision
                | Self::PaperExtension
                | Self::ExpertMeeting
                | Self::Letter
                | Self::ExtensionRequest
                | Self::ActingProposal
                | Self::ActingConsent
                | Self::PaperSection
                | Self::PaperText
        )
    }

    /// Whether officers register, correct and strike records of the kind. What a delegation drafts, and what a state
    /// has said itself, is nobody else's.
    pub fn is_registered(self) -> bool {
        !matches!(
            self,
            Self::PaperSection
                | Self::PreparedPosition
                | Self::PaperText
                | Self::Position
                | Self::Statement
                | Self::ActingProposal
                | Self::ActingConsent
                | Self::Attachment
                | Self::DocumentText
                | Self::Silence
                | Self::SilenceBreak
                | Self::Amendment
                | Self::Note
                | Self::NoteEnclosure
                | Self::ProposalQuestion
                | Self::EventChange
                | Self::Nomination
        )
    }

    /// Whether administrators keep records of the kind: the numbers of the Modalities, what is set where they are silent.
    pub fn is_of_rules(self) -> bool {
        matches!(self, Self::ModalitiesVersion | Self::ProceduralRules | Self::Holiday)
    }

    /// Whether officers strike records of the kind: what they register, and files.
    pub fn is_struck(self) -> bool {
        self.is_registered() || self == Self::Attachment
    }

    /// Whether delegations draft records of the kind: before they are issued, nobody else knows of them.
    pub fn is_drafted(self) -> bool {
        matches!(
            self,
            Self::Letter
                | Self::ConceptPaper
                | Self::PaperSection
                | Self::PreparedPosition
                | Self::Amendment
                | Self::EventProposal
        )
    }

    /// Every kind of which officers register records.
    pub fn registered() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|kind| kind.is_registered())
    }
}
