//! A text in its paragraphs.

/// A paragraph with what stands between it and the next one: all of them together are the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph<'a> {
    /// Its words.
    pub text: &'a str,
    /// The ends of lines behind it.
    pub gap: &'a str,
}

/// The paragraphs of a text: what stands between blank lines, and within it each item that begins a line with its number
/// or sign. A text without a blank line has a paragraph in each line.
pub fn paragraphs(text: &str) -> Vec<Paragraph<'_>> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let is_blank = |line: &&str| line.trim().is_empty();
    let last = lines.iter().rposition(|line| !is_blank(line)).unwrap_or(0);
    let by_line = !lines.iter().take(last).any(is_blank);
    let mut all: Vec<Paragraph<'_>> = Vec::new();
    // Where the paragraph begins that is being read, where its words end, and where the reader is.
    let (mut begins, mut ends, mut at) = (0, 0, 0);
    let mut after_blank = false;
    for line in &lines {
        let blank = is_blank(line);
        if !blank && ends > begins && (after_blank || by_line || begins_item(line)) {
            all.push(Paragraph { text: &text[begins..ends], gap: &text[ends..at] });
            begins = at;
        }
        at += line.len();
        after_blank = blank;
        if !blank {
            ends = at - (line.len() - line.trim_end().len());
        }
    }
    if at > begins {
        all.push(Paragraph { text: &text[begins..ends], gap: &text[ends..at] });
    }
    all
}

/// Whether a line begins a heading or an item of a list: `## …`, `- …`, `3. …`, `1.2 …`, `(a) …`.
fn begins_item(line: &str) -> bool {
    let Some((sign, _)) = line.trim_start().split_once(' ') else { return false };
    matches!(sign, "-" | "*" | "+" | "•" | "–") || sign.bytes().all(|c| c == b'#') || number(sign).is_some()
}

/// The number that a sign is: 3 of `3.`, 1.2 of `1.2`, (a).
fn number(sign: &str) -> Option<&str> {
    let is_number =
        |text: &str| !text.is_empty() && text.len() <= 3 && text.bytes().all(|c| c.is_ascii_digit());
    let numbers = sign.trim_end_matches(['.', ')']);
    let numbered = numbers.split('.').all(is_number) && (numbers.contains('.') || numbers.len() < sign.len());
    let in_brackets = sign.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let lettered =
        in_brackets.is_some_and(|of| (1..=8).contains(&of.len()) && of.chars().all(char::is_alphanumeric));
    match (numbered, lettered) {
        (true, _) => Some(numbers),
        (_, true) => Some(sign),
        _ => None,
    }
}

/// How people name a paragraph: by its own number, as it was typed; else by its first words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named<'a> {
    /// `1.1`, `3` or `(a)`.
    Number(&'a str),
    /// The words with which it begins; whether they are all.
    Begins(&'a str, bool),
}

/// How many letters of its words name a paragraph at most.
const BEGINNING: usize = 48;

/// How a paragraph is named: a heading by its words, or its number where it has one.
pub fn named(text: &str) -> Named<'_> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '#');
    if let Some(number) = text.split_whitespace().next().and_then(number) {
        return Named::Number(number);
    }
    let (words, whole) = beginning(text);
    Named::Begins(words, whole)
}

/// The first words of a text; whether they are all.
pub fn beginning(text: &str) -> (&str, bool) {
    let text =
        text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '#' | '-' | '+' | '•' | '–'));
    let line = text.lines().next().unwrap_or_default().trim_end();
    let Some((end, _)) = line.char_indices().nth(BEGINNING) else { return (line, line.len() == text.len()) };
    let cut = line.get(..end).unwrap_or(line);
    let at_a_word = cut.rfind(' ').and_then(|at| cut.get(..at)).unwrap_or(cut);
    (at_a_word.trim_end_matches([',', ';', ':', ' ']), false)
}

#[cfg(test)]
mod tests {
    use super::{Named, named, paragraphs};

    #[test]
    fn a_paragraph_is_named_by_its_own_number_or_by_its_beginning() {
        assert_eq!(named("1.1 Meet once a year;"), Named::Number("1.1"));
        assert_eq!(named("1. Meet"), Named::Number("1"));
        assert_eq!(named("(a) by note"), Named::Number("(a)"));
        assert_eq!(named("## 2. Reports"), Named::Number("2"));
        assert_eq!(named("## Reports"), Named::Begins("Reports", true));
        assert_eq!(named("- by note"), Named::Begins("by note", true));
        let long = "The Member States of the Conference, recalling the Catalogue of measures";
        assert_eq!(named(long), Named::Begins("The Member States of the Conference, recalling", false));
        assert_eq!(named("2023 was a year"), Named::Begins("2023 was a year", true));
    }

    fn of(text: &str) -> Vec<&str> {
        paragraphs(text).into_iter().map(|of| of.text).collect()
    }

    #[test]
    fn a_paragraph_stands_between_blank_lines() {
        assert_eq!(of("One\nstill one.\n\nTwo.\n \n\nThree.\n"), ["One\nstill one.", "Two.", "Three."]);
        assert_eq!(of("One.\nTwo.\nThree."), ["One.", "Two.", "Three."], "no blank line: each line is one");
        assert_eq!(of("One.\nTwo.\n\n"), ["One.", "Two."], "what comes behind the text divides nothing");
        assert_eq!(
            of("Decided to:\n\n1. Meet;\n2. Report\nyearly.\n(a) by note"),
            ["Decided to:", "1. Meet;", "2. Report\nyearly.", "(a) by note"]
        );
        assert_eq!(of("In 2023 it was\n2024 it is.\n\nEnd."), ["In 2023 it was\n2024 it is.", "End."]);
        assert_eq!(of(""), Vec::<&str>::new());
        assert_eq!(of("\n\n"), [""]);
        assert_eq!(of("\n\nOne.\n\nTwo."), ["\n\nOne.", "Two."]);
    }
}
