//! Pages of registering, correcting and striking, and of a record.
//!
//! A form is text ([`typed`]); it is shown by [`fields`]; what it would do is shown before it is done
//! ([`confirm`], [`consequences`]). What stands is said in words by
//! [`crate::said`].

pub mod belonging;
pub mod beside;
pub mod choose;
pub mod confirm;
pub mod consequences;
pub mod correct;
pub mod earlier;
pub mod fields;
mod led_to;
pub mod meanwhile;
pub mod offered;
pub mod paragraphs;
pub mod place;
pub mod record;
pub mod register;
pub mod step;
pub mod strike;
pub mod typed;
pub mod wrong;

use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::{Kind, Row};

/// The kind that an address names.
///
/// # Errors
/// When there is no such kind.
pub fn kind_of(text: &str) -> Result<Kind, Failure> {
    Kind::named(text).ok_or(Failure::NotFound)
}

/// The kind that an address names, of which officers register records.
///
/// # Errors
/// When there is no such kind, or officers register none of it.
pub fn registered_kind(text: &str) -> Result<Kind, Failure> {
    Kind::named(text).filter(|kind| kind.is_registered()).ok_or(Failure::NotFound)
}

/// The record of an address.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub fn standing(who: &Who, kind: &str, named: &str) -> Result<Row, Failure> {
    let (kind, record) = (kind_of(kind)?, who.record());
    record.id_named(kind, named).and_then(|id| record.find(kind, id)).ok_or(Failure::NotFound)
}
