//! What a line says of an event, proposed or planned: the columns and the fields of both kinds of files.

use chrono::Datelike;

use crate::imports::layout::Cell::{Areas, Choice, Day, Dimension, Text, YesNo};
use crate::imports::layout::{Column, may};
use crate::imports::plan::{Plan, Said, Wrong};
use crate::message::Message;
use crate::record::fields::{EVENT_FORMATS, EVENT_FORMS, between};
use crate::record::rows::EventDescribed;

/// What is said of an event, proposed or planned; "when" is said for who reads a list that went out, and not read.
const DESCRIBED: [Column; 18] = [
    may("organizers", Text),
    may("dimension", Dimension),
    may("areas", Areas),
    may("event_form", Choice("event_form", EVENT_FORMS)),
    may("format", Choice("format", EVENT_FORMATS)),
    may("place", Text),
    may("begins", Day),
    may("ends", Day),
    may("when", Text),
    may("month", Text),
    may("hours", Text),
    may("concept", Text),
    may("purpose", Text),
    may("cbm", Text),
    may("participants", Text),
    may("observers", YesNo),
    may("budget", Text),
    may("contact", Text),
];

/// The columns of an event, between others: of `N` in all.
pub(super) const fn columns<const N: usize, const A: usize, const B: usize>(
    first: [Column; A],
    last: [Column; B],
) -> [Column; N] {
    between(first, DESCRIBED, last)
}

/// The fields of an event, with the columns that say them.
const FIELDS: &[(&str, &str)] = &[
    ("title", "title"),
    ("organizers", "organizers"),
    ("dimension_id", "dimension"),
    ("areas", "areas"),
    ("event_form", "event_form"),
    ("format", "format"),
    ("place", "place"),
    ("begins", "begins"),
    ("ends", "ends"),
    ("month", "month"),
    ("hours", "hours"),
    ("concept", "concept"),
    ("purpose", "purpose"),
    ("cbm", "cbm"),
    ("participants", "participants"),
    ("observers", "observers"),
    ("budget", "budget"),
    ("contact", "contact"),
];

/// The fields of an event, and others beside them.
pub(super) fn fields(others: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    [others, FIELDS].concat()
}

/// What follows from a line beside what it says, where an event stands already as `stands`: one day alone is the last too, a
/// month is said only where no day is, and a dimension that follows from the areas is not said twice.
pub(super) fn follows(
    plan: &Plan,
    line: &Said,
    stands: Option<&EventDescribed>,
) -> Vec<(&'static str, String)> {
    let mut said = Vec::new();
    let begins = line.get("begins");
    if let (Some(day), None) = (begins, line.get("ends"))
        && stands.is_none_or(|of| of.begins != line.day("begins"))
    {
        said.push(("ends", day.to_owned()));
    }
    if begins.is_some() && line.get("month").is_none() {
        said.push(("month", String::new()));
    }
    if line.get("dimension").is_some() && line.get("dimension") == dimension_of(plan, line).as_deref() {
        said.push(("dimension_id", String::new()));
    }
    said
}

/// The dimension of the first of a line's areas, by its id.
fn dimension_of(plan: &Plan, line: &Said) -> Option<String> {
    let code = line.get("areas")?.split(',').next()?;
    let area = plan.record().area_by_code(code)?;
    Some(area.area.dimension_id.to_string())
}

/// Points out days of another year than the plan's, though they may be right.
pub(super) fn doubt_days(plan: &mut Plan, line: &Said, of: &EventDescribed) {
    let Some((first, last)) = of.days() else { return };
    let year = line.key("year").parse().ok();
    if !year.is_some_and(|year: i32| [first, last].map(|day| day.year()).contains(&year)) {
        plan.doubt(line, Wrong::new("begins", Message::new("import-days-of-another-year")));
    }
}
