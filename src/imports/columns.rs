//! What is said of the columns of a file, on its page and in its template: in the words of each language, `columns.ftl`. The
//! words that a field takes come out of the fields themselves, so that none is forgotten and none is named that is refused.

use std::fmt::Write as _;

use super::layout::{Cell, Column, Layout};
use crate::http::words::Words;
use crate::record::Kind;
use crate::record::fields::Takes;

/// What is said has between two of these what is written in a file exactly so.
const MARK: char = '`';

/// A part of what is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its text.
    pub text: String,
    /// Whether it is written in a file exactly so.
    pub exact: bool,
}

/// The parts of what is said, in their order.
pub fn parts(says: &str) -> Vec<Part> {
    let parts = says.split(MARK).enumerate();
    let parts = parts.map(|(place, text)| Part { text: text.to_owned(), exact: place % 2 == 1 });
    parts.filter(|part| !part.text.is_empty()).collect()
}

impl Layout {
    /// What a column of this kind of file says, with its marks: as of a column of this kind, or else as of every column
    /// of its name.
    pub fn says(self, column: &Column, words: &Words) -> String {
        let own = words.maybe("column-", &format!("{}-{}", self.name(), column.name));
        let says = own.unwrap_or_else(|| words.of_kind("column-", column.name));
        match column.is {
            Cell::FirstDay => format!("{says} {}", words.t("columns-first-day")),
            Cell::LastDay => format!("{says} {}", words.t("columns-last-day")),
            Cell::Word(kind, field) => {
                let listed = listed(field, words_of(kind, field), words);
                format!("{says}; {} {listed}", words.t("columns-word"))
            }
            Cell::Choice(field, choices) => {
                let listed = listed(field, choices, words);
                format!("{says}; {} {listed}", words.t("columns-choice"))
            }
            _ => says.to_owned(),
        }
    }

    /// How the cells of this kind of file are written, with marks: each way once, for all columns that have it.
    pub fn ways(self, words: &Words) -> Vec<&str> {
        let mut ways: Vec<&'static str> = Vec::new();
        for way in self.columns().flat_map(|column| column.is.ways().iter().copied()) {
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
        ways.into_iter().map(|way| words.of_kind("columns-way-", way)).collect()
    }

    /// The layout, to be filled in: lines that begin with `#` say how cells are written and what each column is, then
    /// comes the first line of the file.
    pub fn template(self, words: &Words) -> String {
        let never_empty = words.t("columns-never-empty");
        let mut text = String::new();
        for way in self.ways(words) {
            let _ = writeln!(text, "# {}", way.replace(MARK, ""));
        }
        for column in self.columns() {
            let key = if column.key { format!(" ({never_empty})") } else { String::new() };
            let says = self.says(column, words).replace(MARK, "");
            let _ = writeln!(text, "# {}{key}: {says}", column.name);
        }
        let names: Vec<_> = self.columns().map(|column| column.name).collect();
        let _ = writeln!(text, "{}", names.join(","));
        text
    }
}

impl Cell {
    /// How such cells are written, by the ends of the keys of the words that say so; none where the column itself says it.
    fn ways(self) -> &'static [&'static str] {
        match self {
            Self::Day | Self::FirstDay | Self::LastDay => &["day"],
            Self::State => &["state"],
            Self::States => &["state", "states"],
            Self::Areas => &["areas"],
            Self::Decision => &["decision"],
            Self::Meeting => &["meeting"],
            Self::YesNo => &["yes"],
            Self::Text | Self::Dimension | Self::Word(..) | Self::Choice(..) => &[],
        }
    }
}

/// The words that a field of a kind of record takes.
fn words_of(kind: Kind, name: &str) -> &'static [&'static str] {
    match kind.all_fields().find(|field| field.name == name).map(|field| field.takes) {
        Some(Takes::OneOf(choices)) => choices,
        _ => &[],
    }
}

/// Words that a field takes, each with what it means, where that is not the same word.
fn listed(field: &str, choices: &[&str], words: &Words) -> String {
    let listed = choices.iter().map(|word| {
        let meaning = words.choice(field, word);
        match meaning.to_lowercase().replace(' ', "-") == *word {
            true => format!("{MARK}{word}{MARK}"),
            false => format!("{MARK}{word}{MARK} ({meaning})"),
        }
    });
    listed.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::http::words;
    use crate::language::Language;

    #[test]
    fn every_column_is_explained_in_every_language() {
        let mut wrong = Vec::new();
        for language in Language::ALL {
            let words = words::of(language);
            for layout in Layout::ALL {
                let of_columns = layout.columns().map(|column| (column.name, layout.says(column, words)));
                let ways = layout.ways(words).into_iter().map(|says| ("", says.to_owned()));
                for (column, says) in of_columns.chain(ways) {
                    // What has no words is said as "?"; a line that a spreadsheet puts between quotation marks is no
                    // comment any more.
                    let is_line = !says.starts_with('?') && !says.contains(['\n', '"']);
                    if !is_line || says.matches(MARK).count() % 2 == 1 {
                        wrong.push(format!("{} {layout:?} {column}: {says}", language.tag()));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn no_column_is_explained_that_there_is_not() {
        let words = words::english();
        let mut said = BTreeSet::new();
        for layout in Layout::ALL {
            for column in layout.columns() {
                let own = format!("column-{}-{}", layout.name(), column.name);
                said.insert(if words.has(&own) { own } else { format!("column-{}", column.name) });
            }
        }
        let lines = include_str!("../../locales/en/columns.ftl").lines();
        let keys = lines.filter_map(|line| line.split_once(" = ")).map(|(key, _)| key);
        let idle: Vec<_> = keys.filter(|key| key.starts_with("column-") && !said.contains(*key)).collect();
        assert!(idle.is_empty(), "explained, and in no file: {}", idle.join(", "));
    }

    #[test]
    fn a_column_that_takes_few_words_has_them_all_with_their_meaning() {
        for layout in Layout::ALL {
            for column in layout.columns() {
                if let Cell::Word(kind, field) = column.is {
                    assert!(!words_of(kind, field).is_empty(), "{layout:?} {}", column.name);
                }
            }
        }
        let role = |language| {
            let role = Layout::Tenures.column("role").unwrap();
            Layout::Tenures.says(role, words::of(language))
        };
        assert_eq!(role(Language::English), "the role; one of: `coordinator`, `co-coordinator`");
        assert_eq!(
            role(Language::Russian),
            "роль; одно из значений, латиницей: `coordinator` (Координатор), `co-coordinator` (Сокоординатор)"
        );
        assert_eq!(
            role(Language::Kazakh),
            "рөлі; мына мәндердің бірі, латын әрпімен: `coordinator` (Үйлестіруші), `co-coordinator` (Тең үйлестіруші)"
        );
    }

    #[test]
    fn what_is_written_exactly_so_is_a_part_of_its_own() {
        let part = |text: &str, exact| Part { text: text.to_owned(), exact };
        assert_eq!(
            parts("unless said, `en`; as `SOC 2023-08-22`"),
            [
                part("unless said, ", false),
                part("en", true),
                part("; as ", false),
                part("SOC 2023-08-22", true)
            ]
        );
        assert_eq!(parts("`yes`: data"), [part("yes", true), part(": data", false)]);
    }
}
