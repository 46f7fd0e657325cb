//! Meetings of the bodies, from their agendas to their decisions of numbered paragraphs and the table of follow-up.

pub mod agenda;
pub mod decision;
pub mod follow_up;
pub mod freezing;
pub mod list;
pub mod on_paper;
pub mod page;
pub mod participants;
mod proposals;
mod statements;
mod table;

use crate::rules::meetings::Course;

/// The class of the badge that says how a meeting stands.
fn class_of(course: Course) -> &'static str {
    match course {
        Course::Planned => "coming",
        Course::Passed => "due",
        Course::Open => "serving",
        Course::Closed | Course::OnPaper => "over",
        Course::Cancelled => "withdrawn",
    }
}
