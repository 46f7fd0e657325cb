//! Correcting: the form filled with what stands, what would come of it, and then the correction.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::confirm::{Confirm, hidden};
use super::fields::{Control, Filled, Sections};
use super::meanwhile::{Meanwhile, meanwhile};
use super::wrong::{Wrong, wrongs};
use super::{standing, typed};
use crate::entries::Correct;
use crate::http::form::Form;
use crate::http::page::{Page, page, wrong};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::Row;
use crate::record::fields::Input;
use crate::said::Reading;
use crate::said::address;

#[derive(Template)]
#[template(path = "entries/correct.html")]
struct CorrectPage<'a> {
    page: Page<'a>,
    row: &'a Row,
    name: String,
    /// The entry that has been seen.
    etag: i64,
    sections: Sections,
    reason: String,
    wrong: Vec<Wrong>,
    meanwhile: Option<Meanwhile>,
}

impl CorrectPage<'_> {
    fn reason_errors(&self) -> Vec<&str> {
        self.wrong.iter().filter(|wrong| wrong.field == "reason").map(|wrong| wrong.text.as_str()).collect()
    }
}

fn form_page<'a>(
    who: &'a Who,
    row: &'a Row,
    (input, sought): (&Input, &Input),
    reason: &str,
    wrong: Vec<Wrong>,
) -> CorrectPage<'a> {
    let (scope, kind) = (row.kind().as_str(), Some(row.kind()));
    let filled = Filled { who, scope, kind, input, sought, wrong: &wrong, step: None };
    CorrectPage {
        page: Page::new(who, who.words().t("correct-title"), ""),
        name: Reading::of(who).title(row),
        etag: row.common().entry,
        sections: filled.sections(),
        reason: reason.to_owned(),
        meanwhile: None,
        wrong,
        row,
    }
}

/// `GET /records/{kind}/{id}/correct`: the form, filled with what stands.
///
/// # Errors
/// When there is no such record.
pub async fn show(who: Who, Path((kind, id)): Path<(String, Uuid)>) -> Result<Response, Failure> {
    let row = standing(&who, &kind, id)?;
    page(&form_page(&who, &row, (&Input::from_row(&row), &Input::default()), "", Vec::new()))
}

/// `POST /records/{kind}/{id}/correct`: first what would come of it, then, confirmed, the correction.
///
/// # Errors
/// When there is no such record, or something is broken; what is wrong with what was typed, and what somebody else
/// has changed meanwhile, stands on the page.
pub async fn correct(
    State(app): State<Arc<App>>,
    who: Who,
    Path((kind, id)): Path<(String, Uuid)>,
    form: Form,
) -> Result<Response, Failure> {
    let row = standing(&who, &kind, id)?;
    let input = typed::of_form(row.kind(), &form);
    let seen = form.text("etag").parse().unwrap_or(0);
    let reason = form.text("reason").to_owned();
    let command =
        Correct { kind: row.kind(), id, etag: Some(seen), input: input.clone(), reason: reason.clone() };
    if !form.text("back").is_empty() || !form.text("find").is_empty() {
        let mut template = form_page(&who, &row, (&input, &form.0), &reason, Vec::new());
        template.etag = seen;
        return page(&template);
    }
    let outcome = if form.text("confirmed") == "yes" {
        app.perform(who.actor, command).await.map(|done| {
            Redirect::to(&format!("{}?done=corrected", address(row.kind(), done.id))).into_response()
        })
    } else {
        command.preview(who.record(), who.today).and_then(|preview| {
            let confirm = Confirm {
                title: who.words().t("correct-title").to_owned(),
                here: "",
                action: format!("/records/{}/{id}/correct", row.kind().as_str()),
                done: "confirm-correct",
                of_step: false,
                stood: Some(row.clone()),
                hidden: hidden(&form),
            };
            confirm.page(&who, &preview)
        })
    };
    match outcome {
        Ok(response) => Ok(response),
        Err(Failure::Stale(stands)) => stale(&app, &who, &stands, seen, input, &reason).await,
        Err(failure) => {
            let wrongs = wrongs(&who, row.kind().as_str(), failure)?;
            let mut template = form_page(&who, &row, (&input, &form.0), &reason, wrongs);
            template.etag = seen;
            wrong(&template)
        }
    }
}

/// Somebody else has changed it meanwhile: what, and the form with what was typed, to go on from what stands now.
async fn stale(
    app: &App,
    who: &Who,
    stands: &Row,
    seen: i64,
    mut input: Input,
    reason: &str,
) -> Result<Response, Failure> {
    let meanwhile = meanwhile(app, who, stands, seen, stands.kind().all_fields(), &mut input).await?;
    let mut template = form_page(who, stands, (&input, &Input::default()), reason, Vec::new());
    template.meanwhile = Some(meanwhile);
    Ok((StatusCode::PRECONDITION_FAILED, page(&template)?).into_response())
}
