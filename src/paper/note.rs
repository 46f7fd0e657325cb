//! A note verbale, as NºDOC/1016 of 22 August 2023 has it.

use chrono::NaiveDate;

use super::{Block, Letterhead, Paper, Run, Stands, name_of};
use crate::http::words;
use crate::language::Language;

/// What stands in a note verbale.
#[derive(Clone, Debug)]
pub struct NoteVerbale {
    /// The language in which it is written.
    pub language: Language,
    /// `NºDOC/1016`; empty: it has none yet.
    pub number: String,
    /// The day of it.
    pub dated: NaiveDate,
    /// That it was annulled, in its language; `None`: it was not.
    pub annulled: Option<String>,
    /// That something is enclosed, and on how many pages.
    pub enclosure: Option<String>,
    /// The text, a paragraph each.
    pub paragraphs: Vec<String>,
    /// Place and date.
    pub place_and_date: String,
    /// To whom it goes, a line each.
    pub addressee: Vec<String>,
}

impl NoteVerbale {
    /// The note as it goes out.
    pub fn paper(&self) -> Paper {
        let words = words::of(self.language);
        let title = words.with("on-paper-note", &[("number", &self.number)]);
        let file = name_of(self.number.trim_start_matches(['N', '№', 'º', '°']));
        let number = (!self.number.is_empty()).then_some(&self.number);
        let mut blocks = vec![Letterhead::Secretariat.block()];
        blocks.extend(number.map(|number| Block::lines(Stands::Number, [number])));
        blocks.extend(
            self.annulled
                .iter()
                .map(|line| Block::Paragraph { text: vec![Run { strong: true, ..Run::plain(line) }] }),
        );
        blocks.extend(self.enclosure.iter().map(|line| Block::lines(Stands::Enclosure, [line])));
        blocks.extend(self.paragraphs.iter().map(|text| Block::paragraph(text)));
        blocks.push(Block::lines(Stands::Dated, [&self.place_and_date]));
        blocks.push(Block::lines(Stands::Addressee, &self.addressee));
        Paper {
            language: self.language,
            name: format!("note-verbale-{}-{}", file, self.language.tag()).replace("--", "-"),
            running: self.number.clone(),
            title: title.trim().to_owned(),
            dated: self.dated,
            blocks,
        }
    }
}
