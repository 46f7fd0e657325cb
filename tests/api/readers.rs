//! Who is kept out, and of what.

use axum::body::Body;
use serde_json::json;

use super::client::{DELEGATE, OBSERVER, OFFICER, Program, SENIOR, sourced, tenure};
use crate::house::House;

#[tokio::test]
async fn nobody_without_a_token() {
    let house = House::new().await;
    let nobody = Program::of_nobody(&house);
    for address in ["/areas", "/coordinators", "/facts", "/obligations", "/journal", "/areas/2.3"] {
        let answer = nobody.get(address).await;
        assert_eq!(answer.header("www-authenticate"), "Bearer");
        answer.is(401);
    }
    nobody.post("/tenures", tenure()).await.is(401);
}

#[tokio::test]
async fn delegations_read_and_do_not_write() {
    let house = House::new().await;
    for post in [DELEGATE, SENIOR] {
        let program = Program::of(&house, post).await;
        for address in ["/areas", "/coordinators", "/facts", "/obligations", "/journal"] {
            program.get(address).await.is(200);
        }
        let problem = program.post("/tenures", tenure()).await.is(403);
        assert!(!problem["detail"].as_str().unwrap().is_empty());
    }
    let reader = Program::scoped(&house, OFFICER, "read").await;
    reader.get("/areas").await.is(200);
    reader.post("/tenures", tenure()).await.is(403);
}

#[tokio::test]
async fn observers_know_of_no_duties() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    let observer = Program::of(&house, OBSERVER).await;
    for address in ["/facts", "/obligations", "/journal", "/journal/1"] {
        observer.get(address).await.is(404);
    }
    observer.post("/tenures", tenure()).await.is(404);
    assert!(!observer.get("/areas").await.items().is_empty(), "observers see areas from the start");
    assert!(observer.get("/meetings").await.items().is_empty(), "and nothing that is for Member States only");
    let mut open = sourced(json!({"body": "SOC", "session": "2023-II", "title": "SOC", "from": "2023-08-22",
                                  "to": "2023-08-22"}));
    open["distribution"] = json!("member-states-and-observers");
    officer.post("/meetings", open).await.is(201);
    let closed = json!({"body": "SWG", "title": "SWG", "from": "2023-08-22", "to": "2023-08-22"});
    officer.post("/meetings", sourced(closed)).await.is(201);
    let seen = observer.get("/meetings").await.items();
    assert_eq!(seen.len(), 1);
    assert_eq!(seen[0]["symbol"], "SOC/2023-II");
}

#[tokio::test]
async fn what_is_not_for_a_reader_is_nowhere() {
    let house = House::new().await;
    house.on("2024-03-01").await;
    let officer = Program::of(&house, OFFICER).await;
    let delegate = Program::of(&house, DELEGATE).await;
    let mut decision =
        sourced(json!({"symbol": "SOC/2023-II/DEC/1", "title": "Secret", "decided": "2023-08-22"}));
    decision["distribution"] = json!("secretariat");
    let decision = officer.post("/decisions", decision).await.is(201)["id"].clone();
    let mut open = tenure();
    open["decision_id"] = decision.clone();
    let tenure = officer.post("/tenures", open).await.is(201)["id"].as_str().unwrap().to_owned();

    let secret = decision.as_str().unwrap();
    delegate.get(&format!("/decisions/{secret}")).await.is(404);
    assert!(delegate.get("/decisions").await.items().is_empty());
    let shown = delegate.get(&format!("/tenures/{tenure}")).await.is(200);
    assert!(!shown.to_string().contains(secret) && !shown.to_string().contains("DEC/1"));
    let shown = officer.get(&format!("/tenures/{tenure}")).await.is(200);
    assert_eq!(shown["decision"], "SOC/2023-II/DEC/1");
    let registered = format!("/journal/{}", shown["etag"].as_str().unwrap());
    assert!(officer.get(&registered).await.is(200).to_string().contains(secret));
    let entry = delegate.get(&registered).await.is(200);
    assert!(entry.to_string().contains(&tenure) && !entry.to_string().contains(secret), "{entry}");

    // A paper that is kept from a delegation follows into no duty that it is told of.
    let mut paper = sourced(
        json!({"area_id": "2.3", "proposed_by": "RUS", "title": "Draft", "first_draft": "2023-09-01"}),
    );
    paper["distribution"] = json!("named-states");
    paper["named_states"] = json!(["RUS"]);
    officer.post("/concept-papers", paper).await.is(201);
    let status = async |program: &Program| {
        let duties = program.get("/obligations?area=2.3&kind=concept-paper-proposal").await.items();
        duties[0]["status"].clone()
    };
    assert_eq!(status(&officer).await, "met");
    assert_eq!(status(&delegate).await, "overdue");
}

#[tokio::test]
async fn the_journal_says_nothing_of_what_belongs_to_something_hidden() {
    let house = House::new().await;
    house.on("2024-03-01").await;
    let officer = Program::of(&house, OFFICER).await;
    let delegate = Program::of(&house, DELEGATE).await;
    let tenure = officer.post("/tenures", tenure()).await.is(201);
    let tenure = (tenure["id"].as_str().unwrap(), tenure["etag"].as_str().unwrap());
    let extension = json!({"tenure_id": tenure.0, "approved": "2024-02-01", "to": "2026-06-30"});
    let extension = officer.post("/tenure-extensions", sourced(extension)).await.is(201);
    let id = extension["id"].as_str().unwrap();
    let entry = format!("/journal/{}", extension["etag"].as_str().unwrap());
    delegate.get(&entry).await.is(200);
    let hide = json!({"distribution": "secretariat", "reason": "By letter."});
    let address = format!("/tenures/{}/correction", tenure.0);
    officer.post_with(&address, hide, &[("if-match", tenure.1)]).await.is(200);
    delegate.get(&entry).await.is(404);
    officer.get(&entry).await.is(200);
    let all = json!(delegate.get("/journal?limit=200").await.items()).to_string();
    assert!(!all.contains(id) && !all.contains(tenure.0), "{all}");
}

#[tokio::test]
async fn other_methods_and_bodies_are_problems() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    let answer = officer.send("DELETE", "/tenures", &[], Body::empty()).await;
    assert!(answer.header("allow").contains("GET"));
    answer.is(405);
    officer.send("POST", "/facts", &[], Body::empty()).await.is(405);
    let send = async |kind: &str, body: Vec<u8>| {
        officer.send("POST", "/tenures", &[("content-type", kind)], Body::from(body)).await
    };
    send("text/plain", b"{}".to_vec()).await.is(415);
    send("application/json", b"{\"state\":".to_vec()).await.is(422);
    send("application/json", b"[]".to_vec()).await.is(422);
    send("application/json; charset=utf-8", b"{}".to_vec()).await.is(422);
    send("application/json", vec![b' '; (1 << 20) + 1]).await.is(413);
    officer.post("/tenures/x/correction", json!({"reason": "x"})).await.is(404);
}
