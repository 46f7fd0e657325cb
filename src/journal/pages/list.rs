//! The journal, the newest entries first.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::{act, by, standing_or_struck};
use crate::http::download;
use crate::http::form::{Choice, Query};
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
    kinds: Vec<Choice>,
    acts: Vec<Choice>,
    filtered: bool,
    /// The address of the next page.
    next: Option<String>,
    csv: String,
    verifies: bool,
}

fn wanted(query: &Query) -> Wanted {
    Wanted {
        kind: query.one("kind").and_then(Kind::named).map(|kind| kind.as_str().to_owned()),
        act: query.one("act").filter(|act| ACTS.contains(act)).map(str::to_owned),
    }
}

/// The query that stays with what is wanted.
fn suffix(wanted: &Wanted, before: Option<i64>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in [("kind", &wanted.kind), ("act", &wanted.act)] {
        if let Some(value) = value {
            query.append_pair(name, value);
        }
    }
    if let Some(before) = before {
        query.append_pair("before", &before.to_string());
    }
    let query = query.finish();
    if query.is_empty() { query } else { format!("?{query}") }
}

async fn lines(
    app: &App,
    who: &Who,
    query: &Query,
    limit: usize,
) -> Result<(Vec<Line>, Option<i64>), Failure> {
    let before = query.one("before").and_then(|text| text.parse().ok());
    let mut connection = app.pool.acquire().await?;
    let found = store::page_of(&mut connection, Reader::of(who), &wanted(query), before, limit).await?;
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
    let (lines, next) = lines(&app, &who, &query, ON_A_PAGE).await?;
    let wanted = wanted(&query);
    let choice = |value: &str, name: &str, chosen: &Option<String>| Choice {
        value: value.to_owned(),
        name: name.to_owned(),
        chosen: chosen.as_deref() == Some(value),
    };
    let kinds = Kind::ALL.iter().map(|kind| kind.as_str());
    page(&ListPage {
        page: Page::new(Some(&who), words.t("journal-title"), "/journal"),
        lines,
        kinds: kinds.map(|kind| choice(kind, words.of_kind("kind-", kind), &wanted.kind)).collect(),
        acts: ACTS.iter().map(|act| choice(act, words.of_kind("journal-act-", act), &wanted.act)).collect(),
        filtered: wanted.kind.is_some() || wanted.act.is_some(),
        next: next.map(|next| format!("/journal{}", suffix(&wanted, Some(next)))),
        csv: format!(
            "/journal.csv{}",
            suffix(&wanted, query.one("before").and_then(|text| text.parse().ok()))
        ),
        verifies: who.actor.may(Action::VerifyJournal),
    })
}

/// `GET /journal.csv`: the same as a file.
///
/// # Errors
/// When the journal cannot be read.
pub async fn csv(State(app): State<Arc<App>>, who: Who, query: Query) -> Result<Response, Failure> {
    let (lines, _) = lines(&app, &who, &query, IN_A_FILE).await?;
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
