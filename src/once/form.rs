//! A form that was filled in once is taken once: sent again, by a second click or on the way back, it leads to what came of it.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::{Marked, Seen, keep_form, seen_form};
use crate::http::form::Form;
use crate::http::who::Who;
use crate::kept;
use crate::platform::app::App;
use crate::platform::change::Command;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::said::address;
use crate::steps::Done;

/// Performs the command of a form that was sent to an address of this site, and leads to where `to` says; a form of the same
/// opened page that says the same leads there too, and does nothing. A page without a name of its own is no form that could be
/// sent twice: what it does is refused the second time by what stands.
///
/// # Errors
/// As the command is refused; then the form can be sent again.
pub async fn once<C: Command<Done = Done>>(
    app: &App,
    who: &Who,
    (action, form): (&str, &Form),
    command: C,
    to: impl FnOnce(&Done) -> String,
) -> Result<Response, Failure> {
    if form.text(kept::PAGE).is_empty() {
        return app.perform(who.actor, command).await.map(|done| led(&to(&done)));
    }
    let said: Vec<&[u8]> = std::iter::once(action.as_bytes())
        .chain(form.0.0.iter().flat_map(|(name, values)| {
            std::iter::once(name.as_bytes()).chain(values.iter().map(String::as_bytes))
        }))
        .collect();
    match seen_form(app, who, &said).await? {
        Seen::NoKey => app.perform(who.actor, command).await.map(|done| led(&to(&done))),
        Seen::First(hold) => {
            let status = StatusCode::SEE_OTHER;
            let command = Marked { command, hold: Some(hold.clone()), status };
            let outcome = app.perform(who.actor, command).await.map(|done| led(&to(&done)));
            keep_form(app, &hold, outcome).await
        }
        Seen::Answered(response) => Ok(response),
        Seen::Done(_, location) => {
            let mut parts = location.rsplit('/');
            let id = parts.next().and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)?;
            let kind = parts.next().and_then(Kind::of_plural).ok_or(Failure::NotFound)?;
            Ok(led(&address(kind, id)))
        }
    }
}

/// The way on, with the address as its text: an answer without one is taken for none.
fn led(to: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)], to.to_owned()).into_response()
}
