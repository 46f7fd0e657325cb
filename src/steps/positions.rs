//! Positions of Member States on a matter, and what they say on it: one current position a state, taken by its
//! senior official, perhaps prepared by a delegate.

pub(super) mod taken_back;

use serde::Deserialize;
use uuid::Uuid;

use super::communication::{Communication, with_communication};
use super::scene::{filled_in, wrong_at};
use super::undo::{Because, Undo};
use super::{Scene, Standing, Step, Taken, empty, refusal};
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{One, OneOf, State, Text};
use crate::record::fields::{Field, Input, POSITIONS, may, must};
use crate::record::rows::{Comment, Meeting, Position, PreparedPosition, StandingOf};
use crate::record::{Common, Distribution, Kind, Row, Source};
use crate::rules::access::Action;
use crate::rules::consensus::Standpoint;

const POSITION: &[Field] =
    &[must("position", OneOf(POSITIONS)), may("text", Text(20_000)), may("letter", One(Kind::Letter))];

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "positions",
        on: Kind::Matter,
        makes: Kind::Position,
        paragraphs: &[],
        fields: POSITION,
        binding: true,
        undo: Undo::By(Kind::Matter, "position-withdrawal"),
        filled: |scene, matter| {
            let own = scene.actor.post.state();
            let id = matter.common().id;
            let prepared = own.and_then(|state| prepared(scene, id, state)).map(Row::from);
            let current = || own.and_then(|state| current(scene, id, state)).map(Row::from);
            prepared.or_else(current).map(|row| as_typed(&row)).unwrap_or_default()
        },
        may: |scene, _| scene.may(Action::SpeakFor(scene.actor.post.state())),
        stands: still_open,
        take: |scene, matter, values| {
            let said: Said = filled_in(values)?;
            let state = scene.state()?;
            let id = matter.common().id;
            let position = position(scene, matter, state, said, "by-the-state")?;
            let taken = Taken::default().put(position);
            Ok(match prepared(scene, id, state) {
                Some(prepared) => taken.strike(prepared),
                None => taken,
            })
        },
    },
    Step {
        noun: "prepared-positions",
        on: Kind::Matter,
        makes: Kind::PreparedPosition,
        paragraphs: &[],
        fields: POSITION,
        binding: false,
        undo: Undo::By(Kind::Matter, "prepared-position-withdrawal"),
        filled: |scene, matter| {
            let own = scene.actor.post.state();
            let row = own.and_then(|state| prepared(scene, matter.common().id, state));
            row.map(|row| as_typed(&row.into())).unwrap_or_default()
        },
        may: |scene, _| scene.may_write(),
        stands: still_open,
        take: |scene, matter, values| {
            let said: Said = filled_in(values)?;
            let state = scene.state()?;
            let id = matter.common().id;
            weighed_here(scene, id, said.letter)?;
            let common = match prepared(scene, id, state) {
                Some(standing) => standing.common,
                None => scene.common(Distribution::Delegations, vec![state]),
            };
            let Said { position, text, letter } = said;
            let row = PreparedPosition { common, matter_id: id, state, position, text, letter_id: letter };
            Ok(Taken::default().put(row))
        },
    },
    Step {
        noun: "registered-positions",
        on: Kind::Matter,
        makes: Kind::Position,
        paragraphs: &[],
        fields: with_communication![
            may: must("state", State),
            must("position", OneOf(POSITIONS)),
            may("text", Text(20_000)),
            may("letter", One(Kind::Letter)),
            must("how", OneOf(&["in-writing", "from-its-seat"])),
        ],
        binding: true,
        undo: Undo::Again,
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: still_open,
        take: |scene, matter, values| {
            let registered: Registered = filled_in(values)?;
            let Registered { state, position: standpoint, text, letter, how, communication } = registered;
            if scene.record.organisation.standing(state, scene.today) != Some(StandingOf::Member) {
                return Err(wrong_at(
                    "state",
                    Message::new("refused-position-not-a-member").with("state", state),
                ));
            }
            let source = match (how.as_str(), communication.source()) {
                ("in-writing", None) => {
                    return Err(wrong_at("source_kind", Message::new("refused-no-communication")));
                }
                (_, Some(source)) => source,
                (_, None) => Source {
                    kind: "statement from its seat".to_owned(),
                    number: None,
                    date: Some(scene.today),
                    received: None,
                },
            };
            let said = Said { position: standpoint, text, letter };
            let mut position = position(scene, matter, state, said, &how)?;
            position.common.source = source;
            if how == "from-its-seat" {
                position.item_id = before_the_meeting(scene, matter)?;
            }
            Ok(Taken::default().put(position))
        },
    },
    Step {
        noun: "comments",
        on: Kind::Matter,
        makes: Kind::Comment,
        paragraphs: &[],
        fields: &[must("text", Text(20_000))],
        binding: false,
        undo: Undo::Never(Because::Said, Some((Kind::Matter, "comments"))),
        filled: empty,
        may: |scene, _| scene.may_write(),
        stands: still_open,
        take: |scene, matter, values| {
            let OfText { text } = filled_in(values)?;
            Ok(Taken::default().put(Comment {
                common: scene.for_members(),
                matter_id: Some(matter.common().id),
                paper_id: None,
                revision: None,
                section: None,
                state: scene.state()?,
                text,
                made: scene.today,
                answer: None,
                answered: None,
                none: false,
            }))
        },
    },
];

#[derive(Deserialize)]
struct Said {
    position: String,
    text: Option<String>,
    letter: Option<Uuid>,
}

#[derive(Deserialize)]
struct Registered {
    state: StateId,
    position: String,
    text: Option<String>,
    letter: Option<Uuid>,
    how: String,
    #[serde(flatten)]
    communication: Communication,
}

#[derive(Deserialize)]
struct OfText {
    text: String,
}

/// A matter that has its outcome takes no more positions: who comes too late is told so, and keeps the text.
pub(super) fn still_open(_: &Scene<'_>, row: &Row) -> Standing {
    match row {
        Row::Matter(matter) => match matter.ended() {
            Some((_, day)) => {
                Standing::Refused(vec![refusal(Message::new("refused-matter-decided").with("on", day))])
            }
            None => Standing::Open,
        },
        _ => Standing::Elsewhere,
    }
}

/// The item under which a matter is before a meeting that sits now. A meeting that is on paper sits on its days, and may
/// have no items here.
///
/// # Errors
/// When the matter is before no such meeting: nobody can have spoken from a seat.
fn before_the_meeting(scene: &Scene<'_>, matter: &Row) -> Result<Option<Uuid>, Failure> {
    let organisation = &scene.record.organisation;
    let of_day = |row: &Meeting| (row.from..=row.to).contains(&scene.today) && row.cancelled.is_none();
    let sits = |row: &Meeting| row.sits() || !row.facts().here && of_day(row);
    let sits = |id: &Uuid| organisation.meetings.get(id).is_some_and(sits);
    let id = matter.common().id;
    let mut items = organisation.agenda.values().filter(|row| row.matter_id == Some(id));
    let item = items.find(|row| sits(&row.meeting_id)).map(|row| row.common.id);
    let awaited = match matter {
        Row::Matter(matter) => organisation.meeting_awaited(matter).map(|row| row.common.id),
        _ => None,
    };
    if item.is_none() && !awaited.is_some_and(|id| sits(&id)) {
        return Err(wrong_at("how", Message::new("refused-no-seat")));
    }
    Ok(item)
}

fn current(scene: &Scene<'_>, matter: Uuid, state: StateId) -> Option<Position> {
    let mut all = scene.record.organisation.positions.values();
    all.find(|row| row.matter_id == matter && row.state == state).cloned()
}

fn prepared(scene: &Scene<'_>, matter: Uuid, state: StateId) -> Option<PreparedPosition> {
    let mut all = scene.record.organisation.prepared.values();
    all.find(|row| row.matter_id == matter && row.state == state).cloned()
}

/// A position as the form of a step takes it.
fn as_typed(row: &Row) -> Input {
    let stood = Input::from_row(row);
    let mut typed = Input::default();
    for (from, to) in [("position", "position"), ("text", "text"), ("letter_id", "letter")] {
        if let Some(values) = stood.0.get(from) {
            typed.0.insert(to.to_owned(), values.clone());
        }
    }
    typed
}

/// The state's position, in the place of the one that stood.
fn position(
    scene: &Scene<'_>,
    matter: &Row,
    state: StateId,
    said: Said,
    how: &str,
) -> Result<Position, Failure> {
    let matter_id = matter.common().id;
    weighed_here(scene, matter_id, said.letter)?;
    let standpoint: Option<Standpoint> = said.position.parse().ok();
    if standpoint.is_some_and(Standpoint::takes_a_reason) && said.text.is_none() {
        return Err(wrong_at("text", Message::new("refused-objection-without-reason")));
    }
    super::silence::breaks_it(scene, matter_id, &said.position)?;
    let id = current(scene, matter_id, state).map(|standing| standing.common.id);
    let fresh = scene.for_members();
    let common = Common { id: id.unwrap_or(fresh.id), ..fresh };
    let Said { position, text, letter } = said;
    Ok(Position {
        common,
        matter_id,
        state,
        position,
        text,
        letter_id: letter,
        taken: scene.now,
        how: how.to_owned(),
        item_id: None,
    })
}

/// A position may name one of the letters that are weighed in the matter.
fn weighed_here(scene: &Scene<'_>, matter: Uuid, letter: Option<Uuid>) -> Result<(), Failure> {
    let Some(id) = letter else { return Ok(()) };
    match scene.record.find(Kind::Letter, id) {
        Some(Row::Letter(letter)) if letter.matter_id == Some(matter) => Ok(()),
        _ => Err(wrong_at("letter", Message::new("refused-letter-elsewhere"))),
    }
}
