//! Reasons about reviews: 3.2 and 3.5.

use std::fmt::{Formatter, Result};

use super::{Tell, role, tenure_in_brackets};
use crate::rules::because::{ContributionReason, Naming, ReviewReason, ReviewStart, Service};
use crate::rules::calendar::english as date;

impl Tell for ReviewReason {
    fn tell(&self, names: &dyn Naming, f: &mut Formatter<'_>) -> Result {
        let Self { area, start, sum, as_of, late } = self;
        let area = names.area(area);
        let from = date(sum.from);
        match start {
            ReviewStart::LastHeld(review) => {
                let review = set_apart(&names.review(review));
                write!(f, "The latest review of area {area}{review} was held on {from}")?;
            }
            ReviewStart::Established => {
                write!(f, "Area {area} was established on {from}, and no review of it has been held")?;
            }
            ReviewStart::InForce(version) => {
                write!(f, "{version} applies from {from}, and no review of area {area} has been held")?;
            }
        }
        write!(f, "; the SOC should review the implementation regularly (paragraph 3.2): {sum}; ")?;
        let passed = if *late { "has passed" } else { "has not passed" };
        write!(f, "as of {} that date {passed}.", date(*as_of))
    }
}

impl Tell for ContributionReason {
    fn tell(&self, names: &dyn Naming, f: &mut Formatter<'_>) -> Result {
        let Self { scheduled, held, submitted, as_of, late, .. } = self;
        let (review, area) = (names.review(&self.review), names.area(&self.area));
        let (state, service) = (names.state(self.state), service(&self.service, names));
        let verb = if held <= as_of { "held" } else { "to be held" };
        write!(f, "The review{review} of area {area} was scheduled on {} and {verb} ", date(*scheduled))?;
        let serves = if held <= as_of { "served" } else { "serves" };
        write!(f, "on {}, and on that day {state} {serves} as {service}; ", date(*held))?;
        f.write_str("Coordinators and Co-coordinators are expected to make a written contribution ")?;
        write!(f, "in preparation to it (paragraph 3.5), so not later than {}; ", date(*held))?;
        match submitted {
            Some(submitted) => {
                let when = if *late { "after that date" } else { "in time" };
                write!(f, "{state} submitted one on {}, {when}.", date(*submitted))
            }
            None => write!(f, "as of {} none of {state} is known.", date(*as_of)),
        }
    }
}

/// "acting Coordinator (tenure t1)".
fn service(of: &Service, names: &dyn Naming) -> String {
    let acting = if of.acting { "acting " } else { "" };
    format!("{acting}{}{}", role(of.role), tenure_in_brackets(names, &of.tenure))
}

/// ", r1,"; nothing where the review has no name of its own.
fn set_apart(name: &str) -> String {
    if name.is_empty() { String::new() } else { format!(",{name},") }
}
