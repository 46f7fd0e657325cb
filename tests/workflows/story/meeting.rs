//! The meeting of the Senior Officials Committee in Astana on 22 August 2023.

use serde_json::json;

use super::cast::Cast;
use super::letters::{Letters, Matter, TITLE};
use super::list;

/// What else SOC/2023-II/DEC/1 says: number, verb, and what was decided, in our words.
const OTHER_PARAGRAPHS: [(u32, &str, &str); 5] = [
    (1, "recommended", "To the Ministerial Council: to endorse the Road Map for CICA Transformation."),
    (
        2,
        "recommended",
        "To the Ministerial Council: to adopt a Statement on volunteerism for sustainable development.",
    ),
    (
        3,
        "consultations-continue",
        "The draft decision on the Modalities of implementing CBMs was considered.",
    ),
    (
        5,
        "consultations-continue",
        "The nomination of Ms. Zhang Ling as Deputy Secretary General was considered.",
    ),
    (
        6,
        "called-on",
        "Member States submit preliminary information about events of 2024 before 1 October 2023.",
    ),
];

pub async fn of_22_august_2023(cast: &Cast, letters: &Letters, matter: &Matter) {
    let house = &cast.house;
    positions_are_taken(cast, letters, matter).await;

    cast.on("2023-08-22").await;
    let document = json!({"meeting_id": matter.meeting, "symbol": "SOC/2023-II/DEC/1", "decided": "2023-08-22",
                          "title": "Decisions of the Senior Officials Committee"});
    let document = cast.officer.registers("/decisions", document).await;
    for (number, verb, text) in OTHER_PARAGRAPHS {
        let paragraph = json!({"decision_id": document, "number": number, "verb": verb, "text": text});
        cast.officer.registers("/decision-paragraphs", paragraph).await;
    }
    assert_eq!(cast.kazakhstan_senior.awaits(house).await[1..], [format!("consultations: {TITLE}")]);

    one_state_needs_consultation(cast, letters, matter).await;
    india_agrees(cast, matter).await;
    assert_eq!(cast.kazakhstan_senior.awaits(house).await[1..], [format!("outcomes: {TITLE}")]);
    the_chair_declares(cast, letters, matter).await;
    what_was_decided(cast, matter).await;
    list::is_that_of_the_paper(cast).await;
}

/// The day before the meeting.
async fn positions_are_taken(cast: &Cast, letters: &Letters, matter: &Matter) {
    let house = &cast.house;
    cast.on("2023-08-21").await;
    let positions = format!("/matters/{}/positions", matter.id);
    let supports = json!({"position": "supports", "letter": letters.of_russia});
    cast.china.asks(&positions, supports.clone()).await.is(403);
    cast.china_senior.sends(&positions, supports).await;
    // A delegate of India prepares what its senior official then takes.
    let prepared = json!({"position": "needs-consultation", "text": "We await instructions."});
    cast.india.sends(&format!("/matters/{}/prepared-positions", matter.id), prepared.clone()).await;
    assert_eq!(cast.india_senior.awaits(house).await, [format!("prepared: {TITLE}")]);
    let form = [("position", "needs-consultation"), ("text", "We await instructions.")];
    cast.india_senior.fills_in(house, &positions, &form).await.goes_to();
    for who in [&cast.china, &cast.china_senior, &cast.india, &cast.india_senior] {
        assert_eq!(who.awaits(house).await, [""; 0], "the state has its position");
    }
    assert_eq!(
        cast.kazakhstan_senior.awaits(house).await,
        [format!("positions: {TITLE}")],
        "not yet its outcome"
    );
    let nobody = (Vec::<String>::new(), Vec::new());
    assert_eq!(cast.posts("2.3", "2023-08-21").await, nobody);
}

/// The outcome as the Chair fills it in: each letter with what becomes of it.
fn outcome<'a>(letters: &'a Letters, matter: &'a Matter) -> Vec<(&'a str, &'a str)> {
    vec![
        ("verb", "approved"),
        ("decided_on", "2023-08-22"),
        ("meeting", &matter.meeting),
        ("text", "The Russian Federation coordinates ICT security and China co-coordinates it in 2024-2025."),
        ("appointments.1.letter", &letters.of_russia),
        ("appointments.1.role", "coordinator"),
        ("appointments.1.from", "2024-01-01"),
        ("appointments.1.to", "2025-12-31"),
        ("appointments.2.letter", &letters.of_china),
        ("appointments.2.role", "co-coordinator"),
        ("appointments.2.from", "2024-01-01"),
        ("appointments.2.to", "2025-12-31"),
    ]
}

async fn one_state_needs_consultation(cast: &Cast, letters: &Letters, matter: &Matter) {
    let declare = format!("/matters/{}/outcome", matter.id);
    let page = cast.kazakhstan_senior.fills_in(&cast.house, &declare, &outcome(letters, matter)).await;
    assert_eq!(page.status, 422);
    page.must_say("India needs more consultation");
    let program = json!({"verb": "approved", "decided_on": "2023-08-22", "meeting": matter.meeting, "appointments": [
        {"letter": letters.of_russia, "role": "coordinator", "from": "2024-01-01", "to": "2025-12-31"}]});
    let refused = cast.officer.asks(&declare, program).await.is(409);
    assert!(refused["detail"].as_str().unwrap().contains("India needs more consultation"), "{refused}");
    assert!(cast.india.program.get("/tenures?area=2.3").await.items().is_empty());
    assert_eq!(cast.china.program.get("/decision-paragraphs").await.items().len(), 5);
}

async fn india_agrees(cast: &Cast, matter: &Matter) {
    let positions = format!("/matters/{}/positions", matter.id);
    let form = [("position", "no-objection"), ("text", "")];
    cast.india_senior.fills_in(&cast.house, &positions, &form).await.goes_to();
    let standing = cast.russia.program.get("/positions").await.items();
    assert_eq!(standing.len(), 2, "China and India have one position each");
    assert!(standing.iter().all(|row| row["position"] != "needs-consultation"));
}

async fn the_chair_declares(cast: &Cast, letters: &Letters, matter: &Matter) {
    let house = &cast.house;
    let declare = format!("/matters/{}/outcome", matter.id);
    for not_leading in [&cast.russia_senior, &cast.azerbaijan_senior, &cast.kazakhstan] {
        let page = not_leading.fills_in(house, &declare, &outcome(letters, matter)).await;
        assert_eq!(page.status, 403);
    }
    cast.kazakhstan_senior.fills_in(house, &declare, &outcome(letters, matter)).await.goes_to();
    for who in [&cast.kazakhstan_senior, &cast.kazakhstan, &cast.russia, &cast.thailand_senior, &cast.officer]
    {
        assert_eq!(who.awaits(house).await, [""; 0], "nothing is left to be done");
    }
    // India comes too late with another word.
    let late = json!({"position": "objects", "text": "On reflection."});
    let late = cast.india_senior.asks(&format!("/matters/{}/positions", matter.id), late).await.is(409);
    assert!(late["detail"].as_str().unwrap().contains("22 August 2023"), "{late}");
}

async fn what_was_decided(cast: &Cast, matter: &Matter) {
    let house = &cast.house;
    let program = &cast.thailand_senior.program;
    let documents = program.get("/decisions").await.items();
    assert_eq!(documents.len(), 1, "it stands in the document of the meeting");
    assert_eq!(documents[0]["symbol"], "SOC/2023-II/DEC/1");
    let paragraphs = program.get("/decision-paragraphs").await.items();
    let mut numbers: Vec<_> = paragraphs.iter().map(|row| row["number"].as_i64().unwrap()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6]);
    let fourth = paragraphs.iter().find(|row| row["number"] == 4).unwrap();
    assert_eq!(fourth["verb"], "approved");
    let matter = program.get(&format!("/matters/{}", matter.id)).await.is(200);
    assert_eq!((&matter["verb"], &matter["paragraph_id"]), (&json!("approved"), &fourth["id"]));
    let page = cast
        .thailand_senior
        .sees(house, &format!("/decisions/{}", documents[0]["id"].as_str().unwrap()))
        .await;
    page.must_say("SOC/2023-II/DEC/1").must_say("ICT security and China co-coordinates it in 2024-2025");

    let appointed =
        (vec!["RUS 2024-01-01/2025-12-31".to_owned()], vec!["CHN 2024-01-01/2025-12-31".to_owned()]);
    assert_eq!(cast.posts("2.3", "2023-08-22").await, appointed);
    let nobody = (Vec::<String>::new(), Vec::new());
    assert_eq!(cast.posts("2.3", "2023-08-21").await, nobody, "the day before knows nothing of it");
    // 2.7: three months after 22 August 2023 is 22 November 2023. 1.9: vacant until the term begins.
    assert_eq!(
        cast.duties("2.3", "concept-paper-proposal").await,
        ["RUS: pending, 2023-08-22 to 2023-11-22"]
    );
    assert_eq!(cast.duties("2.3", "vacancy").await, ["the SOC: due, 2004-10-22 to –"]);
    let first = cast.russia.first_page(house).await;
    assert_eq!(first.duties, ["2.3 concept-paper-proposal pending"]);
    assert_eq!(cast.china.first_page(house).await.duties, [""; 0], "a Co-coordinator owes no paper");
}
