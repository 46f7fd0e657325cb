//! What readers see of the journal.

use clearinghouse::journal::{Erase, Reader, store};
use clearinghouse::record::{Distribution, Record};
use clearinghouse::rules::access::Actor;

use super::house::{House, administrator, delegate, id, note, officer};

fn by(actor: Actor, record: &Record) -> Reader<'_> {
    Reader { actor, record }
}

async fn numbers(house: &House, actor: &Actor, before: Option<i64>, limit: usize) -> (Vec<i64>, Option<i64>) {
    let record = house.record_of(actor).await;
    let mut connection = house.app.pool.acquire().await.unwrap();
    let page = store::page(&mut connection, by(*actor, &record), before, limit).await.unwrap();
    (page.entries.iter().map(|entry| entry.entry).collect(), page.next)
}

#[tokio::test]
async fn a_delegation_reads_what_is_about_records_that_it_may_read() {
    let house = House::filled().await;
    assert_eq!(numbers(&house, &officer(), None, 50).await, (vec![6, 5, 4, 3, 2, 1], None));
    assert_eq!(numbers(&house, &delegate("KAZ"), None, 50).await, (vec![6, 3, 2, 1], None));
    assert_eq!(numbers(&house, &officer(), None, 4).await, (vec![6, 5, 4, 3], Some(3)));
    assert_eq!(numbers(&house, &officer(), Some(3), 4).await, (vec![2, 1], None));
    let (first, next) = numbers(&house, &delegate("KAZ"), None, 2).await;
    assert_eq!(first, [6, 3]);
    assert_eq!(numbers(&house, &delegate("KAZ"), next, 2).await.0, [2, 1]);

    let record = house.record_of(&delegate("KAZ")).await;
    let mut connection = house.app.pool.acquire().await.unwrap();
    assert!(store::entry(&mut connection, by(delegate("KAZ"), &record), 4).await.unwrap().is_none());
    assert!(store::history(&mut connection, by(delegate("KAZ"), &record), id(5)).await.unwrap().is_empty());
    let corrected = store::entry(&mut connection, by(delegate("KAZ"), &record), 3).await.unwrap().unwrap();
    let fields: Vec<_> = corrected.changes[0].fields.iter().map(|field| field.field.as_str()).collect();
    assert_eq!(fields, ["text"]);
    let history = store::history(&mut connection, by(officer(), &record), id(5)).await.unwrap();
    let acts: Vec<_> = history.iter().map(|step| (step.entry.act.as_str(), step.change.struck)).collect();
    assert_eq!(acts, [("struck", true), ("registered", false)]);
}

#[tokio::test]
async fn what_was_restricted_since_is_restricted_in_its_history_too() {
    let house = House::filled().await;
    house.writes("corrected", vec![note(4, "as corrected", Distribution::Secretariat)]).await;
    assert_eq!(numbers(&house, &delegate("KAZ"), None, 50).await.0, [6, 1]);
    let record = house.record_of(&delegate("KAZ")).await;
    let mut connection = house.app.pool.acquire().await.unwrap();
    assert!(store::entry(&mut connection, by(delegate("KAZ"), &record), 2).await.unwrap().is_none());
    assert!(store::history(&mut connection, by(delegate("KAZ"), &record), id(4)).await.unwrap().is_empty());
}

#[tokio::test]
async fn an_erasure_says_what_it_erased() {
    let house = House::filled().await;
    let reason = "the text was restricted".to_owned();
    house.app.perform(administrator(), Erase { entry: 3, reason }).await.unwrap();
    let record = house.record_of(&officer()).await;
    let mut connection = house.app.pool.acquire().await.unwrap();
    let page = store::page(&mut connection, by(officer(), &record), None, 50).await.unwrap();
    let erasure = &page.entries[0];
    assert_eq!((erasure.erases, erasure.reason.as_deref()), (Some(3), Some("the text was restricted")));
    let erased = page.entries.iter().find(|entry| entry.entry == 3).unwrap();
    assert_eq!((erased.erased, erased.reason.as_deref()), (Some(7), None));
    assert_eq!(numbers(&house, &delegate("KAZ"), None, 50).await.0, [6, 2, 1]);
}
