//! Pages of the journal: its entries, each with what it changed; erasing a payload; verifying the whole.

pub mod entry;
pub mod erase;
pub mod list;
pub mod verification;

use uuid::Uuid;

use super::EntryView;
use crate::http::page::Names;
use crate::record::Kind;
use crate::said::{Piece, Reading, record_address};

/// Who did it, or on whose behalf: persons of other delegations appear only as their state.
pub fn by(entry: &EntryView, names: Names<'_>) -> String {
    let place = on_behalf(&entry.on_behalf, names);
    match &entry.who {
        Some((_, name)) => format!("{name}, {place}"),
        None => place,
    }
}

/// On whose behalf something was done.
pub fn on_behalf(place: &str, names: Names<'_>) -> String {
    match place {
        "secretariat" => names.words.t("journal-secretariat").to_owned(),
        "program" => names.words.t("journal-program").to_owned(),
        state => state.parse().map_or_else(|_| state.to_owned(), |state| names.state(state).to_owned()),
    }
}

/// A record that an entry is about: by its title where it stands, else the way to what it said.
fn standing_or_struck(kind: Kind, id: Uuid, names: Names<'_>, reading: Reading<'_>) -> Piece {
    let struck =
        || Piece { text: names.words.t("struck-see").to_owned(), address: Some(record_address(kind, id)) };
    reading.named(kind, id).unwrap_or_else(struck)
}

/// What was done, in words.
pub fn act(entry: &EntryView, names: Names<'_>) -> String {
    names.words.maybe("journal-act-", &entry.act).unwrap_or(&entry.act).to_owned()
}
