//! The text of a .docx, in the Markdown of [`crate::texts`].

mod marked;
mod numbering;
mod styles;
pub(super) mod walk;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

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
    /// The words alone, without the signs of Markdown: to be searched, not to be read.
    pub(super) fn plain(&self) -> String {
        let mut plain = String::new();
        for block in &self.blocks {
            let mut signs = block.text.chars().peekable();
            while let Some(sign) = signs.next() {
                match sign {
                    '\\' => plain.extend(signs.next_if(char::is_ascii_punctuation)),
                    '*' => {}
                    '|' => plain.push(' '),
                    sign => plain.push(sign),
                }
            }
            plain.push('\n');
        }
        plain
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
    /// What is struck through.
    StruckThrough,
    /// What is hidden.
    Hidden,
    /// Lines under words: the words stand in the text.
    Underlined,
    /// That words are set above or below the line; digits have signs of their own.
    AboveTheLine,
    /// That numbers of letters have a full stop behind them: they stand in brackets.
    Letters,
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
            Self::StruckThrough => "struck-through",
            Self::Hidden => "hidden",
            Self::Underlined => "underlined",
            Self::AboveTheLine => "above-the-line",
            Self::Letters => "letters",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, Text};

    #[test]
    fn the_words_alone_have_no_signs() {
        let block = |text: &str| Block { level: None, text: text.to_owned() };
        let blocks = vec![block("**КСДЛ** одобрил \\*пункт\\* 1\\. *ниже*"), block("| a \\| b | c |")];
        assert_eq!(
            Text { blocks, ..Text::default() }.plain(),
            "КСДЛ одобрил *пункт* 1. ниже\n  a | b   c  \n"
        );
    }
}
