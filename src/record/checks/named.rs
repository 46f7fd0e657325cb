//! What a record names stands, and is of the same area as the record itself.

use uuid::Uuid;

use super::super::fields::FieldError;
use super::super::{Kind, Record, Row};
use super::Checked;
use crate::message::Message;

pub(super) fn check(record: &Record, row: &Row, checked: &mut Checked) {
    match row {
        Row::Letter(letter) => {
            of_its_area(record, row, (Kind::ConceptPaper, letter.paper_id), "paper_id", checked);
            of_its_area(record, row, (Kind::Tenure, letter.tenure_id), "tenure_id", checked);
        }
        Row::ExtensionRequest(request) => {
            let extension = (Kind::TenureExtension, request.extension_id);
            of_its_area(record, row, extension, "extension_id", checked);
        }
        Row::ActingProposal(proposal) => {
            of_its_area(record, row, (Kind::Tenure, proposal.tenure_id), "tenure_id", checked);
        }
        // The one reference that the database does not follow: it leads to a table that the row itself names.
        Row::Circulation(row) => {
            let stands = Kind::named(&row.of_kind).is_some_and(|kind| record.holds(kind, row.of_id));
            if !stands {
                let message = Message::new("error-no-such-record").with("text", row.of_id.to_string());
                checked.errors.push(FieldError::new("of_id", message));
            }
        }
        Row::NoteReceived(row) => {
            checked.require("led_to_one_thing", row.of_kind.is_some() == row.of_id.is_some());
            let (Some(kind), Some(id)) = (&row.of_kind, row.of_id) else { return };
            if !Kind::named(kind).is_some_and(|kind| record.holds(kind, id)) {
                let message = Message::new("error-no-such-record").with("text", id.to_string());
                checked.errors.push(FieldError::new("of_id", message));
            }
        }
        _ => {}
    }
}

/// Who may not know of a record in one area learns of it from none in another.
fn of_its_area(
    record: &Record,
    row: &Row,
    (kind, named): (Kind, Option<Uuid>),
    field: &'static str,
    checked: &mut Checked,
) {
    let named = named.and_then(|id| record.find(kind, id));
    if named.is_some_and(|named| named.area_id() != row.area_id()) {
        checked.errors.push(FieldError::new(field, Message::new("refused-of-another-area")));
    }
}
