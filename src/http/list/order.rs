//! In which order a list stands.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::Column;
use crate::http::form::Query;
use crate::http::words::Words;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;

/// By what a row is put in order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Order {
    /// A day.
    Day(NaiveDate),
    /// The place of an area in the order of the paper, or another number.
    Place(u32, u32),
    /// Words, in the order of the reader's alphabet.
    Words(String),
    /// A number behind the name of its series: `NºDOC/1016`.
    Number(String, u64),
    /// There is nothing: last, whichever way.
    Nothing,
}

impl Order {
    /// By a day that may be missing.
    pub fn day(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Nothing, Self::Day)
    }

    /// By the number with which a text ends, within its series: 2 before 1017, and each series by itself.
    pub fn number(text: &str) -> Self {
        let digits = text.len() - text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let (series, number) = text.split_at(text.len() - digits);
        number.parse().map_or_else(|_| Self::words(text), |number| Self::Number(series.to_owned(), number))
    }

    /// By words.
    pub fn words(words: &str) -> Self {
        if words.is_empty() { Self::Nothing } else { Self::Words(words.to_owned()) }
    }
}

/// A list put in order by one of its columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sorted {
    /// The column.
    pub(super) by: &'static str,
    /// Whether it falls.
    pub(super) falling: bool,
}

/// The field of the query that names the column.
const SORT: &str = "sort";
/// The field of the query that says whether it rises or falls.
const ORDER: &str = "order";
const FALLING: &str = "descending";
const RISING: &str = "ascending";

impl Sorted {
    /// The order that a query asks for; `None`: none, or one that there is not.
    pub(super) fn of<R>(query: &Query, columns: &[Column<'_, R>]) -> Option<Self> {
        let wanted = query.one(SORT)?;
        let column = columns.iter().find(|column| column.name == wanted && column.is_sorted())?;
        Some(Self { by: column.name, falling: query.one(ORDER) == Some(FALLING) })
    }

    /// The same for a file, which does not answer a misspelt order with another.
    pub(super) fn checked<R>(query: &Query, columns: &[Column<'_, R>]) -> Result<Option<Self>, Failure> {
        let found = Self::of(query, columns);
        let wrong = |name: &'static str| {
            let text = query.one(name).unwrap_or_default().to_owned();
            Failure::Invalid(vec![FieldError::new(name, Message::new("error-filter").with("text", text))])
        };
        if query.one(SORT).is_some_and(|typed| !typed.is_empty()) && found.is_none() {
            return Err(wrong(SORT));
        }
        if query.one(ORDER).is_some_and(|typed| !["", FALLING, RISING].contains(&typed)) {
            return Err(wrong(ORDER));
        }
        Ok(found)
    }

    pub(super) fn compare(self, a: &Order, b: &Order, words: &Words) -> Ordering {
        let rising = match (a, b) {
            (Order::Nothing, _) | (_, Order::Nothing) => return a.cmp(b),
            (Order::Words(a), Order::Words(b)) => words.compare(a, b),
            _ => a.cmp(b),
        };
        if self.falling { rising.reverse() } else { rising }
    }

    /// The same column the other way.
    pub(super) fn turned(self) -> Self {
        Self { falling: !self.falling, ..self }
    }

    /// As the address has it.
    pub(super) fn query(self) -> Vec<(&'static str, String)> {
        vec![(SORT, self.by.to_owned()), (ORDER, self.word().to_owned())]
    }

    /// As `aria-sort` has it.
    pub(super) fn word(self) -> &'static str {
        if self.falling { FALLING } else { RISING }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::words;

    fn day(text: &str) -> Order {
        Order::Day(text.parse().expect("a date"))
    }

    #[test]
    fn what_is_not_known_stands_last_either_way() {
        for falling in [false, true] {
            let sorted = Sorted { by: "opened", falling };
            let mut all = [Order::Nothing, day("2024-01-02"), day("2024-01-01")];
            all.sort_by(|a, b| sorted.compare(a, b, words::english()));
            assert_eq!(all[2], Order::Nothing, "falling: {falling}");
            assert_eq!(all[0], if falling { day("2024-01-02") } else { day("2024-01-01") });
        }
    }

    #[test]
    fn a_number_is_one_in_its_series() {
        let mut all = ["DOC/1018", "DOC/2", "DOC/1017", "ADM/3"].map(Order::number);
        all.sort();
        assert_eq!(all, ["ADM/3", "DOC/2", "DOC/1017", "DOC/1018"].map(Order::number));
        assert_eq!(Order::number("none"), Order::words("none"));
    }

    #[test]
    fn letters_are_the_same_large_and_small() {
        let sorted = Sorted { by: "state", falling: false };
        let compared =
            |a: &str, b: &str| sorted.compare(&Order::words(a), &Order::words(b), words::english());
        assert_eq!(compared("azerbaijan", "Bahrain"), Ordering::Less);
        assert_eq!(compared("Bahrain", "azerbaijan"), Ordering::Greater);
        assert_eq!(Order::words(""), Order::Nothing);
    }
}
