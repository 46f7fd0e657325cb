//! Nobody chooses the address under which the security log keeps them.

use axum::http::{Request, StatusCode};

use super::{ELSEWHERE, HERE, PROXY, Site};

/// The address that the log keeps of a wrong password that came with these lines of `X-Forwarded-For`.
async fn kept(site: &Site, peer: &str, lines: &[&str]) -> String {
    let mut request = Request::post("/sign-in").header("x-forwarded-proto", "https");
    for line in lines {
        request = request.header("x-forwarded-for", *line);
    }
    let answer = site.try_password(peer, request, "a wrong guess").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    let last = "select address from security_log where what like 'sign-in %' order by id desc limit 1";
    sqlx::query_scalar(last).fetch_one(&site.house.owner_pool).await.unwrap()
}

#[tokio::test]
async fn of_several_lines_what_the_proxy_said_last_counts() {
    let site = Site::new().await;
    let other = "198.51.100.7";
    for (lines, address) in [
        (&[ELSEWHERE][..], ELSEWHERE),
        // What stands before was said to the proxy, by the person who asks.
        (&["198.51.100.7, 203.0.113.9"][..], ELSEWHERE),
        (&[other, ELSEWHERE][..], ELSEWHERE),
        (&["127.0.0.1", "192.0.2.1, 203.0.113.9"][..], ELSEWHERE),
        // A proxy of ours behind another of ours.
        (&["192.0.2.1", "203.0.113.9, 10.0.0.1"][..], ELSEWHERE),
        (&["::ffff:203.0.113.9"][..], ELSEWHERE),
        // No address: the proxy's own is what is known.
        (&[other, "unknown"][..], PROXY),
        (&[][..], PROXY),
    ] {
        assert_eq!(kept(&site, PROXY, lines).await, address, "{lines:?}");
    }
}

#[tokio::test]
async fn who_is_no_trusted_proxy_is_not_believed() {
    let site = Site::new().await;
    assert_eq!(kept(&site, HERE, &[ELSEWHERE]).await, HERE);
    assert_eq!(kept(&site, HERE, &["198.51.100.7", ELSEWHERE]).await, HERE);
}
