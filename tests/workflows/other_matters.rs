//! Matters of the other kinds before a meeting, and the item of the agenda that each of them is.

use clearinghouse::record::{Kind, Row};
use serde_json::{Value, json};
use uuid::Uuid;

use super::appointment::people;
use super::browsing::{delegate, officer};
use crate::api::client::{OFFICER, Program};
use crate::house::{House, Unchecked};

/// Changes a meeting as its own steps do: what opens, closes or convenes it.
pub async fn meeting_is(house: &House, id: &str, what: Value) {
    let id: Uuid = id.parse().unwrap();
    let mut row = house.row(Kind::Meeting, id).await.to_json().unwrap();
    row.as_object_mut().unwrap().extend(what.as_object().unwrap().clone());
    let row = Row::from_json(Kind::Meeting, row).unwrap();
    house.app.perform(house.officer(), Unchecked(row)).await.unwrap();
}

async fn meeting(house: &House, body: &str, day: &str) -> String {
    let mut meeting =
        json!({"body": body, "title": format!("A meeting of the {body}"), "from": day, "to": day});
    if body == "SOC" {
        meeting["session"] = json!("2023-II");
    }
    house.register(Kind::Meeting, meeting).await.id.to_string()
}

async fn item(house: &House, meeting: &str, number: i32, item: &str) {
    let row = json!({"meeting_id": meeting, "number": number, "item": item, "title": item});
    house.register(Kind::AgendaItem, row).await;
}

/// The agenda of a meeting, each item as its number and title.
async fn agenda(house: &House, meeting: &str) -> Vec<String> {
    let record = house.record().await;
    let items = record.organisation.agenda_of(meeting.parse().unwrap());
    items.iter().map(|row| format!("{} {}", row.number, row.title)).collect()
}

fn other(title: &str) -> Value {
    json!({"concerns": "other", "title": title, "text": "To consider it."})
}

#[tokio::test]
async fn a_matter_stands_before_other_matters_and_what_comes_after_moves_down() {
    let house = House::new().await;
    house.on("2023-08-01").await;
    let program = Program::of(&house, OFFICER).await;
    let soc = meeting(&house, "SOC", "2023-08-22").await;
    item(&house, &soc, 1, "adoption").await;
    item(&house, &soc, 2, "other-matters").await;
    item(&house, &soc, 3, "next-meeting").await;
    let bring = format!("/meetings/{soc}/matters");
    let first = program.post(&bring, other("First")).await.is(201);
    assert_eq!((&first["kind"], &first["meeting_id"]), (&json!("matter"), &json!(soc)));
    program.post(&bring, other("Second")).await.is(201);
    assert_eq!(
        agenda(&house, &soc).await,
        ["1 adoption", "2 First", "3 Second", "4 other-matters", "5 next-meeting"]
    );

    // Put on the same agenda again, it is there once; before another meeting, it is there and not here.
    let first = first["id"].as_str().unwrap();
    let on = format!("/matters/{first}/agenda");
    program.post(&on, json!({"meeting_id": soc})).await.is(201);
    assert_eq!(agenda(&house, &soc).await.len(), 5);
    let later = json!({"body": "SOC", "session": "2023-III", "title": "A later one", "from": "2023-12-01", "to": "2023-12-01"});
    let later = house.register(Kind::Meeting, later).await.id.to_string();
    program.post(&on, json!({"meeting_id": later})).await.is(201);
    assert_eq!(agenda(&house, &later).await, ["1 First"]);
    assert_eq!(agenda(&house, &soc).await, ["1 adoption", "2 Second", "3 other-matters", "4 next-meeting"]);
    let council = meeting(&house, "MC", "2023-09-21").await;
    assert_eq!(program.post(&on, json!({"meeting_id": council})).await.wrong_fields(), ["meeting_id"]);
}

#[tokio::test]
async fn a_document_that_not_all_have_comes_before_no_body() {
    let house = House::new().await;
    house.on("2023-08-01").await;
    let program = Program::of(&house, OFFICER).await;
    let soc = meeting(&house, "SOC", "2023-08-22").await;
    let document = json!({"symbol": "SOC/2023/DRAFT/1", "form": "draft-statement", "title": "Statement", "body": "SOC",
                          "originator": "chairmanship", "distribution": "named-states", "named_states": ["CHN"]});
    let document = house.register(Kind::Document, document).await.id;
    let matter = json!({"concerns": "document", "title": "Statement", "text": "To adopt it.", "document_id": document});
    let bring = format!("/meetings/{soc}/matters");
    assert_eq!(program.post(&bring, matter).await.wrong_fields(), ["document_id"]);
    let matter = json!({"body": "SOC", "title": "Statement", "text": "To adopt it."});
    let refused = program.post(&format!("/documents/{document}/matters"), matter).await.is(409);
    assert!(
        refused["detail"].as_str().unwrap().contains("Not all Member States have this document"),
        "{refused}"
    );
}

#[tokio::test]
async fn what_comes_after_the_convocation_says_why_and_after_closure_nothing_comes() {
    let house = House::new().await;
    house.on("2023-08-01").await;
    let program = Program::of(&house, OFFICER).await;
    let soc = meeting(&house, "SOC", "2023-08-22").await;
    let bring = format!("/meetings/{soc}/matters");
    meeting_is(&house, &soc, json!({"convened": "2023-08-01"})).await;
    assert_eq!(program.post(&bring, other("Late")).await.wrong_fields(), ["late"]);
    let mut late = other("Late");
    late["late"] = json!("The draft came on 31 July.");
    program.post(&bring, late).await.is(201);
    let items = program.get("/agenda-items").await.items();
    assert_eq!((items.len(), &items[0]["late"]), (1, &json!("The draft came on 31 July.")));
    // From an agenda that has been sent an item is taken off with a reason, of which all are told, before its matter moves on.
    let matter = program.get("/matters").await.items().remove(0)["id"].as_str().unwrap().to_owned();
    let later = json!({"body": "SOC", "session": "2023-III", "title": "A later one", "from": "2023-12-01", "to": "2023-12-01"});
    let later = house.register(Kind::Meeting, later).await.id.to_string();
    let on = format!("/matters/{matter}/agenda");
    assert_eq!(program.post(&on, json!({"meeting_id": later})).await.wrong_fields(), ["meeting_id"]);
    let removal = format!("/agenda-items/{}/removal", items[0]["id"].as_str().unwrap());
    program.post(&removal, json!({"reason": "It is not ready."})).await.is(201);
    program.post(&on, json!({"meeting_id": later})).await.is(201);
    assert_eq!(
        (agenda(&house, &soc).await.len(), agenda(&house, &later).await),
        (0, vec!["1 Late".to_owned()])
    );

    house.on("2023-08-22").await;
    let closed = json!({"opened": "2023-08-22T04:00:00Z", "closed": "2023-08-22T10:00:00Z"});
    meeting_is(&house, &soc, closed).await;
    program.post(&bring, other("Too late")).await.is(409);
    let back =
        program.post(&format!("/matters/{matter}/agenda"), json!({"meeting_id": soc, "late": "So."})).await;
    assert_eq!(back.wrong_fields(), ["meeting_id"]);
    meeting_is(&house, &later, json!({"cancelled": "2023-08-22"})).await;
    program.post(&format!("/meetings/{later}/matters"), other("None")).await.is(409);
    let swg = meeting(&house, "SWG", "2023-09-01").await;
    program.post(&format!("/meetings/{swg}/matters"), other("It decides nothing")).await.is(409);
}

#[tokio::test]
async fn each_kind_says_what_it_needs_and_shows_it() {
    let people = people().await;
    let house = &people.house;
    let council = meeting(house, "MC", "2023-09-21").await;
    let bring = format!("/meetings/{council}/matters");
    let wrong = async |what: Value| people.officer.post(&bring, what).await.wrong_fields();
    let of = |concerns: &str, more: Value| {
        let mut matter = json!({"concerns": concerns, "title": "A matter", "text": "submit to the CICA Secretariat what they plan"});
        matter.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        matter
    };
    assert_eq!(wrong(of("document", json!({}))).await, ["document_id"]);
    assert_eq!(wrong(of("nomination", json!({"post": "CICA Deputy Secretary General"}))).await, ["nominee"]);
    assert_eq!(wrong(of("nomination", json!({"nominee": "Ms. Zhang Ling"}))).await, ["post"]);
    assert_eq!(
        wrong(of("appointment", json!({}))).await,
        ["concerns"],
        "letters are weighed from their area"
    );
    people.china_senior.post(&bring, of("call", json!({}))).await.is(403);

    let nomination =
        json!({"nominee": "Ms. Zhang Ling", "post": "CICA Deputy Secretary General", "sponsors": ["CHN"]});
    let nomination = people.kazakhstan_senior.post(&bring, of("nomination", nomination)).await.is(201);
    let call = people.officer.post(&bring, of("call", json!({"due": "2023-09-30"}))).await.is(201);
    let reader = delegate(house, "IND").await;
    let page =
        async |matter: &Value| reader.get(&format!("/matters/{}", matter["id"].as_str().unwrap())).await;
    page(&nomination)
        .await
        .must_say("Ms. Zhang Ling")
        .must_say("CICA Deputy Secretary General")
        .must_say("China");
    page(&call).await.must_say("Member States").must_say("30 September 2023").must_not_say("/outcome?verb");
    let call = officer(house).await.get(&format!("/matters/{}", call["id"].as_str().unwrap())).await;
    call.must_say("/outcome?verb=called-on").must_not_say("/outcome?verb=adopted");
    call.must_say("the body asks the Member States or others to do something");
}
