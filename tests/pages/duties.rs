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
