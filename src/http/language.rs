//! The language of a page: the one that was chosen on this browser, else the one that the browser asks for. A choice
//! made while signed in stands in the account and goes before both.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use cookie::Cookie;

use super::words::{self, Words};
use crate::language::Language;

/// The cookie of who has chosen a language. It holds nothing but its tag.
pub const COOKIE: &str = "language";

/// The language of a browser.
pub fn of_browser(headers: &HeaderMap) -> Language {
    chosen(headers).unwrap_or_else(|| {
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|accepted| accepted.to_str().ok());
        Language::accepted(accepted.unwrap_or_default())
    })
}

fn chosen(headers: &HeaderMap) -> Option<Language> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(Cookie::split_parse)
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == COOKIE)
        .and_then(|cookie| Language::tagged(cookie.value()))
}

/// The words of a page for who is not signed in.
pub struct BrowserWords(pub &'static Words);

impl<S: Send + Sync> FromRequestParts<S> for BrowserWords {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(words::of(of_browser(&parts.headers))))
    }
}
