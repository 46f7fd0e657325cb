//! The fields of notes verbales.

use super::Takes::*;
use super::{CIRCULATED, Field, LANGUAGES, may, must};
use crate::record::Kind;

/// To whom a note may be addressed.
pub const ADDRESSED: &[&str] = &["all-member-states", "named-states"];
/// What may be enclosed with a note.
pub const ENCLOSED: &[&str] = &["document-text", "paper-text", "decision", "attachment"];
/// The posts in which a note is initialled.
const INITIALLED_AS: &[&str] = &["officer", "administrator"];
/// How many characters a note has at most in one language.
pub const LONGEST_NOTE: usize = 20_000;

impl Kind {
    pub(super) fn note_fields(self) -> &'static [Field] {
        match self {
            Self::Note => {
                const {
                    &[
                        must("subject", Line(300)),
                        must("addressed", OneOf(ADDRESSED)),
                        may("states", States),
                        may("en", Text(LONGEST_NOTE)),
                        may("ru", Text(LONGEST_NOTE)),
                        may("kk", Text(LONGEST_NOTE)),
                        may("block_en", Text(2_000)),
                        may("block_ru", Text(2_000)),
                        may("block_kk", Text(2_000)),
                        may("initialled", Instant),
                        may("initialled_as", OneOf(INITIALLED_AS)),
                        may("number", Line(40)),
                        may("sent", Date),
                        may("annulled", Date),
                        may("annulled_because", Text(2_000)),
                    ]
                }
            }
            Self::NoteEnclosure => {
                const {
                    &[
                        must("note_id", One(Kind::Note)),
                        must("place", Number(1, 99)),
                        must("of_kind", OneOf(ENCLOSED)),
                        must("of_id", Line(36)),
                        must("title", Line(300)),
                        may("text", Text(200_000)),
                        may("pages", Number(1, 9_999)),
                        may("pages_as_said", Number(1, 9_999)),
                        may("pages_because", Text(2_000)),
                    ]
                }
            }
            Self::StateForm => {
                const {
                    &[
                        may("state", State),
                        must("language", OneOf(LANGUAGES)),
                        must("full_name", Line(300)),
                        must("to_whom", Line(300)),
                        must("block", Text(2_000)),
                        may("confirmed", Date),
                    ]
                }
            }
            Self::NoteReceived => {
                const {
                    &[
                        must("state", State),
                        may("number", Line(60)),
                        may("dated", Date),
                        must("received", Date),
                        must("subject", Line(300)),
                        may("of_kind", OneOf(CIRCULATED)),
                        may("of_id", Line(36)),
                        may("answered_by", One(Kind::Note)),
                    ]
                }
            }
            _ => &[],
        }
    }
}
