//! `GET /concept-papers/{id}/texts/{n}/redline.docx?since={m}`, and `.pdf`: what changed since an earlier text, section by
//! section.

use super::changed::between;
use super::texts::{issued, name};
use crate::http::reader::Reader;
use crate::paper::Place;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::redlines::{Compared, Part, Sheet, two};

/// Two texts of a concept paper, compared.
///
/// # Errors
/// When there is no such text, or none that the person may know of.
pub fn compared(reader: Reader<'_>, place: &Place) -> Result<Compared, Failure> {
    let (area, paper) = reader.record().paper(place.id()?).ok_or(Failure::NotFound)?;
    let (earlier, text) = two(place, &issued(reader, area, paper), |text| text.revision)?;
    let (from, to) = (name(reader, earlier.revision), name(reader, text.revision));
    let changed = reader.words().with("paper-changed", &[("from", &from), ("to", &to)]);
    let part = |(heading, read): (&str, _)| Part { heading: Some(heading.to_owned()), read };
    let sheet = Sheet {
        name: format!("{} {changed}", area.area.code),
        head: format!("{}. {changed}", paper.title),
        distribution: None,
        author: reader.names.state(paper.proposed_by).to_owned(),
        on: text.issued.max(earlier.issued),
        parts: between(reader, earlier, text).map(part).collect(),
    };
    Ok(Compared { sheet, kind: Kind::PaperText, opened: [text.common.id, earlier.common.id] })
}
