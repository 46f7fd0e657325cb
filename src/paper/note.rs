//! A note verbale, as NºDOC/1016 of 22 August 2023 has it.

use chrono::NaiveDate;

use super::{Block, Letterhead, Paper, Stands, name_of};
use crate::http::words::{self, Words};
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
    /// Of how many pages what it encloses is; `None`: it encloses nothing.
    pub enclosed_pages: Option<u32>,
    /// The text, a paragraph each.
    pub paragraphs: Vec<String>,
    /// Place and date: [`from_astana`], or as somebody has put it.
    pub place_and_date: String,
    /// To whom it goes, a line each.
    pub addressee: Vec<String>,
}

/// Place and date of a note that is sent from Astana: `Astana, 22 August 2023`.
pub fn from_astana(words: &Words, dated: NaiveDate) -> String {
    words.with("on-paper-from-astana", &[("date", &words.date(dated))])
}

/// What is enclosed, in words: `Enclosure: as stated, on 14 p.`
pub fn enclosure(words: &Words, pages: u32) -> String {
    words.with("on-paper-enclosure", &[("pages", &pages.to_string())])
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
        let enclosed = self.enclosed_pages.map(|pages| enclosure(words, pages));
        blocks.extend(enclosed.map(|line| Block::lines(Stands::Enclosure, [line])));
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
