//! Documents before the bodies, text by text, with the note under which each was circulated.

use super::{Read, Shape, put, wrong};
use crate::imports::layout::Cell::{Day, Text, Word};
use crate::imports::layout::{key, may};
use crate::imports::plan::{Plan, Put, Said};
use crate::language::Language;
use crate::message::Message;
use crate::record::rows::StandingOf;
use crate::record::{Kind, Row};
use crate::rules::symbol::Symbol;

/// Documents, one line a text.
pub const DOCUMENTS: Shape = Shape {
    name: "documents",
    read: document,
    columns: &[
        key("symbol", Text),
        key("form", Word(Kind::Document, "form")),
        key("title", Text),
        key("issued", Day),
        key("text", Text),
        may("language", Word(Kind::DocumentText, "language")),
        may("originator", Word(Kind::Document, "originator")),
        may("states", Text),
        may("note", Text),
    ],
};

fn document(plan: &mut Plan, line: &Said) -> Read {
    let Ok(whole) = line.key("symbol").parse::<Symbol>() else {
        return wrong("symbol", Message::new("import-symbol"));
    };
    let (symbol, revision) = (whole.paper().to_string(), whole.revision());
    let mut documents = plan.record().organisation.documents.values();
    let stands = documents.find(|row| row.symbol == symbol).cloned().map(Row::from);
    let said = vec![("symbol", symbol), ("body", whole.body)];
    let unless_said = vec![("originator", "chairmanship".to_owned())];
    let fields = [("form", "form"), ("title", "title"), ("originator", "originator"), ("states", "states")];
    let document = plan.put(line, Put { said, unless_said, ..put(Kind::Document, stands, &fields) })?;

    let language = line.get("language").unwrap_or(Language::English.tag());
    let texts = plan.record().organisation.versions_of(document).into_iter();
    let mut same = texts.filter(|row| row.language == language);
    let stands = same.find(|row| u32::try_from(row.revision) == Ok(revision)).cloned().map(Row::from);
    let said = vec![
        ("document_id", document.to_string()),
        ("revision", revision.to_string()),
        ("language", language.to_owned()),
    ];
    let fields = [("issued", "issued"), ("text", "text")];
    let text = plan.put(line, Put { said, remark: false, ..put(Kind::DocumentText, stands, &fields) })?;
    match line.get("note") {
        Some(_) => circulated(plan, line, text),
        None => Ok(()),
    }
}

/// A text went to all Member States of the day on which it was issued.
fn circulated(plan: &mut Plan, line: &Said, text: uuid::Uuid) -> Read {
    let organisation = &plan.record().organisation;
    let stands = organisation.circulations.values().find(|row| row.of_id == text).cloned().map(Row::from);
    let members = line.day("issued").map(|day| organisation.all_of(StandingOf::Member, day));
    let members: Vec<_> = members.unwrap_or_default().iter().map(ToString::to_string).collect();
    let said = vec![
        ("of_kind", Kind::DocumentText.as_str().to_owned()),
        ("of_id", text.to_string()),
        ("states", members.join(",")),
    ];
    let fields = [("note", "note"), ("circulated", "issued")];
    plan.put(line, Put { said, remark: false, ..put(Kind::Circulation, stands, &fields) })?;
    Ok(())
}
