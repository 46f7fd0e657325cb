//! `GET /api/v1/coordinators`: the List of coordinating and co-coordinating countries.

use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use super::paging::{Key, Paging, free_of, refuse_unknown};
use super::shown::dimension_json;
use super::{answer, seen};
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::Record;
use crate::record::areas::paper_order;
use crate::record::list::{ListRow, Post};

/// `GET /api/v1/coordinators`: the List as of a date, one item a row in the paper's order. A term that is decided but
/// not begun is in it.
///
/// # Errors
/// When something in the query is wrong.
pub async fn list(who: Who, query: Query) -> Result<Response, Failure> {
    let record = seen(&who);
    let mut errors = Vec::new();
    refuse_unknown(&query, &["limit", "cursor", "as_of"], &mut errors);
    let paging = Paging::of(&query, &mut errors);
    free_of(errors)?;
    let on = AsOf::checked(&query, who.today)?;
    let rows = record.list(on).into_iter().map(|row| (key(&row), row));
    let page = paging.page(rows, |row| Ok(json(row, record)))?;
    Ok(answer(StatusCode::OK, &page))
}

fn key(row: &ListRow<'_>) -> Key {
    Key { area: paper_order(&row.area.code), kind: 0, name: String::new(), further: String::new() }
}

fn json(row: &ListRow<'_>, record: &Record) -> Value {
    let posts = |posts: &[Post]| -> Vec<Value> { posts.iter().map(|it| post(it, record)).collect() };
    json!({
        "code": row.area.code,
        "dimension": dimension_json(row.dimension),
        "area": row.area.name,
        "coordinators": posts(&row.posts.coordinators),
        "co_coordinators": posts(&row.posts.co_coordinators),
    })
}

/// A term. Its decision is named by its symbol, where it has one and the reader may know of it.
fn post(post: &Post, record: &Record) -> Value {
    let decision = post.decision.and_then(|id| record.organisation.decisions.get(&id));
    json!({
        "state": post.state,
        "from": post.from,
        "to": post.to,
        "acting": post.acting,
        "appointed": post.appointed,
        "decision": decision.and_then(|decision| decision.symbol.as_deref()),
    })
}
