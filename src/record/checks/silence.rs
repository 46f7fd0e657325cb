//! While silence runs on a matter, nothing else decides it, whichever way it comes: by an outcome, a correction, an import.
//! What it ended with goes out once an officer has confirmed that nothing had arrived on paper.

use uuid::Uuid;

use super::super::rows::{Matter, Silence};
use super::super::{Kind, Record, Row};
use super::Checked;
use crate::message::Message;
use crate::rules::refusal::Refusal;

pub(super) fn check(record: &Record, row: &Row, checked: &mut Checked) {
    match row {
        Row::Matter(matter) => decided(record, matter, checked),
        Row::Circulation(row) if row.of_kind == Kind::Decision.as_str() => sent(record, row.of_id, checked),
        _ => {}
    }
}

fn sent(record: &Record, decision: Uuid, checked: &mut Checked) {
    let silence = record.organisation.silence_of_decision(decision);
    if let Some(Silence { confirmed: None, set_aside: None, common, .. }) = silence {
        let message = Message::new("refused-not-confirmed").of_record("silence", common.id);
        checked.refuse(Refusal { paragraph: None, field: None, message });
    }
}

fn decided(record: &Record, matter: &Matter, checked: &mut Checked) {
    let silence = record.organisation.silence_on(matter.common.id);
    if let Some(silence) = silence.filter(|_| matter.verb.is_some()) {
        let message = Message::new("refused-silence-runs").with("expires", silence.expires);
        checked.refuse(Refusal { paragraph: None, field: Some("verb"), message });
    }
}
