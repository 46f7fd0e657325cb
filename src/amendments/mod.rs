//! `GET /documents/{id}/amendments`: what states propose to change in the latest text of a document, paragraph by
//! paragraph and side by side, and what became of what was proposed to the texts before it.

mod view;

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use crate::documents::text::name;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Page, page};
use crate::http::reader::{Link, Reader};
use crate::http::who::Who;
use crate::openings;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::Input;
use crate::record::rows::{Document, DocumentText};
use crate::record::{Kind, Record, Row};
use crate::rules::redline::{Named, beginning, named, paragraphs};
use crate::said::{DoneView, done, paragraph, ways_on};
use crate::steps::{Done, Step};
use view::{Proposal, proposals};

#[derive(Template)]
#[template(path = "amendments/page.html")]
struct AmendmentsPage<'a> {
    page: Page<'a>,
    document: &'a Document,
    /// The latest text: its symbol, and whether who asks may propose something to it.
    latest: Option<String>,
    may_propose: bool,
    paragraphs: Vec<Part<'a>>,
    /// How many proposals wait for what becomes of them; the paragraphs to which anything is proposed, each with how many
    /// of its own wait.
    pending: usize,
    proposed: Vec<(Link, usize)>,
    /// The texts before it to which something was proposed, the latest first.
    earlier: Vec<(Link, Vec<Proposal<'a>>)>,
    /// What stands against proposing more, where nobody may.
    against: Vec<String>,
    /// Where the next text is issued, for who may.
    next: Option<Link>,
    done: Option<DoneView>,
}

/// A paragraph of the latest text with what is proposed to it.
struct Part<'a> {
    /// Its place, from 1; 0: before the first.
    number: usize,
    /// How it is named.
    name: String,
    text: String,
    /// Whether more than one proposal changes its words and nothing has been said of them.
    collides: bool,
    proposals: Vec<Proposal<'a>>,
    /// Where something is proposed to it.
    propose: String,
}

/// The page.
///
/// # Errors
/// When there is no such document, or none that the person may know of.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    query: Query,
) -> Result<Response, Failure> {
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let organisation = reader.names.organisation;
    let document = organisation.documents.get(&id).ok_or(Failure::NotFound)?;
    let latest = organisation.latest_text(id, who.today);
    if let Some(text) = latest {
        openings::note(&app, &who, Kind::DocumentText, text.common.id).await?;
    }
    let texts = organisation.texts_of(id);
    let before = texts.iter().rev().filter(|row| Some(row.common.id) != latest.map(|of| of.common.id));
    let earlier = before.filter_map(|text| {
        let all = proposals(reader, text);
        let link = Link {
            address: crate::documents::address_of(organisation, text),
            text: name(reader.words(), text),
        };
        (!all.is_empty()).then_some((link, all.into_iter().map(|(_, of)| of).collect()))
    });
    let ways = latest.map(|text| ways_on(&who, &Row::DocumentText(text.clone()))).unwrap_or_default();
    let next = ways_on(&who, &Row::Document(document.clone())).open.into_iter();
    let named = query.one("amendment").and_then(|id| id.parse().ok());
    let amendment = named.and_then(|id: Uuid| organisation.amendments.get(&id));
    let row = amendment.map_or_else(|| Row::Document(document.clone()), |row| Row::Amendment(row.clone()));
    let paragraphs = latest.map(|text| parts(reader, text)).unwrap_or_default();
    page(&AmendmentsPage {
        page: Page::new(
            &who,
            reader.words().with("amendments-title", &[("symbol", &document.symbol)]),
            "/documents",
        ),
        latest: latest.map(|text| text.symbol_in(document)),
        may_propose: ways.open.iter().any(|way| way.address.ends_with("/amendments")),
        pending: organisation.pending_amendments(document).len(),
        proposed: proposed(&paragraphs),
        paragraphs,
        earlier: earlier.collect(),
        against: ways.closed.into_iter().flat_map(|way| way.reasons).collect(),
        next: next
            .filter(|way| way.address.ends_with("/texts"))
            .map(|way| Link { address: way.address, text: way.name })
            .next(),
        done: done(&who, &row, &query),
        document,
    })
}

/// The paragraphs to which something is proposed, each with how many proposals wait for what becomes of them.
fn proposed(parts: &[Part<'_>]) -> Vec<(Link, usize)> {
    let with = parts.iter().filter(|part| !part.proposals.is_empty());
    with.map(|part| {
        let address = format!("#paragraph-{}", part.number);
        let pending = part.proposals.iter().filter(|of| of.pending).count();
        (Link { address, text: part.name.clone() }, pending)
    })
    .collect()
}

/// The paragraphs of a text, each with what is proposed to it.
fn parts<'a>(reader: Reader<'a>, text: &'a DocumentText) -> Vec<Part<'a>> {
    let whole = text.text.replace("\r\n", "\n");
    let propose = |number: usize| format!("/document-texts/{}/amendments?paragraph={number}", text.common.id);
    let words =
        std::iter::once(String::new()).chain(paragraphs(&whole).into_iter().map(|of| of.text.to_owned()));
    let mut parts: Vec<Part<'a>> = words
        .enumerate()
        .map(|(number, text)| Part {
            number,
            name: paragraph(reader.words(), (number > 0).then_some(&text)),
            text,
            collides: false,
            proposals: Vec::new(),
            propose: propose(number),
        })
        .collect();
    for (number, proposal) in proposals(reader, text) {
        if let Some(part) = parts.get_mut(number) {
            part.proposals.push(proposal);
        }
    }
    for part in &mut parts {
        part.collides = part.proposals.iter().filter(|of| of.contends).count() > 1;
    }
    parts
}

/// The form of an amendment to a paragraph begins with the words of that paragraph.
pub fn begin_with_its_words(step: &Step, subject: &Row, typed: &mut Input) {
    let Row::DocumentText(text) = subject else { return };
    let number = typed.one("paragraph").and_then(|number| number.parse::<usize>().ok());
    let place = number.and_then(|number| number.checked_sub(1));
    let whole = text.text.replace("\r\n", "\n");
    let paragraph = place.and_then(|place| paragraphs(&whole).get(place).copied());
    if let Some(paragraph) = paragraph.filter(|_| step.noun == "amendments" && typed.one("text").is_none()) {
        typed.set("text", paragraph.text);
    }
}

/// The paragraphs that the form of an amendment offers, each by its place and with its name and its beginning.
pub fn offered(who: &Who, step: &Step, subject: &Row) -> Option<Vec<(usize, String)>> {
    let id = match (step.noun, subject) {
        ("amendments", Row::DocumentText(text)) => text.common.id,
        ("rewording", Row::Amendment(row)) => row.text_id,
        _ => return None,
    };
    let whole = who.organisation().document_texts.get(&id)?.text.replace("\r\n", "\n");
    let words = who.words();
    let name = |text: &str| match (named(text), beginning(text)) {
        (Named::Number(_), (begins, true)) => begins.to_owned(),
        (Named::Number(_), (begins, false)) => format!("{begins} …"),
        _ => paragraph(words, Some(text)),
    };
    let all = paragraphs(&whole).into_iter().map(|of| name(of.text)).zip(1..);
    let first = (0, words.t("amendments-before-first").to_owned());
    Some(std::iter::once(first).chain(all.map(|(name, place)| (place, name))).collect())
}

/// Where a step on an amendment leads, once it is taken: to the page of its document, with what the address says beside.
pub fn page_after(record: &Record, step: &Step, done: &Done) -> Option<(String, String)> {
    let of_text = |id: Uuid| record.organisation.document_texts.get(&id).map(|text| text.document_id);
    let address = |document: Uuid| format!("/documents/{document}/amendments");
    let beside = format!("&amendment={}", done.id);
    match done.kind {
        Kind::Amendment if step.on == Kind::Amendment => {
            let text = record.organisation.amendments.get(&done.id)?.text_id;
            Some((address(of_text(text)?), beside))
        }
        _ => None,
    }
}
