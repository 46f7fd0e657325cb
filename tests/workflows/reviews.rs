//! Reviews of implementation (3.2, 3.5): planned, contributed to, held or cancelled, concluded, followed up.

use axum::http::StatusCode;
use clearinghouse::record::Kind;
use clearinghouse::rules::duties::{DutyKind, Status};
use serde_json::json;

use super::browsing::{delegate, led, officer, step};
use crate::house::House;

/// A house on 1 March 2024, in which Russia coordinates ICT security with China, and the SOC meets on 15 May. Says too
/// where the meeting is.
async fn house() -> (House, String) {
    let house = House::new().await;
    house.on("2024-03-01").await;
    for (state, role) in [("RUS", "coordinator"), ("CHN", "co-coordinator")] {
        let term = json!({"area_id": "2.3", "state": state, "role": role, "appointed": "2023-08-22",
                          "from": "2024-01-01", "to": "2025-12-31"});
        house.register(Kind::Tenure, term).await;
    }
    let session = json!({"body": "SOC", "session": "2024-I", "title": "Meeting of the SOC", "from": "2024-05-15",
                         "to": "2024-05-16"});
    let meeting = house.register(Kind::Meeting, session).await.id;
    (house, format!("/meetings/{meeting}"))
}

/// How the contributions stand today, state by state.
async fn owed(house: &House) -> Vec<(String, Status)> {
    let held = house.held().await;
    let duties = held.day.all().filter(|entry| entry.duty.kind == DutyKind::ReviewContribution);
    let mut all: Vec<_> =
        duties.map(|entry| (entry.duty.bearers[0].to_string(), entry.duty.status)).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

fn stand(of_china: Status, of_russia: Status) -> Vec<(String, Status)> {
    vec![("CHN".to_owned(), of_china), ("RUS".to_owned(), of_russia)]
}

#[tokio::test]
async fn a_review_is_planned_contributed_to_held_concluded_and_followed_up() {
    let (house, meeting) = house().await;
    let (secretariat, russia, india) =
        (officer(&house).await, delegate(&house, "RUS").await, delegate(&house, "IND").await);
    let plan = format!("{meeting}/reviews");
    assert_eq!(russia.get(&plan).await.status, StatusCode::FORBIDDEN);
    secretariat.get(&meeting).await.must_say("Plan a review for this meeting");
    let review =
        led(&step(&secretariat, &plan, &[("title", "Review of ICT security"), ("areas", "2.3")]).await);
    let id = review.rsplit('/').next().unwrap().to_owned();
    let of_review = |noun: &str| format!("/reviews/{id}/{noun}");
    assert_eq!(owed(&house).await, stand(Status::Pending, Status::Pending));
    let circulated = house.record().await.organisation.circulations.values().next().unwrap().clone();
    assert_eq!((circulated.of_kind.as_str(), circulated.states.len()), ("review", 7));
    let text = "What we have done in the year.";
    let contribution = [("title", "Contribution of the Russian Federation"), ("text", text)];
    let own = led(&step(&russia, &of_review("contributions"), &contribution).await);
    india.get(&own).await.must_say(text);
    assert_eq!(secretariat.get(&of_review("contributions")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(owed(&house).await, stand(Status::Pending, Status::Met));
    let conclude = of_review("conclusions");
    secretariat.get(&conclude).await.must_say("The review is to be held on 15 May 2024");
    house.on("2024-05-15").await;
    let (secretariat, russia, india) =
        (officer(&house).await, delegate(&house, "RUS").await, delegate(&house, "IND").await);
    step(&secretariat, &conclude, &[("conclusions", "Exchange of experts works best.")]).await.goes_to();
    assert_eq!(russia.get(&conclude).await.status, StatusCode::FORBIDDEN);
    india.get(&review).await.must_say("Exchange of experts works best.");
    house.on("2024-05-20").await;
    let (secretariat, russia, india) =
        (officer(&house).await, delegate(&house, "RUS").await, delegate(&house, "IND").await);
    let follow = of_review("follow-ups");
    let past = [("text", "A seminar"), ("states", "RUS"), ("due", "2024-05-19")];
    step(&secretariat, &follow, &past).await.must_say("is due today (20 May 2024) or later");
    let seminar = [("text", "A seminar"), ("states", "RUS"), ("states", "CHN"), ("due", "2024-12-01")];
    let seminar = led(&step(&secretariat, &follow, &seminar).await);
    let notice = led(&step(&secretariat, &follow, &[("text", "A note to all")]).await);
    let done = |of: &str| format!("/follow-ups/{}/completion", of.rsplit('/').next().unwrap());
    assert_eq!(india.get(&done(&seminar)).await.status, StatusCode::FORBIDDEN, "it is not for India to do");
    assert_eq!(
        russia.get(&done(&notice)).await.status,
        StatusCode::FORBIDDEN,
        "it is for the Secretariat to do"
    );
    step(&russia, &done(&seminar), &[]).await.goes_to();
    step(&secretariat, &done(&notice), &[]).await.goes_to();
    india.get(&seminar).await.must_say("20 May 2024").must_say("China");
    let again = russia.post(&done(&seminar), &[("go-ahead", "yes")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "it is done once");
}

#[tokio::test]
async fn a_review_that_is_cancelled_asks_nobody_any_more() {
    let (house, meeting) = house().await;
    let (secretariat, china) = (officer(&house).await, delegate(&house, "CHN").await);
    let plan = [("title", "Review of ICT security"), ("areas", "2.3")];
    let review = led(&step(&secretariat, &format!("{meeting}/reviews"), &plan).await);
    let id = review.rsplit('/').next().unwrap().to_owned();
    let cancel = format!("/reviews/{id}/cancellation");
    assert_eq!(china.get(&cancel).await.status, StatusCode::FORBIDDEN);
    house.on("2024-04-01").await;
    let (secretariat, china) = (officer(&house).await, delegate(&house, "CHN").await);
    step(&secretariat, &cancel, &[]).await.goes_to();
    china.get(&review).await.must_say("1 April 2024");
    assert!(
        owed(&house).await.iter().all(|(_, status)| *status == Status::Lapsed),
        "{:?}",
        owed(&house).await
    );
    let contribute = china.get(&format!("/reviews/{id}/contributions")).await;
    contribute.must_say("The review was cancelled on 1 April 2024.");
    secretariat
        .get(&format!("/reviews/{id}/conclusions"))
        .await
        .must_say("The review was cancelled on 1 April 2024.");
    // What has been held is not cancelled, and a meeting that has been held plans nothing.
    house.on("2024-05-17").await;
    let late = officer(&house).await.post(&format!("{meeting}/reviews"), &plan).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
}
