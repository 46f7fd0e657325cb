//! Setting the first or a lost password, with a link that is good once.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::http::form::Form;
use crate::http::language::BrowserWords;
use crate::http::origin::Origin;
use crate::http::page::{Page, page, wrong};
use crate::http::words::Words;
use crate::message::Message;
use crate::people::account::Account;
use crate::people::accounts::{SetPassword, account_of_link};
use crate::people::secret::Secret;
use crate::platform::app::App;
use crate::platform::failure::Failure;

#[derive(Template)]
#[template(path = "accounts/password_link.html")]
struct LinkPage {
    page: Page<'static>,
    account: Option<Account>,
    link: String,
    error: Option<String>,
}

async fn link_page(
    app: &App,
    words: &'static Words,
    link: &str,
    error: Option<&Message>,
) -> Result<LinkPage, Failure> {
    let account = match Secret::read(link) {
        Some(secret) => account_of_link(app, &secret).await?,
        None => None,
    };
    let held = app.held();
    let today = held.day.on;
    Ok(LinkPage {
        page: Page::in_words(words, None, words.t("link-title"), ""),
        account,
        link: link.to_owned(),
        error: error.map(|error| words.say(error, &held.record.organisation, today)),
    })
}

/// The page: 404 where the link is spent, too old or none at all.
fn told(template: &LinkPage) -> Result<Response, Failure> {
    let page = page(template)?;
    Ok(if template.account.is_some() { page } else { (StatusCode::NOT_FOUND, page).into_response() })
}

/// `GET /password/{link}`.
///
/// # Errors
/// When the database cannot be read.
pub async fn show(
    State(app): State<Arc<App>>,
    BrowserWords(words): BrowserWords,
    Path(link): Path<String>,
) -> Result<Response, Failure> {
    told(&link_page(&app, words, &link, None).await?)
}

/// `POST /password/{link}`.
///
/// # Errors
/// When something is broken; what is wrong with the password stands on the page.
pub async fn set(
    State(app): State<Arc<App>>,
    BrowserWords(words): BrowserWords,
    Path(link): Path<String>,
    origin: Origin,
    form: Form,
) -> Result<Response, Failure> {
    let Some(secret) = Secret::read(&link) else { return Err(Failure::NotFound) };
    let new = form.verbatim("new").to_owned();
    match (SetPassword { link: secret, new, address: origin.address }).run(&app).await {
        Ok(_) => Ok(Redirect::to("/sign-in").into_response()),
        Err(Failure::Invalid(errors)) => {
            let error = errors.first().map(|error| &error.message);
            wrong(&link_page(&app, words, &link, error).await?)
        }
        Err(Failure::NotFound) => told(&link_page(&app, words, &link, None).await?),
        Err(other) => Err(other),
    }
}
