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
    taken(kind.all_fields(), "", &form.0)
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
}
