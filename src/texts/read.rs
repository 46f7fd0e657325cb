//! A text as it is read.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::blocks::{Block, bare, blocks};
use super::inline::{line_by_line, table};
use super::levels::Levels;

/// The lowest heading of a page.
const LOWEST: u8 = 6;

/// A text as HTML. `below` is the level of the heading of the page under which it stands; `mark` begins the marks of its
/// paragraphs, by which one links to them: `p` gives `#p-1.10`. Of two texts of a page each has its own.
///
/// Nothing of the text is HTML in it, no picture is fetched, and a link leads to a site, to a letter box or nowhere.
pub fn html(text: &str, below: u8, mark: &str) -> String {
    let mut writer = Writer { out: String::with_capacity(text.len() + text.len() / 4), ..Writer::default() };
    for block in blocks(text) {
        let depth = match block {
            Block::Item(depth, _) => depth + 1,
            _ => 0,
        };
        writer.lists(depth);
        writer.block(&block, below, mark);
    }
    writer.lists(0);
    writer.out
}

#[derive(Default)]
struct Writer {
    out: String,
    /// How many lists are open, one in the other, each with an open item.
    open: usize,
    levels: Levels,
    /// The number of the paragraph in which those of letters stand.
    number: String,
    marks: BTreeSet<String>,
}

impl Writer {
    /// Closes lists and items, so that what comes stands as deep as this: an item, or 0 what is none.
    fn lists(&mut self, depth: usize) {
        while self.open > depth {
            self.out.push_str("</li></ul>");
            self.open -= 1;
        }
        if depth == 0 {
            return;
        }
        if self.open == depth {
            self.out.push_str("</li><li>");
        }
        // An item that stands deeper than the one before it by more than one stands deeper by one.
        if self.open < depth {
            self.out.push_str("<ul><li>");
            self.open += 1;
        }
    }

    fn block(&mut self, block: &Block<'_>, below: u8, mark: &str) {
        match block {
            Block::Heading(level, text) => {
                let level = below.saturating_add(self.levels.depth(*level)).min(LOWEST);
                let _ = write!(self.out, "<h{level}>{}</h{level}>", line_by_line(&[*text]));
            }
            Block::Paragraph(lines) => {
                let _ = write!(self.out, "<p>{}</p>", line_by_line(lines));
            }
            Block::Item(_, lines) => self.out.push_str(&line_by_line(lines)),
            Block::Numbered(number, lines) => self.numbered(number, lines, mark),
            Block::Table(lines) => self.table(lines),
        }
    }

    fn numbered(&mut self, number: &str, lines: &[&str], mark: &str) {
        let bare = bare(number).to_lowercase();
        let of_letters = !bare.starts_with(|c: char| c.is_ascii_digit());
        let named = match of_letters && !self.number.is_empty() {
            true => format!("{mark}-{}-{bare}", self.number),
            false => format!("{mark}-{bare}"),
        };
        if !of_letters {
            self.number = bare;
        }
        let class = if of_letters { "numbered deeper" } else { "numbered" };
        let text = line_by_line(lines);
        let _ = match self.marks.insert(named.clone()) {
            true => write!(
                self.out,
                "<p class=\"{class}\" id=\"{named}\"><a class=\"paragraph-number\" href=\"#{named}\">{number}</a> {text}</p>"
            ),
            // The same number a second time: one address leads to one paragraph.
            false => write!(
                self.out,
                "<p class=\"{class}\"><span class=\"paragraph-number\">{number}</span> {text}</p>"
            ),
        };
    }

    fn table(&mut self, lines: &[&str]) {
        let Some((head, rows)) = table(lines) else {
            let _ = write!(self.out, "<p>{}</p>", line_by_line(lines));
            return;
        };
        self.out.push_str("<div class=\"wide\"><table class=\"stack\"><thead><tr>");
        for cell in &head {
            let _ = write!(self.out, "<th scope=\"col\">{}</th>", cell.html);
        }
        self.out.push_str("</tr></thead><tbody>");
        for row in rows {
            self.out.push_str("<tr>");
            for (cell, head) in row.iter().zip(&head) {
                let label = head.plain.replace('&', "&#38;").replace('"', "&#34;").replace('<', "&#60;");
                let _ = write!(self.out, "<td data-label=\"{label}\">{}</td>", cell.html);
            }
            self.out.push_str("</tr>");
        }
        self.out.push_str("</tbody></table></div>");
    }
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn numbers_stay_as_they_were_typed_and_can_be_linked_to() {
        let text = "3. Third.\n\n1.10 Tenth.\n(a) First;\n(b) second.\n\n1.11 Next.\n(a) Again.\n\n3. Third once more.";
        let of = |class: &str, id: &str, number: &str, text: &str| {
            format!(
                "<p class=\"{class}\" id=\"{id}\"><a class=\"paragraph-number\" href=\"#{id}\">{number}</a> {text}</p>"
            )
        };
        let expected = [
            of("numbered", "p-3", "3.", "Third."),
            of("numbered", "p-1.10", "1.10", "Tenth."),
            of("numbered deeper", "p-1.10-a", "(a)", "First;"),
            of("numbered deeper", "p-1.10-b", "(b)", "second."),
            of("numbered", "p-1.11", "1.11", "Next."),
            of("numbered deeper", "p-1.11-a", "(a)", "Again."),
            "<p class=\"numbered\"><span class=\"paragraph-number\">3.</span> Third once more.</p>"
                .to_owned(),
        ];
        assert_eq!(html(text, 2, "p"), expected.concat());
    }

    #[test]
    fn headings_stand_below_that_of_the_page_and_leave_no_level_out() {
        assert_eq!(html("### Aims\n# Next\n## Below", 2, "p"), "<h3>Aims</h3><h3>Next</h3><h4>Below</h4>");
        assert_eq!(html("## A\n### a\n### b", 2, "p"), "<h3>A</h3><h4>a</h4><h4>b</h4>");
        assert_eq!(html("# a\n## b\n### c\n#### d", 4, "p"), "<h5>a</h5><h6>b</h6><h6>c</h6><h6>d</h6>");
    }

    #[test]
    fn items_stand_in_lists() {
        assert_eq!(
            html("- one\n- two\n      - far deeper\n\n- three\n\nEnd.", 2, "p"),
            "<ul><li>one</li><li>two<ul><li>far deeper</li></ul></li><li>three</li></ul><p>End.</p>"
        );
    }

    #[test]
    fn a_table_has_its_parts_and_each_cell_its_column() {
        assert_eq!(
            html("| *When* | \"What\" |\n|---|---|\n| 2023 | a \\| b |", 2, "p"),
            "<div class=\"wide\"><table class=\"stack\"><thead><tr><th scope=\"col\"><em>When</em></th>\
             <th scope=\"col\">&#34;What&#34;</th></tr></thead><tbody><tr><td data-label=\"When\">2023</td>\
             <td data-label=\"&#34;What&#34;\">a | b</td></tr></tbody></table></div>"
        );
    }

    #[test]
    fn what_is_typed_cannot_become_more_than_text() {
        let text =
            "<img src=x onerror=alert(1)>\n\n| <b> |\n|---|\n| ![x](http://e.org/x.png) |\n\n# <i>\n\n(\") x";
        let said = html(text, 2, "p");
        for tag in ["<img", "<b>", "<i>", "onerror=alert(1)>"] {
            assert!(!said.contains(tag), "{said}");
        }
    }
}
