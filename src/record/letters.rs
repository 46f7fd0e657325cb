//! Letters of intention (1.10), from the draft to where they wait to be weighed.

use uuid::Uuid;

use super::Record;
use super::rows::Letter;

impl Letter {
    /// Whether it is being drafted by its delegation, and nobody else knows of it.
    pub fn is_draft(&self) -> bool {
        self.submitted.is_none() && self.withdrawn.is_none()
    }

    /// Whether the Secretariat and the Chairmanship have received it, and not yet all Member States.
    pub fn is_received(&self) -> bool {
        self.submitted.is_some() && self.circulated.is_none() && self.withdrawn.is_none()
    }
}

impl Record {
    /// The letters of an area that all Member States have, and that are weighed in no matter. Where consultations
    /// continue, they are weighed in theirs.
    pub fn letters_waiting(&self, area: Uuid) -> impl Iterator<Item = &Letter> {
        let letters = self.areas.get(&area).into_iter().flat_map(|area| area.letters.values());
        letters.filter(|letter| {
            letter.circulated.is_some()
                && letter.withdrawn.is_none()
                && letter.tenure_id.is_none()
                && letter.matter_id.is_none()
        })
    }
}
