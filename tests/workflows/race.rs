//! A race: two hundred senior officials take positions while the Chair, and the Secretariat for it, declare the
//! outcome. Each is told that its position stands, and then it stands before the outcome, or that it came too late.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use clearinghouse::platform::app::App;
use clearinghouse::platform::config::Config;
use clearinghouse::platform::database;
use clearinghouse::record::Kind;
use clearinghouse::routes;
use clearinghouse::rules::access::Post;
use serde_json::{Value, json};
use tokio::sync::Semaphore;
use uuid::Uuid;

use crate::api::client::{OFFICER, Program};
use crate::house::{Browser, House, TODAY};
use clearinghouse::steps::silence;

/// The Member States of the house, each with as many senior officials as another, and one.
const STATES: [&str; 7] = ["AZE", "CHN", "IND", "KAZ", "RUS", "TJK", "TUR"];
const ACCOUNTS: usize = 200;
/// The first of these sit at a browser, one of each state.
const AT_BROWSERS: usize = STATES.len();
const RUNS: usize = 50;
/// So many press at the same instant; the next one does when one of them has been answered.
const AT_ONCE: usize = 16;

/// How a senior official comes to the house.
enum Hand {
    Program(Program),
    Browser(Browser),
}

/// What a person was told of its position, and when.
struct Told {
    text: String,
    position: &'static str,
    stands: bool,
    asked: Instant,
    answered: Instant,
}

/// What somebody who declares was told.
struct Declared {
    entry: i64,
    asked: Instant,
    answered: Instant,
}

/// A matter on which one run is.
struct Run {
    number: usize,
    matter: Uuid,
    meeting: Uuid,
    /// How many positions have been answered.
    answered: AtomicUsize,
    turns: Semaphore,
}

/// A number that looks thrown, the same on every day.
fn thrown(run: usize, account: usize) -> u64 {
    let mut number = ((run as u64) << 32 | account as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 33
}

impl Run {
    /// From run to run more states object or need consultation; in each fifth one state does all the time.
    fn position(&self, account: usize) -> &'static str {
        let against = [0, 2, 10, 30, 0][self.number % 5];
        let thrown = thrown(self.number, account);
        let always = self.number % 5 == 4 && account % STATES.len() == 3;
        match (always || thrown % 100 < against, thrown % 2) {
            (true, 0) => "objects",
            (true, _) => "needs-consultation",
            (false, 0) => "supports",
            (false, _) => "no-objection",
        }
    }

    async fn takes_a_position(&self, hand: &Hand, account: usize) -> Told {
        let _turn = self.turns.acquire().await.unwrap();
        let position = self.position(account);
        let text = format!("Run {}, account {account}.", self.number);
        let address = format!("/matters/{}/positions", self.matter);
        let opened = match hand {
            Hand::Browser(browser) => Some((browser, browser.get(&address).await)),
            Hand::Program(_) => None,
        };
        let asked = Instant::now();
        let stands = match (hand, &opened) {
            (Hand::Program(program), _) => {
                let said = program.post(&address, json!({"position": position, "text": text})).await;
                let stands = said.status == 201;
                assert!(stands || came_too_late(&said.is(409)));
                stands
            }
            (_, Some((browser, page))) if page.says("<form class=\"entry\"") => {
                let hidden = page.hidden_fields();
                let mut form: Vec<(&str, &str)> =
                    hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                form.extend([("position", position), ("text", &text), ("go-ahead", "yes")]);
                let said = browser.post(&address, &form).await;
                if said.status != 303 {
                    assert_eq!(said.status, 422, "{}", said.body);
                    // The text is kept, in the form.
                    said.must_say("The outcome was declared on").must_say(&format!("\n{text}</textarea>"));
                }
                said.status == 303
            }
            // The page says so when it is opened.
            (_, Some((_, page))) => {
                page.must_say("The outcome was declared on");
                false
            }
            _ => unreachable!("who sits at a browser has opened the page"),
        };
        self.answered.fetch_add(1, Ordering::Relaxed);
        Told { text, position, stands, asked, answered: Instant::now() }
    }

    /// The outcome is declared as soon as some positions have come, and again until it stands; at last once all have
    /// come. Says what was declared, or which states stood in the way at last.
    async fn is_declared(&self, program: &Program, first: usize) -> Result<Declared, Option<Value>> {
        let outcome = json!({"verb": "approved", "decided_on": TODAY, "meeting": self.meeting});
        let mut after = first;
        loop {
            while self.answered.load(Ordering::Relaxed) < after {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            let asked = Instant::now();
            let said = program.post(&format!("/matters/{}/outcome", self.matter), outcome.clone()).await;
            if said.status == 201 {
                let entry = said.is(201)["etag"].as_str().unwrap().parse().unwrap();
                return Ok(Declared { entry, asked, answered: Instant::now() });
            }
            let refused = said.is(409);
            if came_too_late(&refused) {
                return Err(None); // the other has declared it
            }
            if after == ACCOUNTS {
                return Err(Some(refused));
            }
            after = (after + 10).min(ACCOUNTS);
        }
    }
}

fn came_too_late(problem: &Value) -> bool {
    problem["detail"].as_str().is_some_and(|detail| detail.starts_with("The outcome was declared on"))
}

/// An instance of the program on the database of a house, with connections of its own.
async fn instance(house: &House) -> Router {
    let pool = database::pool(&house.options, 6).await.unwrap();
    let app = App::new(pool, Config::default(), silence::due).await.unwrap();
    app.turn_clock(chrono::TimeDelta::microseconds(house.app.clock_offset_us()));
    routes::router(Arc::new(app))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_position_stands_before_the_outcome_or_came_too_late() {
    let house = House::new().await;
    let instances = [instance(&house).await, instance(&house).await];
    let mut hands = Vec::new();
    for account in 0..ACCOUNTS {
        let state = STATES[account % STATES.len()];
        let at = instances[account % instances.len()].clone();
        hands.push(if account < AT_BROWSERS {
            let post = Post::SeniorOfficial(state.parse().unwrap(), false);
            Hand::Browser(house.signed_in(&format!("senior@{state}.example"), post).await.at(at))
        } else {
            Hand::Program(Program::of(&house, ("delegation", Some(state), "senior-official")).await.at(at))
        });
    }
    let hands = Arc::new(hands);
    let azerbaijan = Program::of(&house, ("delegation", Some("AZE"), "senior-official")).await;
    let chair = azerbaijan.at(instances[0].clone());
    let officer = Program::of(&house, OFFICER).await.at(instances[1].clone());
    let session = json!({"body": "SOC", "session": "2026-IV", "title": "SOC", "from": TODAY, "to": TODAY});
    let meeting = house.register(Kind::Meeting, session).await.id;
    let (mut approved, mut late, mut never) = (0, 0, 0);
    for number in 0..RUNS {
        let matter = json!({"concerns": "other", "title": format!("Run {number}"), "text": "To approve it.",
                            "body": "SOC", "opened": TODAY, "meeting_id": meeting});
        let matter = house.register(Kind::Matter, matter).await.id;
        let run = Arc::new(Run {
            number,
            matter,
            meeting,
            answered: AtomicUsize::new(0),
            turns: Semaphore::new(AT_ONCE),
        });
        let (told, declared) = ran(&run, &hands, &chair, &officer).await;
        match &declared {
            Ok(_) => approved += 1,
            Err(_) => never += 1,
        }
        late += told.iter().filter(|told| !told.stands).count();
        is_what_was_told(&house, &run, &told, declared).await;
    }
    assert!(approved > 25 && late > RUNS * 10 && never > 0, "{approved} {late} {never}");
    let paragraphs = officer.all("/decision-paragraphs", 200).await;
    let mut numbers: Vec<_> = paragraphs.iter().map(|row| row["number"].as_u64().unwrap()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=approved).collect::<Vec<u64>>(), "no gap and no double");
}

/// All at once: the positions, and two who declare.
async fn ran(
    run: &Arc<Run>,
    hands: &Arc<Vec<Hand>>,
    chair: &Program,
    officer: &Program,
) -> (Vec<Told>, Result<Declared, Value>) {
    let declare = |program: &Program, first: usize| {
        let (run, program) = (run.clone(), program.clone());
        tokio::spawn(async move { run.is_declared(&program, first).await })
    };
    let first = |who: usize| usize::try_from(thrown(run.number, who)).unwrap() % (ACCOUNTS / 2);
    let declarers = [declare(chair, first(1_000)), declare(officer, first(1_001))];
    let mut tasks = Vec::new();
    for place in 0..ACCOUNTS {
        let account = (place * 77 + run.number * 13) % ACCOUNTS; // in another order each time
        let (run, hands) = (run.clone(), hands.clone());
        tasks.push(tokio::spawn(async move { run.takes_a_position(&hands[account], account).await }));
    }
    let mut told = Vec::new();
    for task in tasks {
        told.push(task.await.unwrap());
    }
    let mut outcomes = Vec::new();
    for declarer in declarers {
        outcomes.push(declarer.await.unwrap());
    }
    let (declared, refused): (Vec<_>, Vec<_>) = outcomes.into_iter().partition(Result::is_ok);
    assert!(declared.len() <= 1, "it is declared once");
    match declared.into_iter().flatten().next() {
        Some(declared) => (told, Ok(declared)),
        None => {
            (told, Err(refused.into_iter().find_map(Result::err).flatten().expect("who stood in the way")))
        }
    }
}

/// The history of a run: each position with its entry, and the entry of the outcome.
async fn history(house: &House, matter: Uuid) -> (Vec<(i64, Value)>, Option<i64>) {
    let changes: Vec<(i64, String, Value)> = sqlx::query_as(
        "select entry, kind, after from journal_change
         where kind = 'position' and after ->> 'matter_id' = $1 or kind = 'matter' and record_id = $1::uuid
         order by entry, n",
    )
    .bind(matter.to_string())
    .fetch_all(&house.owner_pool)
    .await
    .unwrap();
    let decided = changes.iter().filter(|(_, kind, row)| kind == "matter" && !row["verb"].is_null());
    let decided: Vec<i64> = decided.map(|(entry, ..)| *entry).collect();
    assert!(decided.len() <= 1);
    let positions = changes.into_iter().filter(|(_, kind, _)| kind == "position");
    (positions.map(|(entry, _, row)| (entry, row)).collect(), decided.first().copied())
}

async fn is_what_was_told(house: &House, run: &Run, told: &[Told], declared: Result<Declared, Value>) {
    let (positions, decided) = history(house, run.matter).await;
    let entries: BTreeMap<&str, (i64, &str)> = positions
        .iter()
        .map(|(entry, row)| (row["text"].as_str().unwrap(), (*entry, row["position"].as_str().unwrap())))
        .collect();
    assert_eq!(entries.len(), positions.len(), "each was taken once");
    let standing: BTreeMap<&str, &str> =
        told.iter().filter(|told| told.stands).map(|told| (told.text.as_str(), told.position)).collect();
    let recorded = entries.iter().map(|(text, (_, position))| (*text, *position)).collect();
    assert_eq!(standing, recorded, "run {}", run.number);
    in_the_order_in_which_they_were_told(told, &entries);

    // The current position of each state is its last.
    let mut current = BTreeMap::new();
    for (_, row) in &positions {
        current.insert(row["state"].as_str().unwrap(), row["position"].as_str().unwrap());
    }
    let against: Vec<_> =
        current.iter().filter(|(_, position)| ["objects", "needs-consultation"].contains(position)).collect();
    match declared {
        Ok(declared) => {
            assert_eq!(decided, Some(declared.entry), "as it was told");
            assert!(positions.iter().all(|(entry, _)| *entry < declared.entry), "nothing after the outcome");
            assert!(against.is_empty(), "run {}: approved over {against:?}", run.number);
            for told in told {
                assert!(!told.stands || told.asked < declared.answered);
                assert!(told.stands || told.answered > declared.asked);
            }
        }
        Err(refused) => {
            assert_eq!(decided, None);
            assert!(told.iter().all(|told| told.stands), "nobody came too late");
            let reasons = refused["refusals"].as_array().unwrap().len();
            assert_eq!(
                (reasons, reasons > 0),
                (against.len(), true),
                "every state that stood in the way: {refused}"
            );
        }
    }
}

/// What was answered before another was asked for has the lower entry.
fn in_the_order_in_which_they_were_told(told: &[Told], entries: &BTreeMap<&str, (i64, &str)>) {
    let mut stands: Vec<(i64, &Told)> =
        told.iter().filter_map(|told| Some((entries.get(told.text.as_str())?.0, told))).collect();
    stands.sort_by_key(|(entry, _)| *entry);
    let mut latest_asked: Option<Instant> = None;
    for (entry, told) in stands {
        let turned = latest_asked.is_some_and(|asked| told.answered < asked);
        assert!(!turned, "entry {entry} was answered before a lower one was asked for");
        latest_asked = latest_asked.max(Some(told.asked));
    }
}
