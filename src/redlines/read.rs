//! What changed between two texts as they are read: headings, numbered paragraphs and tables without the signs with which
//! they were typed, each in its place, emphasised where it is.
//!
//! The comparison is `rules::redline`, of the words alone. Where the same words have another emphasis, or stand as a heading
//! of another level, they are taken out as they were and put in as they are: so accepting all is the later text, and
//! rejecting all the earlier one, in their looks, too.

use crate::http::words::Words;
use crate::paper::{self, Block, markdown};
use crate::rules::redline::{How, Manner, Paragraph, Passage, compared, of_paragraphs};
use crate::texts::levels::Levels;

/// Two texts as one, as they are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// Its paragraphs, headings and rows, in the order in which they are read.
    pub lines: Vec<Line>,
}

/// A paragraph, a heading, a row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub shape: Shape,
    /// Of a heading, its level on a page, where none is left out below another.
    depth: u8,
    /// In which text it stands here: in both, or in one of them.
    pub how: How,
    /// From where it came, or for where it left.
    pub moved: Option<Moved>,
    /// Its words; of a row, those of each cell.
    pub cells: Vec<Vec<Run>>,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A heading; 1 for the highest.
    Heading(u8),
    /// A paragraph, with its number or sign where it has one, and how far it stands in.
    Paragraph(u8),
    /// The heads of a table.
    Head,
    /// A row of a table.
    Row,
}

/// Words of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// In which text they stand.
    pub how: How,
    /// The words, with their blanks.
    pub text: String,
    /// Whether they are emphasised.
    pub emphasis: bool,
    /// Whether they are strong.
    pub strong: bool,
}

/// Where a paragraph stands in the other text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Whether it stood here, and does no more.
    left: bool,
    /// Its number in the other text, as it was typed there.
    number: Option<String>,
    /// Whether the other place is below this one.
    below: bool,
}

impl Moved {
    /// In words: `Moved from here: in the later text it is paragraph 1.3.`
    pub fn words(&self, words: &Words) -> String {
        let key = if self.left { "redline-left" } else { "redline-came" };
        match &self.number {
            Some(number) => words.with(key, &[("number", number)]),
            None if self.below => words.of_kind(key, "-below").to_owned(),
            None => words.of_kind(key, "-above").to_owned(),
        }
    }
}

impl Run {
    /// Whether they were put in.
    pub fn is_inserted(&self) -> bool {
        self.how == How::Inserted
    }

    /// Whether they were taken out.
    pub fn is_deleted(&self) -> bool {
        self.how == How::Deleted
    }
}

impl Line {
    /// Whether it is a row of a table, or its heads.
    pub fn is_row(&self) -> bool {
        matches!(self.shape, Shape::Head | Shape::Row)
    }

    /// Whether it is the heads of a table.
    pub fn is_head(&self) -> bool {
        self.shape == Shape::Head
    }

    /// The level of a heading on a page, below one of a level. `None`: it is none.
    pub fn level(&self, below: u8) -> Option<u8> {
        matches!(self.shape, Shape::Heading(_)).then(|| below.saturating_add(self.depth).min(LOWEST))
    }

    fn has_changed(&self) -> bool {
        self.how != How::Same || self.cells.iter().flatten().any(|run| run.how != How::Same)
    }
}

/// The lowest heading of a page.
const LOWEST: u8 = 6;

impl Read {
    /// Whether anything was changed that is read.
    pub fn is_empty(&self) -> bool {
        !self.lines.iter().any(Line::has_changed)
    }

    /// The lines, the rows of a table together.
    pub fn groups(&self) -> impl Iterator<Item = &[Line]> {
        self.lines.chunk_by(|one, next| one.is_row() && next.is_row() && next.shape != Shape::Head)
    }
}

/// What changed from one text to another.
pub fn read(before: &str, after: &str) -> Read {
    let (before, after) = (typed(before), typed(after));
    fn paragraphs(of: &[Typed]) -> Vec<Paragraph<'_>> {
        of.iter().map(|line| Paragraph { text: &line.text, gap: "\n" }).collect()
    }
    let found = of_paragraphs(paragraphs(&before), paragraphs(&after));
    let moved = |at: usize, passage: &Passage| moved(&found.passages, at, passage, &before, &after);
    let lines = found.passages.iter().enumerate().flat_map(|(at, passage)| {
        let line = |of: usize, all: &[Typed]| all.get(of).cloned().unwrap_or_default();
        let (old, new) =
            (passage.places.0.map(|at| line(at, &before)), passage.places.1.map(|at| line(at, &after)));
        let moved = moved(at, passage);
        let whole = |how, of: Option<Typed>| of.map(|of| of.whole(how, moved.clone()));
        match (passage.manner, old, new) {
            (Manner::Kept | Manner::Changed, Some(old), Some(new)) if old.is_framed_as(&new) => {
                vec![both(&old, &new, How::Same, None)]
            }
            (Manner::Came(_), Some(old), Some(new)) if old.is_framed_as(&new) => {
                vec![both(&old, &new, How::Inserted, moved)]
            }
            (Manner::Came(_), _, new) => Vec::from_iter(whole(How::Inserted, new)),
            (_, old, new) => whole(How::Deleted, old).into_iter().chain(whole(How::Inserted, new)).collect(),
        }
    });
    let mut read = Read { lines: lines.collect() };
    let mut levels = Levels::default();
    for line in &mut read.lines {
        if let Shape::Heading(level) = line.shape {
            line.depth = levels.depth(level);
        }
    }
    read
}

/// Where a passage that moved stands else.
fn moved(all: &[Passage], at: usize, of: &Passage, before: &[Typed], after: &[Typed]) -> Option<Moved> {
    let number = |of: usize, all: &[Typed]| all.get(of).and_then(|line| line.number.clone());
    let (left, number, other) = match of.manner {
        Manner::Left(to) => {
            let to = to.saturating_sub(1);
            (true, number(to, after), all.iter().position(|of| of.places.1 == Some(to)))
        }
        Manner::Came(from) => {
            let from = from.saturating_sub(1);
            let is_it = |of: &Passage| of.places == (Some(from), None);
            (false, number(from, before), all.iter().position(is_it))
        }
        _ => return None,
    };
    Some(Moved { left, number, below: other.is_some_and(|other| other > at) })
}

/// A line of a text: its words, and how they look.
#[derive(Clone, Default)]
struct Typed {
    shape: Shape,
    number: Option<String>,
    /// All its words, by which it is found in the other text.
    text: String,
    cells: Vec<Vec<paper::Run>>,
}

impl Default for Shape {
    fn default() -> Self {
        Self::Paragraph(0)
    }
}

impl Typed {
    fn new(shape: Shape, number: Option<String>, cells: Vec<Vec<paper::Run>>) -> Self {
        let text = cells.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join("\t");
        Self { shape, number, text, cells }
    }

    /// Whether the words of one may stand in the place of those of the other.
    fn is_framed_as(&self, other: &Self) -> bool {
        let alike = match (self.shape, other.shape) {
            (Shape::Paragraph(_), Shape::Paragraph(_)) => true,
            (one, another) => one == another,
        };
        alike && self.cells.len() == other.cells.len()
    }

    fn whole(self, how: How, moved: Option<Moved>) -> Line {
        let run = |of: paper::Run| Run { how, text: of.text, emphasis: of.emphasis, strong: of.strong };
        let cells = self.cells.into_iter().map(|cell| cell.into_iter().map(run).collect());
        Line { shape: self.shape, depth: 0, how, moved, cells: cells.collect() }
    }
}

fn plain(runs: &[paper::Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// The lines of a text, as it stands on paper.
fn typed(text: &str) -> Vec<Typed> {
    let mut all = Vec::new();
    let mut last = String::new();
    for block in markdown::blocks(text) {
        match block {
            Block::Heading { level, text } => all.push(Typed::new(Shape::Heading(level), None, vec![text])),
            Block::Paragraph { text } => all.push(Typed::new(Shape::Paragraph(0), None, vec![text])),
            Block::List { level, items } => {
                for item in items {
                    let number = numbered(&item.mark, &mut last);
                    let mark = paper::Run::plain(&item.mark);
                    let blank = paper::Run { text: " ".to_owned(), ..mark.clone() };
                    let runs = [mark, blank].into_iter().chain(item.text).collect();
                    all.push(Typed::new(Shape::Paragraph(level), number, vec![runs]));
                }
            }
            Block::Table(table) => {
                let rows = table.rows.into_iter().map(|row| (Shape::Row, row));
                for (shape, row) in std::iter::once((Shape::Head, table.head)).chain(rows) {
                    let cells = row.into_iter().map(|cell| cell.lines.concat()).collect();
                    all.push(Typed::new(shape, None, cells));
                }
            }
            Block::Lines { .. } => {}
        }
    }
    all
}

/// The number by which one cites a paragraph: `1.3`, and `1.3 (a)` of one below it.
fn numbered(mark: &str, last: &mut String) -> Option<String> {
    if mark.starts_with(|first: char| first.is_ascii_digit()) {
        *last = mark.trim_end_matches('.').to_owned();
        return Some(last.clone());
    }
    let lettered = mark.starts_with('(');
    lettered.then(|| format!("{last} {mark}").trim_start().to_owned())
}

/// A line that stands in both texts.
fn both(old: &Typed, new: &Typed, how: How, moved: Option<Moved>) -> Line {
    let cells = old.cells.iter().zip(&new.cells).map(|(old, new)| cell(old, new)).collect();
    Line { shape: new.shape, depth: 0, how, moved, cells }
}

/// How a letter looks: emphasised, strong.
type Look = (bool, bool);

fn looks(runs: &[paper::Run]) -> impl Iterator<Item = Look> {
    runs.iter().flat_map(|run| run.text.chars().map(|_| (run.emphasis, run.strong)))
}

/// What changed in a paragraph or a cell, each letter as it looks in its text.
fn cell(old: &[paper::Run], new: &[paper::Run]) -> Vec<Run> {
    let (mut of_old, mut of_new) = (looks(old), looks(new));
    let mut runs: Vec<Run> = Vec::new();
    for run in compared(&plain(old), &plain(new)) {
        let mut look = |_| match run.how {
            How::Same => (of_old.next().unwrap_or_default(), of_new.next().unwrap_or_default()),
            How::Deleted => (of_old.next().unwrap_or_default(), Look::default()),
            How::Inserted => (Look::default(), of_new.next().unwrap_or_default()),
        };
        let letters: Vec<_> = run.text.chars().map(|letter| (letter, look(letter))).collect();
        for alike in letters.chunk_by(|(_, one), (_, next)| one == next) {
            let text: String = alike.iter().map(|(letter, _)| *letter).collect();
            let (before, after) = alike.first().map(|(_, looks)| *looks).unwrap_or_default();
            match run.how {
                How::Same if before != after && !text.trim().is_empty() => {
                    add(&mut runs, How::Deleted, &text, before);
                    add(&mut runs, How::Inserted, &text, after);
                }
                How::Deleted => add(&mut runs, How::Deleted, &text, before),
                how => add(&mut runs, how, &text, after),
            }
        }
    }
    runs
}

fn add(runs: &mut Vec<Run>, how: How, text: &str, (emphasis, strong): Look) {
    match runs.last_mut() {
        Some(last) if (last.how, last.emphasis, last.strong) == (how, emphasis, strong) => {
            last.text.push_str(text)
        }
        _ => runs.push(Run { how, text: text.to_owned(), emphasis, strong }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines with their signs: `[-taken out]`, `[+put in]`, `/emphasised/`, cells between bars.
    fn said(before: &str, after: &str) -> Vec<String> {
        let run = |run: &Run| {
            let text = match (run.emphasis, run.strong) {
                (true, _) => format!("/{}/", run.text),
                (_, true) => format!("={}=", run.text),
                _ => run.text.clone(),
            };
            match run.how {
                How::Same => text,
                How::Inserted => format!("[+{text}]"),
                How::Deleted => format!("[-{text}]"),
            }
        };
        let cells = |line: &Line| {
            let cells = line.cells.iter().map(|cell| cell.iter().map(run).collect::<String>());
            let text = cells.collect::<Vec<_>>().join("|");
            if let Shape::Heading(level) = line.shape { format!("h{level} {text}") } else { text }
        };
        read(before, after).lines.iter().map(cells).collect()
    }

    #[test]
    fn no_sign_with_which_a_text_was_typed_is_read() {
        assert_eq!(
            said(
                "## Chapter 1\n\n1. *Noting* **all** views\n\n| No | Name |\n|---|---|\n| 1 | Trade |",
                "## Chapter 1\n\n1. *Noting* **all** papers\n\n| No | Name |\n|---|---|\n| 1 | Free trade |"
            ),
            ["h2 Chapter 1", "1. /Noting/ =all= [-views][+papers]", "No|Name", "1|[-Trade][+Free trade]"]
        );
    }

    #[test]
    fn a_change_of_looks_is_one() {
        assert_eq!(said("It *shall* meet", "It shall meet"), ["It [-/shall/][+shall] meet"]);
        assert_eq!(said("## Aims", "### Aims"), ["h2 [-Aims]", "h3 [+Aims]"]);
        assert!(read("- *one*", "-  *one*\n\n").is_empty());
    }

    #[test]
    fn what_moved_is_called_by_its_number() {
        const ONE: &str = "The Council shall meet once a year in Astana";
        const TWO: &str = "Each Member State may propose an item of its agenda";
        let before = format!(
            "# Terms\n\nOpening words.\n\n1.2 {ONE}\n\n1.3 {TWO}\n\n1.4 The end of the first chapter"
        );
        let after = format!(
            "# Terms\n\nOpening words.\n\n1.2 {TWO}\n\n1.3 {ONE}\n\n1.4 The end of the first chapter"
        );
        let moved = read(&before, &after).lines.into_iter().filter_map(|line| line.moved);
        let moved: Vec<_> = moved.map(|of| (of.left, of.number.unwrap_or_default(), of.below)).collect();
        assert_eq!(moved.len(), 2, "{moved:?}");
        assert!(moved.iter().all(|(_, number, _)| number.starts_with("1.")), "{moved:?}");
        let mut last = "2".to_owned();
        assert_eq!(numbered("(a)", &mut last).as_deref(), Some("2 (a)"));
        assert_eq!(numbered("–", &mut last), None);
    }
}
