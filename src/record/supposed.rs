//! The record as it would be: with a row put in its place, or without one. Nothing is written.

use chrono::DateTime;
use uuid::Uuid;

use super::{Changed, Kind, Record, Row};

impl Record {
    /// The record as it would be with a row put in its place.
    ///
    /// # Errors
    /// Never in practice: every row is plain data.
    pub fn with(&self, row: &Row) -> serde_json::Result<Self> {
        self.supposing(row.kind(), row.common().id, Some(row))
    }

    /// The record as it would be without a row.
    ///
    /// # Errors
    /// Never in practice: every row is plain data.
    pub fn without(&self, kind: Kind, id: Uuid) -> serde_json::Result<Self> {
        self.supposing(kind, id, None)
    }

    fn supposing(&self, kind: Kind, id: Uuid, row: Option<&Row>) -> serde_json::Result<Self> {
        let mut record = self.clone();
        record.apply(Changed {
            entry: 0, // of no entry: it is not among what is new
            at: DateTime::UNIX_EPOCH,
            act: String::new(),
            kind,
            id,
            before: None,
            after: row.map(Row::to_json).transpose()?,
        })?;
        Ok(record)
    }
}
