//! The SQL of the answers that are kept for keys of idempotency.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

/// A key is held back for so many seconds by a request of which nothing is heard: its instance may have been killed.
const SECONDS: f64 = 60.0;

/// What is kept for a key.
pub(super) struct Kept {
    /// The digest of the request.
    pub request: Vec<u8>,
    /// The status of the answer; 0: the request is under way.
    pub status: i32,
    /// The headers that were answered.
    pub headers: Value,
    /// The body that was answered; empty: the act is done, and its answer was not put in any more.
    pub body: Vec<u8>,
}

/// Takes a key for a request, unless it is taken. The instant tells this hold on it from a later one.
pub(super) async fn reserve(
    pool: &PgPool,
    account: Uuid,
    key: &str,
    request: &[u8],
) -> sqlx::Result<Option<DateTime<Utc>>> {
    sqlx::query_scalar!(
        r#"insert into idempotency as it (account, key, request, status, headers, body, at)
           values ($1, $2, $3, 0, '{}', '', clock_timestamp())
           on conflict (account, key) do update set at = excluded.at
             where it.status = 0 and it.request = excluded.request
               and it.at < clock_timestamp() - make_interval(secs => $4)
           returning at"#,
        account,
        key,
        request,
        SECONDS
    )
    .fetch_optional(pool)
    .await
}

/// What is kept for a key.
pub(super) async fn kept(pool: &PgPool, account: Uuid, key: &str) -> sqlx::Result<Option<Kept>> {
    sqlx::query_as!(
        Kept,
        "select request, status, headers, body from idempotency where account = $1 and key = $2",
        account,
        key
    )
    .fetch_optional(pool)
    .await
}

/// Says, in the transaction of the act itself, that it is done. False: the key is another request's by now.
pub(super) async fn done(
    connection: &mut PgConnection,
    (account, key, at): (Uuid, &str, DateTime<Utc>),
    status: i32,
    headers: Value,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update idempotency set status = $4, headers = $5
         where account = $1 and key = $2 and at = $3 and status = 0",
        account,
        key,
        at,
        status,
        headers
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts the answer in.
pub(super) async fn answered(
    pool: &PgPool,
    (account, key, at): (Uuid, &str, DateTime<Utc>),
    status: i32,
    headers: Value,
    body: &[u8],
) -> sqlx::Result<()> {
    sqlx::query!(
        "update idempotency set status = $4, headers = $5, body = $6 where account = $1 and key = $2 and at = $3",
        account,
        key,
        at,
        status,
        headers,
        body
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// Gives a key back: something broke, and nothing was done.
pub(super) async fn release(
    pool: &PgPool,
    (account, key, at): (Uuid, &str, DateTime<Utc>),
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from idempotency where account = $1 and key = $2 and at = $3 and status = 0",
        account,
        key,
        at
    )
    .execute(pool)
    .await?;
    Ok(())
}
