//! The draft: begun by a delegation that coordinates the area, is to coordinate it or offers to, and written section by
//! section with the others that coordinate it (2.2, 2.3).

use chrono::NaiveDate;
use serde::Deserialize;

use super::{drafters, each_once};
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Date, Line, Text};
use crate::record::fields::{Input, may, must};
use crate::record::rows::{ConceptPaper, PaperSection};
use crate::record::{AreaRecord, Distribution, Kind, Row};
use crate::rules::access::Action;
use crate::rules::concept_paper::SECTIONS;
use crate::rules::paragraph::Paragraph;
use crate::steps::scene::{filled_in, wrong_at};
use crate::steps::undo::Undo;
use crate::steps::{Scene, Standing, Step, Taken, empty, refusal};

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "concept-papers",
        on: Kind::Area,
        makes: Kind::ConceptPaper,
        paragraphs: &[Paragraph::P2_2, Paragraph::P2_3, Paragraph::P2_6, Paragraph::P2_7],
        fields: &[must("title", Line(300)), may("applicable_from", Date), may("applicable_to", Date)],
        binding: false,
        undo: Undo::By(Kind::ConceptPaper, "withdrawal"),
        filled: empty,
        may: |scene, row| scene.may(Action::WriteAmong(&who_may(scene, row))),
        stands: |scene, row| {
            let Some(area) = scene.record.areas.get(&row.common().id) else { return Standing::Elsewhere };
            if area.area.closed.is_some_and(|day| day < scene.today) {
                return Standing::Elsewhere;
            }
            let own = |paper: &ConceptPaper| Some(paper.proposed_by) == scene.actor.post.state();
            let drafts = area.papers.values().any(|paper| paper.is_draft() && own(paper));
            Standing::require(!drafts, Message::new("refused-paper-drafted-already"))
        },
        take: begun,
    },
    Step {
        noun: "text",
        on: Kind::PaperSection,
        makes: Kind::PaperSection,
        paragraphs: &[Paragraph::P2_2, Paragraph::P2_3],
        fields: &[may("text", Text(50_000))],
        binding: false,
        undo: Undo::Before,
        filled: |_, row| {
            let mut input = Input::default();
            if let Row::PaperSection(section) = row {
                input.set("text", section.text.clone());
            }
            input
        },
        may: |scene, row| scene.may(Action::WriteAmong(&who_writes(scene, row))),
        stands: |scene, row| match row {
            Row::PaperSection(section) => match scene.record.paper(section.paper_id) {
                Some((_, ConceptPaper { approved: Some(day), .. })) => {
                    Standing::Refused(vec![refusal(Message::new("refused-paper-approved").with("on", *day))])
                }
                Some((_, ConceptPaper { withdrawn: None, .. })) => Standing::Open,
                _ => Standing::Elsewhere,
            },
            _ => Standing::Elsewhere,
        },
        take: |_, row, values| {
            let Written { text } = filled_in(values)?;
            let Row::PaperSection(section) = row.clone() else { return Err(Failure::NotFound) };
            // A browser ends the lines of what is typed otherwise than a program does.
            let text = text.unwrap_or_default().replace("\r\n", "\n");
            Ok(Taken::default().put(PaperSection { text, ..section }))
        },
    },
];

#[derive(Deserialize)]
struct Begun {
    title: String,
    applicable_from: Option<NaiveDate>,
    applicable_to: Option<NaiveDate>,
}

#[derive(Deserialize)]
struct Written {
    text: Option<String>,
}

fn begun(
    scene: &Scene<'_>,
    row: &Row,
    values: serde_json::Map<String, serde_json::Value>,
) -> Result<Taken, Failure> {
    let Begun { title, applicable_from, applicable_to } = filled_in(values)?;
    in_order(applicable_from, applicable_to)?;
    let area = scene.record.areas.get(&row.common().id).ok_or(Failure::NotFound)?;
    let state = scene.state()?;
    let area_id = area.area.common.id;
    let mut paper = ConceptPaper {
        common: scene.common(Distribution::Delegations, vec![state]),
        area_id,
        proposed_by: state,
        title,
        first_draft: None,
        approved: None,
        decision_id: None,
        withdrawn: None,
        applicable_from,
        applicable_to,
        considered_from: None,
        considered_to: None,
    };
    paper.common.named_states = who_has_it(scene, area, &paper);
    let sections = sections(scene, area, &paper);
    Ok(sections.into_iter().fold(Taken::default().make(paper), Taken::put))
}

/// Those who have a draft: who began it first, then those that coordinate the area beside it or are to.
fn who_has_it(scene: &Scene<'_>, area: &AreaRecord, paper: &ConceptPaper) -> Vec<StateId> {
    let beside = area.drafts_with(&scene.record.organisation, paper, scene.today);
    each_once(std::iter::once(paper.proposed_by).chain(beside))
}

/// The sections of a paper in which nothing is written yet, for those who draft it.
pub(super) fn sections(scene: &Scene<'_>, area: &AreaRecord, paper: &ConceptPaper) -> Vec<PaperSection> {
    let drafters = who_has_it(scene, area, paper);
    let section = |name: &&str| PaperSection {
        common: scene.common(Distribution::Delegations, drafters.clone()),
        paper_id: paper.common.id,
        area_id: paper.area_id,
        section: (*name).to_owned(),
        text: String::new(),
    };
    SECTIONS.iter().map(section).collect()
}

/// A period that a paper proposes (2.6) begins before it ends.
pub(super) fn in_order(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<(), Failure> {
    match (from, to) {
        (Some(from), Some(to)) if to < from => {
            Err(wrong_at("applicable_to", Message::new("refused-ends-before-begins")))
        }
        _ => Ok(()),
    }
}

/// 2.3: "prepared by the respective Coordinator in consultation with the Co-coordinators"; 2.7: "at the time of its
/// application for coordinatorship". Those who serve today or are appointed to; and the own state, where it has
/// written a letter of intention. That another state has one in its drawer is nobody's business.
fn who_may(scene: &Scene<'_>, row: &Row) -> Vec<StateId> {
    let Some(area) = scene.record.areas.get(&row.common().id) else { return Vec::new() };
    let posts = area.posts(&scene.record.organisation, scene.today);
    let all = posts.coordinators.iter().chain(&posts.co_coordinators);
    let own = scene.actor.post.state();
    let own = own.filter(|own| area.offers(&scene.record.organisation, *own));
    let states = all.map(|post| post.state).chain(own);
    each_once(states)
}

/// Those who draft the paper of a section today.
fn who_writes(scene: &Scene<'_>, row: &Row) -> Vec<StateId> {
    let Row::PaperSection(section) = row else { return Vec::new() };
    let paper = scene.record.paper(section.paper_id);
    paper.map(|(_, paper)| drafters(scene, paper)).unwrap_or_default()
}
