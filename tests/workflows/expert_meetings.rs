//! Expert meetings for any purpose of an area (1.7): convened by those who coordinate it, and no fulfilment of 2.5.

use axum::http::StatusCode;
use clearinghouse::record::{Kind, Row};
use serde_json::json;

use super::browsing::{delegate, led, officer, step};
use crate::house::House;

const CONVENE: &str = "/areas/2.3/expert-meetings";
const MEETING: [(&str, &str); 5] = [
    ("title", "Experts on incidents"),
    ("place", "Astana"),
    ("online", "yes"),
    ("held", "2024-06-20"),
    ("consulted", "Letter to the Chairmanship of 3 June 2024"),
];

#[tokio::test]
async fn a_co_coordinator_convenes_one_and_all_are_invited() {
    let house = House::new().await;
    house.on("2024-06-10").await;
    let (china, india) = (delegate(&house, "CHN").await, delegate(&house, "IND").await);
    // Nobody coordinates the area: it is no one's step.
    assert_eq!(china.get(CONVENE).await.status, StatusCode::FORBIDDEN);
    let term = json!({"area_id": "2.3", "state": "CHN", "role": "co-coordinator", "appointed": "2023-08-22",
                      "from": "2024-01-01", "to": "2025-12-31"});
    house.register(Kind::Tenure, term).await;
    assert_eq!(india.get(CONVENE).await.status, StatusCode::FORBIDDEN);
    assert_eq!(officer(&house).await.get(CONVENE).await.status, StatusCode::FORBIDDEN);
    // The Chairmanship is consulted, and how is said (1.7).
    china.post(CONVENE, &MEETING[..4]).await.must_say("Please fill this in.");
    let page = led(&step(&china, CONVENE, &MEETING).await);
    let page = india.get(&page).await;
    page.must_say("Letter to the Chairmanship of 3 June 2024").must_say("Held online");
    let record = house.record().await;
    let meetings = record.all(Kind::ExpertMeeting);
    let [Row::ExpertMeeting(meeting)] = meetings.as_slice() else {
        panic!("one meeting, and not {meetings:?}")
    };
    assert_eq!((meeting.paper_id, meeting.convened.to_string()), (None, "2024-06-10".to_owned()));
    let invitation = record.organisation.circulations.values().next().unwrap();
    assert_eq!(invitation.states.len(), 7, "all Member States of the day");
    india.get("/areas/2.3").await.must_say("Experts on incidents");
}
