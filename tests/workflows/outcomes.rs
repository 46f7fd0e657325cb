//! The outcome: its wording is offered, what is to be followed up is entered, the item of the agenda is concluded; while
//! the meeting is open, and never after it has closed. Statements and reservations are attached to what was decided.

use clearinghouse::record::Kind;
use serde_json::{Value, json};

use super::appointment::{People, people, position};
use super::browsing::{delegate, officer, send};
use super::other_matters::meeting_is;
use crate::house::reasons;

fn id(answer: &Value) -> String {
    answer["id"].as_str().expect("an id").to_owned()
}

fn declared(verb: &str, meeting: &str) -> Value {
    json!({"verb": verb, "decided_on": "2023-08-22", "meeting": meeting})
}

/// A matter of another kind before the second meeting of the SOC in 2023.
async fn other(people: &People, meeting: &str, more: Value) -> String {
    let mut matter = json!({"concerns": "other", "title": "The year’s plan", "text": "To consider it."});
    matter.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    id(&people.officer.post(&format!("/meetings/{meeting}/matters"), matter).await.is(201))
}

#[tokio::test]
async fn an_objection_says_why() {
    let people = people().await;
    let (matter, ..) = people.before_the_soc().await;
    let positions = format!("/matters/{matter}/positions");
    let without = json!({"position": "objects"});
    assert_eq!(people.china_senior.post(&positions, without.clone()).await.wrong_fields(), ["text"]);
    for free in ["supports", "no-objection", "needs-consultation"] {
        people.china_senior.post(&positions, position(free)).await.is(201);
    }
    // It is prepared as it is, and taken with its reason.
    people.china.post(&format!("/matters/{matter}/prepared-positions"), without.clone()).await.is(201);
    assert_eq!(people.china_senior.post(&positions, without).await.wrong_fields(), ["text"]);
    people.china_senior.post(&positions, position("objects")).await.is(201);
    let registered = json!({"state": "IND", "position": "objects", "how": "from-its-seat"});
    let address = format!("/matters/{matter}/registered-positions");
    assert_eq!(people.officer.post(&address, registered).await.wrong_fields(), ["text"]);
    let said =
        json!({"state": "IND", "position": "objects", "how": "from-its-seat", "text": "It comes too early."});
    // From its seat at the meeting, and not before it.
    assert_eq!(people.officer.post(&address, said.clone()).await.wrong_fields(), ["how"]);
    people.house.on("2023-08-21").await;
    assert_eq!(people.officer.post(&address, said.clone()).await.wrong_fields(), ["how"]);
    people.house.on("2023-08-22").await;
    people.officer.post(&address, said).await.is(201);
    // The delegation is told, and may replace it.
    let told = "The position of your state was registered";
    delegate(&people.house, "IND").await.get("/").await.must_say(told);
    delegate(&people.house, "CHN").await.get("/").await.must_not_say(told);
    people.india_senior.post(&positions, position("supports")).await.is(201);
    delegate(&people.house, "IND").await.get("/").await.must_not_say(told);
}

#[tokio::test]
async fn a_correction_agrees_nothing_that_stands_in_no_decision() {
    let people = people().await;
    let (matter, ..) = people.before_the_soc().await;
    people.china_senior.post(&format!("/matters/{matter}/positions"), position("objects")).await.is(201);
    let house = &people.house;
    let agreed = |verb: &str| json!({"verb": verb, "decided": "2023-07-03", "outcome": "So."});
    let id = matter.parse().unwrap();
    let refused = house.try_to_correct(Kind::Matter, id, agreed("approved")).await.unwrap_err();
    assert_eq!(reasons(refused), ["paragraph_id refused-agreed-nowhere"]);
    // Nor does it announce a window of which nobody was told.
    let window = json!({"window_from": "2023-06-01", "window_to": "2023-06-15"});
    let refused = house.try_to_correct(Kind::Matter, id, window).await.unwrap_err();
    assert_eq!(reasons(refused), ["window_to refused-by-its-step"]);
    house.correct(Kind::Matter, id, agreed("withdrawn")).await;
}

#[tokio::test]
async fn it_is_declared_while_the_meeting_is_open() {
    let people = people().await;
    let (_, _, meeting) = people.before_the_soc().await;
    let first = other(&people, &meeting, json!({})).await;
    let second = other(&people, &meeting, json!({"title": "Another"})).await;
    meeting_is(&people.house, &meeting, json!({"convened": "2023-07-03"})).await;
    people.house.on("2023-08-22").await;
    let declare = async |matter: &str| {
        let address = format!("/matters/{matter}/outcome");
        people.officer.post(&address, declared("approved", &meeting)).await
    };
    let refused = declare(&first).await.is(409);
    assert!(refused["detail"].as_str().unwrap().contains("has not opened yet"), "{refused}");
    meeting_is(&people.house, &meeting, json!({"opened": "2023-08-22T04:00:00Z"})).await;
    declare(&first).await.is(201);
    meeting_is(&people.house, &meeting, json!({"closed": "2023-08-22T10:00:00Z"})).await;
    let refused = declare(&second).await.is(409);
    assert!(refused["detail"].as_str().unwrap().contains("a corrigendum is the way"), "{refused}");
    people.house.on("2023-08-23").await;
    declare(&second).await.is(409);
}

#[tokio::test]
async fn of_a_meeting_that_passed_without_being_opened_here_it_is_registered() {
    let people = people().await;
    let (_, _, meeting) = people.before_the_soc().await;
    let matter = other(&people, &meeting, json!({})).await;
    meeting_is(&people.house, &meeting, json!({"convened": "2023-07-03"})).await;
    people.house.on("2023-08-23").await;
    let address = format!("/matters/{matter}/outcome");
    // Who leads it opens it; only the Secretariat says of a meeting that all had been invited to what it decided.
    let refused = people.kazakhstan_senior.post(&address, declared("took-note", &meeting)).await.is(409);
    assert!(refused["detail"].as_str().unwrap().contains("was not opened by 22 August 2023"), "{refused}");
    people.officer.post(&address, declared("took-note", &meeting)).await.is(201);
    let item = people.officer.get("/agenda-items").await.items();
    let item = item.iter().find(|row| row["matter_id"] == *matter).unwrap();
    // Noon of 22 August 2023 in Astana, which was at UTC+6.
    assert_eq!(item["concluded"], "2023-08-22T06:00:00Z");
}

#[tokio::test]
async fn its_item_is_concluded_and_what_is_to_be_followed_up_is_entered() {
    let people = people().await;
    let (_, _, meeting) = people.before_the_soc().await;
    let matter = other(&people, &meeting, json!({})).await;
    people.house.on("2023-08-22").await;
    let address = format!("/matters/{matter}/outcome");
    let mut outcome = declared("approved", &meeting);
    outcome["follow_up"] =
        json!([{"text": "To send their plans", "states": ["CHN", "IND"], "due": "2023-08-21"}]);
    let refused = people.officer.post(&address, outcome.clone()).await.is(409);
    assert!(refused["detail"].as_str().unwrap().contains("22 August 2023"), "{refused}");
    outcome["follow_up"] = json!([
        {"text": "To send their plans", "states": ["CHN", "IND"], "due": "2023-08-22"},
        {"text": "To publish it"},
        {"text": "To advise", "owner": "Business Council"},
    ]);
    people.officer.post(&address, outcome).await.is(201);

    let paragraph = people.china.get("/decision-paragraphs").await.items().remove(0);
    assert_eq!(paragraph["text"], "The SOC approved the year’s plan.", "the wording that is offered");
    let item = people.china.get("/agenda-items").await.items();
    let item = item.iter().find(|row| row["matter_id"] == *matter).unwrap();
    let concluded = ["verb", "conclusion", "paragraph_id"].map(|name| item[name].clone());
    assert_eq!(concluded, [json!("approved"), paragraph["text"].clone(), paragraph["id"].clone()]);
    assert!(item["concluded"].is_string());
    let follow_ups = people.china.get("/follow-ups").await.items();
    assert_eq!(follow_ups.len(), 3);
    assert!(
        follow_ups
            .iter()
            .all(|row| row["paragraph_id"] == paragraph["id"]
                && row["decision_id"] == paragraph["decision_id"])
    );
    let page = delegate(&people.house, "IND").await.get("/follow-ups").await;
    page.must_say("China, India").must_say("the Secretariat").must_say("Business Council");
    // Where somebody else is to do it, the Secretariat says that it is done.
    let named = |of: &str| id(follow_ups.iter().find(|row| row["text"] == of).unwrap());
    let done = |of: &str| format!("/follow-ups/{}/completion", named(of));
    people.china.post(&done("To advise"), json!({})).await.is(403);
    people.officer.post(&done("To advise"), json!({})).await.is(201);
    people.russia.post(&done("To send their plans"), json!({})).await.is(403);
    people.china.post(&done("To send their plans"), json!({})).await.is(201);
}

#[tokio::test]
async fn a_recommendation_goes_up_and_the_matter_is_followed_there() {
    let people = people().await;
    let (_, _, meeting) = people.before_the_soc().await;
    let matter = other(&people, &meeting, json!({})).await;
    people.house.on("2023-08-22").await;
    let address = format!("/matters/{matter}/outcome");
    let council = json!({"body": "MC", "title": "Informal meeting of the Ministerial Council", "place": "New York",
                         "from": "2023-09-21", "to": "2023-09-21", "informal": true});
    let council = people.house.register(Kind::Meeting, council).await.id;
    let mut recommended = declared("recommended", &meeting);
    people.officer.post(&address, recommended.clone()).await.is(409);
    recommended["to_body"] = json!("SOC");
    people.officer.post(&address, recommended.clone()).await.is(409);
    (recommended["to_body"], recommended["to_meeting"]) = (json!("SUM"), json!(council));
    people.officer.post(&address, recommended.clone()).await.is(409);
    recommended["to_body"] = Value::Null; // its meeting says it
    let answered = people.officer.post(&address, recommended).await.is(201);
    assert_eq!(answered["id"], *matter, "a program is answered with what was decided");
    let opened = people.china.get("/matters").await.items();
    let opened = opened.iter().find(|row| row["from_matter_id"] == *matter).unwrap();
    let seen = ["body", "meeting_id", "verb", "opened"].map(|name| opened[name].clone());
    assert_eq!(seen, [json!("MC"), json!(council), Value::Null, json!("2023-08-22")]);
    let items = people.china.get("/agenda-items").await.items();
    assert!(items.iter().any(|row| row["matter_id"] == opened["id"] && row["meeting_id"] == json!(council)));

    let reader = delegate(&people.house, "IND").await;
    let below = reader.get(&format!("/matters/{matter}")).await;
    below
        .must_say("Recommended to")
        .must_say(&format!("/matters/{}", id(opened)))
        .must_say("On the agenda of a meeting");
    let above = reader.get(&format!("/matters/{}", id(opened))).await;
    above
        .must_say("Recommended from")
        .must_say(&format!("/matters/{matter}"))
        .must_say("recommended, 22 August 2023");
    assert_eq!(
        people.china.get("/decision-paragraphs").await.items()[0]["text"],
        "The SOC recommended to the Ministerial Council (MC) that it approve the year’s plan at its informal meeting \
         on 21 September 2023 in New York."
    );
}

#[tokio::test]
async fn the_wording_is_offered_until_somebody_edits_it() {
    let people = people().await;
    let (matter, letters, meeting) = people.before_the_soc().await;
    people.house.on("2023-08-22").await;
    let officer = officer(&people.house).await;
    let address = format!("/matters/{matter}/outcome");
    let page = officer.get(&format!("/matters/{matter}")).await;
    page.must_say("/outcome?verb=approved")
        .must_say("/outcome?verb=consultations-continue")
        .must_not_say("?verb=adopted");
    let offered = "The SOC approved the Russian Federation as coordinator and China as co-coordinator in the priority area";
    let form = officer.get(&format!("{address}?verb=approved")).await;
    form.must_say(offered).must_say("for 2024-2025.");
    officer.get(&address).await.must_not_say("The SOC approved");
    let hidden = form.hidden_fields();
    let digest = hidden.iter().find(|(name, _)| name == "offered").expect("what was offered").1.clone();
    assert!(!digest.is_empty());
    let text = |page: &crate::house::Answer| {
        let text = page.body.split("name=\"text\"").nth(1).unwrap().split_once('>').unwrap().1;
        let text = text.split("</textarea>").next().unwrap().trim().to_owned();
        text.replace("&#34;", "\"").replace("&quot;", "\"")
    };
    let stands = text(&form);
    // Room for something to follow up stands in nobody's way: a browser does not ask for it to be filled in.
    form.must_say("name=\"follow_up.1.text\"").must_not_say("name=\"follow_up.1.text\" required");
    // Another verb, and the button: the wording follows.
    let with = |verb: &'static str, text: &str| {
        let text = text.replace('\n', "\r\n");
        vec![
            ("verb".to_owned(), verb.to_owned()),
            ("decided_on".to_owned(), "2023-08-22".to_owned()),
            ("text".to_owned(), text),
            ("offer".to_owned(), "yes".to_owned()),
        ]
    };
    let press = async |page: &crate::house::Answer, typed: Vec<(String, String)>| {
        let typed: Vec<_> = typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        send(&officer, &address, page, &typed).await
    };
    let again = press(&form, with("not-agreed", &stands)).await;
    assert!(text(&again).ends_with("Agreement was not reached on this matter."), "{}", text(&again));
    // Edited, it stays, and the page says so; emptied, it is offered anew.
    let edited = press(&again, with("approved", "The SOC approved them.")).await;
    assert_eq!(text(&edited), "The SOC approved them.");
    edited.must_say("The text was edited");
    let anew = press(&edited, with("consultations-continue", "")).await;
    assert!(
        text(&anew).ends_with("agreed that consultations among Member States on this matter will continue.")
    );
    // One thing to follow up, and room for another.
    let more = [("verb", "approved"), ("follow_up.1.text", "To inform all"), ("more", "yes")];
    let more = send(&officer, &address, &anew, &more).await;
    more.must_say("name=\"follow_up.1.text\"")
        .must_say("name=\"follow_up.2.text\"")
        .must_say("To inform all");
    let _ = (letters, meeting);
}

#[tokio::test]
async fn statements_and_reservations_stand_beside_what_was_decided() {
    let people = people().await;
    let (_, _, meeting) = people.before_the_soc().await;
    let matter = other(&people, &meeting, json!({})).await;
    people.house.on("2023-08-22").await;
    people.officer.post(&format!("/matters/{matter}/outcome"), declared("adopted", &meeting)).await.is(201);
    let paragraph = people.china.get("/decision-paragraphs").await.items().remove(0);
    let decision = paragraph["decision_id"].as_str().unwrap().to_owned();
    let another = json!({"title": "Another", "decided": "2023-08-22"});
    let another = people.house.register(Kind::Decision, another).await.id;
    let elsewhere = json!({"decision_id": another, "number": 1, "verb": "approved", "text": "Another."});
    let elsewhere = people.house.register(Kind::DecisionParagraph, elsewhere).await.id;

    let statements = format!("/decisions/{decision}/statements");
    let said =
        json!({"form": "reservation", "text": "China reads it otherwise.", "paragraph": paragraph["id"]});
    let made = people.china.post(&statements, said.clone()).await.is(201);
    let seen = ["state", "how", "made", "paragraph_id"].map(|name| made[name].clone());
    assert_eq!(seen, [json!("CHN"), json!("by-the-state"), json!("2023-08-22"), paragraph["id"].clone()]);
    people.officer.post(&statements, said.clone()).await.is(403);
    let mut wrong = said;
    wrong["paragraph"] = json!(elsewhere);
    assert_eq!(people.china.post(&statements, wrong).await.wrong_fields(), ["paragraph"]);

    let registered = format!("/decisions/{decision}/registered-statements");
    let mut of_india = json!({"state": "IND", "form": "interpretative-statement", "text": "India understands it so.",
                              "how": "in-writing"});
    people.china.post(&registered, of_india.clone()).await.is(403);
    assert_eq!(people.officer.post(&registered, of_india.clone()).await.wrong_fields(), ["source_kind"]);
    of_india["source_kind"] = json!("note verbale");
    of_india["made"] = json!("2023-08-23");
    assert_eq!(people.officer.post(&registered, of_india.clone()).await.wrong_fields(), ["made"], "tomorrow");
    of_india["made"] = json!("2023-08-22");
    people.officer.post(&registered, of_india.clone()).await.is(201);
    of_india["state"] = json!("JPN");
    assert_eq!(people.officer.post(&registered, of_india).await.wrong_fields(), ["state"], "an observer");
    let seat = json!({"state": "KAZ", "form": "statement", "text": "Kazakhstan thanks all.", "how": "from-its-seat"});
    people.officer.post(&registered, seat).await.is(201);

    let page = delegate(&people.house, "IND").await.get(&format!("/decisions/{decision}")).await;
    let place = |text: &str| page.body.find(text).unwrap_or_else(|| panic!("{text}: {}", page.body));
    let order = [
        "The SOC adopted",
        "Reservation: China",
        "China reads it otherwise.",
        "Statements and reservations",
        "Interpretative statement: India",
        "Statement: Kazakhstan",
    ];
    assert!(order.map(place).is_sorted(), "{:?}", order.map(place));
    page.must_say("Attach a statement or a reservation");
    // What was decided is as it was.
    assert_eq!(
        people
            .china
            .get("/decision-paragraphs")
            .await
            .items()
            .iter()
            .find(|row| row["id"] == paragraph["id"]),
        Some(&paragraph)
    );
}
