//! What a review covers at a glance: of each area, who has contributed and who is awaited (3.5), the latest final report
//! (1.3), and the concept papers that apply (2.6) on the day of the review.

use askama::Template;
use chrono::NaiveDate;
use uuid::Uuid;

use super::contributions::{Awaited, awaited, made};
use crate::areas::papers::{Stage, is_known, last_day};
use crate::http::reader::{Link, Reader};
use crate::http::words::Words;
use crate::ids::StateId;
use crate::record::rows::Review;
use crate::record::{AreaRecord, Kind};
use crate::said::address;

/// What a review covers, area by area.
#[derive(Template)]
#[template(path = "reviews/covered.html")]
pub(super) struct Covered<'a> {
    words: &'static Words,
    day: String,
    rows: Vec<OfArea<'a>>,
}

struct OfArea<'a> {
    area: Link,
    /// Those who serve on the day of the review, and how their contributions stand.
    states: Vec<(&'a str, Contribution)>,
    report: Option<(Link, String)>,
    papers: Vec<(Link, Option<String>)>,
}

/// How a state's contribution stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Contribution {
    /// Made.
    Made,
    /// Awaited.
    Awaited,
    /// Neither is recorded.
    None,
}

impl Contribution {
    /// The end of its sign.
    fn sign(self) -> &'static str {
        match self {
            Self::Made => "supports",
            Self::Awaited => "needs-consultation",
            Self::None => "none",
        }
    }

    /// The end of the key of its words.
    fn as_str(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::Awaited => "awaited",
            Self::None => "none",
        }
    }
}

/// What a review covers as it stands on the day of the page; none: no area that the reader knows.
pub(super) fn covered<'a>(reader: Reader<'a>, review: &Review) -> Option<Covered<'a>> {
    let day = day_of(review.held, reader.on);
    let awaited = awaited(reader);
    let contributed: Vec<StateId> = made(reader, review.common.id).into_iter().map(|row| row.state).collect();
    let record = reader.record();
    let areas = record.areas_in_order().filter(|held| review.areas.contains(&held.area.common.id));
    let rows: Vec<_> = areas
        .filter_map(|held| {
            Some(OfArea {
                area: reader.area(held.area.common.id)?,
                states: states(reader, held, day, review.common.id, &contributed, &awaited),
                report: report(reader, held, day),
                papers: papers(reader, held, day),
            })
        })
        .collect();
    (!rows.is_empty()).then(|| Covered { words: reader.words(), day: reader.words().date(day), rows })
}

/// The day of which it is said: that of the review, or before it that of the page.
fn day_of(held: NaiveDate, on: NaiveDate) -> NaiveDate {
    held.min(on)
}

/// Those who serve in an area on a day, coordinators first, with how their contributions stand.
fn states<'a>(
    reader: Reader<'a>,
    held: &AreaRecord,
    day: NaiveDate,
    review: Uuid,
    contributed: &[StateId],
    awaited: &Awaited,
) -> Vec<(&'a str, Contribution)> {
    let posts = held.posts(reader.names.organisation, day);
    let code = &held.area.code;
    let is_awaited = |state| {
        let areas = awaited.get(&review).and_then(|states| states.get(&state));
        areas.is_some_and(|areas| areas.contains(code))
    };
    let mut serving: Vec<StateId> = Vec::new();
    for post in posts.coordinators.iter().chain(&posts.co_coordinators).filter(|post| post.begun) {
        if !serving.contains(&post.state) {
            serving.push(post.state);
        }
    }
    serving
        .into_iter()
        .map(|state| {
            let stands = if contributed.contains(&state) {
                Contribution::Made
            } else if is_awaited(state) {
                Contribution::Awaited
            } else {
                Contribution::None
            };
            (reader.names.state(state), stands)
        })
        .collect()
}

/// The latest final report that was issued by a day.
fn report(reader: Reader<'_>, held: &AreaRecord, day: NaiveDate) -> Option<(Link, String)> {
    let issued = held.final_reports.values().filter(|row| row.issued <= day);
    let row = issued.max_by_key(|row| (row.issued, row.common.id))?;
    let link = Link { address: address(Kind::FinalReport, row.common.id), text: row.title.clone() };
    Some((link, reader.words().date(row.issued)))
}

/// The papers that apply on a day, with their last days.
fn papers(reader: Reader<'_>, held: &AreaRecord, day: NaiveDate) -> Vec<(Link, Option<String>)> {
    let known = held.papers.values().filter(|paper| is_known(paper, day));
    let of = known.map(|paper| (paper, last_day(held, paper, day)));
    let mut applying: Vec<_> =
        of.filter(|(paper, last)| Stage::of(paper, *last, day) == Stage::Approved).collect();
    applying.sort_by_key(|(paper, _)| (paper.applicable_from, paper.common.id));
    applying
        .into_iter()
        .map(|(paper, last)| {
            let to = address(Kind::ConceptPaper, paper.common.id);
            (Link { address: to, text: paper.title.clone() }, last.map(|last| reader.words().date(last)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_a_review_it_is_said_of_its_day_and_before_it_of_today() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
        assert_eq!(day_of(day("2024-06-27"), day("2024-06-26")), day("2024-06-26"));
        assert_eq!(day_of(day("2024-06-27"), day("2024-06-27")), day("2024-06-27"));
        assert_eq!(day_of(day("2024-06-27"), day("2024-06-28")), day("2024-06-27"));
    }
}
