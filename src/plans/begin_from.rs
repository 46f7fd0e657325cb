//! A proposal begins from an event or a proposal of an earlier year: the form is filled with what that says, without its
//! days, and is the delegation's to go on with. What was withdrawn from the same plan can be begun from, too.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::http::form::Query;
use crate::http::reader::Link;
use crate::http::who::Who;
use crate::ids::StateId;
use crate::record::fields::Input;
use crate::record::rows::{Event, EventProposal, Plan};
use crate::record::{Kind, Organisation, Row};
use crate::said::{address, open_on};
use crate::steps::{self, Step};

/// The field of an address that names the event or the proposal.
const FROM: &str = "begin-from";
/// So many are offered, the latest: those of about ten years.
const MOST: usize = 60;

/// The step by which a proposal is begun.
fn proposes(step: &Step) -> bool {
    step.on == Kind::Plan && step.noun == "proposals"
}

/// The guidance of the call, where a proposal is written.
pub fn call<'a>(who: &'a Who, step: &Step, subject: &Row) -> Option<&'a str> {
    let plan = match (subject, step.noun) {
        (Row::Plan(plan), "proposals") => plan.common.id,
        (Row::EventProposal(row), "rewording") => row.plan_id,
        _ => return None,
    };
    who.organisation().plans.get(&plan)?.guidance.as_deref()
}

/// From what a proposal can be begun, where one is written.
pub fn offered(who: &Who, step: &Step, subject: &Row) -> Vec<Link> {
    match subject {
        Row::Plan(plan) if proposes(step) => of_own(who, plan),
        _ => Vec::new(),
    }
}

/// The same on the page of a plan, for who can propose something for it.
pub(super) fn on_plan(who: &Who, plan: &Plan) -> Vec<Link> {
    let step = steps::all().find(|step| proposes(step));
    match step.and_then(|step| open_on(who, step, &Row::Plan(plan.clone()))) {
        Some(_) => of_own(who, plan),
        None => Vec::new(),
    }
}

/// The way to propose an event again, for a delegation that hosted it, while there is an open call for another year.
pub(super) fn again(who: &Who, event: &Event) -> Option<Link> {
    let state = who.state().filter(|state| event.hosts.contains(state))?;
    let plan = who.organisation().open_plan(who.today).filter(|plan| is_offered(plan, event, state))?;
    let step = steps::all().find(|step| proposes(step))?;
    open_on(who, step, &Row::Plan(plan.clone()))?;
    let text = who.words().with("begin-from-again", &[("year", &plan.year.to_string())]);
    Some(Link { address: form(plan, event.common.id), text })
}

fn is_offered(plan: &Plan, event: &Event, state: StateId) -> bool {
    event.plan_id != plan.common.id && event.hosts.contains(&state)
}

fn is_begun_from(plan: &Plan, row: &EventProposal, state: StateId) -> bool {
    row.state == state && (row.plan_id != plan.common.id || row.withdrawn.is_some())
}

fn form(plan: &Plan, from: Uuid) -> String {
    format!("{}/proposals?{FROM}={from}", address(Kind::Plan, plan.common.id))
}

/// The own state's events and proposals, the latest years first. What became an event is offered once.
fn of_own(who: &Who, plan: &Plan) -> Vec<Link> {
    let Some(state) = who.state() else { return Vec::new() };
    let organisation = who.organisation();
    let year = |id: &Uuid| organisation.plans.get(id).map_or(0, |plan| plan.year);
    let events: Vec<_> = organisation.events.values().filter(|row| is_offered(plan, row, state)).collect();
    let became: BTreeSet<Uuid> = events.iter().flat_map(|row| row.proposals.iter().copied()).collect();
    let proposals = organisation.proposals.values();
    let proposals = proposals
        .filter(|row| is_begun_from(plan, row, state) && !became.contains(&row.common.id))
        .map(|row| (year(&row.plan_id), row.of.title.as_str(), Kind::EventProposal, row.common.id));
    let events =
        events.iter().map(|row| (year(&row.plan_id), row.of.title.as_str(), Kind::Event, row.common.id));
    let mut all: Vec<_> = events.chain(proposals).collect();
    all.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(other.1)).then(one.3.cmp(&other.3)));
    let words = who.words();
    let link = |(year, title, kind, id): (i32, &str, Kind, Uuid)| Link {
        address: form(plan, id),
        text: format!("{year}: {title} ({})", words.of_kind("kind-", kind.as_str())),
    };
    all.into_iter().take(MOST).map(link).collect()
}

/// With what the form is filled, where its address names an event or a proposal of the own state.
pub fn input(who: &Who, step: &Step, subject: &Row, query: &Query) -> Option<Input> {
    let (Row::Plan(plan), true) = (subject, proposes(step)) else { return None };
    let (id, state) = (query.one(FROM)?.parse().ok()?, who.state()?);
    let row = own(who.organisation(), plan, state, id)?;
    let mut input = Input::from_row(&row);
    input.0.retain(|name, _| !matches!(name.as_str(), "begins" | "ends"));
    Some(input)
}

fn own(organisation: &Organisation, plan: &Plan, state: StateId, id: Uuid) -> Option<Row> {
    let event = organisation.events.get(&id).filter(|row| is_offered(plan, row, state));
    let proposal = organisation.proposals.get(&id).filter(|row| is_begun_from(plan, row, state));
    event.cloned().map(Row::Event).or_else(|| proposal.cloned().map(Row::EventProposal))
}
