//! The report on an event: its host encloses documents, and the Secretariat sees who still owes one.

use axum::http::StatusCode;
use clearinghouse::rules::access::Post;
use serde_json::json;

use super::{called, event, id};
use crate::house::files::pdf;
use crate::workflows::browsing::{delegate, person};

#[tokio::test]
async fn the_host_encloses_documents_and_the_secretariat_sees_who_owes_a_report() {
    let year = called().await;
    let kazakhstan = year.of("KAZ").await;
    let proposal = year.submits(&kazakhstan, event("Seminar", "1", json!({}))).await;
    year.accepts(&proposal).await;
    let lines = year.is_approved().await;
    let seminar = format!("/events/{}", id(&lines[0]));
    year.house.on("2024-04-12").await;
    let officer = person(&year.house, "officer@secretariat.example", Post::Officer).await;
    officer.get("/plans/2024").await.must_not_say("Held, and their reports are awaited");
    let days = json!({"begins": "2024-04-10", "ends": "2024-04-11"});
    year.act(&lines[0], "holding", days).await;

    // Owed: on the officer's first page and on that of the plan, with the host.
    let awaited = "Events that were held, and whose report is awaited";
    officer.get("/").await.must_say(awaited).must_say("Seminar");
    let plan = officer.get("/plans/2024").await;
    plan.must_say("Held, and their reports are awaited").must_say("<span class=\"source\">Kazakhstan</span>");

    let (host, other) = (delegate(&year.house, "KAZ").await, delegate(&year.house, "CHN").await);
    let files = |kind: &str, id: &str| format!("/records/{kind}/{id}/files");
    let of_event = files("event", &id(&lines[0]));
    host.get(&seminar).await.must_say(&format!("action=\"{of_event}\""));
    other.get(&seminar).await.must_not_say(&format!("action=\"{of_event}\""));
    let taken = host.upload(&of_event, "programme.pdf", &pdf("programme")).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
    let refused = other.upload(&of_event, "other.pdf", &pdf("other")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    other.get(&seminar).await.must_say("programme.pdf");

    let report =
        json!({"took_part": ["KAZ", "CHN"], "participants": 40, "outcome": "Experience was shared."});
    let report = id(&kazakhstan.post(&format!("{seminar}/event-reports"), report).await.is(201));
    let of_report = files("event-report", &report);
    host.get(&seminar).await.must_say(&format!("href=\"{of_report}\""));
    other.get(&seminar).await.must_not_say(&of_report);
    let taken = host.upload(&of_report, "outcome.pdf", &pdf("outcome")).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
    let refused = other.upload(&of_report, "other.pdf", &pdf("another")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    other.get(&seminar).await.must_say("outcome.pdf");
    officer.get("/").await.must_not_say(awaited);
    officer.get("/plans/2024").await.must_not_say("Held, and their reports are awaited");
}
