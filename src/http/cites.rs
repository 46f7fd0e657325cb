//! What a page names is a way to it. The sentences of the interface name paragraphs of the Modalities: `(1.10)`,
//! `paragraph 2.5`, «пункт 2.5», «2.5-тармақ»; on the page's way out each becomes a link, the small script opens the text
//! in place, and without it the link leads to the paragraph's own page. A number elsewhere is left as it is: areas have
//! numbers of the same form. A symbol is one wherever it stands, in texts of record, too: it leads to its own page, where
//! the reader may know of what it names, and beside it stands what has taken its place by the day of the page.

use std::fmt::Write as _;
use std::ops::Range;
use std::str::FromStr;

use chrono::NaiveDate;

use super::parts::follow;
use super::words::Words;
use crate::record::symbols::{Known, Symbols};
use crate::rules::paragraph::Paragraph;
use crate::rules::symbol::{Named, find_in};

/// Elements in which no link may stand, or beside whose text the paragraph's own stands already.
const CLOSED: [&str; 17] = [
    "a", "button", "label", "summary", "option", "textarea", "title", "script", "style", "code", "svg", "h1",
    "h2", "h3", "caption", "head", "q",
];

/// The words with which a paragraph is named within brackets, in three languages, and those between two of them.
const AMONG: [&str; 9] = ["paragraph", "paragraphs", "to", "and", "и", "по", "мен", "және", "тармақ"];

/// What is known of the symbols on a page.
#[derive(Clone, Copy)]
pub struct Book<'a> {
    /// What there is, as far as the reader may know of it.
    pub symbols: &'a Symbols,
    /// The words in which it is said what has taken their place.
    pub words: &'static Words,
    /// Today.
    pub today: NaiveDate,
}

/// A page on its way out.
struct Page<'a> {
    /// The day as of which it is; `None`: today.
    day: Option<NaiveDate>,
    /// What is known of symbols.
    book: Option<Book<'a>>,
}

/// What a text may hold.
#[derive(Clone, Copy)]
struct Open {
    /// Whether a paragraph that it names is linked.
    paragraphs: bool,
    /// Whether a symbol that it names is.
    symbols: bool,
}

/// The page with its paragraphs and symbols linked, as of a day; `None` where it names none.
pub fn link(html: &str, day: Option<NaiveDate>, book: Option<Book<'_>>) -> Option<String> {
    let page = Page { day, book };
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    // The elements that are closed for paragraphs, and those that are closed for all.
    let (mut silent, mut closed): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut rest = html;
    let mut changed = false;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        let open = Open { paragraphs: silent.is_empty(), symbols: closed.is_empty() };
        changed |= page.within(text, open, &mut out);
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let (tag, after) = tag.split_at(end);
        changed |= dated(tag, day, &mut out);
        follow(tag, &mut silent, |name, tag| CLOSED.contains(&name) || is_of_record(tag));
        follow(tag, &mut closed, |name, _| CLOSED.contains(&name));
        rest = after;
    }
    out.push_str(rest);
    changed.then_some(out)
}

/// Whether an element holds what persons wrote or bodies adopted: its numbers are their own.
fn is_of_record(tag: &str) -> bool {
    let class = tag.split_once(" class=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default();
    tag.contains(" lang=") && !tag.starts_with("<html")
        || class.split(' ').any(|part| matches!(part, "record" | "said"))
}

/// Writes a tag; one that a template made a way to a paragraph leads to the page's day.
fn dated(tag: &str, day: Option<NaiveDate>, out: &mut String) -> bool {
    let cited = tag.strip_prefix("<a class=\"cite\" href=\"/modalities/");
    let Some(((number, after), day)) = cited.and_then(|rest| rest.split_once('"')).zip(day) else {
        out.push_str(tag);
        return false;
    };
    out.push_str(&opening(number, Some(day)));
    out.push_str(after.strip_prefix('>').unwrap_or(after));
    true
}

fn opening(number: &str, day: Option<NaiveDate>) -> String {
    let suffix = day.map(|day| format!("?as_of={day}")).unwrap_or_default();
    format!("<a class=\"cite\" href=\"/modalities/{number}{suffix}\">")
}

impl Page<'_> {
    /// Writes a text between two tags, with what it names linked. Answers whether it named anything.
    fn within(&self, text: &str, open: Open, out: &mut String) -> bool {
        let mut ways: Vec<(Range<usize>, String)> = Vec::new();
        if open.paragraphs {
            for (start, number) in numbers(text) {
                let place = start..start + number.len();
                let (Some(before), Some(after)) = (text.get(..place.start), text.get(place.end..)) else {
                    continue;
                };
                if is_named(before, after) {
                    ways.push((place, format!("{}{number}</a>", opening(number, self.day))));
                }
            }
        }
        if let Some(book) = self.book.filter(|_| open.symbols) {
            let symbols = find_in(text).filter_map(|(place, named)| {
                let way = self.way(book, &named, text.get(place.clone())?)?;
                Some((place, way))
            });
            ways.extend(symbols);
            ways.sort_by_key(|(place, _)| place.start);
        }
        let mut written = 0;
        for (place, way) in &ways {
            out.push_str(text.get(written..place.start).unwrap_or_default());
            out.push_str(way);
            written = place.end;
        }
        out.push_str(text.get(written..).unwrap_or_default());
        written > 0
    }

    /// The way to what a text names, as it is written there, and to what has taken its place; `None`: the reader knows of
    /// nothing there.
    fn way(&self, book: Book<'_>, named: &Named, written: &str) -> Option<String> {
        let known = book.symbols.known(named, self.day.unwrap_or(book.today))?;
        let suffix = self.day.map(|day| format!("?as_of={day}")).unwrap_or_default();
        let mut way = format!("<a href=\"/symbols/{named}{suffix}\">{written}</a>");
        if let (Named::Paper(symbol), Some(part)) = (named, known.later()) {
            let key = match known {
                Known::Superseded(_) => "symbol-superseded",
                Known::LatestIs(_) => "symbol-latest-is",
                Known::Latest | Known::Corrected(_) => "symbol-corrected",
            };
            let said = book.words.with(key, &[("by", &part.to_string())]);
            let later = symbol.paper().with(part);
            // Writing to a String cannot fail.
            let _ = write!(way, " <a class=\"badge over\" href=\"/symbols/{later}{suffix}\">{said}</a>");
        }
        Some(way)
    }
}

/// The numbers of paragraphs that stand in a text by themselves, each with its place.
fn numbers(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let of_number = |c: char| c.is_ascii_digit() || c == '.';
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(|c: char| c.is_ascii_digit())?;
        let rest = text.get(start..)?;
        let number = rest.get(..rest.find(|c| !of_number(c)).unwrap_or(rest.len()))?;
        at = start + number.len();
        Some((start, number.trim_end_matches('.')))
    })
    .filter(|(_, number)| number.contains('.') && Paragraph::from_str(number).is_ok())
}

/// Whether what stands around a number names it as a paragraph's.
fn is_named(before: &str, after: &str) -> bool {
    let word = before.trim_end_matches([' ', '\u{a0}']).rsplit(|c: char| !c.is_alphabetic()).next();
    let spaced = before.ends_with([' ', '\u{a0}']);
    let announced = word.is_some_and(|word| {
        let word = word.to_lowercase();
        word == "paragraph" || word.starts_with("пункт")
    });
    if spaced && announced || after.starts_with("-тарма") {
        return true;
    }
    let (Some((_, opened)), Some((closes, _))) = (before.rsplit_once('('), after.split_once(')')) else {
        return false;
    };
    [opened, closes].into_iter().all(names_only)
}

/// Whether a text within brackets holds paragraphs alone.
fn names_only(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '.').all(|word| {
        let word = word.to_lowercase();
        word.is_empty()
            || AMONG.contains(&word.as_str())
            || word.starts_with("пункт")
            || word.starts_with("тармақ")
            || Paragraph::from_str(&word).is_ok()
    })
}

#[cfg(test)]
mod tests;
