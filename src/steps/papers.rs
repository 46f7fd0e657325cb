//! Concept papers (2.1 to 2.7): [`draft`]ed by the delegations that coordinate an area, [`issue`]d to all Member States,
//! [`comments`] on what was issued, expert [`meetings`] on it, [`matters`] that bring it before the SOC.

mod comments;
mod draft;
mod issue;
mod matters;
mod meetings;

use chrono::NaiveDate;

pub(super) use comments::considered;
pub(super) use issue::{first_draft, is_written, prolonged_from};

use super::{Scene, Standing, Step};
use crate::ids::StateId;
use crate::record::organisation::within;
use crate::record::rows::ConceptPaper;
use crate::record::{AreaRecord, Common, Row};

/// The steps of concept papers.
pub(super) fn steps() -> impl Iterator<Item = &'static Step> {
    [draft::STEPS, issue::STEPS, comments::STEPS, meetings::STEPS, matters::STEPS].into_iter().flatten()
}

/// What stands against a step on a concept paper; on another record it does not come into question.
fn if_paper(row: &Row, stands: impl Fn(&ConceptPaper) -> Standing) -> Standing {
    match row {
        Row::ConceptPaper(paper) => stands(paper),
        _ => Standing::Elsewhere,
    }
}

/// The states whose delegations draft a paper.
pub(super) fn drafters(scene: &Scene<'_>, paper: &ConceptPaper) -> Vec<StateId> {
    let drafters = |area: &AreaRecord| area.drafters(&scene.record.organisation, paper, scene.today);
    area_of(scene, paper).map_or_else(|| vec![paper.proposed_by], drafters)
}

fn area_of<'a>(scene: &'a Scene<'_>, paper: &ConceptPaper) -> Option<&'a AreaRecord> {
    scene.record.areas.get(&paper.area_id).map(|area| &**area)
}

/// What a record has that is for those who have the paper.
fn beside(scene: &Scene<'_>, paper: &ConceptPaper) -> Common {
    scene.common(paper.common.distribution, paper.common.named_states.clone())
}

/// The states that coordinate or co-coordinate an area on a day, as known today, each once.
fn serving(scene: &Scene<'_>, area: &AreaRecord, on: NaiveDate) -> Vec<StateId> {
    let posts = area.posts(&scene.record.organisation, scene.today);
    let all = posts.coordinators.iter().chain(&posts.co_coordinators);
    each_once(all.filter(|post| within(post.from, post.to, on)).map(|post| post.state))
}

/// Each state once, in the order in which they come.
fn each_once(states: impl Iterator<Item = StateId>) -> Vec<StateId> {
    let mut once = Vec::new();
    for state in states {
        if !once.contains(&state) {
            once.push(state);
        }
    }
    once
}
