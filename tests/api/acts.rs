//! Registering, correcting, striking.

use serde_json::{Value, json};

use super::client::{OFFICER, Program, sourced, tenure};
use crate::house::House;

fn id(record: &Value) -> String {
    record["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_record_is_registered_and_found() {
    let house = House::new().await;
    house.on("2024-03-01").await;
    let officer = Program::of(&house, OFFICER).await;
    let answer = officer.post("/tenures", tenure()).await;
    let location = answer.header("location").to_owned();
    let etag = answer.header("etag").to_owned();
    let record = answer.is(201);
    assert_eq!(location, format!("/api/v1/tenures/{}", id(&record)));
    assert_eq!(etag, format!("\"{}\"", record["etag"].as_str().unwrap()));
    assert_eq!(record["area"], "2.3");
    assert_eq!(record["source"]["number"], "NºDOC/1016");
    assert!(!record["duties_changed"].as_array().unwrap().is_empty());
    let found = officer.get(location.trim_start_matches("/api/v1")).await.is(200);
    assert_eq!(found["etag"], record["etag"]);
    let entry = officer.get(&format!("/journal/{}", record["etag"].as_str().unwrap())).await.is(200);
    assert_eq!((&entry["act"], &entry["about"]["id"]), (&json!("registered"), &record["id"]));
}

#[tokio::test]
async fn what_is_wrong_is_said_field_by_field() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    let wrong = async |changes: Value| {
        let mut record = tenure();
        for (name, value) in changes.as_object().unwrap() {
            record[name] = value.clone();
        }
        officer.post("/tenures", record).await.wrong_fields()
    };
    assert_eq!(wrong(json!({"colour": "red"})).await, ["colour"]);
    assert_eq!(wrong(json!({"colour": null})).await, ["colour"]);
    assert_eq!(wrong(json!({"acting": "banana"})).await, ["acting"]);
    assert_eq!(wrong(json!({"from": 2024, "state": "kaz"})).await, ["from"]);
    assert_eq!(wrong(json!({"from": "2024-02-30", "state": "XXX"})).await, ["from", "state"]);
    assert_eq!(wrong(json!({"source": {"kind": "note", "colour": "red"}})).await, ["source_colour"]);
    assert_eq!(wrong(json!({"remark": "a\u{0}b"})).await, ["remark"]);
    assert_eq!(officer.post("/tenures?dryrun=true", tenure()).await.wrong_fields(), ["dryrun"]);

    officer.post("/tenures", tenure()).await.is(201);
    let mut second = tenure();
    second["state"] = json!("CHN");
    let problem = officer.post("/tenures", second).await.is(409);
    assert_eq!(problem["paragraph"], "1.9");
}

#[tokio::test]
async fn what_the_pages_refuse_and_advise_programs_are_told_too() {
    let house = House::new().await;
    house.on("2024-03-01").await;
    let officer = Program::of(&house, OFFICER).await;
    let mut tomorrow = tenure();
    (tomorrow["appointed"], tomorrow["from"]) = (json!("2024-03-02"), json!("2024-03-02"));
    assert_eq!(officer.post("/tenures", tomorrow).await.wrong_fields(), ["appointed"]);

    let first = officer.post("/tenures", tenure()).await.is(201);
    let again = officer.post("/tenures", tenure()).await.is(409);
    let record = json!({"kind": "tenure", "id": first["id"]});
    assert_eq!((&again["paragraph"], &again["refusals"][0]["record"]), (&Value::Null, &record));

    let mut co = tenure();
    (co["state"], co["role"]) = (json!("CHN"), json!("co-coordinator"));
    let co = officer.post("/tenures", co).await.is(201);
    let source = json!({"kind": "note verbale"});
    let report = json!({"tenure_id": co["id"], "issued": "2024-02-01", "title": "Report", "source": source});
    assert_eq!(officer.post("/reports", report).await.is(409)["paragraph"], "1.3");
    let report =
        json!({"tenure_id": first["id"], "issued": "2024-02-01", "title": "Report", "source": source});
    let advice = officer.post("/reports", report).await.is(201)["advice"].clone();
    assert_eq!(
        advice.as_array().unwrap().len(),
        2,
        "neither number nor date, and before the last day: {advice}"
    );
}

#[tokio::test]
async fn a_decision_comes_with_its_paragraphs_in_one_act() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    let decision = |paragraphs: Value| {
        sourced(json!({"symbol": "SOC/2023-II/DEC/1", "title": "Decisions", "decided": "2023-08-22",
                       "paragraphs": paragraphs}))
    };
    let paragraph = |text: &str| json!({"verb": "approved", "text": text});
    let wrong = json!([paragraph("One."), {"verb": "sang", "text": "Two.", "number": 7}, "three"]);
    let fields = officer.post("/decisions", decision(wrong)).await.wrong_fields();
    assert_eq!(fields, ["paragraphs.2.number", "paragraphs.3"]);
    let wrong = json!([paragraph("One."), {"verb": "sang", "text": "Two."}, {"verb": "approved"}]);
    let fields = officer.post("/decisions", decision(wrong)).await.wrong_fields();
    assert_eq!(fields, ["paragraphs.2.verb", "paragraphs.3.text"]);
    assert_eq!(officer.post("/decisions", decision(json!("One."))).await.wrong_fields(), ["paragraphs"]);
    let mut of_another =
        sourced(json!({"body": "SOC", "title": "A meeting", "from": "2023-08-22", "to": "2023-08-22"}));
    of_another["paragraphs"] = json!([]);
    assert_eq!(officer.post("/meetings", of_another).await.wrong_fields(), ["paragraphs"]);
    assert!(officer.get("/decisions").await.items().is_empty(), "all or nothing");

    let mut both = [paragraph("One."), paragraph("Two.")];
    both[1]["area_id"] = json!("2.3");
    let stands = officer.post("/decisions", decision(json!(both))).await.is(201);
    let said = |row: &Value| json!([row["number"], row["text"], row["area"], row["source"]["number"]]);
    let said: Vec<_> = stands["paragraphs"].as_array().unwrap().iter().map(said).collect();
    assert_eq!(said, [json!([1, "One.", null, "NºDOC/1016"]), json!([2, "Two.", "2.3", "NºDOC/1016"])]);
    let etag = &stands["etag"];
    assert!(stands["paragraphs"].as_array().unwrap().iter().all(|row| row["etag"] == *etag), "one act");
}

#[tokio::test]
async fn a_correction_changes_what_it_names() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    let record = officer.post("/tenures", tenure()).await.is(201);
    let address = format!("/tenures/{}/correction", id(&record));
    let old = record["etag"].as_str().unwrap();

    let change = json!({"to": "2026-12-31", "reason": "A slip."});
    let corrected = officer.post_with(&address, change, &[("if-match", &format!("\"{old}\""))]).await.is(200);
    assert_eq!(corrected["to"], "2026-12-31");
    assert_eq!(corrected["from"], "2024-01-01");
    assert_eq!(corrected["source"], record["source"]);
    assert_ne!(corrected["etag"], record["etag"]);

    let stale = json!({"to": "2027-12-31", "reason": "Too late."});
    officer.post_with(&address, stale, &[("if-match", old)]).await.is(412);
    let emptied = json!({"to": null, "source": {"number": null}, "reason": "Open-ended."});
    let corrected = officer.post(&address, emptied).await.is(200);
    assert_eq!(corrected["to"], json!(null));
    assert_eq!(corrected["source"]["number"], json!(null));
    assert_eq!(corrected["source"]["kind"], "note verbale");

    assert_eq!(officer.post(&address, json!({"to": "2026-12-31"})).await.wrong_fields(), ["reason"]);
    let nothing = json!({"state": "RUS", "reason": "Nothing."});
    officer.post(&address, nothing).await.is(409);
    let unknown = format!("/tenures/{}/correction", uuid::Uuid::new_v4());
    officer.post(&unknown, json!({"reason": "None."})).await.is(404);
}

#[tokio::test]
async fn what_was_entered_in_error_is_struck() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    let record = officer.post("/tenures", tenure()).await.is(201);
    let address = format!("/tenures/{}/striking", id(&record));
    let reason = json!({"reason": "Entered twice."});
    officer.post_with(&address, reason.clone(), &[("if-match", "1")]).await.is(412);
    assert_eq!(officer.post(&address, json!({})).await.wrong_fields(), ["reason"]);
    assert_eq!(officer.post(&address, reason.clone()).await.is(200)["struck"], true);
    officer.get(&format!("/tenures/{}", id(&record))).await.is(404);
    officer.post(&address, reason).await.is(404);
}

#[tokio::test]
async fn a_dry_run_writes_nothing() {
    let house = House::new().await;
    house.on("2024-03-01").await;
    let officer = Program::of(&house, OFFICER).await;
    let would = officer.post("/tenures?dry_run=true", tenure()).await.is(200);
    assert_eq!(would["dry_run"], true);
    assert_eq!(would["record"]["state"], "RUS");
    assert!(!would["duties_changed"].as_array().unwrap().is_empty());
    assert!(officer.get("/tenures").await.items().is_empty());

    let record = officer.post("/tenures", tenure()).await.is(201);
    let change = json!({"to": "2026-12-31", "reason": "A slip."});
    let address = format!("/tenures/{}/correction?dry_run=true", id(&record));
    let would = officer.post(&address, change).await.is(200);
    assert_eq!(would["record"]["to"], "2026-12-31");
    let address = format!("/tenures/{}/striking?dry_run=true", id(&record));
    let would = officer.post(&address, json!({"reason": "No."})).await.is(200);
    assert_eq!(would["record"], json!(null));
    let stands = officer.get(&format!("/tenures/{}", id(&record))).await.is(200);
    assert_eq!(stands["etag"], record["etag"]);
}

#[tokio::test]
async fn what_has_not_changed_is_not_sent_again() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    let version = officer.get("/modalities").await.items()[0].clone();
    let address = format!("/modalities/{}", id(&version));
    let tag = format!("\"{}\"", version["etag"].as_str().unwrap());
    let again = officer.get_with(&address, &[("if-none-match", &tag)]).await;
    assert_eq!(again.status, 304);
}
