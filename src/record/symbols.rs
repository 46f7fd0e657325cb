//! What the record has under which symbol: asked wherever one stands in a text, so it is put together once for a view of
//! the record, and then only looked up.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::{Organisation, Record};
use crate::rules::symbol::{Named, Part, Symbol};

/// What there is under each symbol of a record.
#[derive(Debug, Default)]
pub struct Symbols {
    /// Of each paper the revisions that were issued, each with its day.
    papers: HashMap<Symbol, Paper>,
    /// The numbers of notes verbales, each with its first day.
    notes: HashMap<u32, NaiveDate>,
}

/// What there is under the symbol of a paper.
#[derive(Debug, Default)]
struct Paper {
    /// The revisions; 0: as it was first issued.
    texts: BTreeSet<(u32, NaiveDate)>,
    /// The corrigenda.
    corrigenda: BTreeSet<(u32, NaiveDate)>,
}

/// How what a text names stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// It is the latest.
    Latest,
    /// A later revision of it has been issued.
    Superseded(u32),
    /// It is named as a whole, and this is its latest revision.
    LatestIs(u32),
    /// It has been corrected, by this corrigendum as the latest.
    Corrected(u32),
}

impl Known {
    /// What came later, where something has.
    pub fn later(self) -> Option<Part> {
        match self {
            Self::Latest => None,
            Self::Superseded(number) | Self::LatestIs(number) => Some(Part::Rev(number)),
            Self::Corrected(number) => Some(Part::Corr(number)),
        }
    }
}

impl Organisation {
    /// Every symbol that a decision, a document or a version of the Modalities has, as it is written.
    pub fn symbols(&self) -> impl Iterator<Item = &str> {
        let decisions = self.decisions.values().filter_map(|row| row.symbol.as_deref());
        let versions = self.versions.values().map(|row| row.symbol.as_str());
        decisions.chain(self.documents.values().map(|row| row.symbol.as_str())).chain(versions)
    }
}

impl Symbols {
    /// What there is in a record.
    pub fn of(record: &Record) -> Self {
        let mut symbols = Self::default();
        let organisation = &record.organisation;
        for row in organisation.decisions.values() {
            if let Some(symbol) = &row.symbol {
                symbols.put(symbol, 0, Some(row.decided));
            }
            let source = &row.common.source;
            symbols.note(source.number.as_deref(), source.date.or(Some(row.decided)));
        }
        for row in organisation.documents.values() {
            symbols.put(&row.symbol, 0, None);
        }
        for row in organisation.document_texts.values() {
            let document = organisation.documents.get(&row.document_id);
            if let Some((document, revision)) = document.zip(u32::try_from(row.revision).ok()) {
                symbols.put(&document.symbol, revision, Some(row.issued));
            }
        }
        for row in organisation.versions.values() {
            symbols.put(&row.symbol, 0, Some(row.from));
        }
        for row in record.areas.values().flat_map(|area| area.revisions.values()) {
            if let Some(symbol) = &row.symbol {
                symbols.put(symbol, 0, Some(row.issued));
            }
        }
        for row in organisation.circulations.values() {
            symbols.note(row.note.as_deref(), Some(row.circulated));
        }
        for row in organisation.notes.values() {
            symbols.note(row.number.as_deref(), row.sent);
        }
        symbols
    }

    /// Puts a text in under the symbol of its paper, in the revision that the symbol or the row names.
    fn put(&mut self, symbol: &str, revision: u32, on: Option<NaiveDate>) {
        let Ok(symbol) = symbol.parse::<Symbol>() else { return };
        let revision = revision.max(symbol.revision());
        let paper = symbol.paper();
        if let (Some(Part::Corr(number)), Some(of), Some(on)) = (paper.parts.last(), paper.of(), on) {
            self.papers.entry(of.paper()).or_default().corrigenda.insert((*number, on));
        }
        self.papers.entry(paper).or_default().texts.extend(on.map(|on| (revision, on)));
    }

    fn note(&mut self, number: Option<&str>, on: Option<NaiveDate>) {
        if let (Some(Ok(Named::Note(number))), Some(on)) = (number.map(str::parse), on) {
            let first = self.notes.entry(number).or_insert(on);
            *first = on.min(*first);
        }
    }

    /// How what a text names stands on a day; `None`: there is nothing of it by then, as far as the reader may know.
    pub fn known(&self, named: &Named, on: NaiveDate) -> Option<Known> {
        let symbol = match named {
            Named::Paper(symbol) => symbol,
            Named::Note(number) => {
                return self.notes.get(number).filter(|first| **first <= on).map(|_| Known::Latest);
            }
        };
        let paper = self.papers.get(&symbol.paper())?;
        let revision = symbol.revision();
        let issued = || paper.texts.iter().filter(|(_, issued)| *issued <= on).map(|(number, _)| *number);
        // A corrigendum alone makes no paper; a document without a text is there before its first.
        let there = match revision {
            0 => issued().next().is_some() || paper.texts.is_empty() && paper.corrigenda.is_empty(),
            revision => issued().any(|number| number == revision),
        };
        let latest = issued().max().unwrap_or(0);
        let corrigenda = paper.corrigenda.iter().filter(|(_, issued)| *issued <= on);
        let corrigendum = corrigenda.map(|(number, _)| *number).max();
        there.then_some(match (revision, corrigendum) {
            (0, _) if latest > 0 => Known::LatestIs(latest),
            (revision, _) if latest > revision => Known::Superseded(latest),
            (_, Some(number)) => Known::Corrected(number),
            (_, None) => Known::Latest,
        })
    }

    /// The papers of which there is something by a day, in the order of their symbols: those near to one that there is not.
    pub fn near(&self, symbol: &Symbol, on: NaiveDate) -> Vec<Symbol> {
        let mut near: Vec<_> = self
            .papers
            .keys()
            .filter(|other| other.body == symbol.body && other.year == symbol.year)
            .filter(|other| self.known(&Named::Paper((*other).clone()), on).is_some())
            .cloned()
            .collect();
        let distance = |other: &Symbol| {
            (
                other.series != symbol.series,
                other.session != symbol.session,
                other.number.abs_diff(symbol.number),
                other.clone(),
            )
        };
        near.sort_by_cached_key(distance);
        near
    }

    /// What stands behind a paper by a day: its corrigenda and addenda, and those of its revisions.
    pub fn beside(&self, paper: &Symbol, on: NaiveDate) -> Vec<Symbol> {
        let is_beside = |other: &&Symbol| {
            let mut of = other.of();
            while let Some(outer) = of {
                if outer == *paper {
                    return true;
                }
                of = outer.of();
            }
            false
        };
        let beside = self.papers.keys().filter(is_beside);
        let known = |symbol: &&Symbol| self.known(&Named::Paper((*symbol).clone()), on).is_some();
        let mut beside: Vec<_> = beside.filter(known).cloned().collect();
        beside.sort();
        beside
    }
}
