//! The glossary: every term in three languages side by side, with what it means here and where it comes from.

use askama::Template;
use axum::response::Response;

use crate::http::page::{Page, page};
use crate::http::who::Who;
use crate::http::words::{self, Words};
use crate::language::Language;
use crate::platform::failure::Failure;
use crate::rules::paragraph::Paragraph;

use From::{Ours, Paper, Under};

/// Where a term comes from.
enum From {
    /// From a paragraph of the draft Modalities.
    Under(Paragraph),
    /// From another of the papers of 22 August 2023, by its symbol.
    Paper(&'static str),
    /// From nowhere: it was chosen for this site.
    Ours,
}

const NOTE: &str = "NºDOC/1016";
const DEC1: &str = "SOC/2023-II/DEC/1";
const DEC2: &str = "SOC/2023-II/DEC/2";
const DRAFT4: &str = "MC/2023/DRAFT/4/Rev.2";

/// The terms: the end of the keys of `term-` and `gloss-`, which is the anchor too, and where each comes from.
static TERMS: [(&str, From); 59] = [
    ("cica", Paper(NOTE)),
    ("secretariat", Under(Paragraph::P5_3)),
    ("clearing-house", Under(Paragraph::P5_3)),
    ("member-state", Under(Paragraph::P1_1)),
    ("observer", Ours),
    ("ministerial-council", Paper(DEC1)),
    ("soc", Under(Paragraph::P1_9)),
    ("swg", Under(Paragraph::P2_4)),
    ("summit", Ours),
    ("chairmanship", Under(Paragraph::P1_5)),
    ("senior-official", Ours),
    ("delegation", Ours),
    ("delegate", Ours),
    ("officer", Ours),
    ("cbm", Under(Paragraph::P3_1)),
    ("catalogue", Under(Paragraph::P1_1)),
    ("modalities", Paper(DRAFT4)),
    ("dimension", Paper(DEC2)),
    ("priority-area", Under(Paragraph::P1_1)),
    ("list", Paper(DEC2)),
    ("coordinator", Under(Paragraph::P1_2)),
    ("co-coordinator", Under(Paragraph::P1_4)),
    ("acting-coordinator", Under(Paragraph::P1_11)),
    ("tenure", Under(Paragraph::P1_10)),
    ("letter-of-intention", Under(Paragraph::P1_10)),
    ("appointment", Under(Paragraph::P1_9)),
    ("vacancy", Under(Paragraph::P1_11)),
    ("extension", Under(Paragraph::P1_12)),
    ("early-termination", Under(Paragraph::P1_12)),
    ("final-report", Under(Paragraph::P1_3)),
    ("concept-paper", Under(Paragraph::P2_1)),
    ("first-draft", Under(Paragraph::P2_5)),
    ("revision", Paper(DRAFT4)),
    ("applicability", Under(Paragraph::P2_6)),
    ("expert-meeting", Under(Paragraph::P1_7)),
    ("action-plan", Under(Paragraph::P2_8)),
    ("annual-plan", Paper(DEC1)),
    ("review", Under(Paragraph::P3_2)),
    ("contribution", Under(Paragraph::P3_5)),
    ("follow-up", Under(Paragraph::P3_5)),
    ("information", Under(Paragraph::P4_1)),
    ("advisory-bodies", Under(Paragraph::P1_8)),
    ("consensus", Under(Paragraph::P3_1)),
    ("decision", Paper(DEC1)),
    ("consideration", Under(Paragraph::P2_4)),
    ("matter", Ours),
    ("position", Ours),
    ("outcome", Ours),
    ("silence", Ours),
    ("note-verbale", Paper(NOTE)),
    ("circulation", Ours),
    ("symbol", Paper(DEC1)),
    ("distribution", Paper(DRAFT4)),
    ("duty", Ours),
    ("force", Ours),
    ("record", Ours),
    ("journal", Ours),
    ("as-of", Ours),
    ("sample", Ours),
];

#[derive(Template)]
#[template(path = "help/glossary.html")]
struct GlossaryPage<'a> {
    page: Page<'a>,
    /// The languages, the reader's first.
    languages: [Language; 3],
    terms: Vec<TermView>,
}

/// A term as its row shows it.
struct TermView {
    key: &'static str,
    /// In the reader's language, and in the two others.
    names: [(Language, &'static str); 3],
    meaning: &'static str,
    from: &'static From,
}

/// The languages, that of these words first.
fn languages(words: &Words) -> [Language; 3] {
    let mut languages = Language::ALL;
    languages.sort_by_key(|language| *language != words.language);
    languages
}

/// Every term in a language: the pages that show it beside the reader's own are asked for foreign words.
pub fn terms_in(language: Language) -> Vec<&'static str> {
    TERMS.iter().map(|(key, _)| words::of(language).of_kind("term-", key)).collect()
}

/// `GET /glossary`: in the order of the reader's alphabet.
///
/// # Errors
/// When it cannot be rendered.
pub async fn show(who: Who) -> Result<Response, Failure> {
    let words = who.words();
    let languages = languages(words);
    let view = |(key, from): &'static (&'static str, From)| TermView {
        key,
        names: languages.map(|language| (language, words::of(language).of_kind("term-", key))),
        meaning: words.of_kind("gloss-", key),
        from,
    };
    let mut terms: Vec<_> = TERMS.iter().map(view).collect();
    words.sort(&mut terms, |term| term.names[0].1.to_lowercase());
    page(&GlossaryPage { page: Page::new(&who, words.t("glossary-title"), "/glossary"), languages, terms })
}
