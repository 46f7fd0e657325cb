//! Documents before the bodies.

use super::{Called, Ground, Looking, hit, number};
use crate::documents::originator;
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
