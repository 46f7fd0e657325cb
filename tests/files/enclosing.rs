//! Who encloses, who takes out again, and what is refused.

use axum::http::{StatusCode, header};
use clearinghouse::journal::verify;
use clearinghouse::platform::app::UPLOADS;
use clearinghouse::record::Kind;
use clearinghouse::record::files::MOST;
use serde_json::json;
use uuid::Uuid;

use super::persons::{Persons, take, to_files};
use crate::house::House;
use crate::house::files::pdf;

async fn contents(house: &House) -> i64 {
    sqlx::query_scalar("select count(*) from file_content").fetch_one(&house.owner_pool).await.unwrap()
}

#[tokio::test]
async fn a_delegation_encloses_while_it_drafts_and_nothing_after() {
    let persons = Persons::new().await;
    let (letter, file) = persons.letter_with(&pdf("the letter")).await;
    let page = persons.russia.get(&format!("/letters/{letter}")).await;
    page.must_say(&format!("href=\"/files/{file}\"")).must_say("letter.pdf").must_say("0.2 KB");
    page.must_say("Russian Federation").must_say(&format!("/files/{file}/removal"));
    page.must_say("enctype=\"multipart/form-data\"");
    persons.send(letter).await;
    let page = persons.russia.get(&format!("/letters/{letter}")).await;
    page.must_say("letter.pdf");
    assert!(!page.says("multipart/form-data") && !page.says("/removal"), "what was sent is as it is");
    let late = persons.russia.upload(&to_files(letter), "late.pdf", &pdf("late")).await;
    assert_eq!(late.status, StatusCode::FORBIDDEN);
    late.must_say("A delegation encloses files while it drafts.");
    let removal = persons.russia.post(&format!("/files/{file}/removal"), &[]).await;
    assert_eq!(removal.status, StatusCode::FORBIDDEN);
    // The Secretariat encloses the scan.
    let scan = persons.officer.upload(&to_files(letter), "scan.pdf", &pdf("a scan")).await;
    assert_eq!(scan.goes_to(), format!("/letters/{letter}?done=enclosed#files"));
    let page = persons.officer.get(&format!("/letters/{letter}?done=enclosed")).await;
    page.must_say("The file is enclosed.").must_say("scan.pdf").must_say("/strike");
    let chair = persons.chair.upload(&to_files(letter), "chair.pdf", &pdf("chair")).await;
    assert_eq!(chair.status, StatusCode::FORBIDDEN, "who reads it does not enclose");
    verify(&persons.house.app.pool, None).await.unwrap();
}

#[tokio::test]
async fn a_file_of_a_draft_is_removed_by_those_who_draft_it_and_its_content_goes() {
    let persons = Persons::new().await;
    let (letter, file) = persons.letter_with(&pdf("the letter")).await;
    let ask = persons.russia.get(&format!("/files/{file}/removal")).await;
    ask.must_say("letter.pdf").must_say("Remove the file");
    let removed = take(&persons.russia, &format!("/files/{file}/removal"), &[]).await;
    assert_eq!(removed.goes_to(), format!("/letters/{letter}?done=removed#files"));
    assert_eq!(persons.russia.get(&format!("/files/{file}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(contents(&persons.house).await, 0);
    persons.russia.get("/journal").await.must_say("Enclosed file removed from a draft");
    assert!(!persons.officer.get("/journal").await.says("Enclosed file removed"));
    verify(&persons.house.app.pool, None).await.unwrap();
}

#[tokio::test]
async fn the_content_goes_with_the_last_record_that_names_it() {
    let persons = Persons::new().await;
    let (first, file) = persons.letter_with(&pdf("the same")).await;
    let form = [("role", "co-coordinator"), ("text", "And this one too.")];
    let second = persons.russia.post("/areas/2.4/letters", &form).await;
    let second: Uuid = second.goes_to()["/letters/".len()..][..36].parse().unwrap();
    persons.russia.upload(&to_files(second), "again.pdf", &pdf("the same")).await.goes_to();
    assert_eq!(contents(&persons.house).await, 1, "the same content is kept once");
    persons.send(first).await;
    let other = persons.file(Kind::Letter, second).await.common.id;
    let struck = format!("/records/attachment/{file}/strike");
    persons.officer.get(&struck).await.must_say("the content of the file itself is deleted for good");
    take(&persons.officer, &struck, &[("reason", "Sent in error.")]).await.goes_to();
    assert_eq!(contents(&persons.house).await, 1);
    assert_eq!(persons.russia.get(&format!("/files/{other}")).await.status, StatusCode::OK);
    // A draft that is thrown away takes its files with it.
    take(&persons.russia, &format!("/letters/{second}/withdrawal"), &[]).await.goes_to();
    assert!(persons.house.record().await.file(other).is_none());
    assert_eq!(contents(&persons.house).await, 0);
    verify(&persons.house.app.pool, None).await.unwrap();
    let gone = sqlx::query("delete from file_content").execute(&persons.house.pool).await;
    assert!(gone.is_err(), "the program's role takes no content away by itself");
    let altered = sqlx::query("update file_content set content = '\\x00'").execute(&persons.house.pool).await;
    assert!(altered.is_err(), "nor does it alter one");
}

#[tokio::test]
async fn the_same_content_is_enclosed_once_and_no_more_than_ten() {
    let persons = Persons::new().await;
    let (letter, _) = persons.letter_with(&pdf("0")).await;
    let again = persons.russia.upload(&to_files(letter), "another name.pdf", &pdf("0")).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.must_say("The same content is enclosed already, as “letter.pdf”.").must_say("href=\"#file\"");
    for number in 1..MOST {
        let name = format!("{number}.pdf");
        persons.russia.upload(&to_files(letter), &name, &pdf(&number.to_string())).await.goes_to();
    }
    let more = persons.russia.upload(&to_files(letter), "more.pdf", &pdf("more")).await;
    assert_eq!(more.status, StatusCode::UNPROCESSABLE_ENTITY);
    more.must_say("Ten files are enclosed, as many as a record may have.");
    assert_eq!(persons.house.record().await.files_of(Kind::Letter, letter).len(), MOST);
    assert_eq!(contents(&persons.house).await, 10, "of what is refused nothing stays");
}

#[tokio::test]
async fn a_record_of_another_kind_has_no_files() {
    let persons = Persons::new().await;
    let note = json!({"area_id": "2.3", "when": "2022", "text": "A note."});
    let note = persons.house.register(Kind::AreaNote, note).await.id;
    let to = format!("/records/area-note/{note}/files");
    assert_eq!(persons.officer.upload(&to, "a.pdf", &pdf("a")).await.status, StatusCode::NOT_FOUND);
    assert!(!persons.officer.get(&format!("/records/area-note/{note}")).await.says("Enclosed files"));
}

#[tokio::test]
async fn what_has_files_is_not_struck_before_they_are() {
    let persons = Persons::new().await;
    let (letter, file) = persons.letter_with(&pdf("the letter")).await;
    persons.send(letter).await;
    let refused = persons.house.strike(Kind::Letter, letter).await;
    assert_eq!(crate::house::reasons(refused.unwrap_err()), ["- refused-referred-to-by"]);
    persons.house.strike(Kind::Attachment, file).await.unwrap();
    persons.house.strike(Kind::Letter, letter).await.unwrap();
}

#[tokio::test]
async fn where_no_turn_is_free_who_sends_is_asked_to_come_again() {
    let persons = Persons::new().await;
    let letter = persons.letter().await;
    let turns = persons.house.app.uploads.clone().acquire_many_owned(u32::try_from(UPLOADS).unwrap()).await;
    let busy = persons.russia.upload(&to_files(letter), "letter.pdf", &pdf("x")).await;
    assert_eq!(busy.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(busy.headers[header::RETRY_AFTER], "10");
    busy.must_say("please send it again");
    let api =
        persons.russia.upload(&format!("/api/v1/letters/{letter}/files"), "letter.pdf", &pdf("x")).await;
    assert_eq!(
        (api.status, &api.headers[header::RETRY_AFTER]),
        (busy.status, &busy.headers[header::RETRY_AFTER])
    );
    assert_eq!(api.headers[header::CONTENT_TYPE], "application/problem+json");
    drop(turns);
    persons.russia.upload(&to_files(letter), "letter.pdf", &pdf("x")).await.goes_to();
    assert_eq!(persons.house.app.uploads.available_permits(), UPLOADS);
}
