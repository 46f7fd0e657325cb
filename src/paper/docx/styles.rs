//! How the parts of a paper look in Word. Times New Roman is on every machine, and has Kazakh's letters.

use docx_rs::{
    AlignmentType, BorderType, Docx, LineSpacing, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders,
    RunFonts, Style, StyleType, TableBorder, TableBorderPosition, TableBorders, TableCellMargins,
};

use crate::paper::{Paper, Stands};

/// The width of the text, in twentieths of a point: A4 without its margins.
pub(super) const WIDTH: usize = 9_072;

const FONT: &str = "Times New Roman";

/// The style of lines at their place.
pub(super) const fn id_of(place: Stands) -> &'static str {
    match place {
        Stands::Symbol => "Symbol",
        Stands::Distribution => "Distribution",
        Stands::Letterhead => "Letterhead",
        Stands::Body => "Body",
        Stands::PlaceAndDate => "PlaceAndDate",
        Stands::Title => "Title",
        Stands::Subtitle => "Subtitle",
        Stands::Number => "NoteNumber",
        Stands::Enclosure => "Enclosure",
        Stands::Dated => "Dated",
        Stands::Addressee => "Addressee",
    }
}

/// How a style looks: its id, its name in Word, the size in half points, the side, the space before and after.
struct Look(&'static str, &'static str, usize, AlignmentType, u32, u32);

const LOOKS: &[Look] = &[
    Look("BodyText", "Body Text", 24, AlignmentType::Both, 0, 160),
    Look("Symbol", "Symbol and Date", 22, AlignmentType::Right, 0, 60),
    Look("Distribution", "Distribution", 22, AlignmentType::Right, 0, 60),
    Look("Letterhead", "Letterhead", 20, AlignmentType::Center, 240, 320),
    Look("Body", "Body of Origin", 24, AlignmentType::Center, 0, 80),
    Look("PlaceAndDate", "Place and Date", 24, AlignmentType::Center, 0, 240),
    Look("Title", "Title", 26, AlignmentType::Center, 240, 160),
    Look("Subtitle", "Subtitle", 24, AlignmentType::Center, 0, 240),
    Look("NoteNumber", "Note Number", 24, AlignmentType::Left, 0, 120),
    Look("Enclosure", "Enclosure Line", 22, AlignmentType::Left, 0, 320),
    Look("Dated", "Date Line", 24, AlignmentType::Right, 360, 360),
    Look("Addressee", "Addressee", 24, AlignmentType::Left, 240, 0),
    Look("Heading1", "heading 1", 26, AlignmentType::Left, 320, 120),
    Look("Heading2", "heading 2", 24, AlignmentType::Left, 240, 120),
    Look("Heading3", "heading 3", 24, AlignmentType::Left, 200, 100),
    Look("Heading4", "heading 4", 24, AlignmentType::Left, 160, 80),
    Look("ListNumber", "List Number", 24, AlignmentType::Both, 0, 160),
    Look("ListBullet", "List Bullet", 24, AlignmentType::Both, 0, 120),
    Look("TableText", "Table Text", 21, AlignmentType::Left, 20, 20),
    Look("TableHead", "Table Head", 21, AlignmentType::Left, 40, 40),
    Look("AfterTable", "After Table", 16, AlignmentType::Left, 0, 0),
    Look("Header", "header", 20, AlignmentType::Right, 0, 0),
    Look("Footer", "footer", 20, AlignmentType::Center, 0, 0),
];
/// The styles in bold letters.
const BOLD: &[&str] = &["Letterhead", "Title", "Subtitle", "Heading1", "Heading2", "TableHead"];
/// Those that stay with what follows.
const WITH_NEXT: &[&str] = &["Title", "Subtitle", "Heading1", "Heading2", "Heading3", "Heading4", "Dated"];

/// The document with its styles.
pub(super) fn all(docx: Docx, paper: &Paper) -> Docx {
    let fonts = RunFonts::new().ascii(FONT).hi_ansi(FONT).cs(FONT).east_asia(FONT);
    let day = format!("{}T00:00:00Z", paper.dated);
    let docx = docx.default_fonts(fonts).default_size(24).created_at(&day).updated_at(&day);
    let docx = docx.add_style(Style::new("Normal", StyleType::Paragraph).name("Normal"));
    LOOKS.iter().fold(docx, |docx, look| docx.add_style(style(look))).add_style(grid())
}

fn style(Look(id, name, size, side, before, after): &Look) -> Style {
    // The List stands on one page, as DEC/2 does: the lines of a table are set close.
    let line = if id.starts_with("Table") { 240 } else { 264 };
    let spacing = LineSpacing::new().before(*before).after(*after).line(line);
    let style = Style::new(*id, StyleType::Paragraph).name(*name).based_on("Normal");
    let mut style = style.size(*size).align(*side).line_spacing(spacing);
    if BOLD.contains(id) {
        style = style.bold();
    }
    if matches!(*id, "Distribution" | "Heading3" | "Heading4") {
        style = style.italic();
    }
    if WITH_NEXT.contains(id) {
        style.paragraph_property = style.paragraph_property.keep_next(true);
    }
    if *id == "Letterhead" {
        let rule = ParagraphBorder::new(ParagraphBorderPosition::Bottom);
        let rule = rule.val(BorderType::Single).size(6).space(6).color("000000");
        style.paragraph_property =
            style.paragraph_property.set_borders(ParagraphBorders::with_empty().set(rule));
    }
    match id.strip_prefix("Heading").and_then(|level| level.parse::<usize>().ok()) {
        Some(level) => style.outline_lvl(level - 1).next("BodyText"),
        None => style,
    }
}

/// A table with thin lines around each cell.
fn grid() -> Style {
    let border = |position| TableBorder::new(position).size(4).color("000000");
    let sides = [
        TableBorderPosition::Top,
        TableBorderPosition::Left,
        TableBorderPosition::Bottom,
        TableBorderPosition::Right,
        TableBorderPosition::InsideH,
        TableBorderPosition::InsideV,
    ];
    let borders = sides.into_iter().map(border).fold(TableBorders::with_empty(), TableBorders::set);
    let margins = TableCellMargins::new().margin(20, 85, 20, 85);
    Style::new("Grid", StyleType::Table).name("Table Grid").set_borders(borders).margins(margins)
}
