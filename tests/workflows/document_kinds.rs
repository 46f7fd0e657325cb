//! Documents of all kinds: forms, originators, for whom they are, the languages under one symbol, files, and what one does
//! to another.

use axum::http::StatusCode;
use clearinghouse::record::Kind;
use serde_json::{Value, json};
use uuid::Uuid;

use super::browsing::{delegate, observer, officer, senior};
use crate::api::client::{OFFICER, Program};
use crate::house::House;

struct People {
    house: House,
    officer: Program,
    /// Kazakhstan is in the Chair in 2023.
    chair: Program,
    chairmanship: String,
}

async fn people() -> People {
    let house = House::new().await;
    house.on("2023-08-01").await;
    let officer = Program::of(&house, OFFICER).await;
    let chair = Program::of(&house, ("delegation", Some("KAZ"), "senior-official")).await;
    let chairmanship = house.record().await.organisation.chair(house.now().await).unwrap().common.id;
    People { house, officer, chair, chairmanship: format!("/chairmanships/{chairmanship}/documents") }
}

fn id(answer: &Value) -> Uuid {
    answer["id"].as_str().unwrap().parse().unwrap()
}

fn document(more: Value) -> Value {
    let mut document = json!({"form": "draft-statement", "title": "Promoting Volunteerism", "body": "MC",
                              "originator": "chairmanship", "distribution": "member-states",
                              "text": "We, the Ministers.\n\nWe shall meet again."});
    document.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    document
}

#[tokio::test]
async fn every_form_and_originator_has_its_symbol_and_its_words() {
    let People { house, officer, chairmanship, .. } = people().await;
    let reader = delegate(&house, "IND").await;
    for (form, originator, body, symbol, said) in [
        ("draft", "business-council", "MC", "MC/2023/DRAFT/5", "Draft: "),
        ("list", "secretariat", "SOC", "SOC/2023/DOC/1", "List: "),
        ("concept-paper", "chairmanship", "SOC", "SOC/2023/DOC/2", "Concept paper: "),
        ("action-plan", "youth-council", "SUM", "SUM/2023/DOC/1", "Action plan: "),
        ("contribution", "think-tank-forum", "CICA", "CICA/2023/DOC/1", "Contribution: "),
        ("statement", "council-of-eminent-persons", "CICA", "CICA/2023/DOC/2", "Statement: "),
        ("report", "expert-meeting", "CICA", "CICA/2023/DOC/3", "Report: "),
        ("other", "chairmanship", "MC", "MC/2023/DOC/1", "Other document: "),
    ] {
        let of = document(json!({"form": form, "originator": originator, "body": body}));
        let made = officer.post(&chairmanship, of).await.is(201);
        assert_eq!(made["symbol"], symbol, "{form}");
        let page = reader.get(&format!("/documents/{}", id(&made))).await;
        page.must_say(&format!("{said}Promoting Volunteerism"));
        reader.get(&format!("/symbols/{symbol}")).await.must_say(&format!("{said}Promoting Volunteerism"));
    }
    // What is before no body comes before none.
    let mut all = officer.get("/documents").await.items().into_iter();
    let none = all.find(|row| row["symbol"] == "CICA/2023/DOC/1").unwrap();
    let matter = json!({"body": "SOC", "title": "It", "text": "To take note."});
    let refused = officer.post(&format!("/documents/{}/matters", id(&none)), matter).await;
    assert!(refused.status.is_client_error(), "{}", refused.status);
}

/// An addendum is a document of its own under the symbol, with revisions of its own.
#[tokio::test]
async fn an_addendum_stands_beside_its_document() {
    let People { house, officer, chairmanship, .. } = people().await;
    let with = async |symbol: &str| officer.post(&chairmanship, document(json!({"symbol": symbol}))).await;
    // Issued here it has the next number, and no other; what was issued outside comes from paper, with its day.
    assert_eq!(with("MC/2023/DRAFT/9").await.wrong_fields(), ["symbol"]);
    assert_eq!(with("MC/2023/DRAFT/12/Add.1").await.wrong_fields(), ["symbol"]);
    assert_eq!(with("MC/2023/DRAFT/5/Rev.1").await.wrong_fields(), ["symbol"]);
    assert_eq!(with("MC/2023/DRAFT/5").await.is(201)["symbol"], "MC/2023/DRAFT/5");
    assert_eq!(with("MC/2023/DRAFT/5/Add.2").await.wrong_fields(), ["symbol"], "there is no first");
    assert_eq!(with("MC/2023/DRAFT/5/Rev.1/Add.1").await.wrong_fields(), ["symbol"], "there is no Rev.1");
    let from_paper = document(json!({"symbol": "MC/2023/DRAFT/9", "issued": "2023-07-20"}));
    assert_eq!(officer.post(&chairmanship, from_paper).await.is(201)["symbol"], "MC/2023/DRAFT/9");
    let addendum = with("MC/2023/DRAFT/9/Add.1").await.is(201);
    officer.post(&format!("/documents/{}/texts", id(&addendum)), json!({"text": "Otherwise."})).await.is(201);
    for wrong in
        ["MC/2023/DRAFT/9/Add.0", "MC/2023/DRAFT/9/Annex", "MC/2023/DRAFT/9/Rev.1/Rev.2", "MC/2023/9"]
    {
        assert_eq!(with(wrong).await.wrong_fields(), ["symbol"], "{wrong}");
    }
    let reader = delegate(&house, "IND").await;
    reader.get("/symbols/MC/2023/DRAFT/9").await.must_say("href=\"/symbols/MC/2023/DRAFT/9/Add.1\"");
    let page = reader.get("/symbols/MC/2023/DRAFT/9/Add.1/Rev.1").await;
    page.must_say("Draft No. 9, Ministerial Council, year 2023, addendum 1, revision 1");
    // The next number is after the ninth, whatever stands beside it.
    assert_eq!(officer.post(&chairmanship, document(json!({}))).await.is(201)["symbol"], "MC/2023/DRAFT/10");
}

#[tokio::test]
async fn each_distribution_reaches_those_for_whom_it_is_and_nobody_else() {
    let People { house, officer: secretariat, chair, chairmanship } = people().await;
    let readers = [
        delegate(&house, "IND").await,
        delegate(&house, "TUR").await,
        observer(&house).await,
        senior(&house, "KAZ").await,
        officer(&house).await,
    ];
    // India is a named state, Turkey is not; an observer; the Chair, which is not named; the Secretariat.
    let cases = [
        ("public", [true, true, true, true, true], Some(8)),
        ("member-states-and-observers", [true, true, true, true, true], Some(8)),
        ("member-states", [true, true, false, true, true], Some(7)),
        ("named-states", [true, false, false, false, true], Some(2)),
        ("secretariat", [false, false, false, false, true], None),
    ];
    for (distribution, reach, sent) in cases {
        let named = if distribution == "named-states" { json!(["IND", "CHN"]) } else { json!([]) };
        let of =
            document(json!({"distribution": distribution, "named_states": named, "title": distribution}));
        let made = secretariat.post(&chairmanship, of).await.is(201);
        let (made, symbol) = (id(&made), made["symbol"].as_str().unwrap().to_owned());
        let text = json!({"language": "ru", "revision": 0, "text": "Мы, министры."});
        let text = id(&secretariat.post(&format!("/documents/{made}/translations"), text).await.is(201));
        house.place_file(Kind::DocumentText, text).await;
        let related = json!({"relation": "amends", "to_document_id": made});
        let other =
            secretariat.post(&chairmanship, document(json!({"distribution": "public"}))).await.is(201);
        secretariat.post(&format!("/documents/{}/relations", id(&other)), related).await.is(201);
        for (reader, may) in readers.iter().zip(reach) {
            let wanted = if may { StatusCode::OK } else { StatusCode::NOT_FOUND };
            for address in [
                format!("/documents/{made}"),
                format!("/documents/{made}/texts/0"),
                format!("/documents/{made}/texts/0?language=ru"),
                format!("/symbols/{symbol}"),
            ] {
                assert_eq!(reader.get(&address).await.status, wanted, "{distribution}: {address}");
            }
            // Neither in the list, nor found, nor named by the other.
            assert_eq!(reader.get("/documents").await.says(&symbol), may, "{distribution}");
            let of_other = reader.get(&format!("/documents/{}", id(&other))).await;
            assert_eq!(of_other.says(&symbol), may, "{distribution}");
        }
        let circulations = secretariat.get("/circulations").await.items();
        let own: Vec<_> = circulations.iter().filter(|row| row["of_id"] == text.to_string()).collect();
        assert_eq!(own.first().map(|row| row["states"].as_array().unwrap().len()), sent, "{distribution}");
    }
    let of = document(json!({"distribution": "secretariat"}));
    assert_eq!(
        chair.post(&chairmanship, of).await.wrong_fields(),
        ["distribution"],
        "the Chair could not read it"
    );
}

#[tokio::test]
async fn languages_stand_under_one_symbol_each_at_its_revision() {
    let People { house, officer, chair, chairmanship } = people().await;
    let made = id(&chair.post(&chairmanship, document(json!({}))).await.is(201));
    let (texts, translations) =
        (format!("/documents/{made}/texts"), format!("/documents/{made}/translations"));
    let russian = |revision: i32| json!({"language": "ru", "revision": revision, "text": "Мы, министры."});
    house.on("2023-08-02").await;
    let issued = chair.post(&translations, russian(0)).await.is(201);
    assert_eq!((&issued["language"], &issued["issued"]), (&json!("ru"), &json!("2023-08-02")));
    let india = Program::of(&house, ("delegation", Some("IND"), "delegate")).await;
    india.post(&translations, russian(0)).await.is(403);
    for (of, field) in [
        (russian(0), "language"), // issued already
        (json!({"language": "en", "revision": 0, "text": "We."}), "language"), // the original
        (russian(1), "revision"), // not issued yet
    ] {
        assert_eq!(officer.post(&translations, of).await.wrong_fields(), [field]);
    }
    house.on("2023-08-22").await;
    let next = officer.post(&texts, json!({"text": "We, the Ministers, decided."})).await.is(201);
    assert_eq!((&next["revision"], &next["language"]), (&json!(1), &json!("en")));

    let reader = delegate(&house, "IND").await;
    let page = reader.get(&format!("/documents/{made}")).await;
    page.must_say("English: Rev.1, 22 August 2023").must_say("Russian: as first issued, 2 August 2023");
    page.must_say("We, the Ministers, decided.").must_not_say("министры");
    let before = reader.get(&format!("/documents/{made}?as_of=2023-08-01")).await;
    before.must_say("English: as first issued").must_not_say("Russian:");
    // The old address is that of the original; the other language has its own.
    reader.get(&format!("{texts}/0")).await.must_say("We, the Ministers.").must_not_say("министры");
    let translation = reader.get(&format!("{texts}/0?language=ru")).await;
    translation.must_say("Мы, министры.").must_not_say("We, the Ministers.");
    assert_eq!(reader.get(&format!("{texts}/0?language=kk")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(reader.get(&format!("{texts}/1?language=ru")).await.status, StatusCode::NOT_FOUND);
    // Side by side; the original has two paragraphs, the Russian one.
    let beside = reader.get(&format!("{texts}/0?beside=ru")).await;
    beside.must_say("We, the Ministers.").must_say("Мы, министры.").must_say("We shall meet again.");
    beside.must_say("English has 2 paragraphs, Russian has one paragraph");
    let equal =
        json!({"language": "kk", "revision": 0, "text": "Біз, министрлер.\r\n\r\nБіз қайта кездесеміз."});
    officer.post(&translations, equal).await.is(201);
    reader
        .get(&format!("{texts}/0?beside=kk"))
        .await
        .must_say("Біз қайта")
        .must_not_say("differ in their paragraphs");

    // What is before a body, and frozen, is the original: the latest Russian changes nothing of it.
    officer.post(&translations, russian(1)).await.is(201);
    let record = house.record().await;
    let latest = record.organisation.latest_text(made, "2023-08-22".parse().unwrap()).unwrap();
    assert_eq!((latest.language.as_str(), latest.text.as_str()), ("en", "We, the Ministers, decided."));
    let all = record.organisation.versions_of(made);
    let all: Vec<_> = all.iter().map(|row| (row.revision, row.language.as_str())).collect();
    assert_eq!(all, [(0, "en"), (0, "ru"), (0, "kk"), (1, "en"), (1, "ru")]);
    assert_eq!(record.organisation.texts_of(made).len(), 2);
}

#[tokio::test]
async fn the_language_of_the_first_text_is_the_original() {
    let People { house, officer, chairmanship, .. } = people().await;
    let of = document(json!({"language": "ru", "text": "Мы, министры."}));
    let made = id(&officer.post(&chairmanship, of).await.is(201));
    let english = json!({"language": "en", "revision": 0, "text": "We, the Ministers."});
    officer.post(&format!("/documents/{made}/translations"), english).await.is(201);
    let next = officer.post(&format!("/documents/{made}/texts"), json!({"text": "Мы решили."})).await.is(201);
    assert_eq!(next["language"], "ru");
    let reader = delegate(&house, "IND").await;
    reader.get(&format!("/documents/{made}/texts/0")).await.must_say("Мы, министры.");
    reader.get(&format!("/documents/{made}/texts/0?language=en")).await.must_say("We, the Ministers.");
}

/// A text in another language has the title that was typed with it, and the Chair and the day of the revision that it
/// translates, however late it came; pages and papers in that language show them.
#[tokio::test]
async fn a_translation_has_its_own_title_and_the_chair_and_day_of_its_revision() {
    let People { house, officer, chairmanship, .. } = people().await;
    let made = id(&officer.post(&chairmanship, document(json!({}))).await.is(201));
    officer.post(&format!("/documents/{made}/texts"), json!({"text": "We have *decided*."})).await.is(201);
    house.on("2025-03-01").await; // the Chair is another by now
    let officer = Program::of(&house, OFFICER).await;
    let before = house.record().await.organisation.chair(house.now().await).unwrap().state;
    assert_ne!(before.as_str(), "KAZ");
    let reader = delegate(&house, "IND").await;
    let of = |more: Value| {
        let mut text = json!({"language": "ru", "revision": 0, "text": "Мы, *министры*."});
        text.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        text
    };
    let translations = format!("/documents/{made}/translations");
    let hidden = of(json!({"title": "Содействие \u{202e}добровольчеству"}));
    assert_eq!(officer.post(&translations, hidden).await.wrong_fields(), ["title"]);
    officer.post(&translations, of(json!({"title": "Содействие добровольчеству"}))).await.is(201);
    let page = format!("/documents/{made}/texts/0");
    let russian = reader.get(&format!("{page}?language=ru")).await;
    russian.must_say("Содействие добровольчеству").must_not_say("Promoting Volunteerism");
    russian.must_say("The original (English) is at a later revision: MC/2023/DRAFT/5/Rev.1");
    reader.get(&page).await.must_say("Promoting Volunteerism");
    let beside = reader.get(&format!("{page}?beside=ru")).await;
    beside.must_say("Мы, <em>министры</em>.").must_not_say("*министры*");
    let paper = reader.get(&format!("{page}/paper.docx?language=ru")).await;
    let said = crate::house::paper::lines(&paper.content).concat();
    for line in ["Председательство:Kazakhstan", "1августа2023г.", "СОДЕЙСТВИЕ", "обровольчеств"]
    {
        assert!(said.to_lowercase().contains(&line.to_lowercase()), "{line}: {said}");
    }
    assert!(!said.to_lowercase().contains("volunteerism"), "{said}");
}

#[tokio::test]
async fn what_a_document_does_to_another_stands_on_both_pages_and_on_those_of_their_symbols() {
    let People { house, officer, chair, chairmanship } = people().await;
    let first = id(&chair.post(&chairmanship, document(json!({}))).await.is(201));
    let second = id(&chair.post(&chairmanship, document(json!({"title": "The second"}))).await.is(201));
    let decision = json!({"symbol": "SOC/2023-I/DEC/1", "title": "Decisions", "decided": "2023-03-30"});
    let decision = house.register(Kind::Decision, decision).await.id;
    let relations = format!("/documents/{second}/relations");
    let superseding = json!({"relation": "supersedes", "to_document_id": first});
    let india = Program::of(&house, ("delegation", Some("IND"), "delegate")).await;
    india.post(&relations, superseding.clone()).await.is(403);
    chair.post(&relations, superseding.clone()).await.is(201);
    officer.post(&relations, json!({"relation": "implements", "to_decision_id": decision})).await.is(201);
    for (wrong, field) in [
        (superseding, "relation"), // registered already
        (json!({"relation": "amends"}), "to_document_id"),
        (
            json!({"relation": "amends", "to_document_id": first, "to_decision_id": decision}),
            "to_document_id",
        ),
        (json!({"relation": "amends", "to_document_id": second}), "to_document_id"), // itself
    ] {
        assert_eq!(officer.post(&relations, wrong.clone()).await.wrong_fields(), [field], "{wrong}");
    }
    let reader = delegate(&house, "IND").await;
    for address in [format!("/documents/{second}"), "/symbols/MC/2023/DRAFT/6".to_owned()] {
        let page = reader.get(&address).await;
        page.must_say(">supersedes</span> <a href=\"/documents/")
            .must_say(">implements</span> <a href=\"/decisions/");
    }
    for address in [format!("/documents/{first}"), "/symbols/MC/2023/DRAFT/5".to_owned()] {
        reader.get(&address).await.must_say("superseded by").must_say("The second");
    }
    for address in [format!("/decisions/{decision}"), "/symbols/SOC/2023-I/DEC/1".to_owned()] {
        reader.get(&address).await.must_say("implemented by").must_say("The second");
    }
    // The day before it was said, nothing was.
    house.on("2023-08-03").await;
    let reader = delegate(&house, "IND").await;
    reader.get(&format!("/documents/{first}?as_of=2023-08-01")).await.must_say("superseded by");
    reader.get(&format!("/documents/{first}?as_of=2023-07-31")).await.must_not_say("superseded by");
}

/// What a document says is in its texts: they are for those for whom it is, however that is corrected.
#[tokio::test]
async fn its_texts_and_their_files_go_where_the_document_goes() {
    let People { house, officer: program, chairmanship, .. } = people().await;
    let made =
        id(&program.post(&chairmanship, document(json!({"distribution": "secretariat"}))).await.is(201));
    let texts = program.get("/document-texts").await.items();
    let text = id(texts.iter().find(|row| row["document_id"] == made.to_string()).unwrap());
    let file = house.place_file(Kind::DocumentText, text).await;
    let correct = async |distribution: &str, named: Value| {
        let changes = json!({"distribution": distribution, "named_states": named});
        let correction = house.correction(Kind::Document, made, changes.clone()).await;
        let preview =
            correction.preview(house.record().await.as_ref(), house.now().await.date_naive()).unwrap();
        house.correct(Kind::Document, made, changes).await;
        preview.advice.into_iter().map(|of| of.key).collect::<Vec<_>>()
    };
    let readers = [delegate(&house, "IND").await, delegate(&house, "TUR").await, observer(&house).await];
    let reach = async || {
        let mut reach = Vec::new();
        for reader in &readers {
            let page = reader.get(&format!("/documents/{made}/texts/0")).await.status == StatusCode::OK;
            let content = reader.get(&format!("/files/{file}")).await.status == StatusCode::OK;
            assert_eq!(page, content, "the file goes with the text");
            reach.push(page);
        }
        reach
    };
    assert_eq!(reach().await, [false, false, false]);
    let said = correct("public", json!([])).await;
    assert_eq!(said, ["advice-newly-members", "advice-newly-observers", "advice-texts-follow"]);
    assert_eq!(reach().await, [true, true, true]);
    let said = correct("named-states", json!(["IND"])).await;
    assert_eq!(said, ["advice-no-more-members", "advice-no-more-observers", "advice-texts-follow"]);
    assert_eq!(reach().await, [true, false, false]);
    let said = correct("secretariat", json!([])).await;
    assert_eq!(said, ["advice-no-more-state", "advice-texts-follow"]);
    assert_eq!(reach().await, [false, false, false]);
}
