//! The ways in which something that was asked for does not happen. One place makes pages of them, another
//! problem documents.

use super::s3::S3Error;
use crate::record::Row;
use crate::record::fields::FieldError;
use crate::record::store::ReadError;
use crate::rules::access::Denial;
use crate::rules::refusal::Refusal;

/// Why something that was asked for did not happen.
#[derive(Debug)]
pub enum Failure {
    /// Something that was typed is wrong: 422.
    Invalid(Vec<FieldError>),
    /// A rule refuses: 409 for programs, 422 on pages.
    Refused(Vec<Refusal>),
    /// The person may not: 403, or 404 where it is hidden.
    Denied(Denial),
    /// There is no such thing, or none that this person may know of: 404.
    NotFound,
    /// The form was made for another account: 409. Nothing has been done.
    OfAnother,
    /// Somebody else has changed it meanwhile: 412. What stands now.
    Stale(Box<Row>),
    /// So many are at work that there was no turn for it: 503. Nothing has been written.
    Busy,
    /// The store of files cannot be reached, or says no: 503, with a sentence. Nothing has been written.
    NoStore(S3Error),
    /// Something is broken: 500, with a number and no detail.
    Failed(anyhow::Error),
}

impl Failure {
    /// Something is broken.
    pub fn failed(error: impl Into<anyhow::Error>) -> Self {
        Self::Failed(error.into())
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::PoolTimedOut => Self::Busy,
            error => Self::Failed(error.into()),
        }
    }
}
impl From<S3Error> for Failure {
    fn from(error: S3Error) -> Self {
        Self::NoStore(error)
    }
}
impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Database(error) => error.into(),
            error => Self::Failed(error.into()),
        }
    }
}
impl From<Denial> for Failure {
    fn from(denial: Denial) -> Self {
        Self::Denied(denial)
    }
}
