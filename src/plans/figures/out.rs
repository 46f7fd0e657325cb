//! The figures as files: on paper (`/plans/{id}/figures.docx`, `.pdf`) and as workbooks (`….xlsx`), with the tables of the pages;
//! and so the years beside each other (`/plans/figures.docx` …).

use axum::extract::Path;
use axum::response::Response;
use chrono::NaiveDate;

use super::across::Across;
use super::page::tables;
use super::{By, Count, Table as Figures, Year, heads, years};
use crate::http::as_of::AsOf;
use crate::http::download::{self, Sheet};
use crate::http::form::Query;
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::http::words::Words;
use crate::paper::{Block, Cell, Head, Made, Paper, Place, Run, Table, capitals};
use crate::platform::failure::Failure;
use crate::record::rows::Plan;

/// A table: its name, its heads, its rows.
type Of = (String, Vec<String>, Vec<Vec<String>>);

/// The figures of a plan on paper, in the language of who reads them.
///
/// # Errors
/// When there is no such plan, or none on that day.
pub fn made(reader: Reader<'_>, place: &Place) -> Result<Made, Failure> {
    let plan = reader.names.organisation.plan_named(place.name()).ok_or(Failure::NotFound)?;
    reader.known(plan).ok_or(Failure::NotFound)?;
    let title = reader.words().with("plan-figures-of", &[("year", &plan.year.to_string())]);
    Ok(on_paper(reader, format!("figures-{}", plan.year), &title, of_year(reader, plan)))
}

/// The years beside each other on paper.
///
/// # Errors
/// None.
pub fn made_across(reader: Reader<'_>, _: &Place) -> Result<Made, Failure> {
    let title = reader.words().t("figures-across");
    Ok(on_paper(reader, "figures".to_owned(), title, across(reader)))
}

fn on_paper(reader: Reader<'_>, name: String, title: &str, tables: Vec<Of>) -> Made {
    let words = reader.words();
    let date = words.date(reader.on);
    let head = Head {
        date: date.clone(),
        title: capitals(words.language, title),
        subtitles: Vec::new(),
        ..Head::default()
    };
    let mut blocks = head.blocks();
    for (name, head, rows) in tables {
        blocks.push(Block::Heading { level: 1, text: vec![Run::plain(&name)] });
        let others = head.len().saturating_sub(1).max(1);
        let each = (70 / others).min(12);
        let shares = std::iter::once(100 - others * each).chain(std::iter::repeat_n(each, others)).collect();
        let line = |cells: Vec<String>| cells.iter().map(|cell| Cell::line(cell)).collect::<Vec<_>>();
        blocks.push(Block::Table(Table {
            shares,
            head: line(head),
            rows: rows.into_iter().map(line).collect(),
        }));
    }
    let title = format!("{title}, {date}");
    Paper { language: words.language, name, title, dated: reader.on, running: date, blocks }.into()
}

/// `GET /plans/{id}/figures.xlsx`: a sheet for each table of the page.
///
/// # Errors
/// When there is no such plan, or none on that day.
pub async fn workbook(who: Who, Path(name): Path<String>, query: Query) -> Result<Response, Failure> {
    let plan = who.organisation().plan_named(&name).ok_or(Failure::NotFound)?;
    on_day(&who, &query, |reader| {
        reader.known(plan).ok_or(Failure::NotFound)?;
        sheets(&format!("figures-{}", plan.year), of_year(reader, plan))
    })
}

/// `GET /plans/figures.xlsx`: a sheet for each of what the years are counted by.
///
/// # Errors
/// When the day is none.
pub async fn workbook_across(who: Who, query: Query) -> Result<Response, Failure> {
    on_day(&who, &query, |reader| sheets("figures", across(reader)))
}

fn on_day(
    who: &Who,
    query: &Query,
    make: impl FnOnce(Reader<'_>) -> Result<Response, Failure>,
) -> Result<Response, Failure> {
    let _: NaiveDate = AsOf::checked(query, who.today)?;
    make(Reader::of(who, &AsOf::of(query, who.today)))
}

fn sheets(name: &str, tables: Vec<Of>) -> Result<Response, Failure> {
    let sheet = |(name, head, rows): Of| Sheet { name: short(&name), head, rows };
    let sheets: Vec<_> = tables.into_iter().map(sheet).collect();
    download::sheets(name, &sheets)
}

/// As much of a name as the name of a sheet holds.
fn short(name: &str) -> String {
    name.chars().filter(|sign| !"[]:*?/\\".contains(*sign)).take(31).collect()
}

/// The tables of a year, then the sums of the years.
fn of_year(reader: Reader<'_>, plan: &Plan) -> Vec<Of> {
    let words = reader.words();
    let mut all: Vec<Of> = tables(reader, plan).iter().map(|table| of_table(words, table)).collect();
    all.push(of_years(reader));
    all
}

fn of_table(words: &Words, table: &Figures) -> Of {
    let name = table.by.title(words).to_owned();
    let what = words.t("figures-what").to_owned();
    let heads: Vec<_> = match table.is_of_parts() {
        true => vec![what, words.t("figures-took-part").to_owned()],
        false => std::iter::once(what).chain(heads(words).map(str::to_owned)).collect(),
    };
    let line = |row: &super::Figure| match table.is_of_parts() {
        true => vec![row.name.clone(), row.count.all().to_string()],
        false => line_of(row.name.clone(), row.count),
    };
    (name, heads, table.rows.iter().map(line).collect())
}

fn line_of(name: String, count: Count) -> Vec<String> {
    std::iter::once(name).chain(count.each().map(|many| many.to_string())).collect()
}

fn of_years(reader: Reader<'_>) -> Of {
    let words = reader.words();
    let heads =
        std::iter::once(words.t("field-year")).chain(heads(words)).chain([words.t("figures-reports")]);
    let line = |year: &Year| {
        let mut line = line_of(year.of.to_string(), year.count);
        line.push(year.reports.to_string());
        line
    };
    let heads = heads.map(str::to_owned).collect();
    (words.t("figures-years").to_owned(), heads, years(reader).iter().map(line).collect())
}

/// The sums of the years, then the years by each of what they are counted by.
fn across(reader: Reader<'_>) -> Vec<Of> {
    let words = reader.words();
    let table = |by: By| {
        let across = Across::of(reader, by);
        let heads = std::iter::once(words.t("figures-what").to_owned());
        let heads = heads.chain(across.years.iter().map(ToString::to_string)).collect();
        let line = |row: &super::across::Row| {
            let counts = row.counts.iter().map(|count| across.says(count));
            std::iter::once(row.name.clone()).chain(counts).collect()
        };
        let key = if by == By::State { "figures-across-state" } else { "figures-across-held" };
        let name = format!("{}: {}", by.title(words), words.t(key));
        (name, heads, across.rows.iter().map(line).collect::<Vec<_>>())
    };
    let all = By::ALL.map(table).into_iter().filter(|(_, _, rows)| !rows.is_empty());
    std::iter::once(of_years(reader)).chain(all).collect()
}
