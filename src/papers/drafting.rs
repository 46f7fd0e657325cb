//! The sections as they are drafted, for the delegations that draft them: nobody else has them in the record.

use crate::http::reader::Reader;
use crate::record::rows::{ConceptPaper, PaperText};
use crate::record::{AreaRecord, Kind};

/// A section that is being drafted.
pub(super) struct Drafted<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// By which its paragraphs are marked.
    pub(super) mark: String,
    /// What 2.2 has in view for it.
    pub(super) guidance: &'a str,
    /// What stands in it; `None`: what was issued last.
    pub(super) text: Option<&'a str>,
    /// Where it is written.
    pub(super) address: String,
}

/// The sections of a paper that can still be written, in the order of 2.2.
pub(super) fn sections<'a>(
    reader: Reader<'a>,
    area: &'a AreaRecord,
    paper: &ConceptPaper,
    latest: Option<&PaperText>,
) -> Vec<Drafted<'a>> {
    if reader.other_day || !(paper.is_draft() || paper.is_considered()) {
        return Vec::new();
    }
    let words = reader.words();
    let issued = |section: &str| {
        let found = latest.and_then(|text| text.sections.iter().find(|issued| issued.section == section));
        found.map_or("", |issued| issued.text.as_str())
    };
    let sections = area.sections_of(paper.common.id).into_iter();
    sections
        .map(|row| Drafted {
            name: words.of_kind("section-", &row.section),
            mark: format!("draft-{}", row.section),
            guidance: words.of_kind("section-guidance-", &row.section),
            text: (latest.is_none() || issued(&row.section) != row.text).then_some(row.text.as_str()),
            address: format!("/{}/{}/text", Kind::PaperSection.plural(), row.common.id),
        })
        .collect()
}
