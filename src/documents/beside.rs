//! A revision in two languages, side by side, paragraph by paragraph, as they stand in their places: `?beside=ru`.

use crate::http::words::Words;
use crate::record::rows::DocumentText;
use crate::texts::inline::line_by_line;

/// A text beside the same revision in another language.
pub(super) struct Beside {
    /// The tag of each language, and what it is called.
    pub(super) languages: [(String, String); 2],
    /// The paragraphs as HTML, those that stand in the same place beside each other.
    pub(super) rows: Vec<[String; 2]>,
    /// How many paragraphs each has, where they differ.
    pub(super) uneven: Option<String>,
}

/// Two texts of a revision, beside each other.
pub(super) fn beside(words: &'static Words, text: &DocumentText, other: &DocumentText) -> Beside {
    let [left, right] = [text, other].map(|row| paragraphs(&row.text));
    let languages =
        [text, other].map(|row| (row.language.clone(), words.of_kind("choice-", &row.language).to_owned()));
    let counts = [&left, &right].map(|all| words.count("document-paragraphs", all.len()));
    let said = |[(_, one), (_, another)]: &[(String, String); 2]| {
        let values =
            [("one", one.as_str()), ("n", &counts[0]), ("another", another.as_str()), ("m", &counts[1])];
        words.with("document-uneven", &values)
    };
    let places = left.len().max(right.len());
    let at = |all: &[&str], place: usize| {
        let lines: Vec<&str> = all.get(place).copied().unwrap_or_default().lines().collect();
        line_by_line(&lines)
    };
    Beside {
        uneven: (left.len() != right.len()).then(|| said(&languages)),
        rows: (0..places).map(|place| [at(&left, place), at(&right, place)]).collect(),
        languages,
    }
}

/// The paragraphs of a text: what stands between blank lines.
fn paragraphs(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            all.push(text.get(start..at).unwrap_or_default().trim());
            start = at + line.len();
        }
        at += line.len();
    }
    all.push(text.get(start..).unwrap_or_default().trim());
    all.retain(|paragraph| !paragraph.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn paragraphs_stand_between_blank_lines_however_lines_end() {
        assert_eq!(paragraphs("One.\nStill one.\n\nTwo."), ["One.\nStill one.", "Two."]);
        assert_eq!(paragraphs("\r\nOne.\r\n \r\n\r\nTwo.\r\n"), ["One.", "Two."]);
        assert_eq!(paragraphs(""), [""; 0]);
    }
}
