//! What followed from a decision: the records that name it.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::http::reader::{Line, Reader};
use crate::record::{Common, Kind, Row};
use crate::said::title;

/// Tenures, extensions, papers and their extensions that name a decision, in the order of the paper.
pub fn lines<'a>(reader: Reader<'a>, decision: Uuid) -> Vec<Line<'a>> {
    let of = Some(decision);
    let mut lines = Vec::new();
    for area in reader.record().areas_in_order() {
        for row in area.tenures.values().filter(|row| row.decision_id == of) {
            push(&mut lines, reader, row.clone().into(), &row.common, row.appointed);
        }
        for row in area.extensions.values().filter(|row| row.decision_id == of) {
            push(&mut lines, reader, row.clone().into(), &row.common, Some(row.approved));
        }
        for row in area.papers.values().filter(|row| row.decision_id == of) {
            push(&mut lines, reader, row.clone().into(), &row.common, row.approved);
        }
        let extensions = area.paper_extensions.values();
        for row in extensions.filter(|row| row.decision_id == of) {
            push(&mut lines, reader, row.clone().into(), &row.common, Some(row.approved));
        }
    }
    lines
}

fn push<'a>(
    lines: &mut Vec<Line<'a>>,
    reader: Reader<'a>,
    row: Row,
    common: &'a Common,
    known: Option<NaiveDate>,
) {
    if known.is_some_and(|known| reader.on < known) {
        return;
    }
    let kind: Kind = row.kind();
    let mut line = Line::new("", title(&row, reader.record(), reader.names))
        .badged("kind", reader.words().of_kind("kind-", kind.as_str()))
        .cited(reader.cite(kind, common));
    line.address = row.area_id().and_then(|area| reader.area(area)).map(|link| link.address);
    lines.push(line);
}
