//! A silence procedure: the text as it was frozen, to whom it was sent, the exact instant of its expiry in Astana, in UTC and,
//! with the script, in the reader's own zone, who broke it and with what, and what came of it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Page, page};
use crate::http::reader::{Link, Reader};
use crate::http::who::Who;
use crate::openings;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::{Matter, Silence, SilenceBreak};
use crate::record::{Kind, Row};
use crate::rules::consensus::Verb;
use crate::said::{Course, DoneView, WaysOn, address, done, in_astana, in_utc, record_address, ways_on};

#[derive(Template)]
#[template(path = "silence/page.html")]
struct SilencePage<'a> {
    page: Page<'a>,
    silence: &'a Silence,
    matter: &'a Matter,
    course: Course,
    stands: String,
    expires: Expiry,
    opened: String,
    sent_to: String,
    /// The paragraph that provides for it.
    provided: Option<Link>,
    /// The decision as which it was adopted, and the number of its paragraph.
    decision: Option<(Link, i32)>,
    confirmed: Option<String>,
    /// What higher bodies have decided on what an adoption, set aside since, had brought before them.
    decided: Vec<(Link, String)>,
    breaks: Vec<Broken<'a>>,
    history: Vec<(String, String)>,
    ways_on: WaysOn,
    done: Option<DoneView>,
}

/// The exact instant of an expiry.
struct Expiry {
    astana: String,
    utc: String,
    /// For the script.
    machine: String,
}

/// What broke it.
struct Broken<'a> {
    row: &'a SilenceBreak,
    state: Link,
    received: String,
    address: String,
}

impl Expiry {
    fn of(reader: Reader<'_>, at: DateTime<Utc>) -> Self {
        Self {
            astana: in_astana(reader.words(), at),
            utc: in_utc(reader.words(), at),
            machine: at.to_rfc3339(),
        }
    }
}

/// `GET /silences/{id}`.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    query: Query,
) -> Result<Response, Failure> {
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let organisation = reader.names.organisation;
    let silence = organisation.silences.get(&id).ok_or(Failure::NotFound)?;
    let matter = organisation.matters.get(&silence.matter_id).ok_or(Failure::NotFound)?;
    openings::note(&app, &who, Kind::Silence, id).await?;
    let words = reader.words();
    let course = Course::of(silence, who.now);
    let paragraph = |id: Option<Uuid>| {
        let row = organisation.paragraphs.get(&id?)?;
        Some((reader.decision(Some(row.decision_id))?, row.number))
    };
    let provided = paragraph(silence.provided_by).map(|(link, number)| Link {
        address: format!("{}#p{number}", link.address),
        text: format!("{}, {}", link.text, words.count("matter-paragraph", i64::from(number))),
    });
    let row = Row::Silence(silence.clone());
    let template = SilencePage {
        page: Page::new(&who, words.with("silence-page", &[("matter", &matter.title)]), "/matters"),
        matter,
        course,
        stands: course.words(words, who.now),
        expires: Expiry::of(reader, silence.expires),
        opened: in_astana(words, silence.opened),
        sent_to: words.states_in_sentence(organisation, &silence.states, reader.on),
        provided,
        decision: paragraph(silence.paragraph_id),
        confirmed: silence.confirmed.map(|at| in_astana(words, at)),
        decided: decided_meanwhile(reader, silence),
        breaks: breaks(reader, id),
        history: history(reader, silence),
        ways_on: ways_on(&who, &row),
        done: done(&who, &row, &query),
        silence,
    };
    page(&template)
}

/// `GET /matters/{id}/silence/break`: leads to where the silence on a matter is broken.
///
/// # Errors
/// When there is no such matter, or no silence procedure on it.
pub async fn break_on_matter(who: Who, Path(id): Path<Uuid>) -> Result<Response, Failure> {
    let organisation = who.organisation();
    let latest = organisation.silence_on(id).or_else(|| organisation.silences_on(id).last().copied());
    let silence = latest.ok_or(Failure::NotFound)?;
    Ok(Redirect::to(&format!("{}/break", address(Kind::Silence, silence.common.id))).into_response())
}

/// What higher bodies have decided on what an adoption that was set aside had brought before them, and which body.
fn decided_meanwhile(reader: Reader<'_>, silence: &Silence) -> Vec<(Link, String)> {
    let words = reader.words();
    let made = silence.followed.iter().filter(|row| silence.set_aside.is_some() && row.before.is_none());
    let matters = made.filter_map(|row| reader.names.organisation.matters.get(&row.id));
    let decided = matters.filter(|row| row.ended().is_some_and(|(verb, _)| verb != Verb::Withdrawn.as_str()));
    let shown = |row: &Matter| {
        let link = Link { address: address(Kind::Matter, row.common.id), text: row.title.clone() };
        (link, words.with("silence-decided-meanwhile", &[("body", words.of_kind("choice-", &row.body))]))
    };
    decided.map(shown).collect()
}

fn breaks<'a>(reader: Reader<'a>, silence: Uuid) -> Vec<Broken<'a>> {
    let breaks = reader.names.organisation.breaks_of(silence).into_iter();
    let broken = |row: &'a SilenceBreak| Broken {
        row,
        state: reader.state(row.state),
        received: in_astana(reader.words(), row.received),
        address: record_address(Kind::SilenceBreak, row.common.id),
    };
    breaks.map(broken).collect()
}

/// What happened, the first first.
fn history(reader: Reader<'_>, silence: &Silence) -> Vec<(String, String)> {
    let words = reader.words();
    let happened = [
        (Some(silence.opened), "silence-happened-opened"),
        (silence.withdrawn, "silence-happened-withdrawn"),
        (silence.broken, "silence-happened-broken"),
        (silence.adopted, "silence-happened-adopted"),
        (silence.confirmed, "silence-happened-confirmed"),
        (silence.set_aside, "silence-happened-set-aside"),
    ];
    let mut all: Vec<_> = happened.into_iter().filter_map(|(at, key)| Some((at?, words.t(key)))).collect();
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(at, what)| (in_astana(words, at), what.to_owned())).collect()
}
