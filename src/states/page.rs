//! A state's page: names, membership, chairmanships, posts, duties, papers, contributions.

use std::cmp::Reverse;

use std::sync::Arc;

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};

use super::list::chairmanship;
use super::standing;
use crate::areas::papers::{Stage, is_known, last_day};
use crate::areas::tenures::{Became, Known, TermRow, TermTable};
use crate::duties::shown::{DutyTable, DutyView};
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Names, Page, page_as_of};
use crate::http::reader::{Line, Reader, Section, period};
use crate::http::who::Who;
use crate::ids::StateId;
use crate::platform::failure::Failure;
use crate::record::AreaRecord;
use crate::record::Kind;
use crate::record::day_book::DayBook;
use crate::record::organisation::within;
use crate::record::rows::StateForm;
use crate::rules::access::Action;
use crate::rules::calendar;

/// How many open duties a state's page shows; the rest are in the register.
const DUTIES: usize = 25;

#[derive(Template)]
#[template(path = "states/page.html")]
struct StatePage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    name: &'a str,
    code: StateId,
    standing: &'a str,
    posts: TermTable<'a>,
    duties: Option<Duties<'a>>,
    facts: Vec<Section<'a>>,
    sections: Vec<Section<'a>>,
}

struct Duties<'a> {
    open: DutyTable<'a>,
    more: usize,
    register: String,
}

/// `GET /states/{code}`: a state as of a date.
///
/// # Errors
/// When there is no such state, or the person may not know of it.
pub async fn page(who: Who, Path(code): Path<String>, query: Query) -> Result<Response, Failure> {
    let typed = code;
    let code: StateId = typed.to_ascii_uppercase().parse().map_err(|_| Failure::NotFound)?;
    let as_of = AsOf::of(&query, who.today);
    if typed != code.as_str() {
        return Ok(Redirect::to(&format!("/states/{code}{}", as_of.suffix())).into_response());
    }
    let reader = Reader::of(&who, &as_of);
    let organisation = reader.names.organisation;
    organisation.state(code).ok_or(Failure::NotFound)?;
    let standing = organisation.standing(code, reader.on).map_or("neither", standing::word);
    let reads_duties = who.actor.may(Action::ReadDuties);
    let other_day = (reads_duties && reader.other_day).then(|| DayBook::new(reader.record(), reader.on));
    let book = other_day.as_ref().unwrap_or(&who.held.day);
    let name = reader.names.state(code);
    let template = StatePage {
        page: Page::new(&who, name, "/states"),
        names: reader.names,
        name,
        code,
        standing: reader.words().of_kind("states-is-", standing),
        posts: posts(reader, code),
        duties: reads_duties.then(|| duties(reader, code, book)),
        facts: facts(reader, code),
        sections: acts(reader, code),
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}

/// Its terms in all areas: those that serve, those to come, those that are over.
fn posts<'a>(reader: Reader<'a>, state: StateId) -> TermTable<'a> {
    let mut rows = Vec::new();
    let exists = |area: &&Arc<AreaRecord>| within(Some(area.area.established), area.area.closed, reader.on);
    for area in reader.record().areas_in_order().filter(exists) {
        for row in area.tenures.values().filter(|row| row.state == state) {
            if let Some(of) = reader.area(row.area_id)
                && let Some(known) = Known::of(area, row, reader.on)
            {
                let became = Became::default(); // what became of it stands on the area's page
                rows.push((known.stands, TermRow::of(reader, &known, of, &became)));
            }
        }
    }
    rows.sort_by_key(|(stands, _)| *stands); // stable: the order of the paper within each
    TermTable {
        words: reader.words(),
        caption: reader.words().t("state-posts"),
        first: reader.words().t("duty-area"),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    }
}

fn duties<'a>(reader: Reader<'a>, state: StateId, book: &'a DayBook) -> Duties<'a> {
    let suffix = reader.suffix();
    let mut open: Vec<_> = book
        .of_state(state)
        .map(|entry| DutyView::of(entry, reader.names, reader.on, &suffix))
        .filter(|view| view.shown.is_open())
        .collect();
    open.sort_by_key(DutyView::urgency);
    let more = open.len().saturating_sub(DUTIES);
    open.truncate(DUTIES);
    let further = suffix.replacen('?', "&", 1);
    Duties {
        open: DutyTable::new(reader.words(), open, true),
        more,
        register: format!("/duties?state={state}&status=all{further}"),
    }
}

/// What the registry has of a state: names, standing, chairmanships.
fn facts<'a>(reader: Reader<'a>, state: StateId) -> Vec<Section<'a>> {
    let (organisation, words) = (reader.names.organisation, reader.words());
    let names = organisation.names.values();
    let mut names: Vec<_> = names.filter(|row| row.state == state).collect();
    names.sort_by_key(|row| Reverse(row.from));
    let names = names.into_iter().map(|row| {
        let what = format!("{} · {} · {}", row.en, row.ru, row.kk);
        let when = match (row.from, row.to) {
            (None, None) => String::new(),
            (from, to) => period(words, from, to),
        };
        Line::new(when, what).cited(reader.cite(Kind::StateName, &row.common))
    });
    let standings = organisation.memberships.values();
    let mut standings: Vec<_> = standings.filter(|row| row.state == state && row.from <= reader.on).collect();
    standings.sort_by_key(|row| Reverse(row.from));
    let standings = standings.into_iter().map(|row| {
        let what = words.of_kind("standing-", standing::word(row.standing));
        Line::new(period(words, Some(row.from), row.to), what)
            .cited(reader.cite(Kind::Membership, &row.common))
    });
    let chairs = organisation.chairmanships.values();
    let mut chairs: Vec<_> =
        chairs.filter(|row| row.state == state && calendar::astana_date(row.from) <= reader.on).collect();
    chairs.sort_by_key(|row| Reverse(row.from));
    let chairs = chairs.into_iter().map(|row| {
        let what = row.event.clone().unwrap_or_default();
        Line::new(chairmanship(reader, row), what).cited(reader.cite(Kind::Chairmanship, &row.common))
    });
    let section = |id, lines: Vec<Line<'a>>, kind| Section {
        id,
        lines,
        register: reader.to_register(kind, &format!("state={state}")).into_iter().collect(),
    };
    let mut sections = vec![
        section("names", names.collect(), Kind::StateName),
        section("standing", standings.collect(), Kind::Membership),
        section("chairmanships", chairs.collect(), Kind::Chairmanship),
    ];
    // How a state is addressed is for who writes the notes.
    if reader.who.registers() {
        sections.push(section("forms", forms(reader, state), Kind::StateForm));
    }
    sections
}

/// How a state is addressed in notes, language by language, and whether an officer has confirmed it.
fn forms<'a>(reader: Reader<'a>, state: StateId) -> Vec<Line<'a>> {
    let words = reader.words();
    let forms = reader.names.organisation.forms.values();
    let mut forms: Vec<_> = forms.filter(|row| row.state == Some(state)).collect();
    forms.sort_by_key(|row| row.language.as_str());
    let line = |row: &'a StateForm| {
        let (class, says) = match row.confirmed {
            Some(_) => ("met", "form-confirmed"),
            None => ("pending", "form-unconfirmed"),
        };
        Line::new(words.choice("language", &row.language).to_owned(), row.to_whom.clone())
            .badged(class, words.t(says))
            .cited(reader.cite(Kind::StateForm, &row.common))
    };
    forms.into_iter().map(line).collect()
}

/// What the state has done: papers that it proposed, contributions that it made.
fn acts<'a>(reader: Reader<'a>, state: StateId) -> Vec<Section<'a>> {
    let words = reader.words();
    let mut papers: Vec<_> = reader
        .record()
        .areas
        .values()
        .flat_map(|area| area.papers.values())
        .filter(|row| row.proposed_by == state && is_known(row, reader.on))
        .collect();
    papers.sort_by_key(|row| Reverse(row.first_draft.or(row.approved)));
    let papers = papers.into_iter().filter_map(|row| {
        let area = reader.area(row.area_id)?;
        let when =
            row.first_draft.map_or_else(|| words.t("date-not-known").to_owned(), |day| words.date(day));
        let held = reader.record().areas.get(&row.area_id)?;
        let stage = Stage::of(row, last_day(held, row, reader.on), reader.on);
        let mut line = Line::new(when, format!("{}: {}", area.text, row.title))
            .badged(stage.as_str(), words.of_kind("paper-stage-", stage.as_str()))
            .cited(reader.cite(Kind::ConceptPaper, &row.common));
        line.address = Some(format!("{}#papers", area.address));
        Some(line)
    });
    let organisation = reader.names.organisation;
    let contributions = organisation.contributions.values();
    let mut contributions: Vec<_> =
        contributions.filter(|row| row.state == state && row.submitted <= reader.on).collect();
    contributions.sort_by_key(|row| Reverse(row.submitted));
    let contributions = contributions.into_iter().map(|row| {
        let review = organisation.reviews.get(&row.review_id);
        let what = match review {
            Some(review) => format!("{} ({})", row.title, review.title),
            None => row.title.clone(),
        };
        Line::new(words.date(row.submitted), what).cited(reader.cite(Kind::ReviewContribution, &row.common))
    });
    let section = |id, lines| Section { id, lines, register: Vec::new() };
    let mut sections =
        vec![section("proposed-papers", papers.collect()), section("contributions", contributions.collect())];
    if reader.who.is_observer() {
        sections.retain(|section| !section.lines.is_empty());
    }
    sections
}
