//! A decision: its numbered paragraphs, and what followed from it.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

use super::follow_up;
use super::on_paper::decision as on_paper;
use super::statements::{StatementView, attached};
use crate::files::Enclosed;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Cite, Link, Reader, Section};
use crate::http::who::Who;
use crate::paper::Ways;
use crate::platform::failure::Failure;
use crate::record::kind::HERE;
use crate::record::rows::{Decision, DecisionParagraph};
use crate::record::{Kind, Organisation, Row};
use crate::rules::meetings::LIST_TITLE;
use crate::said::{DoneView, WaysOn, address, done, relations, ways_on};

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
    /// What states have attached to the whole.
    statements: Vec<StatementView<'a>>,
    ways_on: WaysOn,
    /// What has just been done.
    done: Option<DoneView>,
    sections: Vec<Section<'a>>,
    register: Option<Link>,
    /// What it corrects, where it is a corrigendum.
    corrects: Option<Link>,
    /// The List as it stood when it was decided, where the decision is the List's.
    list: Option<String>,
    files: Option<Enclosed<'a>>,
    /// The silence procedure by which it was adopted.
    silence: Option<String>,
    /// Whether an officer has still to confirm that nothing had arrived on paper.
    unconfirmed: bool,
    /// The key of what is said of the series of its symbol, where no meeting took it.
    series: Option<&'static str>,
    /// The ways to it on paper.
    paper: Option<Ways>,
}

struct ParagraphView<'a> {
    row: &'a DecisionParagraph,
    verb: &'a str,
    /// The corrigenda that put another text in its place, each with that text.
    corrected: Vec<(Link, &'a str)>,
    area: Option<Link>,
    cite: Cite<'a>,
    /// What states have attached to it.
    statements: Vec<StatementView<'a>>,
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
    let silence = organisation.silence_of_decision(id);
    let row = Row::Decision(decision.clone());
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
                corrected: corrected(reader, row),
                area: row.area_id.and_then(|area| reader.area(area)),
                cite: reader.cite(Kind::DecisionParagraph, &row.common),
                statements: attached(reader, id, Some(row.common.id)),
            })
            .collect(),
        statements: if absent { Vec::new() } else { attached(reader, id, None) },
        ways_on: if reader.other_day { WaysOn::default() } else { ways_on(&who, &row) },
        done: done(&who, &row, &query),
        sections: sections(reader, id),
        register: reader.to_register(Kind::DecisionParagraph, &format!("decision_id={id}")),
        corrects: reader.decision(decision.corrects),
        list: (decision.title == LIST_TITLE).then(|| format!("/areas?as_of={}", decision.decided)),
        files: match reader.other_day {
            true => None,
            false => Enclosed::with(&who, &row),
        },
        silence: silence.map(|row| address(Kind::Silence, row.common.id)),
        unconfirmed: silence.is_some_and(|row| row.confirmed.is_none() && row.set_aside.is_none()),
        series: series(organisation, decision),
        paper: on_paper::has(reader, decision).then(|| Ways::to(reader, format!("/decisions/{id}/paper"))),
        decision,
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}

/// What followed from it, and what documents do to it.
fn sections<'a>(reader: Reader<'a>, id: Uuid) -> Vec<Section<'a>> {
    let section = |id, lines| Section { id, lines, register: Vec::new() };
    let mut sections = vec![section("followed", follow_up::lines(reader, id))];
    let related = relations(reader, id);
    if !related.is_empty() {
        sections.push(section("relations", related));
    }
    sections
}

/// Whether the series of a symbol that was given here outside a meeting is set, or assumed.
fn series(organisation: &Organisation, decision: &Decision) -> Option<&'static str> {
    let outside = decision.meeting_id.is_none() && decision.common.source.kind == HERE;
    (outside && decision.symbol.is_some()).then(|| match organisation.procedure().row {
        Some(_) => "decision-series-set",
        None => "decision-series-assumed",
    })
}

/// The texts that corrigenda of the day of the page put in the place of a paragraph, the latest last.
fn corrected<'a>(reader: Reader<'a>, row: &DecisionParagraph) -> Vec<(Link, &'a str)> {
    let organisation = reader.names.organisation;
    let corrigenda = organisation.corrigenda_to(row.decision_id).into_iter();
    let known = corrigenda.filter(|of| of.decided <= reader.on);
    known
        .filter_map(|of| {
            let paragraphs = organisation.paragraphs_of(of.common.id);
            let own = paragraphs.into_iter().find(|paragraph| paragraph.number == row.number)?;
            Some((reader.to_decision(of), own.text.as_str()))
        })
        .collect()
}
