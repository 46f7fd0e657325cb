//! Clearing House: the record and the duties of an intergovernmental secretariat.
//!
//! The house, in reading order: [`ids`] and [`message`] are the words; [`rules`] is the Modalities as code, pure;
//! [`record`] is what is known, in memory; [`platform`] is the one door to the database; [`people`] is who may come
//! in; [`http`] and the slices after it are what people and programs see. Arrows point upwards only.
//! ARCHITECTURE.md walks through it.

pub mod accessibility;
pub mod accounts;
pub mod amendments;
pub mod api;
pub mod areas;
pub mod around;
pub mod cli;
pub mod demo;
pub mod design;
pub mod documents;
pub mod duties;
pub mod entries;
pub mod files;
pub mod foreign;
pub mod health;
pub mod help;
pub mod home;
pub mod http;
pub mod ids;
pub mod imports;
pub mod journal;
pub mod kept;
pub mod language;
pub mod letters;
pub mod matters;
pub mod meetings;
pub mod message;
pub mod modalities;
pub mod notes;
pub mod once;
pub mod openings;
pub mod paper;
pub mod papers;
pub mod people;
pub mod pictures;
pub mod plans;
pub mod platform;
pub mod record;
pub mod redlines;
pub mod reviews;
pub mod routes;
pub mod rules;
pub mod said;
pub mod search;
pub mod silence;
pub mod sittings;
pub mod states;
pub mod steps;
pub mod symbols;
pub mod texts;
pub mod worker;
