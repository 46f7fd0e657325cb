//! The way back from a record, the end of a tenure in force, the usual distribution.

use clearinghouse::record::Kind;
use serde_json::json;

use super::{house, officer};

fn tenure() -> serde_json::Value {
    json!({
        "area_id": "2.3", "state": "RUS", "role": "coordinator",
        "appointed": "2023-08-22", "from": "2024-01-01", "to": "2025-12-31",
    })
}

#[tokio::test]
async fn a_record_leads_back_to_the_page_on_which_it_stands() {
    let house = house().await;
    let officer = officer(&house).await;
    let done = house.register(Kind::Tenure, tenure()).await;
    let page = officer.get(&format!("/records/tenure/{}", done.id)).await;
    let back = page.body.split_once("class=\"crumb\"").unwrap().1;
    assert!(back.trim_start_matches('>').starts_with("<a href=\"/areas/2.3\">"), "{back}");
    page.must_say("<dd class=\"said\"><a href=\"/areas/2.3\">");
}

#[tokio::test]
async fn a_tenure_says_the_end_that_is_in_force() {
    let house = house().await;
    let officer = officer(&house).await;
    let done = house.register(Kind::Tenure, tenure()).await;
    let address = format!("/records/tenure/{}", done.id);
    assert!(!officer.get(&address).await.says("End in force"));
    let extension = json!({"tenure_id": done.id, "approved": "2024-02-01", "to": "2026-06-30"});
    house.register(Kind::TenureExtension, extension).await;
    let (end, form) = ("as extended: until 30 June 2026", "/register/tenure-termination");
    officer.get(&address).await.must_say("End in force").must_say(end);
    officer.get(form).await.must_say(&format!("(2024-2025), {end}</option>"));
}

#[tokio::test]
async fn the_usual_distribution_of_a_kind_is_chosen_in_its_form() {
    let house = house().await;
    let officer = officer(&house).await;
    for (kind, usual) in [("tenure", "member-states-and-observers"), ("concept-paper", "member-states")] {
        let form = officer.get(&format!("/register/{kind}")).await;
        form.must_say(&format!("<option value=\"{usual}\" selected>"));
    }
}
