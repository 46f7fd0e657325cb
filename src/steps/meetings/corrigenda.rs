//! What a closed meeting decided is corrected by a corrigendum alone: `SOC/2023-II/DEC/1/Corr.1`, beside the decision,
//! which stays as it was.

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Groups, Number, Text};
use crate::record::fields::{Field, must};
use crate::record::rows::{Decision, DecisionParagraph};
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::rules::symbol::{Part, next_beside};
use crate::steps::scene::{filled_in, wrong_at};
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken, empty};

const REPLACED: &[Field] = &[must("number", Number(1, 999)), must("text", Text(20_000))];

pub(super) const STEPS: &[Step] = &[Step {
    noun: "corrigenda",
    on: Kind::Decision,
    makes: Kind::Decision,
    paragraphs: &[],
    fields: &[must("paragraphs", Groups(REPLACED))],
    binding: true,
    undo: Undo::Never(Because::Frozen, Some((Kind::Decision, "corrigenda"))),
    filled: empty,
    may: |scene, _| scene.may(Action::Register),
    stands: |scene, row| match row {
        Row::Decision(decision @ Decision { corrects: None, symbol: Some(_), .. }) => {
            let meeting = decision.meeting_id.and_then(|id| scene.record.organisation.meetings.get(&id));
            let paragraphs = scene.record.organisation.paragraphs_of(decision.common.id);
            match meeting.is_some_and(|meeting| meeting.closed.is_some()) && !paragraphs.is_empty() {
                true => Standing::Open,
                false => Standing::Elsewhere,
            }
        }
        _ => Standing::Elsewhere,
    },
    take: corrected,
}];

#[derive(Deserialize)]
struct Corrected {
    paragraphs: Vec<Replaced>,
}

#[derive(Deserialize)]
struct Replaced {
    number: i32,
    text: String,
}

fn corrected(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let Corrected { paragraphs } = filled_in(values)?;
    let Row::Decision(decision) = row.clone() else { return Err(Failure::NotFound) };
    let of = decision.symbol.clone().unwrap_or_default();
    let organisation = &scene.record.organisation;
    let corrigendum = Decision {
        common: scene.common(decision.common.distribution, decision.common.named_states.clone()),
        symbol: Some(next_beside(&of, Part::Corr, organisation.symbols())),
        decided: scene.today,
        corrects: Some(decision.common.id),
        set_aside: None,
        ..decision.clone()
    };
    let id = corrigendum.common.id;
    let stand = organisation.paragraphs_of(decision.common.id);
    let mut taken = Taken::default().make(corrigendum);
    for (place, replaced) in paragraphs.into_iter().enumerate() {
        let Some(stood) = stand.iter().find(|row| row.number == replaced.number) else {
            let message =
                Message::new("refused-no-such-paragraph").with("number", i64::from(replaced.number));
            return Err(wrong_at(&format!("paragraphs.{}.number", place + 1), message));
        };
        taken = taken.put(DecisionParagraph {
            common: scene.common(stood.common.distribution, stood.common.named_states.clone()),
            decision_id: id,
            text: replaced.text,
            ..(*stood).clone()
        });
    }
    Ok(taken.put(scene.circulated(Kind::Decision, id, None)))
}
