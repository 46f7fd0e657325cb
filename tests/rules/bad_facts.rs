//! Every refusal of the rules' last paragraph, with its line.

use clearinghouse::rules::facts::Facts;
use serde_json::{Value, json};

use super::sample::{area, full, version};

fn line(json: &[u8]) -> String {
    match Facts::from_json(json) {
        Ok(_) => "accepted".to_owned(),
        Err(error) => error.to_string(),
    }
}

/// The full sample with `value` at `place`, a JSON pointer that may name a field which is not there yet.
fn with(place: &str, value: Value) -> String {
    let mut facts = full();
    let (parent, field) = place.rsplit_once('/').expect("a pointer");
    match facts.pointer_mut(parent).expect("a place") {
        Value::Array(list) => list[field.parse::<usize>().expect("an index")] = value,
        parent => parent[field] = value,
    }
    line(facts.to_string().as_bytes())
}

fn without(place: &str) -> String {
    let mut facts = full();
    let (parent, field) = place.rsplit_once('/').expect("a pointer");
    let removed = facts.pointer_mut(parent).and_then(Value::as_object_mut).and_then(|it| it.remove(field));
    assert!(removed.is_some(), "{place}");
    line(facts.to_string().as_bytes())
}

#[track_caller]
fn refused(cases: &[(&str, Value, &str)]) {
    for (place, value, line) in cases {
        assert_eq!(with(place, value.clone()), *line, "{place} = {value}");
    }
}

#[track_caller]
fn accepted(cases: &[(&str, Value)]) {
    for (place, value) in cases {
        assert_eq!(with(place, value.clone()), "accepted", "{place} = {value}");
    }
}

#[test]
fn the_sample_is_good() {
    assert_eq!(line(full().to_string().as_bytes()), "accepted");
}

#[test]
fn what_is_not_json() {
    for (json, expected) in [
        ("", "facts: EOF while parsing a value at line 1 column 0"),
        ("{\"areas\": [{", "areas[0]: EOF while parsing an object at line 1 column 12"),
        ("{", "facts: EOF while parsing an object at line 1 column 1"),
        ("nonsense", "facts: expected ident at line 1 column 2"),
        ("[]", "facts: invalid type: sequence, expected an object"),
        ("null", "facts: invalid type: null, expected an object"),
        ("\u{feff}{}", "facts: expected value at line 1 column 1"),
    ] {
        assert_eq!(line(json.as_bytes()), expected, "{json:?}");
    }
    let followed = format!("{} {{}}", full());
    assert!(line(followed.as_bytes()).starts_with("facts: trailing characters at line 1 column "));
    let mut broken = full().to_string().into_bytes();
    let place = broken.windows(3).position(|window| window == b"RUS").expect("a state");
    broken[place] = 0xff;
    assert!(line(&broken).contains("invalid unicode"), "{}", line(&broken));
}

#[test]
fn a_missing_field() {
    for (place, expected) in [
        ("/modalities", "facts: missing field `modalities`"),
        ("/areas", "facts: missing field `areas`"),
        ("/modalities/0/symbol", "modalities[0]: missing field `symbol`"),
        ("/modalities/0/expiry_notice_days", "modalities[0]: missing field `expiry_notice_days`"),
        ("/areas/0/code", "areas[0]: missing field `code`"),
        ("/areas/0/established", "areas[0]: missing field `established`"),
        ("/areas/0/tenures/0/id", "areas[0].tenures[0]: missing field `id`"),
        ("/areas/0/tenures/0/state", "areas[0].tenures[0]: missing field `state`"),
        ("/areas/0/tenures/0/role", "areas[0].tenures[0]: missing field `role`"),
        ("/areas/0/tenures/0/extensions/0/to", "areas[0].tenures[0].extensions[0]: missing field `to`"),
        (
            "/areas/0/tenures/0/termination/notified",
            "areas[0].tenures[0].termination: missing field `notified`",
        ),
        ("/areas/0/concept_papers/0/proposed_by", "areas[0].concept_papers[0]: missing field `proposed_by`"),
        ("/areas/0/concept_papers/0/first_draft", "areas[0].concept_papers[0]: missing field `first_draft`"),
        (
            "/areas/0/concept_papers/0/expert_meetings/0/held",
            "areas[0].concept_papers[0].expert_meetings[0]: missing field `held`",
        ),
        ("/areas/0/final_reports/0/issued", "areas[0].final_reports[0]: missing field `issued`"),
        ("/areas/0/reviews/0/held", "areas[0].reviews[0]: missing field `held`"),
        (
            "/areas/0/reviews/0/contributions/0/submitted",
            "areas[0].reviews[0].contributions[0]: missing field `submitted`",
        ),
    ] {
        assert_eq!(without(place), expected, "{place}");
    }
}

#[test]
fn what_may_be_left_out_or_null() {
    for place in ["closed", "tenures/0/applied", "tenures/0/termination", "concept_papers/0/approved"] {
        assert_eq!(without(&format!("/areas/0/{place}")), "accepted");
    }
    for list in
        ["concept_papers", "final_reports", "reviews", "reviews/0/contributions", "tenures/0/extensions"]
    {
        assert_eq!(without(&format!("/areas/0/{list}")), "accepted", "{list}");
    }
    assert_eq!(without("/areas/0/tenures/0/acting"), "accepted");
    assert_eq!(with("/areas/0/reviews/0/contributions", Value::Null), "accepted");
    let null = Value::Null;
    refused(&[
        ("/areas/0/tenures", null.clone(), "areas[0].tenures: invalid type: null, expected a sequence"),
        (
            "/areas/0/tenures/0/acting",
            null.clone(),
            "areas[0].tenures[0].acting: invalid type: null, expected a boolean",
        ),
        (
            "/areas/0/established",
            null.clone(),
            "areas[0].established: invalid type: null, expected a date as 2023-08-22",
        ),
        ("/areas/0/tenures/0/id", null, "areas[0].tenures[0].id: invalid type: null, expected a string"),
    ]);
}

#[test]
fn an_unknown_field_and_one_that_stands_twice() {
    let unknown = with("/areas/0/tenures/0/note", json!("x"));
    assert!(
        unknown.starts_with("areas[0].tenures[0].note: unknown field `note`, expected one of "),
        "{unknown}"
    );
    let unknown = with("/comment", json!("x"));
    assert_eq!(unknown, "comment: unknown field `comment`, expected `modalities` or `areas`");
    // A name with a line break still makes one line.
    let unknown = with("/areas/0/reviews/0/a\nb", json!("x"));
    assert!(unknown.starts_with("areas[0].reviews[0].a\\nb: unknown field `a\\nb`"), "{unknown}");

    let once = full().to_string();
    for (field, twice, expected) in [
        (r#""code":"2.3""#, r#""code":"2.3","code":"2.3""#, "areas[0]: duplicate field `code`"),
        (r#""closed":null"#, r#""closed":null,"closed":null"#, "areas[0]: duplicate field `closed`"),
        // The same name, spelt otherwise.
        (r#""code":"2.3""#, r#""code":"2.3","\u0063ode":"2.3""#, "areas[0]: duplicate field `code`"),
        (
            r#""acting":false"#,
            r#""acting":false,"acting":true"#,
            "areas[0].tenures[0]: duplicate field `acting`",
        ),
    ] {
        assert!(once.contains(field), "{field}");
        assert_eq!(line(once.replacen(field, twice, 1).as_bytes()), expected);
    }
}

#[test]
fn a_wrong_type() {
    let three = |text: &str| {
        let field = r#""concept_paper_months":"#;
        line(full().to_string().replacen(&format!("{field}3"), &format!("{field}{text}"), 1).as_bytes())
    };
    let months = "modalities[0].concept_paper_months";
    assert_eq!(three("3.0"), format!("{months}: invalid type: floating point `3.0`, expected u32"));
    assert_eq!(three("3e0"), format!("{months}: invalid type: floating point `3.0`, expected u32"));
    assert_eq!(three("-3"), format!("{months}: invalid value: integer `-3`, expected u32"));
    assert_eq!(three("\"3\""), format!("{months}: invalid type: string \"3\", expected u32"));
    assert_eq!(three("4294967297"), format!("{months}: invalid value: integer `4294967297`, expected u32"));
    assert!(three("99999999999999999999").starts_with(&format!("{months}: invalid ")));
    assert!(three("03").contains("invalid number"));

    refused(&[
        ("/areas/0", json!(["2.3", "2023-08-22"]), "areas[0]: invalid type: sequence, expected an object"),
        (
            "/areas/0/tenures/0/extensions/0",
            json!(["2025-10-01", "2026-06-30"]),
            "areas[0].tenures[0].extensions[0]: invalid type: sequence, expected an object",
        ),
        (
            "/areas/0/tenures/0/termination",
            json!(["2025-02-01", "2025-03-31"]),
            "areas[0].tenures[0].termination: invalid type: sequence, expected an object",
        ),
        (
            "/areas/0/tenures/0/role",
            json!({"coordinator": null}),
            "areas[0].tenures[0].role: invalid type: map, expected a role",
        ),
        ("/areas/0/code", json!(2.3), "areas[0].code: invalid type: floating point `2.3`, expected a string"),
        (
            "/areas/0/tenures/0/acting",
            json!("false"),
            "areas[0].tenures[0].acting: invalid type: string \"false\", expected a boolean",
        ),
        (
            "/areas/0/closed",
            json!(20_230_822),
            "areas[0].closed: invalid type: integer `20230822`, expected a date as 2023-08-22",
        ),
    ]);
}

#[test]
fn a_date_that_is_none() {
    for (date, why) in [
        ("2023-02-30", "is not a date"),
        ("2023-2-3", "is not a date"),
        ("2023-08-22T00:00:00", "is not a date"),
        ("", "is not a date"),
        ("1899-12-31", "lies outside the years 1900 to 2999"),
        ("3000-01-01", "lies outside the years 1900 to 2999"),
    ] {
        for (place, path) in [
            ("/modalities/0/from", "modalities[0].from"),
            ("/areas/0/closed", "areas[0].closed"),
            ("/areas/0/tenures/1/to", "areas[0].tenures[1].to"),
            ("/areas/0/tenures/0/termination/last_day", "areas[0].tenures[0].termination.last_day"),
            ("/areas/0/concept_papers/0/first_draft", "areas[0].concept_papers[0].first_draft"),
            (
                "/areas/0/reviews/0/contributions/0/submitted",
                "areas[0].reviews[0].contributions[0].submitted",
            ),
        ] {
            assert_eq!(with(place, json!(date)), format!("{path}: {date} {why}"));
        }
    }
    accepted(&[("/areas/0/closed", json!("2999-12-31")), ("/areas/0/established", json!("1900-01-01"))]);
}

#[test]
fn states_and_roles() {
    for state in ["rus", "RU", "RUSS", "", "R1S", "ÄÖÜ", "RUS "] {
        let expected =
            format!("areas[0].tenures[0].state: {state} is not a state: three capital letters are wanted");
        assert_eq!(with("/areas/0/tenures/0/state", json!(state)), expected);
    }
    refused(&[
        ("/areas/0/tenures/0/role", json!("chief"), "areas[0].tenures[0].role: chief is not a role"),
        (
            "/areas/0/tenures/0/role",
            json!("Coordinator"),
            "areas[0].tenures[0].role: Coordinator is not a role",
        ),
        (
            "/areas/0/tenures/1/acting",
            json!(true),
            "areas[0].tenures[1].acting: a co-coordinator is not acting",
        ),
    ]);
}

#[test]
fn versions() {
    let months = |field: &str, number: u32| {
        let expected =
            format!("modalities[0].{field}: {number} is not a whole number of months from 1 to 1200");
        assert_eq!(with(&format!("/modalities/0/{field}"), json!(number)), expected);
    };
    for field in
        ["concept_paper_months", "consideration_months", "recommended_tenure_months", "review_months"]
    {
        months(field, 0);
        months(field, 1201);
        accepted(&[
            (&format!("/modalities/0/{field}"), json!(1)),
            (&format!("/modalities/0/{field}"), json!(1200)),
        ]);
    }
    let days = "is not a whole number of days from 1 to 36500";
    refused(&[
        ("/modalities", json!([]), "modalities: there is no version of the Modalities"),
        ("/modalities", json!([version(), version()]), "modalities[1].from: 2023-08-22 stands twice"),
        (
            "/modalities/0/expiry_notice_days",
            json!([]),
            "modalities[0].expiry_notice_days: there is no number of days",
        ),
        (
            "/modalities/0/expiry_notice_days",
            json!([90, 0]),
            &format!("modalities[0].expiry_notice_days[1]: 0 {days}"),
        ),
        (
            "/modalities/0/expiry_notice_days",
            json!([36501]),
            &format!("modalities[0].expiry_notice_days[0]: 36501 {days}"),
        ),
    ]);
    accepted(&[
        ("/modalities/0/expiry_notice_days", json!([1, 36500, 1])),
        ("/modalities/0/symbol", json!("")),
    ]);
}

#[test]
fn names() {
    let facts = full();
    let one = facts["areas"][0].clone();
    refused(&[
        ("/areas/0/code", json!(""), "areas[0].code: is empty"),
        ("/areas/0/tenures/0/id", json!(""), "areas[0].tenures[0].id: is empty"),
        ("/areas/0/concept_papers/0/id", json!(""), "areas[0].concept_papers[0].id: is empty"),
        ("/areas/0/reviews/0/id", json!(""), "areas[0].reviews[0].id: is empty"),
        ("/areas", json!([one, one]), "areas[1].code: 2.3 stands twice"),
        ("/areas/0/tenures/1/id", json!("t1"), "areas[0].tenures[1].id: t1 stands twice"),
        ("/areas/0/concept_papers/1/id", json!("p1"), "areas[0].concept_papers[1].id: p1 stands twice"),
        (
            "/areas/0/reviews",
            json!([one["reviews"][0], one["reviews"][0]]),
            "areas[0].reviews[1].id: r1 stands twice",
        ),
        (
            "/areas/0/final_reports/0/tenure",
            json!("t9"),
            "areas[0].final_reports[0].tenure: the area has no tenure t9",
        ),
    ]);
    // A paper may share a tenure's id, and two areas may have tenures of one id.
    let mut other = one.clone();
    other["code"] = json!("2.4");
    accepted(&[("/areas/0/concept_papers/0/id", json!("t1")), ("/areas", json!([one, other]))]);
}

#[test]
fn the_order_of_a_tenures_dates() {
    let tenure = |dates: Value| {
        let mut tenure = json!({"id": "t1", "state": "RUS", "role": "coordinator"});
        for (name, date) in dates.as_object().expect("dates") {
            tenure[name] = date.clone();
        }
        line(area(json!({"tenures": [tenure]})).to_string().as_bytes())
    };
    let (early, late) = ("2024-01-01", "2024-01-02");
    for (dates, expected) in [
        (json!({"appointed": early}), "from: missing, though the tenure has an appointed"),
        (json!({"applied": early, "from": late}), "applied: without an appointed"),
        (
            json!({"applied": late, "appointed": early, "from": early}),
            "appointed: 2024-01-01 is before applied, 2024-01-02",
        ),
        (
            json!({"appointed": late, "from": early, "to": early}),
            "to: 2024-01-01 is before appointed, 2024-01-02",
        ),
        (json!({"from": late, "to": early}), "to: 2024-01-01 is before from, 2024-01-02"),
        (
            json!({"from": late, "extensions": [{"approved": late, "to": early}]}),
            "extensions[0].to: 2024-01-01 is before the tenure's from, 2024-01-02",
        ),
    ] {
        assert_eq!(tenure(dates), format!("areas[0].tenures[0].{expected}"));
    }
    for dates in [
        json!({"applied": early, "appointed": early, "from": early, "to": early}),
        json!({"appointed": late, "from": early}),
        json!({"from": late, "extensions": [{"approved": early, "to": late}]}),
        json!({"to": early, "extensions": [{"approved": late, "to": "1900-01-01"}]}),
        // Withdrawn before the first day: it counts for nothing, and is no fault.
        json!({"from": late, "termination": {"notified": early, "last_day": "1900-01-01"}}),
    ] {
        assert_eq!(tenure(dates.clone()), "accepted", "{dates}");
    }
}

#[test]
fn the_order_of_the_other_dates() {
    refused(&[
        (
            "/areas/0/closed",
            json!("2023-08-21"),
            "areas[0].closed: 2023-08-21 is before established, 2023-08-22",
        ),
        (
            "/areas/0/concept_papers/0/approved",
            json!("2023-10-31"),
            "areas[0].concept_papers[0].approved: 2023-10-31 is before first_draft, 2023-11-01",
        ),
        (
            "/areas/0/concept_papers/0/withdrawn",
            json!("2023-10-31"),
            "areas[0].concept_papers[0].withdrawn: 2023-10-31 is before first_draft, 2023-11-01",
        ),
        (
            "/areas/0/concept_papers/1/applicable_to",
            json!("2025-01-31"),
            "areas[0].concept_papers[1].applicable_to: 2025-01-31 is before applicable_from, 2025-02-01",
        ),
        (
            "/areas/0/concept_papers/0/extensions",
            json!([{"approved": "2024-01-01", "to": "2025-01-01"}]),
            "areas[0].concept_papers[0].extensions[0].approved: an extension of a paper that is not approved",
        ),
        (
            "/areas/0/concept_papers/1/extensions/0/approved",
            json!("2025-01-09"),
            "areas[0].concept_papers[1].extensions[0].approved: 2025-01-09 is before the paper's approved, 2025-01-10",
        ),
        (
            "/areas/0/concept_papers/0/expert_meetings/0/held",
            json!("2024-05-09"),
            "areas[0].concept_papers[0].expert_meetings[0].held: 2024-05-09 is before convened, 2024-05-10",
        ),
        (
            "/areas/0/concept_papers/0/expert_meetings/0/cancelled",
            json!("2024-05-09"),
            "areas[0].concept_papers[0].expert_meetings[0].cancelled: 2024-05-09 is before convened, 2024-05-10",
        ),
        (
            "/areas/0/concept_papers/0/expert_meetings/0/cancelled",
            json!("2024-06-02"),
            "areas[0].concept_papers[0].expert_meetings[0].cancelled: 2024-06-02 is after held, 2024-06-01",
        ),
        (
            "/areas/0/reviews/0/held",
            json!("2024-08-31"),
            "areas[0].reviews[0].held: 2024-08-31 is before scheduled, 2024-09-01",
        ),
        (
            "/areas/0/reviews/0/cancelled",
            json!("2024-08-31"),
            "areas[0].reviews[0].cancelled: 2024-08-31 is before scheduled, 2024-09-01",
        ),
        (
            "/areas/0/reviews/0/cancelled",
            json!("2024-12-11"),
            "areas[0].reviews[0].cancelled: 2024-12-11 is after held, 2024-12-10",
        ),
    ]);
    accepted(&[
        ("/areas/0/closed", json!("2023-08-22")),
        ("/areas/0/concept_papers/0/approved", json!("2023-11-01")),
        ("/areas/0/concept_papers/0/withdrawn", json!("2023-11-01")),
        ("/areas/0/concept_papers/1/applicable_to", json!("2025-02-01")),
        ("/areas/0/concept_papers/1/extensions/0/approved", json!("2025-01-10")),
        ("/areas/0/concept_papers/1/extensions/0/to", json!("1900-01-01")),
        ("/areas/0/concept_papers/0/expert_meetings/0/held", json!("2024-05-10")),
        ("/areas/0/reviews/0/held", json!("2024-09-01")),
        ("/areas/0/reviews/0/cancelled", json!("2024-12-10")),
        ("/areas/0/reviews/0/cancelled", json!("2024-09-01")),
    ]);
}
