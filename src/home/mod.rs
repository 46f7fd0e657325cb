//! The first page: what awaits me, then what is new.

use askama::Template;
use axum::response::Response;
use uuid::Uuid;

use crate::duties::shown::DutyView;
use crate::http::page::{Names, Page, page};
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::{Kind, Row};
use crate::rules::access::Action;

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
    duties: Vec<DutyView<'a>>,
    own: bool,
    more: usize,
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
/// When it cannot be rendered.
pub async fn first(who: Who) -> Result<Response, Failure> {
    let names = Names::of(&who, who.today);
    let state = who.state();
    let view = |entry| DutyView::of(entry, names, who.today, "");
    let reads_duties = who.actor.may(Action::ReadDuties);
    let mut duties: Vec<DutyView<'_>> = match (reads_duties, state) {
        (false, _) => Vec::new(),
        (true, Some(state)) => who.held.duties.of_state(state).map(view).collect(),
        (true, None) => who.held.duties.all(who.record()).map(view).collect(),
    };
    duties.retain(|view| view.shown.is_open());
    duties.sort_by_key(DutyView::urgency);
    let more = duties.len().saturating_sub(DUTIES);
    duties.truncate(DUTIES);
    let template = FirstPage {
        page: Page::new(Some(&who), names.words.t("first-title"), "/"),
        state: state.map(|state| names.state(state)),
        code: state.map(|state| state.to_string()).unwrap_or_default(),
        reads_duties,
        duties,
        own: state.is_some(),
        more,
        news: news(&who, names),
        today: names.words.date(who.today),
    };
    page(&template)
}

/// The latest acts on records that the person may read, one line a record.
fn news(who: &Who, names: Names<'_>) -> Vec<News> {
    let mut seen: Vec<(Kind, Uuid)> = Vec::new();
    let record = who.record();
    record
        .recent
        .iter()
        .filter(|act| {
            let new = !seen.contains(&(act.kind, act.id));
            seen.push((act.kind, act.id));
            new
        })
        .filter_map(|act| {
            let row = record.find(act.kind, act.id)?;
            who.actor.reads(row.common().audience()).then(|| News {
                at: names.words.instant(act.at),
                what: format!(
                    "{} {}: {}",
                    names.words.of_kind("kind-", act.kind.as_str()),
                    names.words.of_kind("act-", &act.act),
                    crate::entries::titles::title(&row, record, names),
                ),
                address: address(&row),
            })
        })
        .take(NEWS)
        .collect()
}

/// The address of a record.
fn address(row: &Row) -> String {
    format!("/records/{}/{}", row.kind().as_str(), row.common().id)
}
