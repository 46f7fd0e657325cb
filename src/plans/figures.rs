//! `GET /plans/{id}/figures`: the figures of a year, and those of the years beside it: what was planned against what was held,
//! by dimension, area, host and format, and in how many events each state took part. Each picture has its table beside it.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::{dimension, link, page::named, to_event};
use crate::http::as_of::AsOf;
use crate::http::page::{Page, page};
use crate::http::reader::{Link, Reader};
use crate::http::who::Who;
use crate::paper::Ways;
use crate::platform::failure::Failure;
use crate::record::Organisation;
use crate::record::rows::{Event, Plan};

#[derive(Template)]
#[template(path = "plans/figures.html")]
struct FiguresPage<'a> {
    page: Page<'a>,
    plan: Link,
    paper: Ways,
    tables: Vec<Table<'a>>,
    years: Vec<Year>,
    participants: i64,
    /// Held, and no report has come.
    owed: Vec<Link>,
}

/// A table of figures with its bars.
pub(super) struct Table<'a> {
    pub(super) id: &'static str,
    pub(super) rows: Vec<Figure<'a>>,
}

/// How many there are of one thing, and of these how many were held.
pub(super) struct Figure<'a> {
    pub(super) name: std::borrow::Cow<'a, str>,
    pub(super) all: usize,
    pub(super) held: usize,
    /// Of the longest bar, in hundredths.
    width: usize,
    width_held: usize,
}

/// The figures of one year.
pub(super) struct Year {
    pub(super) of: i32,
    link: Link,
    pub(super) planned: usize,
    pub(super) outside: usize,
    pub(super) held: usize,
    pub(super) cancelled: usize,
    pub(super) reports: usize,
}

/// Counts of things in an order of their own: all, and those held.
#[derive(Default)]
struct Counts(BTreeMap<(usize, String), (usize, usize)>);

impl Counts {
    fn add(&mut self, place: usize, name: String, held: bool) {
        let count = self.0.entry((place, name)).or_default();
        count.0 += 1;
        count.1 += usize::from(held);
    }

    fn table(self, id: &'static str, by_number: bool) -> Table<'static> {
        let most = self.0.values().map(|(all, _)| *all).max().unwrap_or(0).max(1);
        let mut rows: Vec<_> = self
            .0
            .into_iter()
            .map(|((_, name), (all, held))| Figure {
                name: name.into(),
                all,
                held,
                width: all * 100 / most,
                width_held: held * 100 / most,
            })
            .collect();
        if by_number {
            rows.sort_by_key(|row| std::cmp::Reverse(row.all)); // stable: the order of names stays
        }
        Table { id, rows }
    }
}

/// The figures of a plan.
///
/// # Errors
/// When there is no such plan.
pub async fn show(who: Who, Path(name): Path<String>) -> Result<Response, Failure> {
    let plan = named(who.organisation(), &name).ok_or(Failure::NotFound)?;
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let events = organisation.events_of(plan.common.id);
    let reports = || events.iter().filter_map(|row| organisation.report_on(row.common.id));
    let title = words.with("plan-figures-of", &[("year", &plan.year.to_string())]);
    let owed = |row: &&&Event| row.standing == "held" && organisation.report_on(row.common.id).is_none();
    page(&FiguresPage {
        page: Page::new(&who, title, "/plans"),
        plan: link(reader, plan),
        paper: Ways::to(reader, format!("{}/figures", link(reader, plan).address)),
        tables: tables(reader, &events),
        years: years(reader),
        participants: reports().filter_map(|row| row.participants).map(i64::from).sum(),
        owed: events.iter().filter(owed).map(|row| to_event(row)).collect(),
    })
}

/// The figures of all years, the latest first.
pub(super) fn years(reader: Reader<'_>) -> Vec<Year> {
    let mut years: Vec<&Plan> = reader.names.organisation.plans.values().collect();
    years.sort_by_key(|row| std::cmp::Reverse(row.year));
    years.into_iter().map(|row| year(reader, row)).collect()
}

pub(super) fn tables<'a>(reader: Reader<'a>, events: &[&Event]) -> Vec<Table<'a>> {
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let mut dimensions = Counts::default();
    let mut areas = Counts::default();
    let mut hosts = Counts::default();
    let mut formats = Counts::default();
    let mut took_part = Counts::default();
    for row in events.iter().filter(|row| row.standing != "cancelled") {
        let held = row.standing == "held";
        let (number, ..) = reader.record().place_in_plan(&row.of);
        let name = dimension(reader, &row.of).unwrap_or_else(|| words.t("plan-no-dimension").to_owned());
        dimensions.add(usize::try_from(number).unwrap_or(usize::MAX), name, held);
        for (place, area) in reader.record().areas_in_order().enumerate() {
            if row.of.areas.contains(&area.area.common.id) {
                areas.add(place, format!("{} {}", area.area.code, area.area.name), held);
            }
        }
        if row.hosts.is_empty() {
            hosts.add(0, words.t("plan-host-secretariat").to_owned(), held);
        }
        for state in &row.hosts {
            hosts.add(1, reader.names.state(*state).to_owned(), held);
        }
        let format = row.of.format.as_deref();
        let format = format.map_or_else(|| words.t("plan-no-format"), |of| words.choice("format", of));
        formats.add(0, format.to_owned(), held);
        for state in organisation.report_on(row.common.id).iter().flat_map(|report| &report.took_part) {
            took_part.add(0, reader.names.state(*state).to_owned(), held);
        }
    }
    vec![
        dimensions.table("by-dimension", false),
        areas.table("by-area", false),
        hosts.table("by-host", true),
        formats.table("by-format", true),
        took_part.table("by-state", true),
    ]
}

fn year(reader: Reader<'_>, plan: &Plan) -> Year {
    let organisation: &Organisation = reader.names.organisation;
    let events = organisation.events_of(plan.common.id);
    let of = |standing: &str| events.iter().filter(|row| row.standing == standing).count();
    let planned = events.iter().filter(|row| row.number.is_some()).count();
    Year {
        of: plan.year,
        link: link(reader, plan),
        planned,
        outside: events.len() - planned,
        held: of("held"),
        cancelled: of("cancelled"),
        reports: events.iter().filter(|row| organisation.report_on(row.common.id).is_some()).count(),
    }
}
