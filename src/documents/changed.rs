//! What changed between two texts of a document, word by word: `?from=0&to=2`.

use super::text::name;
use crate::http::form::{Choice, Query};
use crate::http::words::Words;
use crate::record::rows::DocumentText;
use crate::redlines::read::{Read, read};

/// What changed between two texts.
pub(super) struct Changed {
    /// The earlier one.
    pub(super) from: String,
    /// The later one.
    pub(super) to: String,
    /// The two as one.
    pub(super) redline: Read,
    /// Where it is to be had as a file.
    pub(super) file: String,
}

/// The texts that can be compared, one list to choose from for each.
pub(super) struct Choices {
    pub(super) from: Vec<Choice>,
    pub(super) to: Vec<Choice>,
}

/// Between two texts.
pub(super) fn between(words: &'static Words, from: &DocumentText, to: &DocumentText) -> Changed {
    Changed {
        from: name(words, from),
        to: name(words, to),
        redline: read(&from.text, &to.text),
        file: format!(
            "/documents/{}/texts/{}/redline.docx?since={}&language={}",
            to.document_id, to.revision, from.revision, to.language
        ),
    }
}

fn asked<'a>(texts: &[&'a DocumentText], query: &Query, field: &str) -> Option<&'a DocumentText> {
    let revision: i32 = query.one(field)?.parse().ok()?;
    texts.iter().find(|text| text.revision == revision).copied()
}

/// What is asked for; `None`: nothing, or texts that there are not.
pub(super) fn changed(words: &'static Words, texts: &[&DocumentText], query: &Query) -> Option<Changed> {
    Some(between(words, asked(texts, query, "from")?, asked(texts, query, "to")?))
}

/// What can be asked for: at first, what changed with the latest text.
pub(super) fn choices(words: &'static Words, texts: &[&DocumentText], query: &Query) -> Option<Choices> {
    let [.., before, latest] = texts else { return None };
    let of = |field: &str, usual: &DocumentText| {
        let chosen = asked(texts, query, field).map_or(usual.revision, |text| text.revision);
        let choice = |text: &&DocumentText| Choice {
            value: text.revision.to_string(),
            name: name(words, text),
            chosen: text.revision == chosen,
        };
        texts.iter().map(choice).collect()
    };
    Some(Choices { from: of("from", before), to: of("to", latest) })
}
