//! One entry of the journal: what it changed, field by field, and what chains it to the others.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use super::{act, by, standing_or_struck};
use crate::http::form::Query;
use crate::http::page::{Names, Page, page};
use crate::http::who::Who;
use crate::journal::store::{self, MOST_SHOWN};
use crate::journal::{ChangeView, EntryDetail, EntryView, Reader};
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::rules::access::Action;
use crate::said::{ChangedFact, Piece, Reading};

/// Of how many changes at most the fields are shown: an import has thousands of changes, and a page is small.
const IN_FULL: usize = 25;

/// A change of one record, as it is shown.
pub struct Change {
    /// What kind of record it is.
    pub kind: String,
    /// The record: by its title where it still stands, or the way to what it said.
    pub record: Option<Piece>,
    /// `registered`, `struck`, `corrected`, or `erased`.
    pub how: &'static str,
    /// What changed.
    pub fields: Vec<ChangedFact>,
}

#[derive(Template)]
#[template(path = "journal/entry.html")]
struct EntryPage<'a> {
    page: Page<'a>,
    view: EntryView,
    by: String,
    act: String,
    changes: Vec<Change>,
    more: i64,
    hash: String,
    digest: String,
    erases: bool,
    struck: bool,
}

/// What of an entry the reader may know.
///
/// # Errors
/// When there is no such entry, or none that the person may know of.
pub async fn detail(app: &App, who: &Who, entry: i64) -> Result<EntryDetail, Failure> {
    let mut connection = app.pool.acquire().await?;
    store::entry(&mut connection, Reader::of(who), entry).await?.ok_or(Failure::NotFound)
}

/// `GET /journal/{entry}`.
///
/// # Errors
/// When there is no such entry, or none that the person may know of.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path(entry): Path<i64>,
    query: Query,
) -> Result<Response, Failure> {
    let mut connection = app.pool.acquire().await?;
    let found = store::entry(&mut connection, Reader::of(&who), entry).await?.ok_or(Failure::NotFound)?;
    let seal = store::seal(&mut connection, entry).await?.ok_or(Failure::NotFound)?;
    drop(connection);
    let (names, reading) = (Names::of(&who, who.today), Reading::of(&who));
    let erased = found.entry.erased.is_some();
    let in_full = found.changes.len() <= IN_FULL;
    let changes: Vec<Change> =
        found.changes.iter().map(|change| shown(change, in_full, erased, names, reading)).collect();
    let more = found.entry.changes - i64::try_from(changes.len().min(MOST_SHOWN)).unwrap_or(i64::MAX);
    page(&EntryPage {
        page: Page::new(&who, names.words.with("entry-title", &[("entry", &entry.to_string())]), "/journal"),
        by: by(&found.entry, names),
        act: act(&found.entry, names),
        changes,
        more,
        hash: hex::encode(seal.hash),
        digest: hex::encode(seal.digest),
        erases: who.actor.may(Action::Erase) && !erased && found.entry.erases.is_none(),
        struck: query.one("done") == Some("struck"),
        view: found.entry,
    })
}

fn shown(change: &ChangeView, in_full: bool, erased: bool, names: Names<'_>, reading: Reading<'_>) -> Change {
    let kind = Kind::named(&change.kind);
    let fields = kind.filter(|_| in_full).map(|kind| reading.changed(kind, &change.fields));
    Change {
        kind: names.words.of_kind("kind-", &change.kind).to_owned(),
        record: kind
            .filter(|_| !erased)
            .map(|kind| standing_or_struck(kind, change.record_id, names, reading)),
        how: match (change.registered, change.struck) {
            _ if erased => "erased",
            (true, _) => "registered",
            (_, true) => "struck",
            _ => "corrected",
        },
        fields: fields.unwrap_or_default(),
    }
}
