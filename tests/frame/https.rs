//! A password is typed over https, or on this machine.

use axum::body::Body;
use axum::http::Request;

use super::{ELSEWHERE, HERE, PROXY, Site, over_https};

const WANTED: &str = "This page was not reached over https.";

#[tokio::test]
async fn the_sign_in_page_says_that_https_is_needed() {
    let site = Site::new().await;
    assert!(site.get(ELSEWHERE, "/sign-in").await.text().contains(WANTED));
    assert!(!site.get(HERE, "/sign-in").await.text().contains(WANTED));
    assert!(!site.get("::1", "/sign-in").await.text().contains(WANTED));
    let https = site.ask(PROXY, over_https(Request::get("/sign-in")), Body::empty()).await;
    assert!(!https.text().contains(WANTED));
    let http = Request::get("/sign-in").header("x-forwarded-for", ELSEWHERE);
    let http = site.ask(PROXY, http.header("x-forwarded-proto", "http"), Body::empty()).await;
    assert!(http.text().contains(WANTED));
}

#[tokio::test]
async fn who_is_not_trusted_only_claims_to_have_come_by_https() {
    let site = Site::new().await;
    let claim = site.ask(ELSEWHERE, over_https(Request::get("/sign-in")), Body::empty()).await;
    assert!(claim.text().contains(WANTED));
}

#[tokio::test]
async fn who_came_by_https_comes_by_https_from_now_on() {
    let site = Site::new().await;
    let https = site.ask(PROXY, over_https(Request::get("/sign-in")), Body::empty()).await;
    let said = https.header("strict-transport-security").unwrap();
    let seconds: u32 = said.split(';').next().unwrap().trim_start_matches("max-age=").parse().unwrap();
    assert!(seconds >= 31_536_000, "a year at least: {said}");
    assert_eq!(site.get(HERE, "/sign-in").await.header("strict-transport-security"), None);
    assert_eq!(site.get(ELSEWHERE, "/sign-in").await.header("strict-transport-security"), None);
}
