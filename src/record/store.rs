//! The SQL that reads the record: all of it once, then what has changed.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::kind::{Changed, Kind};
use super::{Recent, Record, Row};

/// What goes wrong in reading the record.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The database.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// A row that this program does not know: it is older than its database.
    #[error("a record of the database is not one that this program knows")]
    Row(#[from] serde_json::Error),
    /// A kind that this program does not know.
    #[error("this program does not know records of the kind {0}")]
    Kind(String),
}

fn kind(name: &str) -> Result<Kind, ReadError> {
    Kind::named(name).ok_or_else(|| ReadError::Kind(name.to_owned()))
}

/// Reads the whole record, as of the entry that touched it last.
///
/// # Errors
/// When the database cannot be read, or holds rows that this program does not know.
pub async fn load(connection: &mut PgConnection) -> Result<Record, ReadError> {
    // The number is read first: whatever is committed between the two is read again by `advance`.
    let touched = sqlx::query_scalar!("select touched from journal_head").fetch_one(&mut *connection).await?;
    let rows = sqlx::query!(r#"select kind as "kind!", "row" as "row!" from record_rows()"#)
        .fetch_all(&mut *connection)
        .await?;
    let mut record = Record::default();
    let mut changes = Vec::with_capacity(rows.len());
    for row in rows {
        let id = row
            .row
            .get("id")
            .and_then(|id| id.as_str())
            .and_then(|id| id.parse().ok())
            .unwrap_or(Uuid::nil());
        changes.push(Changed {
            entry: 0,
            at: chrono::DateTime::UNIX_EPOCH,
            act: String::new(),
            kind: kind(&row.kind)?,
            id,
            before: None,
            after: Some(row.row),
        });
    }
    changes.sort_by_key(|change| change.kind); // what others refer to comes first
    for change in changes {
        record.apply(change)?;
    }
    let recent = sqlx::query!(
        r#"select j.entry, j.at, j.act, c.kind, c.record_id, case when c.after is null then c.before end as struck
           from journal_change c join journal j using (entry) where c.entry <= $1 and c.n <= 12
           order by c.entry desc, c.n desc limit 60"#,
        touched
    )
    .fetch_all(&mut *connection)
    .await?;
    for row in recent {
        let kind = kind(&row.kind)?;
        record.recent.push_back(Recent {
            entry: row.entry,
            at: row.at,
            act: row.act,
            kind,
            id: row.record_id,
            struck: row.struck.map(|row| Row::from_json(kind, row)).transpose()?,
        });
    }
    record.entry = touched;
    Ok(record)
}

/// What the journal says has changed after an entry, in order. `None`: something of it has been erased since, and
/// the record is to be loaded anew.
///
/// # Errors
/// When the database cannot be read, or holds kinds that this program does not know.
pub async fn changes_after(
    connection: &mut PgConnection,
    entry: i64,
) -> Result<Option<Vec<Changed>>, ReadError> {
    let rows = sqlx::query!(
        r#"select j.entry, j.at, j.act, c.kind, c.record_id, c.before, c.after, d.erased is not null as "erased!"
           from journal_change c join journal j using (entry) join journal_detail d using (entry)
           where c.entry > $1 order by c.entry, c.n"#,
        entry
    )
    .fetch_all(connection)
    .await?;
    if rows.iter().any(|row| row.erased) {
        return Ok(None);
    }
    let changes = rows.into_iter().map(|row| {
        Ok(Changed {
            entry: row.entry,
            at: row.at,
            act: row.act,
            kind: kind(&row.kind)?,
            id: row.record_id,
            before: row.before,
            after: row.after,
        })
    });
    changes.collect::<Result<Vec<_>, ReadError>>().map(Some)
}

/// The record as we knew it at an instant: folded from the journal, stopped there. What the erased entries of
/// before said is not known any more, and is left out.
///
/// # Errors
/// When the database cannot be read, or holds rows that this program does not know.
pub async fn as_known_on(connection: &mut PgConnection, at: DateTime<Utc>) -> Result<Record, ReadError> {
    let rows = sqlx::query!(
        r#"select j.entry, j.at, j.act, c.kind, c.record_id, c.after
           from journal_change c join journal j using (entry) join journal_detail d using (entry)
           where j.at <= $1 and d.erased is null order by c.entry, c.n"#,
        at
    )
    .fetch_all(connection)
    .await?;
    let mut record = Record::default();
    for row in rows {
        let kind = kind(&row.kind)?;
        record.apply(Changed {
            entry: row.entry,
            at: row.at,
            act: row.act,
            kind,
            id: row.record_id,
            before: None, // a fold asks only what stands
            after: row.after,
        })?;
    }
    Ok(record)
}
