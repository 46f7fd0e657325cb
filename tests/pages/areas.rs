//! An area's page.

use clearinghouse::record::Kind;
use serde_json::json;

use super::{delegate, house, observer, officer, put, soc_2023_ii};

#[tokio::test]
async fn a_term_is_unknown_then_to_begin_then_serves_then_is_over_each_from_its_day() {
    let house = house().await;
    soc_2023_ii(&house).await;
    let reader = officer(&house).await;
    let on = async |day: &str| reader.read(&format!("/areas/2.3?as_of={day}")).await;
    assert!(!on("2023-08-21").await.contains("Russian Federation"), "nobody knew of it");
    for (day, badge) in [
        ("2023-08-22", "coming"),
        ("2023-12-31", "coming"),
        ("2024-01-01", "serving"),
        ("2025-12-31", "serving"),
        ("2026-01-01", "over"),
    ] {
        let page = on(day).await;
        assert!(page.contains(&format!(r#"<tr class="{badge}">"#)), "on {day} the term is {badge}");
        assert_eq!(page.contains("fill=\"url(#timeline-0-hatch)\""), badge == "coming", "hatched on {day}");
        assert_eq!(
            page.contains("No coordinator is in the record for this day"),
            badge != "serving",
            "{day}"
        );
    }
}

#[tokio::test]
async fn the_drawing_and_the_table_say_the_same() {
    let house = house().await;
    soc_2023_ii(&house).await;
    let co = json!({"area_id": "2.3", "state": "CHN", "role": "co-coordinator"});
    put(&house, Kind::Tenure, co).await;
    let acting = json!({"area_id": "2.3", "state": "CHN", "role": "coordinator", "acting": true,
                        "appointed": "2026-01-10", "from": "2026-01-10"});
    put(&house, Kind::Tenure, acting).await;
    let page = officer(&house).await.read("/areas/2.3").await;
    assert!(page.contains(r#"role="img" aria-labelledby="timeline-0-title timeline-0-desc""#));
    assert_eq!(
        page.matches(r#"<rect class="gap""#).count(),
        2,
        "before 2024, and since 2026: who acts is no coordinator"
    );
    assert_eq!(page.matches(r#"<tr class="gap">"#).count(), 2);
    assert!(page.contains(r#"<rect class="acting""#), "the bar");
    assert!(page.contains("acting coordinator"), "the table");
}

#[tokio::test]
async fn an_area_that_does_not_exist_on_the_day_says_so() {
    let house = house().await;
    let reader = officer(&house).await;
    let page = reader.read("/areas/2.3?as_of=2004-10-21").await;
    assert!(page.contains("it was established on 22 October 2004"));
    assert!(!page.contains("Posts on") && !page.contains("<section"), "nothing of it");
    assert!(!page.contains("/register/"), "nor a way to register");
    assert!(reader.read("/areas/2.3?as_of=2004-10-22").await.contains("Posts on"));
    assert_eq!(reader.get("/areas/9.9").await.0, 404);
}

#[tokio::test]
async fn a_paper_is_shown_with_what_is_known_of_it() {
    let house = house().await;
    let paper = json!({"area_id": "4.1", "proposed_by": "IND", "title": "Concept paper on development",
                       "approved": "2023-04-19", "applicable_from": "2023-04-19", "applicable_to": "2025-04-18"});
    let paper = put(&house, Kind::ConceptPaper, paper).await;
    let extension = json!({"paper_id": paper, "approved": "2025-03-01", "to": "2027-04-18"});
    put(&house, Kind::PaperExtension, extension).await;
    let reader = delegate(&house, "IND").await;
    let page = reader.read("/areas/4.1").await;
    assert!(page.contains("date not known"));
    assert!(page.contains("applicability extended to 18 April 2027"));
    assert!(page.contains("badge approved"));
    assert!(!reader.read("/areas/4.1?as_of=2025-02-28").await.contains("18 April 2027"), "not yet known");
    assert!(!reader.read("/areas/4.1?as_of=2023-04-18").await.contains("Concept paper on development"));
}

#[tokio::test]
async fn a_review_whose_contributors_nobody_recorded_says_so() {
    let house = house().await;
    let review = json!({"title": "Review of 2025", "areas": ["4.1"], "held": "2025-07-21",
                        "contributions_recorded": false});
    put(&house, Kind::Review, review).await;
    let page = officer(&house).await.read("/areas/4.1").await;
    assert!(page.contains("The records do not say who contributed."));
}

#[tokio::test]
async fn observers_see_posts_and_no_duty_and_nothing_that_is_not_theirs() {
    let house = house().await;
    soc_2023_ii(&house).await;
    let note = json!({"area_id": "2.3", "when": "2022-2023", "text": "The press names a coordinator."});
    put(&house, Kind::AreaNote, note).await;
    let paper = json!({"area_id": "2.3", "proposed_by": "RUS", "title": "A paper of members", "approved": "2024-06-27"});
    put(&house, Kind::ConceptPaper, paper).await;
    let members = delegate(&house, "CHN").await.read("/areas/2.3").await;
    let observers = observer(&house).await.read("/areas/2.3").await;
    for theirs in ["The press names", "A paper of members", "/decisions/", r#"id="duties""#] {
        assert!(members.contains(theirs), "members see {theirs}");
        assert!(!observers.contains(theirs), "observers do not see {theirs}");
    }
    assert!(observers.contains("Russian Federation"));
}

#[tokio::test]
async fn officers_see_ways_to_register_and_correct_and_delegates_do_not() {
    let house = house().await;
    soc_2023_ii(&house).await;
    for (page, sees) in [
        (officer(&house).await.read("/areas/2.3").await, true),
        (delegate(&house, "RUS").await.read("/areas/2.3").await, false),
    ] {
        assert_eq!(page.contains("/register/tenure?area_id=2.3"), sees);
        assert_eq!(page.contains("/correct\""), sees);
    }
}
