//! What is not of one area: states, chairmanships, dimensions, meetings, decisions, versions, reviews.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::Table;
use super::rows::*;
use super::tables::holds_tables;
use crate::ids::StateId;
use crate::language::Language;

/// What is not of one area.
#[derive(Clone, Debug, Default)]
pub struct Organisation {
    /// States.
    pub states: Table<State>,
    /// Their names.
    pub names: Table<StateName>,
    /// Membership and observer status.
    pub memberships: Table<Membership>,
    /// Chairmanships.
    pub chairmanships: Table<Chairmanship>,
    /// Dimensions of the Catalogue.
    pub dimensions: Table<Dimension>,
    /// Meetings of bodies.
    pub meetings: Table<Meeting>,
    /// Decisions.
    pub decisions: Table<Decision>,
    /// Their paragraphs.
    pub paragraphs: Table<DecisionParagraph>,
    /// Versions of the Modalities.
    pub versions: Table<ModalitiesVersion>,
    /// Reviews.
    pub reviews: Table<Review>,
    /// Contributions to them.
    pub contributions: Table<ReviewContribution>,
    /// Until when the record reaches.
    pub coverage: Table<Coverage>,
    /// Matters before a body.
    pub matters: Table<Matter>,
    /// The current positions of states on them.
    pub positions: Table<Position>,
    /// Positions that a delegation has prepared and its senior official has not taken.
    pub prepared: Table<PreparedPosition>,
    /// What states say on a matter or a paper.
    pub comments: Table<Comment>,
    /// What was circulated to whom.
    pub circulations: Table<Circulation>,
    /// What is to be followed up.
    pub follow_ups: Table<FollowUp>,
    /// Files that are enclosed with what is not of one area.
    pub attachments: Table<Attachment>,
    /// What the bodies have set where the Modalities are silent.
    pub rules: Table<ProceduralRules>,
    /// Days on which offices are closed.
    pub holidays: Table<Holiday>,
    /// Documents before a body.
    pub documents: Table<Document>,
    /// Their texts.
    pub document_texts: Table<DocumentText>,
    /// Items of agendas.
    pub agenda: Table<AgendaItem>,
    /// Delegations to meetings.
    pub delegations: Table<Delegation>,
    /// Silence procedures.
    pub silences: Table<Silence>,
    /// What broke them.
    pub breaks: Table<SilenceBreak>,
    /// What states have attached to decisions.
    pub statements: Table<Statement>,
    /// What documents do to others.
    pub relations: Table<Relation>,
    /// Amendments that states propose to texts.
    pub amendments: Table<Amendment>,
    /// Notes verbales of the Secretariat.
    pub notes: Table<Note>,
    /// What is enclosed with them.
    pub enclosures: Table<NoteEnclosure>,
    /// How states are addressed.
    pub forms: Table<StateForm>,
    /// Notes verbales that the Secretariat received.
    pub received: Table<NoteReceived>,
    /// Annual plans of CBM events.
    pub plans: Table<Plan>,
    /// Answers to their calls that there is nothing to propose.
    pub answers: Table<PlanAnswer>,
    /// Events that states propose.
    pub proposals: Table<EventProposal>,
    /// What is asked of who proposed.
    pub questions: Table<ProposalQuestion>,
    /// Events, in the plan and outside it.
    pub events: Table<Event>,
    /// What became of them.
    pub event_changes: Table<EventChange>,
    /// Whom delegations send to them.
    pub nominations: Table<Nomination>,
    /// Reports on them.
    pub event_reports: Table<EventReport>,
}

holds_tables! {
    Organisation;
    State in states,
    StateName in names,
    Membership in memberships,
    Chairmanship in chairmanships,
    Dimension in dimensions,
    Meeting in meetings,
    Decision in decisions,
    DecisionParagraph in paragraphs,
    ModalitiesVersion in versions,
    Review in reviews,
    ReviewContribution in contributions,
    Coverage in coverage,
    Matter in matters,
    Position in positions,
    PreparedPosition in prepared,
    Comment in comments,
    Circulation in circulations,
    FollowUp in follow_ups,
    Attachment in attachments,
    ProceduralRules in rules,
    Holiday in holidays,
    Document in documents,
    DocumentText in document_texts,
    AgendaItem in agenda,
    Delegation in delegations,
    Silence in silences,
    SilenceBreak in breaks,
    Statement in statements,
    Relation in relations,
    Amendment in amendments,
    Note in notes,
    NoteEnclosure in enclosures,
    StateForm in forms,
    NoteReceived in received,
    Plan in plans,
    PlanAnswer in answers,
    EventProposal in proposals,
    ProposalQuestion in questions,
    Event in events,
    EventChange in event_changes,
    Nomination in nominations,
    EventReport in event_reports,
}

impl Organisation {
    /// The names of a state on a day; where it has none then, its latest.
    pub fn name_row(&self, state: StateId, on: NaiveDate) -> Option<&StateName> {
        let mut latest: Option<&StateName> = None;
        for name in self.names.values().filter(|name| name.state == state) {
            if within(name.from, name.to, on) {
                return Some(name);
            }
            latest = latest.filter(|latest| latest.from > name.from).or(Some(name));
        }
        latest
    }

    /// The English name of a state on a day, as the papers write it; its code where it has none.
    pub fn name(&self, state: StateId, on: NaiveDate) -> &str {
        self.name_in(Language::English, state, on)
    }

    /// The name of a state on a day in a language; its code where it has none.
    pub fn name_in(&self, language: Language, state: StateId, on: NaiveDate) -> &str {
        match self.name_row(state, on) {
            Some(name) => match language {
                Language::English => &name.en,
                Language::Russian => &name.ru,
                Language::Kazakh => &name.kk,
            },
            None => self.states.values().find(|row| row.code == state).map_or("", |row| row.code.as_str()),
        }
    }

    /// The standing of a state on a day.
    pub fn standing(&self, state: StateId, on: NaiveDate) -> Option<StandingOf> {
        self.memberships
            .values()
            .find(|row| row.state == state && within(Some(row.from), row.to, on))
            .map(|row| row.standing)
    }

    /// All Member States, or all observers, of a day, by their English names.
    pub fn all_of(&self, standing: StandingOf, on: NaiveDate) -> Vec<StateId> {
        let mut states: Vec<_> = self
            .memberships
            .values()
            .filter(|row| row.standing == standing && within(Some(row.from), row.to, on))
            .map(|row| row.state)
            .collect();
        states.sort_by(|a, b| self.name(*a, on).cmp(self.name(*b, on)));
        states.dedup();
        states
    }

    /// The state in the Chair at an instant.
    pub fn chair(&self, at: DateTime<Utc>) -> Option<&Chairmanship> {
        self.chairmanships.values().find(|row| row.from <= at && row.to.is_none_or(|to| at < to))
    }

    /// The state of an alpha-3 code.
    pub fn state(&self, code: StateId) -> Option<&State> {
        self.states.values().find(|row| row.code == code)
    }

    /// Until when the record reaches.
    pub fn reach(&self) -> Option<&Coverage> {
        self.coverage.values().next()
    }

    /// The paragraphs of a decision, in their order.
    pub fn paragraphs_of(&self, decision: Uuid) -> Vec<&DecisionParagraph> {
        let by_number: BTreeMap<_, _> = self
            .paragraphs
            .values()
            .filter(|row| row.decision_id == decision)
            .map(|row| (row.number, row))
            .collect();
        by_number.into_values().collect()
    }

    /// The version of the Modalities in force on a day: the latest `from` not after it; before the earliest,
    /// the earliest.
    pub fn version_on(&self, on: NaiveDate) -> Option<&ModalitiesVersion> {
        let begun = self.versions.values().filter(|row| row.from <= on).max_by_key(|row| row.from);
        begun.or_else(|| self.versions.values().min_by_key(|row| row.from))
    }
}

/// Whether a day lies in a period whose first and last days may be open.
pub fn within(from: Option<NaiveDate>, to: Option<NaiveDate>, on: NaiveDate) -> bool {
    from.is_none_or(|from| from <= on) && to.is_none_or(|to| on <= to)
}
