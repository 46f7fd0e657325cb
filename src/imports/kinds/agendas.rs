//! Items of the agendas of meetings of the past.

use super::{Read, Shape, put, wrong};
use crate::imports::layout::Cell::{Meeting, Text, Word};
use crate::imports::layout::{key, may};
use crate::imports::plan::{Plan, Put, Said};
use crate::message::Message;
use crate::record::{Kind, Row};
use crate::rules::calendar::astana_instant;

/// Items of agendas.
pub const AGENDAS: Shape = Shape {
    name: "agendas",
    read: item,
    columns: &[
        key("meeting", Meeting),
        key("number", Text),
        key("title", Text),
        may("item", Word(Kind::AgendaItem, "item")),
        may("note", Text),
        may("matter", Text),
        may("paragraph", Text),
    ],
};

/// An item with a paragraph has the outcome that the paragraph says; the hour is not known, and noon stands for it.
fn item(plan: &mut Plan, line: &Said) -> Read {
    let organisation = &plan.record().organisation;
    let Some(meeting) = line.get("meeting").and_then(|id| id.parse().ok()) else {
        return wrong("meeting", Message::new("import-no-such-meeting"));
    };
    let items = organisation.agenda_of(meeting).into_iter();
    let mut own = items.filter(|row| row.number.to_string() == line.key("number"));
    let stands = own.next().cloned().map(Row::from);
    let mut said = Vec::new();
    if let Some(title) = line.get("matter") {
        let body = organisation.meetings.get(&meeting).map(|row| row.body.as_str());
        let mut of_body = organisation.matters.values().filter(|row| Some(row.body.as_str()) == body);
        let Some(matter) = of_body.find(|row| row.title == title) else {
            return wrong("matter", Message::new("import-no-matter"));
        };
        said.push(("matter_id", matter.common.id.to_string()));
        said.push(("item", "matter".to_owned()));
    }
    if let Some(number) = line.get("paragraph") {
        let decision = organisation.decisions_of(meeting).into_iter().next();
        let paragraphs = decision.map(|row| organisation.paragraphs_of(row.common.id)).unwrap_or_default();
        let found = paragraphs.into_iter().find(|row| row.number.to_string() == number);
        let (Some(paragraph), Some(decision)) = (found, decision) else {
            return wrong("paragraph", Message::new("import-no-paragraph-of-meeting"));
        };
        let noon = decision.decided.and_hms_opt(12, 0, 0).and_then(astana_instant);
        said.push(("paragraph_id", paragraph.common.id.to_string()));
        said.push(("verb", paragraph.verb.clone()));
        said.push(("conclusion", paragraph.text.clone()));
        said.extend(noon.map(|noon| ("concluded", noon.to_rfc3339())));
    }
    const FIELDS: &[(&str, &str)] = &[
        ("meeting_id", "meeting"),
        ("number", "number"),
        ("title", "title"),
        ("item", "item"),
        ("note", "note"),
    ];
    let unless_said = vec![("item", "free".to_owned())];
    plan.put(line, Put { said, unless_said, ..put(Kind::AgendaItem, stands, FIELDS) })?;
    Ok(())
}
