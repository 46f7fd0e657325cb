//! Chairmanships, from handover to handover.

use chrono::{DateTime, Utc};

use super::{Read, Shape, put};
use crate::imports::layout::Cell::{State, Text};
use crate::imports::layout::{key, may};
use crate::imports::plan::{Plan, Said};
use crate::record::{Kind, Row};

/// Chairmanships, from handover to handover.
pub const CHAIRMANSHIPS: Shape = Shape {
    name: "chairmanships",
    read: chairmanship,
    columns: &[key("state", State), key("from", Text), may("to", Text), may("event", Text)],
};

fn chairmanship(plan: &mut Plan, line: &Said) -> Read {
    let from = line.key("from").parse::<DateTime<Utc>>().ok();
    let chairs = &plan.record().organisation.chairmanships;
    let stands =
        chairs.values().find(|row| row.state.as_str() == line.key("state") && Some(row.from) == from);
    let stands = stands.cloned().map(Row::from);
    let fields = [("state", "state"), ("from", "from"), ("to", "to"), ("event", "event")];
    plan.put(line, put(Kind::Chairmanship, stands, &fields))?;
    Ok(())
}
