//! Annual plans of the past.

use uuid::Uuid;

use super::{Read, Shape, put};
use crate::imports::layout::Cell::{Day, Decision, Text};
use crate::imports::layout::{key, may};
use crate::imports::plan::{Plan, Put, Said, Wrong};
use crate::record::{Kind, Row};

/// Annual plans of CBM events; what follows from others is said for who reads a list that went out, and not read.
pub const PLANS: Shape = Shape {
    name: "plans",
    read: plan_of_a_year,
    columns: &[
        key("year", Text),
        may("called", Day),
        may("called_by", Decision),
        may("due", Day),
        may("guidance", Text),
        may("approved", Day),
        may("approved_by", Decision),
        may("stands", Text),
        may("events", Text),
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

/// What is wrong with the year of a line, and with all else that it says of a record of a plan.
pub(super) fn beside(plan: &mut Plan, line: &Said, put: Put<'_>, mut wrongs: Vec<Wrong>) -> Vec<Wrong> {
    let others = plan.put(line, put).err().into_iter().flatten();
    wrongs.extend(others.filter(|wrong| wrong.column != "plan_id"));
    wrongs
}

/// The plan of the year that a line names; one that the record has not is added with it.
pub(super) fn of_year(plan: &mut Plan, line: &Said) -> Read<Uuid> {
    match stands(plan, line.key("year")) {
        Some(row) => Ok(row.common().id),
        None => plan.put(line, Put { remark: false, ..put(Kind::Plan, None, &[("year", "year")]) }),
    }
}
