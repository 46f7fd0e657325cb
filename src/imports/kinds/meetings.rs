//! Meetings of the bodies, and decisions.

use super::{Read, Shape, put};
use crate::imports::layout::Cell::{Areas, Day, Decision, Meeting, Text, Word};
use crate::imports::layout::{Column, key, may};
use crate::imports::plan::{Plan, Put, Said};
use crate::record::{Kind, Row};

/// Meetings of the bodies.
pub const MEETINGS: Shape = Shape {
    name: "meetings",
    read: meeting,
    columns: &[
        key("body", Word(Kind::Meeting, "body")),
        may("session", Text),
        key("from", Day),
        may("to", Day),
        may("title", Text),
        may("place", Text),
    ],
};

fn meeting(plan: &mut Plan, line: &Said) -> Read {
    let (body, from) = (line.key("body"), line.day("from"));
    let meetings = || plan.record().organisation.meetings.values().filter(|row| row.body == body);
    let by_session = line
        .get("session")
        .and_then(|session| meetings().find(|row| row.session.as_deref() == Some(session)));
    let stands = by_session.or_else(|| meetings().find(|row| Some(row.from) == from));
    let stands = stands.cloned().map(Row::from);
    let unless_said = vec![("to", line.key("from").to_owned())];
    const FIELDS: &[(&str, &str)] = &[
        ("body", "body"),
        ("session", "session"),
        ("title", "title"),
        ("place", "place"),
        ("from", "from"),
        ("to", "to"),
    ];
    plan.put(line, Put { unless_said, ..put(Kind::Meeting, stands, FIELDS) })?;
    Ok(())
}

/// The decision that something rests on.
pub const DECIDED_BY: Column = may("decision", Decision);

/// Decisions, one line a paragraph.
pub const DECISIONS: Shape = Shape {
    name: "decisions",
    read: decision,
    columns: &[
        may("symbol", Text),
        key("title", Text),
        key("decided", Day),
        may("meeting", Meeting),
        may("paragraph", Text),
        may("verb", Word(Kind::DecisionParagraph, "verb")),
        may("text", Text),
        may("about", Areas),
    ],
};

fn decision(plan: &mut Plan, line: &Said) -> Read {
    let decided = line.day("decided");
    let decisions = || plan.record().organisation.decisions.values();
    let stands = match line.get("symbol") {
        Some(symbol) => decisions().find(|row| row.symbol.as_deref() == Some(symbol)),
        None => decisions().find(|row| row.title == line.key("title") && Some(row.decided) == decided),
    };
    let stands = stands.cloned().map(Row::from);
    let fields =
        [("symbol", "symbol"), ("title", "title"), ("decided", "decided"), ("meeting_id", "meeting")];
    let brings_paragraph = line.get("paragraph").is_some();
    let decision = plan.put(line, put(Kind::Decision, stands, &fields))?;
    if !brings_paragraph {
        return Ok(());
    }
    let number = line.key("paragraph");
    let paragraphs = plan.record().organisation.paragraphs_of(decision);
    let stands = paragraphs.into_iter().find(|row| row.number.to_string() == number).cloned().map(Row::from);
    let said = vec![("decision_id", decision.to_string())];
    let fields = [("number", "paragraph"), ("verb", "verb"), ("text", "text"), ("area_id", "about")];
    plan.put(line, Put { said, remark: false, ..put(Kind::DecisionParagraph, stands, &fields) })?;
    Ok(())
}
