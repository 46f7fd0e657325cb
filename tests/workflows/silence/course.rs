//! Opening a silence procedure, its course, and its break.

use clearinghouse::record::Kind;
use serde_json::json;

use super::{EXPIRES, OPENED, at, detail, id, rules_allow, table};
use crate::workflows::browsing::{delegate, led, observer, officer, send, senior, step};

#[tokio::test]
async fn it_is_opened_only_as_the_body_has_decided_or_its_rules_allow() {
    let table = table().await;
    let matter = table.matter("Road map").await;
    let address = format!("/matters/{matter}/silence");
    let body = json!({"expires_at": EXPIRES});
    table.china.post(&address, body.clone()).await.is(403);
    let refused = table.chair.post(&address, body.clone()).await.is(409);
    assert!(detail(&refused).contains("provided for it"), "{refused}");
    let decision = json!({"title": "Decisions", "decided": "2024-01-10", "symbol": "SOC/2024-I/DEC/1"});
    let decision = table.house.register(Kind::Decision, decision).await.id;
    let paragraph = json!({"decision_id": decision, "number": 1, "verb": "approved",
                           "text": "The road map is to be adopted by silence procedure."});
    let paragraph = table.house.register(Kind::DecisionParagraph, paragraph).await.id;
    let named = json!({"expires_at": EXPIRES, "provided_by": paragraph});
    // The officer opens it for the Chair.
    let silence = id(&table.officer.post(&address, named.clone()).await.is(201));
    let row = table.silence(silence).await;
    assert_eq!((row.provided_by, row.states.len()), (Some(paragraph), 7), "the members of the day");
    assert_eq!((row.of.as_str(), row.text.as_str()), ("Road map", "To adopt the road map."));
    let circulation = table.house.record().await.organisation.circulations.values().next().unwrap().clone();
    assert_eq!((circulation.of_kind.as_str(), circulation.of_id), ("silence", silence));
    // One at a time; and nothing else decides the matter meanwhile.
    let second = table.chair.post(&address, named).await.is(409);
    assert!(detail(&second).contains("runs on this matter until 5 March 2024, 18:00"), "{second}");
    let outcome = json!({"verb": "took-note", "decided_on": "2024-02-20"});
    let outcome = table.chair.post(&format!("/matters/{matter}/outcome"), outcome).await.is(409);
    assert!(detail(&outcome).contains("silence procedure runs"), "{outcome}");
    let withdrawn = json!({"verb": "withdrawn", "decided": "2024-02-20"});
    let corrected = table.house.try_to_correct(Kind::Matter, matter, withdrawn).await;
    assert_eq!(crate::house::reasons(corrected.unwrap_err()), ["verb refused-silence-runs"]);
}

#[tokio::test]
async fn it_is_never_opened_over_an_objection_or_a_need_of_consultation() {
    let table = table().await;
    rules_allow(&table.house).await;
    let matter = table.matter("Road map").await;
    let (positions, address) = (format!("/matters/{matter}/positions"), format!("/matters/{matter}/silence"));
    let position = |position: &str| json!({"position": position, "text": "We have reasons."});
    table.china.post(&positions, position("objects")).await.is(201);
    table.india.post(&positions, position("needs-consultation")).await.is(201);
    let refused = table.chair.post(&address, json!({"expires_at": EXPIRES})).await.is(409);
    let reasons = refused["refusals"].to_string();
    assert!(reasons.contains("China objects") && reasons.contains("India needs more"), "{refused}");
    table.china.post(&positions, position("no-objection")).await.is(201);
    table.india.post(&positions, position("supports")).await.is(201);
    table.opened(matter).await;
}

#[tokio::test]
async fn two_weeks_from_20_february_2024_are_typed_and_shown_in_astana_and_utc() {
    let table = table().await;
    rules_allow(&table.house).await;
    let matter = table.matter("Road map").await;
    let chair = senior(&table.house, "KAZ").await;
    let address = format!("/matters/{matter}/silence");
    // What is offered is two weeks from now by the clocks of Astana.
    chair.get(&address).await.must_say("value=\"2024-03-05\"").must_say("value=\"18:00\"");
    let form = [("expires_on", "2024-03-05"), ("expires_time", "18:00")];
    let page = led(&step(&chair, &address, &form).await);
    let silence = table.silence(page.rsplit('/').next().unwrap().parse().unwrap()).await;
    assert_eq!(silence.expires, at(EXPIRES));
    assert!((silence.opened - at(OPENED)).num_seconds() < 60);
    let shown = delegate(&table.house, "IND").await.get(&page).await;
    shown
        .must_say("5 March 2024, 18:00 in Astana")
        .must_say("5 March 2024, 13:00 UTC")
        .must_say("datetime=\"2024-03-05T13:00:00+00:00\"")
        .must_say("To adopt the road map.");
    assert_eq!(observer(&table.house).await.get(&page).await.status, 404);
    for page in [format!("/matters/{matter}"), "/silences".to_owned(), "/".to_owned()] {
        delegate(&table.house, "IND").await.get(&page).await.must_say("Road map").must_say("5 March 2024");
    }
}

#[tokio::test]
async fn an_hour_that_occurs_twice_is_asked_about() {
    let table = table().await;
    rules_allow(&table.house).await;
    let matter = table.matter("Road map").await;
    let chair = senior(&table.house, "KAZ").await;
    let address = format!("/matters/{matter}/silence");
    let form = chair.get(&address).await;
    form.must_not_say("name=\"hour\"");
    let typed = [("expires_on", "2024-02-29"), ("expires_time", "23:30")];
    let asked = send(&chair, &address, &form, &typed).await;
    assert_eq!(asked.status, 422);
    asked.must_say("name=\"hour\"").must_say("at 17:30 UTC and at 18:30 UTC");
    let chosen = [typed[0], typed[1], ("hour", "second-hour")];
    // Nine days: it is shorter than usual, which is said before.
    let confirm = send(&chair, &address, &asked, &chosen).await;
    confirm.must_say("shorter than usual: the usual is 14 days");
    let done = send(&chair, &address, &confirm, &[("go-ahead", "yes")]).await;
    let silence = led(&done).rsplit('/').next().unwrap().parse().unwrap();
    assert_eq!(table.silence(silence).await.expires, at("2024-02-29T18:30:00Z"));
}

#[tokio::test]
async fn it_is_prolonged_or_withdrawn_before_its_expiry_and_never_shortened() {
    let table = table().await;
    let (matter, silence) = table.running().await;
    let prolongation = format!("/silences/{silence}/prolongation");
    table.china.post(&prolongation, json!({"expires_at": "2024-03-06T13:00:00Z"})).await.is(403);
    for earlier in ["2024-03-05T12:59:59Z", EXPIRES] {
        let refused = table.chair.post(&prolongation, json!({"expires_at": earlier})).await.is(409);
        assert!(detail(&refused).contains("never shortened"), "{refused}");
    }
    // 9 March 2024 is a Saturday.
    let holiday = json!({"calendar": "Republic of Kazakhstan", "day": "2024-03-09", "name": "A holiday"});
    table.house.register(Kind::Holiday, holiday).await;
    let answer = table.chair.post(&prolongation, json!({"expires_at": "2024-03-09T13:00:00Z"})).await.is(201);
    let advice = answer["advice"].to_string();
    assert!(advice.contains("weekend") && advice.contains("A holiday"), "{advice}");
    // What would have been the expiry is none any more.
    table.house.at(EXPIRES).await;
    assert_eq!(table.stands(matter).await.decided, None);
    table.chair.post(&format!("/silences/{silence}/withdrawal"), json!({})).await.is(201);
    table.house.at("2024-03-09T13:00:01Z").await;
    assert_eq!(table.stands(matter).await.decided, None, "what was withdrawn is not adopted");
    let late = table.china.post(&format!("/silences/{silence}/break"), json!({"text": "No."})).await.is(409);
    assert!(detail(&late).contains("withdrawn"), "{late}");
    let circulations = &table.house.record().await.organisation.circulations;
    assert_eq!(
        circulations.values().filter(|row| row.of_id == silence).count(),
        3,
        "each time all were told"
    );
}

#[tokio::test]
async fn any_state_breaks_it_at_once_and_for_all_to_see() {
    let table = table().await;
    let (matter, silence) = table.running().await;
    let positions = format!("/matters/{matter}/positions");
    let objects = json!({"position": "objects", "text": "Not so."});
    let refused = table.china.post(&positions, objects.clone()).await.is(409);
    assert!(detail(&refused).contains("by “Break the silence”"), "{refused}");
    table.india.post(&positions, json!({"position": "supports"})).await.is(201);
    let registered = json!({"state": "CHN", "position": "objects", "how": "in-writing", "source_kind": "note", "text": "No."});
    table.officer.post(&format!("/matters/{matter}/registered-positions"), registered).await.is(409);

    let address = format!("/matters/{matter}/silence/break");
    let text = json!({"text": "The second paragraph is not agreed."});
    table.officer.post(&address, text.clone()).await.is(403);
    let broken = table.china.post(&address, text).await.is(201);
    assert_eq!((broken["by"].as_str(), broken["how"].as_str()), (Some("objection"), Some("by-the-state")));
    let row = table.silence(silence).await;
    assert!(row.broken.is_some() && row.adopted.is_none());
    let page = delegate(&table.house, "IND").await.get(&format!("/silences/{silence}")).await;
    page.must_say("China").must_say("The second paragraph is not agreed.").must_say("Broken on");
    delegate(&table.house, "IND").await.get("/").await.must_say("Silence broken:");
    let position = table.house.record().await;
    let position = position.organisation.positions.values().find(|row| row.state.as_str() == "CHN").unwrap();
    assert_eq!(position.position, "objects");
    // Who comes second is told who was first; nothing is adopted at what was the expiry.
    let second = table.russia.post(&address, json!({"by": "amendment", "text": "Delete."})).await.is(409);
    assert!(detail(&second).starts_with("China broke the silence"), "{second}");
    table.house.at(EXPIRES).await;
    assert_eq!(table.stands(matter).await.decided, None);

    // Over the objection no new one is opened; withdrawing it revives nothing, but a new one can be opened.
    let opening = format!("/matters/{matter}/silence");
    table.chair.post(&opening, json!({"expires_at": "2024-03-20T13:00:00Z"})).await.is(409);
    table.china.post(&positions, json!({"position": "no-objection"})).await.is(201);
    assert_eq!(table.silence(silence).await, row, "the old one stays on record as it was");
    let new = id(&table.chair.post(&opening, json!({"expires_at": "2024-03-20T13:00:00Z"})).await.is(201));
    assert_ne!(new, silence);
    // An amendment asks for more consultation.
    let amendment = json!({"by": "amendment", "text": "Replace “shall” by “should”."});
    table.russia.post(&address, amendment).await.is(201);
    let record = table.house.record().await;
    let russia = record.organisation.positions.values().find(|row| row.state.as_str() == "RUS").unwrap();
    assert_eq!(russia.position, "needs-consultation");
}

#[tokio::test]
async fn who_may_break_is_offered_it_on_every_page_that_says_so() {
    let table = table().await;
    let (matter, silence) = table.running().await;
    let india = senior(&table.house, "IND").await;
    india.get(&format!("/silences/{silence}")).await.must_say("Break the silence");
    assert_eq!(
        india.get(&format!("/matters/{matter}/silence/break")).await.goes_to(),
        format!("/silences/{silence}/break")
    );
    let done =
        step(&india, &format!("/silences/{silence}/break"), &[("by", "objection"), ("text", "Not agreed.")])
            .await;
    assert_eq!(led(&done), format!("/silences/{silence}"));
    india.get(done.goes_to()).await.must_say("Silence broken").must_say("what has been said to the others");
    officer(&table.house).await.get("/silences?stands=broken").await.must_say("Road map");
    officer(&table.house).await.get("/silences?stands=runs").await.must_not_say("Road map");
    let csv = officer(&table.house).await.get("/silences.csv").await;
    csv.must_say("2024-03-05T13:00:00+00:00").must_say("broken");
}
