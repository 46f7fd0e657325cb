//! While silence runs on a matter, nothing else decides it, whichever way it comes: by an outcome, a correction, an import.

use super::super::{Record, Row};
use super::Checked;
use crate::message::Message;
use crate::rules::refusal::Refusal;

pub(super) fn check(record: &Record, row: &Row, checked: &mut Checked) {
    let Row::Matter(matter) = row else { return };
    let silence = record.organisation.silence_on(matter.common.id);
    if let Some(silence) = silence.filter(|_| matter.verb.is_some()) {
        let message = Message::new("refused-silence-runs").with("expires", silence.expires);
        checked.refuse(Refusal { paragraph: None, field: Some("verb"), message });
    }
}
