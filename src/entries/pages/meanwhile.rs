//! What somebody else has changed in a record while it was being corrected: field by field what stood when the
//! form was opened, what stands now, and what was typed. Nothing that was typed is lost, and nothing that the other
//! has written: where the second has left a field alone, what stands now is taken over into the form.

use serde_json::Value;
use uuid::Uuid;

use crate::http::page::Names;
use crate::http::who::Who;
use crate::journal::pages::by;
use crate::journal::{HistoryView, Reader, store};
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::{Field, Input, Takes};
use crate::record::{Kind, Row};
use crate::said::{Piece, Reading, Run, compared, label};

/// What has changed meanwhile.
pub struct Meanwhile {
    /// Who changed it, when, and why.
    pub entries: Vec<String>,
    /// The fields that changed.
    pub fields: Vec<ChangedMeanwhile>,
}

/// A field that has changed meanwhile.
pub struct ChangedMeanwhile {
    /// What it is called.
    pub label: String,
    /// What it said when the form was opened.
    pub seen: Vec<Piece>,
    /// What it says now.
    pub stands: Vec<Piece>,
    /// Of a text: what it says now, with what has changed since it was seen.
    pub text: Option<Vec<Run>>,
    /// What was typed.
    pub typed: Vec<Piece>,
    /// Whether it was left alone, and what stands now has been taken over.
    pub taken_over: bool,
}

/// What has changed in these fields of a record since `seen`, the entry that the person saw; takes over into `input`
/// what the person has left alone. What they saw may have been another record, in whose place this one stands: `stood`.
///
/// # Errors
/// When the journal cannot be read.
pub async fn meanwhile(
    app: &App,
    who: &Who,
    (row, stood): (&Row, Option<&Row>),
    seen: i64,
    fields: impl Iterator<Item = &Field>,
    input: &mut Input,
) -> Result<Meanwhile, Failure> {
    let mut connection = app.pool.acquire().await?;
    let id: Uuid = row.common().id;
    let mut history = store::history(&mut connection, Reader::of(who), id).await?;
    drop(connection);
    history.retain(|step| step.entry.entry > seen);
    let names = Names::of(who, who.today);
    let reading = Reading::of(who);
    let kind = row.kind();
    let stands = Input::from_row(row);
    let stood = stood.map(Row::to_json).transpose().map_err(Failure::failed)?;
    let fields = fields
        .filter_map(|field| {
            let before = match &stood {
                Some(stood) => stood.get(field.name),
                None => before(&history, field)?,
            };
            let seen = typed_as(before);
            let (now, typed) = (values(&stands, field), values(input, field));
            let taken_over = typed == seen && now != seen;
            let changed = ChangedMeanwhile {
                label: label(names.words, kind.as_str(), field.name),
                seen: reading.said(kind, field.name, before),
                stands: said(reading, kind, field, &now),
                text: matches!(field.takes, Takes::Text(_)).then(|| compared(&joined(&seen), &joined(&now))),
                typed: said(reading, kind, field, &typed),
                taken_over,
            };
            if taken_over {
                input.0.insert(field.name.to_owned(), now.clone());
            }
            (now != seen || typed != now).then_some(changed)
        })
        .collect();
    let entry = |step: &HistoryView| {
        let at = names.words.instant(step.entry.at);
        let by = by(&step.entry, names);
        let said = [("by", &*by), ("at", &*at)];
        match &step.entry.reason {
            Some(reason) => {
                names.words.with("meanwhile-entry", &[&said[..], &[("reason", reason.as_str())]].concat())
            }
            None => names.words.with("meanwhile-step", &said), // a step of a workflow needs none
        }
    };
    Ok(Meanwhile { entries: history.iter().map(entry).collect(), fields })
}

/// What a field said before the first of these steps that changed it; `None`: none did.
fn before<'a>(history: &'a [HistoryView], field: &Field) -> Option<Option<&'a Value>> {
    let changes = history.iter().rev().flat_map(|step| &step.change.fields); // the newest stands first
    let mut changes = changes.filter(|change| change.field == field.name);
    changes.next().map(|change| change.before.as_ref())
}

/// A value as it is typed.
fn typed_as(value: Option<&Value>) -> Vec<String> {
    let text = |value: &Value| match value {
        Value::String(text) => text.replace("\r\n", "\n"),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        other => other.to_string(),
    };
    match value {
        Some(Value::String(text)) if text.is_empty() => Vec::new(),
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(values)) => values.iter().map(text).collect(),
        Some(value) => vec![text(value)],
    }
}

/// The values of a field, without those that say nothing.
fn values(input: &Input, field: &Field) -> Vec<String> {
    let values = input.0.get(field.name).map_or(&[][..], Vec::as_slice);
    let values = values.iter().map(|value| value.trim()).filter(|value| !value.is_empty());
    // A browser ends the lines of what is typed otherwise than a program does: that is no change.
    values.filter(|value| *value != "no").map(|value| value.replace("\r\n", "\n")).collect()
}

fn joined(values: &[String]) -> String {
    values.join(", ")
}

fn said(reading: Reading<'_>, kind: Kind, field: &Field, values: &[String]) -> Vec<Piece> {
    let value = values.iter().cloned().map(Value::String).collect();
    reading.said(kind, field.name, Some(&Value::Array(value)))
}
