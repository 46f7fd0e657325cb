//! What Member States say on a paper, as a whole or section by section, while they consider it (2.4); and the answers of
//! who drafts it, or of who brought a matter in.

use serde::Deserialize;

use super::{area_of, beside, drafters, if_paper};
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{OneOf, Text};
use crate::record::fields::{may, must};
use crate::record::rows::{Comment, ConceptPaper};
use crate::record::{Kind, Row};
use crate::rules::access::{Action, Denial, Permit};
use crate::rules::concept_paper::SECTIONS;
use crate::rules::paragraph::Paragraph;
use crate::steps::scene::filled_in;
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken, empty, refusal};

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "comments",
        on: Kind::ConceptPaper,
        makes: Kind::Comment,
        paragraphs: &[Paragraph::P2_4],
        fields: &[may("section", OneOf(SECTIONS)), must("text", Text(20_000))],
        binding: false,
        undo: Undo::Never(Because::Said, Some((Kind::ConceptPaper, "comments"))),
        filled: empty,
        may: |scene, _| scene.may_write(),
        stands: |_, row| if_paper(row, considered),
        take: |scene, row, values| {
            let Said { section, text } = filled_in(values)?;
            let Row::ConceptPaper(paper) = row else { return Err(Failure::NotFound) };
            let id = paper.common.id;
            let texts = area_of(scene, paper).map(|area| area.texts_of(id)).unwrap_or_default();
            Ok(Taken::default().put(Comment {
                common: beside(scene, paper),
                matter_id: None,
                paper_id: Some(id),
                revision: texts.last().map(|text| text.revision),
                section,
                state: scene.state()?,
                text,
                made: scene.today,
                answer: None,
                answered: None,
                none: false,
            }))
        },
    },
    Step {
        noun: "answer",
        on: Kind::Comment,
        makes: Kind::Comment,
        paragraphs: &[],
        fields: &[must("answer", Text(20_000))],
        binding: false,
        undo: Undo::Never(Because::Said, None),
        filled: empty,
        may: who_answers,
        stands: |_, row| match row {
            Row::Comment(Comment { answered: None, .. }) => Standing::Open,
            _ => Standing::Elsewhere,
        },
        take: |scene, row, values| {
            let Answer { answer } = filled_in(values)?;
            let Row::Comment(comment) = row.clone() else { return Err(Failure::NotFound) };
            Ok(Taken::default().put(Comment { answer: Some(answer), answered: Some(scene.today), ..comment }))
        },
    },
];

#[derive(Deserialize)]
struct Said {
    section: Option<String>,
    text: String,
}

#[derive(Deserialize)]
struct Answer {
    answer: String,
}

/// What stands against what is done with a paper while all Member States consider it.
pub(in crate::steps) fn considered(paper: &ConceptPaper) -> Standing {
    let against = |message: Message| Standing::Refused(vec![refusal(message)]);
    match paper {
        paper if paper.is_draft() => Standing::Elsewhere,
        ConceptPaper { withdrawn: Some(day), .. } => {
            against(Message::new("refused-paper-withdrawn").with("on", *day))
        }
        ConceptPaper { approved: Some(day), .. } => {
            against(Message::new("refused-paper-approved").with("on", *day))
        }
        _ => Standing::Open,
    }
}

/// A comment on a paper is answered by those who draft it; one on a matter by its sponsors, and by the Secretariat.
fn who_answers(scene: &Scene<'_>, row: &Row) -> Result<Permit, Denial> {
    let Row::Comment(comment) = row else { return scene.may(Action::WriteAmong(&[])) };
    if let Some((_, paper)) = comment.paper_id.and_then(|id| scene.record.paper(id)) {
        return scene.may(Action::WriteAmong(&drafters(scene, paper)));
    }
    let matter = comment.matter_id.and_then(|id| scene.record.organisation.matters.get(&id));
    match matter {
        Some(matter) if !scene.actor.is_of_secretariat() && !matter.sponsors.is_empty() => {
            scene.may(Action::WriteAmong(&matter.sponsors))
        }
        _ => scene.may(Action::Register),
    }
}
