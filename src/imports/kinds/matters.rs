//! Matters of the past, with what the bodies decided on them.

use super::{Read, Shape, put, wrong};
use crate::imports::layout::Cell::{Areas, Day, Decision, Meeting, Text, Word};
use crate::imports::layout::{key, may};
use crate::imports::plan::{Plan, Put, Said};
use crate::message::Message;
use crate::record::{Kind, Row};

/// Matters before the bodies.
pub const MATTERS: Shape = Shape {
    name: "matters",
    read: matter,
    columns: &[
        key("body", Word(Kind::Matter, "body")),
        key("title", Text),
        key("opened", Day),
        may("text", Text),
        may("concerns", Word(Kind::Matter, "concerns")),
        may("document", Text),
        may("about", Areas),
        may("sponsors", Text),
        may("meeting", Meeting),
        may("decision", Decision),
        may("paragraph", Text),
        may("verb", Word(Kind::Matter, "verb")),
        may("from", Text),
        may("due", Day),
        may("addressees", Text),
    ],
};

fn matter(plan: &mut Plan, line: &Said) -> Read {
    let (body, title, opened) = (line.key("body"), line.key("title"), line.day("opened"));
    let organisation = &plan.record().organisation;
    let matters = || organisation.matters.values();
    let mut own = matters().filter(|row| row.body == body && row.title == title);
    let stands = own.find(|row| Some(row.opened) == opened).cloned().map(Row::from);
    let mut said = Vec::new();
    if let Some(symbol) = line.get("document") {
        let Some(document) = organisation.documents.values().find(|row| row.symbol == symbol) else {
            return wrong("document", Message::new("import-no-document"));
        };
        said.push(("document_id", document.common.id.to_string()));
    }
    if let Some(from) = line.get("from") {
        let mut recommended = matters().filter(|row| row.title == from && row.body != body);
        let Some(found) = recommended.find(|row| row.verb.as_deref() == Some("recommended")) else {
            return wrong("from", Message::new("import-no-recommended"));
        };
        said.push(("from_matter_id", found.common.id.to_string()));
    }
    said.extend(outcome(plan, line)?);
    let concerns = if line.get("document").is_some() { "document" } else { "other" };
    let unless_said = vec![("concerns", concerns.to_owned()), ("text", title.to_owned())];
    const FIELDS: &[(&str, &str)] = &[
        ("body", "body"),
        ("title", "title"),
        ("opened", "opened"),
        ("text", "text"),
        ("concerns", "concerns"),
        ("area_id", "about"),
        ("sponsors", "sponsors"),
        ("meeting_id", "meeting"),
        ("due", "due"),
        ("addressees", "addressees"),
    ];
    plan.put(line, Put { said, unless_said, ..put(Kind::Matter, stands, FIELDS) })?;
    Ok(())
}

/// The outcome that a decision says: in a paragraph of it, else by its title and the verb of the line.
fn outcome(plan: &Plan, line: &Said) -> Read<Vec<(&'static str, String)>> {
    let organisation = &plan.record().organisation;
    let id = line.get("decision").and_then(|id| id.parse().ok());
    let Some(decision) = id.and_then(|id| organisation.decisions.get(&id)) else {
        return Ok(Vec::new());
    };
    let mut said = vec![("decided", decision.decided.to_string())];
    match (line.get("paragraph"), line.get("verb")) {
        (Some(number), _) => {
            let paragraphs = organisation.paragraphs_of(decision.common.id).into_iter();
            let mut own = paragraphs.filter(|row| row.number.to_string() == number);
            let Some(paragraph) = own.next() else {
                return wrong("paragraph", Message::new("import-no-paragraph"));
            };
            said.push(("verb", paragraph.verb.clone()));
            said.push(("outcome", paragraph.text.clone()));
            said.push(("paragraph_id", paragraph.common.id.to_string()));
        }
        (None, Some(verb)) => {
            said.push(("verb", verb.to_owned()));
            said.push(("outcome", decision.title.clone()));
        }
        (None, None) => return wrong("verb", Message::new("import-say-verb")),
    }
    Ok(said)
}
