//! A priority area with all that is of it.

use uuid::Uuid;

use super::Table;
use super::kind::{Kind, Row};
use super::rows::*;

/// A priority area with all that is of it.
#[derive(Clone, Debug)]
pub struct AreaRecord {
    /// The area.
    pub area: Area,
    /// What is said of it and stands in no decision.
    pub notes: Table<AreaNote>,
    /// Tenures of coordinators and co-coordinators.
    pub tenures: Table<Tenure>,
    /// Their extensions.
    pub extensions: Table<TenureExtension>,
    /// Notices of their early termination.
    pub terminations: Table<TenureTermination>,
    /// Final reports on them.
    pub final_reports: Table<FinalReport>,
    /// Concept papers.
    pub papers: Table<ConceptPaper>,
    /// Their revisions.
    pub revisions: Table<PaperRevision>,
    /// The extensions of their applicability.
    pub paper_extensions: Table<PaperExtension>,
    /// Expert meetings.
    pub expert_meetings: Table<ExpertMeeting>,
}

/// The order of the paper: by the number of the dimension, then by that of the area.
pub fn paper_order(code: &str) -> (u32, u32) {
    let (dimension, area) = code.split_once('.').unwrap_or((code, "0"));
    (dimension.parse().unwrap_or(u32::MAX), area.parse().unwrap_or(u32::MAX))
}

/// One table of an area, whatever its kind: what the four ways to reach it have in common.
macro_rules! in_table {
    ($area:expr, $kind:expr, $table:ident => $body:expr, $none:expr) => {
        match $kind {
            Kind::AreaNote => {
                let $table = &$area.notes;
                $body
            }
            Kind::Tenure => {
                let $table = &$area.tenures;
                $body
            }
            Kind::TenureExtension => {
                let $table = &$area.extensions;
                $body
            }
            Kind::TenureTermination => {
                let $table = &$area.terminations;
                $body
            }
            Kind::FinalReport => {
                let $table = &$area.final_reports;
                $body
            }
            Kind::ConceptPaper => {
                let $table = &$area.papers;
                $body
            }
            Kind::PaperRevision => {
                let $table = &$area.revisions;
                $body
            }
            Kind::PaperExtension => {
                let $table = &$area.paper_extensions;
                $body
            }
            Kind::ExpertMeeting => {
                let $table = &$area.expert_meetings;
                $body
            }
            _ => $none,
        }
    };
}

impl AreaRecord {
    /// An area of which nothing is recorded yet.
    pub fn new(area: Area) -> Self {
        Self {
            area,
            notes: Table::new(),
            tenures: Table::new(),
            extensions: Table::new(),
            terminations: Table::new(),
            final_reports: Table::new(),
            papers: Table::new(),
            revisions: Table::new(),
            paper_extensions: Table::new(),
            expert_meetings: Table::new(),
        }
    }

    /// Puts a record in its place.
    pub fn put(&mut self, row: Row) {
        let id = row.common().id;
        match row {
            Row::AreaNote(row) => drop(self.notes.insert(id, row)),
            Row::Tenure(row) => drop(self.tenures.insert(id, row)),
            Row::TenureExtension(row) => drop(self.extensions.insert(id, row)),
            Row::TenureTermination(row) => drop(self.terminations.insert(id, row)),
            Row::FinalReport(row) => drop(self.final_reports.insert(id, row)),
            Row::ConceptPaper(row) => drop(self.papers.insert(id, row)),
            Row::PaperRevision(row) => drop(self.revisions.insert(id, row)),
            Row::PaperExtension(row) => drop(self.paper_extensions.insert(id, row)),
            Row::ExpertMeeting(row) => drop(self.expert_meetings.insert(id, row)),
            _ => {} // of the organisation, not of an area
        }
    }

    /// Takes a record out.
    pub fn strike(&mut self, kind: Kind, id: Uuid) {
        match kind {
            Kind::AreaNote => drop(self.notes.remove(&id)),
            Kind::Tenure => drop(self.tenures.remove(&id)),
            Kind::TenureExtension => drop(self.extensions.remove(&id)),
            Kind::TenureTermination => drop(self.terminations.remove(&id)),
            Kind::FinalReport => drop(self.final_reports.remove(&id)),
            Kind::ConceptPaper => drop(self.papers.remove(&id)),
            Kind::PaperRevision => drop(self.revisions.remove(&id)),
            Kind::PaperExtension => drop(self.paper_extensions.remove(&id)),
            Kind::ExpertMeeting => drop(self.expert_meetings.remove(&id)),
            _ => {}
        }
    }

    /// Whether the record is held here.
    pub fn holds(&self, kind: Kind, id: Uuid) -> bool {
        in_table!(self, kind, table => table.contains_key(&id), false)
    }

    /// The record, if it is held here.
    pub fn find(&self, kind: Kind, id: Uuid) -> Option<Row> {
        in_table!(self, kind, table => table.get(&id).cloned().map(Row::from), None)
    }

    /// All records of a kind that are held here.
    pub fn all(&self, kind: Kind) -> Vec<Row> {
        in_table!(self, kind, table => table.values().cloned().map(Row::from).collect(), Vec::new())
    }
}
