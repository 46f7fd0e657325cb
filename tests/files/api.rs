//! Files for programs.

use axum::body::Body;
use clearinghouse::record::Kind;
use serde_json::json;
use uuid::Uuid;

use super::persons::Persons;
use crate::api::client::{Answer, OFFICER, Program};
use crate::house::files::{docx, form, pdf};

async fn upload(
    program: &Program,
    address: &str,
    name: &str,
    content: &[u8],
    headers: &[(&str, &str)],
) -> Answer {
    let (kind, body) = form(name, content);
    let mut all = vec![("content-type", kind.as_str())];
    all.extend(headers);
    program.send("POST", address, &all, Body::from(body)).await
}

#[tokio::test]
async fn a_program_encloses_lists_reads_and_removes() {
    let persons = Persons::new().await;
    let letter = persons.letter().await;
    let russia = Program::of_account(&persons.house, "delegate@rus.example").await;
    let to = format!("/letters/{letter}/files");
    let answer = upload(&russia, &to, "Letter.docx", &docx("A text"), &[]).await;
    let location = answer.header("location").to_owned();
    let made = answer.is(201);
    let id: Uuid = made["id"].as_str().unwrap().parse().unwrap();
    assert_eq!(location, format!("/api/v1/attachments/{id}"));
    assert_eq!(
        (&made["kind"], &made["of_kind"], &made["of_id"]),
        (&json!("attachment"), &json!("letter"), &json!(letter))
    );
    assert_eq!((&made["name"], &made["state"]), (&json!("Letter.docx"), &json!("RUS")));
    assert_eq!(made["url"], json!(format!("/records/attachment/{id}")));
    assert_eq!(made["content_url"], json!(format!("/api/v1/attachments/{id}/content")));
    let listed = russia.get("/attachments?area=2.3").await.items();
    assert_eq!(listed.len(), 1);
    let content = russia.get_with(&format!("/attachments/{id}/content"), &[]).await;
    assert_eq!(content.status, 200);
    assert_eq!(content.header("content-length"), docx("A text").len().to_string());
    let wrong = upload(&russia, &to, "a.html", b"<html>", &[]).await;
    assert_eq!(wrong.wrong_fields(), ["file"]);
    let twice = upload(&russia, &to, "b.docx", &docx("A text"), &[]).await.is(409);
    assert_eq!(twice["refusals"][0]["record"], json!({"kind": "attachment", "id": id}));
    russia.post(&to, json!({})).await.is(415);
    upload(&russia, "/tenures/00000000-0000-0000-0000-000000000000/files", "a.pdf", &pdf("a"), &[])
        .await
        .is(404);
    let dry = upload(&russia, &format!("{to}?dry_run=true"), "a.pdf", &pdf("a"), &[]).await.is(200);
    assert_eq!((&dry["dry_run"], &dry["record"]["name"]), (&json!(true), &json!("a.pdf")));
    russia.post(&format!("/attachments/{id}/removal"), json!({})).await.is(200);
    assert!(russia.get("/attachments").await.items().is_empty());
    russia.get(&format!("/attachments/{id}/content")).await.is(404);
}

#[tokio::test]
async fn a_key_seen_before_encloses_nothing_twice() {
    let persons = Persons::new().await;
    let letter = persons.letter().await;
    let russia = Program::of_account(&persons.house, "delegate@rus.example").await;
    let to = format!("/letters/{letter}/files");
    let key = [("idempotency-key", "one")];
    let first = upload(&russia, &to, "a.pdf", &pdf("a"), &key).await.is(201);
    let again = upload(&russia, &to, "a.pdf", &pdf("a"), &key).await.is(201);
    assert_eq!(first, again);
    assert_eq!(persons.house.record().await.files_of(Kind::Letter, letter).len(), 1);
    let other = upload(&russia, &to, "a.pdf", &pdf("b"), &key).await;
    assert_eq!(other.wrong_fields(), ["Idempotency-Key"]);
}

#[tokio::test]
async fn who_has_seen_an_earlier_state_of_the_record_is_told() {
    let persons = Persons::new().await;
    let letter = persons.letter().await;
    persons.send(letter).await;
    let officer = Program::of(&persons.house, OFFICER).await;
    let to = format!("/letters/{letter}/files");
    upload(&officer, &to, "a.pdf", &pdf("a"), &[("if-match", "\"1\"")]).await.is(412);
    let etag = officer.get(&format!("/letters/{letter}")).await.is(200)["etag"].as_str().unwrap().to_owned();
    let made =
        upload(&officer, &to, "a.pdf", &pdf("a"), &[("if-match", &format!("\"{etag}\""))]).await.is(201);
    assert_eq!(made["state"], json!(null));
    let id = made["id"].as_str().unwrap();
    officer.post(&format!("/attachments/{id}/removal"), json!({})).await.is(403);
    let reason = json!({"reason": "Enclosed in error."});
    officer.post(&format!("/attachments/{id}/striking"), reason).await.is(200);
    let again = json!({"name": "b.pdf", "reason": "x"});
    officer.post(&format!("/attachments/{id}/correction"), again).await.is(404);
}
