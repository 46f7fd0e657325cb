//! The ways to help, and the guides.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::tasks::{GUIDES, Guide, Step};
use crate::http::page::{Page, page};
use crate::http::who::Who;
use crate::platform::failure::Failure;

#[derive(Template)]
#[template(path = "help/first.html")]
struct HelpPage<'a> {
    page: Page<'a>,
    guides: &'static [Guide],
}

/// `GET /help`: the guides and what else helps.
///
/// # Errors
/// When it cannot be rendered.
pub async fn first(who: Who) -> Result<Response, Failure> {
    page(&HelpPage { page: Page::new(&who, who.words().t("help-title"), "/help"), guides: &GUIDES })
}

#[derive(Template)]
#[template(path = "help/guide.html")]
struct GuidePage<'a> {
    page: Page<'a>,
    guide: &'static Guide,
}

impl GuidePage<'_> {
    /// What a step says, with the button or the way that it names.
    fn text(&self, step: &Step) -> String {
        let words = self.page.words;
        words.with(step.key, &[("way", step.way.map_or("", |key| words.t(key)))])
    }
}

/// `GET /help/{guide}`: a guide, task by task.
///
/// # Errors
/// When there is no such guide, or it cannot be rendered.
pub async fn guide(who: Who, Path(name): Path<String>) -> Result<Response, Failure> {
    let Some(guide) = GUIDES.iter().find(|guide| guide.name == name) else { return Err(Failure::NotFound) };
    page(&GuidePage { page: Page::new(&who, who.words().t(guide.title), "/help"), guide })
}
