//! `GET /concept-papers/{id}/texts/{n}/redline.docx?since={m}`: what changed since an earlier text, section by section, with
//! tracked changes.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use super::changed::between;
use super::texts::{issued, name};
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::openings;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::redlines::{Part, Sheet, sent};

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
    let (area, paper) = reader.record().paper(id).ok_or(Failure::NotFound)?;
    let texts = issued(reader, area, paper);
    let of = |revision: i32| texts.iter().find(|row| row.revision == revision).copied();
    let text = of(number).ok_or(Failure::NotFound)?;
    let earlier = match query.one("since") {
        Some(since) => since.parse().ok().and_then(of),
        None => texts.iter().rev().find(|row| row.revision < number).copied(),
    };
    let earlier = earlier.ok_or(Failure::NotFound)?;
    // Both texts stand in the file.
    openings::note(&app, &who, Kind::PaperText, text.common.id).await?;
    openings::note(&app, &who, Kind::PaperText, earlier.common.id).await?;
    let (from, to) = (name(reader, earlier.revision), name(reader, text.revision));
    let changed = reader.words().with("paper-changed", &[("from", &from), ("to", &to)]);
    let parts = between(reader, earlier, text);
    sent(&Sheet {
        name: format!("{} {changed}", area.area.code),
        head: format!("{}. {changed}", paper.title),
        author: reader.names.state(paper.proposed_by).to_owned(),
        on: text.issued.max(earlier.issued),
        parts: parts.map(|(heading, redline)| Part { heading: Some(heading), redline }).collect(),
    })
}
