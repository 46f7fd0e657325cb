//! Who asks. One round trip answers it: the session or the token, the account, the number of the last entry that
//! touched the record, and the time.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, NaiveDate, Utc};
use cookie::Cookie;
use uuid::Uuid;

use super::as_of::AsOf;
use super::conditional::Asked;
use super::door::Door;
use super::failure::{self, To};
use super::language;
use super::origin::Origin;
use super::words::{self, Words};
use crate::ids::StateId;
use crate::people::account::Account;
use crate::people::token::Scope;
use crate::people::{self, session, token};
use crate::platform::app::{App, Held};
use crate::platform::failure::Failure;
use crate::record::{Organisation, Record};
use crate::rules::access::{self, Action, Actor, Post};
use crate::rules::calendar;

/// A person who asks, or a program in a person's name, with the record as it stands at that moment.
#[derive(Clone)]
pub struct Who(Arc<Asking>);

/// What is known of who asks.
pub struct Asking {
    /// Who, for the rules.
    pub actor: Actor,
    /// The account.
    pub account: Account,
    /// The session; `None`: by token.
    pub session: Option<Uuid>,
    /// The words of the person's language: the one chosen, else the browser's. A program's is English.
    pub words: &'static Words,
    /// The record and the duties of the day.
    pub held: Arc<Held>,
    /// The instant, by the database's clock.
    pub now: DateTime<Utc>,
    /// Its date in Astana.
    pub today: NaiveDate,
    /// Whether the person has begun forms and not sent them.
    pub keeps: bool,
    /// Whether the database is marked as a demonstration.
    pub demonstration: bool,
    /// The day to which the clock was turned, where this is a rehearsal on a scratch copy.
    pub rehearsal: Option<NaiveDate>,
}

impl std::ops::Deref for Who {
    type Target = Asking;

    fn deref(&self) -> &Asking {
        &self.0
    }
}

impl Asking {
    /// The record.
    pub fn record(&self) -> &Record {
        &self.held.record
    }

    /// What is not of one area.
    pub fn organisation(&self) -> &Organisation {
        &self.held.record.organisation
    }

    /// The words of the person's language.
    pub fn words(&self) -> &'static Words {
        self.words
    }

    /// The state of the person's delegation.
    pub fn state(&self) -> Option<StateId> {
        self.actor.post.state()
    }

    /// Whether the person is an observer.
    pub fn is_observer(&self) -> bool {
        matches!(self.actor.post, Post::Observer(_))
    }

    /// Whether the person registers and corrects the record.
    pub fn registers(&self) -> bool {
        self.actor.may(Action::Register)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Who {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        // Every route but the open ones has passed `enter`.
        parts.extensions.get::<Self>().cloned().ok_or_else(|| StatusCode::NOT_FOUND.into_response())
    }
}

/// The door of a route: asks who it is, and whether they may. Makes pages or problem documents of failures.
pub async fn enter(
    State((app, door)): State<(Arc<App>, Door)>,
    mut request: Request,
    next: Next,
) -> Response {
    let api = failure::is_api(request.uri().path());
    let words = if api { words::english() } else { words::of(language::of_browser(request.headers())) };
    let nobody = To { who: None, words, api, day: None };
    if door == Door::Open {
        // It needs no one's name: no visit to the database either.
        return failure::finish(next.run(request).await, nobody).await;
    }
    let origin = Origin::of_request(&app, &request);
    let visit_of = if api { Visit::Program } else { Visit::Page };
    let visited = match visit(&app, request.headers(), origin, visit_of).await {
        Ok(visited) => visited,
        Err(failed) => return failure::answer(failed, nobody),
    };
    let Some(Visited { who, scope }) = visited else {
        if door == Door::Nowhere {
            let response = next.run(request).await;
            return failure::finish(response, nobody).await;
        }
        return match api {
            true => failure::sign_in_wanted(),
            false => to_sign_in(&request, door),
        };
    };
    let words = who.words();
    let day = AsOf::day_of(request.uri().query()).filter(|day| *day != who.today);
    let to = To { who: Some(&who), words, api, day };
    if let Err(failed) = admitted(&who, scope, door, request.method()) {
        return failure::answer(failed, to);
    }
    request.extensions_mut().insert(who.clone());
    let asked = Asked::of(&request, door);
    let response = next.run(request).await;
    asked.answered(failure::finish(response, to).await).await
}

/// Who asks now, of a request that is under way for long: the session may have ended, the account been closed, the record
/// gone on.
///
/// # Errors
/// When the database cannot be asked.
pub async fn again(app: &App, headers: &HeaderMap, origin: Origin) -> Result<Option<Who>, Failure> {
    // Nobody has asked for anything: a page that is only open keeps no session alive.
    Ok(visit(app, headers, origin, Visit::Follows).await?.map(|visited| visited.who))
}

fn admitted(who: &Who, scope: Option<Scope>, door: Door, method: &Method) -> Result<(), Failure> {
    if let Some(action) = door.action(who) {
        access::may(&who.actor, action)?;
    }
    if scope == Some(Scope::Read) && !matches!(*method, Method::GET | Method::HEAD) {
        let reason = crate::message::Message::new("denied-read-scope");
        return Err(Failure::Denied(access::Denial { hidden: false, reason }));
    }
    Ok(())
}

/// To the page of signing in, and from there back. A form that was filled in when its session had ended is sent on to
/// that page by the browser (307), which carries it: what was typed is kept as soon as it is known for whom.
fn to_sign_in(request: &Request, door: Door) -> Response {
    let wanted = request.uri().path_and_query().map_or("/", |path| path.as_str());
    let next: String = form_urlencoded::byte_serialize(wanted.as_bytes()).collect();
    let to = format!("/sign-in?next={next}");
    let kind = request.headers().get(header::CONTENT_TYPE).map(|kind| kind.as_bytes());
    let typed = kind.is_some_and(|kind| kind.starts_with(b"application/x-www-form-urlencoded"));
    match *request.method() {
        Method::GET if wanted != "/" => Redirect::to(&to).into_response(),
        Method::POST if typed && matches!(door, Door::Steps | Door::Registering) => {
            Redirect::temporary(&to).into_response()
        }
        _ => Redirect::to("/sign-in").into_response(),
    }
}

/// Who asks, and what a token allows.
struct Visited {
    who: Who,
    scope: Option<Scope>,
}

/// For what who asks is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Visit {
    /// A person's request.
    Page,
    /// A program's.
    Program,
    /// A page that is open and goes on being kept current.
    Follows,
}

async fn visit(
    app: &App,
    headers: &HeaderMap,
    origin: Origin,
    of: Visit,
) -> Result<Option<Visited>, Failure> {
    let api = of == Visit::Program;
    let offset = app.clock_offset_us();
    // A token is a program's, and opens what is for programs: no page, and nothing of its owner's account.
    let visit = if let Some(bearer) = bearer(headers).filter(|_| api) {
        let Some(hash) = token::hash_of_token(bearer) else {
            return Ok(None);
        };
        people::store::visit_by_token(&app.pool, &hash, offset).await?
    } else if let Some(hash) =
        session_cookie(headers, origin.https).as_deref().and_then(session::hash_of_cookie)
    {
        people::store::visit_by_session(&app.pool, &hash, offset).await?
    } else {
        None
    };
    let Some(visit) = visit else { return Ok(None) };
    let held = app.current(visit.touched, visit.now).await?;
    let today = calendar::astana_date(visit.now);
    if visit.stale && of != Visit::Follows {
        visit.note(&app.pool).await?;
    }
    let scope = visit.scope();
    let actor = visit.account.actor(&held.record, visit.now);
    let held = held.read_by(&actor);
    let asking = Asking {
        actor,
        words: words_of(&visit.account, headers, api),
        session: visit.session,
        keeps: visit.keeps,
        account: visit.account,
        held,
        now: visit.now,
        today,
        demonstration: app.config.demonstration,
        rehearsal: app.config.rehearsal,
    };
    Ok(Some(Visited { who: Who(Arc::new(asking)), scope }))
}

/// A person's words are of the language that the person has chosen, else of the browser's.
fn words_of(account: &Account, headers: &HeaderMap, api: bool) -> &'static Words {
    if api {
        return words::english();
    }
    words::of(account.language.unwrap_or_else(|| language::of_browser(headers)))
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

/// The name of the session's cookie where the site is served over https.
pub const COOKIE: &str = "__Host-session";
/// Its name on plain http, which is for loopback alone.
pub const PLAIN_COOKIE: &str = "session";

/// The session's cookie: `__Host-` where the site is served over https, a plain one on loopback, where browsers
/// and programs do not agree on secure cookies. The other one does not count: it could come from elsewhere.
pub fn session_cookie(headers: &HeaderMap, https: bool) -> Option<String> {
    let name = if https { COOKIE } else { PLAIN_COOKIE };
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(Cookie::split_parse)
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == name)
        .map(|cookie| cookie.value().to_owned())
}

/// What is answered where there is nothing.
pub async fn nowhere() -> Failure {
    Failure::NotFound
}
