//! Workbooks (.xlsx). A file from anywhere may be made to unpack into more than any machine holds: it is measured
//! before it is read, and of what is read the cells, the columns and the text are counted.

use crate::message::Message;
use std::io::{Cursor, Read as _, copy, sink};

use calamine::{CellErrorType, DataRef, ExcelDateTime, Reader as _, SheetType, SheetVisible, Xlsx};

use super::{LARGEST, MOST_LINES, Row, Table, too_many_lines, whole};
use crate::imports::sheet::MOST_PROBLEMS;
use crate::imports::{File, Place, Problem};

/// The most that a workbook may unpack to, in bytes.
pub const LARGEST_UNPACKED: u64 = 50 * 1024 * 1024;
/// The most columns of a sheet.
const MOST_COLUMNS: usize = 100;
/// Excel's days: the first that is one, and the day after the last.
const DAYS: std::ops::Range<f64> = 1.0..2_958_466.0;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads the first sheet whose first row names a column of this kind of file.
pub fn read(file: &File) -> Result<Table, Vec<Problem>> {
    measure(&file.bytes).map_err(|says| whole(file, 1, says))?;
    let mut book =
        Book::new(Cursor::new(file.bytes.as_slice())).map_err(|error| whole(file, 1, broken(error)))?;
    let mut chosen: Option<Sheet> = None;
    let mut others = Vec::new();
    for name in shown(&book) {
        let is_found = chosen.as_ref().is_some_and(|sheet| sheet.is_of(file));
        if is_found {
            if holds_something(&mut book, &name) {
                others.push(name);
            }
            continue;
        }
        let sheet = Sheet::read(file, &mut book, &name)?;
        if sheet.rows.is_empty() && sheet.problems.is_empty() {
            continue;
        }
        // Where no sheet is of this kind of file, the first is shown to be wrong.
        if chosen.is_none() || sheet.is_of(file) {
            others.extend(chosen.replace(sheet).map(|sheet| sheet.name));
        } else {
            others.push(name);
        }
    }
    let empty = || whole(file, 1, Message::new("import-workbook-empty"));
    let Sheet { name, rows, problems } = chosen.ok_or_else(empty)?;
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut rows = rows.into_iter();
    let header = rows.next().ok_or_else(empty)?;
    let width = header.cells.len();
    let rows = rows.map(|mut row| {
        row.cells.resize(row.cells.len().max(width), String::new());
        row
    });
    Ok(Table { sheet: Some(name), rows: rows.collect(), header, not_read: others })
}

/// Unpacks the file once, to nowhere, and counts. What it says of its own size may be untrue.
fn measure(bytes: &[u8]) -> Result<(), Message> {
    let too_large = || Message::new("import-unpacks").with("most", (LARGEST_UNPACKED >> 20).to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut left = LARGEST_UNPACKED;
    for number in 0..archive.len() {
        let entry = archive.by_index(number).map_err(broken)?;
        if entry.size() > left {
            return Err(too_large());
        }
        let unpacked = copy(&mut entry.take(left + 1), &mut sink()).map_err(broken)?;
        left = left.checked_sub(unpacked).ok_or_else(too_large)?;
    }
    Ok(())
}

fn broken(error: impl std::fmt::Display) -> Message {
    Message::new("import-workbook-broken").with("error", error.to_string())
}

/// The sheets that are shown to who opens the workbook.
fn shown(book: &Book<'_>) -> Vec<String> {
    let sheets = book.sheets_metadata().iter();
    let shown =
        sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible);
    shown.map(|sheet| sheet.name.clone()).collect()
}

fn holds_something(book: &mut Book<'_>, name: &str) -> bool {
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return true };
    loop {
        match cells.next_cell() {
            Ok(Some(cell)) if text(cell.get_value()).is_ok_and(|text| text.is_empty()) => {}
            Ok(None) => return false,
            _ => return true,
        }
    }
}

/// A sheet: its rows in which something stands, and what is wrong in them.
struct Sheet {
    name: String,
    rows: Vec<Row>,
    problems: Vec<Problem>,
}

impl Sheet {
    /// Whether its first row names a column of the kind of file.
    fn is_of(&self, file: &File) -> bool {
        let names = self.rows.first().map_or(&[][..], |row| &row.cells);
        names.iter().any(|name| file.layout.column(name).is_some())
    }

    fn read(file: &File, book: &mut Book<'_>, name: &str) -> Result<Self, Vec<Problem>> {
        let mut sheet = Self { name: name.to_owned(), rows: Vec::new(), problems: Vec::new() };
        let mut cells =
            book.worksheet_cells_reader(name).map_err(|error| sheet.fails(file, 1, broken(error)))?;
        let (mut row, mut line, mut held) = (Vec::new(), 1, 0);
        loop {
            let cell = cells.next_cell().map_err(|error| sheet.fails(file, line, broken(error)))?;
            let at = cell.as_ref().map(|cell| u64::from(cell.get_position().0) + 1);
            if at != Some(line) {
                sheet.take(line, std::mem::take(&mut row));
            }
            let (Some(cell), Some(at)) = (cell, at) else { return Ok(sheet) };
            line = at;
            if sheet.rows.len() > MOST_LINES + 1 {
                return Err(sheet.fails(file, line, too_many_lines()));
            }
            let column = usize::try_from(cell.get_position().1).unwrap_or(usize::MAX);
            let text = match text(cell.get_value()) {
                Ok(text) if text.is_empty() => continue,
                Ok(text) => text,
                Err(says) => {
                    sheet.wrong(file, line, column, says);
                    String::new()
                }
            };
            held += text.len();
            if held > LARGEST {
                return Err(sheet.fails(file, line, Message::new("import-sheet-large")));
            }
            if column >= sheet.width() {
                sheet.wrong(file, line, column, Message::new("import-not-named"));
            } else {
                row.resize(row.len().max(column + 1), String::new());
                if let Some(cell) = row.get_mut(column) {
                    *cell = text;
                }
            }
            if sheet.problems.len() >= MOST_PROBLEMS {
                return Ok(sheet);
            }
        }
    }

    /// How many columns it has: as many as its first row names.
    fn width(&self) -> usize {
        self.rows.first().map_or(MOST_COLUMNS, |row| row.cells.len())
    }

    /// Takes a row in, if something stands in it, and it is not one of the template about the columns.
    fn take(&mut self, line: u64, cells: Vec<String>) {
        let says_of_columns = cells.first().is_some_and(|cell| cell.starts_with('#'));
        if !says_of_columns && cells.iter().any(|cell| !cell.is_empty()) {
            self.rows.push(Row { line, cells });
        }
    }

    fn place(&self, file: &File, line: u64) -> Place {
        Place { file: file.name.clone(), sheet: Some(self.name.clone()), line }
    }

    fn fails(&self, file: &File, line: u64, says: Message) -> Vec<Problem> {
        vec![Problem { place: self.place(file, line), column: String::new(), says }]
    }

    /// Something is wrong in a cell. Its column is named by the first row, or else as a spreadsheet counts.
    fn wrong(&mut self, file: &File, line: u64, column: usize, says: Message) {
        let named = self.rows.first().and_then(|row| row.cells.get(column)).filter(|name| !name.is_empty());
        let column = named.cloned().unwrap_or_else(|| letters(column));
        self.problems.push(Problem { place: self.place(file, line), column, says });
    }
}

/// The letters of a column: A to Z, then AA.
fn letters(column: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(column % 26).unwrap_or(0));
    if column < 26 { letter.to_string() } else { letters(column / 26 - 1) + &letter.to_string() }
}

/// What a cell says, as a file of comma-separated values would say it.
fn text(value: &DataRef<'_>) -> Result<String, Message> {
    Ok(match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(is) => (if *is { "yes" } else { "no" }).to_owned(),
        DataRef::DateTime(at) => day(at)?,
        DataRef::DateTimeIso(at) => at.strip_suffix("T00:00:00").unwrap_or(at).to_owned(),
        DataRef::DurationIso(_) => return Err(Message::new("import-is-time")),
        DataRef::Error(error) => return Err(fault(error)),
    })
}

fn fault(error: &CellErrorType) -> Message {
    Message::new("import-formula").with("error", error.to_string())
}

/// A date as it is written here. A workbook knows no zone: a time of day stays, and what asks for an instant refuses it.
fn day(at: &ExcelDateTime) -> Result<String, Message> {
    if at.is_duration() || !DAYS.contains(&at.as_f64()) {
        return Err(Message::new("import-is-no-date"));
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    Ok(match (hour, minute, second) {
        (0, 0, 0) => date,
        _ => format!("{date}T{hour:02}:{minute:02}:{second:02}"),
    })
}
