//! What changed between two texts: paragraph by paragraph, and word by word within those that changed. A paragraph that
//! stands elsewhere is said to have moved, with what changed in it on the way.
//!
//! Whatever the two texts are, both can be read in what comes of it: what stands in both and what was put in is the later
//! one, what stands in both and what was taken out the earlier one.

mod matched;
mod paragraphs;
mod words;

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use matched::matched;
pub use paragraphs::{Named, Paragraph, beginning, named, paragraphs};
use words::Names;
pub use words::{How, Run, compared};

/// How much of two paragraphs is common, in thousandths, for them to be one that was changed where it stands.
const CHANGED: usize = 450;
/// The same where nothing else stands in that place.
const IN_ITS_PLACE: usize = 350;
/// The same for a paragraph elsewhere.
const MOVED: usize = 600;
/// How many words a paragraph has at least that is said to have moved.
const WORDS_OF_MOVED: usize = 3;
/// How many words are looked at to find which paragraphs are alike. Two texts of 100,000 characters in 500 paragraphs take
/// half of it; where it does not suffice, paragraphs are said to have been taken out and put in.
const LOOKED_AT: usize = 40_000_000;
/// How many pairs of paragraphs of one place are compared.
const PAIRS: usize = 4_000_000;

/// Two texts as one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redline {
    /// Its paragraphs, in the order in which they are read.
    pub passages: Vec<Passage>,
}

/// A paragraph of one of two texts, or of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// What became of it.
    pub manner: Manner,
    /// Its words.
    pub runs: Vec<Run>,
    /// Which paragraph it is of the earlier text, and of the later one, from 0: of those that its words are from.
    pub places: (Option<usize>, Option<usize>),
    /// What stands behind it in the earlier text, and in the later one.
    gaps: (String, String),
}

/// What became of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// It stands as it stood.
    Kept,
    /// Words of it were changed.
    Changed,
    /// It was put in.
    Added,
    /// It was taken out.
    Removed,
    /// It stood here; in the later text it is the paragraph of that number.
    Left(usize),
    /// It stands here; in the earlier text it was the paragraph of that number. Its words are shown as they changed.
    Came(usize),
}

impl Manner {
    /// Whether the paragraph stands here in the earlier text.
    pub fn is_of_earlier(self) -> bool {
        !matches!(self, Self::Added | Self::Came(_))
    }

    /// Whether the paragraph stands here in the later text.
    pub fn is_of_later(self) -> bool {
        !matches!(self, Self::Removed | Self::Left(_))
    }

    /// The number of the paragraph that it is in the later text, where it moved away from here.
    pub fn left_for(self) -> Option<usize> {
        if let Self::Left(place) = self { Some(place) } else { None }
    }

    /// The number of the paragraph that it was in the earlier text, where it moved here.
    pub fn came_from(self) -> Option<usize> {
        if let Self::Came(place) = self { Some(place) } else { None }
    }
}

impl Passage {
    fn new(
        manner: Manner,
        runs: Vec<Run>,
        places: (Option<usize>, Option<usize>),
        gaps: (Option<&str>, Option<&str>),
    ) -> Self {
        let gap = |of: Option<&str>| of.unwrap_or_default().to_owned();
        Self { manner, runs, places, gaps: (gap(gaps.0), gap(gaps.1)) }
    }

    /// Its words as they stand here in the later text.
    pub fn later(&self) -> String {
        self.text(How::Deleted)
    }

    /// Its words as they stood here in the earlier text.
    pub fn earlier(&self) -> String {
        self.text(How::Inserted)
    }

    fn text(&self, without: How) -> String {
        self.runs.iter().filter(|run| run.how != without).map(|run| run.text.as_str()).collect()
    }
}

impl Redline {
    /// Whether anything was changed but empty lines.
    pub fn is_empty(&self) -> bool {
        self.passages.iter().all(|passage| passage.manner == Manner::Kept)
    }

    /// The later text, with its lines ended in one way.
    pub fn accepted(&self) -> String {
        let later = self.passages.iter().filter(|of| of.manner.is_of_later());
        later.map(|of| of.later() + &of.gaps.1).collect()
    }

    /// The earlier text, with its lines ended in one way.
    pub fn rejected(&self) -> String {
        let earlier = self.passages.iter().filter(|of| of.manner.is_of_earlier());
        earlier.map(|of| of.earlier() + &of.gaps.0).collect()
    }
}

/// A text with its lines ended in one way: a browser sends them otherwise than a program.
fn in_lines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) }
}

/// What changed from one text to another.
pub fn redline(before: &str, after: &str) -> Redline {
    let (before, after) = (in_lines(before), in_lines(after));
    of_paragraphs(paragraphs(&before), paragraphs(&after))
}

/// What changed between two texts that stand in their paragraphs already.
pub fn of_paragraphs(before: Vec<Paragraph<'_>>, after: Vec<Paragraph<'_>>) -> Redline {
    let of = Texts::new(before, after);
    let mut partners = Partners::new(&of);
    let mut budget = LOOKED_AT;
    let places = |all: &[Paragraph<'_>], names: &mut HashMap<String, u32>| -> Vec<u32> {
        let mut name = |of: &Paragraph<'_>| {
            let next = u32::try_from(names.len()).unwrap_or(u32::MAX);
            *names.entry(of.text.to_owned()).or_insert(next)
        };
        all.iter().map(&mut name).collect()
    };
    let mut names = HashMap::new();
    let (a, b) = (places(&of.before, &mut names), places(&of.after, &mut names));
    let (mut next_a, mut next_b) = (0, 0);
    for (at_a, at_b) in matched(&a, &b).into_iter().chain([(a.len(), b.len())]) {
        of.pair_in_order(next_a..at_a, next_b..at_b, &mut budget, &mut partners);
        if at_a < a.len() {
            partners.join(at_a, at_b);
        }
        (next_a, next_b) = (at_a + 1, at_b + 1);
    }
    let moved = of.moved(&a, &b, &partners, &mut budget);
    of.written(&partners, &moved)
}

/// Which paragraph of the one text is which of the other, where it stands in its order.
struct Partners {
    of_before: Vec<Option<usize>>,
    of_after: Vec<Option<usize>>,
}

impl Partners {
    fn new(of: &Texts<'_>) -> Self {
        Self { of_before: vec![None; of.before.len()], of_after: vec![None; of.after.len()] }
    }

    fn join(&mut self, at_a: usize, at_b: usize) {
        self.of_before[at_a] = Some(at_b);
        self.of_after[at_b] = Some(at_a);
    }
}

/// Two texts in their paragraphs, with the words of each in the order of their names.
struct Texts<'a> {
    before: Vec<Paragraph<'a>>,
    after: Vec<Paragraph<'a>>,
    words_before: Vec<Vec<u32>>,
    words_after: Vec<Vec<u32>>,
}

impl<'a> Texts<'a> {
    fn new(before: Vec<Paragraph<'a>>, after: Vec<Paragraph<'a>>) -> Self {
        let mut names = Names::default();
        let mut words = |all: &[Paragraph<'a>]| {
            let sorted = |of: &Paragraph<'a>| {
                let mut words = names.of_words(of.text);
                words.sort_unstable();
                words
            };
            all.iter().map(sorted).collect::<Vec<_>>()
        };
        let (words_before, words_after) = (words(&before), words(&after));
        Self { before, after, words_before, words_after }
    }

    /// How much two paragraphs have in common, in thousandths; 0 where that is less than what is asked.
    fn alike(&self, at_a: usize, at_b: usize, least: usize) -> usize {
        let (a, b) = (&self.words_before[at_a], &self.words_after[at_b]);
        let all = a.len() + b.len();
        if all == 0 || 2000 * a.len().min(b.len()) < least * all {
            return 0;
        }
        let (mut left, mut right, mut common) = (0, 0, 0);
        while left < a.len() && right < b.len() {
            match a[left].cmp(&b[right]) {
                std::cmp::Ordering::Less => left += 1,
                std::cmp::Ordering::Greater => right += 1,
                std::cmp::Ordering::Equal => {
                    common += 1;
                    left += 1;
                    right += 1;
                }
            }
        }
        let share = 2000 * common / all;
        if share < least { 0 } else { share }
    }

    /// Whether these paragraphs may be compared each with each; what that costs is taken from what there is.
    fn affordable(&self, of_a: &[usize], of_b: &[usize], budget: &mut usize) -> bool {
        let words = |all: &[Vec<u32>], of: &[usize]| of.iter().map(|at| all[*at].len() + 1).sum::<usize>();
        let cost = words(&self.words_before, of_a).saturating_mul(of_b.len());
        let cost = cost.saturating_add(words(&self.words_after, of_b).saturating_mul(of_a.len()));
        let may = cost <= *budget && of_a.len().saturating_mul(of_b.len()) <= PAIRS;
        if may {
            *budget -= cost;
        }
        may
    }

    /// Between two paragraphs that stand as they stood: those that are alike, in their order, as many as there are.
    fn pair_in_order(
        &self,
        of_a: Range<usize>,
        of_b: Range<usize>,
        budget: &mut usize,
        partners: &mut Partners,
    ) {
        let (a, b): (Vec<usize>, Vec<usize>) = (of_a.collect(), of_b.collect());
        if a.is_empty() || b.is_empty() || !self.affordable(&a, &b, budget) {
            return;
        }
        let least = if a.len() == 1 && b.len() == 1 { IN_ITS_PLACE } else { CHANGED };
        let width = b.len() + 1;
        let alike = |row: usize, column: usize| self.alike(a[row], b[column], least);
        let shares: Vec<usize> = (0..a.len())
            .flat_map(|row| (0..b.len()).map(move |column| (row, column)))
            .map(|(row, column)| alike(row, column))
            .collect();
        let mut best = vec![0_usize; (a.len() + 1) * width];
        for row in (0..a.len()).rev() {
            for column in (0..b.len()).rev() {
                let here = row * width + column;
                let share = shares[row * b.len() + column];
                let paired = if share > 0 { best[here + width + 1] + share } else { 0 };
                best[here] = paired.max(best[here + width]).max(best[here + 1]);
            }
        }
        let (mut row, mut column) = (0, 0);
        while row < a.len() && column < b.len() {
            let here = row * width + column;
            let share = shares[row * b.len() + column];
            if share > 0 && best[here] == best[here + width + 1] + share {
                partners.join(a[row], b[column]);
                (row, column) = (row + 1, column + 1);
            } else if best[here] == best[here + width] {
                row += 1;
            } else {
                column += 1;
            }
        }
    }

    /// Of what has no partner in its order, what stands elsewhere: the same paragraph first, then the one most alike.
    fn moved(&self, a: &[u32], b: &[u32], partners: &Partners, budget: &mut usize) -> Vec<(usize, usize)> {
        let without = |of: &[Option<usize>], words: &[Vec<u32>]| -> Vec<usize> {
            let free = of
                .iter()
                .enumerate()
                .filter(|(at, partner)| partner.is_none() && words[*at].len() >= WORDS_OF_MOVED);
            free.map(|(at, _)| at).collect()
        };
        let mut left = without(&partners.of_before, &self.words_before);
        let mut came = without(&partners.of_after, &self.words_after);
        let mut places: HashMap<u32, Vec<usize>> = HashMap::new();
        for at in left.iter().rev() {
            places.entry(a[*at]).or_default().push(*at);
        }
        let mut moved = Vec::new();
        let mut gone = vec![false; a.len()];
        came.retain(|at| match places.get_mut(&b[*at]).and_then(Vec::pop) {
            Some(from) => {
                moved.push((from, *at));
                gone[from] = true;
                false
            }
            None => true,
        });
        left.retain(|at| !gone[*at]);
        if self.affordable(&left, &came, budget) {
            for at in came {
                let alike =
                    left.iter().enumerate().map(|(place, from)| (self.alike(*from, at, MOVED), place));
                // Of several that are equally alike, the first.
                let best = alike
                    .filter(|(share, _)| *share > 0)
                    .max_by_key(|(share, place)| (*share, usize::MAX - place));
                if let Some((_, place)) = best {
                    moved.push((left.remove(place), at));
                }
            }
        }
        moved
    }

    fn written(&self, partners: &Partners, moved: &[(usize, usize)]) -> Redline {
        let left: HashMap<usize, usize> = moved.iter().copied().collect();
        let came: HashMap<usize, usize> = moved.iter().map(|(from, to)| (*to, *from)).collect();
        let mut passages = Vec::new();
        let mut next_b = 0;
        let whole = |how, of: &Paragraph<'_>| vec![Run { how, text: of.text.to_owned() }];
        let put_in = |passages: &mut Vec<Passage>, until: usize, from: usize| {
            for (at, of) in self.after.iter().enumerate().take(until).skip(from) {
                let from = came.get(&at).copied();
                let (manner, runs) = match from {
                    Some(from) => (Manner::Came(from + 1), compared(self.before[from].text, of.text)),
                    None => (Manner::Added, whole(How::Inserted, of)),
                };
                passages.push(Passage::new(manner, runs, (from, Some(at)), (None, Some(of.gap))));
            }
        };
        for (at, of) in self.before.iter().enumerate() {
            let Some(partner) = partners.of_before[at] else {
                let manner = left.get(&at).map_or(Manner::Removed, |to| Manner::Left(to + 1));
                let runs = whole(How::Deleted, of);
                passages.push(Passage::new(manner, runs, (Some(at), None), (Some(of.gap), None)));
                continue;
            };
            put_in(&mut passages, partner, next_b);
            let after = &self.after[partner];
            let (manner, runs) = match of.text == after.text {
                true => (Manner::Kept, whole(How::Same, of)),
                false => (Manner::Changed, compared(of.text, after.text)),
            };
            let (places, gaps) = ((Some(at), Some(partner)), (Some(of.gap), Some(after.gap)));
            passages.push(Passage::new(manner, runs, places, gaps));
            next_b = partner + 1;
        }
        put_in(&mut passages, self.after.len(), next_b);
        Redline { passages }
    }
}

#[cfg(test)]
mod tests;
