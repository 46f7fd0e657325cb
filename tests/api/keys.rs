//! A POST with a key that was seen before answers as it did then.

use serde_json::{Value, json};

use super::client::{OFFICER, Program, tenure};
use crate::house::House;

const KEY: &[(&str, &str)] = &[("idempotency-key", "8e03978e-40d5")];

async fn tenures(program: &Program) -> usize {
    program.get("/tenures").await.items().len()
}

#[tokio::test]
async fn the_same_request_is_answered_as_then() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    let first = officer.post_with("/tenures", tenure(), KEY).await;
    let again = officer.post_with("/tenures", tenure(), KEY).await;
    for name in ["location", "etag", "content-type"] {
        assert_eq!(first.header(name), again.header(name), "{name}");
    }
    assert_eq!(first.is(201), again.is(201));
    assert_eq!(tenures(&officer).await, 1);

    let mut other = tenure();
    other["state"] = json!("CHN");
    let wrong = officer.post_with("/tenures", other, KEY).await.wrong_fields();
    assert_eq!(wrong, ["Idempotency-Key"]);
    // Another person's key is another key.
    let second = Program::of(&house, OFFICER).await;
    second.post_with("/tenures", tenure(), KEY).await.is(409);
}

#[tokio::test]
async fn a_refusal_is_answered_as_then() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    let mut bad = tenure();
    bad["to"] = json!("2023-12-31");
    let first = officer.post_with("/tenures", bad.clone(), KEY).await;
    let again = officer.post_with("/tenures", bad, KEY).await;
    assert_eq!(first.status, again.status);
    assert!(first.status.is_client_error());
    assert_eq!(first.body, again.body);
    let long = "k".repeat(201);
    let wrong = officer.post_with("/tenures", tenure(), &[("idempotency-key", &long)]).await;
    assert_eq!(wrong.wrong_fields(), ["Idempotency-Key"]);
}

#[tokio::test]
async fn of_two_at_the_same_time_one_acts() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    let post = || officer.post_with("/tenures", tenure(), KEY);
    let (a, b, c) = tokio::join!(post(), post(), post());
    let a = a.is(201);
    assert_eq!(a, b.is(201));
    assert_eq!(a, c.is(201));
    assert_eq!(tenures(&officer).await, 1);
}

async fn set(house: &House, sql: &'static str) {
    let changed = sqlx::query(sql).execute(&house.owner_pool).await.unwrap();
    assert_eq!(changed.rows_affected(), 1);
}

#[tokio::test]
async fn killed_before_the_answer_was_kept_the_act_is_not_done_twice() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    let first = officer.post_with("/tenures", tenure(), KEY).await.is(201);
    set(&house, "update idempotency set body = ''").await;
    let again = officer.post_with("/tenures", tenure(), KEY).await;
    assert_eq!(again.header("location"), format!("/api/v1/tenures/{}", first["id"].as_str().unwrap()));
    let again = again.is(201);
    let names = |record: &Value| (record["id"].clone(), record["etag"].clone());
    assert_eq!(names(&again), names(&first));
    assert_eq!(tenures(&officer).await, 1);
}

#[tokio::test]
async fn killed_before_the_act_the_key_is_taken_over() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    let first = officer.post_with("/tenures", tenure(), KEY).await.is(201);
    let strike = format!("/tenures/{}/striking", first["id"].as_str().unwrap());
    officer.post(&strike, json!({"reason": "As if it had not been."})).await.is(200);
    set(
        &house,
        "update idempotency set status = 0, headers = '{}', body = '', at = at - interval '2 minutes'",
    )
    .await;
    officer.post_with("/tenures", tenure(), KEY).await.is(201);
    assert_eq!(tenures(&officer).await, 1);
}
