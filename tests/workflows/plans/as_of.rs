//! A plan, its proposals and its events as of a day: what became known later is not in them.

use serde_json::{Value, json};

use super::{called, event, id};
use crate::workflows::browsing::delegate;

#[tokio::test]
async fn a_plan_is_called_and_approved_from_the_day_of_it() {
    let year = called().await;
    let kazakhstan = year.of("KAZ").await;
    year.house.on("2023-09-05").await;
    let proposal = year.submits(&kazakhstan, event("Seminar", "1", json!({}))).await;
    year.accepts(&proposal).await;
    let lines = year.is_approved().await;
    year.house.on("2024-01-10").await;
    let page = delegate(&year.house, "CHN").await;

    page.get("/plans?as_of=2023-08-21").await.must_not_say("Plan of CBM events for 2024");
    page.get("/plans/2024?as_of=2023-08-21").await.must_say("On this day it was not there yet.");
    year.officer.get("/plans/2024?as_of=2023-08-21").await.is(404);
    let (called, approved) = ("Proposals are taken", "12 December 2023");
    for day in ["2023-08-22", "2023-12-11"] {
        page.get(&format!("/plans?as_of={day}"))
            .await
            .must_say(called)
            .must_not_say("<td data-label=\"Approved on\">12");
        page.get(&format!("/plans/2024?as_of={day}"))
            .await
            .must_say("Not approved yet")
            .must_not_say(approved);
        page.get(&format!("/plans.csv?as_of={day}")).await.must_not_say("2023-12-12");
        let row = year.officer.get(&format!("/plans/2024?as_of={day}")).await.is(200);
        let said = ["called", "approved", "approved_by"].map(|field| row[field].clone());
        assert_eq!(said, [json!("2023-08-22"), Value::Null, Value::Null], "{day}");
        assert_eq!(row["events"], json!([]), "{day}");
    }
    page.get("/plans?as_of=2023-12-12").await.must_say("12 December 2023").must_not_say(called);
    page.get("/plans/2024?as_of=2023-12-12").await.must_say(approved).must_say("Seminar");
    let row = year.officer.get("/plans/2024?as_of=2023-12-12").await.is(200);
    assert_eq!((&row["approved"], row["events"].as_array().unwrap().len()), (&json!("2023-12-12"), 1));

    // A line is there with the approval, a proposal with its submission; it is accepted on the same day here.
    let address = format!("/events/{}", id(&lines[0]));
    page.get("/events?as_of=2023-12-11").await.must_not_say("Seminar");
    page.get("/events?as_of=2023-12-12").await.must_say("Seminar").must_say("Planned");
    page.get(&format!("{address}?as_of=2023-12-11")).await.must_say("On this day it was not there yet.");
    page.get(&format!("{address}?as_of=2023-12-12")).await.must_say("Approved as a line of the plan");
    page.get("/event-proposals?as_of=2023-09-04").await.must_not_say("Seminar");
    page.get("/event-proposals?as_of=2023-09-05").await.must_say("Seminar");
    year.officer.get(&format!("/event-proposals/{proposal}?as_of=2023-09-04")).await.is(404);
    year.officer.get(&format!("/event-proposals/{proposal}?as_of=2023-09-05")).await.is(200);
}

#[tokio::test]
async fn an_event_stands_as_it_stood_and_is_held_from_its_last_day() {
    let year = called().await;
    let kazakhstan = year.of("KAZ").await;
    for title in ["Seminar", "Workshop"] {
        let proposal = year.submits(&kazakhstan, event(title, "1", json!({"month": 3}))).await;
        year.accepts(&proposal).await;
    }
    let lines = year.is_approved().await;
    let days = |begins: &str, ends: &str, place: &str, reason: Value| json!({"begins": begins, "ends": ends, "place": place, "reason": reason});
    let confirmed = json!({"begins": "2024-04-08", "ends": "2024-04-09", "place": "Astana"});
    year.house.on("2024-02-01").await;
    year.act(&lines[0], "event-confirmation", confirmed).await;
    let outside = json!({"title": "Expert meeting", "areas": ["4.1"], "hosts": ["KAZ"], "begins": "2024-05-20", "ends": "2024-05-21"});
    let outside = year.officer.post(&format!("/plans/{}/events", year.plan), outside).await.is(201);
    year.house.on("2024-03-01").await;
    year.act(
        &lines[0],
        "moving",
        days("2024-04-10", "2024-04-11", "Almaty", json!("The hall was not free.")),
    )
    .await;
    year.act(&lines[1], "cancellation", json!({"reason": "The host withdrew."})).await;
    // What was held on 10 and 11 April is entered on the 15th, and reported on the 20th.
    year.house.on("2024-04-15").await;
    let held = json!({"begins": "2024-04-10", "ends": "2024-04-11", "place": "Almaty"});
    year.act(&lines[0], "holding", held).await;
    year.house.on("2024-04-20").await;
    let seminar = format!("/events/{}", id(&lines[0]));
    let report = json!({"took_part": ["KAZ"], "participants": 40, "outcome": "Experience was shared."});
    year.officer.post(&format!("{seminar}/event-reports"), report).await.is(201);

    for (day, standing, begins, place) in [
        ("2024-01-31", "planned", Value::Null, Value::Null),
        ("2024-02-01", "confirmed", json!("2024-04-08"), json!("Astana")),
        ("2024-02-29", "confirmed", json!("2024-04-08"), json!("Astana")),
        ("2024-03-01", "confirmed", json!("2024-04-10"), json!("Almaty")),
        ("2024-04-10", "confirmed", json!("2024-04-10"), json!("Almaty")),
        ("2024-04-11", "held", json!("2024-04-10"), json!("Almaty")),
    ] {
        let row = year.officer.get(&format!("{seminar}?as_of={day}")).await.is(200);
        assert_eq!(
            (&row["standing"], &row["begins"], &row["place"]),
            (&json!(standing), &begins, &place),
            "{day}"
        );
        let of_plan = year.officer.get(&format!("/plans/2024?as_of={day}")).await.is(200);
        assert_eq!(of_plan["events"][0]["standing"], standing, "{day}");
    }
    let page = delegate(&year.house, "CHN").await;
    page.get("/events?year=2024&as_of=2024-04-10").await.must_not_say(">Held</span>");
    page.get("/events?year=2024&as_of=2024-04-11").await.must_say(">Held</span>");
    page.get("/events?year=2024&as_of=2024-02-29").await.must_not_say(">Cancelled</span>");
    page.get("/events?year=2024&as_of=2024-03-01").await.must_say(">Cancelled</span>");
    page.get(&format!("{seminar}?as_of=2024-02-29"))
        .await
        .must_say("8–9 April 2024")
        .must_not_say("The hall");
    page.get(&format!("{seminar}?as_of=2024-03-01")).await.must_say("10–11 April 2024").must_say("The hall");
    page.get(&format!("{seminar}?as_of=2024-04-19")).await.must_not_say("Experience was shared.");
    page.get(&format!("{seminar}?as_of=2024-04-20")).await.must_say("Experience was shared.");
    page.get("/events.csv?as_of=2024-04-19").await.must_not_say("Experience was shared.");
    page.get("/events.csv?as_of=2024-04-20").await.must_say("Experience was shared.");
    page.get("/plans/2024/calendar?as_of=2024-02-29").await.must_say("8–9 April 2024");
    page.get("/plans/2024/calendar?as_of=2024-03-01").await.must_say("10–11 April 2024");
    let figures = |row: &Value| (row["total"]["held"].clone(), row["total"]["cancelled"].clone());
    for (day, stood) in [("2024-02-29", (0, 0)), ("2024-04-10", (0, 1)), ("2024-04-11", (1, 1))] {
        let row = year.officer.get(&format!("/plans/2024/figures?as_of={day}")).await.is(200);
        assert_eq!(figures(&row), (json!(stood.0), json!(stood.1)), "{day}");
    }
    // An event outside the plan is there from the day on which it was added.
    let outside = format!("/events/{}", id(&outside));
    year.officer.get(&format!("{outside}?as_of=2024-01-31")).await.is(404);
    year.officer.get(&format!("{outside}?as_of=2024-02-01")).await.is(200);
}

#[tokio::test]
async fn what_was_entered_afterwards_is_there_when_it_was_to_be_seen() {
    let year = called().await;
    year.house.on("2024-01-10").await;
    let plan = json!({"year": 2022});
    let plan = year.house.register(clearinghouse::record::Kind::Plan, plan).await.id;
    let past = json!({"plan_id": plan, "title": "Past workshop", "begins": "2022-10-03", "ends": "2022-10-05",
                      "standing": "held", "hosts": ["KAZ"]});
    let past = year.house.register(clearinghouse::record::Kind::Event, past).await.id;
    for (day, standing) in [("2022-10-03", "planned"), ("2022-10-04", "planned"), ("2022-10-05", "held")] {
        let row = year.officer.get(&format!("/events/{past}?as_of={day}")).await.is(200);
        assert_eq!(row["standing"], standing, "{day}");
    }
    year.officer.get(&format!("/events/{past}?as_of=2022-10-02")).await.is(404);
}
