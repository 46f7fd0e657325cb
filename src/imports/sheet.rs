//! A file as one of its kind: its columns, and its lines with their places.

use crate::message::Message;
use std::collections::BTreeMap;

use super::layout::{self, Layout};
use super::table;
use super::{File, Place, Problem};

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
    /// The names of the workbook's other sheets in which something stands: they are not read.
    pub not_read: Vec<String>,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// Reads a file.
///
/// # Errors
/// All that is wrong with its form.
pub fn read(file: &File) -> Result<Sheet, Vec<Problem>> {
    let table = table::read(file)?;
    let place = |line| Place { file: file.name.clone(), sheet: table.sheet.clone(), line };
    let header = &table.header;
    let (columns, problems) = columns(file.layout, &header.cells);
    let mut problems: Vec<_> = problems
        .into_iter()
        .map(|(column, says)| Problem { place: place(header.line), column, says })
        .collect();
    let mut lines = Vec::new();
    for row in &table.rows {
        if row.cells.len() != header.cells.len() {
            let (cells, names) = (row.cells.len(), header.cells.len());
            let says = Message::new("import-cells")
                .with("cells", cells.to_string())
                .with("names", names.to_string());
            problems.push(Problem { place: place(row.line), column: String::new(), says });
            if problems.len() >= MOST_PROBLEMS {
                break;
            }
            continue;
        }
        let cells = columns
            .iter()
            .zip(&row.cells)
            .filter_map(|(column, cell)| Some(((*column)?, cell.clone())))
            .filter(|(_, cell)| !cell.is_empty())
            .collect();
        lines.push(Line { place: place(row.line), cells });
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let of_others = header.cells.iter().zip(&columns).filter(|(_, column)| column.is_none());
    Ok(Sheet {
        layout: file.layout,
        name: file.name.clone(),
        passed_over: of_others.map(|(name, _)| name.clone()).collect(),
        not_read: table.not_read,
        columns: columns.into_iter().flatten().collect(),
        lines,
    })
}

/// The columns that a header names, `None` for one that only other kinds of files know; and what is wrong with it,
/// with the column.
fn columns(layout: Layout, header: &[String]) -> (Vec<Option<&'static str>>, Vec<(String, Message)>) {
    let mut problems = Vec::new();
    let mut found: Vec<Option<&'static str>> = Vec::new();
    for written in header {
        // What stands above a column is a word, however it is written.
        let name = &written.trim().to_lowercase();
        let column = layout.column(name).map(|column| column.name);
        if column.is_some() && found.contains(&column) {
            problems.push((name.clone(), Message::new("import-stands-twice")));
        }
        if column.is_none() && !layout::is_of_any(name) {
            let nearest = nearest(name, layout.columns().map(|column| column.name));
            let says = match nearest {
                Some(name) => Message::new("import-no-column-nearest").with("nearest", name),
                None => Message::new("import-no-column"),
            };
            problems.push((name.clone(), says.with("kind", layout.name())));
        }
        found.push(column);
    }
    for column in layout.columns().filter(|column| column.key && !found.contains(&Some(column.name))) {
        let says = Message::new("import-column-missing").with("kind", layout.name());
        problems.push((column.name.to_owned(), says));
    }
    (found, problems)
}

/// How near a name has to be to what was written, of 1, so that it helps to hear of it.
const NEAR: f64 = 0.8;

/// The name that is nearest to what was written, in capitals or not, where one is near: "Korea" is near "Republic of Korea",
/// whose word it is.
pub fn nearest<'a>(written: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let written = written.to_lowercase();
    let likeness = |name: &str| {
        let name = name.to_lowercase();
        let has_word = name.split_whitespace().any(|word| word == written);
        let like = strsim::jaro_winkler(&written, &name);
        if has_word { like.max(NEAR + 0.15) } else { like }
    };
    let near = names.map(|name| (likeness(name), name)).filter(|(like, _)| *like >= NEAR);
    near.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}
