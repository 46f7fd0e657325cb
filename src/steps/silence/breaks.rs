//! What breaks a silence procedure: an objection or an amendment of any Member State before the instant of the expiry, by its
//! senior official here, or on paper, which counts by the instant at which it was received.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

use super::aside;
use super::expiry::{HOURS, RECEIPT, Typed};
use super::{matter_of, over, silence_of, while_it_runs};
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Date, Instant, Line, OneOf, State, Text};
use crate::record::fields::{Field, may, must};
use crate::record::rows::{Matter, Position, Silence, SilenceBreak, StandingOf};
use crate::record::{Common, Kind, Row};
use crate::rules::access::Action;
use crate::rules::calendar::astana_date;
use crate::rules::silence::received_in_time;
use crate::steps::communication::{Communication, with_communication};
use crate::steps::scene::{filled_in, wrong_at};
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken, empty};

/// With what a state breaks silence.
const BY: &[&str] = &["objection", "amendment"];
const BREAK: &[Field] = &[may("by", OneOf(BY)), must("text", Text(20_000))];

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "break",
        on: Kind::Silence,
        makes: Kind::SilenceBreak,
        paragraphs: &[],
        fields: BREAK,
        binding: true,
        undo: Undo::Never(Because::Said, Some((Kind::Matter, "silence"))),
        filled: |_, _| {
            let mut input = crate::record::fields::Input::default();
            input.set("by", "objection");
            input
        },
        may: |scene, _| scene.may(Action::SpeakFor(scene.actor.post.state())),
        stands: while_it_runs,
        take: |scene, row, values| {
            let said: Said = filled_in(values)?;
            let broken = Break {
                state: scene.state()?,
                by: said.by.unwrap_or_else(|| "objection".to_owned()),
                text: said.text,
                received: scene.now,
                how: "by-the-state",
            };
            let silence = silence_of(row)?;
            let matter = matter_of(scene, &silence)?;
            let common = scene.for_members();
            let taken = Taken::default().put(broken.row(&silence, common));
            let silence = Silence { broken: Some(scene.now), ..silence };
            Ok(told(scene, &broken, &silence, &matter, taken))
        },
    },
    Step {
        noun: "paper-breaks",
        on: Kind::Silence,
        makes: Kind::SilenceBreak,
        paragraphs: &[],
        fields: with_communication![
            must: must("state", State),
            must("by", OneOf(BY)),
            must("text", Text(20_000)),
            may("received_at", Instant),
            may("received_on", Date),
            may("received_time", Line(5)),
            may("hour", OneOf(HOURS)),
        ],
        binding: true,
        undo: Undo::Never(Because::Said, Some((Kind::Matter, "silence"))),
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: |scene, row| match row {
            // What was adopted meanwhile is set aside by what had arrived in time.
            Row::Silence(Silence { adopted: Some(_), set_aside: None, .. }) => Standing::Open,
            Row::Silence(silence) => Standing::of(over(scene, silence).into_iter().collect()),
            _ => Standing::Elsewhere,
        },
        take: on_paper,
    },
];

#[derive(Deserialize)]
struct Said {
    by: Option<String>,
    text: String,
}

#[derive(Deserialize)]
struct OnPaper {
    state: StateId,
    by: String,
    text: String,
    received_at: Option<DateTime<Utc>>,
    received_on: Option<NaiveDate>,
    received_time: Option<String>,
    hour: Option<String>,
    #[serde(flatten)]
    communication: Communication,
}

/// A break, however it came.
pub(super) struct Break {
    pub state: StateId,
    pub by: String,
    pub text: String,
    pub received: DateTime<Utc>,
    pub how: &'static str,
}

impl Break {
    fn row(&self, silence: &Silence, common: Common) -> SilenceBreak {
        SilenceBreak {
            common,
            silence_id: silence.common.id,
            state: self.state,
            by: self.by.clone(),
            text: self.text.clone(),
            received: self.received,
            how: self.how.to_owned(),
        }
    }

    /// The position that follows from it: an amendment asks for more consultation.
    fn position(&self) -> &'static str {
        if self.by == "amendment" { "needs-consultation" } else { "objects" }
    }
}

fn on_paper(
    scene: &Scene<'_>,
    row: &Row,
    values: serde_json::Map<String, serde_json::Value>,
) -> Result<Taken, Failure> {
    let paper: OnPaper = filled_in(values)?;
    let silence = silence_of(row)?;
    let typed = Typed {
        at: paper.received_at,
        on: paper.received_on,
        time: paper.received_time.as_deref(),
        hour: paper.hour.as_deref(),
    };
    let received = typed.instant(&RECEIPT)?;
    if scene.record.organisation.standing(paper.state, astana_date(received)) != Some(StandingOf::Member) {
        let message = Message::new("refused-position-not-a-member").with("state", paper.state);
        return Err(wrong_at("state", message));
    }
    received_in_time(silence.opened, silence.expires, received, scene.now)
        .map_err(|message| wrong_at(RECEIPT.at, message))?;
    let Some(source) = paper.communication.source() else {
        return Err(wrong_at("source_kind", Message::new("refused-no-communication")));
    };
    let broken = Break { state: paper.state, by: paper.by, text: paper.text, received, how: "in-writing" };
    let common = Common { source, ..scene.for_members() };
    let taken = Taken::default().put(broken.row(&silence, common));
    let matter = matter_of(scene, &silence)?;
    if silence.adopted.is_none() {
        let silence = Silence { broken: Some(received), ..silence };
        return Ok(told(scene, &broken, &silence, &matter, taken));
    }
    let (taken, reopened) = aside::set(scene, &silence, &matter, taken)?;
    let set_aside = Silence { broken: Some(received), set_aside: Some(scene.now), ..silence };
    Ok(told(scene, &broken, &set_aside, &reopened, taken))
}

/// With the procedure as it is broken, the position that follows from it, and all Member States told.
fn told(scene: &Scene<'_>, broken: &Break, silence: &Silence, matter: &Matter, taken: Taken) -> Taken {
    let positions = scene.record.organisation.positions.values();
    let mut own = positions.filter(|row| row.matter_id == matter.common.id && row.state == broken.state);
    let fresh = scene.for_members();
    let id = own.next().map_or(fresh.id, |row| row.common.id);
    let position = Position {
        common: Common { id, ..fresh },
        matter_id: matter.common.id,
        state: broken.state,
        position: broken.position().to_owned(),
        text: Some(broken.text.clone()),
        letter_id: None,
        taken: scene.now,
        how: broken.how.to_owned(),
        item_id: None,
    };
    let circulation = scene.circulated(Kind::Silence, silence.common.id, None);
    taken.put(silence.clone()).put(position).put(circulation)
}
