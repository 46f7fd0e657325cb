//! The one place that makes pages and problem documents (RFC 9457) of failures.

use std::sync::Arc;

use askama::Template;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use chrono::NaiveDate;
use serde_json::{Value, json};
use uuid::Uuid;

use super::language;
use super::page::Page;
use super::parts;
use super::who::Who;
use super::words::{self, Words};
use crate::platform::failure::Failure;

/// After how many seconds one comes again for whom there was no turn.
const SOON: HeaderValue = HeaderValue::from_static("5");

/// A failure on its way out: the door makes an answer of it, since it knows who asks.
#[derive(Clone)]
struct Underway(Arc<std::sync::Mutex<Option<Failure>>>);

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(Underway(Arc::new(std::sync::Mutex::new(Some(self)))));
        response
    }
}

/// Whether an address is of the API.
pub fn is_api(path: &str) -> bool {
    path.starts_with("/api/")
}

/// To whom an answer goes.
#[derive(Clone, Copy)]
pub struct To<'a> {
    /// Who asks, where it is known.
    pub who: Option<&'a Who>,
    /// The words of the language.
    pub words: &'static Words,
    /// Whether it is a program: it is answered in English.
    pub api: bool,
    /// The day as of which it was asked; `None`: today.
    pub day: Option<NaiveDate>,
}

impl<'a> To<'a> {
    /// An answer to a program, in the name of who asks.
    pub fn program(who: &'a Who) -> Self {
        Self { who: Some(who), words: words::english(), api: true, day: None }
    }
}

/// The answer, where a handler has returned a failure; otherwise the response, a page with its parts marked.
pub async fn finish(response: Response, to: To<'_>) -> Response {
    let reader = to.who.map(|who| (who, to.day));
    parts::marked(said(response, to), to.words.language, reader).await
}

fn said(mut response: Response, to: To<'_>) -> Response {
    let underway = response.extensions_mut().remove::<Underway>();
    match underway.and_then(|Underway(failure)| failure.lock().ok()?.take()) {
        Some(failure) => answer(failure, to),
        None => response,
    }
}

/// Around every route: what the router, a layer or an extractor refuses with a bare status is said in our own words,
/// to people on a page and to programs in a problem document.
pub async fn in_our_words(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let (api, ours) =
        (is_api(path), !path.starts_with("/static/") && !matches!(path, "/healthz" | "/readyz"));
    let words = words::of(language::of_browser(request.headers()));
    let response = next.run(request).await;
    match (api, ours) {
        (true, _) => for_programs(response),
        (false, true) => for_people(response, words),
        (false, false) => response, // a file, or what only machines ask
    }
}

fn for_people(response: Response, words: &'static Words) -> Response {
    let key = match response.status() {
        // An address with something in it that is no number and no name of a record.
        StatusCode::BAD_REQUEST | StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => "not-found",
        StatusCode::FORBIDDEN => "from-elsewhere",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::SERVICE_UNAVAILABLE if response.headers().contains_key(header::RETRY_AFTER) => "busy",
        _ => return response,
    };
    let is_page = |kind: &HeaderValue| kind.as_bytes().starts_with(b"text/html");
    if response.headers().get(header::CONTENT_TYPE).is_some_and(is_page) {
        return response;
    }
    let status = if key == "not-found" { StatusCode::NOT_FOUND } else { response.status() };
    with_kept(page(status, key, Vec::new(), To { who: None, words, api: false, day: None }), &response)
}

fn for_programs(response: Response) -> Response {
    let key = match response.status() {
        StatusCode::BAD_REQUEST => "bad-request",
        StatusCode::FORBIDDEN => "denied",
        StatusCode::NOT_FOUND => "not-found",
        StatusCode::METHOD_NOT_ALLOWED => "method",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "media-type",
        StatusCode::SERVICE_UNAVAILABLE if response.headers().contains_key(header::RETRY_AFTER) => "busy",
        _ => return response,
    };
    let is_said = |kind: &HeaderValue| kind.as_bytes().starts_with(b"application/");
    if response.headers().get(header::CONTENT_TYPE).is_some_and(is_said) {
        return response;
    }
    let words = words::english();
    let body = json!({
        "type": format!("/problems/{key}"),
        "title": words.of_kind("failure-heading-", key),
        "status": response.status().as_u16(),
        "detail": words.of_kind("failure-text-", key),
    });
    with_kept(problem_response(response.status(), &body), &response)
}

/// What a bare status says beside itself: which methods there are, and when to come again.
fn with_kept(mut said: Response, bare: &Response) -> Response {
    for name in [header::ALLOW, header::RETRY_AFTER] {
        if let Some(value) = bare.headers().get(&name) {
            said.headers_mut().insert(name, value.clone());
        }
    }
    said
}

/// The page of a failure.
#[derive(Template)]
#[template(path = "frame/failure.html")]
struct FailurePage<'a> {
    page: Page<'a>,
    heading: &'static str,
    text: &'static str,
    reasons: Vec<String>,
}

/// The answer to a failure: a page, or a problem document.
pub fn answer(failure: Failure, to: To<'_>) -> Response {
    let (status, key) = match &failure {
        Failure::Invalid(_) => (StatusCode::UNPROCESSABLE_ENTITY, "invalid"),
        Failure::Refused(_) if to.api => (StatusCode::CONFLICT, "refused"),
        Failure::Refused(_) => (StatusCode::UNPROCESSABLE_ENTITY, "refused"),
        Failure::Denied(denial) if denial.hidden => (StatusCode::NOT_FOUND, "not-found"),
        Failure::Denied(_) => (StatusCode::FORBIDDEN, "denied"),
        Failure::NotFound => (StatusCode::NOT_FOUND, "not-found"),
        Failure::OfAnother => (StatusCode::CONFLICT, "of-another"),
        Failure::Stale(_) => (StatusCode::PRECONDITION_FAILED, "stale"),
        Failure::Busy => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
        Failure::NoStore(_) => (StatusCode::SERVICE_UNAVAILABLE, "no-store"),
        Failure::Failed(_) => (StatusCode::INTERNAL_SERVER_ERROR, "failed"),
    };
    let mut reasons = reasons(&failure, to);
    if let Failure::NoStore(error) = &failure {
        tracing::error!(%error, "the store of files");
    }
    if let Failure::Failed(error) = &failure {
        let number = Uuid::new_v4();
        tracing::error!(%number, error = format!("{error:#}"), "failed");
        reasons.push(number.to_string());
    }
    let api = to.api;
    let mut said =
        if api { problem(status, key, &failure, &reasons, to.who) } else { page(status, key, reasons, to) };
    if matches!(failure, Failure::Busy | Failure::NoStore(_)) {
        said.headers_mut().insert(header::RETRY_AFTER, SOON);
    }
    said
}

fn reasons(failure: &Failure, to: To<'_>) -> Vec<String> {
    let Some(who) = to.who else { return Vec::new() };
    let say = |message| to.words.say(message, who.organisation(), who.today);
    match failure {
        Failure::Invalid(errors) => errors.iter().map(|error| say(&error.message)).collect(),
        Failure::Refused(refusals) => refusals.iter().map(|refusal| say(&refusal.message)).collect(),
        Failure::Denied(denial) if !denial.hidden => vec![say(&denial.reason)],
        _ => Vec::new(),
    }
}

fn page(status: StatusCode, key: &str, reasons: Vec<String>, to: To<'_>) -> Response {
    let words = to.words;
    let heading = words.of_kind("failure-heading-", key);
    let page = Page::in_words(words, to.who, heading, "");
    let template = FailurePage { page, heading, text: words.of_kind("failure-text-", key), reasons };
    match template.render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(_) => status.into_response(),
    }
}

fn problem(
    status: StatusCode,
    key: &str,
    failure: &Failure,
    reasons: &[String],
    who: Option<&Who>,
) -> Response {
    let words = words::english();
    let mut body = json!({
        "type": format!("/problems/{key}"),
        "title": words.of_kind("failure-heading-", key),
        "status": status.as_u16(),
        "detail": if reasons.is_empty() { words.of_kind("failure-text-", key).to_owned() } else { reasons.join(" ") },
    });
    match failure {
        Failure::Invalid(errors) => {
            let fields = errors.iter().zip(reasons);
            body["errors"] =
                fields.map(|(error, reason)| json!({"field": error.field, "message": reason})).collect();
        }
        Failure::Refused(refusals) => {
            let paragraph = refusals.iter().find_map(|refusal| refusal.paragraph);
            body["paragraph"] = json!(paragraph.map(|paragraph| paragraph.number()));
            body["refusals"] = refusals
                .iter()
                .zip(reasons)
                .map(|(refusal, reason)| {
                    json!({
                        "paragraph": refusal.paragraph.map(|paragraph| paragraph.number()),
                        "field": refusal.field,
                        "message": reason,
                        "record": refusal.message.record.map(|(kind, id)| json!({"kind": kind, "id": id})),
                    })
                })
                .collect();
        }
        Failure::Stale(row) => {
            if let (Ok(row), Some(_)) = (row.to_json(), who) {
                body["current"] = row;
            }
        }
        _ => {}
    }
    problem_response(status, &body)
}

fn problem_response(status: StatusCode, body: &Value) -> Response {
    let json = HeaderValue::from_static("application/problem+json");
    (status, [(header::CONTENT_TYPE, json)], body.to_string()).into_response()
}

/// What a program is answered that has no token and no session.
pub fn sign_in_wanted() -> Response {
    let words = words::english();
    let status = StatusCode::UNAUTHORIZED;
    let body = json!({
        "type": "/problems/sign-in-wanted",
        "title": words.t("failure-heading-sign-in-wanted"),
        "status": status.as_u16(),
        "detail": words.t("failure-text-sign-in-wanted"),
    });
    let mut response = problem_response(status, &body);
    response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    response
}
