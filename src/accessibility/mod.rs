//! `/accessibility`: how far these pages are accessible, how that was tested, what is known not to be good, and how a
//! barrier is reported. It is open to everybody, and who has signed in keeps the ways from it.

use askama::Template;
use axum::Extension;
use axum::response::Response;
use chrono::NaiveDate;

use crate::http::language::BrowserWords;
use crate::http::page::{Page, page};
use crate::http::who::Who;
use crate::platform::failure::Failure;

/// The day on which the statement was last gone through, against the tests.
const AS_OF: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 24);

/// What was tested and how: a test of this repository stands behind each line.
const TESTED: [&str; 8] = [
    "access-tested-tools",
    "access-tested-html",
    "access-tested-keyboard",
    "access-tested-errors",
    "access-tested-zoom",
    "access-tested-colour",
    "access-tested-tree",
    "access-tested-scripts",
];

/// What is known not to be good.
const KNOWN: [&str; 6] = [
    "access-known-dates",
    "access-known-translation",
    "access-known-readers",
    "access-known-files",
    "access-known-record",
    "access-known-graphics",
];

#[derive(Template)]
#[template(path = "accessibility/page.html")]
struct AccessibilityPage<'a> {
    page: Page<'a>,
    as_of: String,
}

/// `GET /accessibility`.
///
/// # Errors
/// When it cannot be rendered.
pub async fn show(
    who: Option<Extension<Who>>,
    BrowserWords(of_browser): BrowserWords,
) -> Result<Response, Failure> {
    let who = who.as_deref();
    let words = who.map_or(of_browser, |who| who.words());
    page(&AccessibilityPage {
        page: Page::in_words(words, who, words.t("access-title"), "/accessibility"),
        as_of: AS_OF.map(|day| words.date(day)).unwrap_or_default(),
    })
}
