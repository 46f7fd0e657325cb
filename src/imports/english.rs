//! What the record says of a field, in the words of the command line.

use crate::http::words;
use crate::message::Message;
use crate::rules::refusal::Refusal;

/// A sentence of the record, in English.
pub fn sentence(message: &Message) -> String {
    words::english().say_plainly(message)
}

/// A refusal, with the paragraph that it follows from.
pub fn refusal(refusal: &Refusal) -> String {
    let sentence = sentence(&refusal.message);
    match refusal.paragraph {
        Some(paragraph) => format!("{sentence} (paragraph {paragraph} of the Modalities)"),
        None => sentence,
    }
}
