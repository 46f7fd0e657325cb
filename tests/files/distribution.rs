//! A file is read by exactly those who read what it is enclosed with, and goes where that goes.

use axum::http::StatusCode;
use clearinghouse::platform::change::{Change, Command};
use clearinghouse::platform::failure::Failure;
use clearinghouse::record::{Distribution, Kind, Row};
use clearinghouse::rules::access::Action;
use serde_json::json;
use uuid::Uuid;

use super::persons::Persons;
use crate::api::client::{OBSERVER, OFFICER, Program};
use crate::house::{Browser, files::pdf};

/// Everything at which a file could be found.
fn addresses(letter: Uuid, file: Uuid) -> [String; 6] {
    [
        format!("/files/{file}"),
        format!("/records/attachment/{file}"),
        format!("/records/letter/{letter}/files"),
        format!("/api/v1/attachments/{file}"),
        format!("/api/v1/attachments/{file}/content"),
        format!("/files/{file}/removal"),
    ]
}

async fn reads(browser: &Browser, file: Uuid) -> bool {
    let page = browser.get(&format!("/files/{file}")).await;
    let program = browser.get(&format!("/api/v1/attachments/{file}/content")).await;
    assert_eq!(page.status, program.status, "pages and programs are told the same");
    match page.status {
        StatusCode::OK => true,
        StatusCode::NOT_FOUND => false,
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn a_file_is_read_by_those_who_read_its_letter() {
    let persons = Persons::new().await;
    let (letter, file) = persons.letter_with(&pdf("the letter")).await;
    let Persons { russia, china, chair, officer, administrator, observer, .. } = &persons;
    let of = async |all: [&Browser; 6]| {
        let mut read = Vec::new();
        for browser in all {
            read.push(reads(browser, file).await);
        }
        read
    };
    let all = [russia, china, chair, officer, administrator, observer];
    assert_eq!(of(all).await, [true, false, false, false, false, false], "drafted: its delegation alone");
    persons.send(letter).await;
    assert_eq!(of(all).await, [true, false, true, true, true, false], "sent: the Secretariat and the Chair");
    persons.circulate(letter).await;
    assert_eq!(of(all).await, [true, true, true, true, true, false], "circulated: all Member States");
    assert_eq!(persons.file(Kind::Letter, letter).await.common.distribution, Distribution::MemberStates);
}

#[tokio::test]
async fn nothing_tells_of_a_file_of_a_draft() {
    let persons = Persons::new().await;
    let (letter, file) = persons.letter_with(&pdf("the letter")).await;
    let Persons { china, chair, officer, administrator, observer, .. } = &persons;
    let lists = ["/", "/areas/2.3", "/journal", "/journal.csv", "/api/v1/attachments", "/api/v1/journal"];
    for other in [china, chair, officer, administrator, observer] {
        for address in addresses(letter, file) {
            assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND, "{address}");
        }
        for address in [format!("/files/{file}/removal"), format!("/api/v1/attachments/{file}/striking")] {
            assert!(!other.post(&address, &[("reason", "x")]).await.status.is_success(), "{address}");
        }
        let strike = other.get(&format!("/records/attachment/{file}/strike")).await;
        assert!(strike.status.is_client_error() && !strike.says("letter.pdf"));
        let upload = other.upload(&super::persons::to_files(letter), "other.pdf", &pdf("of others")).await;
        assert_eq!(upload.status, StatusCode::NOT_FOUND);
        for address in lists {
            let answer = other.get(address).await;
            for word in [&*file.to_string(), "letter.pdf", "File enclosed", "enclosed file"] {
                assert!(!answer.says(word), "{address} says {word}: {}", answer.body);
            }
        }
    }
    persons.russia.get("/journal").await.must_say("File enclosed");
    persons.file(Kind::Letter, letter).await;
}

#[tokio::test]
async fn a_correction_of_its_record_takes_the_file_along() {
    let persons = Persons::new().await;
    let house = &persons.house;
    let decision =
        json!({"title": "Decisions", "decided": "2023-08-22", "distribution": "member-states-and-observers"});
    let decision = house.register(Kind::Decision, decision).await.id;
    let to = format!("/records/decision/{decision}/files");
    persons.officer.upload(&to, "scan.pdf", &pdf("the decisions")).await.goes_to();
    let file = persons.file(Kind::Decision, decision).await.common.id;
    assert!(reads(&persons.observer, file).await && reads(&persons.china, file).await);
    let narrowed = json!({"distribution": "named-states", "named_states": ["RUS"]});
    house.correct(Kind::Decision, decision, narrowed).await;
    for (browser, may) in [(&persons.russia, true), (&persons.china, false), (&persons.observer, false)] {
        assert_eq!(reads(browser, file).await, may);
    }
    assert_eq!(persons.file(Kind::Decision, decision).await.common.distribution, Distribution::NamedStates);
    let observer = Program::of(house, OBSERVER).await;
    assert!(observer.get("/attachments").await.items().is_empty());
    assert_eq!(Program::of(house, OFFICER).await.get("/attachments").await.items().len(), 1);
}

#[tokio::test]
async fn a_letter_that_moves_to_another_area_takes_its_file_along() {
    let persons = Persons::new().await;
    let (letter, file) = persons.letter_with(&pdf("the letter")).await;
    persons.send(letter).await;
    persons.house.correct(Kind::Letter, letter, json!({"area_id": "2.4"})).await;
    let record = persons.house.record().await;
    assert_eq!(record.file(file).unwrap().area_id, Some(record.area_by_code("2.4").unwrap().area.common.id));
    assert!(reads(&persons.russia, file).await && reads(&persons.officer, file).await);
    assert!(!reads(&persons.china, file).await);
}

/// Writes rows as an import does.
struct AtOnce(Vec<Row>);

impl Command for AtOnce {
    type Done = ();

    fn action(&self) -> Action<'_> {
        Action::Import
    }

    async fn run(self, change: &mut Change<'_>) -> Result<(), Failure> {
        change.put_all(&self.0.iter().collect::<Vec<_>>()).await.map_err(|(_, failure)| failure)?;
        change.says("imported", None, None);
        Ok(())
    }
}

#[tokio::test]
async fn what_an_import_changes_takes_its_files_along() {
    let persons = Persons::new().await;
    let (letter, file) = persons.letter_with(&pdf("the letter")).await;
    persons.send(letter).await;
    let mut row = persons.house.row(Kind::Letter, letter).await;
    row.common_mut().distribution = Distribution::MemberStates;
    row.common_mut().named_states.clear();
    persons.house.app.perform(persons.house.officer(), AtOnce(vec![row])).await.unwrap();
    assert!(reads(&persons.china, file).await);
    assert_eq!(persons.file(Kind::Letter, letter).await.common.distribution, Distribution::MemberStates);
}
