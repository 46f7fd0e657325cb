//! Contributions to reviews (3.5): who has made one, and of whom one is awaited, as the duties of the day say it.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::http::reader::Reader;
use crate::ids::StateId;
use crate::record::day_book::DayBook;
use crate::record::rows::ReviewContribution;
use crate::rules::access::Action;
use crate::rules::duties::DutyKind;

/// The states of which contributions are awaited, by review, each with the codes of the areas for which it serves.
pub(super) type Awaited = BTreeMap<Uuid, BTreeMap<StateId, Vec<String>>>;

/// The contributions to a review that are made by the day of the page, the earliest first.
pub(super) fn made<'a>(reader: Reader<'a>, review: Uuid) -> Vec<&'a ReviewContribution> {
    let all = reader.names.organisation.contributions.values();
    let mut found: Vec<_> = all.filter(|row| row.review_id == review && row.submitted <= reader.on).collect();
    found.sort_by_key(|row| (row.submitted, row.common.id));
    found
}

/// Who still owes contributions on the day of the page. Observers do not read duties.
pub(super) fn awaited(reader: Reader<'_>) -> Awaited {
    let mut awaited = Awaited::new();
    if !reader.who.actor.may(Action::ReadDuties) {
        return awaited;
    }
    let other_day = reader.other_day.then(|| DayBook::new(reader.record(), reader.on));
    let book = other_day.as_ref().unwrap_or(&reader.who.held.day);
    for entry in book.all().filter(|entry| entry.duty.kind == DutyKind::ReviewContribution) {
        let Ok(review) = entry.duty.subject.parse() else { continue };
        if !entry.shown.is_open() {
            continue;
        }
        for state in &entry.duty.bearers {
            let of_review = awaited.entry(review).or_default();
            of_review.entry(*state).or_default().push(entry.area.area.code.clone());
        }
    }
    awaited
}
