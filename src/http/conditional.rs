//! What a reader holds already is not sent again: a page of the record and an answer of the API carry an etag of what is
//! in them, and who asks with it is answered 304, without a body.
//!
//! The browser may keep such a page, and asks each time whether it still is so (`no-cache`). What was kept for one
//! cookie is not shown under another (`Vary`): after signing out, and to whoever signs in next, going back asks the site
//! again. Pages about people and their accounts are kept by nobody, nor is what is told once, a failure, or the answer
//! to a form.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use super::door::Door;

/// For one reader alone, and only to be used after it has been asked whether it still is so.
pub const ASK_AGAIN: &str = "private, no-cache";

/// More than any page or answer has.
const BYTES: usize = 64 << 20;
/// How much of the digest names a content.
const NAMED: usize = 16;

/// A request, as far as it says whether the answer may be kept, and what is held of it.
pub struct Asked {
    headers: Option<HeaderMap>,
}

impl Asked {
    /// What a request to a door says.
    pub fn of(request: &Request, door: Door) -> Self {
        let reads = matches!(*request.method(), Method::GET | Method::HEAD) && door.is_of_the_record();
        Self { headers: reads.then(|| request.headers().clone()) }
    }

    /// The answer with the etag of what is in it, or, where that is held already, without a body.
    pub async fn answered(self, response: Response) -> Response {
        let Some(headers) = self.headers.filter(|_| may_be_kept(&response)) else { return response };
        let (mut parts, body) = response.into_parts();
        let Ok(bytes) = to_bytes(body, BYTES).await else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let Ok(tag) = HeaderValue::try_from(tag(&bytes)) else {
            return Response::from_parts(parts, Body::from(bytes));
        };
        let held = is_held(&headers, &tag);
        parts.headers.insert(header::ETAG, tag);
        parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(ASK_AGAIN));
        for varies in ["cookie", "authorization", "accept-language"] {
            parts.headers.append(header::VARY, HeaderValue::from_static(varies));
        }
        if !held {
            return Response::from_parts(parts, Body::from(bytes));
        }
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_TYPE);
        parts.headers.remove(header::CONTENT_LENGTH);
        Response::from_parts(parts, Body::empty())
    }
}

/// Whether an answer may be kept: a page or what a program asked for, without anything that is told once, and without
/// an etag of its own.
fn may_be_kept(response: &Response) -> bool {
    let headers = response.headers();
    let kind = headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    response.status() == StatusCode::OK
        && (kind.starts_with(b"text/html") || kind.starts_with(b"application/json"))
        && !headers.contains_key(header::ETAG)
        && !headers.contains_key(header::SET_COOKIE)
}

/// The etag of a content. It is weak: compressed it is the same to who reads it, and not byte for byte.
pub fn tag(content: &[u8]) -> String {
    let digest = hex::encode(Sha256::digest(content));
    format!("W/\"{}\"", digest.get(..2 * NAMED).unwrap_or_default())
}

/// Whether who asks holds the content of an etag already.
pub fn is_held(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let plain = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let Ok(own) = tag.to_str().map(plain) else { return false };
    let tags = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|line| line.to_str().ok());
    let mut tags = tags.flat_map(|line| line.split(',')).map(plain);
    tags.any(|tag| tag == own || tag == "*")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_etag_is_held_among_others_weak_or_not() {
        let held = |said: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::IF_NONE_MATCH, HeaderValue::from_static(said));
            is_held(&headers, &HeaderValue::from_static("W/\"ab\""))
        };
        for said in ["W/\"ab\"", "\"ab\"", "\"cd\", W/\"ab\"", "*"] {
            assert!(held(said), "{said}");
        }
        for said in ["\"cd\"", "\"a\"", "", "ab"] {
            assert!(!held(said), "{said}");
        }
        assert!(!is_held(&HeaderMap::new(), &HeaderValue::from_static("\"ab\"")));
    }
}
