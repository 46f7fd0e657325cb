//! What is enclosed with a note stays as it was: the initials fall with a change of it, a decision that is corrected later is
//! read as it was sent, and the number of the note leads to it, for those alone who may read it.

use axum::http::StatusCode;
use clearinghouse::record::Kind;
use serde_json::json;

use super::{Office, id, office};
use crate::house::paper::lines;
use crate::workflows::browsing::{delegate, observer, officer};

/// The decision of a meeting that was registered from paper, with one paragraph: its id, and the paragraph's.
async fn decision(office: &Office) -> (String, String) {
    let meeting = json!({"body": "SOC", "session": "2023-II", "title": "Second meeting of the SOC in 2023",
                         "from": "2023-08-22", "to": "2023-08-22"});
    let meeting = office.house.register(Kind::Meeting, meeting).await.id;
    let decision = json!({"meeting_id": meeting, "symbol": "SOC/2023-II/DEC/1", "title": "Decisions of the SOC",
                          "decided": "2023-08-22", "distribution": "member-states"});
    let decision = office.house.register(Kind::Decision, decision).await.id;
    let paragraph = json!({"decision_id": decision, "number": 1, "verb": "took-note", "distribution": "member-states",
                           "text": "The SOC agreed on the words as they were sent."});
    let paragraph = office.house.register(Kind::DecisionParagraph, paragraph).await.id;
    (decision.to_string(), paragraph.to_string())
}

#[tokio::test]
async fn initials_fall_with_a_change_of_what_is_enclosed() {
    let office = office().await;
    let officer = &office.officer;
    let (decision, _) = decision(&office).await;
    let note = office.initialled("A note with enclosures").await;
    let stands = async || officer.get(&format!("/notes/{note}")).await.is(200)["initialled"].clone();
    let initials = format!("/notes/{note}/initials");
    assert!(!stands().await.is_null());
    let said = json!({"decision": decision, "pages_as_said": 6, "pages_because": "As printed"});
    let enclosure = id(&officer.post(&format!("/notes/{note}/enclosures"), said).await.is(201));
    assert!(stands().await.is_null(), "something was enclosed");
    officer.post(&format!("/notes/{note}/sending"), json!({})).await.is(409);
    officer.post(&initials, json!({})).await.is(201);
    let five = json!({"pages_as_said": 5, "pages_because": "Counted anew"});
    officer.post(&format!("/note-enclosures/{enclosure}/pages"), five).await.is(201);
    assert!(stands().await.is_null(), "a number of pages was corrected");
    officer.post(&initials, json!({})).await.is(201);
    officer.post(&format!("/note-enclosures/{enclosure}/taking-out"), json!({})).await.is(201);
    assert!(stands().await.is_null(), "it was taken out");
}

#[tokio::test]
async fn a_decision_that_is_corrected_is_read_as_it_was_sent() {
    let office = office().await;
    let (officer, house) = (&office.officer, &office.house);
    let (decision, paragraph) = decision(&office).await;
    let note = office.initialled("Decisions of the SOC").await;
    let said = json!({"decision": decision, "pages_as_said": 6, "pages_because": "As printed"});
    let enclosure = id(&officer.post(&format!("/notes/{note}/enclosures"), said).await.is(201));
    officer.post(&format!("/notes/{note}/initials"), json!({})).await.is(201);
    office.send(&note).await;
    let correction = json!({"decision_id": decision, "number": 1, "verb": "took-note", "distribution": "member-states",
                            "text": "The SOC agreed on other words.", "reason": "A slip", "source_kind": "letter"});
    officer.post(&format!("/decision-paragraphs/{paragraph}/correction"), correction).await.is(200);

    let reader = delegate(house, "KAZ").await;
    let own = format!("/note-enclosures/{enclosure}");
    let page = reader.get(&format!("/notes/{note}")).await;
    page.must_say(&format!("<a href=\"{own}\">SOC/2023-II/DEC/1</a>")).must_say(&format!("{own}/paper.docx"));
    page.must_say("6 pages, as an officer says");
    let frozen = reader.get(&own).await;
    frozen.must_say("the words as they were sent").must_not_say("other words");
    frozen.must_say("It has changed since it was enclosed").must_say(&format!("/decisions/{decision}"));
    let paper = reader.get(&format!("{own}/paper.docx")).await;
    let said = lines(&paper.content).join("\n");
    assert!(said.contains("astheyweresent") && !said.contains("otherwords"), "{said}");
    reader.get(&format!("/decisions/{decision}")).await.must_say("other words");
    assert_eq!(observer(house).await.get(&own).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_number_of_a_note_leads_to_it_for_those_whom_it_is_for() {
    let office = office().await;
    let house = &office.house;
    let text = "As note №DOC/1016 (NºDOC/1016) says.";
    let draft = json!({"form": "draft-statement", "title": "A draft", "body": "MC", "originator": "chairmanship",
                       "distribution": "member-states-and-observers", "text": text});
    let documents = format!("{}/documents", office.chairmanship);
    let document = id(&office.officer.post(&documents, draft).await.is(201));
    let text = format!("/documents/{document}/texts/0");
    let secretariat = officer(house).await;
    assert_eq!(secretariat.get("/symbols/N%C2%BADOC/1016").await.status, StatusCode::NOT_FOUND);
    let note = office.initialled("About the seminar").await;
    office.send(&note).await;
    for reader in [secretariat, delegate(house, "KAZ").await] {
        let page = reader.get("/symbols/N%C2%BADOC/1016").await;
        page.must_say("About the seminar").must_say(&format!("/notes/{note}")).must_say("22 August 2023");
        assert_eq!(reader.get("/symbols/%E2%84%96DOC/1016").await.status, StatusCode::OK);
        // Each stands as it was written.
        let page = reader.get(&text).await;
        page.must_say(">№DOC/1016</a>").must_say(">NºDOC/1016</a>");
    }
    let outsider = observer(house).await;
    for number in ["N%C2%BADOC/1016", "%E2%84%96DOC/1016"] {
        let nothing = outsider.get(&format!("/symbols/{number}")).await;
        assert_eq!(nothing.status, StatusCode::NOT_FOUND);
        nothing.must_not_say("About the seminar");
    }
    outsider.get(&text).await.must_say("№DOC/1016").must_not_say("DOC/1016</a>");
}

#[tokio::test]
async fn the_whole_note_is_shown_before_it_goes_and_an_annulled_one_says_so_everywhere() {
    let office = office().await;
    let (program, house) = (&office.officer, &office.house);
    let (decision, _) = decision(&office).await;
    let note = office.initialled("About the seminar").await;
    let said = json!({"decision": decision, "pages_as_said": 6, "pages_because": "As printed"});
    program.post(&format!("/notes/{note}/enclosures"), said.clone()).await.is(201);
    let secretariat = officer(house).await;
    // What is enclosed twice is said in words.
    let typed = [("decision", decision.as_str()), ("pages_as_said", "6"), ("pages_because", "As printed")];
    let twice = secretariat.post(&format!("/notes/{note}/enclosures"), &typed).await;
    twice.must_say("This is enclosed with the note already.").must_not_say("#enclosed\"");
    program.post(&format!("/notes/{note}/initials"), json!({})).await.is(201);
    let sending = secretariat.post(&format!("/notes/{note}/sending"), &[]).await;
    sending.must_say("The note as it will go out").must_say("has the honour to inform them of something.");
    let at = |words: &str| sending.body.find(words).unwrap();
    assert!(
        at("The note as it will go out") < at("SOC/2023-II/DEC/1")
            && at("NºDOC/1016") < at("SOC/2023-II/DEC/1")
    );
    office.send(&note).await;
    let annulment = json!({"annulled_because": "It named the wrong day"});
    program.post(&format!("/notes/{note}/annulment"), annulment).await.is(201);
    let reader = delegate(house, "KAZ").await;
    reader.get(&format!("/notes/{note}")).await.must_say("Reason: It named the wrong day");
    reader.get("/").await.must_say("Note verbale sent to your state, annulled on 22 August 2023: NºDOC/1016");
    reader.get("/symbols/N%C2%BADOC/1016").await.must_say("annulled on 22 August 2023");
    let paper = reader.get(&format!("/notes/{note}/paper.docx")).await;
    let said = lines(&paper.content).concat();
    assert!(said.contains("Thisnotewasannulledon22August2023."), "{said}");

    // It answers nothing, and one note is not registered twice without a word.
    let received = json!({"state": "CHN", "number": "12/23", "dated": "2023-08-20", "received": "2023-08-21",
                          "subject": "A request"});
    let first = house.register(Kind::NoteReceived, received.clone()).await;
    let answers = format!("/notes-received/{}/answers", first.id);
    secretariat.get(&answers).await.must_not_say(&note);
    assert_eq!(program.post(&answers, json!({"answered_by": note})).await.wrong_fields(), ["answered_by"]);
    let mut second = received;
    second["subject"] = json!("A request for the papers");
    let second = house.register(Kind::NoteReceived, second).await;
    assert_eq!(second.advice.first().map(|of| of.key), Some("advice-received-already"));
}
