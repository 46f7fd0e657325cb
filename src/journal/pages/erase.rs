//! Erasing the payload of an entry: a recorded act of an administrator that cannot be undone.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::entry::detail;
use super::{act, by};
use crate::http::form::Form;
use crate::http::page::{Names, Page, page, wrong};
use crate::http::who::Who;
use crate::journal::{EntryView, Erase};
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;

#[derive(Template)]
#[template(path = "journal/erase.html")]
struct ErasePage<'a> {
    page: Page<'a>,
    view: EntryView,
    by: String,
    act: String,
    reason: String,
    errors: Vec<(String, String)>,
}

impl ErasePage<'_> {
    fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(of, _)| of == field).map(|(_, error)| error.as_str())
    }
}

async fn ask<'a>(app: &App, who: &'a Who, entry: i64) -> Result<ErasePage<'a>, Failure> {
    let view = detail(app, who, entry).await?.entry;
    let names = Names::of(who, who.today);
    Ok(ErasePage {
        page: Page::new(who, names.words.t("erase-title"), "/journal"),
        by: by(&view, names),
        act: act(&view, names),
        reason: String::new(),
        errors: Vec::new(),
        view,
    })
}

/// `GET /journal/{entry}/erase`: asks, since it cannot be undone.
///
/// # Errors
/// When there is no such entry.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path(entry): Path<i64>,
) -> Result<Response, Failure> {
    page(&ask(&app, &who, entry).await?)
}

/// `POST /journal/{entry}/erase`.
///
/// # Errors
/// When there is no such entry, or something is broken; what stands against it is said on the page.
pub async fn erase(
    State(app): State<Arc<App>>,
    who: Who,
    Path(entry): Path<i64>,
    form: Form,
) -> Result<Response, Failure> {
    let reason = form.text("reason").to_owned();
    let errors: Vec<FieldError> = if form.text("understood") == "yes" {
        match app.perform(who.actor, Erase { entry, reason: reason.clone() }).await {
            Ok(_) => return Ok(Redirect::to(&format!("/journal/{entry}")).into_response()),
            Err(Failure::Invalid(errors)) => errors,
            Err(Failure::Refused(refusals)) => {
                refusals.into_iter().map(|refusal| FieldError::new("", refusal.message)).collect()
            }
            Err(other) => return Err(other),
        }
    } else {
        vec![FieldError::new("understood", crate::message::Message::new("erase-not-understood"))]
    };
    let mut template = ask(&app, &who, entry).await?;
    template.reason = reason;
    let names = Names::of(&who, who.today);
    template.errors = errors.into_iter().map(|error| (error.field, names.say(&error.message))).collect();
    wrong(&template)
}
