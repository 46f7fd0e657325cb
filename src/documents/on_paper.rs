//! A text of a document on paper, as MC/2023/DRAFT/5/Rev.2 of 22 August 2023 is, in the language in which it is written.

use chrono::NaiveDate;

use super::{distribution, originator};
use crate::http::page::Names;
use crate::http::reader::Reader;
use crate::http::words::{self, Words};
use crate::language::Language;
use crate::paper::{Head, Made, Paper, Place, Ways, capitals, markdown, name_of};
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::record::rows::{Document, DocumentText};
use crate::rules::access::Distribution;
use crate::rules::calendar::astana_instant;

/// A text as it was issued.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub fn made(reader: Reader<'_>, place: &Place) -> Result<Made, Failure> {
    let organisation = reader.names.organisation;
    let (id, number) = (place.id()?, place.number()?);
    let document = organisation.documents.get(&id).ok_or(Failure::NotFound)?;
    let language =
        place.language().or_else(|| organisation.original_language(id)).ok_or(Failure::NotFound)?;
    let mut texts = organisation.versions_of(id).into_iter().filter(|row| row.language == language);
    let text =
        texts.find(|row| row.revision == number && row.issued <= reader.on).ok_or(Failure::NotFound)?;
    let opened = Some((Kind::DocumentText, text.common.id));
    Ok(Made { paper: paper(reader, document, text), opened })
}

/// The ways to a text on paper.
pub fn ways(reader: Reader<'_>, text: &DocumentText) -> Ways {
    let address = format!("/documents/{}/texts/{}/paper", text.document_id, text.revision);
    let ways = Ways::to(reader, address);
    match reader.names.organisation.original_language(text.document_id) {
        Some(original) if original != text.language => ways.in_language(&text.language),
        _ => ways,
    }
}

fn paper(reader: Reader<'_>, document: &Document, text: &DocumentText) -> Paper {
    let language = Language::tagged(&text.language).unwrap_or_default();
    let words = words::of(language);
    let reader = Reader { names: Names { words, ..reader.names }, ..reader };
    let symbol = text.symbol_in(document);
    let issued = issued(reader, text);
    let own = title(reader, document, text);
    let (title, subtitle) = titles(words, document, own);
    let head = Head {
        symbol: Some(symbol.clone()),
        date: words.date(issued),
        distribution: Some(for_whom(reader, document)),
        body: Some(whose(reader, document, issued)),
        title: capitals(language, &title),
        subtitles: Vec::from_iter(subtitle),
        ..Head::default()
    };
    let mut blocks = head.blocks();
    blocks.extend(markdown::blocks(&text.text));
    Paper {
        language,
        name: name_of(&symbol),
        title: format!("{symbol}, {own}"),
        dated: issued,
        running: symbol,
        blocks,
    }
}

/// The day of the revision: a text in another language has that of the original which it translates, however late it came.
fn issued(reader: Reader<'_>, text: &DocumentText) -> NaiveDate {
    let originals = reader.names.organisation.texts_of(text.document_id).into_iter();
    originals.filter(|row| row.revision == text.revision).map(|row| row.issued).next().unwrap_or(text.issued)
}

/// What the document is called in the language of a text.
pub(super) fn title<'a>(reader: Reader<'a>, document: &'a Document, text: &'a DocumentText) -> &'a str {
    let of_language = || reader.names.organisation.title_in(document.common.id, &text.language);
    text.title.as_deref().or_else(of_language).unwrap_or(&document.title)
}

/// What it is, and on what: where its title says both, it stands alone.
fn titles(words: &Words, document: &Document, title: &str) -> (String, Option<String>) {
    let title = title.trim();
    let says = |stems: [&str; 3]| stems.into_iter().any(|stem| title.contains(stem));
    let key = match document.form.as_str() {
        "draft-decision" if !says(["ecision", "ешени", "ешім"]) => "on-paper-draft-decision",
        "draft-statement" if !says(["tatement", "аявлени", "әлімдеме"]) => {
            "on-paper-draft-statement"
        }
        "draft-declaration" if !says(["eclaration", "еклараци", "екларация"]) => {
            "on-paper-draft-declaration"
        }
        _ => return (title.to_owned(), None),
    };
    let body = words.of_kind("on-paper-body-", &document.body);
    let subject = match words.language {
        Language::English => {
            let subject = title.strip_prefix("On ").or_else(|| title.strip_prefix("on ")).unwrap_or(title);
            format!("on {subject}")
        }
        _ => title.to_owned(),
    };
    (words.with(key, &[("body", body)]), Some(subject))
}

/// `Chairmanship of Kazakhstan`, the Secretariat, or states by name.
pub(super) fn whose(reader: Reader<'_>, document: &Document, issued: NaiveDate) -> String {
    let noon = issued.and_hms_opt(12, 0, 0).and_then(astana_instant);
    let chair = noon.and_then(|noon| reader.names.organisation.chair(noon));
    match chair.filter(|_| document.states.is_empty() && document.originator == "chairmanship") {
        Some(chair) => {
            reader.words().with("on-paper-chairmanship", &[("state", reader.names.state(chair.state))])
        }
        None => originator(reader, document),
    }
}

/// `Distr: Member States only`.
pub(super) fn for_whom(reader: Reader<'_>, document: &Document) -> String {
    let words = reader.words();
    let to = distribution(reader, document);
    let to = match document.common.distribution {
        Distribution::NamedStates => {
            words.states(reader.names.organisation, &document.common.named_states, reader.on)
        }
        _ => in_a_line(words.language, to),
    };
    words.with("on-paper-distribution", &[("to", &to)])
}

/// As it stands behind a colon: in Russian and Kazakh not with a capital.
fn in_a_line(language: Language, text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if language != Language::English => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}
