//! What changed within a paragraph, word by word.

use std::collections::HashMap;

use super::matched::matched;

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

/// A word or a sign, with the spaces before it.
#[derive(Clone, Copy)]
struct Token<'a> {
    space: &'a str,
    word: &'a str,
}

/// The words and signs of a text, each with the spaces before it; what is left at the end has no word.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut all = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let begins = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
        let (space, after) = rest.split_at(begins);
        let (word, after) = after.split_at(length_of_word(after));
        all.push(Token { space, word });
        rest = after;
    }
    all
}

/// How long the word is with which a text begins: letters and digits, with what joins them (`co-ordinator`, `Rev.2`,
/// `SOC/2023`); every other sign is a word of its own.
fn length_of_word(text: &str) -> usize {
    let mut signs = text.char_indices().peekable();
    let Some((_, first)) = signs.next() else { return 0 };
    let mut end = first.len_utf8();
    if !is_letter(first) {
        return end;
    }
    while let Some((at, sign)) = signs.next() {
        let joins = matches!(sign, '-' | '\'' | '’' | '.' | '/' | '_')
            && signs.peek().is_some_and(|(_, next)| is_letter(*next));
        if !is_letter(sign) && !joins {
            break;
        }
        end = at + sign.len_utf8();
    }
    end
}

/// Letters, digits, and the signs that are written over and under them.
fn is_letter(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '\u{300}'..='\u{36f}')
}

/// Names for words: the same word has the same in both texts.
#[derive(Default)]
pub(super) struct Names<'a>(HashMap<&'a str, u32>);

impl<'a> Names<'a> {
    /// The name of a word.
    pub(super) fn of(&mut self, word: &'a str) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(word).or_insert(next)
    }

    /// The names of the words of a text, signs left out.
    pub(super) fn of_words(&mut self, text: &'a str) -> Vec<u32> {
        let words = tokens(text).into_iter().map(|token| token.word);
        words.filter(|word| word.starts_with(is_letter)).map(|word| self.of(word)).collect()
    }
}

/// Two texts as one: what they have in common, and between it what was taken out and what was put in, a word as a whole.
/// Of a few short words that alone are common between two changes the change is shown as one.
pub fn compared(before: &str, after: &str) -> Vec<Run> {
    let (a, b) = (tokens(before), tokens(after));
    let mut names = Names::default();
    let of_a: Vec<u32> = a.iter().map(|token| names.of(token.word)).collect();
    let of_b: Vec<u32> = b.iter().map(|token| names.of(token.word)).collect();
    let mut pairs = matched(&of_a, &of_b);
    forget_islands(&a, &b, &mut pairs);
    let mut runs = Runs::default();
    let (mut next_a, mut next_b) = (0, 0);
    for (at_a, at_b) in
        pairs.into_iter().map(Some).chain([None]).map(|pair| pair.unwrap_or((a.len(), b.len())))
    {
        runs.replaced(&a[next_a..at_a], &b[next_b..at_b]);
        if let (Some(of_a), Some(of_b)) = (a.get(at_a), b.get(at_b)) {
            runs.space(of_a.space, of_b.space);
            runs.add(How::Same, of_a.word);
        }
        (next_a, next_b) = (at_a + 1, at_b + 1);
    }
    runs.all
}

/// The fewest words that stand on each side of an island.
const SHORE: usize = 3;
/// The most letters that an island has.
const ISLAND: usize = 4;

/// Pairs that alone are common between two longer changes are none: "of", a comma.
fn forget_islands(a: &[Token<'_>], b: &[Token<'_>], pairs: &mut Vec<(usize, usize)>) {
    let mut kept: Vec<(usize, usize)> = Vec::with_capacity(pairs.len());
    let mut at = 0;
    while at < pairs.len() {
        let begins = at;
        while at + 1 < pairs.len() && pairs[at + 1] == (pairs[at].0 + 1, pairs[at].1 + 1) {
            at += 1;
        }
        at += 1;
        let island = &pairs[begins..at];
        let (first, last) = (island[0], island[island.len() - 1]);
        let after = pairs.get(at).copied().unwrap_or((a.len(), b.len()));
        let before = kept.last().map_or((0, 0), |(of_a, of_b)| (of_a + 1, of_b + 1));
        let gap = |from: (usize, usize), to: (usize, usize)| (to.0 - from.0).min(to.1 - from.1);
        let letters: usize = island.iter().map(|(of_a, _)| a[*of_a].word.chars().count()).sum();
        let alone = gap(before, first) >= SHORE && gap((last.0 + 1, last.1 + 1), after) >= SHORE;
        if letters > ISLAND || !alone {
            kept.extend_from_slice(island);
        }
    }
    *pairs = kept;
}

/// Runs as they come together.
#[derive(Default)]
struct Runs {
    all: Vec<Run>,
}

impl Runs {
    fn add(&mut self, how: How, text: &str) {
        match self.all.last_mut() {
            _ if text.is_empty() => {}
            Some(run) if run.how == how => run.text.push_str(text),
            _ => self.all.push(Run { how, text: text.to_owned() }),
        }
    }

    /// The spaces before what is common.
    fn space(&mut self, before: &str, after: &str) {
        if before == after {
            self.add(How::Same, before);
        } else {
            self.add(How::Deleted, before);
            self.add(How::Inserted, after);
        }
    }

    /// Words in the place of others: the same space before both stands in both.
    fn replaced(&mut self, out: &[Token<'_>], put: &[Token<'_>]) {
        let both = out.first().zip(put.first()).filter(|(out, put)| out.space == put.space);
        if let Some((first, _)) = both {
            self.add(How::Same, first.space);
        }
        for (how, tokens) in [(How::Deleted, out), (How::Inserted, put)] {
            for (place, token) in tokens.iter().enumerate() {
                if place > 0 || both.is_none() {
                    self.add(how, token.space);
                }
                self.add(how, token.word);
            }
        }
    }
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
    fn a_word_is_changed_as_a_whole_and_its_sign_stays() {
        assert_eq!(marked("the views.", "the view."), "the [-views][+view].");
        assert_eq!(marked("one, two", "one two"), "one[-,] two");
        assert_eq!(marked("one two", "one, two"), "one[+,] two");
        assert_eq!(marked("a co-coordinator", "a coordinator"), "a [-co-coordinator][+coordinator]");
        assert_eq!(
            marked("MC/2023/DRAFT/4/Rev.1 is", "MC/2023/DRAFT/4/Rev.2 is"),
            "[-MC/2023/DRAFT/4/Rev.1][+MC/2023/DRAFT/4/Rev.2] is"
        );
        assert_eq!(marked("ақпарат алмасу", "ақпаратпен алмасу"), "[-ақпарат][+ақпаратпен] алмасу");
    }

    #[test]
    fn what_was_put_in_brings_its_space() {
        assert_eq!(marked("meet yearly", "meet again yearly"), "meet[+ again] yearly");
        assert_eq!(marked("meet yearly", "meet"), "meet[- yearly]");
        assert_eq!(marked("meet yearly", "yearly"), "[-meet ]yearly");
        assert_eq!(marked("one\ntwo", "one two"), "one[-\n][+ ]two");
    }

    #[test]
    fn a_small_word_alone_between_two_changes_is_no_common_ground() {
        assert_eq!(
            marked(
                "x states shall take note of all such measures y",
                "x parties may ask for copies of any other papers y"
            ),
            "x [-states shall take note of all such measures][+parties may ask for copies of any other papers] y"
        );
    }
}
