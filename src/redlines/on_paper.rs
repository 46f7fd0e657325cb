//! A redline on paper: what was put in is underlined, what was taken out struck through, each behind a sign, and a paragraph
//! that has moved says so. But for headings it stands there as it was typed.

use super::Sheet;
use crate::http::words::Words;
use crate::paper::{Block, Changed, Letterhead, Paper, Run, Stands};
use crate::rules::redline::{How, Passage};

/// What changed, as a paper in the words of who reads it.
pub fn paper(words: &Words, sheet: &Sheet) -> Paper {
    let mut blocks = vec![
        Block::lines(Stands::Symbol, [words.date(sheet.on)]),
        Letterhead::Conference.block(),
        Block::lines(Stands::Body, [&sheet.author]),
        Block::lines(Stands::Title, [&sheet.head]),
        Block::Paragraph { text: vec![Run { emphasis: true, ..Run::plain(words.t("redline-signs")) }] },
    ];
    if sheet.parts.iter().all(|part| part.redline.passages.is_empty()) {
        blocks.push(Block::paragraph(words.t("paper-changed-nothing")));
    }
    for part in sheet.parts.iter().filter(|part| !part.redline.passages.is_empty()) {
        let heading = part.heading.as_deref().map(|text| vec![Run::plain(text)]);
        blocks.extend(heading.map(|text| Block::Heading { level: 1, text }));
        blocks.extend(part.redline.passages.iter().flat_map(|passage| passages(words, passage)));
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

fn passages(words: &Words, passage: &Passage) -> impl Iterator<Item = Block> {
    let left = passage.manner.left_for().map(|place| words.count("redline-left", place));
    let came = passage.manner.came_from().map(|place| words.count("redline-came", place));
    let moved = left.or(came).map(|said| Run { emphasis: true, ..Run::plain(&said) });
    let moved = moved.map(|said| Block::Paragraph { text: vec![said] });
    let text = passage.runs.iter().flat_map(|run| match run.how {
        How::Same => marked(&run.text, None),
        How::Inserted => marked(&run.text, Some(Changed::PutIn)),
        How::Deleted => marked(&run.text, Some(Changed::TakenOut)),
    });
    moved.into_iter().chain(Some(Block::Paragraph { text: headed(text.collect()) }))
}

/// A heading is strong, and has no sign of its level before it.
fn headed(mut runs: Vec<Run>) -> Vec<Run> {
    let Some(first) = runs.first_mut() else { return runs };
    let words = first.text.trim_start_matches('#');
    if words.len() < first.text.len() && words.starts_with(' ') {
        first.text = words.trim_start().to_owned();
        runs.retain(|run| !run.text.is_empty());
        runs.iter_mut().for_each(|run| run.strong = true);
    }
    runs
}

/// The sign stands by the words, and not before the blank between them.
fn marked(text: &str, changed: Option<Changed>) -> Vec<Run> {
    let words = text.trim_start();
    let blank = &text[..text.len() - words.len()];
    let parts = [(blank, None), (words, changed)];
    let said = parts.into_iter().filter(|(text, _)| !text.is_empty());
    said.map(|(text, changed)| Run::as_typed(text, changed)).collect()
}
