//! 1.12: "may voluntarily terminate its term at any time". Nobody approves it.

use clearinghouse::record::{Kind, Row};
use serde_json::json;

use super::*;
use crate::api::client::{OBSERVER, OFFICER};

fn terminations(tenure: Uuid) -> String {
    format!("/tenures/{tenure}/terminations")
}

#[tokio::test]
async fn in_the_human_dimension_kyrgyzstan_terminates_early() {
    let house = house("2026-03-02").await;
    let tenure = json!({"area_id": "5", "state": "KGZ", "role": "coordinator", "appointed": "2023-08-22",
                        "from": "2024-01-01", "to": "2026-12-31"});
    let tenure = house.register(Kind::Tenure, tenure).await.id;
    let address = terminations(tenure);
    let kyrgyzstan = at_a_browser(&house, "KGZ", false).await;
    kyrgyzstan.get(&format!("/records/tenure/{tenure}")).await.must_say(&format!("href=\"{address}\""));
    kyrgyzstan.get(&address).await.must_say("Nobody approves it").must_say("sufficiently in advance");
    let form = [("last_day", "2026-06-30"), ("text", "For reasons of our own.")];
    let confirm = kyrgyzstan.post(&address, &form).await;
    confirm.must_say("30 June 2026").must_say("For reasons of our own.");
    assert!(house.record().await.area_by_code("5").unwrap().terminations.is_empty(), "nothing yet");
    let done = confirmed(&kyrgyzstan, &address, &confirm).await;
    kyrgyzstan.get(done.goes_to()).await.must_say("2 March 2026").must_say("For reasons of our own.");

    let record = house.record().await;
    let notice = record.area_by_code("5").unwrap().terminations.values().next().unwrap().clone();
    assert_eq!(
        (notice.notified.to_string(), notice.last_day.to_string()),
        ("2026-03-02".into(), "2026-06-30".into())
    );
    assert_eq!(circulations(&house, notice.common.id).await, 1);
    // The last day is still served; from the next on the post is vacant and the report is due.
    let officer = Program::of(&house, OFFICER).await;
    let duties = async |on: &str| {
        let duties = officer.all(&format!("/obligations?area=5&as_of={on}"), 50).await;
        duties.iter().map(|duty| duty["kind"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let has = async |on: &str, kind: &str| duties(on).await.iter().any(|duty| duty == kind);
    assert!(!has("2026-06-30", "vacancy").await && has("2026-07-01", "vacancy").await);
    assert!(!has("2026-06-30", "final-report").await && has("2026-07-01", "final-report").await);
}

#[tokio::test]
async fn it_is_for_the_state_alone_and_once() {
    let house = house("2026-03-02").await;
    let tenure = smes(&house).await;
    let notice = json!({"last_day": "2026-06-30"});
    for program in
        [delegate(&house, "KAZ").await, senior(&house, "AZE").await, Program::of(&house, OFFICER).await]
    {
        let denied = program.post(&terminations(tenure), notice.clone()).await.is(403);
        assert_eq!(denied["detail"], "This is for the delegation of the Russian Federation.");
    }
    let observer = Program::of(&house, OBSERVER).await;
    observer.post(&terminations(tenure), notice.clone()).await.is(404);
    let russia = delegate(&house, "RUS").await;
    let given = russia.post(&terminations(tenure), notice.clone()).await.is(201);
    assert_eq!((&given["notified"], &given["advice"]), (&json!("2026-03-02"), &json!([])));
    let second = russia.post(&terminations(tenure), notice).await.is(409);
    assert_eq!(second["paragraph"], "1.12");
    assert_eq!(
        second["detail"],
        "Notice of early termination was given on 2 March 2026; the last day is 30 June 2026."
    );
    // Observers have the List, and with it the end of the tenure.
    let seen = observer.get(&format!("/tenure-terminations/{}", id(&given))).await.is(200);
    assert_eq!(seen["last_day"], "2026-06-30");
}

#[tokio::test]
async fn both_sides_of_its_dates() {
    let house = house("2025-11-30").await;
    let tenure = serves(&house, "RUS", "coordinator", "2024-01-01", Some("2025-12-31")).await;
    let russia = delegate(&house, "RUS").await;
    let address = format!("{}?dry_run=true", terminations(tenure));
    let given = async |last_day: &str| russia.post(&address, json!({"last_day": last_day})).await;
    assert_eq!(refused(given("2025-11-29").await), ["1.12 last_day The last day has passed: today"]);
    assert!(given("2025-11-30").await.is(200)["advice"].to_string().contains("on the last day"));
    assert!(given("2025-12-29").await.is(200)["advice"].to_string().contains("29 days before"));
    assert_eq!(given("2025-12-30").await.is(200)["advice"], json!([]), "thirty days");
    assert_eq!(refused(given("2025-12-31").await), ["1.12 last_day The tenure ends on 31 December"]);
    house.on("2025-12-30").await;
    given("2025-12-30").await.is(200);
    house.on("2025-12-31").await;
    assert_eq!(refused(given("2025-12-31").await), ["1.12 - The last day of the tenure is "]);
    let page = at_a_browser(&house, "RUS", false).await;
    page.get(&terminations(tenure)).await.must_say("nothing of it is left to be given up");
    let sent = page.post(&terminations(tenure), &[("last_day", "2025-12-31")]).await;
    assert_eq!(sent.status, 422);
}

#[tokio::test]
async fn a_term_to_come_is_given_up_before_it_begins() {
    let house = house("2026-03-02").await;
    let tenure = serves(&house, "RUS", "coordinator", "2027-01-01", Some("2028-12-31")).await;
    let russia = delegate(&house, "RUS").await;
    let given = russia.post(&terminations(tenure), json!({"last_day": "2026-03-02"})).await.is(201);
    let advice = given["advice"].to_string();
    assert!(advice.contains("gives up its term before it begins on 1 January 2027"), "{advice}");
    let Row::TenureTermination(_) = house.row(Kind::TenureTermination, id(&given)).await else { panic!() };
}
