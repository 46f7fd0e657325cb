//! The figures of a year as a file: on paper (`/plans/{id}/figures.docx`, `.pdf`) and as a workbook
//! (`/plans/{id}/figures.xlsx`), with the tables of the page.

use axum::extract::Path;
use axum::response::Response;

use super::figures::{Figure, Year, tables, years};
use super::page::named;
use crate::http::as_of::AsOf;
use crate::http::download::{self, Sheet};
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::http::words::Words;
use crate::paper::{Block, Cell, Head, Made, Paper, Place, Run, Table, capitals};
use crate::platform::failure::Failure;

/// The figures of a plan on paper, in the language of who reads them.
///
/// # Errors
/// When there is no such plan.
pub fn made(reader: Reader<'_>, place: &Place) -> Result<Made, Failure> {
    let organisation = reader.names.organisation;
    let plan = named(organisation, place.name()).ok_or(Failure::NotFound)?;
    let words = reader.words();
    let title = words.with("plan-figures-of", &[("year", &plan.year.to_string())]);
    let date = words.date(reader.on);
    let head = Head {
        date: date.clone(),
        title: capitals(words.language, &title),
        subtitles: Vec::new(),
        ..Head::default()
    };
    let mut blocks = head.blocks();
    for (name, head, rows) in all(reader, plan.common.id) {
        blocks.push(Block::Heading { level: 1, text: vec![Run::plain(&name)] });
        let others = head.len().saturating_sub(1).max(1);
        let shares = std::iter::once(100 - others * 12).chain(std::iter::repeat_n(12, others)).collect();
        let line = |cells: Vec<String>| cells.iter().map(|cell| Cell::line(cell)).collect::<Vec<_>>();
        blocks.push(Block::Table(Table {
            shares,
            head: line(head),
            rows: rows.into_iter().map(line).collect(),
        }));
    }
    Ok(Paper {
        language: words.language,
        name: format!("figures-{}", plan.year),
        title: format!("{title}, {date}"),
        dated: reader.on,
        running: date,
        blocks,
    }
    .into())
}

/// `GET /plans/{id}/figures.xlsx`: a sheet for each table of the page.
///
/// # Errors
/// When there is no such plan.
pub async fn workbook(who: Who, Path(name): Path<String>) -> Result<Response, Failure> {
    let plan = named(who.organisation(), &name).ok_or(Failure::NotFound)?;
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let sheets: Vec<_> = all(reader, plan.common.id)
        .into_iter()
        .map(|(name, head, rows)| Sheet { name: short(&name), head, rows })
        .collect();
    download::sheets(&format!("figures-{}", plan.year), &sheets)
}

/// As much of a name as the name of a sheet holds.
fn short(name: &str) -> String {
    name.chars().filter(|sign| !"[]:*?/\\".contains(*sign)).take(31).collect()
}

/// A table: its name, its heads, its rows.
type Of = (String, Vec<String>, Vec<Vec<String>>);

/// The tables of the page in their order; those of the year first.
fn all(reader: Reader<'_>, plan: uuid::Uuid) -> Vec<Of> {
    let words = reader.words();
    let events = reader.names.organisation.events_of(plan);
    let of_year = tables(reader, &events).into_iter().filter(|table| !table.rows.is_empty()).map(|table| {
        let heads = ["figures-what", "figures-all"].map(|key| words.t(key).to_owned());
        let heads = heads.into_iter().chain([words.choice("standing", "held").to_owned()]).collect();
        (words.of_kind("figures-", table.id).to_owned(), heads, table.rows.iter().map(line).collect())
    });
    let mut all: Vec<Of> = of_year.collect();
    all.push((
        words.t("figures-years").to_owned(),
        heads_of_years(words),
        years(reader).iter().map(of_year_line).collect(),
    ));
    all
}

fn line(row: &Figure<'_>) -> Vec<String> {
    vec![row.name.to_string(), row.all.to_string(), row.held.to_string()]
}

fn heads_of_years(words: &Words) -> Vec<String> {
    let standing = |of: &str| words.choice("standing", of).to_owned();
    let word = |key: &str| words.t(key).to_owned();
    vec![
        word("field-year"),
        word("figures-planned"),
        word("figures-outside"),
        standing("held"),
        standing("cancelled"),
        word("figures-reports"),
    ]
}

fn of_year_line(row: &Year) -> Vec<String> {
    let counts =
        [row.planned, row.outside, row.held, row.cancelled, row.reports].map(|count| count.to_string());
    std::iter::once(row.of.to_string()).chain(counts).collect()
}
