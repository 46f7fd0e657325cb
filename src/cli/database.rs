//! The database that a command works on: the one that `DATABASE_URL` names, or a private one.

use std::process::ExitCode;

use anyhow::Context;
use sqlx::PgPool;
use sqlx::postgres::PgConnectOptions;

use crate::platform::config::Config;
use crate::platform::database;
use crate::platform::postgres::{DATABASE, PrivateServer};

/// A database that is open, with the private server if there is one.
pub struct Database {
    /// How it is reached.
    pub options: PgConnectOptions,
    /// The private server; `None`: another's.
    pub server: Option<PrivateServer>,
}

impl Database {
    /// Reaches the database, starting a private server when none is named, and brings its schema up to date.
    ///
    /// # Errors
    /// When it cannot be started, reached or brought up to date.
    pub async fn open(config: &Config) -> anyhow::Result<Self> {
        let this = Self::reach(config).await?;
        database::migrate(&this.options).await?;
        Ok(this)
    }

    /// Reaches the database as it is.
    ///
    /// # Errors
    /// When it cannot be started or reached.
    pub async fn reach(config: &Config) -> anyhow::Result<Self> {
        if let Some(url) = &config.database_url {
            return Ok(Self {
                options: database::options(url)?,
                server: None,
            });
        }
        let server = PrivateServer::start(&config.var).await?;
        Ok(Self {
            options: server.options(DATABASE),
            server: Some(server),
        })
    }

    /// A pool in the program's role.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn pool(&self, config: &Config) -> anyhow::Result<PgPool> {
        Ok(database::pool(&self.options, config.connections).await?)
    }

    /// Stops the private server, if there is one.
    ///
    /// # Errors
    /// When it had to be killed.
    pub async fn close(self) -> anyhow::Result<()> {
        match self.server {
            Some(server) => server.stop().await.context("the private PostgreSQL did not stop"),
            None => Ok(()),
        }
    }
}

/// `clearinghouse migrate`.
///
/// # Errors
/// When the database cannot be reached or brought up to date.
pub async fn migrate() -> anyhow::Result<ExitCode> {
    let database = Database::open(&Config::from_env()?).await?;
    database.close().await?;
    println!("The schema is up to date.");
    Ok(ExitCode::SUCCESS)
}
