//! `clearinghouse obligations --facts FILE --on DATE`: the duties that follow from facts in a file.
//!
//! It needs no database, and asks the same rules as the pages.

use std::fs;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use chrono::NaiveDate;

use crate::rules::calendar::{NotADate, parse_date};
use crate::rules::duties::{Versions, of_area};
use crate::rules::facts::{Facts, FactsError};
use crate::said::duty::ForPrograms;

/// The exit status when the facts, the date or the file are refused.
const REFUSED: u8 = 2;

#[derive(Debug, thiserror::Error)]
enum Refusal {
    #[error("--on: {}", .0.to_string().escape_debug())]
    On(NotADate),
    #[error("{}: cannot be read: {error}", .file.escape_debug())]
    Unreadable { file: String, error: io::Error },
    #[error(transparent)]
    Facts(FactsError),
}

/// Reads the facts (`-`: standard input) and prints the duties as of `on`, `YYYY-MM-DD`, as a JSON array.
///
/// What is refused prints nothing on `out`, and on `err` one line that says where and what; the exit status is
/// then 2. Only with all facts read and found good does it begin to print.
pub fn run(facts: &Path, on: &str, out: &mut impl Write, err: &mut impl Write) -> ExitCode {
    let outcome = match read(facts, on) {
        Ok((facts, on)) => print(&facts, on, out).map_err(|error| format!("standard output: {error}")),
        Err(refusal) => Err(refusal.to_string()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(line) => {
            // Where even the line cannot be written, the exit status alone has to say it.
            let _ = writeln!(err, "{line}");
            ExitCode::from(REFUSED)
        }
    }
}

fn read(path: &Path, on: &str) -> Result<(Facts, NaiveDate), Refusal> {
    let on = parse_date(on).map_err(Refusal::On)?;
    let json =
        bytes(path).map_err(|error| Refusal::Unreadable { file: path.display().to_string(), error })?;
    Ok((Facts::from_json(&json).map_err(Refusal::Facts)?, on))
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    if path != Path::new("-") {
        return fs::read(path);
    }
    let mut json = Vec::new();
    io::stdin().lock().read_to_end(&mut json)?;
    Ok(json)
}

/// One duty a line, area by area, so that no list of all duties is ever held.
fn print(facts: &Facts, on: NaiveDate, out: &mut impl Write) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, out);
    let versions = Versions::of(&facts.modalities);
    let mut separator = "[\n";
    for duty in
        versions.iter().flat_map(|versions| facts.areas.iter().flat_map(|it| of_area(it, versions, on)))
    {
        out.write_all(separator.as_bytes())?;
        serde_json::to_writer(&mut out, &ForPrograms(&duty))?;
        separator = ",\n";
    }
    out.write_all(if separator == ",\n" { b"\n]\n" } else { b"[]\n" })?;
    out.flush()
}
