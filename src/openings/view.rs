//! The register as a page shows it.

use askama::Template;

use super::Opening;
use crate::http::page::Names;
use crate::http::words::Words;

/// The register as a part of a page.
#[derive(Template)]
#[template(path = "frame/openings.html")]
pub struct OpeningsView<'a> {
    words: &'static Words,
    rows: Vec<Shown<'a>>,
    opened: usize,
}

/// One state.
struct Shown<'a> {
    state: &'a str,
    circulated: String,
    opened: Option<String>,
}

/// The register in words.
pub fn shown<'a>(names: Names<'a>, register: Vec<Opening>) -> OpeningsView<'a> {
    let words = names.words;
    OpeningsView {
        words,
        opened: register.iter().filter(|of| of.opened.is_some()).count(),
        rows: register
            .into_iter()
            .map(|of| Shown {
                state: names.organisation.name(of.state, of.circulated),
                circulated: words.date(of.circulated),
                opened: of.opened.map(|at| words.instant(at)),
            })
            .collect(),
    }
}
