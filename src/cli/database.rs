//! The database that a command works on: the one that `DATABASE_URL` names, or a private one.

use std::process::ExitCode;

use anyhow::Context;
use sqlx::PgPool;
use sqlx::postgres::PgConnectOptions;

use crate::platform::config::Config;
use crate::platform::database;
use crate::platform::postgres::{self, DATABASE, PrivateServer, StartError};

/// A database that is open, with the private server if this program runs one.
pub struct Database {
    /// Its address.
    pub url: String,
    /// How it is reached.
    pub options: PgConnectOptions,
    /// The private server; `None`: another's.
    pub server: Option<PrivateServer>,
}

/// Whether a private server that another program runs may be used.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// A command that is given while the site runs.
    Yes,
    /// The site itself.
    No,
}

impl Database {
    /// Reaches the database, starting a private server when none is named, and brings its schema up to date.
    ///
    /// # Errors
    /// When it cannot be started, reached or brought up to date.
    pub async fn open(config: &Config, share: Share) -> anyhow::Result<Self> {
        let this = Self::reach(config, share).await?;
        match database::migrate(&this.options).await {
            Ok(()) => Ok(this),
            Err(error) => {
                this.close().await?;
                Err(error.into())
            }
        }
    }

    /// Reaches the database as it is.
    ///
    /// # Errors
    /// When it cannot be started or reached.
    pub async fn reach(config: &Config, share: Share) -> anyhow::Result<Self> {
        if let Some(url) = &config.database_url {
            return Self::of_url(url.clone());
        }
        match PrivateServer::start(&config.var).await {
            Ok(server) => {
                let (url, options) = (server.url(DATABASE), server.options(DATABASE));
                Ok(Self { url, options, server: Some(server) })
            }
            Err(in_use @ StartError::InUse { .. }) if share == Share::Yes => {
                match postgres::url_of_running(&config.var, DATABASE) {
                    Some(url) => Self::of_url(url),
                    None => Err(in_use.into()),
                }
            }
            Err(error) => Err(error.into()),
        }
    }

    fn of_url(url: String) -> anyhow::Result<Self> {
        let options = database::options(&url)?;
        Ok(Self { url, options, server: None })
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
    let database = Database::open(&Config::from_env()?, Share::Yes).await?;
    database.close().await?;
    println!("The schema is up to date.");
    Ok(ExitCode::SUCCESS)
}
