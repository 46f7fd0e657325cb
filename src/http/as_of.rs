//! `?as_of=DATE`: every page of record answers as of any date.

use chrono::NaiveDate;

use super::form::Query;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::{self, FieldError};

/// The date as of which a page answers, as it was typed, and what is wrong with it.
#[derive(Debug, Clone)]
pub struct AsOf {
    /// The date that counts: the one typed, or today.
    pub on: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// What was typed, if anything.
    pub typed: Option<String>,
    /// What is wrong with it.
    pub error: Option<Message>,
}

impl AsOf {
    /// The date of a query; today where it names none.
    pub fn of(query: &Query, today: NaiveDate) -> Self {
        let typed = query.one("as_of").map(str::to_owned);
        match typed.as_deref().map(fields::date) {
            None => Self { on: today, today, typed, error: None },
            Some(Ok(on)) => Self { on, today, typed, error: None },
            Some(Err(error)) => Self { on: today, today, typed, error: Some(error) },
        }
    }

    /// The date, or for programs the error.
    ///
    /// # Errors
    /// When what was typed is no date.
    pub fn checked(query: &Query, today: NaiveDate) -> Result<NaiveDate, Failure> {
        let as_of = Self::of(query, today);
        match as_of.error {
            None => Ok(as_of.on),
            Some(error) => Err(Failure::Invalid(vec![FieldError::new("as_of", error)])),
        }
    }

    /// The day that stands in the query of an address, if it is one.
    pub fn day_of(query: Option<&str>) -> Option<NaiveDate> {
        let mut fields = form_urlencoded::parse(query?.as_bytes());
        let (_, typed) = fields.find(|(name, _)| name == "as_of")?;
        fields::date(typed.trim()).ok()
    }

    /// Today: of a page that is not asked as of another day.
    pub fn today(today: NaiveDate) -> Self {
        Self { on: today, today, typed: None, error: None }
    }

    /// Whether the page is of another day than today.
    pub fn is_other_day(&self) -> bool {
        self.on != self.today
    }

    /// What is to be appended to an address so that it stays on the same day: empty today.
    pub fn suffix(&self) -> String {
        if self.is_other_day() { format!("?as_of={}", self.on) } else { String::new() }
    }

    /// The same, behind a question mark that is there already.
    pub fn further(&self) -> String {
        if self.is_other_day() { format!("&as_of={}", self.on) } else { String::new() }
    }

    /// The value of the date's field: as typed, else the date.
    pub fn value(&self) -> String {
        self.typed.clone().unwrap_or_else(|| self.on.to_string())
    }
}
