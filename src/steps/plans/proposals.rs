//! What a delegation proposes: drafted among those whom it has asked to join, submitted, withdrawn, and copied for another
//! year. Whether it is late is judged on the day of its submission.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::super::scene::{filled_in, wrong_at};
use super::super::undo::{Because, Undo};
use super::super::{DRAFTED_ALREADY, Scene, Standing, Step, Taken, empty, refusal};
use super::{PROPOSAL, advised, are_near, proposal, while_open};
use crate::ids::StateId;
use crate::message::{Message, Value as Said};
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{OneOf, States, Text, YesNo};
use crate::record::fields::{Field, Input, described_between, may, must};
use crate::record::rows::{EventDescribed, EventProposal};
use crate::record::{Common, Distribution, Kind, Row};
use crate::rules::access::{Action, Denial, Permit};

const PROPOSED: &[Field] = &described_between::<20, 0, 2>([], [may("invited", States), may("kept", YesNo)]);

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "proposals",
        on: Kind::Plan,
        makes: PROPOSAL,
        paragraphs: &[],
        fields: PROPOSED,
        binding: false,
        undo: Undo::By(PROPOSAL, "withdrawal"),
        filled: empty,
        may: |scene, _| scene.may_write(),
        stands: |scene, row| while_open(scene, row.common().id),
        take: |scene, row, values| {
            let Proposed { of, invited, kept } = filled_in(values)?;
            let state = scene.state()?;
            let invited = members(scene, others(invited, state))?;
            let drafted = EventProposal { invited, kept, of, ..draft(scene, row.common().id, state) };
            drafted_once(scene, drafted)
        },
    },
    Step {
        noun: "rewording",
        on: PROPOSAL,
        makes: PROPOSAL,
        paragraphs: &[],
        fields: PROPOSED,
        binding: false,
        undo: Undo::Before,
        filled: |_, row| {
            let mut input = Input::from_row(row);
            input.0.retain(|name, _| PROPOSED.iter().any(|field| field.name == name));
            input
        },
        may: of_its_state,
        stands: |scene, row| match proposal(row) {
            Some(row) if is_written(scene, row) => while_open(scene, row.plan_id),
            _ => Standing::Elsewhere,
        },
        take: |scene, row, values| {
            let Proposed { of, invited, kept } = filled_in(values)?;
            let row = proposal(row).ok_or(Failure::NotFound)?.clone();
            let invited = members(scene, others(invited, row.state))?;
            let sponsors = row.sponsors.iter().copied().filter(|state| invited.contains(state)).collect();
            let row = EventProposal { of, invited, sponsors, kept, ..row };
            let common = for_whom(&row);
            told(scene, EventProposal { common, ..row }, |taken, row| taken.put(row))
        },
    },
    Step {
        noun: "submission",
        on: PROPOSAL,
        makes: PROPOSAL,
        paragraphs: &[],
        fields: &[may("late_because", Text(2_000))],
        binding: true,
        undo: Undo::By(PROPOSAL, "withdrawal"),
        filled: empty,
        may: of_its_state,
        stands: |scene, row| match proposal(row) {
            Some(row) if row.submitted.is_none() => match row.of.missing().as_slice() {
                [] => while_open(scene, row.plan_id),
                missing => Standing::Refused(missing.iter().map(|field| is_missing(field)).collect()),
            },
            _ => Standing::Elsewhere,
        },
        take: submitted,
    },
    Step {
        noun: "withdrawal",
        on: PROPOSAL,
        makes: PROPOSAL,
        paragraphs: &[],
        fields: &[],
        binding: true,
        undo: Undo::Never(Because::Ended, Some((Kind::Plan, "proposals"))),
        filled: empty,
        may: of_its_state,
        stands: |scene, row| match proposal(row) {
            Some(EventProposal { withdrawn: None, outcome, plan_id, .. })
                if outcome.as_deref() != Some("merged") =>
            {
                while_open(scene, *plan_id)
            }
            _ => Standing::Elsewhere,
        },
        take: |scene, row, _| {
            let row = proposal(row).ok_or(Failure::NotFound)?.clone();
            // Nothing is brought together any more with what is withdrawn.
            let merger = scene.record.organisation.merger_of(row.common.id).cloned();
            let withdrawn = |row| EventProposal { withdrawn: Some(scene.today), ..row };
            Ok(match (row.submitted, merger) {
                (Some(_), Some(merger)) => Taken::default().put(withdrawn(row)).put(withdrawn(merger)),
                (Some(_), None) => Taken::default().put(withdrawn(row)),
                (None, _) => Taken::default().strike(row),
            })
        },
    },
    Step {
        noun: "joining",
        on: PROPOSAL,
        makes: PROPOSAL,
        paragraphs: &[],
        fields: &[must("answer", OneOf(&["joins", "declines"]))],
        binding: true,
        undo: Undo::Again,
        filled: empty,
        may: |scene, row| {
            let invited = proposal(row).map(|row| row.invited.as_slice()).unwrap_or_default();
            scene.may(Action::WriteAmong(invited))
        },
        stands: |scene, row| match proposal(row) {
            Some(row) if row.withdrawn.is_none() && !row.invited.is_empty() => while_open(scene, row.plan_id),
            _ => Standing::Elsewhere,
        },
        take: |scene, row, values| {
            let Answered { answer } = filled_in(values)?;
            let (row, state) = (proposal(row).ok_or(Failure::NotFound)?.clone(), scene.state()?);
            let mut sponsors: Vec<StateId> = others(row.sponsors.clone(), state);
            if answer == "joins" {
                sponsors.push(state);
            }
            Ok(Taken::default().put(EventProposal { sponsors, ..row }))
        },
    },
    Step {
        noun: "copy",
        on: PROPOSAL,
        makes: PROPOSAL,
        paragraphs: &[],
        fields: &[],
        binding: false,
        undo: Undo::By(PROPOSAL, "withdrawal"),
        filled: empty,
        may: of_its_state,
        stands: |scene, row| match (proposal(row), scene.record.organisation.open_plan(scene.today)) {
            (Some(row), Some(plan)) if plan.common.id != row.plan_id || row.withdrawn.is_some() => {
                Standing::Open
            }
            _ => Standing::Elsewhere,
        },
        take: |scene, row, _| {
            let row = proposal(row).ok_or(Failure::NotFound)?;
            let plan = scene.record.organisation.open_plan(scene.today).ok_or(Failure::NotFound)?;
            // The days were those of another year; of what was withdrawn from this plan they are its own.
            let own = plan.common.id == row.plan_id;
            let (begins, ends) = if own { (row.of.begins, row.of.ends) } else { (None, None) };
            let of = EventDescribed { begins, ends, ..row.of.clone() };
            let copied = draft(scene, plan.common.id, row.state);
            drafted_once(scene, EventProposal { of, ..copied })
        },
    },
];

#[derive(Deserialize)]
struct Proposed {
    #[serde(flatten)]
    of: EventDescribed,
    invited: Vec<StateId>,
    kept: bool,
}

#[derive(Deserialize)]
struct Answered {
    answer: String,
}

#[derive(Deserialize)]
struct Submitted {
    late_because: Option<String>,
}

/// An empty draft of a state.
pub(super) fn draft(scene: &Scene<'_>, plan: uuid::Uuid, state: StateId) -> EventProposal {
    EventProposal {
        common: scene.common(Distribution::Delegations, vec![state]),
        plan_id: plan,
        state,
        of: EventDescribed::default(),
        invited: Vec::new(),
        sponsors: Vec::new(),
        kept: false,
        submitted: None,
        late: false,
        late_because: None,
        withdrawn: None,
        outcome: None,
        explanation: None,
        decided: None,
        merges: Vec::new(),
        agreed: Vec::new(),
    }
}

/// For whom a proposal is: a draft is its delegation's and theirs whom it has asked to join; once it is submitted all Member
/// States see it, unless it is kept with the Secretariat until the draft plan.
pub(super) fn for_whom(row: &EventProposal) -> Common {
    let own = || std::iter::once(row.state).chain(row.invited.iter().copied()).collect();
    let (distribution, named_states) = match (row.submitted, row.kept) {
        (None, _) => (Distribution::Delegations, own()),
        (Some(_), true) => (Distribution::NamedStates, own()),
        (Some(_), false) => (Distribution::MemberStates, Vec::new()),
    };
    Common { distribution, named_states, ..row.common.clone() }
}

/// A draft that is not there yet. What is sent twice, or copied twice, is one: the second leads to the first.
fn drafted_once(scene: &Scene<'_>, row: EventProposal) -> Result<Taken, Failure> {
    let is_same = |other: &&EventProposal| {
        let typed = |row: &EventProposal| (row.state, row.invited.clone(), row.kept);
        other.withdrawn.is_none() && typed(other) == typed(&row) && other.of == row.of
    };
    match scene.record.organisation.proposals_for_plan(row.plan_id).find(is_same) {
        Some(first) => Err(Failure::Refused(vec![refusal(
            Message::new(DRAFTED_ALREADY).of_record(PROPOSAL.as_str(), first.common.id),
        )])),
        None => told(scene, row, |taken, row| taken.make(row)),
    }
}

/// States that may join as sponsors: those that are Member States today.
fn members(scene: &Scene<'_>, states: Vec<StateId>) -> Result<Vec<StateId>, Failure> {
    let members = scene.members();
    match states.iter().find(|state| !members.contains(state)) {
        Some(state) => {
            Err(wrong_at("invited", Message::new("refused-sponsor-no-member").with("state", *state)))
        }
        None => Ok(states),
    }
}

/// With what is to be thought of: proposals like it, and what else there is on its days.
fn told(
    scene: &Scene<'_>,
    row: EventProposal,
    with: impl FnOnce(Taken, EventProposal) -> Taken,
) -> Result<Taken, Failure> {
    are_near(scene, row.plan_id, &row.of, 0)?;
    let row = EventProposal { common: for_whom(&row), ..row };
    let mut advice = advised(scene, row.common.id, &row.of);
    let like = scene.record.proposals_like(&row).into_iter();
    advice.extend(like.filter(|other| scene.actor.reads(other.common.audience())).map(|other| {
        let message = Message::new("advice-proposal-like").with("title", other.of.title.as_str());
        message.with("state", other.state).of_record(PROPOSAL.as_str(), other.common.id)
    }));
    Ok(Taken { advice, ..with(Taken::default(), row) })
}

fn others(states: Vec<StateId>, own: StateId) -> Vec<StateId> {
    states.into_iter().filter(|state| *state != own).collect()
}

fn is_missing(field: &'static str) -> crate::rules::refusal::Refusal {
    refusal(Message::new("refused-proposal-without").with("field", Said::Word("field-", field)))
}

/// Whether its delegation writes on it: until it is said what becomes of it, or others are to agree to what it says.
fn is_written(scene: &Scene<'_>, row: &EventProposal) -> bool {
    let is_free = row.merges.is_empty() && scene.record.organisation.merger_of(row.common.id).is_none();
    row.withdrawn.is_none() && row.outcome.is_none() && is_free
}

pub(super) fn of_its_state(scene: &Scene<'_>, row: &Row) -> Result<Permit, Denial> {
    match proposal(row) {
        Some(row) => scene.may(Action::WriteAmong(&[row.state])),
        None => scene.may(Action::WriteAmong(&[])),
    }
}

fn submitted(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let Submitted { late_because } = filled_in(values)?;
    let row = proposal(row).ok_or(Failure::NotFound)?.clone();
    let organisation = &scene.record.organisation;
    let due = organisation.plans.get(&row.plan_id).and_then(|plan| plan.due);
    let late = due.filter(|due| *due < scene.today);
    if let (Some(due), None) = (late, &late_because) {
        return Err(wrong_at("late_because", Message::new("refused-proposal-late").with("on", due)));
    }
    let answer = organisation.answer_of(row.plan_id, row.state).cloned();
    let submitted = EventProposal {
        submitted: Some(scene.today),
        late: late.is_some(),
        late_because: late_because.filter(|_| late.is_some()),
        ..row
    };
    let taken = Taken::default().put(EventProposal { common: for_whom(&submitted), ..submitted });
    // Who proposes something has something to propose.
    Ok(match answer {
        Some(answer) => taken.strike(answer),
        None => taken,
    })
}
