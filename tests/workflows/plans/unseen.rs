//! What is not for who acts is answered as if it were not there, also where they act: a draft is the delegation's own.

use clearinghouse::rules::access::Post;
use serde_json::{Value, json};

use super::{Year, called, event, id};
use crate::api::client::Program;
use crate::house::House;
use crate::workflows::browsing::{delegate, person};

async fn observer(house: &House) -> crate::house::Browser {
    person(house, "observer@jpn.example", Post::Observer("JPN".parse().unwrap())).await
}

async fn with_draft() -> (Year, Program, String) {
    let year = called().await;
    let kazakhstan = year.of("KAZ").await;
    let secret = json!({"concept": "The words of Kazakhstan.", "contact": "+7 700"});
    let draft = year.drafts(&kazakhstan, event("Water diplomacy", "4.1", secret)).await;
    (year, kazakhstan, draft)
}

#[tokio::test]
async fn a_table_finds_no_draft_of_a_delegation() {
    let (year, kazakhstan, draft) = with_draft().await;
    let officer = person(&year.house, "officer@example.org", Post::Officer).await;
    let table = |title: &str| {
        format!(
            "year,state,title,submitted,distribution,named_states\n2024,KAZ,{title},2023-08-20,named-states,\"KAZ, CHN\"\n"
        )
    };
    // What has the title of the draft is tried and brought in as what has another.
    for title in ["Water diplomacy", "Other diplomacy"] {
        let tried = officer.upload("/imports/proposals", "sent.csv", table(title).as_bytes()).await;
        tried
            .must_say("<th scope=\"row\">Proposal of an event</th><td>1</td><td>0</td>")
            .must_not_say("The words");
        let sent = tried.hidden_fields();
        let sent: Vec<_> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert!(officer.post("/imports/proposals/bring-in", &sent).await.goes_to().starts_with("/journal/"));
    }
    let stands = kazakhstan.get(&format!("/event-proposals/{draft}")).await.is(200);
    assert_eq!(
        (&stands["concept"], &stands["submitted"]),
        (&json!("The words of Kazakhstan."), &Value::Null)
    );
    assert_eq!(stands["distribution"], "delegations");
    for reader in [&year.officer, &year.of("CHN").await] {
        reader.get(&format!("/event-proposals/{draft}")).await.is(404);
    }
}

#[tokio::test]
async fn a_draft_is_not_corrected_struck_or_named_by_who_may_not_know_of_it() {
    let (year, kazakhstan, draft) = with_draft().await;
    let (officer, nothing) = (&year.officer, "00000000-0000-7000-8000-000000000000");
    for id in [draft.as_str(), nothing] {
        let reason = json!({"reason": "A try."});
        officer.post(&format!("/event-proposals/{id}/correction"), reason.clone()).await.is(404);
        officer.post(&format!("/event-proposals/{id}/striking"), reason).await.is(404);
        let seen = json!({"title": "Another", "reason": "A try."});
        let seen = (format!("/event-proposals/{id}/correction"), seen);
        officer.post_with(&seen.0, seen.1, &[("if-match", "\"1\"")]).await.is(404);
    }
    kazakhstan.get(&format!("/event-proposals/{draft}")).await.is(200);

    // Of a draft that is named it is said what is said of what does not exist.
    for id in [draft.as_str(), nothing] {
        let line = json!({"plan_id": year.plan, "title": "A line", "hosts": ["KAZ"], "standing": "planned",
                          "proposals": [id], "source": {"kind": "note verbale", "number": "No. 1"}});
        assert_eq!(officer.post("/events", line).await.wrong_fields(), ["proposals"]);
    }
}

#[tokio::test]
async fn an_act_is_answered_as_who_acts_may_read() {
    let (year, kazakhstan, _) = with_draft().await;
    // A plan that is not for China has an event that is for all Member States, on days on which China proposes.
    let hidden = json!({"year": 2040, "distribution": "named-states", "named_states": ["KAZ"],
                        "source": {"kind": "note verbale", "number": "No. 7", "date": "2023-08-01"}});
    let plan = id(&year.officer.post("/plans", hidden).await.is(201));
    let on = json!({"title": "Of the hidden plan", "plan_id": plan, "begins": "2024-05-06", "ends": "2024-05-07",
                    "hosts": ["KAZ"], "standing": "planned",
                    "source": {"kind": "note verbale", "number": "No. 7", "date": "2023-08-01"}});
    let at = id(&year.officer.post("/events", on).await.is(201));
    let china = year.of("CHN").await;
    china.get(&format!("/events/{at}")).await.is(404);
    let of = event("A seminar", "2.3", json!({"begins": "2024-05-06", "ends": "2024-05-07"}));
    let said = china.post(&format!("/plans/{}/proposals", year.plan), of.clone()).await.is(201);
    assert_eq!(said["advice"], json!([]));
    let said = kazakhstan.post(&format!("/plans/{}/proposals", year.plan), of).await.is(201);
    assert!(said["advice"].to_string().contains("Of the hidden plan"), "{said}");
}

#[tokio::test]
async fn nominations_are_for_the_hosts_of_today() {
    let year = called().await;
    let kazakhstan = year.of("KAZ").await;
    let proposal =
        year.submits(&kazakhstan, event("Seminar", "1", json!({"month": 4, "contact": "+7 700"}))).await;
    year.accepts(&proposal).await;
    let lines = year.is_approved().await;
    let seminar = format!("/events/{}", id(&lines[0]));
    year.house.on("2024-02-01").await;
    let china = year.of("CHN").await;
    let named = json!({"name": "Ms. Example", "post": "Head of department"});
    let nomination =
        format!("/nominations/{}", id(&china.post(&format!("{seminar}/nominations"), named).await.is(201)));
    let india = year.of("IND").await;
    kazakhstan.get(&nomination).await.is(200);
    india.get(&nomination).await.is(404);
    let other = json!({"hosts": ["IND"], "reason": "India hosts it."});
    year.officer.post(&format!("{seminar}/correction"), other).await.is(200);
    kazakhstan.get(&nomination).await.is(404);
    delegate(&year.house, "KAZ").await.get(&seminar).await.must_not_say("Ms. Example");
    for reader in [&india, &china, &year.officer] {
        reader.get(&nomination).await.is(200);
    }
    delegate(&year.house, "IND").await.get(&seminar).await.must_say("Ms. Example");

    // The contact is for Member States only, also of what was struck.
    let public = json!({"distribution": "public", "reason": "For all."});
    year.officer.post(&format!("/event-proposals/{proposal}/correction"), public.clone()).await.is(200);
    let proposal = json!({"title": "Of the other", "hosts": ["KAZ"], "contact": "+7 700"});
    let outside = id(&year.officer.post(&format!("/plans/{}/events", year.plan), proposal).await.is(201));
    year.officer.post(&format!("/plans/{}/correction", year.plan), public).await.is(200);
    let page = format!("/events/{outside}");
    let observer = observer(&year.house).await;
    year.officer
        .post(&format!("{page}/correction"), json!({"distribution": "public", "reason": "For all."}))
        .await;
    observer.get(&page).await.must_say("Of the other").must_not_say("+7 700");
    year.officer.post(&format!("{page}/striking"), json!({"reason": "Entered twice."})).await.is(200);
    let struck = format!("/records/event/{outside}");
    observer.get(&struck).await.must_say("Of the other").must_not_say("+7 700");
    delegate(&year.house, "CHN").await.get(&struck).await.must_say("+7 700");
}
