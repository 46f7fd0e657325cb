//! `GET /api/v1/search?q=`: what is called so or has these words, of all that the caller may know of.

use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;

use super::answer;
use super::paging::{Key, Paging, free_of, refuse_unknown};
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;
use crate::search::{Unclear, Wanted, search};

/// `GET /api/v1/search?q=`: the hits, the best first; those that answer equally well kind by kind. A hit names its kind,
/// the record's id where it is one, its title, how it stands, what of its text is around the words, and its page.
///
/// # Errors
/// When nothing, too little or too much is looked for, or something else in the query is wrong.
pub async fn list(who: Who, query: Query) -> Result<Response, Failure> {
    let mut errors = Vec::new();
    refuse_unknown(&query, &["q", "limit", "cursor"], &mut errors);
    let paging = Paging::of(&query, &mut errors);
    let wanted = Wanted::of(query.one("q").unwrap_or_default());
    let wanted = wanted.map_err(|unclear| errors.push(FieldError::new("q", said(unclear)))).ok();
    free_of(errors)?;
    let Some(wanted) = wanted else { return Err(Failure::NotFound) };
    let as_of = AsOf::of(&Query::default(), who.today);
    let results = search(Reader::of(&who, &as_of), &wanted);
    let mut items = Vec::new();
    for (place, group) in results.groups.into_iter().enumerate() {
        let (kind, count) = (group.name(), group.count());
        items.extend(group.some(0, count).enumerate().map(|(within, (answers, hit))| {
            let key = Key {
                area: (answers as u32, u32::try_from(place).unwrap_or(u32::MAX)),
                kind: within,
                name: hit.address.clone(),
                further: String::new(),
            };
            (key, (kind, hit))
        }));
    }
    items.sort_by(|(one, _), (other, _)| one.cmp(other));
    let page = paging.page(items, |(kind, hit)| {
        let around = hit.text.and_then(|text| wanted.around(text));
        Ok(json!({"kind": kind, "id": hit.id, "title": hit.title, "stands": hit.stands, "text": around,
                  "url": hit.address}))
    })?;
    Ok(answer(StatusCode::OK, &page))
}

fn said(unclear: Unclear) -> Message {
    Message::new(match unclear {
        Unclear::Nothing => "error-search-nothing",
        Unclear::TooShort => "error-search-too-short",
        Unclear::TooLong => "search-too-long",
    })
}
