//! The record in words: what a record is called in a line, what stands in it, and what changed in it, with the ways
//! to other records. Every page that names a record asks here.

mod compared;
pub mod duty;
mod reading;
mod silence;
mod stands;
mod titles;
mod undo;
mod ways_on;

use uuid::Uuid;

use crate::http::words::Words;
use crate::record::Kind;

pub use compared::{How, Run, compared};
pub use reading::{ChangedFact, Fact, Piece, Reading};
pub use silence::{Course, in_astana, in_utc};
pub use stands::Stands;
pub use titles::{term, title};
pub use undo::{DoneView, done, undo};
pub use ways_on::{NoWayOn, WayOn, WaysOn, subject_of, ways_on};

/// The address of a record.
pub fn address(kind: Kind, id: Uuid) -> String {
    match kind {
        Kind::Matter => format!("/matters/{id}"),
        Kind::Silence => format!("/silences/{id}"),
        Kind::ConceptPaper | Kind::Letter | Kind::ExtensionRequest | Kind::Review => {
            format!("/{}/{id}", kind.plural())
        }
        kind => record_address(kind, id),
    }
}

/// The address of all that a record says, with its history. One that was struck has no other.
pub fn record_address(kind: Kind, id: Uuid) -> String {
    format!("/records/{}/{id}", kind.as_str())
}

/// What a field is called: of its kind or its step, where it has a name of its own there.
pub fn label(words: &Words, scope: &str, field: &str) -> String {
    let field = field.rsplit('.').next().unwrap_or_default(); // `paragraphs.2.text`
    let own = format!("{scope}-{field}");
    words.maybe("field-", &own).or_else(|| words.maybe("field-", field)).unwrap_or(field).to_owned()
}
