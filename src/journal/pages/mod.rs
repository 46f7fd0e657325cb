//! Pages of the journal: its entries, each with what it changed; erasing a payload; verifying the whole.

pub mod entry;
pub mod erase;
pub mod list;
pub mod verification;

use super::EntryView;
use crate::http::page::Names;

/// Who did it, or on whose behalf: persons of other delegations appear only as their state.
pub fn by(entry: &EntryView, names: Names<'_>) -> String {
    let place = match entry.on_behalf.as_str() {
        "secretariat" => names.words.t("journal-secretariat").to_owned(),
        "program" => names.words.t("journal-program").to_owned(),
        state => state.parse().map_or_else(|_| state.to_owned(), |state| names.state(state).to_owned()),
    };
    match &entry.who {
        Some((_, name)) => format!("{name}, {place}"),
        None => place,
    }
}

/// What was done, in words.
pub fn act(entry: &EntryView, names: Names<'_>) -> String {
    names.words.maybe("journal-act-", &entry.act).unwrap_or(&entry.act).to_owned()
}
