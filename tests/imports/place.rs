//! A program on a database of its own, on the server that `CLEARINGHOUSE_TEST_SERVER` names or on a throwaway one.

use std::sync::atomic::{AtomicU32, Ordering};

use clearinghouse::imports::{File, Layout, NotImported, bring_in, command::Brought};
use clearinghouse::platform::app::App;
use clearinghouse::platform::config::Config;
use clearinghouse::platform::{database, postgres};
use clearinghouse::rules::access::Actor;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};

use crate::house::{TODAY, turn_to};
use clearinghouse::steps::silence;

pub struct Place {
    pub app: App,
    _server: Option<postgres::PrivateServer>,
}

impl Place {
    /// A database with tables and nothing in them.
    pub async fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(1);
        let (own, server) = match std::env::var("CLEARINGHOUSE_TEST_SERVER") {
            Ok(url) => (None, database::options(&url).unwrap()),
            Err(_) => {
                let own = postgres::start_throwaway().await.unwrap();
                let options = own.options("postgres");
                (Some(own), options)
            }
        };
        let name = format!("imports_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let mut connection = server.clone().connect().await.unwrap();
        sqlx::query("select pg_advisory_lock(4)").execute(&mut connection).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(format!("create database {name}")))
            .execute(&mut connection)
            .await
            .unwrap();
        let options = server.database(&name);
        database::migrate(&options).await.unwrap();
        connection.close().await.unwrap();
        let pool = database::pool(&options, 2).await.unwrap();
        let app = App::new(pool, Config::default(), silence::due).await.unwrap();
        turn_to(&app, TODAY).await;
        Self { app, _server: own }
    }

    /// What files of a kind change; what is wrong, as it is printed.
    pub async fn import(&self, layout: Layout, name: &str, text: &str) -> Result<Brought, Vec<String>> {
        self.bring(layout, name, text, false).await
    }

    pub async fn bring(
        &self,
        layout: Layout,
        name: &str,
        text: &str,
        dry_run: bool,
    ) -> Result<Brought, Vec<String>> {
        let file = File { layout, name: name.to_owned(), bytes: text.as_bytes().to_vec() };
        match bring_in(&self.app, Actor::PROGRAM, &[file], dry_run).await {
            Ok(brought) => Ok(brought),
            Err(NotImported::Wrong(problems)) => Err(problems.iter().map(ToString::to_string).collect()),
            Err(NotImported::Failed(failure)) => panic!("{failure:?}"),
        }
    }

    /// The number of the journal's last entry.
    pub async fn entry(&self) -> i64 {
        sqlx::query_scalar("select entry from journal_head").fetch_one(&self.app.pool).await.unwrap()
    }
}

/// What files added and changed, as two numbers.
pub fn counted(brought: &Brought) -> (usize, usize) {
    let added = brought.steps.iter().filter(|step| step.stood.is_none()).count();
    (added, brought.steps.len() - added)
}
