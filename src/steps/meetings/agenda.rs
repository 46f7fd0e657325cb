//! The agenda of a meeting: what comes onto it, and in which order.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::{UNTIL_CLOSED, about, if_meeting, in_course, in_place, numbered, told, with_notice};
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Line, Many, Numbers, One, Text};
use crate::record::fields::{Input, may, must};
use crate::record::rows::{AgendaItem, Matter, Meeting};
use crate::record::{Kind, Row};
use crate::steps::scene::{filled_in, wrong_at};
use crate::steps::undo::Undo;
use crate::steps::{Scene, Standing, Step, Taken, empty};

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "agenda-items",
        on: Kind::Meeting,
        makes: Kind::AgendaItem,
        paragraphs: &[],
        fields: &[
            may("matter_id", One(Kind::Matter)),
            may("title", Line(300)),
            may("note", Text(5_000)),
            may("late", Text(2_000)),
        ],
        binding: false,
        undo: Undo::By(Kind::AgendaItem, "removal"),
        filled: empty,
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| if_meeting(row, |meeting| in_course(scene, meeting, UNTIL_CLOSED)),
        take: added,
    },
    Step {
        noun: "order",
        on: Kind::Meeting,
        makes: Kind::Meeting,
        paragraphs: &[],
        fields: &[must("items", Many(Kind::AgendaItem)), may("numbers", Numbers(1, 999))],
        binding: false,
        undo: Undo::Again,
        filled: |scene, row| {
            let mut input = Input::default();
            let items = scene.record.organisation.agenda_of(row.common().id);
            let ids = items.iter().map(|item| item.common.id.to_string());
            input.0.insert("items".to_owned(), ids.collect());
            input
        },
        may: |scene, _| scene.may_lead(),
        stands: |scene, row| {
            if_meeting(row, |meeting| match in_course(scene, meeting, UNTIL_CLOSED) {
                Standing::Open => {
                    let items = scene.record.organisation.agenda_of(meeting.common.id);
                    let is_adopted = |item: &&AgendaItem| item.item == "adoption" && item.concluded.is_some();
                    match items.len() {
                        0 | 1 => Standing::Elsewhere,
                        _ => Standing::require(
                            !items.iter().any(is_adopted),
                            Message::new("refused-agenda-adopted"),
                        ),
                    }
                }
                other => other,
            })
        },
        take: put_in_order,
    },
];

#[derive(Deserialize)]
struct Added {
    matter_id: Option<Uuid>,
    title: Option<String>,
    note: Option<String>,
    late: Option<String>,
}

#[derive(Deserialize)]
struct Ordered {
    items: Vec<Uuid>,
    /// Where each of them is to stand, as it was typed: without a script nothing is drawn.
    numbers: Option<Vec<i64>>,
}

/// A matter or a free item comes onto the agenda, before other matters; once it has been sent, with the reason why so late.
fn added(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let Added { matter_id, title, note, late } = filled_in(values)?;
    let Row::Meeting(meeting) = row else { return Err(Failure::NotFound) };
    if let (Some(day), None) = (meeting.convened, &late) {
        return Err(wrong_at("late", Message::new("refused-late-without-reason").with("on", day)));
    }
    let matter = matter_id.and_then(|id| scene.record.organisation.matters.get(&id));
    let title = match (title, matter) {
        (Some(title), _) => title,
        (None, Some(matter)) => matter.title.clone(),
        (None, None) => return Err(wrong_at("title", Message::new("refused-item-of-nothing"))),
    };
    if let Some(matter) = matter {
        can_be_considered(scene, meeting, matter)?;
    }
    let late = late.filter(|_| meeting.convened.is_some());
    let mut items: Vec<AgendaItem> =
        scene.record.organisation.agenda_of(meeting.common.id).into_iter().cloned().collect();
    let new = AgendaItem {
        common: scene.for_members(),
        meeting_id: meeting.common.id,
        number: 0,
        item: if matter.is_some() { "matter" } else { "free" }.to_owned(),
        title,
        matter_id,
        note,
        late: late.clone(),
        taken_up: None,
        verb: None,
        conclusion: None,
        paragraph_id: None,
        concluded: None,
    };
    let id = new.common.id;
    items.push(new);
    let (new, moved): (Vec<_>, Vec<_>) = numbered(in_place(items)).partition(|item| item.common.id == id);
    let taken = new.into_iter().chain(moved).fold(Taken::default(), Taken::put);
    let decided_there = matter.filter(|matter| meeting.decides_on(matter)).cloned();
    let waits = decided_there.map(|matter| Matter { meeting_id: Some(meeting.common.id), ..matter });
    let taken = waits.into_iter().fold(taken, Taken::put);
    Ok(about(meeting, with_notice(taken, told(scene, meeting, late))))
}

/// A meeting considers what is open before its body and stands on no other agenda to come.
fn can_be_considered(scene: &Scene<'_>, meeting: &Meeting, matter: &Matter) -> Result<(), Failure> {
    let organisation = &scene.record.organisation;
    let wrong = |message| Err(wrong_at("matter_id", message));
    if !meeting.considers(matter) {
        return wrong(Message::new("refused-item-of-another-body").with("body", meeting.body.as_str()));
    }
    if let Some((_, day)) = matter.ended() {
        return wrong(Message::new("refused-matter-decided").with("on", day));
    }
    let other = organisation.meeting_awaited(matter).filter(|other| other.common.id != meeting.common.id);
    match other.filter(|other| meeting.decides_on(matter) && other.facts().closed.is_none()) {
        Some(other) => {
            let message = Message::new("refused-on-another-agenda").with("meeting", other.title.as_str());
            wrong(message.of_record(Kind::Meeting.as_str(), other.common.id))
        }
        None => Ok(()),
    }
}

/// The whole order at once. It names every item of the agenda: who has not seen one cannot say where it stands.
fn put_in_order(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let Ordered { items, numbers } = filled_in(values)?;
    let Row::Meeting(meeting) = row else { return Err(Failure::NotFound) };
    let standing = scene.record.organisation.agenda_of(meeting.common.id);
    let known: BTreeSet<Uuid> = standing.iter().map(|item| item.common.id).collect();
    let named: BTreeSet<Uuid> = items.iter().copied().collect();
    if named != known || items.len() != known.len() {
        return Err(wrong_at("items", Message::new("refused-order-incomplete")));
    }
    let mut placed: Vec<(i64, Uuid)> = match numbers {
        Some(numbers) if numbers.len() == items.len() => numbers.into_iter().zip(items).collect(),
        Some(_) => return Err(wrong_at("items", Message::new("refused-order-numbers"))),
        None => (1..).zip(items).collect(),
    };
    placed.sort_by_key(|(number, _)| *number);
    let of = |id: &Uuid| scene.record.organisation.agenda.get(id).cloned();
    let ordered: Vec<AgendaItem> = placed.iter().filter_map(|(_, id)| of(id)).collect();
    let moved: Vec<AgendaItem> = numbered(in_place(ordered)).collect();
    if moved.is_empty() {
        return Err(wrong_at("items", Message::new("refused-nothing-changes")));
    }
    let taken = moved.into_iter().fold(Taken::default(), Taken::put);
    Ok(about(meeting, with_notice(taken, told(scene, meeting, None))))
}
