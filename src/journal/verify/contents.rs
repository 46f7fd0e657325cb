//! The content of enclosed files: the journal has its digest, and it is hashed anew here.

use std::collections::BTreeSet;

use http_body_util::BodyExt as _;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use sqlx::PgConnection;
use uuid::Uuid;

use super::VerifyError;
use super::difference::Difference;
use crate::journal::store::{self, RowLine};
use crate::platform::s3::{S3, S3Error};

/// What a file's record says of its content.
#[derive(Deserialize)]
struct File {
    id: Uuid,
    bytes: i64,
    sha256: String,
}

/// Each file that stands has its content, and the content has the digest and the length that the journal knows; and
/// there is no content of which the journal does not know.
pub(super) async fn verify(
    connection: &mut PgConnection,
    other: Option<&S3>,
    rows: &[RowLine],
) -> Result<(), VerifyError> {
    let mut known = BTreeSet::new();
    for row in rows.iter().filter(|row| row.kind == "attachment") {
        // A row that cannot be read so has been found to differ before.
        let Ok(file) = serde_json::from_str::<File>(&row.row) else { continue };
        if !known.contains(&file.sha256) {
            is_whole(connection, other, &file).await?;
        }
        known.insert(file.sha256);
    }
    match store::digests(connection).await?.into_iter().find(|sha256| !known.contains(sha256)) {
        Some(sha256) => Err(Difference::ContentOfNone { sha256 }.into()),
        None => Ok(()),
    }
}

async fn is_whole(connection: &mut PgConnection, other: Option<&S3>, file: &File) -> Result<(), VerifyError> {
    let (mut hasher, mut length) = (Sha256::new(), 0);
    loop {
        match store::content(connection, &file.sha256, length).await? {
            None => return Err(Difference::NoContent { id: file.id }.into()),
            Some(None) => {
                let found = other.ok_or(VerifyError::NoStore)?.get(&file.sha256).await?;
                let mut body = found.ok_or(Difference::NoContent { id: file.id })?;
                while let Some(frame) = body.frame().await {
                    let frame = frame.map_err(|error| S3Error::Unread(error.to_string()))?;
                    let piece = frame.into_data().unwrap_or_default();
                    hasher.update(&piece);
                    length += i64::try_from(piece.len()).unwrap_or(i64::MAX);
                }
                break;
            }
            Some(Some(piece)) if piece.is_empty() => break,
            Some(Some(piece)) => {
                hasher.update(&piece);
                length += i64::try_from(piece.len()).unwrap_or(i64::MAX);
            }
        }
    }
    if length != file.bytes || hex::encode(hasher.finalize()) != file.sha256 {
        return Err(Difference::Content { id: file.id }.into());
    }
    Ok(())
}
