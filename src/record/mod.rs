//! The record as an instance holds it in memory.
//!
//! It is folded from rows, one [`Changed`] after another: at the start from the tables, afterwards from what the
//! journal says has changed since. Verification folds the journal the same way and compares the result with the
//! tables; "as we knew it on D" is the same fold, stopped at D. There is no second way in.
//!
//! [`kind`] and [`rows`] are the data, [`organisation`] and [`areas`] the two halves of the fold, [`facts`] what
//! the duties are computed from, [`day_book`] the duties of a day, [`list`] the List of coordinating and
//! co-coordinating countries, [`fields`] how a record is typed in.

pub mod agendas;
pub mod areas;
pub mod checks;
pub mod conflicts;
pub mod constraints;
pub mod day_book;
pub mod diff;
pub mod email;
pub mod facts;
pub mod fields;
pub mod files;
pub mod hidden;
pub mod kind;
pub mod known;
mod letters;
pub mod list;
mod matters;
mod meetings;
mod notes;
pub mod organisation;
pub mod papers;
mod plans;
mod plurals;
pub mod procedure;
pub mod reading;
pub mod references;
pub mod rows;
pub mod shown;
pub mod sight;
pub mod standing;
pub mod store;
pub mod supposed;
pub mod symbols;
mod tables;

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use uuid::Uuid;

pub use areas::AreaRecord;
pub use kind::{Changed, Common, Distribution, Kind, Row, Source};
pub use organisation::Organisation;

/// Rows by their id. UUIDv7 runs with time: the order is that of registering.
pub type Table<T> = BTreeMap<Uuid, T>;

/// How many of the latest changes are held for "what is new".
const RECENT: usize = 60;
/// How many of the changes of one entry: an import has thousands, and is one act.
const RECENT_OF_ONE: usize = 12;

/// One of the latest changes, for "what is new".
#[derive(Clone, Debug)]
pub struct Recent {
    /// The entry.
    pub entry: i64,
    /// Its instant.
    pub at: DateTime<Utc>,
    /// What was done.
    pub act: String,
    /// To which kind of record.
    pub kind: Kind,
    /// To which record.
    pub id: Uuid,
    /// What it said last, where it was struck.
    pub struck: Option<Row>,
}

/// The record as of one journal entry.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// The last entry that is in it.
    pub entry: i64,
    /// What is not of one area.
    pub organisation: Arc<Organisation>,
    /// The areas with all that is of each, by id.
    pub areas: Table<Arc<AreaRecord>>,
    /// The areas in the order of the paper.
    pub order: Arc<[Uuid]>,
    /// The latest changes, the newest entries first.
    pub recent: VecDeque<Recent>,
}

impl Record {
    /// Folds one change in.
    ///
    /// # Errors
    /// When a row is not of its kind: a program that is older than its database.
    pub fn apply(&mut self, change: Changed) -> serde_json::Result<()> {
        let Changed { entry, at, act, kind, id, before, after } = change;
        let struck = before.filter(|_| after.is_none()).map(|row| Row::from_json(kind, row)).transpose()?;
        let row = after.map(|row| Row::from_json(kind, row)).transpose()?;
        self.entry = self.entry.max(entry);
        self.remember(Recent { entry, at, act, kind, id, struck });
        match kind {
            Kind::Area => self.put_area(id, row),
            kind if kind.is_of_area() => self.put_in_area(kind, id, row),
            // A file is held where its record is: with an area, or with the organisation.
            Kind::Attachment => {
                let of_area = row.as_ref().is_some_and(|row| row.area_id().is_some());
                self.put_in_organisation(kind, id, row.clone().filter(|_| !of_area));
                self.put_in_area(kind, id, row);
            }
            _ => self.put_in_organisation(kind, id, row),
        }
        if kind == Kind::Dimension {
            self.sort_areas();
        }
        Ok(())
    }

    fn put_in_organisation(&mut self, kind: Kind, id: Uuid, row: Option<Row>) {
        match row {
            Some(row) => Arc::make_mut(&mut self.organisation).put(row),
            // What is not held changes nothing: who reads the organisation goes on with what they had of it.
            None if self.organisation.holds(kind, id) => {
                Arc::make_mut(&mut self.organisation).strike(kind, id)
            }
            None => {}
        }
    }

    fn put_area(&mut self, id: Uuid, row: Option<Row>) {
        match row {
            Some(Row::Area(area)) => match self.areas.get_mut(&id) {
                Some(held) => Arc::make_mut(held).area = area,
                None => drop(self.areas.insert(id, Arc::new(AreaRecord::new(area)))),
            },
            _ => drop(self.areas.remove(&id)),
        }
        self.sort_areas();
    }

    fn put_in_area(&mut self, kind: Kind, id: Uuid, row: Option<Row>) {
        let area = row.as_ref().and_then(Row::area_id);
        for (held_area, held) in &mut self.areas {
            if Some(*held_area) != area && held.holds(kind, id) {
                Arc::make_mut(held).strike(kind, id); // a correction has moved it to another area, or struck it
            }
        }
        if let (Some(row), Some(held)) = (row, area.and_then(|area| self.areas.get_mut(&area))) {
            Arc::make_mut(held).put(row);
        }
    }

    fn sort_areas(&mut self) {
        let mut order: Vec<_> =
            self.areas.iter().map(|(id, area)| (areas::paper_order(&area.area.code), *id)).collect();
        order.sort();
        self.order = order.into_iter().map(|(_, id)| id).collect();
    }

    fn remember(&mut self, act: Recent) {
        if act.entry == 0 {
            return; // a row of the tables, read at the start: what is new is read with them
        }
        if self.recent.iter().take_while(|other| other.entry == act.entry).count() < RECENT_OF_ONE {
            self.recent.push_front(act);
            self.recent.truncate(RECENT);
        }
    }

    /// The areas in the order of the paper.
    pub fn areas_in_order(&self) -> impl Iterator<Item = &Arc<AreaRecord>> {
        self.order.iter().filter_map(|id| self.areas.get(id))
    }

    /// The area of a code, `2.3`.
    pub fn area_by_code(&self, code: &str) -> Option<&Arc<AreaRecord>> {
        self.areas.values().find(|area| area.area.code == code)
    }

    /// The id of what an address names: by its id, a state and an area by its code, a plan by its year.
    pub fn id_named(&self, kind: Kind, name: &str) -> Option<Uuid> {
        if let Ok(id) = name.parse() {
            return Some(id);
        }
        match kind {
            Kind::Area => self.area_by_code(name).map(|held| held.area.common.id),
            Kind::State => self.organisation.state(name.parse().ok()?).map(|row| row.common.id),
            Kind::Plan => self.organisation.plan_named(name).map(|row| row.common.id),
            _ => None,
        }
    }

    /// The record of a kind and id, wherever it is held.
    pub fn find(&self, kind: Kind, id: Uuid) -> Option<Row> {
        if kind == Kind::Area {
            return self.areas.get(&id).map(|held| Row::Area(held.area.clone()));
        }
        self.organisation.find(kind, id).or_else(|| self.areas.values().find_map(|held| held.find(kind, id)))
    }

    /// Whether the record of a kind and id is held.
    pub fn holds(&self, kind: Kind, id: Uuid) -> bool {
        match kind {
            Kind::Area => self.areas.contains_key(&id),
            kind => self.organisation.holds(kind, id) || self.areas.values().any(|held| held.holds(kind, id)),
        }
    }

    /// All records of a kind, in the order of registering; those of areas in the order of the paper.
    pub fn all(&self, kind: Kind) -> Vec<Row> {
        if kind == Kind::Area {
            return self.areas_in_order().map(|held| Row::Area(held.area.clone())).collect();
        }
        let mut rows = self.organisation.all(kind);
        for held in self.areas_in_order() {
            rows.extend(held.all(kind));
        }
        rows
    }
}

impl Row {
    /// The area that a record is of, if it is of one alone.
    pub fn area_id(&self) -> Option<Uuid> {
        match self {
            Self::Area(row) => Some(row.common.id),
            Self::AreaNote(row) => Some(row.area_id),
            Self::Tenure(row) => Some(row.area_id),
            Self::TenureExtension(row) => Some(row.area_id),
            Self::TenureTermination(row) => Some(row.area_id),
            Self::FinalReport(row) => Some(row.area_id),
            Self::ConceptPaper(row) => Some(row.area_id),
            Self::PaperRevision(row) => Some(row.area_id),
            Self::PaperExtension(row) => Some(row.area_id),
            Self::ExpertMeeting(row) => Some(row.area_id),
            Self::Letter(row) => Some(row.area_id),
            Self::ExtensionRequest(row) => Some(row.area_id),
            Self::ActingProposal(row) => Some(row.area_id),
            Self::ActingConsent(row) => Some(row.area_id),
            Self::PaperSection(row) => Some(row.area_id),
            Self::PaperText(row) => Some(row.area_id),
            Self::Attachment(row) => row.area_id,
            _ => None,
        }
    }
}
