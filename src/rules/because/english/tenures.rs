//! Reasons about tenures: 1.3, 1.9 and 1.12.

use std::fmt::{Display, Formatter, Result};

use super::role;
use crate::rules::because::{ExpiryReason, ReportReason, VacancyReason};
use crate::rules::calendar::{day_before, english as date, english_days};
use crate::rules::facts::Role;

impl Display for ExpiryReason {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self {
            tenure,
            area,
            state,
            last_day,
            set_by,
            longest,
            since,
            as_of,
            days_left,
            notice,
            version,
            ..
        } = self;
        let last = date(*last_day);
        write!(
            f,
            "The tenure {tenure} of {state} as {} of area {area} ends on {last}{set_by}, ",
            role(self.role)
        )?;
        f.write_str(match self.role {
            Role::Coordinator => "and the area has no Coordinator for the day after; ",
            Role::CoCoordinator => "and the state is not Co-coordinator on the day after; ",
        })?;
        write!(f, "a request for extension is sent sufficiently in advance (paragraph 1.12): {last} less ")?;
        write!(f, "{}, the longest notice of {version}, is {}; ", english_days(*longest), date(*since))?;
        write!(f, "on {} there remain {}", date(*as_of), english_days(*days_left))?;
        match notice {
            Some(notice) => write!(f, ", and the notice of {} runs.", english_days(*notice)),
            None => f.write_str("."),
        }
    }
}

impl Display for VacancyReason {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self { area, as_of, since, predecessor } = self;
        write!(f, "On {} no Coordinator other than an acting one serves in area {area}: ", date(*as_of))?;
        match predecessor {
            Some(last) => {
                let (tenure, state, set_by) = (&last.tenure, last.state, last.set_by);
                let last_day = date(day_before(*since));
                write!(f, "the last, {state} (tenure {tenure}), served until {last_day}{set_by}, ")?;
                write!(f, "so that the post is vacant since {}; ", date(*since))?;
            }
            None => write!(f, "none has served since it was established on {}; ", date(*since))?,
        }
        f.write_str("as a rule there is one Coordinator for each area, appointed by the SOC (paragraph 1.9).")
    }
}

impl Display for ReportReason {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self { tenure, area, state, since, set_by, issued, as_of } = self;
        let last = date(day_before(*since));
        write!(
            f,
            "The tenure {tenure} of {state} as Coordinator of area {area} ended on {last}{set_by}, and on "
        )?;
        write!(f, "{} {state} did not go on ", date(*since))?;
        f.write_str(
            "as Coordinator; completing its duties, it reports to all Member States (paragraph 1.3); ",
        )?;
        match issued {
            Some(issued) => write!(f, "the report was issued on {}.", date(*issued)),
            None => write!(f, "as of {} no report is known.", date(*as_of)),
        }
    }
}
