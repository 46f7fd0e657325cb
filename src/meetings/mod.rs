//! Meetings of the bodies, and their decisions of numbered paragraphs.

pub mod decision;
pub mod follow_up;
pub mod list;
pub mod page;
mod statements;
