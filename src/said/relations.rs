//! What a document does to others, and what others do to it: on the pages of both, and of their symbols.

use uuid::Uuid;

use super::address;
use crate::http::reader::{Line, Reader};
use crate::record::Kind;
use crate::record::rows::{Document, Relation};

/// The relations of a document, or to a decision, each with the way to the other one, as of the day of the page.
pub fn relations<'a>(reader: Reader<'a>, id: Uuid) -> Vec<Line<'a>> {
    let all = reader.names.organisation.relations_of(id).into_iter();
    let known = all.filter(|row| row.common.source.date.is_none_or(|day| day <= reader.on));
    known.filter_map(|row| line(reader, row, row.document_id == id)).collect()
}

fn line<'a>(reader: Reader<'a>, row: &'a Relation, own: bool) -> Option<Line<'a>> {
    let (words, organisation) = (reader.words(), reader.names.organisation);
    let to_document = |document: &Document| {
        let address = format!("{}{}", address(Kind::Document, document.common.id), reader.suffix());
        (format!("{}: {}", document.symbol, document.title), address)
    };
    let document = |id: Uuid| organisation.documents.get(&id).map(to_document);
    let decision = |id: Uuid| reader.decision(Some(id)).map(|link| (link.text, link.address));
    let (to, beginning) = match own {
        true => {
            (row.to_document_id.and_then(document).or_else(|| decision(row.to_decision_id?)), "relation-")
        }
        false => (document(row.document_id), "relation-of-"),
    };
    let (what, address) = to?;
    let mut line = Line::new("", what).badged("kind", words.of_kind(beginning, &row.relation));
    line.address = Some(address);
    Some(line.cited(reader.cite(Kind::Relation, &row.common)))
}
