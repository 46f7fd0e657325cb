//! Dimensions and priority areas, what is said of them, and how a line names one.

use crate::message::Message;
use std::sync::Arc;

use super::{Read, Shape, put, wrong};
use crate::imports::cell;
use crate::imports::layout::Cell::{FirstDay, LastDay, Text};
use crate::imports::layout::{Column, key, may};
use crate::imports::plan::{Plan, Put, Said, Wrong};
use crate::record::{AreaRecord, Kind, Row};

/// The first day of an area of which nothing else is said: that of the Catalogue of CBMs.
const CATALOGUE: &str = "2004-10-22";

/// The number of a dimension.
pub const DIMENSION: Column = key("dimension_no", Text);

/// The number of an area.
pub const AREA_NO: Column = may("area_no", Text);

/// The name of an area, to be compared.
pub const AREA_NAME: Column = may("priority_area", Text);

/// The code of the area that a line is about: `2.3`, or `1` for an undivided dimension.
fn code(line: &Said) -> String {
    match line.get("area_no") {
        Some(number) => format!("{}.{number}", line.key("dimension_no")),
        None => line.key("dimension_no").to_owned(),
    }
}

/// The area that a line is about. Where it says the area's name, too, it has to be this one.
pub fn the_area(plan: &Plan, line: &Said) -> Read<Arc<AreaRecord>> {
    let code = code(line);
    let id = cell::area(&code, plan.record()).map_err(|says| {
        let column = if line.get("area_no").is_some() { "area_no" } else { "dimension_no" };
        vec![Wrong::new(column, says)]
    })?;
    let Some(held) = plan.record().areas.get(&id) else {
        return wrong("area_no", Message::new("import-no-area").with("code", code));
    };
    match line.get("priority_area") {
        Some(name) if name.to_lowercase() != held.area.name.to_lowercase() => wrong(
            "priority_area",
            Message::new("import-area-otherwise")
                .with("code", code)
                .with("name", held.area.name.as_str())
                .with("written", name),
        ),
        _ => Ok(held.clone()),
    }
}

/// Dimensions and priority areas.
pub const AREAS: Shape = Shape {
    name: "areas",
    read: area,
    columns: &[
        DIMENSION,
        may("dimension", Text),
        AREA_NO,
        may("priority_area", Text),
        may("established", FirstDay),
        may("closed", LastDay),
    ],
};

fn area(plan: &mut Plan, line: &Said) -> Read {
    let dimensions = &plan.record().organisation.dimensions;
    let stands = dimensions.values().find(|row| row.number.to_string() == line.key("dimension_no"));
    let stands = stands.cloned().map(Row::from);
    let fields = [("number", "dimension_no"), ("name", "dimension")];
    let dimension = plan.put(line, Put { remark: false, ..put(Kind::Dimension, stands, &fields) })?;
    let stands = plan.record().area_by_code(&code(line)).map(|held| Row::from(held.area.clone()));
    let said = vec![("dimension_id", dimension.to_string()), ("code", code(line))];
    let unless_said = vec![("established", CATALOGUE.to_owned())];
    let fields = [("name", "priority_area"), ("established", "established"), ("closed", "closed")];
    plan.put(line, Put { said, unless_said, ..put(Kind::Area, stands, &fields) })?;
    Ok(())
}

/// What is said of areas and stands in no decision.
pub const NOTES: Shape =
    Shape { name: "notes", read: note, columns: of_an_area![key("when", Text), key("text", Text)] };

fn note(plan: &mut Plan, line: &Said) -> Read {
    let area = the_area(plan, line)?;
    let mut rows = area.notes.values();
    let stands = rows.find(|row| row.when == line.key("when") && row.text == line.key("text")).cloned();
    let said = vec![("area_id", area.area.common.id.to_string())];
    let fields = [("when", "when"), ("text", "text")];
    plan.put(line, Put { said, ..put(Kind::AreaNote, stands.map(Row::from), &fields) })?;
    Ok(())
}
