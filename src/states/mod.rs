//! States: who is a member or an observer since when, who is in the Chair, and one page for each with its posts,
//! duties, papers and contributions.

pub mod list;
pub mod page;
pub mod standing;
