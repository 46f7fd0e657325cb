//! What follows from the record on one day: who holds which post, and the duties. Computed once for each area, and
//! kept while nothing that it follows from has changed.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use uuid::Uuid;

use super::list::{ListRow, Posts};
use super::shown::Shown;
use super::{AreaRecord, Organisation, Record};
use crate::ids::StateId;
use crate::rules::duties::{self, Duty, Versions};

/// One area on one day, with what it was computed from.
#[derive(Debug, Clone)]
struct OfArea {
    area: Arc<AreaRecord>,
    posts: Arc<Posts>,
    duties: Arc<[(Duty, Shown)]>,
}

/// A duty by the place of its area in the paper and its own place there.
type Place = (usize, usize);

/// What follows from the record on one day.
#[derive(Debug, Clone)]
pub struct DayBook {
    /// The day.
    pub on: NaiveDate,
    organisation: Arc<Organisation>,
    /// Areas in the order of the paper.
    areas: Vec<OfArea>,
    places_of_areas: HashMap<Uuid, usize>,
    // Made when first asked for: many writes may come between two readers.
    by_urgency: OnceLock<Vec<Place>>,
    by_state: OnceLock<HashMap<StateId, Vec<Place>>>,
}

/// One duty in the book, by its area and its place there.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The area.
    pub area: &'a AreaRecord,
    /// The place among the duties of the area.
    pub place: usize,
    /// The duty.
    pub duty: &'a Duty,
    /// How it stands, as it is shown.
    pub shown: Shown,
}

impl DayBook {
    /// What follows from the record on a day.
    pub fn new(record: &Record, on: NaiveDate) -> Self {
        Self::advanced(&[], record, on)
    }

    /// What follows from the record on a day; of areas that stand as they did in one of the books before it is taken
    /// over.
    pub fn advanced(before: &[&Self], record: &Record, on: NaiveDate) -> Self {
        let is_of_use =
            |book: &Self| book.on == on && is_same_ground(&book.organisation, &record.organisation);
        let before: Vec<&Self> = before.iter().copied().filter(|book| is_of_use(book)).collect();
        let versions = record.organisation.version_facts();
        let versions = Versions::of(&versions);
        let areas = record.areas_in_order().map(|area| {
            let known = before.iter().filter_map(|book| book.area(area.area.common.id));
            let kept = known.into_iter().find(|kept| Arc::ptr_eq(&kept.area, area));
            kept.cloned().unwrap_or_else(|| of_area(area, &record.organisation, versions.as_ref(), on))
        });
        Self {
            on,
            organisation: record.organisation.clone(),
            areas: areas.collect(),
            places_of_areas: record.order.iter().enumerate().map(|(place, id)| (*id, place)).collect(),
            by_urgency: OnceLock::new(),
            by_state: OnceLock::new(),
        }
    }

    fn entry(&self, (area, place): Place) -> Option<Entry<'_>> {
        let of_area = self.areas.get(area)?;
        let (duty, shown) = of_area.duties.get(place)?;
        Some(Entry { area: &of_area.area, place, duty, shown: *shown })
    }

    fn area(&self, id: Uuid) -> Option<&OfArea> {
        self.areas.get(*self.places_of_areas.get(&id)?)
    }

    fn places(&self) -> impl Iterator<Item = Place> {
        let areas = self.areas.iter().enumerate();
        areas.flat_map(|(area, of_area)| (0..of_area.duties.len()).map(move |place| (area, place)))
    }

    /// The duties of one area.
    pub fn of_area(&self, id: Uuid) -> impl Iterator<Item = Entry<'_>> {
        let area = self.places_of_areas.get(&id).copied().unwrap_or(usize::MAX);
        let duties = self.areas.get(area).map_or(0, |of_area| of_area.duties.len());
        (0..duties).filter_map(move |place| self.entry((area, place)))
    }

    /// All duties, areas in the order of the paper.
    pub fn all(&self) -> impl Iterator<Item = Entry<'_>> {
        self.places().filter_map(|place| self.entry(place))
    }

    /// All duties, the most urgent first; what is equally urgent in the order of the paper.
    pub fn by_urgency(&self) -> impl Iterator<Item = Entry<'_>> {
        let places = self.by_urgency.get_or_init(|| {
            let mut places: Vec<Place> = self.places().collect();
            places.sort_by_key(|place| self.entry(*place).map(|entry| entry.urgency()));
            places
        });
        places.iter().filter_map(|place| self.entry(*place))
    }

    /// The duties that are still to be done, the most urgent first.
    pub fn open(&self) -> impl Iterator<Item = Entry<'_>> {
        self.by_urgency().take_while(|entry| entry.shown.is_open())
    }

    /// The duties of one state, areas in the order of the paper.
    pub fn of_state(&self, state: StateId) -> impl Iterator<Item = Entry<'_>> {
        let by_state = self.by_state.get_or_init(|| {
            let mut by_state: HashMap<StateId, Vec<Place>> = HashMap::new();
            for place in self.places() {
                for bearer in self.entry(place).into_iter().flat_map(|entry| &entry.duty.bearers) {
                    by_state.entry(*bearer).or_default().push(place);
                }
            }
            by_state
        });
        by_state.get(&state).into_iter().flatten().filter_map(|place| self.entry(*place))
    }

    /// The List of coordinating and co-coordinating countries on this day.
    pub fn list<'a>(&'a self, record: &'a Record) -> Vec<ListRow<'a>> {
        record.list_rows(self.on, |area| self.area(area).map(|of_area| of_area.posts.clone()))
    }
}

impl Entry<'_> {
    /// What is most urgent comes first: of what is open, what binds before what is only recommended or expected;
    /// then by how it stands, then by its date, else by the day since which it counts.
    pub fn urgency(&self) -> (bool, bool, Shown, NaiveDate, NaiveDate) {
        let (closed, advised) = (!self.shown.is_open(), !self.duty.kind.force().binds());
        (closed, advised, self.shown, self.duty.due.unwrap_or(self.duty.since), self.duty.since)
    }
}

/// Whether all that posts and duties follow from, beside their area, is the same in both.
fn is_same_ground(one: &Arc<Organisation>, other: &Arc<Organisation>) -> bool {
    // Named one by one, so that a new table is not forgotten here.
    let Organisation {
        states,
        names,
        versions,
        reviews,
        contributions,
        coverage,
        memberships: _,
        chairmanships: _,
        dimensions: _,
        meetings: _,
        decisions: _,
        paragraphs: _,
        matters: _,
        positions: _,
        prepared: _,
        comments: _,
        circulations: _,
        follow_ups: _,
        attachments: _,
        rules: _,
        holidays: _,
        documents: _,
        document_texts: _,
        agenda: _,
        delegations: _,
        silences: _,
        breaks: _,
        statements: _,
        relations: _,
        amendments: _,
        notes: _,
        enclosures: _,
        forms: _,
        received: _,
        plans: _,
        answers: _,
        proposals: _,
        questions: _,
        events: _,
        event_changes: _,
        nominations: _,
        event_reports: _,
    } = &**one;
    Arc::ptr_eq(one, other)
        || (*states == other.states
            && *names == other.names
            && *versions == other.versions
            && *reviews == other.reviews
            && *contributions == other.contributions
            && *coverage == other.coverage)
}

fn of_area(
    area: &Arc<AreaRecord>,
    organisation: &Organisation,
    versions: Option<&Versions<'_>>,
    on: NaiveDate,
) -> OfArea {
    OfArea {
        area: area.clone(),
        posts: Arc::new(area.posts(organisation, on)),
        duties: shown_duties(area, organisation, versions, on).into(),
    }
}

/// The duties of one area on a day, for a page that is of this area alone.
pub fn duties_of(area: &AreaRecord, organisation: &Organisation, on: NaiveDate) -> Vec<(Duty, Shown)> {
    let versions = organisation.version_facts();
    shown_duties(area, organisation, Versions::of(&versions).as_ref(), on)
}

fn shown_duties(
    area: &AreaRecord,
    organisation: &Organisation,
    versions: Option<&Versions<'_>>,
    on: NaiveDate,
) -> Vec<(Duty, Shown)> {
    // Without a version of the Modalities nothing is owed.
    let Some(versions) = versions else { return Vec::new() };
    let duties = duties::of_area(&area.facts(organisation), versions, on).into_iter();
    duties
        .map(|duty| {
            let shown = Shown::of(&duty, area, organisation);
            (duty, shown)
        })
        .collect()
}
