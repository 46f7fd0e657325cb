//! What stands against what was typed: at its field, and all of it at the top of the page.

use crate::http::page::Names;
use crate::http::who::Who;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::rules::paragraph::Paragraph;
use crate::said::{Piece, Reading, label};

/// One thing that is wrong with what was typed.
pub struct Wrong {
    /// The end of the key of the heading over it: something that was entered is wrong, or a rule refuses.
    pub heading: &'static str,
    /// The field, as the form names it; empty: the whole.
    pub field: String,
    /// What the field is called.
    pub label: String,
    /// What is wrong.
    pub text: String,
    /// The paragraph that refuses it, if one does.
    pub paragraph: Option<Paragraph>,
    /// The record of which it speaks, with the way to it.
    pub record: Option<Piece>,
}

/// What a failure finds wrong with what was typed.
///
/// # Errors
/// The failure itself, where it is of another kind.
pub fn wrongs(who: &Who, scope: &str, failure: Failure) -> Result<Vec<Wrong>, Failure> {
    let names = Names::of(who, who.today);
    let record = |(kind, id)| Reading::of(who).named(Kind::named(kind)?, id);
    let heading = if matches!(failure, Failure::Refused(_)) { "refused" } else { "invalid" };
    let wrong = |field: &str, message: &Message, paragraph| Wrong {
        heading,
        field: field.to_owned(),
        label: if field.is_empty() { String::new() } else { label(names.words, scope, field) },
        text: names.say(message),
        paragraph,
        record: message.record.and_then(record),
    };
    match failure {
        Failure::Invalid(errors) => {
            Ok(errors.iter().map(|error| wrong(&error.field, &error.message, None)).collect())
        }
        Failure::Refused(refusals) => Ok(refusals
            .iter()
            .map(|refusal| wrong(refusal.field.unwrap_or_default(), &refusal.message, refusal.paragraph))
            .collect()),
        other => Err(other),
    }
}
