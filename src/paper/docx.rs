//! A paper for Word: styles and levels of headings as Word knows them, numbers that count on, tables whose heads come again
//! on each page.

mod package;
mod styles;

use docx_rs::{
    AbstractNumbering, BreakType, Docx, Footer, Header, IndentLevel, Level, LevelJc, LevelOverride,
    LevelText, NumberFormat, Numbering, NumberingId, PageMargin, PageNum, Paragraph, SpecialIndentType,
    Start, TableCell, TableLayoutType, TableRow, VMergeType, WidthType,
};

use super::{Block, Cell, Item, Paper, Run, Stands, Table};
use styles::{WIDTH, id_of};

/// A4, in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);
/// By how much a level of a list stands further in.
const STEP: i32 = 567;

/// The numbering that counts.
const COUNTING: usize = 2;
/// The dashes.
const DASHES: usize = 3;
/// The first number of those that count from 1 anew.
const FURTHER: usize = 10;

/// A file for Word.
///
/// # Errors
/// When it cannot be put together.
pub fn docx(paper: &Paper) -> anyhow::Result<Vec<u8>> {
    let [top, right, bottom, left] = [1417, 1247, 1417, 1587];
    let margin = PageMargin { top, right, bottom, left, header: 709, footer: 709, gutter: 0 };
    let running = Paragraph::new().style("Header").add_run(run(&Run::plain(&paper.running)));
    let number = Paragraph::new().style("Footer").add_page_num(PageNum::new());
    let docx = Docx::new()
        .page_size(PAGE.0, PAGE.1)
        .page_margin(margin)
        // The first page has neither.
        .first_header(Header::new().add_paragraph(Paragraph::new().style("Header")))
        .first_footer(Footer::new().add_paragraph(Paragraph::new().style("Footer")))
        .header(Header::new().add_paragraph(running))
        .footer(Footer::new().add_paragraph(number));
    let mut writer = Writer::default();
    for block in &paper.blocks {
        writer.block(block);
    }
    let docx = styles::all(docx, paper);
    let docx = docx.add_abstract_numbering(counting()).add_abstract_numbering(dashes());
    let docx = (0..writer.lists).fold(docx.add_numbering(Numbering::new(DASHES, DASHES)), |docx, list| {
        let numbering = Numbering::new(FURTHER + list, COUNTING);
        docx.add_numbering(numbering.add_override(LevelOverride::new(0).start(1)))
    });
    let docx = writer.parts.into_iter().fold(docx, |docx, part| match part {
        Part::Paragraph(paragraph) => docx.add_paragraph(*paragraph),
        Part::Table(table) => docx.add_table(*table),
    });
    package::packed(docx.build(), paper)
}

fn counting() -> AbstractNumbering {
    let hanging = Some(SpecialIndentType::Hanging(STEP));
    let level = Level::new(
        0,
        Start::new(1),
        NumberFormat::new("decimal"),
        LevelText::new("%1."),
        LevelJc::new("left"),
    );
    AbstractNumbering::new(COUNTING).add_level(level.indent(Some(STEP), hanging, None, None))
}

fn dashes() -> AbstractNumbering {
    let level = |number: usize| {
        let hanging = Some(SpecialIndentType::Hanging(STEP));
        let left = STEP * i32::try_from(number + 1).unwrap_or(1);
        let text = LevelText::new("–");
        let level =
            Level::new(number, Start::new(1), NumberFormat::new("bullet"), text, LevelJc::new("left"));
        level.indent(Some(left), hanging, None, None)
    };
    (0..3).map(level).fold(AbstractNumbering::new(DASHES), AbstractNumbering::add_level)
}

enum Part {
    Paragraph(Box<Paragraph>),
    Table(Box<docx_rs::Table>),
}

#[derive(Default)]
struct Writer {
    parts: Vec<Part>,
    /// The last number that was counted.
    counted: Option<i64>,
    /// How many times it was begun at 1.
    lists: usize,
}

impl Writer {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Lines { place, lines } => self.add(set_lines(*place, lines)),
            Block::Heading { level, text } => {
                self.add(text_of(Paragraph::new().style(&format!("Heading{level}")), text));
            }
            Block::Paragraph { text } => self.add(text_of(Paragraph::new().style("BodyText"), text)),
            Block::List { level, items } => {
                for of in items {
                    let paragraph = self.item(*level, of);
                    self.add(paragraph);
                }
            }
            Block::Table(of) => {
                self.parts.push(Part::Table(Box::new(table(of))));
                // Behind a table there is always a paragraph, which Word wants at the end.
                self.add(Paragraph::new().style("AfterTable"));
            }
        }
    }

    fn add(&mut self, paragraph: Paragraph) {
        self.parts.push(Part::Paragraph(Box::new(paragraph)));
    }

    /// A number that counts on, or from 1 anew, is Word's own; any other stands as it was typed.
    fn item(&mut self, level: u8, item: &Item) -> Paragraph {
        let number: Option<i64> = item.mark.strip_suffix('.').and_then(|mark| mark.parse().ok());
        let next = self.counted.map_or(1, |last| last + 1);
        let style = Paragraph::new().style(if item.mark == "–" { "ListBullet" } else { "ListNumber" });
        if item.mark == "–" {
            let numbered = style.numbering(NumberingId::new(DASHES), IndentLevel::new(usize::from(level)));
            return text_of(numbered, &item.text);
        }
        if level == 0 && (number == Some(1) || (number.is_some() && number == Some(next))) {
            self.lists += usize::from(number == Some(1));
            self.counted = number;
            let id = NumberingId::new(FURTHER + self.lists - 1);
            return text_of(style.numbering(id, IndentLevel::new(0)), &item.text);
        }
        let left = STEP * (i32::from(level) + 1);
        let marked = style.indent(Some(left), Some(SpecialIndentType::Hanging(STEP)), None, None);
        let marked = marked.add_run(docx_rs::Run::new().add_text(item.mark.as_str()).add_tab());
        text_of(marked, &item.text)
    }
}

fn run(of: &Run) -> docx_rs::Run {
    let mut run = docx_rs::Run::new().add_text(of.text.as_str());
    if of.emphasis {
        run = run.italic();
    }
    if of.strong {
        run = run.bold();
    }
    run
}

fn text_of(paragraph: Paragraph, runs: &[Run]) -> Paragraph {
    runs.iter().fold(paragraph, |paragraph, of| paragraph.add_run(run(of)))
}

/// Lines in one paragraph, one below the other.
fn set_lines(place: Stands, lines: &[Run]) -> Paragraph {
    let paragraph = Paragraph::new().style(id_of(place));
    let lines = lines.iter().enumerate().map(|(number, line)| match number {
        0 => run(line),
        _ => docx_rs::Run::new().add_break(BreakType::TextWrapping).add_text(line.text.as_str()),
    });
    lines.fold(paragraph, Paragraph::add_run)
}

fn table(of: &Table) -> docx_rs::Table {
    let all: usize = of.shares.iter().sum::<usize>().max(1);
    let widths: Vec<usize> = of.shares.iter().map(|share| WIDTH * share / all).collect();
    let columns = widths.len();
    // Of each column, for how many rows more a cell above reaches into it, and over how many columns.
    let mut reaching: Vec<(usize, usize)> = vec![(0, 1); columns];
    let heads = std::iter::once((&of.head, true));
    let rows = heads.chain(of.rows.iter().map(|row| (row, false))).map(|(cells, is_head)| {
        let mut cells = cells.iter();
        let mut set = Vec::new();
        let mut column = 0;
        while column < columns {
            let (rows, across) = reaching.get(column).copied().unwrap_or((0, 1));
            if rows > 0 {
                if let Some(reach) = reaching.get_mut(column) {
                    reach.0 -= 1;
                }
                let cell = framed(&widths, column, across).vertical_merge(VMergeType::Continue);
                set.push(cell.add_paragraph(Paragraph::new().style("TableText")));
                column += across;
                continue;
            }
            let Some(cell) = cells.next() else { break };
            let across = cell.columns.clamp(1, columns - column);
            if cell.rows > 1
                && let Some(reach) = reaching.get_mut(column)
            {
                *reach = (cell.rows - 1, across);
            }
            set.push(filled(cell, framed(&widths, column, across), is_head));
            column += across;
        }
        TableRow::new(set).cant_split()
    });
    docx_rs::Table::new(rows.collect())
        .set_grid(widths.clone())
        .layout(TableLayoutType::Fixed)
        .width(widths.iter().sum(), WidthType::Dxa)
        .style("Grid")
}

fn framed(widths: &[usize], column: usize, across: usize) -> TableCell {
    let width = widths.iter().skip(column).take(across).sum();
    let cell = TableCell::new().width(width, WidthType::Dxa);
    if across > 1 { cell.grid_span(across) } else { cell }
}

fn filled(cell: &Cell, set: TableCell, is_head: bool) -> TableCell {
    let set = if cell.rows > 1 { set.vertical_merge(VMergeType::Restart) } else { set };
    let style = if is_head { "TableHead" } else { "TableText" };
    let paragraph = || Paragraph::new().style(style);
    match cell.lines.as_slice() {
        [] => set.add_paragraph(paragraph()),
        lines => lines.iter().fold(set, |set, line| set.add_paragraph(text_of(paragraph(), line))),
    }
}
