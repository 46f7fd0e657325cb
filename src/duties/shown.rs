//! How a duty is shown. Data that stop are not breaches: where the record is incomplete, or does not know a
//! date, the page says so instead of calling a state late. A recommended duty is never called a breach.

use askama::Template;
use chrono::NaiveDate;

use super::action;
use super::naming::{Named, told};
use crate::http::page::Names;
use crate::http::reader::{Link, Reader};
use crate::http::who::Who;
use crate::http::words::Words;
use crate::ids::StateId;
use crate::record::AreaRecord;
use crate::record::day_book::{Entry, duties_of};
pub use crate::record::shown::Shown;
use crate::record::shown::rests_on_sample;
use crate::rules::duties::{Duty, DutyKind};

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
    /// Why, in words, where the table says it.
    pub because: Option<String>,
    /// Where what fulfils it is done by who bears it, or registered.
    pub action: Option<Link>,
    entry: Entry<'a>,
}

impl<'a> DutyView<'a> {
    /// A duty as it is shown on a day.
    pub fn of(entry: Entry<'a>, names: Names<'_>, on: NaiveDate, suffix: &str) -> Self {
        let duty = entry.duty;
        Self {
            code: &entry.area.area.code,
            area: &entry.area.area.name,
            duty,
            shown: entry.shown,
            bearers: bearers(names, &duty.bearers),
            days: duty.due.map(|due| (due - on).num_days()),
            address: address(duty, suffix),
            sample: rests_on_sample(duty, entry.area, names.organisation),
            because: None,
            action: None,
            entry,
        }
    }

    /// The same with its reason, and with the way to what fulfils it.
    pub fn explained(mut self, who: &Who, names: Names<'_>) -> Self {
        self.because = Some(told(self.duty, &Named::new(who, self.entry.area, names)));
        self.action = action::fulfilling(self.duty, self.shown.is_open(), who);
        self
    }

    /// The key of what stands for who bears it, where nobody does.
    pub fn nobody(&self) -> &'static str {
        nobody(self.duty.kind)
    }

    /// What is most urgent comes first.
    pub fn urgency(&self) -> (bool, bool, Shown, NaiveDate, NaiveDate) {
        self.entry.urgency()
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
    one_area: bool,
}

/// What a part of a page has of its page: the words.
struct Speaking {
    words: &'static Words,
}

impl<'a> DutyTable<'a> {
    /// A table of duties; `own`: all are of one state, so that no column names it.
    pub fn new(words: &'static Words, duties: Vec<DutyView<'a>>, own: bool) -> Self {
        let page = Speaking { words };
        Self { page, duties, own, one_area: false }
    }

    /// The same, all of one area, so that no column names it.
    #[must_use]
    pub fn of_one_area(mut self) -> Self {
        self.one_area = true;
        self
    }
}

/// The duties of one area on another day than today: computed for it alone.
pub fn on_other_day(reader: Reader<'_>, area: &AreaRecord) -> Option<Vec<(Duty, Shown)>> {
    reader.other_day.then(|| duties_of(area, reader.names.organisation, reader.on))
}

/// The duties of one area on the day of a page: those of today, or those that were computed for another day.
pub fn of_area<'a>(
    reader: Reader<'a>,
    area: &'a AreaRecord,
    other_day: Option<&'a [(Duty, Shown)]>,
) -> Vec<DutyView<'a>> {
    let suffix = reader.suffix();
    let view = |entry| DutyView::of(entry, reader.names, reader.on, &suffix);
    let Some(duties) = other_day else {
        let today = &reader.who.held.day;
        return today.of_area(area.area.common.id).map(view).collect();
    };
    let entries = duties.iter().enumerate();
    entries.map(|(place, (duty, shown))| view(Entry { area, place, duty, shown: *shown })).collect()
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

/// The key of what stands for who bears a duty, where nobody does: what is the Coordinators' is not the SOC's because
/// none serves.
pub fn nobody(kind: DutyKind) -> &'static str {
    match kind {
        DutyKind::ExpertMeeting | DutyKind::ApplicabilityExtension => "duty-nobody-serves",
        _ => "duty-for-the-soc",
    }
}

fn bearers(names: Names<'_>, bearers: &[StateId]) -> String {
    names.words.states(names.organisation, bearers, names.on)
}
