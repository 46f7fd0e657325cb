//! What of the record a person sees on a page, and how each record is cited: its source, whether it is a sample,
//! the way to its own page. What a reader may not know of is not in the record that they read
//! (`record/reading.rs`): what is linked here is looked up there.

use std::borrow::Cow;
use std::fmt::Write as _;

use askama::Template;
use chrono::NaiveDate;
use uuid::Uuid;

use super::as_of::AsOf;
use super::page::Names;
use super::who::Who;
use super::words::{Words, dates};
use crate::ids::StateId;
use crate::record::known::Known;
use crate::record::rows::{Decision, Meeting};
use crate::record::{Common, Kind, Record, Source};

/// A person who reads a page of record as of a day.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// Who.
    pub who: &'a Who,
    /// Names and words of the day.
    pub names: Names<'a>,
    /// The day.
    pub on: NaiveDate,
    /// Whether the day is not today: then what came later is left out.
    pub other_day: bool,
}

/// An address and what is written on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address.
    pub address: String,
    /// The words.
    pub text: String,
}

/// How a record is cited: its source, with the way to the record.
#[derive(Template, Clone)]
#[template(path = "frame/cite.html")]
pub struct Cite<'a> {
    words: &'static Words,
    address: String,
    source: String,
    sample: bool,
    remark: Option<&'a str>,
    registers: bool,
}

/// Something that happened, with its day, its decision and its source.
#[derive(Template, Clone, Default)]
#[template(path = "frame/line.html")]
pub struct Line<'a> {
    /// When, in words.
    pub when: String,
    /// The class of a badge and its words.
    pub badge: Option<(&'a str, &'a str)>,
    /// What.
    pub what: String,
    /// Where `what` leads.
    pub address: Option<String>,
    /// Text of record, word for word.
    pub text: Option<&'a str>,
    /// The decision that it rests on.
    pub decision: Option<Link>,
    /// How it is cited.
    pub cite: Option<Cite<'a>>,
    /// What belongs to it.
    pub under: Vec<Self>,
}

impl<'a> Line<'a> {
    /// Something that happened.
    pub fn new(when: impl Into<String>, what: impl Into<String>) -> Self {
        Self { when: when.into(), what: what.into(), ..Self::default() }
    }

    /// The same with its source.
    #[must_use]
    pub fn cited(mut self, cite: Cite<'a>) -> Self {
        self.cite = Some(cite);
        self
    }

    /// The same with the decision that it rests on.
    #[must_use]
    pub fn decided(mut self, decision: Option<Link>) -> Self {
        self.decision = decision;
        self
    }

    /// The same with a badge: its class and its words.
    #[must_use]
    pub fn badged(mut self, class: &'a str, words: &'a str) -> Self {
        self.badge = Some((class, words));
        self
    }
}

/// A part of a page: things that happened, or what would be here.
pub struct Section<'a> {
    /// The key of its heading and the anchor.
    pub id: &'static str,
    /// Its lines.
    pub lines: Vec<Line<'a>>,
    /// A way to register more, for who registers.
    pub register: Vec<Link>,
}

impl<'a> Reader<'a> {
    /// Who reads, as of the day of a page.
    pub fn of(who: &'a Who, as_of: &AsOf) -> Self {
        Self { who, names: Names::of(who, as_of.on), on: as_of.on, other_day: as_of.is_other_day() }
    }

    /// The record.
    pub fn record(&self) -> &'a Record {
        self.who.record()
    }

    /// Words of the language.
    pub fn words(&self) -> &'static Words {
        self.names.words
    }

    /// What is to be appended to an address so that it stays on the same day.
    pub fn suffix(&self) -> String {
        if self.other_day { format!("?as_of={}", self.on) } else { String::new() }
    }

    /// A record as it stood on the day; `None`: there was none yet.
    pub fn known<R: Known>(&self, row: &'a R) -> Option<Cow<'a, R>> {
        match self.other_day {
            true => row.known_on(self.names.organisation, self.on).map(Cow::Owned),
            false => Some(Cow::Borrowed(row)),
        }
    }

    /// How a record is cited.
    pub fn cite(&self, kind: Kind, common: &'a Common) -> Cite<'a> {
        Cite {
            words: self.words(),
            address: format!("/records/{}/{}", kind.as_str(), common.id),
            source: source(self.words(), &common.source),
            sample: common.sample,
            remark: common.remark.as_deref(),
            registers: self.who.registers() && kind.is_registered(),
        }
    }

    /// The way to a state's page.
    pub fn state(&self, state: StateId) -> Link {
        Link {
            address: format!("/states/{state}{}", self.suffix()),
            text: self.names.state(state).to_owned(),
        }
    }

    /// The way to an area's page.
    pub fn area(&self, id: Uuid) -> Option<Link> {
        let area = &self.record().areas.get(&id)?.area;
        Some(Link {
            address: format!("/areas/{}{}", area.code, self.suffix()),
            text: format!("{} {}", area.code, area.name),
        })
    }

    /// The way to a decision, where the person may read it.
    pub fn decision(&self, id: Option<Uuid>) -> Option<Link> {
        self.names.organisation.decisions.get(&id?).map(|row| self.to_decision(row))
    }

    /// The way to a decision.
    pub fn to_decision(&self, row: &Decision) -> Link {
        Link {
            address: format!("/decisions/{}{}", row.common.id, self.suffix()),
            text: row.symbol.clone().unwrap_or_else(|| row.title.clone()),
        }
    }

    /// The way to a meeting, where the person may read it.
    pub fn meeting(&self, id: Option<Uuid>) -> Option<Link> {
        self.names.organisation.meetings.get(&id?).map(|row| self.to_meeting(row))
    }

    /// The way to a meeting: by its session where it has one.
    pub fn to_meeting(&self, row: &Meeting) -> Link {
        let (address, text) = match &row.session {
            Some(session) => (
                format!("/meetings/{}/{session}{}", row.body, self.suffix()),
                format!("{}/{session}", row.body),
            ),
            None => (format!("/meetings/{}{}", row.common.id, self.suffix()), row.title.clone()),
        };
        Link { address, text }
    }

    /// The way to register a record, for who registers.
    pub fn to_register(&self, kind: Kind, query: &str) -> Option<Link> {
        self.who.registers().then(|| Link {
            address: format!("/register/{}?{query}", kind.as_str()),
            text: self
                .words()
                .with("life-register", &[("kind", self.words().of_kind("kind-", kind.as_str()))]),
        })
    }
}

/// What a record rests on, in words: "note verbale DOC/1016 of 22 August 2023, received 23 August 2023".
pub fn source(words: &Words, source: &Source) -> String {
    let mut text = words.source_kind(&source.kind).to_owned();
    if let Some(number) = &source.number {
        let _ = write!(text, " {number}"); // writing to a String cannot fail
    }
    if let Some(date) = source.date {
        text.push_str(&words.with("source-dated", &[("date", &words.date(date))]));
    }
    if let Some(date) = source.received {
        text.push_str(&words.with("source-received", &[("date", &words.date(date))]));
    }
    text
}

/// A period in words, either end perhaps open.
pub fn period(words: &Words, from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => dates::range(words.language, from..=to),
        (Some(from), None) => words.with("period-from", &[("from", &words.date(from))]),
        (None, Some(to)) => words.with("period-until", &[("to", &words.date(to))]),
        (None, None) => words.t("period-open").to_owned(),
    }
}
