//! What belongs to a record that a reader may not know of, or names one: the journal shows no more of it than the
//! record does.

use axum::http::StatusCode;
use clearinghouse::record::{Kind, Record};
use clearinghouse::rules::access::{Actor, Post};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{house, officer};
use crate::house::{Browser, House};

async fn kazakhstan(house: &House) -> Browser {
    house.signed_in("delegate@kaz.example", Post::Delegate("KAZ".parse().unwrap(), false)).await
}

async fn hide(house: &House, kind: Kind, id: Uuid) {
    house.correct(kind, id, json!({"distribution": "secretariat"})).await;
}

/// The record as a delegate of Kazakhstan knows it.
async fn known(house: &House, delegate: Actor) -> Record {
    house.record().await.read_by(|audience| delegate.reads(audience)).into_owned()
}

fn note(text: &str) -> Value {
    json!({"area_id": "2.3", "when": "2022", "text": text})
}

async fn area(house: &House, code: &str) -> Uuid {
    house.record().await.area_by_code(code).unwrap().area.common.id
}

#[tokio::test]
async fn the_journal_hides_what_the_record_hides() {
    let house = house().await;
    let (officer, kazakhstan) = (officer(&house).await, kazakhstan(&house).await);
    let quiet = house.register(Kind::AreaNote, note("A quiet word")).await;
    let struck = house.register(Kind::AreaNote, note("A slip")).await;
    let striking = house.strike(Kind::AreaNote, struck.id).await.unwrap();
    let entries = [quiet.entry, struck.entry, striking.entry];
    for entry in entries {
        assert_eq!(kazakhstan.get(&format!("/journal/{entry}")).await.status, StatusCode::OK, "{entry}");
    }
    hide(&house, Kind::Area, area(&house, "2.3").await).await;
    for entry in entries {
        let address = format!("/journal/{entry}");
        assert_eq!(kazakhstan.get(&address).await.status, StatusCode::NOT_FOUND, "{entry}");
        assert_eq!(officer.get(&address).await.status, StatusCode::OK, "{entry}");
    }
    let list = kazakhstan.get("/journal?kind=area-note").await;
    assert!(entries.iter().all(|entry| !list.says(&format!("/journal/{entry}\""))), "{}", list.body);
    let csv = kazakhstan.get("/journal.csv?kind=area-note").await;
    assert!(!csv.says(&quiet.id.to_string()) && !csv.says(&struck.id.to_string()), "{}", csv.body);
    officer.get("/journal.csv?kind=area-note").await.must_say(&struck.id.to_string());
    let history = format!("/records/area-note/{}", quiet.id);
    assert_eq!(kazakhstan.get(&history).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn no_reader_learns_from_a_reference_that_there_is_something_to_know() {
    let house = house().await;
    let (officer, kazakhstan) = (officer(&house).await, kazakhstan(&house).await);
    let decision = json!({"symbol": "SOC/2023-II/DEC/1", "title": "Quiet", "decided": "2023-08-22",
                          "distribution": "secretariat"});
    let decision = house.register(Kind::Decision, decision).await.id;
    let term = json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "appointed": "2023-08-22",
                      "from": "2024-01-01", "to": "2025-12-31"});
    let term = house.register(Kind::Tenure, term).await.id;
    let correction = json!({"decision_id": decision.to_string(), "to": "2025-12-30"});
    let corrected = house.correct(Kind::Tenure, term, correction).await;
    let addresses = [format!("/journal/{}", corrected.entry), format!("/records/tenure/{term}")];
    for address in &addresses {
        officer.get(address).await.must_say(&decision.to_string());
        let page = kazakhstan.get(address).await;
        page.must_say("30 December 2025");
        assert!(!page.says(&decision.to_string()), "{}", page.body);
        assert!(!page.says("no longer stands"), "{}", page.body);
    }
    house.correct(Kind::Tenure, term, json!({"decision_id": null})).await;
    house.strike(Kind::Decision, decision).await.unwrap();
    for address in &addresses {
        officer.get(address).await.must_say("no longer stands");
        assert!(!kazakhstan.get(address).await.says("no longer stands"));
    }
}

#[tokio::test]
async fn what_belongs_to_something_hidden_is_hidden_and_what_names_it_names_it_no_more() {
    let house = house().await;
    let delegate = house.delegate("KAZ");
    let register = async |kind, record: Value| house.register(kind, record).await.id;
    let session = json!({"body": "SOC", "session": "2023-II", "title": "SOC", "from": "2023-08-22", "to": "2023-08-22"});
    let meeting = register(Kind::Meeting, session).await;
    let decided = json!({"symbol": "SOC/2023-II/DEC/1", "title": "A decision", "decided": "2023-08-22",
                         "meeting_id": meeting.to_string()});
    let decision = register(Kind::Decision, decided).await;
    let paragraph = json!({"decision_id": decision.to_string(), "number": 1, "verb": "took-note", "text": "Noted.",
                           "area_id": "2.3"});
    let paragraph = register(Kind::DecisionParagraph, paragraph).await;
    let review = |areas: Value| json!({"title": "Review", "areas": areas, "held": "2024-02-01"});
    let of_one = register(Kind::Review, review(json!(["2.3"]))).await;
    let of_two = register(Kind::Review, review(json!(["2.3", "3.2"]))).await;
    let paper =
        json!({"area_id": "3.2", "proposed_by": "KAZ", "title": "A paper", "first_draft": "2024-01-10"});
    let paper = register(Kind::ConceptPaper, paper).await;
    let experts = json!({"area_id": "3.2", "paper_id": paper.to_string(), "title": "Experts",
                         "convened": "2024-01-11", "held": "2024-02-20"});
    let experts = register(Kind::ExpertMeeting, experts).await;
    let japan = *house
        .record()
        .await
        .organisation
        .states
        .values()
        .find(|row| row.code.as_str() == "JPN")
        .map(|row| &row.common.id)
        .unwrap();
    let untouched = area(&house, "4.1").await;

    hide(&house, Kind::Area, area(&house, "2.3").await).await;
    hide(&house, Kind::Meeting, meeting).await;
    hide(&house, Kind::ConceptPaper, paper).await;
    hide(&house, Kind::State, japan).await;
    let (whole, known) = (house.record().await, known(&house, delegate).await);
    let organisation = &known.organisation;
    assert_eq!(organisation.decisions[&decision].meeting_id, None);
    let paragraph = &organisation.paragraphs[&paragraph];
    assert_eq!((paragraph.text.as_str(), paragraph.area_id), ("Noted.", None));
    assert!(!organisation.reviews.contains_key(&of_one));
    assert_eq!(organisation.reviews[&of_two].areas, [area(&house, "3.2").await]);
    assert!(known.find(Kind::ExpertMeeting, experts).is_none());
    let of_japan = |state: &clearinghouse::ids::StateId| state.as_str() == "JPN";
    assert!(!organisation.names.values().any(|row| of_japan(&row.state)));
    assert!(!organisation.memberships.values().any(|row| of_japan(&row.state)));
    assert!(std::sync::Arc::ptr_eq(&whole.areas[&untouched], &known.areas[&untouched]));
}
