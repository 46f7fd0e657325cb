//! What changed between two texts of a paper: `?from=0&to=2`, section by section, word by word.

use super::texts::name;
use crate::http::form::{Choice, Query};
use crate::http::reader::Reader;
use crate::record::papers::place_of;
use crate::record::rows::{PaperText, Section};
use crate::redlines::read::{Read, read};

/// What changed between two texts.
pub(super) struct Changed<'a> {
    /// The earlier one.
    pub(super) from: String,
    /// The later one.
    pub(super) to: String,
    /// The sections that are not the same in both.
    pub(super) sections: Vec<(&'a str, Read)>,
    /// Where it is to be had as a file.
    pub(super) file: String,
}

/// The texts that can be compared, one list to choose from for each.
pub(super) struct Choices {
    pub(super) from: Vec<Choice>,
    pub(super) to: Vec<Choice>,
}

fn asked<'a>(texts: &[&'a PaperText], query: &Query, field: &str) -> Option<&'a PaperText> {
    let revision: i32 = query.one(field)?.parse().ok()?;
    texts.iter().find(|text| text.revision == revision).copied()
}

/// What changed between two texts in each section that one of them has, in the order of 2.2, with the sections that are
/// the same in both.
pub(super) fn between<'a>(
    reader: Reader<'a>,
    from: &'a PaperText,
    to: &'a PaperText,
) -> impl Iterator<Item = (&'a str, Read)> {
    let named = |sections: &'a [Section]| sections.iter().map(|section| section.section.as_str());
    let mut names: Vec<&str> = named(&from.sections).chain(named(&to.sections)).collect();
    names.sort_by_key(|name| place_of(name));
    names.dedup();
    let text = |of: &'a PaperText, name: &str| {
        let found = of.sections.iter().find(|section| section.section == name);
        found.map_or("", |section| section.text.as_str())
    };
    names.into_iter().map(move |section| {
        (reader.words().of_kind("section-", section), read(text(from, section), text(to, section)))
    })
}

/// What is asked for; `None`: nothing, or texts that there are not.
pub(super) fn changed<'a>(reader: Reader<'a>, texts: &[&'a PaperText], query: &Query) -> Option<Changed<'a>> {
    let (from, to) = (asked(texts, query, "from")?, asked(texts, query, "to")?);
    Some(Changed {
        from: name(reader, from.revision),
        to: name(reader, to.revision),
        sections: between(reader, from, to).filter(|(_, redline)| !redline.is_empty()).collect(),
        file: format!(
            "/concept-papers/{}/texts/{}/redline.docx?since={}",
            to.paper_id, to.revision, from.revision
        ),
    })
}

/// What can be asked for: at first, what changed with the latest text.
pub(super) fn choices(reader: Reader<'_>, texts: &[&PaperText], query: &Query) -> Option<Choices> {
    let [.., before, latest] = texts else { return None };
    let of = |field: &str, usual: &PaperText| {
        let chosen = asked(texts, query, field).map_or(usual.revision, |text| text.revision);
        let choice = |text: &&PaperText| Choice {
            value: text.revision.to_string(),
            name: name(reader, text.revision),
            chosen: text.revision == chosen,
        };
        texts.iter().map(choice).collect()
    };
    Some(Choices { from: of("from", before), to: of("to", latest) })
}
