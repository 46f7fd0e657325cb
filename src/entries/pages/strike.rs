//! Striking what was entered in error: asks, says what follows, and wants a reason.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::belonging::{Resting, resting_on};
use super::consequences::{ChangedDuty, changed_duties};
use super::standing;
use super::wrong::{Wrong, wrongs};
use crate::entries::Strike;
use crate::http::form::{Form, Query};
use crate::http::page::{Page, page, wrong};
use crate::http::who::Who;
use crate::kept::{self, Place, View};
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::Row;
use crate::said::{Fact, Reading};

#[derive(Template)]
#[template(path = "entries/strike.html")]
struct StrikePage<'a> {
    page: Page<'a>,
    row: &'a Row,
    name: String,
    facts: Vec<Fact>,
    resting: Vec<Resting>,
    duties: Vec<ChangedDuty>,
    /// Why it cannot be struck as things stand.
    against: Vec<Wrong>,
    reason: String,
    wrong: Vec<Wrong>,
    /// Whether somebody else has changed it meanwhile.
    stale: bool,
    kept: Option<View>,
}

impl StrikePage<'_> {
    fn reason_errors(&self) -> Vec<&str> {
        self.wrong.iter().map(|wrong| wrong.text.as_str()).collect()
    }
}

fn ask<'a>(who: &'a Who, row: &'a Row) -> Result<StrikePage<'a>, Failure> {
    let reading = Reading::of(who);
    let (kind, id) = (row.kind(), row.common().id);
    // What would follow does not depend on the reason, which is still to be given.
    let strike = Strike { kind, id, etag: None, reason: "…".to_owned() };
    let (duties, against) = match strike.preview(who.record(), who.today) {
        Ok(preview) => {
            let after = who.record().without(kind, id).map_err(Failure::failed)?;
            (changed_duties(who, &after, &preview.duties_changed), Vec::new())
        }
        Err(failure) => (Vec::new(), wrongs(who, kind.as_str(), failure)?),
    };
    Ok(StrikePage {
        page: Page::new(who, who.words().t("strike-title"), ""),
        name: reading.title(row),
        facts: reading.facts(row),
        resting: resting_on(who, row),
        duties,
        against,
        reason: String::new(),
        wrong: Vec::new(),
        stale: false,
        kept: None,
        row,
    })
}

/// `GET /records/{kind}/{id}/strike`: asks, and says what follows.
///
/// # Errors
/// When there is no such record.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path((kind, named)): Path<(String, String)>,
    query: Query,
) -> Result<Response, Failure> {
    let row = standing(&who, &kind, &named)?;
    let id = row.common().id;
    let mut template = ask(&who, &row)?;
    let opened = kept::opened(&app, &who, Place::Strike(row.kind(), id), &query).await?;
    if let Some((form, seen)) = opened.typed {
        template.reason = form.text("reason").to_owned();
        template.stale = seen.is_some_and(|seen| seen != row.common().entry);
    }
    template.kept = Some(opened.view);
    page(&template)
}

/// `POST /records/{kind}/{id}/strike`.
///
/// # Errors
/// When there is no such record, or something is broken; what stands against it is said on the page.
pub async fn strike(
    State(app): State<Arc<App>>,
    who: Who,
    Path((kind, named)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let row = standing(&who, &kind, &named)?;
    let id = row.common().id;
    let reason = form.text("reason").to_owned();
    let etag = Some(form.text("etag").parse().unwrap_or(0));
    let command = Strike { kind: row.kind(), id, etag, reason: reason.clone() };
    let place = Place::Strike(row.kind(), id);
    let outcome = app.perform(who.actor, command).await;
    let failure = match outcome {
        Ok(done) => {
            kept::done(&app, &who, &place, &form).await;
            let to = kept::arrived(&format!("/journal/{}?done=struck", done.entry), &form);
            return Ok(Redirect::to(&to).into_response());
        }
        Err(failure) => failure,
    };
    let kept = kept::as_sent(&app, &who, Some(place), &form).await;
    if let Failure::Stale(stands) = failure {
        let template = ask(&who, &stands)?;
        let template = StrikePage { reason, stale: true, kept, ..template };
        return Ok((StatusCode::PRECONDITION_FAILED, page(&template)?).into_response());
    }
    let mut template = ask(&who, &row)?;
    (template.reason, template.kept) = (reason, kept);
    let invalid = matches!(failure, Failure::Invalid(_));
    let wrongs = wrongs(&who, row.kind().as_str(), failure)?;
    if invalid {
        template.wrong = wrongs
    } else {
        template.against = wrongs
    }
    wrong(&template)
}
