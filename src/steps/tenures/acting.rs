//! Acting Coordinators (1.11): a Co-coordinator proposes to act where no Coordinator serves, and does so as soon as
//! each other Co-coordinator has consented. The next appointment of a Coordinator ends it by itself.

use chrono::NaiveDate;
use serde::Deserialize;

use super::consents::missing;
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::Date;
use crate::record::fields::{Input, may, must};
use crate::record::rows::{ActingProposal, Role, Tenure};
use crate::record::{AreaRecord, Kind, Row};
use crate::rules::access::Action;
use crate::rules::paragraph::Paragraph;
use crate::rules::refusal::Refusal;
use crate::rules::{facts, tenure, tenure_life};
use crate::steps::scene::{filled_in, wrong_at};
use crate::steps::undo::{Because, Undo};
use crate::steps::{Scene, Standing, Step, Taken, empty, refusal};

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "acting-proposals",
        on: Kind::Area,
        makes: Kind::ActingProposal,
        paragraphs: &[Paragraph::P1_11],
        fields: &[must("from", Date), may("to", Date)],
        binding: true,
        undo: Undo::By(Kind::ActingProposal, "withdrawal"),
        filled: |scene, row| {
            let mut input = Input::default();
            let first =
                area(scene, row).and_then(|area| tenure_life::first_day_without(&tenures(area), scene.today));
            input.set("from", first.unwrap_or(scene.today).to_string());
            input
        },
        may: |scene, row| scene.may(Action::WriteAmong(&who_could(scene, row))),
        stands: |scene, row| match area(scene, row) {
            Some(area) if !who_could(scene, row).is_empty() => Standing::of(against_any(scene, area)),
            _ => Standing::Elsewhere,
        },
        take: |scene, row, values| {
            let Proposed { from, to } = filled_in(values)?;
            let area = area(scene, row).ok_or(Failure::NotFound)?;
            let state = scene.state()?;
            if to.is_some_and(|to| to < from) {
                return Err(wrong_at("to", Message::new("refused-ends-before-begins")));
            }
            refused(tenure_life::acting(&tenures(area), state, from, scene.today))?;
            let proposal = ActingProposal {
                common: scene.for_members(),
                area_id: area.area.common.id,
                state,
                from,
                to,
                proposed: scene.today,
                tenure_id: None,
                withdrawn: None,
            };
            let about = Some((Kind::ActingProposal, proposal.common.id));
            let taken = Taken { about, ..Taken::default() };
            Ok(match missing(scene, area, &proposal).is_empty() {
                true => taken_up(scene, area, proposal, taken),
                false => taken.put(proposal),
            })
        },
    },
    Step {
        noun: "taking-up",
        on: Kind::ActingProposal,
        makes: Kind::ActingProposal,
        paragraphs: &[Paragraph::P1_11],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Decided, Some((Kind::Tenure, "terminations"))),
        filled: empty,
        may: |scene, row| scene.may(Action::WriteFor(proposing(row))),
        stands: |scene, row| match open_proposal(scene, row) {
            // Offered where the last one that had not consented serves no more; otherwise the consents do it.
            Some((area, proposal)) if missing(scene, area, proposal).is_empty() => still_possible(scene, row),
            _ => Standing::Elsewhere,
        },
        take: |scene, row, _| {
            let (area, proposal) = open_proposal(scene, row).ok_or(Failure::NotFound)?;
            Ok(taken_up(scene, area, proposal.clone(), Taken::default()))
        },
    },
    Step {
        noun: "withdrawal",
        on: Kind::ActingProposal,
        makes: Kind::ActingProposal,
        paragraphs: &[Paragraph::P1_11],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Ended, Some((Kind::Area, "acting-proposals"))),
        filled: empty,
        may: |scene, row| scene.may(Action::WriteFor(proposing(row))),
        stands: |scene, row| match open_proposal(scene, row) {
            Some(_) => Standing::Open,
            None => Standing::Elsewhere,
        },
        take: |scene, row, _| {
            let Row::ActingProposal(mut proposal) = row.clone() else { return Err(Failure::NotFound) };
            proposal.withdrawn = Some(scene.today);
            Ok(Taken::default().put(proposal))
        },
    },
];

#[derive(Deserialize)]
struct Proposed {
    from: NaiveDate,
    to: Option<NaiveDate>,
}

fn area<'a>(scene: &'a Scene<'_>, row: &Row) -> Option<&'a AreaRecord> {
    let Row::Area(area) = row else { return None };
    if area.closed.is_some_and(|day| day < scene.today) {
        return None;
    }
    scene.record.areas.get(&area.common.id).map(|held| &**held)
}

/// The facts of all tenures of an area.
pub(super) fn tenures(area: &AreaRecord) -> Vec<facts::Tenure> {
    area.tenures.values().map(|row| area.tenure_facts(row)).collect()
}

fn refused(refusals: Vec<Refusal>) -> Result<(), Failure> {
    if refusals.is_empty() { Ok(()) } else { Err(Failure::Refused(refusals)) }
}

/// The Co-coordinators of today and of days to come: each may act once it serves.
fn who_could(scene: &Scene<'_>, row: &Row) -> Vec<StateId> {
    let tenures = area(scene, row).map(tenures).unwrap_or_default();
    let co_coordinators = tenures.iter().filter(|tenure| tenure.role == Role::CoCoordinator);
    let to_come = co_coordinators.filter(|facts| {
        tenure::Standing::of(facts, scene.today).is_some_and(|standing| standing.last.reaches(scene.today))
    });
    let mut states: Vec<_> = to_come.map(|tenure| tenure.state).collect();
    states.sort_unstable();
    states.dedup();
    states
}

/// What stands against every proposal of who asks: a Coordinator that serves without an end, and a proposal of its
/// own that is open.
fn against_any(scene: &Scene<'_>, area: &AreaRecord) -> Vec<Refusal> {
    let tenures = tenures(area);
    let mut refusals = Vec::new();
    if tenure_life::first_day_without(&tenures, scene.today).is_none()
        && let Some(state) =
            tenure_life::serving(&tenures, Role::Coordinator, scene.today, scene.today).first()
    {
        let message = Message::new("refused-acting-beside").with("state", *state).with("on", scene.today);
        refusals.push(Refusal { paragraph: Some(Paragraph::P1_11), field: None, message });
    }
    let own = area
        .acting_proposals
        .values()
        .find(|proposal| is_open(proposal) && Some(proposal.state) == scene.actor.post.state());
    if let Some(own) = own {
        let message = Message::new("refused-acting-proposed").with("on", own.proposed);
        refusals.push(refusal(message.of_record(Kind::ActingProposal.as_str(), own.common.id)));
    }
    refusals
}

fn is_open(proposal: &ActingProposal) -> bool {
    proposal.withdrawn.is_none() && proposal.tenure_id.is_none()
}

fn proposing(row: &Row) -> Option<StateId> {
    match row {
        Row::ActingProposal(proposal) => Some(proposal.state),
        _ => None,
    }
}

/// A proposal that was neither withdrawn nor taken up.
pub(super) fn open_proposal<'a>(
    scene: &'a Scene<'_>,
    row: &'a Row,
) -> Option<(&'a AreaRecord, &'a ActingProposal)> {
    let Row::ActingProposal(proposal) = row else { return None };
    if !is_open(proposal) {
        return None;
    }
    Some((scene.record.areas.get(&proposal.area_id)?, proposal))
}

/// Whether the state may still act, as the area is coordinated now.
pub(super) fn still_possible(scene: &Scene<'_>, row: &Row) -> Standing {
    let Some((area, proposal)) = open_proposal(scene, row) else { return Standing::Elsewhere };
    let first = first_day(scene, proposal);
    let mut refusals = tenure_life::acting(&tenures(area), proposal.state, first, scene.today);
    refusals.iter_mut().for_each(|refusal| refusal.field = None); // nothing of it is typed here
    if let Some(to) = proposal.to.filter(|to| *to < first) {
        refusals.push(refusal(Message::new("refused-acting-over").with("to", to)));
    }
    Standing::of(refusals)
}

/// The first day on which a state can act: the one that it proposed, or today, where the consents came after it.
pub(super) fn first_day(scene: &Scene<'_>, proposal: &ActingProposal) -> NaiveDate {
    proposal.from.max(scene.today)
}

/// The acting tenure that comes of a proposal to which nobody's consent is missing, made known to all Member States.
pub(super) fn taken_up(
    scene: &Scene<'_>,
    area: &AreaRecord,
    proposal: ActingProposal,
    taken: Taken,
) -> Taken {
    let from = first_day(scene, &proposal);
    let until = tenure_life::acts_until(&tenures(area), from, scene.today);
    let tenure = Tenure {
        common: scene.common(Kind::Tenure.usual_distribution(), Vec::new()),
        area_id: proposal.area_id,
        state: proposal.state,
        role: Role::Coordinator,
        acting: true,
        applied: None,
        appointed: Some(scene.today),
        decision_id: None,
        from: Some(from),
        to: match (proposal.to, until) {
            (Some(to), Some(until)) => Some(to.min(until)),
            (to, until) => to.or(until),
        },
        express_decision: false,
    };
    let tenure_id = Some(tenure.common.id);
    let circulation = scene.circulated(Kind::ActingProposal, proposal.common.id, None);
    taken.put(tenure).put(ActingProposal { tenure_id, ..proposal }).put(circulation)
}
