//! The register of first opening (DESIGN 3.3): who has opened what was circulated to them, and who may read that.

use axum::http::StatusCode;
use clearinghouse::record::Kind;
use serde_json::{Value, json};
use uuid::Uuid;

use super::browsing::{delegate, led, observer, officer, senior, step};
use crate::api::client::{OFFICER, Program};
use crate::house::{Browser, House};

/// A letter of China, circulated on 3 July 2023 while Kazakhstan holds the Chair: its address and its circulation.
async fn circulated(house: &House) -> (String, Uuid) {
    house.on("2023-07-03").await;
    let china = delegate(house, "CHN").await;
    let written = [("role", "co-coordinator"), ("text", "We offer ourselves.")];
    let letter = led(&step(&china, "/areas/2.3/letters", &written).await);
    assert!(letter.starts_with("/letters/"), "{letter}");
    step(&china, &format!("{letter}/submission"), &[]).await.goes_to();
    china.get(&letter).await.must_say("We offer ourselves.");
    let secretariat = officer(house).await;
    step(&secretariat, &format!("{letter}/circulation"), &[("note", "NºDOC/900")]).await.goes_to();
    let circulations = house.record().await.all(Kind::Circulation);
    (letter, circulations[0].common().id)
}

/// What the register says: the states that have opened it, each with the instant.
async fn opened(house: &House, circulation: Uuid) -> Vec<(String, String)> {
    let register = register(house, circulation).await;
    let items = register["items"].as_array().unwrap().iter();
    items
        .filter_map(|of| Some((of["state"].as_str()?.to_owned(), of["opened_at"].as_str()?.to_owned())))
        .collect()
}

async fn register(house: &House, circulation: Uuid) -> Value {
    let program = Program::of(house, OFFICER).await;
    program.get(&format!("/circulations/{circulation}/openings")).await.is(200)
}

#[tokio::test]
async fn the_first_opening_of_a_state_counts_and_no_other() {
    let house = House::new().await;
    let (letter, circulation) = circulated(&house).await;
    let all = register(&house, circulation).await;
    let names: Vec<_> = all["items"].as_array().unwrap().iter().map(|of| of["state"].clone()).collect();
    assert_eq!(names, ["AZE", "CHN", "IND", "KAZ", "RUS", "TJK", "TUR"], "by their English names");
    assert!(all["items"].as_array().unwrap().iter().all(|of| of["circulated"] == "2023-07-03"));
    // China's delegation, which sent it, read its page before it was circulated: that opened nothing.
    assert!(opened(&house, circulation).await.is_empty(), "{all}");
    // Neither the Secretariat nor an observer opens anything in this sense.
    officer(&house).await.get(&letter).await.must_say("We offer ourselves.");
    assert_eq!(observer(&house).await.get(&letter).await.status, StatusCode::NOT_FOUND);
    assert!(opened(&house, circulation).await.is_empty());
    delegate(&house, "IND").await.get(&letter).await.must_say("We offer ourselves.");
    let first = opened(&house, circulation).await;
    assert_eq!(first.len(), 1);
    assert!(first[0].0 == "IND" && first[0].1.starts_with("2023-07-03T"));
    house.on("2023-07-10").await;
    let india = senior(&house, "IND").await;
    india.get(&letter).await.must_say("We offer ourselves.");
    let id = letter.rsplit('/').next().unwrap();
    india.get(&format!("/records/letter/{id}")).await.must_say("We offer ourselves.");
    assert_eq!(opened(&house, circulation).await, first, "a second opening does not change the first");
    // Nor does another instance, which has not seen the first.
    let other = clearinghouse::routes::router(house.second_instance().await);
    delegate(&house, "IND").await.at(other).get(&letter).await.must_say("We offer ourselves.");
    assert_eq!(opened(&house, circulation).await, first);
    // A program of a delegation opens it as a person does.
    Program::of(&house, ("delegation", Some("RUS"), "delegate")).await.get(&letter).await.is(200);
    assert_eq!(opened(&house, circulation).await.len(), 2);
}

#[tokio::test]
async fn the_register_is_for_the_secretariat_the_chair_and_the_state_that_sent_it() {
    let house = House::new().await;
    let (letter, circulation) = circulated(&house).await;
    let page = format!("/records/circulation/{circulation}");
    let says =
        "A state has had what was circulated from the day on which it was circulated to it, opened or not.";
    let readers: [(Browser, bool); 4] = [
        (officer(&house).await, true),
        (senior(&house, "KAZ").await, true), // it holds the Chair
        (delegate(&house, "CHN").await, true),
        (delegate(&house, "TUR").await, false),
    ];
    for (reader, may) in &readers {
        for address in [&letter, &page] {
            let shown = reader.get(address).await;
            assert_eq!(shown.status, StatusCode::OK);
            assert_eq!(shown.says(says), *may, "{address}: {}", shown.body);
        }
    }
    officer(&house).await.get(&letter).await.must_say("Opened by 3 of 7 states").must_say("not yet");
    let address = format!("/circulations/{circulation}/openings");
    let turkey = Program::of(&house, ("delegation", Some("TUR"), "delegate")).await;
    let denied = turkey.get(&address).await.is(403);
    assert!(denied.to_string().contains("the state that it came from"), "{denied}");
    let observer = Program::of(&house, ("observer", Some("JPN"), "observer")).await;
    observer.get(&address).await.is(404);
    let officer = Program::of(&house, OFFICER).await;
    officer.get(&format!("/circulations/{}/openings", Uuid::nil())).await.is(404);
}

#[tokio::test]
async fn what_is_hidden_is_not_opened_and_a_circulation_is_named_by_its_title() {
    let house = House::new().await;
    house.on("2023-07-03").await;
    let hidden = json!({"area_id": "2.3", "state": "KAZ", "role": "coordinator", "text": "Not for all.",
                        "submitted": "2023-07-01", "circulated": "2023-07-02", "distribution": "named-states",
                        "named_states": ["KAZ"]});
    let letter = house.register(Kind::Letter, hidden).await.id;
    let circulation = json!({"of_kind": "letter", "of_id": letter, "note": "NºDOC/901", "circulated": "2023-07-02",
                             "states": ["KAZ", "TUR"]});
    let circulation = house.register(Kind::Circulation, circulation).await.id;
    let address = format!("/letters/{letter}");
    assert_eq!(delegate(&house, "TUR").await.get(&address).await.status, StatusCode::NOT_FOUND);
    assert!(opened(&house, circulation).await.is_empty());
    delegate(&house, "KAZ").await.get(&address).await.must_say("Not for all.");
    assert_eq!(opened(&house, circulation).await.len(), 1);
    let page = officer(&house).await.get(&format!("/records/circulation/{circulation}")).await;
    page.must_say(&format!("<a href=\"{address}\">2.3, Kazakhstan, coordinator</a>"));
    page.must_say("<summary>What it said when it was made</summary>");
    assert!(!page.says(&format!(">{letter}<")), "no bare identifier: {}", page.body);
    // Nothing of the record or of the journal says who opened what.
    let said = sqlx::query_scalar::<_, i64>("select count(*) from journal_change where kind = 'opening'");
    assert_eq!(said.fetch_one(&house.owner_pool).await.unwrap(), 0);
    let changed = sqlx::query("update opening set opened_at = now()").execute(&house.pool).await;
    assert!(changed.is_err(), "the program writes openings, and changes none");
    assert!(sqlx::query("delete from opening").execute(&house.pool).await.is_err());
}

#[tokio::test]
async fn a_paper_is_opened_in_the_text_that_its_page_shows() {
    let house = House::new().await;
    house.on("2026-11-24").await;
    let tenure = json!({"area_id": "2.3", "state": "KAZ", "role": "coordinator", "from": "2024-01-01"});
    house.register(Kind::Tenure, tenure).await;
    let kazakhstan = delegate(&house, "KAZ").await;
    let paper = led(&step(&kazakhstan, "/areas/2.3/concept-papers", &[("title", "On ICT")]).await);
    let section = house.record().await.all(Kind::PaperSection)[0].common().id;
    let text = [("text", "Cooperation proceeds from the Catalogue.")];
    step(&kazakhstan, &format!("/paper-sections/{section}/text"), &text).await.goes_to();
    let turkey = delegate(&house, "TUR").await;
    assert_eq!(turkey.get(&paper).await.status, StatusCode::NOT_FOUND, "a draft is nobody else's");
    step(&kazakhstan, &format!("{paper}/first-draft"), &[]).await.goes_to();
    let circulation = house.record().await.all(Kind::Circulation)[0].common().id;
    assert!(opened(&house, circulation).await.is_empty());
    turkey.get(&paper).await.must_say("Cooperation proceeds");
    let seen = opened(&house, circulation).await;
    assert_eq!(seen.iter().map(|(state, _)| state.as_str()).collect::<Vec<_>>(), ["TUR"]);
    kazakhstan.get(&paper).await.must_say("First opening");
    assert!(!turkey.get(&paper).await.says("First opening"));
}
