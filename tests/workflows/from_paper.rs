//! What is registered from paper has the day of the paper: a text goes out with the note of its day, and a meeting that is
//! over has before it what had been issued by then.

use clearinghouse::record::Kind;
use serde_json::{Value, json};

use super::browsing::{delegate, officer};
use crate::api::client::{OFFICER, Program};
use crate::house::House;

fn id(answer: &Value) -> String {
    answer["id"].as_str().expect("an id").to_owned()
}

struct Paper {
    house: House,
    officer: Program,
    documents: String,
}

/// The Secretariat in November 2026, three years after the papers.
async fn paper() -> Paper {
    let house = House::new().await;
    house.on("2026-11-29").await;
    let officer = Program::of(&house, OFFICER).await;
    let chair = house.record().await.organisation.chair(house.now().await).unwrap().common.id;
    Paper { house, officer, documents: format!("/chairmanships/{chair}/documents") }
}

fn draft(more: Value) -> Value {
    let mut draft = json!({"form": "draft-decision", "title": "Modalities", "body": "MC", "originator": "chairmanship",
                           "distribution": "member-states", "text": "As at the time of closure.",
                           "symbol": "MC/2023/DRAFT/4/Rev.2", "issued": "2023-08-22"});
    draft.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    draft
}

#[tokio::test]
async fn a_text_from_paper_went_out_on_its_day_with_the_note_of_that_day() {
    let Paper { house, officer: program, documents } = paper().await;
    let decision = json!({"symbol": "SOC/2023-II/DEC/1", "title": "Decisions", "decided": "2023-08-22"});
    let decision = house.register(Kind::Decision, decision).await.id;
    let sent = json!({"of_kind": "decision", "of_id": decision, "circulated": "2023-08-22", "note": "NºDOC/1016",
                      "states": ["CHN", "KAZ"]});
    house.register(Kind::Circulation, sent).await;
    let browser = officer(&house).await;
    let typed = draft(json!({"note": "NºDOC/1016"}));
    let form: Vec<(&str, &str)> = typed
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str().unwrap()))
        .collect();
    let preview = browser.post(&documents, &form).await;
    preview.must_say("22 August 2023").must_not_say(", 29 November 2026");
    let document = id(&program.post(&documents, typed).await.is(201));
    let texts = program.get("/document-texts").await.items();
    let text = texts.iter().find(|row| row["document_id"] == json!(document)).unwrap();
    let circulations = program.get("/circulations").await.items();
    let own = circulations.iter().find(|row| row["of_id"] == text["id"]).unwrap();
    assert_eq!((&own["circulated"], &own["note"]), (&json!("2023-08-22"), &json!("NºDOC/1016")));
    // A paper that leaves numbers unused is registered, and the form says so.
    let far = draft(json!({"symbol": "MC/2023/DRAFT/9", "title": "Another"}));
    let form: Vec<(&str, &str)> = far
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str().unwrap()))
        .collect();
    browser
        .post(&documents, &form)
        .await
        .must_say("The next symbol of this series would be MC/2023/DRAFT/5.");
}

#[tokio::test]
async fn a_meeting_that_is_over_has_the_texts_of_its_day() {
    let Paper { house, officer: program, documents } = paper().await;
    let document = id(&program.post(&documents, draft(json!({}))).await.is(201));
    let meeting = json!({"body": "SOC", "session": "2023-II", "title": "Second meeting of the SOC in 2023",
                         "from": "2023-08-22", "to": "2023-08-22"});
    let meeting = house.register(Kind::Meeting, meeting).await.id;
    let matter = json!({"concerns": "document", "title": "Modalities", "text": "To recommend it.", "body": "SOC",
                        "document_id": document, "opened": "2023-08-02", "meeting_id": meeting});
    let matter = house.register(Kind::Matter, matter).await.id;
    let item = json!({"meeting_id": meeting, "number": 1, "item": "matter", "title": "Modalities", "matter_id": matter});
    house.register(Kind::AgendaItem, item).await;
    program.post(&format!("/documents/{document}/texts"), json!({"text": "Otherwise."})).await.is(201);
    let reader = delegate(&house, "IND").await;
    for address in [format!("/meetings/{meeting}"), format!("/meetings/{meeting}/agenda")] {
        reader.get(&address).await.must_say("MC/2023/DRAFT/4/Rev.2").must_not_say("Rev.3");
    }
    let paper = reader.get(&format!("/meetings/{meeting}/agenda/paper.docx")).await;
    let said = crate::house::paper::lines(&paper.content).concat();
    assert!(said.contains("MC/2023/DRAFT/4/Rev.2") && !said.contains("Rev.3"), "{said}");
    assert!(!said.to_lowercase().contains("provisional"), "{said}");
}
