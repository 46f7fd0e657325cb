//! The consents of the other Co-coordinators (1.11): given by the senior official of each, or registered from a
//! written communication of that state. With the last one the proposal is taken up.

use serde::Deserialize;

use super::acting::{first_day, open_proposal, still_possible, taken_up, tenures};
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::State;
use crate::record::fields::must;
use crate::record::rows::{ActingConsent, ActingProposal};
use crate::record::{AreaRecord, Common, Kind, Row};
use crate::rules::access::{Action, Denial, Permit};
use crate::rules::paragraph::Paragraph;
use crate::rules::refusal::Refusal;
use crate::rules::tenure_life;
use crate::steps::communication::{Communication, with_communication};
use crate::steps::scene::{filled_in, wrong_at};
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken, empty};

const BY_THE_STATE: &str = "by-the-state";

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "consents",
        on: Kind::ActingProposal,
        makes: Kind::ActingConsent,
        paragraphs: &[Paragraph::P1_11],
        fields: &[],
        binding: true,
        undo: Undo::By(Kind::ActingConsent, "withdrawal"),
        filled: empty,
        may: may_consent,
        stands: |scene, row| match (awaited(scene, row).is_empty(), own_consent(scene, row)) {
            // A state's own word takes the place of what was registered from its communication.
            (_, Some(consent)) if consent.how == BY_THE_STATE => Standing::Elsewhere,
            (true, None) => Standing::Elsewhere,
            _ => still_possible(scene, row),
        },
        take: |scene, row, _| {
            let state = scene.state()?;
            let consent = ActingConsent {
                common: scene.for_members(),
                proposal_id: row.common().id,
                area_id: row.area_id().ok_or(Failure::NotFound)?,
                state,
                consented: scene.today,
                how: BY_THE_STATE.to_owned(),
            };
            given(scene, row, consent)
        },
    },
    Step {
        noun: "registered-consents",
        on: Kind::ActingProposal,
        makes: Kind::ActingConsent,
        paragraphs: &[Paragraph::P1_11],
        fields: with_communication![must: must("state", State)],
        binding: true,
        undo: Undo::By(Kind::ActingConsent, "withdrawal"),
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: |scene, row| match awaited(scene, row).is_empty() {
            true => Standing::Elsewhere,
            false => still_possible(scene, row),
        },
        take: |scene, row, values| {
            let Registered { state, communication } = filled_in(values)?;
            if !awaited(scene, row).contains(&state) {
                let message = Message::new("refused-consent-not-awaited").with("state", state);
                return Err(Failure::Refused(vec![Refusal::by(Paragraph::P1_11, "state", message)]));
            }
            let no_communication =
                || wrong_at("source_kind", Message::new("refused-consent-without-communication"));
            let consent = ActingConsent {
                common: Common {
                    source: communication.source().ok_or_else(no_communication)?,
                    ..scene.for_members()
                },
                proposal_id: row.common().id,
                area_id: row.area_id().ok_or(Failure::NotFound)?,
                state,
                consented: scene.today,
                how: "in-writing".to_owned(),
            };
            given(scene, row, consent)
        },
    },
    Step {
        noun: "withdrawal",
        on: Kind::ActingConsent,
        makes: Kind::ActingProposal,
        paragraphs: &[Paragraph::P1_11],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Ended, Some((Kind::ActingProposal, "consents"))),
        filled: empty,
        may: |scene, row| scene.may(Action::SpeakFor(consenting(row))),
        stands: |scene, row| match proposal_of(scene, row).map(|row| open_proposal(scene, &row).is_some()) {
            Some(true) => Standing::Open,
            _ => Standing::Elsewhere, // once it is taken up, the consents have done what they do
        },
        take: |_, row, _| {
            let Row::ActingConsent(consent) = row.clone() else { return Err(Failure::NotFound) };
            let about = Some((Kind::ActingProposal, consent.proposal_id));
            Ok(Taken { about, ..Taken::default() }.strike(consent))
        },
    },
];

#[derive(Deserialize)]
struct Registered {
    state: StateId,
    #[serde(flatten)]
    communication: Communication,
}

/// The senior official of each other Co-coordinator; where it is not one of those, of the first that is awaited.
fn may_consent(scene: &Scene<'_>, row: &Row) -> Result<Permit, Denial> {
    let own = scene.actor.post.state();
    let Row::ActingProposal(proposal) = row else { return scene.may(Action::SpeakFor(None)) };
    let area = scene.record.areas.get(&proposal.area_id);
    let others = area.map(|area| to_consent(scene, area, proposal)).unwrap_or_default();
    let of = match own.filter(|own| others.contains(own)) {
        Some(own) => Some(own),
        None => awaited(scene, row).first().or(others.first()).copied().or(Some(proposal.state)),
    };
    scene.may(Action::SpeakFor(of))
}

fn to_consent(scene: &Scene<'_>, area: &AreaRecord, proposal: &ActingProposal) -> Vec<StateId> {
    let on = first_day(scene, proposal);
    tenure_life::to_consent(&tenures(area), proposal.state, on, scene.today)
}

/// The states whose consent to a proposal is missing.
pub(super) fn missing(scene: &Scene<'_>, area: &AreaRecord, proposal: &ActingProposal) -> Vec<StateId> {
    let mut states = to_consent(scene, area, proposal);
    let of_it = |row: &&ActingConsent| row.proposal_id == proposal.common.id;
    let consented: Vec<_> = area.acting_consents.values().filter(of_it).map(|row| row.state).collect();
    states.retain(|state| !consented.contains(state));
    states
}

/// The states whose consent a proposal awaits; none once it is taken up or withdrawn.
fn awaited(scene: &Scene<'_>, row: &Row) -> Vec<StateId> {
    let open = open_proposal(scene, row);
    open.map(|(area, proposal)| missing(scene, area, proposal)).unwrap_or_default()
}

fn own_consent<'a>(scene: &'a Scene<'_>, row: &Row) -> Option<&'a ActingConsent> {
    consent_of(scene, row, scene.actor.post.state()?)
}

fn consent_of<'a>(scene: &'a Scene<'_>, row: &Row, state: StateId) -> Option<&'a ActingConsent> {
    let mut consents = scene.record.areas.get(&row.area_id()?)?.acting_consents.values();
    consents.find(|consent| consent.proposal_id == row.common().id && consent.state == state)
}

fn consenting(row: &Row) -> Option<StateId> {
    match row {
        Row::ActingConsent(consent) => Some(consent.state),
        _ => None,
    }
}

fn proposal_of(scene: &Scene<'_>, row: &Row) -> Option<Row> {
    match row {
        Row::ActingConsent(consent) => scene.record.find(Kind::ActingProposal, consent.proposal_id),
        _ => None,
    }
}

/// A consent, in the place of the one that stood; with the last one the proposal is taken up.
fn given(scene: &Scene<'_>, row: &Row, mut consent: ActingConsent) -> Result<Taken, Failure> {
    let (area, proposal) = open_proposal(scene, row).ok_or(Failure::NotFound)?;
    if let Some(standing) = consent_of(scene, row, consent.state) {
        consent.common.id = standing.common.id;
    }
    let mut missing = missing(scene, area, proposal);
    missing.retain(|state| *state != consent.state);
    let taken = Taken::default().put(consent);
    Ok(match missing.is_empty() {
        true => taken_up(scene, area, proposal.clone(), taken),
        false => taken,
    })
}
