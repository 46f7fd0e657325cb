//! The house in which the tests live: the program in process, a database of its own, a clock that is turned.
//!
//! Nothing is mocked. `House::new` has a small organisation in it (`organisation.rs`): seven Member States, one
//! observer, the dimensions and areas of the Catalogue, one version of the Modalities, Kazakhstan in the Chair and
//! Azerbaijan after it. `House::empty` has the tables alone.

#![allow(dead_code, reason = "a harness offers more than any one day's tests ask for")]

mod database;
pub mod files;
mod http;
mod organisation;
pub mod paper;
pub mod processes;

use std::sync::{Arc, Mutex};

use axum::Router;
use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Utc};
use clearinghouse::entries::{Correct, Register, Strike};
use clearinghouse::ids::StateId;
use clearinghouse::platform::app::{App, Held};
use clearinghouse::platform::change::{Change, Command};
use clearinghouse::platform::config::Config;
use clearinghouse::platform::failure::Failure;
use clearinghouse::record::fields::Input;
use clearinghouse::record::{Kind, Record, Row};
use clearinghouse::rules::access::{Action, Actor, Post};
use clearinghouse::steps::silence;
use clearinghouse::steps::{Done, Preview};
use serde_json::{Value, json};
use sqlx::postgres::{PgConnection, PgPool, PgPoolOptions};
use uuid::Uuid;

use database::Furnished;
pub use http::{Answer, Browser, PASSWORD};

/// A house.
pub struct House {
    /// The program.
    pub app: Arc<App>,
    /// The database as the program sees it, in the program's role.
    pub pool: PgPool,
    /// The database as its owner sees it: for tests that go behind the door's back.
    pub owner_pool: PgPool,
    /// How the database is reached, as its owner.
    pub options: sqlx::postgres::PgConnectOptions,
    /// The site of the program, built once: that takes longer than a page.
    router: Mutex<Option<(Arc<App>, Router)>>,
    name: String,
}

impl Drop for House {
    fn drop(&mut self) {
        database::leave(&self.name);
    }
}

/// The day on which a test takes place that does not say otherwise, whatever the day on which it is run: what has been
/// done by then can be registered.
pub const TODAY: &str = "2026-11-24";

/// As the program is configured in tests: they are another program than that which reads what others have sent.
pub fn config() -> Config {
    Config { program: env!("CARGO_BIN_EXE_clearinghouse").into(), ..Config::default() }
}

impl House {
    /// A house with a small organisation in it.
    pub async fn new() -> Self {
        let house = Self::furnished(Furnished::WithAnOrganisation).await;
        house.on(TODAY).await;
        house
    }

    /// A house with nothing in it.
    pub async fn empty() -> Self {
        Self::furnished(Furnished::No).await
    }

    async fn furnished(furnished: Furnished) -> Self {
        let (name, options) = database::make(furnished).await;
        let pool = clearinghouse::platform::database::pool(&options, 4).await.unwrap();
        let owner_pool = PgPoolOptions::new().max_connections(2).connect_lazy_with(options.clone());
        let app = Arc::new(App::new(pool.clone(), config(), silence::due).await.unwrap());
        Self { app, pool, owner_pool, options, router: Mutex::new(None), name }
    }

    /// A second instance of the program on the same database, as behind a load balancer.
    pub async fn second_instance(&self) -> Arc<App> {
        let app = App::new(self.pool.clone(), config(), silence::due).await.unwrap();
        app.turn_clock(TimeDelta::microseconds(self.app.clock_offset_us()));
        Arc::new(app)
    }

    /// It is noon in Astana on this day, and the clock runs on. The journal's instants never run backwards.
    pub async fn on(&self, day: &str) {
        turn_to(&self.app, day).await;
    }

    /// It is this instant, and the clock runs on.
    pub async fn at(&self, instant: &str) {
        let instant: DateTime<Utc> = instant.parse().unwrap();
        let mut connection = self.app.pool.acquire().await.unwrap();
        self.app.turn_clock(instant - database_clock(&mut connection).await);
    }

    /// What the clock says.
    pub async fn now(&self) -> DateTime<Utc> {
        let mut connection = self.pool.acquire().await.unwrap();
        database_clock(&mut connection).await + TimeDelta::microseconds(self.app.clock_offset_us())
    }

    /// The record and the duties as a page would see them now.
    pub async fn held(&self) -> Arc<Held> {
        let touched = sqlx::query_scalar::<_, i64>("select touched from journal_head").fetch_one(&self.pool);
        let touched = touched.await.unwrap();
        self.app.current(touched, self.now().await).await.unwrap()
    }

    /// The record as it stands now.
    pub async fn record(&self) -> Arc<Record> {
        self.held().await.record.clone()
    }

    /// The record of an id as it stands now.
    pub async fn row(&self, kind: Kind, id: Uuid) -> Row {
        self.record().await.find(kind, id).expect("a record that stands")
    }

    /// An officer of the Secretariat.
    pub fn officer(&self) -> Actor {
        person(1, Post::Officer)
    }

    /// Another one.
    pub fn second_officer(&self) -> Actor {
        person(2, Post::Officer)
    }

    /// An administrator.
    pub fn administrator(&self) -> Actor {
        person(3, Post::Administrator)
    }

    /// A delegate of a Member State.
    pub fn delegate(&self, state: &str) -> Actor {
        person(4, Post::Delegate(code(state), false))
    }

    /// A Member State's senior official.
    pub fn senior(&self, state: &str) -> Actor {
        person(5, Post::SeniorOfficial(code(state), false))
    }

    /// An observer.
    pub fn observer(&self, state: &str) -> Actor {
        person(6, Post::Observer(code(state)))
    }

    /// An officer registers a record, or an administrator where it is of the rules; a source is named where the test names none.
    pub async fn register(&self, kind: Kind, record: Value) -> Done {
        self.try_to_register(kind, record)
            .await
            .unwrap_or_else(|why| panic!("{kind:?} is not registered: {why:?}"))
    }

    /// An officer tries to register a record.
    pub async fn try_to_register(&self, kind: Kind, record: Value) -> Result<Done, Failure> {
        let who = if kind.is_of_rules() { self.administrator() } else { self.officer() };
        self.app.perform(who, Register { kind, input: input(record) }).await
    }

    /// What registering a record would do.
    pub async fn preview(&self, kind: Kind, record: Value) -> Result<Preview, Failure> {
        let held = self.held().await;
        Register { kind, input: input(record) }.preview(&held.record, held.day.on)
    }

    /// What an officer types who corrects a record: all that stands, with these changes.
    pub async fn correction(&self, kind: Kind, id: Uuid, changes: Value) -> Correct {
        let row = self.row(kind, id).await;
        let mut typed = Input::from_row(&row);
        let Value::Object(changes) = changes else { panic!("changes are an object") };
        let emptied: Vec<String> =
            changes.iter().filter(|(_, to)| to.is_null()).map(|(name, _)| name.clone()).collect();
        typed.0.extend(Input::from_json(&changes).unwrap().0);
        typed.0.retain(|name, _| !emptied.contains(name));
        Correct {
            kind,
            id,
            etag: Some(row.common().entry),
            input: typed,
            reason: "A slip of the pen.".to_owned(),
        }
    }

    /// An officer corrects a record.
    pub async fn correct(&self, kind: Kind, id: Uuid, changes: Value) -> Done {
        let tried = self.try_to_correct(kind, id, changes).await;
        tried.unwrap_or_else(|why| panic!("{kind:?} is not corrected: {why:?}"))
    }

    /// An officer tries to correct a record.
    pub async fn try_to_correct(&self, kind: Kind, id: Uuid, changes: Value) -> Result<Done, Failure> {
        let correction = self.correction(kind, id, changes).await;
        self.app.perform(self.officer(), correction).await
    }

    /// An officer tries to strike a record.
    pub async fn strike(&self, kind: Kind, id: Uuid) -> Result<Done, Failure> {
        let strike = Strike { kind, id, etag: None, reason: "Entered twice.".to_owned() };
        self.app.perform(self.officer(), strike).await
    }
}

/// Puts a row through the door unchecked: the database alone stands against it.
pub struct Unchecked(pub Row);

impl Command for Unchecked {
    type Done = ();

    fn action(&self) -> Action<'_> {
        Action::Import
    }

    async fn run(self, change: &mut Change<'_>) -> Result<(), Failure> {
        let about = (self.0.kind(), self.0.common().id);
        change.put(self.0).await?;
        change.says("imported", Some(about), None);
        Ok(())
    }
}

/// A record as it is typed, with a source where the test names none.
pub fn input(mut record: Value) -> Input {
    let object = record.as_object_mut().expect("a record is an object");
    if !object.contains_key("source") {
        object.insert("source".to_owned(), json!({"kind": "note verbale", "number": "NºDOC/1016"}));
    }
    Input::from_json(object).unwrap()
}

/// What stands against something, as field and key, sorted; a paragraph's refusal has its paragraph before it.
pub fn reasons(failure: Failure) -> Vec<String> {
    let mut reasons: Vec<String> = match failure {
        Failure::Invalid(errors) => {
            errors.into_iter().map(|error| format!("{} {}", error.field, error.message.key)).collect()
        }
        Failure::Refused(refusals) => refusals
            .into_iter()
            .map(|refusal| {
                let paragraph =
                    refusal.paragraph.map_or_else(String::new, |paragraph| format!("{paragraph} "));
                format!("{paragraph}{} {}", refusal.field.unwrap_or("-"), refusal.message.key)
            })
            .collect(),
        other => panic!("neither invalid nor refused: {other:?}"),
    };
    reasons.sort();
    reasons
}

/// A day.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn code(state: &str) -> StateId {
    state.parse().unwrap()
}

fn person(number: u128, post: Post) -> Actor {
    Actor { account: Some(Uuid::from_u128(number)), post, standing: true, chair: false }
}

fn noon_in_astana(of: &str) -> DateTime<Utc> {
    let noon = day(of).and_hms_opt(12, 0, 0).unwrap();
    chrono_tz::Asia::Almaty.from_local_datetime(&noon).unwrap().to_utc()
}

/// Makes it noon in Astana on a day.
pub async fn turn_to(app: &App, day: &str) {
    let mut connection = app.pool.acquire().await.unwrap();
    app.turn_clock(noon_in_astana(day) - database_clock(&mut connection).await);
}

async fn database_clock(connection: &mut PgConnection) -> DateTime<Utc> {
    sqlx::query_scalar("select clock_timestamp()").fetch_one(connection).await.unwrap()
}
