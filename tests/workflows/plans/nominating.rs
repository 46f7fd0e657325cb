//! Whom a delegation sends, what it answers, and the page on which it is back after each step.

use clearinghouse::record::Kind;
use clearinghouse::rules::access::Post;
use serde_json::json;

use super::{called, event, id};
use crate::workflows::browsing::{delegate, led, person, send, step};

#[tokio::test]
async fn a_participant_is_nominated_once_and_by_an_address_that_is_one() {
    let year = called().await;
    let of = json!({"plan_id": year.plan, "hosts": ["KAZ"], "title": "Seminar", "standing": "planned"});
    let seminar = format!("/events/{}", year.house.register(Kind::Event, of).await.id);
    let india = year.of("IND").await;
    let nominations = format!("{seminar}/nominations");
    let wrong = json!({"name": "Ms. Aigul Example", "email": "not an email"});
    assert_eq!(india.post(&nominations, wrong).await.wrong_fields(), ["email"]);
    let page = delegate(&year.house, "IND").await;
    let typed = [("name", "Ms. Aigul Example"), ("email", "Aigul@Ministry.Example")];
    let nominated = step(&page, &nominations, &typed).await;
    assert_eq!(led(&nominated), seminar, "the event, where she stands on the list");
    let back = page.get(nominated.goes_to()).await;
    back.must_say("Participant nominated")
        .must_say("aigul@ministry.example")
        .must_say("Withdraw the nomination");
    for name in ["Ms. Aigul Example", "ms.  aigul example"] {
        assert_eq!(india.post(&nominations, json!({"name": name})).await.wrong_fields(), ["name"], "{name}");
    }
    step(&page, &nominations, &typed)
        .await
        .must_say("Your delegation nominated this person on 22 August 2023");
    // Another delegation may send somebody of the same name.
    year.of("CHN").await.post(&nominations, json!({"name": "Ms. Aigul Example"})).await.is(201);
    let record = year.house.record().await;
    let own = record.organisation.nominations.values().find(|row| row.state.as_str() == "IND").unwrap();
    let withdrawal = format!("/nominations/{}/withdrawal", own.common.id);
    let withdrawn = step(&page, &withdrawal, &[]).await;
    assert_eq!(led(&withdrawn), seminar);
    page.get(withdrawn.goes_to()).await.must_say("It stands in the journal").must_not_say("aigul@ministry");

    let confirming = person(&year.house, "officer@secretariat.example", Post::Officer).await;
    for asked in ["event-confirmation", "moving", "holding"] {
        confirming.get(&format!("{seminar}/{asked}")).await.must_not_say("Leave both days empty");
    }
    let postponed = confirming.get(&format!("{seminar}/postponement")).await;
    postponed.must_say("<option value=\"12\">December</option>");
}

#[tokio::test]
async fn after_a_step_one_is_on_the_page_of_the_plan_or_the_proposal() {
    let year = called().await;
    let plan = format!("/plans/{}", year.plan);
    let azerbaijan = delegate(&year.house, "AZE").await;
    // A form without fields is somebody's, too: another's session does not take it.
    let opened = azerbaijan.get(&format!("{plan}/nothing")).await;
    let others = delegate(&year.house, "TJK").await;
    let sent = send(&others, &format!("{plan}/nothing"), &opened, &[("go-ahead", "yes")]).await;
    sent.must_say("This form was opened by another account");
    let nothing = step(&azerbaijan, &format!("{plan}/nothing"), &[]).await;
    assert_eq!(led(&nothing), plan);
    azerbaijan.get(nothing.goes_to()).await.must_say("Answered that there is nothing to propose");

    let kazakhstan = year.of("KAZ").await;
    let page = delegate(&year.house, "KAZ").await;
    let draft = year.drafts(&kazakhstan, event("Thrown away", "1", json!({}))).await;
    let discarded = step(&page, &format!("/event-proposals/{draft}/withdrawal"), &[]).await;
    assert_eq!(led(&discarded), plan, "of the draft itself there is no page");
    page.get(discarded.goes_to()).await.must_say("It stands in the journal").must_not_say("Thrown away");

    let own = year.submits(&kazakhstan, event("Seminar", "1", json!({}))).await;
    let proposal = format!("/event-proposals/{own}");
    let officer = person(&year.house, "officer@secretariat.example", Post::Officer).await;
    let asked = step(&officer, &format!("{proposal}/questions"), &[("question", "Where?")]).await;
    assert_eq!(led(&asked), proposal);
    officer.get(asked.goes_to()).await.must_say("Question on a proposal asked").must_say("Where?");
    let record = year.house.record().await;
    let question = id(&json!({"id": record.all(Kind::ProposalQuestion)[0].common().id}));
    let answer = step(&page, &format!("/proposal-questions/{question}/answer"), &[("answer", "Here.")]).await;
    assert_eq!(led(&answer), proposal);
    page.get(answer.goes_to()).await.must_say("Here.");

    let of = json!({"plan_id": year.plan, "hosts": ["KAZ"], "title": "Held", "standing": "held"});
    let held = format!("/events/{}", year.house.register(Kind::Event, of).await.id);
    let report = step(&page, &format!("{held}/event-reports"), &[("outcome", "It was good.")]).await;
    assert_eq!(led(&report), held);
    page.get(report.goes_to()).await.must_say("Report on an event issued").must_say("It was good.");
}
