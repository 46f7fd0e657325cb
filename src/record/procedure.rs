//! What is set where the Modalities are silent, or, where nothing is recorded, what is assumed: labelled so wherever it is
//! shown.

use chrono::NaiveDate;

use super::Organisation;
use super::rows::ProceduralRules;
use crate::rules::consensus::USUAL_WINDOW_DAYS;
use crate::rules::note::{Series, USUAL_NOTES};
use crate::rules::silence::{ClosedDay, USUAL_DAYS, USUAL_SERIES};

/// For how many days after an event the nominations to it are kept, where nothing else is set: half a year.
pub const USUAL_NOMINATION_DAYS: u32 = 180;

/// What is set, or assumed.
#[derive(Clone, Copy, Debug)]
pub struct Procedure<'a> {
    /// The record of it; `None`: all of it is assumed.
    pub row: Option<&'a ProceduralRules>,
}

impl<'a> Procedure<'a> {
    /// Whether a silence procedure may be opened without a decision that provides for it.
    pub fn silence_by_rules(self) -> bool {
        self.row.is_some_and(|row| row.silence_by_rules)
    }

    /// For how many days a silence procedure usually runs.
    pub fn silence_days(self) -> i32 {
        self.row.map_or(USUAL_DAYS, |row| row.silence_days)
    }

    /// For how many days a written consideration usually runs.
    pub fn window_days(self) -> i64 {
        self.row.map_or(i64::try_from(USUAL_WINDOW_DAYS).unwrap_or(i64::MAX), |row| row.window_days.into())
    }

    /// The series of decisions that no meeting took, with its body and its year not filled in.
    pub fn outside_symbol(&self) -> &str {
        self.row.map_or(USUAL_SERIES, |row| row.outside_symbol.as_str())
    }

    /// For how many days after an event the nominations to it are kept.
    pub fn nomination_days(self) -> u32 {
        let set = self.row.and_then(|row| row.nomination_days);
        set.and_then(|days| days.try_into().ok()).unwrap_or(USUAL_NOMINATION_DAYS)
    }

    /// The series of the numbers of notes verbales.
    pub fn notes(self) -> Series<'a> {
        Series {
            prefix: self.row.and_then(|row| row.note_series.as_deref()).unwrap_or(USUAL_NOTES),
            start: self.row.and_then(|row| row.note_start).and_then(|of| of.try_into().ok()).unwrap_or(1),
            yearly: self.row.is_some_and(|row| row.note_yearly),
        }
    }

    /// The beginning of the symbols of decisions that a body took outside a meeting in a year.
    pub fn series(&self, body: &str, year: i32) -> String {
        self.outside_symbol().replace("{body}", body).replace("{year}", &year.to_string())
    }
}

impl Organisation {
    /// What is set where the Modalities are silent, or assumed.
    pub fn procedure(&self) -> Procedure<'_> {
        Procedure { row: self.rules.values().next() }
    }

    /// The holidays of a day, of every calendar that was brought in.
    pub fn closed_days(&self, on: NaiveDate) -> Vec<ClosedDay> {
        let of_the_day = self.holidays.values().filter(|row| row.day == on);
        of_the_day
            .map(|row| ClosedDay { day: row.day, name: format!("{}, {}", row.name, row.calendar) })
            .collect()
    }
}
