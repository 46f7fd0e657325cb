//! A text in its blocks. The numbers of paragraphs stay as they were typed: in papers of this kind one cites them, so
//! nothing here counts anew, as a list in Markdown otherwise does.

/// The deepest that items stand in one another.
const DEEPEST: usize = 3;
/// The most cells of a table; the most of a row.
const MOST_CELLS: usize = 10_000;
const MOST_COLUMNS: usize = 24;
/// How many digits a part of a number has at most: `22.08.2023` is a date.
const MOST_DIGITS: usize = 3;

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block<'a> {
    /// A heading: `## Aims`.
    Heading(u8, &'a str),
    /// A paragraph, by its lines.
    Paragraph(Vec<&'a str>),
    /// A paragraph with a number: as it was typed, and the lines behind it.
    Numbered(&'a str, Vec<&'a str>),
    /// An item: how deep it stands, from 0, and its lines.
    Item(usize, Vec<&'a str>),
    /// A table, by its lines: the head, the line below it, the rows.
    Table(Vec<&'a str>),
}

/// The blocks of a text, in their order.
pub fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    // Whether the next line may go on in the block before it.
    let mut open = false;
    let mut lines = text.split(['\n', '\u{2028}', '\u{2029}']).peekable();
    while let Some(line) = lines.next() {
        let (indent, line) = (line.len() - line.trim_start().len(), line.trim());
        if line.is_empty() {
            open = false;
            continue;
        }
        if line.starts_with('|') {
            let mut rows = vec![line];
            while let Some(next) = lines.next_if(|next| next.trim_start().starts_with('|')) {
                rows.push(next.trim());
            }
            let table = is_table(&rows);
            blocks.push(if table { Block::Table(rows) } else { Block::Paragraph(rows) });
            open = !table;
            continue;
        }
        let begun = if let Some((level, heading)) = heading(line) {
            Some(Block::Heading(level, heading))
        } else if let Some(item) = item(line) {
            Some(Block::Item((indent / 2).min(DEEPEST), vec![item]))
        } else {
            numbered(line).map(|(number, rest)| Block::Numbered(number, vec![rest]))
        };
        match (begun, blocks.last_mut()) {
            (Some(begun), _) => {
                open = !matches!(begun, Block::Heading(..));
                blocks.push(begun);
            }
            (None, Some(Block::Paragraph(before) | Block::Numbered(_, before) | Block::Item(_, before)))
                if open =>
            {
                before.push(line);
            }
            (None, _) => {
                open = true;
                blocks.push(Block::Paragraph(vec![line]));
            }
        }
    }
    blocks
}

/// `## Aims` is a heading of level 2.
fn heading(line: &str) -> Option<(u8, &str)> {
    let text = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - text.len()).ok()?;
    let heading = text.trim().trim_end_matches('#').trim();
    ((1..=6).contains(&level) && text.starts_with([' ', '\t']) && !heading.is_empty())
        .then_some((level, heading))
}

/// `- item`.
fn item(line: &str) -> Option<&str> {
    let rest = ["-", "*", "•", "–"].iter().find_map(|sign| line.strip_prefix(sign))?;
    let item = rest.trim_start();
    (rest.len() > item.len() && !item.is_empty()).then_some(item)
}

/// The number with which a line begins, and what stands behind it: `1.`, `1.10`, `2)`, `(a)`, `(iv)`, `b)`.
pub fn numbered(line: &str) -> Option<(&str, &str)> {
    let (number, rest) = line.split_once([' ', '\t'])?;
    let rest = rest.trim_start();
    let bare = bare(number);
    let signed = bare.len() < number.len();
    let parts: Vec<_> = bare.split('.').collect();
    let is_part = |part: &&str| {
        (1..=MOST_DIGITS).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let of_digits = parts.iter().all(is_part) && (signed || parts.len() > 1);
    // A letter with a full stop behind it is somebody's initial as well: only one with a bracket is a number.
    let of_letters = number.ends_with(')')
        && (bare.chars().count() == 1 && bare.chars().all(char::is_alphabetic) || is_roman(bare));
    (!rest.is_empty() && (of_digits || of_letters)).then_some((number, rest))
}

/// A number without its brackets and its last full stop.
pub fn bare(number: &str) -> &str {
    let bare = number.strip_prefix('(').filter(|bare| bare.ends_with(')')).unwrap_or(number);
    bare.strip_suffix([')', '.']).unwrap_or(bare)
}

/// Whether a number of letters is one of Rome.
fn is_roman(number: &str) -> bool {
    (2..=5).contains(&number.len()) && number.chars().all(|c| "ivx".contains(c.to_ascii_lowercase()))
}

/// Whether lines are a table: the second is of hyphens, and there are not more cells than a page can show.
fn is_table(lines: &[&str]) -> bool {
    let columns = |line: &str| line.trim_matches('|').replace("\\|", "").matches('|').count() + 1;
    let [head, below, ..] = lines else { return false };
    let rules = below.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t')) && below.contains('-');
    rules && columns(head) <= MOST_COLUMNS && columns(head) * lines.len() <= MOST_CELLS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_known_by_its_signs() {
        for (line, number) in [
            ("1. Aims", "1."),
            ("12) Aims", "12)"),
            ("1.10 The Coordinator", "1.10"),
            ("2.3.4. On trade", "2.3.4."),
            ("(a) Exchange", "(a)"),
            ("(iv) Exchange", "(iv)"),
            ("б) обмен", "б)"),
        ] {
            assert_eq!(numbered(line).map(|(number, _)| number), Some(number), "{line}");
        }
        for line in ["2023 was", "22.08.2023 in Astana", "V. Petrov said", "(the Chair) said", "1.", "a word"]
        {
            assert_eq!(numbered(line), None, "{line}");
        }
    }

    #[test]
    fn a_text_is_divided_into_its_blocks() {
        let text = "# Aims\nTo share\nwhat we know.\n\n3. Third,\n   going on.\n4. Fourth.\n- one\n  - deeper\r\n\nLast.";
        assert_eq!(
            blocks(text),
            [
                Block::Heading(1, "Aims"),
                Block::Paragraph(vec!["To share", "what we know."]),
                Block::Numbered("3.", vec!["Third,", "going on."]),
                Block::Numbered("4.", vec!["Fourth."]),
                Block::Item(0, vec!["one"]),
                Block::Item(1, vec!["deeper"]),
                Block::Paragraph(vec!["Last."]),
            ]
        );
    }

    #[test]
    fn a_table_is_one_when_its_second_line_says_so() {
        let table = "| When | What |\n| --- | --- |\n| 2023 | A seminar |";
        assert_eq!(blocks(table), [Block::Table(table.lines().collect())]);
        let none = "| When |\n| What |";
        assert_eq!(blocks(none), [Block::Paragraph(none.lines().collect())]);
        let wide = format!("{}\n{}", "|a".repeat(30), "|-".repeat(30));
        assert!(matches!(blocks(&wide).as_slice(), [Block::Paragraph(_)]));
    }
}
