//! The past, brought in from files: `clearinghouse import KIND FILE…` (API.md, "Commands").
//!
//! A file is a [`table`]; [`sheet`] finds its columns, [`layout`] says which each kind of file has, `columns` what they
//! are in the language of who reads, [`cell`] makes of a cell what the fields of the record take, [`plan`] and `kinds`
//! work out, on a copy of the record, what each line adds, changes or leaves; [`command`] is the verb: all files in one
//! entry of the journal, or nothing.
//!
//! Two rules make the same file twice change nothing. A line is about the record that its natural key names (a
//! state's code; an area's code; area, state, role and first day of a tenure); and an empty cell says nothing:
//! what stands stays.

pub mod cell;
mod columns;
pub mod command;
mod english;
mod kinds;
pub mod layout;
mod lines;
pub mod pages;
pub mod plan;
pub mod sheet;
mod store;
pub mod table;

use crate::message::Message;
use std::fmt;

pub use command::{NotImported, bring_in};
pub use layout::Layout;

/// The act of bringing in, as the journal has it.
pub const IMPORTED: &str = "imported";

/// A file to be brought in.
#[derive(Clone, Debug)]
pub struct File {
    /// How its lines are to be read.
    pub layout: Layout,
    /// Its name, as it stands before the number of a line.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The line of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The name of the file.
    pub file: String,
    /// The name of the sheet, of a workbook.
    pub sheet: Option<String>,
    /// The number of the line, from 1.
    pub line: u64,
}

/// What is wrong in a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line.
    pub place: Place,
    /// The column; empty: the line as a whole.
    pub column: String,
    /// What is wrong.
    pub says: Message,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.sheet {
            Some(sheet) => write!(f, "{}:{sheet}:{}", self.file, self.line),
            None => write!(f, "{}:{}", self.file, self.line),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.place)?;
        if !self.column.is_empty() {
            write!(f, "{}: ", self.column)?;
        }
        f.write_str(&english::sentence(&self.says))
    }
}
