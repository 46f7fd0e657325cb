//! The frame of every list: columns as data, put in order by one of them, filtered, paged, and the filtered whole as a
//! file with the same columns.
//!
//! A slice says what the rows are and what its [`Column`]s say of one; sorting, paging, the heads that are links and
//! say the order (`aria-sort`), and the .csv follow from that for all alike.

mod cell;
mod column;
mod order;
mod page;

pub use cell::Cell;
pub use column::Column;
pub use order::Order;
pub use page::ways;

use axum::response::Response;

use self::order::Sorted;
use super::as_of::AsOf;
use super::download;
use super::filter::Filters;
use super::form::Query;
use super::reader::{Link, Reader, Section};
use crate::http::words::Words;
use crate::platform::failure::Failure;

/// A list as a person reads it.
pub struct List<'a, R> {
    /// What it is called: the beginning of the keys of its words (`-title`, `-lead`, `-found`, `-none`) and the name
    /// of its file.
    pub name: &'static str,
    /// What it is narrowed to. Its address is that of the list.
    pub filters: Filters<'a>,
    /// Its columns.
    pub columns: Vec<Column<'a, R>>,
    /// The rows that are wanted, in the order in which they stand where no other is asked for.
    pub rows: Vec<R>,
    /// The column by which they then stand in order, rising or falling, where it is one alone.
    pub usually: Option<(&'static str, bool)>,
    /// What can be registered here, for who registers.
    pub register: Vec<Link>,
    /// What else stands on its page.
    pub sections: Vec<Section<'a>>,
}

impl<'a, R> List<'a, R> {
    /// The same with the rows in the order that is asked for.
    fn sorted(mut self, sorted: Option<&Sorted>, words: &Words) -> Self {
        if let Some(sorted) = sorted
            && let Some(column) = self.columns.iter().find(|column| column.name == sorted.by)
        {
            self.rows.sort_by(|a, b| sorted.compare(&column.order_of(a), &column.order_of(b), words));
        }
        self
    }
}

/// The page of a list.
///
/// # Errors
/// When it cannot be rendered.
pub fn page<'a, R>(
    reader: Reader<'a>,
    as_of: &AsOf,
    query: &Query,
    list: impl FnOnce(Reader<'a>, &Query) -> List<'a, R>,
) -> Result<Response, Failure> {
    page::page(reader, as_of, query, list(reader, query))
}

/// A list as a file: all that its filters leave, in its order, as of its day.
///
/// # Errors
/// When the date that was typed is none, or a filter or the order is misspelt.
pub fn csv<'a, R>(
    reader: Reader<'a>,
    query: &Query,
    list: impl FnOnce(Reader<'a>, &Query) -> List<'a, R>,
) -> Result<Response, Failure> {
    let on = AsOf::checked(query, reader.who.today)?;
    let list = list(reader, query);
    let sorted = Sorted::checked(query, &list.columns)?;
    let List { name, filters, columns, rows, .. } = list.sorted(sorted.as_ref(), reader.words());
    filters.checked()?;
    let head: Vec<_> = columns.iter().map(|column| column.name).collect();
    let line = |row: &R| columns.iter().map(|column| column.file_of(row)).collect::<Vec<_>>();
    download::csv(&format!("{name}-{on}"), head, rows.iter().map(line))
}
