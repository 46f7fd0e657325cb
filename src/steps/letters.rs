//! Letters of intention (1.1, 1.9, 1.10): drafted by a delegation, sent to the Secretariat and the Chairmanship,
//! circulated to all Member States, weighed in a matter.

use chrono::NaiveDate;
use serde::Deserialize;
use uuid::Uuid;

use super::scene::{filled_in, wrong_at};
use super::undo::{Because, Undo};
use super::{Scene, Standing, Step, Taken, empty, papers, refusal};
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::checks::recommended_end;
use crate::record::fields::Takes::{Date, Line, One, OneOf, Text};
use crate::record::fields::{Field, Input, may, must};
use crate::record::rows::{ConceptPaper, Letter, Role};
use crate::record::{Distribution, Kind, Row};
use crate::rules::access::Action;
use crate::rules::paragraph::Paragraph;

const WRITTEN: &[Field] = &[
    must("role", OneOf(&["coordinator", "co-coordinator"])),
    may("from", Date),
    may("to", Date),
    must("text", Text(20_000)),
    may("paper_id", One(Kind::ConceptPaper)),
];

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "letters",
        on: Kind::Area,
        makes: Kind::Letter,
        paragraphs: &[Paragraph::P1_1, Paragraph::P1_10],
        fields: WRITTEN,
        binding: false,
        undo: Undo::By(Kind::Letter, "withdrawal"),
        filled: empty,
        may: |scene, _| scene.may_write(),
        stands: |scene, area| match area {
            Row::Area(area) if area.closed.is_some_and(|day| day < scene.today) => Standing::Elsewhere,
            _ => Standing::Open,
        },
        take: |scene, area, values| {
            let written: Written = filled_in(values)?;
            let state = scene.state()?;
            let letter = Letter {
                common: scene.common(Distribution::Delegations, vec![state]),
                area_id: area.common().id,
                state,
                role: written.role,
                from: written.from,
                to: written.to,
                text: written.text,
                paper_id: written.paper_id,
                submitted: None,
                circulated: None,
                matter_id: None,
                tenure_id: None,
                withdrawn: None,
            };
            checked(scene, letter)
        },
    },
    Step {
        noun: "text",
        on: Kind::Letter,
        makes: Kind::Letter,
        paragraphs: &[Paragraph::P1_10],
        fields: WRITTEN,
        binding: false,
        undo: Undo::Before,
        filled: |_, letter| match Input::from_row(letter) {
            Input(values) => Input(
                values
                    .into_iter()
                    .filter(|(name, _)| WRITTEN.iter().any(|field| field.name == name))
                    .collect(),
            ),
        },
        may: |scene, letter| scene.may(Action::WriteFor(state_of(letter))),
        stands: |_, row| open_if(row, Letter::is_draft),
        take: |scene, row, values| {
            let written: Written = filled_in(values)?;
            let Row::Letter(letter) = row.clone() else { return Err(Failure::NotFound) };
            let Written { role, from, to, text, paper_id } = written;
            checked(scene, Letter { role, from, to, text, paper_id, ..letter })
        },
    },
    Step {
        noun: "submission",
        on: Kind::Letter,
        makes: Kind::Letter,
        paragraphs: &[Paragraph::P1_10],
        fields: &[],
        binding: true,
        undo: Undo::By(Kind::Letter, "withdrawal"),
        filled: empty,
        may: |scene, letter| scene.may(Action::WriteFor(state_of(letter))),
        stands: |_, row| open_if(row, Letter::is_draft),
        take: |scene, row, _| {
            let Row::Letter(mut letter) = row.clone() else { return Err(Failure::NotFound) };
            let enclosed = letter.paper_id.and_then(|id| scene.record.paper(id));
            if enclosed.is_some_and(|(_, paper)| paper.is_draft() && !papers::is_written(scene, paper)) {
                return Err(Failure::Refused(vec![refusal(Message::new("refused-paper-empty"))]));
            }
            letter.submitted = Some(scene.today);
            letter.common.distribution = Distribution::SecretariatAndChair;
            Ok(Taken::default().put(letter))
        },
    },
    Step {
        noun: "circulation",
        on: Kind::Letter,
        makes: Kind::Letter,
        paragraphs: &[Paragraph::P1_10],
        fields: &[must("note", Line(100))],
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::Letter, "withdrawal"))),
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: |_, row| open_if(row, Letter::is_received),
        take: |scene, row, values| {
            let Note { note } = filled_in(values)?;
            let Row::Letter(mut letter) = row.clone() else { return Err(Failure::NotFound) };
            letter.circulated = Some(scene.today);
            letter.common.distribution = Distribution::MemberStates;
            letter.common.named_states.clear();
            let circulation = scene.circulated(Kind::Letter, letter.common.id, Some(note));
            let enclosed = letter.paper_id;
            Ok(with_enclosed_paper(scene, enclosed, Taken::default().put(letter).put(circulation)))
        },
    },
    Step {
        noun: "withdrawal",
        on: Kind::Letter,
        makes: Kind::Letter,
        paragraphs: &[Paragraph::P1_10],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Ended, Some((Kind::Area, "letters"))),
        filled: empty,
        may: |scene, letter| scene.may(Action::WriteFor(state_of(letter))),
        stands: |_, letter| {
            if_letter(letter, |letter| match letter {
                Letter { withdrawn: Some(_), .. } => Standing::Elsewhere,
                Letter { tenure_id: Some(_), .. } => {
                    Standing::Refused(vec![refusal(Message::new("refused-letter-decided"))])
                }
                _ => Standing::Open,
            })
        },
        take: |scene, row, _| {
            let Row::Letter(mut letter) = row.clone() else { return Err(Failure::NotFound) };
            if letter.submitted.is_none() {
                return Ok(Taken::default().strike(letter)); // a draft is thrown away: nobody else has seen it
            }
            letter.withdrawn = Some(scene.today);
            Ok(Taken::default().put(letter))
        },
    },
];

#[derive(Deserialize)]
struct Written {
    role: Role,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    text: String,
    paper_id: Option<Uuid>,
}

#[derive(Deserialize)]
struct Note {
    note: String,
}

/// What stands against a step on a letter; on another record it does not come into question.
fn if_letter(row: &Row, stands: impl Fn(&Letter) -> Standing) -> Standing {
    match row {
        Row::Letter(letter) => stands(letter),
        _ => Standing::Elsewhere,
    }
}

/// A step that comes into question at one stage of a letter alone.
fn open_if(row: &Row, stage: impl Fn(&Letter) -> bool) -> Standing {
    if_letter(row, |letter| if stage(letter) { Standing::Open } else { Standing::Elsewhere })
}

/// 2.7: "at the time of its application": the first draft of the paper that a letter encloses is issued with it. Who
/// circulates it does not see the draft before, and is told what follows.
fn with_enclosed_paper(scene: &Scene<'_>, paper: Option<Uuid>, mut taken: Taken) -> Taken {
    let Some(id) = paper else { return taken };
    let seen = scene.record.paper(id).map(|(_, paper)| paper);
    if seen.is_none_or(ConceptPaper::is_draft)
        && let Some(day) = papers::prolonged_from(scene, scene.today)
    {
        taken.advice.push(Message::new("advice-issues-enclosed").with("day", day));
    }
    match seen {
        Some(paper) if paper.is_draft() && papers::is_written(scene, paper) => {
            papers::first_draft(scene, paper.clone(), taken)
        }
        _ => taken,
    }
}

fn state_of(row: &Row) -> Option<crate::ids::StateId> {
    match row {
        Row::Letter(letter) => Some(letter.state),
        _ => None,
    }
}

/// A letter with what is wrong with it refused, and what 1.10 recommends advised.
fn checked(scene: &Scene<'_>, letter: Letter) -> Result<Taken, Failure> {
    if letter.from.is_some() && letter.from > letter.to && letter.to.is_some() {
        return Err(wrong_at("to", Message::new("refused-ends-before-begins")));
    }
    if let Some(id) = letter.paper_id
        && !matches!(scene.record.find(Kind::ConceptPaper, id), Some(Row::ConceptPaper(paper))
            if paper.area_id == letter.area_id && paper.proposed_by == letter.state)
    {
        return Err(wrong_at("paper_id", Message::new("refused-enclosed-paper")));
    }
    let mut taken = Taken::default();
    if let (Some(from), Some(to)) = (letter.from, letter.to) {
        taken.advice.extend(recommended_end(scene.record, scene.today, from, to));
    }
    Ok(taken.make(letter))
}
