//! `GET /api/v1/search?q=`: what is called so; `GET /api/v1/search/texts?q=`: what has these words in its text. Both of all
//! that the caller may know of.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;

use super::answer;
use super::paging::{Key, Paging, free_of, limit, refuse_unknown};
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::message::Message;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;
use crate::search::texts::in_texts;
use crate::search::{Unclear, Wanted, narrowing, search};

/// `GET /api/v1/search?q=`: what is called so, the best first; those that answer equally well kind by kind. A hit names its kind,
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

/// `GET /api/v1/search/texts?q=`: what has the words in its text, the best first, narrowed by `kind`, `area`, `body`,
/// `language`, `from` and `to`. A hit has the sentence, and in `found` what of it was looked for. `more` says that more have
/// the words than are put in order. A cursor counts what was given: the order is that of the moment.
///
/// # Errors
/// When nothing, too little or too much is looked for, something else in the query is wrong, or the database cannot be asked.
pub async fn in_texts_of(State(app): State<Arc<App>>, who: Who, query: Query) -> Result<Response, Failure> {
    let mut errors = Vec::new();
    let known = ["q", "limit", "cursor", "kind", "area", "body", "language", "from", "to"];
    refuse_unknown(&query, &known, &mut errors);
    let many = limit(&query).map_err(|error| errors.push(error)).unwrap_or_default();
    let after = query.one("cursor").map_or(Ok(0), str::parse::<usize>);
    let after = after.map_err(|_| errors.push(FieldError::new("cursor", Message::new("error-cursor"))));
    let typed = query.one("q").unwrap_or_default();
    if let Err(unclear) = Wanted::of(typed) {
        errors.push(FieldError::new("q", said(unclear)));
    }
    free_of(errors)?;
    let as_of = AsOf::of(&Query::default(), who.today);
    let reader = Reader::of(&who, &as_of);
    let narrowed = narrowing::narrowed(reader, &narrowing::filters(reader, &query, typed).checked()?);
    let after = after.unwrap_or_default();
    let texts = in_texts(&app, reader, typed, &narrowed, (after, many)).await?;
    let given = after.saturating_add(texts.hits.len());
    let next = (!texts.hits.is_empty() && given < texts.count).then(|| given.to_string());
    let items = texts.hits.iter().map(|hit| {
        let text: String = hit.sentence.iter().map(|run| run.text.as_str()).collect();
        let found: Vec<_> = hit.sentence.iter().filter(|run| run.found).map(|run| &run.text).collect();
        json!({"kind": hit.kind.as_str(), "id": hit.id, "title": hit.title, "stands": hit.stands, "text": text,
               "found": found, "url": hit.address})
    });
    let items: Vec<_> = items.collect();
    Ok(answer(StatusCode::OK, &json!({"items": items, "next": next, "more": texts.more})))
}

fn said(unclear: Unclear) -> Message {
    Message::new(match unclear {
        Unclear::Nothing => "error-search-nothing",
        Unclear::TooShort => "error-search-too-short",
        Unclear::TooLong => "search-too-long",
    })
}
