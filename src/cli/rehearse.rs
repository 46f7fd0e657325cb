//! `clearinghouse rehearse --on DATE`: a scratch copy of the database, served with the clock at that date. What is
//! done in it is gone when it ends, and nothing of it reaches the record.

use std::process::ExitCode;

use anyhow::Context;
use chrono::{NaiveDate, TimeDelta};
use sqlx::Connection;

use super::backup;
use super::database::{Database, Share};
use super::serve;
use crate::platform::app::App;
use crate::platform::config::Config;
use crate::platform::database;
use crate::platform::postgres::{DATABASE, start_throwaway};
use crate::record::fields::date;
use crate::rules::calendar;

/// What `rehearse` takes.
#[derive(clap::Args)]
pub struct Arguments {
    /// The day at which the clock stands when it begins, YYYY-MM-DD; it runs on from noon in Astana
    #[arg(long, value_parser = a_date)]
    on: NaiveDate,
}

fn a_date(text: &str) -> Result<NaiveDate, String> {
    date(text).map_err(|_| format!("{text} is not a date, YYYY-MM-DD"))
}

/// Serves a scratch copy until it is told to stop.
///
/// # Errors
/// When it cannot be copied or served, or when the record already reaches beyond that day.
pub async fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let mut config = Config::from_env()?;
    config.rehearsal = Some(arguments.on);
    let folder = tempfile::tempdir().context("no folder for the scratch copy")?;
    let copy = folder.path().join("copy");
    let source = Database::reach(&config, Share::Yes).await?;
    let copied = backup::backup(&source.url, &copy).await;
    source.close().await?;
    copied?;
    let server = start_throwaway().await?;
    let (url, options) = (server.url(DATABASE), server.options(DATABASE));
    let mut scratch = Database { url, options, server: Some(server) };
    let served = rehearsed(&mut scratch, config, &copy).await;
    let closed = scratch.close().await;
    served?;
    closed?;
    Ok(ExitCode::SUCCESS)
}

async fn rehearsed(scratch: &mut Database, config: Config, copy: &std::path::Path) -> anyhow::Result<()> {
    backup::restore(&scratch.url, copy).await?;
    database::migrate(&scratch.options).await?;
    let offset = offset(scratch, config.rehearsal).await?;
    serve::serve(scratch, config, |app: &App| app.turn_clock(offset)).await
}

/// By how much the clock is turned so that it stands at noon of the day. The journal never runs backwards: a day
/// before its last entry cannot be rehearsed.
async fn offset(scratch: &Database, on: Option<NaiveDate>) -> anyhow::Result<TimeDelta> {
    let mut connection = sqlx::PgConnection::connect_with(&scratch.options).await?;
    let (now, head) = database::clocks(&mut connection).await?;
    connection.close().await?;
    let noon = on.and_then(|on| on.and_hms_opt(12, 0, 0)).and_then(calendar::astana_instant);
    let noon = noon.context("there is no noon on that day")?;
    let reaches = calendar::astana_date(head);
    anyhow::ensure!(noon >= head, "the record has entries up to {reaches}: please rehearse a later day");
    Ok(noon - now)
}
