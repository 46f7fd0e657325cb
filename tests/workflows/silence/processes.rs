//! Three processes of the program on one database, of which one is killed at the instant of the expiry: all that are left, and
//! the one that is started again, show one truth.

use std::thread;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use clearinghouse::record::Kind;
use clearinghouse::rules::access::Post;
use clearinghouse::steps::silence::ADOPTED;
use serde_json::{Value, json};
use sqlx::ConnectOptions;
use uuid::Uuid;

use super::rules_allow;
use crate::house::House;
use crate::house::processes::{Serving, ask};

/// How long before the expiry the clients begin, and how long after it one of the three is killed.
const BEFORE: TimeDelta = TimeDelta::seconds(6);
const AFTER: Duration = Duration::from_millis(3);

/// A token of a senior official of a state.
async fn token(house: &House, state: &str) -> String {
    let email = format!("senior@{state}.example");
    let post = Post::SeniorOfficial(state.parse().unwrap(), false);
    drop(house.signed_in(&email, post).await);
    crate::api::client::Program::of_account(house, &email).await.text()
}

async fn silence_on(house: &House, title: &str, in_which: TimeDelta) -> (Uuid, Uuid) {
    let today = clearinghouse::rules::calendar::astana_date(house.now().await);
    let matter =
        json!({"concerns": "other", "title": title, "text": "To adopt it.", "body": "SOC", "opened": today});
    let matter = house.register(Kind::Matter, matter).await.id;
    let officer = crate::api::client::Program::of(house, crate::api::client::OFFICER).await;
    let body = json!({"expires_at": house.now().await + in_which});
    let answer = officer.post(&format!("/matters/{matter}/silence"), body).await.is(201);
    (matter, super::id(&answer))
}

fn read(at: &Serving, token: &str, silence: Uuid) -> Value {
    let (status, row) = ask(&at.address, token, ("GET", &format!("/silences/{silence}")), "").unwrap();
    assert_eq!(status, 200, "{row}");
    row
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_processes_show_one_truth_although_one_is_killed() {
    let house = House::new().await;
    house.app.turn_clock(TimeDelta::zero()); // the processes have the clock of the database
    rules_allow(&house).await;
    let token = token(&house, "CHN").await;
    let url = house.options.to_url_lossy().to_string();
    let mut three: Vec<Serving> = (0..3).map(|_| Serving::on(&url)).collect();
    let (_, broken) = silence_on(&house, "One that is broken", TimeDelta::hours(1)).await;
    let (_, adopted) = silence_on(&house, "One that is adopted", BEFORE).await;

    // All three are asked to break the first at once: one of them does.
    let said = thread::scope(|scope| {
        let asked: Vec<_> = three
            .iter()
            .map(|at| {
                let path = format!("/silences/{broken}/break");
                let token = &token;
                scope.spawn(move || {
                    ask(&at.address, token, ("POST", &path), "{\"text\": \"Not agreed.\"}").unwrap()
                })
            })
            .collect();
        asked.into_iter().map(|asked| asked.join().unwrap().0).collect::<Vec<_>>()
    });
    assert_eq!(said.iter().filter(|status| **status == 201).count(), 1, "{said:?}");

    // At the expiry of the second all are asked for it at once, and one dies.
    let expires = house.record().await.organisation.silences[&adopted].expires;
    let left = (expires - house.now().await).to_std().unwrap();
    tokio::time::sleep(left).await;
    let first = three.remove(0);
    thread::scope(|scope| {
        for address in three.iter().chain([&first]).map(|at| at.address.clone()) {
            for _ in 0..4 {
                let (token, path, address) = (&token, format!("/silences/{adopted}"), address.clone());
                // Of who dies no answer comes.
                scope.spawn(move || drop(ask(&address, token, ("GET", &path), "")));
            }
        }
        thread::sleep(AFTER);
        first.kill();
    });
    three.push(Serving::on(&url));
    let begun = Instant::now();
    for at in &three {
        let row = read(at, &token, adopted);
        assert_eq!(
            (row["adopted"].as_str(), row["broken"].is_null()),
            (row["expires"].as_str(), true),
            "{row}"
        );
        let row = read(at, &token, broken);
        assert!(row["adopted"].is_null() && !row["broken"].is_null(), "{row}");
    }
    assert!(begun.elapsed() < Duration::from_secs(60), "nobody waits for who has died");
    let count = sqlx::query_scalar::<_, i64>("select count(*) from journal where act = $1").bind(ADOPTED);
    assert_eq!(count.fetch_one(&house.owner_pool).await.unwrap(), 1);
    clearinghouse::journal::verify(&house.app.pool, None).await.expect("the journal holds");
}
