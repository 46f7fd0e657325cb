//! How long a delegation waits for its view of the record after somebody has written: carried on from the view that
//! it had, and made anew.

#[path = "pages/synthetic.rs"]
#[expect(dead_code, reason = "its way into a database is for the pages")]
mod synthetic;

use std::hint::black_box;

use clearinghouse::record::day_book::DayBook;
use clearinghouse::record::reading::Known;
use clearinghouse::record::rows::AreaNote;
use clearinghouse::record::{Changed, Record, Row};
use clearinghouse::rules::access::{Actor, Audience, Post};
use criterion::{Criterion, criterion_group, criterion_main};

fn changed(row: &Row) -> anyhow::Result<Changed> {
    Ok(Changed {
        entry: 1,
        at: "2026-06-01T06:00:00Z".parse()?,
        act: "registered".to_owned(),
        kind: row.kind(),
        id: row.common().id,
        before: None,
        after: Some(row.to_json()?),
    })
}

/// The record, and the same with one note more.
fn records() -> anyhow::Result<(Record, Record)> {
    let rows: Vec<Row> = synthetic::entries(synthetic::WHOLE)?.into_iter().flatten().collect();
    let mut record = Record::default();
    for row in &rows {
        record.apply(changed(row)?)?;
    }
    let mut notes =
        rows.into_iter().filter_map(|row| if let Row::AreaNote(note) = row { Some(note) } else { None });
    let mut note: AreaNote = notes.next_back().ok_or_else(|| anyhow::anyhow!("no note"))?;
    note.common.id = uuid::Uuid::new_v4();
    note.common.distribution = clearinghouse::record::Distribution::MemberStates;
    let mut next = record.clone();
    next.apply(changed(&note.into())?)?;
    Ok((record, next))
}

fn view_after_a_write(criterion: &mut Criterion) {
    let (whole, next) = records().unwrap_or_else(|error| panic!("{error}"));
    let post = Post::Delegate("QAB".parse().unwrap_or_else(|error| panic!("{error:?}")), false);
    let delegate = Actor { account: None, post, standing: true, chair: false };
    let may = |audience: Audience<'_>| delegate.reads(audience);
    let on = "2026-06-01".parse().unwrap_or_default();
    let view = whole.read_by(may).into_owned();
    let day = DayBook::new(&view, on);
    let next_day = DayBook::advanced(&[&DayBook::new(&whole, on)], &next, on);
    let mut group = criterion.benchmark_group("a delegation's view after a write");
    group.sample_size(20);
    group.bench_function("anew", |bencher| {
        bencher.iter(|| {
            let view = next.read_by(may).into_owned();
            black_box(DayBook::advanced(&[&next_day], &view, on))
        });
    });
    group.bench_function("carried on", |bencher| {
        bencher.iter(|| {
            let known = Known { whole: &whole, view: &view };
            let view = next.read_by_since(Some(known), may).into_owned();
            black_box(DayBook::advanced(&[&next_day, &day], &view, on))
        });
    });
    group.finish();
}

criterion_group!(benches, view_after_a_write);
criterion_main!(benches);
