//! A list as .csv.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use crate::platform::failure::Failure;

/// A list as .csv, under a name.
///
/// # Errors
/// When it cannot be written.
pub fn csv<Row: IntoIterator<Item = String>>(
    name: &str,
    head: impl IntoIterator<Item = &'static str>,
    rows: impl Iterator<Item = Row>,
) -> Result<Response, Failure> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(head).map_err(Failure::failed)?;
    for row in rows {
        csv.write_record(row.into_iter().map(plain)).map_err(Failure::failed)?;
    }
    let body = csv.into_inner().map_err(|error| Failure::failed(error.into_error()))?;
    let disposition = HeaderValue::try_from(format!("attachment; filename=\"{name}.csv\""));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, disposition.map_err(Failure::failed)?),
    ];
    Ok((headers, body).into_response())
}

/// A value that no spreadsheet takes for a formula.
fn plain(value: String) -> String {
    if value.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{value}") } else { value }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_value_is_no_formula() {
        assert_eq!(plain("=1+1".to_owned()), "'=1+1");
        assert_eq!(plain("2.3".to_owned()), "2.3");
    }
}
