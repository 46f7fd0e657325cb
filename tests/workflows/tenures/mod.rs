//! A tenure's life: extension, early termination, acting Coordinators, final reports.

mod acting;
mod extension;
mod report;
mod termination;

use clearinghouse::record::Kind;
use clearinghouse::rules::access::Post;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::api::client::{Answer, Program};
use crate::house::{Answer as Page, Browser, House};

/// A house on a day, with Kyrgyzstan and Thailand among its Member States.
async fn house(day: &str) -> House {
    let house = House::new().await;
    house.on("2023-08-22").await;
    for (code, alpha2, name) in [("KGZ", "KG", "Kyrgyzstan"), ("THA", "TH", "Thailand")] {
        house.register(Kind::State, json!({"code": code, "alpha2": alpha2})).await;
        let names = json!({"state": code, "en": name, "ru": name, "kk": name});
        house.register(Kind::StateName, names).await;
        let membership = json!({"state": code, "standing": "member", "from": "1999-01-01"});
        house.register(Kind::Membership, membership).await;
    }
    house.on(day).await;
    house
}

/// A tenure for SMEs, appointed on 22 August 2023.
async fn serves(house: &House, state: &str, role: &str, from: &str, to: Option<&str>) -> Uuid {
    let tenure = json!({"area_id": "3.1", "state": state, "role": role, "appointed": "2023-08-22",
                        "from": from, "to": to});
    house.register(Kind::Tenure, tenure).await.id
}

/// The Russian Federation coordinates SMEs without an end; Kazakhstan, Thailand and Türkiye with it.
async fn smes(house: &House) -> Uuid {
    for state in ["KAZ", "THA", "TUR"] {
        serves(house, state, "co-coordinator", "2023-08-22", None).await;
    }
    serves(house, "RUS", "coordinator", "2023-08-22", None).await
}

async fn delegate(house: &House, state: &'static str) -> Program {
    Program::of(house, ("delegation", Some(state), "delegate")).await
}

async fn senior(house: &House, state: &'static str) -> Program {
    Program::of(house, ("delegation", Some(state), "senior-official")).await
}

async fn at_a_browser(house: &House, state: &str, is_senior: bool) -> Browser {
    let code = state.parse().unwrap();
    let post = if is_senior { Post::SeniorOfficial(code, false) } else { Post::Delegate(code, false) };
    let number = uuid::Uuid::new_v4();
    house.signed_in(&format!("{number}@{state}.example"), post).await
}

/// Confirms what a page of confirmation asks.
async fn confirmed(browser: &Browser, address: &str, page: &Page) -> Page {
    assert_eq!(page.status, 200, "{}", page.body);
    let hidden = page.hidden_fields();
    let mut form: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    form.push(("go-ahead", "yes"));
    browser.post(address, &form).await
}

fn id(record: &Value) -> Uuid {
    record["id"].as_str().unwrap().parse().unwrap()
}

/// Why it was refused: each reason as its paragraph, its field and the beginning of its sentence.
fn refused(answer: Answer) -> Vec<String> {
    let problem = answer.is(409);
    let said = |of: &Value| of.as_str().unwrap_or("-").to_owned();
    let refusals = problem["refusals"].as_array().unwrap().iter();
    let refusals: Vec<_> = refusals
        .map(|refusal| {
            let sentence: String = said(&refusal["message"]).chars().take(30).collect();
            format!("{} {} {sentence}", said(&refusal["paragraph"]), said(&refusal["field"]))
        })
        .collect();
    assert!(!refusals.is_empty());
    refusals
}

/// How many circulations of a record there are, each to all nine Member States.
async fn circulations(house: &House, of: Uuid) -> usize {
    let record = house.record().await;
    let own: Vec<_> = record.organisation.circulations.values().filter(|row| row.of_id == of).collect();
    assert!(own.iter().all(|row| row.states.len() == 9), "{own:?}");
    own.len()
}
