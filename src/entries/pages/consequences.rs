//! Which duties change, in words: before it happens on the page of confirmation.

use crate::duties::shown::{Shown, nobody};
use crate::http::page::Names;
use crate::http::who::Who;
use crate::record::{Record, Row};
use crate::rules::duties::Duty;
use crate::steps::DutyChange;

/// A duty that would change.
pub struct ChangedDuty {
    /// `new`, `gone` or `changed`.
    pub how: &'static str,
    /// What the duty is.
    pub name: String,
    /// The paragraph from which it follows.
    pub paragraph: &'static str,
    /// The area.
    pub area: String,
    /// Who bears it.
    pub bearers: String,
    /// How it stands; `None`: it is not there yet.
    pub before: Option<String>,
    /// How it will stand; `None`: it will be gone.
    pub after: Option<String>,
}

/// The duties that would change, in words.
pub fn changed_duties(who: &Who, after: &Record, changes: &[DutyChange]) -> Vec<ChangedDuty> {
    let before = who.record();
    changes.iter().filter_map(|change| changed_duty(who, before, after, change)).collect()
}

fn changed_duty(who: &Who, before: &Record, after: &Record, change: &DutyChange) -> Option<ChangedDuty> {
    let duty = change.after.as_ref().or(change.before.as_ref())?;
    let names = Names { words: who.words(), organisation: &after.organisation, on: who.today };
    let area = after.areas.get(&change.area).or_else(|| before.areas.get(&change.area))?;
    let stood = change.before.as_ref().and_then(|duty| stands(names, before, change.area, duty, false));
    let stands_since = change.after.as_ref().and_then(|duty| stands(names, after, change.area, duty, false));
    let bearers = bearers(names, change);
    // What differs is then the day from which it is reckoned.
    let more = stood.is_some() && stood == stands_since && bearers.1;
    let again = |record, of: &Option<Duty>| {
        of.as_ref().and_then(|duty| stands(names, record, change.area, duty, more))
    };
    Some(ChangedDuty {
        how: match (&change.before, &change.after) {
            (None, _) => "new",
            (_, None) => "gone",
            _ => "changed",
        },
        name: names.words.of_kind("duty-", duty.kind.as_str()).to_owned(),
        paragraph: duty.kind.paragraph().number(),
        area: format!("{} {}", area.area.code, area.area.name),
        bearers: bearers.0,
        before: again(before, &change.before),
        after: again(after, &change.after),
    })
}

/// Who bears a duty, before and after where that changes, and whether it stays the same.
fn bearers(names: Names<'_>, change: &DutyChange) -> (String, bool) {
    let said = |duty: &Duty| match duty.bearers.as_slice() {
        [] => names.words.t(nobody(duty.kind)).to_owned(),
        bearers => names.words.states(names.organisation, bearers, names.on),
    };
    match (&change.before, &change.after) {
        (Some(before), Some(after)) if before.bearers != after.bearers => {
            (format!("{} → {}", said(before), said(after)), false)
        }
        (before, after) => (after.as_ref().or(before.as_ref()).map(said).unwrap_or_default(), true),
    }
}

/// How a duty stands: its status and its date.
fn stands(names: Names<'_>, record: &Record, area: uuid::Uuid, duty: &Duty, more: bool) -> Option<String> {
    let area = record.areas.get(&area)?;
    let shown = Shown::of(duty, area, &record.organisation);
    let words = names.words;
    let mut said = words.of_kind("shown-", shown.as_str()).to_owned();
    let mut add = |key: &str, date| said += &format!(", {}", words.with(key, &[("date", &words.date(date))]));
    match (duty.met_on, duty.due) {
        (Some(met), _) => add("consequence-met", met),
        (None, Some(due)) => add("consequence-due", due),
        (None, None) => add("duty-since", duty.since),
    }
    if more {
        add("consequence-reckoned", duty.since);
    }
    Some(said)
}

/// The record as it would be with these rows.
///
/// # Errors
/// Never in practice: every row is plain data.
pub fn supposed(record: &Record, rows: &[Row]) -> serde_json::Result<Record> {
    rows.iter().try_fold(record.clone(), |record, row| record.with(row))
}
