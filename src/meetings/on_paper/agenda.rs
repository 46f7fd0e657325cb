//! The annotated agenda on paper, in the language of who reads it: each item with its annotation, the texts that are before
//! the meeting, and what became of it.

use super::{file, head, known};
use crate::http::reader::Reader;
use crate::http::words::Words;
use crate::meetings::agenda::{Agenda, Item, title_key};
use crate::paper::{self, Block, Head, Made, Paper, Place, Run, capitals};
use crate::platform::failure::Failure;

/// The agenda of a meeting.
///
/// # Errors
/// When there is no such meeting, or none that the person may know of.
pub fn made(reader: Reader<'_>, place: &Place) -> Result<Made, Failure> {
    let meeting = known(reader, place.id()?).ok_or(Failure::NotFound)?;
    let words = reader.words();
    let title = words.t(title_key(reader, meeting));
    let head = head(words, meeting);
    let running = head.symbol.clone().unwrap_or_else(|| meeting.title.clone());
    let head =
        Head { title: capitals(words.language, title), subtitles: vec![meeting.title.clone()], ..head };
    let mut blocks = head.blocks();
    let agenda = Agenda::of(reader, meeting, false);
    if agenda.items.is_empty() {
        blocks.push(Block::paragraph(words.t("on-paper-agenda-none")));
    }
    blocks.extend(agenda.items.iter().flat_map(|row| item(words, row)));
    Ok(Paper {
        language: words.language,
        name: format!("{}-agenda", file(meeting)),
        title: format!("{title}: {running}"),
        dated: meeting.from,
        running,
        blocks,
    }
    .into())
}

fn item(words: &Words, row: &Item<'_>) -> Vec<Block> {
    let title = Run { strong: true, ..Run::plain(row.title) };
    let numbered = paper::Item { mark: format!("{}.", row.number), text: vec![title] };
    let texts: Vec<_> = row.texts.iter().map(|link| link.text.as_str()).collect();
    let texts = (!texts.is_empty()).then(|| format!("{}: {}", words.t("agenda-texts"), texts.join("; ")));
    let late = row.late.map(|why| format!("{}: {why}", words.t("field-late")));
    let decided = row.verb.map(|verb| match &row.decision {
        Some((link, number)) => {
            let number = usize::try_from(*number).unwrap_or_default();
            format!("{verb}: {}, {}", link.text, words.count("matter-paragraph", number))
        }
        None => verb.to_owned(),
    });
    let mut blocks = vec![Block::List { level: 0, items: vec![numbered] }];
    blocks.extend(row.note.into_iter().flat_map(paper::markdown::blocks));
    blocks.extend([late, texts, decided].into_iter().flatten().map(|line| Block::paragraph(&line)));
    blocks.extend(row.conclusion.into_iter().flat_map(paper::markdown::blocks));
    blocks
}
