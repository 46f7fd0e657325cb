//! Reasons about reviews: 3.2 and 3.5.

use super::{in_brackets, role, yes_or_no};
use crate::message::{Message, Value};
use crate::rules::because::{ContributionReason, Naming, ReviewReason, ReviewStart};

impl ReviewReason {
    pub(super) fn said(&self, names: &dyn Naming) -> Message {
        let message = match &self.start {
            ReviewStart::LastHeld(review) => {
                Message::new("because-review-latest").with("review", set_apart(&names.review(review)))
            }
            ReviewStart::Established => Message::new("because-review-established"),
            ReviewStart::InForce(version) => {
                Message::new("because-review-in-force").with("version", &**version)
            }
        };
        message
            .with("area", names.area(&self.area).into_owned())
            .with("from", self.sum.from)
            .with("sum", self.sum.said())
            .with("as_of", self.as_of)
            .with("late", yes_or_no(self.late))
    }
}

impl ContributionReason {
    pub(super) fn said(&self, names: &dyn Naming) -> Message {
        Message::new("because-contribution")
            .with("review", names.review(&self.review).into_owned())
            .with("area", names.area(&self.area).into_owned())
            .with("scheduled", self.scheduled)
            .with("held", self.held)
            .with("past", yes_or_no(self.held <= self.as_of))
            .with("state", self.state)
            .with("service", self.service(names))
            .with("outcome", self.outcome())
    }

    /// "acting Coordinator (tenure t1)".
    fn service(&self, names: &dyn Naming) -> Message {
        Message::new("because-service")
            .with("acting", yes_or_no(self.service.acting))
            .with("role", role(self.service.role))
            .with("tenure", in_brackets(names, &self.service.tenure))
    }

    fn outcome(&self) -> Message {
        let message = match self.submitted {
            Some(submitted) => {
                Message::new("because-contributed").with("on", submitted).with("late", yes_or_no(self.late))
            }
            None => Message::new("because-not-contributed").with("as_of", self.as_of),
        };
        message.with("state", self.state)
    }
}

/// ", r1,"; nothing where the review has no name of its own.
fn set_apart(name: &str) -> Value {
    if name.is_empty() {
        Value::from("")
    } else {
        Message::new("because-set-apart").with("name", name).into()
    }
}
