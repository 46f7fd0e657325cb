//! The plan for programs: named by its year, its figures, and its events narrowed as their list is.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::{called, event, id};
use crate::workflows::browsing::delegate;

#[tokio::test]
async fn a_plan_is_named_by_its_year_wherever_it_is_named() {
    let year = called().await;
    let kazakhstan = year.of("KAZ").await;
    let proposal = kazakhstan.post("/plans/2024/proposals", event("Seminar", "1", json!({}))).await.is(201);
    assert_eq!(proposal["plan_id"], json!(year.plan));
    kazakhstan.post("/plans/2023/proposals", event("Seminar", "1", json!({}))).await.is(404);
    let page = delegate(&year.house, "KAZ").await;
    page.get("/plans/2024/proposals").await.must_say("Propose an event");
    page.get("/records/plan/2024").await.must_say("2024");
    assert_eq!(page.get("/plans/2023/proposals").await.status, StatusCode::NOT_FOUND);
    assert_eq!(page.get("/records/plan/2023").await.status, StatusCode::NOT_FOUND);
    let correction = json!({"guidance": "In two pages.", "reason": "It was left out."});
    let corrected = year.officer.post("/plans/2024/correction", correction).await;
    assert_eq!(corrected.status, StatusCode::OK, "{}", corrected.body);
}

#[tokio::test]
async fn events_are_narrowed_and_counted() {
    let year = called().await;
    for (state, title, more) in [
        ("KAZ", "Seminar", json!({"month": 3, "format": "online"})),
        ("IND", "Workshop", json!({"month": 4, "format": "hybrid"})),
        ("IND", "Training course", json!({"month": 5, "format": "hybrid"})),
    ] {
        let who = year.of(state).await;
        let area = if state == "KAZ" { "1" } else { "2.2" };
        let proposal = year.submits(&who, event(title, area, more)).await;
        year.accepts(&proposal).await;
    }
    let lines = year.is_approved().await;
    year.house.on("2024-05-20").await;
    let days = json!({"begins": "2024-04-10", "ends": "2024-04-11"});
    let workshop = lines.iter().find(|line| line["title"] == "Workshop").unwrap();
    year.act(workshop, "holding", days).await;
    let training = lines.iter().find(|line| line["title"] == "Training course").unwrap();
    year.act(training, "cancellation", json!({"reason": "The host withdrew."})).await;
    let report = json!({"took_part": ["KAZ", "IND"], "participants": 30, "outcome": "Done."});
    year.officer.post(&format!("/events/{}/event-reports", id(workshop)), report).await.is(201);

    let titles = async |query: &str| {
        let mut all = year.officer.get(&format!("/events?{query}")).await.items();
        all.sort_by_key(|line| line["number"].as_i64());
        let titles: Vec<_> = all.iter().map(|line| line["title"].as_str().unwrap().to_owned()).collect();
        titles.join(", ")
    };
    for (query, found) in [
        ("year=2024", "Seminar, Training course, Workshop"),
        ("area=2.2", "Training course, Workshop"),
        ("state=KAZ", "Seminar"),
        ("format=hybrid&stands=held", "Workshop"),
        ("stands=cancelled", "Training course"),
        ("text=work", "Workshop"),
        ("year=2024&stands=held&as_of=2024-04-10", ""),
    ] {
        assert_eq!(titles(query).await, found, "{query}");
    }
    assert_eq!(year.officer.get("/events?year=1999").await.wrong_fields(), ["year"]);
    assert_eq!(year.officer.get("/events?stand=held").await.wrong_fields(), ["stand"]);
    assert_eq!(year.officer.get("/event-proposals?year=2024&state=IND").await.items().len(), 2);

    let figures = year.officer.get("/plans/2024/figures").await.is(200);
    let count = |planned: u8, held: u8, cancelled: u8, ahead: u8| json!({"planned": planned, "outside": 0, "held": held, "cancelled": cancelled, "ahead": ahead});
    assert_eq!(figures["total"], count(3, 1, 1, 1));
    let by_id = year.officer.get(&format!("/plans/{}/figures", year.plan)).await.is(200);
    assert_eq!(by_id, figures);
    let of = |by: &str, code: &str| -> Value {
        let all = figures["by"][by].as_array().unwrap();
        let mut row = all.iter().find(|row| row["code"] == code).unwrap().clone();
        row.as_object_mut().unwrap().retain(|name, _| !matches!(name.as_str(), "code" | "name"));
        row
    };
    assert_eq!(of("area", "2.2"), count(2, 1, 1, 0));
    assert_eq!(of("host", "KAZ"), count(1, 0, 0, 1));
    assert_eq!(of("format", "hybrid"), count(2, 1, 1, 0));
    assert_eq!(of("state", "KAZ"), json!({"took_part": 1}));
    assert_eq!((&figures["reports"], &figures["participants"]), (&json!(1), &json!(30)));
}
