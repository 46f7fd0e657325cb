//! What a state attaches to a decision: a statement, an interpretative statement, a reservation. It stands beside what was
//! decided by consensus, and changes nothing of it.

use chrono::NaiveDate;
use serde::Deserialize;
use uuid::Uuid;

use super::communication::{Communication, with_communication};
use super::scene::{filled_in, wrong_at};
use super::undo::{Because, Undo};
use super::{Scene, Standing, Step, Taken, empty};
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Date, One, OneOf, State, Text};
use crate::record::fields::{STATEMENTS, may, must};
use crate::record::rows::{Decision, StandingOf, Statement};
use crate::record::{Kind, Row, Source};
use crate::rules::access::Action;

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "statements",
        on: Kind::Decision,
        makes: Kind::Statement,
        paragraphs: &[],
        fields: &[
            must("form", OneOf(STATEMENTS)),
            must("text", Text(20_000)),
            may("paragraph", One(Kind::DecisionParagraph)),
        ],
        binding: true,
        undo: Undo::Never(Because::Said, Some((Kind::Decision, "statements"))),
        filled: empty,
        may: |scene, _| scene.may_write(),
        stands: decided,
        take: |scene, row, values| {
            let said: Said = filled_in(values)?;
            let made = Made { state: scene.state()?, on: scene.today, how: "by-the-state" };
            Ok(Taken::default().put(statement(scene, row, said, &made)?))
        },
    },
    Step {
        noun: "registered-statements",
        on: Kind::Decision,
        makes: Kind::Statement,
        paragraphs: &[],
        fields: with_communication![
            may: must("state", State),
            must("form", OneOf(STATEMENTS)),
            must("text", Text(20_000)),
            may("paragraph", One(Kind::DecisionParagraph)),
            must("how", OneOf(&["in-writing", "from-its-seat"])),
            may("made", Date),
        ],
        binding: true,
        undo: Undo::Never(Because::Said, Some((Kind::Decision, "statements"))),
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: decided,
        take: |scene, row, values| {
            let Registered { state, said, how, made, communication } = filled_in(values)?;
            let on = made.unwrap_or(scene.today);
            if on > scene.today {
                let message = Message::new("refused-not-yet").with("day", on).with("today", scene.today);
                return Err(wrong_at("made", message));
            }
            if scene.record.organisation.standing(state, on) != Some(StandingOf::Member) {
                let message = Message::new("refused-statement-not-a-member");
                return Err(wrong_at("state", message.with("state", state).with("on", on)));
            }
            let at_a_meeting = matches!(row, Row::Decision(Decision { meeting_id: Some(_), .. }));
            if how == "from-its-seat" && !at_a_meeting {
                return Err(wrong_at("how", Message::new("refused-no-seat-there")));
            }
            let source = match (how.as_str(), communication.source()) {
                ("in-writing", None) => {
                    return Err(wrong_at("source_kind", Message::new("refused-no-communication-named")));
                }
                (_, Some(source)) => source,
                (_, None) => Source {
                    kind: "statement from its seat".to_owned(),
                    number: None,
                    date: Some(on),
                    received: None,
                },
            };
            let mut statement = statement(scene, row, said, &Made { state, on, how: &how })?;
            statement.common.source = source;
            Ok(Taken::default().put(statement))
        },
    },
];

#[derive(Deserialize)]
struct Said {
    form: String,
    text: String,
    paragraph: Option<Uuid>,
}

#[derive(Deserialize)]
struct Registered {
    state: StateId,
    #[serde(flatten)]
    said: Said,
    how: String,
    made: Option<NaiveDate>,
    #[serde(flatten)]
    communication: Communication,
}

/// By whom, when and how.
struct Made<'a> {
    state: StateId,
    on: NaiveDate,
    how: &'a str,
}

fn decided(_: &Scene<'_>, row: &Row) -> Standing {
    match row {
        Row::Decision(Decision { set_aside: Some(day), .. }) => {
            Standing::require(false, Message::new("refused-decision-set-aside").with("on", *day))
        }
        Row::Decision(_) => Standing::Open,
        _ => Standing::Elsewhere,
    }
}

fn statement(scene: &Scene<'_>, decision: &Row, said: Said, made: &Made<'_>) -> Result<Statement, Failure> {
    let of = decision.common();
    let named = said.paragraph.and_then(|id| scene.record.organisation.paragraphs.get(&id));
    if named.is_some_and(|paragraph| paragraph.decision_id != of.id) {
        return Err(wrong_at("paragraph", Message::new("refused-paragraph-elsewhere")));
    }
    Ok(Statement {
        common: scene.common(of.distribution, of.named_states.clone()),
        decision_id: of.id,
        paragraph_id: said.paragraph,
        state: made.state,
        form: said.form,
        text: said.text,
        made: made.on,
        how: made.how.to_owned(),
    })
}
