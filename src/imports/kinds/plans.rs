//! Annual plans of the past, and their events with what was reported of them.

use uuid::Uuid;

use super::{Read, Shape, put};
use crate::imports::english;
use crate::imports::layout::Cell::{Areas, Choice, Day, Decision, Dimension, States, Text, YesNo};
use crate::imports::layout::{key, may};
use crate::imports::plan::{Plan, Put, Said, Wrong};
use crate::message::Message;
use crate::record::fields::{EVENT_FORMATS, EVENT_FORMS, EVENT_STANDINGS};
use crate::record::rows::Event;
use crate::record::{Kind, Row};
use crate::rules::alike;

/// Annual plans of CBM events.
pub const PLANS: Shape = Shape {
    name: "plans",
    read: plan_of_a_year,
    columns: &[
        key("year", Text, "the year of the plan"),
        may("called", Day, "the day of the call for proposals"),
        may("called_by", Decision, "the decision that called: its symbol, its title, or its day"),
        may("due", Day, "the last day of the call: of 'before 1 October', 30 September"),
        may("guidance", Text, "what the call asks for"),
        may("approved", Day, "the day on which the plan was approved"),
        may("approved_by", Decision, "the decision that approved it"),
    ],
};

fn plan_of_a_year(plan: &mut Plan, line: &Said) -> Read {
    const FIELDS: &[(&str, &str)] = &[
        ("year", "year"),
        ("called", "called"),
        ("called_by", "called_by"),
        ("due", "due"),
        ("guidance", "guidance"),
        ("approved", "approved"),
        ("approved_by", "approved_by"),
    ];
    let stands = stands(plan, line.key("year"));
    plan.put(line, put(Kind::Plan, stands, FIELDS))?;
    Ok(())
}

fn stands(plan: &Plan, year: &str) -> Option<Row> {
    let row = plan.record().organisation.plan_of(year.parse().ok()?)?;
    Some(Row::from(row.clone()))
}

/// Events of the plans and outside them, and their reports.
pub const EVENTS: Shape = Shape {
    name: "events",
    read: event,
    columns: &[
        key("year", Text, "the year of the plan; a plan that the record has not is added with it"),
        key("title", Text, "as it is called: of one year no two events have the same title"),
        may("number", Text, "of its line in the plan; empty: it is outside the plan"),
        may("hosts", States, "the states that host it, with ; between; empty: the Secretariat"),
        may("organizers", Text, "the ministry or agency, and who assists"),
        may("dimension", Dimension, "the number or the name of its dimension"),
        may("areas", Areas, "codes of its areas, as 3.1, 3.2, or their names with ; between"),
        may(
            "event_form",
            Choice("event_form", EVENT_FORMS),
            "seminar, workshop, training, expert-meeting, …",
        ),
        may("format", Choice("format", EVENT_FORMATS), "in-person, online or hybrid"),
        may("place", Text, "where"),
        may("begins", Day, "its first day, as 2023-08-22 or 22.08.2023; empty: to be confirmed"),
        may("ends", Day, "its last day; unless said, its first"),
        may("when", Text, "the days in words, as the list gives them out: not read"),
        may("month", Text, "the number of its month, where the days are not known"),
        may("hours", Text, "the hours, with their time zone"),
        may("concept", Text, "the brief concept"),
        may("purpose", Text, "what it is for"),
        may("cbm", Text, "the CBM of the Catalogue"),
        may("participants", Text, "who was to take part"),
        may("observers", YesNo, "whether observers are welcome"),
        may("budget", Text, "what it costs, and who bears it"),
        may("contact", Text, "whom to write to: for Member States only"),
        may(
            "standing",
            Choice("standing", EVENT_STANDINGS),
            "planned, confirmed, postponed, cancelled or held; unless said, held where something is reported, else planned",
        ),
        may("reported", Day, "the day of the report; unless said, the last day of the event"),
        may("took_part", States, "the states that took part, with ; between"),
        may("organizations", Text, "the organizations that took part"),
        may("attendance", Text, "how many persons took part"),
        may("outcome", Text, "what came of it"),
    ],
};

const REPORTED: [&str; 5] = ["reported", "took_part", "organizations", "attendance", "outcome"];

fn event(plan: &mut Plan, line: &Said) -> Read {
    let of_year = match stands(plan, line.key("year")) {
        Some(row) => row.common().id,
        None => plan.put(line, Put { remark: false, ..put(Kind::Plan, None, &[("year", "year")]) })?,
    };
    let stands = called(plan, of_year, line.key("title")).cloned();
    let is_new = stands.is_none();
    let is_reported = REPORTED.iter().any(|column| line.get(column).is_some());
    let mut said = vec![("plan_id", of_year.to_string())];
    let begins = line.get("begins");
    if let (Some(day), None) = (begins, line.get("ends"))
        && stands.as_ref().is_none_or(|row| row.of.begins != line.day("begins"))
    {
        said.push(("ends", day.to_owned()));
    }
    if begins.is_some() && line.get("month").is_none() {
        said.push(("month", String::new()));
    }
    // A dimension that follows from the areas is not said twice.
    if line.get("dimension").is_some() && line.get("dimension") == dimension_of(plan, line).as_deref() {
        said.push(("dimension_id", String::new()));
    }
    let unless_said = vec![("standing", (if is_reported { "held" } else { "planned" }).to_owned())];
    const FIELDS: &[(&str, &str)] = &[
        ("title", "title"),
        ("number", "number"),
        ("hosts", "hosts"),
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
        ("standing", "standing"),
    ];
    let stands = stands.map(Row::from);
    let id = plan.put(line, Put { said, unless_said, ..put(Kind::Event, stands, FIELDS) })?;
    if is_new {
        unclear(plan, line, id);
    }
    if is_reported { report(plan, line, id) } else { Ok(()) }
}

/// The dimension of the first of a line's areas, by its id.
fn dimension_of(plan: &Plan, line: &Said) -> Option<String> {
    let code = line.get("areas")?.split(',').next()?;
    let area = plan.record().area_by_code(code)?;
    Some(area.area.dimension_id.to_string())
}

/// The event of a title in the plan of a year, in capitals or not.
fn called<'a>(plan: &'a Plan, of_year: Uuid, title: &str) -> Option<&'a Event> {
    let written = title.to_lowercase();
    let is_it = |row: &&Event| row.plan_id == of_year && row.of.title.to_lowercase() == written;
    plan.record().organisation.events.values().find(is_it)
}

fn report(plan: &mut Plan, line: &Said, event: Uuid) -> Read {
    let stands = plan.record().organisation.report_on(event).cloned().map(Row::from);
    let last = plan.record().organisation.events.get(&event).and_then(|row| row.of.ends);
    let Some(issued) = line.day("reported").or(last) else {
        return Err(vec![Wrong::new("reported", Message::new("import-report-without-day"))]);
    };
    let unless_said = vec![("issued", issued.to_string()), ("outcome", english::no_outcome())];
    const FIELDS: &[(&str, &str)] = &[
        ("issued", "reported"),
        ("took_part", "took_part"),
        ("organizations", "organizations"),
        ("participants", "attendance"),
        ("outcome", "outcome"),
    ];
    let said = vec![("event_id", event.to_string())];
    plan.put(line, Put { said, unless_said, remark: false, ..put(Kind::EventReport, stands, FIELDS) })?;
    Ok(())
}

/// What somebody should look at, though it may be right: days in another year than the plan's, and an event of the same days
/// that has nearly the same title.
fn unclear(plan: &mut Plan, line: &Said, id: Uuid) {
    let Some(row) = plan.record().organisation.events.get(&id).cloned() else { return };
    let year = plan.record().organisation.plans.get(&row.plan_id).map(|row| row.year);
    let Some((first, last)) = row.of.days() else { return };
    if !year.is_some_and(|year| [first, last].map(|day| chrono::Datelike::year(&day)).contains(&year)) {
        plan.doubt(line, Wrong::new("begins", Message::new("import-days-of-another-year")));
    }
    let meets = |other: &Event| other.of.days().is_some_and(|(from, to)| from <= last && first <= to);
    let mut others = plan.record().organisation.events.values();
    let like = others
        .find(|other| other.common.id != id && meets(other) && alike::titles(&row.of.title, &other.of.title));
    if let Some(title) = like.map(|other| other.of.title.clone()) {
        plan.doubt(line, Wrong::new("title", Message::new("import-event-alike").with("title", title)));
    }
}
