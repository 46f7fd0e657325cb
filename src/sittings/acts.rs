//! Acts of a sitting: whoever leads it does one after the other, and is back at the screen after each.

use uuid::Uuid;

use crate::http::form::Query;
use crate::http::who::Who;
use crate::record::rows::Meeting;
use crate::record::{Kind, Record, Row};
use crate::steps::{Done, Step};

/// Which record was decided on, in the address of the screen.
const OF: &str = "of";

/// Where a step leads that is an act of a meeting that sits: to its screen, with what is said of any step. `None`: it is
/// none. The record is as it stood before.
pub fn screen_after(record: &Record, step: &Step, done: &Done) -> Option<(String, String)> {
    let (meeting, of) = match (step.on, step.noun) {
        (Kind::Meeting, "opening") | (Kind::AgendaItem, "taking-up" | "conclusion") => (done.id, None),
        (Kind::Matter, "outcome") => {
            let matter = record.organisation.matters.get(&done.id)?;
            let meeting = record.organisation.meetings.get(&matter.meeting_id?);
            (meeting.filter(|meeting| meeting.sits())?.common.id, Some(done.id))
        }
        _ => return None,
    };
    let of = of.map(|id| format!("&{OF}={id}")).unwrap_or_default();
    Some((format!("/meetings/{meeting}/screen"), of))
}

/// The record that the last act was about: a matter, or the meeting.
pub(super) fn about(who: &Who, meeting: &Meeting, query: &Query) -> Row {
    let id = query.one(OF).and_then(|id| id.parse::<Uuid>().ok());
    let matter = id.and_then(|id| who.organisation().matters.get(&id));
    matter.map_or_else(|| Row::Meeting(meeting.clone()), |matter| Row::Matter(matter.clone()))
}
