//! Making the plan: what stands beside it is shown, what is brought together is agreed, and what is approved is what was drafted.

use serde_json::{Value, json};

use super::{called, event, id, meeting};
use crate::workflows::browsing::{delegate, officer};

#[tokio::test]
async fn proposals_on_the_same_days_are_shown_to_who_reviews_and_to_who_proposes() {
    let year = called().await;
    let days = |first: &str, last: &str| json!({"begins": first, "ends": last, "event_form": "seminar"});
    let russia = year.of("RUS").await;
    let one =
        year.submits(&russia, event("Internet security", "2.3", days("2024-05-06", "2024-05-07"))).await;
    let of_india = event("Radicalization", "2.2", days("2024-05-07", "2024-05-08"));
    let india = year.of("IND").await;
    let said = india.post(&format!("/plans/{}/proposals", year.plan), of_india).await.is(201);
    let shared = "On the same days and of the same type: “Internet security”.";
    assert!(said["advice"].to_string().contains(shared), "{said}");
    let other = id(&said);
    india.post(&format!("/event-proposals/{other}/submission"), json!({})).await.is(201);
    officer(&year.house).await.get(&format!("/event-proposals/{other}")).await.must_say(shared);
    // The day after the one and before the other is free.
    let beside = event("Tourism", "3.4", days("2024-05-09", "2024-05-09"));
    let china = year.of("CHN").await.post(&format!("/plans/{}/proposals", year.plan), beside).await.is(201);
    assert_eq!(china["advice"], json!([]));
    // It is said when one is accepted; of what is left for another year no more.
    let accept = format!("/event-proposals/{other}/disposition");
    let accepted = year.officer.post(&accept, json!({"outcome": "accepted"})).await.is(201);
    assert!(accepted["advice"].to_string().contains(shared), "{accepted}");
    let reworded = event("Radicalization", "2.2", json!({"month": 7}));
    india.post(&format!("/event-proposals/{other}/rewording"), reworded).await.is(409);
    let later = json!({"outcome": "next-year", "explanation": "The year is full."});
    year.officer.post(&format!("/event-proposals/{one}/disposition"), later).await.is(201);
    let again =
        year.officer.post(&accept, json!({"outcome": "accepted", "explanation": "Yes."})).await.is(201);
    assert_eq!(again["advice"], json!([]));
}

#[tokio::test]
async fn the_days_of_an_event_are_in_the_year_of_its_plan() {
    let year = called().await;
    let kazakhstan = year.of("KAZ").await;
    let proposals = format!("/plans/{}/proposals", year.plan);
    for (begins, ends, wrong) in [
        ("2023-12-30", "2023-12-31", "begins"),
        ("2025-01-01", "2025-01-02", "begins"),
        ("2024-01-01", "2024-05-01", "ends"), // 30 + 29 + 31 + 30 + 1 = 121 days later
    ] {
        let of = event("Seminar", "1", json!({"begins": begins, "ends": ends}));
        assert_eq!(kazakhstan.post(&proposals, of).await.wrong_fields(), [wrong], "{begins}");
    }
    let over = event("Seminar", "1", json!({"begins": "2023-12-31", "ends": "2024-01-01"}));
    kazakhstan.post(&proposals, over).await.is(201); // it ends in the year
    let long = event("Course", "1", json!({"begins": "2024-01-01", "ends": "2024-04-30"}));
    kazakhstan.post(&proposals, long).await.is(201); // 120 days later
    let proposal = year.submits(&kazakhstan, event("Meeting", "1", json!({"month": 3}))).await;
    year.accepts(&proposal).await;
    let lines = year.is_approved().await;
    let moving = format!("/events/{}/moving", id(&lines[0]));
    let to = |day: &str| json!({"begins": day, "ends": day, "reason": "The hall."});
    assert_eq!(year.officer.post(&moving, to("2026-01-01")).await.wrong_fields(), ["begins"]);
    year.officer.post(&moving, to("2025-12-31")).await.is(201);
    assert_eq!(year.officer.post(&moving, to("2025-12-31")).await.wrong_fields(), ["begins"], "not moved");
    // What will be stands on the page of confirmation, above all else.
    let page = officer(&year.house).await;
    let form = crate::workflows::browsing::send(
        &page,
        &moving,
        &page.get(&moving).await,
        &[("begins", "2024-05-06"), ("ends", "2024-05-07"), ("reason", "The hall.")],
    )
    .await;
    let (will, _) = form.body.split_once("<details>").expect("field by field");
    assert!(will.contains("6 May 2024") && will.contains("7 May 2024"), "{will}");
}

#[tokio::test]
async fn who_has_not_agreed_has_not_joined_and_what_is_withdrawn_is_brought_together_no_more() {
    let year = called().await;
    let (china, tajikistan) = (year.of("CHN").await, year.of("TJK").await);
    let one = year.submits(&china, event("Tourism experts", "3.4", json!({}))).await;
    let other = year.submits(&tajikistan, event("Heads of tourism", "3.4", json!({}))).await;
    let mut together = event("Tourism", "3.4", json!({}));
    together["merges"] = json!([other]);
    let merger = format!("/event-proposals/{one}/merger");
    let merged = year.officer.post(&merger, together.clone()).await.is(201);
    assert_eq!((&merged["sponsors"], &merged["invited"]), (&json!([]), &json!(["TJK"])));
    // Tajikistan withdraws: the other stands as it stood, and can be brought together anew.
    tajikistan.post(&format!("/event-proposals/{other}/withdrawal"), json!({})).await.is(201);
    let ended = china.get(&format!("/event-proposals/{}", id(&merged))).await.is(200);
    assert_eq!(ended["withdrawn"], "2023-08-22");
    let third = year.submits(&year.of("IND").await, event("Tourism fair", "3.4", json!({}))).await;
    together["merges"] = json!([third]);
    let merged = id(&year.officer.post(&merger, together).await.is(201));
    for state in ["CHN", "IND"] {
        let agreement = format!("/event-proposals/{merged}/agreement");
        year.of(state).await.post(&agreement, json!({"answer": "agrees"})).await.is(201);
    }
    let stands = china.get(&format!("/event-proposals/{merged}")).await.is(200);
    assert_eq!((&stands["sponsors"], &stands["outcome"]), (&json!(["IND"]), &json!("accepted")));
    // Who is a sponsor of another's proposal has answered the call with it.
    let page = officer(&year.house).await.get("/plans/2024").await;
    page.must_say("13 Member States have not answered yet."); // fifteen without China and India
    assert_eq!(page.body.matches("nothing submitted").count(), 13);
}

#[tokio::test]
async fn what_is_approved_is_what_is_in_the_draft() {
    let year = called().await;
    let (russia, india) = (year.of("RUS").await, year.of("IND").await);
    let internet = year.submits(&russia, event("Internet security", "2.3", json!({"month": 5}))).await;
    let camp = year.submits(&india, event("Youth camp", "5", json!({"month": 6}))).await;
    year.accepts(&internet).await;
    // Of a title that is a word of another's nothing follows: it is in no draft.
    year.submits(&india, event("Camp", "5", json!({"month": 6}))).await;
    // What was asked and answered stays with the line that came of it.
    let questions = format!("/event-proposals/{camp}/questions");
    let question = year.officer.post(&questions, json!({"question": "Of what age?"})).await.is(201);
    let answer = format!("/proposal-questions/{}/answer", id(&question));
    india.post(&answer, json!({"answer": "From 18 to 30."})).await.is(201);
    let draft = json!({"title": "Plan for 2024", "text": "1. **Internet  Security.** As proposed."});
    let document = year.officer.post(&format!("/plans/{}/draft", year.plan), draft).await.is(201);
    let disposition = |proposal: &str| format!("/event-proposals/{proposal}/disposition");
    let later = json!({"outcome": "next-year", "explanation": "The year is full."});
    year.officer.post(&disposition(&internet), later).await.is(201);
    year.accepts(&camp).await;
    year.house.on("2023-12-12").await;
    let soc = meeting(&year.house, "2023-III", "2023-12-12").await;
    let matter =
        json!({"body": "SOC", "title": "Plan for 2024", "text": "To approve it.", "meeting_id": soc});
    let matter = year.officer.post(&format!("/documents/{}/matters", id(&document)), matter).await.is(201);
    let outcome = format!("/matters/{}/outcome", id(&matter));
    let approved = json!({"verb": "approved", "decided_on": "2023-12-12", "meeting": soc});
    let refused = year.officer.post(&outcome, approved.clone()).await.is(409).to_string();
    assert!(refused.contains("“Youth camp”") && refused.contains("“Internet security”"), "{refused}");
    year.house.on("2023-12-13").await;
    let text = json!({"title": "Plan for 2024", "text": "1. **Youth camp.** As proposed."});
    year.officer.post(&format!("/plans/{}/draft", year.plan), text).await.is(201);
    year.officer.post(&outcome, approved).await.is(201);
    let lines = year.officer.get("/events").await.items();
    assert_eq!(lines.iter().map(|line| &line["title"]).collect::<Vec<&Value>>(), [&json!("Youth camp")]);
    let page = delegate(&year.house, "RUS").await;
    page.get("/plans/2024").await.must_say("Youth camp");
    let event = page.get(&format!("/events/{}", id(&lines[0]))).await;
    event.must_say("Proposed by India").must_say("Of what age?").must_say("From 18 to 30.");
}
