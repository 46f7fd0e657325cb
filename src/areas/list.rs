//! The List of coordinating and co-coordinating countries, in the paper's own layout, as of any date.

use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use chrono::NaiveDate;

use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::list::ways;
use crate::http::page::{Names, Page, Way, page_as_of};
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::paper::Ways;
use crate::platform::failure::Failure;
use crate::record::list::{ListRow, Post};
use crate::record::rows;
use crate::said::term;

#[derive(Template)]
#[template(path = "areas/list.html")]
struct ListPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    suffix: String,
    rows: Vec<RowView<'a>>,
    vacancies: Vec<Vacancy<'a>>,
    coming: Vec<String>,
    /// The lists of what is written on areas and decided of them.
    lists: Vec<&'static Way>,
    /// The ways to it on paper.
    paper: Ways,
}

struct RowView<'a> {
    /// Whether it is the first of its dimension: only that one names it, as in the paper.
    first: bool,
    dimension_number: i32,
    dimension: &'a str,
    number: Option<&'a str>,
    code: &'a str,
    name: &'a str,
    vacant: bool,
    coordinators: Vec<PostView<'a>>,
    co_coordinators: Vec<PostView<'a>>,
}

struct PostView<'a> {
    name: &'a str,
    term: Option<String>,
    acting: bool,
    coming: bool,
}

struct Vacancy<'a> {
    code: &'a str,
    name: &'a str,
    coming: Option<String>,
}

/// The List on a day: today's is at hand.
pub(super) fn list_on(who: &Who, on: NaiveDate) -> Vec<ListRow<'_>> {
    if on == who.today { who.held.day.list(who.record()) } else { who.record().list(on) }
}

fn post<'a>(names: Names<'a>, post: &Post) -> PostView<'a> {
    PostView {
        name: names.state(post.state),
        term: post.term().map(|of| term(names.words, of)),
        acting: post.acting,
        coming: !post.begun,
    }
}

fn row<'a>(names: Names<'a>, row: &ListRow<'a>, first: bool) -> RowView<'a> {
    let number = row.area.code.split_once('.').map(|(_, number)| number);
    RowView {
        first,
        dimension_number: row.dimension.number,
        dimension: &row.dimension.name,
        number,
        code: &row.area.code,
        name: if number.is_some() { &row.area.name } else { "" },
        vacant: row.posts.vacant,
        coordinators: row.posts.coordinators.iter().map(|of| post(names, of)).collect(),
        co_coordinators: row.posts.co_coordinators.iter().map(|of| post(names, of)).collect(),
    }
}

fn vacancy<'a>(names: Names<'a>, row: &ListRow<'a>) -> Option<Vacancy<'a>> {
    let begins = row.posts.coordinators.iter().find(|post| !post.begun && !post.acting);
    row.posts.vacant.then(|| Vacancy {
        code: &row.area.code,
        name: &row.area.name,
        coming: begins.and_then(|post| {
            let date = names.words.date(post.from?);
            Some(
                names.words.with("list-vacant-until", &[("state", names.state(post.state)), ("date", &date)]),
            )
        }),
    })
}

/// A sentence for a term that is decided and not begun.
fn coming(names: Names<'_>, area: &rows::Area, role: &str, post: &Post) -> Option<String> {
    if post.begun {
        return None;
    }
    let (decided, begins) = (names.words.maybe_date(post.appointed), names.words.date(post.from?));
    Some(names.words.with(
        "list-term-coming",
        &[
            ("area", format!("{} {}", area.code, area.name).as_str()),
            ("state", names.state(post.state)),
            ("role", names.words.of_kind("role-", role)),
            ("decided", &decided),
            ("begins", &begins),
        ],
    ))
}

/// `GET /areas`: the List as of a date.
///
/// # Errors
/// When it cannot be rendered.
pub async fn page(who: Who, query: Query) -> Result<Response, Failure> {
    let as_of = AsOf::of(&query, who.today);
    let names = Names::of(&who, as_of.on);
    let list = list_on(&who, as_of.on);
    let mut dimension = None;
    let rows = list
        .iter()
        .map(|of| {
            let first = dimension.replace(of.dimension.number) != Some(of.dimension.number);
            row(names, of, first)
        })
        .collect();
    let template = ListPage {
        page: Page::new(&who, names.words.t("list-title"), "/areas"),
        names,
        suffix: as_of.suffix(),
        lists: ways(&who),
        paper: Ways::to(Reader::of(&who, &as_of), "/areas"),
        rows,
        vacancies: list.iter().filter_map(|of| vacancy(names, of)).collect(),
        coming: list
            .iter()
            .flat_map(|of| {
                let co = of
                    .posts
                    .co_coordinators
                    .iter()
                    .filter_map(|post| coming(names, of.area, "co-coordinator", post));
                of.posts
                    .coordinators
                    .iter()
                    .filter_map(|post| coming(names, of.area, "coordinator", post))
                    .chain(co)
            })
            .collect(),
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}

/// `GET /areas.csv`: the same, one line a post, in the columns of the paper's data.
///
/// # Errors
/// When the date that was typed is none.
pub async fn csv(who: Who, query: Query) -> Result<Response, Failure> {
    let on = AsOf::checked(&query, who.today)?;
    let names = Names::of(&who, on);
    let mut csv = csv::Writer::from_writer(Vec::new());
    let head = [
        "dimension_no",
        "dimension",
        "area_no",
        "priority_area",
        "role",
        "member_state",
        "tenure_from",
        "tenure_to",
    ];
    csv.write_record(head).map_err(Failure::failed)?;
    for row in list_on(&who, on) {
        let posts = row.posts.coordinators.iter().map(|post| ("coordinator", post));
        for (role, post) in posts.chain(row.posts.co_coordinators.iter().map(|post| ("co-coordinator", post)))
        {
            let date =
                |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
            csv.write_record([
                row.dimension.number.to_string().as_str(),
                &row.dimension.name,
                row.number().unwrap_or_default(),
                &row.area.name,
                if role == "coordinator" && post.acting { "acting coordinator" } else { role },
                names.state(post.state),
                &date(post.from),
                &date(post.to),
            ])
            .map_err(Failure::failed)?;
        }
    }
    let body = csv.into_inner().map_err(|error| Failure::failed(error.into_error()))?;
    let name = format!("attachment; filename=\"list-{on}.csv\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::try_from(name).map_err(Failure::failed)?),
    ];
    Ok((headers, body).into_response())
}
