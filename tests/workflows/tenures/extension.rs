//! 1.12: a request to all Member States, then the SOC.

use clearinghouse::record::{Kind, Row};
use serde_json::{Value, json};
use uuid::Uuid;

use super::*;
use crate::api::client::{OBSERVER, OFFICER};
use crate::house::reasons;

fn requests(tenure: Uuid) -> String {
    format!("/tenures/{tenure}/extension-requests")
}

fn asked(to: &str) -> Value {
    json!({"to": to, "text": "We should like to go on."})
}

async fn ends_in_2025(house: &House) -> Uuid {
    serves(house, "RUS", "coordinator", "2024-01-01", Some("2025-12-31")).await
}

fn advice(answer: &Value) -> String {
    answer["advice"].to_string()
}

#[tokio::test]
async fn an_extension_is_asked_of_all_and_decided_by_the_soc() {
    let house = house("2025-06-02").await;
    let tenure = ends_in_2025(&house).await;
    let meeting = json!({"body": "SOC", "session": "2025-III", "title": "Third meeting of the SOC in 2025",
                         "from": "2025-07-21", "to": "2025-07-21"});
    let meeting = house.register(Kind::Meeting, meeting).await.id;
    let russia = delegate(&house, "RUS").await;
    let request = russia.post(&requests(tenure), asked("2026-12-31")).await.is(201);
    assert_eq!((&request["to"], &request["submitted"]), (&json!("2026-12-31"), &json!("2025-06-02")));
    assert_eq!(request["advice"], json!([]));
    assert_eq!(circulations(&house, id(&request)).await, 1);

    // The Chair, Azerbaijan, brings it before the SOC, with all of it filled in beforehand.
    let address = format!("/extension-requests/{}/matters", id(&request));
    let chair = at_a_browser(&house, "AZE", true).await;
    let form = chair.get(&address).await;
    form.must_say("Extension of the tenure of Russian Federation as Coordinator: 3.1 Development of small");
    form.must_say("We should like to go on.");
    form.must_say(&format!("value=\"{meeting}\" selected"));
    let members = [russia.clone(), delegate(&house, "AZE").await, senior(&house, "CHN").await];
    for not_leading in &members {
        not_leading.post(&address, json!({"title": "Extension", "text": "To extend"})).await.is(403);
    }
    let chair = senior(&house, "AZE").await;
    let of_another = json!({"title": "Extension", "text": "To extend", "meeting_id": null});
    let matter = chair.post(&address, of_another.clone()).await.is(201);
    assert_eq!((&matter["concerns"], &matter["sponsors"]), (&json!("extension"), &json!(["RUS"])));
    assert_eq!(refused(chair.post(&address, of_another).await).len(), 1, "it is before the SOC");
    let again = refused(russia.post(&requests(tenure), asked("2027-12-31")).await);
    assert_eq!(again, ["- - An extension to 31 December 20"]);

    house.on("2025-07-21").await;
    let outcome = json!({"verb": "approved", "decided_on": "2025-07-21", "meeting": meeting,
                         "applicable": {"to": "2026-06-30"}});
    chair.post(&format!("/matters/{}/outcome", id(&matter)), outcome).await.is(201);
    let record = house.record().await;
    let extensions: Vec<_> = record.area_by_code("3.1").unwrap().extensions.values().collect();
    assert_eq!(extensions.len(), 1);
    assert_eq!(extensions[0].to.to_string(), "2026-06-30", "as it was decided, not as it was asked for");
    let Row::ExtensionRequest(request) = house.row(Kind::ExtensionRequest, id(&request)).await else {
        panic!()
    };
    assert_eq!(request.extension_id, Some(extensions[0].common.id));
    // Decided on: it is not withdrawn any more; and another can be asked for, after the end in force now.
    let withdrawal = format!("/extension-requests/{}/withdrawal", request.common.id);
    assert_eq!(refused(russia.post(&withdrawal, json!({})).await), ["- - The request has been decided o"]);
    let before = refused(russia.post(&requests(tenure), asked("2026-06-30")).await);
    assert_eq!(before, ["1.12 to The tenure ends on 30 June 202"]);
    russia.post(&requests(tenure), asked("2026-07-01")).await.is(201);
}

#[tokio::test]
async fn it_is_for_the_state_whose_tenure_it_is() {
    let house = house("2025-06-02").await;
    let tenure = ends_in_2025(&house).await;
    for program in
        [delegate(&house, "CHN").await, senior(&house, "AZE").await, Program::of(&house, OFFICER).await]
    {
        let denied = program.post(&requests(tenure), asked("2026-12-31")).await.is(403);
        assert_eq!(denied["detail"], "This is for the delegation of the Russian Federation.");
    }
    let observer = Program::of(&house, OBSERVER).await;
    observer.post(&requests(tenure), asked("2026-12-31")).await.is(404);
    let request = senior(&house, "RUS").await.post(&requests(tenure), asked("2026-12-31")).await.is(201);
    let withdrawal = format!("/extension-requests/{}/withdrawal", id(&request));
    observer.post(&withdrawal, json!({})).await.is(404);
    observer.get(&format!("/extension-requests/{}", id(&request))).await.is(404);
    delegate(&house, "CHN").await.post(&withdrawal, json!({})).await.is(403);
}

#[tokio::test]
async fn how_far_in_advance_it_is_sent() {
    let house = house("2025-12-01").await;
    let tenure = ends_in_2025(&house).await;
    let russia = delegate(&house, "RUS").await;
    let address = format!("{}?dry_run=true", requests(tenure));
    let on_time = russia.post(&address, asked("2026-12-31")).await.is(200);
    assert_eq!(on_time["advice"], json!([]), "thirty days");
    house.on("2025-12-02").await;
    let late = russia.post(&address, asked("2026-12-31")).await.is(200);
    assert!(advice(&late).contains("The request is sent 29 days before"), "{late}");
    house.on("2025-12-31").await;
    let last = russia.post(&address, asked("2026-12-31")).await.is(200);
    assert!(advice(&last).contains("on the day on which the term ends"), "{last}");
    // After the end it would revive the tenure: allowed, and advised on.
    house.on("2026-01-01").await;
    let after = russia.post(&address, asked("2026-12-31")).await.is(200);
    assert!(advice(&after).contains("one day after the end of the term"), "{after}");
    house.on("2026-02-02").await;
    let past = refused(russia.post(&address, asked("2026-02-01")).await);
    assert_eq!(past, ["1.12 to The last day asked for has pas"]);
    russia.post(&address, asked("2026-02-02")).await.is(200);
}

#[tokio::test]
async fn what_is_asked_for_lies_after_the_end() {
    let house = house("2025-06-02").await;
    let tenure = ends_in_2025(&house).await;
    let russia = delegate(&house, "RUS").await;
    let not_after = refused(russia.post(&requests(tenure), asked("2025-12-31")).await);
    assert_eq!(not_after, ["1.12 to The tenure ends on 31 December"]);
    let wrong = russia.post(&requests(tenure), json!({"to": "soon"})).await.wrong_fields();
    assert_eq!(wrong, ["text", "to"]);

    let page = at_a_browser(&house, "RUS", false).await;
    let form = [("to", "2025-12-31"), ("text", "We should like to go on.")];
    let refused_page = page.post(&requests(tenure), &form).await;
    assert_eq!(refused_page.status, 422);
    refused_page
        .must_say("The tenure ends on 31 December 2025 as it is.")
        .must_say("We should like to go on.");
    let form = [("to", "2026-01-01"), ("text", "We should like to go on.")];
    let confirm = page.post(&requests(tenure), &form).await;
    let done = confirmed(&page, &requests(tenure), &confirm).await;
    page.get(done.goes_to()).await.must_say("1 January 2026").must_say("Extension requested");
    // The tenure’s page says why there is no second one.
    page.get(&format!("/records/tenure/{tenure}")).await.must_say("There is one request at a time.");

    let co = serves(&house, "KAZ", "co-coordinator", "2024-01-01", None).await;
    let open = refused(delegate(&house, "KAZ").await.post(&requests(co), asked("2026-12-31")).await);
    assert_eq!(open, ["1.12 - The tenure has no last day: th"]);
}

#[tokio::test]
async fn a_request_that_was_withdrawn_is_not_approved() {
    let house = house("2025-06-02").await;
    let tenure = ends_in_2025(&house).await;
    let russia = delegate(&house, "RUS").await;
    let request = russia.post(&requests(tenure), asked("2026-12-31")).await.is(201);
    let brought_in = json!({"title": "Extension", "text": "To extend"});
    let officer = Program::of(&house, OFFICER).await;
    let matter = officer
        .post(&format!("/extension-requests/{}/matters", id(&request)), brought_in.clone())
        .await
        .is(201);
    let withdrawal = format!("/extension-requests/{}/withdrawal", id(&request));
    russia.post(&withdrawal, json!({})).await.is(201);
    officer.post(&withdrawal, json!({})).await.is(403);
    officer.post(&format!("/matters/{}/window", id(&matter)), json!({"to": "2025-06-16"})).await.is(201);
    house.on("2025-06-17").await;
    let outcome =
        |verb: &str| json!({"verb": verb, "decided_on": "2025-06-17", "applicable": {"to": "2026-12-31"}});
    let address = format!("/matters/{}/outcome", id(&matter));
    let nothing = refused(officer.post(&address, outcome("approved")).await);
    assert_eq!(nothing, ["1.12 verb The request for this extension"]);
    officer.post(&address, outcome("withdrawn")).await.is(201);
    assert!(house.record().await.area_by_code("3.1").unwrap().extensions.is_empty());
    // A new one can be sent; where consultations on it continue, its matter stays before the body.
    let request = russia.post(&requests(tenure), asked("2026-12-31")).await.is(201);
    let bring_in = format!("/extension-requests/{}/matters", id(&request));
    let matter = officer.post(&bring_in, brought_in.clone()).await.is(201);
    officer.post(&format!("/matters/{}/window", id(&matter)), json!({"to": "2025-06-18"})).await.is(201);
    house.on("2025-06-19").await;
    let go_on = json!({"verb": "consultations-continue", "decided_on": "2025-06-19"});
    officer.post(&format!("/matters/{}/outcome", id(&matter)), go_on).await.is(201);
    officer.post(&bring_in, brought_in).await.is(409);
    officer.post(&format!("/matters/{}/window", id(&matter)), json!({"to": "2025-07-03"})).await.is(201);
    house.on("2025-07-04").await;
    let address = format!("/matters/{}/outcome", id(&matter));
    let outcome = json!({"verb": "approved", "decided_on": "2025-07-04", "applicable": {"to": "2026-12-31"}});
    officer.post(&address, outcome).await.is(201);
    assert_eq!(house.record().await.area_by_code("3.1").unwrap().extensions.len(), 1);
}

#[tokio::test]
async fn a_request_on_paper_is_registered_by_the_same_rule() {
    let house = house("2025-06-02").await;
    let tenure = ends_in_2025(&house).await;
    let on_paper = |submitted: &str, to: &str| json!({"tenure_id": tenure, "to": to, "text": "To go on.", "submitted": submitted});
    let tried = house.try_to_register(Kind::ExtensionRequest, on_paper("2025-05-30", "2025-12-31")).await;
    assert_eq!(reasons(tried.unwrap_err()), ["1.12 to refused-extension-not-after-end"]);
    let request = house.register(Kind::ExtensionRequest, on_paper("2025-05-30", "2026-01-01")).await.id;
    let brought_in = json!({"title": "Extension", "text": "To extend"});
    let officer = Program::of(&house, OFFICER).await;
    officer.post(&format!("/extension-requests/{request}/matters"), brought_in).await.is(201);
}
