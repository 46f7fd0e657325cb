//! Facts and duties: what programs are told is what the command says.

use chrono::{Days, NaiveDate};
use clearinghouse::demo;
use clearinghouse::rules::duties::duties;
use clearinghouse::rules::facts::Facts;
use clearinghouse::said::duty::ForPrograms;
use serde_json::{Value, json};

use super::client::{OFFICER, Program, sourced, tenure};
use crate::house::{House, day};

async fn facts(program: &Program, on: NaiveDate) -> Facts {
    let json = program.get(&format!("/facts?as_of={on}")).await.is(200);
    Facts::from_json(json.to_string().as_bytes()).expect("good facts")
}

/// What the command says, and what the API says beyond it taken away.
async fn agree(program: &Program, on: NaiveDate) -> usize {
    let facts = facts(program, on).await;
    let duties = duties(&facts, on);
    let command = serde_json::to_value(duties.iter().map(ForPrograms).collect::<Vec<_>>()).unwrap();
    let mut told = program.all(&format!("/obligations?as_of={on}"), 200).await;
    for duty in &mut told {
        let duty = duty.as_object_mut().unwrap();
        assert!(!duty.remove("paragraph_text").unwrap().as_str().unwrap().is_empty());
        let action = duty.remove("action").unwrap();
        assert!(action["url"].as_str().unwrap().starts_with('/'), "{action}");
        assert!(!action["title"].as_str().unwrap().is_empty());
    }
    assert_eq!(Value::Array(told.clone()), command, "{on}");
    told.len()
}

#[tokio::test]
async fn the_duties_of_the_demonstration_are_those_of_its_facts() {
    let house = House::empty().await;
    demo::fill(&house.app).await.expect("the demonstration");
    let officer = Program::of(&house, OFFICER).await;
    let all = house.record().await.facts();
    let mut on = day("2004-10-20");
    let mut days = 0;
    while on < day("2027-12-31") {
        agree(&officer, on).await;
        assert_eq!(duties(&facts(&officer, on).await, on), duties(&all, on), "{on}");
        on = on + Days::new(173);
        days += 1;
    }
    assert!(days >= 40, "{days}");
    for on in ["2023-08-21", "2023-08-22", "2023-08-23", "2025-12-31", "2026-01-01", "2024-02-29"] {
        assert!(agree(&officer, day(on)).await > 0);
    }
}

#[tokio::test]
async fn filters_take_from_the_same_list() {
    let house = House::empty().await;
    demo::fill(&house.app).await.expect("the demonstration");
    let officer = Program::of(&house, OFFICER).await;
    let all = officer.all("/obligations?as_of=2025-11-01", 200).await;
    for (filter, of) in [
        ("area=2.3", ("area", json!("2.3"))),
        ("kind=review", ("kind", json!("review"))),
        ("status=overdue", ("status", json!("overdue"))),
    ] {
        let found = officer.all(&format!("/obligations?as_of=2025-11-01&{filter}"), 7).await;
        let expected: Vec<_> = all.iter().filter(|duty| duty[of.0] == of.1).cloned().collect();
        assert_eq!(found, expected, "{filter}");
        assert!(!found.is_empty(), "{filter}");
    }
    let of_russia = officer.all("/obligations?as_of=2025-11-01&state=RUS", 7).await;
    assert!(of_russia.iter().all(|duty| duty["bearers"].as_array().unwrap().contains(&json!("RUS"))));
}

#[tokio::test]
async fn after_acts_through_the_door_the_facts_are_those_written_by_hand() {
    let house = House::new().await;
    house.on("2025-11-01").await;
    let officer = Program::of(&house, OFFICER).await;
    let put = async |records: &str, record: Value| {
        let record = officer.post(records, sourced(record)).await.is(201);
        record["id"].as_str().unwrap().to_owned()
    };
    let t1 = officer.post("/tenures", tenure()).await.is(201)["id"].as_str().unwrap().to_owned();
    put("/tenure-extensions", json!({"tenure_id": t1, "approved": "2025-10-01", "to": "2026-06-30"})).await;
    put("/tenure-terminations", json!({"tenure_id": t1, "notified": "2025-02-01", "last_day": "2025-03-31"}))
        .await;
    let p1 = put(
        "/concept-papers",
        json!({"area_id": "2.3", "proposed_by": "RUS", "title": "Paper", "first_draft": "2023-11-02"}),
    )
    .await;
    let slip = json!({"first_draft": "2023-11-01", "reason": "A slip of the pen."});
    officer.post(&format!("/concept-papers/{p1}/correction"), slip).await.is(200);
    let meeting = put(
        "/expert-meetings",
        json!({"area_id": "2.3", "paper_id": p1, "title": "Experts", "convened": "2024-05-10", "held": "2024-06-01"}),
    )
    .await;
    let cancelled = json!({"cancelled": "2024-05-20", "reason": "The host withdrew."});
    officer.post(&format!("/expert-meetings/{meeting}/correction"), cancelled).await.is(200);
    put("/reports", json!({"tenure_id": t1, "issued": "2025-04-20", "title": "Report"})).await;
    let r1 = put(
        "/reviews",
        json!({"title": "Review", "areas": ["2.3"], "scheduled": "2024-09-01", "held": "2024-12-10",
               "contributions_recorded": true}),
    )
    .await;
    put(
        "/review-contributions",
        json!({"review_id": r1, "state": "RUS", "submitted": "2024-12-01", "title": "Ours"}),
    )
    .await;

    let found = officer.get("/facts?as_of=2025-11-01").await.is(200);
    let areas = found["areas"].as_array().unwrap();
    let area = areas.iter().find(|area| area["code"] == "2.3").unwrap();
    let by_hand = json!({
        "code": "2.3", "established": "2004-10-22", "closed": null,
        "tenures": [{"id": t1, "state": "RUS", "role": "coordinator", "acting": false, "applied": null,
            "appointed": "2023-08-22", "from": "2024-01-01", "to": "2025-12-31",
            "extensions": [{"approved": "2025-10-01", "to": "2026-06-30"}],
            "termination": {"notified": "2025-02-01", "last_day": "2025-03-31"}}],
        "concept_papers": [{"id": p1, "proposed_by": "RUS", "first_draft": "2023-11-01", "approved": null,
            "withdrawn": null, "applicable_from": null, "applicable_to": null, "extensions": [],
            "expert_meetings": [{"convened": "2024-05-10", "held": "2024-06-01", "cancelled": "2024-05-20"}]}],
        "final_reports": [{"tenure": t1, "issued": "2025-04-20"}],
        "reviews": [{"id": r1, "scheduled": "2024-09-01", "held": "2024-12-10", "cancelled": null,
            "contributions": [{"state": "RUS", "submitted": "2024-12-01"}]}],
    });
    assert_eq!(*area, by_hand);

    // Both sides of the days on which things became known.
    let area_on = async |on: &str| {
        let found = officer.get(&format!("/facts?as_of={on}")).await.is(200);
        let areas = found["areas"].as_array().unwrap().clone();
        areas.into_iter().find(|area| area["code"] == "2.3").unwrap()
    };
    assert_eq!(area_on("2023-08-21").await["tenures"], json!([]));
    assert_eq!(area_on("2023-10-31").await["concept_papers"], json!([]));
    let meeting = async |on: &str| area_on(on).await["concept_papers"][0]["expert_meetings"].clone();
    assert_eq!(meeting("2024-05-09").await, json!([]));
    assert_eq!(meeting("2024-05-19").await[0]["cancelled"], json!(null));
    assert_eq!(meeting("2024-05-20").await[0]["cancelled"], "2024-05-20");
    assert_eq!(area_on("2025-01-31").await["tenures"][0]["termination"], json!(null));
    assert_eq!(area_on("2025-09-30").await["tenures"][0]["extensions"], json!([]));
    assert_eq!(area_on("2025-04-19").await["final_reports"], json!([]));
    assert_eq!(area_on("2024-08-31").await["reviews"], json!([]));
    assert_eq!(area_on("2024-11-30").await["reviews"][0]["contributions"], json!([]));
    for on in ["2023-11-30", "2024-05-02", "2025-11-01"] {
        agree(&officer, day(on)).await;
    }
}
