//! A matter on the agenda of a meeting of its body: the item that it is there. Every step that puts a matter before a
//! meeting does it here.

use serde::Deserialize;
use uuid::Uuid;

use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::rows::{AgendaItem, Matter, Meeting};
use crate::record::{Kind, Row};
use crate::steps::meetings::numbered;
use crate::steps::scene::wrong_at;
use crate::steps::{Scene, Taken};

/// How many characters the title of an item has at most.
const LONGEST_TITLE: usize = 300;

/// Before which meeting a matter comes.
#[derive(Debug, Default, Deserialize)]
pub(in crate::steps) struct Place {
    /// The meeting; `None`: it stands on no agenda yet.
    pub(in crate::steps) meeting_id: Option<Uuid>,
    /// Why it comes late, where the meeting has been convened.
    pub(in crate::steps) late: Option<String>,
}

/// With the matter, on the agenda of the meeting where one is named: before "other matters" and what comes after them.
///
/// # Errors
/// When the meeting is of another body, is over or cancelled, or has been convened and no reason is given.
pub(in crate::steps) fn on_the_agenda(
    scene: &Scene<'_>,
    taken: Taken,
    matter: Matter,
    place: &Place,
) -> Result<Taken, Failure> {
    let Some(id) = place.meeting_id else { return Ok(taken.make(matter)) };
    let Some(Row::Meeting(meeting)) = scene.record.find(Kind::Meeting, id) else {
        return Err(of_another_body(&matter.body));
    };
    takes_it(&meeting, &matter, place)?;
    let (left, moved_up) = left_behind(scene, &matter, id)?;
    let matter = Matter { meeting_id: Some(id), ..matter };
    let new = item(scene, &matter, id, place.late.clone());
    let taken = taken.make(matter);
    let taken = left.into_iter().fold(taken, Taken::strike);
    Ok(new.into_iter().chain(moved_up).fold(taken, Taken::put))
}

fn of_another_body(body: &str) -> Failure {
    wrong_at("meeting_id", Message::new("refused-meeting-of-another-body").with("body", body))
}

/// Whether a meeting takes another matter.
fn takes_it(meeting: &Meeting, matter: &Matter, place: &Place) -> Result<(), Failure> {
    if meeting.body != matter.body {
        return Err(of_another_body(&matter.body));
    }
    if let Some(day) = meeting.cancelled {
        return Err(wrong_at("meeting_id", Message::new("refused-meeting-cancelled").with("on", day)));
    }
    if meeting.closed.is_some() {
        return Err(wrong_at("meeting_id", Message::new("refused-meeting-over")));
    }
    if let Some(day) = meeting.convened.filter(|_| place.late.is_none()) {
        return Err(wrong_at("late", Message::new("refused-late-without-reason").with("on", day)));
    }
    Ok(())
}

/// The item of the matter on another agenda that nobody has been sent: it goes with the matter, and those after it move up.
///
/// # Errors
/// When that agenda has been sent: the item is taken off there, with the reason, and all are told.
fn left_behind(
    scene: &Scene<'_>,
    matter: &Matter,
    to: Uuid,
) -> Result<(Vec<AgendaItem>, Vec<AgendaItem>), Failure> {
    let of = &scene.record.organisation;
    let meeting = matter.meeting_id.filter(|id| *id != to).and_then(|id| of.meetings.get(&id));
    let Some(meeting) = meeting.filter(|row| row.closed.is_none() && row.cancelled.is_none()) else {
        return Ok(Default::default());
    };
    let items = of.agenda_of(meeting.common.id).into_iter().cloned();
    let is_own = |row: &AgendaItem| row.matter_id == Some(matter.common.id) && row.concluded.is_none();
    let (own, rest): (Vec<_>, Vec<_>) = items.partition(is_own);
    let sent = meeting.convened.is_some() || meeting.opened.is_some();
    if sent && meeting.facts().here && !own.is_empty() {
        let message = Message::new("refused-on-sent-agenda").with("meeting", meeting.title.as_str());
        return Err(wrong_at("meeting_id", message));
    }
    Ok(if sent || own.is_empty() { Default::default() } else { (own, numbered(rest).collect()) })
}

/// The new item and those that move down for it; none where the matter stands there already.
fn item(scene: &Scene<'_>, matter: &Matter, meeting: Uuid, late: Option<String>) -> Vec<AgendaItem> {
    let standing = scene.record.organisation.agenda_of(meeting);
    if standing.iter().any(|row| row.matter_id == Some(matter.common.id)) {
        return Vec::new();
    }
    let closes = |row: &&&AgendaItem| matches!(row.item.as_str(), "other-matters" | "next-meeting");
    let first_closing = standing.iter().find(closes).map(|row| row.number);
    let last = standing.iter().map(|row| row.number).max().unwrap_or(0);
    let number = first_closing.unwrap_or(last + 1);
    let moved = standing.iter().filter(|row| row.number >= number);
    let moved = moved.map(|row| AgendaItem { number: row.number + 1, ..(*row).clone() });
    let new = AgendaItem {
        common: scene.for_members(),
        meeting_id: meeting,
        number,
        item: "matter".to_owned(),
        title: matter.title.chars().take(LONGEST_TITLE).collect(),
        matter_id: Some(matter.common.id),
        note: None,
        late,
        taken_up: None,
        verb: None,
        conclusion: None,
        paragraph_id: None,
        concluded: None,
    };
    std::iter::once(new).chain(moved).collect()
}
