//! What verification may find: each a sentence that says where and what.

use uuid::Uuid;

use super::Head;

/// The first thing in which the journal, its head or the tables are not as they must be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the sentence of each says what it is, and its fields stand in it")]
pub enum Difference {
    #[error("entry {expected} is missing: the next entry that the journal has is {found}")]
    Gap { expected: i64, found: i64 },
    #[error("the instant of entry {entry} lies before that of the entry before it")]
    Backwards { entry: i64 },
    #[error(
        "the hash of entry {entry} does not follow from the entry before it and what entry {entry} says: one of them was altered"
    )]
    Hash { entry: i64 },
    #[error("the payload of entry {entry} is not the one whose digest stands in the journal: it was altered")]
    Payload { entry: i64 },
    #[error("the payload of entry {entry} is missing")]
    NoPayload { entry: i64 },
    #[error("the journal has a payload for entry {entry}, but no such entry")]
    NoEntry { entry: i64 },
    #[error("the changes of entry {entry} are not numbered without a gap: change {expected} is missing")]
    ChangeGap { entry: i64, expected: i32 },
    #[error("entry {entry} is marked as erased by entry {by}, which does not record an erasure")]
    NotErasedBy { entry: i64, by: i64 },
    #[error("entry {entry} is marked as erased by entry {by}, which records the erasure of entry {named}")]
    ErasedAnother { entry: i64, by: i64, named: i64 },
    #[error("entries {entry} and {other} are both marked as erased by entry {by}, which records one erasure")]
    ErasedTwo { entry: i64, other: i64, by: i64 },
    #[error("entry {by} records an erasure, but no earlier entry is marked as erased by it")]
    NothingErased { by: i64 },
    #[error("entry {entry} is marked as erased, but something of its payload is still there")]
    StillThere { entry: i64 },
    #[error("the head says that the last entry is {head}, but the journal ends with entry {last}")]
    HeadEntry { head: i64, last: i64 },
    #[error("the head does not have the {what} of the last entry, {last}")]
    Head { what: &'static str, last: i64 },
    #[error("entry {entry} says nothing of what its change {n} did to {kind} {id}")]
    EmptyChange { entry: i64, n: i32, kind: String, id: Uuid },
    #[error("change {n} of entry {entry} is about {kind} {id}, but its image has another {what}")]
    OtherImage { entry: i64, n: i32, kind: String, id: Uuid, what: &'static str },
    #[error(
        "entry {entry} says that {kind} {id} did not exist before it, but an earlier entry had registered it"
    )]
    NotNew { entry: i64, kind: String, id: Uuid },
    #[error(
        "entry {entry} says that {kind} {id} existed before it, but no earlier entry has left it standing"
    )]
    NotBefore { entry: i64, kind: String, id: Uuid },
    #[error(
        "entry {entry} says that {kind} {id} stood otherwise before it than the journal has it: field {field}"
    )]
    OtherBefore { entry: i64, kind: String, id: Uuid, field: String },
    #[error("the table has {kind} {id}, which no entry of the journal has registered")]
    Extra { kind: String, id: Uuid },
    #[error("the table has {kind} {id}, which entry {entry} has struck")]
    Struck { kind: String, id: Uuid, entry: i64 },
    #[error("the table lacks {kind} {id}, which entry {entry} wrote")]
    Missing { kind: String, id: Uuid, entry: i64 },
    #[error("{kind} {id} in the table is not as entry {entry} wrote it: field {field}")]
    Altered { kind: String, id: Uuid, entry: i64, field: String },
    #[error("the content of attachment {id} is not there")]
    NoContent { id: Uuid },
    #[error(
        "the content of attachment {id} is not the one whose digest and length stand in the journal: it was altered"
    )]
    Content { id: Uuid },
    #[error("there is content with the digest {sha256}, which no attachment names")]
    ContentOfNone { sha256: String },
    #[error("the journal ends with entry {last}, but the exported head is entry {}: what came after {last} was cut off", .exported.entry)]
    CutOff { last: i64, exported: Head },
    #[error("entry {} is not the one that was exported: the journal was rewritten since", .exported.entry)]
    Rewritten { exported: Head },
}
