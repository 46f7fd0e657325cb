//! How long two texts of 100,000 characters are compared: of which little was changed, all of which stands elsewhere, that
//! have nothing in common, and that are of a shape that nobody writes.

use std::hint::black_box;

use clearinghouse::rules::redline::redline;
use criterion::{Criterion, criterion_group, criterion_main};

/// As long as the text of a document may be.
const CHARACTERS: usize = 100_000;

/// Paragraphs of about sixty words out of a thousand, which never come again in that order.
fn paragraphs(seed: usize) -> Vec<String> {
    let mut dice = seed;
    let mut word = || {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        format!("word{}", (dice >> 33) % 1_000)
    };
    let mut length = 0;
    let mut all = Vec::new();
    while length < CHARACTERS {
        let paragraph = (0..60).map(|_| word()).collect::<Vec<_>>().join(" ");
        length += paragraph.len() + 2;
        all.push(paragraph);
    }
    all
}

fn long_texts(criterion: &mut Criterion) {
    let stood = paragraphs(1);
    let text = stood.join("\n\n");
    let changed = text.replace("word7 ", "another ");
    let mut turned = stood.clone();
    turned.reverse();
    let turned = turned.join("\n\n").replace("word8 ", "another ");
    let other = paragraphs(2).join("\n\n");
    let repeated = |of: &str| of.repeat(CHARACTERS / of.len());
    let mut group = criterion.benchmark_group("redline");
    group.sample_size(10);
    for (name, before, after) in [
        ("changed", text.clone(), changed),
        ("moved", text.clone(), turned),
        ("replaced", text, other),
        ("repeated", repeated("a b "), repeated("b a ")),
        ("lines", repeated("a\n"), repeated("b\na\n")),
    ] {
        group.bench_function(name, |bencher| bencher.iter(|| redline(black_box(&before), black_box(&after))));
    }
    group.finish();
}

criterion_group!(benches, long_texts);
criterion_main!(benches);
