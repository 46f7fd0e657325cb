//! What a record said before an entry of the journal changed it, to be brought back: by the same form, so that the rules are
//! asked, and nothing of the journal is taken away.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::http::form::Query;
use crate::http::who::Who;
use crate::journal::{Reader, store};
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::Row;
use crate::record::fields::Input;
use crate::rules::access::Action;

/// The field of an address that names the entry.
const EARLIER: &str = "earlier";

/// What an address wants brought back: a record as it stood before an entry, `?earlier=…`; `None`: nothing, or there is no
/// such entry for who asks.
///
/// # Errors
/// When the journal cannot be read.
pub async fn earlier(app: &App, who: &Who, row: &Row, query: &Query) -> Result<Option<Input>, Failure> {
    let Some(before) = query.one(EARLIER).and_then(|entry| entry.parse::<i64>().ok()) else {
        return Ok(None);
    };
    if !who.actor.may(Action::ReadJournal) {
        return Ok(None);
    }
    let mut connection = app.pool.acquire().await?;
    let history = store::history(&mut connection, Reader::of(who), row.common().id).await?;
    drop(connection);
    // The newest stands first. Before it was registered it said nothing that could be brought back.
    let since: Vec<_> = history.iter().take_while(|step| step.entry.entry >= before).collect();
    if since.is_empty() || since.iter().any(|step| step.change.registered || step.change.struck) {
        return Ok(None);
    }
    let mut image = row.to_json().map_err(Failure::failed)?;
    let mut set = BTreeSet::new();
    for change in since.iter().rev().flat_map(|step| &step.change.fields) {
        // The earliest of these changes says what stood before them all.
        if set.insert(change.field.as_str()) {
            let value = change.before.clone().unwrap_or_else(|| nothing(&image, &change.field));
            put(&mut image, &change.field, value);
        }
    }
    let row = Row::from_json(row.kind(), image).map_err(Failure::failed)?;
    Ok(Some(Input::from_row(&row)))
}

/// What stands in a field that says nothing: an empty list in one of lists.
fn nothing(image: &Value, field: &str) -> Value {
    match image.get(field) {
        Some(Value::Array(_)) => Value::Array(Vec::new()),
        _ => Value::Null,
    }
}

fn put(image: &mut Value, field: &str, value: Value) {
    let place = match field.strip_prefix("source_") {
        Some(part) => image.get_mut("source").and_then(|source| source.get_mut(part)),
        None => image.get_mut(field),
    };
    if let Some(place) = place {
        *place = value;
    }
}
