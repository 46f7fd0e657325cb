//! Concept papers while they are drafted and as they were issued: their sections, their texts, the order of both.

use uuid::Uuid;

use super::rows::{ConceptPaper, PaperSection, PaperText, Section};
use super::{AreaRecord, Distribution, Record};
use crate::ids::StateId;
use crate::rules::concept_paper::SECTIONS;

impl ConceptPaper {
    /// Whether it is being drafted by the delegations that it names, and nobody else knows of it.
    pub fn is_draft(&self) -> bool {
        self.common.distribution == Distribution::Delegations
    }

    /// Whether all Member States consider it: its first draft is issued, and it is neither approved nor withdrawn.
    pub fn is_considered(&self) -> bool {
        self.first_draft.is_some() && self.approved.is_none() && self.withdrawn.is_none()
    }
}

/// The place of a section in the order of 2.2.
pub fn place_of(section: &str) -> usize {
    SECTIONS.iter().position(|name| *name == section).unwrap_or(SECTIONS.len())
}

impl AreaRecord {
    /// The sections of a paper as they are drafted, in the order of 2.2.
    pub fn sections_of(&self, paper: Uuid) -> Vec<&PaperSection> {
        let mut sections: Vec<_> = self.sections.values().filter(|row| row.paper_id == paper).collect();
        sections.sort_by_key(|row| place_of(&row.section));
        sections
    }

    /// The texts of a paper as they were issued, the first draft first.
    pub fn texts_of(&self, paper: Uuid) -> Vec<&PaperText> {
        let mut texts: Vec<_> = self.texts.values().filter(|row| row.paper_id == paper).collect();
        texts.sort_by_key(|row| row.revision);
        texts
    }

    /// The sections in which something is written, as they would be issued.
    pub fn drafted(&self, paper: Uuid) -> Vec<Section> {
        let written = self.sections_of(paper).into_iter().filter(|row| !row.text.is_empty());
        written.map(|row| Section { section: row.section.clone(), text: row.text.clone() }).collect()
    }

    /// The states whose delegations draft a paper: those that its sections name, else the one that proposed it.
    pub fn drafters(&self, paper: &ConceptPaper) -> Vec<StateId> {
        let sections = self.sections_of(paper.common.id);
        sections.first().map_or_else(|| vec![paper.proposed_by], |row| row.common.named_states.clone())
    }
}

impl Record {
    /// The area of a paper with the paper.
    pub fn paper(&self, id: Uuid) -> Option<(&AreaRecord, &ConceptPaper)> {
        self.areas.values().find_map(|area| Some((&**area, area.papers.get(&id)?)))
    }
}
