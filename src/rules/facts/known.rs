//! The facts as they were known on a day.

use chrono::NaiveDate;

use super::{Area, ConceptPaper, Facts, Review, Tenure};

impl Facts {
    /// The facts without what became known after `on`: what became known later "is as if it did not exist".
    ///
    /// They are valid facts where these are, and the duties of `on`, and of every day before it, are the same. Areas
    /// and versions of the Modalities stay: the rules name no day on which one becomes known, and a version that
    /// comes into force later counts before the earliest.
    #[must_use]
    pub fn known_by(mut self, on: NaiveDate) -> Self {
        self.areas.iter_mut().for_each(|area| area_known_by(area, on));
        self
    }
}

fn area_known_by(area: &mut Area, on: NaiveDate) {
    let known = |day: &Option<NaiveDate>| day.is_none_or(|day| day <= on);
    area.tenures.retain(|tenure| known(&tenure.appointed));
    area.tenures.iter_mut().for_each(|tenure| tenure_known_by(tenure, on));
    area.concept_papers.retain(|paper| paper.first_draft <= on);
    area.concept_papers.iter_mut().for_each(|paper| paper_known_by(paper, on));
    let tenures = &area.tenures;
    // A report cannot be on a tenure that nobody knows of yet.
    area.final_reports
        .retain(|report| report.issued <= on && tenures.iter().any(|tenure| tenure.id == report.tenure));
    area.reviews.retain(|review| review.scheduled <= on);
    area.reviews.iter_mut().for_each(|review| review_known_by(review, on));
}

fn tenure_known_by(tenure: &mut Tenure, on: NaiveDate) {
    tenure.extensions.retain(|extension| extension.approved <= on);
    tenure.termination = tenure.termination.take().filter(|notice| notice.notified <= on);
}

/// With an approval goes what was decided in it: the period of applicability (2.6) and its extensions.
fn paper_known_by(paper: &mut ConceptPaper, on: NaiveDate) {
    if paper.approved.is_some_and(|approved| approved > on) {
        paper.approved = None;
        paper.applicable_from = None;
        paper.applicable_to = None;
        paper.extensions.clear();
    }
    paper.withdrawn = paper.withdrawn.filter(|withdrawn| *withdrawn <= on);
    paper.extensions.retain(|extension| extension.approved <= on);
    paper.expert_meetings.retain(|meeting| meeting.convened <= on);
    for meeting in &mut paper.expert_meetings {
        meeting.cancelled = meeting.cancelled.filter(|cancelled| *cancelled <= on);
    }
}

fn review_known_by(review: &mut Review, on: NaiveDate) {
    review.cancelled = review.cancelled.filter(|cancelled| *cancelled <= on);
    if let Some(contributions) = &mut review.contributions {
        contributions.retain(|contribution| contribution.submitted <= on);
    }
}
