//! Pages of record as people read them: an area's whole life, states, meetings, decisions, the Modalities.

mod areas;
mod duties;
mod guides;
mod help;
mod languages;
mod lists;
mod matters;
mod organisation;
mod pictures;
mod planned;
mod search;
mod search_texts;
mod sizes;

use axum::body::Body;
use axum::http::{Request, header};
use clearinghouse::people::accounts::{AddAccount, SetPassword};
use clearinghouse::people::door::By;
use clearinghouse::people::sign_in::SignIn;
use clearinghouse::record::Kind;
use clearinghouse::rules::access::Post;
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;
use uuid::Uuid;

use crate::house::House;

/// A house on a day on which all its states are members.
async fn house() -> House {
    let house = House::new().await;
    house.on("2026-11-24").await;
    house
}

/// A person at a browser.
struct Reader<'a> {
    house: &'a House,
    cookie: String,
}

/// A person with an account, signed in.
async fn reader(house: &House, post: Post) -> Reader<'_> {
    let email = format!("{}@pages.example", Uuid::new_v4().simple());
    let password = "the steppe in May";
    let address = "192.0.2.1".parse().unwrap();
    let add = AddAccount { email: email.clone(), name: "A reader".into(), post };
    let link = add.run(&house.app, &By::PROGRAM).await.unwrap();
    let set = SetPassword { link: link.secret, new: password.into(), address };
    set.run(&house.app).await.unwrap();
    let sign_in = SignIn { email, password: password.into(), address, agent: "A browser".into() };
    let session = sign_in.run(&house.app).await.unwrap();
    Reader { house, cookie: session.cookie.reveal() }
}

async fn officer(house: &House) -> Reader<'_> {
    reader(house, Post::Officer).await
}

async fn delegate<'a>(house: &'a House, state: &str) -> Reader<'a> {
    reader(house, Post::Delegate(state.parse().unwrap(), false)).await
}

async fn observer(house: &House) -> Reader<'_> {
    reader(house, Post::Observer("JPN".parse().unwrap())).await
}

impl Reader<'_> {
    /// The status and the text of a page.
    async fn get(&self, address: &str) -> (u16, String) {
        let request = Request::get(address).header(header::COOKIE, format!("session={}", self.cookie));
        let answer = self.house.router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let status = answer.status().as_u16();
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    /// A page that is there, and not too large for a slow line.
    async fn read(&self, address: &str) -> String {
        let (status, text) = self.get(address).await;
        assert_eq!(status, 200, "{address}: {text}");
        assert!(text.len() < 50_000, "{address} has {} bytes", text.len());
        assert!(!text.contains("style=\""), "{address} has a style of its own, which the browser refuses");
        text
    }
}

/// Registers and gives the id.
async fn put(house: &House, kind: Kind, record: Value) -> Uuid {
    house.register(kind, record).await.id
}

/// SOC/2023-II with its paragraphs 3 and 4, and the terms that paragraph 4 approved.
async fn soc_2023_ii(house: &House) -> (Uuid, Uuid) {
    let meeting = put(
        house,
        Kind::Meeting,
        json!({"body": "SOC", "session": "2023-II", "title": "Meeting of the Senior Officials Committee",
               "place": "Astana", "from": "2023-08-22", "to": "2023-08-22"}),
    );
    let meeting = meeting.await;
    let decision = json!({"meeting_id": meeting, "symbol": "SOC/2023-II/DEC/1", "title": "Decisions of the SOC",
                          "decided": "2023-08-22"});
    let decision = put(house, Kind::Decision, decision).await;
    let text =
        "The SOC considered the draft MC Decision on Modalities and agreed that consultations will continue.";
    let third = json!({"decision_id": decision, "number": 3, "verb": "consultations-continue", "text": text});
    put(house, Kind::DecisionParagraph, third).await;
    let text = "The SOC approved the Russian Federation as coordinator for 2024-2025.";
    let fourth =
        json!({"decision_id": decision, "number": 4, "verb": "approved", "text": text, "area_id": "2.3"});
    put(house, Kind::DecisionParagraph, fourth).await;
    let term = json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "appointed": "2023-08-22",
                      "decision_id": decision, "from": "2024-01-01", "to": "2025-12-31",
                      "distribution": "member-states-and-observers"});
    put(house, Kind::Tenure, term).await;
    (meeting, decision)
}
