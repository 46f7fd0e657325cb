//! Comma-separated values.

use super::{MOST_LINES, Row, Table, too_many_lines, whole};
use crate::imports::{File, Problem};
use crate::message::Message;

/// Reads a file: UTF-8, with a byte order mark or without, divided by commas or by semicolons.
pub fn read(file: &File) -> Result<Table, Vec<Problem>> {
    let text = std::str::from_utf8(&file.bytes).map_err(|error| {
        let read = file.bytes.get(..error.valid_up_to()).unwrap_or_default();
        let lines = read.iter().filter(|byte| **byte == b'\n').count();
        whole(file, 1 + lines as u64, Message::new("import-not-utf8"))
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(text))
        .has_headers(false)
        .flexible(true)
        .comment(Some(b'#')) // the template's lines about the columns may stay
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| {
            whole(
                file,
                line_of(text, error.position()),
                Message::new("import-failed").with("error", error.to_string()),
            )
        })?;
        let line = line_of(text, record.position());
        let cells: Vec<_> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        // A spreadsheet leaves empty last lines.
        if rows.is_empty() || cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(Row { line, cells });
        }
        if rows.len() > MOST_LINES + 1 {
            return Err(whole(file, line, too_many_lines()));
        }
    }
    let mut rows = rows.into_iter();
    let Some(header) = rows.next() else {
        return Err(whole(file, 1, Message::new("import-file-empty")));
    };
    Ok(Table { sheet: None, header, rows: rows.collect(), not_read: Vec::new() })
}

/// The separator of the first line: a spreadsheet in Russian writes semicolons.
fn separator(text: &str) -> u8 {
    let header = text.lines().find(|line| !passed_over(line)).unwrap_or_default();
    let count = |separator| header.matches(separator).count();
    if count(';') > count(',') { b';' } else { b',' }
}

/// Whether a line is none of the table: it is empty, or says something of the columns.
fn passed_over(line: &str) -> bool {
    line.starts_with('#') || line.trim_end().is_empty()
}

/// The number of the line on which a record begins. The reader's own position is before the lines that it passes
/// over, so these are counted to where the record's text begins.
fn line_of(text: &str, position: Option<&csv::Position>) -> u64 {
    let Some(position) = position else { return 1 };
    let at = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let before = text.get(at..).unwrap_or_default().lines().take_while(|line| passed_over(line));
    position.line() + before.count() as u64
}
