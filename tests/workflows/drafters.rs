//! Who drafts a concept paper: those who coordinate the area on the day, and who began it (2.3); also one that came on
//! paper.

use axum::http::StatusCode;
use clearinghouse::record::Kind;
use serde_json::{Value, json};
use uuid::Uuid;

use super::browsing::{delegate, led, officer, send, step};
use crate::house::{Browser, House};

async fn serves(house: &House, state: &str, role: &str, to: &str) -> Uuid {
    let term = json!({"area_id": "2.3", "state": state, "role": role, "appointed": "2023-08-22",
                      "from": "2024-01-01", "to": to});
    house.register(Kind::Tenure, term).await.id
}

/// A house in which the Russian Federation coordinates ICT security and has begun a draft.
async fn house() -> (House, String) {
    let house = House::new().await;
    house.on("2024-03-01").await;
    serves(&house, "RUS", "coordinator", "2026-12-31").await;
    let russia = delegate(&house, "RUS").await;
    let paper = led(&step(&russia, "/areas/2.3/concept-papers", &[("title", "On ICT security")]).await);
    (house, paper)
}

/// Where the first section of a paper is written, for who drafts it.
async fn to_first_section(browser: &Browser) -> String {
    let sections: Value = serde_json::from_str(&browser.get("/api/v1/paper-sections").await.body).unwrap();
    let first =
        sections["items"].as_array().unwrap().iter().find(|row| row["section"] == "framework").unwrap();
    format!("/paper-sections/{}/text", first["id"].as_str().unwrap())
}

#[tokio::test]
async fn who_is_appointed_later_drafts_with_the_others_until_its_term_is_over() {
    let (house, paper) = house().await;
    let (china, india) = (delegate(&house, "CHN").await, delegate(&house, "IND").await);
    assert_eq!(china.get(&paper).await.status, StatusCode::NOT_FOUND);
    serves(&house, "CHN", "co-coordinator", "2025-12-31").await;
    let drafted = "It is being drafted by the delegations of the Russian Federation and China (2.3).";
    china.get(&paper).await.must_say(drafted);
    assert_eq!(india.get(&paper).await.status, StatusCode::NOT_FOUND);
    let section = to_first_section(&china).await;
    step(&china, &section, &[("text", "A framework.")]).await.goes_to();
    delegate(&house, "RUS").await.get(&paper).await.must_say("A framework.");

    house.on("2026-01-01").await;
    let china = delegate(&house, "CHN").await;
    assert_eq!(china.get(&section).await.status, StatusCode::FORBIDDEN, "its term is over");
    let russia = delegate(&house, "RUS").await;
    russia.get(&paper).await.must_not_say("and China (2.3)");
    step(&russia, &section, &[("text", "A framework of trust.")]).await.goes_to();
}

#[tokio::test]
async fn what_is_considered_is_drafted_on_by_who_coordinates_then() {
    let (house, paper) = house().await;
    let russia = delegate(&house, "RUS").await;
    let section = to_first_section(&russia).await;
    step(&russia, &section, &[("text", "A framework.")]).await.goes_to();
    step(&russia, &format!("{paper}/first-draft"), &[]).await.goes_to();
    // The term of the Russian Federation is over; India has been appointed before that.
    serves(&house, "IND", "co-coordinator", "2027-12-31").await;
    house.on("2027-01-01").await;
    let (russia, india) = (delegate(&house, "RUS").await, delegate(&house, "IND").await);
    assert_eq!(russia.get(&section).await.status, StatusCode::FORBIDDEN);
    india.get(&paper).await.must_say("draft its revisions (2.3), today India.");
    step(&india, &section, &[("text", "A framework of trust.")]).await.goes_to();
    let china = json!({"area_id": "2.3", "state": "CHN", "role": "coordinator", "appointed": "2026-12-01",
                       "from": "2027-01-01", "to": "2028-12-31"});
    house.register(Kind::Tenure, china).await;
    let china = delegate(&house, "CHN").await;
    let issue = format!("{paper}/revisions");
    assert_eq!(india.get(&issue).await.status, StatusCode::FORBIDDEN, "the Coordinator issues it");
    step(&china, &issue, &[]).await.goes_to();
    china.get(&paper).await.must_say("Rev.1");
}

#[tokio::test]
async fn who_offers_to_coordinate_drafts_alone() {
    let (house, _) = house().await;
    let china = delegate(&house, "CHN").await;
    step(&china, "/areas/2.3/letters", &[("role", "co-coordinator"), ("text", "We offer ourselves.")]).await;
    let own = led(&step(&china, "/areas/2.3/concept-papers", &[("title", "Our own")]).await);
    serves(&house, "TUR", "co-coordinator", "2025-12-31").await;
    for other in ["RUS", "TUR"] {
        assert_eq!(delegate(&house, other).await.get(&own).await.status, StatusCode::NOT_FOUND, "{other}");
    }
    // Appointed, it drafts with the others.
    serves(&house, "CHN", "co-coordinator", "2025-12-31").await;
    delegate(&house, "TUR").await.get(&own).await.must_say("Our own");
}

#[tokio::test]
async fn a_paper_that_came_on_paper_is_revised_here_by_its_coordinator() {
    let house = House::new().await;
    house.on("2024-03-01").await;
    serves(&house, "RUS", "coordinator", "2026-12-31").await;
    serves(&house, "CHN", "co-coordinator", "2025-12-31").await;
    let paper =
        json!({"area_id": "2.3", "proposed_by": "RUS", "title": "On paper", "first_draft": "2024-01-15"});
    let paper = house.register(Kind::ConceptPaper, paper).await.id;
    let revision = json!({"paper_id": paper, "revision": 1, "issued": "2024-02-10"});
    house.register(Kind::PaperRevision, revision).await;
    let page = format!("/concept-papers/{paper}");
    let offered = "Go on drafting the paper here";
    let (russia, india) = (delegate(&house, "RUS").await, delegate(&house, "IND").await);
    let secretariat = officer(&house).await;
    for other in [&india, &secretariat] {
        assert_eq!(other.get(&format!("{page}/sections")).await.status, StatusCode::FORBIDDEN);
    }
    russia.get(&page).await.must_say(offered);
    step(&russia, &format!("{page}/sections"), &[]).await.goes_to();
    russia.get(&page).await.must_not_say(offered);
    india.get(&page).await.must_not_say(offered).must_not_say("The sections as they are drafted");
    // Together with the Co-coordinator; and it is the second revision.
    let china = delegate(&house, "CHN").await;
    let section = to_first_section(&china).await;
    step(&china, &section, &[("text", "A framework.")]).await.goes_to();
    step(&russia, &format!("{page}/revisions"), &[]).await.goes_to();
    india.get(&page).await.must_say("Rev.2").must_say("A framework.");
    let again = russia.get(&format!("{page}/sections")).await;
    let again = send(&russia, &format!("{page}/sections"), &again, &[("go-ahead", "yes")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "once");
}
