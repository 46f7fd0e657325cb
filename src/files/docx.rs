//! The text of a .docx: its paragraphs and headings, its tables as lines with tabs, and nothing else. Pictures, notes,
//! comments, what was deleted with changes tracked: none of it is text of the paper.

use std::collections::BTreeMap;
use std::io::Cursor;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use zip::ZipArchive;

use super::media::{DOCUMENT, Docx, text_of};
use crate::message::Message;

/// The most that the text of a .docx may be, with its markup, in bytes.
const LARGEST_DOCUMENT: u64 = 16 << 20;
/// The part with the styles, and the most that it may be.
const STYLES: &str = "word/styles.xml";
const LARGEST_STYLES: u64 = 4 << 20;
/// The most characters of text that are read.
const MOST_TEXT: usize = 1_000_000;

/// A paragraph, a heading or a row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Of a heading its level, 1 for the highest.
    pub level: Option<u8>,
    /// What it says.
    pub text: String,
}

/// The blocks of a .docx, those without text left out.
///
/// # Errors
/// When it cannot be read, or is too long.
pub fn blocks(content: &[u8]) -> Result<Vec<Block>, Message> {
    let broken = || Message::new("error-file-broken");
    let mut archive = ZipArchive::new(Cursor::new(content)).map_err(|_| broken())?;
    let styles = styles(&mut archive);
    let document = text_of(&mut archive, DOCUMENT, LARGEST_DOCUMENT).ok_or_else(broken)?;
    Walk::new(&styles).walk(&document)
}

/// The levels of the styles that are of headings, by the names that a document calls them by.
type Styles = BTreeMap<String, u8>;

fn styles(archive: &mut Docx<'_>) -> Styles {
    let text = text_of(archive, STYLES, LARGEST_STYLES).unwrap_or_default();
    let mut reader = Reader::from_str(&text);
    let (mut styles, mut of) = (Styles::new(), String::new());
    while let Ok(event) = reader.read_event() {
        let element = match event {
            Event::Start(element) | Event::Empty(element) => element,
            Event::Eof => break,
            _ => continue,
        };
        // What a style is called in the language of the writer differs; its name and its level in the outline do not.
        let level = match element.local_name().into_inner() {
            "style" => {
                of = attribute(&element, "styleId").unwrap_or_default();
                None
            }
            "name" => attribute(&element, "val").and_then(|name| heading(&name)),
            "outlineLvl" => outline(&element),
            _ => None,
        };
        if let Some(level) = level.filter(|_| !of.is_empty()) {
            styles.entry(of.clone()).or_insert(level);
        }
    }
    styles
}

/// The level of a style by its name: `heading 1`.
fn heading(name: &str) -> Option<u8> {
    let level = name.to_lowercase().strip_prefix("heading")?.trim().parse().ok()?;
    (1..=9).contains(&level).then_some(level)
}

/// The level of a paragraph in the outline: 0 the highest, 9 none.
fn outline(element: &BytesStart<'_>) -> Option<u8> {
    let level: u8 = attribute(element, "val")?.parse().ok()?;
    (level < 9).then(|| level + 1)
}

/// An attribute by its name, whatever its prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|of| of.key.local_name().into_inner() == name)?;
    quick_xml::escape::unescape(&found.value).ok().map(|value| value.into_owned())
}

/// The way through the document.
struct Walk<'a> {
    styles: &'a Styles,
    blocks: Vec<Block>,
    /// How many characters have been read.
    read: usize,
    /// The paragraph under way.
    text: String,
    level: Option<u8>,
    /// Whether what comes is text of the paragraph.
    in_text: bool,
    /// In how many elements that are no text of the paper.
    passed_over: usize,
    /// The rows under way, of tables in tables the innermost last; each row has its cells.
    rows: Vec<Vec<String>>,
}

impl<'a> Walk<'a> {
    fn new(styles: &'a Styles) -> Self {
        Self {
            styles,
            blocks: Vec::new(),
            read: 0,
            text: String::new(),
            level: None,
            in_text: false,
            passed_over: 0,
            rows: Vec::new(),
        }
    }

    fn walk(mut self, document: &str) -> Result<Vec<Block>, Message> {
        let mut reader = Reader::from_str(document);
        loop {
            match reader.read_event().map_err(|_| Message::new("error-file-broken"))? {
                Event::Start(element) if is_passed_over(element.local_name().into_inner()) => {
                    self.passed_over += 1
                }
                Event::End(element) if is_passed_over(element.local_name().into_inner()) => {
                    self.passed_over = self.passed_over.saturating_sub(1);
                }
                Event::Eof => return Ok(self.blocks),
                _ if self.passed_over > 0 => {}
                Event::Start(element) => self.begins(&element),
                Event::Empty(element) => self.stands(&element),
                Event::End(element) => self.ends(element.local_name().into_inner()),
                Event::Text(text) if self.in_text => self.says(&text),
                Event::CData(text) if self.in_text => self.says(&text),
                Event::GeneralRef(of) if self.in_text => {
                    let named = quick_xml::escape::resolve_predefined_entity(&of).map(str::to_owned);
                    let numbered = of.resolve_char_ref().ok().flatten().filter(|c| !c.is_control());
                    self.says(&named.or(numbered.map(String::from)).unwrap_or_default());
                }
                _ => {}
            }
            if self.read > MOST_TEXT {
                return Err(Message::new("error-file-text-long"));
            }
        }
    }

    fn says(&mut self, text: &str) {
        self.read += text.len();
        self.text.push_str(text);
    }

    fn begins(&mut self, element: &BytesStart<'_>) {
        match element.local_name().into_inner() {
            "p" => (self.text, self.level) = (String::new(), None),
            "t" => self.in_text = true,
            "tr" => self.rows.push(Vec::new()),
            "tc" => {
                if let Some(row) = self.rows.last_mut() {
                    row.push(String::new());
                }
            }
            _ => self.stands(element),
        }
    }

    /// An element that has nothing in it.
    fn stands(&mut self, element: &BytesStart<'_>) {
        match element.local_name().into_inner() {
            "tab" => self.says("\t"),
            "br" | "cr" => self.says("\n"),
            "noBreakHyphen" => self.says("-"),
            "pStyle" => {
                let style = attribute(element, "val");
                self.level = self.level.or(style.and_then(|style| self.styles.get(&style).copied()));
            }
            "outlineLvl" => self.level = outline(element).or(self.level),
            _ => {}
        }
    }

    fn ends(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "p" => self.paragraph_ends(),
            "tr" => self.row_ends(),
            _ => {}
        }
    }

    fn paragraph_ends(&mut self) {
        let text = std::mem::take(&mut self.text);
        let text = text.trim();
        let (level, cell) = (self.level.take(), self.rows.last_mut().and_then(|row| row.last_mut()));
        match cell {
            Some(cell) => put_to(cell, " ", &text.replace(['\t', '\n'], " ")),
            None if text.is_empty() => {}
            None => self.blocks.push(Block { level, text: text.to_owned() }),
        }
    }

    /// A row is a line, its cells with tabs between them; one of a table in a cell is of that cell.
    fn row_ends(&mut self) {
        let Some(row) = self.rows.pop() else { return };
        if row.iter().all(String::is_empty) {
            return;
        }
        match self.rows.last_mut().and_then(|outer| outer.last_mut()) {
            Some(cell) => put_to(cell, " ", &row.join(" ")),
            None => self.blocks.push(Block { level: None, text: row.join("\t").trim_end().to_owned() }),
        }
    }
}

fn put_to(text: &mut String, between: &str, more: &str) {
    if !text.is_empty() && !more.is_empty() {
        text.push_str(between);
    }
    text.push_str(more);
}

/// What stands in a document and is no text of it: pictures with what is written in them, the same a second time for
/// older programs, what was deleted or moved away, and the settings of tabulators.
fn is_passed_over(name: &str) -> bool {
    matches!(
        name,
        "drawing" | "pict" | "object" | "AlternateContent" | "del" | "moveFrom" | "tabs" | "sectPr"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(body: &str) -> Vec<Block> {
        let styles = Styles::from([("berschrift1".to_owned(), 1)]);
        Walk::new(&styles).walk(&format!("<w:document><w:body>{body}</w:body></w:document>")).unwrap()
    }

    fn block(level: Option<u8>, text: &str) -> Block {
        Block { level, text: text.to_owned() }
    }

    #[test]
    fn paragraphs_and_headings_are_read() {
        let body = "<w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr><w:r><w:t>Aims</w:t></w:r></w:p>\
                    <w:p><w:pPr><w:tabs><w:tab w:pos=\"720\"/></w:tabs></w:pPr><w:r><w:t xml:space=\"preserve\">To share </w:t></w:r>\
                    <w:r><w:t>R&amp;D &#8211; yearly</w:t><w:br/><w:t>and more</w:t></w:r></w:p><w:p/>";
        assert_eq!(of(body), [block(Some(1), "Aims"), block(None, "To share R&D – yearly\nand more")]);
    }

    #[test]
    fn a_table_is_lines_with_tabs() {
        let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
        let row = format!("<w:tr>{}{}</w:tr>", cell("When"), cell("What"));
        assert_eq!(
            of(&format!("<w:tbl>{row}{row}</w:tbl>")),
            [block(None, "When\tWhat"), block(None, "When\tWhat")]
        );
    }

    #[test]
    fn what_is_no_text_is_passed_over() {
        let body = "<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>\
                    <w:r><w:instrText>PAGE</w:instrText></w:r>\
                    <mc:AlternateContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></mc:AlternateContent></w:p>";
        assert_eq!(of(body), [block(None, "Kept")]);
    }

    #[test]
    fn entities_of_a_document_are_not_followed() {
        let bomb = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><d><w:p><w:t>x&b;</w:t></w:p></d>";
        assert_eq!(Walk::new(&Styles::new()).walk(bomb).unwrap(), [block(None, "x")]);
    }
}
