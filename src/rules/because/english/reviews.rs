//! Reasons about reviews: 3.2 and 3.5.

use std::fmt::{Display, Formatter, Result};

use super::role;
use crate::rules::because::{ContributionReason, ReviewReason, ReviewStart, Service};
use crate::rules::calendar::english as date;

impl Display for ReviewReason {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self { area, start, sum, as_of, late } = self;
        let from = date(sum.from);
        match start {
            ReviewStart::LastHeld(review) => {
                write!(f, "The latest review of area {area}, {review}, was held on {from}")?
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

impl Display for ContributionReason {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self { review, area, scheduled, held, state, service, submitted, as_of, late } = self;
        let verb = if held <= as_of { "held" } else { "to be held" };
        write!(f, "The review {review} of area {area} was scheduled on {} and {verb} ", date(*scheduled))?;
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

impl Display for Service {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let acting = if self.acting { "acting " } else { "" };
        write!(f, "{acting}{} (tenure {})", role(self.role), self.tenure)
    }
}
