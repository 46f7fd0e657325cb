//! Reviews of implementation by the Senior Officials Committee (3.2, 3.5): the list of them, the page of one with its
//! contributions, conclusions and follow-up, and the list of all that is to be followed up.

mod contributions;
mod covered;
pub mod follow_ups;
pub mod list;
pub mod page;
mod years;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::http::list::Cell;
use crate::http::reader::{Link, Reader};
use crate::http::words::Words;
use crate::record::rows::Review;

/// How a review stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stands {
    /// Its day lies ahead.
    Planned,
    /// It has been held.
    Held,
    /// It is cancelled.
    Cancelled,
}

impl Stands {
    const ALL: [Self; 3] = [Self::Planned, Self::Held, Self::Cancelled];

    /// How a review stands on a day.
    pub fn of(row: &Review, on: NaiveDate) -> Self {
        if row.cancelled.is_some_and(|day| day <= on) {
            Self::Cancelled
        } else if on < row.held {
            Self::Planned
        } else {
            Self::Held
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Held => "held",
            Self::Cancelled => "cancelled",
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Planned => "pending",
            Self::Held => "met",
            Self::Cancelled => "lapsed",
        }
    }

    /// In words.
    pub fn words(self, words: &'static Words) -> &'static str {
        words.of_kind("review-stands-", self.as_str())
    }
}

/// Whether a review is known on a day: from the day on which it was planned, or else from its own.
fn is_known(row: &Review, on: NaiveDate) -> bool {
    row.scheduled.unwrap_or(row.held) <= on
}

/// What a review covers: a whole dimension by its name, else the areas.
fn covers(reader: Reader<'_>, row: &Review) -> Vec<Link> {
    whole_dimension(reader, row).map_or_else(
        || row.areas.iter().filter_map(|id| reader.area(*id)).collect(),
        |name| vec![Link { address: format!("/areas{}", reader.suffix()), text: name }],
    )
}

/// The dimension that a review covers as a whole, where that has several areas.
fn whole_dimension(reader: Reader<'_>, row: &Review) -> Option<String> {
    let record = reader.record();
    let dimension = record.areas.get(row.areas.first()?)?.area.dimension_id;
    let all: BTreeSet<_> = record
        .areas
        .values()
        .map(|held| &held.area)
        .filter(|area| area.dimension_id == dimension)
        .filter(|area| area.established <= row.held && area.closed.is_none_or(|closed| row.held <= closed))
        .map(|area| area.common.id)
        .collect();
    let is_whole = all.len() > 1 && row.areas.iter().copied().collect::<BTreeSet<_>>() == all;
    let dimension = reader.names.organisation.dimensions.get(&dimension).filter(|_| is_whole)?;
    let number = dimension.number.to_string();
    Some(reader.words().with("review-dimension", &[("number", &number), ("name", &dimension.name)]))
}

/// What a review covers, in a cell.
fn covers_cell(reader: Reader<'_>, row: &Review) -> Cell {
    match whole_dimension(reader, row) {
        Some(name) => Cell::text(name),
        None => Cell::links(covers(reader, row)),
    }
}
