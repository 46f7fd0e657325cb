//! The SQL of kept forms. Every statement names the account: nobody reads another's.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use sqlx::PgPool;
use uuid::Uuid;

use super::{A_MINUTE, Kept, MOST, OpenedPage, Outcome};
use crate::record::fields::Input;

/// What is written of a form.
pub(super) struct Written {
    /// What was typed, each field with its values.
    pub fields: Value,
    /// The entry of what the form is about that was seen.
    pub etag: Option<i64>,
    /// The page that keeps it.
    pub page: OpenedPage,
    /// When.
    pub now: DateTime<Utc>,
}

fn input(fields: Value) -> sqlx::Result<Input> {
    serde_json::from_value(fields).map(Input).map_err(|error| sqlx::Error::Decode(error.into()))
}

/// What is kept of a form.
pub(super) async fn of(pool: &PgPool, account: Uuid, form: &str) -> sqlx::Result<Option<Kept>> {
    let row = sqlx::query!(
        "select fields, etag, kept_at, other, other_at from kept_form where account = $1 and form = $2",
        account,
        form
    );
    let Some(row) = row.fetch_optional(pool).await? else { return Ok(None) };
    let other = match (row.other, row.other_at) {
        (Some(fields), Some(at)) => Some((input(fields)?, at)),
        _ => None,
    };
    Ok(Some(Kept { typed: input(row.fields)?, etag: row.etag, at: row.kept_at, other }))
}

/// The forms of an account, the latest first, each with its address and when it was kept.
pub(super) async fn all(pool: &PgPool, account: Uuid) -> sqlx::Result<Vec<(String, DateTime<Utc>)>> {
    let rows =
        sqlx::query!("select form, kept_at from kept_form where account = $1 order by kept_at desc", account);
    Ok(rows.fetch_all(pool).await?.into_iter().map(|row| (row.form, row.kept_at)).collect())
}

/// Keeps a form. What another page has kept, and this one has not seen, is kept beside it.
pub(super) async fn keep(
    pool: &PgPool,
    account: Uuid,
    form: &str,
    written: &Written,
) -> sqlx::Result<Outcome> {
    let Written { fields, etag, page, now } = written;
    let kept = sqlx::query_scalar!(
        r#"with spent as (
             select count(*) filter (where form <> $2) as forms,
                    coalesce(sum(writes) filter (where minute = date_trunc('minute', $6::timestamptz)), 0) as writes
             from kept_form where account = $1)
           insert into kept_form as k (account, form, fields, etag, page, kept_at, minute, writes)
           select $1, $2, $3, $4, $5, $6, date_trunc('minute', $6::timestamptz), 1
           from spent join account a on a.id = $1 and a.closed is null
           where spent.forms < $8 and spent.writes < $9
           on conflict (account, form) do update set
             (other, other_at) = (
               select case when lost then k.fields else k.other end, case when lost then k.kept_at else k.other_at end
               from (select k.page <> excluded.page and k.kept_at is distinct from $7::timestamptz
                            and k.fields <> excluded.fields as lost) x),
             fields = excluded.fields, etag = excluded.etag, page = excluded.page, kept_at = excluded.kept_at,
             writes = case when k.minute = excluded.minute then k.writes + 1 else 1 end, minute = excluded.minute
           where k.kept_at <= excluded.kept_at
           returning other_at"#,
        account,
        form,
        fields,
        *etag,
        page.id,
        *now,
        page.seen,
        MOST,
        A_MINUTE
    )
    .fetch_optional(pool)
    .await?;
    match kept {
        Some(other) => Ok(Outcome::Kept(other)),
        // What came later has come before it: that stands, and nothing is lost.
        None if is_later(pool, account, form, *now).await? => Ok(Outcome::Kept(None)),
        None => Ok(Outcome::TooMuch),
    }
}

async fn is_later(pool: &PgPool, account: Uuid, form: &str, than: DateTime<Utc>) -> sqlx::Result<bool> {
    let is_later = sqlx::query_scalar!(
        r#"select exists (select from kept_form where account = $1 and form = $2 and kept_at > $3) as "is_later!""#,
        account,
        form,
        than
    );
    is_later.fetch_one(pool).await
}

/// A form was sent from a page: what that page kept, or was filled with, goes, and what another had kept comes in its
/// place.
pub(super) async fn sent(pool: &PgPool, account: Uuid, form: &str, page: OpenedPage) -> sqlx::Result<()> {
    sqlx::query!(
        "with gone as (
           delete from kept_form
           where account = $1 and form = $2 and other is null and (page = $3 or kept_at = $4::timestamptz))
         update kept_form set fields = other, kept_at = other_at, other = null, other_at = null, page = gen_random_uuid()
         where account = $1 and form = $2 and other is not null and (page = $3 or kept_at = $4::timestamptz)",
        account,
        form,
        page.id,
        page.seen
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// Its owner discards a form.
pub(super) async fn discard(pool: &PgPool, account: Uuid, form: &str) -> sqlx::Result<()> {
    sqlx::query!("delete from kept_form where account = $1 and form = $2", account, form)
        .execute(pool)
        .await?;
    Ok(())
}

/// Takes out what has been kept for a term.
pub(super) async fn end(pool: &PgPool, clock_offset_us: i64, term: TimeDelta) -> sqlx::Result<u64> {
    let gone = sqlx::query!(
        "delete from kept_form
         where kept_at < clock_timestamp() + $1::bigint * interval '1 microsecond' - $2::interval",
        clock_offset_us,
        term as _
    );
    Ok(gone.execute(pool).await?.rows_affected())
}
