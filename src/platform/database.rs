//! Opening the database: migrations as its owner, everything else in the program's role.

use std::str::FromStr;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, PgPool};

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!();

/// What goes wrong in opening the database.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// `DATABASE_URL` is not an address of a database.
    #[error("DATABASE_URL is not an address of a PostgreSQL database: {0}")]
    Url(sqlx::Error),
    /// It cannot be reached.
    #[error("the database cannot be reached: {0}")]
    Unreachable(#[source] sqlx::Error),
    /// The schema cannot be brought up to date.
    #[error("the database cannot be brought up to date: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
}

/// The options of an address.
///
/// # Errors
/// When it is none.
pub fn options(url: &str) -> Result<PgConnectOptions, OpenError> {
    PgConnectOptions::from_str(url).map_err(OpenError::Url)
}

/// Brings the schema up to date, as the database's owner.
///
/// # Errors
/// When the database cannot be reached or brought up to date.
pub async fn migrate(options: &PgConnectOptions) -> Result<(), OpenError> {
    let mut connection = options.clone().connect().await.map_err(OpenError::Unreachable)?;
    MIGRATIONS.run(&mut connection).await?;
    Ok(())
}

/// Whether every migration that this program has is in the database.
pub async fn is_migrated(pool: &PgPool) -> bool {
    let newest = MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or(0);
    let found =
        sqlx::query_scalar::<_, i64>("select coalesce(max(version), 0) from _sqlx_migrations where success")
            .fetch_one(pool)
            .await;
    found.is_ok_and(|found| found >= newest)
}

/// A pool of connections in the program's role, which can change no entry of the journal.
///
/// # Errors
/// When the database cannot be reached.
pub async fn pool(options: &PgConnectOptions, connections: u32) -> Result<PgPool, OpenError> {
    PgPoolOptions::new()
        .max_connections(connections)
        .test_before_acquire(false)
        .connect_with(options.clone().options([("role", "clearinghouse_program")]))
        .await
        .map_err(OpenError::Unreachable)
}
