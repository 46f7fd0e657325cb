//! Concept papers while they are drafted and as they were issued: their sections, their texts, the order of both.

use chrono::NaiveDate;
use uuid::Uuid;

use super::list::Posts;
use super::organisation::within;
use super::rows::{ConceptPaper, PaperSection, PaperText, Section, Tenure};
use super::{AreaRecord, Distribution, Organisation, Record};
use crate::ids::StateId;
use crate::rules::concept_paper::SECTIONS;
use crate::rules::tenure::last_day;

/// As what the state that began a paper drafts.
enum Drafting {
    /// As one that coordinates the area, from a day on, which is today or to come.
    From(NaiveDate),
    /// As one that offers to.
    Offers,
    /// Not any more: its term is over.
    Over,
}

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

    /// 2.3: "prepared by the respective Coordinator in consultation with the Co-coordinators". The states whose
    /// delegations draft a paper on a day: who began it, with those that coordinate the area beside it, on the day or on
    /// the first of its own term. Who only offers to coordinate drafts alone; whose term is over drafts no more, and
    /// those that coordinate go on.
    pub fn drafters(&self, organisation: &Organisation, paper: &ConceptPaper, on: NaiveDate) -> Vec<StateId> {
        let posts = self.posts(organisation, on);
        let all = || posts.coordinators.iter().chain(&posts.co_coordinators);
        let (mut drafters, day) = match self.role_of(&posts, organisation, paper.proposed_by, on) {
            Drafting::Offers => return vec![paper.proposed_by],
            Drafting::Over => (Vec::new(), on),
            Drafting::From(day) => (vec![paper.proposed_by], day),
        };
        for post in all().filter(|post| within(post.from, post.to, day)) {
            if !drafters.contains(&post.state) {
                drafters.push(post.state);
            }
        }
        drafters
    }

    /// The states that are to have a draft: those that coordinate the area beside who began it, or will do so. A draft
    /// that nobody else had when the term of who began it ended stays with its delegation.
    pub fn drafts_with(
        &self,
        organisation: &Organisation,
        paper: &ConceptPaper,
        on: NaiveDate,
    ) -> Vec<StateId> {
        let posts = self.posts(organisation, on);
        let day = match self.role_of(&posts, organisation, paper.proposed_by, on) {
            Drafting::From(day) => day,
            Drafting::Over if !paper.is_draft() => on,
            _ => return Vec::new(),
        };
        let all = posts.coordinators.iter().chain(&posts.co_coordinators);
        let mut states: Vec<_> =
            all.filter(|post| post.to.is_none_or(|to| day <= to)).map(|post| post.state).collect();
        states.sort_unstable();
        states.dedup();
        states
    }

    /// As what a state drafts on a day.
    fn role_of(&self, posts: &Posts, organisation: &Organisation, state: StateId, on: NaiveDate) -> Drafting {
        let own = posts.coordinators.iter().chain(&posts.co_coordinators).filter(|post| post.state == state);
        if let Some(first) = own.map(|post| post.from.map_or(on, |from| from.max(on))).min() {
            return Drafting::From(first);
        }
        let over = |row: &Tenure| row.state == state && last_day(&self.tenure_facts(row), on).is_before(on);
        match self.tenures.values().any(over) && !self.offers(organisation, state) {
            true => Drafting::Over,
            false => Drafting::Offers,
        }
    }

    /// Whether a letter offers a state for the area, and nothing has become of it yet.
    pub fn offers(&self, organisation: &Organisation, state: StateId) -> bool {
        let verb = |id: Uuid| organisation.matters.get(&id)?.verb.as_deref();
        self.letters.values().any(|letter| {
            let refused = matches!(letter.matter_id.and_then(verb), Some("not-agreed" | "withdrawn"));
            letter.state == state && letter.withdrawn.is_none() && letter.tenure_id.is_none() && !refused
        })
    }
}

impl Record {
    /// The area of a paper with the paper.
    pub fn paper(&self, id: Uuid) -> Option<(&AreaRecord, &ConceptPaper)> {
        self.areas.values().find_map(|area| Some((&**area, area.papers.get(&id)?)))
    }
}
