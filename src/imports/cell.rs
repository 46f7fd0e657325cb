//! From a cell to what a field of the record takes. What is wrong is said in words that help to mend it.

use chrono::NaiveDate;
use uuid::Uuid;

use super::layout::Cell;
use super::sheet::nearest;
use crate::ids::StateId;
use crate::record::{Organisation, Record, rows};
use crate::rules::calendar;

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// As a field of the record takes it.
    pub text: String,
    /// The year, where the cell says no more than that.
    pub bare_year: Option<i32>,
}

/// What a cell says, in a record.
///
/// # Errors
/// What is wrong with it.
pub fn value(is: Cell, text: &str, record: &Record) -> Result<Value, String> {
    let text = match is {
        Cell::Text => text.to_owned(),
        Cell::Day => day(text)?.to_string(),
        Cell::FirstDay | Cell::LastDay => return end_of_period(is, text),
        Cell::State => state(text, record)?.to_string(),
        Cell::Areas => areas(text, record)?,
        Cell::Decision => decision(text, record)?.to_string(),
        Cell::Meeting => meeting(text, record)?.to_string(),
        Cell::YesNo => yes_no(text)?.to_owned(),
    };
    Ok(Value { text, bare_year: None })
}

fn day(text: &str) -> Result<NaiveDate, String> {
    calendar::parse_date(text).map_err(|error| match text.parse::<u16>() {
        Ok(year) => format!("{year} is a year, and this is a day: write it as 2023-08-22"),
        Err(_) => format!("{error}; a date is written as 2023-08-22"),
    })
}

/// A bare year is 1 January where a period begins, and 31 December where it ends.
fn end_of_period(is: Cell, text: &str) -> Result<Value, String> {
    if text.len() != 4 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(Value { text: day(text)?.to_string(), bare_year: None });
    }
    let month_and_day = if is == Cell::FirstDay { "01-01" } else { "12-31" };
    let day = day(&format!("{text}-{month_and_day}"))?;
    Ok(Value { text: day.to_string(), bare_year: text.parse().ok() })
}

fn yes_no(text: &str) -> Result<&'static str, String> {
    match text.to_lowercase().as_str() {
        "yes" | "true" | "1" => Ok("yes"),
        "no" | "false" | "0" => Ok("no"),
        _ => Err(format!("\"{text}\" is neither yes nor no")),
    }
}

/// The state of a code or of a name that it has or had, in any of the three languages.
///
/// # Errors
/// When there is none: with the nearest name.
pub fn state(text: &str, record: &Record) -> Result<StateId, String> {
    let of = &record.organisation;
    let by_code =
        of.states.values().find(|row| row.code.as_str() == text || row.alpha2 == text).map(|row| row.code);
    if let Some(code) = by_code.or_else(|| by_name(text, of)) {
        return Ok(code);
    }
    let nearest = nearest(text, of.names.values().flat_map(names));
    Err(match nearest {
        Some(name) => format!("\"{text}\" is no state; the nearest name is {name}"),
        None => format!("\"{text}\" is no state: no states are recorded; import states first"),
    })
}

fn names(row: &rows::StateName) -> [&str; 3] {
    [&row.en, &row.ru, &row.kk]
}

fn by_name(text: &str, of: &Organisation) -> Option<StateId> {
    let written = text.to_lowercase();
    let is_written = |row: &&rows::StateName| names(row).iter().any(|name| name.to_lowercase() == written);
    of.names.values().find(is_written).map(|row| row.state)
}

/// The codes of areas, as a field takes them.
fn areas(text: &str, record: &Record) -> Result<String, String> {
    let codes = text.split([',', ' ', '|']).map(str::trim).filter(|code| !code.is_empty());
    let found: Vec<_> = codes.map(|code| area(code, record).map(|_| code)).collect::<Result<_, _>>()?;
    Ok(found.join(","))
}

/// The area of a code.
///
/// # Errors
/// When there is none.
pub fn area(code: &str, record: &Record) -> Result<Uuid, String> {
    match record.area_by_code(code) {
        Some(area) => Ok(area.area.common.id),
        None if record.areas.is_empty() => {
            Err(format!("there is no area {code}: no areas are recorded; import areas first"))
        }
        None => Err(format!("there is no area {code}")),
    }
}

/// The decision of a symbol or a title, or the only one of a day.
fn decision(text: &str, record: &Record) -> Result<Uuid, String> {
    let decisions = || record.organisation.decisions.values();
    if let Some(row) = decisions().find(|row| row.symbol.as_deref() == Some(text) || row.title == text) {
        return Ok(row.common.id);
    }
    if let Ok(day) = calendar::parse_date(text) {
        let of_day: Vec<_> = decisions().filter(|row| row.decided == day).collect();
        return match of_day.as_slice() {
            [row] => Ok(row.common.id),
            [] => Err(format!("no decision of {text} is recorded")),
            _ => Err(format!(
                "{} decisions of {text} are recorded; name one by its symbol or title",
                of_day.len()
            )),
        };
    }
    let symbols = decisions().filter_map(|row| row.symbol.as_deref());
    Err(match nearest(text, symbols) {
        Some(symbol) => format!("\"{text}\" is no decision; the nearest symbol is {symbol}"),
        None => format!("\"{text}\" is no decision: none with a symbol is recorded; import decisions first"),
    })
}

/// The meeting of a session, `SOC/2023-II`, or of a body and its first day, `SOC 2023-08-22`.
fn meeting(text: &str, record: &Record) -> Result<Uuid, String> {
    let mut meetings = record.organisation.meetings.values();
    let found = match text.split_once('/') {
        Some((body, session)) => {
            meetings.find(|row| row.body == body && row.session.as_deref() == Some(session))
        }
        None => meetings.find(|row| text == format!("{} {}", row.body, row.from)),
    };
    match found {
        Some(row) => Ok(row.common.id),
        None => Err(format!("\"{text}\" is no meeting of the record; write SOC/2023-II, or SOC 2023-08-22")),
    }
}
