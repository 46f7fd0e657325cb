//! The record as one reader may know of it: what is not for them is not there, in lists, in counts, and in what
//! follows from it.

use std::borrow::Cow;
use std::sync::Arc;

use uuid::Uuid;

use super::rows::Decision;
use super::{AreaRecord, Organisation, Recent, Record, Table};
use crate::ids::StateId;
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
    /// The record without what a reader may not know of, and without what belongs to such a record; what merely
    /// names one does not name it any more. Where they may read everything, as the Secretariat may, it is the record
    /// itself.
    pub fn read_by(&self, may: impl Fn(Audience<'_>) -> bool) -> Cow<'_, Self> {
        let organisation = self.organisation.all_may(&may);
        let areas = self.areas.values().all(|area| may(area.area.common.audience()) && area.all_may(&may));
        let mut struck = self.recent.iter().filter(|act| act.struck.is_some());
        if organisation && areas && struck.all(|act| self.tells_of(act, &may)) {
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
        if record.areas.len() < self.areas.len() {
            Arc::make_mut(&mut record.organisation).keep_of(&record.areas);
        }
        let decisions = &record.organisation.decisions;
        if decisions.len() < self.organisation.decisions.len() {
            for area in record.areas.values_mut().filter(|area| !area.names_only(decisions)) {
                Arc::make_mut(area).name_only(decisions);
            }
        }
        record.order = record.order.iter().copied().filter(|id| record.areas.contains_key(id)).collect();
        let recent = std::mem::take(&mut record.recent);
        record.recent = recent.into_iter().filter(|act| record.tells_of(act, &may)).collect();
        Cow::Owned(record)
    }

    /// Whether what was done may be told. What was struck is in nobody's record: it must have been for the reader, and
    /// all that it named must be there.
    fn tells_of(&self, act: &Recent, may: impl Fn(Audience<'_>) -> bool) -> bool {
        let Some(row) = &act.struck else { return self.holds(act.kind, act.id) };
        may(row.common().audience())
            && row.to_json().is_ok_and(|image| self.holds_all_named_in(act.kind, &image))
    }
}

/// Whether a table has the record that is named, if one is.
fn has<T>(table: &Table<T>, id: Option<Uuid>) -> bool {
    id.is_none_or(|id| table.contains_key(&id))
}

impl Organisation {
    fn all_may(&self, may: &impl Fn(Audience<'_>) -> bool) -> bool {
        all_may!(self, may; states, names, memberships, chairmanships, dimensions, meetings, decisions, paragraphs,
            versions, reviews, contributions, coverage)
    }

    fn keep(&mut self, may: &impl Fn(Audience<'_>) -> bool) {
        let hidden: Vec<StateId> =
            self.states.values().filter(|row| !may(row.common.audience())).map(|row| row.code).collect();
        keep!(self, may; states, names, memberships, chairmanships, dimensions, meetings, decisions, paragraphs,
            versions, reviews, contributions, coverage);
        self.names.retain(|_, row| !hidden.contains(&row.state));
        self.memberships.retain(|_, row| !hidden.contains(&row.state));
        self.chairmanships.retain(|_, row| !hidden.contains(&row.state));
        let Self { meetings, decisions, paragraphs, reviews, contributions, .. } = self;
        paragraphs.retain(|_, row| decisions.contains_key(&row.decision_id));
        contributions.retain(|_, row| reviews.contains_key(&row.review_id));
        for row in decisions.values_mut() {
            row.meeting_id = row.meeting_id.filter(|id| meetings.contains_key(id));
        }
        for row in reviews.values_mut() {
            row.meeting_id = row.meeting_id.filter(|id| meetings.contains_key(id));
        }
    }

    /// Names these areas alone: a paragraph on another one stays for its text, a review of others alone is not there.
    fn keep_of(&mut self, areas: &Table<Arc<AreaRecord>>) {
        let Self { paragraphs, reviews, contributions, .. } = self;
        for row in paragraphs.values_mut() {
            row.area_id = row.area_id.filter(|id| areas.contains_key(id));
        }
        reviews.retain(|_, row| {
            let named = !row.areas.is_empty();
            row.areas.retain(|id| areas.contains_key(id));
            !(named && row.areas.is_empty())
        });
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
            expert_meetings,
            ..
        } = self;
        extensions.retain(|_, row| tenures.contains_key(&row.tenure_id));
        terminations.retain(|_, row| tenures.contains_key(&row.tenure_id));
        final_reports.retain(|_, row| tenures.contains_key(&row.tenure_id));
        revisions.retain(|_, row| papers.contains_key(&row.paper_id));
        paper_extensions.retain(|_, row| papers.contains_key(&row.paper_id));
        expert_meetings.retain(|_, row| has(papers, row.paper_id));
    }

    /// Whether the decisions that it names are there.
    fn names_only(&self, decisions: &Table<Decision>) -> bool {
        self.tenures.values().all(|row| has(decisions, row.decision_id))
            && self.extensions.values().all(|row| has(decisions, row.decision_id))
            && self.papers.values().all(|row| has(decisions, row.decision_id))
            && self.paper_extensions.values().all(|row| has(decisions, row.decision_id))
    }

    /// Names these decisions alone.
    fn name_only(&mut self, decisions: &Table<Decision>) {
        let Self { tenures, extensions, papers, paper_extensions, .. } = self;
        let named = tenures.values_mut().map(|row| &mut row.decision_id);
        let named = named.chain(extensions.values_mut().map(|row| &mut row.decision_id));
        let named = named.chain(papers.values_mut().map(|row| &mut row.decision_id));
        for id in named.chain(paper_extensions.values_mut().map(|row| &mut row.decision_id)) {
            *id = id.filter(|id| decisions.contains_key(id));
        }
    }
}
