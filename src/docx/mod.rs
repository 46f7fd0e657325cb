//! The .docx that others have written: whether it is sound, and its text in the Markdown of [`crate::texts`].
//!
//! Whoever sends a file chooses every byte of it, so none is read in the process that serves others. The program starts
//! itself once more ([`ask`]), as a child that has no settings, no files and little memory and time ([`child`]), sends it
//! the file and is answered in JSON. Within the child the parts are measured as they unpack, no XML goes deeper than a
//! document does and no entity is followed (`sound`); whatever kills it all the same is a refusal.

pub mod ask;
pub mod child;
mod marked;
mod numbering;
mod parts;
mod sound;
mod styles;
mod walk;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::message::Message;

/// What is asked of a child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Asked {
    /// Whether the file is a .docx that does nobody harm.
    Sound,
    /// Its text.
    Text,
}

impl Asked {
    /// As it stands on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sound => "sound",
            Self::Text => "text",
        }
    }
}

/// A heading, a paragraph, an item or a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Of a heading its level, 1 for the highest.
    pub level: Option<u8>,
    /// What it says, in Markdown; of a heading without the sign of its level.
    pub text: String,
}

impl Block {
    /// The block as it stands in a text.
    pub fn markdown(&self) -> String {
        match self.level {
            Some(level) => format!("{} {}", "#".repeat(usize::from(level.clamp(1, 6))), self.text),
            None => self.text.clone(),
        }
    }
}

/// The text of a .docx.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// Its blocks, those without text left out.
    pub blocks: Vec<Block>,
    /// What of it could not be carried over.
    pub left: BTreeSet<Left>,
}

impl Text {
    /// The whole in Markdown.
    pub fn markdown(&self) -> String {
        self.blocks.iter().map(Block::markdown).collect::<Vec<_>>().join("\n\n")
    }
}

/// What stands in a .docx and has no place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Left {
    /// Pictures, drawings and objects of other programs.
    Pictures,
    /// What is written in boxes beside the text.
    TextBoxes,
    /// Notes at the foot of a page or at the end.
    Notes,
    /// Comments in the margin.
    Comments,
    /// Changes that were tracked: the text is as if all of them were accepted.
    TrackedChanges,
    /// What stands at the head and foot of each page.
    HeadersAndFooters,
    /// Formulas.
    Formulas,
    /// Tables within a cell: what they say stands in the cell.
    TablesInTables,
    /// Cells that reach over several columns or rows.
    MergedCells,
    /// Where links lead.
    Links,
}

impl Left {
    /// The end of the key of its words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pictures => "pictures",
            Self::TextBoxes => "text-boxes",
            Self::Notes => "notes",
            Self::Comments => "comments",
            Self::TrackedChanges => "tracked-changes",
            Self::HeadersAndFooters => "headers-and-footers",
            Self::Formulas => "formulas",
            Self::TablesInTables => "tables-in-tables",
            Self::MergedCells => "merged-cells",
            Self::Links => "links",
        }
    }
}

/// Why a file is not taken, or not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wrong {
    /// It is no .docx.
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
}

impl Wrong {
    /// The same as a sentence.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Media => "error-file-media",
            Self::Macros => "error-file-macros",
            Self::Unpacks => "error-file-unpacks",
            Self::Broken => "error-file-broken",
            Self::Long => "error-file-text-long",
            Self::Deep => "error-file-deep",
            Self::Entities => "error-file-entities",
            Self::Picture => "error-file-picture",
        })
    }
}

/// What a child answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Answer {
    Sound,
    Text(Text),
    Wrong(Wrong),
}
