//! Priority areas: the List of coordinating and co-coordinating countries, and an area's page with its whole
//! life.

pub mod list;
