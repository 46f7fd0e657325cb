//! What has been done has been done by today, and is registered once.

use chrono::NaiveDate;

use super::super::fields::FieldError;
use super::super::{Record, Row};
use super::Checked;
use crate::message::Message;

type Act = (&'static str, Option<NaiveDate>);

/// The fields of a record that date an act, and their dates. A day on which something is held, begins or ends may well
/// lie ahead; a decision, a notice or an invitation that is on paper has been made.
fn acts(row: &Row) -> Vec<Act> {
    let of_its_kind: &[Act] = match row {
        Row::Decision(row) => &[("decided", Some(row.decided))],
        Row::Tenure(row) => &[("appointed", row.appointed)],
        Row::TenureExtension(row) => &[("approved", Some(row.approved))],
        Row::TenureTermination(row) => &[("notified", Some(row.notified))],
        Row::FinalReport(row) => &[("issued", Some(row.issued))],
        Row::ConceptPaper(row) => {
            &[("first_draft", row.first_draft), ("approved", row.approved), ("withdrawn", row.withdrawn)]
        }
        Row::PaperRevision(row) => &[("issued", Some(row.issued))],
        Row::PaperExtension(row) => &[("approved", Some(row.approved))],
        Row::ExpertMeeting(row) => &[("convened", Some(row.convened)), ("cancelled", row.cancelled)],
        Row::Review(row) => &[("scheduled", row.scheduled), ("cancelled", row.cancelled)],
        Row::ReviewContribution(row) => &[("submitted", Some(row.submitted))],
        _ => &[],
    };
    let source = &row.common().source;
    let of_its_source = [("source_date", source.date), ("source_received", source.received)];
    of_its_kind.iter().copied().chain(of_its_source).collect()
}

/// Registering is of what came on paper: nothing of it is dated later than today.
pub(super) fn check(row: &Row, today: NaiveDate, checked: &mut Checked) {
    for (field, day) in acts(row) {
        if let Some(day) = day.filter(|day| *day > today) {
            let message = Message::new("refused-not-yet").with("day", day).with("today", today);
            checked.errors.push(FieldError::new(field, message));
        }
    }
}

/// Why a new record is not taken that says nothing new: one stands that differs in its source at most.
pub fn registered_already(record: &Record, row: &Row) -> Option<FieldError> {
    let stands = record.all(row.kind()).into_iter().find(|stands| says_the_same(row, stands))?;
    let message = match stands.known_from() {
        Some(on) => Message::new("refused-registered-already-of").with("on", on),
        None => Message::new("refused-registered-already"),
    };
    Some(FieldError::new("", message.with("entry", stands.common().entry)))
}

fn says_the_same(row: &Row, stands: &Row) -> bool {
    let mut like = row.clone();
    let (common, stood) = (like.common_mut(), stands.common());
    (common.id, common.entry, common.sample) = (stood.id, stood.entry, stood.sample);
    common.source = stood.source.clone();
    like == *stands
}
