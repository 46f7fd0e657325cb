//! What is said to people, as data: a key of `locales/` and its values. Words are made of it at the rim.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::ids::StateId;

/// A sentence to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The key in `locales/`.
    pub key: &'static str,
    /// The values that stand in it.
    pub values: Vec<(&'static str, Value)>,
    /// The record of which it speaks, by its kind and id, where the way to it is to be shown.
    pub record: Option<(&'static str, Uuid)>,
}

/// A value in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text as it is.
    Text(String),
    /// A number, for the plural too.
    Number(i64),
    /// A date, to be written as the language writes dates.
    Date(NaiveDate),
    /// An instant, to be written as the clocks in Astana show it.
    Instant(DateTime<Utc>),
    /// A state, to be named as the language names it.
    State(StateId),
    /// A word of the interface, by the beginning and the end of its key: `kind-` and `tenure`.
    Word(&'static str, &'static str),
    /// A clause, said in the same language.
    Said(Box<Message>),
}

impl Message {
    /// A sentence without values.
    pub fn new(key: &'static str) -> Self {
        Self { key, values: Vec::new(), record: None }
    }

    /// The sentence with one more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// The sentence, of a record to which the way is to be shown.
    #[must_use]
    pub fn of_record(mut self, kind: &'static str, id: Uuid) -> Self {
        self.record = Some((kind, id));
        self
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
impl From<NaiveDate> for Value {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}
impl From<DateTime<Utc>> for Value {
    fn from(instant: DateTime<Utc>) -> Self {
        Self::Instant(instant)
    }
}
impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Said(Box::new(message))
    }
}
impl From<StateId> for Value {
    fn from(state: StateId) -> Self {
        Self::State(state)
    }
}
