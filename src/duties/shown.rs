//! How a duty is shown. Data that stop are not breaches: where the record is incomplete, or does not know a
//! date, the page says so instead of calling a state late. A recommended duty is never called a breach.

use askama::Template;
use chrono::NaiveDate;
use uuid::Uuid;

use crate::http::page::Names;
use crate::http::reader::Reader;
use crate::http::words::Words;
use crate::ids::StateId;
use crate::record::duty_book::Entry;
use crate::record::{AreaRecord, Organisation};
use crate::rules::duties::{self, Duty, DutyKind, Status, Versions};

/// How a duty stands, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// A binding duty whose date has passed.
    Overdue,
    /// Arisen, without a date.
    Due,
    /// A recommended or expected duty whose date has passed.
    Passed,
    /// Running.
    Pending,
    /// The record does not reach so far: whether it was done nobody has entered.
    NotRecorded,
    /// Missed, and no longer to be made good.
    Unmet,
    /// Done after its date.
    MetLate,
    /// Done; the record does not know the date on which it began.
    MetDateNotKnown,
    /// Done in time.
    Met,
    /// Nobody owes it any more.
    Lapsed,
}

impl Shown {
    /// How a duty stands, as it is shown on a day.
    pub fn of(entry: Entry<'_>, organisation: &Organisation) -> Self {
        let duty = entry.duty;
        let sample = rests_on_sample(entry, organisation);
        let until = organisation.reach().and_then(|reach| reach.until);
        let beyond = |date: NaiveDate| until.is_some_and(|until| until < date);
        match duty.status {
            Status::Overdue | Status::Unmet if duty.due.is_some_and(beyond) => Self::NotRecorded,
            // What rests on sample data may lack what would have made it good.
            Status::Overdue | Status::Unmet if sample && duty.kind.force().binds() => Self::NotRecorded,
            Status::MetLate if sample => Self::MetDateNotKnown,
            Status::Due if duty.kind != DutyKind::TenureExpiry && beyond(duty.since) => Self::NotRecorded,
            Status::Overdue if !duty.kind.force().binds() => Self::Passed,
            Status::Overdue => Self::Overdue,
            Status::Unmet => Self::Unmet,
            Status::Due => Self::Due,
            Status::Pending => Self::Pending,
            Status::MetLate if is_met_by_paper_without_date(duty, entry.area) => Self::MetDateNotKnown,
            Status::MetLate => Self::MetLate,
            Status::Met => Self::Met,
            Status::Lapsed => Self::Lapsed,
        }
    }

    /// The end of the keys of its words, and its class.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Due => "due",
            Self::Passed => "passed",
            Self::Pending => "pending",
            Self::NotRecorded => "not-recorded",
            Self::Unmet => "unmet",
            Self::MetLate => "met-late",
            Self::MetDateNotKnown => "met-date-not-known",
            Self::Met => "met",
            Self::Lapsed => "lapsed",
        }
    }

    /// Whether there is still something to be done.
    pub fn is_open(self) -> bool {
        self <= Self::NotRecorded
    }
}

/// Whether what met a duty late is a paper whose first draft is not dated: it may have been in time.
fn is_met_by_paper_without_date(duty: &Duty, area: &AreaRecord) -> bool {
    duty.kind == DutyKind::ConceptPaperProposal
        && area.papers.values().any(|paper| paper.first_draft.is_none() && paper.approved == duty.met_on)
}

/// A duty, ready for a template.
pub struct DutyView<'a> {
    /// The area's code.
    pub code: &'a str,
    /// The area's name.
    pub area: &'a str,
    /// The duty.
    pub duty: &'a Duty,
    /// How it stands, as it is shown.
    pub shown: Shown,
    /// Who bears it, in words.
    pub bearers: String,
    /// Days from the day of the page to its date; negative when it has passed.
    pub days: Option<i64>,
    /// The address of its derivation.
    pub address: String,
    /// Whether it rests on sample data.
    pub sample: bool,
}

impl<'a> DutyView<'a> {
    /// A duty as it is shown on a day.
    pub fn of(entry: Entry<'a>, names: Names<'_>, on: NaiveDate, suffix: &str) -> Self {
        let duty = entry.duty;
        Self {
            code: &entry.area.area.code,
            area: &entry.area.area.name,
            duty,
            shown: Shown::of(entry, names.organisation),
            bearers: bearers(names, &duty.bearers),
            days: duty.due.map(|due| (due - on).num_days()),
            address: address(duty, suffix),
            sample: rests_on_sample(entry, names.organisation),
        }
    }

    /// What is most urgent comes first.
    pub fn urgency(&self) -> (Shown, i64, NaiveDate) {
        (self.shown, self.days.unwrap_or(i64::MAX), self.duty.since)
    }
}

/// A table of duties, as a part of a page.
#[derive(Template)]
#[template(path = "duties/table.html")]
pub struct DutyTable<'a> {
    page: Speaking,
    /// The duties.
    pub duties: Vec<DutyView<'a>>,
    own: bool,
}

/// What a part of a page has of its page: the words.
struct Speaking {
    words: &'static Words,
}

impl<'a> DutyTable<'a> {
    /// A table of duties; `own`: all are of one state, so that no column names it.
    pub fn new(words: &'static Words, duties: Vec<DutyView<'a>>, own: bool) -> Self {
        let page = Speaking { words };
        Self { page, duties, own }
    }
}

/// The duties of one area on another day than today: computed for it alone.
pub fn on_other_day(reader: Reader<'_>, area: &AreaRecord) -> Option<Vec<Duty>> {
    reader.other_day.then(|| {
        let organisation = reader.names.organisation;
        let versions = organisation.version_facts();
        Versions::of(&versions).map_or_else(Vec::new, |versions| {
            duties::of_area(&area.facts(organisation), &versions, reader.on)
        })
    })
}

/// The duties of one area on the day of a page: those of today, or those that were computed for another day.
pub fn of_area<'a>(
    reader: Reader<'a>,
    area: &'a AreaRecord,
    other_day: Option<&'a [Duty]>,
) -> Vec<DutyView<'a>> {
    let suffix = reader.suffix();
    let view = |entry| DutyView::of(entry, reader.names, reader.on, &suffix);
    let Some(duties) = other_day else {
        let today = &reader.who.held.duties;
        return today.of_area(area.area.common.id).map(view).collect();
    };
    let entries = duties.iter().enumerate();
    entries.map(|(place, duty)| view(Entry { area, place, duty })).collect()
}

/// The address of a duty's derivation.
pub fn address(duty: &Duty, suffix: &str) -> String {
    let bearer = match duty.kind {
        // One review has a contribution of each state.
        DutyKind::ReviewContribution => {
            duty.bearers.first().map(|state| format!("/{state}")).unwrap_or_default()
        }
        _ => String::new(),
    };
    format!("/duties/{}/{}/{}{bearer}{suffix}", duty.area, duty.kind, duty.subject)
}

fn bearers(names: Names<'_>, bearers: &[StateId]) -> String {
    names.words.states(names.organisation, bearers, names.on)
}

fn rests_on_sample(entry: Entry<'_>, organisation: &Organisation) -> bool {
    let Ok(id) = entry.duty.subject.parse::<Uuid>() else {
        return entry.area.area.common.sample;
    };
    let tenure = entry.area.tenures.get(&id).map(|row| row.common.sample);
    let paper = || entry.area.papers.get(&id).map(|row| row.common.sample);
    let review = || organisation.reviews.get(&id).map(|row| row.common.sample);
    tenure.or_else(paper).or_else(review).unwrap_or(false)
}
