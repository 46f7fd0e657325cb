//! `GET /plans/{id}/figures`: the figures of a year, and the sums of the years beside it.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use serde_json::{Value, json};

use super::{Table, Year, heads, years};
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Link, Reader};
use crate::http::who::Who;
use crate::paper::Ways;
use crate::plans::{Owed, absent, events_of, link, owed, owed_key, report_on};
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::record::rows::Plan;
use crate::said::address;

#[derive(Template)]
#[template(path = "plans/figures.html")]
struct FiguresPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    plan: Link,
    paper: Ways,
    /// Where the same is a workbook.
    workbook: String,
    /// Where the years stand beside each other.
    across: String,
    heads: [&'a str; 5],
    tables: Vec<Table>,
    years: Vec<Year>,
    participants: i64,
    /// Held, and no report has come.
    owed: Vec<Owed>,
    owed_key: &'static str,
}

/// The figures of a plan.
///
/// # Errors
/// When there is no such plan.
pub async fn show(who: Who, Path(name): Path<String>, query: Query) -> Result<Response, Failure> {
    let plan = who.organisation().plan_named(&name).ok_or(Failure::NotFound)?;
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let words = reader.words();
    let title = words.with("plan-figures-of", &[("year", &plan.year.to_string())]);
    if reader.known(plan).is_none() {
        return absent::show(reader, &as_of, title, "purpose-plan-figures");
    }
    let own = address(Kind::Plan, plan.common.id);
    let template = FiguresPage {
        page: Page::new(&who, title, "/plans"),
        names: reader.names,
        plan: link(reader, plan),
        paper: Ways::to(reader, format!("{own}/figures")),
        workbook: format!("{own}/figures.xlsx{}", reader.suffix()),
        across: format!("/plans/figures{}", reader.suffix()),
        heads: heads(words),
        tables: tables(reader, plan),
        years: years(reader),
        participants: participants(reader, plan),
        owed: owed(reader, plan.common.id),
        owed_key: owed_key(reader, plan),
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}

/// The tables of a year that have anything in them.
pub(super) fn tables(reader: Reader<'_>, plan: &Plan) -> Vec<Table> {
    let all = Table::all(reader, events_of(reader, plan.common.id));
    all.into_iter().filter(|table| !table.rows.is_empty()).collect()
}

/// How many persons took part in the events of a year, as far as their reports say.
fn participants(reader: Reader<'_>, plan: &Plan) -> i64 {
    let events = events_of(reader, plan.common.id);
    let reports = events.iter().filter_map(|row| report_on(reader, row.common.id));
    reports.filter_map(|row| row.participants).map(i64::from).sum()
}

/// The same for programs.
///
/// # Errors
/// When there is no such plan, or none on that day.
pub fn json(reader: Reader<'_>, name: &str) -> Result<Value, Failure> {
    let plan = reader.names.organisation.plan_named(name).ok_or(Failure::NotFound)?;
    reader.known(plan).ok_or(Failure::NotFound)?;
    let of_year = super::year(reader, plan);
    let line = |table: &Table, row: &super::Figure| match table.is_of_parts() {
        true => json!({"code": row.code, "name": row.name, "took_part": row.count.all()}),
        false => json!({"code": row.code, "name": row.name, "planned": row.count.planned,
                        "outside": row.count.outside, "held": row.count.held,
                        "cancelled": row.count.cancelled, "ahead": row.count.ahead}),
    };
    let tables = Table::all(reader, events_of(reader, plan.common.id));
    let lines = |table: &Table| table.rows.iter().map(|row| line(table, row)).collect::<Vec<_>>();
    let by: serde_json::Map<_, _> =
        tables.iter().map(|table| (table.by.as_str().to_owned(), json!(lines(table)))).collect();
    let owed = owed(reader, plan.common.id);
    Ok(json!({
        "plan": plan.common.id, "year": plan.year, "total": of_year.count, "reports": of_year.reports,
        "reports_awaited": owed.len(), "participants": participants(reader, plan), "by": by,
        "url": format!("{}/figures", address(Kind::Plan, plan.common.id)),
    }))
}
