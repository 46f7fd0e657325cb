//! The Modalities, paragraph by paragraph.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;

use super::live::{Live, by_kind};
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Cite, Link, Reader};
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::record::day_book::DayBook;
use crate::record::rows::ModalitiesVersion;
use crate::rules::access::Action;
use crate::rules::duties::DutyKind;
use crate::rules::paragraph::{Force, Paragraph};

#[derive(Template)]
#[template(path = "modalities/page.html")]
struct ModalitiesPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    versions: Vec<VersionView<'a>>,
    in_force: Option<&'a ModalitiesVersion>,
    /// Whether no version in the record is adopted on the day.
    draft: bool,
    reads_duties: bool,
    continuing: Option<Link>,
    chapters: Vec<ChapterView<'a>>,
    register: Option<Link>,
}

struct VersionView<'a> {
    row: &'a ModalitiesVersion,
    in_force: bool,
    notice: String,
    cite: Cite<'a>,
}

/// A chapter of the paper.
pub(super) struct ChapterView<'a> {
    number: u8,
    title: &'static str,
    /// Its paragraphs.
    pub(super) paragraphs: Vec<ParagraphView<'a>>,
}

/// A paragraph, with what lives under it.
pub(super) struct ParagraphView<'a> {
    /// Which.
    pub(super) paragraph: Paragraph,
    /// Its heading, where it is the first under it.
    heading: Option<&'static str>,
    /// How strongly it binds.
    pub(super) force: Option<Force>,
    /// The duties under it.
    pub(super) live: Vec<Live<'a>>,
}

/// `GET /modalities`: the paper, its versions, and the duties that live under each paragraph.
///
/// # Errors
/// When it cannot be rendered.
pub async fn page(who: Who, query: Query) -> Result<Response, Failure> {
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let reads_duties = who.actor.may(Action::ReadDuties);
    let other_day = (reads_duties && reader.other_day).then(|| DayBook::new(reader.record(), reader.on));
    let book = other_day.as_ref().unwrap_or(&who.held.day);
    let live = if reads_duties { by_kind(reader, book) } else { BTreeMap::new() };
    let in_force = reader.names.organisation.version_on(reader.on);
    let template = ModalitiesPage {
        page: Page::new(&who, reader.words().t("modalities-title"), "/modalities"),
        names: reader.names,
        versions: versions(reader, in_force),
        in_force,
        draft: in_force.is_none_or(|row| row.status == "draft"),
        reads_duties,
        continuing: continuing(reader),
        chapters: chapters(live),
        register: reader.to_register(Kind::ModalitiesVersion, ""),
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}

fn versions<'a>(reader: Reader<'a>, in_force: Option<&ModalitiesVersion>) -> Vec<VersionView<'a>> {
    let all = reader.names.organisation.versions.values();
    let mut rows: Vec<_> = all.collect();
    rows.sort_by_key(|row| row.from);
    rows.into_iter()
        .map(|row| {
            let days: Vec<_> = row.expiry_notice_days.iter().map(i32::to_string).collect();
            VersionView {
                in_force: in_force.is_some_and(|of| of.common.id == row.common.id),
                notice: days.join(", "),
                cite: reader.cite(Kind::ModalitiesVersion, &row.common),
                row,
            }
        })
        .collect()
}

/// The latest paragraph by which consultations on the Modalities continue. The record ties no paragraph to the
/// paper itself: it is found by its verb and by the paper's name in its text.
fn continuing(reader: Reader<'_>) -> Option<Link> {
    let organisation = reader.names.organisation;
    let (decision, row) = organisation
        .paragraphs
        .values()
        .filter(|row| row.verb == "consultations-continue" && row.text.contains("Modalities"))
        .filter_map(|row| Some((organisation.decisions.get(&row.decision_id)?, row)))
        .filter(|(decision, _)| decision.decided <= reader.on)
        .max_by_key(|(decision, _)| decision.decided)?;
    let link = reader.to_decision(decision);
    let number = row.number.to_string();
    Some(Link {
        address: format!("{}#p{}", link.address, row.number),
        text: reader.words().with("decision-paragraph", &[("decision", &link.text), ("number", &number)]),
    })
}

/// The paper's chapters, each paragraph with what lives under it.
pub(super) fn chapters(mut live: BTreeMap<DutyKind, Live<'_>>) -> Vec<ChapterView<'_>> {
    let mut chapters: Vec<ChapterView<'_>> = Vec::new();
    let mut heading = None;
    for paragraph in Paragraph::ALL.iter().copied() {
        if chapters.last().map(|chapter| chapter.number) != Some(paragraph.chapter()) {
            heading = None;
            chapters.push(ChapterView {
                number: paragraph.chapter(),
                title: paragraph.chapter_title(),
                paragraphs: Vec::new(),
            });
        }
        let kinds = DutyKind::ALL.iter().filter(|kind| kind.paragraph() == paragraph);
        let view = ParagraphView {
            paragraph,
            heading: paragraph.heading().filter(|of| heading != Some(*of)),
            force: paragraph.force(),
            live: kinds.filter_map(|kind| live.remove(kind)).collect(),
        };
        heading = paragraph.heading();
        if let Some(chapter) = chapters.last_mut() {
            chapter.paragraphs.push(view);
        }
    }
    chapters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_paragraph_stands_once_under_its_chapter_and_its_heading() {
        let chapters = chapters(BTreeMap::new());
        assert_eq!(chapters.len(), 5);
        let all: Vec<_> =
            chapters.iter().flat_map(|chapter| &chapter.paragraphs).map(|view| view.paragraph).collect();
        assert_eq!(all, Paragraph::ALL);
        let headings: Vec<_> =
            chapters.iter().flat_map(|chapter| &chapter.paragraphs).filter_map(|view| view.heading).collect();
        assert_eq!(headings, ["Functions", "Appointment and extension", "Concept papers", "Action plans"]);
    }
}
