//! Documents before the bodies.

use super::{Called, Ground, Looking, hit, number};
use crate::documents::{address_of, originator};
use crate::record::Kind;
use crate::record::rows::{Document, DocumentText};
use crate::search::Hit;

/// Documents by their symbols and titles, the latest registered first. What stands in their texts is found in texts.
pub fn documents<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let (reader, words) = (ground.reader, ground.reader.words());
    let kind = ground.kind(Kind::Document);
    for row in reader.names.organisation.documents.values().rev() {
        let latest = reader.names.organisation.latest_text(row.common.id, reader.on);
        let symbol = latest.map_or_else(|| row.symbol.clone(), |text| text.symbol_in(row));
        let form = words.choice("form", &row.form);
        let states = ground.states(&row.states);
        let called = Called {
            names: &[&row.symbol, &symbol, number(&row.common)],
            title: &row.title,
            texts: &[form],
            around: &[&states, &kind],
        };
        let title = symbol.clone();
        looking.at(&called, move || {
            let stands = vec![row.title.clone(), form.to_owned(), originator(reader, row)];
            Hit { title, ..hit(reader, row.clone(), stands, None) }
        });
        earlier(ground, looking, row, latest);
    }
}

/// An earlier text whose symbol was typed in full: it has a page of its own.
fn earlier<'a>(
    ground: &Ground<'a>,
    looking: &mut Looking<'_, 'a>,
    row: &'a Document,
    latest: Option<&DocumentText>,
) {
    if !looking.is_beginning(&row.symbol) {
        return;
    }
    let organisation = ground.reader.names.organisation;
    for text in organisation.texts_of(row.common.id) {
        let symbol = text.symbol_in(row);
        let is_latest = latest.is_none_or(|latest| latest.common.id == text.common.id);
        if is_latest || text.revision == 0 || text.issued > ground.reader.on || !looking.is_exactly(&symbol) {
            continue;
        }
        let called = Called { names: &[&symbol], title: "", texts: &[], around: &[] };
        let (title, address) = (symbol.clone(), address_of(organisation, text));
        let reader = ground.reader;
        looking.at(&called, move || {
            let stands = vec![row.title.clone(), reader.words().date(text.issued)];
            Hit { title, address, ..hit(reader, row.clone(), stands, None) }
        });
    }
}

/// Notes verbales of the Secretariat by their numbers and subjects, the latest first.
pub fn notes<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let (reader, words) = (ground.reader, ground.reader.words());
    let kind = ground.kind(Kind::Note);
    for row in reader.names.organisation.notes.values().rev() {
        let number = row.number.as_deref().unwrap_or_default();
        let states = if row.is_to_all() { String::new() } else { ground.states(&row.states) };
        let called = Called {
            names: &[number, super::number(&row.common)],
            title: &row.subject,
            texts: &[],
            around: &[&states, &kind],
        };
        looking.at(&called, move || {
            let sent = row.sent.map(|day| words.date(day)).unwrap_or_default();
            let stands = vec![words.of_kind("note-stands-", row.stands()).to_owned(), sent];
            hit(reader, row.clone(), stands, None)
        });
    }
}

/// Notes verbales that the Secretariat received, by their numbers, subjects and states.
pub fn notes_received<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let (reader, words) = (ground.reader, ground.reader.words());
    let kind = ground.kind(Kind::NoteReceived);
    for row in reader.names.organisation.received.values().rev() {
        let states = ground.states(&[row.state]);
        let own = row.number.as_deref().unwrap_or_default();
        let called = Called {
            names: &[own, number(&row.common)],
            title: &row.subject,
            texts: &[],
            around: &[&states, &kind],
        };
        looking.at(&called, move || hit(reader, row.clone(), vec![words.date(row.received)], None));
    }
}
