//! A few letters and matters, brought in step by step, so that every step is offered somewhere.

use clearinghouse::record::Kind;
use clearinghouse::record::fields::Input;
use clearinghouse::rules::access::Actor;
use clearinghouse::steps::{self, Done, Take};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::House;

async fn take(house: &House, actor: Actor, step: &str, on: Uuid, typed: Value) -> Done {
    let step = steps::all().find(|known| known.key() == step).unwrap();
    let typed = Input::from_json(typed.as_object().unwrap()).unwrap();
    let taken = house.app.perform(actor, Take { step, on, etag: None, typed }).await;
    taken.unwrap_or_else(|why| panic!("{}: {why:?}", step.key()))
}

async fn letter(house: &House, of: &str, area: Uuid) -> Uuid {
    let typed = json!({"role": "co-coordinator", "from": "2027-01-01", "to": "2028-12-31",
                       "text": "The state has the honour to propose …"});
    take(house, house.delegate(of), "area-letters", area, typed).await.id
}

async fn submitted(house: &House, of: &str, area: Uuid) -> Uuid {
    let letter = letter(house, of, area).await;
    take(house, house.delegate(of), "letter-submission", letter, json!({})).await;
    letter
}

async fn circulated(house: &House, of: &str, area: Uuid) -> Uuid {
    let letter = submitted(house, of, area).await;
    let note = json!({"note": format!("NºDOC/{of}")});
    take(house, house.officer(), "letter-circulation", letter, note).await;
    letter
}

/// Letters at every stage, and a matter with positions and comments.
pub async fn bring_in(house: &House) {
    let area = house.record().await.areas_in_order().next().unwrap().area.common.id;
    letter(house, "KAZ", area).await;
    submitted(house, "KAZ", area).await;
    let weighed = circulated(house, "CHN", area).await;
    let opening = json!({"letters": [weighed], "title": "Appointment of a Co-coordinator",
                         "text": "To appoint a Co-coordinator of the area."});
    let matter = take(house, house.officer(), "area-matters", area, opening).await.id;
    circulated(house, "RUS", area).await;
    let position = json!({"position": "supports", "letter": weighed, "text": "With pleasure."});
    take(house, house.delegate("KAZ"), "matter-prepared-positions", matter, position.clone()).await;
    take(house, house.senior("TUR"), "matter-positions", matter, position).await;
    let seated = json!({"state": "IND", "position": "no-objection", "how": "from-its-seat"});
    take(house, house.officer(), "matter-registered-positions", matter, seated).await;
    take(house, house.delegate("TJK"), "matter-comments", matter, json!({"text": "Why only one?"})).await;
    assert_eq!(house.record().await.all(Kind::Position).len(), 2);
}
