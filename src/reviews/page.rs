//! A review: what it covers, before which meeting, who has contributed and who is awaited, what the Committee concluded,
//! and what is to be followed up.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use super::contributions::{awaited, made};
use super::covered::{Covered, covered};
use super::follow_ups::{self, owners};
use super::{Stands, covers};
use crate::around::Around;
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Page, page};
use crate::http::reader::{Cite, Link, Reader};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::rows::{FollowUp, Review};
use crate::record::{Kind, Row};
use crate::said::address;

#[derive(Template)]
#[template(path = "reviews/page.html")]
struct ReviewPage<'a> {
    page: Page<'a>,
    review: &'a Review,
    stands: Stands,
    covers: Vec<Link>,
    meeting: Option<Link>,
    /// What it covers at a glance.
    covered: Option<Covered<'a>>,
    /// By state: those that have contributed, then those that are awaited.
    contributions: Vec<Contribution<'a>>,
    follow_ups: Vec<FollowUpView<'a>>,
    cite: Cite<'a>,
    around: Around<'a>,
}

/// A contribution, made or awaited.
struct Contribution<'a> {
    state: &'a str,
    own: bool,
    /// The codes of the areas for which it is awaited.
    areas: String,
    /// What was contributed, and when.
    made: Option<(Link, String)>,
}

struct FollowUpView<'a> {
    row: &'a FollowUp,
    address: String,
    owners: String,
    stands: follow_ups::Stands,
}

/// `GET /reviews/{id}`.
///
/// # Errors
/// When there is none, or none that the person may know of.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    query: Query,
) -> Result<Response, Failure> {
    let review = who.organisation().reviews.get(&id).ok_or(Failure::NotFound)?;
    let around = Around::of(&app, &who, &Row::Review(review.clone()), &query).await?;
    let as_of = AsOf::today(who.today);
    let reader = Reader::of(&who, &as_of);
    page(&ReviewPage {
        page: Page::new(&who, review.title.as_str(), "/matters"),
        stands: Stands::of(review, who.today),
        covers: covers(reader, review),
        meeting: reader.meeting(review.meeting_id),
        covered: covered(reader, review),
        contributions: contributions(reader, id),
        follow_ups: followed_up(reader, id),
        cite: reader.cite(Kind::Review, &review.common),
        around,
        review,
    })
}

fn contributions<'a>(reader: Reader<'a>, review: Uuid) -> Vec<Contribution<'a>> {
    let own = reader.who.state();
    let mut all: Vec<_> = made(reader, review)
        .into_iter()
        .map(|row| Contribution {
            state: reader.names.state(row.state),
            own: own == Some(row.state),
            areas: String::new(),
            made: Some((
                Link { address: address(Kind::ReviewContribution, row.common.id), text: row.title.clone() },
                reader.words().date(row.submitted),
            )),
        })
        .collect();
    all.sort_by_key(|of| of.state);
    let mut missing: Vec<_> = awaited(reader)
        .remove(&review)
        .unwrap_or_default()
        .into_iter()
        .map(|(state, areas)| Contribution {
            state: reader.names.state(state),
            own: own == Some(state),
            areas: areas.join(", "),
            made: None,
        })
        .collect();
    missing.sort_by_key(|of| of.state);
    all.extend(missing);
    all
}

fn followed_up<'a>(reader: Reader<'a>, review: Uuid) -> Vec<FollowUpView<'a>> {
    let all = reader.names.organisation.follow_ups.values();
    let mut own: Vec<_> = all
        .filter(|row| row.review_id == Some(review))
        .map(|row| FollowUpView {
            address: address(Kind::FollowUp, row.common.id),
            owners: owners(reader, row),
            stands: follow_ups::Stands::of(row, reader.on),
            row,
        })
        .collect();
    own.sort_by_key(|of| (of.stands, of.row.due.is_none(), of.row.due, of.row.common.id));
    own
}
