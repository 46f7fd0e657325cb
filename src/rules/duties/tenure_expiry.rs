//! A tenure comes to its end, and nobody is there for the day after (1.12).

use super::known::KnownArea;
use super::{Duty, DutyKind, Status};
use crate::rules::because::{Because, ExpiryReason};
use crate::rules::calendar::{days_before, next_day};
use crate::rules::facts::Role;
use crate::rules::tenure::Standing;

/// 1.12: "The request for extension or the notice of early termination must be sent to all Member States through
/// the Secretariat sufficiently in advance of the expiration of the current tenure or the termination of duties."
///
/// How many days are "sufficiently in advance" belongs to a version of the Modalities.
pub(super) fn duties(area: &KnownArea<'_>) -> Vec<Duty> {
    area.tenures.iter().filter_map(|standing| duty(area, *standing)).collect()
}

fn duty(area: &KnownArea<'_>, standing: Standing<'_>) -> Option<Duty> {
    let tenure = standing.tenure;
    if tenure.acting || standing.last.ended_early || !standing.serves(area.on) {
        return None;
    }
    let due = standing.last.day?;
    let version = area.versions.in_force(area.on);
    let longest = version.expiry_notice_days.iter().copied().max()?;
    let since = days_before(due, longest);
    if area.on < since || is_filled_after(area, standing, due) {
        return None;
    }

    let days_left = u32::try_from((due - area.on).num_days()).ok()?;
    let notice = version.expiry_notice_days.iter().copied().filter(|days| *days >= days_left).min();
    let reason = ExpiryReason {
        tenure: tenure.id.clone(),
        area: area.area.code.clone(),
        state: tenure.state,
        role: tenure.role,
        last_day: due,
        set_by: standing.last.set_by,
        longest,
        since,
        as_of: area.on,
        days_left,
        notice,
        version: version.symbol.clone(),
    };
    Some(Duty {
        bearers: vec![tenure.state],
        due: Some(due),
        notice,
        ..area.duty(DutyKind::TenureExpiry, &tenure.id, since, Status::Due, Because::TenureExpiry(reason))
    })
}

/// Whether somebody serves on the day after: a full Coordinator of any state after a Coordinator, the same state
/// after a Co-coordinator.
fn is_filled_after(area: &KnownArea<'_>, standing: Standing<'_>, last_day: chrono::NaiveDate) -> bool {
    let next = next_day(last_day);
    match standing.tenure.role {
        Role::Coordinator => area.full_coordinators().any(|other| other.serves(next)),
        Role::CoCoordinator => area.tenures.iter().any(|other| {
            other.tenure.role == Role::CoCoordinator
                && other.tenure.state == standing.tenure.state
                && other.serves(next)
        }),
    }
}
