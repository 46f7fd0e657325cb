//! The agenda of a meeting: what comes onto it and why so late, its order, what is taken up and how it is concluded.

use axum::http::StatusCode;
use clearinghouse::record::rows::{AgendaItem, Matter};
use clearinghouse::record::{Kind, Row};
use serde_json::json;
use uuid::Uuid;

use super::browsing::{delegate, led, officer, senior, step};
use super::meetings::{id_of, planned, told};
use crate::house::{Browser, House};

/// A matter that is open before a body.
async fn matter(house: &House, body: &str, title: &str) -> Uuid {
    let matter = json!({"concerns": "other", "title": title, "text": "To consider it.", "body": body,
                        "opened": "2026-11-01"});
    house.register(Kind::Matter, matter).await.id
}

async fn items(house: &House, page: &str) -> Vec<AgendaItem> {
    house.record().await.organisation.agenda_of(id_of(page)).into_iter().cloned().collect()
}

async fn titles(house: &House, page: &str) -> Vec<String> {
    items(house, page).await.into_iter().map(|item| format!("{} {}", item.number, item.title)).collect()
}

async fn item(house: &House, page: &str, title: &str) -> AgendaItem {
    let all = items(house, page).await;
    all.into_iter().find(|item| item.title == title).unwrap_or_else(|| panic!("no item {title}"))
}

async fn row(house: &House, id: Uuid) -> Matter {
    match house.row(Kind::Matter, id).await {
        Row::Matter(matter) => matter,
        _ => panic!("no matter"),
    }
}

/// Where a step is taken on the item of a title.
async fn at(house: &House, page: &str, title: &str, noun: &str) -> String {
    format!("/agenda-items/{}/{noun}", item(house, page, title).await.common.id)
}

async fn opens(chair: &Browser, page: &str) {
    led(&step(chair, &format!("{page}/opening"), &[]).await);
}

#[tokio::test]
async fn what_comes_late_says_why_and_what_is_taken_off_too() {
    let house = House::new().await;
    let chair = senior(&house, "AZE").await;
    let page = planned(&house, &chair, "SOC", "2026-12-03", "2026-12-03").await;
    let add = format!("{page}/agenda-items");
    let (first, second) = (matter(&house, "SOC", "Road map").await, matter(&house, "SOC", "Statement").await);
    let of_ministers = matter(&house, "MC", "Nomination").await;
    assert_eq!(senior(&house, "IND").await.get(&add).await.status, StatusCode::FORBIDDEN);
    let id = |id: Uuid| id.to_string();
    led(&step(&chair, &add, &[("matter_id", &id(first))]).await);
    led(&step(&chair, &add, &[("title", "Exchange of views"), ("note", "Two hours.")]).await);
    let order = [
        "1 Adoption of the agenda",
        "2 Road map",
        "3 Exchange of views",
        "4 Other matters",
        "5 Date of the next meeting",
    ];
    assert_eq!(titles(&house, &page).await, order);
    assert_eq!(row(&house, first).await.meeting_id, Some(id_of(&page)));
    chair.post(&add, &[]).await.must_say("Please choose a matter, or give the item a title.");
    chair.post(&add, &[("matter_id", &id(of_ministers))]).await.must_say("not considered by this body");
    chair.post(&add, &[("matter_id", &id(first))]).await.must_say("on the agenda of this meeting already");
    let other = planned(&house, &chair, "SOC", "2026-12-10", "2026-12-10").await;
    let elsewhere = chair.post(&format!("{other}/agenda-items"), &[("matter_id", &id(first))]).await;
    elsewhere.must_say("stands on the agenda of another meeting");
    // Once it has been sent, a reason is asked for, and all are told.
    led(&step(&chair, &format!("{page}/convocation"), &[]).await);
    chair.post(&add, &[("matter_id", &id(second))]).await.must_say("please say why the item comes late");
    led(&step(&chair, &add, &[("matter_id", &id(second)), ("late", "Received on 23 November.")]).await);
    assert_eq!(item(&house, &page, "Statement").await.late.as_deref(), Some("Received on 23 November."));
    delegate(&house, "IND").await.get(&page).await.must_say("Received on 23 November.");
    let sent = told(&house, id_of(&page)).await;
    assert_eq!(sent.len(), 2);
    assert_eq!(sent[1].common.remark.as_deref(), Some("Received on 23 November."));
    // Taken off: with a reason, struck, told, and the matter is before its body again.
    let off = at(&house, &page, "Statement", "removal").await;
    chair.post(&off, &[]).await.must_say("please say why the item is taken off");
    led(&step(&chair, &off, &[("reason", "Withdrawn by its sponsor")]).await);
    assert_eq!(titles(&house, &page).await, order);
    assert_eq!(row(&house, second).await.meeting_id, None);
    assert_eq!(
        told(&house, id_of(&page)).await[2].common.remark.as_deref(),
        Some("Statement: Withdrawn by its sponsor")
    );
    delegate(&house, "IND").await.get("/journal").await.must_say("Item taken off the agenda");
    let adoption = at(&house, &page, "Adoption of the agenda", "removal").await;
    assert_eq!(chair.post(&adoption, &[("reason", "x")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Before it has been sent nobody asks why.
    led(&step(&chair, &format!("{other}/agenda-items"), &[("title", "A word")]).await);
    led(&step(&chair, &at(&house, &other, "A word", "removal").await, &[]).await);
    // A cancelled meeting gives its matters back.
    led(&step(&chair, &format!("{page}/cancellation"), &[]).await);
    assert_eq!(row(&house, first).await.meeting_id, None);
}

#[tokio::test]
async fn the_whole_order_is_given_at_once() {
    let house = House::new().await;
    let chair = senior(&house, "AZE").await;
    let page = planned(&house, &chair, "SOC", "2026-12-03", "2026-12-03").await;
    for title in ["A", "B", "C"] {
        led(&step(&chair, &format!("{page}/agenda-items"), &[("title", title)]).await);
    }
    let order = format!("{page}/order");
    assert_eq!(delegate(&house, "AZE").await.get(&order).await.status, StatusCode::FORBIDDEN);
    let ids: Vec<String> = items(&house, &page).await.iter().map(|item| item.common.id.to_string()).collect();
    let send = async |ids: &[&String], numbers: &[&str]| {
        let ids = ids.iter().map(|id| ("items", id.as_str()));
        let form: Vec<_> = ids.chain(numbers.iter().map(|number| ("numbers", *number))).collect();
        chair.post(&order, &form).await
    };
    let [adoption, a, b, c, other, next] = ids.iter().collect::<Vec<_>>()[..] else { panic!("six items") };
    send(&[adoption, a, b], &[]).await.must_say("Please name each item of the agenda once");
    send(&[adoption, a, b, c, other, other], &[]).await.must_say("Please name each item of the agenda once");
    send(&[adoption, a, b, c, other, next], &["1", "2"]).await.must_say("Please give each item a number.");
    send(&[adoption, a, b, c, other, next], &[]).await.must_say("Nothing would change");
    // The first stays first and the last last, wherever they are named.
    led(&send(&[c, next, other, adoption, a, b], &[]).await);
    let now =
        ["1 Adoption of the agenda", "2 C", "3 A", "4 B", "5 Other matters", "6 Date of the next meeting"];
    assert_eq!(titles(&house, &page).await, now);
    // Without a script the numbers are typed: B before A.
    led(&send(&[adoption, c, a, b, other, next], &["1", "2", "4", "3", "5", "6"]).await);
    assert_eq!(titles(&house, &page).await[2..4], ["3 B", "4 A"]);
    // Once it has been adopted, its order stands.
    house.on("2026-12-03").await;
    let chair = senior(&house, "AZE").await;
    opens(&chair, &page).await;
    led(&step(&chair, &at(&house, &page, "Adoption of the agenda", "taking-up").await, &[]).await);
    chair.get(&order).await.must_say("Items in their order");
    let adopt = at(&house, &page, "Adoption of the agenda", "conclusion").await;
    led(&step(&chair, &adopt, &[("conclusion", "The agenda was adopted.")]).await);
    assert_eq!(item(&house, &page, "Adoption of the agenda").await.verb.as_deref(), Some("adopted"));
    chair.get(&order).await.must_say("The agenda has been adopted, and its order stands.");
}

#[tokio::test]
async fn one_item_is_taken_up_at_a_time_until_the_meeting_closes() {
    let house = House::new().await;
    let chair = senior(&house, "AZE").await;
    let page = planned(&house, &chair, "SOC", "2026-12-03", "2026-12-03").await;
    led(&step(&chair, &format!("{page}/agenda-items"), &[("title", "Exchange of views")]).await);
    let (up, conclude) = (
        at(&house, &page, "Exchange of views", "taking-up").await,
        at(&house, &page, "Exchange of views", "conclusion").await,
    );
    chair.get(&up).await.must_say("The meeting has not opened yet.");
    house.on("2026-12-03").await;
    let chair = senior(&house, "AZE").await;
    opens(&chair, &page).await;
    chair.get(&conclude).await.must_say("The meeting has not taken the item up.");
    let other = at(&house, &page, "Other matters", "taking-up").await;
    led(&step(&chair, &up, &[]).await);
    chair.get(&page).await.must_say("taken up now");
    chair.get(&up).await.must_say("The meeting is at this item now.");
    led(&step(&chair, &other, &[]).await);
    let at_hand = async || {
        let record = house.record().await;
        record.organisation.item_at(id_of(&page)).map(|item| item.title.clone())
    };
    assert_eq!(at_hand().await.as_deref(), Some("Other matters"));
    led(&step(&chair, &up, &[]).await);
    assert_eq!(at_hand().await.as_deref(), Some("Exchange of views"), "it is taken up again");
    let group = [("conclusion", "Views were exchanged."), ("verb", "returned")];
    chair.post(&conclude, &group).await.must_say("Only the Special Working Group recommends");
    led(&step(&chair, &conclude, &group[..1]).await);
    let row = item(&house, &page, "Exchange of views").await;
    assert_eq!(row.verb.as_deref(), Some("considered"));
    chair.get(&page).await.must_say("Views were exchanged.");
    led(&step(&chair, &up, &[]).await);
    assert_eq!(item(&house, &page, "Exchange of views").await.concluded, None);
    let off = at(&house, &page, "Exchange of views", "removal").await;
    chair.get(&off).await.must_say("The meeting has taken the item up");
    led(&step(&chair, &format!("{page}/closing"), &[]).await);
    for address in [&up, &conclude, &format!("{page}/agenda-items"), &format!("{page}/order")] {
        let answer = chair.post(address, &[("conclusion", "x"), ("title", "x")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
    }
}

#[tokio::test]
async fn the_special_working_group_recommends_or_returns_and_decides_nothing() {
    let house = House::new().await;
    let chair = senior(&house, "AZE").await;
    let (soc, mc) = (matter(&house, "SOC", "Road map").await, matter(&house, "MC", "Statement").await);
    let page = planned(&house, &chair, "SWG", "2026-11-25", "2026-11-25").await;
    for matter in [soc, mc] {
        let id = matter.to_string();
        led(&step(&chair, &format!("{page}/agenda-items"), &[("matter_id", &id)]).await);
    }
    assert_eq!(row(&house, soc).await.meeting_id, None, "it waits for the body that decides");
    house.on("2026-11-25").await;
    let chair = senior(&house, "AZE").await;
    opens(&chair, &page).await;
    assert_eq!(super::meetings::meeting(&house, &page).await.session, None);
    for (title, verb) in [("Road map", "recommended"), ("Statement", "returned")] {
        led(&step(&chair, &at(&house, &page, title, "taking-up").await, &[]).await);
        let conclude = at(&house, &page, title, "conclusion").await;
        let form = [("conclusion", "The Group has considered it."), ("verb", verb)];
        chair.post(&conclude, &form[..1]).await.must_say("Please fill this in.");
        led(&step(&chair, &conclude, &form).await);
        assert_eq!(item(&house, &page, title).await.verb.as_deref(), Some(verb));
    }
    for matter in [soc, mc] {
        assert_eq!(row(&house, matter).await.verb, None, "the Group decides nothing");
    }
    assert_eq!(house.record().await.all(Kind::Decision).len(), 0);
    // The Senior Officials see on their agenda what became of it in the Group.
    let next = planned(&house, &chair, "SOC", "2026-12-03", "2026-12-03").await;
    led(&step(&chair, &format!("{next}/agenda-items"), &[("matter_id", &soc.to_string())]).await);
    let agenda = delegate(&house, "IND").await.get(&format!("{next}/agenda")).await;
    agenda
        .must_say("Provisional annotated agenda")
        .must_say("Special Working Group, 25 November 2026: recommended");
}

#[tokio::test]
async fn open_matters_are_proposed_for_the_next_agenda_first_those_that_continue() {
    let house = House::new().await;
    let chair = senior(&house, "AZE").await;
    matter(&house, "SOC", "A new matter").await;
    let old = json!({"concerns": "other", "title": "An old matter", "text": "To consider it.", "body": "SOC",
                     "opened": "2026-11-10", "verb": "consultations-continue", "decided": "2026-11-20"});
    house.register(Kind::Matter, old).await;
    let ended = json!({"concerns": "other", "title": "An ended matter", "text": "To consider it.", "body": "SOC",
                       "opened": "2026-10-10", "verb": "withdrawn", "decided": "2026-10-20"});
    house.register(Kind::Matter, ended).await;
    let page = planned(&house, &chair, "SOC", "2026-12-03", "2026-12-03").await;
    let seen = chair.get(&page).await;
    seen.must_say("consultations continue since 20 November 2026").must_say("brought in on 1 November 2026");
    seen.must_not_say("An ended matter");
    let places = ["An old matter", "A new matter"].map(|title| seen.body.find(title));
    assert!(places[0].is_some() && places.is_sorted(), "{places:?}");
    senior(&house, "IND").await.get(&page).await.must_not_say("Proposed for the agenda");
    // One button each: what stands on an agenda to come is proposed no more, for this meeting or another.
    let record = house.record().await;
    let new = record
        .all(Kind::Matter)
        .into_iter()
        .find(|row| matches!(row, Row::Matter(row) if row.title == "A new matter"));
    let new = new.unwrap().common().id.to_string();
    led(&chair.post(&format!("{page}/agenda-items"), &[("matter_id", &new)]).await);
    let other = planned(&house, &chair, "SOC", "2026-12-10", "2026-12-10").await;
    chair.get(&other).await.must_say("An old matter").must_not_say("A new matter");
    officer(&house).await.get(&page).await.must_say("Proposed for the agenda");
}
