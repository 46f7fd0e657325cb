//! A column of a list, as data.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Cell, Order};
use crate::http::reader::{Link, Reader};
use crate::http::words::Words;
use crate::ids::StateId;
use crate::record::areas::paper_order;

type Says<'a, R, T> = Box<dyn Fn(&R) -> T + 'a>;

/// A column: what it is called, what it says of a row on the page and in the file, and by what it puts rows in order.
pub struct Column<'a, R> {
    /// In addresses, and at the head of the file.
    pub(super) name: &'static str,
    /// The key of its head on the page.
    pub(super) key: &'static str,
    cell: Option<Says<'a, R, Cell>>,
    file: Says<'a, R, String>,
    order: Option<Says<'a, R, Order>>,
    /// Whether it says which row it is.
    pub(super) heads_the_row: bool,
}

impl<'a, R> Column<'a, R> {
    /// A column that says one thing on the page and another in the file.
    pub fn new(
        name: &'static str,
        key: &'static str,
        cell: impl Fn(&R) -> Cell + 'a,
        file: impl Fn(&R) -> String + 'a,
    ) -> Self {
        Self {
            name,
            key,
            cell: Some(Box::new(cell)),
            file: Box::new(file),
            order: None,
            heads_the_row: false,
        }
    }

    /// A column of the file, which a page has elsewhere.
    pub fn of_file(name: &'static str, file: impl Fn(&R) -> String + 'a) -> Self {
        Self { name, key: "", cell: None, file: Box::new(file), order: None, heads_the_row: false }
    }

    /// A column of days, in order by them.
    pub fn day(
        words: &'static Words,
        name: &'static str,
        key: &'static str,
        day: impl Fn(&R) -> Option<NaiveDate> + Copy + 'a,
    ) -> Self {
        let said = move |row: &R| Cell::when(day(row).map(|day| words.short_date(day)).unwrap_or_default());
        let file = move |row: &R| day(row).map(|day| day.to_string()).unwrap_or_default();
        Self::new(name, key, said, file).by(move |row| Order::day(day(row)))
    }

    /// A column of words, in order by them: the same on the page and in the file.
    pub fn words(name: &'static str, key: &'static str, text: impl Fn(&R) -> String + Copy + 'a) -> Self {
        let said = move |row: &R| Cell::text(text(row));
        Self::new(name, key, said, text).by(move |row| Order::words(&text(row)))
    }

    /// A column of links, in order by what is written on them.
    pub fn link(
        name: &'static str,
        key: &'static str,
        link: impl Fn(&R) -> Option<Link> + Copy + 'a,
    ) -> Self {
        let text = move |row: &R| link(row).map(|link| link.text).unwrap_or_default();
        Self::new(name, key, move |row| Cell::maybe(link(row)), text).by(move |row| Order::words(&text(row)))
    }

    /// The column of areas, in the order of the paper.
    pub fn area(reader: Reader<'a>, area: impl Fn(&R) -> Option<Uuid> + Copy + 'a) -> Self {
        let link = move |row: &R| area(row).and_then(|id| reader.area(id));
        let text = move |row: &R| link(row).map(|link| link.text).unwrap_or_default();
        Self::new("area", "field-area_id", move |row| Cell::maybe(link(row)), text).by(move |row| {
            let held = area(row).and_then(|id| reader.record().areas.get(&id));
            held.map_or(Order::Nothing, |held| {
                let (dimension, number) = paper_order(&held.area.code);
                Order::Place(dimension, number)
            })
        })
    }

    /// The column of states: by name on the page, by code in the file.
    pub fn state(
        reader: Reader<'a>,
        key: &'static str,
        state: impl Fn(&R) -> Option<StateId> + Copy + 'a,
    ) -> Self {
        let link = move |row: &R| Cell::maybe(state(row).map(|state| reader.state(state)));
        let code = move |row: &R| state(row).map(|state| state.to_string()).unwrap_or_default();
        let name = move |row: &R| state(row).map_or("", |state| reader.names.state(state));
        Self::new("state", key, link, code).by(move |row| Order::words(name(row)))
    }

    /// The same, by which rows can be put in order.
    #[must_use]
    pub fn by(self, order: impl Fn(&R) -> Order + 'a) -> Self {
        Self { order: Some(Box::new(order)), ..self }
    }

    /// The same, which says which row it is.
    #[must_use]
    pub fn heading(self) -> Self {
        Self { heads_the_row: true, ..self }
    }

    /// Whether it stands on the page.
    pub(super) fn is_shown(&self) -> bool {
        self.cell.is_some()
    }

    /// Whether rows can be put in order by it.
    pub(super) fn is_sorted(&self) -> bool {
        self.order.is_some() && self.is_shown()
    }

    pub(super) fn order_of(&self, row: &R) -> Order {
        self.order.as_ref().map_or(Order::Nothing, |order| order(row))
    }

    pub(super) fn cell_of(&self, row: &R) -> Cell {
        self.cell.as_ref().map_or_else(Cell::default, |cell| cell(row))
    }

    pub(super) fn file_of(&self, row: &R) -> String {
        (self.file)(row)
    }
}
