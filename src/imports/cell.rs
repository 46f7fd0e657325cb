//! From a cell to what a field of the record takes. What is wrong is said in words that help to mend it: with the name
//! that is nearest to what was written, and with the last day of a month that has fewer.

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

use super::layout::Cell;
use super::sheet::nearest;
use crate::http::words;
use crate::ids::StateId;
use crate::message::Message;
use crate::record::{Organisation, Record, rows};
use crate::rules::calendar::{self, NotADate};

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
/// All that is wrong with it.
pub fn value(is: Cell, text: &str, record: &Record) -> Result<Value, Vec<Message>> {
    match is {
        Cell::States => states(text, record).map(|text| Value { text, bare_year: None }),
        Cell::Areas => areas(text, record).map(|text| Value { text, bare_year: None }),
        is => of_one(is, text, record).map_err(|wrong| vec![wrong]),
    }
}

/// What a cell says that names one thing.
fn of_one(is: Cell, text: &str, record: &Record) -> Result<Value, Message> {
    let text = match is {
        Cell::Text | Cell::Word(..) | Cell::States | Cell::Areas => text.to_owned(),
        Cell::Day => day(text)?.to_string(),
        Cell::FirstDay | Cell::LastDay => return end_of_period(is, text),
        Cell::State => state(text, record)?.to_string(),
        Cell::Dimension => dimension(text, record)?.to_string(),
        Cell::Choice(field, choices) => choice(text, field, choices)?.to_owned(),
        Cell::Decision => decision(text, record)?.to_string(),
        Cell::Meeting => meeting(text, record)?.to_string(),
        Cell::YesNo => yes_no(text)?.to_owned(),
    };
    Ok(Value { text, bare_year: None })
}

/// A day, `2023-08-22` or as tables of an office have it, `22.08.2023`.
fn day(text: &str) -> Result<NaiveDate, Message> {
    let says = |key| Message::new(key).with("text", text);
    let dotted = in_dots(text);
    calendar::parse_date(dotted.as_deref().unwrap_or(text)).map_err(|error| match error {
        NotADate::OutOfRange(_) => says("import-day-out-of-range"),
        NotADate::NoSuchDay(_) if text.parse::<u16>().is_ok() => says("import-year-not-day"),
        NotADate::NoSuchDay(_) => match last_of_month(dotted.as_deref().unwrap_or(text)) {
            Some(last) if dotted.is_some() => {
                says("import-no-such-day").with("last", last.format("%d.%m.%Y").to_string())
            }
            Some(last) => says("import-no-such-day").with("last", last.to_string()),
            None => says("import-no-day"),
        },
    })
}

/// `22.08.2023` with its parts in the order of the record.
fn in_dots(text: &str) -> Option<String> {
    let parts: Vec<_> = text.split('.').collect();
    let [day, month, year] = parts[..] else { return None };
    let digits =
        |part: &str, most| (1..=most).contains(&part.len()) && part.bytes().all(|of| of.is_ascii_digit());
    (digits(day, 2) && digits(month, 2) && year.len() == 4 && digits(year, 4))
        .then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}

/// The last day of the month of what would be a day of it, were the month longer.
fn last_of_month(text: &str) -> Option<NaiveDate> {
    let (month, day) = text.rsplit_once('-')?;
    let first = calendar::parse_date(&format!("{month}-01")).ok()?;
    let last = calendar::day_before(calendar::months_after(first, 1));
    let day: u32 = day.parse().ok()?;
    (day > last.day() && day <= 31).then_some(last)
}

/// A bare year is 1 January where a period begins, and 31 December where it ends.
fn end_of_period(is: Cell, text: &str) -> Result<Value, Message> {
    if text.len() != 4 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(Value { text: day(text)?.to_string(), bare_year: None });
    }
    let month_and_day = if is == Cell::FirstDay { "01-01" } else { "12-31" };
    let day = day(&format!("{text}-{month_and_day}"))?;
    Ok(Value { text: day.to_string(), bare_year: text.parse().ok() })
}

fn yes_no(text: &str) -> Result<&'static str, Message> {
    match text.to_lowercase().as_str() {
        "yes" | "true" | "1" => Ok("yes"),
        "no" | "false" | "0" => Ok("no"),
        _ => Err(Message::new("import-neither-yes-nor-no").with("text", text)),
    }
}

/// One of the words that a field takes, also as it is said in one of the three languages.
fn choice(text: &str, field: &str, choices: &[&'static str]) -> Result<&'static str, Message> {
    let written = text.to_lowercase();
    let is_it = |word: &&&str| {
        **word == written || words::all().any(|words| words.choice(field, word).to_lowercase() == written)
    };
    if let Some(word) = choices.iter().find(is_it) {
        return Ok(word);
    }
    let message = |key| Message::new(key).with("text", text).with("words", choices.join(", "));
    Err(match nearest(text, choices.iter().copied()) {
        Some(nearest) => message("import-no-choice").with("nearest", nearest),
        None => message("import-no-choice-near"),
    })
}

/// The state of a code or of a name that it has or had, in any of the three languages.
///
/// # Errors
/// When there is none: with the nearest name.
pub fn state(text: &str, record: &Record) -> Result<StateId, Message> {
    let of = &record.organisation;
    let code = text.to_uppercase();
    let by_code =
        of.states.values().find(|row| [row.code.as_str(), &row.alpha2].contains(&&*code)).map(|row| row.code);
    if let Some(code) = by_code.or_else(|| by_name(text, of)) {
        return Ok(code);
    }
    Err(match nearest(text, of.names.values().flat_map(names)) {
        Some(name) => Message::new("import-no-state").with("text", text).with("nearest", name),
        None if of.names.is_empty() => Message::new("import-no-states").with("text", text),
        None => Message::new("import-no-state-near").with("text", text),
    })
}

/// The codes of states, as a field takes them: written with semicolons between them, or with commas.
fn states(text: &str, record: &Record) -> Result<String, Vec<Message>> {
    if let Ok(one) = state(text, record) {
        return Ok(one.to_string());
    }
    let between = if text.contains(';') { ';' } else { ',' };
    let written = text.split(between).map(str::trim).filter(|name| !name.is_empty());
    each(written.map(|name| state(name, record).map(|state| state.to_string())))
}

/// What was found, with commas between; or all that is wrong.
fn each(read: impl Iterator<Item = Result<String, Message>>) -> Result<String, Vec<Message>> {
    let (found, wrong): (Vec<_>, Vec<_>) = read.partition(Result::is_ok);
    match wrong.is_empty() {
        true => Ok(found.into_iter().flatten().collect::<Vec<_>>().join(",")),
        false => Err(wrong.into_iter().filter_map(Result::err).collect()),
    }
}

fn names(row: &rows::StateName) -> [&str; 3] {
    [&row.en, &row.ru, &row.kk]
}

fn by_name(text: &str, of: &Organisation) -> Option<StateId> {
    let written = text.to_lowercase();
    let is_written = |row: &&rows::StateName| names(row).iter().any(|name| name.to_lowercase() == written);
    of.names.values().find(is_written).map(|row| row.state)
}

/// The codes of areas, as a field takes them: codes with commas or blanks between them, or names with semicolons.
fn areas(text: &str, record: &Record) -> Result<String, Vec<Message>> {
    if let Some(code) = named_area(text, record) {
        return Ok(code);
    }
    let is_code = |text: &str| text.starts_with(|sign: char| sign.is_ascii_digit());
    let written: Vec<_> = match text.contains(';') || !is_code(text) {
        true => text.split([';', '|']).collect(),
        false => text.split([',', ' ', '|']).collect(),
    };
    let written = written.into_iter().map(str::trim).filter(|name| !name.is_empty());
    each(written.map(|name| match named_area(name, record) {
        Some(code) => Ok(code),
        None => area(name, record).map(|_| name.to_owned()),
    }))
}

/// The code of the area of a name, `Tourism`, or of its code and name, `3.4 Tourism`.
fn named_area(text: &str, record: &Record) -> Option<String> {
    let written = text.to_lowercase();
    let is_it = |area: &rows::Area| {
        let name = area.name.to_lowercase();
        written == area.code || written == name || written == format!("{} {name}", area.code)
    };
    record.areas_in_order().find(|held| is_it(&held.area)).map(|held| held.area.code.clone())
}

/// The area of a code.
///
/// # Errors
/// When there is none: with the nearest name, where a name was written.
pub fn area(code: &str, record: &Record) -> Result<Uuid, Message> {
    if let Some(area) = record.area_by_code(code) {
        return Ok(area.area.common.id);
    }
    let says = |key| Message::new(key).with("code", code);
    if record.areas.is_empty() {
        return Err(says("import-no-areas"));
    }
    let named = code.chars().any(char::is_alphabetic);
    let near = nearest(code, record.areas_in_order().map(|held| held.area.name.as_str())).filter(|_| named);
    let code_of = |name: &str| {
        record.areas_in_order().find(|held| held.area.name == name).map(|of| of.area.code.clone())
    };
    Err(match near {
        Some(name) => {
            let full = format!("{} {name}", code_of(name).unwrap_or_default());
            says("import-no-area-nearest").with("nearest", full)
        }
        None => says("import-no-area"),
    })
}

/// The dimension of a number or a name.
fn dimension(text: &str, record: &Record) -> Result<Uuid, Message> {
    let written = text.to_lowercase();
    let all = || record.organisation.dimensions.values();
    let is_it =
        |row: &&rows::Dimension| row.number.to_string() == written || row.name.to_lowercase() == written;
    match all().find(is_it) {
        Some(row) => Ok(row.common.id),
        None => {
            let says = |key| Message::new(key).with("text", text);
            Err(match nearest(text, all().map(|row| row.name.as_str())) {
                Some(near) => says("import-no-dimension").with("nearest", near),
                None => says("import-no-dimension-near"),
            })
        }
    }
}

/// The decision of a symbol or a title, or the only one of a day.
fn decision(text: &str, record: &Record) -> Result<Uuid, Message> {
    let says = |key| Message::new(key).with("text", text);
    let decisions = || record.organisation.decisions.values();
    if let Some(row) = decisions().find(|row| row.symbol.as_deref() == Some(text) || row.title == text) {
        return Ok(row.common.id);
    }
    if let Ok(day) = calendar::parse_date(text) {
        let of_day: Vec<_> = decisions().filter(|row| row.decided == day).collect();
        return match of_day.as_slice() {
            [row] => Ok(row.common.id),
            [] => Err(says("import-no-decision-of-day")),
            _ => Err(says("import-decisions-of-day").with("count", of_day.len().to_string())),
        };
    }
    let symbols = decisions().filter_map(|row| row.symbol.as_deref());
    Err(match nearest(text, symbols) {
        Some(symbol) => says("import-no-decision").with("nearest", symbol),
        None if decisions().next().is_none() => says("import-no-decisions"),
        None => says("import-no-decision-near"),
    })
}

/// The meeting of a session, `SOC/2023-II`, or of a body and its first day, `SOC 2023-08-22`.
fn meeting(text: &str, record: &Record) -> Result<Uuid, Message> {
    let mut meetings = record.organisation.meetings.values();
    let found = match text.split_once('/') {
        Some((body, session)) => {
            meetings.find(|row| row.body == body && row.session.as_deref() == Some(session))
        }
        None => meetings.find(|row| text == format!("{} {}", row.body, row.from)),
    };
    found.map(|row| row.common.id).ok_or_else(|| Message::new("import-no-meeting").with("text", text))
}
