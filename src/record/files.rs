//! Files that are enclosed with records: with which, how many, how large; and that they go where their record goes.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::rows::Attachment;
use super::{Kind, Record, Row};

/// The largest file, in bytes: 20 MB.
pub const LARGEST: usize = 20 << 20;
/// How many files a record has at most.
pub const MOST: usize = 10;
/// How many characters the name of a file has at most.
pub const LONGEST_NAME: usize = 200;

/// What a file is, as its content says: neither its name nor a browser is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Media {
    /// PDF.
    #[serde(rename = "application/pdf")]
    Pdf,
    /// A document of a word processor, without macros.
    #[serde(rename = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    Docx,
    /// A workbook of a spreadsheet program, without macros.
    #[serde(rename = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    Xlsx,
    /// A picture.
    #[serde(rename = "image/png")]
    Png,
    /// A photograph, or a scan.
    #[serde(rename = "image/jpeg")]
    Jpeg,
    /// Text alone, in UTF-8.
    #[serde(rename = "text/plain")]
    Txt,
}

/// What is taken for a file: forms, sentences, the API and the database say it from here.
pub const MEDIA: &[Media] = &[Media::Pdf, Media::Docx, Media::Xlsx, Media::Png, Media::Jpeg, Media::Txt];

/// How the names of what is taken end: `.pdf, .docx, …`.
pub fn endings() -> String {
    let all = MEDIA.iter().flat_map(|media| media.endings());
    all.map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(", ")
}

impl Media {
    /// As it stands in the database and in the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Txt => "text/plain",
        }
    }

    /// As it stands in the header of the answer: of text, in which letters it is written.
    pub const fn header(self) -> &'static str {
        match self {
            Self::Txt => "text/plain; charset=utf-8",
            other => other.as_str(),
        }
    }

    /// How the name of such a file may end.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Txt => &["txt"],
        }
    }

    /// How its name ends that ended otherwise; and the end of the keys of its words.
    pub const fn ending(self) -> &'static str {
        self.endings()[0]
    }
}

/// The kinds of record that have files, by name.
pub const WITH_FILES: &[&str] = &[
    "letter",
    "extension-request",
    "tenure-termination",
    "acting-proposal",
    "final-report",
    "document",
    "concept-paper",
    "paper-text",
    "document-text",
    "paper-revision",
    "comment",
    "circulation",
    "decision",
    "review",
    "review-contribution",
    "silence-break",
    "note",
    "note-received",
    "event-proposal",
    "event",
    "event-report",
];

impl Kind {
    /// Whether files can be enclosed with records of the kind.
    pub fn has_files(self) -> bool {
        WITH_FILES.contains(&self.as_str())
    }
}

impl Attachment {
    /// With what it is enclosed.
    pub fn subject(&self) -> Option<(Kind, Uuid)> {
        Some((Kind::named(&self.of_kind)?, self.of_id))
    }

    /// The file as it goes with its record: where that is held, for whom that is.
    pub fn with(mut self, subject: &Row) -> Self {
        let of = subject.common();
        self.area_id = subject.area_id();
        self.common.distribution = of.distribution;
        self.common.named_states.clone_from(&of.named_states);
        self
    }
}

impl Record {
    /// The files that are enclosed with a record, in the order in which they were.
    pub fn files_of(&self, kind: Kind, id: Uuid) -> Vec<&Attachment> {
        if !kind.has_files() {
            return Vec::new();
        }
        let of_areas = self.areas.values().flat_map(|area| area.attachments.values());
        let all = of_areas.chain(self.organisation.attachments.values());
        let mut files: Vec<_> = all.filter(|row| row.subject() == Some((kind, id))).collect();
        files.sort_by_key(|row| row.common.id);
        files
    }

    /// The files of a record that do not stand as it does once it is written so: they go where it goes.
    pub fn files_to_follow(&self, row: &Row) -> Vec<Attachment> {
        let files = self.files_of(row.kind(), row.common().id);
        let moved = files.into_iter().map(|file| (file, file.clone().with(row)));
        moved.filter(|(stood, stands)| *stood != stands).map(|(_, stands)| stands).collect()
    }

    /// A file by its id.
    pub fn file(&self, id: Uuid) -> Option<&Attachment> {
        let of_areas = self.areas.values().find_map(|area| area.attachments.get(&id));
        of_areas.or_else(|| self.organisation.attachments.get(&id))
    }
}
