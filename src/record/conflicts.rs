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
    /// Which record, where it is one: whoever may not know of it is not told.
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
        let mut told = |record, message| conflicts.push(Conflict { record, message });
        let shares_participants =
            |other: &EventDescribed| other.event_form == of.event_form && of.event_form.is_some();
        for row in organisation.events.values() {
            if row.common.id != own && row.standing != "cancelled" && meets(row.of.days()) {
                let key = match shares_participants(&row.of) {
                    true => "advice-same-days-same-level",
                    false => "advice-same-days",
                };
                let message = Message::new(key).with("title", row.of.title.as_str());
                let message = message.of_record(Kind::Event.as_str(), row.common.id);
                told(Some((Kind::Event, row.common.id)), message);
            }
        }
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
