//! From the record to the facts of the duties (rules/).

use std::sync::Arc;

use chrono::NaiveDate;
use uuid::Uuid;

use super::{AreaRecord, Organisation, Record, Row, rows};
use crate::rules::calendar;
use crate::rules::facts;

fn name(id: Uuid) -> Arc<str> {
    id.to_string().into()
}

impl Record {
    /// All facts, areas in the order of the paper.
    pub fn facts(&self) -> facts::Facts {
        facts::Facts {
            modalities: self.organisation.version_facts(),
            areas: self.areas_in_order().map(|area| area.facts(&self.organisation)).collect(),
        }
    }

    /// The facts that were known by a day.
    pub fn facts_known_by(&self, on: NaiveDate) -> facts::Facts {
        self.facts().known_by(on)
    }
}

impl Row {
    /// The day from which a record of the facts counts; `None`: it counts on every day.
    ///
    /// Where a first draft or a planning is not dated, the day that stands for it in the facts.
    pub fn known_from(&self) -> Option<NaiveDate> {
        match self {
            Self::Tenure(row) => row.appointed,
            Self::TenureExtension(row) => Some(row.approved),
            Self::TenureTermination(row) => Some(row.notified),
            Self::FinalReport(row) => Some(row.issued),
            Self::ConceptPaper(row) => row.first_draft.or(row.approved),
            Self::PaperRevision(row) => Some(row.issued),
            Self::PaperExtension(row) => Some(row.approved),
            Self::ExpertMeeting(row) => Some(row.convened),
            Self::Review(row) => Some(row.scheduled.unwrap_or(row.held)),
            Self::ReviewContribution(row) => Some(row.submitted),
            Self::Decision(row) => Some(row.decided),
            Self::PlanAnswer(row) => Some(row.given),
            Self::EventChange(row) => Some(row.made),
            Self::Nomination(row) => Some(row.nominated),
            Self::EventReport(row) => Some(row.issued),
            Self::Attachment(row) => Some(calendar::astana_date(row.enclosed)),
            _ => None,
        }
    }
}

impl Organisation {
    /// The numbers of the versions of the Modalities.
    pub fn version_facts(&self) -> Vec<facts::Version> {
        // The columns are checked to be 1 or more.
        let count = |number: i32| number.unsigned_abs();
        self.versions
            .values()
            .map(|row| facts::Version {
                symbol: row.symbol.as_str().into(),
                from: row.from,
                concept_paper_months: count(row.concept_paper_months),
                consideration_months: count(row.consideration_months),
                recommended_tenure_months: count(row.recommended_tenure_months),
                review_months: count(row.review_months),
                expiry_notice_days: row.expiry_notice_days.iter().copied().map(count).collect(),
            })
            .collect()
    }
}

impl AreaRecord {
    /// The facts of this area.
    pub fn facts(&self, organisation: &Organisation) -> facts::Area {
        facts::Area {
            code: self.area.code.as_str().into(),
            established: self.area.established,
            closed: self.area.closed,
            tenures: self.tenures.values().map(|row| self.tenure_facts(row)).collect(),
            concept_papers: self.papers.values().filter_map(|row| self.paper_facts(row)).collect(),
            final_reports: self
                .final_reports
                .values()
                .map(|row| facts::FinalReport { tenure: name(row.tenure_id), issued: row.issued })
                .collect(),
            reviews: organisation
                .reviews
                .values()
                .filter(|row| row.areas.contains(&self.area.common.id))
                .map(|row| review_facts(row, organisation))
                .collect(),
        }
    }

    /// The facts of a tenure with its extensions and its termination.
    pub fn tenure_facts(&self, row: &rows::Tenure) -> facts::Tenure {
        let of = row.common.id;
        facts::Tenure {
            id: name(of),
            state: row.state,
            role: row.role,
            acting: row.acting,
            applied: row.applied,
            appointed: row.appointed,
            from: row.from,
            to: row.to,
            extensions: self
                .extensions
                .values()
                .filter(|extension| extension.tenure_id == of)
                .map(|extension| facts::Extension { approved: extension.approved, to: extension.to })
                .collect(),
            termination: self
                .terminations
                .values()
                .find(|notice| notice.tenure_id == of)
                .map(|notice| facts::Termination { notified: notice.notified, last_day: notice.last_day }),
        }
    }

    /// The facts of a concept paper. Where the day of its first draft is not known, its approval stands for it.
    fn paper_facts(&self, row: &rows::ConceptPaper) -> Option<facts::ConceptPaper> {
        let of = row.common.id;
        Some(facts::ConceptPaper {
            id: name(of),
            proposed_by: row.proposed_by,
            first_draft: row.first_draft.or(row.approved)?,
            approved: row.approved,
            withdrawn: row.withdrawn,
            applicable_from: row.applicable_from,
            applicable_to: row.applicable_to,
            extensions: self
                .paper_extensions
                .values()
                .filter(|extension| extension.paper_id == of)
                .map(|extension| facts::Extension { approved: extension.approved, to: extension.to })
                .collect(),
            expert_meetings: self
                .expert_meetings
                .values()
                .filter(|meeting| meeting.paper_id == Some(of))
                .map(|meeting| facts::ExpertMeeting {
                    convened: meeting.convened,
                    held: meeting.held,
                    cancelled: meeting.cancelled,
                })
                .collect(),
        })
    }
}

/// The facts of a review. Where the day of its planning is not known, the day it was held stands for it.
fn review_facts(row: &rows::Review, organisation: &Organisation) -> facts::Review {
    facts::Review {
        id: name(row.common.id),
        scheduled: row.scheduled.unwrap_or(row.held),
        held: row.held,
        cancelled: row.cancelled,
        contributions: row.contributions_recorded.then(|| {
            organisation
                .contributions
                .values()
                .filter(|contribution| contribution.review_id == row.common.id)
                .map(|contribution| facts::Contribution {
                    state: contribution.state,
                    submitted: contribution.submitted,
                })
                .collect()
        }),
    }
}
