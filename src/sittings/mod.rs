//! A meeting while it sits: item by item, the positions of the Member States as they arrive, and what was decided. One
//! screen for whoever takes part, with the ways that are theirs; one for the projector, without any.

mod acts;
pub mod pages;
mod shown;

pub use acts::screen_after;
