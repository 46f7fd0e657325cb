//! What goes out on paper: one model of it, which a slice makes of its record, and two writers, for Word and as PDF.
//!
//! A slice says what stands in its paper ([`Make`]), in the order of the papers of 22 August 2023: symbol and date, for whom
//! it is, the name of the organisation, the body, place and date, the title, then the text. How that looks is known here
//! alone. The same paper is the same bytes: nothing of it comes from the clock.

mod docx;
mod lines;
pub mod markdown;
pub mod note;
#[cfg_attr(not(feature = "pdf"), path = "without_pdf.rs")]
pub mod pdf;
pub mod serve;

use chrono::NaiveDate;
use serde::Serialize;

use crate::language::Language;

pub use docx::docx;
pub use lines::{Head, Letterhead, capitals};
pub use serve::{Format, Made, Make, Place, Ways};

/// A paper, from its first line to its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The language in which it is written.
    pub language: Language,
    /// The name of its file, without its ending: `SOC-2023-II-DEC-1`.
    pub name: String,
    /// Its title, as a reader's program shows it.
    pub title: String,
    /// Its own date.
    pub dated: NaiveDate,
    /// What stands on top of each page after the first.
    pub running: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Block {
    /// Lines that have a place of their own on paper.
    Lines {
        /// Which place.
        place: Stands,
        /// The lines.
        lines: Vec<Run>,
    },
    /// A heading in the text.
    Heading {
        /// 1 for the highest below the title.
        level: u8,
        /// What it says.
        text: Vec<Run>,
    },
    /// A paragraph without a number.
    Paragraph {
        /// What it says.
        text: Vec<Run>,
    },
    /// Paragraphs or items with a number or a mark, one after the other.
    List {
        /// 0: at the margin.
        level: u8,
        /// The paragraphs.
        items: Vec<Item>,
    },
    /// A table.
    Table(Table),
}

/// Where lines stand on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stands {
    /// Symbol and date, on top.
    Symbol,
    /// For whom it is.
    Distribution,
    /// The name of the organisation, or of its Secretariat.
    Letterhead,
    /// The body, or whose the paper is.
    Body,
    /// Place and date, below the body.
    PlaceAndDate,
    /// The title.
    Title,
    /// What stands below the title.
    Subtitle,
    /// The number of a note verbale.
    Number,
    /// What is enclosed.
    Enclosure,
    /// Place and date at the end of a note.
    Dated,
    /// To whom a note goes.
    Addressee,
}

/// A numbered paragraph, or an item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// `1.`, `2.3`, `(a)` or a dash.
    pub mark: String,
    /// What it says.
    pub text: Vec<Run>,
}

/// Text of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The text, in one line.
    pub text: String,
    /// Whether it is emphasised.
    pub emphasis: bool,
    /// Whether it is strong.
    pub strong: bool,
    /// What was done to it since an earlier text; `None`: nothing, or nothing is compared.
    pub changed: Option<Changed>,
}

/// What was done to words since an earlier text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Changed {
    /// They were put in.
    PutIn,
    /// They were taken out.
    TakenOut,
}

impl Run {
    /// Plain text; blanks and breaks of any length are one blank, and what no printer prints is left out.
    pub fn plain(text: &str) -> Self {
        Self { text: in_one_line(text), emphasis: false, strong: false, changed: None }
    }
}

/// A table with heads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    /// How wide each column is, as a share of all.
    pub shares: Vec<usize>,
    /// The heads.
    pub head: Vec<Cell>,
    /// The rows, each with the cells that begin in it.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// What stands in it, a line each.
    pub lines: Vec<Vec<Run>>,
    /// How many columns it takes.
    pub columns: usize,
    /// How many rows it takes.
    pub rows: usize,
}

impl Cell {
    /// A cell of one column and one row.
    pub fn of<T: AsRef<str>>(lines: impl IntoIterator<Item = T>) -> Self {
        let lines = lines.into_iter().map(|line| vec![Run::plain(line.as_ref())]).collect();
        Self { lines, columns: 1, rows: 1 }
    }

    /// A cell of one line.
    pub fn line(line: &str) -> Self {
        Self::of(Some(line))
    }

    /// The same over some columns.
    #[must_use]
    pub fn across(self, columns: usize) -> Self {
        Self { columns, ..self }
    }

    /// The same over some rows.
    #[must_use]
    pub fn down(self, rows: usize) -> Self {
        Self { rows, ..self }
    }
}

impl Block {
    /// A paragraph of plain text.
    pub fn paragraph(text: &str) -> Self {
        Self::Paragraph { text: vec![Run::plain(text)] }
    }

    /// Lines at their place.
    pub fn lines<T: AsRef<str>>(place: Stands, lines: impl IntoIterator<Item = T>) -> Self {
        let lines = lines.into_iter().map(|line| Run::plain(line.as_ref())).collect();
        Self::Lines { place, lines }
    }

    /// Numbered paragraphs.
    pub fn numbered<'a>(paragraphs: impl IntoIterator<Item = (i32, &'a str)>) -> Self {
        let item =
            |(number, text): (i32, &str)| Item { mark: format!("{number}."), text: markdown::runs(text) };
        Self::List { level: 0, items: paragraphs.into_iter().map(item).collect() }
    }
}

/// The name of the file of a symbol: `SOC/2023-II/DEC/1` is `SOC-2023-II-DEC-1`.
pub fn name_of(symbol: &str) -> String {
    let plain = |letter: char| if letter.is_alphanumeric() || letter == '.' { letter } else { '-' };
    let name: String = symbol.trim().chars().map(plain).collect();
    let parts: Vec<_> = name.split('-').filter(|part| !part.is_empty()).collect();
    parts.join("-").chars().take(LONGEST_NAME).collect()
}

/// How long the name of a file becomes.
const LONGEST_NAME: usize = 80;

fn in_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut blank = false;
    for letter in text.chars() {
        if letter.is_whitespace() && letter != '\u{a0}' {
            blank = true;
        } else if !is_not_printed(letter) {
            if blank && !line.is_empty() {
                line.push(' ');
            }
            blank = false;
            line.push(letter);
        }
    }
    line
}

/// What no printer prints: controls, and what turns the direction of the letters round.
fn is_not_printed(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// The language in which a text is written, as most of its letters tell; `None`: it has no letters.
pub fn language_of(text: &str) -> Option<Language> {
    const KAZAKH: &str = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";
    let letters = || text.chars().filter(|letter| letter.is_alphabetic());
    let cyrillic = letters().filter(|letter| ('\u{400}'..='\u{52f}').contains(letter)).count();
    let all = letters().count();
    match (all, cyrillic * 2 > all) {
        (0, _) => None,
        (_, false) => Some(Language::English),
        (_, true) if letters().any(|letter| KAZAKH.contains(letter)) => Some(Language::Kazakh),
        (_, true) => Some(Language::Russian),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_tell_the_language() {
        assert_eq!(language_of("Draft MC Decision"), Some(Language::English));
        assert_eq!(language_of("Секретариат CICA"), Some(Language::Russian));
        assert_eq!(language_of("Хатшылық осы мүмкіндікті"), Some(Language::Kazakh));
        assert_eq!(language_of("2024-2025"), None);
    }

    #[test]
    fn a_file_is_named_by_its_symbol() {
        assert_eq!(name_of("SOC/2023-II/DEC/1"), "SOC-2023-II-DEC-1");
        assert_eq!(name_of("MC/2023/DRAFT/5/Rev.2"), "MC-2023-DRAFT-5-Rev.2");
        assert_eq!(name_of(" ../\"x\" "), "..-x");
    }

    #[test]
    fn a_run_is_one_line_of_what_can_be_printed() {
        assert_eq!(Run::plain(" one\n  two\u{0}\u{202e} ").text, "one two");
        assert_eq!(Run::plain("22\u{a0}August").text, "22\u{a0}August");
    }
}
