//! Five hundred break at the instant of the expiry, on two instances of the program, while others read: either all of them are
//! told that it was adopted, or one break stands and all others are told so; never both, and no reader sees it otherwise.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::StatusCode;
use chrono::{DateTime, TimeDelta, Utc};
use clearinghouse::platform::app::App;
use clearinghouse::platform::config::Config;
use clearinghouse::platform::database;
use clearinghouse::routes;
use clearinghouse::steps::silence;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Table, detail, id, rules_allow, table};
use crate::api::client::{Answer, Program};

const STATES: [&str; 7] = ["AZE", "CHN", "IND", "KAZ", "RUS", "TJK", "TUR"];
/// How many break at once.
const BREAKS: usize = 500;
/// How many read meanwhile.
const READERS: usize = 6;
/// A round that takes longer is held up by something.
const LONGEST: Duration = Duration::from_secs(600);

/// Two instances of the program, whose clocks are turned together.
struct Site {
    table: Table,
    apps: [Arc<App>; 2],
    senior: Vec<Program>,
}

/// How a round ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    Adopted,
    Broken,
}

async fn site() -> Site {
    let table = table().await;
    rules_allow(&table.house).await;
    let mut apps = Vec::new();
    for _ in 0..2 {
        let pool = database::pool(&table.house.options, 6).await.unwrap();
        apps.push(Arc::new(App::new(pool, Config::default(), silence::due).await.unwrap()));
    }
    let apps: [Arc<App>; 2] = apps.try_into().ok().unwrap();
    let routers: Vec<Router> = apps.iter().map(|app| routes::router(app.clone())).collect();
    let mut senior = Vec::new();
    for (number, state) in STATES.iter().cycle().take(14).enumerate() {
        let program = Program::of(&table.house, ("delegation", Some(state), "senior-official")).await;
        senior.push(program.at(routers[number % 2].clone()));
    }
    Site { table, apps, senior }
}

impl Site {
    /// Turns all clocks to an instant, which then runs on.
    async fn turn(&self, to: DateTime<Utc>) {
        self.table.house.at(&to.to_rfc3339()).await;
        for app in &self.apps {
            app.turn_clock(TimeDelta::microseconds(self.table.house.app.clock_offset_us()));
        }
    }

    /// A round: the breaks come so long before the expiry.
    async fn round(&self, number: usize, before: TimeDelta) -> Ended {
        let begun = Instant::now();
        let matter = self.table.matter(&format!("Round {number}")).await;
        let expires = self.table.house.now().await + TimeDelta::hours(1);
        let address = format!("/matters/{matter}/silence");
        let opening = self.table.chair.post(&address, json!({"expires_at": expires})).await;
        let silence = id(&opening.is(201));
        self.turn(expires - before).await;
        let over = Arc::new(AtomicBool::new(false));
        let readers: Vec<_> = (0..READERS)
            .map(|reader| {
                let (program, over) = (self.senior[reader].clone(), over.clone());
                tokio::spawn(async move { reads(&program, silence, &over).await })
            })
            .collect();
        let breaks: Vec<_> = (0..BREAKS)
            .map(|place| {
                let program = self.senior[place % self.senior.len()].clone();
                let text = json!({"text": format!("Round {number}, place {place}.")});
                tokio::spawn(async move { breaks(&program, matter, text).await })
            })
            .collect();
        let (mut stand, mut refused) = (Vec::new(), Vec::new());
        for answer in breaks {
            let answer = answer.await.unwrap();
            match answer.status.as_u16() {
                201 => stand.push(answer.body),
                _ => refused.push(answer.is(409)),
            }
        }
        // Until it would have expired in any case.
        while self.table.house.now().await < expires {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let ended = self.ended(matter, silence, &stand, &refused).await;
        over.store(true, Ordering::Relaxed);
        for reader in readers {
            let seen = reader.await.unwrap();
            assert!(seen.windows(2).all(|two| two[0] == two[1]), "round {number}: first {seen:?}");
            assert!(seen.iter().all(|seen| *seen == ended), "round {number}: {seen:?}, and not {ended:?}");
        }
        assert!(begun.elapsed() < LONGEST, "round {number} took {:?}", begun.elapsed());
        ended
    }

    /// What stands on the record, in the journal and in every answer is one and the same.
    async fn ended(&self, matter: Uuid, silence: Uuid, stand: &[Value], refused: &[Value]) -> Ended {
        let (stands, row) = (self.table.stands(matter).await, self.table.silence(silence).await);
        let record = self.table.house.record().await;
        let breaks = record.organisation.breaks_of(silence);
        let query = "select count(*) from journal where record_id = $1 and act = $2";
        let entries = async |act: &str| {
            let count = sqlx::query_scalar::<_, i64>(query).bind(silence).bind(act);
            count.fetch_one(&self.table.house.owner_pool).await.unwrap()
        };
        let told = (entries(silence::ADOPTED).await, entries("break").await);
        let all_say = |what: &str| {
            for problem in refused {
                assert!(detail(problem).contains(what), "{what}: {problem}");
            }
        };
        match stand {
            [] => {
                all_say("it was adopted on");
                assert_eq!((row.adopted, row.broken), (Some(row.expires), None));
                assert_eq!((breaks.len(), told, stands.verb.as_deref()), (0, (1, 0), Some("approved")));
                Ended::Adopted
            }
            [one] => {
                all_say("broke the silence on");
                assert!(row.adopted.is_none() && row.broken.is_some_and(|at| at < row.expires));
                assert_eq!((told, stands.verb.as_deref()), ((0, 1), None));
                let text: Vec<&str> = breaks.iter().map(|row| row.text.as_str()).collect();
                assert_eq!(text, [one["text"].as_str().unwrap()]);
                Ended::Broken
            }
            many => panic!("{} breaks stand", many.len()),
        }
    }
}

/// A break. Who is told that there is no turn for it comes again.
async fn breaks(program: &Program, matter: Uuid, text: Value) -> Answer {
    loop {
        let answer = program.post(&format!("/matters/{matter}/silence/break"), text.clone()).await;
        if answer.status != StatusCode::SERVICE_UNAVAILABLE {
            return answer;
        }
    }
}

/// What somebody sees of how it ended who reads all the time: each time once it has ended.
async fn reads(program: &Program, silence: Uuid, over: &AtomicBool) -> Vec<Ended> {
    let mut seen = Vec::new();
    loop {
        let last = over.load(Ordering::Relaxed);
        let row = program.get(&format!("/silences/{silence}")).await;
        if row.status == StatusCode::SERVICE_UNAVAILABLE {
            continue;
        }
        let row = row.is(200);
        match (row["adopted"].is_null(), row["broken"].is_null()) {
            (false, true) => seen.push(Ended::Adopted),
            (true, false) => seen.push(Ended::Broken),
            (true, true) => assert!(!last, "it has ended, and nobody says how"),
            (false, false) => panic!("both at once: {row}"),
        }
        if last {
            return seen;
        }
    }
}

async fn rounds(number: usize) {
    let site = site().await;
    // The first after the expiry, the second long before it; the others close around the instant at which both are as likely:
    // earlier where it was adopted, later where it was broken.
    let mut ended = vec![site.round(0, TimeDelta::zero()).await, site.round(1, TimeDelta::seconds(4)).await];
    let mut before = TimeDelta::milliseconds(100);
    for round in 2..number {
        let last = site.round(round, before).await;
        before = if last == Ended::Adopted { before * 3 / 2 } else { before * 2 / 3 };
        ended.push(last);
    }
    let count = |what| ended.iter().filter(|ended| **ended == what).count();
    eprintln!("{number} rounds: adopted {}, broken {}", count(Ended::Adopted), count(Ended::Broken));
    assert_eq!(ended[..2], [Ended::Adopted, Ended::Broken]);
    clearinghouse::journal::verify(&site.table.house.app.pool, None).await.expect("the journal holds");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn five_hundred_breaks_race_with_the_expiry() {
    rounds(10).await;
}

/// By `scripts/race.sh`.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "takes a quarter of an hour: scripts/race.sh"]
async fn a_hundred_rounds() {
    rounds(100).await;
}
