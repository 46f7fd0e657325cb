//! How a record is typed in: the fields of each kind, and the way from text to a row.
//!
//! One table serves the pages, the API and the import: the same names, the same errors.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{Kind, Record, Row};
use crate::ids::StateId;
use crate::message::Message;
use crate::rules::calendar;

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// One line of at most so many characters.
    Line(usize),
    /// Text of at most so many characters.
    Text(usize),
    /// A date, `YYYY-MM-DD`.
    Date,
    /// An instant, RFC 3339.
    Instant,
    /// A whole number between two.
    Number(i64, i64),
    /// Whole numbers, `180, 90, 30`, each between two.
    Numbers(i64, i64),
    /// Yes or no.
    YesNo,
    /// A state by its alpha-3 code.
    State,
    /// States by their codes.
    States,
    /// One of a few words.
    OneOf(&'static [&'static str]),
    /// A record of a kind, by its id or by its symbol, code or session.
    One(Kind),
    /// Records of a kind.
    Many(Kind),
}

/// A field of a kind of record.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name, in forms, in the API and in the table.
    pub name: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// Whether it must be there.
    pub required: bool,
}

const fn must(name: &'static str, takes: Takes) -> Field {
    Field { name, takes, required: true }
}
const fn may(name: &'static str, takes: Takes) -> Field {
    Field { name, takes, required: false }
}

/// The bodies of the organisation, by the letters of their symbols.
pub const BODIES: &[&str] = &["SOC", "SWG", "MC", "SUM", "EXP", "SPE"];
/// The verbs of the papers.
pub const VERBS: &[&str] = &[
    "approved",
    "adopted",
    "endorsed",
    "recommended",
    "took-note",
    "consultations-continue",
    "called-on",
    "not-agreed",
    "withdrawn",
];
const DISTRIBUTIONS: &[&str] =
    &["public", "member-states-and-observers", "member-states", "named-states", "secretariat"];

/// The fields that every record has.
pub const COMMON: &[Field] = &[
    must("source_kind", Takes::Line(200)),
    may("source_number", Takes::Line(100)),
    may("source_date", Takes::Date),
    may("source_received", Takes::Date),
    must("distribution", Takes::OneOf(DISTRIBUTIONS)),
    may("named_states", Takes::States),
    may("remark", Takes::Text(2000)),
];

use Takes::*;

impl Kind {
    /// The fields of a kind, without those that every record has.
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::State => const { &[must("code", Line(3)), must("alpha2", Line(2))] },
            Self::StateName => {
                const {
                    &[
                        must("state", State),
                        must("en", Line(200)),
                        must("ru", Line(200)),
                        must("kk", Line(200)),
                        may("from", Date),
                        may("to", Date),
                    ]
                }
            }
            Self::Membership => {
                const {
                    &[
                        must("state", State),
                        must("standing", OneOf(&["member", "observer"])),
                        must("from", Date),
                        may("to", Date),
                    ]
                }
            }
            Self::Chairmanship => {
                const {
                    &[
                        must("state", State),
                        must("from", Instant),
                        may("to", Instant),
                        may("event", Line(300)),
                    ]
                }
            }
            Self::Dimension => const { &[must("number", Number(1, 99)), must("name", Line(200))] },
            Self::Area => {
                const {
                    &[
                        must("dimension_id", One(Kind::Dimension)),
                        must("code", Line(5)),
                        must("name", Line(300)),
                        must("established", Date),
                        may("closed", Date),
                    ]
                }
            }
            Self::AreaNote => {
                const { &[must("area_id", One(Kind::Area)), must("when", Line(100)), must("text", Text(2000))] }
            }
            Self::Meeting => {
                const {
                    &[
                        must("body", OneOf(BODIES)),
                        may("session", Line(12)),
                        must("title", Line(300)),
                        may("place", Line(200)),
                        must("from", Date),
                        must("to", Date),
                    ]
                }
            }
            Self::Decision => {
                const {
                    &[
                        may("meeting_id", One(Kind::Meeting)),
                        may("symbol", Line(60)),
                        must("title", Line(300)),
                        must("decided", Date),
                    ]
                }
            }
            Self::DecisionParagraph => {
                const {
                    &[
                        must("decision_id", One(Kind::Decision)),
                        must("number", Number(1, 999)),
                        must("verb", OneOf(VERBS)),
                        must("text", Text(10_000)),
                        may("area_id", One(Kind::Area)),
                    ]
                }
            }
            Self::ModalitiesVersion => {
                const {
                    &[
                        must("symbol", Line(60)),
                        must("status", OneOf(&["draft", "adopted", "superseded"])),
                        must("from", Date),
                        must("concept_paper_months", Number(1, 1200)),
                        must("consideration_months", Number(1, 1200)),
                        must("recommended_tenure_months", Number(1, 1200)),
                        must("review_months", Number(1, 1200)),
                        must("expiry_notice_days", Numbers(1, 36_500)),
                    ]
                }
            }
            Self::Tenure => {
                const {
                    &[
                        must("area_id", One(Kind::Area)),
                        must("state", State),
                        must("role", OneOf(&["coordinator", "co-coordinator"])),
                        may("acting", YesNo),
                        may("applied", Date),
                        may("appointed", Date),
                        may("decision_id", One(Kind::Decision)),
                        may("from", Date),
                        may("to", Date),
                        may("express_decision", YesNo),
                    ]
                }
            }
            Self::TenureExtension => {
                const {
                    &[
                        must("tenure_id", One(Kind::Tenure)),
                        must("approved", Date),
                        must("to", Date),
                        may("decision_id", One(Kind::Decision)),
                    ]
                }
            }
            Self::TenureTermination => {
                const { &[must("tenure_id", One(Kind::Tenure)), must("notified", Date), must("last_day", Date)] }
            }
            Self::FinalReport => {
                const { &[must("tenure_id", One(Kind::Tenure)), must("issued", Date), must("title", Line(300))] }
            }
            Self::ConceptPaper => {
                const {
                    &[
                        must("area_id", One(Kind::Area)),
                        must("proposed_by", State),
                        must("title", Line(300)),
                        may("first_draft", Date),
                        may("approved", Date),
                        may("decision_id", One(Kind::Decision)),
                        may("withdrawn", Date),
                        may("applicable_from", Date),
                        may("applicable_to", Date),
                    ]
                }
            }
            Self::PaperRevision => {
                const {
                    &[
                        must("paper_id", One(Kind::ConceptPaper)),
                        must("revision", Number(1, 99)),
                        must("issued", Date),
                        may("symbol", Line(60)),
                    ]
                }
            }
            Self::PaperExtension => {
                const {
                    &[
                        must("paper_id", One(Kind::ConceptPaper)),
                        must("approved", Date),
                        must("to", Date),
                        may("decision_id", One(Kind::Decision)),
                    ]
                }
            }
            Self::ExpertMeeting => {
                const {
                    &[
                        must("area_id", One(Kind::Area)),
                        may("paper_id", One(Kind::ConceptPaper)),
                        must("title", Line(300)),
                        may("place", Line(200)),
                        must("convened", Date),
                        must("held", Date),
                        may("cancelled", Date),
                    ]
                }
            }
            Self::Review => {
                const {
                    &[
                        must("title", Line(300)),
                        must("areas", Many(Kind::Area)),
                        may("meeting_id", One(Kind::Meeting)),
                        may("scheduled", Date),
                        must("held", Date),
                        may("cancelled", Date),
                        may("contributions_recorded", YesNo),
                    ]
                }
            }
            Self::ReviewContribution => {
                const {
                    &[
                        must("review_id", One(Kind::Review)),
                        must("state", State),
                        must("submitted", Date),
                        must("title", Line(300)),
                    ]
                }
            }
            Self::Coverage => const { &[may("until", Date), must("text", Text(2000))] },
        }
    }
}

/// What was typed, as text: of each field its values, several where a field takes several.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input(pub BTreeMap<String, Vec<String>>);

/// What is wrong with what was typed, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The name of the field.
    pub field: String,
    /// What is wrong.
    pub message: Message,
}

impl FieldError {
    /// An error of a field.
    pub fn new(field: impl Into<String>, message: Message) -> Self {
        Self { field: field.into(), message }
    }
}

impl Input {
    /// The one value of a field, trimmed; `None` when there is none.
    pub fn one(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.iter().map(|text| text.trim()).find(|text| !text.is_empty())
    }

    /// All values of a field, trimmed, none empty; a comma divides.
    fn many(&self, name: &str) -> Vec<&str> {
        let values = self.0.get(name).map_or(&[][..], Vec::as_slice);
        values
            .iter()
            .flat_map(|text| text.split(','))
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .collect()
    }

    /// Puts one value in.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.insert(name.into(), vec![value.into()]);
    }

    /// What a program sent: the same fields as JSON, `source` as an object of its own.
    ///
    /// # Errors
    /// What is neither text, number, yes or no, nor a list of these.
    pub fn from_json(body: &Map<String, Value>) -> Result<Self, Vec<FieldError>> {
        let mut input = Self::default();
        let mut errors = Vec::new();
        for (name, value) in body {
            match (name.as_str(), value) {
                ("source", Value::Object(source)) => {
                    for (part, value) in source {
                        input.take_json(&format!("source_{part}"), value, &mut errors);
                    }
                }
                _ => input.take_json(name, value, &mut errors),
            }
        }
        if errors.is_empty() { Ok(input) } else { Err(errors) }
    }

    fn take_json(&mut self, name: &str, value: &Value, errors: &mut Vec<FieldError>) {
        let text = |value: &Value| match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Bool(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
            _ => None,
        };
        let values = match value {
            Value::Null => return,
            Value::Array(values) => values.iter().map(text).collect::<Option<Vec<_>>>(),
            value => text(value).map(|text| vec![text]),
        };
        match values {
            Some(values) => drop(self.0.insert(name.to_owned(), values)),
            None => errors.push(FieldError::new(name, Message::new("error-json-type"))),
        }
    }

    /// What was typed, from a row: how a form of correction is filled at first.
    pub fn from_row(row: &Row) -> Self {
        let mut input = Self::default();
        let Ok(Value::Object(object)) = row.to_json() else {
            return input;
        };
        for field in row.kind().fields().iter().chain(COMMON) {
            let value = match field.name.strip_prefix("source_") {
                Some(part) => object.get("source").and_then(|source| source.get(part)),
                None => object.get(field.name),
            };
            let text = |value: &Value| match value {
                Value::String(text) => text.clone(),
                Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
                other => other.to_string(),
            };
            match (value, field.takes) {
                (None | Some(Value::Null), _) => {}
                (Some(Value::Array(values)), Numbers(..)) => {
                    input.set(field.name, values.iter().map(text).collect::<Vec<_>>().join(", "));
                }
                (Some(Value::Array(values)), _) => {
                    input.0.insert(field.name.to_owned(), values.iter().map(text).collect());
                }
                (Some(value), _) => input.set(field.name, text(value)),
            }
        }
        input
    }

    /// The row of a kind that was typed. `standing` is the row that it corrects, if it corrects one: what has no
    /// field (its id, whether it is sample data) stays.
    ///
    /// # Errors
    /// All that is wrong with what was typed, field by field.
    pub fn read(
        &self,
        kind: Kind,
        id: Uuid,
        standing: Option<&Row>,
        record: &Record,
    ) -> Result<Row, Vec<FieldError>> {
        let mut errors = Vec::new();
        let mut object = Map::new();
        for field in kind.fields().iter().chain(COMMON) {
            match self.value(field, record) {
                Ok(value) => drop(object.insert(field.name.to_owned(), value)),
                Err(message) => errors.push(FieldError::new(field.name, message)),
            }
        }
        self.refuse_unknown(kind, &mut errors);
        if !errors.is_empty() {
            return Err(errors);
        }
        let source: Map<String, Value> = ["kind", "number", "date", "received"]
            .into_iter()
            .map(|part| (part.to_owned(), object.remove(&format!("source_{part}")).unwrap_or(Value::Null)))
            .collect();
        object.insert("source".to_owned(), Value::Object(source));
        object.insert("id".to_owned(), json!(id));
        object.insert("sample".to_owned(), json!(standing.is_some_and(|row| row.common().sample)));
        object.insert("entry".to_owned(), json!(standing.map_or(0, |row| row.common().entry)));
        add_area_of_parent(kind, &mut object, record);
        Row::from_json(kind, Value::Object(object))
            .map_err(|_| vec![FieldError::new("", Message::new("error-record"))])
    }

    fn refuse_unknown(&self, kind: Kind, errors: &mut Vec<FieldError>) {
        for name in self.0.keys() {
            if !kind.fields().iter().chain(COMMON).any(|field| field.name == name) {
                errors.push(FieldError::new(name.clone(), Message::new("error-unknown-field")));
            }
        }
    }

    fn value(&self, field: &Field, record: &Record) -> Result<Value, Message> {
        match field.takes {
            YesNo => {
                return Ok(json!(matches!(self.one(field.name), Some("yes" | "true" | "on" | "1"))));
            }
            States => {
                return self.many(field.name).into_iter().map(|code| state(code, record)).collect();
            }
            Many(kind) => {
                let found: Vec<Value> = self
                    .many(field.name)
                    .into_iter()
                    .map(|text| refers(kind, text, record))
                    .collect::<Result<_, _>>()?;
                if found.is_empty() && field.required {
                    return Err(Message::new("error-required"));
                }
                return Ok(Value::Array(found));
            }
            Numbers(least, most) => {
                let found: Vec<Value> = self
                    .many(field.name)
                    .into_iter()
                    .map(|text| number(text, least, most))
                    .collect::<Result<_, _>>()?;
                if found.is_empty() {
                    return Err(Message::new("error-required"));
                }
                return Ok(Value::Array(found));
            }
            _ => {}
        }
        let Some(text) = self.one(field.name) else {
            // A distribution that is not said is Member States only.
            return match (field.name, field.required) {
                ("distribution", _) => Ok(json!("member-states")),
                (_, true) => Err(Message::new("error-required")),
                (_, false) => Ok(Value::Null),
            };
        };
        match field.takes {
            Line(most) | Text(most) if text.chars().count() > most => {
                let most = i64::try_from(most).unwrap_or(i64::MAX);
                Err(Message::new("error-too-long").with("most", most))
            }
            Line(_) | Text(_) => Ok(json!(text)),
            Date => Ok(json!(date(text)?)),
            Instant => match text.parse::<DateTime<Utc>>() {
                Ok(instant) => Ok(json!(instant)),
                Err(_) => Err(Message::new("error-instant").with("text", text)),
            },
            Number(least, most) => number(text, least, most),
            State => state(text, record),
            OneOf(words) if words.contains(&text) => Ok(json!(text)),
            OneOf(words) => {
                Err(Message::new("error-one-of").with("text", text).with("words", words.join(", ")))
            }
            One(kind) => refers(kind, text, record),
            YesNo | States | Many(_) | Numbers(..) => Ok(Value::Null), // answered above
        }
    }
}

/// A record of a tenure or a paper is of the area of that tenure or paper.
fn add_area_of_parent(kind: Kind, object: &mut Map<String, Value>, record: &Record) {
    let parent = match kind {
        Kind::TenureExtension | Kind::TenureTermination | Kind::FinalReport => (Kind::Tenure, "tenure_id"),
        Kind::PaperRevision | Kind::PaperExtension => (Kind::ConceptPaper, "paper_id"),
        _ => return,
    };
    let id = object.get(parent.1).and_then(Value::as_str).and_then(|id| id.parse().ok());
    if let Some(area) = id.and_then(|id| record.find(parent.0, id)).and_then(|row| row.area_id()) {
        object.insert("area_id".to_owned(), json!(area));
    }
}

/// A date as it is typed.
///
/// # Errors
/// What is not exactly `YYYY-MM-DD`, does not exist, or lies outside the years 1900 to 2999.
pub fn date(text: &str) -> Result<NaiveDate, Message> {
    calendar::parse_date(text).map_err(|_| Message::new("error-date").with("text", text))
}

fn number(text: &str, least: i64, most: i64) -> Result<Value, Message> {
    match text.parse::<i64>() {
        Ok(number) if (least..=most).contains(&number) => Ok(json!(number)),
        _ => Err(Message::new("error-number").with("text", text).with("least", least).with("most", most)),
    }
}

fn state(text: &str, record: &Record) -> Result<Value, Message> {
    let known = text.parse::<StateId>().ok().filter(|code| record.organisation.state(*code).is_some());
    match known {
        Some(code) => Ok(json!(code)),
        None => Err(Message::new("error-state").with("text", text)),
    }
}

/// The record that a text refers to, by its id, or as people name it: an area's code, a decision's symbol, a
/// meeting's session.
fn refers(kind: Kind, text: &str, record: &Record) -> Result<Value, Message> {
    let by_id = text.parse::<Uuid>().ok().filter(|id| record.find(kind, *id).is_some());
    let found = by_id.or_else(|| match kind {
        Kind::Area => record.area_by_code(text).map(|area| area.area.common.id),
        Kind::Dimension => record
            .organisation
            .dimensions
            .values()
            .find(|row| row.number.to_string() == text)
            .map(|row| row.common.id),
        Kind::Decision => {
            let symbol = |row: &&super::rows::Decision| row.symbol.as_deref() == Some(text);
            record.organisation.decisions.values().find(symbol).map(|row| row.common.id)
        }
        Kind::Meeting => {
            let named = |row: &&super::rows::Meeting| {
                row.session.as_ref().is_some_and(|session| format!("{}/{session}", row.body) == text)
            };
            record.organisation.meetings.values().find(named).map(|row| row.common.id)
        }
        _ => None,
    });
    found.map(|id| json!(id)).ok_or_else(|| Message::new("error-no-such-record").with("text", text))
}
