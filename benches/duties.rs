//! How long the duties take: 10,000 areas with 60,000 tenures and 40,000 papers, and whether twice the areas take
//! twice the time.

mod many_areas;

use std::hint::black_box;

use clearinghouse::rules::duties::duties;
use clearinghouse::rules::facts::Facts;
use clearinghouse::said::duty::ForPrograms;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

use many_areas::{date, facts};

fn duties_of_many_areas(criterion: &mut Criterion) {
    let on = date(1400);
    let mut group = criterion.benchmark_group("duties");
    group.sample_size(10);
    for areas in [2_500, 5_000, 10_000] {
        let json = facts(areas);
        let read = Facts::from_json(&json).unwrap_or_else(|error| panic!("{error}"));
        group.throughput(Throughput::Elements(areas as u64));
        group.bench_with_input(BenchmarkId::new("read", areas), &json, |bencher, json| {
            bencher.iter(|| Facts::from_json(black_box(json)));
        });
        group.bench_with_input(BenchmarkId::new("compute", areas), &read, |bencher, facts| {
            bencher.iter(|| duties(black_box(facts), on));
        });
        group.bench_with_input(BenchmarkId::new("print", areas), &duties(&read, on), |bencher, duties| {
            bencher
                .iter(|| serde_json::to_vec(&black_box(duties).iter().map(ForPrograms).collect::<Vec<_>>()));
        });
    }
    group.finish();
}

criterion_group!(benches, duties_of_many_areas);
criterion_main!(benches);
