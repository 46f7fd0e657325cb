//! A text that was typed, as the blocks of a paper: `#`-headings, paragraphs between blank lines, `1.`, `1.1`, `(a)` and `-`
//! before a paragraph (kept as typed), `*…*`, `**…**`, and tables with `|`.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Block, Cell, Item, Run, Table};

/// How deep a heading may lie.
const DEEPEST: usize = 4;
/// How many columns a table may have; what has more is no table for paper.
const MOST_COLUMNS: usize = 16;

/// The blocks of a text.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        let begins = heading(line).is_some() || item(line).is_some() || is_row(line);
        let goes_on = is_row(line) && open.first().is_some_and(|first| is_row(first));
        if line.is_empty()
            || (begins && !goes_on)
            || open.first().is_some_and(|first| heading(first).is_some())
        {
            close(&mut open, &mut blocks);
        }
        if !line.is_empty() {
            open.push(line);
        }
    }
    close(&mut open, &mut blocks);
    blocks
}

fn close(open: &mut Vec<&str>, blocks: &mut Vec<Block>) {
    let lines = std::mem::take(open);
    let Some(first) = lines.first() else { return };
    if let Some((level, text)) = heading(first) {
        blocks.push(Block::Heading { level, text: runs(text) });
    } else if let Some(table) = table(&lines) {
        blocks.push(Block::Table(table));
    } else {
        let text = lines.join(" ");
        match item(&text) {
            Some((mark, text)) => push(blocks, mark, runs(text)),
            None => blocks.push(Block::Paragraph { text: runs(&text) }),
        }
    }
}

/// An item beside those before it, where they are of its level. Letters and dashes below a number stand further in.
fn push(blocks: &mut Vec<Block>, mark: &str, text: Vec<Run>) {
    let numbered = is_numbered(mark);
    let level = match blocks.last() {
        Some(Block::List { level, items }) if !numbered => {
            let below = items.iter().any(|item| is_numbered(&item.mark));
            level + u8::from(below)
        }
        _ => 0,
    };
    let mark = if matches!(mark, "-" | "*" | "•" | "–") { "–" } else { mark };
    let item = Item { mark: mark.to_owned(), text };
    match blocks.last_mut() {
        // Dashes and numbers are two lists.
        Some(Block::List { level: same, items })
            if *same == level && items.last().is_some_and(|last| is_numbered(&last.mark) == numbered) =>
        {
            items.push(item);
        }
        _ => blocks.push(Block::List { level, items: vec![item] }),
    }
}

fn is_numbered(mark: &str) -> bool {
    mark.starts_with(|first: char| first.is_ascii_digit())
}

/// A heading: its level, and what it says.
fn heading(line: &str) -> Option<(u8, &str)> {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    let is_one = level > 0 && text.starts_with(' ') && !text.trim().is_empty();
    is_one.then(|| (u8::try_from(level.min(DEEPEST)).unwrap_or(1), text.trim()))
}

/// A number or a mark before a text: it, and the text.
fn item(line: &str) -> Option<(&str, &str)> {
    let (mark, text) = line.split_once([' ', '\t'])?;
    let bare = mark.trim_end_matches('.');
    let digits = |part: &str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit());
    // "2023 was a year" is a sentence; "2." and "2.1" are numbers.
    let is_number = bare.split('.').all(digits) && mark.contains('.');
    let inner = mark.strip_prefix('(').and_then(|mark| mark.strip_suffix(')'));
    let is_letter = inner.is_some_and(|inner| {
        (1..=4).contains(&inner.chars().count()) && inner.chars().all(char::is_alphanumeric)
    });
    let is_mark = matches!(mark, "-" | "*" | "•" | "–") || is_number || is_letter;
    (is_mark && !text.trim().is_empty()).then(|| (mark, text.trim()))
}

fn is_row(line: &str) -> bool {
    line.len() > 2 && line.starts_with('|') && line.ends_with('|')
}

/// A table: rows between bars, the first of them heads where a line of dashes follows.
fn table(lines: &[&str]) -> Option<Table> {
    if lines.len() < 2 || !lines.iter().all(|line| is_row(line)) {
        return None;
    }
    let cells = |line: &str| -> Vec<String> {
        line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
    };
    let is_rule = |cells: &[String]| {
        cells.iter().all(|cell| !cell.is_empty() && cell.chars().all(|letter| matches!(letter, '-' | ':')))
    };
    let rows: Vec<_> = lines.iter().map(|line| cells(line)).filter(|cells| !is_rule(cells)).collect();
    let columns = rows.iter().map(Vec::len).max().filter(|columns| (1..=MOST_COLUMNS).contains(columns))?;
    let row = |cells: Vec<String>| -> Vec<Cell> {
        let missing = columns - cells.len();
        let cells = cells.into_iter().chain(std::iter::repeat_n(String::new(), missing));
        cells.map(|cell| Cell { lines: vec![runs(&cell)], ..Cell::line("") }).collect()
    };
    let mut rows = rows.into_iter().map(row);
    Some(Table { shares: vec![1; columns], head: rows.next()?, rows: rows.collect() })
}

/// A text in one paragraph: plain, emphasised, strong.
pub fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let (mut emphasis, mut strong) = (false, false);
    let mut push = |text: &str, emphasis, strong| match runs.last_mut() {
        Some(run) if (run.emphasis, run.strong) == (emphasis, strong) => run.text.push_str(text),
        _ => runs.push(Run { text: text.to_owned(), emphasis, strong, changed: None }),
    };
    let whole = super::in_one_line(text);
    // Behind it nothing is a block: what would begin one stands in the paragraph as it was typed.
    let shielded = format!("{SHIELD}{whole}");
    for event in Parser::new_ext(&shielded, Options::empty()) {
        match event {
            Event::Start(Tag::Emphasis) => emphasis = true,
            Event::End(TagEnd::Emphasis) => emphasis = false,
            Event::Start(Tag::Strong) => strong = true,
            Event::End(TagEnd::Strong) => strong = false,
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                push(&text, emphasis, strong);
            }
            Event::SoftBreak | Event::HardBreak => push(" ", emphasis, strong),
            _ => {}
        }
    }
    if let Some(first) = runs.first_mut() {
        first.text = first.text.trim_start_matches(SHIELD).to_owned();
    }
    runs.retain(|run| !run.text.is_empty());
    // What is nothing but signs, as a link without words, stands as it was typed.
    if runs.iter().all(|run| run.text.trim().is_empty()) {
        runs = vec![Run { text: whole, emphasis: false, strong: false, changed: None }];
    }
    runs
}

/// For the parser a blank that begins no block, and behind which emphasis may begin.
const SHIELD: char = '\u{a0}';

#[cfg(test)]
mod tests {
    use super::*;

    fn said(blocks: &[Block]) -> Vec<String> {
        let text = |runs: &[Run]| {
            let run = |run: &Run| match (run.emphasis, run.strong) {
                (true, _) => format!("/{}/", run.text),
                (_, true) => format!("+{}+", run.text),
                _ => run.text.clone(),
            };
            runs.iter().map(run).collect::<String>()
        };
        let of = |block: &Block| match block {
            Block::Heading { level, text: said } => format!("h{level} {}", text(said)),
            Block::Paragraph { text: said } => format!("p {}", text(said)),
            Block::List { level, items } => {
                let items = items.iter().map(|item| format!("{} {}", item.mark, text(&item.text)));
                format!("l{level} {}", items.collect::<Vec<_>>().join(" | "))
            }
            Block::Table(table) => {
                let row = |cells: &Vec<Cell>| {
                    cells.iter().map(|cell| text(&cell.lines.concat())).collect::<Vec<_>>()
                };
                format!("t {:?} {:?}", row(&table.head), table.rows.iter().map(row).collect::<Vec<_>>())
            }
            Block::Lines { .. } => String::new(),
        };
        blocks.iter().map(of).collect()
    }

    #[test]
    fn what_was_typed_is_kept_with_its_numbers() {
        let text = "# Chapter 1. Terms\n\nReaffirming\nthat *any* state **may**\n- one\n- two\n\n1.1 First\n1.2 Second\n(a) below\n\n3. Third\n| A | B |\n|---|---|\n| 1 | 2 |";
        assert_eq!(
            said(&blocks(text)),
            [
                "h1 Chapter 1. Terms",
                "p Reaffirming that /any/ state +may+",
                "l0 – one | – two",
                "l0 1.1 First | 1.2 Second",
                "l1 (a) below",
                "l0 3. Third",
                "t [\"A\", \"B\"] [[\"1\", \"2\"]]",
            ]
        );
    }

    #[test]
    fn signs_that_begin_nothing_stand_as_they_are() {
        for text in
            ["2 * 3 * 4", "a_b_c <b>", "*Emphasizing", "> 5", "# ", "2023 was a year", "1)", "[link](x)"]
        {
            let blocks = blocks(text);
            let all: String = said(&blocks).concat();
            assert!(
                all.contains(text.trim_end_matches("(x)").trim_matches(['[', ']', ' '])),
                "{text}: {all}"
            );
        }
        assert_eq!(said(&blocks("*Emphasizing* the importance")), ["p /Emphasizing/ the importance"]);
        assert_eq!(said(&blocks("**\"Together\"** and more")), ["p +\"Together\"+ and more"]);
    }
}
