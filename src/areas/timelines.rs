//! The tenures of all areas as pictures, a picture for each dimension, in the years that the reader chooses.

use askama::Template;
use axum::response::Response;
use chrono::Datelike;

use super::tenures::{Known, Stands, known};
use super::timeline::{self, Life, described};
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of, wrong};
use crate::http::reader::{Link, Reader, period};
use crate::http::who::Who;
use crate::pictures::{Chart, Drawn, RowOf, Window};
use crate::platform::failure::Failure;
use crate::record::AreaRecord;
use crate::rules::calendar::YEARS;
use crate::rules::facts::Role;

/// How many years are shown on either side of the day of the page, where none are chosen.
const AROUND: i32 = 3;
/// The most years that are drawn: more would be lines, not bars.
const MOST_YEARS: i32 = 40;
/// Where the days begin, behind the letters of the roles; the names of areas, which are long, stand above them.
const LETTERS: i64 = 36;

#[derive(Template)]
#[template(path = "areas/timelines.html")]
struct TimelinesPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    years: Years,
    earlier: String,
    later: String,
    dimensions: Vec<OfDimension<'a>>,
}

/// A dimension with its picture and the same facts as a table.
struct OfDimension<'a> {
    number: i32,
    name: String,
    drawn: Drawn,
    rows: Vec<TermOf<'a>>,
}

impl OfDimension<'_> {
    /// Whether a row of the table is the first of its area: that one leads there.
    fn is_first_of_its_area(&self, row: &usize) -> bool {
        let address = |row: usize| self.rows.get(row).map(|row| row.area.address.as_str());
        row.checked_sub(1).and_then(address) != address(*row)
    }
}

/// A term of an area, a time without a coordinator, or the time for which the area itself exists.
struct TermOf<'a> {
    area: Link,
    role: &'a str,
    state: &'a str,
    term: String,
    stands: Option<&'static str>,
}

/// The years that are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Years {
    first: i32,
    last: i32,
    /// As they were typed, where they are no years that can be shown.
    wrong: Option<(String, String)>,
}

impl Years {
    /// The years that were typed; where none were, those around the day of the page.
    fn of(first: Option<&str>, last: Option<&str>, on: i32) -> Self {
        let around = |day: i32| Self { first: day - AROUND, last: day + AROUND, wrong: None };
        let year = |text: Option<&str>| text.map(|text| text.trim().parse::<i32>().ok());
        let chosen = match (year(first), year(last)) {
            (None, None) => return around(on),
            (Some(first), None) => first.map(|first| (first, first + 2 * AROUND)),
            (None, Some(last)) => last.map(|last| (last - 2 * AROUND, last)),
            (Some(first), Some(last)) => first.zip(last),
        };
        match chosen.filter(|(first, last)| can_be_shown(*first, *last)) {
            Some((first, last)) => Self { first, last, wrong: None },
            None => {
                let typed = |text: Option<&str>| text.unwrap_or_default().to_owned();
                Self { wrong: Some((typed(first), typed(last))), ..around(on) }
            }
        }
    }

    fn first_typed(&self) -> String {
        self.wrong.as_ref().map_or_else(|| self.first.to_string(), |(first, _)| first.clone())
    }

    fn last_typed(&self) -> String {
        self.wrong.as_ref().map_or_else(|| self.last.to_string(), |(_, last)| last.clone())
    }

    /// The way to as many years before or after.
    fn moved(&self, by: i32, as_of: &AsOf) -> String {
        let by = by * (self.last - self.first + 1);
        format!("/areas/timeline?from={}&until={}{}", self.first + by, self.last + by, as_of.further())
    }
}

fn can_be_shown(first: i32, last: i32) -> bool {
    YEARS.contains(&first) && YEARS.contains(&last) && first <= last && last - first < MOST_YEARS
}

/// `GET /areas/timeline`: the tenures of all areas, as of a date.
///
/// # Errors
/// When it cannot be rendered.
pub async fn page(who: Who, query: Query) -> Result<Response, Failure> {
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let years = Years::of(query.one("from"), query.one("until"), as_of.on.year());
    let template = TimelinesPage {
        page: Page::new(&who, reader.words().t("life-timeline"), "/areas"),
        names: reader.names,
        earlier: years.moved(-1, &as_of),
        later: years.moved(1, &as_of),
        dimensions: dimensions(reader, &years),
        as_of: as_of.clone(),
        years,
    };
    if template.years.wrong.is_some() { wrong(&template) } else { page_as_of(&template, &as_of) }
}

fn dimensions<'a>(reader: Reader<'a>, years: &Years) -> Vec<OfDimension<'a>> {
    let window = Window::of_years(years.first, years.last);
    let record = reader.record();
    let exists = |held: &AreaRecord| window.touches(Some(held.area.established), held.area.closed);
    let areas: Vec<&AreaRecord> =
        record.areas_in_order().map(|held| &**held).filter(|held| exists(held)).collect();
    let mut found: Vec<OfDimension<'a>> = Vec::new();
    for of_dimension in areas.chunk_by(|one, other| one.area.dimension_id == other.area.dimension_id) {
        let Some(first) = of_dimension.first() else { continue };
        let Some(dimension) = reader.names.organisation.dimensions.get(&first.area.dimension_id) else {
            continue;
        };
        let (rows, terms): (Vec<_>, Vec<_>) =
            of_dimension.iter().map(|held| of_area(reader, held, window)).unzip();
        let chart =
            Chart::of(rows, window, LETTERS, vec![timeline::day_of_page(reader.names, reader.other_day)]);
        let name = format!("{}. {}", dimension.number, dimension.name);
        let title = reader.words().with("timeline-of", &[("dimension", &name)]);
        let desc = described(reader.names, (years.first, years.last));
        found.push(OfDimension {
            number: dimension.number,
            name,
            drawn: Drawn::new(reader.words(), ("timeline", found.len()), title, desc, chart),
            rows: terms.into_iter().flatten().collect(),
        });
    }
    found
}

/// An area as a row of the picture, and the same as rows of the table.
fn of_area<'a>(reader: Reader<'a>, held: &'a AreaRecord, window: Window) -> (RowOf, Vec<TermOf<'a>>) {
    let (area, words) = (&held.area, reader.words());
    let known = known(reader, held);
    let spans: Vec<_> = known.iter().filter_map(Known::span).collect();
    let life = Life { established: area.established, closed: area.closed, on: reader.on };
    let link = Link {
        address: format!("/areas/{}{}", area.code, reader.suffix()),
        text: format!("{} {}", area.code, area.name),
    };
    let row = timeline::row(reader.names, link.text.clone(), link.address.clone(), &spans, life);
    let shown = known
        .iter()
        .filter(|known| known.stands != Stands::Void && window.touches(known.row.from, known.last.day));
    let terms = shown.map(|known| TermOf {
        area: link.clone(),
        role: words.of_kind("role-", if known.row.acting { "acting" } else { known.row.role.as_str() }),
        state: reader.names.state(known.row.state),
        term: period(words, known.row.from, known.last.day),
        stands: Some(known.stands.as_str()),
    });
    let gaps = timeline::gaps(&spans, life);
    let gaps = gaps.into_iter().filter(|gap| window.touches(Some(gap.from), gap.to.or(Some(reader.on))));
    let gaps = gaps.map(|gap| TermOf {
        area: link.clone(),
        role: words.of_kind("role-", Role::Coordinator.as_str()),
        state: words.t("timeline-vacant"),
        term: period(words, Some(gap.from), Some(gap.to.unwrap_or(reader.on))),
        stands: Some("gap"),
    });
    let begins_or_ends = window.holds(area.established) || area.closed.is_some_and(|day| window.holds(day));
    let exists = begins_or_ends.then(|| TermOf {
        area: link.clone(),
        role: words.t("timeline-exists"),
        state: "–",
        term: period(words, Some(area.established), area.closed),
        stands: None,
    });
    (row, exists.into_iter().chain(terms).chain(gaps).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_that_are_not_chosen_lie_around_the_day_of_the_page() {
        let of = |first, last| {
            let years = Years::of(first, last, 2026);
            (years.first, years.last, years.wrong.is_some())
        };
        assert_eq!(of(None, None), (2023, 2029, false));
        assert_eq!(of(Some("2020"), None), (2020, 2026, false));
        assert_eq!(of(None, Some("2020")), (2014, 2020, false));
        assert_eq!(of(Some("2020"), Some("2020")), (2020, 2020, false));
        assert_eq!(of(Some("1981"), Some("2020")), (1981, 2020, false));
        assert_eq!(of(Some("1980"), Some("2020")), (2023, 2029, true), "41 years");
        assert_eq!(of(Some("2021"), Some("2020")), (2023, 2029, true));
        assert_eq!(of(Some("1899"), None), (2023, 2029, true));
        assert_eq!(of(Some("x"), None), (2023, 2029, true));
    }
}
