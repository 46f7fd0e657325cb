//! A page of a plan, an event or a proposal on a day on which there was none yet: the day can be changed, and nothing is said.

use askama::Template;
use axum::response::Response;

use crate::http::as_of::AsOf;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::Reader;
use crate::platform::failure::Failure;

#[derive(Template)]
#[template(path = "plans/absent.html")]
struct Absent<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    purpose: &'static str,
}

/// The page, under the title and the purpose of the one that is asked for.
pub(super) fn show(
    reader: Reader<'_>,
    as_of: &AsOf,
    title: String,
    purpose: &'static str,
) -> Result<Response, Failure> {
    let page = Page::new(reader.who, title, "/plans");
    page_as_of(&Absent { page, names: reader.names, as_of: as_of.clone(), purpose }, as_of)
}
