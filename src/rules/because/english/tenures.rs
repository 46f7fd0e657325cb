//! Reasons about tenures: 1.3, 1.9 and 1.12.

use std::fmt::{Formatter, Result};

use super::{Tell, role, tenure_in_brackets};
use crate::rules::because::{ExpiryReason, Naming, ReportReason, VacancyReason};
use crate::rules::calendar::{day_before, english as date, english_days};
use crate::rules::facts::Role;

impl Tell for ExpiryReason {
    fn tell(&self, names: &dyn Naming, f: &mut Formatter<'_>) -> Result {
        let Self { last_day, set_by, longest, since, as_of, days_left, notice, version, .. } = self;
        let (tenure, state) = (names.tenure(&self.tenure), names.state(self.state));
        let area = names.area(&self.area);
        let last = date(*last_day);
        write!(
            f,
            "The tenure{tenure} of {state} as {} of area {area} ends on {last}{set_by}, ",
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

impl Tell for VacancyReason {
    fn tell(&self, names: &dyn Naming, f: &mut Formatter<'_>) -> Result {
        let Self { area, as_of, since, predecessor } = self;
        let area = names.area(area);
        write!(f, "On {} no Coordinator other than an acting one serves in area {area}: ", date(*as_of))?;
        match predecessor {
            Some(last) => {
                let (state, set_by) = (names.state(last.state), last.set_by);
                let tenure = tenure_in_brackets(names, &last.tenure);
                let last_day = date(day_before(*since));
                write!(f, "the last, {state}{tenure}, served until {last_day}{set_by}, ")?;
                write!(f, "so that the post is vacant since {}; ", date(*since))?;
            }
            None => write!(f, "none has served since it was established on {}; ", date(*since))?,
        }
        f.write_str("as a rule there is one Coordinator for each area, appointed by the SOC (paragraph 1.9).")
    }
}

impl Tell for ReportReason {
    fn tell(&self, names: &dyn Naming, f: &mut Formatter<'_>) -> Result {
        let Self { since, set_by, issued, as_of, .. } = self;
        let (tenure, state) = (names.tenure(&self.tenure), names.state(self.state));
        let area = names.area(&self.area);
        let last = date(day_before(*since));
        write!(
            f,
            "The tenure{tenure} of {state} as Coordinator of area {area} ended on {last}{set_by}, and on "
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
