//! Where the content of files stands: in the database, or in a store that speaks S3, each content once, under its digest.
//! A row of `file_content` says which, so what came before a setting was changed is read as well.
//!
//! What goes into the other store is written there before anything names it, and taken out after nothing does. So what
//! stands there and is named by nothing is waste: of a change that was refused, of an instance that was killed. It is swept
//! when it is a day old.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use sqlx::PgConnection;

use super::commands::Sent;
use super::store;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::platform::s3::{S3, S3Error};
use crate::record::files::LARGEST;

/// How many contents are taken out at a time.
const AT_ONCE: i64 = 100;

/// The store into which what comes goes; `None`: the database.
pub fn other(app: &App) -> Option<Arc<S3>> {
    app.s3.clone().filter(|_| app.config.files_in_s3)
}

/// Sends the content of a file to the other store, if that is where it goes: before the change that encloses it, so that
/// nobody waits for a store at the database. The same content is sent once.
///
/// # Errors
/// When one of them cannot be reached.
pub async fn ahead(app: &App, file: &Sent) -> Result<(), Failure> {
    if let Some(s3) = &file.store
        && !store::is_kept(&mut *app.pool.acquire().await?, &file.sha256).await?
    {
        s3.put(&file.sha256, file.content.clone()).await?;
    }
    Ok(())
}

/// Keeps the content of a file, in the transaction in which it is enclosed.
pub(super) async fn keep(connection: &mut PgConnection, file: &Sent) -> Result<(), Failure> {
    let Some(s3) = &file.store else {
        return Ok(store::keep(connection, &file.sha256, &file.content).await?);
    };
    // From here to the end nobody takes it out again.
    store::lock(connection, &file.sha256).await?;
    if !store::is_kept(connection, &file.sha256).await? {
        if s3.written(&file.sha256).await?.is_none() {
            s3.put(&file.sha256, file.content.clone()).await?;
        }
        store::keep_elsewhere(connection, &file.sha256).await?;
    }
    Ok(())
}

/// The whole of a file; `None`: there is none.
///
/// # Errors
/// When it cannot be read.
pub async fn whole(app: &App, sha256: &str) -> Result<Option<Vec<u8>>, Failure> {
    match store::whole(&app.pool, sha256).await? {
        Some(None) => {
            let content = to_bytes(elsewhere(app, sha256).await?, LARGEST).await.map_err(Failure::failed)?;
            Ok(Some(content.into()))
        }
        here => Ok(here.flatten()),
    }
}

/// The content of a file that stands in the other store, as it comes.
pub(super) async fn elsewhere(app: &App, sha256: &str) -> Result<Body, Failure> {
    let failed = |why: &str| Failure::Failed(anyhow::anyhow!("the content {sha256} {why}"));
    let s3 = app.s3.as_ref().ok_or_else(|| failed("stands in a store that S3_BUCKET does not name"))?;
    let found = s3.get(sha256).await?;
    found.ok_or_else(|| failed("is missing in the store of files"))
}

/// Why waste was not swept.
#[derive(Debug, thiserror::Error)]
pub enum SweepError {
    /// The database cannot be asked.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// The other store cannot be.
    #[error(transparent)]
    Store(#[from] S3Error),
}

/// Takes out of the other store what has gone from the record, and of a thousand objects behind a key those that nothing
/// names and that are a day old. The key behind which it goes on; `None`: from the first one.
///
/// # Errors
/// When one of them cannot be reached; what was not taken out is the next time.
pub async fn sweep(app: &App, behind: Option<String>) -> Result<Option<String>, SweepError> {
    // A scratch copy of the database names the objects of the one of record, and knows not all of them.
    let Some(s3) = app.s3.as_ref().filter(|_| app.config.rehearsal.is_none()) else { return Ok(None) };
    for sha256 in store::leaving(&app.pool, AT_ONCE).await? {
        let mut transaction = app.pool.begin().await?;
        store::lock(&mut transaction, &sha256).await?;
        // The same content may have come again meanwhile.
        if store::elsewhere(&mut transaction, std::slice::from_ref(&sha256)).await?.is_empty() {
            s3.delete(&sha256).await?;
        }
        store::left(&mut transaction, &sha256).await?;
        transaction.commit().await?;
    }
    let objects = s3.some(behind.as_deref()).await?;
    let then = store::a_day_ago(&app.pool).await?;
    let last = objects.last().map(|object| object.key.clone());
    let old = objects.into_iter().filter(|object| object.written < then && is_digest(&object.key));
    let old: Vec<String> = old.map(|object| object.key).collect();
    let named = store::elsewhere(&mut *app.pool.acquire().await?, &old).await?;
    for sha256 in old.into_iter().filter(|key| !named.contains(key)) {
        let mut transaction = app.pool.begin().await?;
        store::lock(&mut transaction, &sha256).await?;
        let none = store::elsewhere(&mut transaction, std::slice::from_ref(&sha256)).await?.is_empty();
        if none && s3.written(&sha256).await?.is_some_and(|written| written < then) {
            s3.delete(&sha256).await?;
        }
        transaction.commit().await?;
    }
    Ok(last)
}

/// What is called otherwise is not ours.
fn is_digest(key: &str) -> bool {
    key.len() == 64 && key.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
