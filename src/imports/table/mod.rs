//! A file as a table of text: its rows with their numbers, before anybody asks what its columns mean.

mod csv;
mod workbook;

use super::{File, Place, Problem};
use crate::message::Message;

/// The largest file that is read, in bytes; and the most text that a workbook may hold.
pub const LARGEST: usize = 10 * 1024 * 1024;
/// The most lines that are read.
pub const MOST_LINES: usize = 100_000;

/// A row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its number, from 1.
    pub line: u64,
    /// Its cells, trimmed.
    pub cells: Vec<String>,
}

/// A file as a table of text.
#[derive(Clone, Debug)]
pub struct Table {
    /// The name of the sheet, of a workbook.
    pub sheet: Option<String>,
    /// The names of the columns.
    pub header: Row,
    /// The rows, without those that are empty.
    pub rows: Vec<Row>,
    /// The names of other sheets in which something stands.
    pub not_read: Vec<String>,
}

/// Reads a file: of comma-separated values, or a workbook.
///
/// # Errors
/// What is wrong with its form.
pub fn read(file: &File) -> Result<Table, Vec<Problem>> {
    if file.bytes.len() > LARGEST {
        return Err(whole(file, 1, Message::new("import-file-large")));
    }
    if file.bytes.starts_with(b"PK\x03\x04") {
        return workbook::read(file);
    }
    if file.bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        let says = Message::new("import-old-workbook");
        return Err(whole(file, 1, says));
    }
    csv::read(file)
}

/// Something is wrong with the file as a whole, or from a line on.
fn whole(file: &File, line: u64, says: Message) -> Vec<Problem> {
    let place = Place { file: file.name.clone(), sheet: None, line };
    vec![Problem { place, column: String::new(), says }]
}

fn too_many_lines() -> Message {
    Message::new("import-too-many-lines").with("most", MOST_LINES.to_string())
}
