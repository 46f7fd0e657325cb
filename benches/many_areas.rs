//! Facts of many areas, always the same: 10,000 areas have 60,000 tenures and 40,000 papers.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

const STATES: [&str; 6] = ["CHN", "IND", "KAZ", "RUS", "TUR", "UZB"];

/// The date in `days` days from 1 January 2020, the same for the same number.
pub fn date(days: usize) -> NaiveDate {
    NaiveDate::default() + Days::new(18_262 + days as u64)
}

fn tenure(area: usize, n: usize) -> Value {
    let begins = (area * 37 + n * 331) % 1800;
    let role = if n.is_multiple_of(3) { "coordinator" } else { "co-coordinator" };
    let extended = json!([{"approved": date(begins + 650), "to": date(begins + 1000)}]);
    json!({
        "id": format!("t{n}"), "state": STATES[(area + n) % STATES.len()], "role": role,
        "appointed": date(begins.saturating_sub(30)), "from": date(begins), "to": date(begins + 730),
        "extensions": if n.is_multiple_of(2) { extended } else { json!([]) },
        "termination": if n == 5 { json!({"notified": date(begins + 200), "last_day": date(begins + 300)}) }
                       else { Value::Null }
    })
}

fn concept_paper(area: usize, n: usize) -> Value {
    let drafted = (area * 53 + n * 401) % 1800;
    json!({
        "id": format!("p{n}"), "proposed_by": STATES[(area + n * 3) % STATES.len()], "first_draft": date(drafted),
        "approved": date(drafted + 120 + area % 150), "applicable_to": date(drafted + 900),
        "extensions": [{"approved": date(drafted + 800), "to": date(drafted + 1300)}],
        "expert_meetings": [{"convened": date(drafted + 150), "held": date(drafted + 200)}]
    })
}

fn review(n: usize) -> Value {
    let contribution = |state: &&str| json!({"state": state, "submitted": date(n * 365 + 300)});
    json!({
        "id": format!("r{n}"), "scheduled": date(n * 365 + 280), "held": date(n * 365 + 330),
        "contributions": STATES.iter().take(3).map(contribution).collect::<Vec<_>>()
    })
}

fn area(n: usize) -> Value {
    json!({
        "code": n.to_string(), "established": date(0),
        "tenures": (0..6).map(|tenure_no| tenure(n, tenure_no)).collect::<Vec<_>>(),
        "concept_papers": (0..4).map(|paper| concept_paper(n, paper)).collect::<Vec<_>>(),
        "final_reports": [{"tenure": "t0", "issued": date(2000)}],
        "reviews": (0..2).map(review).collect::<Vec<_>>()
    })
}

/// So many areas, each with six tenures, four papers and two reviews.
pub fn facts(areas: usize) -> Vec<u8> {
    let version = json!({
        "symbol": "MC/2023/DRAFT/4/Rev.2", "from": "2019-08-22", "concept_paper_months": 3,
        "consideration_months": 6, "recommended_tenure_months": 24, "review_months": 12,
        "expiry_notice_days": [180, 90, 30]
    });
    json!({"modalities": [version], "areas": (0..areas).map(area).collect::<Vec<_>>()})
        .to_string()
        .into_bytes()
}
