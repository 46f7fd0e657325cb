//! The annual plan at every stage, so that each step is offered to somebody: a year that is being planned, and one that is run.

use clearinghouse::record::Kind;
use serde_json::{Value, json};
use uuid::Uuid;

use super::matters::take;
use crate::house::House;

fn event(title: &str, more: Value) -> Value {
    let mut of = json!({"title": title, "concept": "Experts share what they have learned.", "purpose": "To share it",
                        "organizers": "Ministry, assisted by the CICA Secretariat", "areas": ["2.3"], "month": 5});
    of.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    of
}

pub async fn bring_in(house: &House) {
    being_planned(house).await;
    being_run(house).await;
}

async fn being_planned(house: &House) {
    let plan = json!({"year": 2027, "called": "2026-09-01", "due": "2026-11-20",
                      "guidance": "Please give the brief concept, title, purpose and organizers."});
    let plan = house.register(Kind::Plan, plan).await.id;
    let propose = async |state: &str, of: Value| {
        take(house, house.delegate(state), "plan-proposals", plan, of).await.id
    };
    let submit = async |state: &str, of: Value| {
        let proposal = propose(state, of).await;
        let late = json!({"late_because": "The ministry confirmed it yesterday."});
        take(house, house.delegate(state), "event-proposal-submission", proposal, late).await;
        proposal
    };
    propose("KAZ", event("Seminar on the Internet", json!({"invited": ["RUS"]}))).await;
    propose("RUS", event("Workshop on the Internet", json!({"invited": ["KAZ"], "kept": true}))).await;
    let asked = submit("KAZ", event("Training on the Internet", json!({}))).await;
    let question = json!({"question": "In which city?"});
    take(house, house.officer(), "event-proposal-questions", asked, question).await;
    let accepted = submit("KAZ", event("Forum of experts", json!({}))).await;
    let outcome = json!({"outcome": "accepted"});
    take(house, house.officer(), "event-proposal-disposition", accepted, outcome).await;
    let one = submit("KAZ", event("Conference on ICT security", json!({}))).await;
    let other = submit("RUS", event("ICT security conference", json!({}))).await;
    let together = event("One conference on ICT security", json!({"merges": [other]}));
    take(house, house.officer(), "event-proposal-merger", one, together).await;
    submit("RUS", event("Rally of the young", json!({}))).await;
    // A call that nobody has answered yet.
    // A call of the Committee for which nobody has opened the plan.
    let call = json!({"body": "SOC", "title": "Events planned in 2029", "text": "To call on Member States to submit proposals.",
                      "concerns": "call", "opened": "2026-11-02", "decided": "2026-11-02", "verb": "called-on",
                      "outcome": "The SOC called on Member States to submit proposals.", "due": "2027-09-30"});
    house.register(Kind::Matter, call).await;
    let next = json!({"year": 2028, "called": "2026-11-01", "due": "2027-09-30"});
    house.register(Kind::Plan, next).await;
}

async fn being_run(house: &House) {
    let plan = json!({"year": 2026, "approved": "2025-12-17"});
    // The demonstration has that of 2026.
    let stands = house.record().await.organisation.plan_of(2026).map(|row| row.common.id);
    let plan = match stands {
        Some(id) => id,
        None => house.register(Kind::Plan, plan).await.id,
    };
    let line = async |number: i32, title: &str, standing: &str, more: Value| -> Uuid {
        let mut line =
            event(title, json!({"plan_id": plan, "number": number, "hosts": ["KAZ"], "standing": standing}));
        line.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        house.register(Kind::Event, line).await.id
    };
    let ahead = line(1, "Seminar of the military-political dimension", "planned", json!({})).await;
    line(
        2,
        "Workshop on the Internet",
        "confirmed",
        json!({"month": null, "begins": "2026-12-07", "ends": "2026-12-08", "place": "Astana"}),
    )
    .await;
    let held = json!({"month": null, "begins": "2026-10-12", "ends": "2026-10-13", "place": "Almaty"});
    let reported = line(3, "Youth Council", "held", held.clone()).await;
    line(4, "Business Council", "held", held).await;
    for state in ["KAZ", "RUS"] {
        let named = json!({"name": "Ms. Aigul Example", "post": "Head of department"});
        take(house, house.delegate(state), "event-nominations", ahead, named).await;
    }
    let report =
        json!({"took_part": ["KAZ", "RUS", "CHN"], "participants": 40, "outcome": "Experience was shared."});
    take(house, house.officer(), "event-event-reports", reported, report).await;
    let proposal =
        json!({"plan_id": plan, "state": "KAZ", "title": "Seminar of the past", "submitted": "2025-09-20"});
    house.register(Kind::EventProposal, proposal).await;
}
