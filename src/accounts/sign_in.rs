//! Signing in and out.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};

use super::by;
use super::carried::Carried;
use crate::demo;
use crate::http::form::{Form, Query, within_the_site};
use crate::http::language::BrowserWords;
use crate::http::origin::Origin;
use crate::http::page::{Names, Page, page, wrong};
use crate::http::who::{COOKIE, PLAIN_COOKIE, Who};
use crate::http::words::Words;
use crate::people::own::SignOut;
use crate::people::sign_in::SignIn;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::rules::calendar;

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct SignInPage {
    page: Page<'static>,
    safe: bool,
    error: Option<String>,
    email: String,
    next: String,
    /// What was typed into a form when its session had ended: it is carried, and kept as soon as it is known for whom.
    carried: Vec<(String, String)>,
    demonstration: bool,
    accounts: Vec<(String, String)>,
}

/// `GET /sign-in`.
///
/// # Errors
/// When it cannot be rendered.
pub async fn show(
    State(app): State<Arc<App>>,
    BrowserWords(words): BrowserWords,
    origin: Origin,
    query: Query,
) -> Result<Response, Failure> {
    let next = query.one("next").unwrap_or("/");
    page(&sign_in_page(&app, words, origin, (None, ""), next, Vec::new()).await?)
}

async fn sign_in_page(
    app: &App,
    words: &'static Words,
    origin: Origin,
    (error, email): (Option<String>, &str),
    next: &str,
    carried: Vec<(String, String)>,
) -> Result<SignInPage, Failure> {
    let demonstration = app.config.demonstration;
    Ok(SignInPage {
        page: Page::in_words(words, None, words.t("sign-in-title"), ""),
        safe: origin.is_safe(),
        error,
        email: email.to_owned(),
        next: within_the_site(next).to_owned(),
        carried,
        demonstration,
        accounts: if demonstration { demonstration_accounts(app, words).await? } else { Vec::new() },
    })
}

/// The accounts of the demonstration, each with its place in words.
async fn demonstration_accounts(app: &App, words: &'static Words) -> Result<Vec<(String, String)>, Failure> {
    let (touched, now) = crate::people::store::nobody(&app.pool, app.clock_offset_us()).await?;
    let held = app.current(touched, now).await?;
    let organisation = &held.record.organisation;
    let today = calendar::astana_date(now);
    let names = Names { words, organisation, on: today };
    let accounts = demo::accounts::wanted(&held.record, today)
        .into_iter()
        .map(|account| (account.email, names.post(account.post)))
        .collect();
    Ok(accounts)
}

/// `POST /sign-in`.
///
/// # Errors
/// When something is broken; a wrong password is the page again.
pub async fn sign_in(
    State(app): State<Arc<App>>,
    BrowserWords(words): BrowserWords,
    origin: Origin,
    headers: HeaderMap,
    query: Query,
    form: Form,
) -> Result<Response, Failure> {
    let carried = Carried::of(&query, &form);
    if !form.0.0.contains_key("password") {
        // Nobody signs in: a form was sent on to here, since its session had ended.
        let next = query.one("next").unwrap_or("/");
        let carried = carried.map(|carried| carried.hidden()).unwrap_or_default();
        return page(&sign_in_page(&app, words, origin, (None, ""), next, carried).await?);
    }
    let next = within_the_site(form.text("next")).to_owned();
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let command = SignIn {
        email: form.text("email").to_owned(),
        password: form.verbatim("password").to_owned(),
        address: origin.address,
        agent: agent.to_owned(),
    };
    match command.run(&app).await {
        Ok(session) => {
            let next = match carried {
                Some(carried) if carried.is_of(session.account) => {
                    carried.keep(&app, session.account).await;
                    next
                }
                Some(carried) => carried.not_filled(),
                None => next,
            };
            let cookie = cookie(origin, Some(session.cookie.reveal().as_str()))?;
            Ok(([(header::SET_COOKIE, cookie)], Redirect::to(&next)).into_response())
        }
        Err(Failure::Failed(error)) => Err(Failure::Failed(error)),
        Err(_) => {
            let error = words.t("sign-in-wrong").to_owned();
            let again = (Some(error), form.text("email"));
            let carried = carried.map(|carried| carried.hidden()).unwrap_or_default();
            wrong(&sign_in_page(&app, words, origin, again, &next, carried).await?)
        }
    }
}

/// `POST /sign-out`.
///
/// # Errors
/// When something is broken.
pub async fn sign_out(State(app): State<Arc<App>>, origin: Origin, who: Who) -> Result<Response, Failure> {
    SignOut.run(&app, &by(&who, origin)).await?;
    let cookie = (header::SET_COOKIE, cookie(origin, None)?);
    Ok(([cookie, (CLEAR_SITE_DATA, HeaderValue::from_static("\"cache\""))], Redirect::to("/sign-in"))
        .into_response())
}

/// What a browser has kept of the site, whole pages that it would show again on going back among it, goes when somebody
/// signs out.
const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");

/// The session's cookie, or the one that takes it away. It is for this site alone, and no script reads it.
fn cookie(origin: Origin, value: Option<&str>) -> Result<HeaderValue, Failure> {
    let (name, secure) = if origin.https { (COOKIE, "; Secure") } else { (PLAIN_COOKIE, "") };
    let (value, end) = value.map_or(("", "; Max-Age=0"), |value| (value, ""));
    HeaderValue::try_from(format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{end}"))
        .map_err(Failure::failed)
}
