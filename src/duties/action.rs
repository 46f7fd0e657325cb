//! What fulfils a duty: for who registers, where it is registered; for the state that bears it, the step by which it acts.

use crate::http::reader::Link;
use crate::http::who::Who;
use crate::record::{Kind, Record};
use crate::rules::access::Action;
use crate::rules::duties::{Duty, DutyKind};
use crate::said::open_on;
use crate::steps;

/// What fulfils a duty that is not yet fulfilled: for who registers, the page on which that is registered, filled in as far
/// as the duty says; for the state that bears it, the step that its own people can take as things stand.
pub fn fulfilling(duty: &Duty, open: bool, who: &Who) -> Option<Link> {
    match who.state() {
        _ if !open => None,
        Some(state) if duty.bearers.contains(&state) => act(duty, who),
        _ if !who.actor.may(Action::Register) => None,
        _ => Some(Link {
            address: address(duty, who.record())?,
            text: who.words().of_kind("action-", duty.kind.as_str()).to_owned(),
        }),
    }
}

/// The step by which a state fulfils its duty, where who asks can take it.
fn act(duty: &Duty, who: &Who) -> Option<Link> {
    let (kind, noun) = match duty.kind {
        DutyKind::ConceptPaperProposal => (Kind::Area, "concept-papers"),
        DutyKind::ExpertMeeting => (Kind::ConceptPaper, "expert-meetings"),
        DutyKind::ApplicabilityExtension => (Kind::ConceptPaper, "extension-matters"),
        DutyKind::TenureExpiry => (Kind::Tenure, "extension-requests"),
        DutyKind::FinalReport => (Kind::Tenure, "final-reports"),
        DutyKind::ReviewContribution => (Kind::Review, "contributions"),
        DutyKind::Vacancy | DutyKind::Review => return None, // the Committee's
    };
    let id = match kind {
        Kind::Area => who.record().area_by_code(&duty.area)?.area.common.id,
        _ => duty.subject.parse().ok()?,
    };
    let row = who.record().find(kind, id)?;
    let step = steps::on(kind).find(|step| step.noun == noun)?;
    let way = open_on(who, step, &row)?;
    Some(Link { address: way.address, text: way.name })
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
