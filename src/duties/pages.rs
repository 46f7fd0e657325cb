//! The register of duties, and the derivation of each.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::facts::{self, Fact};
use super::naming;
use super::shown::DutyView;
use crate::http::as_of::AsOf;
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::page::{Names, Page, page, page_as_of};
use crate::http::who::Who;
use crate::ids::StateId;
use crate::platform::failure::Failure;
use crate::record::areas::paper_order;
use crate::record::day_book::{DayBook, Entry};
use crate::record::organisation::within;
use crate::record::rows::StandingOf;
use crate::rules::duties::DutyKind;
use crate::rules::paragraph::Paragraph;

/// How many duties a page of the register shows.
const ON_A_PAGE: usize = 50;

/// The filters of the register as of the day of `names`.
pub fn filters<'a>(who: &'a Who, names: Names<'a>, query: &Query) -> Filters<'a> {
    let words = names.words;
    let states = names.all_of(StandingOf::Member).into_iter();
    let states = states.map(|state| (state.to_string(), names.state(state).to_owned()));
    let areas = who.record().areas_in_order().map(|held| &held.area);
    let areas = areas
        .filter(|area| within(Some(area.established), area.closed, names.on))
        .map(|area| (area.code.clone(), format!("{} {}", area.code, area.name)));
    let kinds = DutyKind::ALL.iter().map(|kind| {
        let name = words.of_kind("duty-", kind.as_str());
        (kind.to_string(), format!("{name} ({})", kind.paragraph()))
    });
    let statuses = STATUSES.iter().map(|of| ((*of).to_owned(), words.of_kind("shown-", of).to_owned()));
    let orders = ORDERS.iter().map(|(order, key)| ((*order).to_owned(), words.t(key).to_owned()));
    Filters::new(
        "/duties",
        vec![
            Filter::of(query, "state", words.t("duty-bearers"), states).or_all(words.t("filter-all-states")),
            Filter::of(query, "area", words.t("duty-area"), areas).or_all(words.t("filter-all-areas")),
            Filter::of(query, "kind", words.t("duty"), kinds).or_all(words.t("filter-all-kinds")),
            Filter::of(query, "status", words.t("duty-status"), statuses).or_usually(OPEN),
            Filter::of(query, "order", words.t("list-in-order-by"), orders).or_usually(URGENCY),
        ],
    )
}

/// What is most urgent comes first.
const URGENCY: &str = "urgency";
/// In what order the register can stand, each with the key of its name.
const ORDERS: [(&str, &str); 4] =
    [(URGENCY, "duties-urgency"), ("area", "duty-area"), ("date", "duty-date"), ("state", "duty-bearers")];

/// Puts duties in the order that is chosen; those that are alike stay as they stand.
pub fn put_in_order(duties: &mut [Entry<'_>], filters: &Filters<'_>, names: Names<'_>) {
    match filters.chosen("order") {
        Some("area") => duties.sort_by_key(|entry| paper_order(&entry.duty.area)),
        Some("date") => duties.sort_by_key(|entry| entry.duty.due.unwrap_or(entry.duty.since)),
        Some("state") => {
            let first =
                |entry: &Entry<'_>| entry.duty.bearers.first().map_or("", |state| names.state(*state));
            names.words.sort(duties, first);
        }
        _ => {}
    }
}

/// What of the register is wanted.
pub struct Wanted<'f> {
    state: Option<StateId>,
    area: Option<&'f str>,
    kind: Option<DutyKind>,
    status: &'f str,
}

impl<'f> Wanted<'f> {
    /// What the filters choose.
    pub fn by(filters: &'f Filters<'_>) -> Self {
        Self {
            state: filters.chosen("state").and_then(|state| state.parse().ok()),
            area: filters.chosen("area"),
            kind: filters.chosen("kind").and_then(|kind| kind.parse().ok()),
            status: filters.chosen("status").unwrap_or(OPEN),
        }
    }

    /// Whether a duty is wanted.
    pub fn has(&self, entry: Entry<'_>) -> bool {
        let duty = entry.duty;
        self.state.is_none_or(|state| duty.bearers.contains(&state))
            && self.area.is_none_or(|area| *duty.area == *area)
            && self.kind.is_none_or(|kind| duty.kind == kind)
            && match self.status {
                OPEN => entry.shown.is_open(),
                "all" => true,
                status => entry.shown.as_str() == status,
            }
    }
}

#[derive(Template)]
#[template(path = "duties/register.html")]
struct RegisterPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    duties: Vec<DutyView<'a>>,
    own: bool,
    one_area: bool,
    found: usize,
    filters: Filters<'a>,
    earlier: Option<String>,
    later: Option<String>,
    download: String,
}

/// The duties that are still to be done.
const OPEN: &str = "open";
const STATUSES: [&str; 12] = [
    OPEN,
    "all",
    "overdue",
    "due",
    "passed",
    "pending",
    "not-recorded",
    "unmet",
    "met-late",
    "met-date-not-known",
    "met",
    "lapsed",
];

/// `GET /duties`: the register of duties as of a date.
///
/// # Errors
/// When it cannot be rendered.
pub async fn register(who: Who, query: Query) -> Result<Response, Failure> {
    let as_of = AsOf::of(&query, who.today);
    let names = Names::of(&who, as_of.on);
    let filters = filters(&who, names, &query).as_of(&as_of);
    let of = Wanted::by(&filters);
    let other_day = as_of.is_other_day().then(|| DayBook::new(who.record(), as_of.on));
    let book = other_day.as_ref().unwrap_or(&who.held.day);
    let mut found: Vec<Entry<'_>> = match of.status {
        OPEN => book.open().filter(|entry| of.has(*entry)).collect(),
        _ => book.by_urgency().filter(|entry| of.has(*entry)).collect(),
    };
    put_in_order(&mut found, &filters, names);
    let wanted: usize = query.one("page").and_then(|text| text.parse().ok()).unwrap_or(1).max(1);
    let suffix = as_of.suffix();
    let duties = found
        .iter()
        .skip((wanted - 1).saturating_mul(ON_A_PAGE))
        .take(ON_A_PAGE)
        .map(|entry| DutyView::of(*entry, names, as_of.on, &suffix))
        .collect();
    let at = |page: usize| filters.address("/duties", Some(("page", page.to_string())));
    let template = RegisterPage {
        page: Page::new(&who, names.words.t("duties-title"), "/duties"),
        duties,
        own: false,
        one_area: false,
        found: found.len(),
        earlier: (wanted > 1).then(|| at(wanted - 1)),
        later: (found.len() > wanted.saturating_mul(ON_A_PAGE)).then(|| at(wanted + 1)),
        download: filters.address("/duties.csv", None),
        filters,
        names,
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}

#[derive(Template)]
#[template(path = "duties/derivation.html")]
struct DerivationPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    as_of: AsOf,
    view: DutyView<'a>,
    because: String,
    not_known: Option<&'static str>,
    rests_on: Vec<Fact>,
    paragraph: Paragraph,
    version: Option<&'a crate::record::rows::ModalitiesVersion>,
}

/// `GET /duties/{area}/{kind}/{subject}`: how a duty follows from the record and the Modalities.
///
/// # Errors
/// When there is no such duty on the day.
pub async fn derivation(
    who: Who,
    path: Path<(String, String, String)>,
    query: Query,
) -> Result<Response, Failure> {
    let Path((area, kind, subject)) = path;
    derive(&who, &area, &kind, &subject, None, &query)
}

/// `GET /duties/{area}/{kind}/{subject}/{bearer}`: the same where a subject has a duty of each of several states.
///
/// # Errors
/// When there is no such duty on the day.
pub async fn derivation_of(
    who: Who,
    path: Path<(String, String, String, String)>,
    query: Query,
) -> Result<Response, Failure> {
    let Path((area, kind, subject, bearer)) = path;
    let bearer = bearer.parse().map_err(|_| Failure::NotFound)?;
    derive(&who, &area, &kind, &subject, Some(bearer), &query)
}

fn derive(
    who: &Who,
    area: &str,
    kind: &str,
    subject: &str,
    bearer: Option<StateId>,
    query: &Query,
) -> Result<Response, Failure> {
    let as_of = AsOf::of(query, who.today);
    let names = Names::of(who, as_of.on);
    let kind: DutyKind = kind.parse().map_err(|_| Failure::NotFound)?;
    let id = who.record().area_by_code(area).ok_or(Failure::NotFound)?.area.common.id;
    let other_day = as_of.is_other_day().then(|| DayBook::new(who.record(), as_of.on));
    let book = other_day.as_ref().unwrap_or(&who.held.day);
    let entry = book
        .of_area(id)
        .find(|entry| {
            let duty = entry.duty;
            duty.kind == kind
                && *duty.subject == *subject
                && bearer.is_none_or(|bearer| duty.bearers.contains(&bearer))
        })
        .ok_or(Failure::NotFound)?;
    let view = DutyView::of(entry, names, as_of.on, &as_of.suffix()).explained(who, names);
    let template = DerivationPage {
        page: Page::new(who, names.words.of_kind("duty-", kind.as_str()), "/duties"),
        because: view.because.clone().unwrap_or_default(),
        not_known: naming::not_known(entry, names.organisation),
        rests_on: facts::of(entry, who, names),
        paragraph: kind.paragraph(),
        version: names.organisation.version_on(as_of.on),
        names,
        view,
        as_of,
    };
    page(&template)
}
