//! Registering and correcting: what came on paper goes into the record, each entry citing its source.

pub mod titles;
