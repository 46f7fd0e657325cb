//! The same in the program: each delegation's view goes on from write to write, whoever asked in between.

use std::sync::Arc;

use clearinghouse::platform::app::Held;
use clearinghouse::record::Kind;
use clearinghouse::rules::access::Actor;
use serde_json::{Value, json};

use super::said;
use crate::house::House;

fn note(area: &str, distribution: &str) -> Value {
    let mut note = json!({"area_id": area, "when": "2022", "text": "A word", "distribution": distribution});
    if distribution == "named-states" {
        note["named_states"] = json!(["RUS"]);
    }
    note
}

async fn view(house: &House, reader: Actor) -> Arc<Held> {
    house.held().await.read_by(&reader)
}

/// What one reader knows here is what they know on an instance that has just begun.
async fn knows_the_same(house: &House, reader: Actor) {
    let held = view(house, reader).await;
    let other = house.second_instance().await;
    let other = other.current(held.record.entry, house.now().await).await.unwrap().read_by(&reader);
    for kind in Kind::ALL {
        assert_eq!(held.record.all(*kind), other.record.all(*kind), "{reader:?}");
    }
    assert_eq!(said(&held.day, &held.record), said(&other.day, &other.record), "{reader:?}");
}

#[tokio::test]
async fn a_view_goes_on_from_write_to_write() {
    let house = House::new().await;
    house.on("2025-03-03").await;
    let chair = Actor { chair: true, ..house.senior("KAZ") };
    let readers = [house.delegate("KAZ"), house.senior("RUS"), house.observer("JPN"), house.officer(), chair];
    let hidden = house.register(Kind::AreaNote, note("2.3", "secretariat")).await.id;
    let shared = house.register(Kind::AreaNote, note("2.4", "named-states")).await.id;
    let term = json!({"area_id": "2.3", "state": "RUS", "role": "coordinator", "appointed": "2023-08-22",
                      "from": "2024-01-01", "to": "2025-12-31"});
    let term = house.register(Kind::Tenure, term).await.id;
    for reader in readers {
        knows_the_same(&house, reader).await;
    }
    let area = house.record().await.area_by_code("3.1").unwrap().area.common.id;
    let first = view(&house, readers[0]).await;
    assert!(Arc::ptr_eq(&first, &view(&house, readers[0]).await), "made once");

    // Kazakhstan asks after every write, the others only now and then.
    house.correct(Kind::AreaNote, hidden, json!({"distribution": "public"})).await;
    knows_the_same(&house, readers[0]).await;
    house.correct(Kind::AreaNote, shared, json!({"area_id": area.to_string()})).await;
    knows_the_same(&house, readers[0]).await;
    house.correct(Kind::Tenure, term, json!({"distribution": "secretariat"})).await;
    for reader in readers {
        knows_the_same(&house, reader).await;
    }
    house.on("2025-03-04").await;
    house.correct(Kind::Tenure, term, json!({"distribution": "named-states", "named_states": ["RUS"]})).await;
    for reader in readers {
        knows_the_same(&house, reader).await;
    }
    let other = house.register(Kind::AreaNote, note("4.1", "member-states")).await;
    let known = view(&house, readers[0]).await;
    knows_the_same(&house, readers[0]).await;
    house.register(Kind::AreaNote, note("4.2", "member-states")).await;
    let next = view(&house, readers[0]).await;
    let restricted = known.record.area_by_code("2.3").unwrap();
    assert!(
        !Arc::ptr_eq(restricted, house.record().await.area_by_code("2.3").unwrap()),
        "less than the whole"
    );
    assert!(Arc::ptr_eq(restricted, next.record.area_by_code("2.3").unwrap()), "not made again");
    assert!(next.record.holds(Kind::AreaNote, other.id));
}

#[tokio::test]
async fn who_has_lost_the_standing_of_a_state_does_not_read_on() {
    let house = House::new().await;
    let member = house.delegate("KAZ");
    let nobody = Actor { standing: false, ..member };
    assert!(!view(&house, member).await.record.areas.is_empty());
    house.register(Kind::AreaNote, note("2.3", "secretariat")).await;
    assert!(view(&house, nobody).await.record.areas.is_empty());
    assert!(!view(&house, member).await.record.areas.is_empty());
}
