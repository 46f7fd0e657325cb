//! A concept paper's own page: how it stands, its text as it was issued, what Member States say on it, what changed
//! between two of its texts, its meetings and matters.

mod changed;
mod clock;
mod drafting;
mod life;
pub mod list;
pub mod on_paper;
pub mod page;
pub mod redline;
mod status;
mod texts;
