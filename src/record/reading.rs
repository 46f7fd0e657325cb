//! The record as one reader may know of it: what is not for them is not there, in lists, in counts, and in what
//! follows from it.

use std::borrow::Cow;
use std::sync::Arc;

use super::{AreaRecord, Organisation, Record};
use crate::rules::access::Audience;

/// Asks of every row of these tables whether it may be read.
macro_rules! all_may {
    ($of:expr, $may:expr; $($table:ident),+ $(,)?) => {
        true $(&& $of.$table.values().all(|row| $may(row.common.audience())))+
    };
}

/// Takes the rows out of these tables that may not be read.
macro_rules! keep {
    ($of:expr, $may:expr; $($table:ident),+ $(,)?) => {
        $($of.$table.retain(|_, row| $may(row.common.audience()));)+
    };
}

impl Record {
    /// The record without what a reader may not know of, and without what belongs to such a record. Where they may
    /// read everything, as the Secretariat may, it is the record itself.
    pub fn read_by(&self, may: impl Fn(Audience<'_>) -> bool) -> Cow<'_, Self> {
        let organisation = self.organisation.all_may(&may);
        let areas = self.areas.values().all(|area| may(area.area.common.audience()) && area.all_may(&may));
        if organisation && areas {
            return Cow::Borrowed(self);
        }
        let mut record = self.clone();
        if !organisation {
            Arc::make_mut(&mut record.organisation).keep(&may);
        }
        let dimensions = &record.organisation.dimensions;
        record.areas.retain(|_, area| {
            may(area.area.common.audience()) && dimensions.contains_key(&area.area.dimension_id)
        });
        for area in record.areas.values_mut().filter(|area| !area.all_may(&may)) {
            Arc::make_mut(area).keep(&may);
        }
        record.order = record.order.iter().copied().filter(|id| record.areas.contains_key(id)).collect();
        let recent = std::mem::take(&mut record.recent);
        record.recent = recent.into_iter().filter(|act| record.find(act.kind, act.id).is_some()).collect();
        Cow::Owned(record)
    }
}

impl Organisation {
    fn all_may(&self, may: &impl Fn(Audience<'_>) -> bool) -> bool {
        all_may!(self, may; states, names, memberships, chairmanships, dimensions, meetings, decisions, paragraphs,
            versions, reviews, contributions, coverage)
    }

    fn keep(&mut self, may: &impl Fn(Audience<'_>) -> bool) {
        keep!(self, may; states, names, memberships, chairmanships, dimensions, meetings, decisions, paragraphs,
            versions, reviews, contributions, coverage);
        let Self { decisions, paragraphs, reviews, contributions, .. } = self;
        paragraphs.retain(|_, row| decisions.contains_key(&row.decision_id));
        contributions.retain(|_, row| reviews.contains_key(&row.review_id));
    }
}

impl AreaRecord {
    fn all_may(&self, may: &impl Fn(Audience<'_>) -> bool) -> bool {
        all_may!(self, may; notes, tenures, extensions, terminations, final_reports, papers, revisions,
            paper_extensions, expert_meetings)
    }

    fn keep(&mut self, may: &impl Fn(Audience<'_>) -> bool) {
        keep!(self, may; notes, tenures, extensions, terminations, final_reports, papers, revisions,
            paper_extensions, expert_meetings);
        let Self {
            tenures,
            extensions,
            terminations,
            final_reports,
            papers,
            revisions,
            paper_extensions,
            ..
        } = self;
        extensions.retain(|_, row| tenures.contains_key(&row.tenure_id));
        terminations.retain(|_, row| tenures.contains_key(&row.tenure_id));
        final_reports.retain(|_, row| tenures.contains_key(&row.tenure_id));
        revisions.retain(|_, row| papers.contains_key(&row.paper_id));
        paper_extensions.retain(|_, row| papers.contains_key(&row.paper_id));
    }
}
