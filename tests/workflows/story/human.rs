//! The human dimension (5): Kyrgyzstan terminates its term as Co-coordinator early (1.12).

use serde_json::{Value, json};

use super::cast::{Cast, id};

pub async fn kyrgyzstan_terminates_early(cast: &Cast) {
    let house = &cast.house;
    cast.on("2024-09-02").await;
    let tenures = cast.kyrgyzstan.program.get("/tenures?area=5").await.items();
    let own = |row: &&Value| row["state"] == "KGZ";
    let tenure = id(tenures.iter().find(own).expect("its tenure"));
    let notice = format!("/tenures/{tenure}/terminations");
    let last_day = json!({"last_day": "2024-09-30"});
    for other in [&cast.china, &cast.kazakhstan_senior, &cast.officer, &cast.administrator] {
        other.asks(&notice, last_day.clone()).await.is(403);
    }
    cast.observer.asks(&notice, last_day).await.is(404);
    let form = [("last_day", "2024-09-30"), ("text", "With thanks to all.")];
    cast.kyrgyzstan.fills_in(house, &notice, &form).await.goes_to();
    let again = cast.kyrgyzstan.asks(&notice, json!({"last_day": "2024-09-15"})).await.is(409);
    assert_eq!(again["paragraph"], "1.12", "{again}");

    // Told to all 28, and in the List, which observers have too.
    let circulated = cast.india.program.get("/circulations").await.items();
    assert_eq!((circulated.len(), circulated[0]["states"].as_array().unwrap().len()), (1, 28));
    let co_coordinators = async |on: &str| cast.posts("5", on).await.1;
    let before = ["CHN /", "IND /", "KAZ /", "KGZ /"];
    assert_eq!(co_coordinators("2024-09-01").await, before, "the day before knows of no end");
    let after_notice = ["CHN /", "IND /", "KAZ /", "KGZ /2024-09-30"];
    assert_eq!(co_coordinators("2024-09-02").await, after_notice);
    for reader in [&cast.observer, &cast.china, &cast.officer] {
        reader.sees(house, "/areas?as_of=2024-09-30").await.must_say("30 September 2024");
    }
    assert_eq!(co_coordinators("2024-09-30").await, after_notice, "its last day is served");
    cast.on("2024-10-01").await;
    assert_eq!(co_coordinators("2024-10-01").await, ["CHN /", "IND /", "KAZ /"]);
    // Uzbekistan coordinates on. A Co-coordinator owes no final report, and an end of its own choice is not announced.
    assert_eq!(cast.posts("5", "2024-10-01").await.0, ["UZB /"]);
    for kind in ["vacancy", "final-report", "tenure-expiry"] {
        assert_eq!(cast.duties("5", kind).await, [""; 0], "{kind}");
    }
    assert_eq!(cast.kyrgyzstan.first_page(house).await.duties, [""; 0]);
}
