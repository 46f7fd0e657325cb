//! What the Secretariat does with what was proposed: asks, accepts, leaves for next year, brings two together where both
//! agree. Nothing of what was proposed is lost.

use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::super::scene::{filled_in, wrong_at};
use super::super::undo::{Because, Undo};
use super::super::{Scene, Standing, Step, Taken, empty, refusal};
use super::proposals::{draft, for_whom};
use super::{PROPOSAL, advised, beside, proposal, while_open};
use crate::ids::StateId;
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::fields::Takes::{Many, OneOf, Text};
use crate::record::fields::{Field, Input, described_between, may, must};
use crate::record::rows::{EventDescribed, EventProposal, ProposalQuestion};
use crate::record::{Kind, Row};
use crate::rules::access::Action;

const MERGED: &[Field] = &described_between::<19, 1, 0>([must("merges", Many(PROPOSAL))], []);

pub(super) const STEPS: &[Step] = &[
    Step {
        noun: "questions",
        on: PROPOSAL,
        makes: Kind::ProposalQuestion,
        paragraphs: &[],
        fields: &[must("question", Text(5_000))],
        binding: true,
        undo: Undo::Never(Because::Sent, None),
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: |scene, row| match proposal(row) {
            Some(row) if is_reviewed(row) => match scene.record.organisation.question_on(row.common.id) {
                Some(open) => {
                    let message = Message::new("refused-question-open").with("on", open.asked);
                    Standing::Refused(vec![refusal(message)])
                }
                None => while_open(scene, row.plan_id),
            },
            _ => Standing::Elsewhere,
        },
        take: |scene, row, values| {
            let Asked { question } = filled_in(values)?;
            Ok(Taken::default().make(ProposalQuestion {
                common: beside(scene, row),
                proposal_id: row.common().id,
                question,
                asked: scene.today,
                answer: None,
                answered: None,
            }))
        },
    },
    Step {
        noun: "answer",
        on: Kind::ProposalQuestion,
        makes: Kind::ProposalQuestion,
        paragraphs: &[],
        fields: &[must("answer", Text(5_000))],
        binding: false,
        undo: Undo::Again,
        filled: empty,
        may: |scene, row| {
            let of = question(row).and_then(|row| scene.record.organisation.proposals.get(&row.proposal_id));
            scene.may(Action::WriteAmong(&of.map(|of| vec![of.state]).unwrap_or_default()))
        },
        stands: |scene, row| {
            let of = question(row).and_then(|row| scene.record.organisation.proposals.get(&row.proposal_id));
            of.map_or(Standing::Elsewhere, |of| while_open(scene, of.plan_id))
        },
        take: |scene, row, values| {
            let Answered { answer } = filled_in(values)?;
            let row = question(row).ok_or(Failure::NotFound)?.clone();
            let (answer, answered) = (Some(answer), Some(scene.today));
            Ok(Taken::default().put(ProposalQuestion { answer, answered, ..row }))
        },
    },
    Step {
        noun: "disposition",
        on: PROPOSAL,
        makes: PROPOSAL,
        paragraphs: &[],
        fields: &[must("outcome", OneOf(&["accepted", "next-year"])), may("explanation", Text(5_000))],
        binding: false,
        undo: Undo::Again,
        filled: empty,
        may: |scene, _| scene.may(Action::Register),
        stands: |scene, row| match proposal(row) {
            Some(row) if row.is_submitted() && row.outcome.as_deref() != Some("merged") => {
                match awaits_agreement(scene, row) {
                    true => Standing::Refused(vec![refusal(Message::new("refused-agreement-awaited"))]),
                    false => while_open(scene, row.plan_id),
                }
            }
            _ => Standing::Elsewhere,
        },
        take: |scene, row, values| {
            let Disposed { outcome, explanation } = filled_in(values)?;
            if outcome == "next-year" && explanation.is_none() {
                return Err(wrong_at("explanation", Message::new("refused-next-year-without-a-word")));
            }
            let row = proposal(row).ok_or(Failure::NotFound)?.clone();
            let advice = match outcome == "accepted" {
                true => advised(scene, row.common.id, &row.of),
                false => Vec::new(),
            };
            let (outcome, decided) = (Some(outcome), Some(scene.today));
            let taken = Taken::default().put(EventProposal { outcome, explanation, decided, ..row });
            Ok(Taken { advice, ..taken })
        },
    },
    Step {
        noun: "merger",
        on: PROPOSAL,
        makes: PROPOSAL,
        paragraphs: &[],
        fields: MERGED,
        binding: true,
        undo: Undo::By(PROPOSAL, "agreement"),
        filled: |_, row| {
            let mut input = Input::from_row(row);
            input.0.retain(|name, _| MERGED.iter().any(|field| field.name == name && name != "merges"));
            input
        },
        may: |scene, _| scene.may(Action::Register),
        stands: |scene, row| match proposal(row) {
            Some(row) if is_reviewed(row) && scene.record.organisation.merger_of(row.common.id).is_none() => {
                while_open(scene, row.plan_id)
            }
            _ => Standing::Elsewhere,
        },
        take: merged,
    },
    Step {
        noun: "agreement",
        on: PROPOSAL,
        makes: PROPOSAL,
        paragraphs: &[],
        fields: &[must("answer", OneOf(&["agrees", "declines"]))],
        binding: true,
        undo: Undo::Never(Because::Said, None),
        filled: empty,
        may: |scene, row| {
            let asked = proposal(row).map(|row| asked_to_agree(scene, row)).unwrap_or_default();
            scene.may(Action::WriteAmong(&asked))
        },
        stands: |scene, row| match proposal(row) {
            Some(row) if awaits_agreement(scene, row) => while_open(scene, row.plan_id),
            _ => Standing::Elsewhere,
        },
        take: agreed,
    },
];

#[derive(Deserialize)]
struct Asked {
    question: String,
}

#[derive(Deserialize)]
struct Answered {
    answer: String,
}

#[derive(Deserialize)]
struct Disposed {
    outcome: String,
    explanation: Option<String>,
}

#[derive(Deserialize)]
struct Merged {
    merges: Vec<Uuid>,
    #[serde(flatten)]
    of: EventDescribed,
}

fn question(row: &Row) -> Option<&ProposalQuestion> {
    match row {
        Row::ProposalQuestion(row) => Some(row),
        _ => None,
    }
}

/// Whether nothing has been said yet of what becomes of it.
fn is_reviewed(row: &EventProposal) -> bool {
    row.is_submitted() && row.outcome.is_none()
}

/// Whether it brings others together, and not all of their states have agreed.
fn awaits_agreement(scene: &Scene<'_>, row: &EventProposal) -> bool {
    row.withdrawn.is_none() && row.outcome.is_none() && !asked_to_agree(scene, row).is_empty()
}

/// The states whose agreement is awaited that their proposals are brought together.
fn asked_to_agree(scene: &Scene<'_>, row: &EventProposal) -> Vec<StateId> {
    let of = |id: &Uuid| scene.record.organisation.proposals.get(id).map(|row| row.state);
    let mut asked: Vec<_> = row.merges.iter().filter_map(of).collect();
    asked.retain(|state| !row.agreed.contains(state));
    asked.sort_unstable();
    asked.dedup();
    asked
}

/// Those that can be brought together with a proposal.
pub(in crate::steps) fn mergeable_with(scene: &Scene<'_>, row: &EventProposal) -> Vec<Uuid> {
    let all = scene.record.organisation.proposals_for_plan(row.plan_id);
    let free = all.filter(|other| {
        other.common.id != row.common.id
            && is_reviewed(other)
            && other.merges.is_empty()
            && scene.record.organisation.merger_of(other.common.id).is_none()
    });
    free.map(|other| other.common.id).collect()
}

fn merged(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let Merged { merges, of } = filled_in(values)?;
    let row = proposal(row).ok_or(Failure::NotFound)?;
    let own = row.common.id;
    let with: Vec<Uuid> = merges.into_iter().filter(|id| *id != own).collect();
    if with.is_empty() {
        return Err(wrong_at("merges", Message::new("refused-merged-with-none")));
    }
    let free = mergeable_with(scene, row);
    if !with.iter().all(|id| free.contains(id)) {
        return Err(wrong_at("merges", Message::new("refused-proposals-not-free")));
    }
    let organisation = &scene.record.organisation;
    let all: Vec<&EventProposal> =
        std::iter::once(row).chain(with.iter().filter_map(|id| organisation.proposals.get(id))).collect();
    let reasons: Vec<&str> = all.iter().filter_map(|of| of.late_because.as_deref()).collect();
    let together = EventProposal {
        of,
        invited: joined(row.state, &all),
        // The others have not agreed yet.
        sponsors: row.sponsors.clone(),
        // What one of them keeps with the Secretariat the others do not tell.
        kept: all.iter().any(|of| of.kept),
        submitted: Some(scene.today),
        late: !reasons.is_empty(),
        late_because: (!reasons.is_empty()).then(|| reasons.join("\n")),
        merges: all.iter().map(|of| of.common.id).collect(),
        ..draft(scene, row.plan_id, row.state)
    };
    Ok(Taken::default().make(EventProposal { common: for_whom(&together), ..together }))
}

/// The states whose proposals are brought together under one of them, and those that have joined them.
fn joined(first: StateId, all: &[&EventProposal]) -> Vec<StateId> {
    let mut states: Vec<StateId> = all.iter().flat_map(|of| of.hosts()).collect();
    states.sort_unstable();
    states.dedup();
    states.retain(|state| *state != first);
    states
}

/// One state agrees: with the last of them the proposals have become one. One declines: they stand as they stood.
fn agreed(scene: &Scene<'_>, row: &Row, values: Map<String, Value>) -> Result<Taken, Failure> {
    let Answered { answer } = filled_in(values)?;
    let (row, state) = (proposal(row).ok_or(Failure::NotFound)?.clone(), scene.state()?);
    if answer == "declines" {
        return Ok(Taken::default().put(EventProposal { withdrawn: Some(scene.today), ..row }));
    }
    let mut agreed = row.agreed.clone();
    agreed.push(state);
    let row = EventProposal { agreed, ..row };
    if !asked_to_agree(scene, &row).is_empty() {
        return Ok(Taken::default().put(row));
    }
    let all: Vec<&EventProposal> =
        row.merges.iter().filter_map(|id| scene.record.organisation.proposals.get(id)).collect();
    let sponsors = joined(row.state, &all);
    let outcome = |outcome: &str| (Some(outcome.to_owned()), Some(scene.today));
    let mut taken = Taken::default();
    for one in all {
        let (outcome, decided) = outcome("merged");
        taken = taken.put(EventProposal { outcome, decided, ..one.clone() });
    }
    let (outcome, decided) = outcome("accepted");
    Ok(taken.put(EventProposal { outcome, decided, sponsors, ..row }))
}
