//! The reason of a duty as a delegate reads it: states, areas, papers and reviews by name.

use std::borrow::Cow;

use uuid::Uuid;

use crate::http::page::Names;
use crate::http::who::Who;
use crate::record::day_book::Entry;
use crate::record::kind::Common;
use crate::record::{AreaRecord, Organisation};
use crate::rules::because::{Because, Naming, Outcome};
use crate::rules::duties::Duty;

/// Names for the sentences about one area, as who asks may read them.
pub struct Named<'a> {
    who: &'a Who,
    area: &'a AreaRecord,
    names: Names<'a>,
}

/// Why there is a duty, as people read it.
pub fn told(duty: &Duty, named: &Named<'_>) -> String {
    named.names.say(&duty.because.said(named))
}

impl<'a> Named<'a> {
    /// The names on the day of `names`.
    pub fn new(who: &'a Who, area: &'a AreaRecord, names: Names<'a>) -> Self {
        Self { who, area, names }
    }

    /// A title behind a word; that it is not open, where it is not.
    fn title(&self, of: Option<(&Common, &str)>) -> Cow<'_, str> {
        match of.filter(|(common, _)| self.who.actor.reads(common.audience())) {
            Some((_, title)) => format!(" {}", self.names.words.with("quoted", &[("title", title)])).into(),
            None => format!(" {}", self.names.words.t("because-not-open")).into(),
        }
    }
}

impl Naming for Named<'_> {
    fn area<'a>(&'a self, code: &'a str) -> Cow<'a, str> {
        format!("{code} ({})", self.area.area.name).into()
    }

    /// Nothing: every sentence says whose tenure it is, as what, and its day.
    fn tenure<'a>(&'a self, _: &'a str) -> Cow<'a, str> {
        "".into()
    }

    fn paper<'a>(&'a self, id: &'a str) -> Cow<'a, str> {
        let row = id.parse::<Uuid>().ok().and_then(|id| self.area.papers.get(&id));
        self.title(row.map(|row| (&row.common, row.title.as_str())))
    }

    fn review<'a>(&'a self, id: &'a str) -> Cow<'a, str> {
        let row = id.parse::<Uuid>().ok().and_then(|id| self.names.organisation.reviews.get(&id));
        self.title(row.map(|row| (&row.common, row.title.as_str())))
    }
}

/// Which date of the reason is not known, so that another stands for it: the key of the sentence that says so.
pub fn not_known(entry: Entry<'_>, organisation: &Organisation) -> Option<&'static str> {
    if let Some(paper) = drafted(entry.duty) {
        let paper = entry.area.papers.get(&paper.parse::<Uuid>().ok()?)?;
        return paper.first_draft.is_none().then_some("because-first-draft-not-known");
    }
    let Because::ReviewContribution(reason) = &entry.duty.because else { return None };
    let review = organisation.reviews.get(&reason.review.parse::<Uuid>().ok()?)?;
    review.scheduled.is_none().then_some("because-scheduled-not-known")
}

/// The paper that is the subject, or that met the duty.
fn drafted(duty: &Duty) -> Option<&str> {
    match &duty.because {
        Because::ExpertMeeting(reason) => Some(&reason.paper),
        Because::ApplicabilityExtension(reason) => Some(&reason.paper),
        Because::ConceptPaperProposal(reason) => match &reason.outcome {
            Outcome::Met { paper, .. } => Some(paper),
            _ => None,
        },
        _ => None,
    }
}
