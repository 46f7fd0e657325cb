//! A meeting closes: what it freezes is said before and stands afterwards, the List where it changed; a corrigendum alone
//! corrects it.

use axum::http::StatusCode;
use clearinghouse::record::rows::{Decision, Matter};
use clearinghouse::record::{Kind, Row};
use clearinghouse::rules::meetings::LIST_TITLE;
use serde_json::json;
use uuid::Uuid;

use super::browsing::{delegate, led, officer, send, senior, step};
use super::meetings::{id_of, meeting, planned, told};
use crate::house::{Browser, House, reasons};

const FROZEN: &str = "- refused-frozen";

/// A meeting of the Senior Officials on 3 December 2026 that has decided on one matter and not on another.
struct Held {
    house: House,
    chair: Browser,
    page: String,
    /// The matter without an outcome.
    left: Uuid,
}

async fn held() -> Held {
    let house = House::new().await;
    let chair = senior(&house, "AZE").await;
    let page = planned(&house, &chair, "SOC", "2026-12-03", "2026-12-03").await;
    let mut matters = Vec::new();
    for title in ["Coordination of ICT security", "Statement"] {
        let matter = json!({"concerns": "other", "title": title, "text": "To consider it.", "body": "SOC",
                            "opened": "2026-11-01"});
        let matter = house.register(Kind::Matter, matter).await.id;
        led(&step(&chair, &format!("{page}/agenda-items"), &[("matter_id", &matter.to_string())]).await);
        matters.push(matter);
    }
    house.on("2026-12-03").await;
    let chair = senior(&house, "AZE").await;
    led(&step(&chair, &format!("{page}/opening"), &[]).await);
    let id = id_of(&page).to_string();
    let outcome = [
        ("verb", "approved"),
        ("decided_on", "2026-12-03"),
        ("meeting", id.as_str()),
        ("text", "The SOC approved Russia as coordinator."),
    ];
    led(&step(&chair, &format!("/matters/{}/outcome", matters[0]), &outcome).await);
    Held { house, chair, page, left: matters[1] }
}

impl Held {
    async fn decisions(&self) -> Vec<Decision> {
        let record = self.house.record().await;
        record.organisation.decisions_of(id_of(&self.page)).into_iter().cloned().collect()
    }

    async fn symbols(&self) -> Vec<String> {
        self.decisions().await.into_iter().filter_map(|row| row.symbol).collect()
    }

    async fn closes(&self) {
        led(&step(&self.chair, &format!("{}/closing", self.page), &[]).await);
    }

    /// A tenure that rests on the meeting's decision.
    async fn appoints(&self) {
        let decision = self.decisions().await[0].common.id;
        let tenure = json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "appointed": "2026-12-03",
                            "decision_id": decision, "from": "2027-01-01", "to": "2028-12-31"});
        self.house.register(Kind::Tenure, tenure).await;
    }
}

#[tokio::test]
async fn what_is_frozen_is_said_before_and_the_list_becomes_a_decision_of_its_own() {
    let held = held().await;
    held.appoints().await;
    let close = format!("{}/closing", held.page);
    assert_eq!(senior(&held.house, "IND").await.get(&close).await.status, StatusCode::FORBIDDEN);
    let asked = held.chair.get(&close).await;
    asked.must_say("SOC/2026-I/DEC/1").must_say("The SOC approved Russia as coordinator.");
    asked.must_say(&format!("SOC/2026-I/DEC/2, {LIST_TITLE}")).must_say("3. Statement");
    asked.must_not_say("2. Coordination of ICT security");
    let confirm = send(&held.chair, &close, &asked, &[]).await;
    confirm.must_say("name=\"go-ahead\"").must_say("SOC/2026-I/DEC/2");
    assert_eq!(held.symbols().await, ["SOC/2026-I/DEC/1"], "nothing is closed yet");
    held.closes().await;
    assert_eq!(held.symbols().await, ["SOC/2026-I/DEC/1", "SOC/2026-I/DEC/2"]);
    let list = held.decisions().await.remove(1);
    assert_eq!(list.title, LIST_TITLE);
    let page = held.chair.get(&format!("/decisions/{}", list.common.id)).await;
    page.must_say("/areas?as_of=2026-12-03");
    // Row by row as it stood, and whatever is corrected in the record afterwards.
    let row = "coordinator Russian Federation for 2027-2028";
    page.must_say(row);
    let record = held.house.record().await;
    let tenure = record.areas.values().flat_map(|area| area.tenures.values());
    let tenure = tenure.max_by_key(|row| row.from).unwrap().common.id;
    held.house.correct(Kind::Tenure, tenure, json!({"to": "2027-12-31"})).await;
    held.chair.get(&format!("/decisions/{}", list.common.id)).await.must_say(row);
    let corrigendum = format!("/decisions/{}/corrigenda", list.common.id);
    officer(&held.house).await.get(&corrigendum).await.must_say("Text that takes its place");
    let Row::Matter(Matter { meeting_id, verb, .. }) = held.house.row(Kind::Matter, held.left).await else {
        panic!("a matter")
    };
    assert_eq!((meeting_id, verb), (None, None), "it is before its body again");
    let again = held.chair.post(&close, &[("go-ahead", "yes")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "it closes once");
    held.chair.get(&held.page).await.must_say("closed").must_say("SOC/2026-I/DEC/2");
}

#[tokio::test]
async fn the_outcome_of_a_matter_is_frozen_with_the_meeting() {
    let held = held().await;
    let record = held.house.record().await;
    let decided = record.organisation.matters.values().find(|row| row.verb.is_some()).unwrap().common.id;
    held.house.correct(Kind::Matter, decided, json!({"outcome": "The SOC approved Russia."})).await;
    held.closes().await;
    let otherwise = json!({"outcome": "Otherwise."});
    let refused = held.house.try_to_correct(Kind::Matter, decided, otherwise).await.unwrap_err();
    assert_eq!(reasons(refused), [FROZEN]);
    held.house
        .correct(Kind::Matter, decided, json!({"title": "Coordination of ICT security, 2027-2028"}))
        .await;
}

#[tokio::test]
async fn the_projector_of_the_chair_has_nothing_that_is_the_chairs() {
    let held = held().await;
    let screen = held.chair.get(&format!("/meetings/{}/screen", id_of(&held.page))).await;
    let wall = held.chair.get(&format!("/meetings/{}/projector", id_of(&held.page))).await;
    for own in ["/closing\"", "/taking-up\"", "/agenda-items\""] {
        screen.must_say(own);
        wall.must_not_say(own);
    }
    wall.must_say("The SOC approved Russia as coordinator.");
    held.closes().await;
    let wall = held.chair.get(&format!("/meetings/{}/projector", id_of(&held.page))).await;
    wall.must_say("The meeting has closed.").must_not_say("The SOC approved Russia as coordinator.");
}

#[tokio::test]
async fn the_list_that_did_not_change_is_no_decision() {
    let held = held().await;
    held.closes().await;
    assert_eq!(held.symbols().await, ["SOC/2026-I/DEC/1"]);
}

#[tokio::test]
async fn the_texts_before_it_are_frozen_at_their_revision() {
    let held = held().await;
    let document = json!({"symbol": "SOC/2026/DRAFT/1", "form": "draft-statement", "title": "Statement", "body": "SOC",
                          "originator": "chairmanship"});
    let document = held.house.register(Kind::Document, document).await.id;
    held.house.correct(Kind::Matter, held.left, json!({"document_id": document})).await;
    let mut texts = Vec::new();
    for revision in 0..2 {
        let mut text = super::closing_rows::text(document, revision);
        text.common_mut().id = Uuid::from_u128(900 + u128::try_from(revision).unwrap());
        texts.push(text.common().id);
        held.house.app.perform(held.house.officer(), crate::house::Unchecked(text)).await.unwrap();
    }
    held.chair.get(&format!("{}/closing", held.page)).await.must_say("SOC/2026/DRAFT/1/Rev.1");
    held.closes().await;
    let frozen: Vec<_> = meeting(&held.house, &held.page).await.texts.into_iter().map(|of| of.id).collect();
    assert_eq!(frozen, [texts[1]]);
    // A later revision is not what was before the meeting.
    let mut later = super::closing_rows::text(document, 2);
    later.common_mut().id = Uuid::from_u128(902);
    held.house.app.perform(held.house.officer(), crate::house::Unchecked(later)).await.unwrap();
    let agenda = held.chair.get(&format!("{}/agenda", held.page)).await;
    agenda.must_say("SOC/2026/DRAFT/1/Rev.1").must_not_say("Rev.2");
}

#[tokio::test]
async fn afterwards_a_corrigendum_alone_corrects_it() {
    let held = held().await;
    let house = &held.house;
    let decision = held.decisions().await.remove(0);
    let (id, meeting_id) = (decision.common.id, id_of(&held.page));
    let paragraph = house.record().await.organisation.paragraphs_of(id)[0].common.id;
    let item = house.record().await.organisation.agenda_of(meeting_id)[1].common.id;
    let corrected = async |kind, id, change| {
        house.try_to_correct(kind, id, change).await.map_err(reasons).map(|_| ()).err().unwrap_or_default()
    };
    let corrigenda = format!("/decisions/{id}/corrigenda");
    let secretariat = officer(house).await;
    assert_eq!(
        secretariat.post(&corrigenda, &[]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "not closed yet"
    );
    house.correct(Kind::DecisionParagraph, paragraph, json!({"text": "The SOC approved Russia."})).await;
    let seated = json!({"state": "IND", "position": "no-objection", "how": "from-its-seat"});
    let position = super::closing_rows::position(held.left, item, seated);
    house.app.perform(house.officer(), crate::house::Unchecked(position.clone())).await.unwrap();
    held.closes().await;
    assert_eq!(corrected(Kind::Decision, id, json!({"title": "Others"})).await, [FROZEN]);
    assert_eq!(corrected(Kind::DecisionParagraph, paragraph, json!({"text": "Another"})).await, [FROZEN]);
    assert_eq!(corrected(Kind::AgendaItem, item, json!({"title": "Another"})).await, [FROZEN]);
    for (kind, id) in [(Kind::DecisionParagraph, paragraph), (Kind::AgendaItem, item), (Kind::Decision, id)] {
        let refused = reasons(house.strike(kind, id).await.unwrap_err());
        assert!(refused.contains(&FROZEN.to_owned()), "{kind:?}: {refused:?}");
    }
    let more = json!({"decision_id": id, "number": 9, "verb": "approved", "text": "One more."});
    let more = house.try_to_register(Kind::DecisionParagraph, more).await;
    assert_eq!(reasons(more.unwrap_err()), [FROZEN]);
    let outcome = [
        ("verb", "approved"),
        ("decided_on", "2026-12-03"),
        ("meeting", &*meeting_id.to_string()),
        ("text", "x"),
    ];
    let late = held.chair.post(&format!("/matters/{}/outcome", held.left), &outcome).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.body);
    // What a state said at an item stays as it was said; it may say something else at no item of this meeting.
    let checked = clearinghouse::record::checks::check(
        &*house.record().await,
        &position,
        Some(&position),
        "2026-12-03".parse().unwrap(),
    );
    assert_eq!(checked.refusals[0].message.key, "refused-frozen");
    led(&step(
        &senior(house, "IND").await,
        &format!("/matters/{}/positions", held.left),
        &[("position", "supports")],
    )
    .await);

    let india = delegate(house, "IND").await;
    assert_eq!(india.get(&corrigenda).await.status, StatusCode::FORBIDDEN);
    let form = |number: &'static str| {
        [("paragraphs.1.number", number), ("paragraphs.1.text", "The SOC approved the Russian Federation.")]
    };
    secretariat.post(&corrigenda, &form("7")).await.must_say("The decision has no paragraph 7.");
    step(&secretariat, &corrigenda, &form("1")).await.goes_to();
    step(&secretariat, &corrigenda, &form("1")).await.goes_to();
    let one = "SOC/2026-I/DEC/1";
    assert_eq!(held.symbols().await, [one.to_owned(), format!("{one}/Corr.1"), format!("{one}/Corr.2")]);
    let corr = held.decisions().await.remove(1);
    assert_eq!(told(house, corr.common.id).await[0].states.len(), 7);
    let page = india.get(&format!("/decisions/{id}")).await;
    page.must_say("The SOC approved Russia.").must_say("The SOC approved the Russian Federation.");
    page.must_say("SOC/2026-I/DEC/1/Corr.1");
    let of_list = secretariat.post(&format!("/decisions/{}/corrigenda", corr.common.id), &form("1")).await;
    assert_eq!(of_list.status, StatusCode::UNPROCESSABLE_ENTITY, "a corrigendum is not corrected by another");
}

#[tokio::test]
async fn the_table_of_follow_up_is_there_at_once() {
    let held = held().await;
    held.chair.get(&held.page).await.must_say("Nothing is to be followed up.");
    let decision = held.decisions().await.remove(0).common.id;
    let follow_up = json!({"decision_id": decision, "text": "To submit information", "states": ["RUS"], "due": "2026-12-20"});
    held.house.register(Kind::FollowUp, follow_up).await;
    let owner = json!({"decision_id": decision, "text": "To report", "owner": "The organisers"});
    held.house.register(Kind::FollowUp, owner).await;
    held.closes().await;
    let page = delegate(&held.house, "IND").await.get(&held.page).await;
    page.must_say("Table of follow-up").must_say("To submit information").must_say("20 December 2026");
    page.must_say("The organisers");
    held.house.on("2026-12-21").await;
    delegate(&held.house, "IND").await.get(&held.page).await.must_say("badge overdue");
    // As of a day before, nothing of it was known.
    let then = delegate(&held.house, "IND").await.get(&format!("{}?as_of=2026-12-02", held.page)).await;
    then.must_not_say("To submit information").must_not_say("DEC/1").must_say("to come");
}
