//! The record changes through the door alone, and the journal's entries not at all.

use clearinghouse::entries::Register;
use clearinghouse::platform::failure::Failure;
use clearinghouse::record::Kind;
use clearinghouse::rules::access::Actor;
use serde_json::json;
use sqlx::postgres::PgPool;

use crate::house::{House, Unchecked, input};

async fn refused(pool: &PgPool, statement: &'static str) -> String {
    match sqlx::query(statement).execute(pool).await {
        Ok(done) => panic!("{statement} was done: {done:?}"),
        Err(error) => error.to_string(),
    }
}

#[tokio::test]
async fn what_is_written_outside_the_door_is_refused() {
    let house = House::new().await;
    let outside = [
        "update area set name = 'Another' where code = '2.3'",
        "delete from area where code = '2.3'",
        "insert into coverage (id, entry, source, text) values (gen_random_uuid(), 0, '{\"kind\": \"x\"}', 'x')",
    ];
    for statement in outside {
        // Not even the owner of the database writes past the journal by mistake.
        for pool in [&house.pool, &house.owner_pool] {
            let error = refused(pool, statement).await;
            assert!(error.contains("the record changes only through the journal"), "{statement}: {error}");
        }
    }
    assert_eq!(
        house.record().await.area_by_code("2.3").unwrap().area.name.split(' ').next(),
        Some("Security")
    );
}

#[tokio::test]
async fn the_program_can_change_no_entry_of_the_journal() {
    let house = House::new().await;
    let attempts = [
        "update journal set act = 'struck'",
        "delete from journal where entry = 1",
        "truncate journal cascade",
        "update journal_detail set reason = 'another'",
        "delete from journal_detail",
        "truncate journal_detail",
        "update journal_change set after = null",
        "delete from journal_change",
        "truncate journal_change",
        "delete from journal_head",
        "alter table journal disable trigger all",
        "alter table tenure disable trigger all",
    ];
    for statement in attempts {
        let error = refused(&house.pool, statement).await;
        assert!(
            error.contains("permission denied") || error.contains("must be owner"),
            "{statement}: {error}"
        );
    }
}

#[tokio::test]
async fn who_may_not_register_is_told_why_and_nothing_is_written() {
    let house = House::new().await;
    let before = house.record().await.entry;
    let register = || Register { kind: Kind::Coverage, input: input(json!({"text": "All."})) };
    let by = async |actor: Actor| house.app.perform(actor, register()).await.unwrap_err();
    let Failure::Denied(denial) = by(house.delegate("RUS")).await else { panic!() };
    assert_eq!((denial.hidden, denial.reason.key), (false, "denied-registering"));
    let Failure::Denied(denial) = by(house.senior("KAZ")).await else { panic!() };
    assert_eq!((denial.hidden, denial.reason.key), (false, "denied-registering"));
    let Failure::Denied(denial) = by(house.observer("JPN")).await else { panic!() };
    assert!(denial.hidden);
    assert_eq!(house.record().await.entry, before);
    assert!(house.app.perform(house.administrator(), register()).await.is_ok());
}

#[tokio::test]
async fn a_refusal_of_the_database_comes_through_the_door_as_a_refusal() {
    let house = House::new().await;
    let tenure = json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "from": "2024-01-01"});
    let id = house.register(Kind::Tenure, tenure).await.id;
    let mut second = house.row(Kind::Tenure, id).await;
    second.common_mut().id = uuid::Uuid::from_u128(7);
    let refused = house.app.perform(house.administrator(), Unchecked(second)).await.unwrap_err();
    assert_eq!(crate::house::reasons(refused), ["1.9 express_decision refused-second-coordinator"]);
}
