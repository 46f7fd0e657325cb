//! Records and lists: shapes, pages, filters, dates.

use clearinghouse::record::Kind;
use serde_json::json;

use super::client::{OFFICER, Program, sourced, tenure};
use crate::house::House;

#[tokio::test]
async fn every_kind_has_a_list() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    for kind in Kind::ALL {
        let plural = kind.plural();
        for row in officer.get(&format!("/{plural}?limit=200")).await.items() {
            for name in ["id", "etag", "url", "source", "distribution", "sample", "remark"] {
                assert!(row.get(name).is_some(), "{plural} without {name}");
            }
            let one = officer.get(&format!("/{plural}/{}", row["id"].as_str().unwrap())).await;
            assert_eq!(one.header("etag"), format!("\"{}\"", row["etag"].as_str().unwrap()));
            assert_eq!(one.is(200), row);
        }
    }
    let area = officer.get("/areas/2.3").await.is(200);
    assert_eq!(area["url"], "/areas/2.3");
    assert_eq!(area["dimension"], json!({"number": 2, "name": "New challenges and threats"}));
    let state = officer.get("/states/KAZ").await.is(200);
    assert_eq!(state["url"], "/states/KAZ");
    assert_eq!(state["standing"], "member");
    assert_eq!(officer.get("/modalities").await.items()[0]["symbol"], "MC/2023/DRAFT/4/Rev.2");
    assert_eq!(officer.get("/modalities/paragraphs").await.items().len(), 31);
}

#[tokio::test]
async fn pages_give_each_once() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    for list in ["/areas", "/states", "/coordinators", "/obligations", "/journal"] {
        let whole = officer.all(list, 200).await;
        assert!(whole.len() > 3, "{list}");
        for limit in [1, 3, 7] {
            assert_eq!(officer.all(list, limit).await, whole, "{list} by {limit}");
        }
    }
}

#[tokio::test]
async fn a_bad_query_names_its_field() {
    let house = House::new().await;
    let officer = Program::of(&house, OFFICER).await;
    for (address, field) in [
        ("/areas?limit=0", "limit"),
        ("/areas?limit=201", "limit"),
        ("/areas?limit=many", "limit"),
        ("/areas?cursor=xyz", "cursor"),
        ("/journal?cursor=xyz", "cursor"),
        ("/tenures?area=9.9", "area"),
        ("/tenures?state=XXX", "state"),
        ("/tenures?as_of=2023-02-30", "as_of"),
        ("/tenures?sate=KAZ", "sate"),
        ("/coordinators?as_of=yesterday", "as_of"),
        ("/facts?as_of=1", "as_of"),
        ("/obligations?kind=homework", "kind"),
        ("/obligations?status=late", "status"),
        ("/obligations?area=9.9", "area"),
    ] {
        assert_eq!(officer.get(address).await.wrong_fields(), [field], "{address}");
    }
    assert_eq!(officer.get("/areas?limit=200").await.status, 200);
    officer.get("/nothing").await.is(404);
    officer.get("/tenures/2.3").await.is(404);
}

#[tokio::test]
async fn a_tenure_has_what_belongs_to_it_as_of_a_day() {
    let house = House::new().await;
    house.on("2025-10-01").await;
    let officer = Program::of(&house, OFFICER).await;
    let id = officer.post("/tenures", tenure()).await.is(201)["id"].as_str().unwrap().to_owned();
    let extension = json!({"tenure_id": id, "approved": "2025-10-01", "to": "2026-06-30"});
    officer.post("/tenure-extensions", sourced(extension)).await.is(201);
    let notice = json!({"tenure_id": id, "notified": "2025-02-01", "last_day": "2025-03-31"});
    officer.post("/tenure-terminations", sourced(notice)).await.is(201);

    let last_day = async |on: &str| {
        let shown = officer.get(&format!("/tenures/{id}?as_of={on}")).await.is(200);
        let extensions = shown["extensions"].as_array().unwrap().len();
        (shown["last_day"].as_str().unwrap().to_owned(), extensions, !shown["termination"].is_null())
    };
    assert_eq!(last_day("2025-01-31").await, ("2025-12-31".to_owned(), 0, false));
    assert_eq!(last_day("2025-02-01").await, ("2025-03-31".to_owned(), 0, true));
    assert_eq!(last_day("2025-09-30").await, ("2025-03-31".to_owned(), 0, true));
    assert_eq!(last_day("2025-10-01").await, ("2026-06-30".to_owned(), 1, true));

    let listed = async |on: &str| officer.get(&format!("/tenures?area=2.3&as_of={on}")).await.items().len();
    assert_eq!(listed("2023-08-21").await, 0);
    assert_eq!(listed("2023-08-22").await, 1);
    assert_eq!(officer.get("/tenures?state=RUS").await.items().len(), 1);
    assert_eq!(officer.get("/tenures?state=CHN").await.items().len(), 0);

    // A term that is decided but not begun is in the List, from the day of the decision on.
    let posts = async |on: &str| {
        let rows = officer.get(&format!("/coordinators?as_of={on}")).await.items();
        rows.into_iter().find(|row| row["code"] == "2.3").unwrap()
    };
    assert_eq!(posts("2023-08-21").await["coordinators"], json!([]));
    let row = posts("2023-08-22").await;
    assert_eq!(
        row["coordinators"],
        json!([{"state": "RUS", "from": "2024-01-01", "to": "2025-12-31", "acting": false,
                "appointed": "2023-08-22", "decision": null}])
    );
    assert_eq!(row["co_coordinators"], json!([]));
    assert_eq!(row["dimension"], json!({"number": 2, "name": "New challenges and threats"}));
    assert_eq!(posts("2025-04-01").await["coordinators"], json!([]));
}
