//! Which records refer to which: what must not be struck while others rest on it.

use uuid::Uuid;

use super::{Kind, Record, Row};
use crate::ids::StateId;

impl Record {
    /// How many records of which kinds refer to a record.
    pub fn referring_to(&self, row: &Row) -> Vec<(Kind, usize)> {
        let counts = Kind::ALL.iter().map(|kind| {
            let referring = self.all(*kind).into_iter().filter(|other| other.refers_to(row));
            (*kind, referring.count())
        });
        counts.filter(|(_, count)| *count > 0).collect()
    }
}

impl Row {
    /// Whether this record refers to another.
    pub fn refers_to(&self, other: &Self) -> bool {
        match other {
            Self::State(state) => self.states().contains(&state.code),
            other => self.ids().contains(&other.common().id),
        }
    }

    /// The states that the record is about. A distribution to named states is not a reference.
    fn states(&self) -> Vec<StateId> {
        match self {
            Self::StateName(row) => vec![row.state],
            Self::Membership(row) => vec![row.state],
            Self::Chairmanship(row) => vec![row.state],
            Self::Tenure(row) => vec![row.state],
            Self::ConceptPaper(row) => vec![row.proposed_by],
            Self::ReviewContribution(row) => vec![row.state],
            _ => Vec::new(),
        }
    }

    /// The records that the record names.
    fn ids(&self) -> Vec<Uuid> {
        let some = |ids: &[Option<Uuid>]| ids.iter().copied().flatten().collect();
        match self {
            Self::Area(row) => vec![row.dimension_id],
            Self::AreaNote(row) => vec![row.area_id],
            Self::Decision(row) => some(&[row.meeting_id]),
            Self::DecisionParagraph(row) => some(&[Some(row.decision_id), row.area_id]),
            Self::Tenure(row) => some(&[Some(row.area_id), row.decision_id]),
            Self::TenureExtension(row) => some(&[Some(row.tenure_id), row.decision_id]),
            Self::TenureTermination(row) => vec![row.tenure_id],
            Self::FinalReport(row) => vec![row.tenure_id],
            Self::ConceptPaper(row) => some(&[Some(row.area_id), row.decision_id]),
            Self::PaperRevision(row) => vec![row.paper_id],
            Self::PaperExtension(row) => some(&[Some(row.paper_id), row.decision_id]),
            Self::ExpertMeeting(row) => some(&[Some(row.area_id), row.paper_id]),
            Self::Review(row) => row.areas.iter().copied().chain(row.meeting_id).collect(),
            Self::ReviewContribution(row) => vec![row.review_id],
            Self::State(_)
            | Self::StateName(_)
            | Self::Membership(_)
            | Self::Chairmanship(_)
            | Self::Dimension(_)
            | Self::Meeting(_)
            | Self::ModalitiesVersion(_)
            | Self::Coverage(_) => Vec::new(),
        }
    }
}
