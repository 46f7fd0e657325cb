//! The duties of a day, computed once for each area and kept while nothing that they follow from has changed.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use uuid::Uuid;

use super::{AreaRecord, Organisation, Record};
use crate::ids::StateId;
use crate::rules::duties::{self, Duty, Versions};

/// The duties of one area on one day, with what they were computed from.
#[derive(Debug, Clone)]
struct OfArea {
    area: Arc<AreaRecord>,
    duties: Arc<[Duty]>,
}

/// The duties of all areas on one day.
#[derive(Debug, Clone)]
pub struct DutyBook {
    /// The day.
    pub on: NaiveDate,
    organisation: Arc<Organisation>,
    of_area: HashMap<Uuid, OfArea>,
    by_state: HashMap<StateId, Vec<(Uuid, usize)>>,
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
}

impl DutyBook {
    /// The duties of the record on a day.
    pub fn new(record: &Record, on: NaiveDate) -> Self {
        Self::advanced(None, record, on)
    }

    /// The duties of the record on a day, those of areas that have not changed since `before` taken over.
    pub fn advanced(before: Option<&Self>, record: &Record, on: NaiveDate) -> Self {
        let before =
            before.filter(|book| book.on == on && Arc::ptr_eq(&book.organisation, &record.organisation));
        let versions = record.organisation.version_facts();
        let versions = Versions::of(&versions);
        let of_area: HashMap<Uuid, OfArea> = record
            .areas
            .iter()
            .map(|(id, area)| {
                let kept =
                    before.and_then(|book| book.of_area.get(id)).filter(|kept| Arc::ptr_eq(&kept.area, area));
                let of_area = kept.cloned().unwrap_or_else(|| OfArea {
                    area: area.clone(),
                    // Without a version of the Modalities nothing is owed.
                    duties: versions.as_ref().map_or_else(
                        || Arc::from([]),
                        |versions| duties::of_area(&area.facts(&record.organisation), versions, on).into(),
                    ),
                });
                (*id, of_area)
            })
            .collect();
        let mut by_state: HashMap<StateId, Vec<(Uuid, usize)>> = HashMap::new();
        for id in record.order.iter() {
            for (place, duty) in
                of_area.get(id).into_iter().flat_map(|of_area| of_area.duties.iter().enumerate())
            {
                for bearer in &duty.bearers {
                    by_state.entry(*bearer).or_default().push((*id, place));
                }
            }
        }
        Self { on, organisation: record.organisation.clone(), of_area, by_state }
    }

    /// The duties of one area.
    pub fn of_area(&self, id: Uuid) -> impl Iterator<Item = Entry<'_>> {
        self.of_area.get(&id).into_iter().flat_map(|of_area| {
            let area = of_area.area.as_ref();
            of_area.duties.iter().enumerate().map(move |(place, duty)| Entry { area, place, duty })
        })
    }

    /// All duties, areas in the order of the paper.
    pub fn all<'a>(&'a self, record: &'a Record) -> impl Iterator<Item = Entry<'a>> {
        record.order.iter().flat_map(|id| self.of_area(*id))
    }

    /// The duties of one state.
    pub fn of_state(&self, state: StateId) -> impl Iterator<Item = Entry<'_>> {
        let places = self.by_state.get(&state).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(|(area, place)| {
            let of_area = self.of_area.get(area)?;
            Some(Entry { area: &of_area.area, place: *place, duty: of_area.duties.get(*place)? })
        })
    }
}
