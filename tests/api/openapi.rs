//! The reference of the API says every address that there is, and what is sent there.

use clearinghouse::routes;
use serde_json::Value;

use super::client::{OFFICER, Program};
use crate::house::House;

async fn document() -> Value {
    let house = House::new().await;
    let officer =
        house.signed_in("officer@openapi.example", clearinghouse::rules::access::Post::Officer).await;
    serde_json::from_str(&officer.get("/api/openapi.json").await.body).unwrap()
}

#[tokio::test]
async fn every_address_of_the_api_is_in_it() {
    let document = document().await;
    let paths = document["paths"].as_object().unwrap();
    for route in routes::all().iter().filter(|route| route.path.starts_with("/api/v1/")) {
        // A pattern over all kinds stands in it kind by kind.
        let path = route.path.replace("{records}", "tenures");
        let method = route.method.as_str().to_lowercase();
        assert!(paths.get(&path).is_some_and(|path| path.get(&method).is_some()), "{method} {path}");
    }
}

#[tokio::test]
async fn what_is_sent_as_it_says_is_taken() {
    let document = document().await;
    let body = &document["components"]["schemas"]["area-note-entered"];
    let required: Vec<_> =
        body["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert_eq!(required, ["area_id", "when", "text"]);
    let outcome = &document["paths"]["/api/v1/matters/{id}/outcome"]["post"];
    let fields = &outcome["requestBody"]["content"]["application/json"]["schema"]["properties"];
    assert_eq!(fields["verb"]["enum"].as_array().unwrap().len(), 9, "nine verbs of the papers");
    assert_eq!(fields["appointments"]["items"]["properties"]["from"]["format"], "date");
    let house = House::new().await;
    let note = serde_json::json!({"area_id": "2.3", "when": "2022", "text": "A remark.", "source": {"kind": "letter"}});
    Program::of(&house, OFFICER).await.post("/area-notes", note).await.is(201);
}

#[tokio::test]
async fn what_a_step_answers_is_what_it_makes() {
    let document = document().await;
    let answered = |path: &str| {
        let responses = &document["paths"][format!("/api/v1{path}")]["post"]["responses"];
        responses["201"]["content"]["application/json"]["schema"]["$ref"].clone()
    };
    for (path, kind) in [
        ("/matters/{id}/positions", "position"),
        ("/matters/{id}/comments", "comment"),
        ("/matters/{id}/outcome", "matter"),
        ("/areas/{id}/letters", "letter"),
        ("/tenures/{id}/terminations", "tenure-termination"),
        ("/acting-proposals/{id}/consents", "acting-consent"),
    ] {
        assert_eq!(answered(path), format!("#/components/schemas/{kind}"), "{path}");
    }
}
