//! The journal as pages.

use axum::http::StatusCode;
use clearinghouse::record::Kind;
use clearinghouse::rules::access::Post;
use serde_json::json;

use super::{house, officer};

#[tokio::test]
async fn the_journal_is_paged_and_filtered() {
    let house = house().await;
    let officer = officer(&house).await;
    let page = officer.get("/journal").await;
    page.must_say("Registered").must_say("the program itself");
    let next = page.body.split("href=\"/journal?before=").nth(1).unwrap().split('"').next().unwrap();
    let second = officer.get(&format!("/journal?before={next}")).await;
    assert_eq!(second.status, StatusCode::OK);
    let filtered = officer.get("/journal?kind=modalities-version&act=registered").await;
    filtered.must_say("MC/2023/DRAFT/4/Rev.2");
    assert!(!filtered.says("Name of a state:"));
    officer.get("/journal?act=struck").await.must_say("No entry answers to this.");
    let csv = officer.get("/journal.csv?kind=modalities-version").await;
    assert_eq!(csv.body.lines().count(), 2, "{}", csv.body);
}

#[tokio::test]
async fn an_administrator_erases_what_an_entry_says_and_the_chain_holds() {
    let house = house().await;
    let administrator = house.signed_in("administrator@secretariat.example", Post::Administrator).await;
    let officer = officer(&house).await;
    let done = house
        .register(Kind::AreaNote, json!({"area_id": "2.3", "when": "2022", "text": "A name and a number"}))
        .await;
    let entry = format!("/journal/{}", done.entry);
    let erase = format!("{entry}/erase");
    officer.get(&entry).await.must_say("A name and a number").must_say("Hash of the entry");
    assert_eq!(officer.get(&erase).await.status, StatusCode::FORBIDDEN);
    administrator.get(&erase).await.must_say("cannot be undone");
    let answer = administrator.post(&erase, &[("reason", "By letter.")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.must_say("By letter.");
    let answer = administrator.post(&erase, &[("reason", " "), ("understood", "yes")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = administrator.post(&erase, &[("reason", "By letter."), ("understood", "yes")]).await;
    assert_eq!(done.goes_to(), entry);
    let page = officer.get(&entry).await;
    page.must_say("has been erased");
    assert!(!page.says("A name and a number"));
    officer.get("/journal").await.must_say("Payload erased").must_say("By letter.");
    let verified = administrator.post("/journal/verify", &[]).await;
    verified.must_say("The journal holds.");
}

#[tokio::test]
async fn verification_says_what_it_finds() {
    let house = house().await;
    let administrator = house.signed_in("administrator@secretariat.example", Post::Administrator).await;
    administrator.get("/journal/verify").await.must_say("Verify now");
    sqlx::query("alter table area disable trigger all").execute(&house.owner_pool).await.unwrap();
    sqlx::query("update area set name = 'Another' where code = '2.3'")
        .execute(&house.owner_pool)
        .await
        .unwrap();
    let found = administrator.post("/journal/verify", &[]).await;
    found.must_say("The journal does not hold").must_say("field name");
}
