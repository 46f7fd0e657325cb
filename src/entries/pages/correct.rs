//! Correcting: the form filled with what stands, what would come of it, and then the correction.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::confirm::{Confirm, hidden};
use super::earlier::earlier;
use super::fields::{Control, Filled, Sections};
use super::meanwhile::{Meanwhile, meanwhile};
use super::wrong::{Wrong, wrongs};
use super::{standing, typed};
use crate::entries::Correct;
use crate::http::form::{Form, GO_AHEAD, Query};
use crate::http::page::{Page, page, wrong};
use crate::http::who::Who;
use crate::kept::{self, Place, View};
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
    kept: Option<View>,
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
        kept: None,
        wrong,
        row,
    }
}

/// The record, of a kind that is corrected: what was made by a step is changed by a step.
fn corrected(who: &Who, kind: &str, named: &str) -> Result<Row, Failure> {
    let row = standing(who, kind, named)?;
    if row.kind().is_registered() { Ok(row) } else { Err(Failure::NotFound) }
}

/// `GET /records/{kind}/{id}/correct`: the form, filled with what stands.
///
/// # Errors
/// When there is no such record.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path((kind, named)): Path<(String, String)>,
    query: Query,
) -> Result<Response, Failure> {
    let row = corrected(&who, &kind, &named)?;
    let id = row.common().id;
    let opened = kept::opened(&app, &who, Place::Correct(row.kind(), id), &query).await?;
    let template = match &opened.typed {
        None => {
            let stood = earlier(&app, &who, &row, &query).await?;
            let input = stood.unwrap_or_else(|| Input::from_row(&row));
            form_page(&who, &row, (&input, &Input::default()), "", Vec::new())
        }
        Some((form, seen)) => {
            let (input, reason) = (typed::of_form(row.kind(), form), form.text("reason"));
            match seen.filter(|seen| *seen != row.common().entry) {
                Some(seen) => meanwhile_page(&app, &who, &row, seen, input, reason).await?,
                None => form_page(&who, &row, (&input, &form.0), reason, Vec::new()),
            }
        }
    };
    page(&CorrectPage { kept: Some(opened.view), ..template })
}

/// `POST /records/{kind}/{id}/correct`: first what would come of it, then, confirmed, the correction.
///
/// # Errors
/// When there is no such record, or something is broken; what is wrong with what was typed, and what somebody else
/// has changed meanwhile, stands on the page.
pub async fn correct(
    State(app): State<Arc<App>>,
    who: Who,
    Path((kind, named)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let row = corrected(&who, &kind, &named)?;
    let id = row.common().id;
    let input = typed::of_form(row.kind(), &form);
    let seen = form.text("etag").parse().unwrap_or(0);
    let reason = form.text("reason").to_owned();
    let command =
        Correct { kind: row.kind(), id, etag: Some(seen), input: input.clone(), reason: reason.clone() };
    let place = Place::Correct(row.kind(), id);
    if !form.text("back").is_empty() || !form.text("find").is_empty() {
        let kept = kept::as_sent(&app, &who, Some(place), &form).await;
        let template = form_page(&who, &row, (&input, &form.0), &reason, Vec::new());
        return page(&CorrectPage { etag: seen, kept, ..template });
    }
    let corrects = form.text(GO_AHEAD) == "yes";
    let mut kept = None;
    let outcome = if corrects {
        app.perform(who.actor, command).await.map(|done| {
            let page = address(row.kind(), done.id);
            let page = format!("{page}?done=corrected&entry={}", done.entry);
            Redirect::to(&kept::arrived(&page, &form)).into_response()
        })
    } else {
        kept = kept::as_sent(&app, &who, Some(place), &form).await;
        let arrived = kept.as_ref().and_then(View::arrived);
        command.preview(who.record(), who.today).and_then(|preview| {
            let confirm = Confirm {
                title: who.words().t("correct-title").to_owned(),
                here: "",
                action: format!("/records/{}/{id}/correct", row.kind().as_str()),
                done: "confirm-correct",
                of_step: false,
                stood: Some(row.clone()),
                undo: vec![who.words().t("undo-corrected").to_owned()],
                hidden: hidden(&form),
                arrived,
            };
            confirm.page(&who, &preview)
        })
    };
    match (corrects, outcome.is_ok()) {
        (true, true) => kept::done(&app, &who, &place, &form).await,
        (true, false) => kept = kept::as_sent(&app, &who, Some(place), &form).await,
        (false, _) => {}
    }
    match outcome {
        Ok(response) => Ok(response),
        Err(Failure::Stale(stands)) => {
            let template = meanwhile_page(&app, &who, &stands, seen, input, &reason).await?;
            let template = CorrectPage { kept, ..template };
            Ok((StatusCode::PRECONDITION_FAILED, page(&template)?).into_response())
        }
        Err(failure) => {
            let wrongs = wrongs(&who, row.kind().as_str(), failure)?;
            let template = form_page(&who, &row, (&input, &form.0), &reason, wrongs);
            wrong(&CorrectPage { etag: seen, kept, ..template })
        }
    }
}

/// Somebody else has changed it meanwhile: what, and the form with what was typed, to go on from what stands now.
async fn meanwhile_page<'a>(
    app: &App,
    who: &'a Who,
    stands: &'a Row,
    seen: i64,
    mut input: Input,
    reason: &str,
) -> Result<CorrectPage<'a>, Failure> {
    let meanwhile = meanwhile(app, who, (stands, None), seen, stands.kind().all_fields(), &mut input).await?;
    let template = form_page(who, stands, (&input, &Input::default()), reason, Vec::new());
    Ok(CorrectPage { meanwhile: Some(meanwhile), ..template })
}
