//! What the script sends while somebody types, and what its owner discards.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::json;

use super::{Outcome, Place, store};
use crate::http::form::{Form, within_the_site};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;

/// The field that names the form.
const FORM: &str = "kept-form";

/// `POST /kept`: keeps what was typed into a form, and says so in a line: `said`, and `kept` whether it is.
///
/// # Errors
/// When it cannot be written.
pub async fn keep(State(app): State<Arc<App>>, who: Who, form: Form) -> Result<Response, Failure> {
    let Some(place) = Place::of(form.text(FORM)) else {
        return Ok(StatusCode::UNPROCESSABLE_ENTITY.into_response()); // nothing is kept of such a form
    };
    let words = who.words();
    let time = |at| words.time(at);
    let outcome = super::keep(&app, who.account.id, who.now, &place, &form).await?;
    let said = match outcome {
        Outcome::Kept(None) => words.with("kept-at", &[("time", &time(who.now))]),
        Outcome::Kept(Some(other)) => {
            words.with("kept-beside", &[("time", &time(who.now)), ("other", &words.instant(other))])
        }
        Outcome::Nothing => String::new(),
        Outcome::TooLarge => words.t("kept-too-large").to_owned(),
        Outcome::TooMuch => words.t("kept-too-much").to_owned(),
    };
    // Who listens is told of it once, and again when it is another thing that is said.
    let told = match outcome {
        Outcome::Kept(None) => "kept".to_owned(),
        Outcome::Kept(Some(other)) => other.to_rfc3339(),
        _ => said.clone(),
    };
    let kept = matches!(outcome, Outcome::Kept(_));
    Ok(Json(json!({"kept": kept, "said": said, "told": told})).into_response())
}

/// `POST /kept/discard`: what was kept of a form goes, and one begins anew or goes back to the first page.
///
/// # Errors
/// When it cannot be written.
pub async fn discard(State(app): State<Arc<App>>, who: Who, form: Form) -> Result<Response, Failure> {
    store::discard(&app.pool, who.account.id, form.text(FORM)).await?;
    Ok(Redirect::to(within_the_site(form.text("kept-to"))).into_response())
}
