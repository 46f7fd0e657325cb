//! What a form of a step asks of its subject, and which records a field offers: what fits the subject, not all that
//! there is.

use uuid::Uuid;

use super::{Scene, Step, amendments, outcome, plans};
use crate::ids::StateId;
use crate::record::fields::{DECIDING, Input};
use crate::record::rows::{Matter, Meeting};
use crate::record::{Kind, Row};
use crate::rules::access::Post;
use crate::rules::consensus::is_higher;
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
        let Row::Matter(matter) = subject else { return (self.noun, field) != ("order", "numbers") };
        let concerns = matter.concerns.as_str();
        match (self.noun, field) {
            ("outcome" | "silence", "appointments") => concerns == "appointment",
            ("outcome" | "silence", "applicable") => {
                matches!(concerns, "extension" | "concept-paper" | "paper-extension")
            }
            ("outcome", "to_body" | "to_meeting") => matter.body != "SUM",
            ("positions" | "prepared-positions" | "registered-positions", "letter") => {
                concerns == "appointment"
            }
            _ => true,
        }
    }

    /// The field whose text the form can offer, if it has one.
    pub fn words(&self) -> Option<&'static str> {
        (self.noun == "outcome").then_some("text")
    }

    /// The text that is offered for what was typed so far; `None`: not enough is said yet.
    pub fn wording(&self, scene: &Scene<'_>, subject: &Row, typed: &Input) -> Option<String> {
        self.words().and_then(|_| outcome::wording(scene, subject, typed))
    }

    /// Whether the form asks for a field here: only the Special Working Group says what it does with a matter, and why an
    /// item comes late or is taken off is asked once the agenda has been sent.
    pub fn asks_here(&self, scene: &Scene<'_>, subject: &Row, field: &str) -> bool {
        let organisation = &scene.record.organisation;
        let meeting = match subject {
            Row::Meeting(row) => Some(row),
            Row::AgendaItem(row) => organisation.meetings.get(&row.meeting_id),
            _ => None,
        };
        match (self.noun, field, subject) {
            ("conclusion", "verb", Row::AgendaItem(item)) => {
                item.matter_id.is_some() && meeting.is_some_and(|row| row.body == "SWG")
            }
            // Why a proposal comes late is asked of a late one.
            ("submission", "late_because", Row::EventProposal(row)) => {
                let due = organisation.plans.get(&row.plan_id).and_then(|plan| plan.due);
                due.is_some_and(|due| due < scene.today)
            }
            ("agenda-items", "late", _) | ("removal", "reason", _) => {
                meeting.is_some_and(|row| row.convened.is_some())
            }
            _ => true,
        }
    }

    /// Whether the form has room for one more of a group of fields than are filled in.
    pub fn adds(&self, field: &str) -> bool {
        matches!(
            (self.noun, field),
            ("delegation", "people") | ("corrigenda", "paragraphs") | ("outcome", "follow_up")
        )
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

    /// The states that a field offers; `None`: all of them.
    pub fn offers_states(&self, scene: &Scene<'_>, subject: &Row, field: &str) -> Option<Vec<StateId>> {
        match (subject, self.noun, field) {
            (Row::Note(note), "reminders", "states") => Some(note.states.clone()),
            // A sponsor is a Member State, and another than the one whose proposal it is.
            (Row::Plan(_) | Row::EventProposal(_), "proposals" | "rewording", "invited") => {
                let mut members = scene.members();
                members.retain(|state| Some(*state) != scene.actor.post.state());
                Some(members)
            }
            _ => None,
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
            (Row::Matter(matter), _, "to_meeting") => {
                Some(meetings(scene, |row| is_higher(&row.body, &matter.body)))
            }
            (Row::Matter(matter), _, "meeting" | "meeting_id") => {
                Some(meetings(scene, |row| row.body == matter.body))
            }
            (Row::Area(_), "matters", "meeting_id") => Some(meetings(scene, |row| row.body == "SOC")),
            (Row::Document(document), "matters", "meeting_id") => Some(meetings(scene, |row| {
                DECIDING.contains(&row.body.as_str()) && !is_higher(&row.body, &document.body)
            })),
            (Row::Meeting(meeting), "matters", "document_id") => {
                let all = scene.record.organisation.documents.values();
                let own = all.filter(|row| !is_higher(&meeting.body, &row.body));
                Some(own.map(|row| row.common.id).collect())
            }
            (Row::Decision(decision), _, "paragraph") => {
                let own = scene.record.organisation.paragraphs_of(decision.common.id).into_iter();
                Some(own.map(|row| row.common.id).collect())
            }
            (Row::Meeting(meeting), "agenda-items", "matter_id") => {
                let proposals = scene.record.organisation.proposals_for(meeting, scene.today);
                Some(proposals.into_iter().map(|(matter, _)| matter.common.id).collect())
            }
            (Row::EventProposal(row), "merger", "merges") => Some(plans::mergeable_with(scene, row)),
            (Row::Note(note), "enclosures", "file") => {
                let files = scene.record.files_of(Kind::Note, note.common.id).into_iter();
                Some(files.map(|file| file.common.id).collect())
            }
            (Row::NoteReceived(_), "answers", "answered_by") => {
                let notes = scene.record.organisation.notes.values();
                let stand = notes.filter(|note| note.annulled.is_none());
                Some(stand.map(|note| note.common.id).collect())
            }
            (Row::Note(note), "enclosures", "document_text") => {
                let texts = scene.record.organisation.document_texts.values();
                Some(
                    texts
                        .filter(|row| row.common.distribution.reaches_members() || !note.is_to_all())
                        .map(|row| row.common.id)
                        .collect(),
                )
            }
            (Row::Amendment(row), _, "merged_with") => Some(amendments::mergeable_with(scene, row)),
            (Row::Area(area), "letters", "paper_id") => Some(drafts(scene, area.common.id)),
            (Row::Letter(letter), "text", "paper_id") => Some(drafts(scene, letter.area_id)),
            _ => None,
        }
    }
}

/// The meetings that are wanted, of those that are neither cancelled nor closed.
fn meetings(scene: &Scene<'_>, wanted: impl Fn(&Meeting) -> bool) -> Vec<Uuid> {
    let all = scene.record.organisation.meetings.values();
    let open = all.filter(|row| row.cancelled.is_none() && row.closed.is_none() && wanted(row));
    open.map(|meeting| meeting.common.id).collect()
}

/// The papers of an area that the own delegation drafts.
fn drafts(scene: &Scene<'_>, area: Uuid) -> Vec<Uuid> {
    let papers = scene.record.areas.get(&area).into_iter().flat_map(|area| area.papers.values());
    let own = papers.filter(|paper| paper.is_draft() && Some(paper.proposed_by) == scene.actor.post.state());
    own.map(|paper| paper.common.id).collect()
}
