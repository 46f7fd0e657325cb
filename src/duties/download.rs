//! The register of duties as .csv, under the same filter as its page.

use axum::response::Response;

use super::naming::{Named, told};
use super::pages::{Wanted, filters, put_in_order};
use crate::http::as_of::AsOf;
use crate::http::download;
use crate::http::form::Query;
use crate::http::page::Names;
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::day_book::{DayBook, Entry};

const HEAD: [&str; 12] = [
    "area_code",
    "area",
    "duty",
    "paragraph",
    "force",
    "subject",
    "bearers",
    "since",
    "due",
    "status",
    "met_on",
    "because",
];

/// `GET /duties.csv`: one line a duty, areas in the order of the paper.
///
/// # Errors
/// When the date that was typed is none, or a filter is none of the choices.
pub async fn csv(who: Who, query: Query) -> Result<Response, Failure> {
    let on = AsOf::checked(&query, who.today)?;
    let names = Names::of(&who, on);
    let filters = filters(&who, names, &query).checked()?;
    let wanted = Wanted::by(&filters);
    let other_day = (on != who.today).then(|| DayBook::new(who.record(), on));
    let book = other_day.as_ref().unwrap_or(&who.held.day);
    let mut found: Vec<_> = book.all().filter(|entry| wanted.has(*entry)).collect();
    put_in_order(&mut found, &filters, names);
    let rows = found.into_iter().map(|entry| row(&who, entry, names));
    download::csv(&format!("duties-{on}"), HEAD, rows)
}

fn row(who: &Who, entry: Entry<'_>, names: Names<'_>) -> [String; 12] {
    let duty = entry.duty;
    let date = |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let bearers: Vec<_> = duty.bearers.iter().map(|state| state.as_str()).collect();
    [
        entry.area.area.code.clone(),
        entry.area.area.name.clone(),
        duty.kind.to_string(),
        duty.kind.paragraph().to_string(),
        duty.kind.force().to_string(),
        duty.subject.to_string(),
        bearers.join(" "),
        duty.since.to_string(),
        date(duty.due),
        entry.shown.as_str().to_owned(),
        date(duty.met_on),
        told(duty, &Named::new(who, entry.area, names)),
    ]
}
