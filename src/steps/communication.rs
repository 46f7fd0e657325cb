//! What an officer registers from a written communication of a state names that communication.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::record::Source;

/// A communication, as the fields of a step take it.
#[derive(Deserialize)]
pub(super) struct Communication {
    source_kind: Option<String>,
    source_number: Option<String>,
    source_date: Option<NaiveDate>,
    source_received: Option<NaiveDate>,
}

impl Communication {
    /// It as the source of a record; `None`: none was named.
    pub(super) fn source(self) -> Option<Source> {
        Some(Source {
            kind: self.source_kind?,
            number: self.source_number,
            date: self.source_date,
            received: self.source_received,
        })
    }
}
