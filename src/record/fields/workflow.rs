//! The fields of what the workflows leave behind.

use super::Takes::*;
use super::{CIRCULATED, CONCERNS, DECIDING, Field, HOW, POSITIONS, VERBS, may, must};
use crate::record::Kind;
use crate::record::files::{LARGEST, LONGEST_NAME, WITH_FILES};
use crate::rules::concept_paper::SECTIONS;

impl Kind {
    pub(super) fn workflow_fields(self) -> &'static [Field] {
        match self {
            Self::Matter => {
                const {
                    &[
                        must("concerns", OneOf(CONCERNS)),
                        must("title", Line(300)),
                        must("text", Text(20_000)),
                        must("body", OneOf(DECIDING)),
                        may("area_id", One(Kind::Area)),
                        may("paper_id", One(Kind::ConceptPaper)),
                        may("sponsors", States),
                        may("meeting_id", One(Kind::Meeting)),
                        may("from_matter_id", One(Kind::Matter)),
                        must("opened", Date),
                        may("window_from", Date),
                        may("window_to", Date),
                        may("verb", OneOf(VERBS)),
                        may("decided", Date),
                        may("paragraph_id", One(Kind::DecisionParagraph)),
                        may("outcome", Text(20_000)),
                        may("document_id", One(Kind::Document)),
                        may("nominee", Line(200)),
                        may("post", Line(200)),
                        may("due", Date),
                        may("addressees", Line(200)),
                    ]
                }
            }
            Self::Letter => {
                const {
                    &[
                        must("area_id", One(Kind::Area)),
                        must("state", State),
                        must("role", OneOf(&["coordinator", "co-coordinator"])),
                        may("from", Date),
                        may("to", Date),
                        must("text", Text(20_000)),
                        may("paper_id", One(Kind::ConceptPaper)),
                        may("submitted", Date),
                        may("circulated", Date),
                        may("matter_id", One(Kind::Matter)),
                        may("tenure_id", One(Kind::Tenure)),
                        may("withdrawn", Date),
                    ]
                }
            }
            Self::ExtensionRequest => {
                const {
                    &[
                        must("tenure_id", One(Kind::Tenure)),
                        must("to", Date),
                        must("text", Text(20_000)),
                        must("submitted", Date),
                        may("matter_id", One(Kind::Matter)),
                        may("extension_id", One(Kind::TenureExtension)),
                        may("withdrawn", Date),
                    ]
                }
            }
            Self::ActingProposal => {
                const {
                    &[
                        must("area_id", One(Kind::Area)),
                        must("state", State),
                        must("from", Date),
                        may("to", Date),
                        must("proposed", Date),
                        may("tenure_id", One(Kind::Tenure)),
                        may("withdrawn", Date),
                    ]
                }
            }
            Self::ActingConsent => {
                const {
                    &[
                        must("proposal_id", One(Kind::ActingProposal)),
                        must("state", State),
                        must("consented", Date),
                        must("how", OneOf(&["by-the-state", "in-writing"])),
                    ]
                }
            }
            Self::PaperSection => {
                const {
                    &[
                        must("paper_id", One(Kind::ConceptPaper)),
                        must("section", OneOf(SECTIONS)),
                        must("text", Text(50_000)),
                    ]
                }
            }
            Self::PaperText => {
                const {
                    &[
                        must("paper_id", One(Kind::ConceptPaper)),
                        must("revision", Number(0, 99)),
                        must("issued", Date),
                    ]
                }
            }
            Self::Position => {
                const {
                    &[
                        must("matter_id", One(Kind::Matter)),
                        must("state", State),
                        must("position", OneOf(POSITIONS)),
                        may("text", Text(20_000)),
                        may("letter_id", One(Kind::Letter)),
                        must("taken", Instant),
                        must("how", OneOf(HOW)),
                        may("item_id", One(Kind::AgendaItem)),
                    ]
                }
            }
            Self::PreparedPosition => {
                const {
                    &[
                        must("matter_id", One(Kind::Matter)),
                        must("state", State),
                        must("position", OneOf(POSITIONS)),
                        may("text", Text(20_000)),
                        may("letter_id", One(Kind::Letter)),
                    ]
                }
            }
            Self::Comment => {
                const {
                    &[
                        may("matter_id", One(Kind::Matter)),
                        may("paper_id", One(Kind::ConceptPaper)),
                        may("revision", Number(0, 99)),
                        may("section", OneOf(SECTIONS)),
                        must("state", State),
                        must("text", Text(20_000)),
                        must("made", Date),
                        may("answer", Text(20_000)),
                        may("answered", Date),
                        may("none", YesNo),
                    ]
                }
            }
            Self::Circulation => {
                const {
                    &[
                        must("of_kind", OneOf(CIRCULATED)),
                        must("of_id", Line(36)),
                        may("note", Line(100)),
                        must("circulated", Date),
                        must("states", States),
                    ]
                }
            }
            Self::FollowUp => {
                const {
                    &[
                        may("review_id", One(Kind::Review)),
                        may("decision_id", One(Kind::Decision)),
                        may("paragraph_id", One(Kind::DecisionParagraph)),
                        must("text", Text(2_000)),
                        may("states", States),
                        may("owner", Line(200)),
                        may("due", Date),
                        may("done", Date),
                    ]
                }
            }
            Self::Attachment => {
                const {
                    &[
                        must("of_kind", OneOf(WITH_FILES)),
                        must("of_id", Line(36)),
                        must("name", Line(LONGEST_NAME)),
                        must("media", Line(100)),
                        must("bytes", Number(1, LARGEST as i64)),
                        must("sha256", Line(64)),
                        may("state", State),
                        must("enclosed", Instant),
                    ]
                }
            }
            _ => &[],
        }
    }
}
