//! Summer 2023: two letters of intention for ICT security (1.1, 1.10) arrive, are circulated, and come before the SOC.

use serde_json::json;

use super::cast::{Cast, Person, id};

/// Where the letters of the story are, by their ids.
pub struct Letters {
    pub of_russia: String,
    pub of_china: String,
}

/// The matter on them, and the meeting on whose agenda it stands.
pub struct Matter {
    pub id: String,
    pub meeting: String,
}

pub const TITLE: &str = "Coordination of ICT security in 2024-2025";
const OF_RUSSIA: &str = "Letter of intention: 2.3, Russian Federation, coordinator";
const OF_CHINA: &str = "Letter of intention: 2.3, China, co-coordinator";

/// A delegate writes a letter: nobody but its delegation has it.
async fn writes(cast: &Cast, delegate: &Person, role: &str, text: &str) -> String {
    let letter = json!({"role": role, "from": "2024-01-01", "to": "2025-12-31", "text": text});
    let letter = delegate.sends("/areas/2.3/letters", letter).await;
    assert_eq!(letter["advice"], json!([]), "two years are what 1.10 recommends");
    let address = format!("/letters/{}", id(&letter));
    for other in [&cast.officer, &cast.kazakhstan_senior, &cast.india, &cast.observer] {
        other.knows_nothing_of(&cast.house, &address).await;
    }
    id(&letter)
}

pub async fn arrive(cast: &Cast) -> Letters {
    let house = &cast.house;
    cast.on("2023-07-03").await;
    let nobody = (Vec::<String>::new(), Vec::new());
    assert_eq!(cast.posts("2.3", "2023-07-03").await, nobody);
    // 1.9: vacant since the area was established with the Catalogue, on 22 October 2004.
    assert_eq!(cast.duties("2.3", "vacancy").await, ["the SOC: due, 2004-10-22 to –"]);

    let text = "The Russian Federation offers to coordinate ICT security.";
    let of_russia = writes(cast, &cast.russia, "coordinator", text).await;
    assert_eq!(cast.russia.awaits(house).await, [format!("drafts: {OF_RUSSIA}")]);
    assert_eq!(cast.russia_senior.awaits(house).await, [format!("drafts: {OF_RUSSIA}")]);
    assert_eq!(cast.officer.awaits(house).await, [""; 0]);
    cast.russia.sends(&format!("/letters/{of_russia}/submission"), json!({})).await;
    assert_eq!(cast.russia.awaits(house).await, [""; 0]);

    cast.on("2023-07-04").await;
    let of_china = writes(cast, &cast.china, "co-coordinator", "China offers to co-coordinate it.").await;
    cast.china.sends(&format!("/letters/{of_china}/submission"), json!({})).await;
    let received = [format!("circulation: {OF_RUSSIA}"), format!("circulation: {OF_CHINA}")];
    assert_eq!(cast.officer.awaits(house).await, received);
    // Received by the Secretariat and the Chairmanship, and by nobody else.
    for letter in [&of_russia, &of_china] {
        cast.kazakhstan_senior.sees(house, &format!("/records/letter/{letter}")).await;
        for other in [&cast.india, &cast.azerbaijan_senior, &cast.observer] {
            other.knows_nothing_of(house, &format!("/letters/{letter}")).await;
        }
    }
    Letters { of_russia, of_china }
}

/// The meeting, registered as it stands on paper.
pub async fn meeting_on_paper(cast: &Cast) -> String {
    cast.on("2023-08-01").await;
    let meeting = json!({"body": "SOC", "session": "2023-II", "title": "Meeting of the Senior Officials Committee",
                         "place": "Astana", "from": "2023-08-22", "to": "2023-08-22"});
    cast.officer.registers("/meetings", meeting).await
}

pub async fn come_before_the_soc(
    cast: &Cast,
    letters: &Letters,
    meeting: impl AsyncFnOnce(&Cast) -> String,
) -> Matter {
    let house = &cast.house;
    cast.on("2023-07-06").await;
    for (letter, note) in [(&letters.of_russia, "NºDOC/811"), (&letters.of_china, "NºDOC/812")] {
        cast.officer.sends(&format!("/letters/{letter}/circulation"), json!({"note": note})).await;
        let page = cast.india.sees(house, &format!("/letters/{letter}")).await;
        page.must_say("1 January 2024").must_say("<h1>Letter of intention of ");
        assert!(!page.says("of Russian Federation"), "a state in a sentence has its article");
        cast.observer.knows_nothing_of(house, &format!("/letters/{letter}")).await;
    }
    let circulated = cast.india.program.get("/circulations").await.items();
    assert_eq!(circulated.len(), 2);
    assert!(
        circulated.iter().all(|row| row["states"].as_array().unwrap().len() == 28),
        "to all Member States"
    );
    let waiting = [format!("letters: {OF_RUSSIA}"), format!("letters: {OF_CHINA}")];
    assert_eq!(cast.officer.awaits(house).await, waiting);
    assert_eq!(cast.kazakhstan_senior.awaits(house).await, waiting);
    assert_eq!(cast.kazakhstan.awaits(house).await, [""; 0], "its senior official leads, not its delegate");

    let meeting = meeting(cast).await;
    let matter = json!({"letters": [letters.of_russia, letters.of_china], "title": TITLE, "meeting_id": meeting,
                        "text": "To approve a Coordinator and a Co-coordinator for ICT security."});
    for not_leading in [&cast.russia, &cast.india_senior, &cast.kazakhstan] {
        not_leading.asks("/areas/2.3/matters", matter.clone()).await.is(403);
    }
    let matter = id(&cast.kazakhstan_senior.sends("/areas/2.3/matters", matter).await);
    for member in
        [&cast.russia, &cast.china_senior, &cast.india, &cast.kazakhstan_senior, &cast.thailand_senior]
    {
        assert_eq!(member.awaits(house).await, [format!("positions: {TITLE}")]);
    }
    assert_eq!(cast.officer.awaits(house).await, [""; 0]);
    cast.observer.knows_nothing_of(house, &format!("/matters/{matter}")).await;
    Matter { id: matter, meeting }
}
