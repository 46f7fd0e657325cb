//! Files that are enclosed with records: PDF and .docx, recognised by what is in them ([`media`]), at most 20 MB, kept
//! in the database or in a store that speaks S3 ([`contents`]), handed out as attachments that nothing of can run in the site ([`pages::serve`]).
//!
//! A file is a record of its own, made through the one door ([`commands`]); it is read by those who read what it is
//! enclosed with, and goes where that goes (`record::files`). What stands in it is read as it comes in
//! (`crate::foreign`), and kept beside its content, so that it can be found and its pages are known; what came before
//! that was so is read later ([`late`]). The text of a .docx can be brought into the sections of a concept paper that is
//! being drafted ([`sections`]).

pub mod commands;
pub mod contents;
pub mod late;
pub mod media;
pub mod moving;
pub mod name;
pub mod originals;
pub mod pages;
pub mod powers;
pub mod sections;
pub mod store;
pub mod upload;

pub use commands::{BringIn, Enclose, Remove};
pub use pages::Enclosed;
