//! Reasons about tenures: 1.3, 1.9 and 1.12.

use super::{days, in_brackets, role};
use crate::message::{Message, Value};
use crate::rules::because::{ExpiryReason, Naming, ReportReason, VacancyReason};
use crate::rules::calendar::day_before;

impl ExpiryReason {
    pub(super) fn said(&self, names: &dyn Naming) -> Message {
        let runs = self.notice.map(|notice| Message::new("because-notice-runs").with("notice", days(notice)));
        Message::new("because-tenure-expiry")
            .with("tenure", names.tenure(&self.tenure).into_owned())
            .with("state", self.state)
            .with("role", role(self.role))
            .with("area", names.area(&self.area).into_owned())
            .with("last", self.last_day)
            .with("set_by", self.set_by.said())
            .with("longest", days(self.longest))
            .with("version", &*self.version)
            .with("since", self.since)
            .with("as_of", self.as_of)
            .with("left", days(self.days_left))
            .with("runs", runs.map_or_else(|| Value::from(""), Value::from))
    }
}

impl VacancyReason {
    pub(super) fn said(&self, names: &dyn Naming) -> Message {
        let message = match &self.predecessor {
            Some(last) => Message::new("because-vacancy-since")
                .with("state", last.state)
                .with("tenure", in_brackets(names, &last.tenure))
                .with("last", day_before(self.since))
                .with("set_by", last.set_by.said()),
            None => Message::new("because-vacancy-ever"),
        };
        message
            .with("as_of", self.as_of)
            .with("area", names.area(&self.area).into_owned())
            .with("since", self.since)
    }
}

impl ReportReason {
    pub(super) fn said(&self, names: &dyn Naming) -> Message {
        let message = match self.issued {
            Some(issued) => Message::new("because-report-issued").with("issued", issued),
            None => Message::new("because-report-none").with("as_of", self.as_of),
        };
        message
            .with("tenure", names.tenure(&self.tenure).into_owned())
            .with("state", self.state)
            .with("area", names.area(&self.area).into_owned())
            .with("last", day_before(self.since))
            .with("set_by", self.set_by.said())
            .with("since", self.since)
    }
}
