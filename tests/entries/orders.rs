//! Dates stand in order: for each order, the last that is taken and the first that is not.

use clearinghouse::record::Kind;
use serde_json::{Value, json};

use crate::house::{House, reasons};

/// The record with changes made to it.
fn with(record: &Value, changes: Value) -> Value {
    let mut record = record.clone();
    for (name, value) in changes.as_object().unwrap() {
        record[name] = value.clone();
    }
    record
}

async fn taken(house: &House, kind: Kind, record: Value) {
    if let Err(why) = house.preview(kind, record.clone()).await {
        panic!("{record} is not taken: {why:?}");
    }
}

async fn refused(house: &House, kind: Kind, record: Value, reason: &str) {
    match house.preview(kind, record.clone()).await {
        Ok(_) => panic!("{record} is taken, though {reason}"),
        Err(failure) => assert_eq!(reasons(failure), [reason], "{record}"),
    }
}

#[tokio::test]
async fn the_dates_of_a_tenure() {
    let house = House::new().await;
    let of = |changes| with(&json!({"area_id": "2.3", "state": "RUS", "role": "coordinator"}), changes);
    // It may end on the day on which it begins, and no earlier.
    taken(&house, Kind::Tenure, of(json!({"from": "2024-01-01", "to": "2024-01-01"}))).await;
    let day_before = of(json!({"from": "2024-01-01", "to": "2023-12-31"}));
    refused(&house, Kind::Tenure, day_before, "to refused-ends-before-begins").await;
    // The SOC may appoint on its last day, and no later.
    let dates = json!({"from": "2024-01-01", "to": "2024-06-30", "appointed": "2024-06-30"});
    taken(&house, Kind::Tenure, of(dates.clone())).await;
    let day_after = with(&of(dates), json!({"appointed": "2024-07-01"}));
    refused(&house, Kind::Tenure, day_after, "appointed refused-appointed-after-end").await;
    // A state may apply on the day of its appointment, and no later.
    let dates = json!({"from": "2024-01-01", "appointed": "2023-08-22", "applied": "2023-08-22"});
    taken(&house, Kind::Tenure, of(dates.clone())).await;
    let day_after = with(&of(dates), json!({"applied": "2023-08-23"}));
    refused(&house, Kind::Tenure, day_after, "1.10 applied refused-applied-after-appointed").await;
    // Only what was made before the records begin has no beginning.
    taken(&house, Kind::Tenure, of(json!({}))).await;
    refused(
        &house,
        Kind::Tenure,
        of(json!({"appointed": "2023-08-22"})),
        "from refused-appointed-without-from",
    )
    .await;
    refused(
        &house,
        Kind::Tenure,
        of(json!({"applied": "2023-08-22"})),
        "applied refused-applied-without-appointed",
    )
    .await;
    let acting = of(json!({"role": "co-coordinator", "acting": true}));
    refused(&house, Kind::Tenure, acting, "1.11 acting refused-acting-role").await;
}

#[tokio::test]
async fn the_end_of_an_extension_is_not_before_the_tenure_begins() {
    let house = House::new().await;
    let tenure = json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "appointed": "2023-08-22",
                        "from": "2024-01-01", "to": "2025-12-31"});
    let tenure = house.register(Kind::Tenure, tenure).await.id;
    let of = |to: &str| json!({"tenure_id": tenure, "approved": "2023-10-01", "to": to});
    taken(&house, Kind::TenureExtension, of("2024-01-01")).await;
    refused(&house, Kind::TenureExtension, of("2023-12-31"), "to refused-ends-before-begins").await;
    // Nor does a correction of the tenure's beginning pass it.
    house.register(Kind::TenureExtension, of("2024-03-31")).await;
    house.correct(Kind::Tenure, tenure, json!({"from": "2024-03-31"})).await;
    let passed = house.try_to_correct(Kind::Tenure, tenure, json!({"from": "2024-04-01"})).await.unwrap_err();
    assert_eq!(reasons(passed), ["to refused-ends-before-begins"]);
}

#[tokio::test]
async fn the_dates_of_a_concept_paper() {
    let house = House::new().await;
    let of = |changes| with(&json!({"area_id": "2.3", "proposed_by": "RUS", "title": "Paper"}), changes);
    refused(&house, Kind::ConceptPaper, of(json!({})), "2.5 first_draft refused-no-first-draft").await;
    let draft = of(json!({"first_draft": "2023-11-01"}));
    // Approved or withdrawn on the day of the first draft, and no earlier.
    taken(&house, Kind::ConceptPaper, with(&draft, json!({"approved": "2023-11-01"}))).await;
    let early = with(&draft, json!({"approved": "2023-10-31"}));
    refused(&house, Kind::ConceptPaper, early, "approved refused-approved-before-draft").await;
    taken(&house, Kind::ConceptPaper, with(&draft, json!({"withdrawn": "2023-11-01"}))).await;
    let early = with(&draft, json!({"withdrawn": "2023-10-31"}));
    refused(&house, Kind::ConceptPaper, early, "withdrawn refused-withdrawn-before-draft").await;
    // Where the first draft is not known, the approval stands for it.
    let approved = of(json!({"approved": "2024-06-01"}));
    taken(&house, Kind::ConceptPaper, with(&approved, json!({"withdrawn": "2024-06-01"}))).await;
    let early = with(&approved, json!({"withdrawn": "2024-05-31"}));
    refused(&house, Kind::ConceptPaper, early, "withdrawn refused-withdrawn-before-draft").await;
    let one_day = json!({"applicable_from": "2024-06-01", "applicable_to": "2024-06-01"});
    taken(&house, Kind::ConceptPaper, with(&approved, one_day)).await;
    let backwards = json!({"applicable_from": "2024-06-01", "applicable_to": "2024-05-31"});
    refused(
        &house,
        Kind::ConceptPaper,
        with(&approved, backwards),
        "2.6 applicable_to refused-ends-before-begins",
    )
    .await;
}

#[tokio::test]
async fn a_paper_is_extended_once_it_is_approved() {
    let house = House::new().await;
    let paper =
        json!({"area_id": "2.3", "proposed_by": "RUS", "title": "Paper", "first_draft": "2023-11-01"});
    let paper = house.register(Kind::ConceptPaper, paper).await.id;
    let of = |approved: &str| json!({"paper_id": paper, "approved": approved, "to": "2026-12-31"});
    let reason = "2.6 approved refused-extended-before-approval";
    refused(&house, Kind::PaperExtension, of("2025-01-01"), reason).await;
    house
        .correct(Kind::ConceptPaper, paper, json!({"approved": "2024-06-01", "applicable_to": "2025-12-31"}))
        .await;
    refused(&house, Kind::PaperExtension, of("2024-05-31"), reason).await;
    house.register(Kind::PaperExtension, of("2024-06-01")).await;
    // Nor does a correction of the approval pass it; another correction leaves them on the same day.
    house.correct(Kind::ConceptPaper, paper, json!({"title": "Concept paper"})).await;
    let later = house.try_to_correct(Kind::ConceptPaper, paper, json!({"approved": "2024-06-02"})).await;
    assert_eq!(reasons(later.unwrap_err()), [reason]);
}

#[tokio::test]
async fn the_dates_of_expert_meetings_and_reviews() {
    let house = House::new().await;
    let meeting = |changes| {
        with(
            &json!({"area_id": "2.3", "title": "Meeting", "convened": "2024-05-10", "held": "2024-06-01"}),
            changes,
        )
    };
    taken(&house, Kind::ExpertMeeting, meeting(json!({"held": "2024-05-10"}))).await;
    let early = meeting(json!({"held": "2024-05-09"}));
    refused(&house, Kind::ExpertMeeting, early, "2.5 held refused-held-before-convened").await;
    for day in ["2024-05-10", "2024-06-01"] {
        taken(&house, Kind::ExpertMeeting, meeting(json!({"cancelled": day}))).await;
    }
    for day in ["2024-05-09", "2024-06-02"] {
        let record = meeting(json!({"cancelled": day}));
        refused(&house, Kind::ExpertMeeting, record, "cancelled refused-cancelled-out-of-order").await;
    }
    let review = |changes| {
        with(
            &json!({"areas": "2.3", "title": "Review", "scheduled": "2024-09-01", "held": "2024-12-10"}),
            changes,
        )
    };
    taken(&house, Kind::Review, review(json!({"held": "2024-09-01"}))).await;
    let early = review(json!({"held": "2024-08-31"}));
    refused(&house, Kind::Review, early, "3.2 held refused-held-before-scheduled").await;
    for day in ["2024-09-01", "2024-12-10"] {
        taken(&house, Kind::Review, review(json!({"cancelled": day}))).await;
    }
    for day in ["2024-08-31", "2024-12-11"] {
        let record = review(json!({"cancelled": day}));
        refused(&house, Kind::Review, record, "cancelled refused-cancelled-out-of-order").await;
    }
}

#[tokio::test]
async fn the_periods_of_the_organisation() {
    let house = House::new().await;
    let area = |closed: &str| {
        json!({"dimension_id": "4", "code": "4.3", "name": "Environment protection", "established": "2004-10-22",
               "closed": closed})
    };
    taken(&house, Kind::Area, area("2004-10-22")).await;
    refused(&house, Kind::Area, area("2004-10-21"), "closed refused-ends-before-begins").await;
    let meeting = |to: &str| json!({"body": "SWG", "title": "SWG", "from": "2023-05-02", "to": to});
    taken(&house, Kind::Meeting, meeting("2023-05-02")).await;
    refused(&house, Kind::Meeting, meeting("2023-05-01"), "to refused-ends-before-begins").await;
    house.register(Kind::State, json!({"code": "QAT", "alpha2": "QA"})).await;
    let member = |to: &str| json!({"state": "QAT", "standing": "observer", "from": "2014-05-20", "to": to});
    taken(&house, Kind::Membership, member("2014-05-20")).await;
    refused(&house, Kind::Membership, member("2014-05-19"), "to refused-ends-before-begins").await;
    let name = |to: &str| json!({"state": "QAT", "en": "Qatar", "ru": "Катар", "kk": "Катар", "from": "2014-05-20", "to": to});
    taken(&house, Kind::StateName, name("2014-05-20")).await;
    refused(&house, Kind::StateName, name("2014-05-19"), "to refused-ends-before-begins").await;
    // A chairmanship of no duration is none.
    let chair = |to: &str| json!({"state": "TUR", "from": "2010-06-08T05:00:00Z", "to": to});
    taken(&house, Kind::Chairmanship, chair("2010-06-08T05:00:01Z")).await;
    refused(&house, Kind::Chairmanship, chair("2010-06-08T05:00:00Z"), "to refused-ends-before-begins").await;
}

#[tokio::test]
async fn every_reason_is_given_at_once() {
    let house = House::new().await;
    let record = json!({"area_id": "2.3", "state": "JPN", "role": "co-coordinator", "acting": true,
                        "applied": "2024-03-01", "appointed": "2024-02-01", "from": "2024-02-01", "to": "2024-01-01"});
    let failure = house.preview(Kind::Tenure, record).await.unwrap_err();
    assert_eq!(
        reasons(failure),
        [
            "acting refused-acting-not-co-coordinator",
            "acting refused-acting-role",
            "applied refused-applied-after-appointed",
            "appointed refused-appointed-after-end",
            "state refused-not-a-member",
            "to refused-ends-before-begins",
        ]
    );
}
