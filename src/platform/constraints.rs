//! The constraints of the database, mapped back to the rules that they repeat.

use super::failure::Failure;
use crate::record::constraints;

/// The refusal that a violated constraint stands for; anything else is a failure.
pub fn refusal(error: sqlx::Error) -> Failure {
    let known = error.as_database_error().and_then(|error| error.constraint()).and_then(constraints::named);
    match known {
        Some(refusal) => Failure::Refused(vec![refusal]),
        None => Failure::failed(error),
    }
}
