//! The symbol under which a document is registered. What is issued here has the next of its series, so that there is neither
//! a gap nor a double. What was issued outside comes from paper with the symbol and the day that it has there; an addendum,
//! a corrigendum or a revision is of something that there is.

use chrono::{Datelike, NaiveDate};

use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::Organisation;
use crate::rules::symbol::{Part, Symbol, next_beside};
use crate::steps::Scene;
use crate::steps::scene::wrong_at;

/// A document's symbol, the revision of its first text here, and what is said before it is registered so.
pub(super) struct Numbered {
    pub(super) symbol: String,
    pub(super) revision: i32,
    pub(super) advice: Option<Message>,
}

/// The next symbol of a series, under the lock: drafts are `MC/2023/DRAFT/…`, everything else `MC/2023/DOC/…`.
pub(super) fn next(
    scene: &Scene<'_>,
    (body, form): (&str, &str),
    issued: Option<NaiveDate>,
    revision: Option<i32>,
) -> Result<Numbered, Failure> {
    let of = if form.starts_with("draft") { "DRAFT" } else { "DOC" };
    let symbol = scene
        .record
        .organisation
        .next_symbol(&format!("{body}/{}/{of}/", issued.unwrap_or(scene.today).year()));
    let revision = revision.unwrap_or(0);
    if issued.is_none() && revision > 0 {
        return Err(wrong_at("revision", Message::new("refused-revision-without-document")));
    }
    Ok(Numbered { symbol, revision, advice: None })
}

/// A symbol that was typed, perhaps with the revision: `MC/2023/DRAFT/4/Rev.2`.
pub(super) fn as_typed(
    scene: &Scene<'_>,
    typed: &str,
    body: &str,
    issued: Option<NaiveDate>,
    revision: Option<i32>,
) -> Result<Numbered, Failure> {
    let wrong = |message| wrong_at("symbol", message);
    let symbol: Symbol = typed.parse().map_err(|_| wrong(Message::new("refused-not-a-symbol")))?;
    if symbol.body != body {
        return Err(wrong(Message::new("refused-symbol-of-another-body").with("body", body)));
    }
    let organisation = &scene.record.organisation;
    let paper = symbol.paper();
    let revision = revision.unwrap_or_else(|| i32::try_from(symbol.revision()).unwrap_or(i32::MAX));
    // Of a paper its day is said; what is issued here is issued today.
    let here = issued.is_none();
    if let Some(of) = paper.of().filter(|of| !stands(organisation, of)) {
        return Err(wrong(Message::new("refused-symbol-without-document").with("of", of.to_string())));
    }
    // A paper that the record names already, as it does the draft of the Modalities, has its number.
    let is_known = is_known(organisation, &paper);
    if here && revision > 0 && !is_known {
        return Err(wrong(Message::new("refused-revision-without-document")));
    }
    let next = after_the_latest(organisation, &paper, issued.unwrap_or(scene.today));
    let written = paper.to_string();
    let mut advice = None;
    if written != next && !is_known {
        if here {
            return Err(wrong(Message::new("refused-symbol-not-next").with("next", next)));
        }
        let skips = next.parse::<Symbol>().is_ok_and(|next| next.parts.is_empty() && next < paper);
        advice = skips.then(|| {
            Message::new("advice-symbol-leaves-gap").with("next", next).with("symbol", written.as_str())
        });
    }
    Ok(Numbered { symbol: written, revision, advice })
}

/// What would be allotted next in the series of a symbol, of the year of its issue.
fn after_the_latest(organisation: &Organisation, paper: &Symbol, issued: NaiveDate) -> String {
    match (paper.of(), paper.parts.last()) {
        (Some(of), Some(Part::Add(_))) => next_beside(&of.to_string(), Part::Add, organisation.symbols()),
        (Some(of), Some(Part::Corr(_))) => next_beside(&of.to_string(), Part::Corr, organisation.symbols()),
        _ => {
            let year = u16::try_from(issued.year()).unwrap_or(paper.year);
            organisation.next_symbol(&Symbol { year, ..paper.clone() }.whole_series())
        }
    }
}

/// Whether the record has something under the symbol of a paper.
fn is_known(organisation: &Organisation, paper: &Symbol) -> bool {
    organisation.symbols().any(|of| of.parse::<Symbol>().is_ok_and(|of| of.is_of_the_paper_of(paper)))
}

/// Whether there is that to which something is added, in the revision that it names.
fn stands(organisation: &Organisation, of: &Symbol) -> bool {
    let written = of.paper().to_string();
    let in_revision = || {
        let document = organisation.documents.values().find(|row| row.symbol == written);
        let mut texts = document.into_iter().flat_map(|row| organisation.texts_of(row.common.id));
        texts.any(|text| u32::try_from(text.revision) == Ok(of.revision()))
    };
    let whole = of.to_string();
    organisation.symbols().any(|other| other == whole)
        || if of.revision() > 0 { in_revision() } else { is_known(organisation, of) }
}
