//! Meetings of the bodies, from the plan to the closure (DESIGN section 3): [`planning`] a meeting, convening, moving and
//! cancelling it; [`agenda`] and its [`items`]; who comes ([`presence`]); how it runs ([`course`]); and what corrects its
//! decisions afterwards ([`corrigenda`]). The Chair of today leads all of it, and the Secretariat for it.

mod agenda;
mod corrigenda;
mod course;
mod items;
mod list;
mod planning;
mod presence;

use super::scene::Taken;
use super::{Scene, Standing, Step};
use crate::record::rows::{AgendaItem, Circulation, Matter, Meeting};
use crate::record::{Common, Kind, Row};
use crate::rules::meetings::{Course, place_of};

/// The steps of meetings.
pub(super) fn steps() -> impl Iterator<Item = &'static Step> {
    let all =
        [planning::STEPS, agenda::STEPS, presence::STEPS, course::STEPS, items::STEPS, corrigenda::STEPS];
    all.into_iter().flatten()
}

/// What is asked of a meeting; of another record nothing is.
fn if_meeting(row: &Row, stands: impl FnOnce(&Meeting) -> Standing) -> Standing {
    match row {
        Row::Meeting(meeting) => stands(meeting),
        _ => Standing::Elsewhere,
    }
}

/// Possible where the meeting stands in one of these ways today.
fn in_course(scene: &Scene<'_>, meeting: &Meeting, wanted: &[Course]) -> Standing {
    if wanted.contains(&meeting.facts().course(scene.today)) { Standing::Open } else { Standing::Elsewhere }
}

/// Before it has opened: also where its days have passed, so that it can be moved.
const TO_COME: &[Course] = &[Course::Planned, Course::Passed];
/// Until it has closed.
const UNTIL_CLOSED: &[Course] = &[Course::Planned, Course::Passed, Course::Open];

/// The notice to all Member States of today that something about a meeting has changed, where they have been sent its
/// convocation and it has not opened; with what is to be said.
fn told(scene: &Scene<'_>, meeting: &Meeting, said: Option<String>) -> Option<Circulation> {
    let was_sent = meeting.convened.is_some() && meeting.opened.is_none();
    let circulation = || scene.circulated(Kind::Meeting, meeting.common.id, None);
    was_sent.then(|| {
        let circulation = circulation();
        let common = Common { remark: said, ..circulation.common };
        Circulation { common, ..circulation }
    })
}

/// With what all are told, if they are.
fn with_notice(taken: Taken, notice: Option<Circulation>) -> Taken {
    notice.into_iter().fold(taken, Taken::put)
}

/// It is about the meeting, on whose page it is seen, whatever it makes.
fn about(meeting: &Meeting, taken: Taken) -> Taken {
    Taken { about: Some((Kind::Meeting, meeting.common.id)), ..taken }
}

/// The meeting of an item.
fn meeting_of<'a>(scene: &'a Scene<'_>, item: &AgendaItem) -> Option<&'a Meeting> {
    scene.record.organisation.meetings.get(&item.meeting_id)
}

/// The items in their order, numbered from 1: those that are numbered otherwise are written anew.
pub(super) fn numbered(items: Vec<AgendaItem>) -> impl Iterator<Item = AgendaItem> {
    items
        .into_iter()
        .zip(1..)
        .filter(|(item, number)| item.number != *number)
        .map(|(item, number)| AgendaItem { number, ..item })
}

/// Adoption first, other matters and the date of the next meeting last, whatever is between in its order.
fn in_place(mut items: Vec<AgendaItem>) -> Vec<AgendaItem> {
    items.sort_by_key(|item| place_of(&item.item));
    items
}

/// The matters that wait for a meeting and have no outcome: they are before their body again, on no agenda.
fn given_back(scene: &Scene<'_>, meeting: &Meeting) -> Vec<Matter> {
    let matters = scene.record.organisation.matters.values();
    let waiting = matters.filter(|row| row.meeting_id == Some(meeting.common.id) && row.verb.is_none());
    waiting.map(|row| Matter { meeting_id: None, ..row.clone() }).collect()
}
