//! Registering and correcting, with a real database.

mod columns;
mod constraints;
mod correcting;
mod dates;
mod door;
pub mod one_of_each;
mod orders;
mod tenures;
mod uniques;
