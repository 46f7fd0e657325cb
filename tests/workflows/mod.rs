//! The workflows, as the persons named go through them: over the API and on the pages, with the clock turned.

mod appointment;
pub mod browsing;
mod consideration;
mod drafters;
mod expert_meetings;
mod offered;
mod openings;
mod papers;
mod race;
mod reviews;
pub mod silence;
mod story;
mod tenures;
mod told;
mod undo;
