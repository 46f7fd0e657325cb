//! The calendar of a plan: the year, and a month as weeks.

use serde_json::json;

use super::{called, event, id};
use crate::workflows::browsing::delegate;

#[tokio::test]
async fn a_month_shows_what_there_is_on_its_days_and_lists_what_touches_it() {
    let year = called().await;
    let kazakhstan = year.of("KAZ").await;
    let proposal = year.submits(&kazakhstan, event("Seminar", "1", json!({"month": 3}))).await;
    year.accepts(&proposal).await;
    let lines = year.is_approved().await;
    let seminar = format!("/events/{}", id(&lines[0]));
    year.house.on("2024-02-01").await;
    let moved = json!({"begins": "2024-04-10", "ends": "2024-04-11", "reason": "The hall was not free."});
    year.act(&lines[0], "moving", moved).await;
    let outside = |title: &str, days: [&str; 2]| json!({"title": title, "areas": ["4.1"], "hosts": ["KAZ"], "begins": days[0], "ends": days[1]});
    let events = format!("/plans/{}/events", year.plan);
    let expert = outside("Expert meeting on the environment", ["2024-05-30", "2024-06-03"]);
    let expert = year.officer.post(&events, expert).await.is(201);
    let page = delegate(&year.house, "CHN").await;

    // April 2024 begins on a Monday and has five weeks; the event is on its 10th and 11th, and the days about it are free.
    let month = page.get("/plans/2024/calendar?month=4").await;
    let on = |day: u32| format!("<td data-label=\"{day} April 2024\"><b>{day}</b> <a href=\"{seminar}\">");
    month.must_say(&on(10)).must_say(&on(11)).must_say("Ramadan is about 11 March 2024 to 9 April 2024");
    for free in [9, 12] {
        month.must_say(&format!("<td data-label=\"{free} April 2024\" class=\"none\">"));
    }
    month
        .must_say("href=\"calendar?month=3\">March 2024</a>")
        .must_say("href=\"calendar?month=5\">May 2024</a>");
    let none = page.get("/plans/2024/calendar?month=4&state=CHN").await;
    none.must_say("No event matches what is chosen.").must_not_say(&seminar);

    // What begins in May and ends in June is on its days in both, and on no other.
    let (may, june) =
        (page.get("/plans/2024/calendar?month=5").await, page.get("/plans/2024/calendar?month=6").await);
    let link = format!("<a href=\"/events/{}\">", id(&expert));
    for (month, name, free, first, last) in [(&may, "May", 29, 30, 31), (&june, "June", 4, 1, 3)] {
        for day in [first, last] {
            month.must_say(&format!("<td data-label=\"{day} {name} 2024\"><b>{day}</b> {link}"));
        }
        month.must_say(&format!("<td data-label=\"{free} {name} 2024\" class=\"none\">"));
        month.must_say("30 May – 3 June 2024");
    }
    page.get("/plans/2024/calendar?month=7").await.must_not_say(&link);

    // What was cancelled is on no day, and listed as such.
    year.act(&expert, "cancellation", json!({"reason": "The host withdrew."})).await;
    let june = page.get("/plans/2024/calendar?month=6").await;
    june.must_say("<td data-label=\"3 June 2024\" class=\"none\">").must_say(&link).must_say("Cancelled");
}
