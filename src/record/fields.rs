//! How a record is typed in: the fields of each kind, and the way from text to a row.
//!
//! One table serves the pages, the API and the import: the same names, the same errors.

mod input;
mod meetings;
mod notes;
mod plans;
mod workflow;

use super::{Distribution, Kind};

pub use input::{FieldError, Input, date};
pub use meetings::{AMENDMENT_ACTS, AMENDMENT_OUTCOMES};
pub use notes::{ADDRESSED, LONGEST_NOTE};
pub use plans::{EVENT_FORMATS, EVENT_FORMS, EVENT_STANDINGS, between, described_between};

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// One line of at most so many characters.
    Line(usize),
    /// The kind of a source: a line, in the words of the record where it is a usual one.
    SourceKind,
    /// Text of at most so many characters.
    Text(usize),
    /// A date, `YYYY-MM-DD`.
    Date,
    /// An instant, RFC 3339.
    Instant,
    /// A whole number between two.
    Number(i64, i64),
    /// Whole numbers, `180, 90, 30`, each between two.
    Numbers(i64, i64),
    /// Yes or no.
    YesNo,
    /// A state by its alpha-3 code.
    State,
    /// States by their codes.
    States,
    /// One of a few words.
    OneOf(&'static [&'static str]),
    /// A record of a kind, by its id or by its symbol, code or session.
    One(Kind),
    /// Records of a kind.
    Many(Kind),
    /// Fields of its own, `applicable.from`.
    Parts(&'static [Field]),
    /// Several of these, numbered from 1: `appointments.2.from`.
    Groups(&'static [Field]),
}

/// A field of a kind of record, or of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name, in forms, in the API and in the table.
    pub name: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// Whether it must be there.
    pub required: bool,
}

/// A field that must be filled in.
pub const fn must(name: &'static str, takes: Takes) -> Field {
    Field { name, takes, required: true }
}
/// A field that may be left out.
pub const fn may(name: &'static str, takes: Takes) -> Field {
    Field { name, takes, required: false }
}

/// The bodies of the organisation, by the letters of their symbols.
pub const BODIES: &[&str] = &["SOC", "SWG", "MC", "SUM", "EXP", "SPE"];
/// The verbs of the papers.
pub const VERBS: &[&str] = &[
    "approved",
    "adopted",
    "endorsed",
    "recommended",
    "took-note",
    "consultations-continue",
    "called-on",
    "not-agreed",
    "withdrawn",
];
/// Those that an officer gives; what delegations draft, they keep to themselves.
const DISTRIBUTIONS: &[&str] = &[
    "public",
    "member-states-and-observers",
    "member-states",
    "named-states",
    "secretariat",
    "secretariat-and-chair",
];
/// What a matter may be about.
pub const CONCERNS: &[&str] = &[
    "appointment",
    "extension",
    "concept-paper",
    "paper-extension",
    "review",
    "document",
    "nomination",
    "call",
    "other",
];
/// The bodies that decide.
pub const DECIDING: &[&str] = &["SOC", "MC", "SUM"];
/// What a record usually rests on, in the words of the record.
pub const SOURCE_KINDS: &[&str] = &[
    "note verbale",
    "letter",
    "decision",
    "draft decision of the Ministerial Council",
    "minutes",
    "press release",
    "press",
    "page",
    "list of Member States",
    "list of observers",
    "imported file",
    "demonstration",
];
/// The longest kind of a source that is not a usual one.
pub const LONGEST_SOURCE_KIND: usize = 200;
/// The positions that a state can take.
pub const POSITIONS: &[&str] = &["supports", "no-objection", "needs-consultation", "objects"];
/// How a position came.
pub const HOW: &[&str] = &["by-the-state", "in-writing", "from-its-seat"];
/// What can be circulated.
pub const CIRCULATED: &[&str] = &[
    "letter",
    "extension-request",
    "tenure-termination",
    "acting-proposal",
    "concept-paper",
    "paper-text",
    "final-report",
    "matter",
    "expert-meeting",
    "review",
    "meeting",
    "decision",
    "document-text",
    "silence",
    "note",
];
/// What a document may be.
pub const DOCUMENT_FORMS: &[&str] = &[
    "draft-decision",
    "draft-statement",
    "draft-declaration",
    "draft",
    "list",
    "concept-paper",
    "action-plan",
    "report",
    "contribution",
    "statement",
    "note",
    "other",
];
/// Before which body a document may be: one that decides, or none.
pub const DOCUMENT_BODIES: &[&str] = &["SOC", "MC", "SUM", "CICA"];
/// Whose a document may be.
pub const ORIGINATORS: &[&str] = &[
    "chairmanship",
    "secretariat",
    "states",
    "business-council",
    "youth-council",
    "think-tank-forum",
    "council-of-eminent-persons",
    "expert-meeting",
];
/// In which languages a document is issued.
pub const LANGUAGES: &[&str] = &["en", "ru", "kk"];
/// What a document may do to another, or to a decision.
pub const RELATIONS: &[&str] = &["supersedes", "amends", "implements"];
/// What an item of an agenda may be.
pub const ITEMS: &[&str] = &["adoption", "matter", "free", "other-matters", "next-meeting"];
/// What the Special Working Group does with a matter: it decides nothing.
pub const OF_THE_GROUP: &[&str] = &["recommended", "returned"];
/// What a meeting does with an item: as a body does with a matter, as the Special Working Group does, or nothing but to
/// consider it.
pub const ITEM_VERBS: &[&str] = &[
    "approved",
    "adopted",
    "endorsed",
    "recommended",
    "took-note",
    "consultations-continue",
    "called-on",
    "not-agreed",
    "withdrawn",
    "returned",
    "considered",
];
/// Why what an adoption says could not be entered.
pub const HINDRANCES: &[&str] =
    &["letter-withdrawn", "request-withdrawn", "text-not-with-all", "rule-refuses"];
/// How a delegation took part.
pub const ATTENDED: &[&str] = &["in-person", "online", "absent"];
/// What a state may attach to a decision.
pub const STATEMENTS: &[&str] = &["statement", "interpretative-statement", "reservation"];

/// The fields that every record has.
pub const COMMON: &[Field] = &[
    must("source_kind", Takes::SourceKind),
    may("source_number", Takes::Line(100)),
    may("source_date", Takes::Date),
    may("source_received", Takes::Date),
    must("distribution", Takes::OneOf(DISTRIBUTIONS)),
    may("named_states", Takes::States),
    may("remark", Takes::Text(2000)),
];

use Takes::*;

impl Kind {
    /// For whom a record of a kind is where nothing is said. Observers see states, areas, the List and the
    /// Modalities from the start; everything else is for Member States only.
    pub fn usual_distribution(self) -> Distribution {
        match self {
            Self::State
            | Self::StateName
            | Self::Membership
            | Self::Chairmanship
            | Self::Dimension
            | Self::Area
            | Self::ModalitiesVersion
            | Self::Tenure
            | Self::TenureExtension
            | Self::TenureTermination => Distribution::MemberStatesAndObservers,
            Self::StateForm | Self::NoteReceived => Distribution::Secretariat,
            _ => Distribution::MemberStates,
        }
    }

    /// All fields of a kind: its own, then those that every record has.
    pub fn all_fields(self) -> impl Iterator<Item = &'static Field> + Clone {
        self.fields().iter().chain(COMMON)
    }

    /// The fields of a kind, without those that every record has.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::State => const { &[must("code", Line(3)), must("alpha2", Line(2))] },
            Self::StateName => {
                const {
                    &[
                        must("state", State),
                        must("en", Line(200)),
                        must("ru", Line(200)),
                        must("kk", Line(200)),
                        may("from", Date),
                        may("to", Date),
                    ]
                }
            }
            Self::Membership => {
                const {
                    &[
                        must("state", State),
                        must("standing", OneOf(&["member", "observer"])),
                        must("from", Date),
                        may("to", Date),
                    ]
                }
            }
            Self::Chairmanship => {
                const {
                    &[
                        must("state", State),
                        must("from", Instant),
                        may("to", Instant),
                        may("event", Line(300)),
                    ]
                }
            }
            Self::Dimension => const { &[must("number", Number(1, 99)), must("name", Line(200))] },
            Self::Area => {
                const {
                    &[
                        must("dimension_id", One(Kind::Dimension)),
                        must("code", Line(5)),
                        must("name", Line(300)),
                        must("established", Date),
                        may("closed", Date),
                    ]
                }
            }
            Self::AreaNote => {
                const { &[must("area_id", One(Kind::Area)), must("when", Line(100)), must("text", Text(2000))] }
            }
            Self::Meeting => {
                const {
                    &[
                        must("body", OneOf(BODIES)),
                        may("session", Line(12)),
                        must("title", Line(300)),
                        may("place", Line(200)),
                        must("from", Date),
                        must("to", Date),
                        may("informal", YesNo),
                        may("online", YesNo),
                        may("convened", Date),
                        may("cancelled", Date),
                    ]
                }
            }
            Self::Decision => {
                const {
                    &[
                        may("meeting_id", One(Kind::Meeting)),
                        may("symbol", Line(60)),
                        must("title", Line(300)),
                        must("decided", Date),
                        may("corrects", One(Kind::Decision)),
                        may("set_aside", Date),
                    ]
                }
            }
            Self::DecisionParagraph => {
                const {
                    &[
                        must("decision_id", One(Kind::Decision)),
                        must("number", Number(1, 999)),
                        must("verb", OneOf(VERBS)),
                        must("text", Text(10_000)),
                        may("area_id", One(Kind::Area)),
                    ]
                }
            }
            Self::ModalitiesVersion => {
                const {
                    &[
                        must("symbol", Line(60)),
                        must("status", OneOf(&["draft", "adopted", "superseded"])),
                        must("from", Date),
                        must("concept_paper_months", Number(1, 1200)),
                        must("consideration_months", Number(1, 1200)),
                        must("recommended_tenure_months", Number(1, 1200)),
                        must("review_months", Number(1, 1200)),
                        must("expiry_notice_days", Numbers(1, 36_500)),
                    ]
                }
            }
            Self::Tenure => {
                const {
                    &[
                        must("area_id", One(Kind::Area)),
                        must("state", State),
                        must("role", OneOf(&["coordinator", "co-coordinator"])),
                        may("acting", YesNo),
                        may("applied", Date),
                        may("appointed", Date),
                        may("decision_id", One(Kind::Decision)),
                        may("from", Date),
                        may("to", Date),
                        may("express_decision", YesNo),
                    ]
                }
            }
            Self::TenureExtension => {
                const {
                    &[
                        must("tenure_id", One(Kind::Tenure)),
                        must("approved", Date),
                        must("to", Date),
                        may("decision_id", One(Kind::Decision)),
                    ]
                }
            }
            Self::TenureTermination => {
                const { &[must("tenure_id", One(Kind::Tenure)), must("notified", Date), must("last_day", Date)] }
            }
            Self::FinalReport => {
                const {
                    &[
                        must("tenure_id", One(Kind::Tenure)),
                        must("issued", Date),
                        must("title", Line(300)),
                        may("text", Text(50_000)),
                    ]
                }
            }
            Self::ConceptPaper => {
                const {
                    &[
                        must("area_id", One(Kind::Area)),
                        must("proposed_by", State),
                        must("title", Line(300)),
                        may("first_draft", Date),
                        may("approved", Date),
                        may("decision_id", One(Kind::Decision)),
                        may("withdrawn", Date),
                        may("applicable_from", Date),
                        may("applicable_to", Date),
                    ]
                }
            }
            Self::PaperRevision => {
                const {
                    &[
                        must("paper_id", One(Kind::ConceptPaper)),
                        must("revision", Number(1, 99)),
                        must("issued", Date),
                        may("symbol", Line(60)),
                    ]
                }
            }
            Self::PaperExtension => {
                const {
                    &[
                        must("paper_id", One(Kind::ConceptPaper)),
                        must("approved", Date),
                        must("to", Date),
                        may("decision_id", One(Kind::Decision)),
                    ]
                }
            }
            Self::ExpertMeeting => {
                const {
                    &[
                        must("area_id", One(Kind::Area)),
                        may("paper_id", One(Kind::ConceptPaper)),
                        must("title", Line(300)),
                        may("place", Line(200)),
                        must("convened", Date),
                        must("held", Date),
                        may("cancelled", Date),
                        may("online", YesNo),
                        may("consulted", Line(300)),
                    ]
                }
            }
            Self::Review => {
                const {
                    &[
                        must("title", Line(300)),
                        must("areas", Many(Kind::Area)),
                        may("meeting_id", One(Kind::Meeting)),
                        may("scheduled", Date),
                        must("held", Date),
                        may("cancelled", Date),
                        may("contributions_recorded", YesNo),
                        may("conclusions", Text(20_000)),
                    ]
                }
            }
            Self::ReviewContribution => {
                const {
                    &[
                        must("review_id", One(Kind::Review)),
                        must("state", State),
                        must("submitted", Date),
                        must("title", Line(300)),
                        may("text", Text(20_000)),
                    ]
                }
            }
            Self::Coverage => const { &[may("until", Date), must("text", Text(2000))] },
            Self::Matter
            | Self::Letter
            | Self::ExtensionRequest
            | Self::ActingProposal
            | Self::ActingConsent
            | Self::PaperSection
            | Self::PaperText
            | Self::Position
            | Self::PreparedPosition
            | Self::Comment
            | Self::Circulation
            | Self::FollowUp
            | Self::Attachment => self.workflow_fields(),
            Self::ProceduralRules
            | Self::Holiday
            | Self::Document
            | Self::DocumentText
            | Self::AgendaItem
            | Self::Delegation
            | Self::Silence
            | Self::SilenceBreak
            | Self::Statement
            | Self::Relation
            | Self::Amendment => self.meeting_fields(),
            Self::Note | Self::NoteEnclosure | Self::StateForm | Self::NoteReceived => self.note_fields(),
            Self::Plan
            | Self::PlanAnswer
            | Self::EventProposal
            | Self::ProposalQuestion
            | Self::Event
            | Self::EventChange
            | Self::Nomination
            | Self::EventReport => self.plan_fields(),
        }
    }
}
