//! A Coordinator who completed the duties reports (1.3).

use chrono::NaiveDate;

use super::known::KnownArea;
use super::{Duty, DutyKind, Status};
use crate::rules::because::{Because, ReportReason};
use crate::rules::tenure::Standing;

/// 1.3: "The Member State completing the duties of Coordinator shall issue a report to all Member States
/// summarizing progress achieved in CBM implementation in the assigned priority area during its tenure, which
/// may also contain forward-looking recommendations."
pub(super) fn duties(area: &KnownArea<'_>) -> Vec<Duty> {
    let completed =
        area.full_coordinators().filter_map(|standing| Some((standing, standing.vacated(area.on)?)));
    completed
        .filter(|(standing, since)| !goes_on(area, *standing, *since))
        .map(|(standing, since)| duty(area, standing, since))
        .collect()
}

/// Whether the same state serves on as Coordinator on the day after, and so has not completed its duties.
fn goes_on(area: &KnownArea<'_>, ended: Standing<'_>, next: NaiveDate) -> bool {
    // The tenure itself no longer serves on that day.
    area.full_coordinators().any(|other| other.tenure.state == ended.tenure.state && other.serves(next))
}

fn duty(area: &KnownArea<'_>, standing: Standing<'_>, since: NaiveDate) -> Duty {
    let tenure = standing.tenure;
    let reports = area.area.final_reports.iter().filter(|it| it.tenure == tenure.id && it.issued <= area.on);
    let issued = reports.map(|report| report.issued).min();
    let status = if issued.is_some() { Status::Met } else { Status::Due };
    let because = Because::FinalReport(ReportReason {
        tenure: tenure.id.clone(),
        area: area.area.code.clone(),
        state: tenure.state,
        since,
        set_by: standing.last.set_by,
        issued,
        as_of: area.on,
    });
    Duty {
        bearers: vec![tenure.state],
        met_on: issued,
        ..area.duty(DutyKind::FinalReport, &tenure.id, since, status, because)
    }
}
