//! The screen of a meeting, its projector, and the streams that keep both current.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use uuid::Uuid;

use super::acts::about;
use super::shown::Sitting;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::live;
use crate::http::page::{Page, page};
use crate::http::reader::{Link, Reader};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::said::{DoneView, done};

/// After how many seconds a page is renewed that no script keeps current.
const SECONDS: u32 = 20;

#[derive(Template)]
#[template(path = "sittings/page.html")]
struct SittingPage<'a> {
    page: Page<'a>,
    meeting: Link,
    title: &'a str,
    projector: bool,
    closed: bool,
    done: Option<DoneView>,
    made: String,
    /// The part that is followed, as it was rendered.
    sitting: String,
    seen: String,
    said: String,
    /// Whether it renews itself without a script.
    renewed: bool,
}

/// `GET /meetings/{id}/screen`: the meeting as it goes on, with what is at hand for who asks.
///
/// # Errors
/// When there is no such meeting, or none that the person may know of.
pub async fn screen(who: Who, Path(id): Path<Uuid>, query: Query) -> Result<Response, Failure> {
    shown(&who, id, &query, false)
}

/// `GET /meetings/{id}/projector`: the same for the wall of the room, without anything that is one's own. It ends with
/// the meeting.
///
/// # Errors
/// As [`screen`].
pub async fn projector(who: Who, Path(id): Path<Uuid>, query: Query) -> Result<Response, Failure> {
    shown(&who, id, &query, true)
}

fn shown(who: &Who, id: Uuid, query: &Query, projector: bool) -> Result<Response, Failure> {
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(who, &as_of);
    let meeting = reader.names.organisation.meetings.get(&id).ok_or(Failure::NotFound)?;
    let closed = meeting.closed.is_some() || meeting.cancelled.is_some();
    let renewed = query.one("renewed").is_some() && !closed;
    let sitting = Sitting::of(reader, meeting, projector).render().map_err(Failure::failed)?;
    let mut answer = page(&SittingPage {
        page: Page::new(who, meeting.title.as_str(), "/meetings"),
        meeting: reader.to_meeting(meeting),
        title: &meeting.title,
        made: reader.words().instant(who.now),
        seen: live::name_of(&sitting),
        said: Sitting::said(reader, meeting),
        sitting,
        done: done(who, &about(who, meeting, query), query).filter(|_| !projector),
        projector,
        closed,
        renewed,
    })?;
    if renewed {
        answer.headers_mut().insert(HeaderName::from_static("refresh"), HeaderValue::from(SECONDS));
    }
    Ok(answer)
}

/// `GET /meetings/{id}/screen/live`: says when what the reader sees of the meeting has changed.
///
/// # Errors
/// When there is no such meeting, or it has closed.
pub async fn live_screen(
    app: State<Arc<App>>,
    who: Who,
    id: Path<Uuid>,
    query: Query,
    request: Request,
) -> Result<Response, Failure> {
    follow(app, &who, id, &query, &request, |who, id| Sitting::seen(who, id, false))
}

/// `GET /meetings/{id}/projector/live`: the same for the projector.
///
/// # Errors
/// As [`live_screen`].
pub async fn live_projector(
    app: State<Arc<App>>,
    who: Who,
    id: Path<Uuid>,
    query: Query,
    request: Request,
) -> Result<Response, Failure> {
    follow(app, &who, id, &query, &request, |who, id| Sitting::seen(who, id, true))
}

fn follow(
    State(app): State<Arc<App>>,
    who: &Who,
    Path(id): Path<Uuid>,
    query: &Query,
    request: &Request,
    seen: live::Seen,
) -> Result<Response, Failure> {
    seen(who, id).ok_or(Failure::NotFound)?;
    Ok(live::stream(app, who, request, id, query, seen))
}
