//! How long a document of 30 pages takes: for Word, and as PDF. It is to be under a second.

use std::hint::black_box;

use clearinghouse::language::Language;
use clearinghouse::paper::{Head, Paper, docx, markdown, pdf};
use criterion::{Criterion, criterion_group, criterion_main};

/// A chapter as those of the Modalities are.
const CHAPTER: &str = "# Chapter 1. Terms of reference\n\n\
    *Reaffirming* that any Member State may choose to implement any measure, where feasible and appropriate,\n\n\
    1.1 Any Member State may wish to express its interest to implementation of measures in a specific priority area by \
    offering itself as a Coordinator or Co-coordinator in that area. This is without prejudice to the right of other Member \
    States to proactively implement or voluntarily initiate any activity under the Catalogue.\n\n\
    1.2 The Coordinator shall exercise the leading role in the promotion of implementation of measures in the assigned \
    priority area, and shall draft a concept paper on cooperation in that priority area.\n\n\
    | No. | Area | Coordinator |\n| --- | --- | --- |\n| 1 | Energy security | Republic of Korea |\n\n\
    - the measures are recommendatory in nature, and implemented on a gradual and voluntary basis;\n\
    - they are without prejudice to other measures, agreements and arrangements.\n\n";
const PAGES: u32 = 30;

fn paper(chapters: usize) -> Paper {
    let head =
        Head { symbol: Some("MC/2023/DRAFT/4".to_owned()), title: "DRAFT".to_owned(), ..Head::default() };
    let mut blocks = head.blocks();
    blocks.extend(markdown::blocks(&CHAPTER.repeat(chapters)));
    Paper {
        language: Language::English,
        name: "MC-2023-DRAFT-4".to_owned(),
        title: "MC/2023/DRAFT/4".to_owned(),
        dated: "2023-08-22".parse().unwrap_or_default(),
        running: "MC/2023/DRAFT/4".to_owned(),
        blocks,
    }
}

fn thirty_pages(criterion: &mut Criterion) {
    let made = |chapters| pdf::pdf(&paper(chapters)).unwrap_or_else(|error| panic!("{error:#}"));
    let mut chapters = 40;
    if pdf::IS_MADE {
        while made(chapters).pages < PAGES {
            chapters += 5;
        }
    }
    let mut group = criterion.benchmark_group("a document of 30 pages");
    group.sample_size(10);
    group.bench_function("for Word", |bencher| {
        bencher.iter(|| black_box(docx(&paper(chapters)).unwrap_or_else(|error| panic!("{error:#}"))));
    });
    if pdf::IS_MADE {
        let mut number = 0;
        // Each time another text: what typst remembers of the one before is of no use.
        group.bench_function("as PDF", |bencher| {
            bencher.iter(|| {
                number += 1;
                let mut paper = paper(chapters);
                paper.blocks.extend(markdown::blocks(&format!("{number} more")));
                black_box(pdf::pdf(&paper).unwrap_or_else(|error| panic!("{error:#}")))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, thirty_pages);
criterion_main!(benches);
