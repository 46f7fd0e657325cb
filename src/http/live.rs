//! A page that is kept current while it is open. The server says that what its reader sees of it has changed, by
//! server-sent events (HTML, section 9.2); the browser then asks for the page itself, as any other.
//!
//! So a change goes the one way that all pages go, through the door, by distribution and in the reader's language, and
//! nothing is sent that the reader may not know of: not even that something else has changed, since the stream compares
//! what this reader saw.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use http_body_util::channel::{Channel, Sender};
use sha2::{Digest, Sha256};
use tokio::task::JoinHandle;

use super::form::Query;
use super::origin::Origin;
use super::who::{self, Who};
use crate::platform::app::App;
use crate::platform::live::Turn;

/// So often a line is sent that says nothing, so that whoever stands between does not take the stream for dead.
const STILL_HERE: Duration = Duration::from_secs(15);
/// What comes within this time is told at once.
const TOGETHER: Duration = Duration::from_millis(100);
/// After this the database is asked again that could not be.
const AWAY: Duration = Duration::from_secs(1);
/// After how many seconds one comes again where there are too many streams.
const BUSY: HeaderValue = HeaderValue::from_static("30");

/// What a reader sees of a page, to be compared; `None`: there is nothing more to come.
pub type Seen = fn(&Who, uuid::Uuid) -> Option<String>;

/// The name of what was seen: the page carries it, and the stream begins there.
pub fn name_of(seen: &str) -> String {
    hex::encode(Sha256::digest(seen).get(..8).unwrap_or_default())
}

/// A stream about the record `id`, of which a page has shown what `?seen=` names.
pub fn stream(
    app: Arc<App>,
    who: &Who,
    request: &Request,
    id: uuid::Uuid,
    query: &Query,
    seen: Seen,
) -> Response {
    let Some(turn) = app.live.turn(who.account.id) else {
        return (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, BUSY)]).into_response();
    };
    let (sender, body) = Channel::<Bytes, anyhow::Error>::new(1);
    let asked = Asked {
        headers: request.headers().clone(),
        origin: Origin::of_request(&app, request),
        shown: query.one("seen").unwrap_or_default().to_owned(),
        id,
        seen,
    };
    let open = Open { follows: tokio::spawn(asked.follow(app, sender)), _turn: turn };
    let body = body.map_frame(move |frame| {
        let _goes_with_it = &open;
        frame
    });
    let mut response = Body::new(body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    response
}

/// What is held while a stream is open. It goes as soon as the reader has gone, and not when something is to be said next:
/// whoever goes from page to page comes back with a stream each time.
struct Open {
    follows: JoinHandle<()>,
    _turn: Turn,
}

impl Drop for Open {
    fn drop(&mut self) {
        self.follows.abort();
    }
}

/// What a stream goes on asking.
struct Asked {
    headers: HeaderMap,
    origin: Origin,
    /// The name of what was seen last.
    shown: String,
    id: uuid::Uuid,
    seen: Seen,
}

/// What a stream says.
const CHANGED: &str = "event: changed\ndata:\n\n";
const OVER: &str = "event: over\ndata:\n\n";
const NOTHING: &str = ":\n\n";
/// The same, where the database could not be asked, and what has changed is still to be told.
const TRY_AGAIN: &str = ": away\n\n";

impl Asked {
    /// Follows the record until the reader has gone, may not read it any more, or there is nothing more to come.
    async fn follow(mut self, app: Arc<App>, mut sender: Sender<Bytes, anyhow::Error>) {
        let mut told = app.live.listen();
        // Since the page was shown something may have changed already.
        told.mark_changed();
        let mut say = NOTHING;
        loop {
            if sender.send_data(Bytes::from_static(say.as_bytes())).await.is_err() || say == OVER {
                return;
            }
            // The instance may have stopped before this began to listen, or while it looked.
            if *told.borrow() {
                return;
            }
            say = match tokio::time::timeout(STILL_HERE, told.changed()).await {
                Err(_) => NOTHING,
                Ok(Err(_)) => return,
                Ok(Ok(())) => {
                    tokio::time::sleep(TOGETHER).await;
                    told.mark_unchanged();
                    self.looked(&app).await
                }
            };
            if say == TRY_AGAIN {
                tokio::time::sleep(AWAY).await;
                told.mark_changed();
            }
        }
    }

    /// Looks again, as whoever asks is now.
    async fn looked(&mut self, app: &App) -> &'static str {
        let who = match who::again(app, &self.headers, self.origin).await {
            Ok(Some(who)) => who,
            Ok(None) => return OVER,
            Err(_) => return TRY_AGAIN,
        };
        match (self.seen)(&who, self.id).map(|seen| name_of(&seen)) {
            None => OVER,
            Some(name) if name == self.shown => NOTHING,
            Some(name) => {
                self.shown = name;
                CHANGED
            }
        }
    }
}
