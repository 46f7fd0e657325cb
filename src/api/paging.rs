//! Lists in pages: `{"items": […], "next": cursor | null}`.
//!
//! A cursor names the last item of the page before it by what it is sorted by, not by its place: whatever is
//! registered or struck between two pages, no other item is given twice or left out.

use serde_json::{Value, json};

use crate::http::form::Query;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;

/// How many items a page has unless it is said.
const DEFAULT: usize = 50;
/// How many it has at most.
const MOST: usize = 200;
/// What stands between the parts of a cursor.
const BETWEEN: char = '\n';

/// What an item is sorted by: the order of the paper, a number of its kind, and two names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The numbers of the area; zeros for what is not of one.
    pub area: (u32, u32),
    /// The number of a kind.
    pub kind: usize,
    /// The item's id, or what it is about.
    pub name: String,
    /// What else tells it from its neighbours.
    pub further: String,
}

impl Key {
    fn cursor(&self) -> String {
        let (dimension, area) = self.area;
        let Self { kind, name, further, .. } = self;
        hex::encode(format!("{dimension}\n{area}\n{kind}\n{name}\n{further}"))
    }

    fn of_cursor(cursor: &str) -> Option<Self> {
        let text = String::from_utf8(hex::decode(cursor).ok()?).ok()?;
        let mut parts = text.split(BETWEEN);
        let mut part = || parts.next();
        Some(Self {
            area: (part()?.parse().ok()?, part()?.parse().ok()?),
            kind: part()?.parse().ok()?,
            name: part()?.to_owned(),
            further: part()?.to_owned(),
        })
    }
}

/// Which page of a list is wanted.
#[derive(Clone, Debug)]
pub struct Paging {
    limit: usize,
    after: Option<Key>,
}

/// The limit of a query, 1 to 200.
pub fn limit(query: &Query) -> Result<usize, FieldError> {
    let Some(text) = query.one("limit") else {
        return Ok(DEFAULT);
    };
    let limit = text.parse().ok().filter(|limit| (1..=MOST).contains(limit));
    limit.ok_or_else(|| {
        let message = Message::new("error-number").with("text", text);
        FieldError::new("limit", message.with("least", 1).with("most", 200))
    })
}

impl Paging {
    /// The page that a query wants; what is wrong with it goes to `errors`.
    pub fn of(query: &Query, errors: &mut Vec<FieldError>) -> Self {
        let after = query.one("cursor").map(Key::of_cursor);
        if matches!(after, Some(None)) {
            errors.push(FieldError::new("cursor", Message::new("error-cursor")));
        }
        Self {
            limit: limit(query).map_err(|error| errors.push(error)).unwrap_or(DEFAULT),
            after: after.flatten(),
        }
    }

    /// The page of items that come in the order of their keys. Only those on it are made into JSON.
    ///
    /// # Errors
    /// When an item cannot be made into JSON.
    pub fn page<T>(
        &self,
        items: impl IntoIterator<Item = (Key, T)>,
        json: impl Fn(&T) -> Result<Value, Failure>,
    ) -> Result<Value, Failure> {
        let later = |key: &Key| self.after.as_ref().is_none_or(|after| key > after);
        let mut rest = items.into_iter().filter(|(key, _)| later(key));
        let page: Vec<_> = rest.by_ref().take(self.limit).collect();
        let next = rest.next().and(page.last()).map(|(key, _)| key.cursor());
        let items: Vec<Value> = page.iter().map(|(_, item)| json(item)).collect::<Result<_, _>>()?;
        Ok(json!({ "items": items, "next": next }))
    }
}

/// A misspelt filter would answer with everything: a field of a query that has no meaning is an error.
pub fn refuse_unknown(query: &Query, known: &[&str], errors: &mut Vec<FieldError>) {
    let unknown = query.0.0.keys().filter(|name| !known.contains(&name.as_str()));
    errors.extend(unknown.map(|name| FieldError::new(name, Message::new("error-unknown-field"))));
}

/// Nothing, or what is wrong with the query.
///
/// # Errors
/// When something is.
pub fn free_of(errors: Vec<FieldError>) -> Result<(), Failure> {
    if errors.is_empty() { Ok(()) } else { Err(Failure::Invalid(errors)) }
}
