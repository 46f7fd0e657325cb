//! Holidays of a calendar: none is invented, and they only warn.

use super::{Read, Shape, put};
use crate::imports::layout::Cell::{Day, Text};
use crate::imports::layout::key;
use crate::imports::plan::{Plan, Said};
use crate::record::{Kind, Row};

/// Days on which offices are closed.
pub const HOLIDAYS: Shape = Shape {
    name: "holidays",
    read: holiday,
    columns: &[key("calendar", Text), key("day", Day), key("name", Text)],
};

fn holiday(plan: &mut Plan, line: &Said) -> Read {
    let (calendar, day) = (line.key("calendar"), line.day("day"));
    let mut holidays = plan.record().organisation.holidays.values();
    let stands = holidays.find(|row| row.calendar == calendar && Some(row.day) == day);
    let stands = stands.cloned().map(Row::from);
    plan.put(
        line,
        put(Kind::Holiday, stands, &[("calendar", "calendar"), ("day", "day"), ("name", "name")]),
    )?;
    Ok(())
}
