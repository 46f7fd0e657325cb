//! A small organisation, as registered through the door long before the tests begin.

use clearinghouse::entries::Register;
use clearinghouse::platform::app::App;
use clearinghouse::record::Kind;
use clearinghouse::rules::access::Actor;
use serde_json::{Value, json};

use super::{input, turn_to};

/// Members since 1 January 1999.
const MEMBERS: [(&str, &str, &str); 7] = [
    ("AZE", "AZ", "Azerbaijan"),
    ("CHN", "CN", "China"),
    ("IND", "IN", "India"),
    ("KAZ", "KZ", "Kazakhstan"),
    ("RUS", "RU", "Russian Federation"),
    ("TJK", "TJ", "Tajikistan"),
    ("TUR", "TR", "Türkiye"),
];

const DIMENSIONS: [&str; 5] =
    ["Military-political", "New challenges and threats", "Economic", "Environment", "Human"];

const AREAS: [(&str, &str); 17] = [
    ("1", "Military-political"),
    ("2.1", "New challenges and threats (general)"),
    ("2.2", "Combating terrorism"),
    ("2.3", "Security of and in the use of information and communication technologies (ICTs)"),
    ("2.4", "Combating illicit drugs"),
    ("2.5", "Epidemiological safety, public health and pharmaceuticals"),
    ("3.1", "Development of small and medium enterprises (SMEs)"),
    ("3.2", "Energy security"),
    ("3.3", "Information technology"),
    ("3.4", "Tourism"),
    ("3.5", "Development of secure and effective systems of transportation corridors"),
    ("3.6", "Agriculture"),
    ("3.7", "Finance"),
    ("3.8", "Trade and Investment"),
    ("4.1", "Sustainable Development"),
    ("4.2", "Natural disaster management"),
    ("5", "Human"),
];

/// Registers it, on a day before all days of the tests: the journal's instants never run backwards.
pub async fn register(app: &App) {
    turn_to(app, "2000-01-01").await;
    let put = async |kind: Kind, record: Value| {
        let input = input(record);
        app.perform(Actor::PROGRAM, Register { kind, input })
            .await
            .unwrap_or_else(|why| panic!("{kind:?}: {why:?}"));
    };
    for (code, alpha2, name) in MEMBERS {
        put(Kind::State, json!({"code": code, "alpha2": alpha2})).await;
        put(Kind::StateName, json!({"state": code, "en": name, "ru": name, "kk": name})).await;
        put(Kind::Membership, json!({"state": code, "standing": "member", "from": "1999-01-01"})).await;
    }
    put(Kind::State, json!({"code": "JPN", "alpha2": "JP"})).await;
    put(Kind::StateName, json!({"state": "JPN", "en": "Japan", "ru": "Япония", "kk": "Жапония"})).await;
    put(Kind::Membership, json!({"state": "JPN", "standing": "observer", "from": "1999-01-01"})).await;
    let handover = "2024-12-17T04:00:00Z";
    put(Kind::Chairmanship, json!({"state": "KAZ", "from": "2020-09-24T04:00:00Z", "to": handover})).await;
    put(Kind::Chairmanship, json!({"state": "AZE", "from": handover})).await;
    for (place, name) in DIMENSIONS.iter().enumerate() {
        put(Kind::Dimension, json!({"number": place + 1, "name": name})).await;
    }
    for (code, name) in AREAS {
        let dimension = code.split('.').next();
        put(
            Kind::Area,
            json!({"dimension_id": dimension, "code": code, "name": name, "established": "2004-10-22"}),
        )
        .await;
    }
    put(
        Kind::ModalitiesVersion,
        json!({"symbol": "MC/2023/DRAFT/4/Rev.2", "status": "draft", "from": "2023-08-22", "concept_paper_months": 3,
               "consideration_months": 6, "recommended_tenure_months": 24, "review_months": 12,
               "expiry_notice_days": [180, 90, 30]}),
    )
    .await;
}
