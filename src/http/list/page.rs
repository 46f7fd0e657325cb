//! The page of a list.

use askama::Template;
use axum::response::Response;

use super::order::Sorted;
use super::{Cell, List};
use crate::http::as_of::AsOf;
use crate::http::download::Format;
use crate::http::filter::Filters;
use crate::http::form::Query;
use crate::http::page::{Names, Page, Way, page_as_of, way};
use crate::http::reader::{Link, Reader, Section};
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::rules::access::Action;

/// How many rows a page shows.
const ON_A_PAGE: usize = 50;

/// The lists that stand together, each a way from the others.
const TOGETHER: &[Way] = &[
    way("/matters", "way-matters"),
    way("/letters", "letters-title"),
    way("/requests", "requests-title"),
    way("/concept-papers", "papers-title"),
    way("/reports", "reports-title"),
    way("/reviews", "reviews-title"),
    way("/follow-ups", "follow-ups-title"),
];

#[derive(Template)]
#[template(path = "frame/list.html")]
struct ListPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    title: &'a str,
    lead: Option<&'a str>,
    together: Vec<&'static Way>,
    filters: Filters<'a>,
    found: String,
    none: &'a str,
    heads: Vec<Head<'a>>,
    rows: Vec<Vec<Cell>>,
    earlier: Option<String>,
    later: Option<String>,
    downloads: [Link; 2],
    register: Vec<Link>,
    sections: Vec<Section<'a>>,
    picture: Option<String>,
}

/// The head of a column.
struct Head<'a> {
    text: &'a str,
    /// Where the list stands in order by it: the other way, where it does so already.
    address: Option<String>,
    /// How the list stands in order by it now.
    sorted: Option<&'static str>,
    heads_the_row: bool,
}

pub(super) fn page<'a, R>(
    reader: Reader<'a>,
    as_of: &AsOf,
    query: &Query,
    list: List<'a, R>,
) -> Result<Response, Failure> {
    let words = reader.words();
    let asked = Sorted::of(query, &list.columns);
    let usual = list.usually.map(|(by, falling)| Sorted { by, falling });
    let list = list.sorted(asked.as_ref(), words);
    let List { name, filters, columns, rows, register, sections, picture, .. } = list;
    let address = filters.address;
    let filters = filters.as_of(as_of).keeping(asked.map(Sorted::query).unwrap_or_default());
    let columns: Vec<_> = columns.into_iter().filter(|column| column.is_shown()).collect();
    let sorted = asked.or(usual);
    let heads = columns
        .iter()
        .map(|column| {
            let now = sorted.filter(|sorted| sorted.by == column.name);
            let next = now.map_or(Sorted { by: column.name, falling: false }, Sorted::turned);
            Head {
                text: words.t(column.key),
                address: column.is_sorted().then(|| filters.in_order(&next.query())),
                sorted: now.map(Sorted::word),
                heads_the_row: column.heads_the_row,
            }
        })
        .collect();
    let wanted: usize = query.one("page").and_then(|text| text.parse().ok()).unwrap_or(1).clamp(1, 1_000_000);
    let shown = rows.iter().skip((wanted - 1) * ON_A_PAGE).take(ON_A_PAGE);
    let place = |page: usize| filters.address(address, Some(("page", page.to_string())));
    let title = words.of_kind(name, "-title");
    let template = ListPage {
        page: Page::new(reader.who, title, part_of(address)),
        names: reader.names,
        title,
        lead: words.maybe(name, "-lead"),
        together: together(reader, address),
        found: words.count(&format!("{name}-found"), rows.len()),
        none: words.of_kind(name, "-none"),
        heads,
        rows: shown.map(|row| columns.iter().map(|column| column.cell_of(row)).collect()).collect(),
        earlier: (wanted > 1).then(|| place(wanted - 1)),
        later: (rows.len() > wanted * ON_A_PAGE).then(|| place(wanted + 1)),
        downloads: Format::ALL.map(|format| Link {
            address: filters.address(&format!("{address}{}", format.ending()), None),
            text: words
                .t(match format {
                    Format::Csv => "list-csv",
                    Format::Xlsx => "list-xlsx",
                })
                .to_owned(),
        }),
        register,
        sections,
        picture,
        as_of: as_of.clone(),
        filters,
    };
    page_as_of(&template, as_of)
}

/// The part of the site that a list belongs to: those that stand together are of the first of them.
fn part_of(address: &'static str) -> &'static str {
    let together = TOGETHER.iter().any(|way| way.address == address);
    TOGETHER.first().filter(|_| together).map_or(address, |way| way.address)
}

/// The lists that stand together with one.
fn together(reader: Reader<'_>, address: &str) -> Vec<&'static Way> {
    if TOGETHER.iter().any(|way| way.address == address) { ways(reader.who) } else { Vec::new() }
}

/// The lists of what the workflows leave behind; matters are for those who take part in them.
pub fn ways(who: &Who) -> Vec<&'static Way> {
    let takes_part = who.actor.may(Action::TakePart);
    TOGETHER.iter().filter(|way| takes_part || way.address != "/matters").collect()
}
