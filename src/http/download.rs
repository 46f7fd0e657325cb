//! A list as a file: comma-separated values, or a workbook with the same columns and rows.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format as Look, Workbook, XlsxError};

use crate::platform::failure::Failure;

/// The kinds of files in which a list goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated values, UTF-8.
    Csv,
    /// A workbook, in which days are days and numbers are numbers.
    Xlsx,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Xlsx];

    /// How the name of a file ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => ".csv",
            Self::Xlsx => ".xlsx",
        }
    }

    fn media(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// A list as .csv, under a name.
///
/// # Errors
/// When it cannot be written.
pub fn csv<Row: IntoIterator<Item = String>>(
    name: &str,
    head: impl IntoIterator<Item = &'static str>,
    rows: impl Iterator<Item = Row>,
) -> Result<Response, Failure> {
    file(Format::Csv, name, head, rows)
}

/// A list as a file of a format, under a name without its ending.
///
/// # Errors
/// When it cannot be written.
pub fn file<Row: IntoIterator<Item = String>>(
    format: Format,
    name: &str,
    head: impl IntoIterator<Item = &'static str>,
    rows: impl Iterator<Item = Row>,
) -> Result<Response, Failure> {
    let body = match format {
        Format::Csv => lines(head, rows)?,
        Format::Xlsx => workbook(&[sheet(head, rows)]).map_err(Failure::failed)?,
    };
    sent(format, name, body)
}

/// A table of a workbook: its name, its columns, its rows.
pub struct Sheet {
    /// Its name: at most 31 signs, none of `[]:*?/\`.
    pub name: String,
    /// The names of its columns.
    pub head: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
}

fn sheet<Row: IntoIterator<Item = String>>(
    head: impl IntoIterator<Item = &'static str>,
    rows: impl Iterator<Item = Row>,
) -> Sheet {
    Sheet {
        name: "Sheet1".to_owned(),
        head: head.into_iter().map(str::to_owned).collect(),
        rows: rows.map(|row| row.into_iter().collect()).collect(),
    }
}

/// A workbook of several tables, under a name without its ending.
///
/// # Errors
/// When it cannot be written.
pub fn sheets(name: &str, sheets: &[Sheet]) -> Result<Response, Failure> {
    sent(Format::Xlsx, name, workbook(sheets).map_err(Failure::failed)?)
}

/// A file of a format that is made already, under a name without its ending.
///
/// # Errors
/// When the name is none that a header may have.
pub fn sent(format: Format, name: &str, body: Vec<u8>) -> Result<Response, Failure> {
    let disposition = HeaderValue::try_from(format!("attachment; filename=\"{name}{}\"", format.ending()));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(format.media())),
        (header::CONTENT_DISPOSITION, disposition.map_err(Failure::failed)?),
    ];
    Ok((headers, body).into_response())
}

fn lines<Row: IntoIterator<Item = String>>(
    head: impl IntoIterator<Item = &'static str>,
    rows: impl Iterator<Item = Row>,
) -> Result<Vec<u8>, Failure> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(head).map_err(Failure::failed)?;
    for row in rows {
        csv.write_record(row.into_iter().map(plain)).map_err(Failure::failed)?;
    }
    csv.into_inner().map_err(|error| Failure::failed(error.into_error()))
}

/// The tables as a workbook: the same tables give the same bytes. A text is text whatever it begins with: no cell is a
/// formula.
fn workbook(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let (head, day) = (Look::new().set_bold(), Look::new().set_num_format("yyyy-mm-dd"));
    for Sheet { name, head: names, rows } in sheets {
        let sheet = book.add_worksheet().set_name(name)?;
        for (column, name) in (0..).zip(names) {
            sheet.write_string_with_format(0, column, name, &head)?;
        }
        for (row, cells) in (1..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                match (as_day(cell), as_number(cell)) {
                    _ if cell.is_empty() => {}
                    (Some(date), _) => drop(sheet.write_datetime_with_format(row, column, &date, &day)?),
                    (None, Some(number)) => drop(sheet.write_number(row, column, number)?),
                    (None, None) => drop(sheet.write_string(row, column, cell)?),
                }
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofit();
    }
    book.save_to_buffer()
}

/// `2023-08-22`, as a workbook has days: from 1900 on.
fn as_day(cell: &str) -> Option<ExcelDateTime> {
    let is_day = cell.len() == 10 && crate::rules::calendar::parse_date(cell).is_ok();
    is_day.then(|| ExcelDateTime::parse_from_str(cell).ok())?
}

/// A whole number as it is counted with; `2.3` is the code of an area, and `007` no number.
fn as_number(cell: &str) -> Option<u32> {
    cell.parse().ok().filter(|number: &u32| number.to_string() == cell)
}

/// A value that no spreadsheet takes for a formula.
fn plain(value: String) -> String {
    if value.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{value}") } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_no_formula() {
        assert_eq!(plain("=1+1".to_owned()), "'=1+1");
        assert_eq!(plain("2.3".to_owned()), "2.3");
    }

    #[test]
    fn a_code_is_no_number_and_a_day_is_a_day() {
        assert_eq!((as_number("2.3"), as_number("007"), as_number("2023")), (None, None, Some(2023)));
        assert!(
            as_day("2023-08-22").is_some()
                && as_day("2023-09-31").is_none()
                && as_day("22.08.2023").is_none()
        );
    }

    #[test]
    fn the_same_tables_give_the_same_bytes() {
        let table = || sheet(["a", "b"], [["=1+1".to_owned(), "2023-08-22".to_owned()]].into_iter());
        assert_eq!(workbook(&[table()]).unwrap(), workbook(&[table()]).unwrap());
    }
}
