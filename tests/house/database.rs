//! One throwaway server for the run; for each house a database of its own, copied from a template.

use std::path::Path;
use std::sync::{Arc, OnceLock, mpsc};

use clearinghouse::platform::app::App;
use clearinghouse::platform::config::Config;
use clearinghouse::platform::{database, postgres};
use clearinghouse::steps::silence;
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use tokio::sync::{OnceCell, mpsc as channel};

use super::organisation;

/// Names a server on which databases may be made, for those who run the tests often. Without it, a server is made
/// for the run and goes with it.
const SERVER: &str = "CLEARINGHOUSE_TEST_SERVER";

/// What a database holds when a house moves in.
#[derive(Clone, Copy)]
pub enum Furnished {
    /// The tables, and nothing in them.
    No,
    /// A small organisation, registered through the door.
    WithAnOrganisation,
}

struct Keeper {
    server: PgConnectOptions,
    left: channel::UnboundedSender<String>,
}

/// The thread that holds the server, and takes down the houses that tests have left. Its own, because every test
/// has a runtime that ends with it.
fn keeper() -> &'static Keeper {
    static KEEPER: OnceLock<Keeper> = OnceLock::new();
    KEEPER.get_or_init(|| {
        let (says, hears) = mpsc::channel();
        let (left, mut leaves) = channel::unbounded_channel::<String>();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async move {
                let own = match std::env::var(SERVER) {
                    Ok(_) => None,
                    Err(_) => Some(postgres::start_throwaway().await.expect("a throwaway server")),
                };
                let server = match &own {
                    Some(server) => server.options("postgres"),
                    None => {
                        database::options(&std::env::var(SERVER).unwrap()).expect("CLEARINGHOUSE_TEST_SERVER")
                    }
                };
                take_down_the_abandoned(&server).await;
                says.send(server.clone()).unwrap();
                while let Some(name) = leaves.recv().await {
                    take_down(&server, &name).await;
                }
            });
        });
        Keeper { server: hears.recv().expect("the server of the tests"), left }
    })
}

/// A database for one house.
pub async fn make(furnished: Furnished) -> (String, PgConnectOptions) {
    static NUMBER: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(1);
    let template = template(furnished).await;
    let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let name = format!("house_{}_{number}", std::process::id());
    execute(&keeper().server, format!("create database {name} template {template}")).await;
    let options = keeper().server.clone().database(&name);
    (name, options)
}

/// The house is empty.
pub fn leave(name: &str) {
    // At the end of the run nobody listens any more; the server goes, or the next run takes the database down.
    let _ = keeper().left.send(name.to_owned());
}

async fn template(furnished: Furnished) -> &'static str {
    static BARE: OnceCell<String> = OnceCell::const_new();
    static ORGANISATION: OnceCell<String> = OnceCell::const_new();
    let bare = BARE.get_or_init(make_bare).await;
    match furnished {
        Furnished::No => bare,
        Furnished::WithAnOrganisation => ORGANISATION.get_or_init(|| make_organisation(bare)).await,
    }
}

async fn make_bare() -> String {
    let server = &keeper().server;
    let name = format!("house_{}_bare", std::process::id());
    // Roles are the whole server's: two runs on one server must not make the program's at the same time.
    let mut one_at_a_time = connect(server).await;
    sqlx::query("select pg_advisory_lock(4)").execute(&mut one_at_a_time).await.unwrap();
    execute(server, format!("create database {name}")).await;
    database::migrate(&server.clone().database(&name)).await.expect("migrations");
    one_at_a_time.close().await.unwrap();
    name
}

async fn make_organisation(bare: &str) -> String {
    let server = &keeper().server;
    let name = format!("house_{}_organisation", std::process::id());
    execute(server, format!("create database {name} template {bare}")).await;
    let pool = database::pool(&server.clone().database(&name), 2).await.unwrap();
    let app = Arc::new(App::new(pool, Config::default(), silence::due).await.unwrap());
    organisation::register(&app).await;
    app.pool.close().await; // a database in use cannot be a template
    name
}

async fn connect(options: &PgConnectOptions) -> PgConnection {
    options.clone().connect().await.expect("the server of the tests")
}

async fn execute(options: &PgConnectOptions, sql: String) {
    let mut connection = connect(options).await;
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

async fn take_down(server: &PgConnectOptions, name: &str) {
    execute(server, format!("drop database if exists {name} with (force)")).await;
}

/// Databases of runs that are over.
async fn take_down_the_abandoned(server: &PgConnectOptions) {
    let mut connection = connect(server).await;
    let names: Vec<String> =
        sqlx::query_scalar(r"select datname::text from pg_database where datname like 'house\_%'")
            .fetch_all(&mut connection)
            .await
            .unwrap();
    connection.close().await.unwrap();
    for name in names {
        let process = name.split('_').nth(1).unwrap_or_default();
        if !Path::new("/proc").join(process).exists() {
            take_down(server, &name).await;
        }
    }
}
