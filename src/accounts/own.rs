//! One's own account: the password, the sessions, the tokens, one's own lines of the security log.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::{agent, by, in_words};
use crate::http::form::{Form, Query};
use crate::http::origin::Origin;
use crate::http::page::{Names, Page, page, wrong};
use crate::http::who::Who;
use crate::people::log::Line;
use crate::people::own::{AddToken, ChangePassword, EndOtherSessions, EndSession, RevokeToken};
use crate::people::session::Session;
use crate::people::store;
use crate::people::token::{self, DEFAULT_DAYS, MOST_DAYS, Scope, Token};
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;

/// How many of one's own lines of the security log are shown.
const LINES: i64 = 30;

#[derive(Template)]
#[template(path = "accounts/own.html")]
struct OwnPage<'a> {
    page: Page<'a>,
    who: &'a Who,
    sessions: Vec<Session>,
    tokens: Vec<Token>,
    lines: Vec<Line>,
    errors: Vec<(String, String)>,
    /// A token that has just been made: it is told once.
    made: Option<String>,
    /// Whether the password has just been changed.
    changed: bool,
    token_name: String,
    days: String,
    most_days: u32,
}

impl OwnPage<'_> {
    fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(of, _)| of == field).map(|(_, error)| error.as_str())
    }

    fn is_here(&self, session: &Session) -> bool {
        self.who.session == Some(session.id)
    }

    fn agent(&self, session: &Session) -> String {
        let words = self.page.words;
        match agent::read(&session.agent) {
            (Some(browser), Some(system)) => {
                words.with("agent-on", &[("browser", browser), ("system", system)])
            }
            (Some(browser), None) => browser.to_owned(),
            (None, Some(system)) => words.with("agent-unknown-on", &[("system", system)]),
            (None, None) => words.t("agent-unknown").to_owned(),
        }
    }

    fn is_good(&self, token: &Token) -> bool {
        token.revoked.is_none() && token.expires > self.who.now
    }
}

async fn own_page<'a>(app: &App, who: &'a Who, failure: Option<Failure>) -> Result<OwnPage<'a>, Failure> {
    let names = Names::of(who, who.today);
    let errors: Vec<FieldError> = match failure {
        None => Vec::new(),
        Some(Failure::Invalid(errors)) => errors,
        Some(Failure::Refused(refusals)) => refusals
            .into_iter()
            .map(|refusal| FieldError::new(refusal.field.unwrap_or_default(), refusal.message))
            .collect(),
        Some(other) => return Err(other),
    };
    Ok(OwnPage {
        page: Page::new(who, names.words.t("own-title"), "/account"),
        who,
        sessions: store::sessions(&app.pool, who.account.id, who.now).await?,
        tokens: store::tokens(&app.pool, who.account.id).await?,
        lines: in_words(store::lines(&app.pool, Some(who.account.id), None, LINES).await?, names),
        errors: errors.into_iter().map(|error| (error.field, names.say(&error.message))).collect(),
        made: None,
        changed: false,
        token_name: String::new(),
        days: DEFAULT_DAYS.to_string(),
        most_days: MOST_DAYS,
    })
}

/// `GET /account`.
///
/// # Errors
/// When the database cannot be read.
pub async fn show(State(app): State<Arc<App>>, who: Who, query: Query) -> Result<Response, Failure> {
    let mut template = own_page(&app, &who, None).await?;
    template.changed = query.one("changed").is_some();
    page(&template)
}

/// `POST /account/password`.
///
/// # Errors
/// When something is broken; what is wrong with a password stands on the page.
pub async fn change_password(
    State(app): State<Arc<App>>,
    who: Who,
    origin: Origin,
    form: Form,
) -> Result<Response, Failure> {
    let (present, new) = (form.verbatim("present").to_owned(), form.verbatim("new").to_owned());
    match (ChangePassword { present, new }).run(&app, &by(&who, origin)).await {
        Ok(()) => Ok(Redirect::to("/account?changed=1").into_response()),
        Err(failure) => wrong(&own_page(&app, &who, Some(failure)).await?),
    }
}

/// `POST /account/sessions/{id}/end`.
///
/// # Errors
/// When the person has no such session.
pub async fn end_session(
    State(app): State<Arc<App>>,
    who: Who,
    origin: Origin,
    Path(session): Path<Uuid>,
) -> Result<Response, Failure> {
    EndSession { session }.run(&app, &by(&who, origin)).await?;
    Ok(Redirect::to("/account").into_response())
}

/// `POST /account/sessions/end-others`.
///
/// # Errors
/// When something is broken.
pub async fn end_other_sessions(
    State(app): State<Arc<App>>,
    who: Who,
    origin: Origin,
) -> Result<Response, Failure> {
    EndOtherSessions.run(&app, &by(&who, origin)).await?;
    Ok(Redirect::to("/account").into_response())
}

/// `POST /account/tokens`: the page tells the token, once.
///
/// # Errors
/// When something is broken; what is wrong with what was typed stands on the page.
pub async fn add_token(
    State(app): State<Arc<App>>,
    who: Who,
    origin: Origin,
    form: Form,
) -> Result<Response, Failure> {
    let command = AddToken {
        account: who.account.id,
        name: form.text("name").to_owned(),
        scope: Scope::named(form.text("scope")).unwrap_or(Scope::Read),
        days: form.text("days").parse().unwrap_or(0),
    };
    let typed = |page: &mut OwnPage<'_>| {
        page.token_name = form.text("name").to_owned();
        page.days = form.text("days").to_owned();
    };
    match command.run(&app, &by(&who, origin)).await {
        Ok(made) => {
            let mut template = own_page(&app, &who, None).await?;
            template.made = Some(token::text(&made.secret));
            page(&template)
        }
        Err(failure) => {
            let mut template = own_page(&app, &who, Some(failure)).await?;
            typed(&mut template);
            wrong(&template)
        }
    }
}

/// `POST /account/tokens/{id}/revoke`.
///
/// # Errors
/// When the person has no such token.
pub async fn revoke_token(
    State(app): State<Arc<App>>,
    who: Who,
    origin: Origin,
    Path(token): Path<Uuid>,
) -> Result<Response, Failure> {
    RevokeToken { account: who.account.id, token }.run(&app, &by(&who, origin)).await?;
    Ok(Redirect::to("/account").into_response())
}
