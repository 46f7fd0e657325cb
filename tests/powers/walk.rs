//! Every route, walked as every kind of person.

use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, StatusCode, header};
use clearinghouse::people::secret::Secret;
use clearinghouse::people::token;
use clearinghouse::routes;
use tower::ServiceExt;
use uuid::Uuid;

use crate::house::House;

/// What becomes of somebody at a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// They come in.
    In,
    /// They are asked to sign in.
    SignIn,
    /// They are told that they may not, and why.
    Denied,
    /// They are told that there is nothing.
    Hidden,
}
use Outcome::{Denied, Hidden, In, SignIn};

/// Nobody, observer, delegate, senior official who administers the delegation, officer, administrator.
type Expected = [Outcome; 6];
const ANYBODY: Expected = [In; 6];
const SIGNED_IN: Expected = [SignIn, In, In, In, In, In];
const MEMBERS: Expected = [SignIn, Hidden, In, In, In, In];
const OFFICERS: Expected = [SignIn, Hidden, Denied, Denied, In, In];
const ADMINISTRATORS: Expected = [SignIn, Hidden, Denied, Denied, Denied, In];
const WHO_MANAGES_ACCOUNTS: Expected = [SignIn, Hidden, Denied, In, Denied, In];

/// Who is kept out of a route, from DESIGN section 1. A route without a line here fails the test.
fn expected(path: &str) -> Option<Expected> {
    Some(match path {
        "/healthz" | "/readyz" | "/static/{version}/{name}" | "/sign-in" | "/password/{link}" => ANYBODY,
        "/api/openapi.json" => ANYBODY,
        "/" | "/areas" | "/areas.csv" | "/areas/{code}" | "/states" | "/states.csv" | "/states/{code}" => {
            SIGNED_IN
        }
        "/modalities" | "/records/{kind}/{id}" => SIGNED_IN,
        // What is in them is by the distribution of each record: an observer finds what is for observers.
        "/meetings" | "/meetings.csv" | "/meetings/{id}" | "/meetings/{id}/{session}" | "/decisions/{id}" => {
            SIGNED_IN
        }
        "/sign-out"
        | "/account"
        | "/account/password"
        | "/account/sessions/end-others"
        | "/account/sessions/{id}/end"
        | "/account/tokens"
        | "/account/tokens/{id}/revoke" => SIGNED_IN,
        "/duties"
        | "/duties.csv"
        | "/duties/{area}/{kind}/{subject}"
        | "/duties/{area}/{kind}/{subject}/{bearer}"
        | "/journal"
        | "/journal.csv"
        | "/journal/{entry}"
        | "/api/v1/facts"
        | "/api/v1/obligations"
        | "/api/v1/journal"
        | "/api/v1/journal/{entry}" => MEMBERS,
        "/api/v1/coordinators"
        | "/api/v1/modalities/paragraphs"
        | "/api/v1/{records}"
        | "/api/v1/{records}/{id}" => SIGNED_IN,
        "/register"
        | "/register/{kind}"
        | "/records/{kind}/{id}/correct"
        | "/records/{kind}/{id}/strike"
        | "POST /api/v1/{records}"
        | "/api/v1/{records}/{id}/correction"
        | "/api/v1/{records}/{id}/striking" => OFFICERS,
        "/journal/{entry}/erase" | "/journal/verify" | "/security-log" => ADMINISTRATORS,
        "/accounts" | "/accounts/{id}/link" | "/accounts/{id}/close" => WHO_MANAGES_ACCOUNTS,
        _ => return None,
    })
}

/// An address of the route, with something in each place that everybody who comes in may know of.
fn address(path: &str, area: Uuid) -> String {
    path.replace("{code}", if path.starts_with("/states") { "KAZ" } else { "2.3" })
        .replace("{area}", "2.3")
        .replace("{version}/{name}", &format!("{}/style.css", clearinghouse::http::statics::version()))
        .replace("{records}", "areas")
        .replace("/records/{kind}/{id}", &format!("/records/area/{area}"))
        .replace("/register/{kind}", "/register/area-note")
        .replace("{kind}", "vacancy")
        .replace("{subject}", "2.3")
        .replace("{link}", "none")
        .replace("{bearer}", "KAZ")
        .replace("{id}/{session}", "SOC/2023-II")
        .replace("/api/v1/areas/{id}", &format!("/api/v1/areas/{area}"))
        .replace("{entry}", "1")
        .replace("{id}", &Uuid::nil().to_string())
}

struct Person {
    name: &'static str,
    token: Option<String>,
}

async fn person(house: &House, name: &'static str, side: &str, state: Option<&str>, duty: &str) -> Person {
    let (account, secret) = (Uuid::new_v4(), Secret::new().unwrap());
    sqlx::query(
        "insert into account (id, email, name, side, state, duty, delegation_administrator, created)
         values ($1, $1::text || '@person.example', 'A person', $2, $3, $4, $4 = 'senior-official', now())",
    )
    .bind(account)
    .bind(side)
    .bind(state)
    .bind(duty)
    .execute(&house.owner_pool)
    .await
    .unwrap();
    sqlx::query(
        "insert into token (id, hash, account, name, scope, made, expires)
         values ($1, $2, $1, 'walk', 'write', now(), '2999-01-01')",
    )
    .bind(account)
    .bind(secret.hash().to_vec())
    .execute(&house.owner_pool)
    .await
    .unwrap();
    Person { name, token: Some(token::text(&secret)) }
}

/// A response at a door. Behind it, a handler may find nothing (404) or something wrong (409, 412, 422); at an
/// address that exists for everybody who comes in, 404 is the door's.
fn outcome(status: StatusCode, location: Option<&str>) -> Outcome {
    match status {
        StatusCode::UNAUTHORIZED => SignIn,
        StatusCode::SEE_OTHER if location.is_some_and(|to| to.starts_with("/sign-in")) => SignIn,
        StatusCode::FORBIDDEN => Denied,
        StatusCode::NOT_FOUND => Hidden,
        _ => In,
    }
}

/// Routes whose sample address names something that is not there: who comes in finds nothing.
fn is_of_nothing(address: &str) -> bool {
    address.contains(&Uuid::nil().to_string())
        || address.contains("SOC/2023-II")
        || address.contains("/password/none")
        || address.ends_with("/vacancy/2.3/KAZ")
}

#[tokio::test]
async fn every_route_keeps_out_whom_it_should() {
    let house = House::new().await;
    let area = house.record().await.area_by_code("2.3").unwrap().area.common.id;
    let people = [
        Person { name: "nobody", token: None },
        person(&house, "observer", "observer", Some("JPN"), "observer").await,
        person(&house, "delegate", "delegation", Some("KAZ"), "delegate").await,
        person(&house, "senior official", "delegation", Some("CHN"), "senior-official").await,
        person(&house, "officer", "secretariat", None, "officer").await,
        person(&house, "administrator", "secretariat", None, "administrator").await,
    ];
    let mut wrong = Vec::new();
    for route in routes::all() {
        let named = format!("{} {}", route.method, route.path);
        let Some(expected) = expected(&named).or_else(|| expected(route.path)) else {
            wrong.push(format!("{named}: nobody has said who is kept out"));
            continue;
        };
        let address = address(route.path, area);
        for (person, expected) in people.iter().zip(expected) {
            if address == "/sign-out" && route.method == Method::POST {
                continue; // with a token there is no session to end
            }
            let mut request = Request::builder().method(route.method.clone()).uri(&address);
            if let Some(token) = &person.token {
                request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
            }
            let mut request =
                request.header(header::CONTENT_TYPE, "application/json").body(Body::from("{}")).unwrap();
            request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 1))));
            let response = routes::router(house.app.clone()).oneshot(request).await.unwrap();
            let location = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok());
            let found = outcome(response.status(), location);
            let nothing_there = expected == In && found == Hidden && is_of_nothing(&address);
            if found != expected && !nothing_there {
                wrong.push(format!(
                    "{named} as {}: {found:?} ({}), and not {expected:?}",
                    person.name,
                    response.status()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[tokio::test]
async fn who_may_not_is_told_why() {
    let house = House::new().await;
    let delegate = person(&house, "delegate", "delegation", Some("KAZ"), "delegate").await;
    let request = Request::builder()
        .uri("/register")
        .header(header::AUTHORIZATION, format!("Bearer {}", delegate.token.unwrap()))
        .body(Body::empty())
        .unwrap();
    let response = routes::router(house.app.clone()).oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    let body = axum::body::to_bytes(response.into_body(), 1 << 20).await.unwrap();
    let page = String::from_utf8(body.to_vec()).unwrap();
    assert!(page.contains("Kazakhstan"), "the fact is named: {page}");
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let house = House::new().await;
    let request = Request::builder()
        .method(Method::POST)
        .uri("/sign-in")
        .header(header::HOST, "clearing.example")
        .header(header::ORIGIN, "https://elsewhere.example")
        .header("sec-fetch-site", "cross-site")
        .body(Body::from("email=a@b.example&password=guess"))
        .unwrap();
    let response = routes::router(house.app.clone()).oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
}
