//! What no single field can tell: facts that contradict each other are refused.

use std::collections::HashSet;
use std::hash::Hash;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::{Area, ConceptPaper, ExpertMeeting, Facts, FactsError, Review, Role, Tenure, Version};

/// The numbers of months that a version may set.
pub const MONTHS: RangeInclusive<u32> = 1..=1200;
/// The numbers of days that a version may set.
pub const DAYS: RangeInclusive<u32> = 1..=36500;

type Checked = Result<(), FactsError>;

impl Facts {
    /// The first contradiction found, with its place.
    pub fn validate(&self) -> Result<(), FactsError> {
        modalities(&self.modalities)?;
        each("areas", &self.areas, area)?;
        unique("areas", "code", &self.areas, |area| &*area.code)
    }
}

fn modalities(versions: &[Version]) -> Checked {
    if versions.is_empty() {
        return refused("modalities", "there is no version of the Modalities");
    }
    each("modalities", versions, version)?;
    unique("modalities", "from", versions, |version| version.from)
}

fn version(version: &Version) -> Checked {
    for (field, months) in [
        ("concept_paper_months", version.concept_paper_months),
        ("consideration_months", version.consideration_months),
        ("recommended_tenure_months", version.recommended_tenure_months),
        ("review_months", version.review_months),
    ] {
        if !MONTHS.contains(&months) {
            return refused(field, format!("{months} is not a whole number of months from 1 to 1200"));
        }
    }
    if version.expiry_notice_days.is_empty() {
        return refused("expiry_notice_days", "there is no number of days");
    }
    each("expiry_notice_days", &version.expiry_notice_days, |days| {
        let wrong = || format!("{days} is not a whole number of days from 1 to 36500");
        if DAYS.contains(days) { Ok(()) } else { refused("", wrong()) }
    })
}

fn area(area: &Area) -> Checked {
    named("code", &area.code)?;
    in_order("closed", area.closed, "established", Some(area.established))?;
    each("tenures", &area.tenures, tenure)?;
    unique("tenures", "id", &area.tenures, |tenure| &*tenure.id)?;
    each("concept_papers", &area.concept_papers, concept_paper)?;
    unique("concept_papers", "id", &area.concept_papers, |paper| &*paper.id)?;
    each("reviews", &area.reviews, review)?;
    unique("reviews", "id", &area.reviews, |review| &*review.id)?;
    let tenures: HashSet<&str> = area.tenures.iter().map(|tenure| &*tenure.id).collect();
    each("final_reports", &area.final_reports, |report| {
        let unknown = || format!("the area has no tenure {}", report.tenure);
        if tenures.contains(&*report.tenure) { Ok(()) } else { refused("tenure", unknown()) }
    })
}

fn tenure(tenure: &Tenure) -> Checked {
    named("id", &tenure.id)?;
    if tenure.acting && tenure.role == Role::CoCoordinator {
        return refused("acting", "a co-coordinator is not acting");
    }
    if tenure.appointed.is_some() && tenure.from.is_none() {
        return refused("from", "missing, though the tenure has an appointed");
    }
    if tenure.applied.is_some() && tenure.appointed.is_none() {
        return refused("applied", "without an appointed");
    }
    in_order("appointed", tenure.appointed, "applied", tenure.applied)?;
    in_order("to", tenure.to, "appointed", tenure.appointed)?;
    in_order("to", tenure.to, "from", tenure.from)?;
    each("extensions", &tenure.extensions, |extension| {
        in_order("to", Some(extension.to), "the tenure's from", tenure.from)
    })
}

fn concept_paper(paper: &ConceptPaper) -> Checked {
    named("id", &paper.id)?;
    in_order("approved", paper.approved, "first_draft", Some(paper.first_draft))?;
    in_order("withdrawn", paper.withdrawn, "first_draft", Some(paper.first_draft))?;
    in_order("applicable_to", paper.applicable_to, "applicable_from", paper.applicable_from)?;
    each("extensions", &paper.extensions, |extension| match paper.approved {
        None => refused("approved", "an extension of a paper that is not approved"),
        approved => in_order("approved", Some(extension.approved), "the paper's approved", approved),
    })?;
    each("expert_meetings", &paper.expert_meetings, expert_meeting)
}

fn expert_meeting(meeting: &ExpertMeeting) -> Checked {
    announced_and_held("convened", meeting.convened, meeting.held, meeting.cancelled)
}

fn review(review: &Review) -> Checked {
    named("id", &review.id)?;
    announced_and_held("scheduled", review.scheduled, review.held, review.cancelled)
}

fn announced_and_held(
    name: &str,
    announced: NaiveDate,
    held: NaiveDate,
    cancelled: Option<NaiveDate>,
) -> Checked {
    in_order("held", Some(held), name, Some(announced))?;
    in_order("cancelled", cancelled, name, Some(announced))?;
    match cancelled {
        Some(cancelled) if cancelled > held => {
            refused("cancelled", format!("{cancelled} is after held, {held}"))
        }
        _ => Ok(()),
    }
}

/// `field` does not lie before `earlier`, where both are there.
fn in_order(field: &str, day: Option<NaiveDate>, earlier: &str, bound: Option<NaiveDate>) -> Checked {
    match (day, bound) {
        (Some(day), Some(bound)) if day < bound => {
            refused(field, format!("{day} is before {earlier}, {bound}"))
        }
        _ => Ok(()),
    }
}

fn named(field: &str, name: &str) -> Checked {
    if name.is_empty() { refused(field, "is empty") } else { Ok(()) }
}

fn refused(at: &str, what: impl Into<String>) -> Checked {
    Err(FactsError { at: at.to_owned(), what: what.into() })
}

/// Asks `check` of every item, and puts the item's place before the place of its fault.
fn each<T>(list: &str, items: &[T], check: impl Fn(&T) -> Checked) -> Checked {
    items.iter().enumerate().try_for_each(|(index, item)| {
        check(item).map_err(|FactsError { at, what }| {
            let dot = if at.is_empty() { "" } else { "." };
            FactsError { at: format!("{list}[{index}]{dot}{at}"), what }
        })
    })
}

/// Refuses the second of two items that share `key`.
fn unique<'a, T, K>(list: &str, field: &str, items: &'a [T], key: impl Fn(&'a T) -> K) -> Checked
where
    K: Eq + Hash + Copy + std::fmt::Display,
{
    let mut seen = HashSet::with_capacity(items.len());
    let twice = items.iter().enumerate().find(|(_, item)| !seen.insert(key(*item)));
    match twice {
        Some((index, item)) => {
            refused(&format!("{list}[{index}].{field}"), format!("{} stands twice", key(item)))
        }
        None => Ok(()),
    }
}
