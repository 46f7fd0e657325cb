//! What was found, in its sentence.

use super::store::MARKS;

/// How long a sentence may be, in letters, and how much of a longer one is shown before what was found.
const MOST: usize = 320;
const BEFORE: usize = 100;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its words.
    pub text: String,
    /// Whether it was looked for.
    pub found: bool,
}

/// The sentence of a text in which the first of what was found stands, of the paragraph that has most of it. What was found
/// stands between [`MARKS`]; a text without any gives nothing.
pub(super) fn sentence(marked: &str) -> Vec<Run> {
    let marks = |text: &str| text.matches(MARKS[0]).count();
    let paragraphs = paragraphs(marked);
    let Some(paragraph) = paragraphs.iter().rev().max_by_key(|text| marks(text)) else { return Vec::new() };
    let Some(at) = paragraph.find(MARKS[0]) else { return Vec::new() };
    let ends = ends(paragraph);
    let from = ends.iter().rev().find(|end| **end <= at).copied().unwrap_or(0);
    let to = ends.iter().find(|end| **end > at).copied().unwrap_or(paragraph.len());
    let sentence = paragraph.get(from..to).unwrap_or_default().trim();
    runs(&bounded(sentence))
}

/// The paragraphs of a text, each in one line. Of Markdown its blank lines count, since files are broken anywhere.
fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines() {
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        match paragraphs.last_mut() {
            Some(last) if words.is_empty() && last.is_empty() => {}
            Some(_) if words.is_empty() => paragraphs.push(String::new()),
            Some(last) => {
                if !last.is_empty() {
                    last.push(' ');
                }
                last.push_str(&words);
            }
            None => {}
        }
    }
    paragraphs
}

/// Where sentences end: after a sign and a space, before a capital letter. "No. 5" is no end.
fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    for (at, sign) in text.char_indices().filter(|(_, sign)| matches!(sign, '.' | '!' | '?' | '…')) {
        let after = at + sign.len_utf8();
        let rest = text.get(after..).unwrap_or_default();
        let rest = rest.strip_prefix(MARKS[1]).unwrap_or(rest);
        let begins = rest.trim_start_matches(|sign| sign == ' ' || MARKS.contains(&sign));
        if rest.starts_with(' ') && begins.chars().next().is_some_and(char::is_uppercase) {
            ends.push(text.len() - rest.len());
        }
    }
    ends
}

/// A sentence, or of a long one what stands around what was found first.
fn bounded(sentence: &str) -> String {
    let letters: Vec<char> = sentence.chars().collect();
    if letters.len() <= MOST {
        return sentence.to_owned();
    }
    let at = letters.iter().position(|letter| *letter == MARKS[0]).unwrap_or(0);
    let space = |from: usize| letters.iter().skip(from).position(|letter| *letter == ' ').map(|n| from + n);
    let from = match at.checked_sub(BEFORE + 1) {
        Some(most) => space(most).filter(|space| *space < at).map_or(at, |n| n + 1),
        None => 0,
    };
    let until = (from + MOST).min(letters.len());
    let to = letters.iter().take(until).rposition(|letter| *letter == ' ').filter(|to| *to > at);
    let to = if until == letters.len() { until } else { to.unwrap_or(until) };
    let shown: String = letters.iter().skip(from).take(to.saturating_sub(from)).collect();
    let before = if from > 0 { "… " } else { "" };
    let after = if to < letters.len() { " …" } else { "" };
    format!("{before}{shown}{after}")
}

/// The pieces of a sentence. A mark without its other one marks to the end, or nothing.
fn runs(marked: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut add = |text: &str, found: bool| {
        if !text.is_empty() {
            runs.push(Run { text: text.replace(MARKS, ""), found });
        }
    };
    for (nth, part) in marked.split(MARKS[0]).enumerate() {
        match part.split_once(MARKS[1]) {
            Some((found, rest)) if nth > 0 => {
                add(found, true);
                add(rest, false);
            }
            _ => add(part, nth > 0),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sentence with what was found in brackets, of a text in which it is in brackets.
    fn shown(text: &str) -> String {
        let marked = text.replace('[', &MARKS[0].to_string()).replace(']', &MARKS[1].to_string());
        let run = |run: Run| if run.found { format!("[{}]", run.text) } else { run.text };
        sentence(&marked).into_iter().map(run).collect()
    }

    #[test]
    fn it_is_shown_in_its_sentence() {
        assert_eq!(
            shown("One. They [met] in No. 5 of\nthe house. Two."),
            "They [met] in No. 5 of the house."
        );
        assert_eq!(shown("[Met]. They [met]."), "[Met].");
        assert_eq!(shown("Was [it]? [It] was."), "Was [it]?");
        assert_eq!(shown("Комитет решил. [Совещание] состоится."), "[Совещание] состоится.");
        assert_eq!(shown("A [b].\n\nC [d] and [e]."), "C [d] and [e].");
        assert_eq!(shown("nothing of it"), "");
        assert_eq!(shown(""), "");
    }

    #[test]
    fn of_a_long_sentence_what_stands_around_it() {
        let words =
            |from: usize, to: usize| (from..=to).map(|n| format!("w{n:03}")).collect::<Vec<_>>().join(" ");
        let text = format!("{} [found] {}", words(1, 100), words(101, 200));
        // 100 letters before are 20 words of five; 320 letters in all, and none is cut.
        let shown = shown(&text);
        assert!(shown.starts_with("… w081 ") && shown.contains(" w100 [found] w101 "), "{shown}");
        assert!(shown.ends_with(" …") && shown.chars().count() <= MOST + 4, "{shown}");
    }

    #[test]
    fn a_mark_alone_does_no_harm() {
        let [open, close] = MARKS;
        for text in [format!("a{close}b{open}c"), format!("{open}{open}a{close}{close}"), format!("{open}")] {
            let all: String = sentence(&text).into_iter().map(|run| run.text).collect();
            assert!(!all.contains(MARKS), "{all:?}");
        }
    }
}
