//! What was asked for once is done once, however often it is sent: by programs with a key, by pages as the form that it is
//! ([`form`]).
//!
//! `Idempotency-Key`: a POST whose key was seen before answers as it did then.
//!
//! 1. The key is taken: a row with status 0. Of two requests at the same time one takes it; the other waits a while,
//!    then it is told that the first is under way (409).
//! 2. The act marks the row as done **in its own transaction** ([`Marked`]): either both are committed or neither.
//! 3. Afterwards the answer is put in.
//!
//! Killed between 1 and 2, nothing was done: after a minute the next request with this key takes it over. Should
//! the first be alive after all, its mark finds the key taken and its transaction ends without a trace. Killed
//! between 2 and 3, the act is done: the next request answers from the record as it stands then. What breaks (5xx)
//! gives the key back; refusals are kept like any other answer.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use sqlx::PgConnection;
use uuid::Uuid;

use crate::http::failure::{self, To};
use crate::http::who::Who;
use crate::message::Message;
use crate::platform::app::App;
use crate::platform::change::{Change, Command};
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;
use crate::rules::access::Action;
use crate::rules::refusal::Refusal;
use crate::steps::Done;

pub mod form;
mod store;

/// The name of the header.
pub const HEADER: &str = "idempotency-key";
/// A key has at most so many characters.
const LONGEST: usize = 200;
/// How often and how long a request waits for another with the same key.
const WAITS: u32 = 50;
const WAIT: Duration = Duration::from_millis(100);
/// How often it looks for the answer of an act that is done, before it takes its instance for killed.
const PUT_IN: u32 = 10;
/// The headers of an answer that are kept with it.
const KEPT: [HeaderName; 3] = [header::CONTENT_TYPE, header::LOCATION, header::ETAG];

/// A key that this request has taken.
#[derive(Clone, Debug)]
pub struct Hold {
    account: Uuid,
    key: String,
    at: DateTime<Utc>,
}

/// What a key says about a request.
pub enum Seen {
    /// The request has no key.
    NoKey,
    /// It is the first with its key.
    First(Hold),
    /// It was answered: the answer.
    Answered(Response),
    /// It was done, and its answer is not there: the address of the record that came of it, or that was struck.
    Done(StatusCode, String),
}

impl Hold {
    fn row(&self) -> (Uuid, &str, DateTime<Utc>) {
        (self.account, &self.key, self.at)
    }
}

/// The key of a request, if it has one.
fn key(headers: &HeaderMap) -> Result<Option<String>, Failure> {
    let Some(key) = headers.get(HEADER) else {
        return Ok(None);
    };
    let text = key.to_str().ok().map(str::trim);
    match text.filter(|text| !text.is_empty() && text.len() <= LONGEST) {
        Some(text) => Ok(Some(text.to_owned())),
        None => Err(wrong("error-idempotency-key")),
    }
}

fn wrong(message: &'static str) -> Failure {
    Failure::Invalid(vec![FieldError::new("Idempotency-Key", Message::new(message))])
}

/// What the key of a request says about it. `request` is what must be the same when the key is seen again.
///
/// # Errors
/// When the key is none, was another request's, or is that of one under way.
pub async fn seen(app: &App, who: &Who, headers: &HeaderMap, request: &[&[u8]]) -> Result<Seen, Failure> {
    match key(headers)? {
        Some(key) => seen_key(app, who.account.id, key, digest(request)).await,
        None => Ok(Seen::NoKey),
    }
}

/// What is known of a form that was sent, with all that it says: it is its own key.
///
/// # Errors
/// When it is under way.
pub async fn seen_form(app: &App, who: &Who, said: &[&[u8]]) -> Result<Seen, Failure> {
    let digest = digest(said);
    seen_key(app, who.account.id, format!("form {}", hex::encode(&digest)), digest).await
}

async fn seen_key(app: &App, account: Uuid, key: String, digest: Vec<u8>) -> Result<Seen, Failure> {
    let mut without_answer = 0;
    for _ in 0..WAITS {
        if let Some(at) = store::reserve(&app.pool, account, &key, &digest).await? {
            return Ok(Seen::First(Hold { account, key, at }));
        }
        match store::kept(&app.pool, account, &key).await? {
            Some(kept) if kept.request != digest => return Err(wrong("error-idempotency-other")),
            Some(kept) if kept.status != 0 && (!kept.body.is_empty() || without_answer == PUT_IN) => {
                return Ok(again(kept));
            }
            kept => {
                without_answer += u32::from(kept.is_some_and(|kept| kept.status != 0));
                tokio::time::sleep(WAIT).await;
            }
        }
    }
    Err(Failure::Refused(vec![Refusal {
        paragraph: None,
        field: None,
        message: Message::new("refused-under-way"),
    }]))
}

/// The digest of what must be the same: each part with its length before it, so that none runs into the next.
fn digest(parts: &[&[u8]]) -> Vec<u8> {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.len().to_be_bytes());
        digest.update(part);
    }
    digest.finalize().to_vec()
}

fn again(kept: store::Kept) -> Seen {
    let status = u16::try_from(kept.status).ok().and_then(|status| StatusCode::from_u16(status).ok());
    let status = status.unwrap_or(StatusCode::OK);
    let text = |name: &HeaderName| kept.headers.get(name.as_str()).and_then(Value::as_str);
    if kept.body.is_empty() {
        return Seen::Done(status, text(&header::LOCATION).unwrap_or_default().to_owned());
    }
    let mut response = (status, kept.body.clone()).into_response();
    for name in KEPT {
        if let Some(value) = text(&name).and_then(|text| HeaderValue::from_str(text).ok()) {
            response.headers_mut().insert(name, value);
        }
    }
    Seen::Answered(response)
}

/// Keeps an answer for its key and gives it. Where keeping it fails, the act is done and marked all the same.
pub async fn keep(app: &App, who: &Who, hold: &Hold, outcome: Result<Response, Failure>) -> Response {
    let response = outcome.unwrap_or_else(|failed| failure::answer(failed, To::program(who)));
    let kept = if response.status().is_server_error() {
        store::release(&app.pool, hold.row()).await.map(|()| response)
    } else {
        return put_in(app, hold, response).await;
    };
    kept.unwrap_or_else(|error| {
        tracing::error!(%error, "a key of idempotency was not given back");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    })
}

/// Keeps where a form has led; one that was refused can be sent again.
///
/// # Errors
/// As it was refused.
pub async fn keep_form(
    app: &App,
    hold: &Hold,
    outcome: Result<Response, Failure>,
) -> Result<Response, Failure> {
    match outcome {
        Ok(response) => Ok(put_in(app, hold, response).await),
        Err(failure) => {
            store::release(&app.pool, hold.row()).await?;
            Err(failure)
        }
    }
}

async fn put_in(app: &App, hold: &Hold, response: Response) -> Response {
    let (parts, body) = response.into_parts();
    let Ok(body) = body.collect().await.map(http_body_util::Collected::to_bytes) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response(); // a body in memory is always there
    };
    let text = |name: &HeaderName| parts.headers.get(name).and_then(|value| value.to_str().ok());
    let headers: serde_json::Map<String, Value> =
        KEPT.iter().filter_map(|name| Some((name.as_str().to_owned(), json!(text(name)?)))).collect();
    let status = i32::from(parts.status.as_u16());
    let kept = store::answered(&app.pool, hold.row(), status, Value::Object(headers), &body).await;
    if let Err(error) = kept {
        tracing::error!(%error, "the answer to a key of idempotency was not kept");
    }
    Response::from_parts(parts, axum::body::Body::from(body))
}

/// A command that marks its key as done in its own transaction.
pub struct Marked<C> {
    /// The command.
    pub command: C,
    /// The key, if the request has one.
    pub hold: Option<Hold>,
    /// The status that it is answered with.
    pub status: StatusCode,
}

impl<C: Command<Done = Done>> Command for Marked<C> {
    type Done = Done;

    fn action(&self) -> Action<'_> {
        self.command.action()
    }

    fn before(&self, connection: &mut PgConnection) -> impl Future<Output = Result<(), Failure>> + Send {
        self.command.before(connection)
    }

    async fn run(self, change: &mut Change<'_>) -> Result<Done, Failure> {
        let done = self.command.run(change).await?;
        let Some(hold) = self.hold else { return Ok(done) };
        let (kind, id) = done.made;
        let headers = json!({"location": format!("/{}/{id}", kind.plural())});
        let status = i32::from(self.status.as_u16());
        match store::done(change.connection(), hold.row(), status, headers).await? {
            true => Ok(done),
            false => Err(Failure::Refused(vec![Refusal {
                paragraph: None,
                field: None,
                message: Message::new("refused-under-way"),
            }])),
        }
    }
}
