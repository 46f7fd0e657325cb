//! What Member States and the Secretariat are told for their information: notices of early termination, appointments, and how
//! silence procedures ended, for thirty days.

use chrono::{Days, NaiveDate};

use super::News;
use crate::http::page::Names;
use crate::http::who::Who;
use crate::record::rows::{Circulation, Position, Silence};
use crate::record::{AreaRecord, Kind, Row};
use crate::rules::access::Action;
use crate::rules::calendar::astana_date;
use crate::said::{address, title};

/// For how many days it is told.
const DAYS: u64 = 30;
/// How many of them at most; the rest are on the pages of the areas.
const MOST: usize = 20;

/// What has been notified and decided, the latest first.
pub(super) fn told(who: &Who, names: Names<'_>) -> Vec<News> {
    if !who.actor.may(Action::TakePart) {
        return Vec::new();
    }
    let since = who.today.checked_sub_days(Days::new(DAYS)).unwrap_or_default();
    let mut all: Vec<(NaiveDate, Row)> = who
        .record()
        .areas_in_order()
        .flat_map(|area| of_area(area))
        .chain(who.record().organisation.silences.values().filter_map(of_silence))
        .chain(who.record().organisation.circulations.values().filter_map(|row| to_the_state(who, row)))
        .chain(who.record().organisation.positions.values().filter_map(|row| for_the_state(who, row)))
        .filter(|(day, _)| (since..=who.today).contains(day))
        .collect();
    all.sort_by_key(|(day, row)| (std::cmp::Reverse(*day), row.common().id));
    all.truncate(MOST);
    let line = |(day, row): (NaiveDate, Row)| {
        if let Row::Circulation(of) = &row {
            return sent(who, names, of);
        }
        let said = match &row {
            Row::Tenure(tenure) if tenure.acting => "told-acting",
            Row::Tenure(_) => "told-appointed",
            Row::Silence(Silence { set_aside: Some(_), .. }) => "told-set-aside",
            Row::Silence(Silence { broken: Some(_), .. }) => "told-broken",
            Row::Silence(Silence { withdrawn: Some(_), .. }) => "told-withdrawn",
            Row::Silence(_) => "told-adopted",
            Row::Position(_) => "told-registered",
            _ => "told-notice",
        };
        News {
            at: names.words.date(day),
            what: names.words.with(said, &[("what", &title(&row, who.record(), names))]),
            address: address(row.kind(), row.common().id),
        }
    };
    all.into_iter().map(line).collect()
}

/// A note verbale that was sent to the state of who reads, or of which it was reminded.
fn to_the_state(who: &Who, row: &Circulation) -> Option<(NaiveDate, Row)> {
    let own =
        row.of_kind == Kind::Note.as_str() && who.state().is_some_and(|state| row.states.contains(&state));
    own.then(|| (row.circulated, Row::from(row.clone())))
}

fn sent(who: &Who, names: Names<'_>, of: &Circulation) -> News {
    let sendings = names.organisation.sendings_of(of.of_id);
    let reminds = sendings.first().is_some_and(|first| first.common.id != of.common.id);
    let note = who.record().find(Kind::Note, of.of_id);
    let what = note.map(|row| title(&row, who.record(), names)).unwrap_or_default();
    let annulled = names.organisation.notes.get(&of.of_id).and_then(|row| row.annulled);
    if let Some(day) = annulled {
        let day = names.words.date(day);
        return News {
            at: names.words.date(of.circulated),
            what: names.words.with("told-note-annulled", &[("what", &what), ("on", &day)]),
            address: address(Kind::Note, of.of_id),
        };
    }
    let said = if reminds { "told-note-reminder" } else { "told-note" };
    News {
        at: names.words.date(of.circulated),
        what: names.words.with(said, &[("what", &what)]),
        address: address(Kind::Note, of.of_id),
    }
}

/// What was registered for the state of who reads: stated from its seat, or in writing. It may replace it.
fn for_the_state(who: &Who, row: &Position) -> Option<(NaiveDate, Row)> {
    let registered = who.state() == Some(row.state) && row.how != "by-the-state";
    registered.then(|| (astana_date(row.taken), Row::from(row.clone())))
}

/// The notices and appointments of an area, each with its day.
fn of_area(area: &AreaRecord) -> impl Iterator<Item = (NaiveDate, Row)> + '_ {
    let notices = area.terminations.values().map(|row| (row.notified, Row::from(row.clone())));
    let appointed = area.tenures.values().filter_map(|row| Some((row.appointed?, Row::from(row.clone()))));
    notices.chain(appointed)
}

/// A silence procedure that has ended, with the day on which it did.
fn of_silence(row: &Silence) -> Option<(NaiveDate, Row)> {
    let ended = row.set_aside.or(row.broken).or(row.withdrawn).or(row.adopted)?;
    Some((astana_date(ended), Row::from(row.clone())))
}
