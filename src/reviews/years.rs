//! In which year each area was reviewed, or is to be: a grid of areas and years over all reviews (3.2).

use std::collections::BTreeMap;

use askama::Template;
use chrono::Datelike;
use uuid::Uuid;

use super::{Stands, is_known};
use crate::http::reader::{Link, Reader};
use crate::http::words::Words;
use crate::record::Kind;
use crate::record::rows::Review;
use crate::said::address;

/// The most years that are shown: the latest.
const YEARS: usize = 8;

/// A grid of areas and years.
#[derive(Template)]
#[template(path = "reviews/years.html")]
struct Grid<'a> {
    words: &'static Words,
    years: Vec<i32>,
    rows: Vec<(Link, Vec<Vec<Seen<'a>>>)>,
}

/// A review in a cell.
struct Seen<'a> {
    address: String,
    title: &'a str,
    stands: Stands,
    day: String,
}

impl Seen<'_> {
    /// The end of its sign.
    fn sign(&self) -> &'static str {
        if self.stands == Stands::Held { "supports" } else { "needs-consultation" }
    }
}

/// The grid of the reviews that are known on the day of the page, cancelled ones left out; none: there is none.
pub(super) fn grid(reader: Reader<'_>) -> Option<String> {
    let all = reader.names.organisation.reviews.values().filter(|row| is_known(row, reader.on));
    let mut reviews: Vec<&Review> =
        all.filter(|row| Stands::of(row, reader.on) != Stands::Cancelled).collect();
    reviews.sort_by_key(|row| (row.held, row.common.id));
    let years = years(reviews.iter().map(|row| row.held.year()));
    let mut cells: BTreeMap<(Uuid, i32), Vec<&Review>> = BTreeMap::new();
    for row in &reviews {
        for area in &row.areas {
            cells.entry((*area, row.held.year())).or_default().push(row);
        }
    }
    let seen = |area: Uuid, year: i32| {
        let found = cells.get(&(area, year)).into_iter().flatten();
        found.map(|row| Seen {
            address: address(Kind::Review, row.common.id),
            title: &row.title,
            stands: Stands::of(row, reader.on),
            day: reader.words().short_date(row.held),
        })
    };
    let areas = reader.record().areas_in_order().map(|held| &held.area);
    let exists = areas.filter(|area| {
        years.first().zip(years.last()).is_some_and(|(first, last)| {
            area.established.year() <= *last && area.closed.is_none_or(|closed| *first <= closed.year())
        })
    });
    let rows: Vec<_> = exists
        .filter_map(|area| {
            let id = area.common.id;
            Some((reader.area(id)?, years.iter().map(|year| seen(id, *year).collect()).collect()))
        })
        .collect();
    (!rows.is_empty()).then(|| Grid { words: reader.words(), years, rows }.render().unwrap_or_default())
}

/// The years from the first to the last, the latest where there are too many.
fn years(of: impl Iterator<Item = i32> + Clone) -> Vec<i32> {
    let (Some(first), Some(last)) = (of.clone().min(), of.max()) else { return Vec::new() };
    let mut years: Vec<i32> = (first..=last).rev().take(YEARS).collect();
    years.reverse();
    years
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_without_a_review_stand_between_those_with_one() {
        assert_eq!(years([2022, 2025, 2023].into_iter()), [2022, 2023, 2024, 2025]);
        assert_eq!(years([2010, 2025].into_iter()), [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]);
        assert_eq!(years([].into_iter()), Vec::<i32>::new());
    }
}
