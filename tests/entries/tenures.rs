//! Who may serve beside whom (1.9 to 1.12), and who may at all (1.1).

use clearinghouse::message::{Message, Value as Said};
use clearinghouse::platform::failure::Failure;
use clearinghouse::record::Kind;
use clearinghouse::rules::paragraph::Paragraph;
use clearinghouse::steps::Preview;
use serde_json::{Value, json};

use crate::house::{House, day, reasons};

const SECOND: [&str; 1] = ["1.9 express_decision refused-coordinator-from-to"];

fn coordinator(state: &str, from: &str, to: Value) -> Value {
    json!({"area_id": "2.3", "state": state, "role": "coordinator", "appointed": from, "from": from, "to": to})
}

fn advice(preview: Result<Preview, Failure>) -> Vec<&'static str> {
    preview.unwrap().advice.iter().map(|message| message.key).collect()
}

#[tokio::test]
async fn a_second_coordinator_at_the_same_time_is_refused_and_the_holder_is_named() {
    let house = House::new().await;
    house.register(Kind::Tenure, coordinator("RUS", "2024-01-01", json!("2025-12-31"))).await;
    let failure =
        house.try_to_register(Kind::Tenure, coordinator("CHN", "2025-12-31", Value::Null)).await.unwrap_err();
    let Failure::Refused(refusals) = failure else { panic!("{failure:?}") };
    assert_eq!(refusals.len(), 1);
    assert_eq!(refusals[0].paragraph, Some(Paragraph::P1_9));
    let holder: Message = Message::new("refused-coordinator-from-to")
        .with("from", day("2024-01-01"))
        .with("to", day("2025-12-31"))
        .with("state", Said::State("RUS".parse().unwrap()));
    assert_eq!(refusals[0].message, holder);
    // The day after the last day is free, and so is another area, another role, and an express decision.
    assert!(house.preview(Kind::Tenure, coordinator("CHN", "2026-01-01", Value::Null)).await.is_ok());
    let mut elsewhere = coordinator("CHN", "2025-12-31", Value::Null);
    elsewhere["area_id"] = json!("2.4");
    assert!(house.preview(Kind::Tenure, elsewhere).await.is_ok());
    let mut beside = coordinator("CHN", "2025-12-31", Value::Null);
    beside["role"] = json!("co-coordinator");
    assert!(house.preview(Kind::Tenure, beside).await.is_ok());
    let mut express = coordinator("CHN", "2025-12-31", Value::Null);
    express["express_decision"] = json!(true);
    house.register(Kind::Tenure, express).await;
}

#[tokio::test]
async fn an_extension_does_not_run_into_the_next_coordinator() {
    let house = House::new().await;
    let tenure = house.register(Kind::Tenure, coordinator("RUS", "2024-01-01", json!("2025-12-31"))).await.id;
    house.register(Kind::Tenure, coordinator("CHN", "2026-07-01", json!("2028-06-30"))).await;
    let extension = |to: &str| json!({"tenure_id": tenure, "approved": "2025-06-01", "to": to});
    let failure = house.preview(Kind::TenureExtension, extension("2026-07-01")).await.unwrap_err();
    let Failure::Refused(refusals) = &failure else { panic!("{failure:?}") };
    assert!(
        refusals[0].message.values.contains(&("state", Said::State("CHN".parse().unwrap()))),
        "{refusals:?}"
    );
    assert_eq!(reasons(failure), SECOND);
    let extended = house.register(Kind::TenureExtension, extension("2026-06-30")).await.id;
    // Nor does a correction of the extension.
    let longer = house.try_to_correct(Kind::TenureExtension, extended, json!({"to": "2026-07-01"})).await;
    assert_eq!(reasons(longer.unwrap_err()), SECOND);
}

#[tokio::test]
async fn a_notice_makes_room_and_cannot_then_be_struck() {
    let house = House::new().await;
    let tenure = house.register(Kind::Tenure, coordinator("RUS", "2024-01-01", json!("2025-12-31"))).await.id;
    let next = coordinator("CHN", "2025-04-01", json!("2027-03-31"));
    assert!(house.preview(Kind::Tenure, next.clone()).await.is_err());
    let notice = json!({"tenure_id": tenure, "notified": "2025-02-01", "last_day": "2025-03-31"});
    let notice = house.register(Kind::TenureTermination, notice).await.id;
    house.register(Kind::Tenure, next).await;
    let struck = house.strike(Kind::TenureTermination, notice).await;
    // Both would serve from 1 April to 31 December 2025: the holder is the one that the striking leaves as it was.
    assert_eq!(reasons(struck.unwrap_err()), SECOND);
    let later =
        house.try_to_correct(Kind::TenureTermination, notice, json!({"last_day": "2025-04-01"})).await;
    assert_eq!(reasons(later.unwrap_err()), SECOND);
}

#[tokio::test]
async fn who_acts_as_coordinator_is_a_serving_co_coordinator() {
    let house = House::new().await;
    for (state, from, to) in [("CHN", "2024-01-01", "2024-12-31"), ("IND", "2024-02-01", "2025-01-31")] {
        let record = json!({"area_id": "2.3", "state": state, "role": "co-coordinator", "appointed": from, "from": from,
                            "to": to});
        house.register(Kind::Tenure, record).await;
    }
    let acting = |from: &str| json!({"area_id": "2.3", "state": "CHN", "role": "coordinator", "acting": true, "appointed": from, "from": from});
    let refused = ["1.11 acting refused-acting-not-co-coordinator"];
    assert_eq!(reasons(house.preview(Kind::Tenure, acting("2023-12-31")).await.unwrap_err()), refused);
    assert_eq!(reasons(house.preview(Kind::Tenure, acting("2025-01-01")).await.unwrap_err()), refused);
    // On 1 January 2024 China is the only co-coordinator; on its last day India serves too, and must consent.
    assert_eq!(advice(house.preview(Kind::Tenure, acting("2024-01-01")).await), [""; 0]);
    let preview = house.preview(Kind::Tenure, acting("2024-12-31")).await.unwrap();
    let consent = Message::new("advice-consent").with("state", Said::State("IND".parse().unwrap()));
    assert_eq!(preview.advice, [consent]);
}

#[tokio::test]
async fn a_tenure_shorter_than_is_recommended_is_advised_against() {
    let house = House::new().await;
    // 24 months from 1 January 2024 run to 31 December 2025.
    let long = coordinator("RUS", "2024-01-01", json!("2025-12-31"));
    assert_eq!(advice(house.preview(Kind::Tenure, long).await), [""; 0]);
    let short = coordinator("RUS", "2024-01-01", json!("2025-12-30"));
    assert_eq!(advice(house.preview(Kind::Tenure, short).await), ["advice-short-tenure"]);
    let open = coordinator("RUS", "2024-01-01", Value::Null);
    assert_eq!(advice(house.preview(Kind::Tenure, open).await), [""; 0]);
}

#[tokio::test]
async fn notice_is_given_sufficiently_in_advance() {
    let house = House::new().await;
    let tenure = house.register(Kind::Tenure, coordinator("RUS", "2024-01-01", json!("2025-12-31"))).await.id;
    // The shortest notice is 30 days: 1 March 2025 less 30 days is 30 January 2025.
    let notice =
        |notified: &str| json!({"tenure_id": tenure, "notified": notified, "last_day": "2025-03-01"});
    assert_eq!(advice(house.preview(Kind::TenureTermination, notice("2025-01-30")).await), [""; 0]);
    let short = advice(house.preview(Kind::TenureTermination, notice("2025-01-31")).await);
    assert_eq!(short, ["advice-short-notice"]);
    // 31 December 2025 less 30 days is 1 December 2025.
    let extension = |approved: &str| json!({"tenure_id": tenure, "approved": approved, "to": "2026-12-31"});
    assert_eq!(advice(house.preview(Kind::TenureExtension, extension("2025-12-01")).await), [""; 0]);
    let late = advice(house.preview(Kind::TenureExtension, extension("2025-12-02")).await);
    assert_eq!(late, ["advice-late-extension"]);
}

#[tokio::test]
async fn coordinators_proposers_and_contributors_are_member_states_on_the_day() {
    let house = House::new().await;
    house.register(Kind::State, json!({"code": "KWT", "alpha2": "KW"})).await;
    house
        .register(Kind::Membership, json!({"state": "KWT", "standing": "member", "from": "2022-10-13"}))
        .await;
    let tenure = |from: &str| coordinator("KWT", from, Value::Null);
    assert!(house.preview(Kind::Tenure, tenure("2022-10-13")).await.is_ok());
    let early = house.preview(Kind::Tenure, tenure("2022-10-12")).await.unwrap_err();
    assert_eq!(reasons(early), ["1.1 state refused-not-a-member"]);
    let paper =
        |draft: &str| json!({"area_id": "2.3", "proposed_by": "KWT", "title": "Paper", "first_draft": draft});
    assert!(house.preview(Kind::ConceptPaper, paper("2022-10-13")).await.is_ok());
    let early = house.preview(Kind::ConceptPaper, paper("2022-10-12")).await.unwrap_err();
    assert_eq!(reasons(early), ["2.1 proposed_by refused-not-a-member"]);
    let review =
        json!({"title": "Review", "areas": "2.3", "held": "2022-12-10", "contributions_recorded": true});
    let review = house.register(Kind::Review, review).await.id;
    let contribution =
        |on: &str| json!({"review_id": review, "state": "KWT", "submitted": on, "title": "Contribution"});
    assert!(house.preview(Kind::ReviewContribution, contribution("2022-10-13")).await.is_ok());
    let early = house.preview(Kind::ReviewContribution, contribution("2022-10-12")).await.unwrap_err();
    assert_eq!(reasons(early), ["3.5 state refused-not-a-member"]);
}

#[tokio::test]
async fn what_is_only_advised_of_papers_areas_and_decisions() {
    let house = House::new().await;
    let paper = |applicable: Value| {
        json!({"area_id": "2.3", "proposed_by": "RUS", "title": "Paper", "approved": "2024-06-01",
               "applicable_to": applicable})
    };
    assert_eq!(advice(house.preview(Kind::ConceptPaper, paper(json!("2025-12-31"))).await), [""; 0]);
    let endless = advice(house.preview(Kind::ConceptPaper, paper(Value::Null)).await);
    assert_eq!(endless, ["advice-no-applicability-period"]);
    // The areas of the organisation exist from 22 October 2004.
    let tenure = |from: &str| coordinator("RUS", from, Value::Null);
    assert_eq!(advice(house.preview(Kind::Tenure, tenure("2004-10-22")).await), [""; 0]);
    let early = advice(house.preview(Kind::Tenure, tenure("2004-10-21")).await);
    assert_eq!(early, ["advice-area-not-in-existence"]);
    let meeting = json!({"body": "MC", "title": "MC", "from": "2023-09-21", "to": "2023-09-22"});
    let meeting = house.register(Kind::Meeting, meeting).await.id;
    let decision = |on: &str| json!({"meeting_id": meeting, "title": "Decision", "decided": on});
    for day in ["2023-09-21", "2023-09-22"] {
        assert_eq!(advice(house.preview(Kind::Decision, decision(day)).await), [""; 0]);
    }
    for day in ["2023-09-20", "2023-09-23"] {
        assert_eq!(
            advice(house.preview(Kind::Decision, decision(day)).await),
            ["advice-decided-outside-meeting"]
        );
    }
}
