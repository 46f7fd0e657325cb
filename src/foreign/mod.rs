//! Files that others have written: what they are, whether they are sound, and what stands in them.
//!
//! Whoever sends a file chooses every byte of it, so none is read in the process that serves others. The program starts
//! itself once more ([`ask`]), as a child that has no settings, no files and little memory and time ([`child`]), sends it
//! the file and is answered in JSON. Within the child the parts of what is packed are measured as they unpack, no XML goes
//! deeper than a document does and no entity is followed (`office`); of a PDF the pages are counted before its text is
//! read (`pdf`). What says what it is in its first bytes is not opened at all ([`sight`]). Whatever kills a child before it has said what the file is is a refusal.

pub mod ask;
pub mod child;
pub mod docx;
mod office;
mod parts;
mod pdf;
mod picture;
mod sheet;
pub mod sight;

use serde::{Deserialize, Serialize};

use crate::message::Message;
use crate::record::files::{Media, endings};

/// The most characters of what stands in a file that are kept, so that it can be found.
pub const MOST_KEPT: usize = 1_000_000;

/// What is asked of a child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Asked {
    /// What the file is, and what stands in it.
    What,
    /// The text of a .docx, to be edited.
    Text,
}

impl Asked {
    /// As it stands on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::Text => "text",
        }
    }
}

/// What was found in a file that does nobody harm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What it is.
    pub media: Media,
    /// How many pages it has; `None`: nobody can say before it is set.
    pub pages: Option<i32>,
    /// The words in it, as many as are kept; empty: there are none, or none that could be read.
    pub text: String,
}

impl Found {
    fn new(media: Media, pages: Option<i32>, text: &str) -> Self {
        // What cannot be seen, the database cannot keep or nobody looks for.
        let seen = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t'));
        Self { media, pages, text: seen.take(MOST_KEPT).collect() }
    }
}

/// Why a file is not taken, or not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wrong {
    /// It is of no kind that is taken.
    Media,
    /// It has macros.
    Macros,
    /// It unpacks to more than a file may.
    Unpacks,
    /// It is damaged.
    Broken,
    /// Its text is too long.
    Long,
    /// Its elements stand in one another too deep.
    Deep,
    /// It declares entities.
    Entities,
    /// It has a picture of more points than a machine can show.
    Picture,
    /// It begins as a PDF, and is none that can be opened.
    Pdf,
    /// It is a PDF that opens with a password alone.
    Locked,
    /// It is a PDF that does something by itself.
    Active,
    /// It has more pages than are taken.
    Pages,
    /// It is text in other letters than those of UTF-8, or with signs that cannot be seen.
    Letters,
}

impl Wrong {
    /// The same as a sentence.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Media => return Message::new("error-file-media").with("kinds", endings()),
            Self::Macros => "error-file-macros",
            Self::Unpacks => "error-file-unpacks",
            Self::Broken => "error-file-broken",
            Self::Long => "error-file-text-long",
            Self::Deep => "error-file-deep",
            Self::Entities => "error-file-entities",
            Self::Picture => "error-file-picture",
            Self::Pdf => "error-file-pdf",
            Self::Locked => "error-file-locked",
            Self::Active => "error-file-active",
            Self::Letters => "error-file-letters",
            Self::Pages => return Message::new("error-file-pages").with("most", i64::from(pdf::MOST_PAGES)),
        })
    }
}

/// What a child answers: lines, of which the last one that is whole counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Answer {
    Found(Found),
    Text(docx::Text),
    Wrong(Wrong),
}
