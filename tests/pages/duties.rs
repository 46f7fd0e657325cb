//! A duty's derivation, and the filters of lists.

use axum::http::StatusCode;
use clearinghouse::record::Kind;
use clearinghouse::rules::access::Post;
use serde_json::json;

use super::{delegate, house, put};
use crate::house::House;

#[tokio::test]
async fn a_derivation_has_names_and_says_which_date_is_not_known() {
    let house = house().await;
    let term = json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "appointed": "2023-08-22",
                      "from": "2024-01-01", "to": "2025-12-31"});
    let tenure = put(&house, Kind::Tenure, term).await;
    let paper =
        json!({"area_id": "2.3", "proposed_by": "RUS", "title": "Trust in ICTs", "approved": "2024-05-02"});
    put(&house, Kind::ConceptPaper, paper).await;
    let reader = delegate(&house, "CHN").await;
    let address = format!("/duties/2.3/concept-paper-proposal/{tenure}");
    let page = reader.read(&address).await;
    assert!(
        page.contains("<p>The Russian Federation was appointed Coordinator of area 2.3 (Security of "),
        "{page}"
    );
    assert!(page.contains("its paper “Trust in ICTs” was issued on 2 May 2024"), "{page}");
    assert!(page.contains("The date of the first draft is not known; its approval stands for it."), "{page}");
    assert!(!page.contains(&format!("(tenure {tenure})")), "{page}");
    let earlier = reader.read(&format!("{address}?as_of=2024-01-01")).await;
    assert!(!earlier.contains("The date of the first draft is not known"), "no paper stands there yet");
}

#[tokio::test]
async fn a_filter_that_is_none_of_the_choices_is_said_and_kept() {
    let house = House::new().await;
    let officer = house.signed_in("officer@filters.example", Post::Officer).await;
    let wrong = [
        "/duties?state=XXX",
        "/duties?status=nothing",
        "/meetings?year=x",
        "/meetings?body=y",
        "/journal?kind=z",
    ];
    for address in wrong {
        let typed = address.split_once('=').unwrap().1;
        let page = officer.get(address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        page.must_say(&format!("“{typed}” is none of the choices here.")).must_say("aria-invalid=\"true\"");
        page.must_say(&format!("<option value=\"{typed}\" selected>"));
        let file = officer.get(&address.replacen('?', ".csv?", 1)).await;
        assert_eq!(file.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}: a file says nothing beside it");
    }
    assert!(!officer.get("/duties?state=kaz").await.says("aria-invalid"));
    assert_eq!(officer.get("/states/kaz").await.goes_to(), "/states/KAZ");
    assert_eq!(officer.get("/states/kaz?as_of=2023-08-22").await.goes_to(), "/states/KAZ?as_of=2023-08-22");
    assert_eq!(officer.get("/states/ka%0a").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_register_stands_in_the_order_that_is_chosen() {
    let house = house().await;
    // Two terms that have ended without a report (1.3): in 2.3 on 31 December 2025, in 1 on 30 June 2025.
    for (area, state, to) in [("2.3", "CHN", "2025-12-31"), ("1", "TUR", "2025-06-30")] {
        let term = json!({"area_id": area, "state": state, "role": "coordinator", "appointed": "2023-08-22",
                          "from": "2024-01-01", "to": to});
        put(&house, Kind::Tenure, term).await;
    }
    let reader = delegate(&house, "KAZ").await;
    let first = async |order: &str| {
        let address = format!("/duties?kind=final-report&status=all&order={order}");
        let page = reader.read(&address).await;
        let of = |area: &str| page.find(&format!("href=\"/duties/{area}/final-report/")).expect("a duty");
        if of("1") < of("2.3") { "1" } else { "2.3" }
    };
    // By the date: since 1 July 2025, and since 1 January 2026. By the name: China before Türkiye.
    assert_eq!([first("area").await, first("date").await, first("state").await], ["1", "1", "2.3"]);
    let (_, file) = reader.get("/duties.csv?kind=final-report&status=all&order=state").await;
    let areas: Vec<_> = file.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(areas, ["2.3", "1"], "{file}");
}
