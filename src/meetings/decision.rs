//! A decision: its numbered paragraphs, and what followed from it.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

use super::follow_up;
use crate::files::Enclosed;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Cite, Link, Reader, Section};
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::rows::{Decision, DecisionParagraph};
use crate::record::{Kind, Row};
use crate::said::{WaysOn, address, ways_on};

#[derive(Template)]
#[template(path = "meetings/decision.html")]
struct DecisionPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    decision: &'a Decision,
    meeting: Option<Link>,
    absent: bool,
    cite: Cite<'a>,
    paragraphs: Vec<ParagraphView<'a>>,
    sections: Vec<Section<'a>>,
    register: Option<Link>,
    files: Option<Enclosed<'a>>,
    /// The silence procedure by which it was adopted.
    silence: Option<String>,
    ways_on: WaysOn,
}

struct ParagraphView<'a> {
    row: &'a DecisionParagraph,
    verb: &'a str,
    area: Option<Link>,
    cite: Cite<'a>,
}

/// `GET /decisions/{id}`: a decision with its paragraphs.
///
/// # Errors
/// When there is none, or the person may not know of it.
pub async fn page(who: Who, Path(id): Path<Uuid>, query: Query) -> Result<Response, Failure> {
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let organisation = reader.names.organisation;
    let decision = organisation.decisions.get(&id).ok_or(Failure::NotFound)?;
    let absent = reader.on < decision.decided;
    let title = decision.symbol.as_deref().unwrap_or(&decision.title);
    let paragraphs = organisation.paragraphs_of(id).into_iter();
    let template = DecisionPage {
        page: Page::new(&who, title, "/meetings"),
        names: reader.names,
        meeting: reader.meeting(decision.meeting_id),
        absent,
        cite: reader.cite(Kind::Decision, &decision.common),
        paragraphs: paragraphs
            .filter(|_| !absent)
            .map(|row| ParagraphView {
                row,
                verb: reader.words().of_kind("verb-", &row.verb),
                area: row.area_id.and_then(|area| reader.area(area)),
                cite: reader.cite(Kind::DecisionParagraph, &row.common),
            })
            .collect(),
        sections: vec![Section { id: "followed", lines: follow_up::lines(reader, id), register: Vec::new() }],
        register: reader.to_register(Kind::DecisionParagraph, &format!("decision_id={id}")),
        files: match reader.other_day {
            true => None,
            false => Enclosed::with(&who, &decision.clone().into()),
        },
        silence: organisation.silence_of_decision(id).map(|row| address(Kind::Silence, row.common.id)),
        ways_on: match reader.other_day {
            true => WaysOn::default(),
            false => ways_on(&who, &Row::Decision(decision.clone())),
        },
        decision,
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}
