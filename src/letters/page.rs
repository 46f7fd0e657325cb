//! A letter of intention: whose, of which area, what it proposes and says, where it stands, and what came to it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use super::life;
use super::stage::{self, Stage};
use crate::around::Around;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Page, page};
use crate::http::reader::{Cite, Line, Link, Reader, Section, period};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::Letter;
use crate::record::{Kind, Row};
use crate::said::{Reading, address};

#[derive(Template)]
#[template(path = "letters/page.html")]
struct LetterPage<'a> {
    page: Page<'a>,
    letter: &'a Letter,
    stage: Stage,
    state: Link,
    area: Option<Link>,
    term: String,
    paper: Option<Link>,
    /// The tenure that came of it.
    tenure: Option<Link>,
    cite: Cite<'a>,
    sections: Vec<Section<'a>>,
    around: Around<'a>,
}

/// `GET /letters/{id}`.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    query: Query,
) -> Result<Response, Failure> {
    let letter = {
        let mut areas = who.record().areas.values();
        areas.find_map(|area| area.letters.get(&id)).ok_or(Failure::NotFound)?
    };
    let around = Around::of(&app, &who, &Row::Letter(letter.clone()), &query).await?;
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let (words, reading) = (reader.words(), Reading::of(&who));
    let to = |kind: Kind, id: Option<Uuid>| {
        let row = who.record().find(kind, id?)?;
        Some(Link { address: address(kind, id?), text: reading.title(&row) })
    };
    let course = Section { id: "course", lines: course(reader, letter), register: Vec::new() };
    page(&LetterPage {
        page: Page::new(&who, title(reader, letter), "/matters"),
        stage: stage::of_letter(who.record(), letter, who.today),
        state: reader.state(letter.state),
        area: reader.area(letter.area_id),
        term: match (letter.from, letter.to) {
            (None, None) => words.t("letter-no-term").to_owned(),
            (from, to) => period(words, from, to),
        },
        paper: to(Kind::ConceptPaper, letter.paper_id),
        tenure: to(Kind::Tenure, letter.tenure_id),
        cite: reader.cite(Kind::Letter, &letter.common),
        sections: vec![course],
        around,
        letter,
    })
}

fn title(reader: Reader<'_>, letter: &Letter) -> String {
    let area = reader.record().areas.get(&letter.area_id).map_or("", |held| &held.area.code);
    let role = reader.words().of_kind("role-", letter.role.as_str());
    let state = reader.names.in_sentence(letter.state);
    let values = [("state", state.as_str()), ("role", role), ("area", area)];
    reader.words().with("letter-title", &values)
}

fn course<'a>(reader: Reader<'a>, letter: &'a Letter) -> Vec<Line<'a>> {
    let id = letter.common.id;
    let mut circulated = life::circulations(reader, Kind::Letter, id);
    if circulated.is_empty() {
        circulated.extend(life::done(reader, letter.circulated, "letter-is-circulated"));
    }
    let received = letter.common.source.received.filter(|day| Some(*day) != letter.submitted);
    life::in_order(
        life::done(reader, letter.submitted, "course-sent")
            .into_iter()
            .chain(life::done(reader, received, "course-received"))
            .chain(circulated)
            .chain(life::matter(reader, letter.matter_id))
            .chain(life::done(reader, letter.withdrawn, "letter-is-withdrawn")),
    )
}
