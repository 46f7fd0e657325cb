//! The register of duties, and the derivation of each.

use askama::Template;
use axum::extract::Path;
use axum::response::Response;

use super::facts::{self, Fact};
use super::naming;
use super::shown::DutyView;
use crate::http::as_of::AsOf;
use crate::http::form::{Choice, Query};
use crate::http::page::{Names, Page, page, page_as_of};
use crate::http::who::Who;
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::day_book::{DayBook, Entry};
use crate::record::fields::FieldError;
use crate::record::organisation::within;
use crate::rules::duties::DutyKind;
use crate::rules::paragraph::Paragraph;

/// How many duties a page of the register shows.
const ON_A_PAGE: usize = 50;

/// What of the register is wanted.
pub struct Filter {
    /// Only duties of this state.
    pub state: Option<StateId>,
    /// Only duties of this area, by its code.
    pub area: Option<String>,
    /// Only duties of this kind.
    pub kind: Option<DutyKind>,
    /// `open`, `all`, or one way in which a duty is shown.
    pub status: String,
}

impl Filter {
    /// The filter that a query names.
    ///
    /// # Errors
    /// What is no state, no kind of duty or no status: a misspelt filter does not answer with everything.
    pub fn of(query: &Query) -> Result<Self, Failure> {
        let mut errors = Vec::new();
        let mut wrong = |field: &str| {
            let message = Message::new("error-filter").with("text", query.one(field).unwrap_or_default());
            errors.push(FieldError::new(field, message));
        };
        let state = query.one("state").map(str::parse).transpose().unwrap_or_else(|_| {
            wrong("state");
            None
        });
        let kind = query.one("kind").map(str::parse).transpose().unwrap_or_else(|_| {
            wrong("kind");
            None
        });
        let status = query.one("status").unwrap_or("open").to_owned();
        if !STATUSES.contains(&status.as_str()) {
            wrong("status");
        }
        let area = query.one("area").map(str::to_owned);
        if errors.is_empty() { Ok(Self { state, area, kind, status }) } else { Err(Failure::Invalid(errors)) }
    }

    /// Whether a duty is wanted.
    pub fn wants(&self, entry: Entry<'_>) -> bool {
        let duty = entry.duty;
        self.state.is_none_or(|state| duty.bearers.contains(&state))
            && self.area.as_deref().is_none_or(|area| *duty.area == *area)
            && self.kind.is_none_or(|kind| duty.kind == kind)
            && match self.status.as_str() {
                "open" => entry.shown.is_open(),
                "all" => true,
                status => entry.shown.as_str() == status,
            }
    }

    /// The address of another page of the register under this filter.
    fn address(&self, page: usize, as_of: &AsOf) -> String {
        format!("/duties?{}&page={page}", self.query(as_of))
    }

    /// The query of this filter.
    fn query(&self, as_of: &AsOf) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if let Some(state) = self.state {
            query.append_pair("state", state.as_str());
        }
        if let Some(area) = &self.area {
            query.append_pair("area", area);
        }
        if let Some(kind) = self.kind {
            query.append_pair("kind", kind.as_str());
        }
        query.append_pair("status", &self.status);
        if as_of.is_other_day() {
            query.append_pair("as_of", &as_of.on.to_string());
        }
        query.finish()
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
    found: usize,
    states: Vec<Choice>,
    areas: Vec<Choice>,
    kinds: Vec<Choice>,
    statuses: Vec<Choice>,
    earlier: Option<String>,
    later: Option<String>,
    download: String,
}

impl RegisterPage<'_> {
    /// What is chosen, in words: a printed page says of what it is.
    fn chosen(&self) -> impl Iterator<Item = &str> {
        let choices = [&self.states, &self.areas, &self.kinds, &self.statuses];
        choices.into_iter().flatten().filter(|choice| choice.chosen).map(|choice| choice.name.as_str())
    }
}

const STATUSES: [&str; 12] = [
    "open",
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
    let filter = Filter::of(&query)?;
    let names = Names::of(&who, as_of.on);
    let other_day = as_of.is_other_day().then(|| DayBook::new(who.record(), as_of.on));
    let book = other_day.as_ref().unwrap_or(&who.held.day);
    let found: Vec<Entry<'_>> = match filter.status.as_str() {
        "open" => book.open().filter(|entry| filter.wants(*entry)).collect(),
        _ => book.by_urgency().filter(|entry| filter.wants(*entry)).collect(),
    };
    let wanted: usize = query.one("page").and_then(|text| text.parse().ok()).unwrap_or(1).max(1);
    let suffix = as_of.suffix();
    let duties = found
        .iter()
        .skip((wanted - 1).saturating_mul(ON_A_PAGE))
        .take(ON_A_PAGE)
        .map(|entry| DutyView::of(*entry, names, as_of.on, &suffix))
        .collect();
    let template = RegisterPage {
        page: Page::new(Some(&who), names.words.t("duties-title"), "/duties"),
        duties,
        own: false,
        found: found.len(),
        states: states(&who, names, &filter),
        areas: areas(&who, &filter, &as_of),
        kinds: kinds(names, &filter),
        statuses: statuses(names, &filter),
        earlier: (wanted > 1).then(|| filter.address(wanted - 1, &as_of)),
        later: (found.len() > wanted.saturating_mul(ON_A_PAGE)).then(|| filter.address(wanted + 1, &as_of)),
        download: format!("/duties.csv?{}", filter.query(&as_of)),
        names,
        as_of: as_of.clone(),
    };
    page_as_of(&template, &as_of)
}

fn states(who: &Who, names: Names<'_>, filter: &Filter) -> Vec<Choice> {
    let members = who.organisation().all_of(crate::record::rows::StandingOf::Member, names.on);
    members
        .into_iter()
        .map(|state| Choice {
            value: state.to_string(),
            name: names.state(state).to_owned(),
            chosen: filter.state == Some(state),
        })
        .collect()
}

fn areas(who: &Who, filter: &Filter, as_of: &AsOf) -> Vec<Choice> {
    who.record()
        .areas_in_order()
        .filter(|area| within(Some(area.area.established), area.area.closed, as_of.on))
        .map(|area| Choice {
            value: area.area.code.clone(),
            name: format!("{} {}", area.area.code, area.area.name),
            chosen: filter.area.as_deref() == Some(area.area.code.as_str()),
        })
        .collect()
}

fn kinds(names: Names<'_>, filter: &Filter) -> Vec<Choice> {
    let name =
        |kind: DutyKind| format!("{} ({})", names.words.of_kind("duty-", kind.as_str()), kind.paragraph());
    DutyKind::ALL
        .iter()
        .map(|kind| Choice { value: kind.to_string(), name: name(*kind), chosen: filter.kind == Some(*kind) })
        .collect()
}

fn statuses(names: Names<'_>, filter: &Filter) -> Vec<Choice> {
    STATUSES
        .into_iter()
        .map(|status| Choice {
            value: status.to_owned(),
            name: names.words.of_kind("shown-", status).to_owned(),
            chosen: filter.status == status,
        })
        .collect()
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
        page: Page::new(Some(who), names.words.of_kind("duty-", kind.as_str()), "/duties"),
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
