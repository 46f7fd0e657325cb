//! The annual plan of CBM events (SOC/2023-II/DEC/1, paragraph 6): the call, what states propose, the draft, its approval, and
//! the year as it is run. A call invites: what comes late is taken and marked late, and nobody is in breach of it.

mod call;
mod drafting;
mod events;
mod proposals;
mod review;

use chrono::Datelike;
use uuid::Uuid;

pub(super) use self::drafting::fixed;
pub(super) use self::review::mergeable_with;
use super::scene::wrong_at;
use super::{Scene, Standing, Step, refusal};
use crate::message::Message;
use crate::platform::failure::Failure;
use crate::record::rows::{Event, EventDescribed, EventProposal, Plan};
use crate::record::{Kind, Row};
use crate::rules::access::{Action, Denial, Permit};

/// The steps, in the order in which they are taken.
pub(super) fn steps() -> impl Iterator<Item = &'static Step> {
    let all = [call::STEPS, proposals::STEPS, review::STEPS, drafting::STEPS, events::STEPS];
    all.into_iter().flatten()
}

/// An event lasts so many days at most.
const LONGEST: i64 = 120;

fn plan_of<'a>(scene: &'a Scene<'_>, id: Uuid) -> Option<&'a Plan> {
    scene.record.organisation.plans.get(&id)
}

/// Whether proposals for a plan are taken.
fn while_open(scene: &Scene<'_>, plan: Uuid) -> Standing {
    match plan_of(scene, plan) {
        Some(plan) if plan.is_open(scene.today) => Standing::Open,
        Some(Plan { approved: Some(day), .. }) => {
            Standing::Refused(vec![refusal(Message::new("refused-plan-approved").with("on", *day))])
        }
        _ => Standing::Elsewhere,
    }
}

fn proposal(row: &Row) -> Option<&EventProposal> {
    match row {
        Row::EventProposal(row) => Some(row),
        _ => None,
    }
}

fn event(row: &Row) -> Option<&Event> {
    match row {
        Row::Event(row) => Some(row),
        _ => None,
    }
}

/// The delegations that host an event, and the Secretariat.
fn may_run(scene: &Scene<'_>, row: &Row) -> Result<Permit, Denial> {
    let hosts = event(row).map(|row| row.hosts.as_slice()).unwrap_or_default();
    scene.may(Action::Register).or_else(|denial| match hosts {
        [] => Err(denial),
        hosts => scene.may(Action::WriteAmong(hosts)),
    })
}

/// What is to be thought of on the days of an event: another of the same area, an SOC meeting, a holiday, Ramadan.
fn advised(scene: &Scene<'_>, own: Uuid, of: &EventDescribed) -> Vec<Message> {
    let Some((from, to)) = of.days() else { return Vec::new() };
    scene.known.conflicts(own, of, from, to).into_iter().map(|conflict| conflict.message).collect()
}

/// The days of an event are in the year of its plan: a slip of the pen would put it where nobody looks. What is moved may go so
/// many years further.
fn are_near(scene: &Scene<'_>, plan: Uuid, of: &EventDescribed, further: i32) -> Result<(), Failure> {
    let (Some(plan), Some((begins, ends))) = (plan_of(scene, plan), of.days()) else { return Ok(()) };
    let years = plan.year..=plan.year + further;
    let wrong = |field| {
        Err(wrong_at(field, Message::new("refused-days-of-another-year").with("year", i64::from(plan.year))))
    };
    if !years.contains(&begins.year()) && !years.contains(&ends.year()) {
        return wrong("begins");
    }
    if ends.signed_duration_since(begins).num_days() > LONGEST {
        return Err(wrong_at("ends", Message::new("refused-days-too-many").with("most", LONGEST)));
    }
    Ok(())
}

/// A record of what was said, beside one that is for the same readers.
fn beside(scene: &Scene<'_>, of: &Row) -> crate::record::Common {
    let common = of.common();
    scene.common(common.distribution, common.named_states.clone())
}

/// Of which kind the steps of proposals are.
const PROPOSAL: Kind = Kind::EventProposal;
