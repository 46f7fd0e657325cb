//! Written consideration (2.4): its window is announced to all Member States and prolonged, and "no comments" is an answer
//! too. The clock of 2.5 runs from the first draft, whatever is announced here.

use chrono::{Days, NaiveDate};
use serde::Deserialize;

use super::papers::{considered, drafters};
use super::positions::still_open;
use super::scene::{filled_in, wrong_at};
use super::undo::{Because, Undo};
use super::{Scene, Standing, Step, Taken, empty, refusal, silence};
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::Date;
use crate::record::fields::{Field, Input, must};
use crate::record::rows::{Comment, ConceptPaper, Matter, PaperText};
use crate::record::{Common, Kind, Row};
use crate::rules::access::{Action, Denial, Permit};
use crate::rules::paragraph::Paragraph;

const UNTIL: &[Field] = &[must("to", Date)];

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "prolongation",
        on: Kind::Matter,
        makes: Kind::Matter,
        paragraphs: &[],
        fields: UNTIL,
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::Matter, "prolongation"))),
        filled: |_, row| match row {
            Row::Matter(Matter { window_to: Some(to), .. }) => until(*to),
            _ => Input::default(),
        },
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| match row {
            Row::Matter(Matter { window_to: Some(_), .. }) => {
                silence::and_none_runs(scene, row, still_open(scene, row))
            }
            _ => Standing::Elsewhere,
        },
        take: |scene, row, values| {
            let Until { to } = filled_in(values)?;
            let Row::Matter(mut matter) = row.clone() else { return Err(Failure::NotFound) };
            later(scene, matter.window_to, to)?;
            matter.window_to = Some(to);
            let circulation = scene.circulated(Kind::Matter, matter.common.id, None);
            Ok(Taken::default().put(matter).put(circulation))
        },
    },
    Step {
        noun: "no-comments",
        on: Kind::Matter,
        makes: Kind::Comment,
        paragraphs: &[],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Said, Some((Kind::Matter, "comments"))),
        filled: empty,
        may: |scene, _| scene.may_write(),
        stands: |scene, row| match row {
            Row::Matter(Matter { window_from: Some(from), .. }) => match still_open(scene, row) {
                Standing::Open => not_answered(scene, row, *from),
                stands => stands,
            },
            _ => Standing::Elsewhere,
        },
        take: |scene, row, _| {
            let common = scene.for_members();
            none(scene, row, common)
        },
    },
    Step {
        noun: "consideration",
        on: Kind::ConceptPaper,
        makes: Kind::ConceptPaper,
        paragraphs: &[Paragraph::P2_4],
        fields: UNTIL,
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::ConceptPaper, "prolongation"))),
        filled: |scene, _| {
            let days = u64::try_from(scene.record.organisation.procedure().window_days()).unwrap_or(0);
            scene.today.checked_add_days(Days::new(days)).map(until).unwrap_or_default()
        },
        may: who_considers,
        stands: |scene, row| {
            of_a_paper(row, |paper| {
                match (latest(scene, paper), paper.considered_from, paper.considered_to) {
                    (None, ..) => Standing::require(false, Message::new("refused-no-text-issued")),
                    // A window is that of the text that was before the Member States when it was announced.
                    (Some(text), Some(from), Some(to)) if text.issued <= from && scene.today <= to => {
                        Standing::require(false, Message::new("refused-window-announced").with("to", to))
                    }
                    _ => Standing::Open,
                }
            })
        },
        take: |scene, row, values| {
            let Until { to } = filled_in(values)?;
            let Row::ConceptPaper(paper) = row.clone() else { return Err(Failure::NotFound) };
            if to < scene.today {
                return Err(wrong_at("to", Message::new("refused-window-past")));
            }
            let text = latest(scene, &paper).ok_or(Failure::NotFound)?.common.id;
            let window = (Some(scene.today), Some(to));
            let paper = ConceptPaper { considered_from: window.0, considered_to: window.1, ..paper };
            let days = (to - scene.today).num_days();
            let usual = scene.record.organisation.procedure().window_days();
            let mut taken = Taken::default();
            if days < usual {
                let message = Message::new("advice-short-window").with("days", days);
                taken.advice.push(message.with("usual", usual));
            }
            Ok(taken.put(paper).put(scene.circulated(Kind::PaperText, text, None)))
        },
    },
    Step {
        noun: "prolongation",
        on: Kind::ConceptPaper,
        makes: Kind::ConceptPaper,
        paragraphs: &[Paragraph::P2_4],
        fields: UNTIL,
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::ConceptPaper, "prolongation"))),
        filled: |_, row| match row {
            Row::ConceptPaper(ConceptPaper { considered_to: Some(to), .. }) => until(*to),
            _ => Input::default(),
        },
        may: who_considers,
        stands: |_, row| {
            of_a_paper(row, |paper| match paper.considered_to {
                Some(_) => Standing::Open,
                None => Standing::Elsewhere,
            })
        },
        take: |scene, row, values| {
            let Until { to } = filled_in(values)?;
            let Row::ConceptPaper(paper) = row.clone() else { return Err(Failure::NotFound) };
            later(scene, paper.considered_to, to)?;
            let text = latest(scene, &paper).ok_or(Failure::NotFound)?.common.id;
            let circulation = scene.circulated(Kind::PaperText, text, None);
            Ok(Taken::default().put(ConceptPaper { considered_to: Some(to), ..paper }).put(circulation))
        },
    },
    Step {
        noun: "no-comments",
        on: Kind::ConceptPaper,
        makes: Kind::Comment,
        paragraphs: &[Paragraph::P2_4],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Said, Some((Kind::ConceptPaper, "comments"))),
        filled: empty,
        may: |scene, _| scene.may_write(),
        stands: |scene, row| {
            of_a_paper(row, |paper| match paper.considered_from {
                Some(from) => not_answered(scene, row, from),
                None => Standing::Elsewhere,
            })
        },
        take: |scene, row, _| {
            let common = row.common();
            let common = scene.common(common.distribution, common.named_states.clone());
            none(scene, row, common)
        },
    },
];

#[derive(Deserialize)]
struct Until {
    to: NaiveDate,
}

fn until(to: NaiveDate) -> Input {
    let mut input = Input::default();
    input.set("to", to.to_string());
    input
}

/// What stands on a paper that all Member States consider; a draft, and what is no paper, does not come into question.
fn of_a_paper(row: &Row, stands: impl Fn(&ConceptPaper) -> Standing) -> Standing {
    match row {
        Row::ConceptPaper(paper) => match considered(paper) {
            Standing::Open => stands(paper),
            other => other,
        },
        _ => Standing::Elsewhere,
    }
}

/// The Chair, the Secretariat for it, and those who draft the paper.
fn who_considers(scene: &Scene<'_>, row: &Row) -> Result<Permit, Denial> {
    let lead = scene.may_lead();
    match row {
        Row::ConceptPaper(paper) if lead.is_err() => {
            scene.may(Action::WriteAmong(&drafters(scene, paper))).or(lead)
        }
        _ => lead,
    }
}

/// The latest text of a paper that was issued.
fn latest<'a>(scene: &'a Scene<'_>, paper: &ConceptPaper) -> Option<&'a PaperText> {
    let (area, _) = scene.record.paper(paper.common.id)?;
    area.texts_of(paper.common.id).last().copied()
}

/// A window is prolonged, and never shortened.
fn later(scene: &Scene<'_>, stood: Option<NaiveDate>, to: NaiveDate) -> Result<(), Failure> {
    if to < scene.today {
        return Err(wrong_at("to", Message::new("refused-window-past")));
    }
    match stood.filter(|stood| to <= *stood) {
        Some(stood) => Err(wrong_at("to", Message::new("refused-window-not-later").with("to", stood))),
        None => Ok(()),
    }
}

/// A state answers once that it has no comments, and not where it has commented.
fn not_answered(scene: &Scene<'_>, row: &Row, from: NaiveDate) -> Standing {
    let Some(state) = scene.actor.post.state() else { return Standing::Open };
    let id = row.common().id;
    let mut own = scene.record.organisation.comments.values().filter(|comment| {
        comment.state == state
            && comment.made >= from
            && (comment.matter_id == Some(id) || comment.paper_id == Some(id))
    });
    match own.next() {
        Some(Comment { none: true, made, .. }) => {
            Standing::Refused(vec![refusal(Message::new("refused-no-comments-said").with("on", *made))])
        }
        Some(Comment { made, .. }) => {
            Standing::Refused(vec![refusal(Message::new("refused-commented").with("on", *made))])
        }
        None => Standing::Open,
    }
}

/// The answer of the own state that it has no comments.
fn none(scene: &Scene<'_>, row: &Row, common: Common) -> Result<Taken, Failure> {
    let id = row.common().id;
    let paper = match row {
        Row::ConceptPaper(paper) => Some(paper),
        _ => None,
    };
    Ok(Taken::default().put(Comment {
        common,
        matter_id: paper.is_none().then_some(id),
        paper_id: paper.map(|_| id),
        revision: paper.and_then(|paper| latest(scene, paper)).map(|text| text.revision),
        section: None,
        state: scene.state()?,
        text: String::new(),
        made: scene.today,
        answer: None,
        answered: None,
        none: true,
    }))
}
