//! A new Coordinator proposes a concept paper (2.7).

use chrono::NaiveDate;

use super::known::KnownArea;
use super::{Duty, DutyKind, Status};
use crate::rules::because::{Because, Outcome, ProposalReason, Sum};
use crate::rules::calendar::{day_before, known};
use crate::rules::facts::{ConceptPaper, Tenure};
use crate::rules::tenure::{Standing, is_known, last_day};

/// 2.7: "Any new Coordinator shall propose a new or an updated concept paper at the time of its application for
/// coordinatorship or not later than three months following the appointment as Coordinator."
///
/// The months count from the appointment, which is the SOC's decision, not from the first day of the tenure.
pub(super) fn duties(area: &KnownArea<'_>) -> Vec<Duty> {
    let new = area.full_coordinators().filter_map(|standing| {
        let appointed = standing.tenure.appointed?;
        (!continues_another(area, standing.tenure, appointed)).then(|| duty(area, standing, appointed))
    });
    new.collect()
}

/// Whether the state goes on from an earlier tenure, as known on the day of its appointment: then it is not new.
fn continues_another(area: &KnownArea<'_>, tenure: &Tenure, appointed: NaiveDate) -> bool {
    let Some(from) = tenure.from else { return false };
    area.full_coordinators().map(|standing| standing.tenure).any(|earlier| {
        earlier.state == tenure.state
            && earlier.from.is_none_or(|begun| begun < from)
            && is_known(earlier, appointed)
            && last_day(earlier, appointed).reaches(day_before(from))
    })
}

fn duty(area: &KnownArea<'_>, standing: Standing<'_>, appointed: NaiveDate) -> Duty {
    let tenure = standing.tenure;
    let version = area.versions.in_force(appointed);
    let sum = Sum::of(appointed, version.concept_paper_months, version);
    let due = sum.result;

    let counting = area.concept_papers().filter(|paper| counts(paper, standing, appointed, due, area.on));
    let first = counting.min_by_key(|paper| (paper.first_draft, &paper.id));
    let (status, outcome) = match (first, standing.last.day) {
        (Some(paper), _) => {
            let late = paper.first_draft > due;
            (Status::done(late), Outcome::Met { paper: paper.id.clone(), on: paper.first_draft, late })
        }
        (None, Some(last)) if last < area.on => {
            let status = if last < due { Status::Lapsed } else { Status::Unmet };
            (status, Outcome::TenureEnded { last, set_by: standing.last.set_by, before_due: last < due })
        }
        (None, _) => {
            let late = area.on > due;
            (Status::open(late), Outcome::Open { as_of: area.on, late })
        }
    };
    let reason = ProposalReason {
        tenure: tenure.id.clone(),
        area: area.area.code.clone(),
        state: tenure.state,
        sum,
        outcome,
    };
    let because = Because::ConceptPaperProposal(reason);
    Duty {
        bearers: vec![tenure.state],
        due: Some(due),
        met_on: first.map(|paper| paper.first_draft),
        ..area.duty(DutyKind::ConceptPaperProposal, &tenure.id, appointed, status, because)
    }
}

/// Whether a paper is the one that 2.7 asks of this tenure: proposed by its state since the application and
/// within the tenure, or still on the table on the day of the appointment. A paper withdrawn before its date was
/// over had as well not been proposed.
fn counts(
    paper: &ConceptPaper,
    standing: Standing<'_>,
    appointed: NaiveDate,
    due: NaiveDate,
    on: NaiveDate,
) -> bool {
    let tenure = standing.tenure;
    let applied = tenure.applied.unwrap_or(appointed);
    let lay_on_the_table =
        || known(paper.approved, appointed).or(known(paper.withdrawn, appointed)).is_none();
    let timely = if paper.first_draft < applied {
        lay_on_the_table()
    } else {
        standing.last.reaches(paper.first_draft)
    };
    paper.proposed_by == tenure.state && timely && known(paper.withdrawn, on.min(due)).is_none()
}
