//! Documents before the bodies: the list of them, the page of one with all its revisions and what changed between two,
//! and a page for each text as it was issued.

pub mod list;
pub mod on_paper;
pub mod page;
pub mod redline;
pub mod text;

mod beside;
mod changed;
mod languages;

use chrono::NaiveDate;

use crate::http::reader::Reader;
use crate::record::Organisation;
use crate::record::rows::{Document, DocumentText, Matter};
use crate::said::Stands;

/// Whose it is, in words: the Chairmanship, the Secretariat, or states by name.
pub fn originator(reader: Reader<'_>, document: &Document) -> String {
    match document.states.is_empty() {
        true => reader.words().choice("originator", &document.originator).to_owned(),
        false => reader.words().states(reader.names.organisation, &document.states, reader.on),
    }
}

/// For whom it is, in words.
fn distribution<'a>(reader: Reader<'a>, document: &Document) -> &'a str {
    reader.words().of_kind("choice-", document.common.distribution.as_str())
}

/// What it is called in the language of who reads it, where it was translated into that.
fn title<'a>(reader: Reader<'a>, document: &'a Document) -> &'a str {
    let own = reader.names.organisation.title_in(document.common.id, reader.words().language.tag());
    own.unwrap_or(&document.title)
}

/// The address of a text; of one that translates the original, with its language.
pub fn address_of(organisation: &Organisation, text: &DocumentText) -> String {
    let address = format!("/documents/{}/texts/{}", text.document_id, text.revision);
    match organisation.original_language(text.document_id) {
        Some(original) if original != text.language => format!("{address}?language={}", text.language),
        _ => address,
    }
}

/// An address with one more field in its query.
fn with_field(address: &str, field: &str) -> String {
    format!("{address}{}{field}", if address.contains('?') { '&' } else { '?' })
}

/// Its texts that were issued by a day in its original language, the first issued first.
fn issued<'a>(reader: Reader<'a>, document: &Document, on: NaiveDate) -> Vec<&'a DocumentText> {
    let mut texts = reader.names.organisation.texts_of(document.common.id);
    texts.retain(|row| row.issued <= on);
    texts
}

/// Whether there is anything of it on the day of the page.
fn is_known(reader: Reader<'_>, document: &Document) -> bool {
    !reader.other_day || !issued(reader, document, reader.on).is_empty()
}

/// Where it stands: the matter on it that is open, else the one that ended last.
fn where_it_stands<'a>(reader: Reader<'a>, document: &Document) -> Option<(&'a Matter, Stands<'a>)> {
    let all = reader.names.organisation.matters_on(document.common.id).into_iter();
    let known = all.filter(|row| row.opened <= reader.on);
    let stands = known.map(|row| (row, Stands::of(row, reader.names.organisation, reader.on)));
    stands.max_by_key(|(row, stands)| {
        let decided = row.decided.filter(|day| *day <= reader.on);
        (stands.is_open(), decided, row.opened, row.common.id)
    })
}

/// Where it stands, in words: the body, and how.
fn stands_words(reader: Reader<'_>, document: &Document) -> String {
    let words = reader.words();
    match where_it_stands(reader, document) {
        Some((matter, stands)) => {
            let body = words.of_kind("choice-", &matter.body);
            words.with("document-stands", &[("body", body), ("stands", &stands.words(words, reader.on))])
        }
        None => words.t("document-before-no-body").to_owned(),
    }
}
