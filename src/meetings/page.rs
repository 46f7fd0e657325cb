//! A meeting: its body and its days, what can be done, its annotated agenda, who takes part, its decisions and what
//! follows from them, and what else the record ties to it.

use std::cmp::Reverse;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use super::agenda::Agenda;
use super::class_of;
use super::participants::Delegations;
use super::proposals::Proposals;
use super::table::Table;
use crate::around::Around;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Cite, Line, Link, Reader, Section, period};
use crate::http::who::Who;
use crate::openings::OpeningsView;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::Meeting;
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::rules::meetings::Course;
use crate::said::{DoneView, WaysOn};

#[derive(Template)]
#[template(path = "meetings/page.html")]
struct MeetingPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    meeting: &'a Meeting,
    /// The body and the session; before it has opened, the one that it would have.
    symbol: Option<String>,
    provisional: Option<String>,
    course: Course,
    chair: Option<Link>,
    when: String,
    absent: bool,
    cite: Cite<'a>,
    /// What is on each day of the record alone; of another day neither what can be done nor what has just been done.
    done: Option<DoneView>,
    ways_on: WaysOn,
    /// Whether its screen can be followed: until it has closed, by who takes part.
    is_followed: bool,
    openings: Option<OpeningsView<'a>>,
    agenda: Agenda<'a>,
    proposals: Option<Proposals>,
    delegations: Delegations<'a>,
    table: Table<'a>,
    sections: Vec<Section<'a>>,
}

impl MeetingPage<'_> {
    /// The class of the badge that says how it stands.
    fn class(&self) -> &'static str {
        class_of(self.course)
    }

    /// The address of a page of the meeting's own.
    fn own(&self, page: &str) -> String {
        format!("/meetings/{}/{page}{}", self.meeting.common.id, self.as_of.suffix())
    }
}

/// `GET /meetings/{id}`: a meeting with its agenda, its participants, its decisions and what follows from them.
///
/// # Errors
/// When there is none, or the person may not know of it.
pub async fn page(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    query: Query,
) -> Result<Response, Failure> {
    let meeting = who.organisation().meetings.get(&id);
    show(&app, &who, meeting, &query).await
}

/// `GET /meetings/SOC/2023-II`: the same by body and session.
///
/// # Errors
/// When there is none, or the person may not know of it.
pub async fn by_session(
    State(app): State<Arc<App>>,
    who: Who,
    Path((body, session)): Path<(String, String)>,
    query: Query,
) -> Result<Response, Failure> {
    let mut all = who.organisation().meetings.values();
    let meeting = all.find(|row| row.body == body && row.session.as_deref() == Some(&*session));
    show(&app, &who, meeting, &query).await
}

async fn show(app: &App, who: &Who, meeting: Option<&Meeting>, query: &Query) -> Result<Response, Failure> {
    let meeting = meeting.ok_or(Failure::NotFound)?;
    let as_of = AsOf::of(query, who.today);
    let reader = Reader::of(who, &as_of);
    let organisation = reader.names.organisation;
    let around = match reader.other_day {
        true => None,
        false => Some(Around::of(app, who, &Row::Meeting(meeting.clone()), query).await?),
    };
    let (ways_on, done, openings) = match around {
        Some(Around { ways_on, done, openings, .. }) => (ways_on, done, openings),
        None => (WaysOn::default(), None, None),
    };
    let of_body = |session: &String| format!("{}/{session}", meeting.body);
    let course = meeting.facts_on(reader.on).course(reader.on);
    let goes_on = !reader.other_day && matches!(course, Course::Planned | Course::Open);
    let known_from = meeting.convened.unwrap_or(meeting.from).min(meeting.from);
    let template = MeetingPage {
        page: Page::new(who, meeting.title.as_str(), "/meetings"),
        names: reader.names,
        symbol: meeting.session.as_ref().map(of_body),
        provisional: organisation.provisional_session(meeting, reader.on).as_ref().map(of_body),
        is_followed: goes_on && who.actor.may(Action::TakePart),
        course,
        chair: organisation.chair_of(meeting).map(|chair| reader.state(chair.state)),
        when: period(reader.words(), Some(meeting.from), Some(meeting.to)),
        absent: reader.other_day && reader.on < known_from,
        cite: reader.cite(Kind::Meeting, &meeting.common),
        done,
        ways_on,
        openings,
        agenda: Agenda::of(reader, meeting, true),
        proposals: Proposals::of(reader, meeting),
        delegations: Delegations::of(reader, meeting),
        table: Table::of(reader, meeting),
        sections: sections(reader, meeting),
        meeting,
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}

fn sections<'a>(reader: Reader<'a>, meeting: &'a Meeting) -> Vec<Section<'a>> {
    let id = Some(meeting.common.id);
    let words = reader.words();
    let organisation = reader.names.organisation;
    let taken = organisation.decisions_of(meeting.common.id).into_iter();
    let taken = taken.filter(|row| row.decided <= reader.on).map(|row| {
        let link = reader.to_decision(row);
        let mut line = Line::new("", link.text).cited(reader.cite(Kind::Decision, &row.common));
        line.address = Some(link.address.clone());
        let titled = row.symbol.is_some().then(|| Line::new("", row.title.as_str()));
        line.under.extend(titled);
        let paragraphs = organisation.paragraphs_of(row.common.id).into_iter();
        line.under.extend(paragraphs.map(|row| {
            let mut line =
                Line::new(format!("{}.", row.number), "").badged("verb", words.of_kind("verb-", &row.verb));
            line.text = Some(&row.text);
            line
        }));
        line
    });
    let reviews = organisation.reviews.values();
    let mut reviews: Vec<_> = reviews
        .filter(|row| row.meeting_id == id)
        .filter(|row| row.scheduled.unwrap_or(row.held) <= reader.on)
        .collect();
    reviews.sort_by_key(|row| Reverse(row.held));
    let reviews = reviews.into_iter().map(|row| {
        let areas: Vec<_> = row.areas.iter().filter_map(|id| reader.area(*id)).collect();
        let codes: Vec<_> = areas.into_iter().map(|link| link.text).collect();
        Line::new(words.date(row.held), format!("{}: {}", row.title, codes.join("; ")))
            .cited(reader.cite(Kind::Review, &row.common))
    });
    let register =
        |kind| reader.to_register(kind, &format!("meeting_id={}", meeting.common.id)).into_iter().collect();
    let decisions = Section { id: "taken", lines: taken.collect(), register: register(Kind::Decision) };
    let mut sections = vec![decisions];
    let reviews: Vec<_> = reviews.collect();
    if !reviews.is_empty() {
        sections.push(Section { id: "reviewed", lines: reviews, register: register(Kind::Review) });
    }
    sections
}
