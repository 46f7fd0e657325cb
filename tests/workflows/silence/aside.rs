//! What arrived on paper counts by its receipt, also afterwards; and what was adopted goes out when nothing had.

use clearinghouse::record::{Kind, Row};
use serde_json::{Value, json};
use uuid::Uuid;

use super::adopted::appointment;
use super::{EXPIRES, Table, at, detail, rules_allow, table};
use crate::workflows::browsing::{delegate, officer, step};

fn paper(received: &str) -> Value {
    json!({"state": "CHN", "by": "objection", "text": "We do not agree.", "received_at": received,
           "source_kind": "note verbale", "source_number": "12/24", "source_date": "2024-03-01"})
}

async fn arrives(table: &Table, silence: Uuid, received: &str) -> crate::api::client::Answer {
    table.officer.post(&format!("/silences/{silence}/paper-breaks"), paper(received)).await
}

#[tokio::test]
async fn on_paper_before_the_expiry_it_breaks_as_here() {
    let table = table().await;
    let (matter, silence) = table.running().await;
    table.china.post(&format!("/silences/{silence}/paper-breaks"), paper(EXPIRES)).await.is(403);
    table.house.at("2024-03-01T12:00:00Z").await;
    let later = arrives(&table, silence, "2024-03-02T00:00:00Z").await.wrong_fields();
    assert_eq!(later, ["received_at"], "it has not been received yet");
    let broken = arrives(&table, silence, "2024-03-01T08:00:00Z").await.is(201);
    assert_eq!((broken["state"].as_str(), broken["how"].as_str()), (Some("CHN"), Some("in-writing")));
    let row = table.silence(silence).await;
    assert_eq!((row.broken, row.adopted), (Some(at("2024-03-01T08:00:00Z")), None));
    table.house.at(EXPIRES).await;
    assert_eq!(table.stands(matter).await.decided, None);
    let scan =
        table.house.place_file(Kind::SilenceBreak, broken["id"].as_str().unwrap().parse().unwrap()).await;
    table.india.get(&format!("/attachments/{scan}")).await.is(200);
}

#[tokio::test]
async fn what_was_received_at_the_expiry_or_after_it_came_too_late() {
    let table = table().await;
    let (matter, silence) = table.running().await;
    table.house.at("2024-03-06T06:00:00Z").await;
    for late in [EXPIRES, "2024-03-05T13:20:00Z"] {
        let refused = arrives(&table, silence, late).await.is(422);
        let said = refused["errors"][0]["message"].as_str().unwrap();
        assert!(
            said.contains("received on 5 March 2024, 18:") && said.contains("expired on 5 March 2024, 18:00"),
            "{said}"
        );
    }
    assert!(table.stands(matter).await.decided.is_some());
}

#[tokio::test]
async fn what_had_arrived_in_time_sets_the_adoption_aside_and_undoes_what_followed() {
    let table = table().await;
    rules_allow(&table.house).await;
    let (letter, matter) = appointment(&table).await;
    let before = (table.house.row(Kind::Letter, letter).await, table.stands(matter).await);
    let silence = table.opened(matter).await;
    table.house.at("2024-03-06T06:00:00Z").await;
    let adopted = table.silence(silence).await;
    assert_eq!(table.house.record().await.all(Kind::Tenure).len(), 1);
    // A microsecond before the expiry.
    arrives(&table, silence, "2024-03-05T12:59:59.999999Z").await.is(201);
    let record = table.house.record().await;
    assert!(record.all(Kind::Tenure).is_empty(), "what was made is struck");
    let same = |now: &Row, stood: &Row| {
        let (mut now, mut stood) = (now.clone(), stood.clone());
        (now.common_mut().entry, stood.common_mut().entry) = (0, 0);
        assert_eq!(now, stood);
    };
    same(&record.find(Kind::Letter, letter).unwrap(), &before.0);
    same(&record.find(Kind::Matter, matter).unwrap(), &before.1.into());
    let row = table.silence(silence).await;
    assert_eq!((row.adopted, row.set_aside.is_some()), (adopted.adopted, true), "both stay on record");
    let decision = record.organisation.paragraphs[&row.paragraph_id.unwrap()].decision_id;
    assert_eq!(record.organisation.decisions[&decision].set_aside, Some("2024-03-06".parse().unwrap()));
    let position = record.organisation.positions.values().next().unwrap();
    assert_eq!((position.state.as_str(), position.position.as_str()), ("CHN", "objects"));
    // All are told; the symbol is shown struck through, and never used again.
    let india = delegate(&table.house, "IND").await;
    india.get("/").await.must_say("Adoption by silence set aside:");
    let page = india.get(&format!("/decisions/{decision}")).await;
    page.must_say("<s>SOC/2024/DEC/1</s>").must_say("was set aside on 6 March 2024");
    let out = table
        .officer
        .post(&format!("/decisions/{decision}/circulation"), json!({"note": "N1"}))
        .await
        .is(409);
    assert!(detail(&out).contains("set aside"), "{out}");
    table
        .china
        .post(&format!("/matters/{matter}/positions"), json!({"position": "no-objection"}))
        .await
        .is(201);
    let again = format!("/matters/{matter}/silence");
    table.chair.post(&again, json!({"expires_at": "2024-03-20T13:00:00Z"})).await.is(201);
    table.house.at("2024-03-20T13:00:00Z").await;
    let record = table.house.record().await;
    let mut symbols: Vec<_> =
        record.organisation.decisions.values().filter_map(|row| row.symbol.clone()).collect();
    symbols.sort();
    assert_eq!(symbols, ["SOC/2024/DEC/1", "SOC/2024/DEC/2"]);
}

#[tokio::test]
async fn what_cannot_be_undone_is_named_and_first_put_right() {
    let table = table().await;
    rules_allow(&table.house).await;
    let (_, matter) = appointment(&table).await;
    let silence = table.opened(matter).await;
    table.house.at("2024-03-06T06:00:00Z").await;
    let tenure = table.house.record().await.all(Kind::Tenure)[0].common().id;
    table.house.correct(Kind::Tenure, tenure, json!({"to": "2026-04-30"})).await;
    let received = "2024-03-05T10:00:00Z";
    let refused = arrives(&table, silence, received).await.is(409);
    assert!(detail(&refused).contains("has been changed again since"), "{refused}");
    table.house.correct(Kind::Tenure, tenure, json!({"to": "2026-03-31"})).await;
    let notice = json!({"tenure_id": tenure, "notified": "2024-03-06", "last_day": "2025-12-31"});
    let notice = table.house.register(Kind::TenureTermination, notice).await.id;
    let refused = arrives(&table, silence, received).await.is(409);
    assert!(detail(&refused).contains("strike those out first"), "{refused}");
    table.house.strike(Kind::TenureTermination, notice).await.unwrap();
    arrives(&table, silence, received).await.is(201);
    assert!(table.house.record().await.all(Kind::Tenure).is_empty());
}

#[tokio::test]
async fn what_a_higher_body_has_decided_meanwhile_stands() {
    let table = table().await;
    rules_allow(&table.house).await;
    let typed = json!({"form": "draft-statement", "title": "Statement", "body": "MC", "originator": "chairmanship",
                       "text": "We, the Ministers, declare.", "distribution": "member-states"});
    let chair = table.house.record().await.organisation.chair(at(EXPIRES)).unwrap().common.id;
    let document = table.officer.post(&format!("/chairmanships/{chair}/documents"), typed).await.is(201);
    let document = document["id"].as_str().unwrap();
    let matter = json!({"body": "SOC", "title": "The statement", "text": "To recommend it."});
    let matter = table.officer.post(&format!("/documents/{document}/matters"), matter).await.is(201);
    let matter: Uuid = matter["id"].as_str().unwrap().parse().unwrap();
    let opening = json!({"expires_at": EXPIRES, "verb": "recommended", "to_body": "MC"});
    let silence = table.chair.post(&format!("/matters/{matter}/silence"), opening).await.is(201);
    let silence: Uuid = silence["id"].as_str().unwrap().parse().unwrap();
    table.house.at("2024-03-06T06:00:00Z").await;
    let above = table.house.record().await;
    let above = above.organisation.matters.values().find(|row| row.body == "MC").unwrap().common.id;
    let decision = json!({"symbol": "MC/2024/DEC/1", "title": "Decisions", "decided": "2024-03-06"});
    let decision = table.house.register(Kind::Decision, decision).await.id;
    let paragraph =
        json!({"decision_id": decision, "number": 1, "verb": "adopted", "text": "The MC adopted it."});
    let paragraph = table.house.register(Kind::DecisionParagraph, paragraph).await.id;
    let adopted = json!({"verb": "adopted", "decided": "2024-03-06", "paragraph_id": paragraph});
    table.house.correct(Kind::Matter, above, adopted).await;
    let decided = table.stands(above).await;
    let page = format!("/silences/{silence}");
    let india = delegate(&table.house, "IND").await;
    india.get(&page).await.must_not_say("stands until that body decides otherwise");
    arrives(&table, silence, "2024-03-05T10:00:00Z").await.is(201);
    assert!(table.silence(silence).await.set_aside.is_some());
    assert_eq!(table.stands(above).await, decided, "it is the Ministerial Council's own decision");
    assert!(table.stands(matter).await.is_open());
    india.get(&page).await.must_say("stands until that body decides otherwise");
}

#[tokio::test]
async fn the_decision_goes_out_when_it_is_confirmed_that_nothing_arrived() {
    let table = table().await;
    let (_, silence) = table.running().await;
    let confirmation = format!("/silences/{silence}/confirmation");
    table.officer.post(&confirmation, json!({})).await.is(409); // it runs
    table.house.at(EXPIRES).await;
    let row = table.silence(silence).await;
    let record = table.house.record().await;
    let decision = record.organisation.paragraphs[&row.paragraph_id.unwrap()].decision_id;
    let circulation = format!("/decisions/{decision}/circulation");
    let refused = table.officer.post(&circulation, json!({"note": "NºDOC/17"})).await.is(409);
    assert!(detail(&refused).contains("nothing had arrived on paper"), "{refused}");
    officer(&table.house).await.get("/").await.must_say("confirm that nothing arrived on paper");
    table.chair.post(&confirmation, json!({})).await.is(403);
    table.officer.post(&confirmation, json!({})).await.is(201);
    table.officer.post(&confirmation, json!({})).await.is(409);
    officer(&table.house).await.get("/").await.must_not_say("confirm that nothing arrived on paper");
    table.officer.post(&circulation, json!({"note": "NºDOC/17"})).await.is(201);
    // Confirmed in error: what had arrived in time counts all the same.
    arrives(&table, silence, "2024-03-05T10:00:00Z").await.is(201);
    assert!(table.silence(silence).await.set_aside.is_some());
}

#[tokio::test]
async fn on_a_page_the_receipt_is_typed_in_astana() {
    let table = table().await;
    let (_, silence) = table.running().await;
    table.house.at("2024-03-05T12:00:00Z").await;
    let form = [
        ("state", "CHN"),
        ("by", "amendment"),
        ("text", "Delete paragraph 2."),
        ("received_on", "2024-03-05"),
        ("received_time", "16:45"), // 11:45 UTC
        ("source_kind", "letter"),
    ];
    let officer = officer(&table.house).await;
    step(&officer, &format!("/silences/{silence}/paper-breaks"), &form).await.goes_to();
    let record = table.house.record().await;
    let row = record.organisation.breaks.values().next().unwrap();
    assert_eq!((row.received, row.by.as_str()), (at("2024-03-05T11:45:00Z"), "amendment"));
}
