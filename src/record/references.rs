//! Which records refer to which: what must not be struck while others rest on it, and what of a record's JSON names
//! others.

use serde_json::{Map, Value};
use uuid::Uuid;

use super::fields::Takes;
use super::{Kind, Record, Row};
use crate::ids::StateId;

impl Kind {
    /// The fields of a row that name other records or states; the area of an extension is not typed in.
    fn references(self) -> impl Iterator<Item = (&'static str, Takes)> {
        let typed = self.fields().iter().map(|field| (field.name, field.takes));
        typed.chain([("area_id", Takes::One(Self::Area))])
    }
}

impl Record {
    /// How many records of which kinds refer to a record.
    pub fn referring_to(&self, row: &Row) -> Vec<(Kind, usize)> {
        let counts = Kind::ALL.iter().map(|kind| {
            let referring = self.all(*kind).into_iter().filter(|other| other.refers_to(row));
            (*kind, referring.count())
        });
        counts.filter(|(_, count)| *count > 0).collect()
    }

    /// Takes out of a row's JSON the names of records that are not in this record: a record that a reader may not
    /// know of is not named by those that refer to it either.
    pub fn hide_references(&self, kind: Kind, object: &mut Map<String, Value>) {
        for (name, takes) in kind.references() {
            match (takes, object.get_mut(name)) {
                (Takes::One(of), Some(id)) if !self.holds_named(of, id) => *id = Value::Null,
                (Takes::Many(of), Some(Value::Array(ids))) => ids.retain(|id| self.holds_named(of, id)),
                _ => {}
            }
        }
    }

    /// Whether everything that a row's JSON names is in this record.
    pub fn holds_all_named_in(&self, kind: Kind, image: &Value) -> bool {
        kind.references().all(|(name, takes)| match (takes, image.get(name)) {
            (Takes::One(of), Some(id)) => self.holds_named(of, id),
            (Takes::Many(of), Some(Value::Array(ids))) => ids.iter().all(|id| self.holds_named(of, id)),
            (Takes::State, Some(Value::String(code))) => {
                self.organisation.states.values().any(|state| state.code.as_str() == code)
            }
            _ => true,
        })
    }

    fn holds_named(&self, kind: Kind, id: &Value) -> bool {
        id.as_str().and_then(|id| id.parse().ok()).is_none_or(|id| self.holds(kind, id))
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
