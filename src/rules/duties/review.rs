//! The SOC reviews implementation (3.2).

use super::known::KnownArea;
use super::{Duty, DutyKind, Status};
use crate::rules::because::{Because, ReviewReason, ReviewStart, Sum};

/// 3.2: "To that end, the SOC will hold regular review of implementation of CBMs, preferably once a year, with
/// focus on specific dimensions, priority areas or CBMs."
pub(super) fn duty(area: &KnownArea<'_>) -> Duty {
    let held = area.reviews().filter(|review| review.held <= area.on);
    let latest = held.max_by_key(|review| (review.held, &review.id));
    let earliest = area.versions.earliest();
    let (since, start) = match latest {
        Some(review) => (review.held, ReviewStart::LastHeld(review.id.clone())),
        None if area.area.established >= earliest.from => (area.area.established, ReviewStart::Established),
        None => (earliest.from, ReviewStart::InForce(earliest.symbol.clone())),
    };
    let version = area.versions.in_force(area.on);
    let sum = Sum::of(since, version.review_months, version);
    let due = sum.result;
    let late = area.on > due;
    let because =
        Because::Review(ReviewReason { area: area.area.code.clone(), start, sum, as_of: area.on, late });
    Duty {
        due: Some(due),
        ..area.duty(DutyKind::Review, &area.area.code, since, Status::open(late), because)
    }
}
