//! Matters, those that await their outcome first.

use std::cmp::Reverse;

use askama::Template;
use axum::response::Response;

use crate::http::as_of::AsOf;
use crate::http::download;
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Link, Reader};
use crate::http::who::Who;
use crate::http::words::Words;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::record::fields::{CONCERNS, DECIDING};
use crate::record::rows::Matter;
use crate::said::{Stands, address};

/// How many matters a page shows.
const ON_A_PAGE: usize = 50;

/// The filters of the list: by how a matter stands, by what it is about, by its body.
fn filters<'a>(words: &'a Words, query: &Query) -> Filters<'a> {
    let named = |all: &[&str], beginning: &str| {
        let choice = |word: &&str| ((*word).to_owned(), words.of_kind(beginning, word).to_owned());
        all.iter().map(choice).collect::<Vec<_>>()
    };
    Filters::new(
        "/matters",
        vec![
            Filter::of(query, "stands", words.t("matter-stands"), named(&["open", "decided"], "matters-"))
                .or_all(words.t("matters-all")),
            Filter::of(query, "concerns", words.t("field-concerns"), named(CONCERNS, "choice-"))
                .or_all(words.t("matters-all-concerns")),
            Filter::of(query, "body", words.t("field-body"), named(DECIDING, "choice-"))
                .or_all(words.t("meetings-all-bodies")),
        ],
    )
}

fn wants(filters: &Filters<'_>, matter: &Matter, stands: Stands<'_>) -> bool {
    filters.chosen("concerns").is_none_or(|wanted| wanted == matter.concerns)
        && filters.chosen("body").is_none_or(|wanted| wanted == matter.body)
        && filters.chosen("stands").is_none_or(|wanted| (wanted == "open") == stands.is_open())
}

#[derive(Template)]
#[template(path = "matters/list.html")]
struct MattersPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    matters: Vec<MatterRow<'a>>,
    found: usize,
    filters: Filters<'a>,
    earlier: Option<String>,
    later: Option<String>,
    download: String,
    register: Option<Link>,
}

struct MatterRow<'a> {
    row: &'a Matter,
    address: String,
    area: Option<Link>,
    stands: String,
    open: bool,
}

/// The matters that had been brought in by the day of the page: those that await their outcome first, the newest of
/// each first.
fn matters<'a>(reader: Reader<'a>, filters: &Filters<'_>) -> Vec<(&'a Matter, Stands<'a>)> {
    let all = reader.names.organisation.matters.values().filter(|row| row.opened <= reader.on);
    let mut found: Vec<_> = all
        .map(|row| (row, Stands::of(row, reader.names.organisation, reader.on)))
        .filter(|(row, stands)| wants(filters, row, *stands))
        .collect();
    found.sort_by_key(|(row, stands)| {
        (!stands.is_open(), Reverse((row.decided.filter(|_| !stands.is_open()), row.opened, row.common.id)))
    });
    found
}

/// `GET /matters`.
///
/// # Errors
/// When it cannot be rendered.
pub async fn page(who: Who, query: Query) -> Result<Response, Failure> {
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let words = reader.words();
    let filters = filters(words, &query).as_of(&as_of);
    let all = matters(reader, &filters);
    let wanted: usize = query.one("page").and_then(|text| text.parse().ok()).unwrap_or(1).clamp(1, 1_000_000);
    let rows = all.iter().skip((wanted - 1) * ON_A_PAGE).take(ON_A_PAGE);
    let place = |page: usize| filters.address("/matters", Some(("page", page.to_string())));
    let template = MattersPage {
        page: Page::new(&who, words.t("way-matters"), "/matters"),
        names: reader.names,
        matters: rows
            .map(|(row, stands)| MatterRow {
                row,
                address: address(Kind::Matter, row.common.id),
                area: row.area_id.and_then(|id| reader.area(id)),
                stands: stands.words(words, reader.on),
                open: stands.is_open(),
            })
            .collect(),
        found: all.len(),
        earlier: (wanted > 1).then(|| place(wanted - 1)),
        later: (all.len() > wanted * ON_A_PAGE).then(|| place(wanted + 1)),
        download: filters.address("/matters.csv", None),
        register: reader.to_register(Kind::Matter, ""),
        as_of: as_of.clone(),
        filters,
    };
    page_as_of(&template, &as_of)
}

/// `GET /matters.csv`: the same, one line a matter.
///
/// # Errors
/// When the date that was typed is none, or a filter is misspelt.
pub async fn csv(who: Who, query: Query) -> Result<Response, Failure> {
    let on = AsOf::checked(&query, who.today)?;
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let head = ["title", "concerns", "body", "area", "sponsors", "opened", "verb", "decided", "decision"];
    let filters = filters(reader.words(), &query).checked()?;
    let rows = matters(reader, &filters).into_iter().map(|(row, stands)| {
        let sponsors: Vec<_> = row.sponsors.iter().map(ToString::to_string).collect();
        let paragraph = row.paragraph_id.and_then(|id| reader.names.organisation.paragraphs.get(&id));
        let decided = paragraph.filter(|_| !stands.is_open()).and_then(|paragraph| {
            Some(format!("{}, {}", reader.decision(Some(paragraph.decision_id))?.text, paragraph.number))
        });
        let known = |text: Option<String>| text.filter(|_| !stands.is_open()).unwrap_or_default();
        [
            row.title.clone(),
            row.concerns.clone(),
            row.body.clone(),
            row.area_id.and_then(|id| reader.area(id)).map(|link| link.text).unwrap_or_default(),
            sponsors.join(" "),
            row.opened.to_string(),
            known(row.verb.clone()),
            known(row.decided.map(|day| day.to_string())),
            decided.unwrap_or_default(),
        ]
    });
    download::csv(&format!("matters-{on}"), head, rows)
}
