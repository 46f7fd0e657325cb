//! `GET /documents/{id}/texts/{n}`: a text as it was issued, under an address of its own, in the original language or with
//! `?language=` in another; with `?since=`, what changed since an earlier one; with `?beside=`, the two languages.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use super::beside::{Beside, beside};
use super::changed::{Changed, between};
use super::{address_of, distribution, languages, on_paper, with_field};
use crate::files::Enclosed;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Page, page};
use crate::http::reader::{Cite, Link, Reader};
use crate::http::who::Who;
use crate::http::words::Words;
use crate::openings::{self, OpeningsView};
use crate::paper::Ways;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::{Document, DocumentText};
use crate::record::{Kind, Row};

/// As it was first issued, Rev.1, …
pub fn name(words: &'static Words, text: &DocumentText) -> String {
    match text.revision {
        0 => words.t("document-first-issued").to_owned(),
        number => format!("Rev.{number}"),
    }
}

/// The ways to what is later than a text by the day of the page: in its language, and in the original's.
fn later(reader: Reader<'_>, document: &Document, text: &DocumentText) -> Vec<Link> {
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let versions = organisation.versions_of(document.common.id).into_iter();
    let known = || versions.clone().filter(|row| row.issued <= reader.on && row.revision > text.revision);
    let original = organisation.original_language(document.common.id);
    let latest = |language: &str| known().rfind(|row| row.language == language);
    let own = latest(&text.language).map(|row| (row, "document-later"));
    let further = original.filter(|of| *of != text.language).and_then(latest);
    let further = further.filter(|row| own.is_none_or(|(own, _)| own.revision < row.revision));
    let all = own.into_iter().chain(further.map(|row| (row, "document-later-original")));
    all.map(|(row, key)| Link {
        address: address_of(organisation, row),
        text: words.with(
            key,
            &[
                ("language", words.of_kind("choice-", &row.language)),
                ("symbol", &row.symbol_in(document)),
                ("date", &words.date(row.issued)),
            ],
        ),
    })
    .collect()
}

#[derive(Template)]
#[template(path = "documents/text.html")]
struct TextPage<'a> {
    page: Page<'a>,
    document: &'a Document,
    text: &'a DocumentText,
    symbol: String,
    /// What the document is called in the language of the text.
    title: &'a str,
    distribution: &'a str,
    circulated: Option<String>,
    /// The latest text in its language, and the original where that is further, when it is neither.
    later: Vec<Link>,
    /// The meetings at whose closure it was frozen.
    frozen: Vec<Link>,
    /// What changed since the text before it: shown, or where it is shown.
    changed: Option<Changed>,
    since: Option<Link>,
    /// The texts before and after it.
    others: Vec<Link>,
    cite: Cite<'a>,
    /// Whether it is in the language of the original.
    original: bool,
    /// The same revision in other languages, and each beside it.
    languages: Vec<(Link, Link)>,
    /// The address of the text alone.
    alone: String,
    /// It, beside another language.
    beside: Option<Beside>,
    files: Option<Enclosed<'a>>,
    /// When each state first opened it.
    openings: Option<OpeningsView<'a>>,
    /// The ways to it on paper.
    paper: Ways,
}

/// A text as it was issued.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path((id, number)): Path<(Uuid, i32)>,
    query: Query,
) -> Result<Response, Failure> {
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let document = organisation.documents.get(&id).ok_or(Failure::NotFound)?;
    let original = organisation.original_language(id).ok_or(Failure::NotFound)?;
    let language = query.one("language").unwrap_or(original);
    let versions = organisation.versions_of(id);
    let in_language = |row: &&DocumentText| row.language == language;
    let texts: Vec<_> = versions.iter().copied().filter(in_language).collect();
    let place = texts.iter().position(|row| row.revision == number).ok_or(Failure::NotFound)?;
    let Some(text) = texts.get(place).copied() else { return Err(Failure::NotFound) };
    openings::note(&app, &who, Kind::DocumentText, text.common.id).await?;
    let register = openings::of(&app, &who, Kind::DocumentText, text.common.id).await?;
    let before = place.checked_sub(1).and_then(|place| texts.get(place)).copied();
    let of_number = |number: &str| texts.iter().find(|row| row.revision.to_string() == number).copied();
    let earlier = match query.one("since") {
        Some(number) => Some(of_number(number).ok_or(Failure::NotFound)?),
        None => None,
    };
    let named = |key: &'static str, row: &DocumentText| Link {
        address: address_of(organisation, row),
        text: words.with(key, &[("name", &name(words, row))]),
    };
    let mut circulations = organisation.circulations.values();
    let circulated = circulations.find(|row| row.of_id == text.common.id);
    let wanted = query.one("beside").filter(|wanted| *wanted != language);
    let other = versions.iter().find(|row| row.revision == number && Some(row.language.as_str()) == wanted);
    let row = Row::DocumentText(text.clone());
    page(&TextPage {
        original: language == original,
        languages: languages::others(reader, text),
        alone: address_of(organisation, text),
        beside: other.map(|other| beside(words, text, other)),
        files: Enclosed::with(&who, &row),
        page: Page::new(&who, text.symbol_in(document), "/documents"),
        symbol: text.symbol_in(document),
        title: on_paper::title(reader, document, text),
        distribution: distribution(reader, document),
        circulated: circulated.map(|row| words.count("paper-circulated", row.states.len())),
        later: later(reader, document, text),
        frozen: organisation
            .frozen_at(text.common.id)
            .into_iter()
            .map(|row| reader.to_meeting(row))
            .collect(),
        changed: earlier.map(|earlier| between(words, earlier, text)),
        since: before.filter(|_| earlier.is_none()).map(|row| Link {
            address: with_field(&address_of(organisation, text), &format!("since={}", row.revision)),
            text: words.with("document-to-changed", &[("name", &name(words, row))]),
        }),
        others: [
            before.map(|row| named("document-to-before", row)),
            texts.get(place + 1).map(|row| named("document-to-after", row)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        cite: reader.cite(Kind::DocumentText, &text.common),
        openings: register.map(|register| openings::shown(reader.names, register)),
        paper: on_paper::ways(reader, text),
        document,
        text,
    })
}
