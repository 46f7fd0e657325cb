//! The workflows, as the persons named go through them: over the API and on the pages, with the clock turned.

mod agenda;
mod amendments;
mod appointment;
pub mod browsing;
mod closing;
mod closing_rows;
mod consideration;
mod document_kinds;
mod documents;
mod drafters;
mod expert_meetings;
mod meetings;
mod notes;
mod offered;
mod openings;
mod other_matters;
mod outcomes;
mod papers;
mod race;
mod reviews;
pub mod silence;
mod story;
mod symbols;
mod tenures;
mod texts;
mod told;
mod undo;
