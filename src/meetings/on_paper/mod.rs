//! What goes out from a meeting: its decisions, its agenda, and the table of follow-up.

pub mod agenda;
pub mod decision;
pub mod follow_up;

use crate::http::reader::{Reader, period};
use crate::http::words::Words;
use crate::paper::{Head, name_of};
use crate::record::rows::Meeting;

/// What stands above the text of a paper of a meeting.
fn head(words: &Words, meeting: &Meeting) -> Head {
    let place = meeting.place.clone().filter(|_| !meeting.online);
    let days = period(words, Some(meeting.from), Some(meeting.to));
    Head {
        symbol: symbol(meeting),
        body: Some(words.of_kind("body-", &meeting.body).to_owned()),
        place_and_date: Some(place.into_iter().chain(Some(days)).collect::<Vec<_>>().join(", ")),
        ..Head::default()
    }
}

/// `SOC/2023-II`, where it has a session.
fn symbol(meeting: &Meeting) -> Option<String> {
    meeting.session.as_ref().map(|session| format!("{}/{session}", meeting.body))
}

/// The beginning of the name of a file: the session, else body and day.
fn file(meeting: &Meeting) -> String {
    name_of(&symbol(meeting).unwrap_or_else(|| format!("{}/{}", meeting.body, meeting.from)))
}

/// The meeting, as far as it is known on the day.
fn known<'a>(reader: Reader<'a>, id: uuid::Uuid) -> Option<&'a Meeting> {
    let meeting = reader.names.organisation.meetings.get(&id)?;
    let known_from = meeting.convened.unwrap_or(meeting.from).min(meeting.from);
    (!reader.other_day || known_from <= reader.on).then_some(meeting)
}
