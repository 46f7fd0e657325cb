//! What a page offers to whom, how it heads what cannot be done, and what it shows before something is done.

use serde_json::json;

use super::appointment::{people, position};
use super::browsing::{delegate, observer, officer, send, senior};

const PREPARE: &str = "Prepare a position for your senior official";
const TAKE: &str = "Take the position of your state";

#[tokio::test]
async fn a_delegate_prepares_what_the_senior_official_takes() {
    let people = people().await;
    let (matter, ..) = people.before_the_soc().await;
    let page = format!("/matters/{matter}");
    senior(&people.house, "CHN").await.get(&page).await.must_say(TAKE).must_not_say(PREPARE);
    delegate(&people.house, "CHN").await.get(&page).await.must_say(PREPARE).must_not_say(TAKE);
}

#[tokio::test]
async fn where_nothing_is_offered_one_line_says_so() {
    let people = people().await;
    let (matter, letters, _) = people.before_the_soc().await;
    let matter = officer(&people.house).await.get(&format!("/matters/{matter}")).await;
    matter.must_say("<h2 id=\"ways-on\">").must_not_say("There is nothing for you to do here");
    // The letter of another state, which that alone withdraws.
    let page = delegate(&people.house, "CHN").await.get(&format!("/letters/{}", letters[0])).await;
    page.must_not_say("<h2 id=\"ways-on\">").must_say("There is nothing for you to do here as things stand");
    observer(&people.house).await.get("/areas/2.3").await.must_not_say("class=\"steps\"");
}

#[tokio::test]
async fn a_refusal_by_a_rule_is_headed_as_one_and_what_was_typed_is_kept() {
    let people = people().await;
    let (matter, _, meeting) = people.before_the_soc().await;
    people.china_senior.post(&format!("/matters/{matter}/positions"), position("objects")).await.is(201);
    people.house.on("2023-08-22").await;
    let officer = officer(&people.house).await;
    let address = format!("/matters/{matter}/outcome");
    let form = officer.get(&address).await;
    let typed =
        [("verb", "approved"), ("text", "To appoint them both.\nSo it was decided."), ("meeting", &meeting)];
    let with = |day: &'static str| [&typed[..], &[("decided_on", day)]].concat();

    let refused = send(&officer, &address, &form, &with("2023-08-22")).await;
    assert_eq!(refused.status, 422);
    refused.must_say("This cannot be done").must_not_say("Something that was entered is not right");
    refused.must_say("China objects.").must_say("To appoint them both.\nSo it was decided.</textarea>");

    let wrong = send(&officer, &address, &form, &with("tomorrow")).await;
    assert_eq!(wrong.status, 422);
    wrong.must_say("Something that was entered is not right").must_not_say("This cannot be done");
    wrong.must_say("To appoint them both.\nSo it was decided.</textarea>");
}

#[tokio::test]
async fn a_rule_that_refuses_says_its_paragraph() {
    let people = people().await;
    let tenure = json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "from": "2020-01-01",
                        "source": {"kind": "letter"}});
    let tenure = people.officer.post("/tenures", tenure).await.is(201);
    let address = format!("/tenures/{}/terminations", tenure["id"].as_str().unwrap());
    let delegate = delegate(&people.house, "RUS").await;
    let refused =
        send(&delegate, &address, &delegate.get(&address).await, &[("last_day", "2023-07-02")]).await;
    refused.must_say("This cannot be done").must_say("Paragraph 1.12").must_say("value=\"2023-07-02\"");
}

#[tokio::test]
async fn what_will_happen_stands_before_the_buttons_and_the_rest_behind_them() {
    let people = people().await;
    let (matter, letters, meeting) = people.before_the_soc().await;
    people.house.on("2023-08-22").await;
    let officer = officer(&people.house).await;
    let address = format!("/matters/{matter}/outcome");
    let form = officer.get(&address).await;
    let typed = [
        ("verb", "approved"),
        ("decided_on", "2023-08-22"),
        ("text", "To appoint the Russian Federation."),
        ("meeting", &*meeting),
        ("appointments.1.letter", &letters[0]),
        ("appointments.1.role", "coordinator"),
        ("appointments.1.from", "2024-01-01"),
        ("appointments.1.to", "2025-12-31"),
    ];
    let confirm = send(&officer, &address, &form, &typed).await;
    let place = |text: &str| confirm.body.find(text).unwrap_or_else(|| panic!("{text}: {}", confirm.body));
    let order = [
        "What will happen",
        "To appoint the Russian Federation.",
        "Tenure: 2.3, Russian Federation, coordinator (2024-2025)",
        "Duties that change",
        "name=\"go-ahead\"",
        "Everything that is written, field by field",
        "<th scope=\"row\">Outcome</th>",
    ];
    assert!(order.map(place).is_sorted(), "{:?}", order.map(place));
}
