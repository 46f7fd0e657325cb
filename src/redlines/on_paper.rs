//! A redline on paper, as its text stands there: what was put in is underlined, what was taken out struck through, each
//! behind a sign, and a paragraph that has moved says so.

use super::Sheet;
use super::read::{Line, Read, Run as ReadRun, Shape};
use crate::http::words::Words;
use crate::paper::{Block, Cell, Changed, Letterhead, Paper, Run, Stands, Table};
use crate::rules::redline::How;

/// What changed, as a paper in the words of who reads it.
pub fn paper(words: &Words, sheet: &Sheet) -> Paper {
    let mut blocks = vec![Block::lines(Stands::Symbol, [words.date(sheet.on)])];
    blocks.extend(sheet.distribution.iter().map(|line| Block::lines(Stands::Distribution, [line])));
    blocks.extend([
        Letterhead::Conference.block(),
        Block::lines(Stands::Body, [&sheet.author]),
        Block::lines(Stands::Title, [&sheet.head]),
        Block::Paragraph { text: vec![in_italics(words.t("redline-signs"))] },
    ]);
    if sheet.parts.iter().all(|part| part.read.lines.is_empty()) {
        blocks.push(Block::paragraph(words.t("paper-changed-nothing")));
    }
    for part in sheet.parts.iter().filter(|part| !part.read.lines.is_empty()) {
        let heading = part.heading.as_deref().map(|text| vec![Run::plain(text)]);
        let below = u8::from(heading.is_some());
        blocks.extend(heading.map(|text| Block::Heading { level: 1, text }));
        blocks.extend(set(words, &part.read, below));
    }
    Paper {
        language: words.language,
        name: sheet.name.replace('/', "-"),
        title: sheet.head.clone(),
        dated: sheet.on,
        running: sheet.head.clone(),
        blocks,
    }
}

fn in_italics(text: &str) -> Run {
    Run { emphasis: true, ..Run::plain(text) }
}

fn set(words: &Words, read: &Read, below: u8) -> Vec<Block> {
    let mut blocks = Vec::new();
    for lines in read.groups() {
        match lines {
            [line] if !line.is_row() => {
                blocks.extend(
                    line.moved
                        .as_ref()
                        .map(|moved| Block::Paragraph { text: vec![in_italics(&moved.words(words))] }),
                );
                let text = line.cells.iter().flatten().flat_map(marked).collect();
                blocks.push(match line.shape {
                    Shape::Heading(level) => Block::Heading { level: level + below, text },
                    _ => Block::Paragraph { text },
                });
            }
            rows => blocks.extend(table(words, rows)),
        }
    }
    blocks
}

/// The rows of a table: each has as many cells as the longest.
fn table(words: &Words, rows: &[Line]) -> Option<Block> {
    let columns = rows.iter().map(|row| row.cells.len()).max()?;
    let row = |row: &Line| -> Vec<Cell> {
        let moved = row.moved.as_ref().map(|moved| vec![in_italics(&moved.words(words))]);
        let cell = |runs: &Vec<ReadRun>| Cell {
            lines: vec![runs.iter().flat_map(marked).collect()],
            ..Cell::line("")
        };
        let mut cells: Vec<_> = row.cells.iter().map(cell).collect();
        cells.resize_with(columns, || Cell::line(""));
        if let (Some(moved), Some(first)) = (moved, cells.first_mut()) {
            first.lines.insert(0, moved);
        }
        cells
    };
    let mut rows = rows.iter().map(row);
    Some(Block::Table(Table { shares: vec![1; columns], head: rows.next()?, rows: rows.collect() }))
}

/// The sign stands by the words, and not before the blank between them.
fn marked(run: &ReadRun) -> Vec<Run> {
    let changed = match run.how {
        How::Same => None,
        How::Inserted => Some(Changed::PutIn),
        How::Deleted => Some(Changed::TakenOut),
    };
    let words = run.text.trim_start();
    let blank = &run.text[..run.text.len() - words.len()];
    let parts = [(blank, None), (words, changed)];
    let said = parts.into_iter().filter(|(text, _)| !text.is_empty());
    let set = |(text, changed): (&str, _)| Run {
        text: text.to_owned(),
        emphasis: run.emphasis,
        strong: run.strong,
        changed,
    };
    said.map(set).collect()
}
