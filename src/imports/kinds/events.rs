//! Events of the plans and outside them, with what was reported of them.

use uuid::Uuid;

use super::described::{columns, doubt_days, fields, follows};
use super::plans::{beside, of_year};
use super::{Read, Shape, put};
use crate::imports::english;
use crate::imports::layout::Cell::{Choice, Day, States, Text};
use crate::imports::layout::{key, may};
use crate::imports::plan::{Plan, Put, Said, Wrong};
use crate::message::Message;
use crate::record::fields::EVENT_STANDINGS;
use crate::record::rows::Event;
use crate::record::{Kind, Row};
use crate::rules::alike;

/// Events of the plans and outside them, and their reports.
pub const EVENTS: Shape = Shape {
    name: "events",
    read: event,
    columns: &columns::<28, 4, 6>(
        [key("year", Text), key("title", Text), may("number", Text), may("hosts", States)],
        [
            may("standing", Choice("standing", EVENT_STANDINGS)),
            may("reported", Day),
            may("took_part", States),
            may("organizations", Text),
            may("attendance", Text),
            may("outcome", Text),
        ],
    ),
};

const REPORTED: [&str; 5] = ["reported", "took_part", "organizations", "attendance", "outcome"];

fn event(plan: &mut Plan, line: &Said) -> Read {
    let fields = fields(&[("number", "number"), ("hosts", "hosts"), ("standing", "standing")]);
    let of_year = match of_year(plan, line) {
        Ok(id) => id,
        Err(wrongs) => return Err(beside(plan, line, put(Kind::Event, None, &fields), wrongs)),
    };
    let stands = called(plan, of_year, line.key("title")).cloned();
    let is_new = stands.is_none();
    let is_reported = REPORTED.iter().any(|column| line.get(column).is_some());
    let mut said = follows(plan, line, stands.as_ref().map(|row| &row.of));
    said.push(("plan_id", of_year.to_string()));
    let unless_said = vec![("standing", (if is_reported { "held" } else { "planned" }).to_owned())];
    let id = plan.put(line, Put { said, unless_said, ..put(Kind::Event, stands.map(Row::from), &fields) })?;
    if is_new {
        unclear(plan, line, id);
    }
    if is_reported { report(plan, line, id) } else { Ok(()) }
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
    doubt_days(plan, line, &row.of);
    let Some((first, last)) = row.of.days() else { return };
    let meets = |other: &Event| other.of.days().is_some_and(|(from, to)| from <= last && first <= to);
    let mut others = plan.record().organisation.events.values();
    let like = others
        .find(|other| other.common.id != id && meets(other) && alike::titles(&row.of.title, &other.of.title));
    if let Some(title) = like.map(|other| other.of.title.clone()) {
        plan.doubt(line, Wrong::new("title", Message::new("import-event-alike").with("title", title)));
    }
}
