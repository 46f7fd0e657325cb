//! What a change changed, field by field.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// A field that a change changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// Its name, as forms have it: the parts of a source are `source_kind`, `source_number`, …
    pub field: String,
    /// What stood before; `None`: nothing.
    pub before: Option<Value>,
    /// What stands since; `None`: nothing.
    pub after: Option<Value>,
}

/// What every row has and nobody typed in: the record's name and the entry that wrote it last.
const NOT_TYPED_IN: [&str; 2] = ["id", "entry"];

/// The fields in which two images of a record differ, by name. Without an image before, the record is new and every
/// field that says something is a change; without one after, it was struck.
pub fn diff(before: Option<&Value>, after: Option<&Value>) -> Vec<FieldChange> {
    let (before, after) = (fields(before), fields(after));
    let names: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let changed = names.into_iter().filter(|name| before.get(*name) != after.get(*name));
    changed
        .map(|name| FieldChange {
            field: name.clone(),
            before: before.get(name).map(|value| (*value).clone()),
            after: after.get(name).map(|value| (*value).clone()),
        })
        .collect()
}

/// The fields that say something, the source in its parts.
fn fields(image: Option<&Value>) -> BTreeMap<String, &Value> {
    let mut fields = BTreeMap::new();
    for (name, value) in image.and_then(Value::as_object).into_iter().flatten() {
        match value {
            Value::Object(parts) if name == "source" => {
                fields.extend(parts.iter().map(|(part, value)| (format!("source_{part}"), value)));
            }
            _ => drop(fields.insert(name.clone(), value)),
        }
    }
    fields.retain(|name, value| !NOT_TYPED_IN.contains(&name.as_str()) && says_something(value));
    fields
}

fn says_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Array(items) => !items.is_empty(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn names(before: Option<&Value>, after: Option<&Value>) -> Vec<String> {
        diff(before, after).into_iter().map(|change| change.field).collect()
    }

    #[test]
    fn only_what_differs_is_a_change() {
        let before = json!({"id": "1", "entry": 1, "to": null, "text": "a", "source": {"kind": "letter", "number": null}});
        let after = json!({"id": "1", "entry": 2, "to": "2024-01-01", "text": "a", "source": {"kind": "note", "number": "7"}});
        assert_eq!(names(Some(&before), Some(&after)), ["source_kind", "source_number", "to"]);
        assert_eq!(names(Some(&after), Some(&after)), [""; 0]);
    }

    #[test]
    fn of_a_new_record_everything_that_says_something_is_a_change() {
        let image =
            json!({"id": "1", "entry": 1, "to": null, "named_states": [], "text": "a", "sample": false});
        assert_eq!(names(None, Some(&image)), ["sample", "text"]);
        assert_eq!(names(Some(&image), None), ["sample", "text"]);
        assert_eq!(names(None, None), [""; 0]);
    }
}
