//! The reasons in English.

use std::fmt::{Display, Formatter, Result};

use super::{
    ApplicabilityOutcome, ApplicabilityReason, Because, Closing, ContributionReason, ExpiryReason,
    MeetingOutcome, MeetingReason, Outcome, ProposalReason, ReportReason, ReviewReason, ReviewStart, Service,
    Sum, VacancyReason,
};
use crate::rules::calendar::{day_before, english as date, english_days, english_months};
use crate::rules::facts::Role;

impl Display for Because {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::ConceptPaperProposal(reason) => reason.fmt(f),
            Self::ExpertMeeting(reason) => reason.fmt(f),
            Self::ApplicabilityExtension(reason) => reason.fmt(f),
            Self::TenureExpiry(reason) => reason.fmt(f),
            Self::Vacancy(reason) => reason.fmt(f),
            Self::FinalReport(reason) => reason.fmt(f),
            Self::Review(reason) => reason.fmt(f),
            Self::ReviewContribution(reason) => reason.fmt(f),
        }
    }
}

impl Display for Sum {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self {
            from,
            months,
            result,
            shortened,
            version,
        } = self;
        write!(
            f,
            "{} plus {} is {}",
            date(*from),
            english_months(*months),
            date(*result)
        )?;
        f.write_str(if *shortened {
            ", the last day of that month"
        } else {
            ""
        })?;
        write!(f, " (the number is that of {version})")
    }
}

impl Display for ProposalReason {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self {
            tenure,
            area,
            state,
            sum,
            outcome,
        } = self;
        let appointed = date(sum.from);
        write!(
            f,
            "{state} was appointed Coordinator of area {area} on {appointed} (tenure {tenure}), and a new "
        )?;
        write!(
            f,
            "Coordinator proposes a concept paper at the time of its application or not later than "
        )?;
        write!(
            f,
            "{} after the appointment (paragraph 2.7): {sum}; ",
            english_months(sum.months)
        )?;
        match outcome {
            Outcome::Met { paper, on, late } => {
                let when = if *late { "after that date" } else { "in time" };
                write!(
                    f,
                    "the first draft of its paper {paper} was issued on {}, {when}.",
                    date(*on)
                )
            }
            Outcome::TenureEnded {
                last,
                before_due: true,
            } => {
                write!(
                    f,
                    "the tenure ended on {}, before that date, so nobody owes a paper any more.",
                    date(*last)
                )
            }
            Outcome::TenureEnded {
                last,
                before_due: false,
            } => {
                write!(
                    f,
                    "the tenure ended on {} without one, and that can no longer be made good.",
                    date(*last)
                )
            }
            Outcome::Open { as_of, late } => {
                write!(
                    f,
                    "as of {} no paper of {state} that counts is known, ",
                    date(*as_of)
                )?;
                f.write_str(if *late {
                    "and the date has passed."
                } else {
                    "and the date has not passed."
                })
            }
        }
    }
}

impl Display for MeetingReason {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self {
            paper,
            sum,
            since,
            outcome,
        } = self;
        write!(
            f,
            "The first draft of paper {paper} was issued on {}; {sum}, so from ",
            date(sum.from)
        )?;
        write!(
            f,
            "{} its consideration goes beyond {}, ",
            date(*since),
            english_months(sum.months)
        )?;
        write!(
            f,
            "and the Coordinator convenes expert meetings to finalize it (paragraph 2.5); "
        )?;
        match outcome {
            MeetingOutcome::NotYet { as_of } => write!(f, "as of {} that day is still ahead.", date(*as_of)),
            MeetingOutcome::Met {
                convened,
                held,
                met_on,
                as_of,
            } => {
                let verb = if held <= as_of { "held" } else { "to be held" };
                write!(
                    f,
                    "a meeting convened on {} and {verb} on {} ",
                    date(*convened),
                    date(*held)
                )?;
                write!(f, "meets this as of {}.", date(*met_on))
            }
            MeetingOutcome::Closed(closing) => {
                let verb = match closing {
                    Closing::Approved(_) => "approved",
                    Closing::Withdrawn(_) => "withdrawn",
                };
                write!(
                    f,
                    "the paper was {verb} on {} without such a meeting, ",
                    date(closing.day())
                )?;
                f.write_str("so nobody owes one any more.")
            }
            MeetingOutcome::None { as_of } => {
                write!(
                    f,
                    "as of {} no meeting held or to be held since that day is known.",
                    date(*as_of)
                )
            }
        }
    }
}

impl Display for ApplicabilityReason {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self {
            paper,
            since,
            due,
            extended,
            outcome,
        } = self;
        if *extended {
            write!(
                f,
                "The applicability of paper {paper} was extended on {} until ",
                date(*since)
            )?;
        } else {
            write!(
                f,
                "Paper {paper} was approved on {} and applies until ",
                date(*since)
            )?;
        }
        write!(
            f,
            "{}; the Coordinator has it extended on time before it expires ",
            date(*due)
        )?;
        f.write_str("(paragraph 2.6); ")?;
        match outcome {
            ApplicabilityOutcome::Superseded { by, on, late } => {
                let when = if *late { "after" } else { "not later than" };
                write!(
                    f,
                    "paper {by}, approved on {}, {when} that date, took its place.",
                    date(*on)
                )
            }
            ApplicabilityOutcome::Withdrawn { on, late: false } => {
                write!(f, "it was withdrawn on {}, not later than that date, ", date(*on))?;
                f.write_str("so nobody owes an extension any more.")
            }
            ApplicabilityOutcome::Withdrawn { on, late: true } => {
                write!(
                    f,
                    "it was withdrawn on {}, after that date, and had not been extended.",
                    date(*on)
                )
            }
            ApplicabilityOutcome::Open { as_of, late } => {
                let passed = if *late { "has passed" } else { "has not passed" };
                write!(
                    f,
                    "as of {} that date {passed}, and no later paper is approved.",
                    date(*as_of)
                )
            }
        }
    }
}

impl Display for ExpiryReason {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self {
            tenure,
            area,
            state,
            last_day,
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
            "The tenure {tenure} of {state} as {} of area {area} ends on {last}, ",
            role(self.role)
        )?;
        f.write_str(match self.role {
            Role::Coordinator => "and the area has no Coordinator for the day after; ",
            Role::CoCoordinator => "and the state is not Co-coordinator on the day after; ",
        })?;
        write!(
            f,
            "a request for extension is sent sufficiently in advance (paragraph 1.12): {last} less "
        )?;
        write!(
            f,
            "{}, the longest notice of {version}, is {}; ",
            english_days(*longest),
            date(*since)
        )?;
        write!(f, "on {} there remain {}", date(*as_of), english_days(*days_left))?;
        match notice {
            Some(notice) => write!(f, ", and the notice of {} runs.", english_days(*notice)),
            None => f.write_str("."),
        }
    }
}

impl Display for VacancyReason {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self {
            area,
            as_of,
            since,
            predecessor,
        } = self;
        write!(
            f,
            "On {} no Coordinator other than an acting one serves in area {area}: ",
            date(*as_of)
        )?;
        match predecessor {
            Some(last) => {
                let (tenure, state) = (&last.tenure, last.state);
                write!(
                    f,
                    "the last, {state} (tenure {tenure}), served until {}, ",
                    date(day_before(*since))
                )?;
                write!(f, "so that the post is vacant since {}; ", date(*since))?;
            }
            None => write!(
                f,
                "none has served since it was established on {}; ",
                date(*since)
            )?,
        }
        f.write_str("as a rule there is one Coordinator for each area, appointed by the SOC (paragraph 1.9).")
    }
}

impl Display for ReportReason {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self {
            tenure,
            area,
            state,
            since,
            early,
            issued,
            as_of,
        } = self;
        write!(
            f,
            "The tenure {tenure} of {state} as Coordinator of area {area} ended "
        )?;
        f.write_str(if *early { "early, by its own notice, " } else { "" })?;
        write!(
            f,
            "on {}, and on {} {state} did not go on ",
            date(day_before(*since)),
            date(*since)
        )?;
        f.write_str(
            "as Coordinator; completing its duties, it reports to all Member States (paragraph 1.3); ",
        )?;
        match issued {
            Some(issued) => write!(f, "the report was issued on {}.", date(*issued)),
            None => write!(f, "as of {} no report is known.", date(*as_of)),
        }
    }
}

impl Display for ReviewReason {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self {
            area,
            start,
            sum,
            as_of,
            late,
        } = self;
        let from = date(sum.from);
        match start {
            ReviewStart::LastHeld(review) => write!(
                f,
                "The latest review of area {area}, {review}, was held on {from}"
            )?,
            ReviewStart::Established => {
                write!(
                    f,
                    "Area {area} was established on {from}, and no review of it has been held"
                )?;
            }
            ReviewStart::InForce(version) => {
                write!(
                    f,
                    "{version} applies from {from}, and no review of area {area} has been held"
                )?;
            }
        }
        write!(
            f,
            "; the SOC should review the implementation regularly (paragraph 3.2): {sum}; "
        )?;
        let passed = if *late { "has passed" } else { "has not passed" };
        write!(f, "as of {} that date {passed}.", date(*as_of))
    }
}

impl Display for ContributionReason {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self {
            review,
            area,
            scheduled,
            held,
            state,
            service,
            submitted,
            as_of,
            late,
        } = self;
        let verb = if held <= as_of { "held" } else { "to be held" };
        write!(
            f,
            "The review {review} of area {area} was scheduled on {} and {verb} ",
            date(*scheduled)
        )?;
        let serves = if held <= as_of { "served" } else { "serves" };
        write!(
            f,
            "on {}, and on that day {state} {serves} as {service}; ",
            date(*held)
        )?;
        f.write_str("Coordinators and Co-coordinators are expected to make a written contribution ")?;
        write!(
            f,
            "in preparation to it (paragraph 3.5), so not later than {}; ",
            date(*held)
        )?;
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

fn role(role: Role) -> &'static str {
    match role {
        Role::Coordinator => "Coordinator",
        Role::CoCoordinator => "Co-coordinator",
    }
}
