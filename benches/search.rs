//! How long the page of a search in texts takes with 20,000 documents of about three pages each: for an officer and for a
//! delegation, which may not know of every fifth. It is to be under 50 ms.

#[path = "pages/synthetic.rs"]
#[expect(dead_code, reason = "its writes are for the pages")]
mod synthetic;

use std::fmt::Write as _;
use std::time::Instant;

use anyhow::{Context as _, anyhow, ensure};
use axum::body::Body;
use axum::http::{Request, header};
use clearinghouse::people::accounts::{AddAccount, SetPassword};
use clearinghouse::people::door::By;
use clearinghouse::people::sign_in::SignIn;
use clearinghouse::platform::app::App;
use clearinghouse::platform::change::{Change, Command};
use clearinghouse::platform::config::Config;
use clearinghouse::platform::database;
use clearinghouse::platform::failure::Failure;
use clearinghouse::platform::postgres::PrivateServer;
use clearinghouse::record::{Kind, Row};
use clearinghouse::routes;
use clearinghouse::rules::access::{Action, Actor, Post};
use clearinghouse::steps::silence;
use http_body_util::BodyExt;
use serde_json::json;
use std::sync::Arc;
use tower::ServiceExt;
use uuid::Uuid;

const DOCUMENTS: usize = 20_000;
/// How many words a text has: about three pages.
const WORDS: usize = 1_200;
const ROUNDS: usize = 30;
const PASSWORD: &str = "the steppe in May";

/// What is looked for, and what it is.
const QUERIES: &[(&str, &str)] = &[
    ("a rare word", "quixotic"),
    ("the same in Russian", "донкихотство"),
    ("a word of every hundredth", "volunteers"),
    ("the same in Russian", "волонтёры"),
    ("a word of every second", "states"),
    ("the same in Russian", "государство"),
    ("a phrase of every hundredth", "\"early warning\""),
    ("the same in Russian", "\"раннее предупреждение\""),
    ("a phrase of every second", "\"consultations will continue\""),
    ("two frequent words", "states consultations"),
];

/// Documents with their texts, in one entry.
struct Documents(Vec<Row>);

impl Command for Documents {
    type Done = ();

    fn action(&self) -> Action<'_> {
        Action::Import
    }

    async fn run(self, change: &mut Change<'_>) -> Result<(), Failure> {
        let rows: Vec<&Row> = self.0.iter().collect();
        change.put_all(&rows).await.map_err(|(_, failure)| failure)?;
        change.says("imported", None, None);
        Ok(())
    }
}

/// Numbers that are the same each time.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(below)).unwrap_or(0)
    }
}

/// A made-up word: the frequent ones are few, as in a language.
fn word(numbers: &mut Numbers, letters: &[char]) -> String {
    let place = numbers.next(20_000).min(numbers.next(20_000)).min(numbers.next(20_000));
    let mut of_word = Numbers(u64::from(place) + 7);
    let length = 3 + of_word.next(8);
    (0..length).filter_map(|_| letters.get(of_word.next(32) as usize % letters.len())).collect()
}

fn text(n: usize, russian: bool) -> String {
    let alphabet = if russian { 'а'..='я' } else { 'a'..='z' };
    let letters: Vec<char> = alphabet.collect();
    let mut numbers = Numbers(n as u64);
    let mut text = String::new();
    let said = |english: &'static str, in_russian: &'static str| if russian { in_russian } else { english };
    for place in 1..=WORDS {
        let word = match place {
            _ if place % 120 == 0 => ".\n\n".to_owned(),
            _ if place % 97 == 0 => said("Member States", "государства-члены").to_owned(),
            _ if place % 400 == 13 => {
                said("consultations will continue", "консультации продолжатся").to_owned()
            }
            601 if n % 100 < 2 => {
                said("early warning of volunteers", "раннее предупреждение волонтёров").to_owned()
            }
            700 if n == 70 || n == 71 => said("quixotic", "донкихотство").to_owned(),
            _ => word(&mut numbers, &letters),
        };
        let _ = write!(text, "{word} ");
    }
    text
}

fn document(n: usize) -> anyhow::Result<[Row; 2]> {
    let distribution = match n % 10 {
        0 => "secretariat",
        5 => "named-states",
        _ => "member-states",
    };
    let named = if distribution == "named-states" { json!(["QAB"]) } else { json!([]) };
    let (id, symbol) = (Uuid::new_v4(), format!("CICA/{}/DOC/{}", 2000 + n % 26, n / 26 + 1));
    let common =
        json!({"distribution": distribution, "named_states": named, "source": {"kind": "synthetic"}});
    let with = |id: Uuid, own: serde_json::Value| -> serde_json::Value {
        let mut row = common.clone();
        if let (Some(row), serde_json::Value::Object(own)) = (row.as_object_mut(), own) {
            row.insert("id".to_owned(), json!(id));
            row.extend(own);
        }
        row
    };
    let russian = n % 2 == 1;
    let document = with(
        id,
        json!({"symbol": symbol, "form": "report", "title": format!("Document {n}"), "body": "CICA",
               "originator": "secretariat", "states": []}),
    );
    let text = with(
        Uuid::new_v4(),
        json!({"document_id": id, "revision": 0, "issued": format!("{}-03-01", 2000 + n % 26),
               "text": text(n, russian), "language": if russian { "ru" } else { "en" }}),
    );
    Ok([Row::from_json(Kind::Document, document)?, Row::from_json(Kind::DocumentText, text)?])
}

async fn sign_in(app: &App, email: &str, post: Post) -> anyhow::Result<String> {
    let address = "192.0.2.1".parse()?;
    let failed = |failure: Failure| anyhow!("{failure:?}");
    let add = AddAccount { email: email.to_owned(), name: "A reader".to_owned(), post };
    let link = add.run(app, &By::PROGRAM).await.map_err(failed)?;
    let set = SetPassword { link: link.secret, new: PASSWORD.to_owned(), address };
    set.run(app).await.map_err(failed)?;
    let sign_in =
        SignIn { email: email.to_owned(), password: PASSWORD.to_owned(), address, agent: "A browser".into() };
    Ok(sign_in.run(app).await.map_err(failed)?.cookie.reveal())
}

async fn page(app: &Arc<App>, cookie: &str, query: &str) -> anyhow::Result<String> {
    let address: String = form_urlencoded::Serializer::new(String::new())
        .extend_pairs([("q", query), ("in", "texts")])
        .finish();
    let request =
        Request::get(format!("/search?{address}")).header(header::COOKIE, format!("session={cookie}"));
    let answer = routes::router(app.clone()).oneshot(request.body(Body::empty())?).await?;
    ensure!(answer.status().is_success(), "{query}: {}", answer.status());
    Ok(String::from_utf8(answer.into_body().collect().await?.to_bytes().to_vec())?)
}

async fn measure(server: &PrivateServer) -> anyhow::Result<()> {
    let options = synthetic::new_database(server, "bench_search").await?;
    let app = App::new(database::pool(&options, 4).await?, Config::default(), silence::due).await?;
    let app = Arc::new(app);
    synthetic::fill(&app, synthetic::Size { areas: 20, years: 2, accounts: 0 }).await?;
    let began = Instant::now();
    for some in (0..DOCUMENTS).collect::<Vec<_>>().chunks(500) {
        let rows = some.iter().map(|n| document(*n)).collect::<anyhow::Result<Vec<_>>>()?;
        let written = app.perform(Actor::PROGRAM, Documents(rows.into_iter().flatten().collect())).await;
        written.map_err(|failure| anyhow!("a document was refused: {failure:?}"))?;
    }
    println!("{DOCUMENTS} documents written in {:.0} s\n", began.elapsed().as_secs_f64());
    synthetic::analyze(&options).await?;
    let officer = sign_in(&app, "officer@bench.example", Post::Officer).await?;
    let delegate = sign_in(&app, "delegate@bench.example", Post::Delegate("QAA".parse()?, false)).await?;
    println!(
        "| looked for | officer: median ms | most | delegate: median ms | most |\n|---|---|---|---|---|"
    );
    for (what, query) in QUERIES {
        let mut line = format!("| {what} |");
        for cookie in [&officer, &delegate] {
            let mut took = Vec::new();
            for _ in 0..ROUNDS {
                let began = Instant::now();
                page(&app, cookie, query).await?;
                took.push(began.elapsed().as_secs_f64() * 1000.0);
            }
            took.sort_by(f64::total_cmp);
            let median = took.get(ROUNDS / 2).context("no rounds")?;
            let _ = write!(line, " {median:.1} | {:.1} |", took.last().context("no rounds")?);
        }
        println!("{line}");
    }
    Ok(())
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let var = tempfile::tempdir()?;
    let server = PrivateServer::start(var.path()).await?;
    let measured = measure(&server).await;
    server.stop().await?;
    measured
}
