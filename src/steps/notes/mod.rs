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
use crate::record::rows::{Note, StateForm};
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

/// The forms of the addressees in a language.
///
/// # Errors
/// The sentence that says whose forms no officer has confirmed in it.
fn forms<'a>(
    organisation: &'a Organisation,
    addressees: &[Option<StateId>],
    language: Language,
) -> Result<Vec<&'a StateForm>, Message> {
    let form = |of: &Option<StateId>| organisation.form(*of, language).ok_or(*of);
    let (found, missing): (Vec<_>, Vec<_>) = addressees.iter().map(form).partition(Result::is_ok);
    let missing: Vec<Option<StateId>> = missing.into_iter().filter_map(Result::err).collect();
    let others = i64::try_from(missing.len().saturating_sub(1)).unwrap_or(i64::MAX);
    let message = |key| Message::new(key).with("language", named(language));
    match missing.first() {
        None => Ok(found.into_iter().flatten().collect()),
        Some(None) => Err(message("refused-forms-of-all")),
        Some(Some(state)) => {
            Err(message("refused-forms-of-state").with("state", *state).with("others", others))
        }
    }
}

/// How the addressees are named in the formulas of a language.
///
/// # Errors
/// As their forms are not confirmed.
fn to_whom(
    organisation: &Organisation,
    addressees: &[Option<StateId>],
    language: Language,
) -> Result<String, Message> {
    let forms = forms(organisation, addressees, language)?;
    let names: Vec<&str> = forms.iter().map(|form| form.to_whom.as_str()).collect();
    Ok(note::together(language, &names))
}

/// The addressee block in a language.
///
/// # Errors
/// As their forms are not confirmed.
fn block(
    organisation: &Organisation,
    addressees: &[Option<StateId>],
    language: Language,
) -> Result<String, Message> {
    let forms = forms(organisation, addressees, language)?;
    let blocks = forms.iter().map(|form| form.block.replace("\r\n", "\n").trim().to_owned());
    Ok(blocks.collect::<Vec<_>>().join("\n\n"))
}
