//! Characters that nobody sees in a text, and that change what is seen: controls, signs that turn the direction of letters
//! round, and blanks of no width.

/// Whether a character is never seen, and has no place in a text.
fn is_hidden(sign: char) -> bool {
    (sign.is_control() && !matches!(sign, '\n' | '\r' | '\t'))
        || matches!(sign, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
        || matches!(sign, '\u{e0000}'..='\u{e007f}')
}

/// Signs by which letters are joined or kept apart: within a word of Persian, Hindi and others they are part of its spelling.
fn joins(sign: char) -> bool {
    matches!(sign, '\u{200c}' | '\u{200d}')
}

/// Whether the signs that join letters are needed beside a letter: in no alphabet that stands before Hebrew, as Latin and
/// Cyrillic do, and beside no sign of punctuation.
fn is_joined(letter: char) -> bool {
    letter >= '\u{590}' && !letter.is_whitespace() && !matches!(letter, '\u{2000}'..='\u{206f}')
}

/// The hidden characters of a text, each with its place in bytes.
fn hidden(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut before = None;
    let mut signs = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (at, sign) = signs.next()?;
        let next = signs.peek().map(|(_, next)| *next);
        let between = before.is_some_and(is_joined) && next.is_some_and(is_joined);
        before = Some(sign);
        Some((at, sign, is_hidden(sign) || joins(sign) && !between))
    })
    .filter_map(|(at, sign, hidden)| hidden.then_some((at, sign)))
}

/// The first hidden character of a text, as one names it, and the word before it.
pub fn first_hidden(text: &str) -> Option<(String, String)> {
    let (at, sign) = hidden(text).next()?;
    let before = text.get(..at).unwrap_or_default();
    let word = before.split_whitespace().next_back().unwrap_or_default();
    Some((format!("U+{:04X}", u32::from(sign)), without_hidden(word)))
}

/// A text without them.
pub fn without_hidden(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut written = 0;
    for (at, sign) in hidden(text) {
        out.push_str(text.get(written..at).unwrap_or_default());
        written = at + sign.len_utf8();
    }
    out.push_str(text.get(written..).unwrap_or_default());
    out
}

/// Whether nothing of a text is seen.
pub fn is_blank(text: &str) -> bool {
    let is_seen = |sign: char| {
        !sign.is_whitespace()
            && !is_hidden(sign)
            && !joins(sign)
            && !sign.is_control()
            && !matches!(
                sign,
                '\u{ad}'
                    | '\u{200e}'
                    | '\u{200f}'
                    | '\u{2800}'
                    | '\u{3164}'
                    | '\u{ffa0}'
                    | '\u{115f}'
                    | '\u{1160}'
            )
    };
    !text.chars().any(is_seen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_found_and_named() {
        let named = |text| first_hidden(text).map(|(sign, _)| sign);
        for (text, sign) in [
            ("to \u{202e}evil", "U+202E"),
            ("a\u{7}b", "U+0007"),
            ("\u{1b}[31m", "U+001B"),
            ("zero\u{200b}width", "U+200B"),
            ("a\u{2066}b\u{2069}", "U+2066"),
            ("join\u{200d}ed", "U+200D"),
            ("тоже\u{200c}так", "U+200C"),
        ] {
            assert_eq!(named(text).as_deref(), Some(sign), "{text:?}");
        }
        for text in [
            "lines\r\nand\ttabs",
            "Ақпарат – «обмен»",
            "می\u{200c}خواهم",
            "क\u{94d}\u{200d}ष",
            "22\u{a0}August",
        ] {
            assert_eq!(named(text), None, "{text:?}");
            assert_eq!(without_hidden(text), text);
        }
        assert_eq!(first_hidden("one two\u{202e} three").map(|(_, word)| word).as_deref(), Some("two"));
        assert_eq!(without_hidden("\u{feff}a\u{200b}b\u{202e}"), "ab");
    }

    #[test]
    fn a_text_of_which_nothing_is_seen_is_blank() {
        for text in ["", " \n", "\u{200b}\u{200d}", "\u{2800}", "\u{ad}\u{3164}", "\u{202e}\u{a0}"] {
            assert!(is_blank(text), "{text:?}");
        }
        assert!(!is_blank("\u{200b}."));
    }
}
