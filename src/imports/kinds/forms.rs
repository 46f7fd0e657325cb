//! How states are addressed in notes verbales: data that an officer has confirmed, since no program declines a name.

use super::{Read, Shape, put};
use crate::imports::layout::Cell::{Day, State, Text, Word};
use crate::imports::layout::{key, may};
use crate::imports::plan::{Plan, Said};
use crate::record::{Kind, Row};

/// Forms of address, one line for each addressee and language.
pub const FORMS: Shape = Shape {
    name: "forms",
    read: form,
    columns: &[
        may("state", State),
        key("language", Word(Kind::StateForm, "language")),
        key("full_name", Text),
        key("to_whom", Text),
        key("block", Text),
        may("confirmed", Day),
    ],
};

fn form(plan: &mut Plan, line: &Said) -> Read {
    let (state, language) = (line.get("state"), line.key("language"));
    let mut forms = plan.record().organisation.forms.values();
    let stands =
        forms.find(|row| row.state.as_ref().map(|of| of.as_str()) == state && row.language == language);
    let stands = stands.cloned().map(Row::from);
    const FIELDS: &[(&str, &str)] = &[
        ("state", "state"),
        ("language", "language"),
        ("full_name", "full_name"),
        ("to_whom", "to_whom"),
        ("block", "block"),
        ("confirmed", "confirmed"),
    ];
    plan.put(line, put(Kind::StateForm, stands, FIELDS))?;
    Ok(())
}
