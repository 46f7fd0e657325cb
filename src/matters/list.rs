//! Matters, those that await their outcome first.

use std::cmp::Reverse;

use askama::Template;
use axum::response::Response;

use crate::http::as_of::AsOf;
use crate::http::download;
use crate::http::form::{Choice, Query};
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Link, Reader};
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::record::fields::{CONCERNS, DECIDING};
use crate::record::rows::Matter;
use crate::said::{Stands, address};

/// How many matters a page shows.
const ON_A_PAGE: usize = 50;

/// Which matters are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Filter {
    concerns: Option<String>,
    body: Option<String>,
    /// Those that await their outcome, or those that have it.
    open: Option<bool>,
}

impl Filter {
    fn of(query: &Query) -> Self {
        let one_of = |name: &str, words: &[&str]| {
            query.one(name).filter(|word| words.contains(word)).map(str::to_owned)
        };
        Self {
            concerns: one_of("concerns", CONCERNS),
            body: one_of("body", DECIDING),
            open: query.one("stands").and_then(|word| match word {
                "open" => Some(true),
                "decided" => Some(false),
                _ => None,
            }),
        }
    }

    fn wants(&self, matter: &Matter, stands: Stands<'_>) -> bool {
        self.concerns.as_ref().is_none_or(|wanted| *wanted == matter.concerns)
            && self.body.as_ref().is_none_or(|wanted| *wanted == matter.body)
            && self.open.is_none_or(|wanted| wanted == stands.is_open())
    }

    fn query(&self, as_of: &AsOf) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let stands = self.open.map(|open| if open { "open" } else { "decided" });
        let on = as_of.is_other_day().then(|| as_of.on.to_string());
        for (name, value) in [
            ("concerns", self.concerns.as_deref()),
            ("body", self.body.as_deref()),
            ("stands", stands),
            ("as_of", on.as_deref()),
        ] {
            if let Some(value) = value {
                query.append_pair(name, value);
            }
        }
        query.finish()
    }
}

#[derive(Template)]
#[template(path = "matters/list.html")]
struct MattersPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    matters: Vec<MatterRow<'a>>,
    found: usize,
    concerns: Vec<Choice>,
    bodies: Vec<Choice>,
    stands: Vec<Choice>,
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
fn matters<'a>(reader: Reader<'a>, filter: &Filter) -> Vec<(&'a Matter, Stands<'a>)> {
    let all = reader.names.organisation.matters.values().filter(|row| row.opened <= reader.on);
    let mut found: Vec<_> = all
        .map(|row| (row, Stands::of(row, reader.on)))
        .filter(|(row, stands)| filter.wants(row, *stands))
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
    let filter = Filter::of(&query);
    let all = matters(reader, &filter);
    let wanted: usize = query.one("page").and_then(|text| text.parse().ok()).unwrap_or(1).clamp(1, 1_000_000);
    let rows = all.iter().skip((wanted - 1) * ON_A_PAGE).take(ON_A_PAGE);
    let address_of = |page: usize| format!("/matters?{}&page={page}", filter.query(&as_of));
    let choices = |all: &[&str], chosen: Option<&str>, beginning: &str| -> Vec<Choice> {
        let choice = |word: &&str| Choice {
            value: (*word).to_owned(),
            name: words.of_kind(beginning, word).to_owned(),
            chosen: chosen == Some(*word),
        };
        all.iter().map(choice).collect()
    };
    let stands = filter.open.map(|open| if open { "open" } else { "decided" });
    let template = MattersPage {
        page: Page::new(Some(&who), words.t("way-matters"), "/matters"),
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
        concerns: choices(CONCERNS, filter.concerns.as_deref(), "choice-"),
        bodies: choices(DECIDING, filter.body.as_deref(), "choice-"),
        stands: choices(&["open", "decided"], stands, "matters-"),
        earlier: (wanted > 1).then(|| address_of(wanted - 1)),
        later: (all.len() > wanted * ON_A_PAGE).then(|| address_of(wanted + 1)),
        download: format!("/matters.csv?{}", filter.query(&as_of)),
        register: reader.to_register(Kind::Matter, ""),
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}

/// `GET /matters.csv`: the same, one line a matter.
///
/// # Errors
/// When the date that was typed is none.
pub async fn csv(who: Who, query: Query) -> Result<Response, Failure> {
    let on = AsOf::checked(&query, who.today)?;
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let head = ["title", "concerns", "body", "area", "sponsors", "opened", "verb", "decided", "decision"];
    let rows = matters(reader, &Filter::of(&query)).into_iter().map(|(row, stands)| {
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
