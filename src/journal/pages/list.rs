//! The journal, the newest entries first.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::{act, by, standing_or_struck};
use crate::http::download;
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::page::{Names, Page, page};
use crate::http::who::Who;
use crate::journal::store::{self, Wanted};
use crate::journal::{EntryView, Reader};
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::rules::access::Action;
use crate::said::{Piece, Reading};

/// How many entries a page shows.
const ON_A_PAGE: usize = 40;
/// How many a file holds.
const IN_A_FILE: usize = 1_000;
/// What is done to the record.
const ACTS: [&str; 5] = ["registered", "corrected", "struck", "imported", "erased"];

/// An entry, as the list shows it.
struct Line {
    view: EntryView,
    by: String,
    act: String,
    about: Option<Piece>,
    kind: Option<String>,
}

#[derive(Template)]
#[template(path = "journal/list.html")]
struct ListPage<'a> {
    page: Page<'a>,
    lines: Vec<Line>,
    filters: Filters<'a>,
    /// The address of the next page.
    next: Option<String>,
    csv: String,
    verifies: bool,
}

fn filters(who: &Who, query: &Query) -> Filters<'static> {
    let words = who.words();
    let kinds = Kind::ALL.iter().map(|kind| kind.as_str());
    let kinds = kinds.map(|kind| (kind.to_owned(), words.of_kind("kind-", kind).to_owned()));
    let acts = ACTS.iter().map(|act| ((*act).to_owned(), words.of_kind("journal-act-", act).to_owned()));
    Filters::new(
        "/journal",
        vec![
            Filter::of(query, "kind", words.t("journal-kind"), kinds).or_all(words.t("journal-all-kinds")),
            Filter::of(query, "act", words.t("journal-act"), acts).or_all(words.t("journal-all-acts")),
        ],
    )
}

fn wanted(filters: &Filters<'_>) -> Wanted {
    let chosen = |name| filters.chosen(name).map(str::to_owned);
    Wanted { kind: chosen("kind"), act: chosen("act") }
}

/// Before which entry a page begins.
fn before(query: &Query) -> Option<i64> {
    query.one("before").and_then(|text| text.parse().ok())
}

async fn lines(
    app: &App,
    who: &Who,
    (wanted, before): (&Wanted, Option<i64>),
    limit: usize,
) -> Result<(Vec<Line>, Option<i64>), Failure> {
    let mut connection = app.pool.acquire().await?;
    let found = store::page_of(&mut connection, Reader::of(who), wanted, before, limit).await?;
    drop(connection);
    let (names, reading) = (Names::of(who, who.today), Reading::of(who));
    let line = |view: EntryView| {
        let about = view.about.as_ref().and_then(|(kind, id)| Some((Kind::named(kind)?, *id)));
        Line {
            by: by(&view, names),
            act: act(&view, names),
            about: about
                .filter(|_| view.erased.is_none())
                .map(|(kind, id)| standing_or_struck(kind, id, names, reading)),
            kind: about.map(|(kind, _)| names.words.of_kind("kind-", kind.as_str()).to_owned()),
            view,
        }
    };
    Ok((found.entries.into_iter().map(line).collect(), found.next))
}

/// `GET /journal`: the journal, the newest entries first.
///
/// # Errors
/// When the journal cannot be read.
pub async fn show(State(app): State<Arc<App>>, who: Who, query: Query) -> Result<Response, Failure> {
    let words = who.words();
    let (filters, before) = (filters(&who, &query), before(&query));
    let (lines, next) = lines(&app, &who, (&wanted(&filters), before), ON_A_PAGE).await?;
    let place = |entry: i64| ("before", entry.to_string());
    page(&ListPage {
        page: Page::new(&who, words.t("journal-title"), "/journal"),
        lines,
        next: next.map(|next| filters.address("/journal", Some(place(next)))),
        csv: filters.address("/journal.csv", before.map(place)),
        filters,
        verifies: who.actor.may(Action::VerifyJournal),
    })
}

/// `GET /journal.csv`: the same as a file.
///
/// # Errors
/// When the journal cannot be read, or a filter is none of the choices.
pub async fn csv(State(app): State<Arc<App>>, who: Who, query: Query) -> Result<Response, Failure> {
    let filters = filters(&who, &query).checked()?;
    let (lines, _) = lines(&app, &who, (&wanted(&filters), before(&query)), IN_A_FILE).await?;
    let head = ["entry", "at", "by", "act", "kind", "record_id", "record", "reason"];
    let row = |line: Line| {
        let (kind, id) = line.view.about.map(|(kind, id)| (kind, id.to_string())).unwrap_or_default();
        [
            line.view.entry.to_string(),
            line.view.at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true),
            line.by,
            line.view.act,
            kind,
            id,
            line.about.map(|about| about.text).unwrap_or_default(),
            line.view.reason.unwrap_or_default(),
        ]
    };
    download::csv("journal", head, lines.into_iter().map(row))
}
