//! Which duties change by a change of the record: those of today, before it and after it.

use std::sync::Arc;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::ids::StateId;
use crate::record::{AreaRecord, Record, Row};
use crate::rules::duties::{self, Duty, DutyKind, Versions};

/// A duty that came, went or stands otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyChange {
    /// The area.
    pub area: Uuid,
    /// How it stood; `None`: it is new.
    pub before: Option<Duty>,
    /// How it stands; `None`: it is gone.
    pub after: Option<Duty>,
}

impl DutyChange {
    /// Whether it is one for who knows this of the record before the change and after it.
    pub fn is_known(&self, before: &Record, after: &Record, on: NaiveDate) -> bool {
        let has = |record, duty: &Option<Duty>| {
            duty.as_ref().is_none_or(|duty| of_area(record, self.area, on).contains(duty))
        };
        has(before, &self.before) && has(after, &self.after)
    }
}

/// The duties that the change from one record to another changes on a day. Only the areas that the rows touch are
/// looked at; what stood and what stands are both among the rows.
pub fn changed_duties<'a>(
    before: &Record,
    after: &Record,
    rows: impl IntoIterator<Item = &'a Row>,
    on: NaiveDate,
) -> Vec<DutyChange> {
    let mut touched: Vec<Uuid> = rows.into_iter().flat_map(|row| areas_of(row, before, after)).collect();
    touched.sort_unstable();
    touched.dedup();
    let order = after.order.iter().chain(before.order.iter().filter(|id| !after.areas.contains_key(id)));
    order
        .filter(|id| touched.binary_search(id).is_ok())
        .flat_map(|id| compared(*id, of_area(before, *id, on), of_area(after, *id, on)))
        .collect()
}

/// The areas whose duties follow from a row.
fn areas_of(row: &Row, before: &Record, after: &Record) -> Vec<Uuid> {
    match row {
        Row::Review(review) => review.areas.clone(),
        Row::ReviewContribution(row) => {
            let find =
                |record: &Record| record.organisation.reviews.get(&row.review_id).map(|it| it.areas.clone());
            find(after).or_else(|| find(before)).unwrap_or_default()
        }
        Row::ModalitiesVersion(_) => after.order.to_vec(),
        row => row.area_id().into_iter().collect(),
    }
}

fn of_area(record: &Record, id: Uuid, on: NaiveDate) -> Vec<Duty> {
    let facts = record.organisation.version_facts();
    let area: Option<&Arc<AreaRecord>> = record.areas.get(&id);
    // Without a version of the Modalities nothing is owed.
    match (area, Versions::of(&facts)) {
        (Some(area), Some(versions)) => duties::of_area(&area.facts(&record.organisation), &versions, on),
        _ => Vec::new(),
    }
}

fn compared(area: Uuid, stood: Vec<Duty>, mut stands: Vec<Duty>) -> Vec<DutyChange> {
    let mut changes = Vec::new();
    for before in stood {
        let same = stands.iter().position(|after| name(after) == name(&before));
        let after = same.map(|place| stands.remove(place));
        if after.as_ref().is_none_or(|after| stands_otherwise(&before, after)) {
            changes.push(DutyChange { area, before: Some(before), after });
        }
    }
    changes.extend(stands.into_iter().map(|after| DutyChange { area, before: None, after: Some(after) }));
    changes
}

/// What makes two duties the same one: of a review, each state has a duty of its own.
fn name(duty: &Duty) -> (DutyKind, &str, &[StateId]) {
    let bearers = if duty.kind == DutyKind::ReviewContribution { duty.bearers.as_slice() } else { &[] };
    (duty.kind, duty.subject.as_ref(), bearers)
}

fn stands_otherwise(a: &Duty, b: &Duty) -> bool {
    (a.status, a.since, a.due, a.met_on, a.notice, &a.bearers)
        != (b.status, b.since, b.due, b.met_on, b.notice, &b.bearers)
}
