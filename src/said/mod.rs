//! The record in words: what a record is called in a line, what stands in it, and what changed in it, with the ways
//! to other records. Every page that names a record asks here.

pub mod duty;
mod follow_up;
mod reading;
mod relations;
mod silence;
mod stands;
mod titles;
mod undo;
mod ways_on;

use uuid::Uuid;

use crate::http::words::Words;
use crate::record::Kind;

pub use crate::rules::redline::{Run, compared};
pub use follow_up::{FollowUpStands, owners};
pub use reading::{ChangedFact, Fact, Piece, Reading};
pub use relations::relations;
pub use silence::{Course, in_astana, in_utc};
pub use stands::Stands;
pub use titles::{item_title, paragraph, term, title};
pub use undo::{DoneView, done, undo};
pub use ways_on::{NoWayOn, WayOn, WaysOn, open_on, subject_of, ways_on};

/// The address of a record.
pub fn address(kind: Kind, id: Uuid) -> String {
    match kind {
        Kind::Matter
        | Kind::Meeting
        | Kind::Silence
        | Kind::Document
        | Kind::Decision
        | Kind::ConceptPaper
        | Kind::Letter
        | Kind::ExtensionRequest
        | Kind::Review
        | Kind::Note
        | Kind::NoteReceived
        | Kind::Plan
        | Kind::EventProposal
        | Kind::Event => format!("/{}/{id}", kind.plural()),
        kind => record_address(kind, id),
    }
}

/// The address of all that a record says, with its history. One that was struck has no other.
pub fn record_address(kind: Kind, id: Uuid) -> String {
    format!("/records/{}/{id}", kind.as_str())
}

/// What a field is called: of its kind or its step, where it has a name of its own there.
pub fn label(words: &Words, scope: &str, field: &str) -> String {
    let named = |key: &str| words.maybe("field-", key);
    let name = last(field);
    let own = of_group(words, scope, field).and_then(|key| named(&key));
    let own = own.or_else(|| scopes(scope).find_map(|scope| named(&format!("{scope}-{name}"))));
    own.or_else(|| named(name)).unwrap_or(name).to_owned()
}

/// What else is to be said of a field: of its kind or its step, where that is something of its own there. What a group
/// names for itself takes no other's.
pub fn hint<'a>(words: &'a Words, scope: &str, field: &str) -> Option<&'a str> {
    if let Some(key) = of_group(words, scope, field) {
        return words.maybe("hint-", &key);
    }
    let name = last(field);
    let found = scopes(scope).find_map(|scope| words.maybe("hint-", &format!("{scope}-{name}")));
    found.or_else(|| words.maybe("hint-", name))
}

/// The name of a field among those of its group: `text` of `follow_up.2.text`.
fn last(field: &str) -> &str {
    field.rsplit('.').next().unwrap_or_default()
}

/// The end of the keys of a field that its group names for itself.
fn of_group(words: &Words, scope: &str, field: &str) -> Option<String> {
    let group = field.split('.').next().unwrap_or_default();
    let mut keys = scopes(scope).map(|scope| format!("{scope}-{group}-{}", last(field)));
    keys.find(|key| words.maybe("field-", key).is_some())
}

/// A scope of words, and that whose words it shares: what is adopted by silence is said as an outcome is, and a step on a note
/// asks for what a note has.
fn scopes(scope: &str) -> impl Iterator<Item = &str> {
    let shared = match scope {
        "matter-silence" => Some("matter-outcome"),
        "note-text" | "note-annulment" | "chairmanship-notes" | "chairmanship-outside-notes" => Some("note"),
        "event-event-reports" => Some("event-report"),
        _ => None,
    };
    std::iter::once(scope).chain(shared)
}
