//! Events and proposals, narrowed for programs as their lists are for persons.

use super::{events, proposals};
use crate::http::filter::Filters;
use crate::http::form::Query;
use crate::http::reader::Reader;
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;
use crate::record::{Kind, Row};

/// To what a list is narrowed.
pub struct Narrowed<'a>(Filters<'a>);

impl<'a> Narrowed<'a> {
    /// The fields by which a kind is narrowed; none: it is not of the plan.
    pub fn fields(kind: Kind) -> &'static [&'static str] {
        match kind {
            Kind::Event => &["text", "year", "area", "state", "format", "stands"],
            Kind::EventProposal => &["text", "year", "area", "state", "stands"],
            _ => &[],
        }
    }

    /// To what a query narrows the list of a kind; `None`: the kind is not of the plan.
    ///
    /// # Errors
    /// Every field with something that is none of its choices.
    pub fn of(reader: Reader<'a>, kind: Kind, query: &Query) -> Result<Option<Self>, Vec<FieldError>> {
        let filters = match kind {
            Kind::Event => events::filters(reader, query),
            Kind::EventProposal => proposals::filters(reader, query),
            _ => return Ok(None),
        };
        match filters.checked() {
            Ok(filters) => Ok(Some(Self(filters))),
            Err(Failure::Invalid(wrong)) => Err(wrong),
            Err(_) => Ok(None), // a filter is wrong in no other way
        }
    }

    /// Whether a record is wanted.
    pub fn wants(&self, reader: Reader<'_>, row: &Row) -> bool {
        match row {
            Row::Event(row) => events::wants(reader, &self.0, row),
            Row::EventProposal(row) => proposals::wants(reader, &self.0, row),
            _ => true,
        }
    }
}
