//! What this database is: a demonstration is marked as such, and one that holds anything else is never made one.

use sqlx::{PgConnection, PgPool};

/// Whether this database is marked as a demonstration.
///
/// # Errors
/// When the database cannot be read.
pub async fn is_demonstration(pool: &PgPool) -> sqlx::Result<bool> {
    sqlx::query_scalar!("select demonstration from installation").fetch_one(pool).await
}

/// Marks this database as a demonstration.
///
/// # Errors
/// When the database cannot be written.
pub async fn mark_demonstration(connection: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("update installation set demonstration = true").execute(connection).await?;
    Ok(())
}

/// Whether there is no record, no entry of the journal and no account.
///
/// # Errors
/// When the database cannot be read.
pub async fn is_empty(pool: &PgPool) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select not exists (select from account) and (select entry = 0 from journal_head) as "empty!""#
    )
    .fetch_one(pool)
    .await
}
