//! The Modalities: their paragraphs by number and text, their versions by symbol.

use super::{Called, Ground, Looking, folded, hit, joined, number};
use crate::record::Kind;
use crate::rules::paragraph::Paragraph;
use crate::search::Hit;

/// Paragraphs, in the order of the paper.
pub fn paragraphs<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let words = ground.reader.words();
    let kind = folded(words.t("found-modalities"));
    for paragraph in Paragraph::ALL.iter().copied() {
        let heading = paragraph.heading().unwrap_or_default();
        let called = Called {
            names: &[paragraph.number()],
            title: heading,
            texts: &[paragraph.text(), paragraph.chapter_title()],
            around: &[&kind],
        };
        looking.at(&called, move || Hit {
            id: None,
            title: words.with("paragraph-number", &[("number", paragraph.number())]),
            address: format!("/modalities#{}", paragraph.number()),
            stands: joined(vec![paragraph.chapter_title().to_owned(), heading.to_owned()]),
            text: Some(paragraph.text()),
        });
    }
}

/// Versions, the latest first.
pub fn versions<'a>(ground: &Ground<'a>, looking: &mut Looking<'_, 'a>) {
    let (reader, words) = (ground.reader, ground.reader.words());
    let mut rows: Vec<_> = reader.names.organisation.versions.values().collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.from));
    let kind = ground.kind(Kind::ModalitiesVersion);
    for row in rows {
        let called =
            Called { names: &[&row.symbol, number(&row.common)], title: "", texts: &[], around: &[&kind] };
        looking.at(&called, move || {
            let stands = vec![words.of_kind("version-", &row.status).to_owned(), words.date(row.from)];
            Hit { address: "/modalities".to_owned(), ..hit(reader, row.clone(), stands, None) }
        });
    }
}
