//! Texts as they are written, in Markdown, and as they are read.
//!
//! A text is kept as it was typed, sign for sign. For reading it is divided into blocks ([`blocks`]) and written as HTML
//! ([`html`]): headings below those of the page, numbered paragraphs with the numbers that they were given, items,
//! tables, emphasis. Whatever else stands in it is text.

pub mod blocks;
pub mod inline;
pub mod levels;
pub mod read;

pub use read::html;

use crate::record::Kind;

/// Whether a field of a record is a text that is written in Markdown.
pub fn is_written(kind: Kind, field: &str) -> bool {
    field == "text" && matches!(kind, Kind::Document | Kind::DocumentText | Kind::PaperSection)
}
