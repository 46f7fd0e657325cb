//! Pictures over HTTP: they say what the tables beside them say, and to each reader only what is theirs.

use clearinghouse::record::Kind;
use clearinghouse::rules::access::Post;
use serde_json::json;
use uuid::Uuid;

use super::matters::take;
use super::{delegate, house, observer, officer, put, soc_2023_ii};
use crate::house::House;

/// What stands between two texts of a page, the first time.
fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = page.split_once(from).unwrap_or_else(|| panic!("no {from}"));
    rest.split_once(to).unwrap_or_else(|| panic!("no {to}")).0
}

/// The pictures of a page, without the rest.
fn drawn(page: &str) -> String {
    let pictures = page.split("<svg class=\"timeline\"").skip(1);
    pictures.filter_map(|rest| rest.split_once("</svg>")).map(|(svg, _)| svg).collect()
}

#[tokio::test]
async fn the_timeline_of_all_areas_says_in_its_pictures_what_its_tables_say() {
    let house = house().await;
    soc_2023_ii(&house).await;
    let co = json!({"area_id": "2.3", "state": "CHN", "role": "co-coordinator"});
    put(&house, Kind::Tenure, co).await;
    let reader = officer(&house).await;
    assert!(reader.read("/areas?as_of=2023-08-22").await.contains("/areas/timeline?as_of=2023-08-22"));
    let page = reader.read("/areas/timeline?as_of=2023-08-22").await;
    let (_, dimension) = page.split_once("<h2 id=\"dimension-2\">").expect("the dimension of the area");
    let table = between(dimension, "<tbody>", "</tbody>");
    for said in ["Russian Federation", "China", "no coordinator"] {
        assert!(drawn(&page).contains(said), "{said} in the picture");
        assert!(table.contains(said), "{said} in the table");
    }
    assert!(page.contains("1 January 2024 – 31 December 2025 <span class=\"badge coming\">"));
    // Nobody knew of the term on the day before its decision, and it is in no picture of years before it.
    for address in
        ["/areas/timeline?as_of=2023-08-21", "/areas/timeline?as_of=2023-08-22&from=2018&until=2023"]
    {
        let page = reader.read(address).await;
        assert!(!page.contains("Russian Federation") && page.contains("China"), "{address}");
    }
    assert!(reader.read("/areas/timeline?from=2018&until=2024").await.contains("Russian Federation"));
}

#[tokio::test]
async fn an_area_that_begins_in_the_years_shown_is_shaded_before_and_the_table_says_when() {
    let house = house().await;
    let reader = officer(&house).await;
    // All areas of the house were established on 22 October 2004.
    let begins = reader.read("/areas/timeline?from=2004&until=2010").await;
    assert!(begins.contains("<rect class=\"outside\"") && begins.contains("the area exists"));
    let later = reader.read("/areas/timeline?from=2005&until=2010").await;
    assert!(!later.contains("<rect class=\"outside\"") && !later.contains("the area exists"));
    let before = reader.read("/areas/timeline?from=2000&until=2003").await;
    assert!(before.contains("No area and no tenure") && !before.contains("<svg class=\"timeline\""));
}

#[tokio::test]
async fn a_reader_who_may_not_know_of_a_term_has_no_bar_of_it() {
    let house = house().await;
    soc_2023_ii(&house).await;
    put(
        &house,
        Kind::Tenure,
        json!({"area_id": "2.3", "state": "CHN", "role": "co-coordinator", "distribution": "member-states"}),
    )
    .await;
    let page = observer(&house).await.read("/areas/timeline").await;
    assert!(drawn(&page).contains("Russian Federation"), "the term is for observers, too");
    assert!(!page.contains("China"), "this one is for Member States only");
}

#[tokio::test]
async fn years_that_cannot_be_shown_are_refused_with_what_was_typed() {
    let house = house().await;
    let reader = officer(&house).await;
    let (status, page) = reader.get("/areas/timeline?from=2030&until=2020").await;
    assert_eq!(status, 422);
    assert!(page.contains("value=\"2030\" aria-invalid=\"true\"") && page.contains("id=\"years-error\""));
    assert_eq!(reader.get("/areas/timeline?as_of=x").await.0, 422);
}

/// A paper whose first draft was issued on 1 December 2023: six months are over with 1 June 2024.
async fn paper(house: &House) -> Uuid {
    let paper = json!({"area_id": "4.1", "proposed_by": "IND", "title": "Concept paper on development",
                       "first_draft": "2023-12-01"});
    let paper = put(house, Kind::ConceptPaper, paper).await;
    let meeting = json!({"area_id": "4.1", "paper_id": paper, "title": "First round", "convened": "2024-05-20",
                         "held": "2024-06-10"});
    put(house, Kind::ExpertMeeting, meeting).await;
    paper
}

#[tokio::test]
async fn the_clock_of_a_paper_runs_through_the_last_day_of_its_months() {
    let house = house().await;
    let id = paper(&house).await;
    let reader = delegate(&house, "IND").await;
    let on = async |day: &str| reader.read(&format!("/concept-papers/{id}?as_of={day}")).await;
    let last = on("2024-06-01").await;
    assert!(last.contains("183 days since the first draft, one day left"));
    assert!(last.contains("<dd>1 June 2024</dd>"));
    assert!(drawn(&last).contains("end of the months: 1 Jun 2024"));
    assert!(!drawn(&last).contains("<rect class=\"beyond\""));
    let next = on("2024-06-02").await;
    assert!(next.contains("184 days since the first draft, one day beyond"));
    assert!(drawn(&next).contains("<rect class=\"beyond\""));
    // The meeting is there from the day on which it is convened: the first draft is 1, the meeting is 2.
    assert_eq!(drawn(&on("2024-05-19").await).matches("class=\"dot\"").count(), 1);
    let convened = on("2024-05-20").await;
    assert_eq!(drawn(&convened).matches("class=\"dot\"").count(), 2);
    assert!(convened.contains("Expert meeting: First round"));
    assert_eq!(
        on("2023-11-30").await.matches("class=\"timeline\"").count(),
        0,
        "there was nothing of it yet"
    );
}

#[tokio::test]
async fn the_clock_of_an_approved_paper_shows_when_it_applies() {
    let house = house().await;
    let id = paper(&house).await;
    let approval =
        json!({"approved": "2024-03-14", "applicable_from": "2024-04-01", "applicable_to": "2025-12-31"});
    house.correct(Kind::ConceptPaper, id, approval).await;
    let reader = delegate(&house, "IND").await;
    let on = async |day: &str| reader.read(&format!("/concept-papers/{id}?as_of={day}")).await;
    let before = on("2024-03-13").await;
    assert!(!drawn(&before).contains("Applicability") && before.contains("class=\"dial\""));
    let after = on("2024-03-14").await;
    assert!(drawn(&after).contains("Applicability") && after.contains("1 April 2024 – 31 December 2025"));
    // 1 December to 14 March: 30 + 31 + 29 + 14 = 104 days, and the clock stands still.
    assert!(on("2024-09-01").await.contains("<dd>104 days since the first draft</dd>"));
    assert!(!after.contains("class=\"dial\""));
}

#[tokio::test]
async fn a_paper_that_is_awaited_stands_with_the_area_for_those_who_read_duties() {
    let house = house().await;
    soc_2023_ii(&house).await;
    let address = |day: &str| format!("/areas/2.3?as_of={day}");
    let reader = delegate(&house, "CHN").await;
    // Appointed on 22 August 2023: three months are over with 22 November.
    let page = reader.read(&address("2023-11-20")).await;
    assert!(
        drawn(&page).contains("Awaited from the Russian Federation (2.7)") && page.contains("2 days left")
    );
    assert!(reader.read(&address("2023-11-22")).await.contains("the last day"));
    assert!(reader.read(&address("2023-11-23")).await.contains("one day beyond"));
    assert!(!observer(&house).await.read(&address("2023-11-20")).await.contains("Awaited"));
}

async fn matter(house: &House) -> Uuid {
    let matter = json!({"concerns": "other", "title": "A seminar on volunteering", "text": "…", "body": "SOC",
                        "opened": "2026-11-01"});
    put(house, Kind::Matter, matter).await
}

#[tokio::test]
async fn the_board_shows_every_member_with_its_position_and_counts_nothing() {
    let house = house().await;
    let id = matter(&house).await;
    let said = json!({"position": "objects", "text": "Not in this way."});
    take(&house, house.senior("CHN"), "matter-positions", id, said).await;
    take(&house, house.delegate("IND"), "matter-prepared-positions", id, json!({"position": "supports"}))
        .await;
    let kazakhstan = delegate(&house, "KAZ").await;
    for address in [format!("/matters/{id}"), format!("/matters/{id}/board")] {
        let page = kazakhstan.read(&address).await;
        let board = between(&page, "<ul class=\"board\"", "</ul>");
        assert!(between(board, "<li class=\"objects\">", "</li>").contains("China"));
        assert!(between(board, "<li class=\"none own\">", "</li>").contains("Kazakhstan"));
        assert_eq!(board.matches("<li class=\"supports").count(), 0, "what India prepares India alone sees");
        let members = house
            .record()
            .await
            .organisation
            .all_of(clearinghouse::record::rows::StandingOf::Member, "2026-11-24".parse().unwrap());
        assert_eq!(board.matches("<li").count(), members.len());
        assert!(!board.contains("Japan"), "an observer has no position");
        assert!(!board.contains(|letter: char| letter.is_ascii_digit()), "nothing is counted: {board}");
    }
}

#[tokio::test]
async fn the_screen_renews_itself_where_that_is_wanted_and_says_when_it_was_made() {
    let house = house().await;
    let id = matter(&house).await;
    let browser =
        house.signed_in("chair@pages.example", Post::SeniorOfficial("KAZ".parse().unwrap(), false)).await;
    let answer = browser.get(&format!("/matters/{id}/board")).await;
    assert_eq!(answer.headers.get("refresh"), None);
    answer.must_say("made 24 November 2026").must_not_say("<nav class=\"ways\"");
    let answer = browser.get(&format!("/matters/{id}/board?renewed=1")).await;
    assert_eq!(answer.headers.get("refresh").unwrap(), "30");
    answer.must_say("Stop renewing");
    assert_eq!(observer(&house).await.get(&format!("/matters/{id}/board")).await.0, 404);
}

#[tokio::test]
async fn a_review_shows_area_by_area_what_is_there_and_what_is_awaited() {
    let house = house().await;
    for (state, role) in [("RUS", "coordinator"), ("CHN", "co-coordinator")] {
        let term = json!({"area_id": "2.3", "state": state, "role": role, "appointed": "2023-08-22",
                          "from": "2024-01-01", "to": "2027-12-31"});
        put(&house, Kind::Tenure, term).await;
    }
    let paper = json!({"area_id": "2.3", "proposed_by": "RUS", "title": "Concept paper on ICT security",
                       "approved": "2026-01-20", "applicable_from": "2026-02-01", "applicable_to": "2026-12-31"});
    put(&house, Kind::ConceptPaper, paper).await;
    let review = json!({"title": "Review of ICT security", "areas": ["2.3"], "scheduled": "2026-11-02",
                        "held": "2026-12-10", "contributions_recorded": true});
    let review = put(&house, Kind::Review, review).await;
    let sent =
        json!({"review_id": review, "state": "RUS", "submitted": "2026-11-20", "title": "What was done"});
    put(&house, Kind::ReviewContribution, sent).await;
    let reader = delegate(&house, "IND").await;
    let page = reader.read(&format!("/reviews/{review}")).await;
    let row = between(&page, "<table class=\"stack covered\">", "</table>");
    let of = |state: &str| between(row, &format!("</svg> {state} <span"), "</span>").to_owned();
    assert!(of("Russian Federation").ends_with("contributed"), "{row}");
    assert!(of("China").ends_with("awaited"), "{row}");
    assert!(row.contains("Concept paper on ICT security") && row.contains("until 31 December 2026"));
    assert!(row.contains("none recorded"), "no final report");
    // The list has it in its year, as planned, and before it was planned not at all.
    let grid = |page: &str| between(page, "<table class=\"years\">", "</table>").to_owned();
    let now = grid(&reader.read("/reviews").await);
    assert!(
        now.contains(">2026</th>") && now.contains("planned, 10 Dec 2026: Review of ICT security"),
        "{now}"
    );
    assert!(!reader.read("/reviews?as_of=2026-11-01").await.contains("<table class=\"years\">"));
}
