//! Verification: the whole journal recomputed, the record rebuilt from it and held against the tables.
//!
//! Nothing of the database's own functions is trusted: digests and hashes are computed here (`chain`), and the
//! record is folded anew from the changes (`fold`); the content of files is hashed anew (`contents`). All of it reads
//! one snapshot. What is held in memory is the
//! record once, as the journal has it, and a page of the journal; not the journal.
//!
//! What it cannot find is a journal that was rewritten or cut off as a whole, head and tables included: for that a
//! head is exported ([`Head`]), kept elsewhere, and given again.

mod chain;
mod contents;
mod difference;
mod fold;

use std::collections::{BTreeMap, VecDeque};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{PgConnection, PgPool};

use super::commands::{ERASED, erasure};
use super::store::{self, ChangeLine, EntryLine, HeadLine};
use crate::platform::s3::{S3, S3Error};
use chain::{Hash, PayloadDigest};
pub use difference::Difference;
use fold::Fold;

/// The end of the journal, as it is exported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The number of the last entry; 0 when there is none yet.
    pub entry: i64,
    /// Its instant.
    pub at: Option<DateTime<Utc>>,
    /// Its hash, in hexadecimal.
    pub hash: String,
}

/// A journal that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many entries it has.
    pub entries: i64,
    /// How many records the tables have.
    pub records: usize,
    /// Its end.
    pub head: Head,
}

/// Why a journal is not verified.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// It does not hold: the first difference.
    #[error(transparent)]
    Differs(#[from] Difference),
    /// It cannot be read.
    #[error("the journal cannot be read: {0}")]
    Database(#[from] sqlx::Error),
    /// The content of a file cannot be read.
    #[error(transparent)]
    Store(#[from] S3Error),
    /// The content of files stands in a store that nobody named.
    #[error("the content of a file stands in a store that S3_BUCKET does not name")]
    NoStore,
}

/// Verifies the journal and the tables; and with the head that was exported earlier, that nothing was cut off or
/// rewritten since.
///
/// # Errors
/// The first difference, or that the database cannot be read.
pub async fn verify(pool: &PgPool, exported: Option<&Head>) -> Result<Verified, VerifyError> {
    verify_with(pool, None, exported).await
}

/// The same, where the content of files may stand in another store, too.
///
/// # Errors
/// The first difference, or that one of them cannot be read.
pub async fn verify_with(
    pool: &PgPool,
    other: Option<&S3>,
    exported: Option<&Head>,
) -> Result<Verified, VerifyError> {
    let mut snapshot =
        pool.begin_with("begin transaction isolation level repeatable read, read only").await?;
    let mut walk = Walk::new(exported);
    walk.journal(&mut snapshot).await?;
    walk.against_the_head(&store::head(&mut snapshot).await?)?;
    let records = walk.against_the_tables(&mut snapshot, other).await?;
    snapshot.rollback().await?;
    Ok(Verified { entries: walk.last, records, head: walk.head() })
}

/// The way through the journal: what is known when its first entries, up to `last`, have been read.
struct Walk<'a> {
    exported: Option<&'a Head>,
    last: i64,
    touched: i64,
    at: Option<DateTime<Utc>>,
    hash: Hash,
    /// Which entries are marked as erased by an entry that is still to come.
    erased: BTreeMap<i64, i64>,
    fold: Fold,
}

impl<'a> Walk<'a> {
    fn new(exported: Option<&'a Head>) -> Self {
        Self {
            exported,
            last: 0,
            touched: 0,
            at: None,
            hash: chain::genesis(),
            erased: BTreeMap::new(),
            fold: Fold::default(),
        }
    }

    fn head(&self) -> Head {
        Head { entry: self.last, at: self.at, hash: hex::encode(self.hash) }
    }

    async fn journal(&mut self, connection: &mut PgConnection) -> Result<(), VerifyError> {
        let mut changes = Changes::default();
        self.is_not_rewritten()?;
        loop {
            let page = store::lines(&mut *connection, self.last).await?;
            if page.is_empty() {
                break;
            }
            for line in page {
                self.entry(&line)?;
                self.payload(connection, &line, &mut changes).await?;
                self.is_not_rewritten()?;
            }
        }
        if let Some(change) = changes.peek(connection).await? {
            return Err(Difference::NoEntry { entry: change.entry }.into());
        }
        if let Some(entry) = store::payload_without_entry(connection).await? {
            return Err(Difference::NoEntry { entry }.into());
        }
        if let Some((&by, &entry)) = self.erased.first_key_value() {
            return Err(Difference::NotErasedBy { entry, by }.into());
        }
        match self.exported {
            Some(exported) if exported.entry > self.last => {
                Err(Difference::CutOff { last: self.last, exported: exported.clone() }.into())
            }
            _ => Ok(()),
        }
    }

    /// The entry itself: its number, its instant, its place in the chain, what it erases.
    fn entry(&mut self, line: &EntryLine) -> Result<(), Difference> {
        let entry = line.entry;
        if entry != self.last + 1 {
            return Err(Difference::Gap { expected: self.last + 1, found: entry });
        }
        if self.at.is_some_and(|before| line.at < before) {
            return Err(Difference::Backwards { entry });
        }
        let hash = chain::hash(&self.hash, line);
        if line.hash != hash {
            return Err(Difference::Hash { entry });
        }
        (self.last, self.at, self.hash) = (entry, Some(line.at), hash);
        self.erases(line)
    }

    /// An entry marks exactly one earlier one as erased when its act says so, and none otherwise.
    fn erases(&mut self, line: &EntryLine) -> Result<(), Difference> {
        let by = line.entry;
        let marked = self.erased.remove(&by);
        let named = line.reason.as_deref().and_then(erasure).map(|(entry, _)| entry);
        match (marked, line.act == ERASED) {
            (None, false) => Ok(()),
            (None, true) => Err(Difference::NothingErased { by }),
            (Some(entry), false) => Err(Difference::NotErasedBy { entry, by }),
            (Some(entry), true) => match named {
                Some(named) if named != entry => Err(Difference::ErasedAnother { entry, by, named }),
                None if line.erased.is_none() => Err(Difference::NotErasedBy { entry, by }),
                _ => Ok(()),
            },
        }
    }

    /// The payload of the entry: its digest, or that it is erased; and its changes, folded.
    async fn payload(
        &mut self,
        connection: &mut PgConnection,
        line: &EntryLine,
        changes: &mut Changes,
    ) -> Result<(), VerifyError> {
        let entry = line.entry;
        if !line.has_payload {
            return Err(Difference::NoPayload { entry }.into());
        }
        if let Some(by) = line.erased {
            self.marked(line, by)?;
        }
        let mut digest = match (&line.salt, line.erased) {
            (Some(salt), None) => Some(PayloadDigest::new(salt, line.reason.as_deref())),
            (None, Some(_)) => None,
            (None, None) => return Err(Difference::Payload { entry }.into()),
            (Some(_), Some(_)) => return Err(Difference::StillThere { entry }.into()),
        };
        let mut folded = Ok(());
        let mut expected = 1;
        while let Some(change) = changes.next_of(connection, entry).await? {
            if change.n != expected {
                return Err(Difference::ChangeGap { entry, expected }.into());
            }
            match &mut digest {
                Some(digest) => digest.add(&change),
                None if change.before.is_some() || change.after.is_some() => {
                    return Err(Difference::StillThere { entry }.into());
                }
                None => {}
            }
            expected += 1;
            self.touched = entry;
            if folded.is_ok() {
                folded = self.fold.apply(line, change);
            }
        }
        // Said first: in a payload that was altered, what does not follow is only the consequence.
        if digest.is_some_and(|digest| line.digest != digest.finish()) {
            return Err(Difference::Payload { entry }.into());
        }
        Ok(folded?)
    }

    fn marked(&mut self, line: &EntryLine, by: i64) -> Result<(), Difference> {
        let entry = line.entry;
        if line.reason.is_some() {
            return Err(Difference::StillThere { entry });
        }
        if by <= entry {
            return Err(Difference::NotErasedBy { entry, by });
        }
        match self.erased.insert(by, entry) {
            Some(other) => Err(Difference::ErasedTwo { entry: other, other: entry, by }),
            None => Ok(()),
        }
    }

    /// Whether the entry that was exported, when the walk has come to it, is still what it was.
    fn is_not_rewritten(&self) -> Result<(), Difference> {
        match self.exported {
            Some(exported) if exported.entry == self.last && *exported != self.head() => {
                Err(Difference::Rewritten { exported: exported.clone() })
            }
            _ => Ok(()),
        }
    }

    fn against_the_head(&self, head: &HeadLine) -> Result<(), Difference> {
        let last = self.last;
        if head.entry != last {
            return Err(Difference::HeadEntry { head: head.entry, last });
        }
        let differs = [
            ("instant", head.at != self.at),
            ("hash", head.hash != self.hash),
            ("number of the last entry that changed a record as", head.touched != self.touched),
        ];
        match differs.iter().find(|(_, differs)| *differs) {
            Some((what, _)) => Err(Difference::Head { what, last }),
            None => Ok(()),
        }
    }

    async fn against_the_tables(
        &mut self,
        connection: &mut PgConnection,
        other: Option<&S3>,
    ) -> Result<usize, VerifyError> {
        let rows = store::rows(connection).await?;
        for row in &rows {
            self.fold.compare(row)?;
        }
        std::mem::take(&mut self.fold).none_left()?;
        contents::verify(connection, other, &rows).await?;
        Ok(rows.len())
    }
}

/// The changes of the journal in order, read by pages.
#[derive(Default)]
struct Changes {
    page: VecDeque<ChangeLine>,
    /// The entry and number of the last change that was read.
    read: (i64, i32),
}

impl Changes {
    /// The next change, if it is of this entry or, as none should be, of an earlier one that the journal lacks.
    async fn next_of(
        &mut self,
        connection: &mut PgConnection,
        entry: i64,
    ) -> Result<Option<ChangeLine>, VerifyError> {
        match self.peek(connection).await? {
            Some(change) if change.entry < entry => Err(Difference::NoEntry { entry: change.entry }.into()),
            Some(change) if change.entry == entry => Ok(self.page.pop_front()),
            _ => Ok(None),
        }
    }

    async fn peek(&mut self, connection: &mut PgConnection) -> Result<Option<&ChangeLine>, sqlx::Error> {
        if self.page.is_empty() {
            self.page = store::change_lines(connection, self.read).await?.into();
            if let Some(last) = self.page.back() {
                self.read = (last.entry, last.n);
            }
        }
        Ok(self.page.front())
    }
}
