//! The Modalities as code.
//!
//! Facts and a date go in, duties with their reasons come out. Nothing here reads a clock, a database or the
//! network, so that a page, a letter, a calendar feed and `clearinghouse obligations` cannot disagree on a date.
//!
//! In reading order: [`paragraph`] is the text itself; [`calendar`] all arithmetic with dates; [`facts`] what
//! the duties are computed from, with its JSON and its refusals; [`tenure`] when somebody serves; [`duties`] one
//! file for each of the eight duties; [`because`] their reasons, as data and in English; [`wording`] the paragraph that
//! says what was decided.

#[macro_use]
mod named;

pub mod access;
pub mod alike;
pub mod amendment;
pub mod because;
pub mod calendar;
pub mod concept_paper;
pub mod consensus;
pub mod duties;
pub mod facts;
pub mod meetings;
pub mod note;
pub mod paragraph;
pub mod ramadan;
pub mod redline;
pub mod refusal;
pub mod silence;
pub mod symbol;
pub mod tenure;
pub mod tenure_life;
pub mod wording;

pub use named::NotOneOf;
