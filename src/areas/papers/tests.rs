use super::*;

fn paper() -> ConceptPaper {
    let row = serde_json::json!({
        "id": Uuid::nil(), "source": {"kind": "letter", "number": null, "date": null, "received": null},
        "area_id": Uuid::nil(), "proposed_by": "THA", "title": "Concept paper", "first_draft": "2022-07-01",
        "approved": "2023-04-19", "decision_id": null, "withdrawn": null,
        "applicable_from": "2023-05-01", "applicable_to": "2025-04-30"
    });
    serde_json::from_value(row).expect("a paper")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn a_paper_goes_through_its_stages_on_their_days() {
    let paper = paper();
    let stage = |on| Stage::of(&paper, paper.applicable_to, day(on));
    assert_eq!(stage("2023-04-18"), Stage::UnderConsideration);
    assert_eq!(stage("2023-04-19"), Stage::ToApply);
    assert_eq!(stage("2023-04-30"), Stage::ToApply);
    assert_eq!(stage("2023-05-01"), Stage::Approved);
    assert_eq!(stage("2025-04-30"), Stage::Approved);
    assert_eq!(stage("2025-05-01"), Stage::Expired);
}

#[test]
fn a_paper_is_known_from_its_first_draft_or_else_from_its_approval() {
    let mut paper = paper();
    assert!(!is_known(&paper, day("2022-06-30")));
    assert!(is_known(&paper, day("2022-07-01")));
    paper.first_draft = None;
    assert!(!is_known(&paper, day("2023-04-18")));
    assert!(is_known(&paper, day("2023-04-19")));
}

#[test]
fn a_paper_that_is_withdrawn_is_nothing_else() {
    let mut paper = paper();
    paper.withdrawn = Some(day("2024-01-10"));
    assert_eq!(Stage::of(&paper, None, day("2024-01-09")), Stage::Approved);
    assert_eq!(Stage::of(&paper, None, day("2024-01-10")), Stage::Withdrawn);
}
