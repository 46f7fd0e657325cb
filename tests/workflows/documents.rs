//! Documents before the bodies: registered with their first text, issued revision by revision, never changed, and read by
//! those for whom they are.

use clearinghouse::record::Kind;
use serde_json::{Value, json};

use super::browsing::{delegate, observer, officer};
use crate::api::client::{DELEGATE, OBSERVER, OFFICER, Program};
use crate::house::House;
use crate::house::paper::lines;

struct People {
    house: House,
    officer: Program,
    /// Kazakhstan is in the Chair in 2023.
    chair: Program,
    delegate: Program,
    china_senior: Program,
    observer: Program,
    chairmanship: String,
}

async fn people() -> People {
    let house = House::new().await;
    house.on("2023-08-01").await;
    let officer = Program::of(&house, OFFICER).await;
    let of =
        async |state: &'static str| Program::of(&house, ("delegation", Some(state), "senior-official")).await;
    let (chair, china_senior) = (of("KAZ").await, of("CHN").await);
    let (delegate, observer) = (Program::of(&house, DELEGATE).await, Program::of(&house, OBSERVER).await);
    let chairmanship = house.record().await.organisation.chair(house.now().await).unwrap().common.id;
    let chairmanship = format!("/chairmanships/{chairmanship}/documents");
    People { house, officer, chair, delegate, china_senior, observer, chairmanship }
}

fn id(answer: &Value) -> String {
    answer["id"].as_str().expect("an id").to_owned()
}

fn draft(more: Value) -> Value {
    let mut draft = json!({"form": "draft-statement", "title": "Promoting Volunteerism", "body": "MC",
                           "originator": "chairmanship", "distribution": "member-states", "text": "We, the Ministers …"});
    draft.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    draft
}

#[tokio::test]
async fn symbols_are_allotted_without_a_gap_or_a_double() {
    let People { officer, chair, delegate, china_senior, observer, chairmanship, house: _house } =
        people().await;
    for other in [&delegate, &china_senior] {
        other.post(&chairmanship, draft(json!({}))).await.is(403);
    }
    observer.post(&chairmanship, draft(json!({}))).await.is(404);
    let symbol = async |program: &Program, more: Value| {
        program.post(&chairmanship, draft(more)).await.is(201)["symbol"].as_str().unwrap().to_owned()
    };
    // The fourth is the draft of the Modalities, of which the record knows already.
    assert_eq!(symbol(&chair, json!({})).await, "MC/2023/DRAFT/5");
    assert_eq!(symbol(&officer, json!({"form": "draft-decision"})).await, "MC/2023/DRAFT/6");
    // From paper: the fourth, whose two revisions before are on paper alone.
    let typed = json!({"symbol": "MC/2023/DRAFT/4/Rev.2", "issued": "2023-07-20"});
    assert_eq!(symbol(&officer, typed.clone()).await, "MC/2023/DRAFT/4");
    let twice = officer.post(&chairmanship, draft(typed)).await.wrong_fields();
    assert_eq!(twice, ["symbol"]);
    assert_eq!(symbol(&officer, json!({})).await, "MC/2023/DRAFT/7");
    assert_eq!(symbol(&officer, json!({"body": "SOC"})).await, "SOC/2023/DRAFT/1", "each body has its own");
    assert_eq!(symbol(&officer, json!({"form": "report"})).await, "MC/2023/DOC/1", "a report is no draft");
    for (more, field) in [
        (json!({"symbol": "SOC/2023/DRAFT/9"}), "symbol"), // of another body
        (json!({"symbol": "MC/2023/9"}), "symbol"),
        (json!({"issued": "2023-08-02"}), "issued"), // tomorrow
        (json!({"originator": "states"}), "states"),
        (json!({"distribution": "named-states"}), "named_states"),
    ] {
        let wrong = officer.post(&chairmanship, draft(more.clone())).await.wrong_fields();
        assert_eq!(wrong, [field], "{more}");
    }
    let texts = officer.get("/document-texts").await.items();
    let fourth = texts.iter().find(|row| row["revision"] == 2).unwrap();
    assert_eq!((&fourth["issued"], texts.len()), (&json!("2023-07-20"), 6));
}

#[tokio::test]
async fn it_is_registered_for_the_chair_of_today_alone() {
    let People { house, officer, chair, chairmanship, .. } = people().await;
    house.on("2024-12-18").await; // the handover was on 17 December 2024
    officer.post(&chairmanship, draft(json!({}))).await.is(409);
    chair.post(&chairmanship, draft(json!({}))).await.is(403);
}

#[tokio::test]
async fn an_issued_text_never_changes_and_the_next_is_issued_beside_it() {
    let People { house, officer, chair, delegate: kazakhstan, chairmanship, .. } = people().await;
    let first = draft(json!({"text": "To encourage volunteers.\n\nTo meet again."}));
    let document = id(&chair.post(&chairmanship, first).await.is(201));
    let texts = format!("/documents/{document}/texts");
    let same = json!({"text": "To encourage volunteers.\r\n\r\nTo meet again."});
    assert_eq!(officer.post(&texts, same).await.wrong_fields(), ["text"], "nothing has changed");
    kazakhstan.post(&texts, json!({"text": "Otherwise."})).await.is(403);
    house.on("2023-08-22").await;
    let second =
        json!({"text": "To encourage and to train volunteers.\n\nTo meet again.", "note": "NºDOC/1016"});
    let second = officer.post(&texts, second).await.is(201);
    assert_eq!(
        (&second["kind"], &second["revision"], &second["issued"]),
        (&json!("document-text"), &json!(1), &json!("2023-08-22"))
    );
    let circulated = kazakhstan.get("/circulations").await.items();
    assert_eq!(circulated.len(), 2, "each text was sent out");
    assert!(
        circulated.iter().all(|row| row["states"].as_array().unwrap().len() == 7),
        "to all Member States of the day"
    );

    // Nobody corrects, strikes or registers an issued text; nor is a document struck while it has one.
    for (address, body) in [
        (
            format!("/document-texts/{}/correction", id(&second)),
            json!({"text": "Otherwise.", "reason": "A slip"}),
        ),
        (format!("/document-texts/{}/striking", id(&second)), json!({"reason": "A slip"})),
        (
            "/document-texts".to_owned(),
            json!({"document_id": document, "revision": 2, "issued": "2023-08-22", "text": "x"}),
        ),
    ] {
        let answer = officer.post(&address, body).await;
        assert!([404, 405].contains(&answer.status.as_u16()), "{address}: {}", answer.status);
    }
    officer.post(&format!("/documents/{document}/striking"), json!({"reason": "A slip"})).await.is(409);
    let texts = kazakhstan.get("/document-texts").await.items();
    assert!(texts.iter().any(|row| row["text"] == "To encourage volunteers.\n\nTo meet again."));

    let reader = delegate(&house, "IND").await;
    let page = reader.get(&format!("/documents/{document}")).await;
    page.must_say("To encourage and to train volunteers.")
        .must_say("MC/2023/DRAFT/5/Rev.1, issued on 22 August 2023");
    page.must_say(&format!("/documents/{document}/texts/0")).must_not_say("<ins>");
    let then = reader.get(&format!("/documents/{document}?as_of=2023-08-21")).await;
    then.must_say("To encourage volunteers.").must_not_say("to train");
    let before = reader.get(&format!("/documents/{document}?as_of=2023-07-31")).await;
    before.must_say("No text of this document had been issued by this day").must_not_say("To encourage");
    let text = reader.get(&format!("/documents/{document}/texts/0")).await;
    text.must_say("To encourage volunteers.").must_not_say("to train").must_say("Rev.1");
    let changed = reader.get(&format!("/documents/{document}/texts/1?since=0")).await;
    changed.must_say("<ins>").must_say("What changed from as first issued to Rev.1");
    assert_eq!(reader.get(&format!("/documents/{document}/texts/2")).await.status, 404);

    // Found by symbol and by title.
    for words in ["MC%2F2023%2FDRAFT%2F5", "Rev.1%20Volunteerism", "volunteerism"] {
        reader.get(&format!("/search?q={words}")).await.must_say(&format!("href=\"/documents/{document}\""));
    }
    let list = reader.get("/documents.csv").await;
    list.must_say("symbol,title,form,body,originator,distribution,revision,stands");
    list.must_say("MC/2023/DRAFT/5,Promoting Volunteerism,draft-statement,MC,Chairmanship,Member States only,1,Before no body yet");
    reader.get("/documents?form=report").await.must_not_say("MC/2023/DRAFT/5");
    reader.get("/documents?form=draft-statement&stands=nowhere").await.must_say("MC/2023/DRAFT/5");
}

#[tokio::test]
async fn it_is_read_by_those_for_whom_it_is() {
    let People { house, officer, china_senior, observer: program, chairmanship, .. } = people().await;
    let named =
        json!({"distribution": "named-states", "named_states": ["CHN", "IND"], "title": "Between two"});
    let named = id(&officer.post(&chairmanship, draft(named)).await.is(201));
    let wide = json!({"distribution": "member-states-and-observers", "title": "For observers too"});
    let wide = id(&officer.post(&chairmanship, draft(wide)).await.is(201));
    let states = |row: &Value| row["states"].as_array().unwrap().len();
    let circulated = officer.get("/circulations").await.items();
    let mut sizes: Vec<_> = circulated.iter().map(states).collect();
    sizes.sort_unstable();
    let observers = house
        .record()
        .await
        .organisation
        .all_of(clearinghouse::record::rows::StandingOf::Observer, "2023-08-01".parse().unwrap())
        .len();
    assert_eq!(sizes, [2, 7 + observers]);

    china_senior.get(&format!("/documents/{named}")).await.is(200);
    let outside = delegate(&house, "TUR").await;
    let paper = format!("/documents/{named}/texts/0/paper.docx");
    for address in [format!("/documents/{named}"), format!("/documents/{named}/texts/0"), paper.clone()] {
        assert_eq!(outside.get(&address).await.status, 404, "{address}");
    }
    for address in ["/documents", "/documents.csv", "/search?q=Between", "/journal"] {
        outside.get(address).await.must_not_say("Between two");
    }
    program.get(&format!("/documents/{named}")).await.is(404);
    program.get(&format!("/documents/{wide}")).await.is(200);
    let observer = observer(&house).await;
    observer.get("/documents").await.must_say("For observers too").must_not_say("Between two");
    observer.get(&format!("/documents/{wide}/texts/0")).await.must_say("We, the Ministers");

    // On paper it says for whom it is, and whoever takes it has opened it.
    let opened = async || {
        let circulation = circulated.iter().find(|row| states(row) == 2).unwrap();
        let register = officer.get(&format!("/circulations/{}/openings", id(circulation))).await.is(200);
        let items = register["items"].as_array().unwrap().clone();
        items.iter().filter(|of| of["opened_at"].is_string()).count()
    };
    assert_eq!(opened().await, 0);
    let india = delegate(&house, "IND").await;
    let word = lines(&india.get(&paper).await.content);
    assert_eq!(opened().await, 1);
    let symbol = house.record().await.organisation.documents[&named.parse().unwrap()].symbol.clone();
    let name = "CONFERENCEONINTERACTIONANDCONFIDENCEBUILDINGMEASURESINASIA\
                СОВЕЩАНИЕПОВЗАИМОДЕЙСТВИЮИМЕРАМДОВЕРИЯВАЗИИ";
    assert_eq!((word[0].as_str(), word[2].as_str()), (format!("{symbol}1August2023").as_str(), name));
    let below = [
        "ChairmanshipofKazakhstan",
        "DRAFTCICAMINISTERIALCOUNCILSTATEMENT",
        "onBetweentwo",
        "We,theMinisters…",
    ];
    assert_eq!(word[3..], below);
    assert!(word[1].starts_with("Distr:") && word[1].contains("China") && word[1].contains("India"));
    assert_eq!(india.get(&format!("/documents/{named}/texts/1/paper.docx")).await.status, 404);
    assert_eq!(india.get("/documents/none/texts/0/paper.docx").await.status, 404);
    assert_eq!(india.get(&format!("{paper}?as_of=2023-07-31")).await.status, 404);
    assert_eq!(india.get(&format!("{paper}?as_of=2023-13-31")).await.status, 422);
}

#[tokio::test]
async fn it_comes_before_its_body_or_one_below_and_what_was_adopted_is_not_revised() {
    let People { house, officer, delegate: kazakhstan, chairmanship, .. } = people().await;
    let soc = json!({"body": "SOC", "form": "report", "title": "A report"});
    let report = id(&officer.post(&chairmanship, draft(soc)).await.is(201));
    let matter = |body: &str| json!({"body": body, "title": "A report", "text": "To take note."});
    let address = format!("/documents/{report}/matters");
    assert_eq!(officer.post(&address, matter("MC")).await.wrong_fields(), ["body"], "above its own");
    kazakhstan.post(&address, matter("SOC")).await.is(403);
    let opened = officer.post(&address, matter("SOC")).await.is(201);
    assert_eq!((&opened["document_id"], &opened["concerns"]), (&json!(report), &json!("document")));
    assert_eq!(officer.post(&address, matter("SOC")).await.wrong_fields(), ["body"], "once at a time");
    let meeting = json!({"body": "SOC", "session": "2023-II", "title": "Second meeting", "from": "2023-08-22", "to": "2023-08-22"});
    let meeting = house.register(Kind::Meeting, meeting).await.id;
    house.on("2023-08-22").await;
    let continued = json!({"verb": "consultations-continue", "decided_on": "2023-08-22", "meeting": meeting});
    let outcome = format!("/matters/{}/outcome", id(&opened));
    officer.post(&outcome, continued).await.is(201);
    officer.post(&format!("/documents/{report}/texts"), json!({"text": "Rev."})).await.is(201);
    let adopted = json!({"verb": "adopted", "decided_on": "2023-08-22", "meeting": meeting});
    officer.post(&outcome, adopted).await.is(201);
    let refused =
        officer.post(&format!("/documents/{report}/texts"), json!({"text": "Rev. 2"})).await.is(409);
    assert!(refused["detail"].as_str().unwrap().contains("22 August 2023"), "{refused}");
    let page = super::browsing::officer(&house).await.get(&format!("/documents/{report}")).await;
    page.must_say("Senior Officials Committee: adopted, 22 August 2023");
}

#[tokio::test]
async fn at_a_browser_it_is_registered_and_revised() {
    let People { house, .. } = people().await;
    let officer = officer(&house).await;
    let list = officer.get("/documents").await;
    let way = list.body.split("href=\"").find(|part| part.starts_with("/chairmanships/")).unwrap();
    let way = way.split('"').next().unwrap().to_owned();
    let form = [
        ("form", "draft-statement"),
        ("title", "Volunteers"),
        ("body", "MC"),
        ("originator", "secretariat"),
        ("distribution", "member-states"),
        ("text", "We decided."),
    ];
    let done = super::browsing::step(&officer, &way, &form).await;
    let page = officer.get(done.goes_to()).await;
    page.must_say("Document registered and issued").must_say("MC/2023/DRAFT/5").must_say("We decided.");
    let document = super::browsing::led(&done);
    let form = [("text", "We decided otherwise.")];
    let done = super::browsing::step(&officer, &format!("{document}/texts"), &form).await;
    officer.get(done.goes_to()).await.must_say("Revision issued").must_say("We decided otherwise.");
    delegate(&house, "KAZ").await.get("/documents").await.must_not_say("/chairmanships/");
}
