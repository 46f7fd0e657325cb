//! Every answer has the headers that keep others out.

use std::collections::BTreeMap;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};

use super::{Answer, ELSEWHERE, HERE, Site};

/// Everything but the policy on content, which is taken apart.
const HEADERS: [(&str, &str); 6] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
];

/// Nothing but what the site itself serves: no inline script or style, no frame around it, no form to elsewhere.
const POLICY: [(&str, &str); 9] = [
    ("default-src", "'none'"),
    ("style-src", "'self'"),
    ("script-src", "'self'"),
    ("img-src", "'self'"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("form-action", "'self'"),
    ("base-uri", "'none'"),
    ("frame-ancestors", "'none'"),
];

#[track_caller]
fn is_dressed(what: &str, answer: &Answer) {
    for (name, value) in HEADERS {
        assert_eq!(answer.header(name), Some(value), "{name} of {what}");
    }
    let policies: Vec<_> = answer.headers.get_all(header::CONTENT_SECURITY_POLICY).iter().collect();
    assert_eq!(policies.len(), 1, "of {what}");
    let policy = policies[0].to_str().unwrap();
    let said: BTreeMap<_, _> =
        policy.split(';').map(|said| said.trim().split_once(' ').unwrap_or((said, ""))).collect();
    assert_eq!(said, BTreeMap::from(POLICY), "of {what}");
}

/// A request, who sends it, and what is answered: of every way in which the house answers one.
async fn answers(site: &Site) -> Vec<(&'static str, Answer, StatusCode)> {
    let cookie = site.session().await;
    let style = format!("/static/{}/style.css", clearinghouse::http::statics::version());
    let get = |address: &str| Request::get(address).header(header::COOKIE, &cookie);
    let post = |address: &str| Request::post(address).header(header::COOKIE, &cookie);
    let form = "application/x-www-form-urlencoded";
    let requests = [
        ("a page", get("/areas"), StatusCode::OK),
        ("the sign-in page", Request::get("/sign-in"), StatusCode::OK),
        ("a file to download", get("/areas.csv"), StatusCode::OK),
        (
            "a form with something wrong",
            post("/register/area").header("content-type", form),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        ("the API", get("/api/v1/areas"), StatusCode::OK),
        ("the API to nobody", Request::get("/api/v1/areas"), StatusCode::UNAUTHORIZED),
        ("nothing in the API", get("/api/v1/nothing"), StatusCode::NOT_FOUND),
        ("a static file", Request::get(&style), StatusCode::OK),
        ("no static file", Request::get("/static/0/none.css"), StatusCode::NOT_FOUND),
        ("no page", get("/nothing"), StatusCode::NOT_FOUND),
        ("no page to nobody", Request::get("/nothing"), StatusCode::NOT_FOUND),
        ("a page that is refused", get("/security-log"), StatusCode::FORBIDDEN),
        ("a way to sign in", Request::get("/areas"), StatusCode::SEE_OTHER),
        ("another method", get("/areas").method(Method::DELETE), StatusCode::NOT_FOUND),
        (
            "another method of the API",
            get("/api/v1/areas").method(Method::DELETE),
            StatusCode::METHOD_NOT_ALLOWED,
        ),
        (
            "a form of another site",
            post("/sign-out").header("sec-fetch-site", "cross-site"),
            StatusCode::FORBIDDEN,
        ),
        (
            "too much",
            post("/register/area").header("content-length", "5000000"),
            StatusCode::PAYLOAD_TOO_LARGE,
        ),
        ("whether it lives", Request::get("/healthz"), StatusCode::OK),
    ];
    let mut answers = Vec::new();
    for (what, request, expected) in requests {
        answers.push((what, site.ask(HERE, request, Body::empty()).await, expected));
    }
    answers
}

#[tokio::test]
async fn every_answer_is_dressed_and_kept_no_longer_than_it_may() {
    let site = Site::new().await;
    for (what, answer, expected) in answers(&site).await {
        assert_eq!(answer.status, expected, "{what}: {}", answer.text());
        is_dressed(what, &answer);
        let kept = match what {
            "a static file" => "public, max-age=31536000, immutable",
            "a page" | "the API" => "private, no-cache", // to be asked for again, with the etag
            _ => "no-store",
        };
        assert_eq!(answer.header("cache-control"), Some(kept), "{what}");
    }
}

#[tokio::test]
async fn a_page_has_nothing_that_the_policy_forbids() {
    let site = Site::new().await;
    let cookie = site.session().await;
    for address in ["/", "/areas", "/areas/2.3", "/duties", "/journal", "/register/tenure", "/account"] {
        let request = Request::get(address).header(header::COOKIE, &cookie);
        let page = site.ask(HERE, request, Body::empty()).await.text();
        for inline in ["<style", " style=\"", " onclick=", " onsubmit=", " onchange=", "javascript:"] {
            assert!(!page.contains(inline), "{address} has {inline}");
        }
        for script in page.split("<script").skip(1) {
            assert!(script.trim_start().starts_with("src=\"/static/") || script.contains(" src=\"/static/"));
        }
    }
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let site = Site::new().await;
    let cookie = site.session().await;
    let from = |fetch: &str, origin: &str| {
        let request = Request::post("/sign-out").header(header::HOST, "clearing.example");
        let request = request.header(header::COOKIE, &cookie).header(header::ORIGIN, origin);
        request.header("sec-fetch-site", fetch)
    };
    for (fetch, origin) in [
        ("cross-site", "https://elsewhere.example"),
        ("same-site", "https://other.clearing.example"),
        ("cross-site", "null"),
    ] {
        let answer = site.ask(HERE, from(fetch, origin), Body::empty()).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{fetch} {origin}");
    }
    // An old browser says no more than where the form was.
    let old = Request::post("/sign-out").header(header::HOST, "clearing.example");
    let old = old.header(header::COOKIE, &cookie).header(header::ORIGIN, "https://elsewhere.example");
    assert_eq!(site.ask(HERE, old, Body::empty()).await.status, StatusCode::FORBIDDEN);
    let own = site.ask(HERE, from("same-origin", "https://clearing.example"), Body::empty()).await;
    assert_eq!(own.status, StatusCode::SEE_OTHER, "{}", own.text());
}

#[tokio::test]
async fn headers_are_the_same_for_who_comes_from_elsewhere() {
    let site = Site::new().await;
    is_dressed("the sign-in page from elsewhere", &site.get(ELSEWHERE, "/sign-in").await);
}
