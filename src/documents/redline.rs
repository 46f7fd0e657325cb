//! `GET /documents/{id}/texts/{n}/redline.docx?since={m}`: what changed since an earlier text, with tracked changes; with
//! `language=` between two texts in another language than the original.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use super::originator;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::openings;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::record::rows::Document;
use crate::redlines::{Part, Sheet, sent};
use crate::rules::redline::redline;

/// In whose name the changes of a document stand: the Secretariat's, or its originator's.
pub fn author(reader: Reader<'_>, document: &Document) -> String {
    match document.originator.as_str() {
        "secretariat" => reader.words().t("redline-of-secretariat").to_owned(),
        _ => originator(reader, document),
    }
}

/// A redline as a file; without `since`, of what changed since the text before.
///
/// # Errors
/// When there is no such text, or none that the person may know of.
pub async fn file(
    State(app): State<Arc<App>>,
    who: Who,
    Path((id, number)): Path<(Uuid, i32)>,
    query: Query,
) -> Result<Response, Failure> {
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let organisation = reader.names.organisation;
    let document = organisation.documents.get(&id).ok_or(Failure::NotFound)?;
    let original = organisation.original_language(id).ok_or(Failure::NotFound)?;
    let language = query.one("language").unwrap_or(original);
    let mut texts = organisation.versions_of(id);
    texts.retain(|row| row.language == language);
    let of = |revision: i32| texts.iter().find(|row| row.revision == revision).copied();
    let text = of(number).ok_or(Failure::NotFound)?;
    let earlier = match query.one("since") {
        Some(since) => since.parse().ok().and_then(of),
        None => texts.iter().rev().find(|row| row.revision < number).copied(),
    };
    let earlier = earlier.ok_or(Failure::NotFound)?;
    // Both texts stand in the file.
    openings::note(&app, &who, Kind::DocumentText, text.common.id).await?;
    openings::note(&app, &who, Kind::DocumentText, earlier.common.id).await?;
    let (from, to) = (earlier.symbol_in(document), text.symbol_in(document));
    let head = reader.words().with("paper-changed", &[("from", &from), ("to", &to)]);
    sent(&Sheet {
        name: head.clone(),
        head,
        author: author(reader, document),
        on: text.issued.max(earlier.issued),
        parts: vec![Part { heading: None, redline: redline(&earlier.text, &text.text) }],
    })
}
