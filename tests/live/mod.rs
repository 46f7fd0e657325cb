//! Open pages follow the record: streams of several instances on one database.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use clearinghouse::platform::app::App;
use clearinghouse::platform::live;
use clearinghouse::record::Kind;
use clearinghouse::record::fields::Input;
use clearinghouse::routes;
use clearinghouse::rules::access::Post;
use clearinghouse::steps::{self, Take};
use http_body_util::BodyExt;
use serde_json::json;
use tower::ServiceExt;
use uuid::Uuid;

use crate::house::{Browser, House};

/// Longer than any event takes to come.
const SOON: Duration = Duration::from_secs(5);

/// A stream, and what it says.
struct Stream(Body);

impl Stream {
    async fn open(app: &Arc<App>, browser: &Browser, address: &str) -> Result<Self, StatusCode> {
        let here = ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 4000)));
        let request = Request::get(address).header("cookie", browser.cookie().unwrap()).extension(here);
        let response =
            routes::router(app.clone()).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        match response.status() {
            StatusCode::OK => Ok(Self(response.into_body())),
            status => Err(status),
        }
    }

    /// The next event that says something; `None`: the stream has ended, or says nothing for a while.
    async fn says(&mut self) -> Option<String> {
        loop {
            let frame = tokio::time::timeout(SOON, self.0.frame()).await.ok()??.unwrap();
            let text = String::from_utf8(frame.into_data().unwrap().to_vec()).unwrap();
            if let Some(name) = text.strip_prefix("event: ") {
                return Some(name.lines().next().unwrap().to_owned());
            }
        }
    }

    /// It ends, and says nothing before.
    async fn ends(mut self) {
        while let Some(frame) = tokio::time::timeout(SOON, self.0.frame()).await.expect("it goes on") {
            assert_eq!(frame.unwrap().into_data().unwrap(), ":\n\n");
        }
    }
}

struct Scene {
    house: House,
    matter: Uuid,
    other: Arc<App>,
    _listening: live::Listening,
}

async fn scene() -> Scene {
    let house = House::new().await;
    let row = json!({"concerns": "other", "title": "A seminar", "text": "…", "body": "SOC", "opened": "2026-11-01"});
    let matter = house.register(Kind::Matter, row).await.id;
    let other = house.second_instance().await;
    let _listening = live::start(other.clone());
    Scene { house, matter, other, _listening }
}

impl Scene {
    fn address(&self) -> String {
        format!("/matters/{}/board/live", self.matter)
    }

    /// What the page names that it has shown.
    async fn seen(&self, browser: &Browser) -> String {
        let page = browser.get(&format!("/matters/{}/board", self.matter)).await.body;
        let (_, rest) = page.split_once("/live?seen=").unwrap();
        rest.split('"').next().unwrap().to_owned()
    }

    /// The state says something, by the first instance.
    async fn position(&self, state: &str, position: &str) {
        let step = steps::on(Kind::Matter).find(|step| step.noun == "positions").unwrap();
        let mut typed = Input::default();
        typed.set("position", position);
        let take = Take { step, on: self.matter, etag: None, upon: None, typed, counted: None };
        self.house.app.perform(self.house.senior(state), take).await.unwrap();
    }
}

async fn delegate(house: &House, state: &str) -> Browser {
    let post = Post::Delegate(state.parse().unwrap(), false);
    house.signed_in(&format!("{state}@live.example").to_lowercase(), post).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_instance_writes_the_streams_of_another_tell_once_and_only_where_it_is_seen() {
    let scene = scene().await;
    let browser = delegate(&scene.house, "KAZ").await;
    let seen = scene.seen(&browser).await;
    let mut stream =
        Stream::open(&scene.other, &browser, &format!("{}?seen={seen}", scene.address())).await.ok().unwrap();
    // Something else changes: this reader does not see it here, and is not told.
    scene.house.register(Kind::AreaNote, json!({"area_id": "2.3", "when": "2022", "text": "A note"})).await;
    scene.position("CHN", "supports").await;
    assert_eq!(stream.says().await.as_deref(), Some("changed"));
    assert_ne!(scene.seen(&browser).await, seen);
    assert_eq!(stream.says().await, None, "once");
    // Who has seen an older page is told at once.
    let mut late =
        Stream::open(&scene.other, &browser, &format!("{}?seen={seen}", scene.address())).await.ok().unwrap();
    assert_eq!(late.says().await.as_deref(), Some("changed"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_ends_with_the_session_and_with_the_instance() {
    let scene = scene().await;
    let (one, two) = (delegate(&scene.house, "KAZ").await, delegate(&scene.house, "CHN").await);
    let open = async |browser: &Browser| {
        let seen = scene.seen(browser).await;
        Stream::open(&scene.other, browser, &format!("{}?seen={seen}", scene.address())).await.ok().unwrap()
    };
    let (mut ended, mut goes_on) = (open(&one).await, open(&two).await);
    one.post("/sign-out", &[]).await;
    scene.position("IND", "supports").await;
    assert_eq!(ended.says().await.as_deref(), Some("over"));
    assert_eq!(goes_on.says().await.as_deref(), Some("changed"));
    scene.other.live.end();
    goes_on.ends().await;
    // One that comes while it stops is not waited for either.
    open(&two).await.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_instance_that_stops_while_its_streams_look_ends_them() {
    let scene = scene().await;
    let browser = delegate(&scene.house, "CHN").await;
    let mut stream = Stream::open(&scene.other, &browser, &scene.address()).await.ok().unwrap();
    assert_eq!(stream.says().await.as_deref(), Some("changed"), "it named nothing that it had seen");
    scene.position("IND", "supports").await;
    tokio::time::sleep(Duration::from_millis(50)).await; // it waits for what comes together
    scene.other.live.end();
    let end = async { while stream.0.frame().await.is_some() {} };
    tokio::time::timeout(SOON, end).await.expect("it ends");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_number_of_streams_of_one_account_is_bounded_and_a_closed_one_makes_room() {
    let scene = scene().await;
    let browser = delegate(&scene.house, "KAZ").await;
    let mut open = Vec::new();
    for _ in 0..8 {
        open.push(Stream::open(&scene.other, &browser, &scene.address()).await.ok().unwrap());
    }
    let ninth = Stream::open(&scene.other, &browser, &scene.address()).await;
    assert_eq!(ninth.err(), Some(StatusCode::SERVICE_UNAVAILABLE));
    // Nothing has to be said for it to be noticed that a reader has gone.
    drop(open.pop());
    assert!(Stream::open(&scene.other, &browser, &scene.address()).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_listening_connection_that_is_cut_comes_back_by_itself() {
    let scene = scene().await;
    let browser = delegate(&scene.house, "KAZ").await;
    let seen = scene.seen(&browser).await;
    let mut stream =
        Stream::open(&scene.other, &browser, &format!("{}?seen={seen}", scene.address())).await.ok().unwrap();
    let cut = "select count(pg_terminate_backend(pid)) from pg_stat_activity
               where datname = current_database() and query ilike 'listen%'";
    let cut = async || sqlx::query_scalar::<_, i64>(cut).fetch_one(&scene.house.owner_pool).await.unwrap();
    while cut().await == 0 {
        tokio::time::sleep(Duration::from_millis(20)).await; // it has not begun to listen yet
    }
    scene.position("CHN", "supports").await;
    assert_eq!(stream.says().await.as_deref(), Some("changed"));
}

#[tokio::test]
async fn of_what_they_may_not_know_of_there_is_no_stream() {
    let scene = scene().await;
    let observer = scene.house.signed_in("o@live.example", Post::Observer("JPN".parse().unwrap())).await;
    let answer = Stream::open(&scene.other, &observer, &scene.address()).await;
    assert_eq!(answer.err(), Some(StatusCode::NOT_FOUND));
}
