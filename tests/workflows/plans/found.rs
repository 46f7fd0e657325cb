//! Proposals and events are found by who may know of them, with the sentence.

use clearinghouse::rules::access::Post;
use serde_json::json;

use super::{called, event, id};
use crate::api::client::{OBSERVER, Program};
use crate::workflows::browsing::{delegate, person};

#[tokio::test]
async fn events_and_proposals_are_found_in_their_sentences() {
    let year = called().await;
    let thailand = year.of("THA").await;
    let concept = json!({"concept": "The sector was hit hard. It learns from bio-circular models. More is to follow.",
                         "contact": "desk@mfa.example", "kept": true});
    let kept = year.submits(&thailand, event("BCG immunization", "3.4", concept)).await;
    let open = year.submits(&thailand, event("Counter-radicalization workshop", "2.2", json!({}))).await;
    let found = async |who: &Program, query: &str| {
        let all = who.get(&format!("/search?q={query}")).await.items();
        all.iter().map(|hit| hit["url"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let (own, other) = (format!("/event-proposals/{kept}"), year.of("CHN").await);
    assert_eq!(found(&thailand, "BCG").await, std::slice::from_ref(&own));
    assert!(found(&other, "BCG").await.is_empty(), "what is kept with the Secretariat");
    assert_eq!(found(&other, "counter-radicalization").await, [format!("/event-proposals/{open}")]);
    // In its sentence, and narrowed to its kind.
    let texts = async |who: &Program, query: &str| who.get(&format!("/search/texts?q={query}")).await.items();
    let hits = texts(&thailand, "bio-circular&kind=event-proposal").await;
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0]["text"], "It learns from bio-circular models.");
    assert!(texts(&thailand, "bio-circular&kind=event").await.is_empty());
    assert!(texts(&other, "bio-circular").await.is_empty());
    let page =
        delegate(&year.house, "THA").await.get("/search?q=bio-circular&in=texts&kind=event-proposal").await;
    page.must_say("<option value=\"event-proposal\" selected>Proposal of an event</option>");
    page.must_say(&own);
    for contact in ["desk", "mfa.example"] {
        assert!(texts(&thailand, contact).await.is_empty(), "whom Member States write to is not searched");
    }

    // The events, once the plan is approved; the report by its outcome.
    for proposal in [&kept, &open] {
        year.accepts(proposal).await;
    }
    let lines = year.is_approved().await;
    let workshop = lines.iter().find(|line| line["title"] == "Counter-radicalization workshop").unwrap();
    let of_event = format!("/events/{}", id(workshop));
    assert!(found(&other, "counter-radicalization").await.contains(&of_event));
    year.house.on("2024-05-20").await;
    let officer = person(&year.house, "officer@secretariat.example", Post::Officer).await;
    year.act(workshop, "holding", json!({"begins": "2024-05-06", "ends": "2024-05-07"})).await;
    let report = json!({"took_part": ["KAZ"], "outcome": "The participants met. A roadmap was proposed."});
    year.officer.post(&format!("{of_event}/event-reports"), report).await.is(201);
    let hits = texts(&year.officer, "roadmap&kind=event-report").await;
    assert_eq!(hits[0]["text"], "A roadmap was proposed.");
    officer.get("/search?q=counter-radicalization").await.must_say(&of_event);
    // An observer finds what is marked for observers alone.
    let observer = Program::of(&year.house, OBSERVER).await;
    assert!(found(&observer, "counter-radicalization").await.is_empty());
    assert!(texts(&observer, "roadmap").await.is_empty());
}
