//! What the house stands on: the program as it runs, the one door to the record, the database, the settings.

pub mod app;
pub mod change;
pub mod config;
pub mod constraints;
pub mod database;
pub mod due;
pub mod failure;
pub mod live;
pub mod openings;
pub mod postgres;
pub mod s3;
