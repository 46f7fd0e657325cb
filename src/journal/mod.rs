//! The journal: every change of the record as one entry, append-only, chained by hash (DESIGN section 4).
//!
//! It is written by the door ([`crate::platform::change`]) and by nobody else. Here it is read: [`store`] for pages,
//! of what the reader may know of ([`reader`]); [`verify()`] recomputes the whole of it. [`commands`] holds its one verb, the erasure of a payload.

pub mod commands;
pub mod pages;
pub mod reader;
pub mod store;
pub mod verify;

pub use commands::Erase;
pub use reader::Reader;
pub use store::{ChangeView, EntryDetail, EntryView, HistoryView, Page, entries_of_nominations};
pub use verify::{Difference, Head, Verified, VerifyError, verify, verify_with};
