//! What a closed meeting has frozen: its decisions with their paragraphs, its agenda, the outcomes of its matters, and the
//! positions stated at its items. A corrigendum is the only way to change what it decided; and a session that has opened keeps its numeral.

use crate::message::Message;
use crate::record::rows::{Matter, Meeting, Note};
use crate::record::{Kind, Organisation, Record, Row};
use crate::rules::calendar::astana_date;
use crate::rules::refusal::Refusal;

use super::Checked;

/// Refuses a row that would change what was frozen, or add to it.
pub(super) fn check(record: &Record, row: &Row, standing: Option<&Row>, checked: &mut Checked) {
    let organisation = &record.organisation;
    let refused = match (row, standing) {
        (Row::Meeting(row), Some(Row::Meeting(stood))) => changed_meeting(row, stood),
        (Row::Matter(row), Some(Row::Matter(stood))) => changed_matter(organisation, row, stood),
        (Row::Note(row), Some(Row::Note(stood))) => changed_note(row, stood),
        // A state that speaks anew says it at another meeting, or at none.
        (Row::Position(_), _) => closed(organisation, row).map(corrigendum),
        (row, None) if is_corrigendum(organisation, row) => None,
        (row, _) if sent_with(organisation, row).is_some() => sent_with(organisation, row).map(sent),
        (row, standing) => {
            let of = closed(organisation, row).or_else(|| closed(organisation, standing?));
            of.map(corrigendum)
        }
    };
    checked.refusals.extend(refused);
}

/// What a closed meeting decided on a matter, and ended it with, is not said otherwise.
fn changed_matter(organisation: &Organisation, row: &Matter, stood: &Matter) -> Option<Refusal> {
    let paragraph = organisation.paragraphs.get(&stood.paragraph_id.filter(|_| !stood.is_open())?)?;
    let meeting = organisation.decisions.get(&paragraph.decision_id)?.meeting_id;
    let closed = organisation.meetings.get(&meeting?).filter(|row| row.closed.is_some())?;
    let said = |of: &Matter| {
        (of.body.clone(), of.verb.clone(), of.decided, of.outcome.clone(), of.paragraph_id, of.meeting_id)
    };
    (said(row) != said(stood)).then(|| corrigendum(closed))
}

/// Why a row cannot be struck; `None`: nothing has frozen it.
pub fn frozen(record: &Record, row: &Row) -> Option<Refusal> {
    match row {
        Row::Meeting(row) => row.opened.map(|_| plain(Message::new("refused-meeting-opened"))),
        Row::Note(row) => row.number.is_some().then(|| sent(row)),
        row => {
            let of = &record.organisation;
            closed(of, row).map(corrigendum).or_else(|| sent_with(of, row).map(sent))
        }
    }
}

/// A note that was sent stays as it was; it is annulled, once.
fn changed_note(row: &Note, stood: &Note) -> Option<Refusal> {
    stood.number.as_ref()?;
    let annulled = Note {
        annulled: row.annulled.filter(|_| stood.annulled.is_none()),
        annulled_because: row.annulled_because.clone().filter(|_| stood.annulled.is_none()),
        ..stood.clone()
    };
    let stays = stood == row || stood.annulled.is_none() && annulled == *row;
    (!stays).then(|| sent(stood))
}

/// The sent note with which a row is enclosed.
fn sent_with<'a>(organisation: &'a Organisation, row: &Row) -> Option<&'a Note> {
    let note = match row {
        Row::NoteEnclosure(row) => Some(row.note_id),
        Row::Attachment(row) => row.subject().filter(|(kind, _)| *kind == Kind::Note).map(|(_, id)| id),
        _ => None,
    };
    organisation.notes.get(&note?).filter(|row| row.number.is_some())
}

fn sent(note: &Note) -> Refusal {
    let number = note.number.as_deref().unwrap_or_default();
    plain(Message::new("refused-note-sent").with("number", number))
}

/// The closed meeting that has frozen a row.
fn closed<'a>(organisation: &'a Organisation, row: &Row) -> Option<&'a Meeting> {
    let of_decision = |id| organisation.decisions.get(&id)?.meeting_id;
    let meeting = match row {
        Row::Decision(row) => row.meeting_id,
        Row::DecisionParagraph(row) => of_decision(row.decision_id),
        Row::AgendaItem(row) => Some(row.meeting_id),
        Row::Position(row) => {
            row.item_id.and_then(|id| organisation.agenda.get(&id)).map(|row| row.meeting_id)
        }
        _ => None,
    };
    organisation.meetings.get(&meeting?).filter(|row| row.closed.is_some())
}

/// Whether a new row is of a corrigendum.
fn is_corrigendum(organisation: &Organisation, row: &Row) -> bool {
    match row {
        Row::Decision(row) => row.corrects.is_some(),
        Row::DecisionParagraph(row) => {
            organisation.decisions.get(&row.decision_id).is_some_and(|row| row.corrects.is_some())
        }
        _ => false,
    }
}

/// A meeting that has opened keeps its body and its numeral; one that has closed, its days too.
fn changed_meeting(row: &Meeting, stood: &Meeting) -> Option<Refusal> {
    let session = (&row.body, &row.session) != (&stood.body, &stood.session);
    let days = (row.from, row.to) != (stood.from, stood.to);
    match stood {
        Meeting { opened: Some(_), .. } if session => Some(plain(Message::new("refused-session-opened"))),
        Meeting { closed: Some(_), .. } if days => Some(corrigendum(stood)),
        _ => None,
    }
}

fn corrigendum(meeting: &Meeting) -> Refusal {
    let on = meeting.closed.map_or(meeting.to, astana_date);
    plain(Message::new("refused-frozen").with("on", on).with("meeting", meeting.title.as_str()))
}

fn plain(message: Message) -> Refusal {
    Refusal { paragraph: None, field: None, message }
}
