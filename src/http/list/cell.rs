//! What stands in a list of one row under one column.

use crate::http::reader::Link;

/// What stands in a cell: words and links, each with how it looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub(super) parts: Vec<Part>,
}

/// Words, perhaps a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) text: String,
    pub(super) address: Option<String>,
    /// The class of how it looks; empty: as it is.
    pub(super) class: &'static str,
}

impl Cell {
    /// Words; none: the cell is empty.
    pub fn text(text: impl Into<String>) -> Self {
        Self::default().with(text.into(), None, "")
    }

    /// A day, which is not broken over lines.
    pub fn when(text: impl Into<String>) -> Self {
        Self::default().with(text.into(), None, "when")
    }

    /// A link.
    pub fn link(link: Link) -> Self {
        Self::default().with(link.text, Some(link.address), "")
    }

    /// A link, if there is one.
    pub fn maybe(link: Option<Link>) -> Self {
        link.map_or_else(Self::default, Self::link)
    }

    /// Links, one below the other.
    pub fn links(links: impl IntoIterator<Item = Link>) -> Self {
        links.into_iter().fold(Self::default(), |cell, link| cell.with(link.text, Some(link.address), "post"))
    }

    /// How it stands, in a badge of a class.
    pub fn badge(class: &'static str, text: impl Into<String>) -> Self {
        Self::default().badged(class, text)
    }

    /// The same with a badge of a class after it.
    #[must_use]
    pub fn badged(self, class: &'static str, text: impl Into<String>) -> Self {
        self.with(text.into(), None, class)
    }

    /// The same with something smaller beneath.
    #[must_use]
    pub fn under(self, text: impl Into<String>) -> Self {
        self.with(text.into(), None, "source")
    }

    /// The same with a day beneath, which is not broken over lines.
    #[must_use]
    pub fn under_day(self, text: &str) -> Self {
        self.under(text.replace(' ', "\u{a0}"))
    }

    /// The same with a smaller link beneath, if there is one.
    #[must_use]
    pub fn under_link(self, link: Option<Link>) -> Self {
        match link {
            Some(link) => self.with(link.text, Some(link.address), "source"),
            None => self,
        }
    }

    fn with(mut self, text: String, address: Option<String>, class: &'static str) -> Self {
        if !text.is_empty() {
            self.parts.push(Part { text, address, class });
        }
        self
    }
}
