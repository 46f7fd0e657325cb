//! Opening the database: migrations as its owner, everything else in the program's role.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPoolOptions};
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
        .connect_with(options.clone().options([
            ("role", "clearinghouse_program"),
            // An instance that vanishes in the middle of a change must not hold the journal's lock for ever.
            ("idle_in_transaction_session_timeout", "30s"),
            ("tcp_keepalives_idle", "30"),
        ]))
        .await
        .map_err(OpenError::Unreachable)
}

/// How many tables the database has, whosever they are: none when it is empty.
///
/// # Errors
/// When the database cannot be read.
pub async fn tables(connection: &mut PgConnection) -> sqlx::Result<i64> {
    sqlx::query_scalar(
        r"select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind in ('r', 'p') and n.nspname <> 'information_schema' and n.nspname not like 'pg\_%'",
    )
    .fetch_one(connection)
    .await
}

/// Makes the program's role, as the first migration makes it. Roles are not of one database but of the server, and
/// so not in its backup.
///
/// # Errors
/// When the user may make no roles.
pub async fn make_role(connection: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query(
        "do $$ begin
           if not exists (select from pg_roles where rolname = 'clearinghouse_program') then
             begin
               create role clearinghouse_program nologin;
             exception when duplicate_object or unique_violation then null; -- another has made it meanwhile
             end;
           end if;
           execute format('grant clearinghouse_program to %I', current_user);
         end $$",
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// What the database's clock says, and the instant of the journal's last entry.
///
/// # Errors
/// When the database cannot be read.
pub async fn clocks(connection: &mut PgConnection) -> sqlx::Result<(DateTime<Utc>, DateTime<Utc>)> {
    let read = sqlx::query!(r#"select clock_timestamp() as "now!", at from journal_head"#);
    let read = read.fetch_one(connection).await?;
    Ok((read.now, read.at))
}
