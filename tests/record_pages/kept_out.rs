//! Who is kept out, and of what nobody learns.

use axum::http::StatusCode;
use clearinghouse::record::Kind;
use clearinghouse::rules::access::Post;
use serde_json::json;

use super::house;

#[tokio::test]
async fn a_delegate_is_told_why_not_and_for_an_observer_there_is_nothing() {
    let house = house().await;
    let delegate =
        house.signed_in("delegate@kaz.example", Post::Delegate("KAZ".parse().unwrap(), false)).await;
    let observer = house.signed_in("observer@jpn.example", Post::Observer("JPN".parse().unwrap())).await;
    let done = house
        .register(
            Kind::Meeting,
            json!({"body": "SOC", "title": "A session", "from": "2023-08-22", "to": "2023-08-22"}),
        )
        .await;
    let record = format!("/records/meeting/{}", done.id);
    let correct = format!("{record}/correct");
    for address in ["/register", "/register/tenure", correct.as_str()] {
        let answer = delegate.get(address).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{address}");
        answer.must_say("Your delegation (Kazakhstan)");
        assert_eq!(observer.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    assert_eq!(delegate.post("/register/tenure", &[]).await.status, StatusCode::FORBIDDEN);
    let page = delegate.get(&record).await;
    page.must_say("A session").must_say("History");
    assert!(!page.says("/correct"), "no way is shown that is not open");
    for address in [record.as_str(), "/journal", "/journal/1", "/journal.csv"] {
        assert_eq!(observer.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    assert_eq!(delegate.get("/journal/verify").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_record_for_others_is_not_there() {
    let house = house().await;
    let kazakhstan =
        house.signed_in("delegate@kaz.example", Post::Delegate("KAZ".parse().unwrap(), false)).await;
    let china = house.signed_in("delegate@chn.example", Post::Delegate("CHN".parse().unwrap(), false)).await;
    let observer = house.signed_in("observer@jpn.example", Post::Observer("JPN".parse().unwrap())).await;
    let note = |text: &str, more: serde_json::Value| {
        let mut note = json!({"area_id": "2.3", "when": "2022", "text": text});
        note.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        note
    };
    let of_some = json!({"distribution": "named-states", "named_states": ["CHN"]});
    let hidden = house.register(Kind::AreaNote, note("A quiet word", of_some)).await;
    let shown =
        house.register(Kind::AreaNote, note("A public word", json!({"distribution": "public"}))).await;
    let address = format!("/records/area-note/{}", hidden.id);
    assert_eq!(kazakhstan.get(&address).await.status, StatusCode::NOT_FOUND);
    assert_eq!(observer.get(&address).await.status, StatusCode::NOT_FOUND);
    china.get(&address).await.must_say("A quiet word");
    assert_eq!(kazakhstan.get(&format!("/journal/{}", hidden.entry)).await.status, StatusCode::NOT_FOUND);
    assert!(!kazakhstan.get("/journal").await.says(&hidden.id.to_string()));
    china.get("/journal").await.must_say(&hidden.id.to_string());
    let page = observer.get(&format!("/records/area-note/{}", shown.id)).await;
    page.must_say("A public word");
    assert!(!page.says("History") && !page.says("/journal"), "for an observer there is no journal");
    // What rests on a record is shown as far as the reader may know of it.
    let area = house.record().await.area_by_code("2.3").unwrap().area.common.id;
    let area = kazakhstan.get(&format!("/records/area/{area}")).await;
    area.must_say(&shown.id.to_string());
    assert!(!area.says(&hidden.id.to_string()));
    let nothing = uuid::Uuid::nil();
    assert_eq!(china.get(&format!("/records/area-note/{nothing}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(china.get(&format!("/records/nothing/{nothing}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_struck_record_says_so_to_whom_it_was_for_and_to_nobody_else() {
    let house = house().await;
    let officer = super::officer(&house).await;
    let kazakhstan =
        house.signed_in("delegate@kaz.example", Post::Delegate("KAZ".parse().unwrap(), false)).await;
    let china = house.signed_in("delegate@chn.example", Post::Delegate("CHN".parse().unwrap(), false)).await;
    let observer = house.signed_in("observer@jpn.example", Post::Observer("JPN".parse().unwrap())).await;
    let struck = async |text: &str, audience: serde_json::Value| {
        let mut note = json!({"area_id": "2.3", "when": "2022", "text": text});
        note.as_object_mut().unwrap().extend(audience.as_object().unwrap().clone());
        let done = house.register(Kind::AreaNote, note).await;
        house.strike(Kind::AreaNote, done.id).await.unwrap();
        format!("/records/area-note/{}", done.id)
    };
    let quiet =
        struck("A quiet word", json!({"distribution": "named-states", "named_states": ["CHN"]})).await;
    let common = struck("A common word", json!({"distribution": "member-states"})).await;
    let public = struck("A public word", json!({"distribution": "public"})).await;
    for (browser, knows) in [(&officer, 3), (&china, 3), (&kazakhstan, 2), (&observer, 1)] {
        let said = [(&quiet, "A quiet word"), (&common, "A common word"), (&public, "A public word")];
        let (hidden, shown) = said.split_at(3 - knows);
        for (address, text) in shown {
            let page = browser.get(address).await;
            page.must_say("was struck out on").must_say("Secretariat").must_say(text);
            assert!(!page.says("/correct") && !page.says("/strike"), "what is struck is not corrected");
        }
        let first = browser.get("/").await;
        for (address, text) in hidden {
            assert_eq!(browser.get(address).await.status, StatusCode::NOT_FOUND, "{text}");
            assert!(!first.says(text) && !first.says(address), "{text}");
        }
        for (address, _) in shown {
            first.must_say(address).must_say("struck out");
        }
        assert!(!browser.get("/areas/2.3").await.says(" word"), "lists say nothing of it");
    }
    officer.get(&quiet).await.must_say("Entered twice.").must_say("History");
    china.get(&quiet).await.must_say("Entered twice.");
    assert!(!observer.get(&public).await.says("Entered twice."), "there is no journal for observers");
    assert_eq!(officer.get(&quiet.replace("area-note", "tenure")).await.status, StatusCode::NOT_FOUND);
}
