//! The concept paper on ICT security (2.1 to 2.7): drafted, issued late, considered, approved.

use serde_json::{Value, json};

use super::cast::{Cast, Person, id};

const TITLE: &str = "Concept paper on ICT security";

/// The paper is drafted in autumn 2023, and its first draft is issued after its day.
pub async fn is_drafted_and_issued_late(cast: &Cast) -> String {
    let house = &cast.house;
    cast.on("2023-10-16").await;
    cast.india.asks("/areas/2.3/concept-papers", json!({"title": TITLE})).await.is(403);
    let paper = id(&cast.russia.sends("/areas/2.3/concept-papers", json!({"title": TITLE})).await);
    writes(cast, &cast.russia, &paper, "framework", "States exchange views on ICT security.").await;
    writes(cast, &cast.china, &paper, "aims", "To build trust.").await;
    let drafts = [format!("drafts: Concept paper: 2.3, {TITLE}")];
    assert_eq!(cast.russia.awaits(house).await, drafts);
    assert_eq!(cast.china.awaits(house).await, drafts);
    let address = format!("/concept-papers/{paper}");
    for other in [&cast.india, &cast.kazakhstan_senior, &cast.officer, &cast.observer] {
        other.knows_nothing_of(house, &address).await;
        assert_eq!(other.awaits(house).await, [""; 0]);
    }

    // Through 22 November 2023 it is on time.
    cast.on("2023-11-22").await;
    let duty = async || cast.duties("2.3", "concept-paper-proposal").await;
    assert_eq!(duty().await, ["RUS: pending, 2023-08-22 to 2023-11-22"]);
    let on_first_page = async || cast.russia.first_page(house).await.duties;
    assert_eq!(on_first_page().await, ["2.3 concept-paper-proposal pending"]);
    cast.on("2023-11-23").await;
    assert_eq!(duty().await, ["RUS: overdue, 2023-08-22 to 2023-11-22"]);
    assert_eq!(on_first_page().await, ["2.3 concept-paper-proposal overdue"]);
    assert_eq!(cast.china.first_page(house).await.duties, [""; 0]);
    let of_all = cast.officer.first_page(house).await.duties;
    assert!(of_all.contains(&"2.3 concept-paper-proposal overdue".to_owned()), "{of_all:?}");

    cast.on("2023-12-01").await;
    // Whose draft it is issues it; who drafts it with it does not.
    cast.china.asks(&format!("{address}/first-draft"), json!({})).await.is(403);
    cast.russia.fills_in(house, &format!("{address}/first-draft"), &[]).await.goes_to();
    assert_eq!(duty().await, ["RUS: met-late, 2023-08-22 to 2023-11-22"]);
    assert_eq!(
        on_first_page().await,
        ["2.3 expert-meeting pending"].as_slice()[1..],
        "nothing is left of it"
    );
    let comments = [format!("comments: Concept paper: 2.3, {TITLE}")];
    for member in [&cast.india, &cast.kazakhstan_senior, &cast.thailand_senior] {
        assert_eq!(member.awaits(house).await, comments);
        member.sees(house, &address).await.must_say("States exchange views").must_say("To build trust.");
    }
    assert_eq!(cast.russia.awaits(house).await, [""; 0], "it proposes the paper");
    cast.observer.knows_nothing_of(house, &address).await;

    cast.on("2023-12-11").await;
    let comment = [("section", "framework"), ("text", "Of experts too?")];
    cast.india.fills_in(house, &format!("{address}/comments"), &comment).await.goes_to();
    assert_eq!(cast.india_senior.awaits(house).await, [""; 0], "its state has said something");
    paper
}

/// A section is written.
async fn writes(cast: &Cast, person: &Person, paper: &str, name: &str, text: &str) {
    let sections = person.program.all("/paper-sections", 200).await;
    let own = |row: &&Value| row["paper_id"] == paper && row["section"] == name;
    let section = id(sections.iter().find(own).expect("the section of the paper"));
    let to = format!("/paper-sections/{section}/text");
    person.fills_in(&cast.house, &to, &[("text", text)]).await.goes_to();
}

/// 1 December 2023 plus six months is 1 June 2024; from 2 June on consideration is prolonged (2.5).
pub async fn is_considered_for_longer_than_six_months(cast: &Cast, paper: &str) {
    let house = &cast.house;
    let address = format!("/concept-papers/{paper}");
    cast.on("2023-12-31").await;
    assert_eq!(cast.duties("2.3", "vacancy").await, ["the SOC: due, 2004-10-22 to –"]);
    cast.on("2024-01-01").await;
    assert_eq!(cast.duties("2.3", "vacancy").await, [""; 0], "the term has begun");

    let duty = async || cast.duties("2.3", "expert-meeting").await;
    cast.on("2024-06-01").await;
    assert_eq!(duty().await, ["RUS: pending, 2024-06-02 to –"]);
    assert_eq!(cast.russia.first_page(house).await.duties, ["2.3 expert-meeting pending"]);
    cast.on("2024-06-02").await;
    assert_eq!(duty().await, ["RUS: due, 2024-06-02 to –"]);
    assert_eq!(cast.russia.first_page(house).await.duties, ["2.3 expert-meeting due"]);
    cast.kazakhstan_senior.sees(house, &address).await.must_say("Since 2 June 2024");

    cast.on("2024-06-03").await;
    let convene = format!("{address}/expert-meetings");
    let meeting = [
        ("title", "Experts on ICT security"),
        ("place", "Beijing"),
        ("held", "2024-06-24"),
        ("consulted", "By letter"),
    ];
    assert_eq!(cast.india.fills_in(house, &convene, &meeting).await.status, 403);
    cast.china.fills_in(house, &convene, &meeting).await.goes_to();
    assert_eq!(duty().await, ["RUS: met, 2024-06-02 to –"]);
    assert_eq!(cast.russia.first_page(house).await.duties, [""; 0]);
    for member in [&cast.india, &cast.officer] {
        member.sees(house, &address).await.must_say("Experts on ICT security").must_say("24 June 2024");
    }

    cast.on("2024-07-01").await;
    writes(cast, &cast.russia, paper, "framework", "States and experts exchange views on ICT security.")
        .await;
    cast.russia.fills_in(house, &format!("{address}/revisions"), &[]).await.goes_to();
    cast.india.sees(house, &address).await.must_say("Rev.1").must_say("States and experts exchange views");
    assert_eq!(duty().await, ["RUS: met, 2024-06-02 to –"], "a revision does not start the clock anew");
}

pub async fn is_approved_with_its_period(cast: &Cast, paper: &str) {
    let house = &cast.house;
    let address = format!("/concept-papers/{paper}");
    cast.on("2024-09-02").await;
    let meeting = json!({"body": "SOC", "session": "2024-II", "title": "Meeting of the Senior Officials Committee",
                         "place": "Astana", "from": "2024-10-15", "to": "2024-10-16"});
    let meeting = cast.officer.registers("/meetings", meeting).await;
    let matter = json!({"title": TITLE, "text": "To approve the paper.", "meeting_id": meeting});
    let matter = id(&cast.kazakhstan_senior.sends(&format!("{address}/matters"), matter).await);
    let both = [format!("positions: {TITLE}"), format!("comments: Concept paper: 2.3, {TITLE}")];
    assert_eq!(cast.thailand_senior.awaits(house).await, both);
    let positions = format!("/matters/{matter}/positions");
    cast.india_senior.sends(&positions, json!({"position": "supports"})).await;
    let seated = json!({"state": "THA", "position": "no-objection", "how": "from-its-seat"});

    cast.on("2024-10-15").await;
    cast.officer.sends(&format!("/matters/{matter}/registered-positions"), seated).await;
    let page = cast.thailand_senior.sees(house, &format!("/matters/{matter}")).await;
    page.must_say("Thailand").must_say("seat");
    let declare = format!("/matters/{matter}/outcome");
    let mut outcome = json!({"verb": "approved", "decided_on": "2024-10-15", "meeting": meeting});
    let refused = cast.kazakhstan_senior.asks(&declare, outcome.clone()).await.is(409);
    assert_eq!(refused["paragraph"], "2.6", "{refused}");
    outcome["applicable"] = json!({"from": "2024-10-15"});
    let refused = cast.kazakhstan_senior.asks(&declare, outcome.clone()).await.is(409);
    assert_eq!(refused["paragraph"], "2.6", "{refused}");
    outcome["applicable"] = json!({"from": "2024-10-15", "to": "2026-12-31"});
    let decided = cast.kazakhstan_senior.sends(&declare, outcome).await;
    assert_eq!(decided["verb"], "approved");

    let seen = cast.india.sees(house, &address).await;
    seen.must_say("15 October 2024").must_say("31 December 2026").must_say("SOC/2024-II/DEC/1");
    assert_eq!(
        cast.duties("2.3", "applicability-extension").await,
        ["RUS: pending, 2024-10-15 to 2026-12-31"]
    );
    for member in [&cast.thailand_senior, &cast.kazakhstan_senior, &cast.officer] {
        assert_eq!(member.awaits(house).await, [""; 0]);
    }
}
