//! The fields of what belongs to meetings, of documents, and of the silence procedure.

use super::Takes::*;
use super::{
    ATTENDED, DOCUMENT_BODIES, DOCUMENT_FORMS, Field, HINDRANCES, HOW, ITEM_VERBS, ITEMS, LANGUAGES,
    ORIGINATORS, RELATIONS, STATEMENTS, VERBS, may, must,
};
use crate::record::Kind;

/// What an amendment does to a paragraph.
pub const AMENDMENT_ACTS: &[&str] = &["replacement", "deletion", "insertion"];
/// What becomes of an amendment.
pub const AMENDMENT_OUTCOMES: &[&str] = &["taken", "merged", "left"];

impl Kind {
    pub(super) fn meeting_fields(self) -> &'static [Field] {
        match self {
            Self::ProceduralRules => {
                const {
                    &[
                        may("silence_by_rules", YesNo),
                        must("silence_days", Number(1, 365)),
                        must("window_days", Number(1, 365)),
                        must("outside_symbol", Line(40)),
                        may("note_series", Line(30)),
                        may("note_start", Number(1, 999_999)),
                        may("note_yearly", YesNo),
                        may("nomination_days", Number(1, 3_650)),
                    ]
                }
            }
            Self::Holiday => {
                const { &[must("calendar", Line(100)), must("day", Date), must("name", Line(200))] }
            }
            Self::Document => {
                const {
                    &[
                        must("symbol", Line(60)),
                        must("form", OneOf(DOCUMENT_FORMS)),
                        must("title", Line(300)),
                        must("body", OneOf(DOCUMENT_BODIES)),
                        must("originator", OneOf(ORIGINATORS)),
                        may("states", States),
                    ]
                }
            }
            Self::DocumentText => {
                const {
                    &[
                        must("document_id", One(Kind::Document)),
                        must("revision", Number(0, 99)),
                        must("issued", Date),
                        must("text", Text(100_000)),
                        must("language", OneOf(LANGUAGES)),
                        may("title", Line(300)),
                    ]
                }
            }
            Self::Relation => {
                const {
                    &[
                        must("document_id", One(Kind::Document)),
                        must("relation", OneOf(RELATIONS)),
                        may("to_document_id", One(Kind::Document)),
                        may("to_decision_id", One(Kind::Decision)),
                    ]
                }
            }
            Self::AgendaItem => {
                const {
                    &[
                        must("meeting_id", One(Kind::Meeting)),
                        must("number", Number(1, 999)),
                        must("item", OneOf(ITEMS)),
                        must("title", Line(300)),
                        may("matter_id", One(Kind::Matter)),
                        may("note", Text(5_000)),
                        may("late", Text(2_000)),
                        may("taken_up", Instant),
                        may("verb", OneOf(ITEM_VERBS)),
                        may("conclusion", Text(20_000)),
                        may("paragraph_id", One(Kind::DecisionParagraph)),
                        may("concluded", Instant),
                    ]
                }
            }
            Self::Delegation => {
                const {
                    &[
                        must("meeting_id", One(Kind::Meeting)),
                        must("state", State),
                        may("attended", OneOf(ATTENDED)),
                    ]
                }
            }
            Self::Silence => {
                const {
                    &[
                        must("matter_id", One(Kind::Matter)),
                        must("verb", OneOf(VERBS)),
                        must("wording", Text(20_000)),
                        must("of", Line(400)),
                        must("text", Text(100_000)),
                        must("opened", Instant),
                        must("expires", Instant),
                        must("states", States),
                        may("provided_by", One(Kind::DecisionParagraph)),
                        may("withdrawn", Instant),
                        may("broken", Instant),
                        may("adopted", Instant),
                        may("paragraph_id", One(Kind::DecisionParagraph)),
                        may("hindered", OneOf(HINDRANCES)),
                        may("confirmed", Instant),
                        may("set_aside", Instant),
                    ]
                }
            }
            Self::SilenceBreak => {
                const {
                    &[
                        must("silence_id", One(Kind::Silence)),
                        must("state", State),
                        must("by", OneOf(&["objection", "amendment"])),
                        must("text", Text(20_000)),
                        must("received", Instant),
                        must("how", OneOf(&["by-the-state", "in-writing"])),
                    ]
                }
            }
            Self::Statement => {
                const {
                    &[
                        must("decision_id", One(Kind::Decision)),
                        may("paragraph_id", One(Kind::DecisionParagraph)),
                        must("state", State),
                        must("form", OneOf(STATEMENTS)),
                        must("text", Text(20_000)),
                        must("made", Date),
                        must("how", OneOf(HOW)),
                    ]
                }
            }
            Self::Amendment => {
                const {
                    &[
                        must("text_id", One(Kind::DocumentText)),
                        must("paragraph", Number(0, 9_999)),
                        may("stood", Text(100_000)),
                        must("act", OneOf(AMENDMENT_ACTS)),
                        may("text", Text(20_000)),
                        must("reason", Text(5_000)),
                        must("state", State),
                        may("submitted", Date),
                        may("withdrawn", Date),
                        may("outcome", OneOf(AMENDMENT_OUTCOMES)),
                        may("wording", Text(20_000)),
                        may("merged_with", Many(Kind::Amendment)),
                        may("explanation", Text(5_000)),
                        may("decided", Date),
                        may("revision", Number(0, 99)),
                    ]
                }
            }
            _ => &[],
        }
    }
}
