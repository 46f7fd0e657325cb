//! Issuing to all Member States: the first draft, with which the clock of 2.5 starts, and its revisions. What was once
//! issued stands as it was. Withdrawing a paper that is not approved, or throwing a draft away.

use chrono::NaiveDate;
use serde::Deserialize;

use super::draft::{in_order, sections};
use super::{area_of, beside, drafters, if_paper};
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::Date;
use crate::record::fields::{Input, may};
use crate::record::rows::{ConceptPaper, PaperRevision, PaperText};
use crate::record::{AreaRecord, Distribution, Kind, Row};
use crate::rules::access::Action;
use crate::rules::concept_paper;
use crate::rules::paragraph::Paragraph;
use crate::steps::scene::filled_in;
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken, empty, refusal};

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "first-draft",
        on: Kind::ConceptPaper,
        makes: Kind::ConceptPaper,
        paragraphs: &[Paragraph::P2_4, Paragraph::P2_5, Paragraph::P2_6, Paragraph::P2_7],
        fields: &[may("applicable_from", Date), may("applicable_to", Date)],
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::ConceptPaper, "withdrawal"))),
        filled: |_, row| {
            let mut input = Input::default();
            let Row::ConceptPaper(paper) = row else { return input };
            let proposed =
                [("applicable_from", paper.applicable_from), ("applicable_to", paper.applicable_to)];
            for (name, day) in proposed {
                if let Some(day) = day {
                    input.set(name, day.to_string());
                }
            }
            input
        },
        may: |scene, row| scene.may(Action::WriteFor(proposer(row))),
        stands: |scene, row| {
            if_paper(row, |paper| match paper.is_draft() {
                true => Standing::require(is_written(scene, paper), Message::new("refused-paper-empty")),
                false => Standing::Elsewhere,
            })
        },
        take: |scene, row, values| {
            let Period { applicable_from, applicable_to } = filled_in(values)?;
            in_order(applicable_from, applicable_to)?;
            let Row::ConceptPaper(paper) = row.clone() else { return Err(Failure::NotFound) };
            let paper = ConceptPaper { applicable_from, applicable_to, ..paper };
            let mut taken = first_draft(scene, paper, Taken::default());
            if let Some(day) = prolonged_from(scene, scene.today) {
                taken.advice.push(Message::new("advice-clock-starts").with("day", day));
            }
            Ok(taken)
        },
    },
    Step {
        noun: "sections",
        on: Kind::ConceptPaper,
        makes: Kind::ConceptPaper,
        paragraphs: &[Paragraph::P2_2, Paragraph::P2_3],
        fields: &[],
        binding: true,
        undo: Undo::Needless,
        filled: empty,
        may: |scene, row| scene.may(Action::WriteAmong(&who_drafts(scene, row))),
        stands: |scene, row| {
            // Whether it is drafted already is for those to know who draft it.
            let drafts = scene.actor.post.state().is_some_and(|own| who_drafts(scene, row).contains(&own));
            if_paper(row, |paper| match drafts && is_on_paper_alone(scene, paper) {
                true => Standing::Open,
                false => Standing::Elsewhere,
            })
        },
        take: |scene, row, _| {
            let Row::ConceptPaper(paper) = row else { return Err(Failure::NotFound) };
            let area = area_of(scene, paper).ok_or(Failure::NotFound)?;
            let about = Some((Kind::ConceptPaper, paper.common.id));
            let taken = Taken { about, ..Taken::default() };
            Ok(sections(scene, area, paper).into_iter().fold(taken, Taken::put))
        },
    },
    Step {
        noun: "revisions",
        on: Kind::ConceptPaper,
        makes: Kind::PaperRevision,
        paragraphs: &[Paragraph::P2_4],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::ConceptPaper, "revisions"))),
        filled: empty,
        may: |scene, row| scene.may(Action::WriteFor(who_revises(scene, row))),
        stands: |scene, row| if_paper(row, |paper| may_be_revised(scene, paper)),
        take: |scene, row, _| {
            let Row::ConceptPaper(paper) = row else { return Err(Failure::NotFound) };
            let revision = next_number(scene, paper);
            let row = PaperRevision {
                common: beside(scene, paper),
                paper_id: paper.common.id,
                area_id: paper.area_id,
                revision,
                issued: scene.today,
                symbol: None,
            };
            Ok(circulated(scene, paper, revision, Taken::default().put(row)))
        },
    },
    Step {
        noun: "withdrawal",
        on: Kind::ConceptPaper,
        makes: Kind::ConceptPaper,
        paragraphs: &[Paragraph::P2_3],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Ended, Some((Kind::Area, "concept-papers"))),
        filled: empty,
        may: |scene, row| scene.may(Action::WriteFor(proposer(row))),
        stands: |scene, row| if_paper(row, |paper| may_be_withdrawn(scene, paper)),
        take: |scene, row, _| {
            let Row::ConceptPaper(mut paper) = row.clone() else { return Err(Failure::NotFound) };
            if !paper.is_draft() {
                paper.withdrawn = Some(scene.today);
                return Ok(Taken::default().put(paper));
            }
            // A draft is thrown away: nobody else has seen it.
            let sections = area_of(scene, &paper).map(|area| area.sections_of(paper.common.id));
            let sections = sections.unwrap_or_default().into_iter().cloned();
            Ok(sections.fold(Taken::default(), Taken::strike).strike(paper))
        },
    },
];

#[derive(Deserialize)]
struct Period {
    applicable_from: Option<NaiveDate>,
    applicable_to: Option<NaiveDate>,
}

fn proposer(row: &Row) -> Option<StateId> {
    match row {
        Row::ConceptPaper(paper) => Some(paper.proposed_by),
        _ => None,
    }
}

fn who_drafts(scene: &Scene<'_>, row: &Row) -> Vec<StateId> {
    match row {
        Row::ConceptPaper(paper) => drafters(scene, paper),
        _ => Vec::new(),
    }
}

/// Who issues a revision: the state that proposed the paper, while it drafts it; then the Coordinator of today.
fn who_revises(scene: &Scene<'_>, row: &Row) -> Option<StateId> {
    let Row::ConceptPaper(paper) = row else { return None };
    let of_today = || {
        let posts = area_of(scene, paper)?.posts(&scene.record.organisation, scene.today);
        posts.coordinators.iter().find(|post| post.begun).map(|post| post.state)
    };
    let proposer = Some(paper.proposed_by);
    if drafters(scene, paper).contains(&paper.proposed_by) { proposer } else { of_today().or(proposer) }
}

/// Whether a paper that is considered was registered from paper, and has no text here yet.
fn is_on_paper_alone(scene: &Scene<'_>, paper: &ConceptPaper) -> bool {
    let id = paper.common.id;
    let has_text = |area: &AreaRecord| !area.texts_of(id).is_empty() || !area.sections_of(id).is_empty();
    paper.is_considered() && !area_of(scene, paper).is_some_and(has_text)
}

/// Whether there is anything to issue.
pub(in crate::steps) fn is_written(scene: &Scene<'_>, paper: &ConceptPaper) -> bool {
    area_of(scene, paper).is_some_and(|area| !area.drafted(paper.common.id).is_empty())
}

/// The first day on which consideration of a paper that is issued on a day is prolonged (2.5), by the version of the
/// Modalities in force on that day.
pub(in crate::steps) fn prolonged_from(scene: &Scene<'_>, first_draft: NaiveDate) -> Option<NaiveDate> {
    let version = scene.record.organisation.version_on(first_draft)?;
    Some(concept_paper::prolonged_from(first_draft, version.consideration_months.unsigned_abs()))
}

/// Issues the first draft of a paper to all Member States: by its own step, or with the letter that encloses it (2.7).
pub(in crate::steps) fn first_draft(scene: &Scene<'_>, mut paper: ConceptPaper, taken: Taken) -> Taken {
    paper.first_draft = Some(scene.today);
    paper.common.distribution = Distribution::MemberStates;
    paper.common.named_states.clear();
    let taken = taken.put(paper.clone());
    circulated(scene, &paper, 0, taken)
}

/// The text as it stands now, frozen under a number, and its circulation to all Member States of today.
fn circulated(scene: &Scene<'_>, paper: &ConceptPaper, revision: i32, taken: Taken) -> Taken {
    let id = paper.common.id;
    let text = PaperText {
        common: beside(scene, paper),
        paper_id: id,
        area_id: paper.area_id,
        revision,
        issued: scene.today,
        sections: area_of(scene, paper).map(|area| area.drafted(id)).unwrap_or_default(),
    };
    let circulation = scene.circulated(Kind::PaperText, text.common.id, None);
    taken.put(text).put(circulation)
}

fn may_be_revised(scene: &Scene<'_>, paper: &ConceptPaper) -> Standing {
    let Some(area) = area_of(scene, paper) else { return Standing::Elsewhere };
    let id = paper.common.id;
    // Who does not draft it has no sections of it; nor has one that was registered from paper, until it is drafted here.
    if paper.is_draft() || area.sections_of(id).is_empty() {
        return Standing::Elsewhere;
    }
    let mut refusals = Vec::new();
    if let Some(day) = paper.approved {
        refusals.push(refusal(Message::new("refused-paper-approved").with("on", day)));
    }
    if let Some(day) = paper.withdrawn {
        refusals.push(refusal(Message::new("refused-paper-withdrawn").with("on", day)));
    }
    let drafted = area.drafted(id);
    if drafted.is_empty() {
        refusals.push(refusal(Message::new("refused-paper-empty")));
    } else if area.texts_of(id).last().is_some_and(|latest| latest.sections == drafted) {
        refusals.push(refusal(Message::new("refused-nothing-changed")));
    }
    if refusals.is_empty() { Standing::Open } else { Standing::Refused(refusals) }
}

/// The number after the latest, of the texts that stand here and of the revisions that were registered from paper.
fn next_number(scene: &Scene<'_>, paper: &ConceptPaper) -> i32 {
    let Some(area) = area_of(scene, paper) else { return 1 };
    let id = paper.common.id;
    let registered = area.revisions.values().filter(|row| row.paper_id == id).map(|row| row.revision);
    let latest = area.texts_of(id).into_iter().map(|row| row.revision).chain(registered).max();
    latest.unwrap_or(0) + 1
}

fn may_be_withdrawn(scene: &Scene<'_>, paper: &ConceptPaper) -> Standing {
    if paper.withdrawn.is_some() {
        return Standing::Elsewhere;
    }
    if paper.is_draft() {
        let enclosed = area_of(scene, paper)
            .is_some_and(|area| area.letters.values().any(|letter| letter.paper_id == Some(paper.common.id)));
        return Standing::require(!enclosed, Message::new("refused-paper-enclosed"));
    }
    match paper.approved {
        Some(day) => Standing::Refused(vec![refusal(Message::new("refused-paper-approved").with("on", day))]),
        None => Standing::Open,
    }
}
