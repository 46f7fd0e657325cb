//! The record, and what who acts knows of it: under the lock the whole is at hand, and what they may not know of is
//! answered as if it were not there.

use uuid::Uuid;

use super::{Kind, Record, Row};
use crate::rules::access::Actor;

/// The record, and what somebody knows of it.
#[derive(Clone, Copy, Debug)]
pub struct Sight<'a> {
    /// The record: what rules and constraints are asked of.
    pub whole: &'a Record,
    /// What they knew of it when they came: what they name is looked for in this one.
    pub known: &'a Record,
    /// Who they are.
    pub actor: Actor,
}

impl<'a> Sight<'a> {
    /// Of who knows all of a record that is looked at: that record is what they know.
    pub fn of(record: &'a Record) -> Self {
        Self { whole: record, known: record, actor: Actor::PROGRAM }
    }

    /// A record as it stands, if they know of it.
    pub fn find(&self, kind: Kind, id: Uuid) -> Option<Row> {
        self.whole.find(kind, id).filter(|row| self.has(row))
    }

    /// Whether they know of a record: they did when they came, or it is newer and for them, and it has not been taken back
    /// since.
    pub fn has(&self, row: &Row) -> bool {
        let common = row.common();
        let knew = self.known.holds(row.kind(), common.id) || common.entry > self.known.entry;
        knew && self.actor.reads(common.audience())
    }
}
