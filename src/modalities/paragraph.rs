//! One paragraph of the Modalities, with what lives under it: where a paragraph that a page names leads to.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::live::by_kind;
use super::page::{ParagraphView, chapters};
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::day_book::DayBook;
use crate::record::rows::ModalitiesVersion;
use crate::rules::access::Action;
use crate::rules::paragraph::Paragraph;

#[derive(Template)]
#[template(path = "modalities/paragraph.html")]
struct ParagraphPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    view: ParagraphView<'a>,
    version: Option<&'a ModalitiesVersion>,
    reads_duties: bool,
    before: Option<Paragraph>,
    after: Option<Paragraph>,
}

/// `GET /modalities/{number}`: a paragraph as of a day. Its text is shown in place on other pages, by the script, which
/// takes it from here.
///
/// # Errors
/// When no paragraph has the number, or the page cannot be rendered.
pub async fn page(who: Who, Path(number): Path<String>, query: Query) -> Result<Response, Failure> {
    let Ok(paragraph) = number.parse::<Paragraph>() else { return Err(Failure::NotFound) };
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let reads_duties = who.actor.may(Action::ReadDuties);
    let other_day = (reads_duties && reader.other_day).then(|| DayBook::new(reader.record(), reader.on));
    let book = other_day.as_ref().unwrap_or(&who.held.day);
    let live = if reads_duties { by_kind(reader, book) } else { BTreeMap::new() };
    let views = chapters(live).into_iter().flat_map(|chapter| chapter.paragraphs);
    let Some(view) = views.into_iter().find(|view| view.paragraph == paragraph) else {
        return Err(Failure::NotFound);
    };
    let place = Paragraph::ALL.iter().position(|of| *of == paragraph).unwrap_or_default();
    let at = |place: Option<usize>| place.and_then(|place| Paragraph::ALL.get(place)).copied();
    let title = reader.words().with("duty-paragraph", &[("number", paragraph.number())]);
    let template = ParagraphPage {
        page: Page::new(&who, title, "/modalities"),
        names: reader.names,
        version: reader.names.organisation.version_on(reader.on),
        before: at(place.checked_sub(1)),
        after: at(place.checked_add(1)),
        view,
        reads_duties,
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}
