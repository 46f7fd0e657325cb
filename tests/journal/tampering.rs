//! Everything that can be done to the journal or the tables behind the door's back is found, and called what it is.

use clearinghouse::journal::{Difference, Erase, Verified, VerifyError, verify};
use clearinghouse::platform::failure::Failure;

use super::house::{House, administrator, id, officer};

async fn difference(house: &House) -> Difference {
    match verify(&house.app.pool, None).await {
        Err(VerifyError::Differs(difference)) => difference,
        other => panic!("found nothing: {other:?}"),
    }
}

async fn found_after(sql: &'static str) -> Difference {
    let house = House::filled().await;
    house.behind_its_back(sql).await;
    difference(&house).await
}

async fn holds(house: &House) -> Verified {
    verify(&house.app.pool, None).await.unwrap()
}

#[tokio::test]
async fn a_journal_that_nobody_touched_holds() {
    let empty = holds(&House::new().await).await;
    assert_eq!((empty.entries, empty.records, empty.head.at), (0, 0, None));
    let filled = holds(&House::filled().await).await;
    assert_eq!((filled.entries, filled.records, filled.head.entry), (6, 5, 6));
}

#[tokio::test]
async fn a_row_altered_added_or_taken_away_is_found() {
    let altered = found_after("update area_note set text = 'otherwise'").await;
    assert_eq!(
        altered.to_string(),
        format!("area-note {} in the table is not as entry 3 wrote it: field text", id(4))
    );
    let stamped = found_after("update area_note set entry = 2").await;
    assert_eq!(
        stamped,
        Difference::Altered { kind: "area-note".into(), id: id(4), entry: 3, field: "entry".into() }
    );
    let missing = found_after("delete from area_note").await;
    assert_eq!(missing, Difference::Missing { kind: "area-note".into(), id: id(4), entry: 3 });
    let extra = found_after(
        "insert into dimension select (jsonb_populate_record(d, '{\"id\": \"00000000-0000-0000-0000-000000000009\", \"number\": 3}')).* from dimension d",
    )
    .await;
    assert_eq!(extra, Difference::Extra { kind: "dimension".into(), id: id(9) });
    let back = found_after(
        "insert into area_note select (jsonb_populate_record(null::area_note, before)).* from journal_change where entry = 5",
    )
    .await;
    assert_eq!(back, Difference::Struck { kind: "area-note".into(), id: id(5), entry: 5 });
}

#[tokio::test]
async fn the_last_entry_dropped_is_found() {
    let entry = "delete from journal where entry = 6; delete from journal_detail where entry = 6;
                 delete from journal_change where entry = 6";
    assert_eq!(found_after(entry).await, Difference::HeadEntry { head: 6, last: 5 });
    assert_eq!(found_after("delete from journal where entry = 6").await, Difference::NoEntry { entry: 6 });
    assert_eq!(
        found_after("delete from journal where entry = 4").await,
        Difference::Gap { expected: 4, found: 5 }
    );
}

#[tokio::test]
async fn an_entry_altered_is_found() {
    let found = found_after("update journal set on_behalf = 'KAZ' where entry = 2").await;
    assert_eq!(found, Difference::Hash { entry: 2 });
    let found = found_after("update journal set at = at - interval '1 day' where entry = 3").await;
    assert_eq!(found, Difference::Backwards { entry: 3 });
    let found = found_after(
        "update journal set entry = -2 where entry = 2; update journal set entry = 2 where entry = 4;
         update journal set entry = 4 where entry = -2",
    )
    .await;
    assert!(matches!(found, Difference::Hash { entry: 2 } | Difference::Backwards { entry: 3 }), "{found}");
}

#[tokio::test]
async fn a_payload_altered_is_found() {
    let image = "update journal_change set after = after || '{\"text\": \"otherwise\"}' where entry = 3";
    assert_eq!(found_after(image).await, Difference::Payload { entry: 3 });
    let reason = "update journal_detail set reason = 'otherwise' where entry = 1";
    assert_eq!(found_after(reason).await, Difference::Payload { entry: 1 });
    let swapped =
        "update journal_detail set salt = (select salt from journal_detail where entry = 2) where entry = 4";
    assert_eq!(found_after(swapped).await, Difference::Payload { entry: 4 });
    assert_eq!(
        found_after("delete from journal_detail where entry = 4").await,
        Difference::NoPayload { entry: 4 }
    );
    let dropped = "delete from journal_change where entry = 1 and n = 2";
    assert_eq!(found_after(dropped).await, Difference::ChangeGap { entry: 1, expected: 2 });
    let area = "update journal_change set area_id = record_id where entry = 3";
    assert!(matches!(found_after(area).await, Difference::OtherImage { entry: 3, what: "area_id", .. }));
}

#[tokio::test]
async fn the_head_altered_is_found() {
    let touched = found_after("update journal_head set touched = 3").await;
    assert!(matches!(touched, Difference::Head { last: 6, .. }), "{touched}");
    let hash = found_after("update journal_head set hash = sha256('x')").await;
    assert_eq!(hash, Difference::Head { what: "hash", last: 6 });
}

#[tokio::test]
async fn an_erased_payload_still_holds_and_only_a_recorded_one() {
    let house = House::filled().await;
    let erase = |entry| Erase { entry, reason: "the text was restricted".to_owned() };
    let denied = house.app.perform(officer(), erase(3)).await;
    assert!(matches!(denied, Err(Failure::Denied(_))), "{denied:?}");
    assert_eq!(house.app.perform(administrator(), erase(3)).await.unwrap(), 7);
    assert_eq!(house.app.perform(administrator(), erase(5)).await.unwrap(), 8);
    let again = house.app.perform(administrator(), erase(3)).await;
    assert!(matches!(again, Err(Failure::Refused(_))), "{again:?}");
    let future = house.app.perform(administrator(), erase(9)).await;
    assert!(matches!(future, Err(Failure::Refused(_))), "{future:?}");
    let verified = holds(&house).await;
    assert_eq!((verified.entries, verified.records), (8, 5));

    house.behind_its_back("delete from area_note").await;
    assert_eq!(
        difference(&house).await,
        Difference::Missing { kind: "area-note".into(), id: id(4), entry: 3 }
    );
}

#[tokio::test]
async fn an_erasure_that_nobody_recorded_is_found() {
    let quiet = "update journal_detail set salt = null, reason = null where entry = 2;
                 update journal_change set before = null, after = null where entry = 2";
    assert_eq!(found_after(quiet).await, Difference::Payload { entry: 2 });
    let house = House::filled().await;
    house
        .behind_its_back("update journal_detail set salt = null, reason = null, erased = 4 where entry = 2")
        .await;
    assert_eq!(difference(&house).await, Difference::StillThere { entry: 2 });
    house.behind_its_back("update journal_change set before = null, after = null where entry = 2").await;
    assert_eq!(difference(&house).await, Difference::NotErasedBy { entry: 2, by: 4 });

    let house = House::filled().await;
    let reason = "the text was restricted".to_owned();
    house.app.perform(administrator(), Erase { entry: 2, reason }).await.unwrap();
    house
        .behind_its_back(
            "update journal_detail set salt = null, reason = null, erased = 7 where entry = 6;
             update journal_change set before = null, after = null where entry = 6",
        )
        .await;
    assert_eq!(difference(&house).await, Difference::ErasedTwo { entry: 2, other: 6, by: 7 });
}

#[tokio::test]
async fn what_was_cut_off_or_rewritten_since_an_export_is_found() {
    let house = House::filled().await;
    let exported = holds(&house).await.head;
    house.writes("corrected", vec![super::house::kazakhstan()]).await;
    verify(&house.app.pool, Some(&exported)).await.unwrap();

    let cut = House::filled().await;
    cut.behind_its_back(
        "delete from chairmanship; delete from journal_change where entry = 6;
         delete from journal_detail where entry = 6; delete from journal where entry = 6;
         update journal_head h set (entry, touched, at, hash) = (select entry, 5, at, hash from journal where entry = 5)",
    )
    .await;
    holds(&cut).await;
    match verify(&cut.app.pool, Some(&exported)).await {
        Err(VerifyError::Differs(Difference::CutOff { last: 5, .. })) => {}
        other => panic!("{other:?}"),
    }
    let rewritten = House::filled().await;
    match verify(&rewritten.app.pool, Some(&exported)).await {
        Err(VerifyError::Differs(Difference::Rewritten { .. })) => {}
        other => panic!("{other:?}"),
    }
}
