//! Tenures as pages show them: known on a day, with their last days as known then, and what became of each.

use std::collections::HashMap;

use askama::Template;
use chrono::NaiveDate;
use uuid::Uuid;

use super::timeline::{Gap, Span};
use crate::http::reader::{Cite, Line, Link, Reader, period};
use crate::http::words::Words;
use crate::record::rows::{FinalReport, Tenure, TenureExtension, TenureTermination};
use crate::record::{AreaRecord, Kind};
use crate::rules::facts::Role;
use crate::rules::tenure::{self, LastDay, SetBy};

/// How a tenure stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stands {
    /// It serves.
    Serving,
    /// It is decided and has not begun.
    Coming,
    /// It is over.
    Over,
    /// It ended before it began, and counts in no rule.
    Void,
}

impl Stands {
    /// The end of the keys of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Serving => "serving",
            Self::Coming => "coming",
            Self::Over => "over",
            Self::Void => "void",
        }
    }

    fn of(row: &Tenure, facts: &crate::rules::facts::Tenure, last: LastDay, on: NaiveDate) -> Self {
        if !tenure::counts(facts, last) {
            Self::Void
        } else if last.is_before(on) {
            Self::Over
        } else if row.from.is_some_and(|from| on < from) {
            Self::Coming
        } else {
            Self::Serving
        }
    }
}

/// A tenure as known on a day.
pub struct Known<'a> {
    /// The tenure.
    pub row: &'a Tenure,
    /// Its last day, and what set it.
    pub last: LastDay,
    /// How it stands.
    pub stands: Stands,
}

impl<'a> Known<'a> {
    /// A tenure of an area, if it is known on the day.
    pub fn of(area: &AreaRecord, row: &'a Tenure, on: NaiveDate) -> Option<Self> {
        if row.appointed.is_some_and(|appointed| on < appointed) {
            return None; // before the facts are gathered: most of a long history is known, little is not
        }
        let facts = area.tenure_facts(row);
        let last = tenure::last_day(&facts, on);
        Some(Self { row, last, stands: Stands::of(row, &facts, last, on) })
    }

    /// Its place on the timeline; none where it counts for nothing.
    pub fn span(&self) -> Option<Span> {
        (self.stands != Stands::Void).then_some(Span {
            role: self.row.role,
            state: self.row.state,
            from: self.row.from,
            to: self.last.day,
            acting: self.row.acting,
        })
    }
}

/// The tenures of an area that are known on a day and that the person may read: coordinators first, each role in
/// the order of its terms.
pub fn known<'a>(reader: Reader<'a>, area: &'a AreaRecord) -> Vec<Known<'a>> {
    let mut known: Vec<_> = area.tenures.values().filter_map(|row| Known::of(area, row, reader.on)).collect();
    known.sort_by_key(|known| (known.row.role != Role::Coordinator, known.row.from, known.row.state));
    known
}

/// What became of the tenures of one area, by tenure.
#[derive(Default)]
pub struct Became<'a> {
    extensions: HashMap<Uuid, Vec<&'a TenureExtension>>,
    terminations: HashMap<Uuid, &'a TenureTermination>,
    reports: HashMap<Uuid, Vec<&'a FinalReport>>,
}

impl<'a> Became<'a> {
    /// What became of the tenures of an area, as known on the day and as far as the person may read it.
    pub fn of(reader: Reader<'a>, area: &'a AreaRecord) -> Self {
        let mut became = Self::default();
        for row in area.extensions.values() {
            if row.approved <= reader.on {
                became.extensions.entry(row.tenure_id).or_default().push(row);
            }
        }
        for row in area.terminations.values() {
            if row.notified <= reader.on {
                became.terminations.insert(row.tenure_id, row);
            }
        }
        for row in area.final_reports.values() {
            if row.issued <= reader.on {
                became.reports.entry(row.tenure_id).or_default().push(row);
            }
        }
        became
    }

    fn lines(&self, reader: Reader<'a>, tenure: Uuid) -> Vec<Line<'a>> {
        let words = reader.words();
        let mut dated: Vec<(NaiveDate, Line<'a>)> = Vec::new();
        for row in self.extensions.get(&tenure).into_iter().flatten() {
            let what = words.with("tenure-extended", &[("to", &words.date(row.to))]);
            let line = Line::new(words.date(row.approved), what)
                .decided(reader.decision(row.decision_id))
                .cited(reader.cite(Kind::TenureExtension, &row.common));
            dated.push((row.approved, line));
        }
        if let Some(row) = self.terminations.get(&tenure) {
            let what = words.with("tenure-notice", &[("last", &words.date(row.last_day))]);
            let line = Line::new(words.date(row.notified), what)
                .cited(reader.cite(Kind::TenureTermination, &row.common));
            dated.push((row.notified, line));
        }
        for row in self.reports.get(&tenure).into_iter().flatten() {
            let what = words.with("tenure-report", &[("title", &row.title)]);
            let line =
                Line::new(words.date(row.issued), what).cited(reader.cite(Kind::FinalReport, &row.common));
            dated.push((row.issued, line));
        }
        dated.sort_by_key(|(day, _)| *day);
        dated.into_iter().map(|(_, line)| line).collect()
    }
}

/// A tenure, or a time without a coordinator, as a row of a table.
pub struct TermRow<'a> {
    /// The state, or on a state's page the area.
    pub of: Option<Link>,
    /// The role, in words.
    pub role: &'a str,
    /// The end of the keys of its standing; `gap` for a time without a coordinator.
    pub stands: &'static str,
    /// From when to when.
    pub term: String,
    /// How it came about, in words.
    pub appointed: String,
    /// By which decision.
    pub decision: Option<Link>,
    /// What set its end, where that was not the appointment.
    pub end: Option<String>,
    /// What became of it.
    pub became: Vec<Line<'a>>,
    /// Its source.
    pub cite: Option<Cite<'a>>,
}

impl<'a> TermRow<'a> {
    /// A tenure under the name of its state or of its area.
    pub fn of(reader: Reader<'a>, known: &Known<'a>, of: Link, became: &Became<'a>) -> Self {
        let (row, words) = (known.row, reader.words());
        let role = if row.acting { "acting" } else { row.role.as_str() };
        Self {
            of: Some(of),
            role: words.of_kind("role-", role),
            stands: known.stands.as_str(),
            term: period(words, row.from, known.last.day),
            appointed: appointed(words, row),
            decision: reader.decision(row.decision_id),
            end: end(words, known.last),
            became: became.lines(reader, row.common.id),
            cite: Some(reader.cite(Kind::Tenure, &row.common)),
        }
    }

    /// A time without a coordinator.
    pub fn gap(words: &'static Words, gap: Gap) -> Self {
        Self {
            of: None,
            role: words.t("role-coordinator"),
            stands: "gap",
            term: match gap.to {
                Some(to) => period(words, Some(gap.from), Some(to)),
                None => words.with("tenure-gap-since", &[("from", &words.date(gap.from))]),
            },
            appointed: String::new(),
            decision: None,
            end: None,
            became: Vec::new(),
            cite: None,
        }
    }
}

/// How a tenure came about: applied for, appointed, or there before the records begin.
fn appointed(words: &Words, row: &Tenure) -> String {
    let Some(on) = row.appointed else {
        return words.t("tenure-before-records").to_owned();
    };
    let on = words.date(on);
    let key = if row.express_decision { "tenure-appointed-expressly" } else { "tenure-appointed" };
    let text = words.with(key, &[("date", &on)]);
    match row.applied {
        Some(applied) => {
            let applied = words.with("tenure-applied", &[("date", &words.date(applied))]);
            format!("{text}, {applied}")
        }
        None => text,
    }
}

fn end(words: &Words, last: LastDay) -> Option<String> {
    let (key, on) = match last.set_by {
        SetBy::Appointment => return None,
        SetBy::Extension(on) => ("tenure-end-by-extension", on),
        SetBy::Notice(on) => ("tenure-end-by-notice", on),
    };
    Some(words.with(key, &[("date", &words.date(on))]))
}

/// A table of tenures.
#[derive(Template)]
#[template(path = "areas/tenures.html")]
pub struct TermTable<'a> {
    /// The words of the language.
    pub words: &'static Words,
    /// What the table is called.
    pub caption: &'a str,
    /// What its first column is called.
    pub first: &'a str,
    /// Its rows.
    pub rows: Vec<TermRow<'a>>,
}
