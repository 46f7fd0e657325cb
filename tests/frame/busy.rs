//! Whoever comes when every connection is taken is asked to come again, and is not told that something is broken.

use std::sync::Arc;
use std::time::Duration;

use axum::http::{StatusCode, header};
use clearinghouse::platform::app::App;
use clearinghouse::platform::config::Config;
use clearinghouse::routes;
use clearinghouse::rules::access::Post;
use clearinghouse::steps::silence;
use sqlx::postgres::PgPoolOptions;

use crate::house::House;

#[tokio::test]
async fn where_no_connection_is_left_one_is_asked_to_come_again() {
    let house = House::new().await;
    let browser = house.signed_in("officer@busy.example", Post::Officer).await;
    let pool = PgPoolOptions::new().max_connections(1).acquire_timeout(Duration::from_millis(200));
    let pool = pool.connect_with(house.options.clone()).await.unwrap();
    let busy = Arc::new(App::new(pool.clone(), Config::default(), silence::due).await.unwrap());
    busy.turn_clock(chrono::TimeDelta::microseconds(house.app.clock_offset_us()));
    let browser = browser.at(routes::router(busy));

    let taken = pool.acquire().await.unwrap();
    let answer = browser.get("/areas").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.headers[header::RETRY_AFTER], "5");
    answer.must_say("Please try again in a moment").must_say("Nothing has been written");

    drop(taken);
    assert_eq!(browser.get("/areas").await.status, StatusCode::OK);
}
