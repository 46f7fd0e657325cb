//! The frame of every list: columns as data, put in order by one of them, filtered, paged, and the filtered whole as a
//! file with the same columns.
//!
//! A slice says what the rows are and what its [`Column`]s say of one; sorting, paging, the heads that are links and
//! say the order (`aria-sort`), and the files follow from that for all alike.

mod cell;
mod column;
mod order;
mod page;

pub use cell::Cell;
pub use column::Column;
pub use order::Order;
pub use page::ways;

use std::future::{Ready, ready};

use axum::response::Response;

use self::order::Sorted;
use super::as_of::AsOf;
use super::download::{self, Format};
use super::filter::Filters;
use super::form::Query;
use super::reader::{Link, Reader, Section};
use super::who::Who;
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
    /// A picture of the whole, below it.
    pub picture: Option<String>,
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

/// A list, whatever its rows are.
pub type Listed<'a> = Box<dyn Shown<'a> + 'a>;

/// What makes a list for who reads, under a query.
pub type Make = for<'a> fn(Reader<'a>, &Query) -> Listed<'a>;

/// The two ways in which a list is shown.
pub trait Shown<'a> {
    /// As a page.
    ///
    /// # Errors
    /// When it cannot be rendered.
    fn page(self: Box<Self>, reader: Reader<'a>, as_of: &AsOf, query: &Query) -> Result<Response, Failure>;

    /// As a file: all that its filters leave, in its order, as of its day.
    ///
    /// # Errors
    /// When a filter or the order is misspelt.
    fn file(self: Box<Self>, reader: Reader<'a>, query: &Query, format: Format) -> Result<Response, Failure>;
}

impl<'a, R: 'a> Shown<'a> for List<'a, R> {
    fn page(self: Box<Self>, reader: Reader<'a>, as_of: &AsOf, query: &Query) -> Result<Response, Failure> {
        page::page(reader, as_of, query, *self)
    }

    fn file(self: Box<Self>, reader: Reader<'a>, query: &Query, format: Format) -> Result<Response, Failure> {
        let sorted = Sorted::checked(query, &self.columns)?;
        let List { name, filters, columns, rows, .. } = self.sorted(sorted.as_ref(), reader.words());
        filters.checked()?;
        let head: Vec<_> = columns.iter().map(|column| column.name).collect();
        let line = |row: &R| columns.iter().map(|column| column.file_of(row)).collect::<Vec<_>>();
        download::file(format, &format!("{name}-{}", reader.on), head, rows.iter().map(line))
    }
}

/// The page of a list, for its route.
pub fn page_of(make: Make) -> impl Fn(Who, Query) -> Ready<Result<Response, Failure>> + Clone {
    move |who, query| {
        let as_of = AsOf::of(&query, who.today);
        let reader = Reader::of(&who, &as_of);
        ready(make(reader, &query).page(reader, &as_of, &query))
    }
}

/// The file of a list, for its route. A date that is none is refused.
pub fn file_of(
    make: Make,
    format: Format,
) -> impl Fn(Who, Query) -> Ready<Result<Response, Failure>> + Clone {
    move |who, query| {
        let checked = AsOf::checked(&query, who.today);
        ready(checked.and_then(|_| {
            let as_of = AsOf::of(&query, who.today);
            let reader = Reader::of(&who, &as_of);
            make(reader, &query).file(reader, &query, format)
        }))
    }
}
