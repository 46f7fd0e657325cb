//! The paragraph of the Modalities that stands beside a field: what follows from what is typed there.

use crate::record::Kind;
use crate::rules::paragraph::Paragraph;

/// The paragraph beside a field.
pub fn beside(kind: Kind, field: &str) -> Option<Paragraph> {
    Some(match (kind, field) {
        (Kind::Tenure, "role") => Paragraph::P1_9,
        (Kind::Tenure, "acting") => Paragraph::P1_11,
        (Kind::Tenure, "to") => Paragraph::P1_10,
        (Kind::Tenure, "appointed") => Paragraph::P2_7,
        (Kind::TenureExtension, "approved") | (Kind::TenureTermination, "notified") => Paragraph::P1_12,
        (Kind::FinalReport, "issued") => Paragraph::P1_3,
        (Kind::ConceptPaper, "proposed_by") => Paragraph::P2_1,
        (Kind::ConceptPaper, "first_draft") => Paragraph::P2_5,
        (Kind::ConceptPaper, "applicable_to") | (Kind::PaperExtension, "to") => Paragraph::P2_6,
        (Kind::ExpertMeeting, "area_id") => Paragraph::P1_7,
        (Kind::ExpertMeeting, "convened") => Paragraph::P2_5,
        (Kind::Review, "held") => Paragraph::P3_2,
        (Kind::ReviewContribution, "submitted") => Paragraph::P3_5,
        (Kind::ModalitiesVersion, "from") => Paragraph::P5_2,
        (Kind::ModalitiesVersion, "concept_paper_months") => Paragraph::P2_7,
        (Kind::ModalitiesVersion, "consideration_months") => Paragraph::P2_5,
        (Kind::ModalitiesVersion, "recommended_tenure_months") => Paragraph::P1_10,
        (Kind::ModalitiesVersion, "review_months") => Paragraph::P3_2,
        (Kind::ModalitiesVersion, "expiry_notice_days") => Paragraph::P1_12,
        _ => return None,
    })
}
