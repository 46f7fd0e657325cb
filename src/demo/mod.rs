//! The demonstration.

// pub mod accounts;
