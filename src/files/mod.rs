//! Files that are enclosed with records: PDF and .docx, recognised by what is in them ([`media`]), at most 20 MB, kept
//! in the database, handed out as attachments that nothing of can run in the site ([`pages::serve`]).
//!
//! A file is a record of its own, made through the one door ([`commands`]); it is read by those who read what it is
//! enclosed with, and goes where that goes (`record::files`). Of a .docx the text can be read (`docx`) and brought
//! into the sections of a concept paper that is being drafted ([`sections`]).

pub mod commands;
pub mod media;
pub mod name;
pub mod pages;
pub mod powers;
pub mod sections;
pub mod store;
pub mod upload;

pub use commands::{BringIn, Enclose, Remove};
pub use pages::Enclosed;
