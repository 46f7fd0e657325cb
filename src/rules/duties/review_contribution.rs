//! Who coordinates contributes to a review (3.5).

use std::collections::BTreeMap;

use super::known::KnownArea;
use super::{Duty, DutyKind, Status};
use crate::ids::StateId;
use crate::rules::because::{Because, ContributionReason, Service};
use crate::rules::facts::{Contribution, Review};
use crate::rules::tenure;

/// 3.5: "The Coordinators and Co-coordinators will be expected to make a written contribution in preparation to
/// the SOC review, express their views at the SOC review meeting and take necessary follow-up actions."
pub(super) fn duties(area: &KnownArea<'_>) -> Vec<Duty> {
    let recorded = area.reviews().filter_map(|review| Some((review, review.contributions.as_deref()?)));
    recorded
        .flat_map(|(review, contributions)| {
            let expected = contributors(area, review).into_iter();
            expected.map(|(state, service)| duty(area, review, contributions, state, service))
        })
        .collect()
}

/// The states that serve on the review's day in either role, as known then (or by now, if it lies ahead), each
/// with its tenure: who became Coordinator afterwards, with effect back to that day, owes nothing.
fn contributors(area: &KnownArea<'_>, review: &Review) -> BTreeMap<StateId, Service> {
    let known_by = review.held.min(area.on);
    let mut services = BTreeMap::new();
    for tenure in area.tenures.iter().map(|standing| standing.tenure) {
        if tenure::serves(tenure, review.held, known_by) {
            let service = Service { role: tenure.role, acting: tenure.acting, tenure: tenure.id.clone() };
            // Of several tenures of a state the reason names the one that does not depend on their order.
            services
                .entry(tenure.state)
                .and_modify(|first: &mut Service| {
                    if service < *first {
                        *first = service.clone();
                    }
                })
                .or_insert(service);
        }
    }
    services
}

fn duty(
    area: &KnownArea<'_>,
    review: &Review,
    contributions: &[Contribution],
    state: StateId,
    service: Service,
) -> Duty {
    let due = review.held;
    let theirs = contributions.iter().filter(|it| it.state == state && it.submitted <= area.on);
    let submitted = theirs.map(|contribution| contribution.submitted).min();
    let late = submitted.unwrap_or(area.on) > due;
    let status = if submitted.is_some() { Status::done(late) } else { Status::open(late) };
    let because = Because::ReviewContribution(ContributionReason {
        review: review.id.clone(),
        area: area.area.code.clone(),
        scheduled: review.scheduled,
        held: due,
        state,
        service,
        submitted,
        as_of: area.on,
        late,
    });
    Duty {
        bearers: vec![state],
        due: Some(due),
        met_on: submitted,
        ..area.duty(DutyKind::ReviewContribution, &review.id, review.scheduled, status, because)
    }
}
