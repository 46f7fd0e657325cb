//! An area's page with its whole life, as of any date.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::clock::{Clocks, clocks};
use super::tenures::{Became, Known, Stands, TermRow, TermTable, known};
use super::timeline::{self, Life};
use super::{around, papers};
use crate::duties::shown::{DutyTable, DutyView, Shown, of_area, on_other_day};
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Cite, Link, Reader, Section, period};
use crate::http::who::Who;
use crate::http::words::Words;
use crate::pictures::Drawn;
use crate::platform::failure::Failure;
use crate::record::organisation::within;
use crate::record::{AreaRecord, Kind, Row};
use crate::rules::access::Action;
use crate::rules::duties::Duty;
use crate::rules::facts::Role;
use crate::said::{WaysOn, ways_on};

/// How many of the duties that are not open an area's page shows; the rest are in the register.
const DONE_DUTIES: usize = 10;

#[derive(Template)]
#[template(path = "areas/page.html")]
struct AreaPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    code: &'a str,
    name: &'a str,
    dimension: Option<String>,
    cite: Cite<'a>,
    /// Why the area does not exist on the day; `None`: it exists.
    absent: Option<String>,
    /// Whether it has begun: before, there is nothing of it to show.
    begun: bool,
    posts: Posts<'a>,
    drawing: Drawn,
    clocks: Option<Clocks>,
    terms: TermTable<'a>,
    duties: Option<Duties<'a>>,
    sections: Vec<Section<'a>>,
    register: Vec<Link>,
    ways_on: WaysOn,
}

/// The posts on the day.
struct Posts<'a> {
    coordinators: Vec<PostView<'a>>,
    co_coordinators: Vec<PostView<'a>>,
    coming: Vec<PostView<'a>>,
    vacant: bool,
}

struct PostView<'a> {
    state: Link,
    term: String,
    acting: bool,
    role: &'a str,
    basis: String,
    decision: Option<Link>,
}

struct Duties<'a> {
    open: DutyTable<'a>,
    done: DutyTable<'a>,
    more: usize,
    register: String,
}

/// `GET /areas/{code}`: the area with its whole life, as of a date.
///
/// # Errors
/// When there is no such area, or the person may not know of it.
pub async fn page(who: Who, Path(code): Path<String>, query: Query) -> Result<Response, Failure> {
    let as_of = AsOf::of(&query, who.today);
    let reader = Reader::of(&who, &as_of);
    let held = reader.record().area_by_code(&code).ok_or(Failure::NotFound)?;
    let other_day = on_other_day(reader, held);
    let template = area_page(reader, held, other_day.as_deref(), as_of.clone());
    page_as_of(&template, &as_of)
}

fn area_page<'a>(
    reader: Reader<'a>,
    held: &'a AreaRecord,
    other_day: Option<&'a [(Duty, Shown)]>,
    as_of: AsOf,
) -> AreaPage<'a> {
    let (area, words, names) = (&held.area, reader.words(), reader.names);
    let exists = within(Some(area.established), area.closed, reader.on);
    let known = known(reader, held);
    let became = Became::of(reader, held);
    let life = Life { established: area.established, closed: area.closed, on: reader.on };
    let spans: Vec<_> = known.iter().filter_map(Known::span).collect();
    let rows = known.iter().map(|known| TermRow::of(reader, known, reader.state(known.row.state), &became));
    let gaps = timeline::gaps(&spans, life);
    let dimension = names.organisation.dimensions.get(&area.dimension_id);
    let title = format!("{} {}", area.code, area.name);
    AreaPage {
        page: Page::new(reader.who, title, "/areas"),
        names,
        code: &area.code,
        name: &area.name,
        dimension: dimension
            .filter(|_| area.code.contains('.'))
            .map(|row| format!("{}. {}", row.number, row.name)),
        cite: reader.cite(Kind::Area, &area.common),
        absent: (!exists).then(|| absent(words, life)),
        begun: area.established <= reader.on,
        posts: posts(reader, &known, exists),
        drawing: timeline::of_area(names, &spans, life, reader.other_day),
        clocks: exists.then(|| clocks(reader, held, other_day)).flatten(),
        terms: TermTable {
            words,
            caption: words.t("life-tenures"),
            first: words.t("tenure-state"),
            rows: rows.chain(gaps.into_iter().map(|gap| TermRow::gap(words, gap))).collect(),
        },
        duties: exists.then(|| duties(reader, held, other_day)).flatten(),
        ways_on: if reader.other_day {
            WaysOn::default()
        } else {
            ways_on(reader.who, &Row::Area(area.clone()))
        },
        sections: sections(reader, held, exists),
        register: to_register(reader, held, exists, &[Kind::Tenure]),
        as_of,
    }
}

/// Why an area does not exist on the day of the page.
fn absent(words: &Words, life: Life) -> String {
    match life.closed {
        Some(closed) if closed < life.on => words.with("area-closed", &[("date", &words.date(closed))]),
        _ => words.with("area-not-yet", &[("date", &words.date(life.established))]),
    }
}

fn posts<'a>(reader: Reader<'a>, known: &[Known<'a>], exists: bool) -> Posts<'a> {
    let of = |stands: Stands, role: Option<Role>| -> Vec<PostView<'a>> {
        known
            .iter()
            .filter(|known| exists && known.stands == stands)
            .filter(|known| role.is_none_or(|role| known.row.role == role))
            .map(|known| post(reader, known))
            .collect()
    };
    let full = |known: &Known<'_>| {
        known.stands == Stands::Serving && known.row.role == Role::Coordinator && !known.row.acting
    };
    Posts {
        coordinators: of(Stands::Serving, Some(Role::Coordinator)),
        co_coordinators: of(Stands::Serving, Some(Role::CoCoordinator)),
        coming: of(Stands::Coming, None),
        vacant: exists && !known.iter().any(full),
    }
}

fn post<'a>(reader: Reader<'a>, known: &Known<'a>) -> PostView<'a> {
    let (row, words) = (known.row, reader.words());
    let role = if row.acting { "acting" } else { row.role.as_str() };
    PostView {
        state: reader.state(row.state),
        term: period(words, row.from, known.last.day),
        acting: row.acting,
        role: words.of_kind("role-", role),
        basis: match row.appointed {
            Some(on) => words.with("tenure-appointed", &[("date", &words.date(on))]),
            None => words.t("tenure-before-records").to_owned(),
        },
        decision: reader.decision(row.decision_id),
    }
}

/// The duties of the area on the day, for who may read duties: open ones by urgency, then the latest of the rest.
fn duties<'a>(
    reader: Reader<'a>,
    held: &'a AreaRecord,
    other_day: Option<&'a [(Duty, Shown)]>,
) -> Option<Duties<'a>> {
    if !reader.who.actor.may(Action::ReadDuties) {
        return None;
    }
    let mut views = of_area(reader, held, other_day);
    views.sort_by_key(DutyView::urgency);
    let done = views.partition_point(|view| view.shown.is_open());
    let mut done = views.split_off(done);
    done.sort_by_key(|view| std::cmp::Reverse(view.duty.since));
    let more = done.len().saturating_sub(DONE_DUTIES);
    done.truncate(DONE_DUTIES);
    let further = if reader.other_day { format!("&as_of={}", reader.on) } else { String::new() };
    Some(Duties {
        open: DutyTable::new(reader.words(), views, false).of_one_area(),
        done: DutyTable::new(reader.words(), done, false).of_one_area(),
        more,
        register: format!("/duties?area={}&status=all{further}", held.area.code),
    })
}

/// The ways to register something of the area; none on a day on which it does not exist.
fn to_register(reader: Reader<'_>, held: &AreaRecord, exists: bool, kinds: &[Kind]) -> Vec<Link> {
    let query = format!("area_id={}", held.area.code);
    kinds.iter().filter(|_| exists).filter_map(|kind| reader.to_register(*kind, &query)).collect()
}

/// The further parts of the page. What a reader may not know of has no part: observers see only what is theirs.
fn sections<'a>(reader: Reader<'a>, held: &'a AreaRecord, exists: bool) -> Vec<Section<'a>> {
    let register = |kinds: &[Kind]| to_register(reader, held, exists, kinds);
    let mut sections = vec![
        Section { id: "letters", lines: around::letters(reader, held), register: register(&[Kind::Letter]) },
        Section { id: "matters", lines: around::matters(reader, held), register: register(&[Kind::Matter]) },
        Section {
            id: "papers",
            lines: papers::lines(reader, held),
            register: register(&[Kind::ConceptPaper]),
        },
        Section {
            id: "expert-meetings",
            lines: around::expert_meetings(reader, held),
            register: register(&[Kind::ExpertMeeting]),
        },
        Section {
            id: "decisions",
            lines: around::paragraphs(reader, held),
            register: register(&[Kind::DecisionParagraph]),
        },
        Section {
            id: "reports",
            lines: around::reports(reader, held),
            register: register(&[Kind::FinalReport]),
        },
        Section { id: "reviews", lines: around::reviews(reader, held), register: register(&[Kind::Review]) },
        Section {
            id: "remarks",
            lines: around::remarks(reader, held),
            register: register(&[Kind::AreaNote]),
        },
    ];
    if reader.who.is_observer() {
        sections.retain(|section| !section.lines.is_empty());
    }
    sections
}
