//! Documents before the bodies.

use super::{Called, Ground, Looking, hit, number};
use crate::documents::originator;
use crate::language::Language;
use crate::record::Kind;
use crate::search::Hit;

/// Documents by their symbols, titles and latest texts, the latest registered first.
pub fn documents<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let (reader, words) = (ground.reader, ground.reader.words());
    let kind = ground.kind(Kind::Document);
    for row in reader.names.organisation.documents.values().rev() {
        let latest = reader.names.organisation.latest_text(row.common.id, reader.on);
        let symbol = latest.map_or_else(|| row.symbol.clone(), |text| text.symbol_in(row));
        let text = latest.map(|text| text.text.as_str());
        let form = words.choice("form", &row.form);
        let states = ground.states(&row.states);
        let called = Called {
            names: &[&row.symbol, &symbol, number(&row.common)],
            title: &row.title,
            texts: &[form, text.unwrap_or_default()],
            around: &[&states, &kind],
        };
        let title = symbol.clone();
        looking.at(&called, move || {
            let stands = vec![row.title.clone(), form.to_owned(), originator(reader, row)];
            Hit { title, ..hit(reader, row.clone(), stands, text) }
        });
    }
}

/// Notes verbales of the Secretariat by their numbers, subjects and texts in every language, the latest first.
pub fn notes<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let (reader, words) = (ground.reader, ground.reader.words());
    let kind = ground.kind(Kind::Note);
    for row in reader.names.organisation.notes.values().rev() {
        let number = row.number.as_deref().unwrap_or_default();
        let [en, ru, kk] = Language::ALL.map(|language| row.text(language).unwrap_or_default());
        let states = if row.is_to_all() { String::new() } else { ground.states(&row.states) };
        let called = Called {
            names: &[number, super::number(&row.common)],
            title: &row.subject,
            texts: &[en, ru, kk],
            around: &[&states, &kind],
        };
        looking.at(&called, move || {
            let sent = row.sent.map(|day| words.date(day)).unwrap_or_default();
            let stands = vec![words.of_kind("note-stands-", row.stands()).to_owned(), sent];
            let text = row.text(words.language).or(row.text(Language::English));
            hit(reader, row.clone(), stands, text.or(row.text(Language::Russian)))
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
