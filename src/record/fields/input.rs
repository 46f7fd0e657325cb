//! From what was typed to a row, every error at once.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{Field, LONGEST_SOURCE_KIND, Takes};
use crate::ids::StateId;
use crate::message::Message;
use crate::record::hidden::{first_hidden, is_blank};
use crate::record::{Kind, Record, Row, rows};
use crate::rules::calendar;

use Takes::*;

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
        let is_object = |value: &Value| value.is_object();
        match value {
            Value::Object(parts) => {
                for (part, value) in parts {
                    self.take_json(&format!("{name}.{part}"), value, errors);
                }
                return;
            }
            Value::Array(groups) if !groups.is_empty() && groups.iter().all(is_object) => {
                for (place, group) in groups.iter().enumerate() {
                    self.take_json(&format!("{name}.{}", place + 1), group, errors);
                }
                return;
            }
            _ => {}
        }
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
        for field in row.kind().all_fields() {
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
        let mut typed = self.clone();
        if typed.one("distribution").is_none() {
            typed.set("distribution", kind.usual_distribution().as_str());
        }
        let mut fresh = typed.values(kind.all_fields(), record)?;
        let source: Map<String, Value> = ["kind", "number", "date", "received"]
            .into_iter()
            .map(|part| (part.to_owned(), fresh.remove(&format!("source_{part}")).unwrap_or(Value::Null)))
            .collect();
        fresh.insert("source".to_owned(), Value::Object(source));
        fresh.insert("id".to_owned(), json!(id));
        let mut object = match standing.map(Row::to_json) {
            Some(Ok(Value::Object(stood))) => stood,
            _ => Map::new(),
        };
        object.extend(fresh);
        add_area_of_parent(kind, &mut object, record);
        Row::from_json(kind, Value::Object(object))
            .map_err(|_| vec![FieldError::new("", Message::new("error-record"))])
    }

    /// What was typed into fields, as JSON.
    ///
    /// # Errors
    /// All that is wrong with it, field by field; what belongs to none of the fields too.
    pub fn values<'f>(
        &self,
        fields: impl IntoIterator<Item = &'f Field>,
        record: &Record,
    ) -> Result<Map<String, Value>, Vec<FieldError>> {
        let mut errors = Vec::new();
        let mut object = Map::new();
        let mut known: Vec<&Field> = Vec::new();
        for field in fields {
            known.push(field);
            let value = match field.takes {
                Parts(parts) => self.parts(field, parts, record),
                Groups(parts) => self.groups(field, parts, record),
                _ => self.value(field, record).map_err(|message| vec![FieldError::new(field.name, message)]),
            };
            match value {
                Ok(value) => drop(object.insert(field.name.to_owned(), value)),
                Err(more) => errors.extend(more),
            }
        }
        let belongs = |name: &str, field: &Field| match field.takes {
            // A program may send none of a list: `"appointments": []`.
            Parts(_) | Groups(_) => {
                name.starts_with(&format!("{}.", field.name))
                    || name == field.name && self.one(name).is_none()
            }
            _ => name == field.name,
        };
        for name in self.0.keys() {
            if !known.iter().any(|field| belongs(name, field)) {
                errors.push(FieldError::new(name.clone(), Message::new("error-unknown-field")));
            }
        }
        if errors.is_empty() { Ok(object) } else { Err(errors) }
    }

    /// What was typed behind a prefix.
    #[must_use]
    pub fn behind(&self, prefix: &str) -> Self {
        let behind = self
            .0
            .iter()
            .filter_map(|(name, values)| Some((name.strip_prefix(prefix)?.to_owned(), values.clone())));
        Self(behind.collect())
    }

    /// Whether nothing at all was typed.
    pub fn is_blank(&self) -> bool {
        self.0.keys().all(|name| self.one(name).is_none())
    }

    fn parts(&self, field: &Field, parts: &[Field], record: &Record) -> Result<Value, Vec<FieldError>> {
        let prefix = format!("{}.", field.name);
        let inner = self.behind(&prefix);
        if inner.is_blank() && !field.required {
            return Ok(Value::Null);
        }
        let placed = |errors: Vec<FieldError>| {
            let at = |error: FieldError| FieldError::new(format!("{prefix}{}", error.field), error.message);
            errors.into_iter().map(at).collect::<Vec<_>>()
        };
        inner.values(parts, record).map(Value::Object).map_err(placed)
    }

    fn groups(&self, field: &Field, parts: &[Field], record: &Record) -> Result<Value, Vec<FieldError>> {
        let inner = self.behind(&format!("{}.", field.name));
        let mut numbers: Vec<u32> = inner
            .0
            .keys()
            .filter_map(|name| name.split_once('.')?.0.parse().ok())
            .filter(|number| !inner.behind(&format!("{number}.")).is_blank())
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        let (mut groups, mut errors) = (Vec::new(), Vec::new());
        for number in numbers {
            match inner.behind(&format!("{number}.")).values(parts, record) {
                Ok(group) => groups.push(Value::Object(group)),
                Err(more) => errors.extend(more.into_iter().map(|error| {
                    FieldError::new(format!("{}.{number}.{}", field.name, error.field), error.message)
                })),
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        if groups.is_empty() && field.required {
            return Err(vec![FieldError::new(field.name, Message::new("error-required"))]);
        }
        Ok(Value::Array(groups))
    }

    fn value(&self, field: &Field, record: &Record) -> Result<Value, Message> {
        match field.takes {
            YesNo => {
                return Ok(json!(matches!(self.one(field.name), Some("yes" | "true" | "on" | "1"))));
            }
            States => {
                let codes = self.many(field.name);
                if codes.is_empty() && field.required {
                    return Err(Message::new("error-required"));
                }
                return codes.into_iter().map(|code| state(code, record)).collect();
            }
            Many(of) => {
                let found: Vec<Value> = self
                    .many(field.name)
                    .into_iter()
                    .map(|text| refers(of, text, record))
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
                return match (found.is_empty(), field.required) {
                    (true, true) => Err(Message::new("error-required")),
                    (true, false) => Ok(Value::Null),
                    (false, _) => Ok(Value::Array(found)),
                };
            }
            _ => {}
        }
        let Some(text) = self.one(field.name).filter(|text| !is_blank(text)) else {
            return if field.required { Err(Message::new("error-required")) } else { Ok(Value::Null) };
        };
        match field.takes {
            SourceKind if text.chars().count() > LONGEST_SOURCE_KIND => Err(Message::new("error-too-long")
                .with("most", i64::try_from(LONGEST_SOURCE_KIND).unwrap_or(i64::MAX))),
            Line(most) | Text(most) if text.chars().count() > most => {
                let most = i64::try_from(most).unwrap_or(i64::MAX);
                Err(Message::new("error-too-long").with("most", most))
            }
            Line(_) | SourceKind if text.contains(['\n', '\r']) => {
                Err(Message::new("error-control-characters"))
            }
            Line(_) | Text(_) | SourceKind => match first_hidden(text) {
                Some((sign, after)) => {
                    Err(Message::new("error-hidden-character").with("sign", sign).with("after", after))
                }
                None => Ok(json!(text)),
            },
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
            One(of) => refers(of, text, record),
            YesNo | States | Many(_) | Numbers(..) | Parts(_) | Groups(_) => Ok(Value::Null), // answered above
        }
    }
}

/// A record of a tenure or a paper is of the area of that tenure or paper.
fn add_area_of_parent(kind: Kind, object: &mut Map<String, Value>, record: &Record) {
    let parent = match kind {
        Kind::TenureExtension | Kind::TenureTermination | Kind::FinalReport | Kind::ExtensionRequest => {
            (Kind::Tenure, "tenure_id")
        }
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
            let symbol = |row: &&rows::Decision| row.symbol.as_deref() == Some(text);
            record.organisation.decisions.values().find(symbol).map(|row| row.common.id)
        }
        Kind::Meeting => {
            let named = |row: &&rows::Meeting| {
                row.session.as_ref().is_some_and(|session| format!("{}/{session}", row.body) == text)
            };
            record.organisation.meetings.values().find(named).map(|row| row.common.id)
        }
        _ => None,
    });
    found.map(|id| json!(id)).ok_or_else(|| Message::new("error-no-such-record").with("text", text))
}
