//! A duty's derivation.

use clearinghouse::record::Kind;
use serde_json::json;

use super::{delegate, house, put};

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
        page.contains("<p>Russian Federation was appointed Coordinator of area 2.3 (Security of "),
        "{page}"
    );
    assert!(page.contains("its paper “Trust in ICTs” was issued on 2 May 2024"), "{page}");
    assert!(page.contains("The date of the first draft is not known; its approval stands for it."), "{page}");
    assert!(!page.contains(&format!("(tenure {tenure})")), "{page}");
    let earlier = reader.read(&format!("{address}?as_of=2024-01-01")).await;
    assert!(!earlier.contains("The date of the first draft is not known"), "no paper stands there yet");
}
