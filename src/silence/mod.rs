//! Silence procedures: the list of them, and the page of one with the frozen text, the exact instant of its expiry and how it
//! ended; and what is set where the Modalities are silent.

pub mod list;
pub mod page;
pub mod procedure;
