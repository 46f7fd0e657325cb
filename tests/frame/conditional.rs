//! What a reader holds already is not sent again, and nobody is shown what another one held.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use clearinghouse::record::Kind;
use serde_json::json;

use super::{Answer, HERE, Site};

impl Site {
    /// Asks for an address as somebody, with what is held of it, if anything.
    async fn asks(&self, cookie: &str, address: &str, further: &[(&str, &str)]) -> Answer {
        let mut request = Request::get(address).header(header::COOKIE, cookie);
        for (name, value) in further {
            request = request.header(*name, *value);
        }
        self.ask(HERE, request, Body::empty()).await
    }
}

#[tokio::test]
async fn a_page_that_is_as_it_was_is_not_sent_again() {
    let site = Site::new().await;
    let cookie = site.session().await;
    for address in [
        "/",
        "/areas",
        "/areas/2.3",
        "/states/KAZ",
        "/duties",
        "/matters",
        "/modalities",
        "/journal",
        "/register",
        "/search?q=2.3",
        "/api/v1/areas",
        "/api/v1/obligations",
        "/api/openapi.json",
    ] {
        let first = site.asks(&cookie, address, &[]).await;
        assert_eq!(first.status, StatusCode::OK, "{address}");
        let tag = first.header("etag").unwrap_or_else(|| panic!("{address} has no etag")).to_owned();
        assert!(tag.starts_with("W/\""), "{tag}");
        let varies: Vec<_> = first.headers.get_all(header::VARY).iter().collect();
        assert!(varies.iter().any(|of| *of == "cookie"), "{address} varies by {varies:?}");
        let again = site.asks(&cookie, address, &[("if-none-match", &tag)]).await;
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0), "{address}");
        for answer in [&first, &again] {
            assert_eq!(answer.header("cache-control"), Some("private, no-cache"), "{address}");
            assert_eq!(answer.header("etag"), Some(tag.as_str()), "{address}");
        }
        // Compressed it is the same page.
        let packed = site.asks(&cookie, address, &[("accept-encoding", "gzip")]).await;
        assert_eq!(packed.header("content-encoding"), Some("gzip"), "{address}");
        assert_eq!(packed.header("etag"), Some(tag.as_str()), "{address}");
        let held = [("accept-encoding", "gzip"), ("if-none-match", tag.as_str())];
        assert_eq!(site.asks(&cookie, address, &held).await.status, StatusCode::NOT_MODIFIED, "{address}");
    }
}

#[tokio::test]
async fn what_has_changed_is_sent() {
    let site = Site::new().await;
    let cookie = site.session().await;
    let tag = async |further: &[(&str, &str)]| {
        let page = site.asks(&cookie, "/areas/2.3", further).await;
        page.header("etag").unwrap().to_owned()
    };
    let before = tag(&[]).await;
    assert_ne!(tag(&[("accept-language", "kk")]).await, before, "another language is another page");
    let note = json!({"area_id": "2.3", "when": "today", "text": "A remark that is new."});
    site.house.register(Kind::AreaNote, note).await;
    let page = site.asks(&cookie, "/areas/2.3", &[("if-none-match", &before)]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("A remark that is new."));
}

#[tokio::test]
async fn what_is_of_persons_or_said_once_is_kept_by_nobody() {
    let site = Site::new().await;
    let cookie = site.session().await;
    for address in ["/account", "/sign-in", "/password/none", "/nothing", "/security-log", "/areas.csv"] {
        let answer = site.asks(&cookie, address, &[("if-none-match", "*")]).await;
        assert_ne!(answer.status, StatusCode::NOT_MODIFIED, "{address}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{address}");
        assert_eq!(answer.header("etag"), None, "{address}");
    }
    // A form with something wrong is what was just typed.
    let form = Request::post("/register/area").header(header::COOKIE, &cookie);
    let form = form.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let wrong = site.ask(HERE, form.header(header::IF_NONE_MATCH, "*"), Body::empty()).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!((wrong.header("cache-control"), wrong.header("etag")), (Some("no-store"), None));
}

#[tokio::test]
async fn who_has_signed_out_holds_nothing() {
    let site = Site::new().await;
    let cookie = site.session().await;
    let tag = site.asks(&cookie, "/areas", &[]).await.header("etag").unwrap().to_owned();
    let out = Request::post("/sign-out").header(header::COOKIE, &cookie);
    let out = site.ask(HERE, out, Body::empty()).await;
    assert_eq!(out.header("clear-site-data"), Some("\"cache\""));
    let back = site.asks(&cookie, "/areas", &[("if-none-match", &tag)]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    assert_eq!(back.header("cache-control"), Some("no-store"));
}

#[tokio::test]
async fn a_static_file_that_is_held_is_not_sent_again() {
    let site = Site::new().await;
    for version in [clearinghouse::http::statics::version(), "another"] {
        let address = format!("/static/{version}/style.css");
        let first = site.get(HERE, &address).await;
        let tag = first.header("etag").unwrap().to_owned();
        let held = Request::get(&address).header(header::IF_NONE_MATCH, &tag);
        let again = site.ask(HERE, held, Body::empty()).await;
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
        assert_eq!(again.header("cache-control"), first.header("cache-control"));
        let other = Request::get(&address).header(header::IF_NONE_MATCH, "W/\"other\"");
        assert_eq!(site.ask(HERE, other, Body::empty()).await.status, StatusCode::OK);
    }
}
