//! The SQL of the content of files.

use sqlx::{PgConnection, PgPool};

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

/// A piece of a file, from a byte on; `None`: there is no such file.
///
/// # Errors
/// When the database cannot be read.
pub async fn piece(pool: &PgPool, sha256: &str, from: i32) -> sqlx::Result<Option<Vec<u8>>> {
    sqlx::query_scalar!(
        r#"select substring(content from $2 for $3) as "piece!" from file_content where sha256 = $1"#,
        sha256,
        from.saturating_add(1),
        PIECE
    )
    .fetch_optional(pool)
    .await
}

/// The whole of a file; `None`: there is no such file.
///
/// # Errors
/// When the database cannot be read.
pub async fn whole(pool: &PgPool, sha256: &str) -> sqlx::Result<Option<Vec<u8>>> {
    sqlx::query_scalar!("select content from file_content where sha256 = $1", sha256)
        .fetch_optional(pool)
        .await
}
