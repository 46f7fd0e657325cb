//! The record as one reader may know of it: what is not for them is not there, in lists, in counts, and in what
//! follows from it.

use std::borrow::Cow;
use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

use uuid::Uuid;

use super::rows::{Event, Nomination};
use super::{AreaRecord, Organisation, Recent, Record, Row, Table};
use crate::ids::StateId;
use crate::rules::access::{Audience, Distribution};

/// What is for Member States, whoever else reads what it stands in.
const FOR_MEMBERS: Audience<'static> =
    Audience { distribution: Distribution::MemberStates, named_states: &[] };

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
    /// from what is hidden of the areas that it may name; what is known of an area from the area and from which
    /// decisions and matters are known; so it is the same as long as these are the same. `may` has to be what it was.
    pub fn read_by_since(
        &self,
        before: Option<Known<'_>>,
        may: impl Fn(Audience<'_>) -> bool,
    ) -> Cow<'_, Self> {
        let unchanged = before.filter(|known| Arc::ptr_eq(&known.whole.organisation, &self.organisation));
        // What is known of the areas decides neither on dimensions nor on which decisions and matters there are.
        let mut organisation = match unchanged {
            Some(known) => known.view.organisation.clone(),
            None => Organisation::read_by(&self.organisation, &may),
        };
        let areas = self.areas_read(before, &organisation, &may);
        if !unchanged.is_some_and(|known| self.hides_what_it_hid(&areas, known)) {
            if unchanged.is_some() {
                organisation = Organisation::read_by(&self.organisation, &may);
            }
            let hidden = self.areas.iter().flat_map(|(id, area)| hidden_of(area, areas.get(id))).collect();
            if organisation.names_any_of(&hidden) {
                Arc::make_mut(&mut organisation).keep_without(&hidden);
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
        let recent = self.recent.iter().filter(|act| view.tells_of(act, &may)).cloned();
        let for_reader = |act: Recent| Recent { struck: act.struck.map(|row| row.for_reader(&may)), ..act };
        view.recent = recent.map(for_reader).collect();
        Cow::Owned(view)
    }

    /// The areas as a reader may know of them who knows this of the organisation.
    fn areas_read(
        &self,
        before: Option<Known<'_>>,
        organisation: &Organisation,
        may: &impl Fn(Audience<'_>) -> bool,
    ) -> Table<Arc<AreaRecord>> {
        let may_name_all = organisation.has_all_that_areas_name(&self.organisation);
        let before = before.filter(|known| {
            Arc::ptr_eq(&known.whole.organisation, &self.organisation)
                || (may_name_all
                    && known.view.organisation.has_all_that_areas_name(&known.whole.organisation))
        });
        let read = |id: Uuid, area: &Arc<AreaRecord>| {
            let mut area = AreaRecord::read_by(area, may);
            if !may_name_all && !area.names_only(organisation) {
                Arc::make_mut(&mut area).name_only(organisation);
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

    /// Whether of what the organisation may name in these areas a reader knows what they knew.
    fn hides_what_it_hid(&self, areas: &Table<Arc<AreaRecord>>, before: Known<'_>) -> bool {
        let was = &before.whole.areas;
        was.keys().eq(self.areas.keys())
            && self.areas.iter().zip(was.values()).all(|((id, area), was)| {
                let (read, was_read) = (areas.get(id), before.view.areas.get(id));
                let is_as_read = match (read, was_read) {
                    (Some(read), Some(was_read)) => Arc::ptr_eq(read, was_read),
                    (None, None) => true,
                    _ => false,
                };
                is_as_read && Arc::ptr_eq(area, was) || hidden_of(area, read) == hidden_of(was, was_read)
            })
    }

    /// Whether what was done may be told. What was struck is in nobody's record: it must have been for the reader, and
    /// all that it named must be there.
    fn tells_of(&self, act: &Recent, may: impl Fn(Audience<'_>) -> bool) -> bool {
        let Some(row) = &act.struck else { return self.holds(act.kind, act.id) };
        may(row.common().audience())
            && row.to_json().is_ok_and(|image| self.holds_all_named_in(act.kind, &image))
    }
}

impl Row {
    /// The row as a reader may know it who may know of it: the contact of an event and of a proposal is for Member States
    /// only, whoever else reads of these.
    #[must_use]
    pub fn for_reader(mut self, may: impl Fn(Audience<'_>) -> bool) -> Self {
        let of = match &mut self {
            Self::EventProposal(row) => Some(&mut row.of),
            Self::Event(row) => Some(&mut row.of),
            _ => None,
        };
        if let Some(of) = of.filter(|_| !may(FOR_MEMBERS)) {
            of.contact = None;
        }
        self
    }
}

/// Whether a table has the record that is named, if one is.
fn has<T>(table: &Table<T>, id: Option<Uuid>) -> bool {
    id.is_none_or(|id| table.contains_key(&id))
}

/// Takes the name of a record away that is among the hidden ones.
fn forget(name: &mut Option<Uuid>, hidden: &BTreeSet<Uuid>) {
    *name = name.filter(|id| !hidden.contains(id));
}

/// Of an area and what it has, what is named elsewhere and not known to a reader who knows this of it.
fn hidden_of(area: &Arc<AreaRecord>, read: Option<&Arc<AreaRecord>>) -> BTreeSet<Uuid> {
    match read {
        Some(read) if Arc::ptr_eq(area, read) => BTreeSet::new(),
        Some(read) => area.named_elsewhere().filter(|id| !read.has_of_those(*id)).collect(),
        None => area.named_elsewhere().chain([area.area.common.id]).collect(),
    }
}

/// Whether a nomination to an event is for a reader. It is personal data, of the Secretariat, the own state and the hosts:
/// those of today, whoever hosted when it was made.
fn is_nominated_to(row: &Nomination, event: &Event, may: &impl Fn(Audience<'_>) -> bool) -> bool {
    let mut states = event.hosts.clone();
    states.push(row.state);
    may(Audience { distribution: Distribution::NamedStates, named_states: &states })
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
            follow_ups, attachments, rules, holidays, documents, document_texts, agenda, delegations, silences, breaks,
            statements, relations, amendments, notes, enclosures, forms, received, plans, answers, proposals, questions, events, event_changes, event_reports)
            && self
                .nominations
                .values()
                .all(|row| self.events.get(&row.event_id).is_none_or(|of| is_nominated_to(row, of, may)))
    }

    fn keep(&mut self, may: &impl Fn(Audience<'_>) -> bool) {
        let hidden: Vec<StateId> =
            self.states.values().filter(|row| !may(row.common.audience())).map(|row| row.code).collect();
        let hidden_matters: BTreeSet<Uuid> =
            self.matters.iter().filter(|(_, row)| !may(row.common.audience())).map(|(id, _)| *id).collect();
        keep!(self, may; states, names, memberships, chairmanships, dimensions, meetings, decisions, paragraphs,
            versions, reviews, contributions, coverage, matters, positions, prepared, comments, circulations,
            follow_ups, attachments, rules, holidays, documents, document_texts, agenda, delegations, silences, breaks,
            statements, relations, amendments, notes, enclosures, forms, received, plans, answers, proposals, questions, events, event_changes, event_reports);
        self.names.retain(|_, row| !hidden.contains(&row.state));
        self.memberships.retain(|_, row| !hidden.contains(&row.state));
        self.chairmanships.retain(|_, row| !hidden.contains(&row.state));
        let Self { meetings, decisions, paragraphs, reviews, contributions, matters, documents, .. } = self;
        paragraphs.retain(|_, row| decisions.contains_key(&row.decision_id));
        contributions.retain(|_, row| reviews.contains_key(&row.review_id));
        for row in decisions.values_mut() {
            row.meeting_id = row.meeting_id.filter(|id| meetings.contains_key(id));
        }
        for row in reviews.values_mut() {
            row.meeting_id = row.meeting_id.filter(|id| meetings.contains_key(id));
        }
        for row in matters.values_mut() {
            row.meeting_id = row.meeting_id.filter(|id| meetings.contains_key(id));
            row.paragraph_id = row.paragraph_id.filter(|id| paragraphs.contains_key(id));
            forget(&mut row.from_matter_id, &hidden_matters);
            row.document_id = row.document_id.filter(|id| documents.contains_key(id));
        }
        let Self { decisions, reviews, matters, positions, prepared, comments, .. } = self;
        positions.retain(|_, row| matters.contains_key(&row.matter_id));
        prepared.retain(|_, row| matters.contains_key(&row.matter_id));
        comments.retain(|_, row| has(matters, row.matter_id));
        self.circulations.retain(|_, row| !hidden_matters.contains(&row.of_id));
        self.follow_ups.retain(|_, row| has(reviews, row.review_id) && has(decisions, row.decision_id));
        self.keep_what_belongs_to_meetings();
        self.keep_what_belongs_to_plans(may);
        self.keep_what_is_enclosed();
    }

    /// Of plans, proposals and events what belongs to what is there; the contact is for Member States only.
    fn keep_what_belongs_to_plans(&mut self, may: &impl Fn(Audience<'_>) -> bool) {
        let Self { plans, proposals, events, decisions, documents, dimensions, .. } = self;
        for row in plans.values_mut() {
            row.called_by = row.called_by.filter(|id| decisions.contains_key(id));
            row.approved_by = row.approved_by.filter(|id| decisions.contains_key(id));
            row.document_id = row.document_id.filter(|id| documents.contains_key(id));
        }
        proposals.retain(|_, row| plans.contains_key(&row.plan_id));
        events.retain(|_, row| plans.contains_key(&row.plan_id));
        if !may(FOR_MEMBERS) {
            let of = proposals.values_mut().map(|row| &mut row.of);
            of.chain(events.values_mut().map(|row| &mut row.of)).for_each(|of| of.contact = None);
        }
        let there: BTreeSet<Uuid> = proposals.keys().copied().collect();
        let described = proposals.values_mut().map(|row| (&mut row.of, &mut row.merges));
        let described = described.chain(events.values_mut().map(|row| (&mut row.of, &mut row.proposals)));
        for (of, from) in described {
            of.dimension_id = of.dimension_id.filter(|id| dimensions.contains_key(id));
            from.retain(|id| there.contains(id));
        }
        self.answers.retain(|_, row| plans.contains_key(&row.plan_id));
        self.questions.retain(|_, row| there.contains(&row.proposal_id));
        self.event_changes.retain(|_, row| events.contains_key(&row.event_id));
        let hosted =
            |row: &Nomination| events.get(&row.event_id).is_some_and(|of| is_nominated_to(row, of, may));
        self.nominations.retain(|_, row| hosted(row));
        self.event_reports.retain(|_, row| events.contains_key(&row.event_id));
    }

    /// Of agendas, documents, silences and statements what belongs to what is there; what merely names something that is
    /// not names it no more.
    fn keep_what_belongs_to_meetings(&mut self) {
        let Self { meetings, matters, decisions, paragraphs, documents, .. } = self;
        self.document_texts.retain(|_, row| documents.contains_key(&row.document_id));
        self.amendments.retain(|_, row| self.document_texts.contains_key(&row.text_id));
        self.agenda.retain(|_, row| meetings.contains_key(&row.meeting_id) && has(matters, row.matter_id));
        self.delegations.retain(|_, row| meetings.contains_key(&row.meeting_id));
        self.silences.retain(|_, row| matters.contains_key(&row.matter_id));
        self.breaks.retain(|_, row| self.silences.contains_key(&row.silence_id));
        self.statements.retain(|_, row| decisions.contains_key(&row.decision_id));
        self.relations.retain(|_, row| {
            documents.contains_key(&row.document_id)
                && has(documents, row.to_document_id)
                && has(decisions, row.to_decision_id)
        });
        let known = |id: &mut Option<Uuid>| *id = id.filter(|id| paragraphs.contains_key(id));
        self.agenda.values_mut().for_each(|row| known(&mut row.paragraph_id));
        self.statements.values_mut().for_each(|row| known(&mut row.paragraph_id));
        self.follow_ups.values_mut().for_each(|row| known(&mut row.paragraph_id));
        for row in self.silences.values_mut() {
            known(&mut row.provided_by);
            known(&mut row.paragraph_id);
        }
        for row in self.positions.values_mut() {
            row.item_id = row.item_id.filter(|id| self.agenda.contains_key(id));
        }
        self.enclosures.retain(|_, row| self.notes.contains_key(&row.note_id));
        for row in self.received.values_mut() {
            row.answered_by = row.answered_by.filter(|id| self.notes.contains_key(id));
        }
        let there: BTreeSet<Uuid> = decisions.keys().copied().collect();
        for row in decisions.values_mut() {
            row.corrects = row.corrects.filter(|id| there.contains(id));
        }
    }

    /// A file is there with its record, and never without it.
    fn keep_what_is_enclosed(&mut self) {
        let mut attachments = std::mem::take(&mut self.attachments);
        attachments.retain(|_, row| row.subject().is_some_and(|(kind, id)| self.holds(kind, id)));
        self.attachments = attachments;
    }

    /// Whether of what areas name all is there that a reader who may read everything has.
    fn has_all_that_areas_name(&self, whole: &Self) -> bool {
        self.decisions.len() == whole.decisions.len() && self.matters.len() == whole.matters.len()
    }

    /// Whether it names one of these areas, or something of an area that is among these.
    fn names_any_of(&self, hidden: &BTreeSet<Uuid>) -> bool {
        let is_hidden = |id: &Uuid| hidden.contains(id);
        !hidden.is_empty()
            && (self.paragraphs.values().any(|row| row.area_id.is_some_and(|id| is_hidden(&id)))
                || self.reviews.values().any(|row| row.areas.iter().any(is_hidden))
                || self.matters.values().any(|row| row.area_id.iter().chain(&row.paper_id).any(is_hidden))
                || self.positions.values().any(|row| row.letter_id.iter().any(is_hidden))
                || self.prepared.values().any(|row| row.letter_id.iter().any(is_hidden))
                || self.comments.values().any(|row| row.paper_id.iter().any(is_hidden))
                || self.circulations.values().any(|row| is_hidden(&row.of_id))
                || self.proposals.values().any(|row| row.of.areas.iter().any(is_hidden))
                || self.events.values().any(|row| row.of.areas.iter().any(is_hidden)))
    }

    /// Does without these areas and what is of areas: a paragraph and a matter stay for their text, a position for
    /// what it says; a review of these areas alone, a comment on one of these papers, a circulation of one of these
    /// letters is not there.
    fn keep_without(&mut self, hidden: &BTreeSet<Uuid>) {
        let Self { paragraphs, reviews, contributions, matters, positions, prepared, .. } = self;
        for row in paragraphs.values_mut() {
            forget(&mut row.area_id, hidden);
        }
        reviews.retain(|_, row| {
            let named = !row.areas.is_empty();
            row.areas.retain(|id| !hidden.contains(id));
            !(named && row.areas.is_empty())
        });
        contributions.retain(|_, row| reviews.contains_key(&row.review_id));
        self.follow_ups.retain(|_, row| has(reviews, row.review_id));
        for row in matters.values_mut() {
            forget(&mut row.area_id, hidden);
            forget(&mut row.paper_id, hidden);
        }
        let letters = positions.values_mut().map(|row| &mut row.letter_id);
        for letter in letters.chain(prepared.values_mut().map(|row| &mut row.letter_id)) {
            forget(letter, hidden);
        }
        let proposed = self.proposals.values_mut().map(|row| &mut row.of);
        for of in proposed.chain(self.events.values_mut().map(|row| &mut row.of)) {
            of.areas.retain(|id| !hidden.contains(id));
        }
        self.comments.retain(|_, row| row.paper_id.is_none_or(|id| !hidden.contains(&id)));
        self.circulations.retain(|_, row| !hidden.contains(&row.of_id));
        self.keep_what_is_enclosed();
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
            sections, texts, attachments)
    }

    fn keep(&mut self, may: &impl Fn(Audience<'_>) -> bool) {
        keep!(self, may; notes, tenures, extensions, terminations, final_reports, papers, revisions,
            paper_extensions, expert_meetings, letters, extension_requests, acting_proposals, acting_consents,
            sections, texts, attachments);
        let Self {
            tenures,
            extensions,
            terminations,
            final_reports,
            papers,
            revisions,
            paper_extensions,
            expert_meetings,
            letters,
            extension_requests,
            acting_proposals,
            acting_consents,
            sections,
            texts,
            ..
        } = self;
        extensions.retain(|_, row| tenures.contains_key(&row.tenure_id));
        terminations.retain(|_, row| tenures.contains_key(&row.tenure_id));
        final_reports.retain(|_, row| tenures.contains_key(&row.tenure_id));
        revisions.retain(|_, row| papers.contains_key(&row.paper_id));
        paper_extensions.retain(|_, row| papers.contains_key(&row.paper_id));
        expert_meetings.retain(|_, row| has(papers, row.paper_id));
        sections.retain(|_, row| papers.contains_key(&row.paper_id));
        texts.retain(|_, row| papers.contains_key(&row.paper_id));
        extension_requests.retain(|_, row| tenures.contains_key(&row.tenure_id));
        acting_consents.retain(|_, row| acting_proposals.contains_key(&row.proposal_id));
        for row in letters.values_mut() {
            row.paper_id = row.paper_id.filter(|id| papers.contains_key(id));
            row.tenure_id = row.tenure_id.filter(|id| tenures.contains_key(id));
        }
        for row in extension_requests.values_mut() {
            row.extension_id = row.extension_id.filter(|id| extensions.contains_key(id));
        }
        for row in acting_proposals.values_mut() {
            row.tenure_id = row.tenure_id.filter(|id| tenures.contains_key(id));
        }
        // A file is there with its record, and never without it.
        let mut attachments = std::mem::take(&mut self.attachments);
        attachments.retain(|_, row| row.subject().is_some_and(|(kind, id)| self.holds(kind, id)));
        self.attachments = attachments;
    }

    /// Of what it has, all that records of the organisation may name.
    fn named_elsewhere(&self) -> impl Iterator<Item = Uuid> {
        let Self { letters, extension_requests, papers, texts, final_reports, .. } = self;
        let drafted = papers.keys().chain(texts.keys());
        drafted.chain(letters.keys()).chain(extension_requests.keys()).chain(final_reports.keys()).copied()
    }

    /// Whether it has one of these.
    fn has_of_those(&self, id: Uuid) -> bool {
        let id = &id;
        self.papers.contains_key(id)
            || self.texts.contains_key(id)
            || self.letters.contains_key(id)
            || self.extension_requests.contains_key(id)
            || self.final_reports.contains_key(id)
    }

    /// Whether the decisions and matters that it names are there.
    fn names_only(&self, known: &Organisation) -> bool {
        let Organisation { decisions, matters, .. } = known;
        self.letters.values().all(|row| has(matters, row.matter_id))
            && self.extension_requests.values().all(|row| has(matters, row.matter_id))
            && self.tenures.values().all(|row| has(decisions, row.decision_id))
            && self.extensions.values().all(|row| has(decisions, row.decision_id))
            && self.papers.values().all(|row| has(decisions, row.decision_id))
            && self.paper_extensions.values().all(|row| has(decisions, row.decision_id))
    }

    /// Names these decisions and matters alone.
    fn name_only(&mut self, known: &Organisation) {
        let Organisation { decisions, matters, .. } = known;
        let Self { tenures, extensions, papers, paper_extensions, letters, extension_requests, .. } = self;
        let named = tenures.values_mut().map(|row| &mut row.decision_id);
        let named = named.chain(extensions.values_mut().map(|row| &mut row.decision_id));
        let named = named.chain(papers.values_mut().map(|row| &mut row.decision_id));
        for id in named.chain(paper_extensions.values_mut().map(|row| &mut row.decision_id)) {
            *id = id.filter(|id| decisions.contains_key(id));
        }
        let named = letters.values_mut().map(|row| &mut row.matter_id);
        for id in named.chain(extension_requests.values_mut().map(|row| &mut row.matter_id)) {
            *id = id.filter(|id| matters.contains_key(id));
        }
    }
}
