//! What stands in a record, in words: dates written out, states named, other records by their titles, with links.

use serde_json::{Map, Value};
use uuid::Uuid;

use super::{address, label, titles};
use crate::http::page::Names;
use crate::http::who::Who;
use crate::record::diff::FieldChange;
use crate::record::fields::{Field, Takes};
use crate::record::{Kind, Record, Row};
use crate::rules::access::Actor;
use crate::steps::is_supposed;

/// A piece of what is said, perhaps with the address of the record that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Where it leads.
    pub address: Option<String>,
}

/// What a field says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What the field is called.
    pub label: String,
    /// What it says.
    pub value: Vec<Piece>,
}

/// What a field said before and says since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedFact {
    /// What the field is called.
    pub label: String,
    /// What it said; empty: nothing.
    pub before: Vec<Piece>,
    /// What it says; empty: nothing.
    pub after: Vec<Piece>,
}

/// Who reads a record, in which words.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    actor: Actor,
    record: &'a Record,
    names: Names<'a>,
}

impl<'a> Reading<'a> {
    /// The record as it stands, read by who asks.
    pub fn of(who: &'a Who) -> Self {
        Self { actor: who.actor, record: who.record(), names: Names::of(who, who.today) }
    }

    /// Another record, perhaps one that is only supposed, read by who asks.
    pub fn of_record(who: &'a Who, record: &'a Record) -> Self {
        let names = Names { words: who.words(), organisation: &record.organisation, on: who.today };
        Self { actor: who.actor, record, names }
    }

    /// What a record is called.
    pub fn title(&self, row: &Row) -> String {
        titles::title(row, self.record, self.names)
    }

    /// A record by its title, with the way to it; `None`: there is none that the reader may know of.
    pub fn named(&self, kind: Kind, id: Uuid) -> Option<Piece> {
        let row = self.record.find(kind, id)?;
        // What is only to be made has no page yet.
        let address = (!is_supposed(id)).then(|| address(kind, id));
        Some(Piece { text: self.title(&row), address })
    }

    /// All that a record says, in the order of its form.
    pub fn facts(&self, row: &Row) -> Vec<Fact> {
        self.facts_of(row, |_| true)
    }

    /// What a record says in some of its fields.
    pub fn facts_of(&self, row: &Row, wanted: impl Fn(&str) -> bool) -> Vec<Fact> {
        let Ok(Value::Object(object)) = row.to_json() else { return Vec::new() };
        let kind = row.kind();
        kind.all_fields()
            .filter(|field| wanted(field.name))
            .filter_map(|field| {
                let value = part(&object, field.name)?;
                if kind == Kind::Tenure && *value == Value::Bool(false) {
                    return None; // neither acting nor a second one: as most are
                }
                let value = self.subject(field, &object).unwrap_or_else(|| self.value(field, value));
                (!value.is_empty())
                    .then(|| Fact { label: label(self.names.words, kind.as_str(), field.name), value })
            })
            .collect()
    }

    /// What a record names by its kind and its id: by its title.
    fn subject(&self, field: &Field, object: &Map<String, Value>) -> Option<Vec<Piece>> {
        let kind = Kind::named(object.get("of_kind")?.as_str()?).filter(|_| field.name == "of_id")?;
        Some(self.named(kind, object.get("of_id")?.as_str()?.parse().ok()?).into_iter().collect())
    }

    /// What changed, field by field, in the order of the form.
    pub fn changed(&self, kind: Kind, changes: &[FieldChange]) -> Vec<ChangedFact> {
        let place = |name: &str| kind.all_fields().position(|field| field.name == name).unwrap_or(usize::MAX);
        let mut changes: Vec<_> = changes.iter().filter(|change| is_typed_in(kind, &change.field)).collect();
        changes.sort_by_key(|change| place(&change.field));
        let of = changes.iter().find(|change| change.field == "of_kind").copied();
        let said = |change: &FieldChange, side: fn(&FieldChange) -> Option<&Value>| {
            // What was circulated, or what a file is enclosed with.
            let subject = (change.field == "of_id").then(|| Kind::named(side(of?)?.as_str()?)).flatten();
            match (subject, side(change).and_then(Value::as_str)) {
                (Some(kind), Some(id)) => self.other(kind, id).into_iter().collect(),
                _ => self.said(kind, &change.field, side(change)),
            }
        };
        changes
            .into_iter()
            .map(|change| ChangedFact {
                label: label(self.names.words, kind.as_str(), &change.field),
                before: said(change, |change| change.before.as_ref()),
                after: said(change, |change| change.after.as_ref()),
            })
            .collect()
    }

    /// What a value of a field says.
    pub fn said(&self, kind: Kind, name: &str, value: Option<&Value>) -> Vec<Piece> {
        match (kind.all_fields().find(|field| field.name == name), value) {
            (_, None) => Vec::new(),
            (Some(field), Some(value)) => self.value(field, value),
            (None, Some(value)) => vec![plain(self.as_text(value))],
        }
    }

    fn value(&self, field: &Field, value: &Value) -> Vec<Piece> {
        match value {
            Value::Null => Vec::new(),
            Value::String(text) if text.is_empty() => Vec::new(),
            Value::Array(values) => values.iter().filter_map(|value| self.one(field, value)).collect(),
            value => self.one(field, value).into_iter().collect(),
        }
    }

    fn one(&self, field: &Field, value: &Value) -> Option<Piece> {
        let words = self.names.words;
        let text = self.as_text(value);
        Some(match field.takes {
            Takes::Date => plain(text.parse().map_or(text, |date: chrono::NaiveDate| words.date(date))),
            Takes::Instant => {
                plain(text.parse().map_or(text, |at: chrono::DateTime<chrono::Utc>| words.instant(at)))
            }
            Takes::State | Takes::States => {
                plain(text.parse().map_or(text, |state| self.names.state(state).to_owned()))
            }
            Takes::Line(_) if field.name == "note" => self.numbered(text),
            Takes::OneOf(_) => plain(words.choice(field.name, &text).to_owned()),
            Takes::One(kind) | Takes::Many(kind) => return self.other(kind, &text),
            Takes::Parts(_) | Takes::Groups(_) => return None,
            Takes::SourceKind => plain(words.source_kind(&text).to_owned()),
            Takes::YesNo | Takes::Line(_) | Takes::Text(_) | Takes::Number(..) | Takes::Numbers(..) => {
                plain(text)
            }
        })
    }

    /// Another record. One that has been struck is called so to the Secretariat; others would learn from it of records
    /// that they may not know of, and the Secretariat of what delegations draft.
    fn other(&self, kind: Kind, id: &str) -> Option<Piece> {
        let id = id.parse().ok()?;
        match self.record.find(kind, id) {
            Some(_) => self.named(kind, id),
            None if !self.actor.is_of_secretariat() || kind.is_drafted() => None,
            None => Some(plain(self.names.words.t("value-no-longer").to_owned())),
        }
    }

    /// The number of a note verbale: it leads to the note, where that is here.
    fn numbered(&self, text: String) -> Piece {
        let note = self.record.organisation.note_numbered(&text, self.names.on);
        Piece { address: note.map(|row| super::address(Kind::Note, row.common.id)), text }
    }

    fn as_text(&self, value: &Value) -> String {
        match value {
            Value::String(text) => text.clone(),
            Value::Bool(yes) => self.names.words.t(if *yes { "yes" } else { "no" }).to_owned(),
            other => other.to_string(),
        }
    }
}

/// Whether a field is one that was typed in, or whether it is sample data; the area of an extension follows from
/// its tenure.
fn is_typed_in(kind: Kind, name: &str) -> bool {
    name == "sample" || kind.all_fields().any(|field| field.name == name)
}

fn part<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    match name.strip_prefix("source_") {
        Some(part) => object.get("source")?.get(part),
        None => object.get(name),
    }
}

fn plain(text: String) -> Piece {
    Piece { text, address: None }
}
