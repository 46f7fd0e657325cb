//! Verifying the journal: the chain is computed anew, and the record with it.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use crate::http::page::{Page, page};
use crate::http::who::Who;
use crate::journal::{Verified, VerifyError, verify_with};
use crate::platform::app::App;
use crate::platform::failure::Failure;

#[derive(Template)]
#[template(path = "journal/verify.html")]
struct VerifyPage<'a> {
    page: Page<'a>,
    outcome: Option<Result<Verified, String>>,
}

fn verify_page(who: &Who, outcome: Option<Result<Verified, String>>) -> Result<Response, Failure> {
    page(&VerifyPage { page: Page::new(who, who.words().t("verify-title"), "/journal"), outcome })
}

/// `GET /journal/verify`: says what verifying is.
///
/// # Errors
/// When it cannot be rendered.
pub async fn ask(who: Who) -> Result<Response, Failure> {
    verify_page(&who, None)
}

/// `POST /journal/verify`: verifies, and says what was found.
///
/// # Errors
/// When the journal cannot be read.
pub async fn run(State(app): State<Arc<App>>, who: Who) -> Result<Response, Failure> {
    match verify_with(&app.pool, app.s3.as_deref(), None).await {
        Ok(verified) => verify_page(&who, Some(Ok(verified))),
        Err(VerifyError::Differs(difference)) => verify_page(&who, Some(Err(difference.to_string()))),
        Err(VerifyError::Database(error)) => Err(error.into()),
        Err(other) => Err(Failure::failed(other)),
    }
}
