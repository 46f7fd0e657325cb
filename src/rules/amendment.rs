//! Amendments put into a text: what the next text is offered as, once it is said which of them are taken.

use super::redline::paragraphs;

/// What an amendment does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Other words stand in the place of the paragraph's.
    Replacement,
    /// The paragraph is taken out.
    Deletion,
    /// A paragraph is put in after it.
    Insertion,
}

impl Act {
    /// The act of that name, as the record has it.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "replacement" => Some(Self::Replacement),
            "deletion" => Some(Self::Deletion),
            "insertion" => Some(Self::Insertion),
            _ => None,
        }
    }
}

/// A change of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change<'a> {
    /// The number of the paragraph, from 1; 0: what is put in comes before the first.
    pub paragraph: usize,
    /// What is done.
    pub act: Act,
    /// The new words; of a deletion, none.
    pub words: &'a str,
}

/// A text with changes of its paragraphs put in. Of two that change the words of the same paragraph the first counts; what
/// is put in after the same paragraph stands there in the order in which it is given.
pub fn offered(text: &str, changes: &[Change<'_>]) -> String {
    let text = text.replace("\r\n", "\n");
    let all = paragraphs(&text);
    let by_line = all.len() > 1 && all.iter().all(|of| of.gap.matches('\n').count() < 2);
    let between = if by_line { "\n" } else { "\n\n" };
    let put_in = |after: usize| {
        let own = changes.iter().filter(move |of| of.paragraph == after && of.act == Act::Insertion);
        own.map(|of| of.words.trim())
    };
    let mut out = String::new();
    for words in put_in(0) {
        out.push_str(words);
        out.push_str(between);
    }
    for (place, of) in all.iter().enumerate() {
        let number = place + 1;
        let own = changes.iter().find(|of| of.paragraph == number && of.act != Act::Insertion);
        let words = match own {
            Some(Change { act: Act::Deletion, .. }) => None,
            Some(change) => Some(change.words.trim()),
            None => Some(of.text),
        };
        let pieces: Vec<&str> = words.into_iter().chain(put_in(number)).collect();
        out.push_str(&pieces.join(between));
        if !pieces.is_empty() {
            out.push_str(of.gap);
        }
    }
    // Where the last paragraph was taken out, the text ends behind the one before it.
    let end = all.last().map(|of| of.gap).unwrap_or_default();
    out.truncate(out.trim_end().len());
    out + end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(paragraph: usize, act: Act, words: &str) -> Change<'_> {
        Change { paragraph, act, words }
    }

    #[test]
    fn what_is_taken_stands_in_its_place() {
        let text = "One.\n\nTwo.\r\n\r\nThree.\n";
        assert_eq!(offered(text, &[]), "One.\n\nTwo.\n\nThree.\n");
        let changed =
            [change(2, Act::Replacement, "Two, otherwise."), change(2, Act::Replacement, "Not this.")];
        assert_eq!(offered(text, &changed), "One.\n\nTwo, otherwise.\n\nThree.\n");
        assert_eq!(offered(text, &[change(1, Act::Deletion, "")]), "Two.\n\nThree.\n");
        assert_eq!(offered(text, &[change(3, Act::Deletion, "")]), "One.\n\nTwo.\n");
        let put_in = [
            change(0, Act::Insertion, "Nought."),
            change(3, Act::Insertion, "Four."),
            change(3, Act::Insertion, "Five."),
        ];
        assert_eq!(offered(text, &put_in), "Nought.\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n");
        // A paragraph is taken out, and another one put in in its place.
        let both = [change(2, Act::Insertion, "Instead."), change(2, Act::Deletion, "")];
        assert_eq!(offered(text, &both), "One.\n\nInstead.\n\nThree.\n");
        assert_eq!(offered("One.\nTwo.", &[change(1, Act::Insertion, "Between.")]), "One.\nBetween.\nTwo.");
        assert_eq!(offered("One.", &[change(1, Act::Insertion, "Two.")]), "One.\n\nTwo.");
        assert_eq!(offered("", &[change(0, Act::Insertion, "One.")]), "One.");
        assert_eq!(offered("One.", &[change(7, Act::Deletion, "")]), "One.", "there is no such paragraph");
    }
}
