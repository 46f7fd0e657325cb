//! Which records refer to which: what must not be struck while others rest on it, and what of a record's JSON names
//! others.

use serde_json::{Map, Value};

use super::fields::Takes;
use super::{Kind, Record, Row};

impl Kind {
    /// The fields of a row that name other records or states; the area of an extension is not typed in.
    fn references(self) -> impl Iterator<Item = (&'static str, Takes)> {
        let typed = self.fields().iter().map(|field| (field.name, field.takes));
        typed.chain([("area_id", Takes::One(Self::Area))])
    }

    /// Whether records of the kind name what they are about by its kind and its id.
    fn names_its_subject(self) -> bool {
        matches!(self, Self::Circulation | Self::Attachment | Self::NoteEnclosure | Self::NoteReceived)
    }
}

impl Record {
    /// How many records of which kinds refer to a record.
    pub fn referring_to(&self, row: &Row) -> Vec<(Kind, usize)> {
        let counts = Kind::ALL.iter().map(|kind| {
            let referring = self.all(*kind).into_iter().filter(|other| other.refers_to(row));
            (*kind, referring.count())
        });
        counts.filter(|(_, count)| *count > 0).collect()
    }

    /// Takes out of a row's JSON the names of records that are not in this record: a record that a reader may not
    /// know of is not named by those that refer to it either. Names of kinds that are not `hidden` stay.
    pub fn hide_references(
        &self,
        kind: Kind,
        object: &mut Map<String, Value>,
        hidden: impl Fn(Kind) -> bool,
    ) {
        let subject = |object: &Map<String, Value>| Kind::named(object.get("of_kind")?.as_str()?);
        if kind.names_its_subject() && subject(object).is_some_and(&hidden) && !self.holds_subject_in(object)
        {
            object.insert("of_id".to_owned(), Value::Null);
        }
        for (name, takes) in kind.references() {
            match (takes, object.get_mut(name)) {
                (Takes::One(of), Some(id)) if hidden(of) && !self.holds_named(of, id) => *id = Value::Null,
                (Takes::Many(of), Some(Value::Array(ids))) if hidden(of) => {
                    ids.retain(|id| self.holds_named(of, id));
                }
                _ => {}
            }
        }
    }

    /// Whether everything that a row's JSON names is in this record.
    pub fn holds_all_named_in(&self, kind: Kind, image: &Value) -> bool {
        let subject =
            !kind.names_its_subject() || image.as_object().is_none_or(|object| self.holds_subject_in(object));
        let holds = |(name, takes): (&str, Takes)| match (takes, image.get(name)) {
            (Takes::One(of), Some(id)) => self.holds_named(of, id),
            (Takes::Many(of), Some(Value::Array(ids))) => ids.iter().all(|id| self.holds_named(of, id)),
            (Takes::State, Some(Value::String(code))) => {
                self.organisation.states.values().any(|state| state.code.as_str() == code)
            }
            _ => true,
        };
        subject && kind.references().all(holds)
    }

    /// Whether what was circulated, or has a file enclosed, is in this record: it is named by its kind and its id.
    fn holds_subject_in(&self, image: &Map<String, Value>) -> bool {
        let kind = image.get("of_kind").and_then(Value::as_str).and_then(Kind::named);
        kind.zip(image.get("of_id")).is_none_or(|(kind, id)| self.holds_named(kind, id))
    }

    fn holds_named(&self, kind: Kind, id: &Value) -> bool {
        id.as_str().and_then(|id| id.parse().ok()).is_none_or(|id| self.holds(kind, id))
    }
}

impl Row {
    /// Whether this record refers to another. A distribution to named states is not a reference.
    pub fn refers_to(&self, other: &Self) -> bool {
        let subject = match self {
            Self::Circulation(row) => Some((row.of_kind.as_str(), row.of_id)),
            Self::Attachment(row) => Some((row.of_kind.as_str(), row.of_id)),
            Self::NoteEnclosure(row) => Some((row.of_kind.as_str(), row.of_id)),
            Self::NoteReceived(row) => row.of_kind.as_deref().zip(row.of_id),
            _ => None,
        };
        if subject == Some((other.kind().as_str(), other.common().id)) {
            return true;
        }
        let Ok(Value::Object(object)) = self.to_json() else { return false };
        let id = Value::from(other.common().id.to_string());
        self.kind().references().any(|(name, takes)| match (takes, other, object.get(name)) {
            (Takes::State, Self::State(state), Some(code)) => code.as_str() == Some(state.code.as_str()),
            (Takes::States, Self::State(state), Some(Value::Array(codes))) => {
                codes.iter().any(|code| code.as_str() == Some(state.code.as_str()))
            }
            (Takes::One(kind), _, Some(named)) => kind == other.kind() && *named == id,
            (Takes::Many(kind), _, Some(Value::Array(named))) => kind == other.kind() && named.contains(&id),
            _ => false,
        })
    }
}
