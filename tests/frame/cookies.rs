//! The session's cookie: no script reads it, no other site sends it along, and over https it goes by https alone.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};

use super::{HERE, PROXY, Site, over_https};

/// The name, the value and the flags of a cookie that is set.
fn parts(cookie: &str) -> (String, String, BTreeSet<String>) {
    let mut parts = cookie.split(';').map(str::trim);
    let (name, value) = parts.next().unwrap().split_once('=').unwrap();
    (name.to_owned(), value.to_owned(), parts.map(str::to_owned).collect())
}

fn flags<const N: usize>(flags: [&str; N]) -> BTreeSet<String> {
    flags.map(str::to_owned).into()
}

#[tokio::test]
async fn on_this_machine_the_cookie_is_plain() {
    let site = Site::new().await;
    let (name, value, set) = parts(&site.sign_in(HERE, Request::post("/sign-in")).await.cookie());
    assert_eq!((name.as_str(), value.len()), ("session", 64));
    assert_eq!(set, flags(["HttpOnly", "SameSite=Lax", "Path=/"]));
}

#[tokio::test]
async fn over_https_the_cookie_is_for_this_host_alone() {
    let site = Site::new().await;
    let answer = site.sign_in(PROXY, over_https(Request::post("/sign-in"))).await;
    let (name, value, set) = parts(&answer.cookie());
    assert_eq!((name.as_str(), value.len()), ("__Host-session", 64));
    assert_eq!(set, flags(["HttpOnly", "SameSite=Lax", "Path=/", "Secure"]));
}

#[tokio::test]
async fn signing_out_takes_the_cookie_away() {
    let site = Site::new().await;
    let cookie = site.session().await;
    let request = Request::post("/sign-out").header(header::COOKIE, &cookie);
    let (name, value, set) = parts(&site.ask(HERE, request, Body::empty()).await.cookie());
    assert_eq!((name.as_str(), value.as_str()), ("session", ""));
    assert_eq!(set, flags(["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=0"]));
    let request = Request::get("/areas").header(header::COOKIE, &cookie);
    assert_eq!(site.ask(HERE, request, Body::empty()).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn only_the_cookie_of_its_way_counts() {
    let site = Site::new().await;
    let secret = site.session().await.split_once('=').unwrap().1.to_owned();
    let https = over_https(Request::get("/areas"));
    for (peer, request, name, expected) in [
        (HERE, Request::get("/areas"), "session", StatusCode::OK),
        (HERE, Request::get("/areas"), "__Host-session", StatusCode::SEE_OTHER),
        (PROXY, over_https(Request::get("/areas")), "__Host-session", StatusCode::OK),
        (PROXY, https, "session", StatusCode::SEE_OTHER),
    ] {
        let request = request.header(header::COOKIE, format!("{name}={secret}"));
        let answer = site.ask(peer, request, Body::empty()).await;
        assert_eq!(answer.status, expected, "{name} by {peer}: {}", answer.text());
    }
}
