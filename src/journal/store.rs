//! The SQL that reads the journal: for verification as text and bytes, for pages as what a reader may know of.

mod reading;

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

pub use reading::{
    ChangeView, EntryDetail, EntryView, HistoryView, MOST_SHOWN, Page, Seal, StruckView, Wanted, entry,
    history, page, page_of, seal, struck,
};

/// How many lines verification reads at once.
const LINES: i64 = 500;

/// An entry with its payload's reason, for verification.
pub(super) struct EntryLine {
    pub entry: i64,
    pub at: DateTime<Utc>,
    pub account: Option<Uuid>,
    pub on_behalf: String,
    pub act: String,
    pub kind: Option<String>,
    pub record_id: Option<Uuid>,
    pub digest: Vec<u8>,
    pub hash: Vec<u8>,
    pub has_payload: bool,
    pub salt: Option<Vec<u8>>,
    pub reason: Option<String>,
    pub erased: Option<i64>,
}

/// A change with its images as text, which is what the digest is made of.
pub(super) struct ChangeLine {
    pub entry: i64,
    pub n: i32,
    pub kind: String,
    pub record_id: Uuid,
    pub area_id: Option<Uuid>,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// A row of the tables as text.
pub(super) struct RowLine {
    pub kind: String,
    pub row: String,
}

/// The head of the journal.
pub(super) struct HeadLine {
    pub entry: i64,
    pub touched: i64,
    pub at: Option<DateTime<Utc>>,
    pub hash: Vec<u8>,
}

/// A page of entries after one, in order.
pub(super) async fn lines(connection: &mut PgConnection, after: i64) -> sqlx::Result<Vec<EntryLine>> {
    sqlx::query_as!(
        EntryLine,
        r#"select j.entry, j.at, j.account, j.on_behalf, j.act, j.kind, j.record_id, j.digest, j.hash,
                  d.entry is not null as "has_payload!", d.salt as "salt?", d.reason as "reason?", d.erased as "erased?"
           from journal j left join journal_detail d using (entry)
           where j.entry > $1 order by j.entry limit $2"#,
        after,
        LINES
    )
    .fetch_all(connection)
    .await
}

/// A page of changes after one, in the order of entries.
pub(super) async fn change_lines(
    connection: &mut PgConnection,
    (entry, n): (i64, i32),
) -> sqlx::Result<Vec<ChangeLine>> {
    sqlx::query_as!(
        ChangeLine,
        r#"select entry, n, kind, record_id, area_id, before::text, after::text
           from journal_change where (entry, n) > ($1, $2) order by entry, n limit $3"#,
        entry,
        n,
        LINES
    )
    .fetch_all(connection)
    .await
}

/// An entry that has a payload and is not there.
pub(super) async fn payload_without_entry(connection: &mut PgConnection) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar!(
        r#"select min(d.entry) from journal_detail d where not exists (select from journal j where j.entry = d.entry)"#
    )
    .fetch_one(connection)
    .await
}

/// The head. Before the first entry it has no instant: the table says -infinity.
pub(super) async fn head(connection: &mut PgConnection) -> sqlx::Result<HeadLine> {
    sqlx::query_as!(
        HeadLine,
        r#"select entry, touched, case when isfinite(at) then at end as at, hash from journal_head"#
    )
    .fetch_one(connection)
    .await
}

/// All rows of the record, kind by kind.
pub(super) async fn rows(connection: &mut PgConnection) -> sqlx::Result<Vec<RowLine>> {
    sqlx::query_as!(
        RowLine,
        r#"select kind as "kind!", "row"::text as "row!" from record_rows() order by kind, "row"->>'id'"#
    )
    .fetch_all(connection)
    .await
}

/// The digests of all content that is kept.
pub(super) async fn digests(connection: &mut PgConnection) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!("select sha256 from file_content order by sha256").fetch_all(connection).await
}

/// A megabyte of the content of a digest, from a byte on; empty behind its end, `None`: there is none; `None` of
/// it: it stands in the other store.
pub(super) async fn content(
    connection: &mut PgConnection,
    sha256: &str,
    from: i64,
) -> sqlx::Result<Option<Option<Vec<u8>>>> {
    let from = i32::try_from(from).unwrap_or(i32::MAX).saturating_add(1);
    sqlx::query_scalar!(
        r#"select substring(content from $2 for 1048576) as "piece?" from file_content where sha256 = $1"#,
        sha256,
        from
    )
    .fetch_optional(connection)
    .await
}

/// The entries that still hold nominations to events, the earliest first: of no other kind does one of them hold anything.
pub async fn entries_of_nominations(pool: &PgPool, events: &[Uuid], most: i64) -> sqlx::Result<Vec<i64>> {
    sqlx::query_scalar!(
        r#"select distinct c.entry from journal_change c
           where c.kind = 'nomination' and (coalesce(c.after, c.before) ->> 'event_id')::uuid = any($1)
             and not exists (select from journal_change o where o.entry = c.entry and o.kind <> 'nomination')
           order by c.entry limit $2"#,
        events,
        most
    )
    .fetch_all(pool)
    .await
}
