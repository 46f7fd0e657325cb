//! What is said of the lines of a file, put together: what is said of many lines alike is said once, with all of them.

use std::collections::BTreeMap;

use super::Place;

/// How many different things are said of a file at once.
const SHOWN: usize = 100;

/// What is said of lines of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// The lines, as "3, 5–9"; of a workbook each sheet with its own.
    pub(super) lines: String,
    /// The column; empty: the line as a whole.
    pub(super) column: String,
    pub(super) says: String,
}

/// What is said of the lines of a file, in the order of the first line of each.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Together {
    pub(super) rows: Vec<Said>,
    /// How many more things there would be to say.
    pub(super) more: usize,
}

/// Puts together what is said of lines: the line, the column and the words of each.
pub(super) fn together(said: impl IntoIterator<Item = (Place, String, String)>) -> Together {
    let mut alike: BTreeMap<(String, String), Vec<Place>> = BTreeMap::new();
    for (place, column, says) in said {
        alike.entry((column, says)).or_default().push(place);
    }
    let mut alike: Vec<_> = alike.into_iter().collect();
    for (_, places) in &mut alike {
        places.sort();
        places.dedup();
    }
    alike.sort_by(|(_, one), (_, other)| one.first().cmp(&other.first()));
    let more = alike.len().saturating_sub(SHOWN);
    let rows = alike.into_iter().take(SHOWN);
    let rows = rows.map(|((column, says), places)| Said { lines: lines(&places), column, says });
    Together { rows: rows.collect(), more }
}

/// Lines in their order as a reader writes them; those of a sheet behind its name.
fn lines(places: &[Place]) -> String {
    let sheets = places.chunk_by(|one, next| (&one.file, &one.sheet) == (&next.file, &next.sheet));
    let of_sheet = |places: &[Place]| {
        let runs = places.chunk_by(|one, next| one.line + 1 == next.line);
        let runs: Vec<String> = runs.filter_map(run).collect();
        match places.first().and_then(|place| place.sheet.as_ref()) {
            Some(sheet) => format!("{sheet}: {}", runs.join(", ")),
            None => runs.join(", "),
        }
    };
    sheets.map(of_sheet).collect::<Vec<_>>().join("; ")
}

/// Lines that follow one another.
fn run(places: &[Place]) -> Option<String> {
    match places {
        [] => None,
        [one] => Some(one.line.to_string()),
        [first, last] => Some(format!("{}, {}", first.line, last.line)),
        [first, .., last] => Some(format!("{}–{}", first.line, last.line)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, SHOWN, Said, together};

    fn place(sheet: Option<&str>, line: u64) -> Place {
        Place { file: "plan.xlsx".into(), sheet: sheet.map(str::to_owned), line }
    }

    fn said(lines: &str, column: &str, says: &str) -> Said {
        Said { lines: lines.into(), column: column.into(), says: says.into() }
    }

    #[test]
    fn what_is_said_of_many_lines_alike_is_said_once_in_the_order_of_the_first() {
        let of = |line, column: &str, says: &str| (place(None, line), column.to_owned(), says.to_owned());
        let one = [9, 3, 5, 6, 7, 9].map(|line| of(line, "hosts", "There is no state “Indai”."));
        let other = [2, 4, 5].map(|line| of(line, "", "The line is there twice."));
        let all = together(one.into_iter().chain(other));
        assert_eq!(
            all.rows,
            [
                said("2, 4, 5", "", "The line is there twice."),
                said("3, 5–7, 9", "hosts", "There is no state “Indai”."),
            ]
        );
        assert_eq!(all.more, 0);
    }

    #[test]
    fn the_lines_of_a_workbook_stand_behind_their_sheets() {
        let lines = [(Some("2022"), 4), (Some("2021"), 8), (Some("2022"), 2), (Some("2022"), 3)];
        let all =
            together(lines.map(|(sheet, line)| (place(sheet, line), "begins".into(), "Not a date.".into())));
        assert_eq!(all.rows, [said("2021: 8; 2022: 2–4", "begins", "Not a date.")]);
    }

    #[test]
    fn of_more_than_can_be_shown_it_is_said_how_many_more_there_are() {
        let many = u64::try_from(SHOWN).unwrap() + 2;
        let all = together((1..=many).map(|line| (place(None, line), String::new(), format!("No {line}."))));
        assert_eq!((all.rows.len(), all.more), (SHOWN, 2));
        assert_eq!(all.rows.last().map(|said| said.lines.as_str()), Some("100"));
    }
}
