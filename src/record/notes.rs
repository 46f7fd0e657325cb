//! What follows from the rows of notes verbales alone.

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

use super::Organisation;
use super::rows::{Circulation, Note, NoteEnclosure, StateForm};
use crate::ids::StateId;
use crate::language::Language;
use crate::record::Kind;

impl Note {
    /// What it says in a language.
    pub fn text(&self, language: Language) -> Option<&str> {
        match language {
            Language::English => self.en.as_deref(),
            Language::Russian => self.ru.as_deref(),
            Language::Kazakh => self.kk.as_deref(),
        }
    }

    /// The addressee block as it was sent in a language.
    pub fn block(&self, language: Language) -> Option<&str> {
        match language {
            Language::English => self.block_en.as_deref(),
            Language::Russian => self.block_ru.as_deref(),
            Language::Kazakh => self.block_kk.as_deref(),
        }
    }

    /// The languages in which it is.
    pub fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        Language::ALL.into_iter().filter(|language| self.text(*language).is_some())
    }

    /// Whether it is addressed to all Member States together.
    pub fn is_to_all(&self) -> bool {
        self.addressed == "all-member-states"
    }

    /// Whom its forms are of: all Member States together, or each state that it names.
    pub fn addressees(&self) -> Vec<Option<StateId>> {
        if self.is_to_all() { vec![None] } else { self.states.iter().copied().map(Some).collect() }
    }

    /// How it stands: `drafted`, `initialled`, `sent` or `annulled`.
    pub fn stands(&self) -> &'static str {
        match self {
            Self { annulled: Some(_), .. } => "annulled",
            Self { number: Some(_), .. } => "sent",
            Self { initialled: Some(_), .. } => "initialled",
            _ => "drafted",
        }
    }
}

impl NoteEnclosure {
    /// How many pages it has: as an officer says, else as it was counted.
    pub fn pages(&self) -> Option<i32> {
        self.pages_as_said.or(self.pages)
    }

    /// The numbered paragraphs that it had when it was enclosed, where that was written down: a paragraph of several
    /// stays one, for numbers only grow.
    pub fn paragraphs(&self) -> Vec<(i32, String)> {
        let mut paragraphs: Vec<(i32, String)> = Vec::new();
        for part in self.text.iter().flat_map(|text| text.split("\n\n")) {
            let last = paragraphs.last().map_or(0, |(number, _)| *number);
            let begun = part.split_once(". ").and_then(|(number, text)| Some((number.parse().ok()?, text)));
            match (begun.filter(|(number, _)| *number > last), paragraphs.last_mut()) {
                (Some((number, text)), _) => paragraphs.push((number, text.to_owned())),
                (None, Some((_, before))) => *before = format!("{before}\n\n{part}"),
                (None, None) => {}
            }
        }
        paragraphs
    }
}

impl Organisation {
    /// What is enclosed with a note, in its order.
    pub fn enclosed_with(&self, note: Uuid) -> Vec<&NoteEnclosure> {
        let mut all: Vec<_> = self.enclosures.values().filter(|row| row.note_id == note).collect();
        all.sort_by_key(|row| (row.place, row.common.id));
        all
    }

    /// The sum of the pages of what is enclosed with a note; `None`: nothing is, or of something they are not known.
    pub fn pages_with(&self, note: Uuid) -> Option<i32> {
        let enclosed = self.enclosed_with(note);
        let pages: Option<Vec<i32>> = enclosed.iter().map(|row| row.pages()).collect();
        pages.filter(|pages| !pages.is_empty()).map(|pages| pages.iter().sum())
    }

    /// The confirmed forms of an addressee in a language.
    pub fn form(&self, state: Option<StateId>, language: Language) -> Option<&StateForm> {
        let mut forms = self.forms.values();
        forms.find(|row| row.state == state && row.language == language.tag() && row.confirmed.is_some())
    }

    /// The note of a number that a circulation of a day names: of a series that begins anew, that of the year.
    pub fn note_numbered(&self, number: &str, on: NaiveDate) -> Option<&Note> {
        let mut of_number: Vec<_> =
            self.notes.values().filter(|row| row.number.as_deref() == Some(number)).collect();
        of_number.sort_by_key(|row| row.sent.map(|day| (day.year() - on.year()).abs()));
        of_number.first().copied()
    }

    /// The sendings of a note, the first first: those after it are reminders.
    pub fn sendings_of(&self, note: Uuid) -> Vec<&Circulation> {
        let of_note = |row: &&Circulation| row.of_id == note && row.of_kind == Kind::Note.as_str();
        let mut sendings: Vec<_> = self.circulations.values().filter(of_note).collect();
        sendings.sort_by_key(|row| (row.circulated, row.common.id));
        sendings
    }
}
