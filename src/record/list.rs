//! The List of coordinating and co-coordinating countries, as of any date, as SOC/2023-II/DEC/2 has it.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

use super::organisation::within;
use super::{AreaRecord, Organisation, Record, rows};
use crate::ids::StateId;
use crate::rules::facts::Role;
use crate::rules::tenure::Standing;
use crate::rules::wording::{self, Holder, row_of_the_list};

/// One row of the List.
#[derive(Debug)]
pub struct ListRow<'a> {
    /// The dimension.
    pub dimension: &'a rows::Dimension,
    /// The area.
    pub area: &'a rows::Area,
    /// Who holds its posts.
    pub posts: Arc<Posts>,
}

impl ListRow<'_> {
    /// The number in the paper's third column; `None` for an undivided dimension, which has none.
    pub fn number(&self) -> Option<&str> {
        self.area.code.split_once('.').map(|(_, number)| number)
    }

    /// The row in a line, as it is written down with the List's decision; states have their names of a day.
    pub fn line(&self, organisation: &Organisation, on: NaiveDate) -> String {
        let holder = |post: &Post| Holder {
            state: organisation.name(post.state, on).to_owned(),
            term: post.term().map(|_| wording::Term { from: post.from, to: post.to }),
            acting: post.acting,
        };
        let all = |posts: &[Post]| posts.iter().map(holder).collect::<Vec<_>>();
        let named = format!("{} {}", self.area.code, self.area.name);
        row_of_the_list(&named, &all(&self.posts.coordinators), &all(&self.posts.co_coordinators))
    }

    /// The name in the paper's fourth column; empty for an undivided dimension.
    pub fn name(&self) -> &str {
        if self.number().is_some() { &self.area.name } else { "" }
    }
}

/// A term of one state, as known by the day of the List.
#[derive(Debug, Clone)]
pub struct Post {
    /// The tenure.
    pub tenure: Uuid,
    /// Who.
    pub state: StateId,
    /// First day; `None`: before every date.
    pub from: Option<NaiveDate>,
    /// Last day as known by the day of the List; `None`: open-ended.
    pub to: Option<NaiveDate>,
    /// Acting coordinator (1.11).
    pub acting: bool,
    /// The day of the SOC's decision; `None`: before the records begin.
    pub appointed: Option<NaiveDate>,
    /// The decision.
    pub decision: Option<Uuid>,
    /// Whether the term has begun on the day of the List.
    pub begun: bool,
}

impl Post {
    /// The term as it stands behind a name: a term with an end is always shown, one that is still to begin too.
    pub fn term(&self) -> Option<Term> {
        let is_shown = self.to.is_some() || !self.begun;
        is_shown.then(|| Term::of(self.from, self.to))
    }
}

/// A term in words: whole years, or dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// "(2024-2025)".
    Years(i32, i32),
    /// "(15 March 2024 – 30 June 2026)", either end perhaps open.
    Dates(Option<NaiveDate>, Option<NaiveDate>),
}

impl Term {
    /// A term from its first to its last day: whole years where it is of whole years.
    pub fn of(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Self {
        match (from, to) {
            (Some(from), Some(to)) if (from.month(), from.day(), to.month(), to.day()) == (1, 1, 12, 31) => {
                Self::Years(from.year(), to.year())
            }
            _ => Self::Dates(from, to),
        }
    }
}

impl Record {
    /// The List as of a day: every area that exists on it, each term that is known by it and not over.
    pub fn list(&self, on: NaiveDate) -> Vec<ListRow<'_>> {
        self.list_rows(on, |area| {
            self.areas.get(&area).map(|area| Arc::new(area.posts(&self.organisation, on)))
        })
    }

    pub(super) fn list_rows(
        &self,
        on: NaiveDate,
        posts: impl Fn(Uuid) -> Option<Arc<Posts>>,
    ) -> Vec<ListRow<'_>> {
        self.areas_in_order()
            .filter(|area| within(Some(area.area.established), area.area.closed, on))
            .filter_map(|area| {
                let dimension = self.organisation.dimensions.get(&area.area.dimension_id)?;
                Some(ListRow { dimension, area: &area.area, posts: posts(area.area.common.id)? })
            })
            .collect()
    }
}

/// The terms of an area that are known by a day and not over on it, each list in the English order of names.
#[derive(Debug, Clone, Default)]
pub struct Posts {
    /// Coordinators, those of terms to come included.
    pub coordinators: Vec<Post>,
    /// Co-coordinators, likewise.
    pub co_coordinators: Vec<Post>,
    /// Whether no full coordinator serves on the day (1.9).
    pub vacant: bool,
}

impl AreaRecord {
    /// The terms that are known by a day and not over on it.
    pub fn posts(&self, organisation: &Organisation, on: NaiveDate) -> Posts {
        let mut posts = Posts::default();
        for row in self.tenures.values() {
            let facts = self.tenure_facts(row);
            let Some(standing) = Standing::of(&facts, on).filter(|standing| standing.last.reaches(on)) else {
                continue;
            };
            let post = Post {
                tenure: row.common.id,
                state: row.state,
                from: row.from,
                to: standing.last.day,
                acting: row.acting,
                appointed: row.appointed,
                decision: row.decision_id,
                begun: row.from.is_none_or(|from| from <= on),
            };
            match row.role {
                Role::Coordinator => posts.coordinators.push(post),
                Role::CoCoordinator => posts.co_coordinators.push(post),
            }
        }
        for list in [&mut posts.coordinators, &mut posts.co_coordinators] {
            list.sort_by_key(|post| (organisation.name(post.state, on), post.from));
        }
        posts.vacant = !posts.coordinators.iter().any(|post| post.begun && !post.acting);
        posts
    }
}
