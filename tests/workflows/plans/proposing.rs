//! What a delegation proposes, at a browser: sent twice, begun from earlier years, with the guidance beside it.

use axum::http::StatusCode;
use clearinghouse::record::Kind;
use serde_json::json;

use super::{Year, called};
use crate::workflows::browsing::{delegate, led, send, step};

async fn proposed(year: &Year) -> usize {
    year.house.held().await.record.organisation.proposals.len()
}

#[tokio::test]
async fn what_is_sent_twice_or_copied_twice_is_one_draft() {
    let year = called().await;
    let page = delegate(&year.house, "KAZ").await;
    let form = format!("/plans/{}/proposals", year.plan);
    let opened = page.get(&form).await;
    let typed = [
        ("title", "Seminar on water"),
        ("concept", "Two days of talks."),
        ("purpose", "To share."),
        ("organizers", "Ministry"),
    ];
    let first = send(&page, &form, &opened, &typed).await;
    let again = send(&page, &form, &opened, &typed).await;
    assert_eq!((led(&again), proposed(&year).await), (led(&first), 1));
    assert_eq!(again.goes_to(), first.goes_to(), "the same form, sent again");
    let anew = send(&page, &form, &page.get(&form).await, &typed).await;
    assert_eq!((led(&anew), proposed(&year).await), (led(&first), 1));
    page.get(anew.goes_to()).await.must_say("This draft was there already").must_say("Seminar on water");
    let same = json!({"title": "Seminar on water", "concept": "Two days of talks.", "purpose": "To share.",
                      "organizers": "Ministry"});
    year.of("KAZ").await.post(&form, same).await.is(409);
    // Another state's, and one that says something else, are others.
    send(
        &delegate(&year.house, "CHN").await,
        &form,
        &delegate(&year.house, "CHN").await.get(&form).await,
        &typed,
    )
    .await
    .goes_to();
    send(&page, &form, &opened, &[("title", "Seminar on water"), ("place", "Astana")]).await.goes_to();
    assert_eq!(proposed(&year).await, 3);

    // A proposal that was withdrawn is copied for the same plan, once.
    let proposal = led(&first);
    step(&page, &format!("{proposal}/submission"), &[]).await.goes_to();
    let copy = format!("{proposal}/copy");
    assert_ne!(step(&page, &copy, &[]).await.status, StatusCode::SEE_OTHER, "it stands in this plan");
    step(&page, &format!("{proposal}/withdrawal"), &[]).await.goes_to();
    let copied = led(&step(&page, &copy, &[]).await);
    assert_ne!(copied, proposal);
    assert_eq!((led(&step(&page, &copy, &[]).await), proposed(&year).await), (copied, 4));
}

#[tokio::test]
async fn a_proposal_begins_from_an_own_event_of_an_earlier_year() {
    let year = called().await;
    let house = &year.house;
    let before = house.register(Kind::Plan, json!({"year": 2023})).await.id.to_string();
    let event = json!({"plan_id": before, "hosts": ["KAZ"], "title": "Seminar of last year", "concept": "Of rivers.",
                       "begins": "2023-05-03", "ends": "2023-05-04", "standing": "held"});
    let event = house.register(Kind::Event, event).await.id.to_string();
    let form = format!("/plans/{}/proposals", year.plan);
    let from = format!("{form}?begin-from={event}");
    let kazakhstan = delegate(house, "KAZ").await;
    for page in ["/plans/2024", &form] {
        let page = kazakhstan.get(page).await;
        page.must_say("Begin from an event or a proposal of an earlier year of yours");
        page.must_say(&format!("href=\"{from}\"")).must_say("2023: Seminar of last year (Event)");
    }
    kazakhstan.get(&format!("/events/{event}")).await.must_say("Propose it again, for 2024");
    let filled = kazakhstan.get(&from).await;
    filled.must_say("value=\"Seminar of last year\"").must_say("Of rivers.").must_not_say("2023-05-03");
    assert_eq!(proposed(&year).await, 0, "nothing is made of it until it is sent");

    let china = delegate(house, "CHN").await;
    china.get("/plans/2024").await.must_not_say("Seminar of last year");
    china.get(&format!("/events/{event}")).await.must_not_say("Propose it again");
    china.get(&from).await.must_not_say("Seminar of last year");
}

#[tokio::test]
async fn sponsors_are_member_states_and_the_guidance_stands_on_the_form() {
    let year = called().await;
    let page = delegate(&year.house, "KAZ").await;
    let form = page.get(&format!("/plans/{}/proposals", year.plan)).await;
    form.must_say("Brief concept, expected title, purpose and organizers.");
    form.must_say("<option value=\"3\">March</option>").must_not_say("From 1 to 12");
    form.must_say("id=\"invited-CHN\"").must_not_say("id=\"invited-JPN\"").must_not_say("id=\"invited-KAZ\"");
    let kazakhstan = year.of("KAZ").await;
    let proposals = format!("/plans/{}/proposals", year.plan);
    let asked = json!({"title": "Seminar", "invited": ["CHN", "JPN"], "month": 3});
    assert_eq!(kazakhstan.post(&proposals, asked).await.wrong_fields(), ["invited"], "Japan observes");
    let asked = json!({"title": "Seminar", "invited": ["CHN"], "month": 3});
    let proposal = super::id(&kazakhstan.post(&proposals, asked).await.is(201));
    let rewording = page.get(&format!("/event-proposals/{proposal}/rewording")).await;
    rewording
        .must_say("<option value=\"3\" selected>March</option>")
        .must_say("Brief concept, expected title");
    let page = page.get(&format!("/event-proposals/{proposal}")).await;
    page.must_say("its own delegation has it, and the states that it asks to join");
}
