//! `POST /language`: a person, or whoever is not signed in, chooses the language of the pages.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};

use crate::http::form::{Form, within_the_site};
use crate::http::language::COOKIE;
use crate::http::origin::Origin;
use crate::http::who::Who;
use crate::language::Language;
use crate::message::Message;
use crate::people::store;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;

/// How long a browser keeps the choice: a year, in seconds.
const KEPT: u32 = 365 * 24 * 60 * 60;

/// `POST /language`: the choice is kept by the browser, and in the account of who is signed in. One goes back to
/// where one was.
///
/// # Errors
/// When there is no such language, or the account cannot be written.
pub async fn choose(
    State(app): State<Arc<App>>,
    who: Option<Extension<Who>>,
    origin: Origin,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Failure> {
    let typed = form.text("language");
    let language = Language::tagged(typed).ok_or_else(|| {
        let tags = Language::ALL.map(Language::tag).join(", ");
        let message = Message::new("error-one-of").with("text", typed).with("words", tags);
        Failure::Invalid(vec![FieldError::new("language", message)])
    })?;
    if let Some(Extension(who)) = who {
        store::choose_language(&app.pool, who.account.id, language).await?;
    }
    let secure = if origin.https { "; Secure" } else { "" };
    let cookie =
        format!("{COOKIE}={}; Path=/; Max-Age={KEPT}; HttpOnly; SameSite=Lax{secure}", language.tag());
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(&back(&headers))).into_response())
}

/// The address of this site from which the form came.
fn back(headers: &HeaderMap) -> String {
    let referer = headers.get(header::REFERER).and_then(|referer| referer.to_str().ok());
    let from = referer.and_then(|referer| referer.parse::<axum::http::Uri>().ok());
    let path = from.and_then(|from| from.path_and_query().map(|path| path.as_str().to_owned()));
    within_the_site(path.as_deref().unwrap_or("/")).to_owned()
}
