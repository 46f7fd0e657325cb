//! An area has no Coordinator (1.9).

use super::known::KnownArea;
use super::{Duty, DutyKind, Status};
use crate::rules::because::{Because, Predecessor, VacancyReason};

/// 1.9: "The Coordinators and Co-coordinators shall be appointed by the Senior Officials Committee (SOC). As a
/// rule, there will be one Coordinator per priority area and there will be no limit to the number of
/// Co-coordinators per priority area."
///
/// An acting Coordinator (1.11) does not fill the post.
pub(super) fn duty(area: &KnownArea<'_>) -> Option<Duty> {
    if area.full_coordinators().any(|standing| standing.serves(area.on)) {
        return None;
    }
    let ended = area.full_coordinators().filter_map(|standing| Some((standing.vacated(area.on)?, standing)));
    // Of several that ended on one day the reason names one that does not depend on their order.
    let latest = ended.max_by_key(|(vacated, standing)| (*vacated, &standing.tenure.id));
    let last = latest.filter(|(vacated, _)| *vacated >= area.area.established);
    let since = last.map_or(area.area.established, |(vacated, _)| vacated);
    let because = Because::Vacancy(VacancyReason {
        area: area.area.code.clone(),
        as_of: area.on,
        since,
        predecessor: last.map(|(_, standing)| Predecessor {
            tenure: standing.tenure.id.clone(),
            state: standing.tenure.state,
            set_by: standing.last.set_by,
        }),
    });
    Some(area.duty(DutyKind::Vacancy, &area.area.code, since, Status::Due, because))
}
