//! The log of sign-ins and accounts, for administrators.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::in_words;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page};
use crate::http::who::Who;
use crate::people::log::Line;
use crate::people::{store, term};
use crate::platform::app::App;
use crate::platform::failure::Failure;

const ON_A_PAGE: usize = 100;

#[derive(Template)]
#[template(path = "accounts/security_log.html")]
struct LogPage<'a> {
    page: Page<'a>,
    lines: Vec<Line>,
    earlier: Option<i64>,
    term: i64,
}

/// `GET /security-log`.
///
/// # Errors
/// When the database cannot be read.
pub async fn show(State(app): State<Arc<App>>, who: Who, query: Query) -> Result<Response, Failure> {
    let before = query.one("before").and_then(|text| text.parse().ok());
    let mut lines =
        store::lines(&app.pool, None, before, i64::try_from(ON_A_PAGE + 1).unwrap_or(i64::MAX)).await?;
    let more = lines.len() > ON_A_PAGE;
    lines.truncate(ON_A_PAGE);
    let earlier = if more { lines.last().map(|line| line.id) } else { None };
    let lines = in_words(lines, Names::of(&who, who.today));
    page(&LogPage {
        page: Page::new(&who, who.words().t("log-title"), "/accounts"),
        lines,
        earlier,
        term: term::OF_LINES.num_days(),
    })
}
