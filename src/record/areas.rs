//! A priority area with all that is of it.

use super::Table;
use super::rows::*;
use super::tables::holds_tables;

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
    /// Letters of intention.
    pub letters: Table<Letter>,
    /// Requests for the extension of a tenure.
    pub extension_requests: Table<ExtensionRequest>,
    /// Proposals that a Co-coordinator act as Coordinator.
    pub acting_proposals: Table<ActingProposal>,
    /// The consents to them.
    pub acting_consents: Table<ActingConsent>,
    /// The sections of papers that are being drafted.
    pub sections: Table<PaperSection>,
    /// The texts of papers as they were issued.
    pub texts: Table<PaperText>,
    /// Files that are enclosed with what is of the area.
    pub attachments: Table<Attachment>,
}

/// The order of the paper: by the number of the dimension, then by that of the area.
pub fn paper_order(code: &str) -> (u32, u32) {
    let (dimension, area) = code.split_once('.').unwrap_or((code, "0"));
    (dimension.parse().unwrap_or(u32::MAX), area.parse().unwrap_or(u32::MAX))
}

holds_tables! {
    AreaRecord;
    AreaNote in notes,
    Tenure in tenures,
    TenureExtension in extensions,
    TenureTermination in terminations,
    FinalReport in final_reports,
    ConceptPaper in papers,
    PaperRevision in revisions,
    PaperExtension in paper_extensions,
    ExpertMeeting in expert_meetings,
    Letter in letters,
    ExtensionRequest in extension_requests,
    ActingProposal in acting_proposals,
    ActingConsent in acting_consents,
    PaperSection in sections,
    PaperText in texts,
    Attachment in attachments,
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
            letters: Table::new(),
            extension_requests: Table::new(),
            acting_proposals: Table::new(),
            acting_consents: Table::new(),
            sections: Table::new(),
            texts: Table::new(),
            attachments: Table::new(),
        }
    }
}
