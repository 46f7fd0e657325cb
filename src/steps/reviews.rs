//! Reviews of implementation in their plain form (3.2, 3.5): planned before a meeting of the SOC, contributed to by the
//! states that serve, held or cancelled, concluded, and followed up.

use chrono::NaiveDate;
use serde::Deserialize;
use uuid::Uuid;

use super::scene::{filled_in, wrong_at};
use super::undo::{Because, Undo};
use super::{Scene, Standing, Step, Taken, empty, refusal};
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Date, Line, Many, States, Text};
use crate::record::fields::{Input, may, must};
use crate::record::rows::{FollowUp, Meeting, Review, ReviewContribution};
use crate::record::{Common, Kind, Row};
use crate::rules::access::{Action, Denial, Permit};
use crate::rules::paragraph::Paragraph;

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "reviews",
        on: Kind::Meeting,
        makes: Kind::Review,
        paragraphs: &[Paragraph::P3_2, Paragraph::P3_5],
        fields: &[must("title", Line(300)), must("areas", Many(Kind::Area))],
        binding: true,
        undo: Undo::By(Kind::Review, "cancellation"),
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: |scene, row| match row {
            Row::Meeting(Meeting { body, from, .. }) if body == "SOC" && *from >= scene.today => {
                Standing::Open
            }
            _ => Standing::Elsewhere,
        },
        take: |scene, row, values| {
            let Planned { title, areas } = filled_in(values)?;
            let Row::Meeting(meeting) = row else { return Err(Failure::NotFound) };
            let review = Review {
                common: scene.for_members(),
                title,
                areas,
                meeting_id: Some(meeting.common.id),
                scheduled: Some(scene.today),
                held: meeting.from,
                cancelled: None,
                contributions_recorded: true,
                conclusions: None,
            };
            let circulation = scene.circulated(Kind::Review, review.common.id, None);
            Ok(Taken::default().make(review).put(circulation))
        },
    },
    Step {
        noun: "contributions",
        on: Kind::Review,
        makes: Kind::ReviewContribution,
        paragraphs: &[Paragraph::P3_5],
        fields: &[must("title", Line(300)), may("text", Text(20_000))],
        binding: true,
        undo: Undo::Never(Because::Issued, Some((Kind::Review, "contributions"))),
        filled: empty,
        may: |scene, _| scene.may_write(),
        stands: |_, row| {
            if_review(row, |review| Standing::require(review.cancelled.is_none(), cancelled(review)))
        },
        take: |scene, row, values| {
            let Contributed { title, text } = filled_in(values)?;
            Ok(Taken::default().make(ReviewContribution {
                common: beside(scene, row),
                review_id: row.common().id,
                state: scene.state()?,
                submitted: scene.today,
                title,
                text,
            }))
        },
    },
    Step {
        noun: "cancellation",
        on: Kind::Review,
        makes: Kind::Review,
        paragraphs: &[Paragraph::P3_2],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Ended, Some((Kind::Meeting, "reviews"))),
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: |scene, row| {
            if_review(row, |review| match review.cancelled.is_none() && scene.today <= review.held {
                true => Standing::Open,
                false => Standing::Elsewhere,
            })
        },
        take: |scene, row, _| {
            let Row::Review(review) = row.clone() else { return Err(Failure::NotFound) };
            let circulation = scene.circulated(Kind::Review, review.common.id, None);
            let cancelled = Review { cancelled: Some(scene.today), ..review };
            Ok(Taken::default().put(cancelled).put(circulation))
        },
    },
    Step {
        noun: "conclusions",
        on: Kind::Review,
        makes: Kind::Review,
        paragraphs: &[Paragraph::P3_2, Paragraph::P3_3, Paragraph::P3_4],
        fields: &[must("conclusions", Text(20_000))],
        binding: true,
        undo: Undo::Before,
        filled: |_, row| {
            let mut input = Input::default();
            if let Row::Review(Review { conclusions: Some(text), .. }) = row {
                input.set("conclusions", text.clone());
            }
            input
        },
        may: |scene, _| scene.may(Action::Register),
        stands: held,
        take: |scene, row, values| {
            let Concluded { conclusions } = filled_in(values)?;
            let Row::Review(review) = row.clone() else { return Err(Failure::NotFound) };
            let circulation = scene.circulated(Kind::Review, review.common.id, None);
            let concluded = Review { conclusions: Some(conclusions), ..review };
            Ok(Taken::default().put(concluded).put(circulation))
        },
    },
    Step {
        noun: "follow-ups",
        on: Kind::Review,
        makes: Kind::FollowUp,
        paragraphs: &[Paragraph::P3_2],
        fields: &[must("text", Text(2_000)), may("states", States), may("due", Date)],
        binding: false,
        undo: Undo::Never(Because::Entered, Some((Kind::FollowUp, "completion"))),
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: held,
        take: |scene, row, values| {
            let Followed { text, states, due } = filled_in(values)?;
            if due.is_some_and(|due| due < scene.today) {
                return Err(wrong_at("due", Message::new("refused-due-past").with("today", scene.today)));
            }
            Ok(Taken::default().make(FollowUp {
                common: beside(scene, row),
                review_id: Some(row.common().id),
                decision_id: None,
                paragraph_id: None,
                text,
                states,
                owner: None,
                due,
                done: None,
            }))
        },
    },
    Step {
        noun: "completion",
        on: Kind::FollowUp,
        makes: Kind::FollowUp,
        paragraphs: &[],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Ended, Some((Kind::Review, "follow-ups"))),
        filled: empty,
        may: who_completes,
        stands: |_, row| match row {
            Row::FollowUp(FollowUp { done: None, .. }) => Standing::Open,
            _ => Standing::Elsewhere,
        },
        take: |scene, row, _| {
            let Row::FollowUp(follow_up) = row.clone() else { return Err(Failure::NotFound) };
            Ok(Taken::default().put(FollowUp { done: Some(scene.today), ..follow_up }))
        },
    },
];

#[derive(Deserialize)]
struct Planned {
    title: String,
    areas: Vec<Uuid>,
}

#[derive(Deserialize)]
struct Contributed {
    title: String,
    text: Option<String>,
}

#[derive(Deserialize)]
struct Concluded {
    conclusions: String,
}

#[derive(Deserialize)]
struct Followed {
    text: String,
    states: Vec<StateId>,
    due: Option<NaiveDate>,
}

fn if_review(row: &Row, stands: impl Fn(&Review) -> Standing) -> Standing {
    match row {
        Row::Review(review) => stands(review),
        _ => Standing::Elsewhere,
    }
}

/// What a record has that is for those who have the review.
fn beside(scene: &Scene<'_>, review: &Row) -> Common {
    let of = review.common();
    scene.common(of.distribution, of.named_states.clone())
}

fn cancelled(review: &Review) -> Message {
    Message::new("refused-review-cancelled").with("on", review.cancelled.unwrap_or(review.held))
}

/// A review is concluded and followed up once it has been held.
fn held(scene: &Scene<'_>, row: &Row) -> Standing {
    if_review(row, |review| match review.cancelled {
        Some(_) => Standing::Refused(vec![refusal(cancelled(review))]),
        None => {
            let message = Message::new("refused-review-not-held").with("on", review.held);
            Standing::require(review.held <= scene.today, message)
        }
    })
}

/// Those who are to do it, and the Secretariat.
fn who_completes(scene: &Scene<'_>, row: &Row) -> Result<Permit, Denial> {
    match row {
        // Where somebody is named, as all Member States are by a call, each does it by itself: the Secretariat says when all
        // of it is done.
        Row::FollowUp(FollowUp { states, owner: None, .. })
            if !states.is_empty() && !scene.actor.is_of_secretariat() =>
        {
            scene.may(Action::WriteAmong(states))
        }
        _ => scene.may(Action::Register),
    }
}
