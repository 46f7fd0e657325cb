//! States, meetings, decisions, the Modalities, and lists as .csv.

use clearinghouse::record::Kind;
use serde_json::json;

use super::{delegate, house, observer, officer, put, soc_2023_ii};

#[tokio::test]
async fn the_chair_is_that_of_the_day() {
    let house = house().await;
    let reader = delegate(&house, "RUS").await;
    let chair = async |day: &str| {
        let csv = reader.get(&format!("/states.csv?as_of={day}")).await.1;
        csv.lines().find(|line| line.ends_with(",yes")).unwrap()[..3].to_owned()
    };
    assert_eq!(chair("2024-12-16").await, "KAZ");
    assert_eq!(chair("2024-12-17").await, "AZE", "it handed over on that day");
    let page = reader.read("/states").await;
    assert!(page.contains("Member States (7)") && page.contains("Observers (1)"), "{page}");
    assert!(page.contains("/states/AZE"));
}

#[tokio::test]
async fn a_states_page_has_its_posts_its_duties_and_its_names() {
    let house = house().await;
    soc_2023_ii(&house).await;
    let member = delegate(&house, "CHN").await.read("/states/RUS").await;
    assert!(member.contains("2.3 Security of and in the use") && member.contains("Issue a final report"));
    let seen = observer(&house).await;
    let page = seen.read("/states/RUS").await;
    assert!(page.contains("Member State") && !page.contains("Issue a final report"));
    assert_eq!(seen.get("/states/XXX").await.0, 404);
    assert_eq!(seen.get("/states/nobody").await.0, 404);
}

#[tokio::test]
async fn meetings_are_found_by_body_and_year_and_by_session() {
    let house = house().await;
    let (meeting, decision) = soc_2023_ii(&house).await;
    let reader = delegate(&house, "RUS").await;
    for (query, n) in
        [("", "One meeting"), ("?body=SOC&year=2023", "One meeting"), ("?year=2024", "No meeting")]
    {
        assert!(reader.read(&format!("/meetings{query}")).await.contains(n), "{query}");
    }
    assert!(reader.read("/meetings?as_of=2023-08-21").await.contains("No meeting"));
    for address in [format!("/meetings/{meeting}"), "/meetings/SOC/2023-II".to_owned()] {
        assert!(reader.read(&address).await.contains(&format!("/decisions/{decision}")));
    }
    let csv = reader.get("/meetings.csv?body=SOC").await.1;
    assert_eq!(csv.lines().count(), 2);
    assert!(csv.contains("SOC/2023-II/DEC/1"));
}

#[tokio::test]
async fn a_decision_has_its_paragraphs_and_what_followed() {
    let house = house().await;
    let (_, decision) = soc_2023_ii(&house).await;
    let reader = delegate(&house, "RUS").await;
    let page = reader.read(&format!("/decisions/{decision}")).await;
    assert!(page.contains(r#"<li id="p4" value="4">"#) && page.contains("/areas/2.3"));
    assert!(page.contains("Russian Federation, coordinator (2024-2025)"));
    let before = reader.read(&format!("/decisions/{decision}?as_of=2023-08-21")).await;
    assert!(before.contains("had not been taken") && !before.contains(r#"id="p4""#));
}

#[tokio::test]
async fn meetings_and_decisions_are_not_there_for_observers_unless_they_are_theirs() {
    let house = house().await;
    let (meeting, decision) = soc_2023_ii(&house).await;
    let reader = observer(&house).await;
    for hidden in [format!("/meetings/{meeting}"), format!("/decisions/{decision}"), "/duties.csv".to_owned()]
    {
        assert_eq!(reader.get(&hidden).await.0, 404, "{hidden}");
    }
    assert!(!reader.read("/meetings").await.contains("2023"), "not in a list, a count or a filter");
    let open = json!({"body": "MC", "title": "An open meeting", "from": "2024-12-17", "to": "2024-12-17",
                      "distribution": "public"});
    put(&house, Kind::Meeting, open).await;
    assert!(reader.read("/meetings").await.contains("An open meeting"));
}

#[tokio::test]
async fn the_modalities_say_that_they_are_a_draft_and_what_lives_under_each_paragraph() {
    let house = house().await;
    soc_2023_ii(&house).await;
    let page = officer(&house).await.read("/modalities").await;
    assert!(page.contains("The paper is a draft") && page.contains("SOC/2023-II/DEC/1, paragraph 3"));
    for anchor in ["p1.1", "p2.7", "p5.3"] {
        assert!(page.contains(&format!(r#"id="{anchor}""#)));
    }
    assert!(
        page.contains("/duties?kind=final-report&#38;status=")
            || page.contains("/duties?kind=final-report&amp;status=")
    );
    let observers = observer(&house).await.read("/modalities").await;
    assert!(!observers.contains("/duties?") && !observers.contains("paragraph 3"));
}

#[tokio::test]
async fn the_register_is_downloaded_under_its_filter() {
    let house = house().await;
    soc_2023_ii(&house).await;
    let reader = officer(&house).await;
    let csv = reader.get("/duties.csv?area=2.3&status=all&kind=vacancy").await.1;
    let lines: Vec<_> = csv.lines().collect();
    assert!(lines.len() >= 2 && lines[1..].iter().all(|line| line.starts_with("2.3,")), "{csv}");
    assert_eq!(reader.get("/duties.csv?as_of=tomorrow").await.0, 422);
}
