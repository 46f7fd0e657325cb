//! The end of the term for ICT security is announced, and put off (1.12).

use serde_json::{Value, json};

use super::cast::{Cast, id};
use super::list;

/// 31 December 2025 less 180 days is 4 July 2025: 31 days of December, 30 of November, 31 of October, 30 of September
/// and 31 of August are 153, and the 27 that are left lead from 31 July to 4 July.
pub async fn is_announced_and_extended(cast: &Cast) {
    let house = &cast.house;
    let expiry = async || cast.duties("2.3", "tenure-expiry").await;
    cast.on("2025-07-03").await;
    assert_eq!(expiry().await, [""; 0]);
    assert_eq!(cast.russia.first_page(house).await.duties, ["2.3 applicability-extension pending"]);
    cast.on("2025-07-04").await;
    let of_both = ["RUS: due, 2025-07-04 to 2025-12-31", "CHN: due, 2025-07-04 to 2025-12-31"];
    let mut found = expiry().await;
    found.sort_by(|one, other| other.cmp(one));
    assert_eq!(found, of_both);
    let announced = cast.russia.first_page(house).await.duties;
    assert!(announced.contains(&"2.3 tenure-expiry due".to_owned()), "{announced:?}");
    assert_eq!(cast.china.first_page(house).await.duties, ["2.3 tenure-expiry due"]);
    assert_eq!(cast.india.first_page(house).await.duties, [""; 0]);

    // The Russian Federation asks all Member States; Azerbaijan, in the Chair now, brings it before the SOC.
    cast.on("2025-09-01").await;
    let tenures = cast.russia.program.get("/tenures?area=2.3").await.items();
    let own = |row: &&Value| row["state"] == "RUS";
    let tenure = id(tenures.iter().find(own).expect("its tenure"));
    let asks = [("to", "2026-12-31"), ("text", "We should like to go on for a year.")];
    let ask = format!("/tenures/{tenure}/extension-requests");
    cast.russia.fills_in(house, &ask, &asks).await.goes_to();
    let request = id(&cast.india.program.get("/extension-requests").await.items().remove(0));
    let meeting = json!({"body": "SOC", "session": "2025-II", "title": "Meeting of the Senior Officials Committee",
                         "place": "Baku", "from": "2025-10-06", "to": "2025-10-06"});
    let meeting = cast.officer.registers("/meetings", meeting).await;
    let title = "Extension for ICT security";
    let matter = json!({"title": title, "text": "To extend to the end of 2026.", "meeting_id": meeting});
    let bring_in = format!("/extension-requests/{request}/matters");
    cast.kazakhstan_senior.asks(&bring_in, matter.clone()).await.is(403);
    let matter = id(&cast.azerbaijan_senior.sends(&bring_in, matter).await);
    assert_eq!(cast.india_senior.awaits(house).await, [format!("positions: {title}")]);
    cast.india_senior.sends(&format!("/matters/{matter}/positions"), json!({"position": "supports"})).await;

    cast.on("2025-10-06").await;
    let declare = format!("/matters/{matter}/outcome");
    let outcome = json!({"verb": "approved", "decided_on": "2025-10-06", "meeting": meeting,
                         "applicable": {"to": "2026-12-31"}});
    cast.kazakhstan_senior.asks(&declare, outcome.clone()).await.is(403);
    cast.azerbaijan_senior.sends(&declare, outcome).await;
    let coordinator = async |on: &str| cast.posts("2.3", on).await.0;
    assert_eq!(coordinator("2025-10-05").await, ["RUS 2024-01-01/2025-12-31"]);
    assert_eq!(coordinator("2025-10-06").await, ["RUS 2024-01-01/2026-12-31"]);
    assert_eq!(expiry().await, ["CHN: due, 2025-07-04 to 2025-12-31"], "that of China ends");
    assert_eq!(cast.russia.first_page(house).await.duties, ["2.3 applicability-extension pending"]);

    // China’s term is over on 1 January 2026; the Russian Federation serves on.
    cast.on("2025-12-31").await;
    assert_eq!(cast.posts("2.3", "2025-12-31").await.1, ["CHN 2024-01-01/2025-12-31"]);
    cast.on("2026-01-01").await;
    assert_eq!(cast.posts("2.3", "2026-01-01").await.1, [""; 0]);
    assert_eq!(expiry().await, [""; 0]);
    assert_eq!(cast.duties("2.3", "vacancy").await, [""; 0]);
    // 31 December 2026 less 180 days is 4 July 2026.
    cast.on("2026-07-03").await;
    assert_eq!(expiry().await, [""; 0]);
    cast.on("2026-07-04").await;
    assert_eq!(expiry().await, ["RUS: due, 2026-07-04 to 2026-12-31"]);
    // Nothing of this has changed what was so on 22 August 2023.
    list::is_that_of_the_paper(cast).await;
}
