//! A meeting with its decisions, and what else the record ties to it.

use std::cmp::Reverse;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

use super::list::decisions;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Cite, Line, Reader, Section, period};
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::rows::Meeting;
use crate::record::{Kind, Row};
use crate::said::{Stands, WaysOn, address, ways_on};

#[derive(Template)]
#[template(path = "meetings/page.html")]
struct MeetingPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    meeting: &'a Meeting,
    symbol: Option<String>,
    when: String,
    absent: bool,
    cite: Cite<'a>,
    sections: Vec<Section<'a>>,
    ways_on: WaysOn,
}

/// `GET /meetings/{id}`: a meeting with its decisions.
///
/// # Errors
/// When there is none, or the person may not know of it.
pub async fn page(who: Who, Path(id): Path<Uuid>, query: Query) -> Result<Response, Failure> {
    let meeting = who.organisation().meetings.get(&id);
    show(&who, meeting, &query)
}

/// `GET /meetings/SOC/2023-II`: the same by body and session.
///
/// # Errors
/// When there is none, or the person may not know of it.
pub async fn by_session(
    who: Who,
    Path((body, session)): Path<(String, String)>,
    query: Query,
) -> Result<Response, Failure> {
    let mut all = who.organisation().meetings.values();
    let meeting = all.find(|row| row.body == body && row.session.as_deref() == Some(&*session));
    show(&who, meeting, &query)
}

fn show(who: &Who, meeting: Option<&Meeting>, query: &Query) -> Result<Response, Failure> {
    let meeting = meeting.ok_or(Failure::NotFound)?;
    let as_of = AsOf::of(query, who.today);
    let reader = Reader::of(who, &as_of);
    let symbol = meeting.session.as_ref().map(|session| format!("{}/{session}", meeting.body));
    let template = MeetingPage {
        page: Page::new(who, meeting.title.as_str(), "/meetings"),
        names: reader.names,
        symbol,
        when: period(reader.words(), Some(meeting.from), Some(meeting.to)),
        absent: reader.other_day && reader.on < meeting.from,
        cite: reader.cite(Kind::Meeting, &meeting.common),
        sections: sections(reader, meeting),
        ways_on: match reader.other_day {
            true => WaysOn::default(),
            false => ways_on(who, &Row::Meeting(meeting.clone())),
        },
        meeting,
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}

fn sections<'a>(reader: Reader<'a>, meeting: &'a Meeting) -> Vec<Section<'a>> {
    let id = Some(meeting.common.id);
    let words = reader.words();
    let organisation = reader.names.organisation;
    let mut taken: Vec<_> = decisions(reader).filter(|row| row.meeting_id == id).collect();
    taken.sort_by(|a, b| (a.decided, &a.symbol).cmp(&(b.decided, &b.symbol)));
    let taken = taken.into_iter().map(|row| {
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
    let mut sections = vec![agenda(reader, meeting)];
    sections.retain(|section| !section.lines.is_empty());
    sections.push(Section { id: "taken", lines: taken.collect(), register: register(Kind::Decision) });
    let reviews: Vec<_> = reviews.collect();
    if !reviews.is_empty() {
        sections.push(Section { id: "reviewed", lines: reviews, register: register(Kind::Review) });
    }
    sections
}

/// The matters on the agenda of a meeting, in the order in which they were brought in, each with its outcome.
fn agenda<'a>(reader: Reader<'a>, meeting: &Meeting) -> Section<'a> {
    let all = reader.names.organisation.matters.values();
    let mut matters: Vec<_> =
        all.filter(|row| row.meeting_id == Some(meeting.common.id) && row.opened <= reader.on).collect();
    matters.sort_by_key(|row| (row.opened, row.common.id));
    let items = matters.into_iter().enumerate().map(|(place, row)| {
        let stands = Stands::of(row, reader.names.organisation, reader.on);
        let line = Line::new(format!("{}.", place + 1), row.title.as_str());
        let paragraph = row.paragraph_id.and_then(|id| reader.names.organisation.paragraphs.get(&id));
        let mut line = match stands {
            Stands::Decided(verb, _) => line
                .badged("verb", reader.words().of_kind("verb-", verb))
                .decided(reader.decision(paragraph.map(|row| row.decision_id))),
            _ => line.badged("pending", reader.words().t("matters-open")),
        };
        line.address = Some(address(Kind::Matter, row.common.id));
        line
    });
    Section { id: "agenda", lines: items.collect(), register: Vec::new() }
}
