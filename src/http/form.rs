//! What was typed: queries and forms as text, each field with all its values.

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use uuid::Uuid;

use super::who::Who;
use crate::platform::failure::Failure;
use crate::record::fields::Input;

/// The query of an address.
#[derive(Debug, Clone, Default)]
pub struct Query(pub Input);

/// A form that was posted.
#[derive(Debug, Clone, Default)]
pub struct Form(pub Input);

/// An option of a filter or of a field.
pub struct Choice {
    /// Its value.
    pub value: String,
    /// Its name.
    pub name: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The button that does what is confirmed. No field of a record can be called so: some have "confirmed".
pub const GO_AHEAD: &str = "go-ahead";
/// The field of a form that names the account for which it was made.
pub const MADE_FOR: &str = "made-for";
/// The most letters that the texts of one form may have together: the longest text of a record twice over, so that one that is
/// too long is told so at its field.
const LETTERS: usize = 400_000;
/// A letter has four bytes at most, of which a browser makes three signs each (`%D0%B6`).
const SIGNS_OF_A_LETTER: usize = 4 * 3;
/// What is larger was not typed into a form.
pub const FORM_BYTES: usize = LETTERS * SIGNS_OF_A_LETTER;

impl Query {
    /// The one value of a field, trimmed; `None` when there is none.
    pub fn one(&self, name: &str) -> Option<&str> {
        self.0.one(name)
    }
}

impl Form {
    /// The one value of a field, trimmed; empty when there is none.
    pub fn text(&self, name: &str) -> &str {
        self.0.one(name).unwrap_or_default()
    }

    /// The account for which it was made; `None`: it does not say.
    pub fn made_for(&self) -> Option<Uuid> {
        self.text(MADE_FOR).parse().ok()
    }

    /// The value of a field as typed, without trimming: for passwords.
    pub fn verbatim(&self, name: &str) -> &str {
        self.0.0.get(name).and_then(|values| values.first()).map_or("", String::as_str)
    }
}

/// Nobody types the character NUL, and the database takes it in no text: it is left out.
fn parse(text: &[u8]) -> Input {
    let mut input = Input::default();
    for (name, value) in form_urlencoded::parse(text) {
        input.0.entry(name.into_owned()).or_default().push(value.replace('\0', ""));
    }
    input
}

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(parse(parts.uri.query().unwrap_or_default().as_bytes())))
    }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Response;

    /// A form that was made for another account is not taken: two people have one browser, and what the one typed would be
    /// the other's act.
    async fn from_request(request: Request, _: &S) -> Result<Self, Response> {
        let who = request.extensions().get::<Who>().map(|who| who.account.id);
        let body = http_body_util::Limited::new(request.into_body(), FORM_BYTES).collect().await;
        match body {
            Ok(body) => {
                let form = Self(parse(&body.to_bytes()));
                match who.is_some_and(|account| form.made_for().is_some_and(|made_for| made_for != account)) {
                    true => Err(Failure::OfAnother.into_response()),
                    false => Ok(form),
                }
            }
            Err(_) => Err(axum::http::StatusCode::PAYLOAD_TOO_LARGE.into_response()),
        }
    }
}

/// Only an address of this site is gone on to: `/…`, and not `//…` or `/\…`, which browsers take for another's.
pub fn within_the_site(next: &str) -> &str {
    let mut characters = next.chars();
    let begins = (characters.next(), characters.next());
    let plain = !next.chars().any(char::is_control);
    if plain && begins.0 == Some('/') && !matches!(begins.1, Some('/' | '\\')) { next } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::within_the_site;

    #[test]
    fn one_goes_on_only_within_the_site() {
        for (next, goes_to) in [
            ("/areas?as_of=2023-08-22", "/areas?as_of=2023-08-22"),
            ("//evil.example", "/"),
            ("/\\evil.example", "/"),
            ("https://evil.example", "/"),
            ("", "/"),
            ("/\r\nSet-Cookie: a=b", "/"),
        ] {
            assert_eq!(within_the_site(next), goes_to);
        }
    }
}
