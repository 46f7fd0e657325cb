//! The first openings that this instance has seen written, so that later ones cost no visit to the database. It may
//! forget: the table keeps the first alone.

use std::collections::HashSet;
use std::sync::{PoisonError, RwLock};

use uuid::Uuid;

use crate::ids::StateId;

/// How many are remembered at most; then it begins anew.
const MOST: usize = 200_000;

/// What states have opened, as far as this instance has seen it written.
#[derive(Debug, Default)]
pub struct Openings(RwLock<HashSet<(Uuid, StateId)>>);

impl Openings {
    /// Whether a state's opening of something is written already.
    pub fn has(&self, of: Uuid, state: StateId) -> bool {
        self.0.read().unwrap_or_else(PoisonError::into_inner).contains(&(of, state))
    }

    /// A state's opening of something is written.
    pub fn add(&self, of: Uuid, state: StateId) {
        let mut seen = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if seen.len() >= MOST {
            seen.clear();
        }
        seen.insert((of, state));
    }
}
