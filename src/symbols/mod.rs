//! `GET /symbols/{symbol}`: a symbol as a page: what it is, in words, and how what stands under it has fared, with the ways
//! to its record, its texts, what corrects it and what was decided about it. Where there is nothing under it, what it would
//! mean and what there is near it; of what the reader may not know of it is the same page as of what there is not.

mod found;
mod note;
mod stands;

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

use self::found::Found;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Link, Reader, Section};
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::rules::symbol::{Named, Symbol};

/// How many symbols near to one that there is not are named.
const NEAR: usize = 8;
/// What is longer is no symbol, and is not written onto a page.
const LONGEST: usize = 60;

#[derive(Template)]
#[template(path = "symbols/page.html")]
struct SymbolPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    symbol: String,
    /// What it is.
    what: String,
    /// The titles of what stands under it.
    titles: Vec<String>,
    /// How it stands.
    stands: String,
    sections: Vec<Section<'a>>,
}

#[derive(Template)]
#[template(path = "symbols/nothing.html")]
struct NothingPage<'a> {
    page: Page<'a>,
    /// What it would be; `None`: it is no symbol.
    what: Option<String>,
    near: Vec<Link>,
    as_of: AsOf,
}

/// The page of a symbol.
///
/// # Errors
/// When it cannot be rendered.
pub async fn show(who: Who, Path(symbol): Path<String>, query: Query) -> Result<Response, Failure> {
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let named: Option<Named> = symbol.parse().ok();
    let known = named.as_ref().is_some_and(|named| who.held.symbols().known(named, reader.on).is_some());
    let Some(named) = named.filter(|_| known) else { return nothing(reader, &symbol, as_of) };
    let of_symbol = match &named {
        Named::Paper(symbol) => Found::of(reader, symbol).shown(),
        Named::Note(number) => note::shown(reader, *number),
    };
    let template = SymbolPage {
        page: Page::new(&who, named.to_string(), "/documents"),
        names: reader.names,
        symbol: named.to_string(),
        what: begun(&reader.names.say(&named.said())),
        titles: of_symbol.titles,
        stands: of_symbol.stands,
        sections: of_symbol.sections,
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}

/// What a page of a symbol shows, of a paper or of a note.
struct Shown<'a> {
    titles: Vec<String>,
    stands: String,
    sections: Vec<Section<'a>>,
}

/// A clause as the beginning of a sentence.
fn begun(clause: &str) -> String {
    let mut letters = clause.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The way to the page of a symbol.
fn link(reader: Reader<'_>, symbol: &impl std::fmt::Display) -> Link {
    let text = symbol.to_string();
    Link { address: format!("/symbols/{text}{}", reader.suffix()), text }
}

fn nothing(reader: Reader<'_>, typed: &str, as_of: AsOf) -> Result<Response, Failure> {
    let words = reader.words();
    let named: Option<Named> = typed.parse().ok();
    let near = match &named {
        Some(Named::Paper(symbol)) => near(reader, symbol),
        _ => Vec::new(),
    };
    let title = match typed.len() <= LONGEST {
        true => words.with("symbol-nothing", &[("symbol", typed)]),
        false => words.t("symbol-nothing-long").to_owned(),
    };
    let template = NothingPage {
        page: Page::new(reader.who, title, "/documents"),
        what: named.map(|named| reader.names.say(&named.said())),
        near,
        as_of,
    };
    let html = template.render().map_err(Failure::failed)?;
    Ok((StatusCode::NOT_FOUND, Html(html)).into_response())
}

/// What there is near: the paper in another revision first.
fn near(reader: Reader<'_>, symbol: &Symbol) -> Vec<Link> {
    let near = reader.who.held.symbols().near(symbol, reader.on);
    near.iter().take(NEAR).map(|symbol| link(reader, symbol)).collect()
}
