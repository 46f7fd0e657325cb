//! Notes verbales of the Secretariat: drafted, initialled, then numbered and sent at once, under the lock; and those that it
//! has received. What was sent is never changed: it can be annulled, and keeps its number.

mod drafting;
pub mod enclosing;
mod received;
mod sending;

pub(super) use self::drafting::{SAID, drafted};
use super::Step;
use crate::ids::StateId;
use crate::language::Language;
use crate::message::{Message, Value};
use crate::record::rows::Note;
use crate::record::{Organisation, Row};
use crate::rules::note;

/// Every step on notes, in the order in which they are taken.
pub(super) fn steps() -> impl Iterator<Item = &'static Step> {
    let drafted = drafting::STEPS.iter().chain(enclosing::STEPS);
    drafted.chain(sending::STEPS).chain(received::STEPS)
}

/// The note that a row is.
fn of(row: &Row) -> Option<&Note> {
    match row {
        Row::Note(note) => Some(note),
        _ => None,
    }
}

/// A language, to be said in the reader's own.
fn named(language: Language) -> Value {
    Value::Word("choice-", language.tag())
}

/// How the addressees are named in the formulas of a language.
///
/// # Errors
/// The sentence that says whose forms no officer has confirmed in it.
fn to_whom(
    organisation: &Organisation,
    addressees: &[Option<StateId>],
    language: Language,
) -> Result<String, Message> {
    let forms = addressees.iter().map(|of| match organisation.form(*of, language) {
        Some(form) => Ok(form.to_whom.as_str()),
        None => Err(unconfirmed(*of, language)),
    });
    let forms: Vec<&str> = forms.collect::<Result<_, _>>()?;
    Ok(note::together(language, &forms))
}

/// The addressee block in a language.
fn block(
    organisation: &Organisation,
    addressees: &[Option<StateId>],
    language: Language,
) -> Result<String, Message> {
    let blocks = addressees.iter().map(|of| match organisation.form(*of, language) {
        Some(form) => Ok(form.block.replace("\r\n", "\n").trim().to_owned()),
        None => Err(unconfirmed(*of, language)),
    });
    Ok(blocks.collect::<Result<Vec<_>, _>>()?.join("\n\n"))
}

fn unconfirmed(state: Option<StateId>, language: Language) -> Message {
    match state {
        Some(state) => {
            Message::new("refused-forms-of-state").with("state", state).with("language", named(language))
        }
        None => Message::new("refused-forms-of-all").with("language", named(language)),
    }
}
