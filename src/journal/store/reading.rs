//! The journal as a reader sees it.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::journal::commands::{ERASED, erasure};
use crate::journal::reader::{ImageAudience, Reader};
use crate::record::Kind;
use crate::record::diff::{FieldChange, diff};
use crate::rules::access::Action;

/// How many entries are read at most to fill one page: for a reader who may read few of them.
const MOST_BATCHES: usize = 20;
/// How many entries are read at once, at least.
const BATCH: i64 = 100;
/// How many changes of one entry, or of one record, are shown. An import has thousands.
pub const MOST_SHOWN: usize = 200;
/// How many are read to find those that the reader may know of.
const MOST_READ: i64 = 2_000;

/// An entry of the journal, as its reader may know of it.
#[derive(Clone, Debug)]
pub struct EntryView {
    /// Its number.
    pub entry: i64,
    /// Its instant.
    pub at: DateTime<Utc>,
    /// What was done.
    pub act: String,
    /// On whose behalf: a state's code, `secretariat` or `program`.
    pub on_behalf: String,
    /// Who did it, with the name that the account has now. `None`: the program, or the reader is not told.
    pub who: Option<(Uuid, String)>,
    /// The record that it is about, where it is about one that the reader may know of.
    pub about: Option<(String, Uuid)>,
    /// Why. `None`: not said, erased, or it may speak of what the reader may not know of.
    pub reason: Option<String>,
    /// The entry whose payload this one erased.
    pub erases: Option<i64>,
    /// The entry that erased this one's payload.
    pub erased: Option<i64>,
    /// How many changes of it the reader may know of.
    pub changes: i64,
}

/// A page of entries, the newest first.
#[derive(Clone, Debug)]
pub struct Page {
    /// The entries.
    pub entries: Vec<EntryView>,
    /// Before which entry the next page begins; `None`: this is the last.
    pub next: Option<i64>,
}

/// Which entries are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Only those about a record of this kind.
    pub kind: Option<String>,
    /// Only those in which this was done.
    pub act: Option<String>,
}

impl Wanted {
    /// Whether what was asked for tells the reader no more of an entry than the entry itself does.
    fn may_tell(&self, view: &EntryView, reader: Reader<'_>) -> bool {
        self.kind.is_none() || view.about.is_some() || reader.actor.is_of_secretariat()
    }
}

/// What chains an entry to those before it.
#[derive(Clone, Debug)]
pub struct Seal {
    /// The digest of its payload.
    pub digest: Vec<u8>,
    /// The hash of the entry.
    pub hash: Vec<u8>,
}

/// One change of a record.
#[derive(Clone, Debug)]
pub struct ChangeView {
    /// Its number in the entry.
    pub n: i32,
    /// The kind of the record.
    pub kind: String,
    /// The record.
    pub record_id: Uuid,
    /// Whether the record is new.
    pub registered: bool,
    /// Whether the record was struck.
    pub struck: bool,
    /// The fields that changed.
    pub fields: Vec<FieldChange>,
}

/// An entry with its changes.
#[derive(Clone, Debug)]
pub struct EntryDetail {
    /// The entry.
    pub entry: EntryView,
    /// The first of its changes that the reader may know of, [`MOST_SHOWN`] at most.
    pub changes: Vec<ChangeView>,
}

/// One step in the history of a record.
#[derive(Clone, Debug)]
pub struct HistoryView {
    /// The entry.
    pub entry: EntryView,
    /// What it did to the record.
    pub change: ChangeView,
}

/// A record that was struck.
#[derive(Clone, Debug)]
pub struct StruckView {
    /// When.
    pub at: DateTime<Utc>,
    /// On whose behalf.
    pub on_behalf: String,
    /// Why, where the reader may know it.
    pub reason: Option<String>,
    /// What it said last.
    pub image: Value,
}

/// An entry as the query has it.
struct EntryRow {
    entry: i64,
    at: DateTime<Utc>,
    act: String,
    on_behalf: String,
    account: Option<Uuid>,
    name: Option<String>,
    kind: Option<String>,
    record_id: Option<Uuid>,
    reason: Option<String>,
    erased: Option<i64>,
    changes: i64,
    audiences: Option<Value>,
}

/// Of which records, changed by an entry, these are the audiences of the images; and of one that was struck, what it
/// said last.
#[derive(Deserialize)]
struct Audiences {
    kind: String,
    image: Option<ImageAudience>,
    struck: Option<Value>,
    ids: Vec<Uuid>,
}

impl Audiences {
    /// How many of the changes the reader may know of.
    fn changes_for(&self, reader: Reader<'_>) -> usize {
        if !reader.is_in(self.image.as_ref()) {
            return 0;
        }
        self.ids.iter().filter(|id| reader.knows_of(&self.kind, **id, self.struck.as_ref())).count()
    }
}

impl EntryRow {
    /// What the reader may know of the entry; `None`: nothing.
    fn seen_by(self, reader: Reader<'_>) -> Option<EntryView> {
        // What changed no record, as an erasure, is for the Secretariat.
        let whole = reader.reads_all() || self.changes == 0 && reader.actor.is_of_secretariat();
        let changes = if whole { self.changes } else { self.changes_for(reader)? };
        // Where something is kept from the reader, the reason may speak of just that.
        let whole = changes == self.changes;
        let said = self.reason.filter(|_| whole);
        let erasure = said.as_deref().filter(|_| self.act == ERASED).and_then(erasure);
        let erases = erasure.map(|(entry, _)| entry);
        let reason = erasure.map(|(_, reason)| reason.to_owned());
        Some(EntryView {
            entry: self.entry,
            at: self.at,
            erases,
            reason: reason.or(said),
            who: self.account.zip(self.name).filter(|_| reader.told_who(&self.on_behalf)),
            about: self.kind.zip(self.record_id).filter(|about| whole || reader.holds(about)),
            act: self.act,
            on_behalf: self.on_behalf,
            erased: self.erased,
            changes,
        })
    }

    fn changes_for(&self, reader: Reader<'_>) -> Option<i64> {
        let audiences = Vec::<Audiences>::deserialize(self.audiences.as_ref()?).ok()?;
        let changes: usize = audiences.iter().map(|audiences| audiences.changes_for(reader)).sum();
        let changes = i64::try_from(changes).unwrap_or(i64::MAX);
        (changes > 0 && reader.actor.may(Action::ReadJournal)).then_some(changes)
    }
}

/// The newest entries before one, as many as `limit`, of which the reader may know something. Where the reader may
/// read few of them, a page may have fewer and still be followed by another.
///
/// # Errors
/// When the database cannot be read.
pub async fn page(
    connection: &mut PgConnection,
    reader: Reader<'_>,
    before: Option<i64>,
    limit: usize,
) -> sqlx::Result<Page> {
    page_of(connection, reader, &Wanted::default(), before, limit).await
}

/// The same of the entries that are wanted.
///
/// # Errors
/// When the database cannot be read.
pub async fn page_of(
    connection: &mut PgConnection,
    reader: Reader<'_>,
    wanted: &Wanted,
    before: Option<i64>,
    limit: usize,
) -> sqlx::Result<Page> {
    let mut page = Page { entries: Vec::new(), next: None };
    if !reader.actor.may(Action::ReadJournal) {
        return Ok(page);
    }
    let batch = i64::try_from(limit).unwrap_or(BATCH).saturating_add(1).max(if reader.reads_all() {
        1
    } else {
        BATCH
    });
    let mut before = before;
    for _ in 0..MOST_BATCHES {
        let rows = rows(connection, Which::Before(before, batch, wanted), reader).await?;
        let read = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        for row in rows {
            let entry = row.entry;
            if page.entries.len() == limit {
                page.next = Some(entry + 1);
                return Ok(page);
            }
            page.entries.extend(row.seen_by(reader).filter(|view| wanted.may_tell(view, reader)));
            before = Some(entry);
        }
        if read < batch {
            return Ok(page);
        }
    }
    page.next = before;
    Ok(page)
}

/// One entry with its changes. `None`: there is none, or none that the reader may know of.
///
/// # Errors
/// When the database cannot be read.
pub async fn entry(
    connection: &mut PgConnection,
    reader: Reader<'_>,
    entry: i64,
) -> sqlx::Result<Option<EntryDetail>> {
    let found = rows(connection, Which::These(&[entry]), reader).await?;
    let Some(view) = found.into_iter().next().and_then(|row| row.seen_by(reader)) else {
        return Ok(None);
    };
    let changes =
        changes(connection, Some(entry), None).await?.into_iter().filter_map(|change| change.seen_by(reader));
    Ok(Some(EntryDetail { entry: view, changes: changes.take(MOST_SHOWN).collect() }))
}

/// What chains an entry to those before it.
///
/// # Errors
/// When the database cannot be read.
pub async fn seal(connection: &mut PgConnection, entry: i64) -> sqlx::Result<Option<Seal>> {
    sqlx::query_as!(Seal, "select digest, hash from journal where entry = $1", entry)
        .fetch_optional(connection)
        .await
}

/// What was done to one record, the newest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn history(
    connection: &mut PgConnection,
    reader: Reader<'_>,
    record_id: Uuid,
) -> sqlx::Result<Vec<HistoryView>> {
    let changes = changes(connection, None, Some(record_id)).await?;
    let numbers: Vec<_> = changes.iter().map(|change| change.entry).collect();
    let entries = rows(connection, Which::These(&numbers), reader).await?;
    let entries = entries.into_iter().filter_map(|row| row.seen_by(reader));
    let entries: BTreeMap<_, _> = entries.map(|view| (view.entry, view)).collect();
    let seen = changes.into_iter().filter_map(|change| {
        let entry = entries.get(&change.entry)?.clone();
        Some(HistoryView { entry, change: change.seen_by(reader)? })
    });
    Ok(seen.take(MOST_SHOWN).collect())
}

/// What a record said last that was struck; `None`: it was not, or the reader may not know of it. Whom it was for
/// learns that it is gone; what was said of the striking is for those who read the journal.
///
/// # Errors
/// When the database cannot be read.
pub async fn struck(
    connection: &mut PgConnection,
    reader: Reader<'_>,
    kind: Kind,
    record_id: Uuid,
) -> sqlx::Result<Option<StruckView>> {
    let last = changes(connection, None, Some(record_id)).await?.into_iter().next();
    let Some(image) =
        last.filter(|last| last.kind == kind.as_str()).and_then(|last| Some((last.entry, last.struck?)))
    else {
        return Ok(None);
    };
    let (entry, image) = image;
    let known = reader.reads_all()
        || ImageAudience::deserialize(&image).is_ok_and(|audience| audience.has(reader))
            && (reader.actor.is_of_secretariat() || reader.record.holds_all_named_in(kind, &image));
    if !known {
        return Ok(None);
    }
    let found = rows(connection, Which::These(&[entry]), reader).await?;
    let Some(found) = found.into_iter().next() else { return Ok(None) };
    let (at, on_behalf) = (found.at, found.on_behalf.clone());
    let reason = found.seen_by(reader).and_then(|view| view.reason);
    Ok(Some(StruckView { at, on_behalf, reason, image }))
}

/// Which entries are read.
enum Which<'a> {
    /// These.
    These(&'a [i64]),
    /// The newest before one, or of all, of those that are wanted; so many.
    Before(Option<i64>, i64, &'a Wanted),
}

async fn rows(
    connection: &mut PgConnection,
    which: Which<'_>,
    reader: Reader<'_>,
) -> sqlx::Result<Vec<EntryRow>> {
    let any = Wanted::default();
    let (these, before, limit, wanted) = match which {
        Which::These(these) => (Some(these), None, 0, &any),
        Which::Before(before, limit, wanted) => (None, before, limit, wanted),
    };
    sqlx::query_as!(
        EntryRow,
        r#"select j.entry, j.at, j.act, j.on_behalf, j.account, a.name as "name?", j.kind, j.record_id,
                  d.reason as "reason?", d.erased as "erased?",
                  (select count(*) from journal_change c where c.entry = j.entry) as "changes!",
                  case when not $4::boolean then (
                    select jsonb_agg(to_jsonb(g)) from (
                      select c.kind, c.image, c.struck, jsonb_agg(c.record_id) as ids from (
                        select c.kind, c.record_id,
                               case when i.image is not null then jsonb_build_object(
                                 'distribution', i.image->'distribution', 'named_states', i.image->'named_states') end as image,
                               case when n.struck then n.image end as struck
                        from journal_change c
                        cross join lateral (select coalesce(c.after, c.before) as image) i
                        left join lateral (
                          select coalesce(x.after, x.before) as image, x.after is null as struck from journal_change x
                          where x.record_id = c.record_id and coalesce(x.after, x.before) is not null
                          order by x.entry desc, x.n desc limit 1) n on true
                        where c.entry = j.entry) c
                      group by c.kind, c.image, c.struck) g) end as audiences
           from journal j
           left join account a on a.id = j.account
           left join journal_detail d using (entry)
           where j.entry = any (coalesce($1::bigint[], array(
             select x.entry from journal x where ($2::bigint is null or x.entry < $2)
               and ($5::text is null or x.kind = $5) and ($6::text is null or x.act = $6)
             order by x.entry desc limit $3)))
           order by j.entry desc"#,
        these as _,
        before,
        limit,
        reader.reads_all(),
        wanted.kind.as_deref(),
        wanted.act.as_deref()
    )
    .fetch_all(connection)
    .await
}

/// A change as the query has it, with what its record said last when it was struck.
struct ChangeRow {
    entry: i64,
    n: i32,
    kind: String,
    record_id: Uuid,
    before: Option<Value>,
    after: Option<Value>,
    struck: Option<Value>,
}

impl ChangeRow {
    /// What the reader may know of the change; `None`: nothing.
    fn seen_by(self, reader: Reader<'_>) -> Option<ChangeView> {
        let (before, after) = (self.before.as_ref(), self.after.as_ref());
        let known = reader.is_for(after.or(before))
            && reader.knows_of(&self.kind, self.record_id, self.struck.as_ref());
        if !known {
            return None;
        }
        let erased = before.is_none() && after.is_none();
        // What stood before may have been for others than what stands since: to this reader it is new.
        let stood = reader.seen(&self.kind, before);
        Some(ChangeView {
            n: self.n,
            registered: stood.is_none() && !erased,
            struck: after.is_none() && !erased,
            fields: diff(stood.as_deref(), reader.seen(&self.kind, after).as_deref()),
            kind: self.kind,
            record_id: self.record_id,
        })
    }
}

/// The changes of an entry, or of a record, the newest first.
async fn changes(
    connection: &mut PgConnection,
    entry: Option<i64>,
    record_id: Option<Uuid>,
) -> sqlx::Result<Vec<ChangeRow>> {
    sqlx::query_as!(
        ChangeRow,
        r#"select c.entry, c.n, c.kind, c.record_id, c.before, c.after,
                  case when n.struck then n.image end as "struck?"
           from journal_change c
           left join lateral (
             select coalesce(x.after, x.before) as image, x.after is null as struck from journal_change x
             where x.record_id = c.record_id and coalesce(x.after, x.before) is not null
             order by x.entry desc, x.n desc limit 1) n on true
           where c.entry = $1 or c.record_id = $2
           order by c.entry desc, case when $1 is null then -c.n else c.n end limit $3"#,
        entry,
        record_id,
        MOST_READ
    )
    .fetch_all(connection)
    .await
}
