//! Digests and hashes, computed here as migrations/0001_journal.sql lays them out, and independently of it.

use sha2::{Digest, Sha256};

use crate::journal::store::{ChangeLine, EntryLine};

/// A SHA-256.
pub(super) type Hash = [u8; 32];

/// What stands before the first entry.
pub(super) fn genesis() -> Hash {
    Sha256::digest(b"Clearing House").into()
}

/// The digest of a payload under way: salt, the reason behind its length, and each change in order, one to a line.
pub(super) struct PayloadDigest {
    hasher: Sha256,
    changes: u32,
}

impl PayloadDigest {
    pub(super) fn new(salt: &[u8], reason: Option<&str>) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(salt);
        let length = reason.map_or_else(|| "-".to_owned(), |reason| reason.len().to_string());
        hasher.update(format!("{length} {}", reason.unwrap_or_default()));
        hasher.update("\n");
        Self { hasher, changes: 0 }
    }

    pub(super) fn add(&mut self, change: &ChangeLine) {
        if self.changes > 0 {
            self.hasher.update("\n");
        }
        self.changes += 1;
        self.hasher.update(format!("{} {} ", change.kind, change.record_id));
        self.hasher.update(change.before.as_deref().unwrap_or("null"));
        self.hasher.update(" ");
        self.hasher.update(change.after.as_deref().unwrap_or("null"));
    }

    pub(super) fn finish(self) -> Hash {
        self.hasher.finalize().into()
    }
}

/// The hash of an entry: the hash before it and the entry's own line. The instant counts in microseconds.
pub(super) fn hash(before: &Hash, line: &EntryLine) -> Hash {
    let id = |id: Option<uuid::Uuid>| id.map_or_else(|| "-".to_owned(), |id| id.to_string());
    let mut hasher = Sha256::new();
    hasher.update(before);
    hasher.update(format!(
        "{}|{}|{}|{}|{}|{}|{}|{}",
        line.entry,
        line.at.timestamp_micros(),
        id(line.account),
        line.on_behalf,
        line.act,
        line.kind.as_deref().unwrap_or("-"),
        id(line.record_id),
        hex::encode(&line.digest),
    ));
    hasher.finalize().into()
}
