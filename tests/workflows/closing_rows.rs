//! Rows that are not registered, as the record has them.

use clearinghouse::record::{Kind, Row};
use serde_json::{Value, json};
use uuid::Uuid;

fn row(kind: Kind, mut of: Value) -> Row {
    let object = of.as_object_mut().expect("an object");
    object.insert("source".to_owned(), json!({"kind": "Clearing House"}));
    Row::from_json(kind, of).expect("a row")
}

/// A text of a document.
pub fn text(document: Uuid, revision: i32) -> Row {
    row(
        Kind::DocumentText,
        json!({"id": Uuid::nil(), "document_id": document, "revision": revision, "issued": "2026-11-20", "text": "We, …"}),
    )
}

/// A position that was stated at an item.
pub fn position(matter: Uuid, item: Uuid, mut said: Value) -> Row {
    let object = said.as_object_mut().expect("an object");
    object.insert("id".to_owned(), json!(Uuid::from_u128(950)));
    object.insert("matter_id".to_owned(), json!(matter));
    object.insert("item_id".to_owned(), json!(item));
    object.insert("taken".to_owned(), json!("2026-12-03T07:00:00Z"));
    row(Kind::Position, said)
}
