//! The latest text of a concept paper on paper, with the sections of 2.2 as its headings.

use super::texts;
use crate::http::page::Names;
use crate::http::reader::Reader;
use crate::http::words;
use crate::paper::{Block, Head, Made, Paper, Place, Run, capitals, language_of, markdown, name_of};
use crate::platform::failure::Failure;
use crate::record::rows::{ConceptPaper, PaperText};
use crate::record::{AreaRecord, Kind};

/// The latest text that is issued by the day; where the place names a revision, that one.
///
/// # Errors
/// When there is no such paper, none that the person may know of, or none of which a text is issued.
pub fn made(reader: Reader<'_>, place: &Place) -> Result<Made, Failure> {
    let (area, paper) = reader.record().paper(place.id()?).ok_or(Failure::NotFound)?;
    let issued = texts::issued(reader, area, paper);
    let text = match place.number() {
        Ok(number) => issued.into_iter().find(|text| text.revision == number),
        Err(_) => issued.last().copied(),
    };
    let text = text.ok_or(Failure::NotFound)?;
    let opened = Some((Kind::PaperText, text.common.id));
    Ok(Made { paper: on_paper(reader, area, paper, text), opened })
}

fn on_paper(reader: Reader<'_>, area: &AreaRecord, paper: &ConceptPaper, text: &PaperText) -> Paper {
    let all: String = text.sections.iter().map(|of| of.text.as_str()).collect();
    let language = language_of(&all).unwrap_or_default();
    let words = words::of(language);
    let reader = Reader { names: Names { words, ..reader.names }, ..reader };
    let own = |row: &&_| -> bool { is_of(row, text) };
    let symbol = area.revisions.values().find(own).and_then(|row| row.symbol.clone());
    let revision = texts::name(reader, text.revision);
    let head = Head {
        symbol: Some(symbol.clone().unwrap_or_else(|| revision.clone())),
        date: words.date(text.issued),
        body: Some(reader.names.state(paper.proposed_by).to_owned()),
        title: capitals(language, words.t("kind-concept-paper")),
        subtitles: vec![
            paper.title.clone(),
            words.with("on-paper-area", &[("code", &area.area.code), ("name", &area.area.name)]),
        ],
        ..Head::default()
    };
    let mut blocks = head.blocks();
    for section in &text.sections {
        let name = words.of_kind("section-", &section.section);
        blocks.push(Block::Heading { level: 1, text: vec![Run::plain(name)] });
        blocks.extend(markdown::blocks(&section.text).into_iter().map(below));
    }
    let named = || format!("concept-paper-{}-{revision}", area.area.code);
    Paper {
        language,
        name: name_of(&symbol.clone().unwrap_or_else(named)),
        title: format!("{}, {revision}", paper.title),
        dated: text.issued,
        running: symbol.unwrap_or_else(|| format!("{}, {revision}", paper.title)),
        blocks,
    }
}

fn is_of(row: &crate::record::rows::PaperRevision, text: &PaperText) -> bool {
    row.paper_id == text.paper_id && row.revision == text.revision
}

/// A heading that was typed in a section stands below the section's own.
fn below(block: Block) -> Block {
    match block {
        Block::Heading { level, text } => Block::Heading { level: (level + 1).min(4), text },
        other => other,
    }
}
