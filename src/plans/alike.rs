//! `GET /event-proposals/alike`: the proposals of other states that are like one that is being written, as far as who writes it
//! may know of them: a piece of a page, which the script puts below the title.

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use uuid::Uuid;

use super::to_proposal;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::reader::{Link, Reader};
use crate::http::who::Who;
use crate::platform::failure::Failure;

#[derive(Template)]
#[template(path = "plans/alike.html")]
struct Alike<'a> {
    words: &'static crate::http::words::Words,
    like: Vec<(Link, &'a str)>,
}

/// What is like a title with areas, among the proposals for the plan that is named, or for that of the proposal that is named.
///
/// # Errors
/// When neither is there, or it cannot be rendered.
pub async fn show(who: Who, query: Query) -> Result<Response, Failure> {
    let record = who.record();
    let of: Uuid = query.one("of").and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)?;
    let own = record.organisation.proposals.get(&of);
    let plan = own.map_or(of, |row| row.plan_id);
    if !record.organisation.plans.contains_key(&plan) {
        return Err(Failure::NotFound);
    }
    let typed = query.0.0.get("areas").map(Vec::as_slice).unwrap_or_default();
    let area = |of: &String| match of.parse() {
        Ok(id) => Some(id),
        Err(_) => record.area_by_code(of).map(|held| held.area.common.id),
    };
    let areas: Vec<Uuid> = typed.iter().filter_map(area).collect();
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    let title = query.one("title").unwrap_or_default();
    let like = record.proposals_alike(plan, who.state(), title, &areas).into_iter();
    let like = like
        .filter(|row| row.common.id != of)
        .map(|row| (to_proposal(reader, row), reader.names.state(row.state)))
        .collect();
    Ok(Html(Alike { words: who.words(), like }.render().map_err(Failure::failed)?).into_response())
}
