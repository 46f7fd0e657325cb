//! The figures of the years beside each other, and the map of areas against months.

use serde_json::json;

use super::{called, event};
use crate::workflows::browsing::delegate;

#[tokio::test]
async fn the_years_stand_beside_each_other_and_gaps_are_seen() {
    let year = called().await;
    let kazakhstan = year.of("KAZ").await;
    for (title, area, month) in [("Seminar", "1", 3), ("Workshop", "3.4", 5)] {
        let proposal = year.submits(&kazakhstan, event(title, area, json!({"month": month}))).await;
        year.accepts(&proposal).await;
    }
    let lines = year.is_approved().await;
    year.house.on("2024-03-20").await;
    year.act(&lines[0], "holding", json!({"begins": "2024-03-18", "ends": "2024-03-19"})).await;
    year.act(&lines[1], "cancellation", json!({"reason": "The host withdrew."})).await;
    let human = year.house.record().await;
    let human = human
        .organisation
        .dimensions
        .values()
        .find(|row| row.number == 5)
        .or_else(|| human.organisation.dimensions.values().max_by_key(|row| row.number));
    let human = human.unwrap();
    let whole = json!({"title": "Forum", "hosts": ["IND"], "dimension_id": human.common.id, "month": 9});
    year.officer.post("/plans/2024/events", whole).await.is(201);
    let past = year.house.register(clearinghouse::record::Kind::Plan, json!({"year": 2022})).await.id;
    let workshop = json!({"plan_id": past, "title": "Past workshop", "areas": ["3.4"], "hosts": ["KAZ"],
                          "begins": "2022-10-03", "ends": "2022-10-05", "standing": "held"});
    year.house.register(clearinghouse::record::Kind::Event, workshop).await;

    let page = delegate(&year.house, "CHN").await;
    let across = page.get("/plans/figures?by=area").await;
    across.must_say("<th scope=\"col\">2022</th><th scope=\"col\">2024</th>");
    // Of tourism one of one was held in 2022, and none of one in 2024.
    across.must_say("<th scope=\"row\">3.4 Tourism</th><td>1/1</td><td>0/1</td>");
    across
        .must_say("<th scope=\"row\">1 Military-political</th><td></td><td>1/1</td>")
        .must_say("<path class=\"held\"");
    let before = page.get("/plans/figures?by=area&as_of=2024-03-18").await;
    before.must_say("<th scope=\"row\">1 Military-political</th><td></td><td>0/1</td>");
    for by in ["dimension", "host", "format", "state"] {
        page.get(&format!("/plans/figures?by={by}")).await.must_say("Sums of the years");
    }
    for file in ["figures.xlsx", "figures.docx", "2024/figures.xlsx", "2024/figures.docx"] {
        let file = page.get(&format!("/plans/{file}")).await;
        assert!(file.content.starts_with(b"PK"), "{}", file.body);
    }
    page.get("/plans/2024/figures").await.must_say("class=\"legend\"").must_say("<rect class=\"void\"");

    // Every area that was open in the year has a row; what is of a dimension and of no area one of its own.
    let map = page.get("/plans/2024/calendar").await;
    let row = |area: &str, at: Option<usize>| {
        let cell = |month: usize| if Some(month) == at { "<td class=\"on\">1</td>" } else { "<td></td>" };
        format!("{area}</a></th>{}</tr>", (1..=12).map(cell).collect::<String>())
    };
    map.must_say(&row("1 Military-political", Some(3)));
    map.must_say(&row("2.2 Combating terrorism", None));
    map.must_say(&row("3.4 Tourism", None)); // it was cancelled
    map.must_say(&row("Of no one area", Some(9)).replace("</a>", ""));
    let narrowed = page.get("/plans/2024/calendar?area=1").await;
    narrowed.must_say(&row("1 Military-political", Some(3)));
    narrowed.must_not_say(&row("2.2 Combating terrorism", None));
}
