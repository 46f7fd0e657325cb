//! `GET /plans/figures`: the years beside each other, by dimension, area, host or format, or in how many events each state took
//! part.

use askama::Template;
use axum::response::Response;

use super::{By, Count, Year, counted, heads, plans, years};
use crate::http::as_of::AsOf;
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::paper::Ways;
use crate::plans::events_of;
use crate::platform::failure::Failure;

/// How many years stand beside each other at most, the latest.
const YEARS: usize = 10;

#[derive(Template)]
#[template(path = "plans/across.html")]
struct AcrossPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    filters: Filters<'a>,
    paper: Ways,
    /// Where the same is a workbook.
    workbook: String,
    heads: [&'a str; 5],
    years: Vec<Year>,
    shown: Across,
}

/// Years beside each other by something.
pub(super) struct Across {
    /// By what.
    pub(super) by: By,
    /// The years, the earliest first.
    pub(super) years: Vec<i32>,
    /// What there is of each thing in each year.
    pub(super) rows: Vec<Row>,
}

/// What there is of one thing.
pub(super) struct Row {
    /// What it is called.
    pub(super) name: String,
    /// In each year.
    pub(super) counts: Vec<Count>,
}

impl Across {
    /// The latest years by something, as far as they were known on the reader's day.
    pub(super) fn of(reader: Reader<'_>, by: By) -> Self {
        let mut plans: Vec<_> = plans(reader).into_iter().take(YEARS).collect();
        plans.reverse();
        let events: Vec<_> = plans.iter().map(|plan| events_of(reader, plan.common.id)).collect();
        let rows = counted(reader, by, &events).into_iter();
        let rows = rows.map(|(thing, counts)| Row { name: thing.name, counts });
        Self { by, years: plans.iter().map(|plan| plan.year).collect(), rows: rows.collect() }
    }

    /// The most there is of anything in a year.
    fn most(&self) -> usize {
        self.rows.iter().flat_map(|row| &row.counts).map(|count| count.all()).max().unwrap_or(0).max(1)
    }

    /// What stands in a cell: how many were held of how many; of states, in how many they took part. Empty: none.
    pub(super) fn says(&self, count: &Count) -> String {
        match (count.all(), self.by) {
            (0, _) => String::new(),
            (all, By::State) => all.to_string(),
            (all, _) => format!("{}/{all}", count.held),
        }
    }

    /// The columns of a row as the outline of a picture, a year after the other: those held, or all.
    fn outline(&self, row: &Row, of: fn(Count) -> usize) -> String {
        let most = self.most();
        let column = |(place, count): (usize, &Count)| {
            let high = (of(*count) * 16).div_ceil(most);
            (high > 0).then(|| format!("M{} 16v-{high}h6v{high}z", place * 8))
        };
        row.counts.iter().enumerate().filter_map(column).collect()
    }
}

/// The figures of the years.
///
/// # Errors
/// When they cannot be rendered.
pub async fn show(who: Who, query: Query) -> Result<Response, Failure> {
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let words = reader.words();
    let choices = By::ALL.map(|by| (by.as_str().to_owned(), by.title(words).to_owned()));
    let by = Filter::of(&query, "by", words.t("figures-across-by"), choices).or_usually("dimension");
    let filters = Filters::new("/plans/figures", vec![by]).as_of(&as_of);
    let by = By::ALL.into_iter().find(|by| filters.chosen("by") == Some(by.as_str()));
    let template = AcrossPage {
        page: Page::new(&who, words.t("figures-across"), "/plans"),
        names: reader.names,
        paper: Ways::to(reader, "/plans/figures".to_owned()),
        workbook: format!("/plans/figures.xlsx{}", reader.suffix()),
        heads: heads(words),
        years: years(reader),
        shown: Across::of(reader, by.unwrap_or(By::Dimension)),
        filters,
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}
