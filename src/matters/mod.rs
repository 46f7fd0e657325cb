//! Matters before the governing bodies: the list of them, and the page of one with all that led to it, the positions
//! of the Member States, and its outcome. There is no vote, and no page counts one.

mod about;
pub mod answers;
pub mod board;
pub mod list;
pub mod page;
mod silences;
mod verbs;
