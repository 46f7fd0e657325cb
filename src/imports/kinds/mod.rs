//! The kinds of files: of each its columns, and what a line of it says of the record, namely which record it is about
//! and what it says of it.

/// The columns by which a line names an area, and then these.
macro_rules! of_an_area {
    ($($column:expr),* $(,)?) => {
        &[
            $crate::imports::kinds::areas::DIMENSION,
            $crate::imports::kinds::areas::AREA_NO,
            $crate::imports::kinds::areas::AREA_NAME,
            $($column),*
        ]
    };
}

mod agendas;
mod areas;
mod chairmanships;
mod described;
mod documents;
mod events;
mod forms;
mod holidays;
mod matters;
mod meetings;
mod modalities;
mod papers;
mod plans;
mod proposals;
mod reviews;
mod states;
mod tenures;

use super::layout::{Column, Layout};
use super::plan::{Plan, Put, Said, Wrong};
use crate::message::Message;
use crate::record::{Kind, Row};

/// What came of reading a line: nothing more, or all that is wrong with it.
type Read<T = ()> = Result<T, Vec<Wrong>>;

/// What a kind of file is.
#[derive(Debug)]
pub struct Shape {
    /// Its name on the command line.
    pub name: &'static str,
    /// Its columns, without those that every file may have.
    pub columns: &'static [Column],
    /// Takes in what a line says; all that is wrong with it else.
    pub read: fn(&mut Plan, &Said) -> Read,
}

impl Layout {
    /// What this kind of file is.
    pub fn shape(self) -> &'static Shape {
        match self {
            Self::States => &states::STATES,
            Self::Names => &states::NAMES,
            Self::Chairmanships => &chairmanships::CHAIRMANSHIPS,
            Self::Areas => &areas::AREAS,
            Self::Modalities => &modalities::MODALITIES,
            Self::Meetings => &meetings::MEETINGS,
            Self::Decisions => &meetings::DECISIONS,
            Self::Documents => &documents::DOCUMENTS,
            Self::Matters => &matters::MATTERS,
            Self::Agendas => &agendas::AGENDAS,
            Self::Tenures => &tenures::TENURES,
            Self::Extensions => &tenures::EXTENSIONS,
            Self::Terminations => &tenures::TERMINATIONS,
            Self::FinalReports => &tenures::FINAL_REPORTS,
            Self::Papers => &papers::PAPERS,
            Self::PaperExtensions => &papers::PAPER_EXTENSIONS,
            Self::ExpertMeetings => &papers::EXPERT_MEETINGS,
            Self::Reviews => &reviews::REVIEWS,
            Self::Contributions => &reviews::CONTRIBUTIONS,
            Self::Notes => &areas::NOTES,
            Self::Coverage => &modalities::COVERAGE,
            Self::Holidays => &holidays::HOLIDAYS,
            Self::Forms => &forms::FORMS,
            Self::Plans => &plans::PLANS,
            Self::Proposals => &proposals::PROPOSALS,
            Self::Events => &events::EVENTS,
        }
    }
}

/// A record that a line is about, as every one begins.
fn put<'a>(kind: Kind, stands: Option<Row>, fields: &'a [(&'static str, &'static str)]) -> Put<'a> {
    Put { kind, stands, fields, said: Vec::new(), unless_said: Vec::new(), remark: true }
}

/// Takes in a record of which a line says these fields, and these that were worked out.
fn takes_in(plan: &mut Plan, line: &Said, put: Put<'_>, said: Vec<(&'static str, String)>) -> Read {
    plan.put(line, Put { said, ..put })?;
    Ok(())
}

fn wrong<T>(column: &str, says: Message) -> Read<T> {
    Err(vec![Wrong::new(column, says)])
}
