//! A record: what it says, what it rests on and what rests on it, and what was done to it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use super::belonging::{Further, Resting, further, resting_on};
use super::kind_of;
use super::place;
use crate::around::Around;
use crate::entries::commands::power;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page};
use crate::http::who::Who;
use crate::journal::pages::{by, on_behalf};
use crate::journal::{HistoryView, Reader, store};
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::said::{ChangedFact, Fact, Piece, Reading, record_address};
use crate::steps::{self, Undo};

#[derive(Template)]
#[template(path = "entries/record.html")]
struct RecordPage<'a> {
    page: Page<'a>,
    row: &'a Row,
    /// The page on which it stands.
    back: Option<Piece>,
    facts: Vec<Fact>,
    resting: Vec<Resting>,
    further: Vec<Further>,
    /// Whether who reads corrects it.
    corrects: bool,
    /// Whether who reads strikes it.
    strikes: bool,
    around: Around<'a>,
    /// `None`: there is no journal for this reader.
    history: Option<Vec<Step<'a>>>,
}

/// A step of the history of a record.
struct Step<'a> {
    view: &'a HistoryView,
    by: String,
    changes: Vec<ChangedFact>,
    /// What the record said when it was made, or when it was struck.
    said: Vec<ChangedFact>,
    /// Where what stood before is brought back.
    back: Option<String>,
}

impl RecordPage<'_> {
    /// The address and the text of the page to which one goes back, where there is one.
    fn way_back(&self) -> Option<(&str, &str)> {
        let back = self.back.as_ref()?;
        Some((back.address.as_deref()?, back.text.as_str()))
    }
}

/// `GET /records/{kind}/{id}`.
///
/// # Errors
/// When there is no such record, or none that the person may know of.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path((kind, named)): Path<(String, String)>,
    query: Query,
) -> Result<Response, Failure> {
    let kind = kind_of(&kind)?;
    let id = who.record().id_named(kind, &named).ok_or(Failure::NotFound)?;
    let row = match who.record().find(kind, id) {
        Some(row) => row,
        None => return struck(&app, &who, kind, id).await,
    };
    let around = Around::of(&app, &who, &row, &query).await?;
    let reading = Reading::of(&who);
    let names = Names::of(&who, who.today);
    let history = history(&app, &who, id).await?;
    let corrects = row.kind().is_registered() && who.actor.may(power(row.kind(), Action::Correct));
    let back = brings_back(&who, &row, corrects);
    let step = |view| {
        let step = step(view, reading, names);
        let changed = back.as_ref().filter(|_| !step.changes.is_empty());
        let back = changed.map(|address| format!("{address}?earlier={}", view.entry.entry));
        Step { back, ..step }
    };
    let mut facts = reading.facts(&row);
    place::lead_to_areas(&who, &mut facts);
    place::say_end_in_force(&who, &row, &mut facts);
    page(&RecordPage {
        page: Page::new(&who, reading.title(&row), ""),
        back: place::way_back(&who, &row),
        facts,
        resting: resting_but_files(&who, &row),
        further: if who.registers() { further(&who, &row) } else { Vec::new() },
        corrects,
        strikes: row.kind().is_struck() && who.actor.may(power(row.kind(), Action::Strike)),
        around,
        history: history.as_ref().map(|history| history.iter().map(step).collect()),
        row: &row,
    })
}

/// The records that rest on one; files have a section of their own.
fn resting_but_files(who: &Who, row: &Row) -> Vec<Resting> {
    let mut resting = resting_on(who, row);
    resting.retain(|of| of.kind != Kind::Attachment);
    resting
}

#[derive(Template)]
#[template(path = "entries/struck.html")]
struct StruckPage<'a> {
    page: Page<'a>,
    kind: Kind,
    /// Where it is registered anew, for who registers.
    anew: Option<String>,
    /// When it was struck, and by whom.
    said: String,
    reason: Option<String>,
    facts: Vec<Fact>,
    history: Option<Vec<Step<'a>>>,
}

/// The page of a record that was struck: whoever might read it learns that it is gone, and what it said last.
async fn struck(app: &App, who: &Who, kind: Kind, id: Uuid) -> Result<Response, Failure> {
    let mut connection = app.pool.acquire().await?;
    let found = store::struck(&mut connection, Reader::of(who), kind, id).await?.ok_or(Failure::NotFound)?;
    drop(connection);
    let row = Row::from_json(kind, found.image).map_err(Failure::failed)?;
    let row = row.for_reader(|audience| who.actor.reads(audience));
    let (names, reading) = (Names::of(who, who.today), Reading::of(who));
    let history = history(app, who, id).await?;
    let said = [("at", names.words.instant(found.at)), ("by", on_behalf(&found.on_behalf, names))];
    let said: Vec<_> = said.iter().map(|(name, value)| (*name, value.as_str())).collect();
    page(&StruckPage {
        page: Page::new(who, reading.title(&row), ""),
        anew: (kind.is_registered() && who.actor.may(power(kind, Action::Register)))
            .then(|| format!("/register/{}?anew={id}", kind.as_str())),
        kind,
        said: names.words.with("struck-said", &said),
        reason: found.reason,
        facts: reading.facts(&row),
        history: history.as_ref().map(|steps| steps.iter().map(|view| step(view, reading, names)).collect()),
    })
}

async fn history(app: &App, who: &Who, id: Uuid) -> Result<Option<Vec<HistoryView>>, Failure> {
    if !who.actor.may(Action::ReadJournal) {
        return Ok(None);
    }
    let mut connection = app.pool.acquire().await?;
    Ok(Some(store::history(&mut connection, Reader::of(who), id).await?))
}

fn step<'a>(view: &'a HistoryView, reading: Reading<'_>, names: Names<'_>) -> Step<'a> {
    let change = &view.change;
    let kind = Kind::named(&change.kind);
    let fields = kind.map(|kind| reading.changed(kind, &change.fields)).unwrap_or_default();
    // What was said whole is no change of anything: it is folded away.
    let (said, changes) =
        if change.registered || change.struck { (fields, Vec::new()) } else { (Vec::new(), fields) };
    Step { by: by(&view.entry, names), changes, said, back: None, view }
}

/// Where what a record said before can be brought back, but for the entry: by correcting it, or by the step that writes it.
fn brings_back(who: &Who, row: &Row, corrects: bool) -> Option<String> {
    if corrects {
        return Some(format!("{}/correct", record_address(row.kind(), row.common().id)));
    }
    let scene = steps::Scene::supposed(who.record(), who.actor, who.now);
    let open = |step: &&steps::Step| {
        step.undo == Undo::Before
            && (step.may)(&scene, row).is_ok()
            && (step.stands)(&scene, row) == steps::Standing::Open
    };
    steps::on(row.kind()).find(open).map(|step| step.address(row))
}
