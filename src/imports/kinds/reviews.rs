//! Reviews of implementation, and the written contributions to them.

use crate::message::Message;
use std::collections::BTreeSet;

use uuid::Uuid;

use super::{Read, Shape, put, wrong};
use crate::imports::layout::Cell::{Areas, Day, Meeting, State, Text, YesNo};
use crate::imports::layout::{key, may};
use crate::imports::plan::{Plan, Put, Said};
use crate::imports::{cell, english};
use crate::record::organisation::within;
use crate::record::rows::Area;
use crate::record::{Kind, Row};

/// Reviews of implementation (3.2).
pub const REVIEWS: Shape = Shape {
    name: "reviews",
    read: review,
    columns: &[
        key("held", Day),
        key("areas", Areas),
        may("title", Text),
        may("meeting", Meeting),
        may("scheduled", Day),
        may("cancelled", Day),
        may("contributions_recorded", YesNo),
    ],
};

/// The areas of a line, by their ids.
fn the_areas(plan: &Plan, line: &Said) -> BTreeSet<Uuid> {
    line.key("areas").split(',').filter_map(|code| cell::area(code, plan.record()).ok()).collect()
}

/// The review of a day that covers the areas of a line.
fn the_review(plan: &Plan, line: &Said) -> Option<Row> {
    let areas = the_areas(plan, line);
    let mut reviews = plan.record().organisation.reviews.values();
    let is_this = |areas_of: &[Uuid]| areas_of.iter().copied().collect::<BTreeSet<_>>() == areas;
    reviews.find(|row| Some(row.held) == line.day("held") && is_this(&row.areas)).cloned().map(Row::from)
}

/// What a review is called of which no title is known: by the dimension that it covers, or by its areas. Its day stands
/// beside its title wherever it is named.
fn called(plan: &Plan, line: &Said) -> String {
    let record = plan.record();
    let covered = the_areas(plan, line);
    let stands =
        |area: &Area| line.day("held").is_some_and(|held| within(Some(area.established), area.closed, held));
    let of_dimension = |dimension: Uuid| -> BTreeSet<_> {
        let areas = record.areas.values().map(|held| &held.area);
        areas
            .filter(|area| area.dimension_id == dimension && stands(area))
            .map(|area| area.common.id)
            .collect()
    };
    let mut dimensions = record.organisation.dimensions.values();
    let whole = dimensions.find(|row| covered == of_dimension(row.common.id));
    let mut areas = covered.iter().filter_map(|id| record.areas.get(id)).map(|held| &held.area);
    let what = match (whole, areas.clone().count()) {
        (Some(row), _) => format!("{} {}", row.number, row.name),
        (None, 1) => areas.next().map(|area| format!("{} {}", area.code, area.name)).unwrap_or_default(),
        (None, _) => {
            let codes: BTreeSet<_> = areas.map(|area| area.code.as_str()).collect();
            codes.into_iter().collect::<Vec<_>>().join(", ")
        }
    };
    english::named(Kind::Review, &what)
}

fn review(plan: &mut Plan, line: &Said) -> Read {
    let stands = the_review(plan, line);
    let mut said = Vec::new();
    if stands.is_none() {
        said.push(("areas", line.key("areas").to_owned()));
    }
    const FIELDS: &[(&str, &str)] = &[
        ("title", "title"),
        ("held", "held"),
        ("meeting_id", "meeting"),
        ("scheduled", "scheduled"),
        ("cancelled", "cancelled"),
        ("contributions_recorded", "contributions_recorded"),
    ];
    let unless_said = vec![("title", called(plan, line))];
    plan.put(line, Put { said, unless_said, ..put(Kind::Review, stands, FIELDS) })?;
    Ok(())
}

/// Written contributions to reviews (3.5).
pub const CONTRIBUTIONS: Shape = Shape {
    name: "contributions",
    read: contribution,
    columns: &[
        key("held", Day),
        key("areas", Areas),
        key("state", State),
        key("submitted", Day),
        may("title", Text),
    ],
};

fn contribution(plan: &mut Plan, line: &Said) -> Read {
    let Some(of) = the_review(plan, line) else {
        return wrong("held", Message::new("import-no-review"));
    };
    let review = of.common().id;
    let mut rows = plan.record().organisation.contributions.values();
    let stands = rows.find(|row| {
        row.review_id == review
            && row.state.as_str() == line.key("state")
            && Some(row.submitted) == line.day("submitted")
    });
    let stands = stands.cloned().map(Row::from);
    let said = vec![("review_id", review.to_string())];
    let unless_said =
        vec![("title", english::contribution(plan.record(), line.key("state"), &of, line.day("submitted")))];
    let fields = [("state", "state"), ("submitted", "submitted"), ("title", "title")];
    plan.put(line, Put { said, unless_said, ..put(Kind::ReviewContribution, stands, &fields) })?;
    Ok(())
}
