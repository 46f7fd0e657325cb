//! What first pages and papers tell for information: appointments and notices, consultations that stand, who can
//! convene.

use clearinghouse::record::Kind;
use serde_json::json;

use super::appointment::{people, position};
use super::browsing::{delegate, observer, officer, senior};
use crate::house::House;

#[tokio::test]
async fn appointments_and_notices_are_told_for_thirty_days() {
    let house = House::new().await;
    house.on("2023-08-22").await;
    let term = json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "appointed": "2023-08-22",
                      "from": "2024-01-01", "to": "2025-12-31"});
    let tenure = house.register(Kind::Tenure, term).await.id;
    let appointed = "Appointed: 2.3, Russian Federation, coordinator (2024-2025)";
    let way = format!("<a href=\"/records/tenure/{tenure}\">{appointed}</a>");
    for reader in [delegate(&house, "IND").await, senior(&house, "KAZ").await, officer(&house).await] {
        reader.get("/").await.must_say("Appointments and notices of the last thirty days").must_say(&way);
    }
    observer(&house).await.get("/").await.must_not_say("Appointed:");
    // Thirty days after 22 August is 21 September.
    house.on("2023-09-21").await;
    delegate(&house, "IND").await.get("/").await.must_say(appointed);
    house.on("2023-09-22").await;
    let notice = json!({"tenure_id": tenure, "notified": "2023-09-22", "last_day": "2024-12-31"});
    house.register(Kind::TenureTermination, notice).await;
    let page = delegate(&house, "IND").await.get("/").await;
    page.must_not_say(appointed);
    page.must_say("Ends early: 2.3, Russian Federation, coordinator (2024-2025) → 31 December 2024");
}

#[tokio::test]
async fn where_consultations_stand_no_outcome_is_awaited() {
    let people = people().await;
    let (matter, ..) = people.before_the_soc().await;
    let (free, waits) = ("Matters whose outcome can be declared", "Matters on which consultations stand");
    let positions = format!("/matters/{matter}/positions");
    people.china_senior.post(&positions, position("needs-consultation")).await.is(201);
    people.house.on("2023-08-22").await;
    for reader in [officer(&people.house).await, senior(&people.house, "KAZ").await] {
        reader.get("/").await.must_say(waits).must_not_say(free);
    }
    people.china_senior.post(&positions, position("no-objection")).await.is(201);
    officer(&people.house).await.get("/").await.must_say(free).must_not_say(waits);
}

#[tokio::test]
async fn a_matter_whose_window_has_ended_says_that_consultations_stand() {
    let people = people().await;
    let (matter, ..) = people.before_the_soc().await;
    people.officer.post(&format!("/matters/{matter}/window"), json!({"to": "2023-07-17"})).await.is(201);
    people.china_senior.post(&format!("/matters/{matter}/positions"), position("objects")).await.is(201);
    people.house.on("2023-07-18").await;
    let reader = delegate(&people.house, "IND").await;
    for page in [format!("/matters/{matter}"), "/matters".to_owned()] {
        let page = reader.get(&page).await;
        page.must_say("ended on 17 July 2023; consultations stand")
            .must_not_say("the outcome can be declared");
    }
}

#[tokio::test]
async fn a_paper_says_who_can_convene_where_no_coordinator_serves() {
    let house = House::new().await;
    house.on("2023-11-20").await;
    let paper =
        json!({"area_id": "2.3", "proposed_by": "RUS", "title": "A paper", "first_draft": "2023-05-01"});
    let paper = house.register(Kind::ConceptPaper, paper).await.id;
    let page = format!("/concept-papers/{paper}");
    let reader = delegate(&house, "IND").await;
    reader.get(&page).await.must_say("Nobody serves in the area today: expert meetings on it (2.5)");
    let duties = reader.get("/duties?area=2.3&kind=expert-meeting").await;
    duties.must_say("nobody: no Coordinator serves").must_not_say("for the SOC");
    reader.get("/duties?area=2.3&kind=vacancy").await.must_say("for the SOC");

    let serves = |state: &str, role: &str, from: &str| json!({"area_id": "2.3", "state": state, "role": role, "appointed": "2023-08-22", "from": from, "to": "2025-12-31"});
    house.register(Kind::Tenure, serves("RUS", "coordinator", "2024-01-01")).await;
    let later = "can be convened by the Russian Federation, whose term begins on 1 January 2024.";
    reader.get(&page).await.must_say(later);
    house.register(Kind::Tenure, serves("CHN", "co-coordinator", "2023-09-01")).await;
    reader.get(&page).await.must_say("by its Co-coordinators, today China (1.7).");
    house.on("2024-01-01").await;
    let reader = delegate(&house, "IND").await;
    reader.get(&page).await.must_not_say("can be convened by").must_not_say("Nobody serves");
}
