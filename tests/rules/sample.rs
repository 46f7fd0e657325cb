//! Facts to start a test from, and ways to say what is expected.

use chrono::NaiveDate;
use clearinghouse::rules::duties::{Duty, DutyKind, duties};
use clearinghouse::rules::facts::Facts;
use serde_json::{Value, json};

/// The day that `text` names.
pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// The version of 22 August 2023.
pub fn version() -> Value {
    json!({
        "symbol": "MC/2023/DRAFT/4/Rev.2", "from": "2023-08-22", "concept_paper_months": 3,
        "consideration_months": 6, "recommended_tenure_months": 24, "review_months": 12,
        "expiry_notice_days": [180, 90, 30]
    })
}

/// One area, 2.3, under that version, with the given lists.
pub fn area(lists: Value) -> Value {
    let mut area = json!({"code": "2.3", "established": "2023-08-22"});
    for (name, list) in lists.as_object().expect("an object of lists") {
        area[name] = list.clone();
    }
    json!({"modalities": [version()], "areas": [area]})
}

/// The facts that the command's own sample shows.
pub fn full() -> Value {
    area(json!({
        "closed": null,
        "tenures": [
            {"id": "t1", "state": "RUS", "role": "coordinator", "acting": false, "applied": null,
             "appointed": "2023-08-22", "from": "2024-01-01", "to": "2025-12-31",
             "extensions": [{"approved": "2025-10-01", "to": "2026-06-30"}],
             "termination": {"notified": "2025-02-01", "last_day": "2025-03-31"}},
            {"id": "t2", "state": "CHN", "role": "co-coordinator"}
        ],
        "concept_papers": [
            {"id": "p1", "proposed_by": "RUS", "first_draft": "2023-11-01", "approved": null, "withdrawn": null,
             "applicable_from": null, "applicable_to": null, "extensions": [],
             "expert_meetings": [{"convened": "2024-05-10", "held": "2024-06-01", "cancelled": null}]},
            {"id": "p2", "proposed_by": "RUS", "first_draft": "2024-11-01", "approved": "2025-01-10",
             "applicable_from": "2025-02-01", "applicable_to": "2026-02-01",
             "extensions": [{"approved": "2026-01-15", "to": "2027-01-31"}]}
        ],
        "final_reports": [{"tenure": "t1", "issued": "2025-04-20"}],
        "reviews": [
            {"id": "r1", "scheduled": "2024-09-01", "held": "2024-12-10", "cancelled": null,
             "contributions": [{"state": "RUS", "submitted": "2024-12-01"}]}
        ]
    }))
}

/// The duties that follow from `facts` on `on`.
pub fn on(facts: &Value, on: &str) -> Vec<Duty> {
    let facts = Facts::from_json(facts.to_string().as_bytes()).expect("good facts");
    duties(&facts, day(on))
}

/// How the duties of one kind stand on `on`: subject, status, `met_on`.
pub fn stands(facts: &Value, kind: DutyKind, date: &str) -> Vec<String> {
    let duties = on(facts, date).into_iter().filter(|duty| duty.kind == kind);
    duties
        .map(|duty| {
            let met = duty.met_on.map(|day| format!(" {day}")).unwrap_or_default();
            format!("{} {}{met}", duty.subject, duty.status)
        })
        .collect()
}
