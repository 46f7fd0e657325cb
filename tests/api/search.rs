//! Programs search as persons do.

use serde_json::json;

use super::client::{DELEGATE, OBSERVER, OFFICER, Program, sourced};
use crate::house::House;

#[tokio::test]
async fn hits_say_what_they_are_and_where() {
    let house = House::new().await;
    let delegate = Program::scoped(&house, DELEGATE, "read").await;
    let hits = delegate.get("/search?q=2.3").await.items();
    assert_eq!(hits[0]["kind"], "area");
    assert_eq!(hits[0]["url"], "/areas/2.3");
    assert_eq!(hits[0]["stands"], "Dimension 2, New challenges and threats");
    assert!(hits[0]["id"].is_string());
    let paragraph = hits.iter().find(|hit| hit["kind"] == "modalities-paragraph").unwrap();
    assert_eq!((&paragraph["url"], &paragraph["id"]), (&json!("/modalities#2.3"), &json!(null)));
    let whole = delegate.all("/search?q=security", 200).await;
    assert_eq!(whole.len(), 2, "{whole:?}");
    assert_eq!(delegate.all("/search?q=security", 1).await, whole);
}

#[tokio::test]
async fn a_program_finds_what_its_owner_may_know_of() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    let mut secret =
        sourced(json!({"symbol": "SOC/2023-II/DEC/9", "title": "Quixotic", "decided": "2023-08-22"}));
    secret["distribution"] = json!("secretariat");
    officer.post("/decisions", secret).await.is(201);
    assert_eq!(officer.get("/search?q=quixotic").await.items().len(), 1);
    for post in [DELEGATE, OBSERVER] {
        assert!(Program::of(&house, post).await.get("/search?q=quixotic").await.items().is_empty());
    }
}

#[tokio::test]
async fn a_search_for_nothing_names_its_field() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    for query in ["/search", "/search?q=", "/search?q=a", "/search?q=a+b+c+d+e+f+g+h+i+j+k"] {
        assert_eq!(officer.get(query).await.wrong_fields(), ["q"], "{query}");
    }
    assert_eq!(officer.get("/search?q=2.3&kind=area").await.wrong_fields(), ["kind"]);
}

#[tokio::test]
async fn texts_are_searched_by_programs_too() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    for (number, distribution) in [(1, "member-states"), (2, "member-states"), (3, "secretariat")] {
        let (symbol, title) = (format!("SOC/2023-II/DEC/{number}"), "Quixotic meetings");
        let mut decision = sourced(json!({"symbol": symbol, "title": title, "decided": "2023-08-22"}));
        decision["distribution"] = json!(distribution);
        officer.post("/decisions", decision).await.is(201);
    }
    let delegate = Program::of(&house, DELEGATE).await;
    assert_eq!(officer.all("/search/texts?q=quixotic+meeting", 1).await.len(), 3);
    let hits = delegate.all("/search/texts?q=quixotic+meeting", 1).await;
    assert_eq!(hits.len(), 2);
    assert_eq!((&hits[0]["kind"], &hits[0]["found"]), (&json!("decision"), &json!([])));
    assert_eq!(delegate.all("/search/texts?q=quixotic&body=MC", 50).await, [] as [serde_json::Value; 0]);
    for (query, field) in [
        ("q=", "q"),
        ("q=meetings&from=tomorrow", "from"),
        ("q=meetings&kind=planet", "kind"),
        ("q=meetings&cursor=x", "cursor"),
    ] {
        assert_eq!(officer.get(&format!("/search/texts?{query}")).await.wrong_fields(), [field], "{query}");
    }
}
