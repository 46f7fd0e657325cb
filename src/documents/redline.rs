//! `GET /documents/{id}/texts/{n}/redline.docx?since={m}`, and `.pdf`: what changed since an earlier text; with `language=`
//! between two texts in another language than the original.

use super::on_paper::{for_whom, whose};
use crate::http::reader::Reader;
use crate::paper::Place;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::record::rows::{Document, DocumentText};
use crate::redlines::read::read;
use crate::redlines::{Compared, Part, Sheet, two};

/// In whose name the changes of a document stand: the Secretariat's, or its originator's.
fn author(reader: Reader<'_>, document: &Document, text: &DocumentText) -> String {
    match document.originator.as_str() {
        "secretariat" => reader.words().t("redline-of-secretariat").to_owned(),
        _ => whose(reader, document, text.issued),
    }
}

/// Two texts of a document, compared.
///
/// # Errors
/// When there is no such text, or none that the person may know of.
pub fn compared(reader: Reader<'_>, place: &Place) -> Result<Compared, Failure> {
    let (organisation, id) = (reader.names.organisation, place.id()?);
    let document = organisation.documents.get(&id).ok_or(Failure::NotFound)?;
    let original = organisation.original_language(id).ok_or(Failure::NotFound)?;
    let language = place.language().unwrap_or(original);
    let mut texts = organisation.versions_of(id);
    texts.retain(|row| row.language == language);
    let (earlier, text) = two(place, &texts, |text| text.revision)?;
    let (from, to) = (earlier.symbol_in(document), text.symbol_in(document));
    let head = reader.words().with("paper-changed", &[("from", &from), ("to", &to)]);
    let sheet = Sheet {
        name: head.clone(),
        head,
        distribution: Some(for_whom(reader, document)),
        author: author(reader, document, text),
        on: text.issued.max(earlier.issued),
        parts: vec![Part { heading: None, read: read(&earlier.text, &text.text) }],
    };
    Ok(Compared { sheet, kind: Kind::DocumentText, opened: [text.common.id, earlier.common.id] })
}
