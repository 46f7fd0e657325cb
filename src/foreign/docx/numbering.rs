//! The numbers of paragraphs, which a .docx does not write down but has counted by whoever shows it.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::Event;
use quick_xml::reader::Reader;

use crate::foreign::parts::{attribute, number};

/// How many levels a numbering has.
const LEVELS: usize = 9;

/// A level of a numbering.
#[derive(Clone, Debug, Default)]
struct Level {
    format: String,
    /// How the number is written: `%1.%2`.
    text: String,
    start: u32,
    /// The style whose paragraphs stand at it.
    style: Option<String>,
}

/// The numberings of a document, and how far each has been counted.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbering {
    levels: BTreeMap<String, [Level; LEVELS]>,
    /// What each numbering counts by, and where it begins anew.
    numbers: BTreeMap<String, (String, BTreeMap<usize, u32>)>,
    counted: BTreeMap<String, [Option<u32>; LEVELS]>,
    begun: BTreeSet<String>,
}

/// What stands before a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A number, as it is written.
    Number(String),
    /// A dot, and how deep it stands.
    Dot(usize),
}

impl Numbering {
    pub(super) fn read(text: &str) -> Self {
        let mut reader = Reader::from_str(text);
        let mut of = Self::default();
        let (mut counts_by, mut numbers, mut depth) = (String::new(), String::new(), 0_usize);
        while let Ok(event) = reader.read_event() {
            let element = match event {
                Event::Start(element) | Event::Empty(element) => element,
                Event::Eof => break,
                _ => continue,
            };
            let value = attribute(&element, "val").unwrap_or_default();
            match element.local_name().into_inner() {
                "abstractNum" => {
                    counts_by = attribute(&element, "abstractNumId").unwrap_or_default();
                    of.levels.insert(counts_by.clone(), Default::default());
                    numbers.clear();
                }
                "num" => {
                    numbers = attribute(&element, "numId").unwrap_or_default();
                    counts_by.clear();
                }
                "abstractNumId" if !numbers.is_empty() => {
                    of.numbers.insert(numbers.clone(), (value, BTreeMap::new()));
                }
                "lvl" | "lvlOverride" => depth = number(&element, "ilvl").unwrap_or(LEVELS),
                "startOverride" => {
                    if let (Some((_, begins)), Ok(start)) = (of.numbers.get_mut(&numbers), value.parse()) {
                        begins.insert(depth, start);
                    }
                }
                name => {
                    let levels = of.levels.get_mut(&counts_by);
                    let Some(level) = levels.and_then(|levels| levels.get_mut(depth)) else { continue };
                    match name {
                        "start" => level.start = value.parse().unwrap_or(1),
                        "numFmt" => level.format = value,
                        "lvlText" => level.text = value,
                        "pStyle" => level.style = Some(value),
                        _ => {}
                    }
                }
            }
        }
        of
    }

    /// How deep paragraphs of a style stand in a numbering.
    pub(super) fn depth_of(&self, numbers: &str, style: &str) -> Option<usize> {
        let (by, _) = self.numbers.get(numbers)?;
        self.levels.get(by)?.iter().position(|level| level.style.as_deref() == Some(style))
    }

    /// Counts one more paragraph; what stands before it.
    pub(super) fn next(&mut self, numbers: &str, depth: usize) -> Option<Mark> {
        let (by, begins) = self.numbers.get(numbers)?;
        let (levels, counted) = (self.levels.get(by)?, self.counted.entry(by.clone()).or_default());
        if self.begun.insert(numbers.to_owned()) {
            for (depth, start) in begins {
                if let Some(count) = counted.get_mut(*depth) {
                    *count = start.checked_sub(1);
                }
            }
        }
        let level = levels.get(depth)?;
        let count = counted.get_mut(depth)?;
        *count = Some(count.map_or(level.start, |count| count.saturating_add(1)));
        counted.iter_mut().skip(depth + 1).for_each(|deeper| *deeper = None);
        match level.format.as_str() {
            "bullet" => Some(Mark::Dot(depth)),
            "none" => None,
            _ => {
                let mut text = level.text.clone();
                for (place, (level, count)) in levels.iter().zip(counted.iter()).enumerate() {
                    let sign = format!("%{}", place + 1);
                    if text.contains(&sign) {
                        text = text.replace(&sign, &written(&level.format, count.unwrap_or(level.start)));
                    }
                }
                let text = text.trim().to_owned();
                (!text.is_empty()).then_some(Mark::Number(text))
            }
        }
    }
}

/// A number as a level writes it.
fn written(format: &str, number: u32) -> String {
    let letters = |alphabet: &str| {
        let all: Vec<char> = alphabet.chars().collect();
        let place = usize::try_from(number).unwrap_or(0).saturating_sub(1);
        // After the last letter they come doubled: z, aa, bb.
        let letter = all.get(place % all.len().max(1)).copied().unwrap_or('?');
        std::iter::repeat_n(letter, (place / all.len().max(1) + 1).min(4)).collect::<String>()
    };
    match format {
        "lowerLetter" => letters("abcdefghijklmnopqrstuvwxyz"),
        "upperLetter" => letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "russianLower" => letters("абвгдежзиклмнопрстуфхцчшщэюя"),
        "russianUpper" => letters("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperRoman" => roman(number),
        "decimalZero" => format!("{number:02}"),
        _ => number.to_string(),
    }
}

fn roman(mut number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number > 3999 {
        return number.to_string();
    }
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            text.push_str(sign);
            number -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_their_level_writes_them() {
        for (format, number, said) in [
            ("decimal", 12, "12"),
            ("lowerLetter", 2, "b"),
            ("lowerLetter", 28, "bb"),
            ("upperRoman", 1994, "MCMXCIV"),
            ("lowerRoman", 4, "iv"),
            ("russianLower", 3, "в"),
        ] {
            assert_eq!(written(format, number), said);
        }
    }

    #[test]
    fn levels_count_within_those_above_and_begin_anew_where_it_is_said() {
        let level = |depth: usize, format: &str, text: &str| {
            format!(
                "<w:lvl w:ilvl=\"{depth}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
            )
        };
        let mut of = Numbering::read(&format!(
            "<w:numbering><w:abstractNum w:abstractNumId=\"7\">{}{}{}</w:abstractNum>\
             <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>\
             <w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/>\
             </w:lvlOverride></w:num></w:numbering>",
            level(0, "decimal", "%1."),
            level(1, "decimal", "%1.%2"),
            level(2, "lowerLetter", "(%3)"),
        ));
        let mut said = Vec::new();
        for (numbers, depth) in
            [("1", 0), ("1", 1), ("1", 1), ("1", 2), ("1", 2), ("1", 0), ("1", 1), ("2", 0), ("2", 1)]
        {
            let Some(Mark::Number(text)) = of.next(numbers, depth) else { panic!("{numbers} {depth}") };
            said.push(text);
        }
        assert_eq!(said, ["1.", "1.1", "1.2", "(a)", "(b)", "2.", "2.1", "5.", "5.1"]);
        assert_eq!(of.next("3", 0), None);
    }
}
