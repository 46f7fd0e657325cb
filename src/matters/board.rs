//! The positions of all Member States of a day as a board that can be read from across a room: by sign, word and edge,
//! in the order of the reader's alphabet. Nothing is counted: there is no vote.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use chrono::NaiveDate;
use uuid::Uuid;

use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::live;
use crate::http::page::{Page, page};
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::http::words::Words;
use crate::ids::StateId;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::{Matter, Position, StandingOf};
use crate::said::Stands;

/// After how many seconds a screen is renewed, where its reader wants that.
const SECONDS: u32 = 30;

/// The positions of all Member States on a matter.
#[derive(Template)]
#[template(path = "matters/board.html")]
pub struct Board<'a> {
    words: &'static Words,
    places: Vec<Of<'a>>,
}

/// The position of a state.
#[derive(Debug, PartialEq, Eq)]
struct Of<'a> {
    state: &'a str,
    own: bool,
    /// The position; `none`: it has taken none.
    position: &'a str,
    /// The state whose letter it supports, where several are weighed.
    supports: Option<&'a str>,
    /// How it came to be known, where the state has not taken it here.
    how: Option<String>,
}

impl<'a> Board<'a> {
    /// The board of a matter: the Member States of today, or of the day on which it was decided.
    pub fn of(reader: Reader<'a>, matter: &Matter) -> Self {
        let organisation = reader.names.organisation;
        let id = matter.common.id;
        let members = organisation.all_of(StandingOf::Member, day_of(matter, reader.on));
        let own = reader.who.state();
        let mut places: Vec<_> =
            members.into_iter().map(|state| place(reader, id, state, own == Some(state))).collect();
        reader.words().sort(&mut places, |of| of.state);
        Self { words: reader.words(), places }
    }

    /// The same for the wall of a room, where nothing is the reader's own.
    #[must_use]
    pub fn seen_by_all(mut self, by_all: bool) -> Self {
        if by_all {
            self.places.iter_mut().for_each(|of| of.own = false);
        }
        self
    }
}

/// The day of which the members are: that of the outcome, else the day of the page.
fn day_of(matter: &Matter, on: NaiveDate) -> NaiveDate {
    matter.decided.filter(|day| *day <= on).unwrap_or(on)
}

fn place<'a>(reader: Reader<'a>, matter: Uuid, state: StateId, own: bool) -> Of<'a> {
    let organisation = reader.names.organisation;
    let row = organisation.positions.values().find(|row| row.matter_id == matter && row.state == state);
    let letter = row.and_then(|row| row.letter_id);
    let letter =
        letter.and_then(|id| reader.record().letters_of(matter).find(|letter| letter.common.id == id));
    Of {
        state: reader.names.state(state),
        own,
        position: row.map_or("none", |row| row.position.as_str()),
        supports: letter.map(|letter| reader.names.state(letter.state)),
        how: row.filter(|row| row.how != "by-the-state").map(|row| how(reader, row)),
    }
}

/// How a position came that the state has not taken here: "stated at the meeting, item 4".
fn how(reader: Reader<'_>, row: &Position) -> String {
    let item = row.item_id.and_then(|id| reader.names.organisation.agenda.get(&id));
    match item {
        Some(item) => reader.words().with("position-at-item", &[("number", &item.number.to_string())]),
        None => reader.words().of_kind("choice-", &row.how).to_owned(),
    }
}

#[derive(Template)]
#[template(path = "matters/screen.html")]
struct Screen<'a> {
    page: Page<'a>,
    matter: &'a Matter,
    stands: String,
    made: String,
    renewed: bool,
    board: Board<'a>,
    /// The name of what is seen, and the position that was taken last, to be said aloud.
    seen: String,
    said: String,
}

/// What is seen of a board, to be compared while it is open.
fn seen(who: &Who, id: Uuid) -> Option<String> {
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(who, &as_of);
    let matter = reader.names.organisation.matters.get(&id)?;
    let stands = Stands::of(matter, who.organisation(), who.today).words(reader.words(), who.today);
    Some(format!("{}{}{stands}", matter.title, Board::of(reader, matter).render().ok()?))
}

/// The position that was taken last, in one line.
fn said_last(reader: Reader<'_>, matter: Uuid) -> String {
    let positions = reader.names.organisation.positions.values();
    let last = positions.filter(|row| row.matter_id == matter).max_by_key(|row| row.taken);
    last.map_or_else(String::new, |row| {
        format!("{}: {}", reader.names.state(row.state), reader.words().of_kind("choice-", &row.position))
    })
}

/// `GET /matters/{id}/board/live`: says when what the reader sees of the board has changed.
///
/// # Errors
/// When there is no such matter, or none that the person may know of.
pub async fn live(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    query: Query,
    request: Request,
) -> Result<Response, Failure> {
    seen(&who, id).ok_or(Failure::NotFound)?;
    Ok(live::stream(app, &who, &request, id, &query, seen))
}

/// `GET /matters/{id}/board`: the board alone, in letters that a projector shows; with `?renewed` it renews itself.
///
/// # Errors
/// When there is no such matter, or none that the person may know of.
pub async fn screen(who: Who, Path(id): Path<Uuid>, query: Query) -> Result<Response, Failure> {
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let matter = reader.names.organisation.matters.get(&id).ok_or(Failure::NotFound)?;
    let renewed = query.one("renewed").is_some();
    let mut answer = page(&Screen {
        page: Page::new(&who, matter.title.as_str(), "/matters"),
        stands: Stands::of(matter, who.organisation(), who.today).words(reader.words(), who.today),
        made: reader.words().instant(who.now),
        board: Board::of(reader, matter),
        seen: seen(&who, id).map(|seen| live::name_of(&seen)).unwrap_or_default(),
        said: said_last(reader, id),
        renewed,
        matter,
    })?;
    if renewed {
        answer.headers_mut().insert(HeaderName::from_static("refresh"), HeaderValue::from(SECONDS));
    }
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_board_has_the_members_of_the_day_of_the_outcome() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
        let matter: Matter = serde_json::from_value(serde_json::json!({
            "id": Uuid::nil(), "source": {"kind": "letter"}, "concerns": "other", "title": "", "text": "",
            "body": "SOC", "sponsors": [], "opened": "2024-01-01", "verb": "approved", "decided": "2024-01-16"
        }))
        .expect("a matter");
        assert_eq!(day_of(&matter, day("2024-01-15")), day("2024-01-15"));
        assert_eq!(day_of(&matter, day("2024-01-16")), day("2024-01-16"));
        assert_eq!(day_of(&matter, day("2026-01-01")), day("2024-01-16"));
    }
}
