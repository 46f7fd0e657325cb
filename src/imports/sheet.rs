//! A file of comma-separated values, as text: its columns, and its lines with their numbers.

use std::collections::BTreeMap;

use super::layout::{self, Layout};
use super::{File, Place, Problem};

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 10 * 1024 * 1024;
/// The most lines that are read.
pub const MOST_LINES: usize = 100_000;
/// The most problems that are said; a file with more has another fault than its lines.
pub const MOST_PROBLEMS: usize = 200;

/// A line of a file: of each column the cell, trimmed. A cell that is empty says nothing and is not here.
#[derive(Clone, Debug)]
pub struct Line {
    /// Where it stands.
    pub place: Place,
    /// What it says.
    pub cells: BTreeMap<&'static str, String>,
}

/// A file as it was read.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// How its lines are to be read.
    pub layout: Layout,
    /// Its name.
    pub name: String,
    /// The columns that it has and that this kind of file knows.
    pub columns: Vec<&'static str>,
    /// The columns that it has and that only other kinds of files know: they are not read.
    pub passed_over: Vec<String>,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// Reads a file: UTF-8, with a byte order mark or without, divided by commas or by semicolons.
///
/// # Errors
/// All that is wrong with its form.
pub fn read(file: &File) -> Result<Sheet, Vec<Problem>> {
    let whole = |line, says: String| vec![problem(file, line, "", says)];
    if file.bytes.len() > LARGEST {
        return Err(whole(1, "the file is larger than 10 MB; divide it".to_owned()));
    }
    if file.bytes.starts_with(b"PK") {
        return Err(whole(1, "this is a workbook; save the sheet as .csv (UTF-8)".to_owned()));
    }
    let text = std::str::from_utf8(&file.bytes).map_err(|error| {
        let read = file.bytes.get(..error.valid_up_to()).unwrap_or_default();
        let lines = read.iter().filter(|byte| **byte == b'\n').count();
        whole(1 + lines as u64, "is not UTF-8; save the file as .csv (UTF-8)".to_owned())
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(text))
        .has_headers(false)
        .flexible(true)
        .comment(Some(b'#')) // the template's lines about the columns may stay
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let header = match records.next() {
        Some(Ok(header)) => header,
        Some(Err(error)) => return Err(whole(1, error.to_string())),
        None => {
            return Err(whole(1, "the file is empty; the first line names the columns".to_owned()));
        }
    };
    let (columns, mut problems) = columns(file, &header);
    let mut lines = Vec::new();
    for record in records {
        let record = record.map_err(|error| whole(line_of(text, error.position()), error.to_string()))?;
        let line = line_of(text, record.position());
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue; // a spreadsheet's empty last lines
        }
        if record.len() != header.len() {
            problems.push(problem(
                file,
                line,
                "",
                format!("has {} cells, and the first line names {} columns", record.len(), header.len()),
            ));
            continue;
        }
        let cells = columns
            .iter()
            .zip(record.iter())
            .filter_map(|(column, cell)| Some(((*column)?, cell.trim().to_owned())))
            .filter(|(_, cell)| !cell.is_empty())
            .collect();
        lines.push(Line { place: Place { file: file.name.clone(), line }, cells });
        if lines.len() > MOST_LINES {
            return Err(whole(line, format!("the file has more than {MOST_LINES} lines; divide it")));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let passed_over = header
        .iter()
        .zip(&columns)
        .filter(|(_, column)| column.is_none())
        .map(|(name, _)| name.trim().to_owned())
        .collect();
    Ok(Sheet {
        layout: file.layout,
        name: file.name.clone(),
        columns: columns.into_iter().flatten().collect(),
        passed_over,
        lines,
    })
}

fn problem(file: &File, line: u64, column: &str, says: String) -> Problem {
    Problem { place: Place { file: file.name.clone(), line }, column: column.to_owned(), says }
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

/// The columns of the header: `None` for one that only other kinds of files know.
fn columns(file: &File, header: &csv::StringRecord) -> (Vec<Option<&'static str>>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut found: Vec<Option<&'static str>> = Vec::new();
    for name in header {
        let name = name.trim();
        let column = file.layout.column(name).map(|column| column.name);
        if column.is_some() && found.contains(&column) {
            problems.push(problem(file, 1, name, "stands twice".to_owned()));
        }
        if column.is_none() && !layout::is_of_any(name) {
            let nearest = nearest(name, file.layout.columns().map(|column| column.name));
            let nearest = nearest.map(|name| format!("; the nearest name is {name}")).unwrap_or_default();
            problems.push(problem(
                file,
                1,
                name,
                format!("is no column of a file of {}{nearest}", file.layout.name()),
            ));
        }
        found.push(column);
    }
    for column in file.layout.columns().filter(|column| column.key) {
        if !found.contains(&Some(column.name)) {
            let says = format!("a file of {} has this column, and this one has not", file.layout.name());
            problems.push(problem(file, 1, column.name, says));
        }
    }
    (found, problems)
}

/// The name that is nearest to what was written, in capitals or not.
pub fn nearest<'a>(written: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let written = written.to_lowercase();
    let likeness = |name: &str| strsim::jaro_winkler(&written, &name.to_lowercase());
    names.map(|name| (likeness(name), name)).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}
