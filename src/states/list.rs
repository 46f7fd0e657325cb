//! All states with their standing on a day, and the Chair.

use askama::Template;
use axum::response::Response;
use chrono::NaiveDate;

use super::standing;
use crate::http::as_of::AsOf;
use crate::http::download;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Link, Reader, period};
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::rows::{Chairmanship, StandingOf, State};
use crate::rules::calendar;

#[derive(Template)]
#[template(path = "states/list.html")]
struct StatesPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    chair: Option<ChairView>,
    groups: Vec<Group<'a>>,
}

struct ChairView {
    state: Link,
    term: String,
    event: Option<String>,
}

struct Group<'a> {
    /// The end of the key of its heading: `member`, `observer`, `neither`.
    standing: &'static str,
    states: Vec<StateRow<'a>>,
}

struct StateRow<'a> {
    link: Link,
    code: &'a str,
    since: Option<NaiveDate>,
    chair: bool,
    sample: bool,
}

/// The chairmanship in words: from handover to handover, as dates in Astana.
pub fn chairmanship(reader: Reader<'_>, row: &Chairmanship) -> String {
    let to = row.to.filter(|to| calendar::astana_date(*to) <= reader.on);
    period(reader.words(), Some(calendar::astana_date(row.from)), to.map(calendar::astana_date))
}

/// `GET /states`: all states with their standing on a day.
///
/// # Errors
/// When it cannot be rendered.
pub async fn page(who: Who, query: Query) -> Result<Response, Failure> {
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let now = (!as_of.is_other_day()).then_some(who.now);
    let chair = standing::chair(reader.names.organisation, reader.on, now);
    let template = StatesPage {
        page: Page::new(&who, reader.words().t("states-title"), "/states"),
        names: reader.names,
        chair: chair.map(|row| ChairView {
            state: reader.state(row.state),
            term: chairmanship(reader, row),
            event: row.event.clone(),
        }),
        groups: groups(reader, chair),
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}

fn groups<'a>(reader: Reader<'a>, chair: Option<&Chairmanship>) -> Vec<Group<'a>> {
    let standings = standing::on_day(reader.names.organisation, reader.on);
    let (mut members, mut observers, mut neither) = (Vec::new(), Vec::new(), Vec::new());
    for state in states(reader) {
        let membership = standings.get(&state.code);
        let row = StateRow {
            link: reader.state(state.code),
            code: state.code.as_str(),
            since: membership.map(|row| row.from),
            chair: chair.is_some_and(|chair| chair.state == state.code),
            sample: state.common.sample,
        };
        match membership.map(|row| row.standing) {
            Some(StandingOf::Member) => members.push(row),
            Some(StandingOf::Observer) => observers.push(row),
            None => neither.push(row),
        }
    }
    let groups = [("member", members), ("observer", observers), ("neither", neither)];
    groups
        .into_iter()
        .filter(|(_, states)| !states.is_empty())
        .map(|(standing, mut states)| {
            reader.words().sort(&mut states, |row| row.link.text.clone());
            Group { standing, states }
        })
        .collect()
}

fn states<'a>(reader: Reader<'a>) -> impl Iterator<Item = &'a State> {
    reader.names.organisation.states.values()
}

/// `GET /states.csv`: the same, one line a state.
///
/// # Errors
/// When the date that was typed is none.
pub async fn csv(who: Who, query: Query) -> Result<Response, Failure> {
    let on = AsOf::checked(&query, who.today)?;
    let reader = Reader::of(&who, &AsOf::of(&query, who.today));
    let organisation = reader.names.organisation;
    let now = (on == who.today).then_some(who.now);
    let chair = standing::chair(organisation, on, now).map(|row| row.state);
    let standings = standing::on_day(organisation, on);
    let head = ["code", "alpha2", "en", "ru", "kk", "standing", "since", "chair"];
    let rows = states(reader).map(|state| {
        let names = organisation.name_row(state.code, on);
        let membership = standings.get(&state.code);
        [
            state.code.to_string(),
            state.alpha2.clone(),
            names.map(|row| row.en.clone()).unwrap_or_default(),
            names.map(|row| row.ru.clone()).unwrap_or_default(),
            names.map(|row| row.kk.clone()).unwrap_or_default(),
            membership.map_or("", |row| standing::word(row.standing)).to_owned(),
            membership.map(|row| row.from.to_string()).unwrap_or_default(),
            if chair == Some(state.code) { "yes" } else { "" }.to_owned(),
        ]
    });
    download::csv(&format!("states-{on}"), head, rows)
}
