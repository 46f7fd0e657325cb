//! What is around every page: headers, cookies, and the way by which a request came.

mod busy;
mod conditional;
mod cookies;
mod forwarded;
mod headers;
mod https;
mod palette;

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::request::Builder;
use axum::http::{HeaderMap, Request, StatusCode, header};
use clearinghouse::people::accounts::{AddAccount, SetPassword};
use clearinghouse::people::door::By;
use clearinghouse::platform::app::App;
use clearinghouse::platform::config::Config;
use clearinghouse::routes;
use clearinghouse::rules::access::Post;
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::house::House;
use clearinghouse::steps::silence;

/// This machine.
const HERE: &str = "127.0.0.1";
/// Somebody on the network.
const ELSEWHERE: &str = "203.0.113.9";
/// The proxy that is trusted.
const PROXY: &str = "10.0.0.1";

const EMAIL: &str = "officer@frame.example";
const PASSWORD: &str = "the steppe in May";

/// The site behind a trusted proxy, with one account.
struct Site {
    house: House,
    router: Router,
}

/// What was answered.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// The one cookie that is set.
    #[track_caller]
    fn cookie(&self) -> String {
        let set: Vec<_> = self.headers.get_all(header::SET_COOKIE).iter().collect();
        assert_eq!(set.len(), 1, "{}: {}", self.status, self.text());
        set[0].to_str().unwrap().to_owned()
    }
}

impl Site {
    async fn new() -> Self {
        let house = House::new().await;
        let config = Config { trusted_proxies: vec![PROXY.parse().unwrap()], ..Config::default() };
        let app = Arc::new(App::new(house.pool.clone(), config, silence::due).await.unwrap());
        let add = AddAccount { email: EMAIL.into(), name: "An officer".into(), post: Post::Officer };
        let link = add.run(&app, &By::PROGRAM).await.unwrap();
        let address = HERE.parse().unwrap();
        let set = SetPassword { link: link.secret, new: PASSWORD.into(), address };
        set.run(&app).await.unwrap();
        Self { router: routes::router(app), house }
    }

    /// A request that comes over a connection from `peer`.
    async fn ask(&self, peer: &str, request: Builder, body: impl Into<Body>) -> Answer {
        let peer: IpAddr = peer.parse().unwrap();
        let request = request.extension(ConnectInfo(SocketAddr::from((peer, 4000))));
        let request = request.body(body.into()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    async fn get(&self, peer: &str, address: &str) -> Answer {
        self.ask(peer, Request::get(address), Body::empty()).await
    }

    /// Signs in.
    async fn sign_in(&self, peer: &str, request: Builder) -> Answer {
        self.try_password(peer, request, PASSWORD).await
    }

    async fn try_password(&self, peer: &str, request: Builder, password: &str) -> Answer {
        let mut form = form_urlencoded::Serializer::new(String::new());
        let body = form.append_pair("email", EMAIL).append_pair("password", password).finish();
        self.ask(peer, request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded"), body).await
    }

    /// What a browser sends back of a session's cookie.
    async fn session(&self) -> String {
        let set = self.sign_in(HERE, Request::post("/sign-in")).await.cookie();
        set.split(';').next().unwrap().to_owned()
    }
}

/// A request that a browser sends to the proxy over https.
fn over_https(request: Builder) -> Builder {
    request.header("x-forwarded-for", ELSEWHERE).header("x-forwarded-proto", "https")
}
