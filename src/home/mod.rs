//! The first page: what awaits me, then what is new.

mod awaits;
mod planned;
mod told;

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use uuid::Uuid;

use crate::duties::shown::DutyView;
use crate::http::page::{Names, Page, page};
use crate::http::who::Who;
use crate::imports::IMPORTED;
use crate::kept::begun::{Begun, begun};
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::day_book::Entry;
use crate::record::{Kind, Recent};
use crate::rules::access::Action;
use crate::said::{address, record_address, title};

/// How many duties of one's own the first page shows; the rest are in the register.
const DUTIES: usize = 12;
/// How many of the latest acts it shows.
const NEWS: usize = 10;

#[derive(Template)]
#[template(path = "home/first.html")]
struct FirstPage<'a> {
    page: Page<'a>,
    state: Option<&'a str>,
    code: String,
    reads_duties: bool,
    awaits: Vec<awaits::Group>,
    /// The forms that who reads has begun and not sent.
    begun: Vec<Begun>,
    duties: Vec<DutyView<'a>>,
    own: bool,
    one_area: bool,
    more: usize,
    told: Vec<News>,
    news: Vec<News>,
    today: String,
}

/// One of the latest acts, as it is shown.
struct News {
    at: String,
    what: String,
    address: String,
}

/// `GET /`: what awaits me, then what is new.
///
/// # Errors
/// When it cannot be rendered, or the forms that were begun cannot be read.
pub async fn first(State(app): State<Arc<App>>, who: Who) -> Result<Response, Failure> {
    let names = Names::of(&who, who.today);
    let state = who.state();
    let view = |entry| DutyView::of(entry, names, who.today, "");
    let reads_duties = who.actor.may(Action::ReadDuties);
    let mut open: Vec<Entry<'_>> = match (reads_duties, state) {
        (false, _) => Vec::new(),
        (true, Some(state)) => who.held.day.of_state(state).filter(|entry| entry.shown.is_open()).collect(),
        (true, None) => who.held.day.open().collect(),
    };
    open.sort_by_key(Entry::urgency);
    let more = open.len().saturating_sub(DUTIES);
    let duties: Vec<DutyView<'_>> =
        open.into_iter().take(DUTIES).map(|entry| view(entry).explained(&who, names)).collect();
    let template = FirstPage {
        page: Page::new(&who, names.words.t("first-title"), "/"),
        state: state.map(|state| names.state(state)),
        code: state.map(|state| state.to_string()).unwrap_or_default(),
        reads_duties,
        awaits: awaits::groups(&who),
        begun: begun(&app, &who).await?,
        duties,
        own: state.is_some(),
        one_area: false,
        more,
        told: told::told(&who, names),
        news: news(&who, names),
        today: names.words.date(who.today),
    };
    page(&template)
}

/// The latest acts on records that the person may read: one line an act and a record, and one line for all that was
/// brought in at once.
fn news(who: &Who, names: Names<'_>) -> Vec<News> {
    let mut seen: Vec<(Kind, Uuid)> = Vec::new();
    let recent: Vec<&Recent> = who.record().recent.iter().collect();
    recent
        .chunk_by(|one, other| one.entry == other.entry)
        .filter_map(|act| {
            let about = act.last()?; // the newest stand first: a decision, and not its paragraphs
            if act.iter().any(|change| change.act == IMPORTED) {
                return Some(brought_in(who, names, about));
            }
            let known = seen.contains(&(about.kind, about.id));
            seen.extend(act.iter().map(|change| (change.kind, change.id)));
            if known { None } else { done(who, names, about) }
        })
        .take(NEWS)
        .collect()
}

fn brought_in(who: &Who, names: Names<'_>, act: &Recent) -> News {
    let address = if who.is_observer() { "/areas".to_owned() } else { format!("/journal/{}", act.entry) };
    News { at: names.words.instant(act.at), what: names.words.t("first-brought-in").to_owned(), address }
}

fn done(who: &Who, names: Names<'_>, act: &Recent) -> Option<News> {
    let record = who.record();
    let row = act.struck.clone().or_else(|| record.find(act.kind, act.id))?;
    let title = title(&row, record, names);
    // What was done with a record of whatever kind names the kind; a step's own words say what it was done with.
    let done = match names.words.maybe("act-", &act.act) {
        Some(done) => format!("{} {done}", names.words.of_kind("kind-", act.kind.as_str())),
        None => names.words.of_kind("journal-act-", &act.act).to_owned(),
    };
    let named = names.words.of_kind("kind-", act.kind.as_str()) != title;
    Some(News {
        at: names.words.instant(act.at),
        what: if named { format!("{done}: {title}") } else { done },
        address: match act.struck {
            Some(_) => record_address(act.kind, act.id),
            None => address(act.kind, act.id),
        },
    })
}
