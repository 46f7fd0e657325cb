//! `GET /concept-papers/{id}`.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use super::changed::{Changed, Choices, changed, choices};
use super::clock::{PaperClock, paper_clock};
use super::drafting::{self, Drafted};
use super::life;
use super::status::{Sentence, sentences};
use super::texts::{self, Part, Version};
use crate::areas::papers::{Stage, is_known, last_day};
use crate::files::Enclosed;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Cite, Link, Reader, Section};
use crate::http::who::Who;
use crate::matters::answers::{Answers, Considered};
use crate::openings::{self, OpeningsView};
use crate::paper::Ways;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::{ConceptPaper, PaperText};
use crate::record::{AreaRecord, Kind, Row};
use crate::said::{DoneView, WaysOn, done, ways_on};

#[derive(Template)]
#[template(path = "papers/page.html")]
struct PaperPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    id: Uuid,
    area: Option<Link>,
    title: &'a str,
    stage: &'static str,
    proposed_by: Link,
    cite: Cite<'a>,
    /// Whether there is nothing of it yet on the day.
    absent: bool,
    status: Vec<Sentence>,
    clock: Option<PaperClock>,
    ways_on: WaysOn,
    drafted: Vec<Drafted<'a>>,
    /// The latest text: its name and its day.
    latest: Option<(String, String)>,
    /// Of the written consideration of the latest text, who has answered.
    answers: Option<Answers<'a>>,
    parts: Vec<Part<'a>>,
    versions: Vec<Version>,
    choices: Option<Choices>,
    changed: Option<Changed<'a>>,
    sections: Vec<Section<'a>>,
    files: Option<Enclosed<'a>>,
    /// When each state first opened the text that is shown.
    openings: Option<OpeningsView<'a>>,
    /// What has just been done.
    done: Option<DoneView>,
    /// The ways to the latest text on paper.
    paper: Option<Ways>,
}

impl PaperPage<'_> {
    /// Whether something is drafted that the latest issued text does not have.
    fn unissued(&self) -> bool {
        self.drafted.iter().any(|of| of.text.is_some())
    }
}

/// A concept paper with its whole life, as of a date.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub async fn page(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    query: Query,
) -> Result<Response, Failure> {
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let (area, paper) = reader.record().paper(id).ok_or(Failure::NotFound)?;
    let mut template = paper_page(reader, area, paper, &query, as_of.clone());
    // What the page shows is opened: the latest text of its day.
    if let Some(text) = texts::issued(reader, area, paper).last().map(|text| text.common.id) {
        openings::note(&app, &who, Kind::PaperText, text).await?;
        let register = openings::of(&app, &who, Kind::PaperText, text).await?;
        template.openings = register.map(|register| openings::shown(reader.names, register));
    }
    page_as_of(&template, &as_of)
}

fn paper_page<'a>(
    reader: Reader<'a>,
    area: &'a AreaRecord,
    paper: &'a ConceptPaper,
    query: &Query,
    as_of: AsOf,
) -> PaperPage<'a> {
    let words = reader.words();
    let stage = Stage::of(paper, last_day(area, paper, reader.on), reader.on);
    let issued = texts::issued(reader, area, paper);
    let latest = issued.last().copied();
    let here = !reader.other_day;
    PaperPage {
        page: Page::new(reader.who, paper.title.as_str(), "/areas"),
        names: reader.names,
        id: paper.common.id,
        area: reader.area(paper.area_id),
        title: &paper.title,
        stage: stage.as_str(),
        proposed_by: Link {
            text: reader.names.in_sentence(paper.proposed_by),
            ..reader.state(paper.proposed_by)
        },
        cite: reader.cite(Kind::ConceptPaper, &paper.common),
        absent: !(is_known(paper, reader.on) || (paper.is_draft() && here)),
        status: sentences(reader, area, paper, stage),
        clock: paper_clock(reader, area, paper),
        ways_on: if here {
            ways_on(reader.who, &Row::ConceptPaper(paper.clone()))
        } else {
            WaysOn::default()
        },
        drafted: drafting::sections(reader, area, paper, latest),
        paper: latest.map(|_| Ways::to(reader, format!("/concept-papers/{}/paper", paper.common.id))),
        latest: latest.map(|text| (texts::name(reader, text.revision), words.date(text.issued))),
        answers: answers(reader, paper, latest),
        parts: texts::parts(reader, paper, latest),
        versions: texts::versions(reader, &issued),
        choices: choices(reader, &issued, query),
        changed: changed(reader, &issued, query),
        sections: life::sections(reader, area, paper),
        files: if here { Enclosed::with(reader.who, &Row::ConceptPaper(paper.clone())) } else { None },
        openings: None,
        done: done(reader.who, &Row::ConceptPaper(paper.clone()), query),
        as_of,
    }
}

/// The written consideration that was announced by the day, of the text that was latest then.
fn answers<'a>(reader: Reader<'a>, paper: &ConceptPaper, latest: Option<&PaperText>) -> Option<Answers<'a>> {
    let window = (paper.considered_from.filter(|from| *from <= reader.on)?, paper.considered_to?);
    let considered =
        Considered { window, sent: latest?.common.id, matter: None, paper: Some(paper.common.id) };
    Some(Answers::of(reader, &considered))
}
