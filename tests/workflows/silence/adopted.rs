//! At the instant of its expiry it is adopted by itself, whoever comes first, and although nobody comes.

use chrono::TimeDelta;
use clearinghouse::http::words;
use clearinghouse::record::fields::Input;
use clearinghouse::record::{Kind, Row};
use clearinghouse::rules::access::{Actor, Post};
use clearinghouse::steps::silence::{ADOPTED, due};
use clearinghouse::steps::{self, Scene, supposed_id};
use clearinghouse::worker;
use serde_json::json;

use super::{EXPIRES, Table, at, detail, id, rules_allow, table};
use crate::api::client::Program;
use crate::house::Unchecked;
use crate::workflows::browsing::{delegate, officer};

/// Both sides of the instant, to the microsecond: the same scene decides for pages, programs and the door.
#[tokio::test]
async fn a_microsecond_before_the_expiry_it_is_broken_and_at_it_adopted() {
    let table = table().await;
    let (_, silence) = table.running().await;
    let record = table.house.record().await;
    let row = record.find(Kind::Silence, silence).unwrap();
    let step = steps::on(Kind::Silence).find(|step| step.noun == "break").unwrap();
    let mut typed = Input::default();
    typed.set("text", "Not agreed.");
    let china = Actor {
        account: None,
        post: Post::SeniorOfficial("CHN".parse().unwrap(), false),
        standing: true,
        chair: false,
    };
    let breaks = |now| step.draft(&Scene::new(&record, china, now, &supposed_id), &row, &typed).is_ok();
    let adopts = |now| due(&record, now, &supposed_id).is_some();
    let (expires, microsecond) = (at(EXPIRES), TimeDelta::microseconds(1));
    for now in [expires - microsecond, expires, expires + microsecond] {
        assert_eq!((breaks(now), adopts(now)), (now < expires, now >= expires), "{now}");
    }
}

async fn is_adopted(table: &Table, matter: uuid::Uuid, silence: uuid::Uuid) {
    let (stands, row) = (table.stands(matter).await, table.silence(silence).await);
    assert_eq!(
        (stands.verb.as_deref(), stands.decided),
        (Some("approved"), Some("2024-03-05".parse().unwrap()))
    );
    assert_eq!((row.adopted, row.hindered.as_deref()), (Some(at(EXPIRES)), None), "dated at the expiry");
    let record = table.house.record().await;
    let paragraph = &record.organisation.paragraphs[&row.paragraph_id.unwrap()];
    assert_eq!(paragraph.text, "To adopt the road map.");
    let decision = &record.organisation.decisions[&paragraph.decision_id];
    assert_eq!(decision.symbol.as_deref(), Some("SOC/2024/DEC/1"));
    let adoptions = table.acts().await.into_iter().filter(|(_, act, _)| act == ADOPTED).collect::<Vec<_>>();
    let [(_, _, on_behalf)] = adoptions.as_slice() else { panic!("one adoption, and not {adoptions:?}") };
    assert_eq!(on_behalf, "program");
}

#[tokio::test]
async fn reading_needs_no_worker() {
    let table = table().await;
    let (matter, silence) = table.running().await;
    table.house.at(EXPIRES).await;
    let page = delegate(&table.house, "IND").await.get(&format!("/matters/{matter}")).await;
    page.must_say("Adopted on 5 March 2024, 18:00 in Astana").must_say("approved, 5 March 2024");
    is_adopted(&table, matter, silence).await;
    delegate(&table.house, "IND").await.get("/").await.must_say("Adopted by silence:");
    // Whoever comes too late is told so.
    let late =
        table.china.post(&format!("/matters/{matter}/silence/break"), json!({"text": "No."})).await.is(409);
    assert!(detail(&late).contains("adopted on 5 March 2024, 18:00"), "{late}");
}

#[tokio::test]
async fn the_first_write_enters_it_before_anything_that_rests_on_it() {
    let table = table().await;
    let (matter, silence) = table.running().await;
    // Three more, each with an instant of its own: in their order, all before the write.
    for (title, expires) in
        [("C", "2024-03-05T13:00:03Z"), ("A", "2024-03-05T13:00:01Z"), ("B", "2024-03-05T13:00:02Z")]
    {
        let matter = table.matter(title).await;
        table.chair.post(&format!("/matters/{matter}/silence"), json!({"expires_at": expires})).await.is(201);
    }
    table.house.at("2024-03-06T00:00:00Z").await;
    let note = json!({"area_id": "2.3", "when": "2024", "text": "Something else."});
    let write = table.house.register(Kind::AreaNote, note).await;
    let acts = table.acts().await;
    let names: Vec<&str> = acts.iter().take(5).map(|(_, act, _)| act.as_str()).collect();
    assert_eq!(names, ["registered", ADOPTED, ADOPTED, ADOPTED, ADOPTED]);
    assert_eq!(acts[0].0, write.entry);
    let record = table.house.record().await;
    let mut symbols: Vec<_> = record.organisation.decisions.values().collect();
    symbols.sort_by_key(|row| row.symbol.clone());
    let titles: Vec<&str> = symbols.iter().map(|row| row.title.as_str()).collect();
    assert_eq!(titles, ["Road map", "A", "B", "C"], "in the order of their expiries");
    assert!(table.stands(matter).await.decided.is_some() && table.silence(silence).await.adopted.is_some());
}

#[tokio::test]
async fn the_worker_enters_it_although_nobody_comes() {
    let table = table().await;
    table.running().await;
    let _worker = worker::start(table.house.app.clone());
    // A second before: its tick is shortened to the expiry.
    table.house.at("2024-03-05T12:59:59Z").await;
    let again = worker::start(table.house.app.clone());
    for _ in 0..100 {
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        if table.acts().await[0].1 == ADOPTED {
            drop(again);
            return;
        }
    }
    panic!("nobody has entered it: {:?}", table.acts().await);
}

#[tokio::test]
async fn a_database_that_only_reads_is_shown_as_it_stands() {
    let table = table().await;
    let (matter, silence) = table.running().await;
    sqlx::query("revoke insert on journal from clearinghouse_program")
        .execute(&table.house.owner_pool)
        .await
        .unwrap();
    table.house.at(EXPIRES).await;
    let reader = delegate(&table.house, "IND").await;
    let page = reader.get(&format!("/silences/{silence}")).await;
    page.must_say("the adoption is being entered").must_not_say("Break the silence</a>");
    reader.get(&format!("/matters/{matter}")).await.must_say("Expired on 5 March 2024");
    let late = table.china.post(&format!("/silences/{silence}/break"), json!({"text": "No."})).await;
    assert!(late.status.is_server_error(), "nothing is written: {}", late.body);
    sqlx::query("grant insert on journal to clearinghouse_program")
        .execute(&table.house.owner_pool)
        .await
        .unwrap();
    reader.get(&format!("/silences/{silence}")).await.must_say("Adopted on 5 March 2024");
    is_adopted(&table, matter, silence).await;
}

/// A letter of Russia, and the matter in which it is weighed.
pub(super) async fn appointment(table: &Table) -> (uuid::Uuid, uuid::Uuid) {
    let letter = json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "from": "2024-04-01", "to": "2026-03-31",
                        "text": "We offer ourselves.", "submitted": "2024-01-10", "circulated": "2024-01-12"});
    let letter = table.house.register(Kind::Letter, letter).await.id;
    let body = json!({"letters": [letter], "title": "Coordination of ICT security", "text": "To appoint."});
    let matter = id(&table.officer.post("/areas/2.3/matters", body).await.is(201));
    (letter, matter)
}

#[tokio::test]
async fn it_does_what_an_outcome_does() {
    let table = table().await;
    rules_allow(&table.house).await;
    let (letter, matter) = appointment(&table).await;
    table.opened(matter).await; // the terms are those that the letter proposes
    table.house.at(EXPIRES).await;
    let Row::Letter(letter) = table.house.row(Kind::Letter, letter).await else { unreachable!() };
    let Row::Tenure(tenure) = table.house.row(Kind::Tenure, letter.tenure_id.unwrap()).await else {
        unreachable!()
    };
    assert_eq!(
        (tenure.from, tenure.appointed),
        (Some("2024-04-01".parse().unwrap()), Some("2024-03-05".parse().unwrap()))
    );
}

#[tokio::test]
async fn what_cannot_be_entered_hinders_nothing_that_was_decided() {
    let table = table().await;
    rules_allow(&table.house).await;
    let (letter, matter) = appointment(&table).await;
    let silence = table.opened(matter).await;
    let delegate_of_russia = Program::of(&table.house, ("delegation", Some("RUS"), "delegate")).await;
    delegate_of_russia.post(&format!("/letters/{letter}/withdrawal"), json!({})).await.is(201);
    table.house.at(EXPIRES).await;
    let row = table.silence(silence).await;
    assert_eq!((row.adopted, row.hindered.as_deref()), (Some(at(EXPIRES)), Some("letter-withdrawn")));
    assert_eq!(table.stands(matter).await.verb.as_deref(), Some("approved"), "the decision stands");
    assert!(table.house.record().await.all(Kind::Tenure).is_empty());
    let why = words::english().t("choice-letter-withdrawn");
    delegate(&table.house, "IND").await.get(&format!("/silences/{silence}")).await.must_say(why);
    officer(&table.house).await.get("/").await.must_say("what the decision says is to be registered");
    // Nobody is held up by it.
    let note = json!({"area_id": "2.3", "when": "2024", "text": "Something else."});
    table.house.register(Kind::AreaNote, note).await;
}

#[tokio::test]
async fn what_the_database_refuses_holds_nobody_up_either() {
    let table = table().await;
    rules_allow(&table.house).await;
    let (_, matter) = appointment(&table).await;
    let silence = table.opened(matter).await;
    // A constraint that the rules do not know.
    let constraint =
        "alter table tenure add constraint not_now check (appointed <> date '2024-03-05') not valid";
    sqlx::query(constraint).execute(&table.house.owner_pool).await.unwrap();
    table.house.at(EXPIRES).await;
    let row = table.silence(silence).await;
    assert_eq!((row.adopted, row.hindered.as_deref()), (Some(at(EXPIRES)), Some("rule-refuses")));
    assert_eq!(table.stands(matter).await.verb.as_deref(), Some("approved"));
}

#[tokio::test]
async fn the_text_is_frozen_at_its_revision() {
    let table = table().await;
    rules_allow(&table.house).await;
    let document = json!({"symbol": "SOC/2024/DRAFT/1", "form": "draft-decision", "title": "Road map", "body": "SOC",
                          "originator": "chairmanship"});
    let document = table.house.register(Kind::Document, document).await.id;
    let text = |revision: i32, text: &str| {
        let row = json!({"id": uuid::Uuid::new_v4(), "document_id": document, "revision": revision,
                         "issued": "2024-02-01", "text": text, "source": {"kind": "note"}});
        Unchecked(Row::from_json(Kind::DocumentText, row).unwrap())
    };
    let matter = json!({"concerns": "document", "title": "Road map", "text": "To adopt it.", "body": "SOC",
                        "opened": "2024-02-01", "document_id": document});
    let matter = table.house.register(Kind::Matter, matter).await.id;
    let address = format!("/matters/{matter}/silence");
    let refused = table.chair.post(&address, json!({"expires_at": EXPIRES})).await.is(409);
    assert!(detail(&refused).contains("nothing to be adopted"), "{refused}");
    table.house.app.perform(table.house.officer(), text(0, "The first.")).await.unwrap();
    table.house.app.perform(table.house.officer(), text(1, "The revised.")).await.unwrap();
    let silence = table.opened(matter).await;
    table.house.app.perform(table.house.officer(), text(2, "A later one.")).await.unwrap();
    table.house.at(EXPIRES).await;
    let row = table.silence(silence).await;
    assert_eq!((row.of.as_str(), row.text.as_str()), ("SOC/2024/DRAFT/1/Rev.1", "The revised."));
    assert_eq!(table.stands(matter).await.verb.as_deref(), Some("adopted"), "the verb of documents");
}
