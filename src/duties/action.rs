//! What fulfils a duty, and where it is registered.

use crate::http::reader::Link;
use crate::http::who::Who;
use crate::record::{Kind, Record};
use crate::rules::access::Action;
use crate::rules::duties::{Duty, DutyKind};

/// What fulfils a duty that is not yet fulfilled, for who registers: the page on which that is registered, filled in
/// as far as the duty says.
pub fn registering(duty: &Duty, open: bool, who: &Who) -> Option<Link> {
    if !open || !who.actor.may(Action::Register) {
        return None;
    }
    let address = address(duty, who.record())?;
    Some(Link { address, text: who.words().of_kind("action-", duty.kind.as_str()).to_owned() })
}

/// The page on which the fulfilment of a duty is registered.
fn address(duty: &Duty, record: &Record) -> Option<String> {
    let area = record.area_by_code(&duty.area)?.area.common.id.to_string();
    let subject = duty.subject.to_string();
    let bearer = duty.bearers.first().map(ToString::to_string).unwrap_or_default();
    let (kind, fields) = match duty.kind {
        DutyKind::ConceptPaperProposal => {
            (Kind::ConceptPaper, vec![("area_id", area), ("proposed_by", bearer)])
        }
        DutyKind::ExpertMeeting => (Kind::ExpertMeeting, vec![("area_id", area), ("paper_id", subject)]),
        DutyKind::ApplicabilityExtension => (Kind::PaperExtension, vec![("paper_id", subject)]),
        DutyKind::TenureExpiry => (Kind::TenureExtension, vec![("tenure_id", subject)]),
        DutyKind::Vacancy => (Kind::Tenure, vec![("area_id", area), ("role", "coordinator".to_owned())]),
        DutyKind::FinalReport => (Kind::FinalReport, vec![("tenure_id", subject)]),
        DutyKind::Review => (Kind::Review, vec![("areas", area)]),
        DutyKind::ReviewContribution => {
            (Kind::ReviewContribution, vec![("review_id", subject), ("state", bearer)])
        }
    };
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    Some(format!("/register/{}?{query}", kind.as_str()))
}
