//! Help: the guides for a delegate, an officer and the Chair, and the glossary.

pub mod glossary;
pub mod guides;
mod tasks;
