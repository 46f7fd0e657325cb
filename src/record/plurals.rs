//! What the kinds are called in addresses: `/api/v1/concept-papers`, `/matters/{id}`.

use super::Kind;

const PLURALS: &[(&str, Kind)] = &[
    ("states", Kind::State),
    ("state-names", Kind::StateName),
    ("memberships", Kind::Membership),
    ("chairmanships", Kind::Chairmanship),
    ("dimensions", Kind::Dimension),
    ("areas", Kind::Area),
    ("area-notes", Kind::AreaNote),
    ("meetings", Kind::Meeting),
    ("decisions", Kind::Decision),
    ("decision-paragraphs", Kind::DecisionParagraph),
    ("modalities", Kind::ModalitiesVersion),
    ("tenures", Kind::Tenure),
    ("tenure-extensions", Kind::TenureExtension),
    ("tenure-terminations", Kind::TenureTermination),
    ("reports", Kind::FinalReport),
    ("concept-papers", Kind::ConceptPaper),
    ("paper-revisions", Kind::PaperRevision),
    ("paper-extensions", Kind::PaperExtension),
    ("expert-meetings", Kind::ExpertMeeting),
    ("reviews", Kind::Review),
    ("review-contributions", Kind::ReviewContribution),
    ("coverage", Kind::Coverage),
    ("matters", Kind::Matter),
    ("letters", Kind::Letter),
    ("extension-requests", Kind::ExtensionRequest),
    ("acting-proposals", Kind::ActingProposal),
    ("acting-consents", Kind::ActingConsent),
    ("paper-sections", Kind::PaperSection),
    ("paper-texts", Kind::PaperText),
    ("positions", Kind::Position),
    ("prepared-positions", Kind::PreparedPosition),
    ("comments", Kind::Comment),
    ("circulations", Kind::Circulation),
    ("follow-ups", Kind::FollowUp),
    ("attachments", Kind::Attachment),
    ("procedural-rules", Kind::ProceduralRules),
    ("holidays", Kind::Holiday),
    ("documents", Kind::Document),
    ("document-texts", Kind::DocumentText),
    ("agenda-items", Kind::AgendaItem),
    ("delegations", Kind::Delegation),
    ("silences", Kind::Silence),
    ("silence-breaks", Kind::SilenceBreak),
    ("statements", Kind::Statement),
    ("relations", Kind::Relation),
    ("amendments", Kind::Amendment),
    ("notes", Kind::Note),
    ("note-enclosures", Kind::NoteEnclosure),
    ("state-forms", Kind::StateForm),
    ("notes-received", Kind::NoteReceived),
    ("plans", Kind::Plan),
    ("plan-answers", Kind::PlanAnswer),
    ("event-proposals", Kind::EventProposal),
    ("proposal-questions", Kind::ProposalQuestion),
    ("events", Kind::Event),
    ("event-changes", Kind::EventChange),
    ("nominations", Kind::Nomination),
    ("event-reports", Kind::EventReport),
];

impl Kind {
    /// The kind that an address names.
    pub fn of_plural(plural: &str) -> Option<Self> {
        let found = PLURALS.iter().find(|(name, _)| *name == plural);
        found.map(|(_, kind)| *kind)
    }

    /// What the kind is called in addresses.
    pub fn plural(self) -> &'static str {
        let found = PLURALS.iter().find(|(_, of)| *of == self);
        found.map_or("", |(name, _)| name)
    }
}
