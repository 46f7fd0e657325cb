//! The record as the journal has it, folded anew from the changes, and held against the tables.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use super::difference::Difference;
use crate::journal::store::{ChangeLine, EntryLine, RowLine};
use crate::record::diff::diff;

/// Which record.
type Name = (String, Uuid);

/// The record, record by record: the latest image of each and the entry that wrote it. Images are kept as
/// PostgreSQL writes jsonb, which is the same text for the same value.
#[derive(Default)]
pub(super) struct Fold(HashMap<Name, Image>);

struct Image {
    entry: i64,
    what: What,
}

enum What {
    Stands(String),
    Struck,
    /// The payload was erased: whether the record stands since, as far as the act still tells.
    Erased {
        stands: Option<bool>,
    },
}

/// What every image of a record says of itself.
#[derive(Deserialize)]
struct Stamp {
    id: Uuid,
    entry: i64,
    #[serde(default)]
    area_id: Option<Uuid>,
}

impl Fold {
    /// Folds one change in, if it follows from what the journal has had so far.
    pub(super) fn apply(&mut self, line: &EntryLine, change: ChangeLine) -> Result<(), Difference> {
        let what = if line.erased.is_some() {
            What::Erased { stands: stands_after(line, &change) }
        } else {
            self.follows(&change)?;
            stamped(&change)?;
            change.after.map_or(What::Struck, What::Stands)
        };
        self.0.insert((change.kind, change.record_id), Image { entry: change.entry, what });
        Ok(())
    }

    /// Whether what the change says stood before is what stands.
    fn follows(&self, change: &ChangeLine) -> Result<(), Difference> {
        let (entry, kind, id) = (change.entry, change.kind.clone(), change.record_id);
        let held = self.0.get(&(kind.clone(), id));
        match (held.map(|image| &image.what), &change.before) {
            (None | Some(What::Struck | What::Erased { stands: None | Some(false) }), None) => Ok(()),
            (Some(What::Stands(_) | What::Erased { stands: Some(true) }), None) => {
                Err(Difference::NotNew { entry, kind, id })
            }
            (Some(What::Stands(held)), Some(before)) => match first_field(held, before) {
                Some(field) => Err(Difference::OtherBefore { entry, kind, id, field }),
                None => Ok(()),
            },
            (Some(What::Erased { stands: None | Some(true) }), Some(_)) => Ok(()),
            (None | Some(What::Struck | What::Erased { stands: Some(false) }), Some(_)) => {
                Err(Difference::NotBefore { entry, kind, id })
            }
        }
    }

    /// Holds one row of the tables against what the journal has, and strikes it off.
    pub(super) fn compare(&mut self, row: &RowLine) -> Result<(), Difference> {
        let stamp = serde_json::from_str::<Stamp>(&row.row).ok();
        let id = stamp.as_ref().map_or(Uuid::nil(), |stamp| stamp.id);
        let kind = row.kind.clone();
        let Some(Image { entry, what }) = self.0.remove(&(kind.clone(), id)) else {
            return Err(Difference::Extra { kind, id });
        };
        match what {
            What::Stands(image) => match first_field(&image, &row.row) {
                Some(field) => Err(Difference::Altered { kind, id, entry, field }),
                None => Ok(()),
            },
            What::Struck | What::Erased { stands: Some(false) } => {
                Err(Difference::Struck { kind, id, entry })
            }
            // What the entry wrote is erased; that it was this entry which wrote the row is not.
            What::Erased { .. } if stamp.is_some_and(|stamp| stamp.entry == entry) => Ok(()),
            What::Erased { .. } => Err(Difference::Altered { kind, id, entry, field: "entry".to_owned() }),
        }
    }

    /// Says which record the tables lack, if any is left that stands.
    pub(super) fn none_left(self) -> Result<(), Difference> {
        let standing = self
            .0
            .into_iter()
            .filter(|(_, image)| matches!(image.what, What::Stands(_) | What::Erased { stands: Some(true) }));
        let first = standing.map(|((kind, id), image)| (image.entry, kind, id)).min();
        first.map_or(Ok(()), |(entry, kind, id)| Err(Difference::Missing { kind, id, entry }))
    }
}

/// Whether a record stands after an erased change. The act still tells of the record that it was about; of others
/// that the same act changed, nobody knows any more.
fn stands_after(line: &EntryLine, change: &ChangeLine) -> Option<bool> {
    (line.record_id == Some(change.record_id)).then(|| line.act != "struck")
}

/// Whether the images of a change are of the record, and of the entry, that the change is of.
fn stamped(change: &ChangeLine) -> Result<(), Difference> {
    let (entry, n, kind, id) = (change.entry, change.n, change.kind.clone(), change.record_id);
    let Some(image) = change.after.as_ref().or(change.before.as_ref()) else {
        return Err(Difference::EmptyChange { entry, n, kind, id });
    };
    let what = match serde_json::from_str::<Stamp>(image) {
        Ok(stamp) if stamp.id != id => "id",
        Ok(stamp) if stamp.area_id != change.area_id => "area_id",
        Ok(stamp) if change.after.is_some() && stamp.entry != entry => "entry",
        Ok(_) => return Ok(()),
        Err(_) => "form",
    };
    Err(Difference::OtherImage { entry, n, kind, id, what })
}

/// The first field in which two images differ; `None`: they say the same. A column that was added since, and says
/// nothing yet, is no difference.
fn first_field(one: &str, other: &str) -> Option<String> {
    if one == other {
        return None;
    }
    let (Ok(one), Ok(other)) = (serde_json::from_str::<Value>(one), serde_json::from_str::<Value>(other))
    else {
        return Some("form".to_owned());
    };
    for stamp in ["id", "entry"] {
        if one.get(stamp) != other.get(stamp) {
            return Some(stamp.to_owned());
        }
    }
    diff(Some(&one), Some(&other)).into_iter().next().map(|change| change.field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn images_are_compared_by_what_they_say() {
        let image = r#"{"id": "1", "to": null, "text": "a", "entry": 1}"#;
        assert_eq!(first_field(image, image), None);
        assert_eq!(first_field(image, r#"{"id": "1", "text": "a", "entry": 1, "added": null}"#), None);
        assert_eq!(first_field(image, r#"{"id": "1", "text": "a", "entry": 2}"#), Some("entry".to_owned()));
        assert_eq!(first_field(image, r#"{"id": "1", "text": "b", "entry": 1}"#), Some("text".to_owned()));
    }
}
