//! A paper as PDF: set by typst, tagged, and held to PDF/UA-1 by typst's own check. What stands in the paper comes to the
//! template as data and never as its source, and the template can read nothing else: no file, no network, no clock.

use std::sync::LazyLock;

use anyhow::Context;
use chrono::Datelike;
use serde::Serialize;
use serde_json::{Value, json};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::{Block, Cell, Letterhead, Paper, Run, Stands};
use crate::language::Language;
use crate::texts::levels::Levels;

/// Whether this program makes PDF files.
pub const IS_MADE: bool = true;

/// A paper as PDF.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Of how many pages it is.
    pub pages: u32,
}

/// A paper as PDF.
///
/// # Errors
/// When it cannot be set, or is not accessible.
pub fn pdf(paper: &Paper) -> anyhow::Result<Pdf> {
    let kit = KIT.as_ref().map_err(|error| anyhow::anyhow!("{error:#}"))?;
    let data = serde_json::to_vec(&data(paper, &kit.fonts))?;
    let desk = Desk { kit, data: Bytes::new(data) };
    let set = typst::compile::<PagedDocument>(&desk);
    // What was remembered of earlier papers and has not been of use since is let go.
    typst::comemo::evict(REMEMBERED);
    let document = set.output.map_err(|errors| said(&errors))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {}", paper.name, paper.dated)),
        creator: Smart::Custom(Some(Letterhead::author().to_owned())),
        standards: PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|error| anyhow::anyhow!("{}", error.message()))?,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| said(&errors))?;
    Ok(Pdf { bytes, pages: u32::try_from(document.pages().len())? })
}

/// For how many papers more something is remembered.
const REMEMBERED: usize = 4;

fn said(errors: &[SourceDiagnostic]) -> anyhow::Error {
    let messages: Vec<_> = errors.iter().map(|error| error.message.as_str()).collect();
    anyhow::anyhow!("a paper could not be set: {}", messages.join("; "))
}

/// What every paper is set with.
struct Kit {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    data: FileId,
}

static KIT: LazyLock<anyhow::Result<Kit>> = LazyLock::new(|| {
    let file = |name| anyhow::Ok(FileId::new(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name)?)));
    let faces: [&'static [u8]; 4] = [
        include_bytes!("fonts/NotoSerif-Regular.ttf"),
        include_bytes!("fonts/NotoSerif-Italic.ttf"),
        include_bytes!("fonts/NotoSerif-Bold.ttf"),
        include_bytes!("fonts/NotoSerif-BoldItalic.ttf"),
    ];
    let font = |face| Font::new(Bytes::new(face), 0).context("a font is none");
    let fonts = faces.into_iter().map(font).collect::<anyhow::Result<Vec<_>>>()?;
    Ok(Kit {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        template: Source::new(file("template.typ")?, include_str!("template.typ").to_owned()),
        data: file("paper.json")?,
    })
});

/// What typst sees of the world: the template, the data of one paper, and the fonts.
struct Desk<'a> {
    kit: &'a Kit,
    data: Bytes,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.kit.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.kit.book
    }

    fn main(&self) -> FileId {
        self.kit.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() { Ok(self.kit.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.kit.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.kit.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// What the template is given of a run: the text, and its language where that is another than the paper's.
#[derive(Serialize)]
struct Said<'a> {
    #[serde(flatten)]
    run: &'a Run,
    lang: Option<&'static str>,
}

fn data(paper: &Paper, fonts: &[Font]) -> Value {
    let mut paper = paper.clone();
    for run in runs_of(&mut paper.blocks) {
        run.text = covered(&run.text, fonts);
    }
    let looks: Vec<_> = paper.blocks.iter().map(look).collect();
    levels(&mut paper.blocks);
    for block in &mut paper.blocks {
        if let Block::List { items, .. } = block {
            items.iter_mut().for_each(|item| item.mark = covered(&item.mark, fonts));
        }
    }
    let value = |(block, look): (&Block, &u8)| value(block, *look, paper.language);
    let blocks: Vec<_> = paper.blocks.iter().zip(&looks).map(value).collect();
    json!({
        "language": paper.language.tag(),
        "title": covered(&paper.title, fonts),
        "author": Letterhead::author(),
        "dated": [paper.dated.year(), paper.dated.month(), paper.dated.day()],
        "running": covered(&paper.running, fonts),
        "blocks": blocks,
    })
}

/// How a heading looks: by the level with which it was typed, wherever it stands.
fn look(block: &Block) -> u8 {
    if let Block::Heading { level, .. } = block { *level } else { 0 }
}

/// The title is the heading of the first level, and no level is left out below another: so a reader's program can go
/// through them.
fn levels(blocks: &mut [Block]) {
    let mut levels = Levels::default();
    let titled = blocks.iter().any(|block| matches!(block, Block::Lines { place: Stands::Title, .. }));
    for block in blocks {
        match block {
            // A heading without words is none, and typst refuses it.
            Block::Heading { text, .. } if text.iter().all(|run| run.text.trim().is_empty()) => {
                *block = Block::Paragraph { text: std::mem::take(text) };
            }
            Block::Heading { level, .. } => {
                *level = levels.depth(*level) + u8::from(titled);
            }
            _ => {}
        }
    }
}

/// Every run of some blocks.
fn runs_of(blocks: &mut [Block]) -> Vec<&mut Run> {
    let mut runs = Vec::new();
    for block in blocks {
        match block {
            Block::Lines { lines: text, .. } | Block::Heading { text, .. } | Block::Paragraph { text } => {
                runs.extend(text);
            }
            Block::List { items, .. } => runs.extend(items.iter_mut().flat_map(|item| &mut item.text)),
            Block::Table(table) => {
                let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
                runs.extend(cells.flat_map(|cell| cell.lines.iter_mut().flatten()));
            }
        }
    }
    runs
}

/// A letter that the fonts do not have is shown as one that is missing; typst refuses a paper that has it.
fn covered(text: &str, fonts: &[Font]) -> String {
    let is_there = |letter: char| fonts.iter().all(|font| font.info().coverage.contains(letter.into()));
    text.chars().map(|letter| if is_there(letter) { letter } else { '\u{fffd}' }).collect()
}

fn value(block: &Block, look: u8, language: Language) -> Value {
    let said = |runs: &[Run]| -> Value {
        let said = runs.iter().map(|run| json!(Said { run, lang: other_than(language, &run.text) }));
        Value::Array(said.collect())
    };
    let cell = |cell: &Cell| {
        let lines: Vec<_> = cell.lines.iter().map(|line| said(line)).collect();
        json!({"lines": lines, "columns": cell.columns, "rows": cell.rows})
    };
    match block {
        Block::Lines { place, lines } => json!({"is": "lines", "place": place, "lines": said(lines)}),
        Block::Heading { level, text } => {
            json!({"is": "heading", "level": level, "look": look, "text": said(text)})
        }
        Block::Paragraph { text } => json!({"is": "paragraph", "text": said(text)}),
        Block::List { level, items } => {
            let items: Vec<_> =
                items.iter().map(|item| json!({"mark": item.mark, "text": said(&item.text)})).collect();
            json!({"is": "list", "level": level, "items": items})
        }
        Block::Table(table) => {
            let row = |cells: &[Cell]| Value::Array(cells.iter().map(cell).collect());
            let rows: Vec<_> = table.rows.iter().map(|cells| row(cells)).collect();
            json!({"is": "table", "shares": table.shares, "head": row(&table.head), "rows": rows})
        }
    }
}

/// The language of a text that is not in the paper's own: its letters tell, as on a page.
fn other_than(language: Language, text: &str) -> Option<&'static str> {
    let found = super::language_of(text)?;
    let cyrillic = |language| language != Language::English;
    (cyrillic(found) != cyrillic(language)).then(|| found.tag())
}
