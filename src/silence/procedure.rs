//! What is set where the Modalities are silent, or assumed, and the holidays of the calendars that were brought in.

use askama::Template;
use axum::response::Response;

use crate::http::as_of::AsOf;
use crate::http::page::{Page, page};
use crate::http::reader::{Cite, Link, Reader};
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::record::rows::Holiday;
use crate::rules::access::Action;

#[derive(Template)]
#[template(path = "silence/procedure.html")]
struct ProcedurePage<'a> {
    page: Page<'a>,
    silence_by_rules: bool,
    silence_days: i64,
    window_days: i64,
    series: String,
    /// The first number of the series of notes, and whether it begins anew each year.
    notes: (String, bool),
    /// Where it is recorded; `None`: it is assumed.
    cite: Option<Cite<'a>>,
    /// Each calendar with its days.
    calendars: Vec<(&'a str, Vec<HolidayView>)>,
    /// The ways to set it, for who may.
    ways: Vec<Link>,
    keeps: bool,
}

struct HolidayView {
    when: String,
    name: String,
    address: String,
}

/// `GET /procedure`.
///
/// # Errors
/// When it cannot be rendered.
pub async fn show(who: Who) -> Result<Response, Failure> {
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let organisation = reader.names.organisation;
    let procedure = organisation.procedure();
    let keeps = who.actor.may(Action::KeepRules);
    let template = ProcedurePage {
        page: Page::new(&who, reader.words().t("procedure-title"), "/modalities"),
        silence_by_rules: procedure.silence_by_rules(),
        silence_days: procedure.silence_days().into(),
        window_days: procedure.window_days(),
        series: procedure.outside_symbol().to_owned(),
        notes: (procedure.notes().written(procedure.notes().start), procedure.notes().yearly),
        cite: procedure.row.map(|row| reader.cite(Kind::ProceduralRules, &row.common)),
        calendars: calendars(reader),
        ways: if keeps { ways(reader) } else { Vec::new() },
        keeps,
    };
    page(&template)
}

/// The holidays from this year on, of each calendar in their order.
fn calendars<'a>(reader: Reader<'a>) -> Vec<(&'a str, Vec<HolidayView>)> {
    use chrono::Datelike as _;
    let words = reader.words();
    let all = reader.names.organisation.holidays.values();
    let mut all: Vec<&Holiday> = all.filter(|row| row.day.year() >= reader.on.year()).collect();
    all.sort_by_key(|row| (row.calendar.as_str(), row.day));
    let of_calendar = |days: &[&'a Holiday]| {
        let name = days.first().map_or("", |row| row.calendar.as_str());
        let view = |row: &&Holiday| HolidayView {
            when: words.date(row.day),
            name: row.name.clone(),
            address: format!("/records/holiday/{}", row.common.id),
        };
        (name, days.iter().map(view).collect())
    };
    all.chunk_by(|one, other| one.calendar == other.calendar).map(of_calendar).collect()
}

/// To set it, or to correct what is set; to add a holiday.
fn ways(reader: Reader<'_>) -> Vec<Link> {
    let words = reader.words();
    let kind = Kind::ProceduralRules.as_str();
    let settings = match reader.names.organisation.procedure().row {
        Some(row) => Link {
            address: format!("/records/{kind}/{}/correct", row.common.id),
            text: words.t("record-correct").to_owned(),
        },
        None => {
            Link { address: format!("/register/{kind}"), text: words.of_kind("register-", kind).to_owned() }
        }
    };
    let holiday = Kind::Holiday.as_str();
    let holiday = Link {
        address: format!("/register/{holiday}"),
        text: words.of_kind("register-", holiday).to_owned(),
    };
    vec![settings, holiday]
}
