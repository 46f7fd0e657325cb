//! The page of a symbol, and the ways to it from every text: the draft that was before the Senior Officials on
//! 22 August 2023, as it stood on either side of each day, for who may know of it and who may not.

use axum::http::StatusCode;
use clearinghouse::record::{Kind, Row};
use clearinghouse::rules::access::Actor;
use serde_json::{Value, json};
use uuid::Uuid;

use super::browsing::{delegate, observer, officer};
use crate::house::{House, Unchecked};

/// The draft with a text of 10 May, Rev.1 of 1 August and Rev.2 of 22 August 2023; on that day the Senior Officials
/// considered it. Rev.3 is of 1 September.
async fn house() -> (House, Uuid) {
    let house = House::new().await;
    house.on("2026-01-12").await;
    let meeting = json!({"body": "SOC", "session": "2023-II", "title": "Second meeting of the SOC in 2023",
                         "from": "2023-08-22", "to": "2023-08-22"});
    let meeting = house.register(Kind::Meeting, meeting).await.id;
    let document = json!({"symbol": "MC/2023/DRAFT/4", "form": "draft-decision", "title": "Modalities", "body": "MC",
                          "originator": "chairmanship", "distribution": "member-states"});
    let document = house.register(Kind::Document, document).await.id;
    for (revision, issued) in [(0, "2023-05-10"), (1, "2023-08-01"), (2, "2023-08-22"), (3, "2023-09-01")] {
        let text = format!("Text {revision}: as MC/2023/DRAFT/4/Rev.1 and SOC/2023-II/DEC/1 say (2.7).");
        let row = json!({"id": Uuid::new_v4(), "distribution": "member-states", "document_id": document,
                         "revision": revision, "issued": issued, "text": text,
                         "source": {"kind": "Clearing House", "date": issued}});
        let row = Row::from_json(Kind::DocumentText, row).unwrap();
        house.app.perform(Actor::PROGRAM, Unchecked(row)).await.unwrap();
    }
    let decision = json!({"meeting_id": meeting, "symbol": "SOC/2023-II/DEC/1", "title": "Decisions of the SOC",
                          "decided": "2023-08-22", "source_kind": "note verbale", "source_number": "NºDOC/1016"});
    let decision = house.register(Kind::Decision, decision).await.id;
    let paragraph = json!({"decision_id": decision, "number": 3, "verb": "consultations-continue",
                           "text": "The SOC considered the draft and agreed that consultations will continue."});
    let paragraph = house.register(Kind::DecisionParagraph, paragraph).await.id;
    let matter = json!({"concerns": "document", "title": "Modalities", "text": "To recommend it.", "body": "SOC",
                        "document_id": document, "opened": "2023-08-02", "meeting_id": meeting,
                        "verb": "consultations-continue", "decided": "2023-08-22", "paragraph_id": paragraph,
                        "outcome": "Consultations continue."});
    house.register(Kind::Matter, matter).await;
    (house, document)
}

#[tokio::test]
async fn it_says_in_words_what_it_is_and_how_it_stands() {
    let (house, document) = house().await;
    let reader = delegate(&house, "IND").await;
    let page = reader.get("/symbols/MC/2023/DRAFT/4/Rev.2").await;
    page.must_say("Draft No. 4, Ministerial Council, year 2023, revision 2");
    // The sentence of the issue: the day, what the body did, and what took its place.
    page.must_say("Rev.2, 22 August 2023; considered by the Senior Officials Committee the same day: consultations continue; superseded by ");
    page.must_say("/symbols/MC/2023/DRAFT/4/Rev.3").must_say(&format!("/documents/{document}/texts/1"));
    page.must_say("SOC/2023-II/DEC/1, paragraph 3");
    // On its own day and until the last of August nothing had taken its place; the day before there was no such text.
    for day in ["2023-08-22", "2023-08-31"] {
        let then = reader.get(&format!("/symbols/MC/2023/DRAFT/4/Rev.2?as_of={day}")).await;
        then.must_say("the same day: consultations continue")
            .must_not_say("superseded")
            .must_not_say("Rev.3");
    }
    let before = reader.get("/symbols/MC/2023/DRAFT/4/Rev.2?as_of=2023-08-21").await;
    assert_eq!(before.status, StatusCode::NOT_FOUND);
    before.must_say("It would mean: draft No. 4").must_not_say("22 August 2023");
    // What the body did on the day of Rev.2 it did not do with Rev.1.
    let first = reader.get("/symbols/MC/2023/DRAFT/4/Rev.1").await;
    first.must_say("Rev.1, 1 August 2023; superseded by").must_not_say("the same day");
    // As a whole: its latest text.
    reader.get("/symbols/MC/2023/DRAFT/4").await.must_say("latest text: Rev.3, 1 September 2023");
}

#[tokio::test]
async fn a_decision_and_a_note_have_their_pages() {
    let (house, _) = house().await;
    let corrigendum =
        json!({"symbol": "SOC/2023-II/DEC/1/Corr.1", "title": "Corrigendum", "decided": "2023-10-01"});
    house.register(Kind::Decision, corrigendum).await;
    let reader = delegate(&house, "IND").await;
    let page = reader.get("/symbols/SOC/2023-II/DEC/1").await;
    page.must_say("Decision No. 1, Senior Officials Committee, session 2023-II");
    page.must_say("decided on 22 August 2023 at SOC/2023-II").must_say("/symbols/SOC/2023-II/DEC/1/Corr.1");
    let then = reader.get("/symbols/SOC/2023-II/DEC/1?as_of=2023-09-30").await;
    then.must_not_say("Corr.1");
    let note = reader.get("/symbols/N%C2%BADOC/1016").await;
    note.must_say("Note verbale No. 1016 of the Secretariat").must_say("SOC/2023-II/DEC/1");
    assert_eq!(reader.get("/symbols/N%C2%BADOC/1017").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_text_leads_there_and_says_what_came_later() {
    let (house, document) = house().await;
    let reader = delegate(&house, "IND").await;
    let text = format!("/documents/{document}/texts/0");
    let rev = "<a href=\"/symbols/MC/2023/DRAFT/4/Rev.1\">MC/2023/DRAFT/4/Rev.1</a> <a class=\"badge over\" \
               href=\"/symbols/MC/2023/DRAFT/4/Rev.3\">superseded: Rev.3</a>";
    let page = reader.get(&text).await;
    assert!(page.body.contains(rev), "in a text of record");
    assert!(page.body.contains("(2.7)"), "whose numbers of paragraphs are its own");
    // As of the day of Rev.2, and the day before.
    let as_of = async |day: &str| reader.get(&format!("/documents/{document}?as_of={day}")).await.body;
    assert!(as_of("2023-08-22").await.contains(">superseded: Rev.2</a>"));
    assert!(!as_of("2023-08-21").await.contains("badge over"));
}

#[tokio::test]
async fn who_may_not_know_of_it_reads_as_of_what_there_is_not() {
    let (house, _) = house().await;
    let named = json!({"symbol": "MC/2023/DRAFT/7", "form": "draft-decision", "title": "Among two", "body": "MC",
                       "originator": "chairmanship", "distribution": "named-states", "named_states": ["CHN", "TUR"]});
    house.register(Kind::Document, named).await;
    let remark =
        json!({"area_id": "2.3", "when": "2023", "text": "See MC/2023/DRAFT/7 and MC/2023/DRAFT/8."});
    house.register(Kind::AreaNote, remark).await;
    let (china, india, japan) =
        (delegate(&house, "CHN").await, delegate(&house, "IND").await, observer(&house).await);
    china.get("/symbols/MC/2023/DRAFT/7").await.must_say("Among two");
    china
        .get("/areas/2.3")
        .await
        .must_say("href=\"/symbols/MC/2023/DRAFT/7\"")
        .must_not_say("/symbols/MC/2023/DRAFT/8");
    officer(&house).await.get("/symbols/MC/2023/DRAFT/7").await.must_say("Among two");
    for reader in [&india, &japan] {
        reader.get("/areas/2.3").await.must_not_say("/symbols/MC/2023/DRAFT/7");
        let [hidden, nothing] = [7, 8].map(|n| format!("/symbols/MC/2023/DRAFT/{n}"));
        let (hidden, nothing) = (reader.get(&hidden).await, reader.get(&nothing).await);
        assert_eq!([hidden.status, nothing.status], [StatusCode::NOT_FOUND; 2]);
        let plain = |body: &str| body.replace("DRAFT/7", "DRAFT/8").replace("No. 7", "No. 8");
        assert_eq!(plain(&hidden.body), plain(&nothing.body));
    }
    // Near to it stands what the reader may know of: the draft that is for Member States.
    let near = "href=\"/symbols/MC/2023/DRAFT/4\"";
    assert!(india.get("/symbols/MC/2023/DRAFT/8").await.body.contains(near));
    china.get("/symbols/MC/2023/DRAFT/8").await.must_say("href=\"/symbols/MC/2023/DRAFT/7\"");
    let malformed = india.get("/symbols/mc/2023/draft/4").await;
    assert_eq!(malformed.status, StatusCode::NOT_FOUND);
    malformed.must_say("A symbol names the body, the year");
}

#[tokio::test]
async fn it_is_said_in_three_languages() {
    let (house, _) = house().await;
    delegate(&house, "IND").await;
    let said: [(&str, &[&str]); 2] = [
        (
            "ru",
            &[
                "Проект № 4, Министерский совет, 2023 год; пересмотренный вариант 2",
                "в тот же день",
                "заменен текстом",
            ],
        ),
        (
            "kk",
            &["№ 4 жоба, Министрлер кеңесі, 2023 жыл", "2-қайта қаралған нұсқа", "сол күні", "ауыстырылды"],
        ),
    ];
    for (language, sentences) in said {
        let reader = delegate(&house, "IND").await.asking_for(language);
        let page = reader.get("/symbols/MC/2023/DRAFT/4/Rev.2").await;
        for sentence in sentences {
            page.must_say(sentence);
        }
    }
}

/// Everything that there was to take the word from is where it stood: no symbol of this test is left out.
#[tokio::test]
async fn each_symbol_of_the_record_has_its_page() {
    let (house, _) = house().await;
    let reader = officer(&house).await;
    let record = house.record().await;
    let symbols: Vec<Value> = record.organisation.symbols().map(Value::from).collect();
    assert_eq!(symbols.len(), 3, "a decision, a document, and a version of the Modalities");
    for symbol in symbols {
        let page = reader.get(&format!("/symbols/{}", symbol.as_str().unwrap())).await;
        assert_eq!(page.status, StatusCode::OK, "{symbol}");
    }
}
