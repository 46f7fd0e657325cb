//! `GET /documents/{id}`: a document with its latest text, all its revisions and what changed between two, the matters on
//! it, and the meetings at whose closure it was frozen.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use super::changed::{Changed, Choices, changed, choices};
use super::languages::{self, InLanguage};
use super::text::name;
use super::{
    address_of, distribution, is_known, issued, on_paper, originator, stands_words, title, with_field,
};
use crate::files::Enclosed;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Cite, Line, Link, Reader, Section};
use crate::http::who::Who;
use crate::openings;
use crate::paper::Ways;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::{Document, DocumentText};
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::said::{DoneView, Stands, WaysOn, address, done, relations, ways_on};

#[derive(Template)]
#[template(path = "documents/page.html")]
struct DocumentPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    document: &'a Document,
    /// What it is called in the language of the page.
    title: &'a str,
    /// Whether there is nothing of it yet on the day.
    absent: bool,
    originator: String,
    distribution: &'a str,
    /// The states for which it is, where it is for named ones.
    named: String,
    stands: String,
    /// The languages in which it was issued.
    languages: Vec<InLanguage>,
    /// The latest text: its symbol, its day, what it says, and the tag of its language.
    latest: Option<(String, String, &'a str, &'a str)>,
    versions: Vec<Version>,
    choices: Option<Choices>,
    changed: Option<Changed>,
    sections: Vec<Section<'a>>,
    /// Whether amendments to it are read here: by who takes part, of today's text.
    amended: bool,
    /// How many of them wait for what becomes of them.
    pending: usize,
    cite: Cite<'a>,
    ways_on: WaysOn,
    /// What has just been done.
    done: Option<DoneView>,
    files: Option<Enclosed<'a>>,
    /// The ways to the latest text on paper.
    paper: Option<Ways>,
}

/// A text in the list of them.
struct Version {
    name: String,
    address: String,
    issued: String,
    circulated: Option<String>,
    /// What changed with it.
    since: Option<String>,
    /// The same in other languages.
    others: Vec<Link>,
}

/// A document.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    query: Query,
) -> Result<Response, Failure> {
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let words = reader.words();
    let document = reader.names.organisation.documents.get(&id).ok_or(Failure::NotFound)?;
    let texts = issued(reader, document, reader.on);
    let latest = texts.last().copied();
    // What the page shows is opened: the latest text of its day.
    if let Some(text) = latest {
        openings::note(&app, &who, Kind::DocumentText, text.common.id).await?;
    }
    let row = Row::Document(document.clone());
    let template = DocumentPage {
        page: Page::new(&who, document.symbol.as_str(), "/documents"),
        names: reader.names,
        title: title(reader, document),
        absent: !is_known(reader, document),
        originator: originator(reader, document),
        distribution: distribution(reader, document),
        named: words.states(reader.names.organisation, &document.common.named_states, reader.on),
        stands: stands_words(reader, document),
        languages: languages::of(reader, document),
        paper: latest.map(|row| on_paper::ways(reader, row)),
        latest: latest.map(|row| {
            (row.symbol_in(document), words.date(row.issued), row.text.as_str(), row.language.as_str())
        }),
        versions: versions(reader, &texts),
        choices: choices(words, &texts, &query),
        changed: changed(words, &texts, &query),
        sections: sections(reader, document, &texts),
        amended: latest.is_some() && !reader.other_day && who.actor.may(Action::TakePart),
        pending: reader.names.organisation.pending_amendments(document).len(),
        cite: reader.cite(Kind::Document, &document.common),
        ways_on: if reader.other_day { WaysOn::default() } else { ways_on(&who, &row) },
        done: done(&who, &row, &query),
        files: match reader.other_day {
            true => None,
            false => Enclosed::with(&who, &row),
        },
        document,
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}

/// The list of its texts, the latest first.
fn versions(reader: Reader<'_>, texts: &[&DocumentText]) -> Vec<Version> {
    let words = reader.words();
    let circulations = || reader.names.organisation.circulations.values();
    let before = std::iter::once(None).chain(texts.iter().map(Some));
    let mut versions: Vec<_> = before
        .zip(texts)
        .map(|(before, text)| Version {
            name: name(words, text),
            address: address_of(reader.names.organisation, text),
            issued: words.date(text.issued),
            circulated: circulations()
                .find(|row| row.of_id == text.common.id)
                .map(|row| words.count("paper-circulated", row.states.len())),
            since: before.map(|before| {
                let since = format!("since={}", before.revision);
                with_field(&address_of(reader.names.organisation, text), &since)
            }),
            others: languages::others(reader, text).into_iter().map(|(link, _)| link).collect(),
        })
        .collect();
    versions.reverse();
    versions
}

/// The matters on it, and the meetings at whose closure one of its texts was frozen.
fn sections<'a>(reader: Reader<'a>, document: &Document, texts: &[&DocumentText]) -> Vec<Section<'a>> {
    let words = reader.words();
    let organisation = reader.names.organisation;
    let matters = organisation.matters_on(document.common.id).into_iter();
    let matters = matters.filter(|row| row.opened <= reader.on).map(|row| {
        let stands = Stands::of(row, organisation, reader.on);
        let what = format!("{}: {}", words.of_kind("choice-", &row.body), row.title);
        let paragraph = row.paragraph_id.and_then(|id| organisation.paragraphs.get(&id));
        let mut line = Line::new(words.date(row.opened), what);
        line = match stands {
            Stands::Decided(verb, _) => line
                .badged("verb", words.of_kind("verb-", verb))
                .decided(reader.decision(paragraph.map(|row| row.decision_id))),
            _ => line.badged("pending", words.t("matters-open")),
        };
        line.address = Some(address(Kind::Matter, row.common.id));
        line.under.push(Line::new("", stands.words(words, reader.on)));
        line
    });
    let frozen = texts.iter().flat_map(|text| {
        let meetings = organisation.frozen_at(text.common.id).into_iter();
        meetings.map(|meeting| {
            let link = reader.to_meeting(meeting);
            let mut line = Line::new(text.symbol_in(document), link.text);
            line.address = Some(link.address);
            line
        })
    });
    let section = |id, lines: Vec<Line<'a>>| Section { id, lines, register: Vec::new() };
    let mut sections = vec![section("document-matters", matters.collect())];
    let related = relations(reader, document.common.id);
    if !related.is_empty() {
        sections.push(section("relations", related));
    }
    let frozen: Vec<_> = frozen.collect();
    if !frozen.is_empty() {
        sections.push(section("frozen", frozen));
    }
    sections
}
