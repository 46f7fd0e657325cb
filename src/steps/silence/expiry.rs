//! An instant as it is typed: on a page a day and a time of the clocks in Astana, by a program the instant itself.

use chrono::{DateTime, NaiveDate, Utc};

use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;
use crate::rules::silence::{Named, named, time};

/// Which of two hours of the same name.
pub(super) const HOURS: &[&str] = &["first-hour", "second-hour"];

/// The names of the fields in which an instant is typed.
pub(super) struct Names {
    pub at: &'static str,
    pub on: &'static str,
    pub time: &'static str,
}

/// The fields of an expiry.
pub(super) const EXPIRY: Names = Names { at: "expires_at", on: "expires_on", time: "expires_time" };
/// The fields of the instant at which something was received.
pub(super) const RECEIPT: Names = Names { at: "received_at", on: "received_on", time: "received_time" };

/// An instant as it was typed.
pub(super) struct Typed<'a> {
    pub at: Option<DateTime<Utc>>,
    pub on: Option<NaiveDate>,
    pub time: Option<&'a str>,
    pub hour: Option<&'a str>,
}

impl Typed<'_> {
    /// The instant.
    ///
    /// # Errors
    /// At the field where something is missing or wrong; of an hour that occurs twice, that it is to be chosen which.
    pub(super) fn instant(&self, names: &Names) -> Result<DateTime<Utc>, Failure> {
        let error = |field: &str, key| FieldError::new(field, Message::new(key));
        if let Some(at) = self.at {
            if self.on.is_some() || self.time.is_some() {
                return Err(Failure::Invalid(vec![error(names.at, "error-instant-twice")]));
            }
            return Ok(at);
        }
        let mut errors = Vec::new();
        if self.on.is_none() {
            errors.push(error(names.on, "error-required"));
        }
        let clock = match self.time {
            None => {
                errors.push(error(names.time, "error-required"));
                None
            }
            Some(text) => {
                let clock = time(text);
                if clock.is_none() {
                    errors.push(FieldError::new(names.time, Message::new("error-time").with("text", text)));
                }
                clock
            }
        };
        let (Some(day), Some(clock), true) = (self.on, clock, errors.is_empty()) else {
            return Err(Failure::Invalid(errors));
        };
        match (named(day.and_time(clock)), self.hour) {
            (Named::At(at), _) | (Named::Twice(at, _), Some("first-hour")) => Ok(at),
            (Named::Twice(_, at), Some(_)) => Ok(at),
            (Named::Twice(first, second), None) => {
                let utc = |at: DateTime<Utc>| at.format("%H:%M UTC").to_string();
                let message = Message::new("error-hour-twice").with("first", utc(first));
                Err(Failure::Invalid(vec![FieldError::new("hour", message.with("second", utc(second)))]))
            }
            (Named::Never, _) => Err(Failure::Invalid(vec![error(names.time, "error-hour-never")])),
        }
    }
}
