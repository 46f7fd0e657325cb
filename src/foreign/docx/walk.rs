//! The text of a .docx, on the way through its document once, from the first element to the last.

use std::io::Cursor;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use zip::ZipArchive;

use super::marked::{Runs, Set};
use super::numbering::{Mark, Numbering};
use super::styles::{Styles, outline};
use super::{Block, Left, Text};
use crate::foreign::Wrong;
use crate::foreign::office::DOCUMENT;
use crate::foreign::parts::{DEEPEST, attribute, number, text_of};
use crate::record::hidden::without_hidden;

/// How long a text may be.
#[derive(Clone, Copy, Debug)]
pub(in crate::foreign) struct Bounds {
    /// With its markup, in bytes.
    document: u64,
    /// What is read of it, in bytes.
    text: usize,
}

/// What is brought into a paper, and is read by people before it is.
pub(in crate::foreign) const TO_EDIT: Bounds = Bounds { document: 16 << 20, text: 1_000_000 };
/// What is enclosed: some two thousand pages, and no ten thousand.
pub(in crate::foreign) const TO_ENCLOSE: Bounds = Bounds { document: 64 << 20, text: 8_000_000 };
/// The most that what the text refers to may be, in bytes.
const LARGEST_PART: u64 = 4 << 20;
const STYLES: &str = "word/styles.xml";
const NUMBERING: &str = "word/numbering.xml";
/// The most columns of a table.
const MOST_COLUMNS: usize = 63;

/// The text of a .docx.
///
/// # Errors
/// When it cannot be read, or is too long.
pub(in crate::foreign) fn text(content: &[u8], most: Bounds) -> Result<Text, Wrong> {
    let mut archive = ZipArchive::new(Cursor::new(content)).map_err(|_| Wrong::Broken)?;
    let styles = text_of(&mut archive, STYLES, LARGEST_PART).unwrap_or_default();
    let numbering = text_of(&mut archive, NUMBERING, LARGEST_PART).unwrap_or_default();
    let long = archive.by_name(DOCUMENT).map_err(|_| Wrong::Broken)?.size() > most.document;
    if long {
        return Err(Wrong::Long);
    }
    let document = text_of(&mut archive, DOCUMENT, most.document).ok_or(Wrong::Broken)?;
    Walk::new(Styles::read(&styles), Numbering::read(&numbering), most).walk(&document)
}

/// A paragraph under way.
#[derive(Default)]
struct Paragraph {
    runs: Runs,
    style: Option<String>,
    level: Option<u8>,
    /// Its numbering, and how deep it stands in it, where it says so itself.
    numbers: Option<String>,
    depth: Option<usize>,
}

/// A table under way.
#[derive(Default)]
struct Table {
    rows: Vec<Vec<String>>,
    /// How many columns the cell under way reaches over, and whether it goes on from the row above.
    columns: usize,
    goes_on: bool,
}

/// The way through the document.
struct Walk {
    styles: Styles,
    numbering: Numbering,
    text: Text,
    /// How many bytes of text may be read, and have been.
    most: usize,
    read: usize,
    paragraph: Paragraph,
    /// Whether what comes is text of the paragraph; is of a run; how that is written.
    in_text: bool,
    in_run: bool,
    strong: bool,
    emphasis: bool,
    /// Whether what is written is struck through or hidden, and is left out; whether it is set above the line or below.
    left_out: bool,
    set: Set,
    /// In how many elements in all, and in how many that are no text of the paper.
    depth: usize,
    passed_over: usize,
    /// The tables under way, of tables in tables the innermost last.
    tables: Vec<Table>,
}

impl Walk {
    fn new(styles: Styles, numbering: Numbering, most: Bounds) -> Self {
        Self {
            styles,
            numbering,
            text: Text::default(),
            most: most.text,
            read: 0,
            paragraph: Paragraph::default(),
            in_text: false,
            in_run: false,
            strong: false,
            emphasis: false,
            left_out: false,
            set: Set::OnTheLine,
            depth: 0,
            passed_over: 0,
            tables: Vec::new(),
        }
    }

    fn walk(mut self, document: &str) -> Result<Text, Wrong> {
        let mut reader = Reader::from_str(document);
        loop {
            match reader.read_event().map_err(|_| Wrong::Broken)? {
                Event::Eof => return Ok(self.text),
                Event::DocType(_) => return Err(Wrong::Entities),
                Event::Start(element) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(Wrong::Deep);
                    }
                    self.notes(&element);
                    if self.passed_over > 0 || is_passed_over(element.local_name().into_inner()) {
                        self.passed_over += 1;
                    } else {
                        self.begins(&element);
                    }
                }
                Event::Empty(element) => {
                    self.notes(&element);
                    if self.passed_over == 0 {
                        self.stands(&element);
                    }
                }
                Event::End(element) => {
                    self.depth = self.depth.saturating_sub(1);
                    match self.passed_over {
                        0 => self.ends(element.local_name().into_inner()),
                        deep => self.passed_over = deep - 1,
                    }
                }
                _ if self.passed_over > 0 || !self.in_text => {}
                Event::Text(text) => self.says(&text),
                Event::CData(text) => self.says(&text),
                Event::GeneralRef(of) => {
                    let named = quick_xml::escape::resolve_predefined_entity(&of).map(str::to_owned);
                    let numbered = of.resolve_char_ref().ok().flatten().filter(|c| !c.is_control());
                    self.says(&named.or(numbered.map(String::from)).unwrap_or_default());
                }
                _ => {}
            }
            if self.read > self.most {
                return Err(Wrong::Long);
            }
        }
    }

    /// Notes what cannot be carried over.
    fn notes(&mut self, element: &BytesStart<'_>) {
        self.text.left.extend(match element.local_name().into_inner() {
            "blip" | "imagedata" | "OLEObject" | "chart" => Some(Left::Pictures),
            "txbxContent" => Some(Left::TextBoxes),
            "footnoteReference" | "endnoteReference" => Some(Left::Notes),
            "commentReference" => Some(Left::Comments),
            "ins" | "del" | "moveFrom" | "moveTo" => Some(Left::TrackedChanges),
            "headerReference" | "footerReference" => Some(Left::HeadersAndFooters),
            "oMath" => Some(Left::Formulas),
            "tbl" if !self.tables.is_empty() => Some(Left::TablesInTables),
            "vMerge" => Some(Left::MergedCells),
            "gridSpan" if number(element, "val").is_some_and(|columns: usize| columns > 1) => {
                Some(Left::MergedCells)
            }
            "hyperlink" if attribute(element, "id").is_some() => Some(Left::Links),
            _ => None,
        });
    }

    fn says(&mut self, text: &str) {
        self.read += text.len();
        if self.left_out {
            return;
        }
        // A line ends by an element of its own; a blank is a blank; what nobody sees is not there.
        let text = self.set.said(&text.replace(['\n', '\r'], " "));
        self.paragraph.runs.say(&without_hidden(&text), self.strong, self.emphasis);
    }

    fn run(&mut self, in_run: bool) {
        (self.in_run, self.strong, self.emphasis) = (in_run, false, false);
        (self.left_out, self.set) = (false, Set::OnTheLine);
    }

    fn begins(&mut self, element: &BytesStart<'_>) {
        match element.local_name().into_inner() {
            "p" => self.paragraph = Paragraph::default(),
            "r" => self.run(true),
            "t" => self.in_text = true,
            "tbl" => self.tables.push(Table::default()),
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            "tc" => {
                if let Some(table) = self.tables.last_mut()
                    && let Some(row) = table.rows.last_mut()
                {
                    row.push(String::new());
                    (table.columns, table.goes_on) = (1, false);
                }
            }
            _ => self.stands(element),
        }
    }

    /// An element that has nothing in it.
    fn stands(&mut self, element: &BytesStart<'_>) {
        let is_on = || !matches!(attribute(element, "val").as_deref(), Some("0" | "false" | "off"));
        let paragraph = &mut self.paragraph;
        match element.local_name().into_inner() {
            "b" if self.in_run => self.strong = is_on(),
            "i" if self.in_run => self.emphasis = is_on(),
            "strike" | "dstrike" if self.in_run && is_on() => {
                self.left_out = true;
                self.text.left.insert(Left::StruckThrough);
            }
            "vanish" | "webHidden" if self.in_run && is_on() => {
                self.left_out = true;
                self.text.left.insert(Left::Hidden);
            }
            "u" if self.in_run && attribute(element, "val").is_none_or(|val| val != "none") => {
                self.text.left.insert(Left::Underlined);
            }
            "vertAlign" if self.in_run => {
                self.set = Set::of(attribute(element, "val").as_deref());
                if self.set != Set::OnTheLine {
                    self.text.left.insert(Left::AboveTheLine);
                }
            }
            "tab" if self.in_run => paragraph.runs.say("\t", self.strong, self.emphasis),
            "cr" => paragraph.runs.say("\n", self.strong, self.emphasis),
            // A page ends where it ends; a line is broken where it is.
            "br" if attribute(element, "type").is_none_or(|kind| kind == "textWrapping") => {
                paragraph.runs.say("\n", self.strong, self.emphasis);
            }
            "noBreakHyphen" => paragraph.runs.say("-", self.strong, self.emphasis),
            "pStyle" => paragraph.style = attribute(element, "val"),
            "outlineLvl" => paragraph.level = outline(element),
            "numId" => paragraph.numbers = attribute(element, "val"),
            "ilvl" => paragraph.depth = number(element, "val"),
            "gridSpan" => {
                if let (Some(table), Some(columns)) = (self.tables.last_mut(), number(element, "val")) {
                    table.columns = columns;
                }
            }
            "vMerge" if attribute(element, "val").is_none_or(|val| val != "restart") => {
                if let Some(table) = self.tables.last_mut() {
                    table.goes_on = true;
                }
            }
            _ => {}
        }
    }

    fn ends(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "r" => self.run(false),
            "p" => self.paragraph_ends(),
            "tc" => self.cell_ends(),
            "tbl" => self.table_ends(),
            _ => {}
        }
    }

    fn paragraph_ends(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        let style = paragraph.style.as_deref().unwrap_or_default();
        let level = paragraph.level.or_else(|| self.styles.level(style));
        if let Some(cell) = self.cell() {
            put_to(cell, &paragraph.runs.cell());
            return;
        }
        let text = if level.is_some() { paragraph.runs.plain() } else { paragraph.runs.lines() };
        if text.is_empty() {
            return; // one without text has no number that is seen
        }
        let text = match self.mark(&paragraph, style) {
            // A heading is not cited by its number.
            Some(Mark::Number(number)) if level.is_some() => format!("{number} {text}"),
            Some(Mark::Number(number)) => {
                let cited = cited(&number);
                if cited != number {
                    self.text.left.insert(Left::Letters);
                }
                format!("{cited} {text}")
            }
            Some(Mark::Dot(depth)) if level.is_none() => format!("{}- {text}", "  ".repeat(depth)),
            _ => text,
        };
        self.text.blocks.push(Block { level, text });
    }

    /// What stands before a paragraph.
    fn mark(&mut self, paragraph: &Paragraph, style: &str) -> Option<Mark> {
        let of_style = self.styles.numbering(style);
        let numbers = paragraph.numbers.as_deref().or(of_style.map(|(numbers, _)| numbers))?;
        let depth = paragraph.depth.or_else(|| of_style.and_then(|(_, depth)| depth));
        let depth = depth.or_else(|| self.numbering.depth_of(numbers, style)).unwrap_or(0);
        self.numbering.next(numbers, depth)
    }

    /// The cell under way.
    fn cell(&mut self) -> Option<&mut String> {
        self.tables.last_mut()?.rows.last_mut()?.last_mut()
    }

    fn cell_ends(&mut self) {
        let Some(table) = self.tables.last_mut() else { return };
        let Some(row) = table.rows.last_mut() else { return };
        if table.goes_on {
            row.last_mut().into_iter().for_each(String::clear);
        }
        // What reaches over several columns stands in the first of them.
        row.resize(row.len() + table.columns.clamp(1, MOST_COLUMNS) - 1, String::new());
        table.columns = 1;
    }

    /// A table in a cell is of that cell.
    fn table_ends(&mut self) {
        let Some(table) = self.tables.pop() else { return };
        let rows: Vec<_> =
            table.rows.into_iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
        if let Some(cell) = self.cell() {
            rows.iter().flatten().for_each(|text| put_to(cell, text));
            return;
        }
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0).min(MOST_COLUMNS);
        if columns == 0 {
            return;
        }
        let line = |cells: &[String]| {
            let cell = |place| cells.get(place).map_or("", String::as_str);
            format!("| {} |", (0..columns).map(cell).collect::<Vec<_>>().join(" | "))
        };
        let mut lines: Vec<_> = rows.iter().map(|row| line(row)).collect();
        lines.insert(1, line(&vec!["---".to_owned(); columns]));
        self.text.blocks.push(Block { level: None, text: lines.join("\n") });
    }
}

/// The number of a paragraph as one cites it. Letters stand in brackets: with a full stop they are somebody's initials.
fn cited(number: &str) -> String {
    let bare = number.trim_matches(['(', ')', '.']);
    let of_letters = (1..=5).contains(&bare.chars().count()) && bare.chars().all(char::is_alphabetic);
    if of_letters { format!("({bare})") } else { number.to_owned() }
}

fn put_to(cell: &mut String, more: &str) {
    if !cell.is_empty() && !more.is_empty() {
        cell.push(' ');
    }
    cell.push_str(more);
}

/// What stands in a document and is no text of it: pictures with what is written in them, the same a second time for
/// older programs, what was deleted or moved away, how something was before, formulas, and what is of the page.
fn is_passed_over(name: &str) -> bool {
    matches!(
        name,
        "drawing"
            | "pict"
            | "object"
            | "AlternateContent"
            | "del"
            | "moveFrom"
            | "tabs"
            | "sectPr"
            | "pPrChange"
            | "rPrChange"
            | "oMath"
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const HEADING: &str = "<w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>\
                           <w:style w:styleId=\"Own\"><w:basedOn w:val=\"berschrift1\"/></w:style>";

    fn read(body: &str) -> Result<Text, Wrong> {
        let walk = Walk::new(
            Styles::read(&format!("<w:styles>{HEADING}</w:styles>")),
            Numbering::default(),
            TO_EDIT,
        );
        walk.walk(&format!("<w:document><w:body>{body}</w:body></w:document>"))
    }

    fn of(body: &str) -> String {
        read(body).unwrap().markdown()
    }

    fn p(text: &str) -> String {
        format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
    }

    #[test]
    fn paragraphs_and_headings_are_read() {
        let body = "<w:p><w:pPr><w:pStyle w:val=\"Own\"/></w:pPr><w:r><w:t>Aims</w:t></w:r></w:p>\
                    <w:p><w:pPr><w:tabs><w:tab w:pos=\"720\"/></w:tabs><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">To share </w:t></w:r>\
                    <w:r><w:rPr><w:b/><w:i w:val=\"0\"/></w:rPr><w:t>yearly &#8211; or more</w:t></w:r><w:r><w:br w:type=\"page\"/><w:br/><w:t>and on</w:t></w:r></w:p><w:p/>";
        assert_eq!(of(body), "# Aims\n\nTo share **yearly – or more**\nand on");
    }

    #[test]
    fn a_table_is_one_of_markdown() {
        let cell = |more: &str, text: &str| format!("<w:tc><w:tcPr>{more}</w:tcPr>{}</w:tc>", p(text));
        let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
        let body = [
            row(&[cell("<w:gridSpan w:val=\"2\"/>", "When | where"), cell("", "What")]),
            row(&[cell("", "2023"), cell("<w:vMerge w:val=\"restart\"/>", "Almaty"), cell("", "A seminar")]),
            row(&[
                cell("", "2024"),
                cell("<w:vMerge/>", "never seen"),
                format!("<w:tc><w:tbl>{}</w:tbl>{}</w:tc>", row(&[cell("", "in"), cell("", "side")]), p("")),
            ]),
        ];
        let read = read(&format!("<w:tbl>{}</w:tbl>", body.concat())).unwrap();
        assert_eq!(
            read.markdown(),
            "| When \\| where |  | What |\n| --- | --- | --- |\n| 2023 | Almaty | A seminar |\n| 2024 |  | in side |"
        );
        assert_eq!(read.left, BTreeSet::from([Left::TablesInTables, Left::MergedCells]));
    }

    #[test]
    fn what_is_no_text_is_passed_over_and_said() {
        let body = "<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>\
                    <w:ins><w:r><w:t> and new</w:t></w:r></w:ins>\
                    <w:r><w:instrText>PAGE</w:instrText><w:footnoteReference w:id=\"2\"/><w:commentReference w:id=\"1\"/></w:r>\
                    <mc:AlternateContent><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></mc:AlternateContent>\
                    <w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>";
        let read = read(body).unwrap();
        assert_eq!(read.markdown(), "Kept and new");
        let left = [Left::Pictures, Left::TextBoxes, Left::Notes, Left::Comments, Left::TrackedChanges];
        assert_eq!(read.left, BTreeSet::from(left));
    }

    #[test]
    fn what_is_struck_or_hidden_is_left_out_and_what_is_lost_is_said() {
        let run = |looks: &str, text: &str| {
            format!("<w:r><w:rPr>{looks}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
        };
        let runs = [
            run("", "To meet "),
            run("<w:strike/>", "twice "),
            run("<w:strike w:val=\"0\"/>", "once "),
            run("<w:vanish/>", "in secret "),
            run("<w:u w:val=\"single\"/>", "every"),
            run("<w:u w:val=\"none\"/>", " year, number"),
            run("<w:vertAlign w:val=\"superscript\"/>", "2"),
            run("", " of CO"),
            run("<w:vertAlign w:val=\"subscript\"/>", "2"),
            run("", "\u{202e}."),
        ];
        let read = read(&format!("<w:p>{}</w:p>", runs.concat())).unwrap();
        assert_eq!(read.markdown(), "To meet once every year, number² of CO₂.");
        let left = [Left::StruckThrough, Left::Hidden, Left::Underlined, Left::AboveTheLine];
        assert_eq!(read.left, BTreeSet::from(left));
        assert_eq!(["a.", "(b)", "iv)", "1.2", "12."].map(cited), ["(a)", "(b)", "(iv)", "1.2", "12."]);
    }

    #[test]
    fn nothing_goes_too_deep_and_no_entity_is_followed() {
        let deep = "<w:tbl><w:tr><w:tc>".repeat(50);
        assert_eq!(read(&deep), Err(Wrong::Deep));
        assert_eq!(
            Walk::new(Styles::default(), Numbering::default(), TO_EDIT)
                .walk("<!DOCTYPE d [<!ENTITY a \"b\">]><d/>"),
            Err(Wrong::Entities)
        );
        assert_eq!(read(&p(&"long ".repeat(200_001))), Err(Wrong::Long));
    }
}
