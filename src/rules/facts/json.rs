//! Strict reading: what serde would let pass and the facts may not hold.

use serde::de::{Deserializer, Error, Visitor};

use super::{Facts, FactsError};

/// Reads and writes each type as a JSON object only.
///
/// The derived readers of structs also take an array of the fields' values; these ask for an object. The types
/// carry `remote = "Self"`, by which serde derives functions instead of the traits.
macro_rules! objects {
    ($($name:ident),+ $(,)?) => {$(
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $name::serialize(self, serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Object;
                impl<'de> ::serde::de::Visitor<'de> for Object {
                    type Value = $name;

                    fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<A: ::serde::de::MapAccess<'de>>(self, fields: A) -> Result<$name, A::Error> {
                        $name::deserialize(::serde::de::value::MapAccessDeserializer::new(fields))
                    }
                }
                deserializer.deserialize_map(Object)
            }
        }
    )+};
}
pub(super) use objects;

/// The place of a fault that is in no part of the facts.
const WHOLE: &str = "facts";

/// The facts in `json`, not yet validated.
///
/// Good facts are read the quick way; bad ones once more, keeping track of the place, for the message.
pub(super) fn read(json: &[u8]) -> Result<Facts, FactsError> {
    serde_json::from_slice(json).map_err(|error| explain(json, &error))
}

fn explain(json: &[u8], error: &serde_json::Error) -> FactsError {
    let mut reader = serde_json::Deserializer::from_slice(json);
    match serde_path_to_error::deserialize::<_, Facts>(&mut reader) {
        // What follows after the facts is wrong.
        Ok(_) => FactsError { at: WHOLE.to_owned(), what: error.to_string() },
        Err(error) => {
            FactsError { at: place(&error.path().to_string()), what: without_position(error.inner()) }
        }
    }
}

/// The path as far as it is known: text that breaks off inside an object leaves a `?` at its end.
fn place(path: &str) -> String {
    let known = path.strip_suffix('?').unwrap_or(path);
    let known = known.strip_suffix('.').unwrap_or(known);
    if known.is_empty() { WHOLE } else { known }.to_owned()
}

/// A wrong value is found by its path; line and column help only with what is not JSON.
fn without_position(error: &serde_json::Error) -> String {
    let text = error.to_string();
    if !error.is_data() {
        return text;
    }
    let position = format!(" at line {} column {}", error.line(), error.column());
    text.strip_suffix(&position).unwrap_or(&text).to_owned()
}

/// `at: what` in one line, whatever control characters a refused value or name holds.
pub(super) fn one_line(at: &str, what: &str) -> String {
    let mut line = String::with_capacity(at.len() + what.len() + 2);
    for character in [at, ": ", what].into_iter().flat_map(str::chars) {
        if character.is_control() || matches!(character, '\u{2028}' | '\u{2029}') {
            line.extend(character.escape_default());
        } else {
            line.push(character);
        }
    }
    line
}

/// A date, exactly `YYYY-MM-DD`.
pub(super) mod date {
    use chrono::NaiveDate;
    use serde::{Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
        day.serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        deserializer.deserialize_str(super::Day)
    }
}

/// A date or null.
pub(super) mod optional_date {
    use chrono::NaiveDate;
    use serde::{Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(day: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
        day.serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
        deserializer.deserialize_option(super::DayOrNull)
    }
}

struct Day;

impl Visitor<'_> for Day {
    type Value = chrono::NaiveDate;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a date as 2023-08-22")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        crate::rules::calendar::parse_date(text).map_err(E::custom)
    }
}

struct DayOrNull;

impl<'de> Visitor<'de> for DayOrNull {
    type Value = Option<chrono::NaiveDate>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a date as 2023-08-22, or null")
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(Day).map(Some)
    }
}
