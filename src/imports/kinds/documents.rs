//! Documents before the bodies, text by text, with the note under which each was circulated.

use super::{Read, Shape, put, wrong};
use crate::imports::layout::Cell::{Day, Text};
use crate::imports::layout::{key, may};
use crate::imports::plan::{Plan, Put, Said};
use crate::record::rows::StandingOf;
use crate::record::{Kind, Row};

/// Documents, one line a text.
pub const DOCUMENTS: Shape = Shape {
    name: "documents",
    read: document,
    columns: &[
        key("symbol", Text, "as MC/2023/DRAFT/4/Rev.2; as it was first issued, without Rev."),
        key("form", Text, "draft-decision, draft-statement, draft-declaration, report, note or other"),
        key("title", Text, "its title"),
        key("issued", Day, "the day on which this text was issued"),
        key("text", Text, "what it says"),
        may("originator", Text, "chairmanship, secretariat or states; unless said chairmanship"),
        may("states", Text, "the codes of the states whose document it is"),
        may(
            "note",
            Text,
            "the number of the note verbale with which it went to all Member States of its day, as NºDOC/1016",
        ),
    ],
};

fn document(plan: &mut Plan, line: &Said) -> Read {
    let whole = line.key("symbol");
    let (symbol, revision) = match whole.rsplit_once("/Rev.") {
        Some((symbol, revision)) => (symbol, revision.parse::<i32>().ok()),
        None => (whole, Some(0)),
    };
    let (Some(revision), Some((body, _))) = (revision, symbol.split_once('/')) else {
        return wrong("symbol", "is not like MC/2023/DRAFT/4 or MC/2023/DRAFT/4/Rev.2");
    };
    let mut documents = plan.record().organisation.documents.values();
    let stands = documents.find(|row| row.symbol == symbol).cloned().map(Row::from);
    let said = vec![("symbol", symbol.to_owned()), ("body", body.to_owned())];
    let unless_said = vec![("originator", "chairmanship".to_owned())];
    let fields = [("form", "form"), ("title", "title"), ("originator", "originator"), ("states", "states")];
    let document = plan.put(line, Put { said, unless_said, ..put(Kind::Document, stands, &fields) })?;

    let texts = plan.record().organisation.texts_of(document);
    let stands = texts.into_iter().find(|row| row.revision == revision).cloned().map(Row::from);
    let said = vec![("document_id", document.to_string()), ("revision", revision.to_string())];
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
