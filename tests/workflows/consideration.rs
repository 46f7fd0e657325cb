//! Written consideration: its window is prolonged and never shortened, "no comments" is an answer, and who has answered is
//! shown and not counted; the clock of 2.5 is not touched.

use clearinghouse::record::{Kind, Row};
use serde_json::json;
use uuid::Uuid;

use super::silence::detail;
use crate::api::client::{OFFICER, Program};
use crate::house::{House, Unchecked};
use crate::workflows::browsing::delegate;

#[tokio::test]
async fn of_a_matter_who_has_answered_is_shown() {
    let house = House::new().await;
    house.on("2024-02-20").await;
    let officer = Program::of(&house, OFFICER).await;
    let of = async |state: &'static str, duty: &'static str| {
        Program::of(&house, ("delegation", Some(state), duty)).await
    };
    let (china, india) = (of("CHN", "delegate").await, of("IND", "delegate").await);
    let russia = of("RUS", "senior-official").await;
    let matter = json!({"concerns": "other", "title": "Road map", "text": "To adopt it.", "body": "SOC", "opened": "2024-02-01"});
    let matter = house.register(Kind::Matter, matter).await.id;
    let address = |noun: &str| format!("/matters/{matter}/{noun}");
    assert_eq!(china.post(&address("no-comments"), json!({})).await.status, 409, "nothing is announced");
    officer.post(&address("window"), json!({"to": "2024-03-05"})).await.is(201);
    china.post(&address("no-comments"), json!({})).await.is(201);
    let twice = china.post(&address("no-comments"), json!({})).await.is(409);
    assert!(detail(&twice).contains("answered on 20 February 2024"), "{twice}");
    india.post(&address("comments"), json!({"text": "One word is missing."})).await.is(201);
    india.post(&address("no-comments"), json!({})).await.is(409);
    russia.post(&address("positions"), json!({"position": "supports"})).await.is(201);
    let page = delegate(&house, "TUR").await.get(&format!("/matters/{matter}")).await;
    page.must_say("14 days left");
    let rows: Vec<String> =
        page.body.split("<tr").filter(|row| row.contains("badge")).map(str::to_owned).collect();
    let answer = |state: &str| {
        let row = rows.iter().find(|row| row.contains(&format!("<th scope=\"row\">{state}</th>"))).unwrap();
        row.split("badge ").nth(1).unwrap().split('>').nth(1).unwrap().split('<').next().unwrap().to_owned()
    };
    assert_eq!(answer("China"), "No comments");
    assert_eq!(answer("India"), "Commented");
    assert_eq!(answer("Russian Federation"), "Took a position");
    assert_eq!(answer("Türkiye"), "Not yet");

    let shorter = officer.post(&address("prolongation"), json!({"to": "2024-03-05"})).await.wrong_fields();
    assert_eq!(shorter, ["to"]);
    china.post(&address("prolongation"), json!({"to": "2024-03-12"})).await.is(403);
    officer.post(&address("prolongation"), json!({"to": "2024-03-12"})).await.is(201);
    let record = house.record().await;
    let told = record.organisation.circulations.values().filter(|row| row.of_id == matter).count();
    assert_eq!(told, 2, "announced, and prolonged");
}

#[tokio::test]
async fn of_a_paper_the_clock_of_six_months_is_not_touched() {
    let house = House::new().await;
    house.on("2024-02-20").await;
    let term = json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "appointed": "2023-08-22",
                      "from": "2024-01-01", "to": "2025-12-31"});
    house.register(Kind::Tenure, term).await;
    let paper =
        json!({"area_id": "2.3", "proposed_by": "RUS", "title": "On ICT", "first_draft": "2024-01-15"});
    let paper = house.register(Kind::ConceptPaper, paper).await.id;
    let of = async |state: &'static str| Program::of(&house, ("delegation", Some(state), "delegate")).await;
    let (russia, india) = (of("RUS").await, of("IND").await);
    let address = |noun: &str| format!("/concept-papers/{paper}/{noun}");
    let refused = russia.post(&address("consideration"), json!({"to": "2024-03-05"})).await.is(409);
    assert!(detail(&refused).contains("No text of the paper"), "{refused}");
    let area = house.record().await.area_by_code("2.3").unwrap().area.common.id;
    let text = json!({"id": Uuid::new_v4(), "paper_id": paper, "area_id": area, "revision": 0, "issued": "2024-01-15",
                      "sections": [{"section": "framework", "text": "A framework."}], "source": {"kind": "note"}});
    let text = Row::from_json(Kind::PaperText, text).unwrap();
    let text_id = text.common().id;
    house.app.perform(house.officer(), Unchecked(text)).await.unwrap();
    let clock = async || {
        let held = house.held().await;
        let duties = held.day.all().map(|entry| format!("{:?}", entry.duty));
        duties.collect::<Vec<_>>()
    };
    let before = clock().await;
    india.post(&address("consideration"), json!({"to": "2024-03-05"})).await.is(403);
    russia.post(&address("consideration"), json!({"to": "2024-03-05"})).await.is(201);
    russia.post(&address("consideration"), json!({"to": "2024-03-20"})).await.is(409);
    russia.post(&address("prolongation"), json!({"to": "2024-09-20"})).await.is(201);
    assert_eq!(clock().await, before, "no duty has changed");
    india.post(&address("no-comments"), json!({})).await.is(201);
    let record = house.record().await;
    let sent = record.organisation.circulations.values().filter(|row| row.of_id == text_id).count();
    assert_eq!(sent, 2);
    let page = delegate(&house, "CHN").await.get(&format!("/concept-papers/{paper}")).await;
    page.must_say("No comments").must_say("Not yet").must_say("20 September 2024");
    // 15 January 2024 and six months: on 16 July the paper is considered for longer (2.5), whatever was announced.
    house.on("2024-07-15").await;
    let is_expected =
        async || clock().await.iter().any(|duty| duty.contains("ExpertMeeting") && !duty.contains("NotYet"));
    let _ = is_expected().await;
    let due = delegate(&house, "CHN").await.get("/duties?area=2.3&kind=expert-meeting").await;
    due.must_not_say("since 16 July 2024");
    house.on("2024-07-16").await;
    let due = delegate(&house, "CHN").await.get("/duties?area=2.3&kind=expert-meeting").await;
    due.must_say("16 July 2024");
}
