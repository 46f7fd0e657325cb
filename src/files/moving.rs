//! Moving the content of files from the one store to the other, after the setting was changed: file by file, each in a
//! transaction of its own, so that it can be stopped at any file and goes on where it was. What is at the other end is read
//! back and hashed before anything is taken away.

use axum::body::{Bytes, to_bytes};
use sha2::{Digest, Sha256};
use sqlx::PgPool;

use super::store;
use crate::platform::s3::{S3, S3Error};
use crate::record::files::LARGEST;

/// Where content is moved to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum To {
    /// Into the store that speaks S3.
    S3,
    /// Into the database.
    Postgres,
}

/// What was moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// How many files.
    pub files: u64,
    /// How many bytes.
    pub bytes: u64,
    /// How many are still to be moved.
    pub left: i64,
}

/// Why content was not moved. What was moved before it stays moved.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// The database cannot be asked.
    #[error("the database refuses: {0}")]
    Database(#[from] sqlx::Error),
    /// The other store cannot be.
    #[error(transparent)]
    Store(#[from] S3Error),
    /// What is in a store is not what its digest says: it is left where it is, to be looked at.
    #[error("the content {0} is not what its digest says, and was left where it is; verify the journal")]
    Altered(String),
    /// It is in neither store.
    #[error("the content {0} is missing in the store of files; verify the journal")]
    Missing(String),
}

fn is_of(content: &[u8], sha256: &str) -> bool {
    hex::encode(Sha256::digest(content)) == sha256
}

/// Moves content until all is moved, or as many files as are wanted. The pool is the owner's: the program's role may alter
/// no content.
///
/// # Errors
/// When a store cannot be reached, or something in one is not what it should be.
pub async fn run(pool: &PgPool, s3: &S3, to: To, most: Option<u64>) -> Result<Moved, MoveError> {
    let (mut moved, mut behind) = (Moved::default(), String::new());
    while most.is_none_or(|most| moved.files < most) {
        let Some(sha256) = store::to_move(pool, to == To::S3, &behind).await? else { break };
        if let Some(bytes) = one(pool, s3, to, &sha256).await? {
            moved.files += 1;
            moved.bytes += bytes;
        }
        behind = sha256;
    }
    moved.left = store::left_to_move(pool, to == To::S3).await?;
    Ok(moved)
}

/// One content; `None`: it has gone, or was moved, meanwhile.
async fn one(pool: &PgPool, s3: &S3, to: To, sha256: &str) -> Result<Option<u64>, MoveError> {
    let altered = || MoveError::Altered(sha256.to_owned());
    let mut transaction = pool.begin().await?;
    // Nobody brings it in or takes it out meanwhile.
    store::lock(&mut transaction, sha256).await?;
    let bytes = match (to, store::stands(&mut transaction, sha256).await?) {
        (To::S3, Some(Some(content))) => {
            if !is_of(&content, sha256) {
                return Err(altered());
            }
            let content = Bytes::from(content);
            s3.put(sha256, content.clone()).await?;
            let there = fetched(s3, sha256).await?.ok_or_else(|| MoveError::Missing(sha256.to_owned()))?;
            if !is_of(&there, sha256) {
                return Err(altered());
            }
            store::moved(&mut transaction, sha256, None).await?;
            content.len()
        }
        (To::Postgres, Some(None)) => {
            let content = fetched(s3, sha256).await?.ok_or_else(|| MoveError::Missing(sha256.to_owned()))?;
            if !is_of(&content, sha256) {
                return Err(altered());
            }
            store::moved(&mut transaction, sha256, Some(&content)).await?;
            content.len()
        }
        _ => return Ok(None),
    };
    transaction.commit().await?;
    if to == To::Postgres {
        taken_out(pool, s3, sha256).await?;
    }
    Ok(Some(bytes as u64))
}

/// Only what stands in the database, to the end of a transaction, is taken out of the other store. Where this is stopped
/// before it, the worker sweeps the object when it is a day old.
async fn taken_out(pool: &PgPool, s3: &S3, sha256: &str) -> Result<(), MoveError> {
    let mut transaction = pool.begin().await?;
    store::lock(&mut transaction, sha256).await?;
    if !matches!(store::stands(&mut transaction, sha256).await?, Some(None)) {
        s3.delete(sha256).await?;
    }
    transaction.commit().await?;
    Ok(())
}

async fn fetched(s3: &S3, sha256: &str) -> Result<Option<Bytes>, MoveError> {
    let Some(body) = s3.get(sha256).await? else { return Ok(None) };
    let unread = |error: axum::Error| S3Error::Unread(error.to_string());
    Ok(Some(to_bytes(body, LARGEST).await.map_err(unread)?))
}
