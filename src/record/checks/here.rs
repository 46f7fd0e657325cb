//! What is run here is not got round by registering: an item that comes onto an agenda that has been sent says why, and what
//! was agreed on a matter names the paragraph of the decision.

use super::super::fields::FieldError;
use super::super::kind::HERE;
use super::super::{Record, Row};
use super::Checked;
use crate::message::Message;
use crate::rules::consensus::Verb;

pub(super) fn check(record: &Record, row: &Row, standing: Option<&Row>, checked: &mut Checked) {
    match (row, standing) {
        (Row::AgendaItem(row), None) if row.late.is_none() => {
            let meeting = record.organisation.meetings.get(&row.meeting_id);
            let sent = meeting.filter(|meeting| meeting.common.source.kind == HERE);
            if let Some(day) = sent.and_then(|meeting| meeting.convened) {
                let message = Message::new("refused-late-without-reason").with("on", day);
                checked.errors.push(FieldError::new("late", message));
            }
        }
        (Row::Matter(row), Some(Row::Matter(stood))) if stood.common.source.kind == HERE => {
            let agreed = row.verb != stood.verb
                && row.verb.as_deref().and_then(|verb| verb.parse().ok()).is_some_and(Verb::takes_consensus);
            if agreed && row.paragraph_id.is_none() {
                checked.errors.push(FieldError::new("paragraph_id", Message::new("refused-agreed-nowhere")));
            }
        }
        _ => {}
    }
}
