//! The SQL of files that are tried before they are brought in. Every statement names the account: nobody reads another's.

use chrono::{DateTime, Utc};
use sqlx::PgPool;
use uuid::Uuid;

use super::{File, Layout};

/// Keeps the file that somebody tries, in the place of the one before; what nobody brought in within a day goes.
pub(super) async fn keep(
    pool: &PgPool,
    account: Uuid,
    file: &File,
    sha256: &str,
    now: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!("delete from tried_import where at < $1::timestamptz - interval '1 day'", now)
        .execute(pool)
        .await?;
    sqlx::query!(
        "insert into tried_import (account, layout, name, sha256, content, at) values ($1, $2, $3, $4, $5, $6)
         on conflict (account) do update set layout = excluded.layout, name = excluded.name, sha256 = excluded.sha256,
           content = excluded.content, at = excluded.at",
        account,
        file.layout.name(),
        file.name,
        sha256,
        file.bytes,
        now
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// The file that somebody tried, if it is still the same.
pub(super) async fn kept(
    pool: &PgPool,
    account: Uuid,
    layout: Layout,
    sha256: &str,
) -> sqlx::Result<Option<File>> {
    let row = sqlx::query!(
        "select name, content from tried_import where account = $1 and layout = $2 and sha256 = $3",
        account,
        layout.name(),
        sha256
    );
    let row = row.fetch_optional(pool).await?;
    Ok(row.map(|row| File { layout, name: row.name, bytes: row.content }))
}

/// Lets go of the file that somebody tried.
pub(super) async fn forget(pool: &PgPool, account: Uuid) -> sqlx::Result<()> {
    sqlx::query!("delete from tried_import where account = $1", account).execute(pool).await?;
    Ok(())
}
