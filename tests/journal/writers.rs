//! Sixteen who write at once.

use std::sync::Arc;
use std::time::Instant;

use clearinghouse::journal::verify;
use clearinghouse::record::Distribution;

use super::house::{House, note};

const WRITERS: u128 = 16;
const WRITES: u128 = 12;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn entries_are_numbered_in_the_order_of_commits() {
    let house = Arc::new(House::filled().await);
    let writers: Vec<_> = (0..WRITERS).map(|writer| tokio::spawn(write(house.clone(), writer))).collect();
    let mut acknowledged = Vec::new();
    for writer in writers {
        acknowledged.extend(writer.await.unwrap());
    }
    acknowledged.sort_by_key(|(entry, _, _)| *entry);
    let entries: Vec<_> = acknowledged.iter().map(|(entry, _, _)| *entry).collect();
    assert_eq!(entries, (7..7 + i64::try_from(WRITERS * WRITES).unwrap()).collect::<Vec<_>>());
    // What was acknowledged before another was asked for has the lower number.
    for (i, (_, asked, _)) in acknowledged.iter().enumerate() {
        for (entry, _, answered) in acknowledged.iter().skip(i + 1) {
            assert!(answered > asked, "entry {entry} was answered before a lower one was asked for");
        }
    }
    let verified = verify(&house.app.pool, None).await.unwrap(); // instants run with the entries: it would say so
    assert_eq!(verified.records as u128, 5 + WRITERS * WRITES);
}

async fn write(house: Arc<House>, writer: u128) -> Vec<(i64, Instant, Instant)> {
    let mut acknowledged = Vec::new();
    for write in 0..WRITES {
        let asked = Instant::now();
        let row = note(1_000 * (writer + 1) + write, "one of many", Distribution::MemberStates);
        let entry = house.writes("registered", vec![row]).await;
        acknowledged.push((entry, asked, Instant::now()));
    }
    acknowledged
}
