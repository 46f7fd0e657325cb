//! What is to be followed up: how it stands, and who is to do it.

use chrono::NaiveDate;

use crate::http::reader::Reader;
use crate::http::words::Words;
use crate::ids::StateId;
use crate::record::rows::{FollowUp, StandingOf};

/// How something that is to be followed up stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FollowUpStands {
    /// Its day has passed.
    Overdue,
    /// It is still to be done.
    Open,
    /// It is done.
    Done,
}

impl FollowUpStands {
    /// Every one of them, what presses first.
    pub const ALL: [Self; 3] = [Self::Overdue, Self::Open, Self::Done];

    /// How it stands on a day.
    pub fn of(row: &FollowUp, on: NaiveDate) -> Self {
        if row.done.is_some_and(|day| day <= on) {
            Self::Done
        } else if row.due.is_some_and(|day| day < on) {
            Self::Overdue
        } else {
            Self::Open
        }
    }

    /// The end of the key of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Open => "open",
            Self::Done => "done",
        }
    }

    /// The class of its badge.
    pub fn class(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Open => "pending",
            Self::Done => "met",
        }
    }

    /// In words.
    pub fn words(self, words: &'static Words) -> &'static str {
        words.of_kind("follow-up-stands-", self.as_str())
    }
}

/// Who is to do it, in words: the states, all of them in one word, somebody else who is named, or the Secretariat.
pub fn owners(reader: Reader<'_>, row: &FollowUp) -> String {
    let members = || reader.names.organisation.all_of(StandingOf::Member, reader.on);
    let all = |states: &[StateId]| members().iter().all(|state| states.contains(state));
    match &row.owner {
        _ if row.states.len() > 1 && all(&row.states) => reader.words().t("states-member").to_owned(),
        Some(owner) if row.states.is_empty() => owner.clone(),
        _ if row.states.is_empty() => reader.words().t("follow-ups-secretariat").to_owned(),
        _ => reader.words().states(reader.names.organisation, &row.states, reader.on),
    }
}
