//! What stands within a paragraph: emphasis and links. What looks like HTML is text; nothing is fetched from elsewhere.

use std::fmt::Write as _;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Where a line ends within a paragraph. It is a blank, and begins no block of Markdown, where a line feed might.
const LINE: char = '\u{2028}';

/// The lines of a paragraph as HTML.
pub fn line_by_line(lines: &[&str]) -> String {
    // The first sign keeps whatever comes from being read as the beginning of a block.
    let mut source = String::new();
    for line in lines {
        source.push(LINE);
        source.push_str(line);
    }
    let mut out = Out::default();
    Parser::new_ext(&source, Options::empty()).for_each(|event| out.event(event));
    out.html.trim_start_matches("<br>").to_owned()
}

/// The cells of a table, row by row, the head first: each as HTML, and of the head as text too.
pub fn table(lines: &[&str]) -> Option<(Vec<Cell>, Vec<Vec<Cell>>)> {
    let source = lines.join("\n");
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut out = Out::default();
    for event in Parser::new_ext(&source, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::Start(Tag::TableCell) => out = Out::default(),
            Event::End(TagEnd::TableCell) => {
                let Out { html, plain, .. } = std::mem::take(&mut out);
                rows.last_mut()?.push(Cell { html, plain });
            }
            other => out.event(other),
        }
    }
    let mut rows = rows.into_iter();
    Some((rows.next()?, rows.collect()))
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it.
    pub html: String,
    /// The same as text alone.
    pub plain: String,
}

#[derive(Default)]
struct Out {
    html: String,
    plain: String,
    /// Of the links under way, whether each is one.
    links: Vec<bool>,
}

impl Out {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => self.says(&text),
            Event::Code(text) => {
                self.html.push_str("<code>");
                self.says(&text);
                self.html.push_str("</code>");
            }
            Event::SoftBreak | Event::HardBreak => self.says("\u{2028}"),
            Event::Start(Tag::Emphasis) => self.html.push_str("<em>"),
            Event::End(TagEnd::Emphasis) => self.html.push_str("</em>"),
            Event::Start(Tag::Strong) => self.html.push_str("<strong>"),
            Event::End(TagEnd::Strong) => self.html.push_str("</strong>"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let leads = leads_somewhere(&dest_url);
                if leads {
                    self.html.push_str("<a href=\"");
                    dest_url.chars().for_each(|sign| self.sign(sign));
                    self.html.push_str("\" rel=\"nofollow noreferrer\">");
                }
                self.links.push(leads);
            }
            Event::End(TagEnd::Link) if self.links.pop() == Some(true) => self.html.push_str("</a>"),
            // Of a picture, what is said in its place.
            _ => {}
        }
    }

    fn says(&mut self, text: &str) {
        for word in text.split_inclusive(char::is_whitespace) {
            let bare = word.trim_matches(|sign: char| !sign.is_alphanumeric());
            match word.split_once(bare).filter(|_| is_symbol(bare)) {
                Some((before, after)) => {
                    self.signs(before);
                    let _ = write!(self.html, "<span class=\"symbol\">{bare}</span>");
                    self.plain.push_str(bare);
                    self.signs(after);
                }
                None => self.signs(word),
            }
        }
    }

    fn signs(&mut self, text: &str) {
        for sign in text.chars() {
            if sign == LINE {
                self.html.push_str("<br>");
                self.plain.push(' ');
            } else {
                self.sign(sign);
                self.plain.push(sign);
            }
        }
    }

    fn sign(&mut self, sign: char) {
        match sign {
            '<' | '>' | '&' | '"' | '\'' => {
                let _ = write!(self.html, "&#{};", sign as u32);
            }
            sign => self.html.push(sign),
        }
    }
}

/// Whether a word is the symbol of a paper, `A/RES/73/140`, which is not broken over lines.
fn is_symbol(word: &str) -> bool {
    let parts = || word.split('/');
    (3..=7).contains(&parts().count())
        && parts().all(|part| (1..=15).contains(&part.len()))
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/.-".contains(&byte))
}

/// Whether an address is one that a text may lead to: of a site, or of a letter box.
fn leads_somewhere(address: &str) -> bool {
    let address = address.to_ascii_lowercase();
    ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        line_by_line(&text.lines().collect::<Vec<_>>())
    }

    #[test]
    fn emphasis_stands_also_over_lines() {
        assert_eq!(
            of("**Decides**, *inter\nalia*, 5 * 3"),
            "<strong>Decides</strong>, <em>inter<br>alia</em>, 5 * 3"
        );
    }

    #[test]
    fn html_is_text_and_a_link_leads_to_a_site_or_nowhere() {
        assert_eq!(of("<script>x</script>"), "&#60;script&#62;x&#60;/script&#62;");
        assert_eq!(of("[here](javascript:alert(1))"), "here");
        assert_eq!(of("[here](/accounts)"), "here");
        assert_eq!(of("![a map](https://example.org/x.png)"), "a map");
        assert_eq!(
            of("[here](https://example.org/?a=1&b=\"2\")"),
            "<a href=\"https://example.org/?a=1&#38;b=&#34;2&#34;\" rel=\"nofollow noreferrer\">here</a>"
        );
    }

    #[test]
    fn a_symbol_stays_together() {
        assert_eq!(of("see A/RES/73/140."), "see <span class=\"symbol\">A/RES/73/140</span>.");
        for text in ["and/or", "https://example.org/a/b", "a//b", "(1/2)"] {
            assert_eq!(of(text), text);
        }
    }

    #[test]
    fn nothing_begins_a_block_within_a_paragraph() {
        for text in ["a\n> b", "a\n---", "a\n===", "a\n<div>", "a\n```", "    a", "a\n+ b", "[a]: /b", "***"]
        {
            let said = of(text).replace("<br>", "\n").replace("&#60;", "<").replace("&#62;", ">");
            assert_eq!(said, text, "{text:?}");
        }
    }
}
