//! What two sequences have in common, in the same order in both: of paragraphs, of words.
//!
//! What stands once in each is an anchor (patience), and between two anchors the same is asked again; a short stretch
//! without anchors is compared in full. Nothing looks at a clock: the same two texts give the same answer on every machine,
//! and the work is bounded by counts. Where a long stretch has nothing that stands once, it is said to have been replaced as
//! a whole: of a text that repeats itself ten thousand times no reader asks which repetition is which.

use std::collections::HashMap;
use std::ops::Range;

/// How many pairs of a stretch without anchors are compared at most.
const PAIRS: usize = 250_000;
/// How often a stretch is divided at most.
const DEEPEST: usize = 100;

/// A stretch of each sequence, and how often it has been divided.
type Stretch = (Range<usize>, Range<usize>, usize);

/// The places of what two sequences have in common, in order.
pub(super) fn matched(a: &[u32], b: &[u32]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open: Vec<Stretch> = vec![(0..a.len(), 0..b.len(), 0)];
    while let Some((mut of_a, mut of_b, depth)) = open.pop() {
        while !of_a.is_empty() && !of_b.is_empty() && a[of_a.start] == b[of_b.start] {
            found.push((of_a.start, of_b.start));
            of_a.start += 1;
            of_b.start += 1;
        }
        while !of_a.is_empty() && !of_b.is_empty() && a[of_a.end - 1] == b[of_b.end - 1] {
            of_a.end -= 1;
            of_b.end -= 1;
            found.push((of_a.end, of_b.end));
        }
        if of_a.is_empty() || of_b.is_empty() {
            continue;
        }
        let anchors = if depth < DEEPEST { anchors(a, &of_a, b, &of_b) } else { Vec::new() };
        if anchors.is_empty() {
            if of_a.len().saturating_mul(of_b.len()) <= PAIRS {
                in_full(a, of_a, b, of_b, &mut found);
            }
            continue;
        }
        let (mut next_a, mut next_b) = (of_a.start, of_b.start);
        for (at_a, at_b) in anchors {
            found.push((at_a, at_b));
            open.push((next_a..at_a, next_b..at_b, depth + 1));
            (next_a, next_b) = (at_a + 1, at_b + 1);
        }
        open.push((next_a..of_a.end, next_b..of_b.end, depth + 1));
    }
    found.sort_unstable();
    found
}

/// Where something stands in two stretches, and how often.
#[derive(Default)]
struct Found {
    in_a: usize,
    in_b: usize,
    at_b: usize,
}

/// Of what stands once in each of two stretches the longest series that runs the same way in both.
fn anchors(a: &[u32], of_a: &Range<usize>, b: &[u32], of_b: &Range<usize>) -> Vec<(usize, usize)> {
    let mut places: HashMap<u32, Found> = HashMap::with_capacity(of_a.len());
    for at in of_a.clone() {
        places.entry(a[at]).or_default().in_a += 1;
    }
    for at in of_b.clone() {
        if let Some(found) = places.get_mut(&b[at]) {
            found.in_b += 1;
            found.at_b = at;
        }
    }
    let once = of_a.clone().filter_map(|at| {
        let found = places.get(&a[at])?;
        (found.in_a == 1 && found.in_b == 1).then_some((at, found.at_b))
    });
    rising(&once.collect::<Vec<_>>())
}

/// The longest series of pairs whose second parts rise; the first parts rise already.
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // Of the series of each length the one that ends lowest, by the place of its last pair.
    let mut lowest: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (place, (_, at_b)) in pairs.iter().enumerate() {
        let length = lowest.partition_point(|end| pairs[*end].1 < *at_b);
        before.push(length.checked_sub(1).map(|shorter| lowest[shorter]));
        if length == lowest.len() {
            lowest.push(place);
        } else {
            lowest[length] = place;
        }
    }
    let mut series = Vec::with_capacity(lowest.len());
    let mut next = lowest.last().copied();
    while let Some(place) = next {
        series.push(pairs[place]);
        next = before[place];
    }
    series.reverse();
    series
}

/// The longest common series of two short stretches.
fn in_full(a: &[u32], of_a: Range<usize>, b: &[u32], of_b: Range<usize>, found: &mut Vec<(usize, usize)>) {
    let width = of_b.len() + 1;
    // The length of the longest series from each pair on.
    let mut longest = vec![0_u32; (of_a.len() + 1) * width];
    for row in (0..of_a.len()).rev() {
        for column in (0..of_b.len()).rev() {
            let here = row * width + column;
            longest[here] = if a[of_a.start + row] == b[of_b.start + column] {
                longest[here + width + 1] + 1
            } else {
                longest[here + width].max(longest[here + 1])
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    while row < of_a.len() && column < of_b.len() {
        let here = row * width + column;
        if a[of_a.start + row] == b[of_b.start + column] {
            found.push((of_a.start + row, of_b.start + column));
            (row, column) = (row + 1, column + 1);
        } else if longest[here + width] >= longest[here + 1] {
            row += 1;
        } else {
            column += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::matched;

    fn common(a: &str, b: &str) -> String {
        let ids = |text: &str| text.chars().map(u32::from).collect::<Vec<_>>();
        let signs: Vec<char> = a.chars().collect();
        matched(&ids(a), &ids(b)).into_iter().map(|(at, _)| signs[at]).collect()
    }

    #[test]
    fn what_stands_in_both_keeps_its_order() {
        assert_eq!(common("abcdef", "xbcyef"), "bcef");
        assert_eq!(common("abc", "cab"), "ab");
        assert_eq!(common("aabbaabb", "abab"), "abab", "nothing stands once");
        assert_eq!(common("", "a"), "");
        assert_eq!(common("abc", "abc"), "abc");
    }
}
