//! What there is one of, and the forms of symbols and codes.

use clearinghouse::record::Kind;
use serde_json::{Value, json};

use super::one_of_each;
use crate::house::{House, reasons};

async fn refused(house: &House, kind: Kind, record: Value, expected: &str) {
    let failure = house.preview(kind, record.clone()).await;
    assert_eq!(failure.map(|_| record.clone()).map_err(reasons), Err(vec![expected.to_owned()]), "{record}");
}

#[tokio::test]
async fn there_is_one_of_each() {
    let house = House::new().await;
    let ids = one_of_each::register(&house).await;
    let id = |kind: Kind| ids[&kind];
    let cases = [
        (Kind::State, json!({"code": "RUS", "alpha2": "SU"}), "code refused-second-code"),
        (
            Kind::StateName,
            json!({"state": "RUS", "en": "R", "ru": "R", "kk": "R", "from": "2020-01-01"}),
            "from refused-second-name",
        ),
        (
            Kind::Membership,
            json!({"state": "RUS", "standing": "member", "from": "2020-01-01"}),
            "from refused-second-standing",
        ),
        (
            Kind::Chairmanship,
            json!({"state": "TUR", "from": "2024-12-17T03:59:59Z", "to": "2024-12-17T04:00:00Z"}),
            "from refused-second-chair",
        ),
        (Kind::Dimension, json!({"number": 5, "name": "Humanitarian"}), "number refused-second-code"),
        (
            Kind::Area,
            json!({"dimension_id": "2", "code": "2.3", "name": "ICT", "established": "2004-10-22"}),
            "code refused-second-code",
        ),
        (
            Kind::Meeting,
            json!({"body": "SOC", "session": "2023-II", "title": "SOC", "from": "2023-08-22", "to": "2023-08-22"}),
            "session refused-second-session",
        ),
        (
            Kind::Decision,
            json!({"symbol": "SOC/2023-II/DEC/1", "title": "Again", "decided": "2023-08-22"}),
            "symbol refused-second-symbol",
        ),
        (
            Kind::DecisionParagraph,
            json!({"decision_id": id(Kind::Decision), "number": 4, "verb": "approved", "text": "…"}),
            "number refused-second-paragraph",
        ),
        (
            Kind::TenureTermination,
            json!({"tenure_id": id(Kind::Tenure), "notified": "2025-01-01", "last_day": "2025-06-30"}),
            "1.12 tenure_id refused-second-termination",
        ),
        (
            Kind::PaperRevision,
            json!({"paper_id": id(Kind::ConceptPaper), "revision": 1, "issued": "2024-02-02"}),
            "revision refused-second-revision",
        ),
        (Kind::Coverage, json!({"text": "…"}), "until refused-second-coverage"),
        (
            Kind::ModalitiesVersion,
            json!({"symbol": "X", "status": "draft", "from": "2023-08-22", "concept_paper_months": 3, "consideration_months": 6,
                   "recommended_tenure_months": 24, "review_months": 12, "expiry_notice_days": [30]}),
            "5.2 from refused-second-version",
        ),
    ];
    for (kind, record, expected) in cases {
        refused(&house, kind, record, expected).await;
    }
    // A correction of the one is not a second one.
    house.correct(Kind::Meeting, id(Kind::Meeting), json!({"place": "Almaty"})).await;
    house.correct(Kind::Coverage, id(Kind::Coverage), json!({"until": "2025-12-31"})).await;
}

#[tokio::test]
async fn symbols_and_codes_have_their_forms() {
    let house = House::new().await;
    let meeting = |body: &str, session: &str| json!({"body": body, "session": session, "title": "Meeting", "from": "2023-08-22", "to": "2023-08-22"});
    assert!(house.preview(Kind::Meeting, meeting("SOC", "2023-II")).await.is_ok());
    for session in
        ["2023", "2023-2", "23-II", "2023-II ", "2023-", "2023-ii"].iter().filter(|it| it.trim() == **it)
    {
        refused(&house, Kind::Meeting, meeting("SOC", session), "session refused-session-form").await;
    }
    refused(&house, Kind::Meeting, meeting("MC", "2023-I"), "session error-session-of-the-soc").await;
    let decision = |symbol: &str| json!({"symbol": symbol, "title": "Decision", "decided": "2023-08-22"});
    for symbol in ["SOC/2023-II/DEC/1", "MC/2023/DEC/12"] {
        assert!(house.preview(Kind::Decision, decision(symbol)).await.is_ok(), "{symbol}");
    }
    for symbol in
        ["SOC/2023-II/DEC/0", "SOC/2023-II/DEC/01", "SOC/2023-II/1", "S/2023/DEC/1", "SOC/2023-II/DEC/1/2"]
    {
        refused(&house, Kind::Decision, decision(symbol), "symbol refused-symbol-form").await;
    }
    let area =
        |code: &str| json!({"dimension_id": "4", "code": code, "name": "Area", "established": "2004-10-22"});
    for code in ["4.3", "4.10", "14"] {
        assert!(house.preview(Kind::Area, area(code)).await.is_ok(), "{code}");
    }
    for code in ["4.", "4.0", "04", "4.3.1", "4.100"] {
        refused(&house, Kind::Area, area(code), "code refused-code-form").await;
    }
    refused(&house, Kind::State, json!({"code": "QAT", "alpha2": "Qa"}), "alpha2 refused-state-code-form")
        .await;
}

#[tokio::test]
async fn states_are_named_where_the_distribution_names_states_and_only_there() {
    let house = House::new().await;
    let note = |distribution: &str, named: Value| json!({"area_id": "2.3", "when": "2022", "text": "…", "distribution": distribution, "named_states": named});
    assert!(house.preview(Kind::AreaNote, note("named-states", json!(["RUS", "CHN"]))).await.is_ok());
    assert!(house.preview(Kind::AreaNote, note("member-states", json!([]))).await.is_ok());
    let reason = "named_states refused-named-states";
    refused(&house, Kind::AreaNote, note("named-states", json!([])), reason).await;
    refused(&house, Kind::AreaNote, note("member-states", json!(["RUS"])), reason).await;
}
