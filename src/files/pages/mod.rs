//! What a record's page shows of the files that are enclosed with it, and the pages of a file.

pub mod bring_in;
pub mod enclose;
pub mod into_form;
pub mod remove;
pub mod serve;

use uuid::Uuid;

use super::commands::to_write;
use super::powers::{may_enclose, may_remove};
use crate::http::page::Names;
use crate::http::who::Who;
use crate::http::words::Words;
use crate::record::files::{MOST, Media, endings};
use crate::record::rows::Attachment;
use crate::record::{Distribution, Kind, Row};
use crate::rules::access::Action;
use crate::steps::Scene;

/// The files that are enclosed with a record, as its page shows them.
pub struct Enclosed<'a> {
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    pub id: Uuid,
    /// Each file.
    pub files: Vec<FileView<'a>>,
    /// Whether who reads may enclose one more.
    pub open: bool,
    /// How the names of what may be enclosed end.
    pub kinds: String,
    /// Whether there are as many as there may be.
    pub full: bool,
    /// Whether it is a draft: what is enclosed goes out with it.
    pub draft: bool,
    /// What was wrong with the file that was sent.
    pub errors: Vec<String>,
}

/// A file, as it is shown.
pub struct FileView<'a> {
    /// The file.
    pub id: Uuid,
    /// Its name.
    pub name: &'a str,
    /// What it is.
    pub media: &'static str,
    /// How large it is, in words.
    pub size: String,
    /// Who enclosed it.
    pub by: &'a str,
    /// When.
    pub when: String,
    /// Whether who reads may take it out.
    pub to_remove: bool,
    /// Whether who reads may strike it.
    pub to_strike: bool,
    /// Whether who reads may bring its text into the sections of the paper.
    pub to_bring_in: bool,
    /// Whether who reads may bring its text into the form of the next text of the document.
    pub to_form: bool,
}

impl<'a> Enclosed<'a> {
    /// The files of a record; `None` where it has none and who reads may enclose none.
    pub fn with(who: &'a Who, subject: &Row) -> Option<Self> {
        let enclosed = Self::all(who, subject)?;
        (enclosed.open || !enclosed.files.is_empty()).then_some(enclosed)
    }

    /// The files of a record of a kind that may have some.
    fn all(who: &'a Who, subject: &Row) -> Option<Self> {
        let (kind, id) = (subject.kind(), subject.common().id);
        if !kind.has_files() {
            return None;
        }
        let scene = Scene::supposed(who.record(), who.actor, who.now);
        let to_remove = may_remove(&who.actor, subject).is_ok();
        let to_strike = !to_remove && who.actor.may(Action::Strike);
        let writes = kind == Kind::ConceptPaper && to_write(&scene, id).is_ok();
        let issues = into_form::to_form(who, subject);
        let view = |file: &'a Attachment| FileView {
            to_remove,
            to_strike,
            to_bring_in: writes && file.media == Media::Docx,
            to_form: issues && file.media == Media::Docx,
            ..FileView::of(who, file)
        };
        let files: Vec<_> = who.record().files_of(kind, id).into_iter().map(view).collect();
        Some(Self {
            kind,
            id,
            open: may_enclose(&who.actor, who.record(), subject).is_ok(),
            kinds: endings(),
            full: files.len() >= MOST,
            draft: subject.common().distribution == Distribution::Delegations,
            files,
            errors: Vec::new(),
        })
    }
}

impl<'a> FileView<'a> {
    fn of(who: &'a Who, file: &'a Attachment) -> Self {
        let words = who.words();
        Self {
            id: file.common.id,
            name: &file.name,
            media: words.of_kind("media-", file.media.ending()),
            size: size(words, file.bytes),
            by: match file.state {
                Some(state) => Names::of(who, who.today).state(state),
                None => words.t("journal-secretariat"),
            },
            when: words.instant(file.enclosed),
            to_remove: false,
            to_strike: false,
            to_bring_in: false,
            to_form: false,
        }
    }
}

/// How large a file is: `14.2 KB`, `1.5 MB`.
pub fn size(words: &Words, bytes: i32) -> String {
    let bytes = f64::from(bytes);
    let (key, size) = match bytes / 1024.0 {
        small if small < 1023.95 => ("file-kilobytes", small.max(0.1)),
        large => ("file-megabytes", large / 1024.0),
    };
    words.with(key, &[("size", &words.decimal(size))])
}

#[cfg(test)]
mod tests {
    use super::size;
    use crate::http::words::english;

    #[test]
    fn a_size_has_one_decimal() {
        assert_eq!(size(english(), 1), "0.1 KB");
        assert_eq!(size(english(), 14_541), "14.2 KB");
        assert_eq!(size(english(), (1 << 20) - 1), "1.0 MB");
        assert_eq!(size(english(), 20 << 20), "20.0 MB");
    }
}
