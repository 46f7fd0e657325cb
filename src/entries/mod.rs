//! Registering and correcting: what came on paper goes into the record, each entry citing its source, and an error
//! in it is put right.
//!
//! Each act is a struct in [`commands`]. Before it is done it can be seen: `preview` says, without writing, what
//! would stand, what is only advised, and which duties would change by it
//! ([`crate::steps::changed_duties`]).

pub mod commands;
pub mod counted;
pub mod decisions;
pub mod pages;
mod reach;

pub use commands::{Correct, Register, Strike};
pub use decisions::RegisterDecision;
