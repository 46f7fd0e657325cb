//! What an officer registers from a written communication of a state names that communication.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::record::Source;

/// The fields of a step, and then those that name a communication: its kind with `must` or `may`.
macro_rules! with_communication {
    ($must:ident: $($field:expr),+ $(,)?) => {
        &[
            $($field,)+
            $crate::record::fields::$must("source_kind", $crate::record::fields::Takes::SourceKind),
            $crate::record::fields::may("source_number", $crate::record::fields::Takes::Line(100)),
            $crate::record::fields::may("source_date", $crate::record::fields::Takes::Date),
            $crate::record::fields::may("source_received", $crate::record::fields::Takes::Date),
        ]
    };
}
pub(super) use with_communication;

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
