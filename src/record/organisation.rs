//! What is not of one area: states, chairmanships, dimensions, meetings, decisions, versions, reviews.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::Table;
use super::kind::{Kind, Row};
use super::rows::*;
use crate::ids::StateId;

/// What is not of one area.
#[derive(Clone, Debug, Default)]
pub struct Organisation {
    /// States.
    pub states: Table<State>,
    /// Their names.
    pub names: Table<StateName>,
    /// Membership and observer status.
    pub memberships: Table<Membership>,
    /// Chairmanships.
    pub chairmanships: Table<Chairmanship>,
    /// Dimensions of the Catalogue.
    pub dimensions: Table<Dimension>,
    /// Meetings of bodies.
    pub meetings: Table<Meeting>,
    /// Decisions.
    pub decisions: Table<Decision>,
    /// Their paragraphs.
    pub paragraphs: Table<DecisionParagraph>,
    /// Versions of the Modalities.
    pub versions: Table<ModalitiesVersion>,
    /// Reviews.
    pub reviews: Table<Review>,
    /// Contributions to them.
    pub contributions: Table<ReviewContribution>,
    /// Until when the record reaches.
    pub coverage: Table<Coverage>,
}

macro_rules! in_table {
    ($of:expr, $kind:expr, $table:ident => $body:expr, $none:expr) => {
        match $kind {
            Kind::State => {
                let $table = &$of.states;
                $body
            }
            Kind::StateName => {
                let $table = &$of.names;
                $body
            }
            Kind::Membership => {
                let $table = &$of.memberships;
                $body
            }
            Kind::Chairmanship => {
                let $table = &$of.chairmanships;
                $body
            }
            Kind::Dimension => {
                let $table = &$of.dimensions;
                $body
            }
            Kind::Meeting => {
                let $table = &$of.meetings;
                $body
            }
            Kind::Decision => {
                let $table = &$of.decisions;
                $body
            }
            Kind::DecisionParagraph => {
                let $table = &$of.paragraphs;
                $body
            }
            Kind::ModalitiesVersion => {
                let $table = &$of.versions;
                $body
            }
            Kind::Review => {
                let $table = &$of.reviews;
                $body
            }
            Kind::ReviewContribution => {
                let $table = &$of.contributions;
                $body
            }
            Kind::Coverage => {
                let $table = &$of.coverage;
                $body
            }
            _ => $none,
        }
    };
}

impl Organisation {
    /// Puts a record in its place, or takes it out.
    pub fn put(&mut self, kind: Kind, id: Uuid, row: Option<Row>) {
        let Some(row) = row else {
            return self.strike(kind, id);
        };
        match row {
            Row::State(row) => drop(self.states.insert(id, row)),
            Row::StateName(row) => drop(self.names.insert(id, row)),
            Row::Membership(row) => drop(self.memberships.insert(id, row)),
            Row::Chairmanship(row) => drop(self.chairmanships.insert(id, row)),
            Row::Dimension(row) => drop(self.dimensions.insert(id, row)),
            Row::Meeting(row) => drop(self.meetings.insert(id, row)),
            Row::Decision(row) => drop(self.decisions.insert(id, row)),
            Row::DecisionParagraph(row) => drop(self.paragraphs.insert(id, row)),
            Row::ModalitiesVersion(row) => drop(self.versions.insert(id, row)),
            Row::Review(row) => drop(self.reviews.insert(id, row)),
            Row::ReviewContribution(row) => drop(self.contributions.insert(id, row)),
            Row::Coverage(row) => drop(self.coverage.insert(id, row)),
            _ => {} // of an area
        }
    }

    fn strike(&mut self, kind: Kind, id: Uuid) {
        match kind {
            Kind::State => drop(self.states.remove(&id)),
            Kind::StateName => drop(self.names.remove(&id)),
            Kind::Membership => drop(self.memberships.remove(&id)),
            Kind::Chairmanship => drop(self.chairmanships.remove(&id)),
            Kind::Dimension => drop(self.dimensions.remove(&id)),
            Kind::Meeting => drop(self.meetings.remove(&id)),
            Kind::Decision => drop(self.decisions.remove(&id)),
            Kind::DecisionParagraph => drop(self.paragraphs.remove(&id)),
            Kind::ModalitiesVersion => drop(self.versions.remove(&id)),
            Kind::Review => drop(self.reviews.remove(&id)),
            Kind::ReviewContribution => drop(self.contributions.remove(&id)),
            Kind::Coverage => drop(self.coverage.remove(&id)),
            _ => {}
        }
    }

    /// The record, if it is held here.
    pub fn find(&self, kind: Kind, id: Uuid) -> Option<Row> {
        in_table!(self, kind, table => table.get(&id).cloned().map(Row::from), None)
    }

    /// Whether a record is held here.
    pub fn holds(&self, kind: Kind, id: Uuid) -> bool {
        in_table!(self, kind, table => table.contains_key(&id), false)
    }

    /// All records of a kind.
    pub fn all(&self, kind: Kind) -> Vec<Row> {
        in_table!(self, kind, table => table.values().cloned().map(Row::from).collect(), Vec::new())
    }

    /// The names of a state on a day; where it has none then, its latest.
    pub fn name_row(&self, state: StateId, on: NaiveDate) -> Option<&StateName> {
        let mut latest: Option<&StateName> = None;
        for name in self.names.values().filter(|name| name.state == state) {
            if within(name.from, name.to, on) {
                return Some(name);
            }
            latest = latest.filter(|latest| latest.from > name.from).or(Some(name));
        }
        latest
    }

    /// The English name of a state on a day, as the papers write it; its code where it has none.
    pub fn name(&self, state: StateId, on: NaiveDate) -> &str {
        match self.name_row(state, on) {
            Some(name) => &name.en,
            None => self.states.values().find(|row| row.code == state).map_or("", |row| row.code.as_str()),
        }
    }

    /// The standing of a state on a day.
    pub fn standing(&self, state: StateId, on: NaiveDate) -> Option<StandingOf> {
        self.memberships
            .values()
            .find(|row| row.state == state && within(Some(row.from), row.to, on))
            .map(|row| row.standing)
    }

    /// All Member States, or all observers, of a day, by their English names.
    pub fn all_of(&self, standing: StandingOf, on: NaiveDate) -> Vec<StateId> {
        let mut states: Vec<_> = self
            .memberships
            .values()
            .filter(|row| row.standing == standing && within(Some(row.from), row.to, on))
            .map(|row| row.state)
            .collect();
        states.sort_by(|a, b| self.name(*a, on).cmp(self.name(*b, on)));
        states.dedup();
        states
    }

    /// The state in the Chair at an instant.
    pub fn chair(&self, at: DateTime<Utc>) -> Option<&Chairmanship> {
        self.chairmanships.values().find(|row| row.from <= at && row.to.is_none_or(|to| at < to))
    }

    /// The state of an alpha-3 code.
    pub fn state(&self, code: StateId) -> Option<&State> {
        self.states.values().find(|row| row.code == code)
    }

    /// Until when the record reaches.
    pub fn reach(&self) -> Option<&Coverage> {
        self.coverage.values().next()
    }

    /// The paragraphs of a decision, in their order.
    pub fn paragraphs_of(&self, decision: Uuid) -> Vec<&DecisionParagraph> {
        let by_number: BTreeMap<_, _> = self
            .paragraphs
            .values()
            .filter(|row| row.decision_id == decision)
            .map(|row| (row.number, row))
            .collect();
        by_number.into_values().collect()
    }

    /// The version of the Modalities in force on a day: the latest `from` not after it; before the earliest,
    /// the earliest.
    pub fn version_on(&self, on: NaiveDate) -> Option<&ModalitiesVersion> {
        let begun = self.versions.values().filter(|row| row.from <= on).max_by_key(|row| row.from);
        begun.or_else(|| self.versions.values().min_by_key(|row| row.from))
    }
}

/// Whether a day lies in a period whose first and last days may be open.
pub fn within(from: Option<NaiveDate>, to: Option<NaiveDate>, on: NaiveDate) -> bool {
    from.is_none_or(|from| from <= on) && to.is_none_or(|to| on <= to)
}
