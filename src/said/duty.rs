//! A duty as programs read it: codes, dates, and its reason in an English sentence with the codes in it.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::http::words;
use crate::rules::because::Codes;
use crate::rules::duties::Duty;

/// A duty as RULES.md writes one: what `clearinghouse obligations` prints and `/api/v1/obligations` answers.
pub struct ForPrograms<'a>(pub &'a Duty);

impl Serialize for ForPrograms<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(duty) = self;
        let mut fields = serializer.serialize_struct("Duty", 12)?;
        fields.serialize_field("area", &duty.area)?;
        fields.serialize_field("kind", &duty.kind)?;
        fields.serialize_field("paragraph", &duty.kind.paragraph())?;
        fields.serialize_field("force", &duty.kind.force())?;
        fields.serialize_field("subject", &duty.subject)?;
        fields.serialize_field("bearers", &duty.bearers)?;
        fields.serialize_field("since", &duty.since)?;
        fields.serialize_field("due", &duty.due)?;
        fields.serialize_field("status", &duty.status)?;
        fields.serialize_field("met_on", &duty.met_on)?;
        fields.serialize_field("notice", &duty.notice)?;
        fields.serialize_field("because", &because(duty))?;
        fields.end()
    }
}

/// The reason of a duty in an English sentence, which names states, areas and records by their codes and ids.
pub fn because(duty: &Duty) -> String {
    words::english().say_plainly(&duty.because.said(&Codes))
}
