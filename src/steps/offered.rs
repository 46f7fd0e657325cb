//! What a form of a step asks of its subject, and which records a field offers: what fits the subject, not all that
//! there is.

use uuid::Uuid;

use super::{Scene, Step};
use crate::record::Row;
use crate::record::rows::Matter;
use crate::rules::access::Post;
use crate::rules::paragraph::Paragraph;

impl Step {
    /// Whether a page speaks of it to who reads: a delegate prepares the position that the senior official takes.
    pub fn is_for(&self, reader: Post) -> bool {
        !matches!(
            (self.noun, reader),
            ("positions", Post::Delegate(..)) | ("prepared-positions", Post::SeniorOfficial(..))
        )
    }

    /// Whether the form on a page asks for a field: the outcome of an appointment has no period.
    pub fn asks(&self, subject: &Row, field: &str) -> bool {
        // A page asks for a day and a time in Astana; a program says the instant.
        if matches!(field, "expires_at" | "received_at" | "hour") {
            return false;
        }
        let Row::Matter(matter) = subject else { return true };
        let concerns = matter.concerns.as_str();
        match (self.noun, field) {
            ("outcome" | "silence", "appointments") => concerns == "appointment",
            ("outcome" | "silence", "applicable") => {
                matches!(concerns, "extension" | "concept-paper" | "paper-extension")
            }
            ("positions" | "prepared-positions" | "registered-positions", "letter") => {
                concerns == "appointment"
            }
            _ => true,
        }
    }

    /// The paragraphs that stand beside the form.
    pub fn beside(&self, subject: &Row) -> &'static [Paragraph] {
        match subject {
            Row::Matter(matter) if matches!(self.noun, "outcome" | "silence") => {
                match matter.concerns.as_str() {
                    "appointment" => &[Paragraph::P1_9, Paragraph::P1_10],
                    "extension" => &[Paragraph::P1_12],
                    "concept-paper" => &[Paragraph::P2_4, Paragraph::P2_6],
                    "paper-extension" => &[Paragraph::P2_6],
                    _ => &[],
                }
            }
            _ => self.paragraphs,
        }
    }

    /// The records that a field offers; `None`: all of its kind.
    pub fn offers(&self, scene: &Scene<'_>, subject: &Row, field: &str) -> Option<Vec<Uuid>> {
        let waiting =
            |area: Uuid| scene.record.letters_waiting(area).map(|letter| letter.common.id).collect();
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
    let papers = scene.record.areas.get(&area).into_iter().flat_map(|area| area.papers.values());
    let own = papers.filter(|paper| paper.is_draft() && Some(paper.proposed_by) == scene.actor.post.state());
    own.map(|paper| paper.common.id).collect()
}
