//! 1.11: a Co-coordinator acts where no Coordinator serves, with the consent of the others, until one is appointed.

use clearinghouse::record::rows::Tenure;
use clearinghouse::record::{Kind, Row};
use serde_json::{Value, json};

use super::*;
use crate::api::client::{OBSERVER, OFFICER};

const PROPOSALS: &str = "/areas/3.1/acting-proposals";

fn consents(proposal: &Value) -> String {
    format!("/acting-proposals/{}/consents", id(proposal))
}

/// The Russian Federation gives notice: nobody coordinates SMEs from 1 April 2026 on.
async fn after_russias_notice(house: &House) {
    let tenure = smes(house).await;
    let russia = delegate(house, "RUS").await;
    let notice = json!({"last_day": "2026-03-31"});
    russia.post(&format!("/tenures/{tenure}/terminations"), notice).await.is(201);
}

async fn acting(house: &House) -> Vec<Tenure> {
    let record = house.record().await;
    let tenures = record.area_by_code("3.1").unwrap().tenures.values();
    tenures.filter(|row| row.acting).cloned().collect()
}

fn term(tenure: &Tenure) -> String {
    let day = |day: Option<chrono::NaiveDate>| day.map_or("…".to_owned(), |day| day.to_string());
    format!("{} {} {} {}", tenure.state, day(tenure.appointed), day(tenure.from), day(tenure.to))
}

#[tokio::test]
async fn kazakhstan_acts_with_the_consents_of_thailand_and_tuerkiye_until_a_coordinator_is_appointed() {
    let house = house("2026-03-02").await;
    after_russias_notice(&house).await;
    let kazakhstan = delegate(&house, "KAZ").await;
    // Not while the Russian Federation serves, nor into the past; from the day after its last day on.
    assert_eq!(
        refused(kazakhstan.post(PROPOSALS, json!({"from": "2026-03-31"})).await),
        ["1.11 from The Russian Federation is Coor"]
    );
    let page = at_a_browser(&house, "KAZ", false).await;
    page.get(PROPOSALS).await.must_say("value=\"2026-04-01\"");
    house.on("2026-04-02").await;
    assert_eq!(
        refused(kazakhstan.post(PROPOSALS, json!({"from": "2026-04-01"})).await),
        ["1.11 from 1 April 2026 has passed. A Co-"]
    );
    let proposal = kazakhstan.post(PROPOSALS, json!({"from": "2026-04-02"})).await.is(201);
    assert_eq!(proposal["tenure_id"], Value::Null);
    let second = refused(kazakhstan.post(PROPOSALS, json!({"from": "2026-04-02"})).await);
    assert_eq!(second, ["- - Your state proposed this alrea"]);
    assert_eq!(circulations(&house, id(&proposal)).await, 0);

    // Thailand consents itself; Türkiye by a note that an officer registers.
    senior(&house, "THA").await.post(&consents(&proposal), json!({})).await.is(201);
    assert!(acting(&house).await.is_empty(), "Türkiye has not consented");
    house.on("2026-04-06").await;
    let registered = format!("/acting-proposals/{}/registered-consents", id(&proposal));
    let officer = Program::of(&house, OFFICER).await;
    assert_eq!(officer.post(&registered, json!({"state": "TUR"})).await.wrong_fields(), ["source_kind"]);
    let note = |state: &str| json!({"state": state, "source_kind": "note verbale", "source_number": "17-26"});
    for not_awaited in ["CHN", "THA", "KAZ"] {
        let problem = officer.post(&registered, note(not_awaited)).await.is(409);
        assert_eq!(
            (&problem["paragraph"], &problem["refusals"][0]["field"]),
            (&json!("1.11"), &json!("state"))
        );
    }
    senior(&house, "AZE").await.post(&registered, note("TUR")).await.is(403);
    officer.post(&registered, note("TUR")).await.is(201);
    let acts = acting(&house).await;
    assert_eq!(acts.iter().map(term).collect::<Vec<_>>(), ["KAZ 2026-04-06 2026-04-06 …"]);
    assert_eq!(circulations(&house, id(&proposal)).await, 1);
    let given = house.record().await.area_by_code("3.1").unwrap().acting_consents.clone();
    let mut given: Vec<_> = given.values().map(|row| (row.state.to_string(), row.how.clone())).collect();
    given.sort();
    assert_eq!(given, [("THA".into(), "by-the-state".into()), ("TUR".into(), "in-writing".into())]);
    // It is done: no more consents, no withdrawal.
    assert_eq!(refused(officer.post(&registered, note("TUR")).await).len(), 1);
    let withdrawal = format!("/acting-proposals/{}/withdrawal", id(&proposal));
    assert_eq!(refused(kazakhstan.post(&withdrawal, json!({})).await).len(), 1);

    // China is appointed from 1 July 2026: Kazakhstan acts through 30 June, by itself.
    ended_by_the_appointment_of_china(&house, "2026-06-01", "2026-07-01").await;
    assert_eq!(last_days(&house).await, ["2026-06-30"]);
    let serving = async |on: &str| {
        let list = officer.get(&format!("/coordinators?as_of={on}")).await.items();
        let of_smes = list.into_iter().find(|item| item["code"] == "3.1").unwrap();
        of_smes["coordinators"]
            .as_array()
            .unwrap()
            .iter()
            .map(|term| term["state"].clone())
            .collect::<Vec<_>>()
    };
    assert!(serving("2026-06-30").await.contains(&json!("KAZ")));
    assert_eq!(serving("2026-07-01").await, [json!("CHN")]);
}

/// China offers itself, and the SOC decides on it.
async fn ended_by_the_appointment_of_china(house: &House, decided: &str, from: &str) {
    house.on(decided).await;
    let china = delegate(house, "CHN").await;
    let letter = json!({"role": "coordinator", "from": from, "text": "China offers itself."});
    let letter = china.post("/areas/3.1/letters", letter).await.is(201);
    let of_letter = |noun: &str| format!("/letters/{}/{noun}", id(&letter));
    china.post(&of_letter("submission"), json!({})).await.is(201);
    let officer = Program::of(house, OFFICER).await;
    officer.post(&of_letter("circulation"), json!({"note": "NºDOC/2026"})).await.is(201);
    let meeting = json!({"body": "SOC", "session": "2026-II", "title": "Second meeting", "from": decided, "to": decided});
    let meeting = house.register(Kind::Meeting, meeting).await.id;
    let matter =
        json!({"letters": [id(&letter)], "title": "SMEs", "text": "To appoint China", "meeting_id": meeting});
    let matter = officer.post("/areas/3.1/matters", matter).await.is(201);
    let outcome = json!({"verb": "approved", "decided_on": decided, "meeting": meeting,
                         "appointments": [{"letter": id(&letter), "role": "coordinator", "from": from}]});
    officer.post(&format!("/matters/{}/outcome", id(&matter)), outcome).await.is(201);
}

/// The last days that notices set to acting tenures.
async fn last_days(house: &House) -> Vec<String> {
    let record = house.record().await;
    let area = record.area_by_code("3.1").unwrap();
    let of_acting = area.terminations.values().filter(|notice| area.tenures[&notice.tenure_id].acting);
    of_acting.map(|notice| notice.last_day.to_string()).collect()
}

#[tokio::test]
async fn a_coordinator_registered_from_paper_ends_the_acting_too() {
    let house = house("2026-04-02").await;
    serves(&house, "KAZ", "co-coordinator", "2023-08-22", None).await;
    delegate(&house, "KAZ").await.post(PROPOSALS, json!({"from": "2026-04-02"})).await.is(201);
    house.on("2026-05-01").await;
    let officer = Program::of(&house, OFFICER).await;
    let source = json!({"kind": "note verbale", "number": "18-26", "date": "2026-04-28"});
    let mut term = json!({"area_id": "3.1", "state": "CHN", "role": "coordinator", "appointed": "2026-04-28",
                          "from": "2026-07-01", "to": "2028-06-30", "source": source});
    // Who served in the past, or only co-coordinates, ends nothing.
    let past = json!({"area_id": "3.1", "state": "IND", "role": "coordinator", "appointed": "2010-01-01",
                      "from": "2010-01-01", "to": "2012-12-31", "source": source});
    officer.post("/tenures", past).await.is(201);
    term["role"] = json!("co-coordinator");
    assert_eq!(officer.post("/tenures?dry_run=true", term.clone()).await.is(200)["advice"], json!([]));
    assert_eq!(last_days(&house).await, [""; 0]);

    term["role"] = json!("coordinator");
    let said = "Kazakhstan acts as Coordinator: its acting tenure ends with 30 June 2026";
    let supposed = officer.post("/tenures?dry_run=true", term.clone()).await.is(200);
    assert!(supposed["advice"].to_string().contains(said), "{supposed}");
    assert_eq!(last_days(&house).await, [""; 0]);
    officer.post("/tenures", term).await.is(201);
    assert_eq!(last_days(&house).await, ["2026-06-30"]);
    let record = house.record().await;
    let ended = record.area_by_code("3.1").unwrap().terminations.values().next().unwrap();
    assert_eq!(
        (ended.notified.to_string(), &*ended.common.source.kind),
        ("2026-04-28".into(), "note verbale")
    );
}

#[tokio::test]
async fn an_appointment_ends_the_acting_however_it_stands() {
    // The state itself had given notice of a later day: the appointment comes first.
    let house = house("2026-04-02").await;
    serves(&house, "KAZ", "co-coordinator", "2023-08-22", None).await;
    let kazakhstan = delegate(&house, "KAZ").await;
    kazakhstan.post(PROPOSALS, json!({"from": "2026-04-02"})).await.is(201);
    let acts = acting(&house).await;
    let notice = json!({"last_day": "2026-12-31"});
    let notice =
        kazakhstan.post(&format!("/tenures/{}/terminations", acts[0].common.id), notice).await.is(201);
    assert_eq!(notice["advice"], json!([]));
    // The Coordinator begins on the day of the decision.
    ended_by_the_appointment_of_china(&house, "2026-06-01", "2026-06-01").await;
    assert_eq!(last_days(&house).await, ["2026-05-31"]);
    assert_eq!(house.record().await.area_by_code("3.1").unwrap().terminations.len(), 1);
}

#[tokio::test]
async fn an_appointment_with_effect_back_leaves_what_was_done_meanwhile() {
    let house = house("2026-04-02").await;
    serves(&house, "KAZ", "co-coordinator", "2023-08-22", None).await;
    delegate(&house, "KAZ").await.post(PROPOSALS, json!({"from": "2026-04-02"})).await.is(201);
    ended_by_the_appointment_of_china(&house, "2026-06-01", "2026-03-01").await;
    assert_eq!(last_days(&house).await, ["2026-05-31"]);
}

#[tokio::test]
async fn at_once_where_there_is_no_other_and_until_who_is_appointed_begins() {
    let house = house("2026-04-02").await;
    serves(&house, "KAZ", "co-coordinator", "2023-08-22", None).await;
    serves(&house, "CHN", "coordinator", "2026-09-01", None).await;
    let page = at_a_browser(&house, "KAZ", false).await;
    page.get("/areas/3.1").await;
    let confirm = page.post(PROPOSALS, &[("from", "2026-04-02"), ("to", "2026-12-31")]).await;
    let done = confirmed(&page, PROPOSALS, &confirm).await;
    let proposal = page.get(done.goes_to()).await;
    proposal.must_say("Proposal to act as Coordinator").must_say("Kazakhstan");
    let acts = acting(&house).await;
    assert_eq!(acts.iter().map(term).collect::<Vec<_>>(), ["KAZ 2026-04-02 2026-04-02 2026-08-31"]);
    assert_eq!(circulations(&house, acts[0].common.id).await, 0);
    assert_eq!(house.record().await.organisation.circulations.len(), 1);
    // Somebody acts now: nobody else takes up the role beside it.
    let beside = refused(delegate(&house, "KAZ").await.post(PROPOSALS, json!({"from": "2026-08-31"})).await);
    assert_eq!(beside, ["1.11 - Kazakhstan is Coordinator of t"]);
}

#[tokio::test]
async fn who_proposes_and_who_consents() {
    let house = house("2026-03-02").await;
    after_russias_notice(&house).await;
    house.on("2026-04-02").await;
    let from = json!({"from": "2026-04-02"});
    let china = delegate(&house, "CHN").await.post(PROPOSALS, from.clone()).await.is(403);
    assert_eq!(china["detail"], "This is for the delegations of Kazakhstan and of 2 more states.");
    Program::of(&house, OFFICER).await.post(PROPOSALS, from.clone()).await.is(403);
    let observer = Program::of(&house, OBSERVER).await;
    observer.post(PROPOSALS, from.clone()).await.is(404);
    let kazakhstan = delegate(&house, "KAZ").await;
    let proposal = kazakhstan.post(PROPOSALS, from).await.is(201);
    observer.get(&format!("/acting-proposals/{}", id(&proposal))).await.is(404);
    observer.post(&consents(&proposal), json!({})).await.is(404);
    // The senior officials of the others; not their delegates, nor anybody else's senior official.
    let delegates = delegate(&house, "THA").await.post(&consents(&proposal), json!({})).await.is(403);
    assert_eq!(delegates["detail"], "This is for the senior official of Thailand.");
    for other in ["KAZ", "CHN", "AZE"] {
        senior(&house, other).await.post(&consents(&proposal), json!({})).await.is(403);
    }
    Program::of(&house, OFFICER).await.post(&consents(&proposal), json!({})).await.is(403);
    let thailand = senior(&house, "THA").await;
    thailand.post(&consents(&proposal), json!({})).await.is(201);
    assert_eq!(refused(thailand.post(&consents(&proposal), json!({})).await).len(), 1, "once");

    // A consent is withdrawn while it has not done what it does, by who gave it.
    let record = house.record().await;
    let consent = record.area_by_code("3.1").unwrap().acting_consents.keys().next().unwrap().to_string();
    let withdrawal = format!("/acting-consents/{consent}/withdrawal");
    delegate(&house, "THA").await.post(&withdrawal, json!({})).await.is(403);
    thailand.post(&withdrawal, json!({})).await.is(201);
    assert!(house.record().await.area_by_code("3.1").unwrap().acting_consents.is_empty());
    senior(&house, "TUR").await.post(&consents(&proposal), json!({})).await.is(201);
    assert!(acting(&house).await.is_empty(), "Thailand’s consent is missing again");

    let withdrawal = format!("/acting-proposals/{}/withdrawal", id(&proposal));
    delegate(&house, "TUR").await.post(&withdrawal, json!({})).await.is(403);
    kazakhstan.post(&withdrawal, json!({})).await.is(201);
    assert_eq!(refused(thailand.post(&consents(&proposal), json!({})).await).len(), 1);
    assert!(acting(&house).await.is_empty());
}

#[tokio::test]
async fn a_state_replaces_what_was_registered_of_it() {
    let house = house("2026-03-02").await;
    after_russias_notice(&house).await;
    house.on("2026-04-02").await;
    let proposal = delegate(&house, "KAZ").await.post(PROPOSALS, json!({"from": "2026-04-02"})).await.is(201);
    let registered = format!("/acting-proposals/{}/registered-consents", id(&proposal));
    let note = json!({"state": "TUR", "source_kind": "note verbale", "source_number": "17-26"});
    Program::of(&house, OFFICER).await.post(&registered, note).await.is(201);
    senior(&house, "TUR").await.post(&consents(&proposal), json!({})).await.is(201);
    let record = house.record().await;
    let given: Vec<_> = record.area_by_code("3.1").unwrap().acting_consents.values().collect();
    assert_eq!(given.len(), 1);
    assert_eq!(
        (given[0].how.as_str(), given[0].common.source.kind.as_str()),
        ("by-the-state", "Clearing House")
    );
}

#[tokio::test]
async fn where_the_last_one_that_had_not_consented_serves_no_more_the_role_is_taken_up() {
    let house = house("2026-04-02").await;
    serves(&house, "KAZ", "co-coordinator", "2023-08-22", None).await;
    serves(&house, "THA", "co-coordinator", "2023-08-22", Some("2026-04-30")).await;
    let kazakhstan = delegate(&house, "KAZ").await;
    let proposal = kazakhstan.post(PROPOSALS, json!({"from": "2026-04-02"})).await.is(201);
    let taking_up = format!("/acting-proposals/{}/taking-up", id(&proposal));
    house.on("2026-04-30").await;
    assert_eq!(refused(kazakhstan.post(&taking_up, json!({})).await).len(), 1, "Thailand serves today");
    house.on("2026-05-01").await;
    delegate(&house, "THA").await.post(&taking_up, json!({})).await.is(403);
    kazakhstan.post(&taking_up, json!({})).await.is(201);
    let acts = acting(&house).await;
    assert_eq!(acts.iter().map(term).collect::<Vec<_>>(), ["KAZ 2026-05-01 2026-05-01 …"]);
    let Row::ActingProposal(row) = house.row(Kind::ActingProposal, id(&proposal)).await else { panic!() };
    assert_eq!(row.tenure_id, Some(acts[0].common.id));
}

#[tokio::test]
async fn the_page_of_a_proposal_says_who_is_awaited() {
    let house = house("2026-03-02").await;
    after_russias_notice(&house).await;
    house.on("2026-04-02").await;
    let kazakhstan = at_a_browser(&house, "KAZ", false).await;
    let confirm = kazakhstan.post(PROPOSALS, &[("from", "2026-04-02")]).await;
    let done = confirmed(&kazakhstan, PROPOSALS, &confirm).await;
    let address = done.goes_to().to_owned();
    kazakhstan.get(&address).await.must_say("This is for the senior official of Thailand.");
    let thailand = at_a_browser(&house, "THA", true).await;
    thailand.get(&address).await.must_say("/consents\"");
    let proposal = address.split(['/', '?']).nth(3).unwrap();
    let consent = format!("/acting-proposals/{proposal}/consents");
    let confirm = thailand.post(&consent, &[]).await;
    confirmed(&thailand, &consent, &confirm).await.goes_to();
    kazakhstan.get(&address).await.must_say("This is for the senior official of Türkiye.");
    // A Coordinator begins meanwhile: the page says why the proposal can come to nothing.
    serves(&house, "CHN", "coordinator", "2026-04-01", None).await;
    let turkiye = at_a_browser(&house, "TUR", true).await;
    turkiye.get(&address).await.must_say("China is Coordinator of this area on 2 April 2026.");
    let refused = turkiye.post(&consent, &[]).await;
    assert_eq!(refused.status, 422);
}
