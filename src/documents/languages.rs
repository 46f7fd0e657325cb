//! The languages of a document: which is the original, and at which revision each is.

use super::text::name;
use super::{address_of, with_field};
use crate::http::reader::{Link, Reader};
use crate::record::rows::{Document, DocumentText};

/// A language of a document.
pub(super) struct InLanguage {
    /// The way to its latest text, in words: "Russian: Rev.1, 1 August 2023".
    pub(super) latest: Link,
    /// Whether it is the original.
    pub(super) original: bool,
}

/// Each language in which a document had been issued by the day of the page, the original first.
pub(super) fn of(reader: Reader<'_>, document: &Document) -> Vec<InLanguage> {
    let organisation = reader.names.organisation;
    let mut latest: Vec<&DocumentText> = Vec::new();
    let mut versions = organisation.versions_of(document.common.id);
    versions.retain(|row| row.issued <= reader.on);
    for row in versions.into_iter().rev() {
        if latest.iter().all(|other| other.language != row.language) {
            latest.push(row);
        }
    }
    let original = organisation.original_language(document.common.id).unwrap_or_default();
    latest.sort_by_key(|row| row.language != original);
    let words = reader.words();
    let in_language = |row: &&DocumentText| InLanguage {
        latest: Link {
            address: address_of(organisation, row),
            text: words.with(
                "document-language-at",
                &[
                    ("language", words.of_kind("choice-", &row.language)),
                    ("name", &name(words, row)),
                    ("date", &words.date(row.issued)),
                ],
            ),
        },
        original: row.language == original,
    };
    latest.iter().map(in_language).collect()
}

/// The same revision in the other languages, and the ways to see each beside a text.
pub(super) fn others(reader: Reader<'_>, text: &DocumentText) -> Vec<(Link, Link)> {
    let (organisation, words) = (reader.names.organisation, reader.words());
    let versions = organisation.versions_of(text.document_id).into_iter();
    let same = versions.filter(|row| row.revision == text.revision && row.language != text.language);
    same.map(|row| {
        let language = words.of_kind("choice-", &row.language);
        let beside = words.with("document-beside", &[("language", language)]);
        let field = format!("beside={}", row.language);
        (
            Link { address: address_of(organisation, row), text: language.to_owned() },
            Link { address: with_field(&address_of(organisation, text), &field), text: beside },
        )
    })
    .collect()
}
