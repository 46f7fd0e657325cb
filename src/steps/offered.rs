//! Which records a field of a step offers: those that fit the subject, not all that there are.

use uuid::Uuid;

use super::{Scene, Step, matters};
use crate::record::rows::Matter;
use crate::record::{Kind, Row};

impl Step {
    /// The records that a field offers; `None`: all of its kind.
    pub fn offers(&self, scene: &Scene<'_>, subject: &Row, field: &str) -> Option<Vec<Uuid>> {
        let waiting = |area: Uuid| matters::waiting(scene, area).map(|letter| letter.common.id).collect();
        match (subject, self.noun, field) {
            (Row::Area(area), "matters", "letters") => Some(waiting(area.common.id)),
            (Row::Matter(Matter { area_id: Some(area), .. }), "letters", "letters") => Some(waiting(*area)),
            (Row::Matter(matter), _, "letter") => {
                Some(scene.record.letters_of(matter.common.id).map(|letter| letter.common.id).collect())
            }
            (Row::Matter(matter), _, "meeting" | "meeting_id") => Some(meetings(scene, &matter.body)),
            (Row::Area(_), "matters", "meeting_id") => Some(meetings(scene, "SOC")),
            (Row::Area(area), "letters", "paper_id") => Some(drafts(scene, area.common.id)),
            (Row::Letter(letter), "text", "paper_id") => Some(drafts(scene, letter.area_id)),
            _ => None,
        }
    }
}

fn meetings(scene: &Scene<'_>, body: &str) -> Vec<Uuid> {
    let all = scene.record.organisation.meetings.values();
    all.filter(|meeting| meeting.body == body).map(|meeting| meeting.common.id).collect()
}

/// The papers of an area that the own delegation drafts.
fn drafts(scene: &Scene<'_>, area: Uuid) -> Vec<Uuid> {
    let Some(Row::Area(_)) = scene.record.find(Kind::Area, area) else { return Vec::new() };
    let papers = scene.record.areas.get(&area).into_iter().flat_map(|area| area.papers.values());
    let own = papers.filter(|paper| {
        paper.first_draft.is_none()
            && paper.approved.is_none()
            && Some(paper.proposed_by) == scene.actor.post.state()
    });
    own.map(|paper| paper.common.id).collect()
}
