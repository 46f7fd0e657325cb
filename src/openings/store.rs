//! The SQL of the register of first opening.

use chrono::{DateTime, Utc};
use sqlx::PgPool;
use uuid::Uuid;

use crate::ids::StateId;

/// Writes that a state has opened something, unless it has before: the first opening alone counts, whichever instance
/// saw it.
pub(super) async fn write(
    pool: &PgPool,
    of_kind: &str,
    of_id: Uuid,
    state: StateId,
    at: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into opening (of_kind, of_id, state, opened_at) values ($1, $2, $3, $4) on conflict do nothing",
        of_kind,
        of_id,
        state.as_str(),
        at
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// When which state first opened something, by its code.
pub(super) async fn of(pool: &PgPool, of_id: Uuid) -> sqlx::Result<Vec<(String, DateTime<Utc>)>> {
    let rows = sqlx::query!("select state, opened_at from opening where of_id = $1", of_id);
    Ok(rows.fetch_all(pool).await?.into_iter().map(|row| (row.state, row.opened_at)).collect())
}
