//! Both sides of every date, worked by hand.

use clearinghouse::rules::duties::DutyKind;
use clearinghouse::rules::facts::Tenure;
use clearinghouse::rules::tenure::{last_day, serves};
use serde_json::{Value, json};

use super::sample::{area, day, on, stands};

#[track_caller]
fn check(facts: &Value, kind: DutyKind, dates: &[(&str, &[&str])]) {
    for (date, expected) in dates {
        assert_eq!(stands(facts, kind, date), *expected, "on {date}");
    }
}

#[test]
fn three_months_after_the_appointment() {
    // 30 November plus three months: February 2024 has 29 days, so 29 February.
    let facts = area(json!({
        "tenures": [{"id": "t1", "state": "RUS", "role": "coordinator", "appointed": "2023-11-30",
                     "from": "2024-01-01", "to": "2024-06-30"}],
        "concept_papers": [{"id": "p1", "proposed_by": "RUS", "first_draft": "2024-05-01"}]
    }));
    check(
        &facts,
        DutyKind::ConceptPaperProposal,
        &[
            ("2023-11-29", &[]), // not known yet
            ("2023-11-30", &["t1 pending"]),
            ("2024-02-29", &["t1 pending"]),
            ("2024-03-01", &["t1 overdue"]),
            ("2024-04-30", &["t1 overdue"]),
            ("2024-05-01", &["t1 met-late 2024-05-01"]),
        ],
    );
}

#[test]
fn a_tenure_that_ends_without_a_paper() {
    // Due on 22 November 2023: three months after 22 August.
    let ended = |last: &str| {
        area(
            json!({"tenures": [{"id": "t1", "state": "RUS", "role": "coordinator", "appointed": "2023-08-22",
                                 "from": "2023-08-22", "to": last}]}),
        )
    };
    let kind = DutyKind::ConceptPaperProposal;
    check(&ended("2023-11-21"), kind, &[("2023-11-21", &["t1 pending"]), ("2023-11-22", &["t1 lapsed"])]);
    check(&ended("2023-11-22"), kind, &[("2023-11-22", &["t1 pending"]), ("2023-11-23", &["t1 unmet"])]);
    check(&ended("2023-11-23"), kind, &[("2023-11-23", &["t1 overdue"]), ("2023-11-24", &["t1 unmet"])]);
}

#[test]
fn the_day_between_two_tenures_of_a_state() {
    let next = |from: &str| {
        area(json!({"tenures": [
            {"id": "t1", "state": "RUS", "role": "coordinator", "from": "2023-01-01", "to": "2023-12-31"},
            {"id": "t2", "state": "RUS", "role": "coordinator", "appointed": "2023-11-01", "from": from}
        ]}))
    };
    let kind = DutyKind::ConceptPaperProposal;
    check(&next("2024-01-01"), kind, &[("2023-12-01", &[])]); // 31 December is the day before
    check(&next("2024-01-02"), kind, &[("2023-12-01", &["t2 pending"])]);
    check(&next("2024-01-01"), DutyKind::FinalReport, &[("2024-01-01", &[])]);
    check(&next("2024-01-02"), DutyKind::FinalReport, &[("2023-12-31", &[]), ("2024-01-01", &["t1 due"])]);
}

#[test]
fn continuing_is_judged_as_known_on_the_appointment() {
    let facts = |known: &str| {
        area(json!({"tenures": [
            {"id": "t1", "state": "RUS", "role": "coordinator", "from": "2023-01-01", "to": "2023-12-31",
             "extensions": [{"approved": known, "to": "2024-03-31"}]},
            {"id": "t2", "state": "RUS", "role": "coordinator", "appointed": "2023-12-01", "from": "2024-04-01"}
        ]}))
    };
    let kind = DutyKind::ConceptPaperProposal;
    check(&facts("2023-12-01"), kind, &[("2024-01-01", &[])]);
    check(&facts("2023-12-02"), kind, &[("2024-01-01", &["t2 pending"])]);
}

#[test]
fn a_predecessor_that_came_to_count_for_nothing_is_not_continued() {
    // On 1 December t1 was to serve through 31 March; on 10 December it is withdrawn before its first day.
    let facts = area(json!({"tenures": [
        {"id": "t1", "state": "RUS", "role": "coordinator", "from": "2024-01-01", "to": "2024-03-31",
         "termination": {"notified": "2023-12-10", "last_day": "2023-12-31"}},
        {"id": "t2", "state": "RUS", "role": "coordinator", "appointed": "2023-12-01", "from": "2024-04-01"}
    ]}));
    let dates: [(&str, &[&str]); 2] = [("2023-12-09", &[]), ("2023-12-10", &["t2 pending"])];
    check(&facts, DutyKind::ConceptPaperProposal, &dates);
}

#[test]
fn six_months_of_consideration() {
    // 31 August plus six months is 29 February 2024; beyond it from 1 March.
    let paper = |more: Value| {
        let mut paper = json!({"id": "p1", "proposed_by": "RUS", "first_draft": "2023-08-31"});
        for (name, value) in more.as_object().expect("fields") {
            paper[name] = value.clone();
        }
        area(json!({"concept_papers": [paper]}))
    };
    let kind = DutyKind::ExpertMeeting;
    check(
        &paper(json!({})),
        kind,
        &[
            ("2023-08-30", &[]),
            ("2023-08-31", &["p1 pending"]),
            ("2024-02-29", &["p1 pending"]),
            ("2024-03-01", &["p1 due"]),
        ],
    );
    check(
        &paper(json!({"approved": "2024-03-01"})),
        kind,
        &[("2024-02-29", &["p1 pending"]), ("2024-03-01", &[])],
    );
    check(
        &paper(json!({"approved": "2024-03-02"})),
        kind,
        &[("2024-03-01", &["p1 due"]), ("2024-03-02", &["p1 lapsed"])],
    );
    let meeting = |convened: &str, held: &str| {
        paper(json!({"withdrawn": "2024-04-01", "expert_meetings": [{"convened": convened, "held": held}]}))
    };
    check(&meeting("2024-02-01", "2024-02-29"), kind, &[("2024-03-01", &["p1 due"])]);
    check(
        &meeting("2024-02-01", "2024-03-01"),
        kind,
        &[("2024-02-29", &["p1 pending"]), ("2024-03-01", &["p1 met 2024-03-01"])],
    );
    check(
        &meeting("2024-04-01", "2024-05-01"),
        kind,
        &[("2024-03-31", &["p1 due"]), ("2024-04-01", &["p1 met 2024-04-01"])],
    );
    check(&meeting("2024-04-02", "2024-05-01"), kind, &[("2024-04-02", &["p1 lapsed"])]);
}

#[test]
fn the_end_of_a_papers_applicability() {
    let facts = |more: Value| {
        let mut paper = json!({"id": "p1", "proposed_by": "RUS", "first_draft": "2023-09-01",
                               "approved": "2023-10-01", "applicable_to": "2024-06-30"});
        for (name, value) in more.as_object().expect("fields") {
            paper[name] = value.clone();
        }
        area(json!({"concept_papers": [paper]}))
    };
    let kind = DutyKind::ApplicabilityExtension;
    check(
        &facts(json!({})),
        kind,
        &[
            ("2023-09-30", &[]),
            ("2023-10-01", &["p1 pending"]),
            ("2024-06-30", &["p1 pending"]),
            ("2024-07-01", &["p1 overdue"]),
        ],
    );
    check(&facts(json!({"withdrawn": "2024-06-30"})), kind, &[("2024-07-10", &["p1 lapsed"])]);
    check(&facts(json!({"withdrawn": "2024-07-01"})), kind, &[("2024-07-10", &["p1 unmet"])]);
    // An extension on the day of the withdrawal counts, one of the day after does not.
    let extended = |approved: &str| {
        facts(json!({"withdrawn": "2024-07-01", "extensions": [{"approved": approved, "to": "2024-07-01"}]}))
    };
    check(&extended("2024-07-01"), kind, &[("2024-07-10", &["p1 lapsed"])]);
    check(&extended("2024-07-02"), kind, &[("2024-07-10", &["p1 unmet"])]);
}

#[test]
fn the_notices_of_a_tenures_expiry() {
    let facts = area(json!({"tenures": [
        {"id": "t1", "state": "RUS", "role": "coordinator", "from": "2024-01-01", "to": "2025-12-31"}]}));
    // 31 December less 180 days is 4 July, less 90 is 2 October, less 30 is 1 December.
    for (date, notice) in [
        ("2025-07-03", None),
        ("2025-07-04", Some(180)),
        ("2025-10-01", Some(180)), // 91 days left
        ("2025-10-02", Some(90)),
        ("2025-11-30", Some(90)), // 31 days left
        ("2025-12-01", Some(30)),
        ("2025-12-31", Some(30)), // none left
        ("2026-01-01", None),
    ] {
        let expiry = on(&facts, date).into_iter().find(|duty| duty.kind == DutyKind::TenureExpiry);
        assert_eq!(expiry.and_then(|duty| duty.notice), notice, "{date}");
    }
}

#[test]
fn a_year_between_reviews() {
    let facts = area(json!({"reviews": [{"id": "r1", "scheduled": "2024-01-10", "held": "2024-02-29"}]}));
    check(
        &facts,
        DutyKind::Review,
        &[
            ("2024-02-28", &["2.3 pending"]),
            ("2025-02-28", &["2.3 pending"]), // 29 February 2024 plus twelve months: the last day of February
            ("2025-03-01", &["2.3 overdue"]),
        ],
    );
}

#[test]
fn contributions_are_due_through_the_day_of_the_review() {
    let facts = area(json!({
        "tenures": [
            {"id": "t1", "state": "RUS", "role": "coordinator", "from": "2024-01-01", "to": "2024-06-01"},
            {"id": "t2", "state": "CHN", "role": "co-coordinator", "from": "2024-06-02"},
            {"id": "t3", "state": "KAZ", "role": "co-coordinator", "appointed": "2024-06-02", "from": "2024-05-01"}
        ],
        "reviews": [{"id": "r1", "scheduled": "2024-05-01", "held": "2024-06-01",
                     "contributions": [{"state": "RUS", "submitted": "2024-06-02"}]}]
    }));
    check(
        &facts,
        DutyKind::ReviewContribution,
        &[
            ("2024-04-30", &[]),
            ("2024-05-01", &["r1 pending"]),
            ("2024-06-01", &["r1 pending"]),
            ("2024-06-02", &["r1 met-late 2024-06-02"]), // KAZ, appointed since, owes nothing
        ],
    );
}

#[test]
fn an_area_has_duties_from_its_first_through_its_last_day() {
    let facts = area(json!({"closed": "2024-05-31"}));
    for (date, some) in
        [("2023-08-21", false), ("2023-08-22", true), ("2024-05-31", true), ("2024-06-01", false)]
    {
        assert_eq!(!on(&facts, date).is_empty(), some, "{date}");
    }
}

#[test]
fn the_last_day_as_known() {
    let tenure: Tenure = serde_json::from_value(json!({
        "id": "t1", "state": "RUS", "role": "coordinator", "from": "2024-01-01", "to": "2024-12-31",
        "extensions": [{"approved": "2024-06-01", "to": "2025-06-30"}, {"approved": "2024-06-01", "to": "2025-03-31"},
                       {"approved": "2024-09-01", "to": "2025-12-31"}],
        "termination": {"notified": "2024-06-01", "last_day": "2024-08-31"}
    }))
    .expect("a tenure");
    for (known_by, last, early) in [
        ("2024-05-31", "2024-12-31", false),
        ("2024-06-01", "2024-08-31", true), // of one day the extensions first
        ("2024-08-31", "2024-08-31", true),
        ("2024-09-01", "2025-12-31", false), // revived
    ] {
        let known = last_day(&tenure, day(known_by));
        assert_eq!((known.day, known.ended_early), (Some(day(last)), early), "known by {known_by}");
    }
    assert!(!serves(&tenure, day("2023-12-31"), day("2024-05-01")));
    assert!(serves(&tenure, day("2024-01-01"), day("2024-05-01")));
    assert!(serves(&tenure, day("2024-12-31"), day("2024-05-01")));
    assert!(!serves(&tenure, day("2025-01-01"), day("2024-05-01")));
    assert!(!serves(&tenure, day("2024-09-01"), day("2024-08-31")));
    assert!(serves(&tenure, day("2024-09-01"), day("2024-09-01")));
}
