//! What was typed into a form of a record, as the record's fields take it.
//!
//! An instant is typed as the clocks in Astana show it, and is kept in universal time; a usual kind of source is typed in
//! the words of any language, and is kept in those of the record.

use chrono::{DateTime, NaiveDateTime, Timelike, Utc};

use crate::http::form::{Form, Query};
use crate::http::words::sources;
use crate::record::Kind;
use crate::record::fields::{Field, Input, Takes};
use crate::rules::calendar;

/// What was typed into a form.
pub fn of_form(kind: Kind, form: &Form) -> Input {
    let mut input = taken(kind.all_fields(), "", &form.0);
    if kind == Kind::NoteReceived {
        divide(&mut input);
    }
    input
}

/// What a note led to is chosen as one thing, `letter:` and its id, and is kept as its kind and its id.
fn divide(input: &mut Input) {
    match input.one("of_id").map(str::to_owned) {
        Some(chosen) => {
            if let Some((kind, id)) = chosen.split_once(':') {
                input.set("of_kind", kind);
                input.set("of_id", id);
            }
        }
        None => drop(input.0.remove("of_kind")),
    }
}

/// With what an address fills a form.
pub fn of_query(kind: Kind, query: &Query) -> Input {
    taken(kind.all_fields(), "", &query.0)
}

/// What was typed into these fields, whose names in the form begin with a prefix.
pub fn taken<'a>(fields: impl Iterator<Item = &'a Field>, prefix: &str, typed: &Input) -> Input {
    let mut input = Input::default();
    for field in fields {
        let Some(values) = typed.0.get(&format!("{prefix}{}", field.name)) else { continue };
        let values = match field.takes {
            Takes::Instant => values.iter().map(|text| universal(text)).collect(),
            Takes::SourceKind => values.iter().map(|text| sources::of_record(text).to_owned()).collect(),
            _ => values.clone(),
        };
        input.0.insert(field.name.to_owned(), values);
    }
    input
}

/// The instant at which the clocks in Astana show what was typed; what is not of that form stays, to be refused.
fn universal(text: &str) -> String {
    let local = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text.trim(), form).ok());
    local.and_then(calendar::astana_instant).map_or_else(|| text.to_owned(), |at| at.to_rfc3339())
}

/// An instant as the field of a form takes it; what is no instant stays as it was typed.
pub fn local(text: &str) -> String {
    match text.parse::<DateTime<Utc>>() {
        Ok(at) => {
            let there = calendar::astana_clock(at);
            let form = if there.second() == 0 { "%Y-%m-%dT%H:%M" } else { "%Y-%m-%dT%H:%M:%S" };
            there.format(form).to_string()
        }
        Err(_) => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_typed_as_the_clocks_in_astana_show_it() {
        assert_eq!(universal("2024-12-17T09:00"), "2024-12-17T04:00:00+00:00");
        assert_eq!(local("2024-12-17T04:00:00Z"), "2024-12-17T09:00");
        assert_eq!(
            universal("2020-09-24T10:00:30"),
            "2020-09-24T04:00:30+00:00",
            "UTC+6 until 29 February 2024"
        );
        assert_eq!(local("2020-09-24T04:00:30Z"), "2020-09-24T10:00:30");
        assert_eq!((universal("noon"), local("noon")), ("noon".to_owned(), "noon".to_owned()));
    }

    #[test]
    fn what_a_note_led_to_is_one_choice() {
        let of = |chosen: &str| {
            let mut input = Input::default();
            input.set("of_kind", "meeting");
            input.set("of_id", chosen);
            divide(&mut input);
            (input.one("of_kind").map(str::to_owned), input.one("of_id").map(str::to_owned))
        };
        assert_eq!(of("letter:7"), (Some("letter".to_owned()), Some("7".to_owned())));
        assert_eq!(of("7"), (Some("meeting".to_owned()), Some("7".to_owned())), "as a program sends it");
        assert_eq!(of(""), (None, None), "nothing is chosen");
    }
}
