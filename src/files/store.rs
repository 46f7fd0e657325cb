//! The SQL of the content of files.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::commands::Sent;

/// How much of a file is read at once, in bytes.
pub const PIECE: i32 = 1 << 20;

/// Keeps the content of a file, if it is not kept already.
///
/// # Errors
/// When it cannot be written.
pub async fn keep(connection: &mut PgConnection, sha256: &str, content: &[u8]) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into file_content (sha256, content) values ($1, $2) on conflict (sha256) do nothing",
        sha256,
        content
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Notes that the content of a digest stands in the other store, if it is not kept already.
///
/// # Errors
/// When it cannot be written.
pub async fn keep_elsewhere(connection: &mut PgConnection, sha256: &str) -> sqlx::Result<()> {
    sqlx::query!("insert into file_content (sha256) values ($1) on conflict (sha256) do nothing", sha256)
        .execute(connection)
        .await?;
    Ok(())
}

/// Waits until nobody else brings the content of a digest into the other store or takes it out, to the end of the
/// transaction.
///
/// # Errors
/// When the database cannot be reached.
pub async fn lock(connection: &mut PgConnection, sha256: &str) -> sqlx::Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtext('content of a file'), hashtext($1))", sha256)
        .execute(connection)
        .await?;
    Ok(())
}

/// Some of what has gone and still has to be taken out of the other store.
///
/// # Errors
/// When the database cannot be read.
pub async fn leaving(pool: &PgPool, most: i64) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!("select sha256 from file_leaving order by sha256 limit $1", most)
        .fetch_all(pool)
        .await
}

/// Notes that it has been taken out.
///
/// # Errors
/// When it cannot be written.
pub async fn left(connection: &mut PgConnection, sha256: &str) -> sqlx::Result<()> {
    sqlx::query!("delete from file_leaving where sha256 = $1", sha256).execute(connection).await?;
    Ok(())
}

/// Which of these digests are of content in the other store.
///
/// # Errors
/// When the database cannot be read.
pub async fn elsewhere(connection: &mut PgConnection, of: &[String]) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!("select sha256 from file_content where content is null and sha256 = any($1)", of)
        .fetch_all(connection)
        .await
}

/// A day ago, by the clock of the database, however that of the program is turned.
///
/// # Errors
/// When the database cannot be reached.
pub async fn a_day_ago(pool: &PgPool) -> sqlx::Result<DateTime<Utc>> {
    sqlx::query_scalar!(r#"select clock_timestamp() - interval '1 day' as "then!""#).fetch_one(pool).await
}

/// Keeps what stands in a file whose content is kept, if that is not known already.
///
/// # Errors
/// When it cannot be written.
pub async fn keep_text(
    connection: &mut PgConnection,
    sha256: &str,
    pages: Option<i32>,
    text: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into file_text (sha256, pages, text) values ($1, $2, $3) on conflict (sha256) do nothing",
        sha256,
        pages,
        text
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// How many pages a file has, as they were counted when it came; `None`: nobody could say.
///
/// # Errors
/// When the database cannot be read.
pub async fn pages(pool: &PgPool, sha256: &str) -> sqlx::Result<Option<i32>> {
    let pages = sqlx::query_scalar!("select pages from file_text where sha256 = $1", sha256);
    Ok(pages.fetch_optional(pool).await?.flatten())
}

/// The digest of a file that nobody has read yet; `None`: there is none.
///
/// # Errors
/// When the database cannot be read.
pub async fn unread(pool: &PgPool) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "select sha256 from file_content c where not exists (select from file_text t where t.sha256 = c.sha256)
         order by sha256 limit 1"
    )
    .fetch_optional(pool)
    .await
}

/// Whether the content of a digest is kept.
///
/// # Errors
/// When the database cannot be read.
pub async fn is_kept(connection: &mut PgConnection, sha256: &str) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select exists (select from file_content where sha256 = $1) as "kept!""#, sha256)
        .fetch_one(connection)
        .await
}

/// A piece of a file, from a byte on; `None`: there is no such file; `None` of it: it stands in the other store.
///
/// # Errors
/// When the database cannot be read.
pub async fn piece(pool: &PgPool, sha256: &str, from: i32) -> sqlx::Result<Option<Option<Vec<u8>>>> {
    sqlx::query_scalar!(
        r#"select substring(content from $2 for $3) as "piece?" from file_content where sha256 = $1"#,
        sha256,
        from.saturating_add(1),
        PIECE
    )
    .fetch_optional(pool)
    .await
}

/// The whole of a file; `None`: there is no such file; `None` of it: it stands in the other store.
///
/// # Errors
/// When the database cannot be read.
pub async fn whole(pool: &PgPool, sha256: &str) -> sqlx::Result<Option<Option<Vec<u8>>>> {
    sqlx::query_scalar!("select content from file_content where sha256 = $1", sha256)
        .fetch_optional(pool)
        .await
}

/// The next content behind a digest that stands in the database, or in the other store; `None`: there is none.
///
/// # Errors
/// When the database cannot be read.
pub async fn to_move(pool: &PgPool, here: bool, behind: &str) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "select sha256 from file_content where (content is not null) = $1 and sha256 > $2 order by sha256 limit 1",
        here,
        behind
    )
    .fetch_optional(pool)
    .await
}

/// How many contents stand in the database, or in the other store.
///
/// # Errors
/// When the database cannot be read.
pub async fn left_to_move(pool: &PgPool, here: bool) -> sqlx::Result<i64> {
    let left = sqlx::query_scalar!(
        r#"select count(*) as "left!" from file_content where (content is not null) = $1"#,
        here
    );
    left.fetch_one(pool).await
}

/// A content, held until the end of the transaction; `None`: there is none; `None` of it: it stands in the other store.
///
/// # Errors
/// When the database cannot be read.
pub async fn stands(connection: &mut PgConnection, sha256: &str) -> sqlx::Result<Option<Option<Vec<u8>>>> {
    sqlx::query_scalar!("select content from file_content where sha256 = $1 for update", sha256)
        .fetch_optional(connection)
        .await
}

/// Puts a content into the database, or notes that it stands in the other store: for the owner alone.
///
/// # Errors
/// When it cannot be written.
pub async fn moved(connection: &mut PgConnection, sha256: &str, content: Option<&[u8]>) -> sqlx::Result<()> {
    sqlx::query!("update file_content set content = $2 where sha256 = $1", sha256, content)
        .execute(connection)
        .await?;
    Ok(())
}

/// A file that waits until the form is sent into which its text was brought.
pub struct Waiting {
    /// Its name.
    pub name: String,
    /// Its pages, where they are known.
    pub pages: Option<i32>,
    /// What stands in it.
    pub text: String,
    /// Its content.
    pub content: Vec<u8>,
}

/// Keeps a file for an account until a form is sent; an earlier one gives way.
///
/// # Errors
/// When it cannot be written.
pub async fn wait(pool: &PgPool, account: Uuid, file: &Sent, now: DateTime<Utc>) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into file_waiting (account, sha256, name, pages, text, content, came)
         select id, $2, $3, $4, $5, $6, $7 from account where id = $1 and closed is null
         on conflict (account) do update set sha256 = excluded.sha256, name = excluded.name, pages = excluded.pages,
           text = excluded.text, content = excluded.content, came = excluded.came",
        account,
        file.sha256,
        file.name,
        file.found.pages,
        file.found.text,
        &file.content[..],
        now
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// The name of a file that waits for an account, and how many bytes it has.
///
/// # Errors
/// When the database cannot be read.
pub async fn waiting(pool: &PgPool, account: Uuid, sha256: &str) -> sqlx::Result<Option<(String, i32)>> {
    let row = sqlx::query!(
        r#"select name, octet_length(content) as "bytes!" from file_waiting where account = $1 and sha256 = $2"#,
        account,
        sha256
    );
    Ok(row.fetch_optional(pool).await?.map(|row| (row.name, row.bytes)))
}

/// A file that waits for an account, as a whole.
///
/// # Errors
/// When the database cannot be read.
pub async fn waiting_whole(pool: &PgPool, account: Uuid, sha256: &str) -> sqlx::Result<Option<Waiting>> {
    sqlx::query_as!(
        Waiting,
        "select name, pages, text, content from file_waiting where account = $1 and sha256 = $2",
        account,
        sha256
    )
    .fetch_optional(pool)
    .await
}

/// Notes that a file has been enclosed for which its owner waited.
///
/// # Errors
/// When it cannot be written.
pub async fn waits_no_more(connection: &mut PgConnection, account: Uuid, sha256: &str) -> sqlx::Result<()> {
    sqlx::query!("delete from file_waiting where account = $1 and sha256 = $2", account, sha256)
        .execute(connection)
        .await?;
    Ok(())
}

/// Takes out the files that have waited for a term, and says how many.
///
/// # Errors
/// When the database cannot be written.
pub async fn end_waiting(pool: &PgPool, clock_offset_us: i64, term: TimeDelta) -> sqlx::Result<u64> {
    let gone = sqlx::query!(
        "delete from file_waiting
         where came < clock_timestamp() + $1::bigint * interval '1 microsecond' - $2::interval",
        clock_offset_us,
        term as _
    );
    Ok(gone.execute(pool).await?.rows_affected())
}
