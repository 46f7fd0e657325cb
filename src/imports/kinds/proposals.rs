//! Proposals of events for the plan of a year, as states have sent them on paper.

use super::described::{columns, doubt_days, fields, follows};
use super::plans::{beside, of_year};
use super::{Read, Shape, put};
use crate::imports::layout::Cell::{Day, State, States, Text};
use crate::imports::layout::{key, may};
use crate::imports::plan::{Plan, Put, Said, Wrong};
use crate::message::Message;
use crate::record::rows::EventProposal;
use crate::record::{Kind, Row};

/// Proposals of events. A state's proposal is known by its title: of one year a state has no two of the same.
pub const PROPOSALS: Shape = Shape {
    name: "proposals",
    read: proposal,
    columns: &columns::<26, 4, 4>(
        [key("year", Text), key("state", State), key("title", Text), may("submitted", Day)],
        [may("sponsors", States), may("late_because", Text), may("late", Text), may("stands", Text)],
    ),
};

fn proposal(plan: &mut Plan, line: &Said) -> Read {
    let fields = fields(&[
        ("state", "state"),
        ("submitted", "submitted"),
        ("sponsors", "sponsors"),
        ("late_because", "late_because"),
    ]);
    let of_year = match of_year(plan, line) {
        Ok(id) => id,
        Err(wrongs) => return Err(beside(plan, line, put(Kind::EventProposal, None, &fields), wrongs)),
    };
    let title = line.key("title").to_lowercase();
    let is_it = |row: &&EventProposal| {
        row.state.as_str() == line.key("state")
            && row.of.title.to_lowercase() == title
            && row.withdrawn.is_none()
    };
    let stands = plan.record().organisation.proposals_for_plan(of_year).find(is_it).cloned();
    // What was not submitted is a draft of its delegation, and none of the Secretariat's to bring in.
    let Some(submitted) = line.day("submitted").or(stands.as_ref().and_then(|row| row.submitted)) else {
        return Err(vec![Wrong::new("submitted", Message::new("import-proposal-without-day"))]);
    };
    let due = plan.record().organisation.plans.get(&of_year).and_then(|row| row.due);
    let is_late = due.is_some_and(|due| submitted > due);
    let is_new = stands.is_none();
    let mut said = follows(plan, line, stands.as_ref().map(|row| &row.of));
    said.push(("plan_id", of_year.to_string()));
    said.push(("late", (if is_late { "yes" } else { "no" }).to_owned()));
    let stands = stands.map(Row::from);
    let id = plan.put(line, Put { said, ..put(Kind::EventProposal, stands, &fields) })?;
    if let Some(row) = plan.record().organisation.proposals.get(&id).filter(|_| is_new).cloned() {
        doubt_days(plan, line, &row.of);
    }
    Ok(())
}
