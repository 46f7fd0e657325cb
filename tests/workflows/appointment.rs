//! Becoming coordinator (1.1, 1.9, 1.10), from the letter to the tenure: the appointment of 22 August 2023.

use serde_json::{Value, json};

use crate::api::client::{OFFICER, Program};
use crate::house::House;

/// The persons of the story.
pub struct People {
    pub house: House,
    pub russia: Program,
    pub china: Program,
    pub china_senior: Program,
    pub india_senior: Program,
    pub kazakhstan_senior: Program,
    pub officer: Program,
}

pub async fn people() -> People {
    let house = House::new().await;
    house.on("2023-07-03").await;
    let of = async |state: &'static str, duty: &'static str| {
        Program::of(&house, ("delegation", Some(state), duty)).await
    };
    let (russia, china) = (of("RUS", "delegate").await, of("CHN", "delegate").await);
    let (china_senior, india_senior) =
        (of("CHN", "senior-official").await, of("IND", "senior-official").await);
    let kazakhstan_senior = of("KAZ", "senior-official").await;
    let officer = Program::of(&house, OFFICER).await;
    People { house, russia, china, china_senior, india_senior, kazakhstan_senior, officer }
}

fn id(answer: &Value) -> String {
    answer["id"].as_str().expect("an id").to_owned()
}

impl People {
    /// A letter is written and sent.
    async fn sends(&self, delegate: &Program, role: &str) -> String {
        let letter =
            json!({"role": role, "from": "2024-01-01", "to": "2025-12-31", "text": "We offer ourselves."});
        let letter = id(&delegate.post("/areas/2.3/letters", letter).await.is(201));
        delegate.post(&format!("/letters/{letter}/submission"), json!({})).await.is(201);
        letter
    }

    /// Both letters are circulated, and weighed in one matter at the second meeting of the SOC in 2023.
    pub async fn before_the_soc(&self) -> (String, [String; 2], String) {
        let letters =
            [self.sends(&self.russia, "coordinator").await, self.sends(&self.china, "co-coordinator").await];
        for (letter, note) in letters.iter().zip(["NºDOC/900", "NºDOC/901"]) {
            let address = format!("/letters/{letter}/circulation");
            self.officer.post(&address, json!({"note": note})).await.is(201);
        }
        let meeting = json!({"body": "SOC", "session": "2023-II", "title": "Second meeting of the SOC in 2023",
                             "from": "2023-08-22", "to": "2023-08-22", "source": {"kind": "note verbale", "number": "1"}});
        let meeting = id(&self.officer.post("/meetings", meeting).await.is(201));
        let matter = json!({"letters": letters, "title": "Coordination of ICT security", "text": "To appoint.",
                            "meeting_id": meeting});
        let matter = id(&self.officer.post("/areas/2.3/matters", matter).await.is(201));
        (matter, letters, meeting)
    }
}

/// A position, as it is sent.
pub fn position(position: &str) -> Value {
    match position {
        "objects" => json!({"position": position, "text": "Not in this way."}),
        position => json!({"position": position}),
    }
}

fn outcome(letters: &[String; 2], meeting: &str) -> Value {
    json!({
        "verb": "approved", "decided_on": "2023-08-22", "meeting": meeting,
        "text": "To appoint the Russian Federation as Coordinator and China as Co-coordinator for 2024-2025.",
        "appointments": [
            {"letter": letters[0], "role": "coordinator", "from": "2024-01-01", "to": "2025-12-31"},
            {"letter": letters[1], "role": "co-coordinator", "from": "2024-01-01", "to": "2025-12-31"},
        ],
    })
}

#[tokio::test]
async fn a_draft_is_seen_by_its_delegation_alone_and_a_sent_letter_by_secretariat_and_chair() {
    let people = people().await;
    let letter = json!({"role": "coordinator", "from": "2024-01-01", "to": "2025-12-31", "text": "A draft."});
    let letter = id(&people.russia.post("/areas/2.3/letters", letter).await.is(201));
    let seen = async |program: &Program| program.get(&format!("/letters/{letter}")).await.status.as_u16();
    let everybody =
        [&people.russia, &people.officer, &people.kazakhstan_senior, &people.china, &people.china_senior];
    let mut found = Vec::new();
    for program in everybody {
        found.push(seen(program).await);
    }
    assert_eq!(found, [200, 404, 404, 404, 404], "a draft");
    assert!(people.officer.get("/letters").await.items().is_empty());
    let entries = people.officer.get("/journal?limit=200").await.items();
    assert!(
        entries.iter().all(|entry| entry["act"] != "letters"),
        "the journal of others says nothing of it"
    );

    people.russia.post(&format!("/letters/{letter}/submission"), json!({})).await.is(201);
    let mut found = Vec::new();
    for program in everybody {
        found.push(seen(program).await);
    }
    assert_eq!(found, [200, 200, 200, 404, 404], "Kazakhstan is in the Chair");

    let note = json!({"note": "NºDOC/900"});
    people.china_senior.post(&format!("/letters/{letter}/circulation"), note.clone()).await.is(404);
    people.officer.post(&format!("/letters/{letter}/circulation"), note).await.is(201);
    assert_eq!(seen(&people.china).await, 200, "circulated to all");
    let circulation = people.china.get("/circulations").await.items().remove(0);
    assert_eq!(circulation["states"].as_array().unwrap().len(), 7, "all Member States of the day");
}

#[tokio::test]
async fn an_officer_who_names_a_draft_learns_no_more_than_of_what_there_is_not() {
    let people = people().await;
    let letter = json!({"role": "coordinator", "text": "A draft."});
    let draft = id(&people.russia.post("/areas/2.3/letters", letter).await.is(201));
    let sent = people.sends(&people.china, "co-coordinator").await;
    let note = json!({"note": "NºDOC/900"});
    people.officer.post(&format!("/letters/{sent}/circulation"), note).await.is(201);
    let naming = async |id: &str| {
        let matter = json!({"letters": [id], "title": "A matter", "text": "To appoint."});
        people.officer.post("/areas/2.3/matters", matter).await.is(422)["errors"].to_string().replace(id, "…")
    };
    assert_eq!(naming(&draft).await, naming("01890000-0000-7000-8000-000000000000").await);
}

#[tokio::test]
async fn consultations_that_continue_leave_the_matter_open_until_another_outcome() {
    let people = people().await;
    let (matter, letters, meeting) = people.before_the_soc().await;
    let positions = format!("/matters/{matter}/positions");
    people.china_senior.post(&positions, json!({"position": "supports", "letter": letters[0]})).await.is(201);
    people.house.on("2023-08-22").await;
    let continued = json!({"verb": "consultations-continue", "decided_on": "2023-08-22", "meeting": meeting});
    let outcome_of = format!("/matters/{matter}/outcome");
    people.officer.post(&outcome_of, continued).await.is(201);
    // The letters are weighed where they were, and nothing of it is before the body a second time.
    let another = json!({"letters": letters, "title": "Again", "text": "To appoint."});
    people.officer.post("/areas/2.3/matters", another).await.is(409);
    let officer =
        people.house.signed_in("o@secretariat.example", clearinghouse::rules::access::Post::Officer).await;
    let page = officer.get(&format!("/matters/{matter}")).await;
    page.must_say("Consultations among Member States continue since 22 August 2023");
    page.must_say("What the body said last").must_say("Supports").must_say("/outcome?verb=approved");
    officer.get("/").await.must_not_say("Matters whose outcome can be declared");
    officer.get("/matters?stands=open").await.must_say("Coordination of ICT security");
    officer.get("/matters?stands=decided").await.must_not_say("Coordination of ICT security");
    officer.get("/letters").await.must_say("considered; consultations continue");

    // Positions stand, and are taken on; a window can be announced, and then another outcome takes the place of the first.
    let stands = people.china.get(&format!("/matters/{matter}")).await.is(200);
    assert_eq!(
        (&stands["verb"], &stands["decided"]),
        (&json!("consultations-continue"), &json!("2023-08-22"))
    );
    people.india_senior.post(&positions, position("objects")).await.is(201);
    assert_eq!(people.china.get("/positions").await.items().len(), 2);
    // 23 August + 14 days = 6 September.
    people.house.on("2023-08-23").await;
    people.officer.post(&format!("/matters/{matter}/window"), json!({"to": "2023-09-06"})).await.is(201);
    people.house.on("2023-09-07").await;
    let mut written = outcome(&letters, "");
    (written["meeting"], written["decided_on"]) = (Value::Null, json!("2023-09-07"));
    people.officer.post(&outcome_of, written.clone()).await.is(409);
    people.india_senior.post(&positions, position("no-objection")).await.is(201);
    people.officer.post(&outcome_of, written).await.is(201);
    let stands = people.china.get(&format!("/matters/{matter}")).await.is(200);
    assert_eq!((&stands["verb"], &stands["decided"]), (&json!("approved"), &json!("2023-09-07")));
    people.india_senior.post(&positions, position("supports")).await.is(409);
    assert_eq!(people.china.get("/tenures").await.items().len(), 2);
    // What was said first stands in its own decision document.
    let mut verbs: Vec<_> = people.china.get("/decision-paragraphs").await.items();
    verbs.sort_by_key(|row| row["id"].as_str().unwrap().to_owned());
    let verbs: Vec<_> = verbs.iter().map(|row| row["verb"].as_str().unwrap()).collect();
    assert_eq!(verbs, ["consultations-continue", "approved"]);
}

#[tokio::test]
async fn a_handover_passes_a_received_letter_to_the_new_chair() {
    let people = people().await;
    people.house.on("2024-12-10").await;
    let letter = people.sends(&people.russia, "coordinator").await;
    let azerbaijan = Program::of(&people.house, ("delegation", Some("AZE"), "senior-official")).await;
    azerbaijan.get(&format!("/letters/{letter}")).await.is(404);
    people.kazakhstan_senior.get(&format!("/letters/{letter}")).await.is(200);
    people.house.on("2024-12-18").await; // the handover was on 17 December 2024
    azerbaijan.get(&format!("/letters/{letter}")).await.is(200);
    people.kazakhstan_senior.get(&format!("/letters/{letter}")).await.is(404);
}

#[tokio::test]
async fn nobody_is_appointed_while_a_state_needs_consultation_and_then_it_is_as_decided() {
    let people = people().await;
    let (matter, letters, meeting) = people.before_the_soc().await;
    let position = format!("/matters/{matter}/positions");
    people.china_senior.post(&position, json!({"position": "supports", "letter": letters[0]})).await.is(201);
    people.china.post(&position, json!({"position": "supports"})).await.is(403);
    let needs = json!({"position": "needs-consultation", "text": "We await instructions."});
    people.india_senior.post(&position, needs).await.is(201);

    people.house.on("2023-08-22").await;
    let outcome_of = format!("/matters/{matter}/outcome");
    people.china_senior.post(&outcome_of, outcome(&letters, &meeting)).await.is(403);
    let refused = people.kazakhstan_senior.post(&outcome_of, outcome(&letters, &meeting)).await.is(409);
    assert!(refused.to_string().contains("India needs more consultation"), "{refused}");
    assert!(people.officer.get("/tenures").await.items().is_empty(), "nobody is appointed");

    people.india_senior.post(&position, json!({"position": "no-objection"})).await.is(201);
    let positions = people.china.get("/positions").await.items();
    assert_eq!(positions.len(), 2, "one current position a state");
    let decided = people.kazakhstan_senior.post(&outcome_of, outcome(&letters, &meeting)).await.is(201);
    assert_eq!(decided["verb"], "approved");

    let paragraphs = people.china.get("/decision-paragraphs").await.items();
    assert_eq!(
        (paragraphs[0]["number"].as_i64(), paragraphs[0]["verb"].as_str()),
        (Some(1), Some("approved"))
    );
    let decision = people.china.get("/decisions").await.items().remove(0);
    assert_eq!(decision["symbol"], "SOC/2023-II/DEC/1");
    let tenures = people.china.get("/tenures").await.items();
    assert_eq!(tenures.len(), 2);
    let list = people.china.get("/coordinators?as_of=2023-08-22").await.items();
    let ict = list.iter().find(|row| row["code"] == "2.3").unwrap();
    let coordinator = &ict["coordinators"][0];
    assert_eq!(
        (coordinator["state"].as_str(), coordinator["from"].as_str()),
        (Some("RUS"), Some("2024-01-01"))
    );
    assert_eq!(ict["co_coordinators"][0]["state"], "CHN");

    // 2.7: three months after the appointment of 22 August 2023 is 22 November 2023.
    people.house.on("2023-11-22").await;
    let duty = "/obligations?kind=concept-paper-proposal&state=RUS";
    let on_the_day = people.russia.get(duty).await.items().remove(0);
    assert_eq!(
        (on_the_day["due"].as_str(), on_the_day["status"].as_str()),
        (Some("2023-11-22"), Some("pending"))
    );
    people.house.on("2023-11-23").await;
    assert_eq!(people.russia.get(duty).await.items().remove(0)["status"], "overdue");

    // What comes after the outcome came too late.
    let late = people.india_senior.post(&position, json!({"position": "objects"})).await.is(409);
    assert!(late.to_string().contains("22 August 2023"), "{late}");
}

#[tokio::test]
async fn a_second_coordinator_serves_by_express_decision_alone() {
    let people = people().await;
    let (matter, letters, meeting) = people.before_the_soc().await;
    people.house.on("2023-08-22").await;
    let mut both = outcome(&letters, &meeting);
    both["appointments"][1]["role"] = json!("coordinator");
    let outcome_of = format!("/matters/{matter}/outcome");
    let refused = people.officer.post(&outcome_of, both.clone()).await.is(409);
    assert_eq!(refused["paragraph"], "1.9", "{refused}");
    both["appointments"][1]["express"] = json!(true);
    people.officer.post(&outcome_of, both).await.is(201);
}

#[tokio::test]
async fn in_writing_only_after_an_announced_window() {
    let people = people().await;
    let (matter, letters, _) = people.before_the_soc().await;
    let outcome_of = format!("/matters/{matter}/outcome");
    let mut written = outcome(&letters, "");
    written["meeting"] = Value::Null;
    written["decided_on"] = json!("2023-07-03");
    let refused = people.officer.post(&outcome_of, written.clone()).await.is(409);
    assert!(refused.to_string().contains("window"), "{refused}");
    // 3 July + 14 days = 17 July.
    people
        .kazakhstan_senior
        .post(&format!("/matters/{matter}/window"), json!({"to": "2023-07-17"}))
        .await
        .is(201);
    people.house.on("2023-07-17").await;
    written["decided_on"] = json!("2023-07-17");
    people.officer.post(&outcome_of, written.clone()).await.is(409);
    people.house.on("2023-07-18").await;
    written["decided_on"] = json!("2023-07-18");
    people.officer.post(&outcome_of, written).await.is(201);
    let decision = people.china.get("/decisions").await.items().remove(0);
    assert_eq!(decision["symbol"], "SOC/2023/DEC/1", "a document of its own");
}

#[tokio::test]
async fn a_position_is_taken_back_until_the_outcome_is_declared() {
    let people = people().await;
    let (matter, letters, meeting) = people.before_the_soc().await;
    let of = |noun: &str| format!("/matters/{matter}/{noun}");
    let back = async |who: &Program| who.post(&of("position-withdrawal"), json!({})).await;
    let objects = json!({"position": "objects", "text": "We have doubts."});
    back(&people.china_senior).await.is(409); // there is nothing to be taken back
    people.china_senior.post(&of("positions"), objects.clone()).await.is(201);
    back(&people.china).await.is(403);
    back(&people.india_senior).await.is(409);
    back(&people.china_senior).await.is(201);
    assert!(people.russia.get("/positions").await.items().is_empty());
    let acts = people.russia.get("/journal?limit=200").await.items();
    assert!(acts.iter().any(|entry| entry["act"] == "position-withdrawal"), "all see that it was taken back");

    people.china.post(&of("prepared-positions"), objects.clone()).await.is(201);
    people.china.post(&of("prepared-position-withdrawal"), json!({})).await.is(201);
    assert!(people.china_senior.get("/prepared-positions").await.items().is_empty());

    // Nobody objects any more; after the outcome nothing is taken back.
    people.china_senior.post(&of("positions"), json!({"position": "supports"})).await.is(201);
    people.house.on("2023-08-22").await;
    let appointed =
        json!([{"letter": letters[0], "role": "coordinator", "from": "2024-01-01", "to": "2025-12-31"}]);
    let outcome = json!({"verb": "approved", "decided_on": "2023-08-22", "meeting": meeting, "text": "Approved.",
                         "appointments": appointed});
    people.officer.post(&of("outcome"), outcome).await.is(201);
    back(&people.china_senior).await.is(409);
    assert_eq!(people.russia.get("/positions").await.items().len(), 1);
}

#[tokio::test]
async fn a_prepared_position_is_seen_by_its_delegation_alone_until_it_is_taken() {
    let people = people().await;
    let (matter, letters, _) = people.before_the_soc().await;
    let prepared = json!({"position": "objects", "text": "We have doubts.", "letter": letters[0]});
    people.china.post(&format!("/matters/{matter}/prepared-positions"), prepared.clone()).await.is(201);
    assert_eq!(people.china_senior.get("/prepared-positions").await.items().len(), 1);
    for other in [&people.officer, &people.kazakhstan_senior, &people.russia] {
        assert!(other.get("/prepared-positions").await.items().is_empty());
        let entries = other.get("/journal?limit=200").await.items();
        assert!(entries.iter().all(|entry| entry["act"] != "prepared-positions"));
    }
    people.china_senior.post(&format!("/matters/{matter}/positions"), prepared).await.is(201);
    assert!(people.china_senior.get("/prepared-positions").await.items().is_empty(), "it has been taken");
    assert_eq!(people.russia.get("/positions").await.items()[0]["position"], "objects");
}

#[tokio::test]
async fn a_program_is_answered_with_what_its_step_has_made() {
    let people = people().await;
    let (matter, ..) = people.before_the_soc().await;
    let positions = format!("/matters/{matter}/positions");
    let position = json!({"position": "supports", "text": "We are for it."});
    let supposed =
        people.china_senior.post(&format!("{positions}?dry_run=true"), position.clone()).await.is(200);
    let seen = |record: &Value| [record["kind"].clone(), record["text"].clone(), record["id"].clone()];
    assert_eq!(seen(&supposed["record"]), [json!("position"), json!("We are for it."), Value::Null]);

    let taken = people.china_senior.post(&positions, position).await;
    let (location, etag) = (taken.header("location").to_owned(), taken.header("etag").to_owned());
    let taken = taken.is(201);
    assert_eq!(seen(&taken)[..2], [json!("position"), json!("We are for it.")]);
    assert_eq!(location, format!("/api/v1/positions/{}", taken["id"].as_str().unwrap()));
    assert_eq!(etag, format!("\"{}\"", taken["etag"].as_str().unwrap()));
    assert_eq!(taken["url"], format!("/records/position/{}", taken["id"].as_str().unwrap()));
    assert!(taken["duties_changed"].is_array(), "{taken}");

    let replaced = json!({"position": "no-objection"});
    let key = [("idempotency-key", "once")];
    let again = people.china_senior.post_with(&positions, replaced.clone(), &key).await.is(201);
    assert_eq!(again["id"], taken["id"], "a state has one position");
    assert_eq!(people.china_senior.post_with(&positions, replaced, &key).await.is(201), again);
    let comment = json!({"text": "A word on it."});
    let comment = people.russia.post(&format!("/matters/{matter}/comments"), comment).await.is(201);
    assert_eq!(seen(&comment)[..2], [json!("comment"), json!("A word on it.")]);
    // What changes the matter itself is answered with it.
    let window = people.officer.post(&format!("/matters/{matter}/window"), json!({"to": "2023-08-20"})).await;
    let stands = people.china.get(&format!("/matters/{matter}")).await.is(200);
    assert_eq!(window.is(201)["etag"], stands["etag"]);
}

#[tokio::test]
async fn an_officer_registers_a_position_from_a_communication_and_the_state_can_replace_it() {
    let people = people().await;
    let (matter, ..) = people.before_the_soc().await;
    let registered = format!("/matters/{matter}/registered-positions");
    let position = json!({"state": "IND", "position": "objects", "how": "in-writing", "text": "Not yet."});
    let wrong = people.officer.post(&registered, position.clone()).await.wrong_fields();
    assert_eq!(wrong, ["source_kind"], "a written communication is named");
    let mut named = position;
    named["source_kind"] = json!("note verbale");
    named["source_number"] = json!("NV/12");
    people.officer.post(&registered, named).await.is(201);
    let seen = people.russia.get("/positions").await.items().remove(0);
    assert_eq!(
        (seen["how"].as_str(), seen["source"]["number"].as_str()),
        (Some("in-writing"), Some("NV/12"))
    );
    people
        .india_senior
        .post(&format!("/matters/{matter}/positions"), json!({"position": "supports"}))
        .await
        .is(201);
    let seen = people.russia.get("/positions").await.items().remove(0);
    assert_eq!((seen["how"].as_str(), seen["position"].as_str()), (Some("by-the-state"), Some("supports")));
}
