//! The lists of what the workflows leave behind: put in order, narrowed, page by page, and as files.

use clearinghouse::record::Kind;
use serde_json::json;
use uuid::Uuid;

use super::{Reader, delegate, house, observer, officer};
use crate::house::House;

/// Three letters of 2023: of China for 2.3, of India for 2.3, of Türkiye for 3.8, sent one after the other.
async fn letters(house: &House) {
    let letters = [
        ("CHN", "2.3", "2023-07-01", Some("2023-07-05"), "We offer =2+2 ourselves."),
        ("IND", "2.3", "2023-07-02", None, "We would like to help."),
        ("TUR", "3.8", "2023-07-03", Some("2023-07-05"), "We offer our seminars."),
    ];
    for (state, area, submitted, circulated, text) in letters {
        let letter = json!({"area_id": area, "state": state, "role": "co-coordinator", "text": text,
                            "submitted": submitted, "circulated": circulated});
        house.register(Kind::Letter, letter).await;
    }
}

/// The states of the letters of a file, in its order.
async fn states(reader: &Reader<'_>, query: &str) -> Vec<String> {
    let (status, csv) = reader.get(&format!("/letters.csv{query}")).await;
    assert_eq!(status, 200, "{csv}");
    csv.lines().skip(1).map(|line| line[..3].to_owned()).collect()
}

#[tokio::test]
async fn a_list_stands_in_the_order_that_is_asked_for_and_says_so() {
    let house = house().await;
    letters(&house).await;
    let reader = officer(&house).await;
    assert_eq!(states(&reader, "").await, ["TUR", "IND", "CHN"], "the latest first");
    assert_eq!(states(&reader, "?sort=state").await, ["CHN", "IND", "TUR"]);
    assert_eq!(states(&reader, "?sort=state&order=descending").await, ["TUR", "IND", "CHN"]);
    // India's was never circulated: it stands last either way.
    assert_eq!(states(&reader, "?sort=circulated").await[2], "IND");
    assert_eq!(states(&reader, "?sort=circulated&order=descending").await[2], "IND");
    for wrong in ["?sort=colour", "?sort=state&order=upwards", "?sort=role"] {
        assert_eq!(reader.get(&format!("/letters.csv{wrong}")).await.0, 422, "{wrong}");
    }
    let page = reader.read("/letters").await;
    assert!(page.contains(r#"aria-sort="descending""#), "by the day of sending, the latest first");
    let page = reader.read("/letters?sort=state&area=2.3").await;
    assert_eq!(page.matches("aria-sort").count(), 1);
    assert!(page.contains(r#"aria-sort="ascending""#));
    let turned = "/letters?area=2.3&#38;sort=state&#38;order=descending";
    assert!(page.contains(turned), "its head turns the order, and keeps the filter: {page}");
    assert!(page.contains(r#"name="sort" value="state""#), "the filters keep the order");
}

#[tokio::test]
async fn a_list_is_narrowed_by_area_state_stage_and_words() {
    let house = house().await;
    letters(&house).await;
    let reader = officer(&house).await;
    assert_eq!(states(&reader, "?area=3.8").await, ["TUR"]);
    assert_eq!(states(&reader, "?state=ind").await, ["IND"]);
    assert_eq!(states(&reader, "?stands=received").await, ["IND"]);
    assert_eq!(states(&reader, "?text=SEMINAR").await, ["TUR"]);
    assert_eq!(states(&reader, "?area=2.3&text=offer").await, ["CHN"]);
    assert_eq!(states(&reader, "?as_of=2023-07-02").await, ["IND", "CHN"], "as it was known on that day");
    assert_eq!(states(&reader, "?as_of=2023-07-04&stands=received").await.len(), 3);
    assert_eq!(reader.get("/letters.csv?area=9.9").await.0, 422, "a misspelt filter is not everything");
    let page = reader.read("/letters?area=9.9").await;
    assert!(page.contains("is none of the choices here") && page.contains("3 letters"));
    let page = reader.read("/letters?state=KAZ").await;
    assert!(page.contains("No letter") && page.contains("A delegation writes one"), "{page}");
}

#[tokio::test]
async fn a_list_has_what_its_reader_may_know_of() {
    let house = house().await;
    letters(&house).await;
    let named = json!({"area_id": "2.3", "state": "KAZ", "role": "coordinator", "text": "Not for all.",
                       "submitted": "2023-07-04", "distribution": "named-states", "named_states": ["KAZ"]});
    house.register(Kind::Letter, named).await;
    assert_eq!(states(&officer(&house).await, "?state=KAZ").await, ["KAZ"]);
    assert_eq!(states(&delegate(&house, "KAZ").await, "").await.len(), 4);
    assert_eq!(states(&delegate(&house, "TUR").await, "").await.len(), 3);
    let seen = observer(&house).await;
    for list in ["letters", "requests", "concept-papers", "reports", "reviews", "follow-ups"] {
        let page = seen.read(&format!("/{list}")).await;
        assert!(page.contains("would stand here") && !page.contains(r#"href="/matters""#), "{list}");
        assert_eq!(seen.get(&format!("/{list}.csv")).await.1.lines().count(), 1, "{list}");
    }
}

#[tokio::test]
async fn a_long_list_is_turned_page_by_page_and_downloaded_whole() {
    let house = house().await;
    for n in 1..=53 {
        let follow_up = json!({"text": format!("=Thing {n:02}"), "states": ["KAZ"], "due": "2027-01-31"});
        house.register(Kind::FollowUp, follow_up).await;
    }
    let reader = officer(&house).await;
    let first = reader.read("/follow-ups?sort=text&state=KAZ").await;
    assert!(first.contains("53 things to follow up") && first.contains("Thing 50"));
    assert!(
        !first.contains("Thing 51")
            && first.contains("state=KAZ&#38;sort=text&#38;order=ascending&#38;page=2")
    );
    let second = reader.read("/follow-ups?sort=text&state=KAZ&page=2").await;
    assert!(second.contains("Thing 53") && !second.contains("Thing 50"));
    let (_, csv) = reader.get("/follow-ups.csv?sort=text&order=descending").await;
    let lines: Vec<_> = csv.lines().collect();
    assert_eq!((lines.len(), lines[0]), (54, "text,of,states,owner,due,done,stands"));
    assert_eq!(lines[1], "'=Thing 53,,KAZ,,2027-01-31,,open", "a spreadsheet takes it for no formula");
}

#[tokio::test]
async fn papers_reports_and_requests_are_listed_as_they_stand() {
    let house = house().await;
    let paper =
        json!({"area_id": "2.3", "proposed_by": "RUS", "title": "On ICT", "first_draft": "2026-07-01"});
    let paper = house.register(Kind::ConceptPaper, paper).await.id;
    let revision = json!({"paper_id": paper, "revision": 1, "issued": "2026-09-01"});
    house.register(Kind::PaperRevision, revision).await;
    let tenure = json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "from": "2024-01-01",
                        "to": "2026-12-31"});
    let tenure = house.register(Kind::Tenure, tenure).await.id;
    let request =
        json!({"tenure_id": tenure, "to": "2027-12-31", "text": "To go on.", "submitted": "2026-10-01"});
    house.register(Kind::ExtensionRequest, request).await;
    let notice = json!({"tenure_id": tenure, "notified": "2026-11-01", "last_day": "2026-11-30"});
    house.register(Kind::TenureTermination, notice).await;
    let reader = delegate(&house, "CHN").await;
    let line = async |address: &str| {
        let (status, csv) = reader.get(address).await;
        assert_eq!(status, 200, "{csv}");
        csv.lines().skip(1).map(str::to_owned).collect::<Vec<_>>().join("\n")
    };
    let papers = line("/concept-papers.csv").await;
    assert!(papers.ends_with("RUS,considered,2026-07-01,1,2027-01-02,"), "six months of 2.5 pass: {papers}");
    assert!(line("/concept-papers.csv?as_of=2026-08-31").await.ends_with("2026-07-01,,2027-01-02,"));
    assert_eq!(line("/concept-papers.csv?stands=approved").await, "");
    let requests = line("/requests.csv").await;
    let requests: Vec<_> = requests.lines().collect();
    assert!(requests[0].starts_with("tenure-termination,") && requests[0].ends_with("2026-11-30,announced"));
    assert!(requests[1].starts_with("extension-request,") && requests[1].ends_with("2027-12-31,circulated"));
    let page = reader.read("/requests?kind=extension-request").await;
    assert!(page.contains("One request or notice") && page.contains("with all Member States"));
}

#[tokio::test]
async fn a_review_says_who_has_contributed_and_who_is_awaited() {
    let house = house().await;
    for state in ["RUS", "CHN"] {
        let tenure =
            json!({"area_id": "2.3", "state": state, "role": "co-coordinator", "from": "2024-01-01"});
        house.register(Kind::Tenure, tenure).await;
    }
    let review = json!({"title": "Review of ICT security", "areas": "2.3", "scheduled": "2026-10-01",
                        "held": "2026-12-01", "contributions_recorded": true});
    let review = house.register(Kind::Review, review).await.id;
    let made =
        json!({"review_id": review, "state": "RUS", "title": "What we did", "submitted": "2026-11-01"});
    house.register(Kind::ReviewContribution, made).await;
    let reader = delegate(&house, "CHN").await;
    let page = reader.read(&format!("/reviews/{review}")).await;
    assert!(page.contains("What we did") && page.contains("serves in 2.3"), "{page}");
    assert!(page.contains("planned") && page.contains("/areas/2.3"));
    let (_, csv) = reader.get("/reviews.csv").await;
    assert!(csv.lines().nth(1).unwrap().ends_with(",2026-12-01,planned,1,1"), "{csv}");
    assert!(reader.read("/reviews?stands=held").await.contains("No review"));
    assert_eq!(observer(&house).await.get(&format!("/reviews/{review}")).await.0, 404);
    assert_eq!(reader.get(&format!("/reviews/{}", Uuid::nil())).await.0, 404);
}
