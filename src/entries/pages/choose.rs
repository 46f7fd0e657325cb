//! The first page of registering: which kind of record it becomes.

use askama::Template;
use axum::response::Response;

use crate::entries::commands::power;
use crate::http::page::{Page, page};
use crate::http::who::Who;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::rules::access::Action;

/// The kinds, as an officer thinks of them; each group with the end of its key.
const GROUPS: [(&str, &[Kind]); 8] = [
    ("coordination", &[Kind::Tenure, Kind::TenureExtension, Kind::TenureTermination, Kind::FinalReport]),
    ("papers", &[Kind::ConceptPaper, Kind::PaperRevision, Kind::PaperExtension, Kind::ExpertMeeting]),
    (
        "meetings",
        &[
            Kind::Meeting,
            Kind::AgendaItem,
            Kind::Delegation,
            Kind::Decision,
            Kind::DecisionParagraph,
            Kind::Document,
            Kind::Relation,
        ],
    ),
    ("reviews", &[Kind::Review, Kind::ReviewContribution]),
    ("plans", &[Kind::Plan, Kind::PlanAnswer, Kind::EventProposal, Kind::Event, Kind::EventReport]),
    (
        "workflows",
        &[
            Kind::Letter,
            Kind::ExtensionRequest,
            Kind::Matter,
            Kind::Comment,
            Kind::Circulation,
            Kind::FollowUp,
            Kind::NoteReceived,
            Kind::StateForm,
        ],
    ),
    ("states", &[Kind::State, Kind::StateName, Kind::Membership, Kind::Chairmanship]),
    (
        "frame",
        &[
            Kind::Dimension,
            Kind::Area,
            Kind::AreaNote,
            Kind::ModalitiesVersion,
            Kind::ProceduralRules,
            Kind::Holiday,
            Kind::Coverage,
        ],
    ),
];

#[derive(Template)]
#[template(path = "entries/choose.html")]
struct ChoosePage<'a> {
    page: Page<'a>,
    groups: &'static [(&'static str, &'static [Kind])],
}

impl ChoosePage<'_> {
    /// Whether the person registers records of a kind.
    fn registers(&self, kind: &Kind) -> bool {
        self.page.who.is_some_and(|who| who.actor.may(power(*kind, Action::Register)))
    }
}

/// `GET /register`: which kind of record is registered.
///
/// # Errors
/// When it cannot be rendered.
pub async fn show(who: Who) -> Result<Response, Failure> {
    let page_of = Page::new(&who, who.words().t("register-title"), "/register");
    page(&ChoosePage { page: page_of, groups: &GROUPS })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_can_be_chosen_once() {
        let mut chosen: Vec<Kind> = GROUPS.iter().flat_map(|(_, kinds)| kinds.iter().copied()).collect();
        chosen.sort();
        assert_eq!(chosen, Kind::registered().collect::<Vec<_>>());
    }
}
