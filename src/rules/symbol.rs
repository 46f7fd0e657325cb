//! The symbols of papers as a grammar: `SOC/2023-II/DEC/1`, `MC/2023/DRAFT/4/Rev.2`, `SOC/2023-II/DEC/1/Corr.1`, and the
//! numbers of notes verbales, `NºDOC/1016`.
//!
//! A symbol is the body, the year, perhaps the numeral of a session, the series, the number in it; then revisions, addenda
//! and corrigenda, each standing behind what it is of: `…/Add.1/Rev.2` is the second revision of the first addendum,
//! `…/Rev.2/Add.1` an addendum to the second revision.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use super::meetings::{number_in, roman};
use crate::message::{Message, Value};

/// The letters that announce the number of a note verbale, as it is written here.
const NOTE: &str = "NºDOC";
/// As it is written elsewhere, too: with the sign of Russian and Kazakh texts, with a blank behind it, with a degree sign.
const NOTES: [&str; 7] = [NOTE, "№DOC", "№ DOC", "№\u{a0}DOC", "Nº DOC", "N°DOC", "N° DOC"];
/// How many letters a body has at most.
const BODY: usize = 4;
/// How many parts stand behind a number at most.
const PARTS: usize = 4;

/// The symbol of a paper.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol {
    /// The body: `SOC`; `CICA` where the paper is before none.
    pub body: String,
    /// The year.
    pub year: u16,
    /// The number of the session in the year: 2 of `2023-II`.
    pub session: Option<u32>,
    /// The series: `DEC`, `DRAFT`, `DOC`.
    pub series: String,
    /// The number in the series, from 1.
    pub number: u32,
    /// What stands behind it, from left to right.
    pub parts: Vec<Part>,
}

/// What stands behind the number of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// A revision: it takes the place of the text before it.
    Rev(u32),
    /// An addendum: it stands beside the text.
    Add(u32),
    /// A corrigendum: it says what is to be read otherwise.
    Corr(u32),
}

/// What a text can name: a paper by its symbol, or a note verbale by its number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Named {
    /// A paper.
    Paper(Symbol),
    /// A note verbale of the Secretariat: 1016 of `NºDOC/1016`.
    Note(u32),
}

/// What is no symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a symbol")]
pub struct NotASymbol;

impl Part {
    /// As it is written before its number.
    pub fn letters(self) -> &'static str {
        match self {
            Self::Rev(_) => "Rev.",
            Self::Add(_) => "Add.",
            Self::Corr(_) => "Corr.",
        }
    }

    /// Its number, from 1.
    pub fn number(self) -> u32 {
        match self {
            Self::Rev(number) | Self::Add(number) | Self::Corr(number) => number,
        }
    }

    /// What it is, in words.
    fn said(self) -> Message {
        let key = match self {
            Self::Rev(_) => "symbol-rev",
            Self::Add(_) => "symbol-add",
            Self::Corr(_) => "symbol-corr",
        };
        Message::new(key).with("n", self.number().to_string())
    }
}

impl fmt::Display for Part {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}{}", self.letters(), self.number())
    }
}

impl Symbol {
    /// The revision that it names; 0: none, so that it names the text as it was first issued, or the paper as a whole.
    pub fn revision(&self) -> u32 {
        match self.parts.last() {
            Some(Part::Rev(number)) => *number,
            _ => 0,
        }
    }

    /// The paper: the symbol without the revision that it names.
    #[must_use]
    pub fn paper(&self) -> Self {
        let mut paper = self.clone();
        if self.revision() > 0 {
            paper.parts.pop();
        }
        paper
    }

    /// Whether both name a text of one paper, in whatever revision.
    pub fn is_of_the_paper_of(&self, other: &Self) -> bool {
        self.paper() == other.paper()
    }

    /// The symbol with one more part behind it.
    #[must_use]
    pub fn with(mut self, part: Part) -> Self {
        self.parts.push(part);
        self
    }

    /// What it is of, where something stands behind the number: `…/4/Rev.2` of `…/4/Rev.2/Add.1`.
    pub fn of(&self) -> Option<Self> {
        let mut of = self.clone();
        of.parts.pop().map(|_| of)
    }

    /// Whether it is a corrigendum or an addendum, itself or a revision of one.
    pub fn stands_beside(&self) -> Option<Part> {
        self.paper().parts.last().copied()
    }

    /// The series with the slash behind it: `SOC/2023-II/DEC/`.
    pub fn whole_series(&self) -> String {
        let mut whole = self.clone();
        whole.parts.clear();
        let whole = whole.to_string();
        whole.get(..whole.len() - self.number.to_string().len()).unwrap_or_default().to_owned()
    }

    /// What it is, in words: "draft 4, Ministerial Council, 2023, revision 2".
    pub fn said(&self) -> Message {
        let body = match self.body.as_str() {
            "SOC" => Value::Word("choice-", "SOC"),
            "SWG" => Value::Word("choice-", "SWG"),
            "MC" => Value::Word("choice-", "MC"),
            "SUM" => Value::Word("choice-", "SUM"),
            "EXP" => Value::Word("choice-", "EXP"),
            "SPE" => Value::Word("choice-", "SPE"),
            // It is the name of the organisation, for what is before no body of it.
            other => Value::from(other),
        };
        let series = match self.series.as_str() {
            "DEC" => Message::new("symbol-series-decision"),
            "DRAFT" => Message::new("symbol-series-draft"),
            "DOC" => Message::new("symbol-series-document"),
            other => Message::new("symbol-series-other").with("series", other),
        };
        let when = match self.session {
            Some(session) => {
                let session = format!("{:04}-{}", self.year, roman(session));
                Message::new("symbol-session").with("session", session)
            }
            None => Message::new("symbol-year").with("year", format!("{:04}", self.year)),
        };
        let paper = Message::new("symbol-paper")
            .with("series", series)
            .with("n", self.number.to_string())
            .with("body", body)
            .with("when", when);
        let one_more = |of, part: &Part| Message::new("symbol-part").with("of", of).with("part", part.said());
        self.parts.iter().fold(paper, one_more)
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}/{:04}", self.body, self.year)?;
        if let Some(session) = self.session {
            write!(to, "-{}", roman(session))?;
        }
        write!(to, "/{}/{}", self.series, self.number)?;
        self.parts.iter().try_for_each(|part| write!(to, "/{part}"))
    }
}

impl FromStr for Symbol {
    type Err = NotASymbol;

    fn from_str(text: &str) -> Result<Self, NotASymbol> {
        match begun(text) {
            Some((symbol, end)) if end == text.len() => Ok(symbol),
            _ => Err(NotASymbol),
        }
    }
}

impl Named {
    /// What it is, in words.
    pub fn said(&self) -> Message {
        match self {
            Self::Paper(symbol) => symbol.said(),
            Self::Note(number) => Message::new("symbol-note").with("n", number.to_string()),
        }
    }
}

impl fmt::Display for Named {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Paper(symbol) => symbol.fmt(to),
            Self::Note(number) => write!(to, "{NOTE}/{number}"),
        }
    }
}

impl FromStr for Named {
    type Err = NotASymbol;

    fn from_str(text: &str) -> Result<Self, NotASymbol> {
        match named(text) {
            Some((named, end)) if end == text.len() => Ok(named),
            _ => Err(NotASymbol),
        }
    }
}

/// What is left of a text that is read from its beginning; all that is taken of it is ASCII.
struct Left<'a>(&'a str);

impl<'a> Left<'a> {
    /// Takes these letters, if it begins with them.
    fn takes(&mut self, letters: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(letters)?;
        Some(())
    }

    /// Takes the longest run of such letters.
    fn run(&mut self, of: impl Fn(char) -> bool) -> &'a str {
        let (run, left) = self.0.split_at(self.0.find(|c| !of(c)).unwrap_or(self.0.len()));
        self.0 = left;
        run
    }

    /// Takes a number from 1, without noughts before it.
    fn number(&mut self) -> Option<u32> {
        let digits = self.run(|c| c.is_ascii_digit());
        digits.parse().ok().filter(|_| !digits.starts_with('0'))
    }

    /// Takes one more part behind a number.
    fn part(&mut self) -> Option<Part> {
        type Kind = (&'static str, fn(u32) -> Part);
        let kinds: [Kind; 3] = [("/Rev.", Part::Rev), ("/Add.", Part::Add), ("/Corr.", Part::Corr)];
        let (_, of) = kinds.into_iter().find(|(letters, _)| self.takes(letters).is_some())?;
        self.number().map(of)
    }
}

/// The longest symbol with which a text begins, and where it ends there.
fn begun(text: &str) -> Option<(Symbol, usize)> {
    let mut left = Left(text);
    let body = left.run(|c| c.is_ascii_uppercase());
    left.takes("/")?;
    let year = left.run(|c| c.is_ascii_digit());
    let of_session = left.takes("-").map(|()| left.run(|c| matches!(c, 'I' | 'V' | 'X')));
    left.takes("/")?;
    let series = left.run(|c| c.is_ascii_uppercase());
    left.takes("/")?;
    let number = left.number()?;
    if !(2..=BODY).contains(&body.len()) || year.len() != 4 || series.is_empty() {
        return None;
    }
    let year: u16 = year.parse().ok()?;
    let session = match of_session {
        Some(numeral) => Some(number_in(&format!("{year}-{numeral}"), year.into())?),
        None => None,
    };
    let mut parts: Vec<Part> = Vec::new();
    while parts.len() < PARTS {
        let mut further = Left(left.0);
        let next = further.part();
        // Of two revisions of one text neither is a revision of the other.
        match next.filter(|next| parts.last().is_none_or(|last| last.letters() != next.letters())) {
            Some(part) => parts.push(part),
            None => break,
        }
        left = further;
    }
    let symbol = Symbol { body: body.to_owned(), year, session, series: series.to_owned(), number, parts };
    Some((symbol, text.len() - left.0.len()))
}

/// What a text names with which it begins, and where that ends there.
fn named(text: &str) -> Option<(Named, usize)> {
    let mut left = Left(text);
    if NOTES.into_iter().any(|note| left.takes(note).is_some()) {
        left.takes("/")?;
        let number = left.number()?;
        return Some((Named::Note(number), text.len() - left.0.len()));
    }
    begun(text).map(|(symbol, end)| (Named::Paper(symbol), end))
}

/// Every symbol and every number of a note that stands in a text by itself, from left to right, each with its place.
///
/// One that goes on in letters, digits or another part is not found in half: what it is, is not known.
pub fn find_in(text: &str) -> impl Iterator<Item = (Range<usize>, Named)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            // All that is looked for has its first slash behind the letters of its body.
            let slash = at + text.get(at..)?.find('/')?;
            at = slash + 1;
            let before = text.get(..slash)?;
            let letters = before.bytes().rev().take(BODY + 1).take_while(u8::is_ascii_uppercase).count();
            let note = NOTES.into_iter().find(|note| before.ends_with(note));
            let start = slash - note.map_or(letters, str::len);
            let (Some(before), Some(whole)) = (text.get(..start), text.get(start..)) else { continue };
            let Some((named, length)) = named(whole) else { continue };
            let after = whole.get(length..).unwrap_or_default();
            if begins_a_word(before) && ends_it(after) {
                at = start + length;
                return Some((start..at, named));
            }
        }
    })
}

/// Whether a word can begin behind this text.
fn begins_a_word(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '_'))
}

/// Whether a symbol has ended before this text: Kazakh puts its endings behind a hyphen.
fn ends_it(after: &str) -> bool {
    let mut signs = after.chars();
    match (signs.next(), signs.next()) {
        (Some(sign), _) if sign.is_alphanumeric() || sign == '_' => false,
        (Some('/'), Some(next)) => !next.is_alphanumeric(),
        (Some('.' | '-'), Some(next)) => !next.is_ascii_digit(),
        _ => true,
    }
}

/// The next symbol of a series, `SOC/2023-II/DEC/`: after the latest that was ever used, so that none comes twice.
pub fn next<'a>(series: &str, symbols: impl IntoIterator<Item = &'a str>) -> String {
    let own = symbols.into_iter().filter(|symbol| symbol.starts_with(series));
    let numbers = own.filter_map(|symbol| Some(symbol.parse::<Symbol>().ok()?.number));
    format!("{series}{}", numbers.max().unwrap_or(0) + 1)
}

/// The next corrigendum or addendum to a paper, by the latest of them that was ever used; `of` is a part of that kind.
pub fn next_beside<'a>(
    paper: &str,
    of: fn(u32) -> Part,
    symbols: impl IntoIterator<Item = &'a str>,
) -> String {
    let series = format!("{paper}/{}", of(1).letters());
    let own = symbols.into_iter().filter_map(|symbol| Left(symbol.strip_prefix(&series)?).number());
    format!("{paper}/{}", of(own.max().unwrap_or(0) + 1))
}

/// The number of a paper in its series: 1 of `SOC/2023-II/DEC/1`; of what stands behind one, and of what is no symbol, 0.
pub fn number_of(symbol: &str) -> u32 {
    symbol.parse::<Symbol>().ok().filter(|symbol| symbol.parts.is_empty()).map_or(0, |symbol| symbol.number)
}

#[cfg(test)]
mod tests;
