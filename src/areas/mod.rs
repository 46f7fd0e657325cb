//! Priority areas: the List of coordinating and co-coordinating countries, and an area's page with its whole
//! life.

pub mod around;
pub mod clock;
pub mod list;
pub mod on_paper;
pub mod page;
pub mod papers;
pub mod tenures;
pub mod timeline;
pub mod timelines;
