//! What is said in the words of the command line: what the record says of a field, and what a record is called of which
//! the file gives no title.

use chrono::NaiveDate;

use crate::http::page::Names;
use crate::http::words;
use crate::message::Message;
use crate::record::{Kind, Record, Row};
use crate::said;

/// A sentence of the record, in English.
pub fn sentence(message: &Message) -> String {
    words::english().say_plainly(message)
}

/// What a record is called by its kind and by what it is about.
pub fn named(kind: Kind, about: &str) -> String {
    in_a_line(&format!("{}: {about}", words::english().of_kind("kind-", kind.as_str())))
}

/// What a contribution is called, as the house names it: by its state and the review.
pub fn contribution(record: &Record, state: &str, review: &Row, on: Option<NaiveDate>) -> String {
    let names =
        Names { words: words::english(), organisation: &record.organisation, on: on.unwrap_or_default() };
    let state = state.parse().map_or(state, |state| names.state(state));
    in_a_line(&format!("{state}, {}", said::title(review, record, names)))
}

/// What stands for the outcome of an event of the past of which only the participation is known.
pub fn no_outcome() -> String {
    words::english().t("import-outcome-not-recorded").to_owned()
}

/// As much as a title holds.
fn in_a_line(text: &str) -> String {
    text.chars().take(300).collect()
}
