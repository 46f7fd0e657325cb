//! Who may serve beside whom (1.9 to 1.12). What the record has now counts: every extension and notice in it.

use chrono::NaiveDate;
use uuid::Uuid;

use super::super::rows::{self, Role};
use super::super::{AreaRecord, Record, Row};
use super::Checked;
use crate::ids::StateId;
use crate::message::Message;
use crate::rules::calendar::{day_before, months_after};
use crate::rules::paragraph::Paragraph;
use crate::rules::refusal::Refusal;
use crate::rules::tenure;

/// A tenure's days as the record has them now: its first, and its last with all that was extended and ended early.
#[derive(Clone, Copy)]
struct Service {
    id: Uuid,
    state: StateId,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

impl Service {
    fn of(area: &AreaRecord, row: &rows::Tenure) -> Option<Self> {
        let facts = area.tenure_facts(row);
        let last = tenure::last_day(&facts, NaiveDate::MAX);
        let counts = tenure::counts(&facts, last);
        counts.then_some(Self { id: row.common.id, state: row.state, from: row.from, to: last.day })
    }

    fn serves(self, on: NaiveDate) -> bool {
        super::within(self.from, self.to, on)
    }

    fn overlaps(self, other: Self) -> bool {
        let reaches = |to: Option<NaiveDate>, from: Option<NaiveDate>| match (to, from) {
            (Some(to), Some(from)) => from <= to,
            _ => true,
        };
        reaches(self.to, other.from) && reaches(other.to, self.from)
    }
}

pub(super) fn check(record: &Record, row: &Row, checked: &mut Checked) {
    match row {
        Row::Tenure(row) => {
            acting(record, row, checked);
            recommended_term(record, row, checked);
        }
        Row::TenureExtension(_) | Row::TenureTermination(_) => {}
        _ => return,
    }
    // Every row is plain data: a record without the row can only be the record as it stands.
    if let Ok(after) = record.with(row) {
        checked.refusals.extend(second_coordinators(record, &after));
    }
}

/// 1.9: "As a rule, there will be one Coordinator per priority area." The coordinators that would serve at the same
/// time after a change and did not before, without the SOC's express decision.
pub fn second_coordinators(before: &Record, after: &Record) -> Vec<Refusal> {
    let changed = after.areas.values().filter(|area| {
        let stood = before.areas.get(&area.area.common.id);
        stood.is_none_or(|stood| !std::sync::Arc::ptr_eq(stood, area))
    });
    changed
        .flat_map(|area| {
            let stood =
                before.areas.get(&area.area.common.id).map_or_else(Vec::new, |area| full_coordinators(area));
            let stands = full_coordinators(area);
            newly_together(&stood, &stands).into_iter().map(second_coordinator).collect::<Vec<_>>()
        })
        .collect()
}

/// The full coordinators of an area whom no express decision lets serve beside another.
fn full_coordinators(area: &AreaRecord) -> Vec<Service> {
    let full = |row: &&rows::Tenure| row.role == Role::Coordinator && !row.acting && !row.express_decision;
    area.tenures.values().filter(full).filter_map(|row| Service::of(area, row)).collect()
}

/// Of those who now serve together, each holder whom a change has brought another beside.
fn newly_together(stood: &[Service], stands: &[Service]) -> Vec<Service> {
    let together = |a: Service, b: Service, of: &[Service]| {
        let find = |id: Uuid| of.iter().copied().find(|service| service.id == id);
        matches!((find(a.id), find(b.id)), (Some(a), Some(b)) if a.overlaps(b))
    };
    let unchanged =
        |a: Service| stood.iter().any(|b| (b.id, b.from, b.to, b.state) == (a.id, a.from, a.to, a.state));
    let mut holders = Vec::new();
    for (place, first) in stands.iter().enumerate() {
        for second in stands.iter().skip(place + 1) {
            if together(*first, *second, stands) && !together(*first, *second, stood) {
                // The holder is the one that the change has left as it was.
                holders.push(if unchanged(*second) { *second } else { *first });
            }
        }
    }
    holders
}

fn second_coordinator(holder: Service) -> Refusal {
    let message = match (holder.from, holder.to) {
        (Some(from), Some(to)) => {
            Message::new("refused-coordinator-from-to").with("from", from).with("to", to)
        }
        (Some(from), None) => Message::new("refused-coordinator-from").with("from", from),
        (None, Some(to)) => Message::new("refused-coordinator-to").with("to", to),
        (None, None) => Message::new("refused-coordinator-open"),
    };
    Refusal::by(Paragraph::P1_9, "express_decision", message.with("state", holder.state))
}

/// 1.11: "one of the Co-coordinators in the priority area may act as Coordinator with the consent of other
/// Co-coordinators".
fn acting(record: &Record, row: &rows::Tenure, checked: &mut Checked) {
    let (true, Some(from), Some(area)) = (row.acting, row.from, record.areas.get(&row.area_id)) else {
        return;
    };
    let co_coordinators = area.tenures.values().filter(|other| other.role == Role::CoCoordinator);
    let serving: Vec<StateId> = co_coordinators
        .filter_map(|other| Service::of(area, other))
        .filter(|other| other.id != row.common.id && other.serves(from))
        .map(|other| other.state)
        .collect();
    if !serving.contains(&row.state) {
        let message =
            Message::new("refused-acting-not-co-coordinator").with("state", row.state).with("on", from);
        checked.refuse(Refusal::by(Paragraph::P1_11, "acting", message));
    }
    let others = serving.into_iter().filter(|state| *state != row.state && !consented(area, row, *state));
    checked.advice.extend(others.map(|state| Message::new("advice-consent").with("state", state)));
}

/// Whether a state's consent that another acts as Coordinator is in the record itself.
fn consented(area: &AreaRecord, acting: &rows::Tenure, state: StateId) -> bool {
    let proposed = |id: Uuid| {
        let proposal = area.acting_proposals.get(&id);
        proposal.is_some_and(|proposal| proposal.state == acting.state && proposal.withdrawn.is_none())
    };
    let mut consents = area.acting_consents.values();
    consents.any(|consent| consent.state == state && proposed(consent.proposal_id))
}

/// 1.10: the recommended tenure, by the version in force on the appointment.
fn recommended_term(record: &Record, row: &rows::Tenure, checked: &mut Checked) {
    let (false, Some(appointed), Some(from), Some(to)) = (row.acting, row.appointed, row.from, row.to) else {
        return;
    };
    checked.advice.extend(recommended_end(record, appointed, from, to));
}

/// 1.10: "recommended to be not less than two years", by the version in force on a day: what is advised on a term
/// that is shorter.
pub fn recommended_end(record: &Record, on: NaiveDate, from: NaiveDate, to: NaiveDate) -> Option<Message> {
    let months = record.organisation.version_on(on)?.recommended_tenure_months;
    // 24 months from 1 January 2024 run to 31 December 2025.
    let recommended = day_before(months_after(from, months.unsigned_abs()));
    (to < recommended).then(|| {
        Message::new("advice-short-tenure").with("months", i64::from(months)).with("recommended", recommended)
    })
}
