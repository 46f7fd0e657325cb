//! The annotated agenda of a meeting: each item with its documents at their revision, its history before this and other
//! bodies, how positions on it stand, and its outcome.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Link, Reader, period};
use crate::http::who::Who;
use crate::http::words::Words;
use crate::paper::Ways;
use crate::platform::failure::Failure;
use crate::record::rows::{AgendaItem, Frozen, Matter, Meeting};
use crate::record::{Kind, Row};
use crate::rules::calendar::astana_date;
use crate::rules::meetings::Course;
use crate::said::{WayOn, address, item_title, record_address, title, ways_on};

/// An annotated agenda.
#[derive(Template)]
#[template(path = "meetings/items.html")]
pub(super) struct Agenda<'a> {
    words: &'static Words,
    pub(super) items: Vec<Item<'a>>,
}

/// An item of it.
pub(super) struct Item<'a> {
    id: Uuid,
    pub(super) number: i32,
    pub(super) title: &'a str,
    /// Where its matter is.
    matter: Option<String>,
    pub(super) note: Option<&'a str>,
    pub(super) late: Option<&'a str>,
    /// The texts that are before the meeting, or were when it closed.
    pub(super) texts: Vec<Link>,
    /// At which meetings it was before, when, and what became of it there.
    history: Vec<(Link, String)>,
    /// How positions stand, in words.
    positions: Option<String>,
    /// Whether the meeting is at it.
    at_hand: bool,
    pub(super) verb: Option<&'a str>,
    pub(super) conclusion: Option<&'a str>,
    pub(super) decision: Option<(Link, i32)>,
    ways: Vec<WayOn>,
}

impl<'a> Agenda<'a> {
    /// The agenda as it was known on the day of the page; with what can be done at each item, where that is wanted.
    pub(super) fn of(reader: Reader<'a>, meeting: &'a Meeting, with_ways: bool) -> Self {
        let organisation = reader.names.organisation;
        let known = !reader.other_day
            || meeting.convened.is_some_and(|day| day <= reader.on)
            || meeting.from <= reader.on;
        let rows = organisation.agenda_of(meeting.common.id);
        let of_item = |row: &&'a AgendaItem| item(reader, meeting, row, with_ways && !reader.other_day);
        let mut items: Vec<_> = rows.iter().filter(|_| known).map(of_item).collect();
        // Registered from paper, a matter may stand on an agenda of which the items were not registered.
        let mut others: Vec<_> = organisation
            .matters
            .values()
            .filter(|row| row.meeting_id == Some(meeting.common.id) && row.opened <= reader.on)
            .filter(|row| !rows.iter().any(|item| item.matter_id == Some(row.common.id)))
            .collect();
        others.sort_by_key(|row| (row.opened, row.common.id));
        let last = items.iter().map(|item| item.number).max().unwrap_or(0);
        items.extend(others.into_iter().zip(last + 1..).map(|(row, number)| of_matter(reader, row, number)));
        Self { words: reader.words(), items }
    }
}

fn item<'a>(reader: Reader<'a>, meeting: &'a Meeting, row: &'a AgendaItem, with_ways: bool) -> Item<'a> {
    let organisation = reader.names.organisation;
    let matter = row.matter_id.and_then(|id| organisation.matters.get(&id));
    let concluded = row.concluded.filter(|at| astana_date(*at) <= reader.on).is_some();
    let paragraph = row.paragraph_id.filter(|_| concluded);
    let is_open = meeting.facts_on(reader.on).opened && !reader.other_day;
    Item {
        id: row.common.id,
        number: row.number,
        title: item_title(reader.words(), row),
        matter: matter.map(|row| address(Kind::Matter, row.common.id)),
        note: row.note.as_deref(),
        late: row.late.as_deref(),
        texts: matter.map(|matter| texts(reader, meeting, matter)).unwrap_or_default(),
        history: matter.map(|matter| history(reader, meeting, matter)).unwrap_or_default(),
        positions: matter
            .filter(|matter| !concluded && matter.is_open())
            .and_then(|row| positions(reader, row)),
        at_hand: is_open
            && meeting.closed.is_none()
            && organisation.item_at(meeting.common.id).is_some_and(|at| at.common.id == row.common.id),
        verb: row.verb.as_deref().filter(|_| concluded).map(|verb| reader.words().of_kind("verb-", verb)),
        conclusion: row.conclusion.as_deref().filter(|_| concluded),
        decision: paragraph.and_then(|id| decided(reader, id)),
        ways: if with_ways {
            // An outcome is declared while the meeting is open, or registered of one on paper or past its days.
            let facts = meeting.facts_on(reader.on);
            let decides = match facts.course(reader.on) {
                Course::Planned => !facts.here,
                Course::Cancelled | Course::Closed => false,
                Course::Open | Course::Passed | Course::OnPaper => true,
            };
            ways(reader.who, row, matter.filter(|row| decides && meeting.decides_on(row)))
        } else {
            Vec::new()
        },
    }
}

/// An item of which nothing but its matter is known.
fn of_matter<'a>(reader: Reader<'a>, row: &'a Matter, number: i32) -> Item<'a> {
    let ended = row.verb.as_deref().filter(|_| row.decided.is_some_and(|day| day <= reader.on));
    Item {
        id: row.common.id,
        number,
        title: &row.title,
        matter: Some(address(Kind::Matter, row.common.id)),
        note: None,
        late: None,
        texts: Vec::new(),
        history: Vec::new(),
        positions: if ended.is_none() { positions(reader, row) } else { None },
        at_hand: false,
        verb: ended.map(|verb| reader.words().of_kind("verb-", verb)),
        conclusion: row.outcome.as_deref().filter(|_| ended.is_some()),
        decision: row.paragraph_id.filter(|_| ended.is_some()).and_then(|id| decided(reader, id)),
        ways: Vec::new(),
    }
}

/// What can be done at an item: its own steps, and the outcome of its matter where the meeting decides on it now.
fn ways(who: &Who, row: &AgendaItem, decides_on: Option<&Matter>) -> Vec<WayOn> {
    let mut ways = ways_on(who, &Row::AgendaItem(row.clone())).open;
    let of_matter = decides_on.map(|matter| ways_on(who, &Row::Matter(matter.clone())).open);
    ways.extend(of_matter.unwrap_or_default().into_iter().filter(|way| way.address.ends_with("/outcome")));
    ways
}

fn decided(reader: Reader<'_>, paragraph: Uuid) -> Option<(Link, i32)> {
    let row = reader.names.organisation.paragraphs.get(&paragraph)?;
    Some((reader.decision(Some(row.decision_id))?, row.number))
}

/// The texts on a matter: once the meeting has closed, those that were frozen; before, the latest of the day of the page. Of a
/// meeting that was not closed here but is over, those of its last day: what was issued later was not before it.
fn texts(reader: Reader<'_>, meeting: &Meeting, matter: &Matter) -> Vec<Link> {
    let record = reader.record();
    let closed = meeting.closed.is_some_and(|at| astana_date(at) <= reader.on);
    let until = match meeting.facts_on(reader.on).course(reader.on) {
        Course::OnPaper | Course::Passed => reader.on.min(meeting.to),
        _ => reader.on,
    };
    let is_of_matter = |text: &&Frozen| match record.find(Kind::named(&text.kind)?, text.id)? {
        Row::DocumentText(row) => (matter.document_id == Some(row.document_id)).then_some(()),
        Row::PaperText(row) => (matter.paper_id == Some(row.paper_id)).then_some(()),
        _ => None,
    };
    let frozen = meeting.texts.iter().filter(|text| closed && is_of_matter(text).is_some());
    let latest_document = matter.document_id.and_then(|id| {
        let texts = reader.names.organisation.texts_of(id).into_iter();
        texts.filter(|row| row.issued <= until).max_by_key(|row| row.revision)
    });
    let latest_paper = matter.paper_id.and_then(|id| {
        let texts = record.areas.values().flat_map(|area| area.texts.values());
        texts.filter(|row| row.paper_id == id && row.issued <= until).max_by_key(|row| row.revision)
    });
    let latest = latest_document.map(|row| Row::from(row.clone())).into_iter();
    let latest = latest.chain(latest_paper.map(|row| Row::from(row.clone())));
    let rows: Vec<Row> = match closed {
        true => frozen.filter_map(|text| record.find(Kind::named(&text.kind)?, text.id)).collect(),
        false => latest.collect(),
    };
    let link = |row: &Row| Link {
        address: record_address(row.kind(), row.common().id),
        text: title(row, record, reader.names),
    };
    let mut links: Vec<_> = rows.iter().map(link).collect();
    let paper = matter.paper_id.filter(|_| links.is_empty());
    links.extend(paper.and_then(|id| record.find(Kind::ConceptPaper, id)).map(|row| Link {
        address: address(Kind::ConceptPaper, row.common().id),
        text: title(&row, record, reader.names),
    }));
    links
}

/// What became of a matter at other meetings that had been held by the day of the page.
fn history(reader: Reader<'_>, meeting: &Meeting, matter: &Matter) -> Vec<(Link, String)> {
    let words = reader.words();
    let all = reader.names.organisation.history_of(matter.common.id).into_iter();
    let others = all.filter(|(other, _)| other.common.id != meeting.common.id && other.from <= reader.on);
    others
        .map(|(other, row)| {
            let concluded = row.concluded.is_some_and(|at| astana_date(at) <= reader.on);
            let verb = row.verb.as_deref().filter(|_| concluded);
            let became = verb.map_or(words.t("agenda-no-outcome"), |verb| words.of_kind("verb-", verb));
            let when = period(words, Some(other.from), Some(other.to));
            (reader.to_meeting(other), format!("{}, {when}: {became}", words.of_kind("body-", &other.body)))
        })
        .collect()
}

/// How positions on a matter stand, in words: nothing is counted. Of an earlier day nobody says it.
fn positions(reader: Reader<'_>, matter: &Matter) -> Option<String> {
    let words = reader.words();
    let organisation = reader.names.organisation;
    if reader.other_day {
        return None;
    }
    let waits = organisation.in_the_way(matter.common.id, reader.on);
    let taken = !organisation.standpoints(matter.common.id, reader.on).is_empty();
    Some(match (waits.is_empty(), taken) {
        (false, _) => {
            words.with("agenda-waits-for", &[("states", &words.states(organisation, &waits, reader.on))])
        }
        (true, true) => words.t("agenda-nothing-against").to_owned(),
        (true, false) => words.t("agenda-no-positions").to_owned(),
    })
}

#[derive(Template)]
#[template(path = "meetings/agenda.html")]
struct AgendaPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    meeting: Link,
    when: String,
    agenda: Agenda<'a>,
    paper: Ways,
}

/// The key of its title: until the meeting has adopted it, it is provisional.
pub(super) fn title_key(reader: Reader<'_>, meeting: &Meeting) -> &'static str {
    let items = reader.names.organisation.agenda_of(meeting.common.id).into_iter();
    let adopted = items.filter(|row| row.item == "adoption").any(|row| row.concluded.is_some());
    // Of a meeting that has been held the agenda is not provisional any more, whether its adoption is recorded or not.
    let held = matches!(meeting.facts_on(reader.on).course(reader.on), Course::Closed | Course::OnPaper);
    let settled = adopted || held || meeting.facts().cancelled.is_some();
    if settled { "agenda-title" } else { "agenda-provisional" }
}

/// `GET /meetings/{id}/agenda`: the annotated agenda alone, as it is printed.
///
/// # Errors
/// When there is no such meeting, or none that the person may know of.
pub async fn page(who: Who, Path(id): Path<Uuid>, query: Query) -> Result<Response, Failure> {
    let meeting = who.organisation().meetings.get(&id).ok_or(Failure::NotFound)?;
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let key = title_key(reader, meeting);
    let template = AgendaPage {
        page: Page::new(&who, reader.words().t(key), "/meetings"),
        names: reader.names,
        paper: Ways::to(reader, format!("/meetings/{id}/agenda/paper")),
        meeting: Link { text: meeting.title.clone(), address: format!("/meetings/{id}{}", reader.suffix()) },
        when: period(reader.words(), Some(meeting.from), Some(meeting.to)),
        agenda: Agenda::of(reader, meeting, false),
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}
