//! What changed between two texts, word by word.

use std::time::Duration;

use similar::{Algorithm, ChangeTag, TextDiff};

/// How long two texts are compared at most: where they have little in common, a coarser answer is as good.
const LONGEST: Duration = Duration::from_millis(150);

/// Words that stand together, in both texts or in one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// In which.
    pub how: How,
    /// The words, with the spaces between them.
    pub text: String,
}

/// In which of two texts words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// In both.
    Same,
    /// In the later one alone.
    Inserted,
    /// In the earlier one alone.
    Deleted,
}

impl Run {
    /// Whether the words were put in.
    pub fn is_inserted(&self) -> bool {
        self.how == How::Inserted
    }

    /// Whether they were taken out.
    pub fn is_deleted(&self) -> bool {
        self.how == How::Deleted
    }
}

/// Two texts as one: what they have in common, and between it what was taken out and what was put in.
pub fn compared(before: &str, after: &str) -> Vec<Run> {
    let diff =
        TextDiff::configure().algorithm(Algorithm::Patience).timeout(LONGEST).diff_words(before, after);
    let mut runs: Vec<Run> = Vec::new();
    for change in diff.iter_all_changes() {
        let how = match change.tag() {
            ChangeTag::Equal => How::Same,
            ChangeTag::Insert => How::Inserted,
            ChangeTag::Delete => How::Deleted,
        };
        match runs.last_mut() {
            Some(run) if run.how == how => run.text.push_str(change.value()),
            _ => runs.push(Run { how, text: change.value().to_owned() }),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(before: &str, after: &str) -> String {
        let mark = |run: Run| match run.how {
            How::Same => run.text,
            How::Inserted => format!("[+{}]", run.text),
            How::Deleted => format!("[-{}]", run.text),
        };
        compared(before, after).into_iter().map(mark).collect()
    }

    #[test]
    fn what_was_taken_out_stands_before_what_was_put_in() {
        assert_eq!(
            marked("exchange of views yearly", "exchange of experts yearly"),
            "exchange of [-views][+experts] yearly"
        );
        assert_eq!(marked("", "a framework"), "[+a framework]");
        assert_eq!(marked("a framework", ""), "[-a framework]");
        assert_eq!(marked("as it was", "as it was"), "as it was");
        assert_eq!(marked("", ""), "");
    }

    #[test]
    fn both_texts_can_be_read_in_it() {
        let (before, after) = ("One.\nTwo three.\nFour.", "One.\nTwo, three.\n\nFive, four.");
        let runs = compared(before, after);
        let without = |how: How| -> String {
            runs.iter().filter(|run| run.how != how).map(|run| run.text.as_str()).collect()
        };
        assert_eq!(without(How::Inserted), before);
        assert_eq!(without(How::Deleted), after);
    }
}
