//! A database of its own for each test, on one server for all, and what a test does to it behind the door's back.

use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, Utc};
use clearinghouse::ids::StateId;
use clearinghouse::platform::app::App;
use clearinghouse::platform::change::{Change, Command};
use clearinghouse::platform::config::Config;
use clearinghouse::platform::database;
use clearinghouse::platform::failure::Failure;
use clearinghouse::platform::postgres::{PrivateServer, start_throwaway};
use clearinghouse::record::files::Media;
use clearinghouse::record::rows::{Area, AreaNote, Attachment, Chairmanship, Dimension, State};
use clearinghouse::record::{Common, Distribution, Kind, Record, Row, Source};
use clearinghouse::rules::access::{Action, Actor, Post};
use clearinghouse::steps::silence;
use sha2::{Digest, Sha256};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tokio::sync::OnceCell;
use uuid::Uuid;

static SERVER: OnceCell<PrivateServer> = OnceCell::const_new();
static NUMBER: AtomicU32 = AtomicU32::new(0);

/// The server, with the program's role in it: two databases that are migrated at once would both make it.
async fn start() -> PrivateServer {
    let server = start_throwaway().await.unwrap();
    let mut connection = PgConnection::connect(&server.url("postgres")).await.unwrap();
    let role = "create role clearinghouse_program nologin; grant clearinghouse_program to current_user";
    sqlx::raw_sql(role).execute(&mut connection).await.unwrap();
    server
}

/// An empty database on the tests' server.
pub async fn empty_database() -> String {
    let server = SERVER.get_or_init(start).await;
    let name = format!("journal_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    let mut connection = PgConnection::connect(&server.url("postgres")).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(format!("create database {name}"))).execute(&mut connection).await.unwrap();
    server.url(&name)
}

/// A database with the schema and an application on it.
pub struct House {
    pub url: String,
    pub app: App,
}

impl House {
    pub async fn new() -> Self {
        let url = empty_database().await;
        let options = database::options(&url).unwrap();
        database::migrate(&options).await.unwrap();
        let pool = database::pool(&options, 4).await.unwrap();
        let app = App::new(pool, Config::default(), silence::due).await.unwrap();
        Self { url, app }
    }

    /// With a short story in it: six entries that leave five records.
    pub async fn filled() -> Self {
        let house = Self::new().await;
        let area = id(3);
        house.writes("registered", vec![kazakhstan(), dimension(), area_of(area)]).await;
        house.writes("registered", vec![note(4, "as first written", Distribution::MemberStates)]).await;
        house.writes("corrected", vec![note(4, "as corrected", Distribution::MemberStates)]).await;
        house.writes("registered", vec![note(5, "entered in error", Distribution::Secretariat)]).await;
        house.strikes(Kind::AreaNote, id(5)).await;
        house.writes("registered", vec![chairmanship()]).await;
        house
    }

    pub async fn writes(&self, act: &'static str, rows: Vec<Row>) -> i64 {
        self.app.perform(officer(), Write { act, rows }).await.unwrap()
    }

    /// A file with this content stands with the chairmanship, as if that could have one.
    pub async fn has_a_file(&self, content: &[u8]) {
        let sha256 = hex::encode(Sha256::digest(content));
        let mut connection = self.app.pool.acquire().await.unwrap();
        clearinghouse::files::store::keep(&mut connection, &sha256, content).await.unwrap();
        drop(connection);
        let file = Attachment {
            common: common(7, Distribution::Public),
            of_kind: "chairmanship".to_owned(),
            of_id: id(6),
            area_id: None,
            name: "note.pdf".to_owned(),
            media: Media::Pdf,
            bytes: i32::try_from(content.len()).unwrap(),
            sha256,
            state: None,
            enclosed: "2023-09-24T06:00:00Z".parse().unwrap(),
        };
        self.writes("enclosed", vec![file.into()]).await;
    }

    /// The record as an actor may know of it.
    pub async fn record_of(&self, actor: &Actor) -> Record {
        let mut connection = self.app.pool.acquire().await.unwrap();
        let record = clearinghouse::record::store::load(&mut connection).await.unwrap();
        record.read_by(|audience| actor.reads(audience)).into_owned()
    }

    pub async fn strikes(&self, kind: Kind, id: Uuid) {
        self.app.perform(officer(), Strike(kind, id)).await.unwrap();
    }

    /// Does what no role of the program's can: as the owner, with every trigger asleep.
    pub async fn behind_its_back(&self, sql: &'static str) {
        let mut connection = PgConnection::connect(&self.url).await.unwrap();
        sqlx::raw_sql("set session_replication_role = replica").execute(&mut connection).await.unwrap();
        sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
    }
}

pub fn officer() -> Actor {
    Actor { account: None, post: Post::Officer, standing: true, chair: false }
}

pub fn administrator() -> Actor {
    Actor { account: None, post: Post::Administrator, standing: true, chair: false }
}

pub fn delegate(state: &str) -> Actor {
    Actor { account: None, post: Post::Delegate(state.parse().unwrap(), false), standing: true, chair: false }
}

pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn common(number: u128, distribution: Distribution) -> Common {
    let source = Source { kind: "letter".to_owned(), ..Source::default() };
    let id = id(number);
    Common { id, entry: 0, distribution, named_states: Vec::new(), source, sample: false, remark: None }
}

pub fn kazakhstan() -> Row {
    let code: StateId = "KAZ".parse().unwrap();
    State { common: common(1, Distribution::Public), code, alpha2: "KZ".to_owned() }.into()
}

pub fn dimension() -> Row {
    let name = "Economic Dimension".to_owned();
    Dimension { common: common(2, Distribution::Public), number: 2, name }.into()
}

pub fn area_of(area: Uuid) -> Row {
    let mut common = common(0, Distribution::Public);
    common.id = area;
    let established = "2004-10-22".parse().unwrap();
    Area {
        common,
        dimension_id: id(2),
        code: "2.3".to_owned(),
        name: "Energy".to_owned(),
        established,
        closed: None,
    }
    .into()
}

pub fn note(number: u128, text: &str, distribution: Distribution) -> Row {
    let common = common(number, distribution);
    AreaNote { common, area_id: id(3), when: "in 2023".to_owned(), text: text.to_owned() }.into()
}

fn chairmanship() -> Row {
    let from: DateTime<Utc> = "2020-09-24T06:00:00.5Z".parse().unwrap();
    let common = common(6, Distribution::Public);
    Chairmanship { common, state: "KAZ".parse().unwrap(), from, to: None, event: None }.into()
}

struct Write {
    act: &'static str,
    rows: Vec<Row>,
}

impl Command for Write {
    type Done = i64;

    fn action(&self) -> Action<'_> {
        Action::Register
    }

    async fn run(self, change: &mut Change<'_>) -> Result<i64, Failure> {
        let about = self.rows.last().map(|row| (row.kind(), row.common().id));
        for row in self.rows {
            change.put(row).await?;
        }
        change.says(self.act, about, Some("as the letter says".to_owned()));
        Ok(change.entry)
    }
}

struct Strike(Kind, Uuid);

impl Command for Strike {
    type Done = ();

    fn action(&self) -> Action<'_> {
        Action::Strike
    }

    async fn run(self, change: &mut Change<'_>) -> Result<(), Failure> {
        change.strike(self.0, self.1).await?;
        change.says("struck", Some((self.0, self.1)), None);
        Ok(())
    }
}
