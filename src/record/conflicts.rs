//! What is to be thought of when an event is planned: what else there is on its days, and proposals that are like it.

use chrono::NaiveDate;
use uuid::Uuid;

use super::rows::{EventDescribed, EventProposal};
use super::{Kind, Record};
use crate::ids::StateId;
use crate::message::Message;
use crate::rules::alike::titles;
use crate::rules::ramadan;

/// Something else on the days of an event.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// Which record, where it is one.
    pub record: Option<(Kind, Uuid)>,
    /// What it is.
    pub message: Message,
}

impl Record {
    /// What else there is on the days of an event: other events and proposals of the same year's plans, meetings of the
    /// Senior Officials Committee, holidays of the calendars that were brought in, and Ramadan, about.
    pub fn conflicts(&self, own: Uuid, of: &EventDescribed, from: NaiveDate, to: NaiveDate) -> Vec<Conflict> {
        let organisation = &self.organisation;
        let meets = |days: Option<(NaiveDate, NaiveDate)>| {
            days.is_some_and(|(first, last)| first <= to && from <= last)
        };
        let mut conflicts = Vec::new();
        let shares_participants =
            |other: &EventDescribed| other.event_form == of.event_form && of.event_form.is_some();
        let mut told = |kind: Kind, id, other: &EventDescribed| {
            let key = match shares_participants(other) {
                true => "advice-same-days-same-level",
                false => "advice-same-days",
            };
            let message = Message::new(key).with("title", other.title.as_str()).of_record(kind.as_str(), id);
            conflicts.push(Conflict { record: Some((kind, id)), message });
        };
        for row in organisation.events.values() {
            if row.common.id != own && row.standing != "cancelled" && meets(row.of.days()) {
                told(Kind::Event, row.common.id, &row.of);
            }
        }
        for row in organisation.proposals.values() {
            if self.may_still_be_held(row, own) && meets(row.of.days()) {
                told(Kind::EventProposal, row.common.id, &row.of);
            }
        }
        let mut told = |record, message| conflicts.push(Conflict { record, message });
        for row in organisation.meetings.values() {
            if row.body == "SOC" && row.cancelled.is_none() && meets(Some((row.from, row.to))) {
                let message = Message::new("advice-meeting-on-the-days").with("from", row.from);
                told(Some((Kind::Meeting, row.common.id)), message);
            }
        }
        for row in organisation.holidays.values() {
            if from <= row.day && row.day <= to {
                let message = Message::new("advice-holiday-on-the-days").with("name", row.name.as_str());
                let message = message.with("calendar", row.calendar.as_str()).with("on", row.day);
                told(Some((Kind::Holiday, row.common.id)), message);
            }
        }
        if let Some((first, last)) = ramadan::touching(from, to) {
            told(None, Message::new("advice-ramadan").with("from", first).with("to", last));
        }
        conflicts
    }

    /// Whether a proposal is for an event of its own that is still to be decided on, and other than one event or proposal: it
    /// is no part of that one, and no line has come of it.
    fn may_still_be_held(&self, row: &EventProposal, other: Uuid) -> bool {
        let id = row.common.id;
        let ended = matches!(row.outcome.as_deref(), Some("merged" | "next-year"));
        let is_part = |of: &EventProposal| of.common.id == other && of.merges.contains(&id);
        id != other
            && row.is_submitted()
            && !ended
            && !row.merges.contains(&other)
            && !self.organisation.proposals.values().any(is_part)
            && !self.organisation.events.values().any(|event| event.proposals.contains(&id))
    }

    /// The submitted proposals of others for the same plan that are like one.
    pub fn proposals_like(&self, row: &EventProposal) -> Vec<&EventProposal> {
        let mut like = self.proposals_alike(row.plan_id, Some(row.state), &row.of.title, &row.of.areas);
        like.retain(|other| other.common.id != row.common.id);
        like
    }

    /// The submitted proposals for a plan of other states than one that are like a title and areas: in one of these, with
    /// half of the words of the shorter title.
    pub fn proposals_alike(
        &self,
        plan: Uuid,
        own: Option<StateId>,
        title: &str,
        areas: &[Uuid],
    ) -> Vec<&EventProposal> {
        let shares_area =
            |of: &[Uuid]| areas.is_empty() || of.is_empty() || areas.iter().any(|area| of.contains(area));
        let others = self.organisation.proposals_for_plan(plan);
        let others = others.filter(|other| Some(other.state) != own && other.is_submitted());
        others.filter(|other| titles(title, &other.of.title) && shares_area(&other.of.areas)).collect()
    }
}
