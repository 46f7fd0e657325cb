//! What follows from the rows of the annual plan alone.

use chrono::NaiveDate;
use uuid::Uuid;

use super::known::Known;
use super::rows::{Event, EventChange, EventDescribed, EventProposal, EventReport, Plan, PlanAnswer};
use super::rows::{Nomination, ProposalQuestion};
use super::{Organisation, Record};
use crate::ids::StateId;
use crate::rules::calendar::{days_after, days_before, next_day};

/// The dimension by its number, then the areas in the order of the paper: what has none comes last. Then the title.
pub type PlaceInPlan<'a> = (i32, Vec<usize>, &'a str);

impl Plan {
    /// Whether proposals for it are taken on a day: it has been called for, and not been approved.
    pub fn is_open(&self, on: NaiveDate) -> bool {
        self.called.is_some_and(|day| day <= on) && self.approved.is_none_or(|day| on < day)
    }

    /// The day before which the call asks for proposals: "before 1 October".
    pub fn before(&self) -> Option<NaiveDate> {
        self.due.map(next_day)
    }

    /// The day by which it is to be approved: the end of the year before.
    pub fn approval_due(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year - 1, 12, 31)
    }

    /// The days on which those who are silent are reminded, the first first.
    pub fn reminder_days(&self) -> Vec<NaiveDate> {
        let ahead = |days: &i32| self.due.map(|due| days_before(due, u32::try_from(*days).unwrap_or(0)));
        let mut days: Vec<_> = self.reminders.iter().flatten().filter_map(ahead).collect();
        days.sort_unstable();
        days
    }
}

impl EventProposal {
    /// Whether it is with the Secretariat, and not withdrawn.
    pub fn is_submitted(&self) -> bool {
        self.submitted.is_some() && self.withdrawn.is_none()
    }

    /// Whether it goes into the plan.
    pub fn is_accepted(&self) -> bool {
        self.is_submitted() && self.outcome.as_deref() == Some("accepted")
    }

    /// Its state and those that have joined as sponsors.
    pub fn hosts(&self) -> Vec<StateId> {
        let mut hosts = vec![self.state];
        hosts.extend(self.sponsors.iter().filter(|state| **state != self.state));
        hosts
    }

    /// How it stands: `drafted`, `submitted`, `agreeing`, `accepted`, `merged`, `next-year` or `withdrawn`. That a question
    /// is open is said by [`Organisation::question_on`].
    pub fn stands(&self) -> &'static str {
        match (self.outcome.as_deref(), self.withdrawn, self.submitted) {
            (_, Some(_), _) => "withdrawn",
            (Some("accepted"), ..) => "accepted",
            (Some("merged"), ..) => "merged",
            (Some(_), ..) => "next-year",
            (None, None, None) => "drafted",
            (None, None, Some(_)) if !self.merges.is_empty() => "agreeing",
            (None, None, Some(_)) => "submitted",
        }
    }
}

impl EventDescribed {
    /// Of what a proposal says before it is submitted, the fields that are still empty.
    pub fn missing(&self) -> Vec<&'static str> {
        let asked =
            [("concept", &self.concept), ("purpose", &self.purpose), ("organizers", &self.organizers)];
        asked.into_iter().filter(|(_, text)| text.is_none()).map(|(name, _)| name).collect()
    }

    /// Its days; `None`: they are to be confirmed.
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.begins.zip(self.ends)
    }
}

impl Event {
    /// Whether it is still to come, or to be confirmed.
    pub fn is_ahead(&self) -> bool {
        !matches!(self.standing.as_str(), "held" | "cancelled")
    }
}

impl Organisation {
    /// The plan of a year.
    pub fn plan_of(&self, year: i32) -> Option<&Plan> {
        self.plans.values().find(|row| row.year == year)
    }

    /// The plan that an address names, by its year or its id.
    pub fn plan_named(&self, name: &str) -> Option<&Plan> {
        match name.parse() {
            Ok(year) => self.plan_of(year),
            Err(_) => self.plans.get(&name.parse().ok()?),
        }
    }

    /// The plan for which proposals are taken on a day: of several, the latest year's.
    pub fn open_plan(&self, on: NaiveDate) -> Option<&Plan> {
        self.plans.values().filter(|row| row.is_open(on)).max_by_key(|row| row.year)
    }

    /// The plan whose draft a document is.
    pub fn plan_drafted_in(&self, document: Uuid) -> Option<&Plan> {
        self.plans.values().find(|row| row.document_id == Some(document))
    }

    /// A state's answer that it has nothing to propose.
    pub fn answer_of(&self, plan: Uuid, state: StateId) -> Option<&PlanAnswer> {
        self.answers.values().find(|row| row.plan_id == plan && row.state == state)
    }

    /// The proposals for a plan.
    pub fn proposals_for_plan(&self, plan: Uuid) -> impl Iterator<Item = &EventProposal> {
        self.proposals.values().filter(move |row| row.plan_id == plan)
    }

    /// The Member States among these that by a day have neither submitted anything nor answered that they have nothing to
    /// propose.
    pub fn silent(&self, plan: Uuid, members: &[StateId], on: NaiveDate) -> Vec<StateId> {
        let is_there = |row: &EventProposal| row.known_on(self, on).is_some_and(|row| row.is_submitted());
        let spoke = |state: StateId| {
            self.answer_of(plan, state).is_some_and(|row| row.given <= on)
                || self.proposals_for_plan(plan).any(|row| row.hosts().contains(&state) && is_there(row))
        };
        members.iter().copied().filter(|state| !spoke(*state)).collect()
    }

    /// Whether anything that came of the call for a plan is on record.
    pub fn is_answered(&self, plan: Uuid) -> bool {
        self.proposals_for_plan(plan).next().is_some() || self.answers.values().any(|row| row.plan_id == plan)
    }

    /// The questions on a proposal, the first asked first.
    pub fn questions_on(&self, proposal: Uuid) -> Vec<&ProposalQuestion> {
        let mut all: Vec<_> = self.questions.values().filter(|row| row.proposal_id == proposal).collect();
        all.sort_by_key(|row| (row.asked, row.common.id));
        all
    }

    /// The question on a proposal that awaits its answer.
    pub fn question_on(&self, proposal: Uuid) -> Option<&ProposalQuestion> {
        self.questions.values().find(|row| row.proposal_id == proposal && row.answer.is_none())
    }

    /// Whether a question on a proposal awaited its answer on a day.
    pub fn is_asked_on(&self, proposal: Uuid, on: NaiveDate) -> bool {
        let asked = self.questions.values().filter(|row| row.proposal_id == proposal);
        asked.filter_map(|row| row.known_on(self, on)).any(|row| row.answer.is_none())
    }

    /// The proposal that brings this one and others together.
    pub fn merger_of(&self, proposal: Uuid) -> Option<&EventProposal> {
        self.proposals.values().find(|row| row.withdrawn.is_none() && row.merges.contains(&proposal))
    }

    /// The lines of a plan in their order, then the events outside it, by their days.
    pub fn events_of(&self, plan: Uuid) -> Vec<&Event> {
        let mut all: Vec<_> = self.events.values().filter(|row| row.plan_id == plan).collect();
        all.sort_by_key(|row| (row.number.is_none(), row.number, row.of.begins, row.common.id));
        all
    }

    /// What became of an event, the first first.
    pub fn changes_of(&self, event: Uuid) -> Vec<&EventChange> {
        let mut all: Vec<_> = self.event_changes.values().filter(|row| row.event_id == event).collect();
        all.sort_by_key(|row| (row.common.entry, row.made));
        all
    }

    /// Whom delegations send to an event, by state and name.
    pub fn nominations_to(&self, event: Uuid) -> Vec<&Nomination> {
        let mut all: Vec<_> = self.nominations.values().filter(|row| row.event_id == event).collect();
        all.sort_by(|one, other| (one.state, &one.name).cmp(&(other.state, &other.name)));
        all
    }

    /// The last day on which the nominations to an event are kept; `None`: the event is still to come.
    pub fn nominations_until(&self, event: &Event) -> Option<NaiveDate> {
        let ended =
            self.changes_of(event.common.id).into_iter().rev().find(|row| row.change == event.standing);
        let last = match event.standing.as_str() {
            "cancelled" => ended.map(|row| row.made),
            _ => event.of.ends.or_else(|| ended.filter(|_| !event.is_ahead()).map(|row| row.made)),
        };
        last.map(|day| days_after(day, self.procedure().nomination_days()))
    }

    /// The events whose nominations are past their term on a day.
    pub fn nominations_past_term(&self, on: NaiveDate) -> impl Iterator<Item = Uuid> {
        let is_over = move |row: &&Event| self.nominations_until(row).is_some_and(|until| until < on);
        self.events.values().filter(is_over).map(|row| row.common.id)
    }

    /// The report on an event.
    pub fn report_on(&self, event: Uuid) -> Option<&EventReport> {
        self.event_reports.values().find(|row| row.event_id == event)
    }
}

impl Record {
    /// Where an event stands in a plan: by dimension and area.
    pub fn place_in_plan<'a>(&self, of: &'a EventDescribed) -> PlaceInPlan<'a> {
        let place = |id: &Uuid| self.order.iter().position(|known| known == id);
        let mut areas: Vec<usize> = of.areas.iter().filter_map(place).collect();
        areas.sort_unstable();
        let first = areas.first().and_then(|place| self.areas.get(self.order.get(*place)?));
        let dimension = of.dimension_id.or(first.map(|area| area.area.dimension_id));
        let dimension = dimension.and_then(|id| self.organisation.dimensions.get(&id));
        (dimension.map_or(i32::MAX, |row| row.number), areas, &of.title)
    }
}
