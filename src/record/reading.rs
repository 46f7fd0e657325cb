//! The record as one reader may know of it: what is not for them is not there, in lists, in counts, and in what
//! follows from it.

use std::borrow::Cow;
use std::collections::VecDeque;
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

/// What a reader knew of a record as it stood before.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The record as it stood.
    pub whole: &'a Record,
    /// What they knew of it.
    pub view: &'a Record,
}

impl<'a> Known<'a> {
    /// What was known of an area, if that is as it was.
    fn area(self, id: Uuid, now: &Arc<AreaRecord>) -> Option<&'a Arc<AreaRecord>> {
        let is_as_it_was = self.whole.areas.get(&id).is_some_and(|before| Arc::ptr_eq(before, now));
        self.view.areas.get(&id).filter(|_| is_as_it_was)
    }
}

impl Record {
    /// The record without what a reader may not know of, and without what belongs to such a record; what merely
    /// names one does not name it any more. Where they may read everything, as the Secretariat may, it is the record
    /// itself.
    pub fn read_by(&self, may: impl Fn(Audience<'_>) -> bool) -> Cow<'_, Self> {
        self.read_by_since(None, may)
    }

    /// The same, of a reader who knew the record before: what stands as it stood is taken over from what they knew.
    ///
    /// It is not asked what the changes were. What is known of the organisation follows from the organisation and
    /// from which areas are known; what is known of an area from the area and from which decisions are known; so it
    /// is the same as long as these are the same. `may` has to be what it was.
    pub fn read_by_since(
        &self,
        before: Option<Known<'_>>,
        may: impl Fn(Audience<'_>) -> bool,
    ) -> Cow<'_, Self> {
        let unchanged = before.filter(|known| Arc::ptr_eq(&known.whole.organisation, &self.organisation));
        // Which areas there are decides neither on dimensions nor on decisions.
        let mut organisation = match unchanged {
            Some(known) => known.view.organisation.clone(),
            None => Organisation::read_by(&self.organisation, &may),
        };
        let areas = self.areas_read(before, &organisation, &may);
        let are_the_same_areas = |known: Known<'_>| {
            known.whole.areas.keys().eq(self.areas.keys()) && known.view.areas.keys().eq(areas.keys())
        };
        if !unchanged.is_some_and(are_the_same_areas) {
            if unchanged.is_some() {
                organisation = Organisation::read_by(&self.organisation, &may);
            }
            if areas.len() < self.areas.len() {
                Arc::make_mut(&mut organisation).keep_of(&areas);
            }
        }
        let is_all = Arc::ptr_eq(&organisation, &self.organisation)
            && areas.len() == self.areas.len()
            && areas.values().zip(self.areas.values()).all(|(read, whole)| Arc::ptr_eq(read, whole))
            && self.recent.iter().filter(|act| act.struck.is_some()).all(|act| self.tells_of(act, &may));
        if is_all {
            return Cow::Borrowed(self);
        }
        let order = self.order.iter().copied().filter(|id| areas.contains_key(id)).collect();
        let mut view = Self { entry: self.entry, organisation, areas, order, recent: VecDeque::new() };
        view.recent = self.recent.iter().filter(|act| view.tells_of(act, &may)).cloned().collect();
        Cow::Owned(view)
    }

    /// The areas as a reader may know of them who knows this of the organisation.
    fn areas_read(
        &self,
        before: Option<Known<'_>>,
        organisation: &Organisation,
        may: &impl Fn(Audience<'_>) -> bool,
    ) -> Table<Arc<AreaRecord>> {
        let decisions = &organisation.decisions;
        let knows_all =
            |whole: &Self, decisions: &Table<Decision>| decisions.len() == whole.organisation.decisions.len();
        let may_name_all = knows_all(self, decisions);
        let before = before.filter(|known| {
            Arc::ptr_eq(&known.whole.organisation, &self.organisation)
                || (may_name_all && knows_all(known.whole, &known.view.organisation.decisions))
        });
        let read = |id: Uuid, area: &Arc<AreaRecord>| {
            let mut area = AreaRecord::read_by(area, may);
            if !may_name_all && !area.names_only(decisions) {
                Arc::make_mut(&mut area).name_only(decisions);
            }
            (id, area)
        };
        self.areas
            .iter()
            .filter(|(_, area)| {
                may(area.area.common.audience())
                    && organisation.dimensions.contains_key(&area.area.dimension_id)
            })
            .map(|(id, area)| match before.and_then(|known| known.area(*id, area)) {
                Some(known) => (*id, known.clone()),
                None => read(*id, area),
            })
            .collect()
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
    fn read_by(whole: &Arc<Self>, may: &impl Fn(Audience<'_>) -> bool) -> Arc<Self> {
        let mut read = whole.clone();
        if !whole.all_may(may) {
            Arc::make_mut(&mut read).keep(may);
        }
        read
    }

    fn all_may(&self, may: &impl Fn(Audience<'_>) -> bool) -> bool {
        all_may!(self, may; states, names, memberships, chairmanships, dimensions, meetings, decisions, paragraphs,
            versions, reviews, contributions, coverage, matters, positions, prepared, comments, circulations,
            follow_ups)
    }

    fn keep(&mut self, may: &impl Fn(Audience<'_>) -> bool) {
        let hidden: Vec<StateId> =
            self.states.values().filter(|row| !may(row.common.audience())).map(|row| row.code).collect();
        keep!(self, may; states, names, memberships, chairmanships, dimensions, meetings, decisions, paragraphs,
            versions, reviews, contributions, coverage, matters, positions, prepared, comments, circulations,
            follow_ups);
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
    fn read_by(whole: &Arc<Self>, may: &impl Fn(Audience<'_>) -> bool) -> Arc<Self> {
        let mut read = whole.clone();
        if !whole.all_may(may) {
            Arc::make_mut(&mut read).keep(may);
        }
        read
    }

    fn all_may(&self, may: &impl Fn(Audience<'_>) -> bool) -> bool {
        all_may!(self, may; notes, tenures, extensions, terminations, final_reports, papers, revisions,
            paper_extensions, expert_meetings, letters, extension_requests, acting_proposals, acting_consents,
            sections, texts)
    }

    fn keep(&mut self, may: &impl Fn(Audience<'_>) -> bool) {
        keep!(self, may; notes, tenures, extensions, terminations, final_reports, papers, revisions,
            paper_extensions, expert_meetings, letters, extension_requests, acting_proposals, acting_consents,
            sections, texts);
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
