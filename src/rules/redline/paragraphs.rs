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
    let is_number =
        |text: &str| !text.is_empty() && text.len() <= 3 && text.bytes().all(|c| c.is_ascii_digit());
    let numbers = sign.trim_end_matches(['.', ')']);
    let numbered = numbers.split('.').all(is_number) && (numbers.contains('.') || numbers.len() < sign.len());
    let in_brackets = sign.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let lettered =
        in_brackets.is_some_and(|of| (1..=8).contains(&of.len()) && of.chars().all(char::is_alphanumeric));
    matches!(sign, "-" | "*" | "+" | "•" | "–") || sign.bytes().all(|c| c == b'#') || numbered || lettered
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

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
